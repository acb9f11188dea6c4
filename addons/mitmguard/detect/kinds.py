"""The nouns of the catalogue: what a file of types is made of. Data only; `catalog` collects them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from mitmguard.model import Category, Severity

Check = Callable[[str], bool]
Need = Literal["none", "cue"]
"""What a number needs besides its form: nothing, or its cue: near it, as the key, or as its column's heading."""


class TypeInfo(NamedTuple):
    """What the house knows about a type: `checked` when its values carry a check digit or structure."""

    name: str
    category: Category
    severity: Severity
    checked: bool = False


class Cue(NamedTuple):
    """Words that announce values of `types`; `*` at an end of a word means that it may run on there."""

    types: tuple[str, ...]
    words: tuple[str, ...]


class Number(NamedTuple):
    """Digits in one of `shapes` (0 stands for a digit); `need` is what it takes beside the check.

    A value whose cue stands near it is taken in each shape; `rank` decides overlaps, higher wins.
    """

    type: str
    shapes: tuple[str, ...]
    check: Check | None
    need: Need
    rank: int
    score: float


class Token(NamedTuple):
    """A secret that an anchor gives away; `shape` begins at one of the distances `back` before the anchor.

    The group `v` is the value where the match is wider. `check` may raise the score to certainty, or
    veto the value where `strict`.
    """

    type: str
    anchors: tuple[str, ...]
    shape: str
    check: Check | None = None
    strict: bool = False
    back: tuple[int, ...] = (0,)
    score: float = 0.95


class After(NamedTuple):
    """A value that stands behind one of its cue words: `shape` is matched where the cue ends."""

    type: str
    words: tuple[str, ...]
    shape: re.Pattern[str]
    rank: int
    score: float
    check: Check | None = None


class Candidate(NamedTuple):
    """A possible finding before overlaps are resolved; type "" is a shield, which only blocks others."""

    start: int
    end: int
    rank: int
    type: str
    score: float


SHIELD = 100
TOKEN = 60
URL_PASSWORD = 55
ASSIGNED = 50
PAYMENT_KEY = 46
EMAIL = 45
CHECKED = 40
NETWORK = 30
CUED = 25
LOOSE = 20
"""Ranks: secrets over checked identifiers over what only a form or a cue speaks for."""


GAP = (
    r"(?:(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))[^\w\n]{0,6}"
    r"(?:(?:number|no|nº|n°|num|número|numero|nr|is|was|on|el|em|am|at|code|id|do|da|de|é|es|ist)\b"
    r"[^\w\n]{1,4}){0,2}"
)
"""What may stand between a cue and its value: punctuation and a few small words."""
