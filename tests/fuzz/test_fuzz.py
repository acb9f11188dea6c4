"""What was kept of the fuzzing holds, and a minute more of it finds nothing. `scripts/fuzz` goes on for as long as you like."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from mitmguard.wire.literals import parse
from tests.fuzz import corpus
from tests.fuzz.__main__ import STATE, fuzz
from tests.fuzz.limits import LARGEST, TooMuch, limited, stretched
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

SECONDS = 60
"""Of fuzzing in all."""


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_kept_holds(target: str) -> None:
    run = limited(TARGETS[target])
    for data in {*corpus.packed(target), *seeds(target)}:
        run(data)


FOUND = [(target, path) for target in TARGETS for path in corpus.found(target)]


@pytest.mark.parametrize(("target", "path"), FOUND, ids=[f"{t}-{p.name}" for t, p in FOUND])
def test_what_was_found_is_mended(target: str, path: Path) -> None:
    limited(TARGETS[target])(path.read_bytes())


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None,
    reason="atheris has no wheel for this platform, so nothing guides the fuzzing",
)
def test_a_minute_more_finds_nothing(tmp_path: Path) -> None:
    ran = fuzz(list(TARGETS), SECONDS / len(TARGETS), 1, tmp_path)
    found = [
        f"{target}: {list(data)} {one.log[-2000:]}"
        for target, one in ran.items()
        for data in one.found.values()
    ]
    assert not found, "\n".join(found)
    assert all(one.executions for one in ran.values()), {t: r.log[-500:] for t, r in ran.items()}


def test_the_corpus_is_small_and_counted() -> None:
    state = json.loads(STATE.read_text())
    assert set(state) == set(TARGETS)
    size = sum(path.stat().st_size for path in corpus.CORPUS.iterdir())
    assert size < 2_000_000
    assert sum(target["seconds"] for target in state.values()) >= 3600


def test_limits_see_what_is_slow_or_large() -> None:
    kept: list[bytes] = []
    with pytest.raises(TooMuch, match="MiB"):
        limited(lambda data: kept.append(b"x" * (160 << 20)))(b"")
    with pytest.raises(TooMuch, match="s of CPU"):
        limited(lambda data: kept.append(b"%d" % sum(range(10**8))))(b"")


def test_stretching_keeps_the_first_line() -> None:
    data = b"line\nabc"
    assert stretched(data).startswith(b"line\n")
    assert len(stretched(data)) <= LARGEST


def test_the_smallest_inputs_that_reach_all_are_kept() -> None:
    def target(data: bytes) -> None:
        parse(data.decode())

    inputs = [b"[1]", b"[2]", b"[10000]", b"{}", b"nothing", b"[1,2]"]
    kept, branches = corpus.minimal(target, inputs)
    assert sorted(kept) == [b"[1,2]", b"[1]", b"{}"]
    assert branches == corpus.minimal(target, kept)[1]
