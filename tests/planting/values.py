"""Values to plant: each unique, of a form that nothing else in a recording has, with right check digits."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple
from zlib import crc32

STYLES = ("email", "cpf", "aws", "card")
ALL_STYLES = (*STYLES, "cnpj", "iban", "github", "phone")
DIGITS = frozenset({"cpf", "card", "phone"})
"""Styles that are digits and signs only."""

_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


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
    if style == "cnpj":
        return _cnpj(seed)
    if style == "iban":
        return _iban(digits[:18])
    if style == "github":
        return _github(seed)
    if style == "phone":
        head, tail = f"9{digits[:4]}", digits[4:8]
        text = f"({10 + int(digits[8])}) {head}-{tail}".replace("(10)", "(21)")
        return Value(style, f"telefone {text}", (text, f"{head}-{tail}", head + tail))
    body = f"4539{_various(digits[:11])}"
    total = sum(
        int(d) if i % 2 else int(d) * 2 - 9 * (int(d) > 4) for i, d in enumerate(body)
    )  # Luhn: every second digit from the left of fifteen is doubled
    plain = body + str(-total % 10)
    text = " ".join(plain[i : i + 4] for i in range(0, 16, 4))
    return Value("card", text, (text, plain, text[:14]))


def _cnpj(seed: bytes) -> Value:
    """Return a CNPJ of letters and digits (Receita Federal, IN 2.229/2024: each character is its code less 48)."""
    body = "".join(_BASE36[b % 36] for b in seed[:8]) + "0001"
    for _ in range(2):
        weights = [2 + i % 8 for i in range(len(body))]
        total = sum((ord(c) - 48) * w for c, w in zip(reversed(body), weights, strict=True))
        body += str(0 if total % 11 < 2 else 11 - total % 11)
    return Value("cnpj", f"CNPJ {body}", (body, body[:8]))


def _iban(account: str) -> Value:
    """Return a German IBAN in groups of four (ISO 13616: remainder 1 modulo 97)."""
    plain = f"DE{98 - int(account + '131400') % 97:02d}{account}"
    text = " ".join(plain[i : i + 4] for i in range(0, len(plain), 4))
    return Value("iban", text, (text, plain, text[:14]))


def _github(seed: bytes) -> Value:
    """Return a personal token of GitHub: the last 6 characters are the CRC-32 of the 30 before."""
    body = "".join(_BASE62[b % 62] for b in seed[:30])
    rest, check = crc32(body.encode()), ""
    for _ in range(6):
        rest, n = divmod(rest, 62)
        check = _BASE62[n] + check
    return Value("github", f"ghp_{body}{check}", (f"ghp_{body}{check}", body[:16]))


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
