"""Phone numbers: which shapes count, and whether the digits fit a numbering plan."""

from __future__ import annotations

_DDD = frozenset(
    """11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55
    61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99""".split()
)
_TWO_DIGIT_CODES = frozenset(
    """20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66
    81 82 84 86 90 91 92 93 94 95 98""".split()
)
_NATIONAL = {"34": (9, 9), "33": (9, 9), "351": (9, 9), "44": (9, 10), "49": (6, 11), "39": (6, 11), "52": (10, 10),
             "54": (10, 11), "91": (10, 10), "86": (10, 11), "81": (9, 10), "61": (9, 9), "7": (10, 10)}  # fmt: skip


def brazil(digits: str) -> bool:
    """Say whether the digits are an area code of Brazil and a mobile or fixed number; a trunk 0 is dropped."""
    if digits[0] == "0":
        digits = digits[1:]
    if digits[:2] not in _DDD:
        return False
    return digits[2] == "9" if len(digits) == 11 else len(digits) == 10 and digits[2] in "2345"


def nanp(digits: str) -> bool:
    """Say whether the digits fit the North American plan."""
    if len(digits) == 11:
        if digits[0] != "1":
            return False
        digits = digits[1:]
    return (
        len(digits) == 10
        and digits[0] in "23456789"
        and digits[3] in "23456789"
        and digits[1:3] != "11"
        and digits[:3] != "555"
    )


def trunk(digits: str) -> bool:
    """Say whether the digits begin with a trunk 0 and have the length of a national number."""
    return digits[0] == "0" and 9 <= len(digits) <= 12 and digits.strip("0") != ""


def spain(digits: str) -> bool:
    """Say whether 9 digits are a Spanish number."""
    return len(digits) == 9 and digits[0] in "6789"


def grouped(digits: str) -> bool:
    """Say whether grouped digits fit one of the plans that write them so."""
    return nanp(digits) or (len(digits) >= 10 and brazil(digits))


def any_plan(digits: str) -> bool:
    """Say whether the digits fit any national plan; for numbers that a cue announces."""
    return nanp(digits) or trunk(digits) or spain(digits) or (len(digits) >= 10 and brazil(digits))


def international(digits: str) -> bool:
    """Say whether the digits behind a `+` are a country code and a number of its length."""
    if not 8 <= len(digits) <= 15 or digits[0] == "0":
        return False
    if digits[0] == "1":
        return nanp(digits) and len(digits) == 11
    code = (
        digits[0]
        if digits[0] == "7"
        else digits[:2]
        if digits[:2] in _TWO_DIGIT_CODES
        else digits[:3]
    )
    rest = digits[len(code) :]
    if rest[:1] == "0":  # `+49(0)30 ...`
        rest = rest[1:]
    if code == "55":
        return brazil(rest) and len(rest) >= 10
    low, high = _NATIONAL.get(code, (6, 12))
    return low <= len(rest) <= high


BARE = {
    # Shapes that people only give to phone numbers: the plan decides.
    brazil: ("(00) 00000-0000", "(00)00000-0000", "00 00000-0000", "(00) 0000-0000", "(00)0000-0000", "00 0000-0000",
             "000 00000-0000", "000 0000-0000", "(000) 00000-0000", "(000) 0000-0000", "(000)00000-0000",
             "(00) 0 0000-0000", "(00) 00000 0000", "(00) 000000000", "(00)000000000", "(00) 0000 0000",
             "00-00000-0000", "00.00000.0000"),
    nanp: ("(000) 000-0000", "(000)000-0000", "000-000-0000", "000.000.0000", "000 000-0000", "0-000-000-0000",
           "0 (000) 000-0000", "(000) 000 0000", "0.000.000.0000", "0 000-000-0000"),
    trunk: ("(0000) 000 0000", "(0000)0000000", "(0000) 0000000", "(000) 0000 0000", "(000)0000000", "(000) 0000000",
            "(00000) 000000", "(00000)000000", "(00000) 00000", "(00000)00000", "(000) 00000000"),
}  # fmt: skip

CUED = {
    any_plan: ("0000 000 0000", "0000 0000000", "000 0000000", "000 0000 0000", "000 00000000", "00000 000000",
               "00000 00000", "00000 000 000", "000 000 0000", "000 000 000", "000 00 00 00", "00 000 00 00", "000000000",
               "0000000000", "00000000000", "0000 00000", "0000 000000", "00000 0000000", "00 00000 0000", "00 0000 0000",
               "00 000000000", "000000 000000", "0000/000000", "0000/0000000", "030/00000000", "0000-0000000",
               "00000-000000", "00000/000000"),
}  # fmt: skip
