"""A cheap prefilter over one channel: which deltas can complete a finding."""

from __future__ import annotations

import re
from typing import Any

from mitmguard.detect.pem import PEM_CAP

_TAIL = 48
_HOT = 96
"""Characters after a needle in which its value begins."""

_NAME = 80
"""Characters between a secret's name and the sign that gives it a value."""

_SIGN = re.compile(r"[:=]| (?:is|was|é|es|eh|ist)\b|--(?:pass|token|secret)")
_NEAR_DIGIT = re.compile(r"[\d:/]")
_NUMBER = re.compile(
    r"\d(?:[ ./()\-\xa0\u202f\u2007\u2010-\u2014\u2212\uff0d\uff0e\uff0f\uff08\uff09]{0,2}\d){5,}"
    r"|[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]"
    r"|:[0-9A-Fa-f]{0,4}:|-[0-9A-Fa-f]{2}-|/[0-9A-Za-z]{4}-[0-9]{2}"
    r"|[0-9][ABD-HJLNP-UW-Z]{2}|[1-9][A-Z][0-9A-Z][0-9]-?[A-Z]"
)


class PatternStream:
    """Says for each delta of one channel whether `find` has to look; keeps the automaton's state between deltas."""

    __slots__ = ("_hot", "_iterator", "_key_block", "_name", "_tail")

    def __init__(self, automaton: Any) -> None:
        self._iterator = automaton.iter("")
        self._tail = ""
        self._hot = 0  # characters to come in which a value may begin
        self._name = 0  # characters to come in which a secret's name may get its sign
        self._key_block = 0

    def feed(self, delta: str) -> bool:
        """Return True when the delta may complete or open a finding; False only when `find` has nothing new."""
        size = len(delta)
        if not size:
            return False
        low = delta.lower()
        if len(low) != size:
            low = delta.replace("İ", "i").lower()
        if not low.isascii():
            # pyahocorasick 2.3 frees a wrong pointer, and the process with it, when `set` gets characters
            # beyond Latin-1. No needle has any, so another character in their place changes nothing.
            low = low.encode("latin-1", "replace").decode("latin-1")
        self._iterator.set(low)
        hot, name = self._hot, self._name
        for _, entry in self._iterator:
            if entry.reach:
                hot = max(hot, entry.reach + size)
                if entry.is_key_block:
                    self._key_block = PEM_CAP
            elif entry.name:
                name = _NAME + size
        joined = self._tail + delta
        known = len(joined) - size
        self._tail = joined[-_TAIL:]
        if name > 0:
            if _SIGN.search(joined, max(0, known - 12)):
                hot, name = max(hot, _HOT + size), 0
            self._name = name - size
        if hot > 0 or self._key_block > 0:
            self._key_block -= size
            # A word that is open when the reach is over may still be a value.
            self._hot = hot - size if hot > size or any(map(str.isspace, delta)) else 1
            return True
        if _NEAR_DIGIT.search(joined, max(0, known - 6)):
            return _NUMBER.search(joined) is not None
        return False
