"""The code inside a placeholder: short, keyed, the same on every worker, with a check symbol.

    TYPE_CODE       BR_CPF_7K3M9QX2W4T8V2

    13 symbols      HMAC of (type family, canonical value): 64 bits, the same for all spellings
    4 symbols       HMAC of the exact spelling, only where it differs from the canonical one
    1 symbol        check: any one wrong symbol and any two swapped symbols are seen

The alphabet has no 0/O, 1/I/L and no case, so a code survives JSON, URLs, shells, file names and a
model that changes its case. Two thousand million values of one tenant collide with a chance of
about one in ten; where two values ever do share a code, the mapping restores neither.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

ALPHABET: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""31 symbols: a prime, so that every weight of the check symbol has an inverse."""

BODY: Final = 13
"""Symbols for the canonical value: 31 to the 13th is just over 2 to the 64th."""

SPELLING: Final = 4
"""Symbols for the exact spelling: it only has to tell the spellings of one value apart."""

PLAIN_LENGTH: Final = BODY + 1
SPELLED_LENGTH: Final = BODY + SPELLING + 1

_VALUE_OF: Final = {symbol: value for value, symbol in enumerate(ALPHABET)}
_BASE: Final = len(ALPHABET)


def make_code(key: bytes, family: str, canonical: str, value: str) -> str:
    """Return the lower-case code for `value`, whose canonical spelling is `canonical`."""
    body = _symbols(key, "value", family, canonical, BODY)
    if value == canonical:
        return body + check_symbol(body)
    spelling = _symbols(key, "spelling", body, value, SPELLING)
    if spelling[0] == check_symbol(body):
        # A spelled code cut after 14 symbols must never read as the whole code of the canonical one.
        spelling = ALPHABET[(_VALUE_OF[spelling[0]] + 1) % _BASE] + spelling[1:]
    return body + spelling + check_symbol(body + spelling)


def check_symbol(symbols: str) -> str:
    """Return the symbol that completes `symbols`, which must be lower-case and of the alphabet."""
    # Weights 2, 3, 4 ... from the right, 1 for the check itself: all different and none zero modulo
    # 31, so that one wrong symbol or two swapped ones always change the sum.
    total = len(symbols)
    for weight, symbol in enumerate(reversed(symbols), 2):
        total += weight * _VALUE_OF[symbol]
    return ALPHABET[-total % _BASE]


def is_code(text: str) -> bool:
    """Is `text` (lower case) of the right length and alphabet, with the right check symbol?"""
    if len(text) not in (PLAIN_LENGTH, SPELLED_LENGTH) or not _VALUE_OF.keys() >= set(text):
        return False
    return check_symbol(text[:-1]) == text[-1]


def _symbols(key: bytes, purpose: str, scope: str, text: str, count: int) -> str:
    # Neither purpose nor scope can hold a NUL, so no two inputs give the same message. Lone
    # surrogates occur in JSON strings and must not raise.
    message = f"{purpose}\0{scope}\0{text}".encode("utf-8", "surrogatepass")
    number = int.from_bytes(hmac.digest(key, message, hashlib.sha256)[:16])
    symbols = []
    for _ in range(count):
        number, symbol = divmod(number, _BASE)
        symbols.append(ALPHABET[symbol])
    return "".join(symbols)
