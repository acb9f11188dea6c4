"""Which rules may match a text: `AskedRules` looks for the strings of all rules in one pass, so that few are scanned for.

A text holds the strings of few rules. Sets of strings are lanes of bits in one integer: each string that is found sets its
bits, and an alternative is possible where all its lanes are set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Final

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation

from mitmguard.detect.rule_needs import Needs
from mitmguard.detect.rule_words import MOST_SETS, NUL, WORDS, Alternative

__all__ = ["AskedRules", "bits"]

_DFA: Final = Implementation.DFA


class AskedRules:
    """Says which rules may match a text; immutable and shareable between threads. Rules are bits, in the order given."""

    def __init__(self, needs: Mapping[str, Needs]) -> None:
        self.names = tuple(needs)
        self.always = 0
        numbers: dict[Alternative, int] = {}
        clauses: list[tuple[int, ...]] = []
        self._rules_of: list[int] = []  # of each alternative
        for i, wanted in enumerate(needs.values()):
            masks = []
            for clause in wanted:
                mask = 0
                for alternative in clause:
                    number = numbers.setdefault(alternative, len(numbers))
                    if number == len(self._rules_of):
                        self._rules_of.append(0)
                    self._rules_of[number] |= 1 << i
                    mask |= 1 << number
                masks.append(mask)
            clauses.append(tuple(masks))
            self.always |= (not wanted) << i
        self._clauses = clauses
        self._width = len(numbers)
        self._none = 0
        held: dict[tuple[str, str], int] = {}
        for alternative, number in numbers.items():
            for lane in range(MOST_SETS):
                bit = 1 << (lane * self._width + number)
                if lane >= len(alternative):
                    self._none |= bit
                    continue
                for needle in alternative[lane]:
                    held[needle] = held.get(needle, 0) | bit
        self._zero = held.pop(NUL, 0)
        self._word_bits = {text: mask for (view, text), mask in held.items() if view == "words"}
        signs = {
            text.encode("latin-1"): mask for (view, text), mask in held.items() if view == "signs"
        }
        self._sign_bits = tuple(signs.values())
        self._words = (
            AhoCorasick(list(self._word_bits), store_patterns=True, implementation=_DFA)
            if self._word_bits
            else None
        )
        self._signs = BytesAhoCorasick(list(signs), implementation=_DFA) if signs else None

    def asked(self, data: bytes, among: int) -> int:
        """Return those of `among` that may match."""
        found = self._none
        if self._words is not None:
            words = f" {data.translate(WORDS).decode('ascii')} "
            held = set(self._words.find_matches_as_strings(words, overlapping=True))
            found = reduce(or_, map(self._word_bits.__getitem__, held), found)
        if self._signs is not None:
            for number in {
                hit[0]
                for hit in self._signs.find_matches_as_indexes(data.lower(), overlapping=True)
            }:
                found |= self._sign_bits[number]
        if self._zero and 0 in data:
            found |= self._zero
        width = self._width
        possible = found
        for lane in range(1, MOST_SETS):
            possible &= found >> lane * width
        possible &= (1 << width) - 1
        rules = self.always
        for number in bits(possible):
            rules |= self._rules_of[number]
        rules &= among
        for rule in bits(rules & ~self.always):
            if not all(map(possible.__and__, self._clauses[rule])):
                rules ^= 1 << rule
        return rules

    def named(self, rules: int) -> tuple[str, ...]:
        """Return the names of these rules."""
        return tuple(self.names[rule] for rule in bits(rules))

    def mask(self, names: Iterable[str]) -> int:
        """Return the bits of these rules."""
        wanted = frozenset(names)
        return sum(1 << i for i, name in enumerate(self.names) if name in wanted)


def bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
