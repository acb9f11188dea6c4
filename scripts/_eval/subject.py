"""The detector under test: the path of `mitmguard scan`, from the policy to the findings of a text."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from _eval.generate import terms
from _eval.score import Found
from mitmguard.cli.options import open_guard
from mitmguard.detect.catalog import TYPES
from mitmguard.inspection import Runtime
from mitmguard.model import Finding, Scope, Sink
from mitmguard.wire.texts import Source, Text
from mitmguard.work import finish

SCOPE = Scope("user", "request", endpoint="model")


@contextmanager
def policy_with(config: str, words: int, *, everything: bool = False) -> Iterator[str]:
    """Write a policy with a dictionary of that many terms; `everything` switches on what is off by default."""
    with tempfile.TemporaryDirectory(prefix="mitmguard-eval-") as name:
        folder = Path(name)
        (folder / "terms.txt").write_text("\n".join(terms(words)) + "\n")
        off = [t for t, info in TYPES.items() if not info.by_default] if everything else []
        policy = folder / "guard.yaml"
        policy.write_text(
            f"extends: {config}\ndetectors:\n"
            + (f"  patterns: {{on: [{', '.join(off)}]}}\n" if off else "")
            + "  own:\n    terms:\n      - {type: CODE_NAME, file: terms.txt}\n"
        )
        yield str(policy)


class Subject:
    """A guard over a policy; `findings` asks it as live traffic does."""

    def __init__(self, config: str = "default") -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="mitmguard-eval-")
        self.runtime: Runtime = open_guard(config, state=Path(self._folder.name)).runtime

    def forget(self) -> None:
        """Empty the cache: every text is new again."""
        self.runtime.cache.clear()

    def scan(self, value: str) -> Sequence[Finding]:
        """Return all findings of a text."""
        text = Text(
            value, SCOPE.role, Sink.TEXT, "string", Source(value), 0, len(value), "", "", 0, 2, None
        )
        return finish(self.runtime.find(text, SCOPE))

    def findings(self, value: str) -> list[Found]:
        """Return the personal data and secrets in a text."""
        return [
            Found(f.type, f.start, f.end)
            for f in self.scan(value)
            if f.category in ("pii", "secret")
        ]
