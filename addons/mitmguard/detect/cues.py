"""Cue words in front of a value: which types they announce, and how near they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mitmguard.detect.catalog import CUES
from mitmguard.detect.kinds import ANYWHERE, CAPITAL, NEXT_CAPITAL, RIGHT, SAYS, Cue
from mitmguard.detect.needles import Hit

NEAR = 64
"""Characters between the end of a cue and the value it announces."""

FAR = 384
"""Characters between a table's heading and a cell; with NEAR and the value well under the left reach."""

_SAID = re.compile(SAYS)

NAMES: tuple[str, ...] = tuple(sorted({t for cue in CUES for t in cue.types}))
BIT: dict[str, int] = {name: 1 << i for i, name in enumerate(NAMES)}


class Word:
    """One cue word: the bits of its types, and whether it may run on to the left or right."""

    __slots__ = ("bits", "length", "open_left", "open_right", "text")

    def __init__(self, word: str, cue: Cue) -> None:
        self.open_left = word.startswith("*")
        self.open_right = word.endswith("*")
        self.text = word.strip("*")
        self.length = len(self.text)
        self.bits = sum(BIT[t] for t in cue.types)


WORDS: tuple[Word, ...] = tuple(Word(word, cue) for cue in CUES for word in cue.words)


def starts_word(text: str, at: int) -> bool:
    """Say whether a word begins at `at`: also in camelCase, and behind an escaped line end."""
    if at == 0:
        return True
    before = text[at - 1]
    if not before.isalpha():
        return True
    if before.islower() and text[at].isupper():
        return True
    return before in "nrt" and at > 1 and text[at - 2] == "\\"


def counts(place: int, text: str, at: int) -> bool:
    """Say whether a needle at `at` counts that does so only in one kind of place."""
    if place == ANYWHERE:
        return True
    if place == NEXT_CAPITAL:
        return text[at + 1].isupper()
    small = not text[at].isupper()
    if small and place == CAPITAL:
        return False
    # Most hits of a short word lie inside a longer one.
    before = text[at - 1] if at else " "
    if not before.isalpha():
        return True
    return not (small and before not in "nrt") and starts_word(text, at)


def ends_word(text: str, at: int) -> bool:
    """Say whether a word ends before `at`: also in camelCase."""
    if at >= len(text):
        return True
    after = text[at]
    return not after.isalpha() or (after.isupper() and text[at - 1].islower())


class Cues:
    """The cue words of one text, in order; whether each is a whole word is only asked when a number wants to know."""

    __slots__ = ("_ends", "_hits", "_key", "_of_needle", "_text", "_words")

    def __init__(
        self,
        text: str,
        key_bits: int,
        hits: Sequence[Hit] = (),
        of_needle: Sequence[Sequence[Word]] = (),
    ) -> None:
        """`hits` are the needles in the text, `of_needle` the cue words that each needle may be."""
        self._text = text
        self._key = key_bits
        self._hits = hits  # not yet looked at: most texts have cues and nothing that asks for them
        self._of_needle = of_needle
        self._ends: list[int] = []
        self._words: list[Word] = []

    def _look(self) -> None:
        of_needle = self._of_needle
        for number, _, end in self._hits:
            for word in of_needle[number]:
                self._ends.append(end)
                self._words.append(word)
        self._hits = ()

    def _whole(self, i: int) -> bool:
        word, end = self._words[i], self._ends[i]
        return (word.open_left or starts_word(self._text, end - word.length)) and (
            word.open_right or ends_word(self._text, end)
        )

    def near(self, at: int, mask: int) -> tuple[int, int, int]:
        """Return, of the cues for a type of `mask`, the nearest one's bits, all bits within reach, the nearest's end."""
        if self._hits:
            self._look()
        nearest = every = 0
        end = -1
        i = bisect_right(self._ends, at) - 1
        while i >= 0 and self._ends[i] >= at - NEAR:
            if self._words[i].bits & mask and self._whole(i):
                every |= self._words[i].bits
                if not nearest or self._ends[i] == end:
                    nearest, end = nearest | self._words[i].bits, self._ends[i]
            i -= 1
        if self._key & mask and at <= NEAR:
            every |= self._key
            if not nearest:
                nearest, end = self._key, 0
        return nearest, every, end

    def behind(self, end: int) -> int:
        """Return the bits of the cue that the words behind a value which ends at `end` lead to."""
        m = _SAID.match(self._text, end, end + RIGHT)
        if m is None:
            return 0
        if self._hits:
            self._look()
        at, bits = m.end(), 0
        i = bisect_right(self._ends, at)
        while i < len(self._ends) and self._ends[i] <= end + RIGHT:
            word, stop = self._words[i], self._ends[i]
            if (
                stop - word.length == at
                and self._whole(i)
                and self._text[stop : stop + 1] not in (":", "=")
            ):
                bits |= word.bits
            i += 1
        return bits

    def any_between(self, low: int, at: int) -> bool:
        """Say whether any cue ends between `low` and `at`, whole word or not."""
        if self._hits:
            self._look()
        i = bisect_right(self._ends, at) - 1
        return i >= 0 and self._ends[i] > low

    def before(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield end and bits of the cues that end at or before `at`, nearest first."""
        if self._hits:
            self._look()
        for i in range(bisect_right(self._ends, at) - 1, -1, -1):
            if self._whole(i):
                yield self._ends[i], self._words[i].bits
