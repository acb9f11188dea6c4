"""Children: whatever one does, its parent gets an answer or an error in time, and the next child works."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest

from mitmguard.children import READY, Child, ChildFailed
from mitmguard.clock import monotonic


def echo(argument: str) -> None:
    """Run in the child: do what the line says."""
    out = sys.stdout.buffer
    out.write(READY)
    out.flush()
    for line in sys.stdin.buffer:
        match line.strip():
            case b"hang":
                signal.pause()
            case b"die":
                os._exit(3)
            case b"raise":
                raise ValueError("no")
            case b"flood":
                out.write(b"x" * 2_000_000)
            case b"who":
                out.write(f"{argument} {os.getpid()}\n".encode())
            case _:
                out.write(f"{len(line)}\n".encode())
        out.flush()


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child("tests.test_children:echo", "me", largest=1_000_000)
    yield made
    made.close()


def test_one_process_answers_all(child: Child) -> None:
    first = child.ask(b"who\n", 5)
    assert first.startswith(b"me ")
    assert child.ask(b"who\n", 5) == first
    assert child.ask(b"x" * 5_000_000 + b"\n", 5) == b"5000001\n"


@pytest.mark.parametrize(
    ("line", "how"),
    [
        (b"hang\n", "missed its deadline"),
        (b"hang\n" + b"x" * 5_000_000, "missed its deadline"),
        (b"die\n", "raised or died"),
        (b"raise\n", "raised or died"),
        (b"flood\n", "answered too much"),
    ],
)
def test_a_child_that_fails_is_replaced(child: Child, line: bytes, how: str) -> None:
    before = child.ask(b"who\n", 5)
    began = monotonic()
    with pytest.raises(ChildFailed, match=how):
        child.ask(line, 0.3)
    assert monotonic() - began < 3
    assert child.ask(b"who\n", 5) != before


def test_one_that_was_killed_meanwhile_is_replaced(child: Child) -> None:
    os.kill(int(child.ask(b"who\n", 5).split()[1]), signal.SIGKILL)
    with pytest.raises(ChildFailed):
        for _ in range(100):
            child.ask(b"x" * 100_000 + b"\n", 5)
    assert child.ask(b"\n", 5) == b"1\n"


def test_it_waits_only_so_long_for_its_turn(child: Child) -> None:
    child.start()
    with child._lock, pytest.raises(ChildFailed, match="is busy"):
        child.ask(b"who\n", 5, 0.05)
    assert child.ask(b"\n", 5, 0.05) == b"1\n"


def test_one_that_cannot_be_built() -> None:
    with pytest.raises(ChildFailed):
        Child("tests.test_children:nothing", largest=10).start()
