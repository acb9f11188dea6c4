"""Identifiers of digits and capitals: IBAN, NINO, DEA, NIE, NIF, MBI, postcode. `numbers` calls at their digits."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.checks_eu import codice_fiscale
from mitmguard.detect.cues import BIT, Cues
from mitmguard.detect.kinds import CHECKED, CUED, Candidate

_MBI_LETTER = "AC-HJKMNP-RT-Y"
MBI = (
    f"[{_MBI_LETTER}][0-9{_MBI_LETTER}][0-9]-?[{_MBI_LETTER}][0-9{_MBI_LETTER}][0-9]-?"
    f"[{_MBI_LETTER}]{{2}}[0-9]{{2}}(?![0-9A-Za-z])"
)
"""A Medicare beneficiary identifier behind its first digit (CMS, 2018): letters and digits by position."""

INWARD = "[ABD-HJLNP-UW-Z]{2}(?![0-9A-Za-z])"
"""The end of a postcode behind its digit."""

FISCAL = "[0-9][A-EHLMPR-T][0-9]{2}[A-Z][0-9]{3}[A-Z](?![0-9A-Za-z])"
"""The end of a codice fiscale behind the first digit of its year."""

_MBI_AT = re.compile("[1-9]" + MBI)
_INWARD_AT = re.compile("[0-9]" + INWARD)
_OUTWARD = re.compile(r"(?<![0-9A-Za-z])(?:[A-Z]{1,2}[0-9][0-9A-Z]?|GIR) $")
_IBAN_LEFT = re.compile(r"[A-Z]{2}[0-9]{2} ?[A-Z]{4} ?$")
_IBAN_LETTER = re.compile(r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2} ?[A-Z]$")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}(?:[ ]?[0-9A-Z]){11,30}")
_NINO = re.compile(r"[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?![0-9A-Za-z])")
_DEA = re.compile(r"[ABCDEFGHJKLMPRSTUX][A-Z9][0-9]{7}(?![0-9A-Za-z])")
_NIE = re.compile(r"[XYZ]-?[0-9]{7}-?[A-Za-z](?![0-9A-Za-z])")
_NAMES = re.compile("[A-Z]{6}")
_ESCAPES = ("\\n", "\\r", "\\t")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def bounded(text: str, at: int) -> bool:
    """Say whether no letter or digit stands before `at`, but for an escaped line end."""
    return at == 0 or not text[at - 1].isalnum() or text[at - 2 : at] in _ESCAPES


def mbi(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the MBI between `start` and `end`, unless it is part of something longer."""
    if text[start] == "0" or not bounded(text, start) or text[start - 1 : start] in ("_", "-", "."):
        return
    if text[end : end + 1] in ("_", "-") and text[end + 1 : end + 2].isalnum():
        return
    out.append(Candidate(start, end, CHECKED, "US_MBI", 0.8))


def fiscal(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the codice fiscale whose year begins at `start`."""
    at = start - 6
    if at >= 0 and bounded(text, at) and _NAMES.match(text, at, start):
        if codice_fiscale(text[at:end]):
            out.append(Candidate(at, end, CHECKED + 2, "IT_FISCAL_CODE", 0.95))


def postcode(text: str, start: int, end: int, cues: Cues, out: list[Candidate]) -> None:
    """Add the postcode whose inward part begins at `start`: behind a cue, a comma or at a line's start."""
    m = _OUTWARD.search(text, max(0, start - 6), start)
    if m is None:
        return
    at = m.start()
    cued = cues.near(at, BIT["UK_POSTCODE"])[1]
    if cued or text[at - 2 : at] == ", " or text[at - 1 : at] in ("\n", '"'):
        out.append(Candidate(at, end, CUED, "UK_POSTCODE", 0.8 if cued else 0.6))


def leading(text: str, at: int, out: list[Candidate]) -> None:
    """Add the identifiers whose digits begin at `at` behind capitals: IBAN, NINO, DEA, NIE."""
    spaced = text[at - 1] == " "
    stop = at - 1 if spaced else at
    head = text[max(0, stop - 5) : stop]
    letters = len(head) - len(head.rstrip(_CAPITALS))
    left = stop - letters
    if letters == 4:
        m = _IBAN_LEFT.search(text, max(0, at - 10), at)
        if m is not None and bounded(text, m.start()):
            _iban(text, m.start(), out)
    elif (
        letters == 1
        and (m := _IBAN_LETTER.search(text, max(0, at - 8), at))
        and _iban(text, m.start(), out)
    ):
        return
    elif letters == 1:
        m = _NIE.match(text, left, left + 12)
        if m is not None and bounded(text, left) and checks.nie(m[0].replace("-", "")):
            out.append(Candidate(left, m.end(), CHECKED, "ES_NIE", 0.85))
    elif letters >= 2:
        left = stop - 2
        if not bounded(text, left):
            return
        if not spaced and _iban(text, left, out):
            return
        m = _NINO.match(text, left, left + 16)
        if m is not None:
            if checks.nino(m[0]):
                out.append(Candidate(left, m.end(), CHECKED + 3, "UK_NINO", 0.85))
            return
        m = _DEA.match(text, left, left + 10)
        if m is not None and checks.dea(m[0]):
            out.append(Candidate(left, m.end(), CHECKED, "US_DEA", 0.8))


def _iban(text: str, start: int, out: list[Candidate]) -> bool:
    length = checks.iban_length(text[start : start + 2])
    if not length:
        return False
    m = _IBAN.match(text, start, start + 48)
    if m is None:
        return False
    count = 0
    for i in range(start, m.end()):
        if text[i] != " ":
            count += 1
            if count == length:
                value = text[start : i + 1].replace(" ", "")
                if text[i + 1 : i + 2].isalnum() or not checks.iban(value):
                    return False
                out.append(Candidate(start, i + 1, CHECKED + 4, "IBAN", 0.95))
                return True
    return False


def swallowed(text: str, end: int, cues: Cues, out: list[Candidate]) -> None:
    """Add the MBI or postcode whose first digit is the last of a run of digits that ends at `end`."""
    m = _MBI_AT.match(text, end - 1, end + 15)
    if m is not None:
        mbi(text, end - 1, m.end(), out)
        return
    m = _INWARD_AT.match(text, end - 1, end + 3)
    if m is not None:
        postcode(text, end - 1, m.end(), cues, out)
