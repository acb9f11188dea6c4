"""The table of number shapes: `0` for a digit, everything else literal."""

from __future__ import annotations

import re

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


_SURE = 0.8
"""Score from which check digits speak for a number among other groups; a tenth of all phones are an NHS number."""


class Rule:
    """What one shape may be; `plain` shapes hold digits and spaces only, and are easily parts of a longer row.

    `sure` rules need no cue even there: of the digits that are something else, few pass their check.
    """

    __slots__ = ("bit", "check", "need", "plain", "rank", "score", "sure", "type")

    def __init__(self, number: Number, shape: str) -> None:
        self.type, _, self.check, self.need, self.rank, self.score = number
        self.bit = BIT.get(number.type, 0)
        self.plain = not shape.strip("0 ")
        self.sure = self.check is not None and self.need == "none" and self.score >= _SURE


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
    for shape in [shape for shape in table if shape[0] == "0"]:
        table["(" + shape] = table[shape]
    return {shape: tuple(rules) for shape, rules in table.items()}


SHAPES = _table()
"""What each shape may be. A shape that stands in brackets begins with its `(`, which is no part of the number."""

STARTS = frozenset(shape[:i] for shape in SHAPES for i in range(1, len(shape)))
"""What a shape may begin with: a number in the making."""

NEXT = 4
"""Longest group that tells a row of equal groups from a number beside others."""


def _with_next(shape: str) -> list[str]:
    """Return a plain shape, and the shape with what may come of the next two groups, where these matter to it."""
    last = shape[shape.rfind(" ") + 1 :]
    shapes = [shape]
    if " " in shape and len(last) <= NEXT and any(rule.sure for rule in SHAPES[shape]):
        begun = [last[:i] for i in range(1, len(last) + 1)]
        shapes += [f"{shape} {group}" for group in begun]
        shapes += [f"{shape} {last} {group}" for group in begun]
    return shapes


PLAIN_SHAPES = frozenset(
    longer for shape in SHAPES if not shape.strip("0( ") for longer in _with_next(shape)
)
"""Digits and spaces alone: what stands behind them says whether they are a number or part of a row."""

FORMAL = re.compile(r"(?<!0)(?<!0[.])(?:000\.000\.000-00|00\.000\.000/0000-00)(?!0|[.-]0)")
"""CPF and CNPJ as the law writes them: so few other things look so that letters and signs may touch them."""

DOTTED = frozenset(
    f"{'0' * a}.{'0' * b}.{'0' * c}.{'0' * d}"
    for a in (1, 2, 3) for b in (1, 2, 3) for c in (1, 2, 3) for d in (1, 2, 3)
)  # fmt: skip
"""The shapes of an IPv4 address."""
