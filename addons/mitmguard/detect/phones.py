"""Phone numbers: which shapes count, and whether the digits fit a numbering plan.

Lengths and patterns of the plans are those of `phonenumbers`; its parser is not on the path, for it takes twenty
times as long. The tests hold both against each other.
"""

from __future__ import annotations

import re
from functools import cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

_DDD = frozenset(
    """11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55
    61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99""".split()
)
_LONGEST = {"49": 11, "43": 11, "39": 11, "86": 11, "81": 10, "62": 12}
"""Most digits behind a country code where the plan allows more than is in use: what follows is another number."""

_ALSO = {"52": 11}
"""Lengths that a plan gave up and people still write: Mexico's mobile numbers with a 1 in front."""

_TRUNK_REGIONS = ("GB", "DE", "FR", "CH", "AT", "NL", "IE", "BE", "AU")
_OTHER_REGIONS = ("ES", "PT", "IT", "MX", "CO", "CL", "PE")


@cache
def _plan(code: str) -> tuple[frozenset[int], bool]:
    """Return the lengths of the numbers behind a country code, and whether people write a trunk 0 in front."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    lengths: set[int] = set()
    trunk = False
    for region in regions:
        if region == "001":
            data = PhoneMetadata.metadata_for_nongeo_region(int(code))
        else:
            data = PhoneMetadata.metadata_for_region(region)
        if data is not None and data.general_desc is not None:
            lengths.update(data.general_desc.possible_length)
            trunk = trunk or data.national_prefix == "0"
    top = _LONGEST.get(code, 15)
    return frozenset(n for n in lengths if 8 - len(code) <= n <= top), trunk


@cache
def _pattern(region: str) -> re.Pattern[str]:
    data = PhoneMetadata.metadata_for_region(region)
    if data is None or data.general_desc is None:
        raise LookupError(region)
    return re.compile(data.general_desc.national_number_pattern or "(?!)")


def brazil(digits: str) -> bool:
    """Say whether the digits are an area code of Brazil and a mobile or fixed number; a trunk 0 is dropped."""
    if digits[0] == "0":
        digits = digits[1:]
    if digits[:2] not in _DDD:
        return False
    return digits[2] == "9" if len(digits) == 11 else len(digits) == 10 and digits[2] in "2345"


def brazil_local(digits: str) -> bool:
    """Say whether 8 or 9 digits are a number of Brazil without its area code."""
    return len(set(digits)) > 1 and (digits[0] == "9" if len(digits) == 9 else digits[0] in "2345")


def nanp(digits: str) -> bool:
    """Say whether the digits fit the North American plan; invented ones such as 555 123-4567 count too."""
    if len(digits) == 11:
        if digits[0] != "1":
            return False
        digits = digits[1:]
    return (
        len(digits) == 10 and digits[0] in "23456789" and digits[3] != "0" and digits[1:3] != "11"
    )


def trunk(digits: str) -> bool:
    """Say whether the digits begin with a trunk 0 and have the length of a national number."""
    return digits[0] == "0" and 9 <= len(digits) <= 12 and digits.strip("0") != ""


def britain(digits: str) -> bool:
    """Say whether the digits are a British number with its trunk 0."""
    return digits[0] == "0" and _pattern("GB").fullmatch(digits, 1) is not None


def france(digits: str) -> bool:
    """Say whether 10 digits are a French number with its trunk 0."""
    return len(digits) == 10 and digits[0] == "0" and digits[1] in "12345679"


def french_mobile(digits: str) -> bool:
    """Say whether 10 digits are a French mobile number."""
    return digits[:2] in ("06", "07") and len(digits) == 10


def german_mobile(digits: str) -> bool:
    """Say whether the digits are a German mobile number with its trunk 0."""
    return digits[:3] in ("015", "016", "017") and len(digits) in (11, 12)


def argentina(digits: str) -> bool:
    """Say whether the digits are an Argentine number, mobile ones with `15` behind the area code."""
    rest = digits.removeprefix("0")
    if len(rest) == 12 and (at := rest.find("15", 2, 6)) > 0:
        rest = rest[:at] + rest[at + 2 :]
    return len(rest) == 10 and _pattern("AR").fullmatch(rest) is not None


def any_plan(digits: str) -> bool:
    """Say whether the digits fit any national plan; for numbers that a cue announces."""
    if len(set(digits)) == 1:
        return False
    if len(digits) > 10 and digits[0] != "0" and international(digits):
        return True
    if nanp(digits) or trunk(digits) or (len(digits) >= 10 and brazil(digits)):
        return True
    if digits[0] == "0":
        return any(_pattern(r).fullmatch(digits, 1) for r in _TRUNK_REGIONS) or argentina(digits)
    return any(_pattern(r).fullmatch(digits) for r in _OTHER_REGIONS) or argentina(digits)


def international(digits: str) -> bool:
    """Say whether the digits behind a `+` are a country code and a number of a length that it has."""
    if not 8 <= len(digits) <= 15 or digits[0] == "0":
        return False
    if digits[0] == "1":
        return nanp(digits) and len(digits) == 11
    for size in (1, 2, 3):
        code = digits[:size]
        if int(code) in COUNTRY_CODE_TO_REGION_CODE:
            rest = digits[size:]
            break
    else:
        return False
    lengths, has_trunk = _plan(code)
    if rest[0] == "0" and has_trunk:  # `+49(0)30 ...`
        rest = rest[1:]
    if code == "55" and len(rest) >= 10:
        return brazil(rest)
    return len(rest) in lengths or len(rest) == _ALSO.get(code)


BARE = {
    # Shapes that people only give to phone numbers: the plan decides.
    brazil: ("(00) 00000-0000", "(00)00000-0000", "00 00000-0000", "(00) 0000-0000", "(00)0000-0000", "00 0000-0000",
             "000 00000-0000", "000 0000-0000", "(000) 00000-0000", "(000) 0000-0000", "(000)00000-0000",
             "(00) 0 0000-0000", "(00) 00000 0000", "(00) 000000000", "(00)000000000", "(00) 0000 0000",
             "00-00000-0000", "00.00000.0000", "(00)0 0000-0000", "(00) 0000.0000", "(00) 00000.0000", "00 0 0000-0000",
             "(00)00000 0000", "(00)0000 0000", "(00)-00000-0000", "(00) 00000000", "(00)00000000", "00-0000-0000",
             "(00) 000-000-000", "(00) 0.0000-0000", "(00) 00000 - 0000", "00 00000 - 0000"),
    nanp: ("(000) 000-0000", "(000)000-0000", "000-000-0000", "000.000.0000", "000 000-0000", "0-000-000-0000",
           "0 (000) 000-0000", "(000) 000 0000", "0.000.000.0000", "0 000-000-0000", "(000)-000-0000", "000/000-0000",
           "(000) 000.0000", "(000)000.0000", "0(000)000-0000", "0-(000)-000-0000", "0 (000)000-0000", "1 000 000-0000"),
    trunk: ("(0000) 000 0000", "(0000)0000000", "(0000) 0000000", "(000) 0000 0000", "(000)0000000", "(000) 0000000",
            "(00000) 000000", "(00000)000000", "(00000) 00000", "(00000)00000", "(000) 00000000", "(0000) 000000",
            "(00000) 000 000", "(0000) 00 00 00", "(000) 000 00 00"),
    britain: ("00000 000000", "000 0000 0000", "0000 000 0000", "00000 000 000"),
    france: ("00.00.00.00.00", "00-00-00-00-00"),
    french_mobile: ("00 00 00 00 00",),
    german_mobile: ("0000/0000000", "0000/00000000", "0000-0000000", "0000-00000000", "0000 0000000", "0000 00000000"),
    argentina: ("000 00-0000-0000", "(000) 0000-0000", "(000) 00-0000-0000"),
}  # fmt: skip

CUED = {
    any_plan: ("0000 000 0000", "0000 0000000", "000 0000000", "000 0000 0000", "000 00000000", "00000 000000",
               "00000 00000", "00000 000 000", "000 000 0000", "000 000 000", "000 00 00 00", "00 000 00 00", "000000000",
               "0000000000", "00000000000", "0000 00000", "0000 000000", "00000 0000000", "00 00000 0000", "00 0000 0000",
               "00 000000000", "000000 000000", "0000/000000", "0000/0000000", "000/00000000", "0000-0000000",
               "00000-000000", "00000/000000", "000000000000", "000/0000000", "000-0000000", "000-00000000", "0000-00000000",
               "0000 00 00 00", "0000 000 000", "00 00 00 00 00", "000 000 00 00", "000.000.000", "000-000-000",
               "00.000.00.00", "000.00.00.00", "000-00-00-00", "00 00000000", "00-00000000", "00/0000 0000", "000 / 0000000",
               "000 / 00000000", "0000 / 0000000", "0000 / 000000", "00000 / 000000", "0 0000 0000", "(0) 0000 0000",
               "0000 0000 000", "00000-00000", "000 0000-0000", "00 0000-0000", "0000 00 00000", "0 000 000 0000",
               "00 00 000 000", "000 000 00 000", "000 0000 000", "000 000000", "0000-000000", "0000-000-000", "0000-000-0000",
               "00.0000.0000", "000 / 00 00 00 00", "0000 00000000", "00 000 0000", "0000.000.000",
               "00000-0000-00", "00 0000 000000", "000-0000-0000", "0.00.00.00.00", "(00) 000 00 00", "0000000000000", "00 00 00000-0000", "00 (00) 00000-0000", "00 00 000000000",
               "00 00 00000 0000", "00 00 0000-0000", "00 (00) 0000-0000", "00000000000000", "00-00-00000-0000", "00 000 0000000", "00 000 000 000",
               "00 000 000 0000", "00 0000 000000", "00 0 00 00 00 00", "(000) 0000000", "(000)0000000", "(000) 000 0000", "(00) 000 0000", "(00) 0000000", "(0000) 000000",
               "(0000) 000-0000", "(00) 000-0000", "(0000) 00-0000", "0000 00-0000", "(00000) 00-0000", "0 0000-0000", "(000) 000-000"),
    brazil_local: ("00000-0000", "0000-0000", "0 0000-0000", "00000 0000"),
}  # fmt: skip
