"""The table of number shapes: `0` for a digit, everything else literal."""

from __future__ import annotations

from mitmguard.detect import phones
from mitmguard.detect.catalog import NUMBERS
from mitmguard.detect.cues import BIT
from mitmguard.detect.kinds import LOOSE, Number

_DIGITS = {ord(c): str(int(c)) for c in map(chr, range(0x10000)) if c.isdecimal()}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d"), "-")
_OTHER = {0xA0: " ", 0x202F: " ", 0x2007: " ", 0xFF0E: ".", 0xFF0F: "/", 0xFF08: "(", 0xFF09: ")"}

PLAIN = {**_DIGITS, **_DASHES, **_OTHER}
"""Digits of every script, dashes and hard spaces to their ASCII form, one character each."""

_ZEROS = bytes.maketrans(b"123456789", b"000000000")


def shape_of(run: str) -> str:
    """Return the shape of a run: a zero for each digit. (`bytes.translate` takes a tenth of `str.translate`.)"""
    return run.encode("ascii", "replace").translate(_ZEROS).decode("ascii")


def digits_of(run: str) -> str:
    """Return the run without its punctuation."""
    return run.encode("ascii", "replace").translate(None, b" .-/()+").decode("ascii")


class Rule:
    """What one shape may be; `plain` shapes hold digits and spaces only, and are easily parts of a longer row."""

    __slots__ = ("bit", "check", "need", "plain", "rank", "score", "type")

    def __init__(self, number: Number, shape: str) -> None:
        self.type, _, self.check, self.need, self.rank, self.score = number
        self.bit = BIT.get(number.type, 0)
        self.plain = not shape.strip("0 ")


def _table() -> dict[str, tuple[Rule, ...]]:
    table: dict[str, list[Rule]] = {}
    for number in NUMBERS:
        for shape in number.shapes:
            table.setdefault(shape, []).append(Rule(number, shape))
    for group, need, score in ((phones.BARE, "none", 0.75), (phones.CUED, "cue", 0.7)):
        for plan, shapes in group.items():
            for shape in shapes:
                number = Number("PHONE_NUMBER", (), plan, need, LOOSE, score)  # type: ignore[arg-type]
                table.setdefault(shape, []).append(Rule(number, shape))
    return {shape: tuple(rules) for shape, rules in table.items()}


SHAPES = _table()
STARTS = frozenset(shape[:i] for shape in SHAPES for i in range(1, len(shape)))
"""What a shape may begin with: a number in the making."""

PLAIN_SHAPES = frozenset(shape for shape in SHAPES if not shape.strip("0 "))

DOTTED = frozenset(
    f"{'0' * a}.{'0' * b}.{'0' * c}.{'0' * d}"
    for a in (1, 2, 3) for b in (1, 2, 3) for c in (1, 2, 3) for d in (1, 2, 3)
)  # fmt: skip
"""The shapes of an IPv4 address."""
