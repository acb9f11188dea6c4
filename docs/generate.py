"""Write the parts of these documents that come from the code.

    .venv/bin/python docs/generate.py            writes what is out of date, and names it
    .venv/bin/python docs/generate.py --check    only names it; exits with 1 where something is

policy.md and cli.md are generated as a whole; elsewhere a part stands between two marks:

    <!-- generated: NAME -->
    ...
    <!-- end: NAME -->
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mitmguard.cli import reference as commands
from mitmguard.cli.types import check
from mitmguard.detect.catalog import TYPES, anchors_of, words_of
from mitmguard.detect.kinds import TypeInfo
from mitmguard.policy import reference as policy
from mitmguard.record.metrics import CATALOG
from mitmguard.wire.describe import describe
from mitmguard.wire.dialects import DIALECTS

DOCS = Path(__file__).resolve().parent


def personal_data() -> Iterator[str]:
    """Yield the table of types of personal data."""
    return _types(t for t in TYPES.values() if t.category == "pii")


def secrets() -> Iterator[str]:
    """Yield the table of types of secrets."""
    return _secret_types(t for t in TYPES.values() if t.category == "secret")


def _types(types: Iterator[TypeInfo]) -> Iterator[str]:
    yield "| type | severity | checked | announced by, among others | example | elsewhere called |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for t in sorted(types, key=lambda t: t.name):
        others = ", ".join(f"`{a}`" for a in t.aliases)
        words = ", ".join(w.replace("|", "\\|") for w in _spread(words_of(t.name)))
        example = f"`{t.example}`" if t.example else ""
        yield f"| `{t.name}` | {t.severity} | {check(t)} | {words} | {example} | {others} |"


def _spread(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return six of the words, from all over the alphabet."""
    step = max(1, len(words) // 6)
    return words[::step][:6]


def _secret_types(types: Iterator[TypeInfo]) -> Iterator[str]:
    yield "| type | severity | checked | begins with, among others |"
    yield "| --- | --- | --- | --- |"
    for t in sorted(types, key=lambda t: t.name):
        anchors = ", ".join(f"`{a}`" for a in _spread(anchors_of(t.name)) if "|" not in a)
        yield f"| `{t.name}` | {t.severity} | {check(t)} | {anchors} |"


def metrics() -> Iterator[str]:
    """Yield the table of metrics."""
    yield "| metric | kind | labels | what it counts |"
    yield "| --- | --- | --- | --- |"
    for m in CATALOG:
        labels = ", ".join(f"`{label}`" for label in m.labels)
        yield f"| `{m.name}` | {m.kind} | {labels} | {m.help} |"


def formats() -> Iterator[str]:
    """Yield the table of formats that are read."""
    yield "| name | path ends in | a streamed answer is | refused with |"
    yield "| --- | --- | --- | --- |"
    for dialect in DIALECTS.values():
        d = describe(dialect)
        known = ", ".join(f"`{path}`" for path in d.paths)
        shape = "the shape of the body" if d.by_shape else ""
        where = "; also by ".join(w for w in (known, shape) if w) or "any other"
        name = f"`{d.name}`" + (" (experimental)" if d.experimental else "")
        yield f"| {name} | {where} | {d.stream or 'not streamed'} | {d.refusal} |"


def inspected() -> Iterator[str]:
    """Yield the table of what each format reads and restores."""
    yield "| name | direction | roles | arguments restored | arguments kept | signed, read only | media reported |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for dialect in DIALECTS.values():
        d = describe(dialect)
        parts = [("request", d.request), ("answer", d.answer)]
        if d.events is not None:
            parts.append(("stream", d.events))
        for direction, reads in parts:
            flags = (reads.arguments, reads.remote, reads.signed, reads.media)
            marks = " | ".join("yes" if flag else "" for flag in flags)
            yield f"| `{d.name}` | {direction} | {' '.join(reads.roles)} | {marks} |"


PARTS: dict[str, dict[str, Callable[[], Iterator[str]]]] = {
    "detectors.md": {"personal data": personal_data, "secrets": secrets},
    "metrics.md": {"metrics": metrics},
    "formats.md": {"formats": formats, "inspected": inspected},
}
WHOLE: dict[str, Callable[[], str]] = {
    "cli.md": commands.reference,
    "policy.md": policy.reference,
}


def generated(name: str) -> str:
    """Return a document as it should be."""
    if name in WHOLE:
        return WHOLE[name]()
    text = (DOCS / name).read_text(encoding="utf-8")
    for part, lines in PARTS[name].items():
        first, last = f"<!-- generated: {part} -->\n", f"<!-- end: {part} -->"
        if text.count(first) != 1 or text.count(last) != 1:
            raise ValueError(f"{name}: the marks of '{part}' are not there once each")
        body = "\n".join(lines())
        text = re.sub(
            f"{re.escape(first)}.*?{re.escape(last)}",
            lambda _, new=f"{first}\n{body}\n\n{last}": new,
            text,
            flags=re.DOTALL,
        )
    return text


def main(check: bool) -> int:
    """Bring the documents up to date, or say which are not."""
    stale = 0
    for name in (*PARTS, *WHOLE):
        path, new = DOCS / name, generated(name)
        if not path.exists() or path.read_text(encoding="utf-8") != new:
            stale += 1
            sys.stderr.write(f"docs/{name}: {'out of date' if check else 'written'}\n")
            if not check:
                path.write_text(new, encoding="utf-8")
    return int(check and stale > 0)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
