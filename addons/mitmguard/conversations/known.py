"""Values that were masked once, found again anywhere: no cue, no detector, only the value itself.

Detection depends on context: "CPF 529.982.247-25" is found by its label, and in the next turn's
history the restored value stands without it. Three kinds, by what is known of the value:

    identifier    canonical form of digits (and capitals): in any spelling with separators
    e-mail        canonical form in lower case with an `@`: in any case
    other         exactly as it was spelled
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

MIN_KNOWN: Final = 5
"""Characters a value needs to be searched for: "1234" or "test" would mask half of the text."""

MIN_SPACED: Final = 7
"""Characters an identifier needs to be searched for in other spellings: "1.2.3.4.5" is no postcode."""

MAX_SPACED: Final = 40
"""Characters of the longest identifier that is searched for in any spelling; IBANs have 34."""

_IDENTIFIER = re.compile(rf"\+?(?=(?:[A-Z]*[0-9]){{5}})[0-9A-Z]{{{MIN_SPACED},{MAX_SPACED}}}")
_SEPARATORS: Final = r" ./()\-\u00a0\u2010-\u2015\u202f"
_SPELLING = re.compile(rf"\+?[0-9A-Za-z](?:[{_SEPARATORS}]{{0,2}}[0-9A-Za-z])*")
_SEPARATED = re.compile(rf"[{_SEPARATORS}+]")
_SQUEEZE_AWAY: Final = b" ./()-"
_WIDE_SEPARATORS: Final = tuple(
    c.encode() for c in "\u00a0\u2010\u2011\u2012\u2013\u2014\u2015\u202f"
)
_UPPER: Final = bytes.maketrans(bytes(range(97, 123)), bytes(range(65, 91)))
_EMAIL_MORE: Final = frozenset("._%+-@")


class Place(NamedTuple):
    """Where a known value stands; `value` is its spelling there."""

    start: int
    end: int
    type: str
    canonical: str
    value: str

    def __repr__(self) -> str:  # a value never reaches a log
        return f"Place({self.start}, {self.end}, {self.type})"


class KnownValues:
    """An ordered set of values and the search for them; linear in the text for each value."""

    def __init__(self) -> None:
        self._identifiers: dict[str, tuple[str, str]] = {}  # squeezed -> type, canonical
        self._emails: dict[str, tuple[str, str]] = {}  # lower case -> type, canonical
        # Few sizes, however many addresses: what stands around an `@` is looked up, not searched for.
        self._email_sizes: set[tuple[int, int]] = set()
        self._exact: dict[str, tuple[str, str]] = {}  # spelling -> type, canonical
        self._longest = 0

    def add(self, type: str, canonical: str, value: str) -> None:
        """Search for this value from now on; a value added under two types keeps its first."""
        known = (type, canonical)
        if _IDENTIFIER.fullmatch(canonical):
            identifier = canonical.lstrip("+")
            self._identifiers.setdefault(identifier, known)
            self._longest = max(self._longest, 3 * len(canonical))
            if _SPELLING.fullmatch(value) and _SEPARATED.sub("", value).upper() == identifier:
                return
        elif "@" in canonical and len(canonical) >= MIN_KNOWN and canonical.islower():
            self._emails.setdefault(canonical, known)
            self._email_sizes.add((canonical.index("@"), len(canonical)))
            self._longest = max(self._longest, len(canonical))
            if value.lower() == canonical:
                return
        if len(value) >= MIN_KNOWN:
            self._exact.setdefault(value, known)
            self._longest = max(self._longest, len(value))

    def search(self, text: str, start: int = 0) -> list[Place]:
        """Return the sorted, disjoint places that end after `start`; of two that overlap, the longer."""
        base = max(0, start - self._longest - 1)
        window = text[base:] if base else text
        found: list[Place] = []
        for value, (type, canonical) in self._exact.items():
            at = window.find(value)
            while at >= 0:
                end = at + len(value)
                if _stands_alone(window, at, end):
                    found.append(Place(at, end, type, canonical, value))
                at = window.find(value, at + 1)
        if self._emails and "@" in window:
            self._search_emails(window, found)
        if self._identifiers:
            self._search_identifiers(window, found)
        places = (Place(p.start + base, p.end + base, *p[2:]) for p in _disjoint(found))
        return [place for place in places if place.end > start]

    def _search_emails(self, text: str, found: list[Place]) -> None:
        # Only `İ` has a lower case of another length.
        folded = text.replace("İ", "i").lower()
        sign = folded.find("@")
        while sign >= 0:
            for front, length in self._email_sizes:
                at, end = sign - front, sign - front + length
                known = self._emails.get(folded[at:end]) if at >= 0 else None
                if known is None:
                    continue
                type, canonical = known
                before = text[at - 1] if at else " "
                after = text[end : end + 2]
                longer = (
                    after[:1].isalnum()
                    or after[:1] == "-"
                    or (after[:1] == "." and after[1:].isalnum())
                )
                if not (before.isalnum() or before in _EMAIL_MORE or longer):
                    found.append(Place(at, end, type, canonical, text[at:end]))
            sign = folded.find("@", sign + 1)

    def _search_identifiers(self, text: str, found: list[Place]) -> None:
        # One pass at C speed that no real text without the value survives; only then look where.
        squeezed = text.encode("utf-8", "surrogatepass")
        if not text.isascii():
            for separator in _WIDE_SEPARATORS:
                squeezed = squeezed.replace(separator, b"")
        squeezed = squeezed.translate(_UPPER, _SQUEEZE_AWAY)
        for identifier, (type, canonical) in self._identifiers.items():
            if identifier.encode() in squeezed:
                for match in _spelled(identifier).finditer(text):
                    found.append(Place(*match.span(), type, canonical, match[0]))


@lru_cache(1024)
def _spelled(identifier: str) -> re.Pattern[str]:
    """Compile the search for an identifier with up to two separators between its characters."""
    spaced = f"[{_SEPARATORS}]{{0,2}}".join(identifier)
    return re.compile(rf"(?<![^\W_])\+?{spaced}(?![^\W_])", re.IGNORECASE | re.ASCII)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Is `text[start:end]` no part of a longer word or number?"""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    return not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _disjoint(found: list[Place]) -> list[Place]:
    """Keep the longer of two that overlap, the earlier one where they are equally long."""
    found.sort(key=lambda place: (place.start, -place.end))
    kept: list[Place] = []
    for place in found:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
        elif place.end - place.start > kept[-1].end - kept[-1].start:
            kept[-1] = place
    return kept
