"""The corpus: one file a target, one input a line in base64, each kept because it reaches what no smaller one does.

What an input reaches is counted by the interpreter itself (PEP 669): the branches in our own code but for the
detectors', each by how often it was taken, in steps. So inputs are chosen alike with and without a fuzzer.
"""

from __future__ import annotations

import sys
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType

import mitmguard
from tests.fuzz.targets import Target

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parent / "found"

KEPT = 4 * 1024
"""Bytes up to which an input is kept: what a larger one reaches, a smaller one will."""

BUDGET = 150_000
"""Bytes of the inputs of one target that are kept with how often they take a branch."""

_OURS = str(Path(mitmguard.__file__).parent)
_OTHERS = tuple(f"{_OURS}/{name}" for name in ("detect", "policy", "record", "conversations"))
_STEPS = (1, 2, 8, 1 << 62)
_TOOL = 4  # any that no debugger, coverage tool or profiler has

Feature = tuple[CodeType, int, int, int]


def read(target: str) -> list[bytes]:
    """Return the committed inputs of a target, with those that once found something."""
    return [*packed(target), *(path.read_bytes() for path in found(target))]


def found(target: str) -> list[Path]:
    """Return the inputs that once found something; their names say what it was."""
    return sorted((FOUND / target).glob("*")) if (FOUND / target).is_dir() else []


def packed(target: str) -> list[bytes]:
    path = CORPUS / f"{target}.txt"
    return [b64decode(line) for line in path.read_text().split()] if path.exists() else []


def pack(target: str, inputs: Iterable[bytes]) -> None:
    """Write the inputs of a target."""
    lines = sorted(b64encode(data).decode() for data in set(inputs))
    CORPUS.mkdir(exist_ok=True)
    (CORPUS / f"{target}.txt").write_text("".join(f"{line}\n" for line in lines))


def minimal(target: Target, inputs: Iterable[bytes]) -> tuple[list[bytes], int]:
    """Return the inputs that reach something new, smaller ones first, and how many branches all of them reach.

    Where they are more than `BUDGET` it only counts that a branch is taken, not how often.
    """
    kept: list[bytes] = []
    reached: list[set[Feature]] = []
    seen: set[Feature] = set()
    for data in sorted(set(inputs), key=lambda data: (len(data), data)):
        fresh = features(target, data) if len(data) <= KEPT else set()
        if not fresh <= seen:
            kept.append(data)
            reached.append(fresh)
            seen |= fresh
    last = _cover(kept, reached)
    if sum(map(len, last)) > BUDGET:
        last = _cover(kept, [{(*feature[:3], 0) for feature in each} for each in reached])
    return last, len({feature[:3] for feature in seen})


def _cover(inputs: list[bytes], reached: list[set[Feature]]) -> list[bytes]:
    """Return the inputs without those that others make needless: seen from the end, where the richest are."""
    last: list[bytes] = []
    seen: set[Feature] = set()
    for data, mine in zip(reversed(inputs), reversed(reached), strict=True):
        if not mine <= seen:
            last.append(data)
            seen |= mine
    return last


def features(target: Target, data: bytes) -> set[Feature]:
    """Return what an input reaches; one that fails reaches nothing, for it is none of the corpus."""
    with _counted() as count:
        try:
            target(data)
        except Exception:  # noqa: BLE001 - it will be found, and told of, when it is run
            return set()
    return {
        (*branch, next(i for i, step in enumerate(_STEPS) if times <= step))
        for branch, times in count.items()
    }


@contextmanager
def _counted() -> Iterator[Counter[tuple[CodeType, int, int]]]:
    monitoring = sys.monitoring
    count: Counter[tuple[CodeType, int, int]] = Counter()

    def taken(code: CodeType, offset: int, to: int) -> object:
        if not code.co_filename.startswith(_OURS) or code.co_filename.startswith(_OTHERS):
            return monitoring.DISABLE
        count[code, offset, to] += 1
        return None

    def started(code: CodeType, offset: int) -> object:
        return taken(code, offset, -1)

    events = monitoring.events
    monitoring.use_tool_id(_TOOL, "mitmguard-fuzz")
    try:
        monitoring.register_callback(_TOOL, events.BRANCH, taken)
        monitoring.register_callback(_TOOL, events.PY_START, started)
        monitoring.set_events(_TOOL, events.BRANCH | events.PY_START)
        yield count
    finally:
        monitoring.set_events(_TOOL, 0)
        monitoring.free_tool_id(_TOOL)
