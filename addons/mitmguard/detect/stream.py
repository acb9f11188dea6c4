"""A cheap prefilter over one channel: which deltas can complete a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from mitmguard.detect.cues import counts
from mitmguard.detect.needles import Needles
from mitmguard.detect.pem import PEM_CAP

TAIL = 48
"""Characters kept between deltas, no fewer than the longest needle has."""

_HOT = 144
"""Characters after a needle in which its value begins."""

_NAME = 144
"""Characters between a secret's name and the sign that gives it a value."""

_SIGN = re.compile(r"[:=\d]|\S{12}|--(?:token|secret)")
_NEAR_DIGIT = re.compile(r"[\d:/]")
_NUMBER = re.compile(
    r"\d(?:[ ./()\-\xa0\u202f\u2007\u2010-\u2014\u2212\uff0d\uff0e\uff0f\uff08\uff09]{0,2}\d){5,}"
    r"|[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]"
    r"|::|:(?:[0-9A-Fa-f]{1,4}:){4}|-(?:[0-9A-Fa-f]{2}-){4}|/[0-9A-Za-z]{4}-[0-9]{2}"
    r"|[0-9][A-EHLMPR-T][0-9]{2}[A-Z][0-9]{3}[A-Z]"
    r"|[0-9][ABD-HJLNP-UW-Z]{2}|[1-9][A-Z][0-9A-Z][0-9]-?[A-Z]"
)


class Entry(Protocol):
    """What is known about one needle."""

    name: int
    reach: int
    place: int
    is_key_block: bool


class PatternStream:
    """Says for each delta of one channel whether `find` has to look."""

    __slots__ = ("_awake", "_entries", "_hot", "_key_block", "_name", "_needles", "_tail")

    def __init__(self, needles: Needles, entries: Sequence[Entry], *, awake: bool = False) -> None:
        """`awake` says that values need no needle, so that `find` has to look at every delta."""
        self._needles = needles
        self._entries = entries
        self._awake = awake
        self._tail = ""
        self._hot = 0  # characters to come in which a value may begin
        self._name = 0  # characters to come in which a secret's name may get its sign
        self._key_block = 0

    def feed(self, delta: str) -> bool:
        """Return True when the delta may complete or open a finding; False only when `find` has nothing new."""
        size = len(delta)
        if not size or self._awake:
            return self._awake
        joined = self._tail + delta
        known = len(joined) - size
        self._tail = joined[-TAIL:]
        low = joined.lower()
        if len(low) != len(joined):
            low = joined.replace("İ", "i").lower()
        hot, name = self._hot, self._name
        for number, begin, end in self._needles.hits(low):
            if end <= known:
                continue
            entry = self._entries[number]
            if entry.reach and counts(entry.place, joined, begin):
                hot = max(hot, entry.reach + size)
                if entry.is_key_block:
                    self._key_block = PEM_CAP
            elif entry.name:
                name = _NAME + size
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
