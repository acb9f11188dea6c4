"""How text is cut into deltas, and how bytes are cut into writes."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

type Size = int | tuple[int, ...]

TOKEN = re.compile(r"\s?[^\W_]{1,4}|\s+|.", re.DOTALL)
LONGEST_RANDOM_WRITE = 48


def deltas(text: str, size: Size) -> list[str]:
    """Cut `text` every `size` characters; 0 leaves it whole, negative cuts into tokens.

    A tuple gives the length of each delta; what is left over is the last one.
    """
    if isinstance(size, tuple):
        ends = [0, *accumulate(size), len(text)]
        return [text[start:end] for start, end in pairwise(ends) if start < len(text)]
    if size == 0 or not text:
        return [text]
    if size < 0:
        return TOKEN.findall(text)
    return [text[at : at + size] for at in range(0, len(text), size)]


def writes(data: bytes, size: int, chance: random.Random) -> Iterator[bytes]:
    """Cut `data` every `size` bytes, also in UTF-8 sequences and line ends; negative: anywhere."""
    if size == 0:
        yield data
        return
    if size > 0:
        for at in range(0, len(data), size):
            yield data[at : at + size]
        return
    ends = [0]
    while ends[-1] < len(data):
        ends.append(min(len(data), ends[-1] + chance.randint(1, LONGEST_RANDOM_WRITE)))
    for start, end in pairwise(ends):
        yield data[start:end]
