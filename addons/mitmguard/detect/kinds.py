"""The nouns of the catalogue: what a file of types is made of. Data only; `catalog` collects them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from mitmguard.model import Category, Severity

Check = Callable[[str], bool]
Need = Literal["none", "cue"]
"""What a number needs besides its form: nothing, or its cue: near it, as the key, or as its column's heading."""


class TypeInfo(NamedTuple):
    """What the house knows about a type: `checked` when its values carry a check digit or structure.

    `aliases` are the names that other tools give it, `rule` says in words what is checked, `example` is invented.
    What is not `by_default` is looked for where the policy asks for it.
    """

    name: str
    category: Category
    severity: Severity
    checked: bool = False
    aliases: tuple[str, ...] = ()
    rule: str = ""
    example: str = ""
    by_default: bool = True


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
    """A value that stands behind one of its cue words: `shape` is matched where the cue ends.

    `cell` is matched where a cell of the column begins that the cue heads, `left` where the words end that
    lead from the value to its cue.
    """

    type: str
    words: tuple[str, ...]
    shape: re.Pattern[str]
    rank: int
    score: float
    check: Check | None = None
    cell: re.Pattern[str] | None = None
    left: re.Pattern[str] | None = None


class Candidate(NamedTuple):
    """A possible finding before overlaps are resolved; type "" is a shield, which only blocks others."""

    start: int
    end: int
    rank: int
    type: str
    score: float


Action = Callable[[str, int, int, list[Candidate]], None]
"""What to do at a needle in text[start:end]: add what it gives away."""

ANYWHERE, WORD, CAPITAL, NEXT_CAPITAL = 1, 2, 3, 4
"""Where a needle counts: anywhere, where a word begins, on a capital there, before a blank and a capital."""

Anchors = Sequence[tuple[int, int]]
"""Where the needles of a type stand near the end of a text."""


class Worded(NamedTuple):
    """A type made of words, of which the form says little.

    `cued` is called at each needle, `whole` for each text with its JSON key, `open_from` says what is open at the end
    of a text. `awake` when values need no needle, so that a stream has to look at every delta. `places` says where
    a needle counts, if not anywhere.
    """

    type: str
    needles: tuple[str, ...]
    cued: Callable[[str, int, int, list[Candidate]], None]
    whole: Callable[[str, str, list[Candidate]], None]
    open_from: Callable[[str, int, Anchors], int]
    awake: bool = False
    places: Mapping[str, int] = {}


SHIELD = 100
TOKEN = 60
URL_PASSWORD = 55
ASSIGNED = 50
PAYMENT_KEY = 52
EMAIL = 45
CHECKED = 40
NETWORK = 30
CUED = 25
LOOSE = 20
"""Ranks: secrets over checked identifiers over what only a form or a cue speaks for."""


GAP = (
    r"(?:\A|(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))[^\w\n]{0,6}"
    r"(?:(?:number|no|nº|n°|num|número|numero|nr|is|was|on|el|em|am|at|code|id|do|da|de|é|es|ist|"
    r"nummer|numéro|of|the|del|della|du|des|der|lautet|est|è|le|il|para|for|is:)\b"
    r"[^\w\n]{1,4}){0,3}"
)
"""What may stand between a cue and its value: punctuation and a few small words."""

_CALLED = r"(?:\A|(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))"
SEPARATED = r"(?:[:=|>\n]{1,2}[^\w]{0,16}(?:</?[a-z]{1,10}>[^\w]{0,8}){0,2}(?:value\W{1,8})?|\W{2,16}value\W{1,8})?"
"""A sign or a line's end; a tag of HTML; the second half of `"name": ..., "value": ...`."""

ASKED = (
    r"[^?\n0-9]{0,32}(?:\?[ >*]{0,3}\n{1,2}(?:\[[0-9:]{4,8}\] )?|[.:]{1,2}\n(?:\[[0-9:]{4,8}\] )?[^\W\d]{2,14}: )"
    r"[^\n0-9]{0,40}?"
)
"""A question, and the beginning of the line that answers it."""

_APART = r"(?<![0-9A-Za-z])(?<![0-9A-Za-z][-./_])"

FREE = rf"{_CALLED}(?:[^:=;|\n0-9]{{0,40}}?{SEPARATED}|{ASKED}){_APART}"
"""What may stand between a cue and a value that has a form of its own: words of one clause, and one separator."""

NARROW = rf"{_CALLED}(?:[^:=;|\n0-9,]{{0,24}}?{SEPARATED}|{ASKED}){_APART}"
"""What may stand between a cue and digits that have no form: a few words, and one separator."""

WIDE = rf"(?:\A|(?![a-z]))(?:[^\n]{{0,56}}?|{ASKED})(?<![0-9A-Za-z-])"
"""What may stand between a cue and a value that nothing else looks like: the rest of its line."""

RIGHT = 48
"""Characters behind a value in which the words stand that say what it is: ` is my SSN`, ` (CPF)`."""

_VERBS = ("is", "as", "was", "é", "eh", "es", "est", "ist", "è", "como", "als", "comme", "come")
_OWNERS = (
    r"(?:(?:my|your|his|her|our|their|the|o|a|meu|minha|seu|sua|el|la|mi|tu|su|mein|meine|sein|seine|ihr|ihre|die|der|das|dein"
    r"|deine|mon|ma|ton|ta|son|sa|le|il|mio|mia|tuo|tua|suo|número|number|numero|no|nº|n°|de|do|da|del|dele|dela|card|valid|old|new) )"
)
SAYS = rf"(?: ?[(\[]{_OWNERS}{{0,2}}|,? (?:{'|'.join(_VERBS)}) {_OWNERS}{{0,3}})"
"""What stands between a value and the word behind it that says what it is."""

_BEGUN = "|".join(
    sorted({v[:i] for v in _VERBS for i in range(1, len(v) + 1)}, key=len, reverse=True)
)
SAYING = rf"(?: ?[(\[][^\n\d)\]]{{0,{RIGHT}}}|,? (?:{'|'.join(_VERBS)}) [^\n\d]{{0,{RIGHT}}}|,? ?(?:{_BEGUN})?)\Z"
"""The end of a text behind a value of which such words may still come."""

BOUND = r"(?![0-9A-Za-z_]|[./-][0-9A-Za-z])"
"""What ends a value: nothing that would make it longer."""


def behind(
    type: str,
    words: tuple[str, ...],
    value: str,
    score: float,
    check: Check | None = None,
    rank: int = CUED,
    gap: str = FREE,
    flags: int = 0,
    column: bool = True,
) -> After:
    """Return the kind of a code that its cue announces: in its sentence, or at the head of its column.

    No `column` where the cues are everyday words, which would be taken for headings far too often.
    """
    shape = re.compile(f"{gap}(?P<v>{value}){BOUND}", flags)
    cell = re.compile(f"(?P<v>{value}){BOUND}", flags) if column else None
    left = re.compile(f"{_APART}(?P<v>{value}){SAYS}\\Z", flags)
    return After(type, words, shape, rank, score, check, cell, left)
