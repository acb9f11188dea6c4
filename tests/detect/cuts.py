"""A text in pieces, and what is found when they arrive one by one."""

from __future__ import annotations

from collections.abc import Sequence

from mitmguard.detect.patterns import LEFT, Patterns
from mitmguard.model import Finding


def cut(text: str, sizes: Sequence[int]) -> list[str]:
    deltas, at, i = [], 0, 0
    while at < len(text):
        size = sizes[i % len(sizes)]
        deltas.append(text[at : at + size])
        at, i = at + size, i + 1
    return deltas


def streamed(patterns: Patterns, deltas: Sequence[str]) -> list[Finding]:
    """Find in windows, as a channel does: LEFT characters of context before what is not yet released."""
    text, released = "", 0
    final: list[Finding] = []

    def look(upto: int) -> None:
        low = max(0, released - LEFT)
        for f in patterns.find(text[low:], start=released - low):
            moved = f._replace(start=f.start + low, end=f.end + low)
            if moved.end <= upto and moved.start >= released:
                final.append(moved)

    for delta in deltas:
        text += delta
        free = patterns.open_from(text, released)
        assert released <= free <= len(text)
        if free > released:
            look(free)
            released = free
    look(len(text))
    return final


def missed(patterns: Patterns, deltas: Sequence[str]) -> list[Finding]:
    """Return the findings that end in a delta at which the prefilter lets the stream sleep."""
    stream = patterns.stream()
    seen = ""
    lost: list[Finding] = []
    for delta in deltas:
        seen += delta
        if not stream.feed(delta):
            lost += [f for f in patterns.find(seen) if f.end > len(seen) - len(delta)]
    return lost
