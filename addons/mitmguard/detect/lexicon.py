"""The words of names of people: which are given names, surnames, or ordinary words besides. Loaded when first asked."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple


class Lexicon(NamedTuple):
    """Folded words by kind; a word may be of several."""

    given: frozenset[str]
    surnames: frozenset[str]
    words: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Say whether each part of `word` is a given name."""
        return all(part in self.given for part in word.split("-"))

    def is_surname(self, word: str) -> bool:
        """Say whether each part of `word` is a surname."""
        return all(part in self.surnames for part in word.split("-"))

    def is_plain(self, word: str) -> bool:
        """Say whether `word` is an ordinary word, whatever else it is."""
        return word in self.words


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package."""
    from mitmguard.detect import (
        name_lists as lists,
    )  # half a megabyte, for those who look for names

    return Lexicon(*(frozenset(x.split()) for x in (lists.GIVEN, lists.SURNAMES, lists.WORDS)))


def fold(word: str) -> str:
    """Return the word as the lexicon spells it: lower case, without accents and apostrophes."""
    low = word.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.replace("ß", "ss"))
        low = "".join(c for c in low if not unicodedata.combining(c))
    return low.replace("'", "").replace("’", "")
