"""What makers of values share: random digits, shapes, and the ending that a check asks for."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterable
from itertools import product

Random = random.Random
Make = Callable[[Random, str], str]

UPPER = string.ascii_uppercase


def digits(r: Random, n: int, first: str = string.digits) -> str:
    return r.choice(first) + "".join(r.choices(string.digits, k=n - 1)) if n else ""


def letters(r: Random, n: int, alphabet: str = UPPER) -> str:
    return "".join(r.choices(alphabet, k=n))


def fill(shape: str, value: str) -> str:
    """Return `value` in a shape: 0 takes the next character, the rest stands as it is."""
    rest = iter(value)
    return "".join(next(rest) if c == "0" else c for c in shape)


def complete(body: str, n: int, valid: Callable[[str], bool], alphabet: str = string.digits) -> str:
    """Return `body` with the first ending of `n` characters that the oracle accepts, or nothing."""
    for ending in product(alphabet, repeat=n):
        whole = body + "".join(ending)
        if valid(whole):
            return whole
    return ""


def made(body: Callable[[], str], n: int, valid: Callable[[str], bool]) -> str:
    while not (whole := complete(body(), n, valid)):
        pass
    return whole


def weighted(number: str, weights: Iterable[int]) -> int:
    return sum(int(d) * w for d, w in zip(number, weights, strict=False))


def uuid4(r: Random) -> str:
    h = f"{r.getrandbits(128):032x}"
    h = h[:12] + "4" + h[13:16] + r.choice("89ab") + h[17:]
    return fill("00000000-0000-0000-0000-000000000000", h)
