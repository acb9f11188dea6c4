"""Numbering plans, with `phonenumbers` as the judge: its own examples and seeded numbers of every region that matters."""

from __future__ import annotations

import random

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from mitmguard.detect import phones
from mitmguard.detect.patterns import Patterns

PATTERNS = Patterns()
REGIONS = ("BR", "US", "CA", "GB", "DE", "ES", "FR", "IT", "PT", "AR", "MX", "CL", "CO", "CH", "AT")
KINDS = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)


def found(text: str) -> list[tuple[str, str]]:
    return [(f.type, text[f.start : f.end]) for f in PATTERNS.find(text)]


def numbers(region: str, count: int) -> list[phonenumbers.PhoneNumber]:
    """Return valid numbers of a region: its examples with other last digits."""
    rng = random.Random(region)
    drawn: list[phonenumbers.PhoneNumber] = []
    while len(drawn) < count:
        example = phonenumbers.example_number_for_type(region, rng.choice(KINDS))
        digits = phonenumbers.national_significant_number(example)
        digits = digits[:-5] + "".join(rng.choices("0123456789", k=5))
        number = phonenumbers.parse(f"+{example.country_code}{digits}")
        if phonenumbers.is_valid_number(number):
            drawn.append(number)
    return drawn


@pytest.mark.parametrize("region", REGIONS)
def test_international_form_is_found_whole(region: str) -> None:
    for number in numbers(region, 60):
        for form in (PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164):
            text = phonenumbers.format_number(number, form)
            assert found(f"reach us: {text}, thanks") == [("PHONE_NUMBER", text)]


@pytest.mark.parametrize("region", REGIONS)
def test_national_form_is_found_behind_a_cue(region: str) -> None:
    for number in numbers(region, 60):
        text = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        assert found(f"Tel.: {text}, obrigado") == [("PHONE_NUMBER", text)]


def test_brazil_needs_no_cue_in_its_formal_shape() -> None:
    for number in numbers("BR", 60):
        text = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        assert found(f"anota {text} por favor") == [("PHONE_NUMBER", text)]


@pytest.mark.parametrize("code", sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE))
def test_every_country_code_knows_its_example(code: int) -> None:
    region = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code][0]
    if region == "001":
        example = phonenumbers.example_number_for_non_geo_entity(code)
    else:
        example = phonenumbers.example_number(region)
    digits = phonenumbers.format_number(example, PhoneNumberFormat.E164)[1:]
    assert phones.international(digits) or not 8 <= len(digits) <= 15


def test_agrees_with_the_library_on_random_digits() -> None:
    rng = random.Random("+")
    ours = theirs = wrong = 0
    for _ in range(4000):
        digits = str(rng.randint(10**7, 10**14))
        try:
            possible = phonenumbers.is_possible_number(phonenumbers.parse("+" + digits))
        except phonenumbers.NumberParseException:
            possible = False
        theirs += possible
        ours += phones.international(digits)
        wrong += phones.international(digits) and not possible
    assert theirs > 400
    # Where we accept more: a trunk 0 in front, and Mexico's old mobile numbers.
    assert wrong <= 0.06 * ours


@pytest.mark.parametrize(
    "text",
    [
        "order 2024001234 has 12 parts",
        "build 10.2.3.4567 of 2024-01-02",
        "01 02 03 04 05 06 07 08",
        "O campo telefone aceita (DD) 99999-9999.",
        "tel: ask the desk. Order 5801954817 is late",
        "phone,570609153047,ask,4424439306",
        "diff: +1234567 -7654321",
        "+00 12345678",
    ],
)
def test_near_misses(text: str) -> None:
    assert found(text) == []
