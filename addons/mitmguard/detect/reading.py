"""Another reading of a text: the same text with some pieces undone, and where its parts are in the original.

Readings are made of readings: base64 in an URL in HTML is three of them. What is found in one is told in the
original text, so that what replaces it needs no way back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from mitmguard.model import Finding


class Undone(NamedTuple):
    """`text[start:end]` reads `new`; pieces of one reading are sorted and do not overlap."""

    start: int
    end: int
    new: str


class Reading:
    """A text as it reads; the first one of a text is the text itself.

    `strict`: only what holds a piece undone here counts, not what stands near one.
    """

    __slots__ = (
        "_before",
        "_inner_ends",
        "_inner_starts",
        "_pieces",
        "_strict",
        "decoded",
        "plain",
        "step",
    )

    def __init__(
        self,
        text: str,
        pieces: Sequence[Undone] = (),
        before: Reading | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self._before = before
        self._pieces = pieces
        self._strict = strict
        self.step = 0  # what was tried on it
        self.decoded = 0  # characters that were decoded so far, in this text and those before
        self.plain = text
        self._inner_starts: list[int] = []
        self._inner_ends: list[int] = []
        if not pieces:
            return
        parts: list[str] = []
        at = length = 0
        for start, end, new in pieces:
            parts += (text[at:start], new)
            length += start - at
            self._inner_starts.append(length)
            length += len(new)
            self._inner_ends.append(length)
            at = end
        parts.append(text[at:])
        self.plain = "".join(parts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `plain[start:end]` stands in the original text; it is not empty."""
        start, end = self._span(start, end)
        return (start, end) if self._before is None else self._before.span(start, end)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Return where it stands in the reading before."""
        if not self._pieces:
            return start, end
        return self._edge(start, end=False), self._edge(end - 1, end=True)

    def _edge(self, index: int, *, end: bool) -> int:
        """Return where the character at `index` begins or ends in the reading before; a piece is not cut."""
        n = bisect_right(self._inner_ends, index)
        if n < len(self._pieces) and self._inner_starts[n] <= index:
            return self._pieces[n].end if end else self._pieces[n].start
        return index + end + (self._pieces[n - 1].end - self._inner_ends[n - 1] if n else 0)

    def _cut(self, at: int) -> tuple[int, int]:
        """Return the piece that `at` lies within in the original text, (at, at) for none."""
        first = self
        while first._before is not None and first._before._pieces:
            first = first._before
        n = bisect_left(first._pieces, (at,)) - 1
        if n >= 0 and at < first._pieces[n].end:
            return first._pieces[n].start, first._pieces[n].end
        return at, at

    def _original(self) -> str:
        first = self
        while first._before is not None:
            first = first._before
        return first.plain

    def found(self, findings: Iterable[Finding], shown: Iterable[Finding]) -> list[Finding]:
        """Return, of the findings in this reading, those that `shown` lacks, as they stand in the original text.

        They hold something undone, or are in none of those that are shown. What these have more is no more where
        it is a part of an escape: the `u00e9` of `u00e9ana@example.com`. A secret that is shown keeps what it holds.
        """
        flat = sorted(shown, key=lambda f: f.start)
        text = self._original()
        out: list[Finding] = []
        first = 0
        for f in sorted(findings, key=lambda f: f.start):
            if self._strict and self._before is not None:
                low, high = self._span(f.start, f.end)
                if self._before.plain[low:high] == self.plain[f.start : f.end]:
                    continue
            start, end = self.span(f.start, f.end)
            while first < len(flat) and flat[first].end <= start:
                first += 1
            if text[start:end] != self.plain[f.start : f.end]:
                if not _is_held(start, end, flat, first):
                    out.append(f._replace(start=start, end=end))
            elif self._adds(f.type, start, end, flat, first):
                out.append(f._replace(start=start, end=end))
        return _told_once(out)

    def in_secrets(self, found: Iterable[Finding]) -> Callable[[int, int], bool]:
        """Return what says whether a span lies across a secret that was found in the original text."""
        secrets = sorted((f.start, f.end) for f in found if f.category == "secret")

        def is_known(start: int, end: int) -> bool:
            if not secrets:
                return False
            start, end = self.span(start, end)
            at = bisect_left(secrets, (start,))
            return (
                at < len(secrets)
                and secrets[at][0] < end
                or bool(at)
                and secrets[at - 1][1] > start
            )

        return is_known

    def _adds(self, type: str, start: int, end: int, shown: list[Finding], first: int) -> bool:
        """Say whether the span is more than what is shown, from index `first` on."""
        for i in range(first, len(shown)):
            f = shown[i]
            if f.start >= end:
                break
            if f.end <= start:
                continue
            if f.type == type == "EMAIL_ADDRESS" and f.end == end and f.start < start:
                continue  # A percent sign may stand in an address: `x%0Aana@example.com` is read from its `x` on.
            begin, stop = self._cut(f.start)[1], self._cut(f.end)[0]
            if begin < start or stop > end or (f.start, f.end) == (start, end):
                return False
        return True


def _is_held(start: int, end: int, shown: list[Finding], first: int) -> bool:
    """Say whether a longer secret that is shown holds the span."""
    for i in range(first, len(shown)):
        f = shown[i]
        if f.start > start:
            break
        if f.category == "secret" and f.end >= end and f.end - f.start > end - start:
            return True
    return False


def _told_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return each type in a span once: a run of base64 may hold ten addresses, and is one finding."""
    return list({(f.start, f.end, f.type): f for f in findings}.values())


def merged(found: Iterable[Finding], more: list[Finding]) -> list[Finding]:
    """Return both, without those of `found` that overlap: they saw only the outside of what was undone."""
    ends: list[int] = []
    for f in more:
        ends.append(max(f.end, ends[-1]) if ends else f.end)
    kept = []
    for f in found:
        at = bisect_right(ends, f.start)
        if at == len(more) or more[at].start >= f.end:
            kept.append(f)
    return sorted([*kept, *more], key=lambda f: (f.start, f.end))
