"""Values to plant: each unique, of a form that nothing else in a recording has, with right check digits."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple

STYLES = ("email", "cpf", "aws", "card")
DIGITS = ("cpf", "card")
LETTERS = ("email", "aws")

_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class Value(NamedTuple):
    """A value and the spellings by which it counts as seen."""

    style: str
    text: str
    marks: tuple[str, ...]


def make(style: str, number: int, salt: str = "") -> Value:
    """Return the value number `number` of a style; the same for the same arguments."""
    seed = sha256(f"{style} {number} {salt}".encode()).digest()
    digits = str(int.from_bytes(seed[:16]) % 10**20).zfill(20)
    if style == "email":
        text = f"ana.{number:06d}@plant-{number:06d}.example.org"
        return Value(style, text, (text, f"{number:06d}@plant", f"plant-{number:06d}"))
    if style == "cpf":
        body = _various(digits[:9])
        for _ in range(2):
            rest = sum(int(d) * (len(body) + 1 - i) for i, d in enumerate(body)) * 10 % 11 % 10
            body += str(rest)
        text = f"{body[:3]}.{body[3:6]}.{body[6:9]}-{body[9:]}"
        return Value(style, text, (text, body, text[:11]))
    if style == "aws":
        tail = "".join(_BASE32[b % 32] for b in seed[:16])
        return Value(style, f"AKIA{tail}", (f"AKIA{tail}", tail[:12]))
    body = f"4539{_various(digits[:11])}"
    total = sum(
        int(d) if i % 2 else int(d) * 2 - 9 * (int(d) > 4) for i, d in enumerate(body)
    )  # Luhn: every second digit from the left of fifteen is doubled
    plain = body + str(-total % 10)
    text = " ".join(plain[i : i + 4] for i in range(0, 16, 4))
    return Value("card", text, (text, plain, text[:14]))


def _various(digits: str) -> str:
    return (
        digits
        if len(set(digits)) > 3
        else "".join(str((int(d) + i) % 10) for i, d in enumerate(digits))
    )


PLACEHOLDER = re.compile(
    r"\[removed by mitmguard: [^\]]*\]|REDACTED_[A-Z0-9_]+"
    r"|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_[2-9A-HJKMNP-Za-hjkmnp-z]{14}(?:[2-9A-HJKMNP-Za-hjkmnp-z]{4})?"
)
"""What may stand for a value in what leaves."""


def same_but_masked(before: str, after: str) -> bool:
    """Say whether `after` is `before` with nothing but placeholders in place of some of its text."""
    if before == after:
        return True
    pieces = PLACEHOLDER.split(after)
    if len(pieces) == 1:
        return False
    if not before.startswith(pieces[0]) or not before.endswith(pieces[-1]):
        return False
    at, end = len(pieces[0]), len(before) - len(pieces[-1])
    for piece in pieces[1:-1]:
        found = before.find(piece, at + 1, end) if piece else at + 1
        if found < 0:
            return False
        at = found + len(piece)
    return at <= end
