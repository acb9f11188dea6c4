"""One spelling per value."""

from __future__ import annotations

import pytest

from mitmguard.detect.canonical import canonical


@pytest.mark.parametrize(
    ("type", "spellings"),
    [
        ("BR_CPF", ["529.982.247-25", "52998224725", "529 982 247 25", "５２９９８２２４７２５"]),
        ("BR_CNPJ", ["12.ABC.345/01DE-35", "12abc34501de35"]),
        ("IBAN", ["DE89 3704 0044 0532 0130 00", "DE89370400440532013000"]),
        ("EMAIL_ADDRESS", ["Bob@Example.org", "bob@example.org"]),
        ("PHONE_NUMBER", ["+49 (0)30 901820", "+49 30 901820", "+4930901820"]),
        ("MAC_ADDRESS", ["94:55:27:6F:64:91", "94-55-27-6f-64-91"]),
    ],
)
def test_spellings_agree(type: str, spellings: list[str]) -> None:
    assert len({canonical(type, value) for value in spellings}) == 1


def test_secrets_keep_their_case() -> None:
    assert canonical("SECRET_PASSWORD", "aB") != canonical("SECRET_PASSWORD", "ab")
