"""Check digits against python-stdnum: what it accepts we accept, and random digits pass as often as they should."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from stdnum import bitcoin, iban, imei, luhn
from stdnum.br import cnpj, cpf
from stdnum.de import idnr, vat
from stdnum.es import cif, dni, nie
from stdnum.fr import nir, siren, siret, tva
from stdnum.gb import nhs, utr
from stdnum.it import codicefiscale, iva
from stdnum.pt import cc
from stdnum.pt import nif as pt_nif
from stdnum.us import itin, rtn

from mitmguard.detect import checks, checks_eu, checks_wallet


def digits(n: int) -> Callable[[random.Random], str]:
    return lambda rng: "".join(rng.choices("0123456789", k=n))


def nif(rng: random.Random) -> str:
    return digits(8)(rng) + rng.choice("TRWAGMYFPDXBNJZSQVHLCKE")


def nie_of(rng: random.Random) -> str:
    return rng.choice("XYZ") + digits(7)(rng) + rng.choice("TRWAGMYFPDXBNJZSQVHLCKE")


def alnum_cnpj(rng: random.Random) -> str:
    return "".join(rng.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=12)) + digits(2)(rng)


def nir_of(rng: random.Random) -> str:
    """Return a NIR that is right but for its key, which is right half the time; some are Corsican."""
    place = rng.choice(["75", "33", "2A", "2B"])
    body = f"{rng.choice('12')}{rng.randrange(100):02}{rng.randint(1, 12):02}{place}{rng.randrange(10**6):06}"
    return body + (nir.calc_check_digits(body) if rng.random() < 0.5 else digits(2)(rng))


def fiscal_of(rng: random.Random) -> str:
    letters = "".join(rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=6))
    day = rng.choice([rng.randint(1, 28), rng.randint(41, 68)])
    body = f"{letters}{rng.randrange(100):02}{rng.choice('ABCDEHLMPRST')}{day:02}{rng.choice('ABCDH')}{rng.randrange(1000):03}"
    if rng.random() < 0.3:  # omocodia: the last digit of the place becomes a letter
        body = body[:14] + "LMNPQRSTUV"[int(body[14])]
    last = (
        codicefiscale.calc_check_digit(body)
        if rng.random() < 0.5
        else rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    )
    return body + last


def behind_letters(
    prefix: str, draw: Callable[[random.Random], str]
) -> Callable[[random.Random], str]:
    return lambda rng: prefix + draw(rng)


def cif_of(rng: random.Random) -> str:
    return rng.choice("ABCDEFGHJNPQRSUVW") + digits(7)(rng) + rng.choice("0123456789ABCDEFGHIJ")


def citizen_of(rng: random.Random) -> str:
    return digits(9)(rng) + "".join(rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=2)) + digits(1)(rng)


def tva_of(rng: random.Random) -> str:
    number = next(n for n in iter(lambda: digits(9)(rng), None) if siren.is_valid(n))
    return f"FR{siren.to_tva(number)[:2] if rng.random() < 0.5 else digits(2)(rng)}{number}"


EXACT = {
    # Ours is theirs, on valid and invalid values alike.
    "nir": (checks_eu.nir, nir.is_valid, nir_of),
    "siren": (checks_eu.siren, siren.is_valid, digits(9)),
    "siret": (checks_eu.siret, siret.is_valid, digits(14)),
    "tva": (checks_eu.french_vat, tva.is_valid, tva_of),
    "codice fiscale": (checks_eu.codice_fiscale, codicefiscale.is_valid, fiscal_of),
    "partita IVA": (checks_eu.partita_iva, iva.is_valid, digits(11)),
    "cartão de cidadão": (checks_eu.citizen_card, cc.is_valid, citizen_of),
    "USt-IdNr": (checks_eu.german_vat, vat.is_valid, behind_letters("DE", digits(9))),
    "cif": (checks_eu.cif, cif.is_valid, cif_of),
    "utr": (checks_eu.utr, utr.is_valid, digits(10)),
    "imei": (checks.luhn, imei.is_valid, digits(15)),
}


@pytest.mark.parametrize("name", EXACT)
def test_is_what_stdnum_says(name: str) -> None:
    ours, theirs, draw = EXACT[name]
    rng = random.Random(name)
    values = [draw(rng) for _ in range(3000)]
    assert [v for v in values if ours(v) != theirs(v)] == []
    assert any(map(ours, values)) and not all(map(ours, values))


def test_narrower_than_stdnum() -> None:
    """First digits that nobody gives out are refused, where stdnum looks at the check digit alone."""
    rng = random.Random("narrower")
    values = [digits(9)(rng) for _ in range(4000)]
    assert all(pt_nif.is_valid(v) for v in values if checks_eu.pt_nif(v))
    assert all(checks_eu.pt_nif(v) for v in values if pt_nif.is_valid(v) and v[0] in "1235689")
    # Since 2022 the IRS gives out groups 50 to 65 as well.
    assert all(checks.itin(v) for v in values if itin.is_valid(v))


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
        (checks.itin, "912701234", "912661234"),
        (checks.certidao, "10453901552013100012021000012321", "10453901552013100012021000012322"),
        (checks.vin, "1M8GDM9AXKP042788", "1M8GDM9A1KP042788"),
        (checks_eu.pension_number, "65170839J003", "65170839J004"),  # VKVV's own example
        (checks_eu.health_insured, "A123456780", "A123456781"),
        (checks_eu.mrz_digit, "T220001293", "T220001294"),
        (checks_eu.mrz_digit, "C01X00T478", "C01X00T479"),
        (checks_eu.nuss, "281234567840", "281234567841"),
        (checks_eu.niss, "12778286000", "12778286001"),
        (checks_eu.driving_licence, "MORGA657054SM9IJ", "MORGA633054SM9IJ"),
        (
            checks_wallet.base58_address,
            "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ",
            "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyY",
        ),
        (
            checks_wallet.base58_address,
            "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
            "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTg",
        ),
        (
            checks_wallet.base58_address,
            "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
            "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9",
        ),
        # BIP 173 and BIP 350, test vectors
        (
            checks_wallet.bech32_address,
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        ),
        (
            checks_wallet.bech32_address,
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        ),
        # EIP-55, test vectors
        (
            checks_wallet.ethereum,
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed",
        ),
        (
            checks_wallet.ethereum,
            "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
            "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6fB",
        ),
    ],
)
def test_known_numbers(check: Callable[[str], bool], good: str, bad: str) -> None:
    assert check(good)
    assert not check(bad)


def test_bitcoin_is_what_stdnum_says() -> None:
    rng = random.Random("bitcoin")
    alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    for good in ("16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"):
        assert bitcoin.is_valid(good) and checks_wallet.base58_address(good)
        for _ in range(300):
            at = rng.randrange(1, len(good))
            value = good[:at] + rng.choice(alphabet) + good[at + 1 :]
            assert checks_wallet.base58_address(value) == bitcoin.is_valid(value)


def test_token_checks() -> None:
    assert checks.github_crc("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO" + "0pINUx")
    assert not checks.github_crc("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO" + "0pINUy")
    assert checks.basic_auth("dXNlcjpwYXNz")
    assert not checks.basic_auth("bm9jb2xvbg==")
