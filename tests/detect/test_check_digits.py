"""Check digits against python-stdnum: what it accepts we accept, and random digits pass as often as they should."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from stdnum import iban, luhn
from stdnum.br import cnpj, cpf
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.gb import nhs
from stdnum.us import rtn

from mitmguard.detect import checks


def digits(n: int) -> Callable[[random.Random], str]:
    return lambda rng: "".join(rng.choices("0123456789", k=n))


def nif(rng: random.Random) -> str:
    return digits(8)(rng) + rng.choice("TRWAGMYFPDXBNJZSQVHLCKE")


def nie_of(rng: random.Random) -> str:
    return rng.choice("XYZ") + digits(7)(rng) + rng.choice("TRWAGMYFPDXBNJZSQVHLCKE")


def alnum_cnpj(rng: random.Random) -> str:
    return "".join(rng.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=12)) + digits(2)(rng)


CASES = {
    "luhn": (checks.luhn, luhn.is_valid, digits(16)),
    "cpf": (checks.cpf, cpf.is_valid, digits(11)),
    "cnpj": (checks.cnpj, cnpj.is_valid, digits(14)),
    "cnpj, letters": (checks.cnpj, cnpj.is_valid, alnum_cnpj),
    "nif": (checks.nif, dni.is_valid, nif),
    "nie": (checks.nie, nie.is_valid, nie_of),
    "nhs": (checks.nhs, nhs.is_valid, digits(10)),
    "Steuer-ID": (checks.de_tax_id, idnr.is_valid, digits(11)),
    "routing": (checks.aba, rtn.is_valid, digits(9)),
}


@pytest.mark.parametrize("name", CASES)
def test_agrees_with_stdnum(name: str) -> None:
    ours, theirs, draw = CASES[name]
    rng = random.Random(name)
    values = [draw(rng) for _ in range(4000)]
    if name == "routing":  # stdnum knows no ranges
        assert all(theirs(v) for v in values if ours(v))
    elif name == "luhn" or not name.startswith("cnpj, "):
        assert [v for v in values if theirs(v) and not ours(v)] == []
    accepted = sum(map(ours, values))
    assert accepted < len(values) * 0.12


def test_iban() -> None:
    for value in (
        "DE89370400440532013000",
        "GB82WEST12345698765432",
        "FR1420041010050500013M02606",
    ):
        assert checks.iban(value) and iban.is_valid(value)
        assert not checks.iban(value[:-1] + ("1" if value[-1] != "1" else "2"))


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (checks.cpf, "52998224725", "52998224726"),
        (checks.cpf, "11144477735", "11111111111"),
        (checks.cnpj, "12ABC34501DE35", "12ABC34501DE36"),
        (checks.pis, "12044560005", "12044560006"),
        (checks.npi, "1234567893", "1234567894"),
        (checks.dea, "AB1234563", "AB1234564"),
        (checks.card, "4111111111111111", "4111111111111112"),
        (checks.card, "378282246310005", "278282246310005"),
        (checks.ssn, "123456789", "666456789"),
        (checks.nino, "AB123456C", "GB123456C"),
    ],
)
def test_known_numbers(check: Callable[[str], bool], good: str, bad: str) -> None:
    assert check(good)
    assert not check(bad)


def test_token_checks() -> None:
    assert checks.github_crc("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO" + "0pINUx")
    assert not checks.github_crc("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO" + "0pINUy")
    assert checks.basic_auth("dXNlcjpwYXNz")
    assert not checks.basic_auth("bm9jb2xvbg==")
