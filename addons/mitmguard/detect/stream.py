"""A cheap prefilter over one channel: which deltas can complete a finding."""

from __future__ import annotations

import re
from typing import Any

from mitmguard.detect.pem import PEM_CAP

_TAIL = 48
_HOT = 96
"""Characters after a needle in which its value begins."""

_NEAR_DIGIT = re.compile(r"[\d:/]")
_NUMBER = re.compile(
    r"\d(?:[ ./()\-\xa0\u202f\u2007\u2010-\u2014\u2212\uff0d\uff0e\uff0f\uff08\uff09]{0,2}\d){5,}"
    r"|[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]"
    r"|:[0-9A-Fa-f]{0,4}:|-[0-9A-Fa-f]{2}-|/[0-9A-Za-z]{4}-[0-9]{2}"
    r"|[0-9][ABD-HJLNP-UW-Z]{2}|[1-9][A-Z][0-9A-Z][0-9]-?[A-Z]"
)


class PatternStream:
    """Says for each delta of one channel whether `find` has to look; keeps the automaton's state between deltas."""

    __slots__ = ("_hot", "_iterator", "_key_block", "_tail")

    def __init__(self, automaton: Any) -> None:
        self._iterator = automaton.iter("")
        self._tail = ""
        self._hot = 0  # characters to come that may still complete a value
        self._key_block = 0

    def feed(self, delta: str) -> bool:
        """Return True when the delta may complete or open a finding; False only when `find` has nothing new."""
        if not delta:
            return False
        low = delta.lower()
        if len(low) != len(delta):
            low = delta.replace("İ", "i").lower()
        if not low.isascii():
            # pyahocorasick frees the wrong pointer when `set` gets characters beyond Latin-1; no needle has any.
            low = low.encode("latin-1", "replace").decode("latin-1")
        self._iterator.set(low)
        hit = False
        for _, entry in self._iterator:
            if entry.actions:
                hit = True
                if entry.length == 10 and entry.is_key_block:
                    self._key_block = PEM_CAP
        tail = self._tail
        joined = tail + delta
        self._tail = joined[-_TAIL:]
        size = len(delta)
        if hit:
            self._hot = _HOT + size
        if self._hot > 0 or self._key_block > 0:
            self._key_block -= size
            if self._hot > size or not any(map(str.isspace, delta)):
                self._hot = max(self._hot - size, 1)
            else:
                # The reach of the needle is over, and so is the word that was open in it.
                self._hot = 0
            return True
        if _NEAR_DIGIT.search(joined, max(0, len(tail) - 6)):
            return _NUMBER.search(joined) is not None
        return False
