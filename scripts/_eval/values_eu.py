"""German, Spanish, French, Italian and Portuguese numbers."""

from __future__ import annotations

import string
from itertools import product

from stdnum.de import idnr
from stdnum.es import cif, dni, nie
from stdnum.fr import nir, siren, siret, tva
from stdnum.it import codicefiscale, iva
from stdnum.pt import cc as pt_cc
from stdnum.pt import nif as pt_nif

from _eval.shapes import Random, complete, digits, fill, letters, made, weighted


def is_kvnr(n: str) -> bool:
    number = f"{ord(n[0]) - 64:02}" + n[1:9]
    total = 0
    for i, c in enumerate(number):
        product_ = int(c) * (1 + i % 2)
        total += product_ // 10 + product_ % 10
    return total % 10 == int(n[9])


def is_mrz(n: str) -> bool:
    """Return whether the last digit of a German document number fits, weights 7, 3, 1."""
    total = sum(int(c, 36) * (7, 3, 1)[i % 3] for i, c in enumerate(n[:-1]))
    return n[-1].isdigit() and total % 10 == int(n[-1])


def is_rvnr(n: str) -> bool:
    """German pension insurance number: weights 2 1 2 5 7 1 2 1 2 1 2 1, digit sums."""
    number = n[:8] + f"{ord(n[8]) - 64:02}" + n[9:11]
    total = 0
    for c, w in zip(number, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True):
        total += sum(map(int, str(int(c) * w)))
    return total % 10 == int(n[11])


def is_es_nss(n: str) -> bool:
    body, check = n[:10], int(n[10:])
    number = int(n[:2] + n[3:10]) if n[2] == "0" else int(body)
    return number % 97 == check


def is_pt_niss(n: str) -> bool:
    return n[0] in "12" and 9 - weighted(n, (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)) % 10 == int(n[10])


def de_tax_(r: Random, lang: str) -> str:
    while True:
        body = r.sample(string.digits, 9)
        body.insert(r.randrange(9), r.choice(body))
        n = complete("".join(body), 1, idnr.is_valid)
        if n:
            return fill(r.choice(("00 000 000 000", "00000000000", "00 000 000 000")), n)


def kvnr_(r: Random, lang: str) -> str:
    return made(lambda: letters(r, 1) + digits(r, 8), 1, is_kvnr)


def rvnr_(r: Random, lang: str) -> str:
    def body() -> str:
        return f"{r.choice((2, 4, 8, 10, 12, 13, 15, 18, 25, 65)):02}{r.randint(1, 28):02}{r.randint(1, 12):02}{r.randint(40, 99)}{letters(r, 1)}{r.randint(0, 49):02}"

    return fill(
        r.choice(("00000000000 0".replace(" ", ""), "00 000000 0 000")), made(body, 1, is_rvnr)
    )


def de_id_(r: Random, lang: str) -> str:
    alphabet = "CFGHJKLMNPRTVWXYZ0123456789"
    return made(lambda: r.choice("LMNPRTVWXY") + letters(r, 8, alphabet), 1, is_mrz)


def de_passport_(r: Random, lang: str) -> str:
    """Nine characters, often printed without the check digit behind them."""
    n = made(lambda: "C" + letters(r, 8, "CFGHJKLMNPRTVWXYZ0123456789"), 1, is_mrz)
    return n[: r.choice((9, 10))]


def nif_(r: Random, lang: str) -> str:
    n = digits(r, 8)
    n += dni.calc_check_digit(n)
    return fill(r.choice(("000000000", "00000000-0", "00.000.000-0", "00000000 0")), n)


def nie_(r: Random, lang: str) -> str:
    n = r.choice("XYZ") + digits(r, 7)
    n += nie.calc_check_digit(n)
    return fill(r.choice(("000000000", "0-0000000-0", "00000000-0")), n)


def cif_(r: Random, lang: str) -> str:
    return made(lambda: r.choice("ABEH") + digits(r, 7), 1, cif.is_valid)


def es_nss_(r: Random, lang: str) -> str:
    n = made(lambda: f"{r.randint(1, 52):02}" + digits(r, 8, "123456789"), 2, is_es_nss)
    return fill(r.choice(("000000000000", "00/00000000/00", "00 00000000 00")), n)


def nir_(r: Random, lang: str) -> str:
    body = f"{r.choice('12')}{r.randint(40, 99)}{r.randint(1, 12):02}{r.choice((13, 31, 33, 35, 44, 59, 67, 69, 75, 92))}{digits(r, 3, '012')}{r.randint(1, 600):03}"
    n = body + nir.calc_check_digits(body)
    return fill(
        r.choice(
            (
                "0 00 00 00 000 000 00",
                "000000000000000",
                "0 00 00 00 000 000 | 00".replace(" |", ""),
            )
        ),
        n,
    )


def siren_(r: Random, lang: str) -> str:
    return fill(
        r.choice(("000 000 000", "000000000")),
        made(lambda: digits(r, 8, "345789"), 1, siren.is_valid),
    )


def siret_(r: Random, lang: str) -> str:
    head = made(lambda: digits(r, 8, "345789"), 1, siren.is_valid)
    return fill(
        r.choice(("000 000 000 00000", "00000000000000")),
        made(lambda: head + "000" + digits(r, 1), 1, siret.is_valid),
    )


def tva_(r: Random, lang: str) -> str:
    n = made(lambda: digits(r, 8, "345789"), 1, siren.is_valid)
    whole = f"{(12 + 3 * (int(n) % 97)) % 97:02}{n}"
    assert tva.is_valid(whole)
    return "FR" + whole


def codice_(r: Random, lang: str) -> str:
    consonants = "BCDFGLMNPRSTVZ"
    day = r.randint(1, 28) + r.choice((0, 40))
    body = f"{letters(r, 6, consonants)}{r.randint(40, 99)}{r.choice('ABCDEHLMPRST')}{day:02}{r.choice('ABCDEFGHIL')}{r.randint(1, 899):03}"
    n = body + codicefiscale.calc_check_digit(body)
    return r.choices(
        (n, n.lower(), f"{n[:3]} {n[3:6]} {n[6:11]} {n[11:]}", f"{n[:6]} {n[6:11]} {n[11:]}"),
        (70, 16, 9, 5),
    )[0]


def partita_(r: Random, lang: str) -> str:
    n = made(lambda: digits(r, 7) + f"{r.randint(1, 99):03}", 1, iva.is_valid)
    return r.choice((n, "IT" + n))


def pt_nif_(r: Random, lang: str) -> str:
    return fill(
        r.choice(("000000000", "000 000 000")),
        made(lambda: digits(r, 8, "1256"), 1, pt_nif.is_valid),
    )


def pt_cc_(r: Random, lang: str) -> str:
    while True:
        for last in product("Z", "XYZ", string.digits):
            n = digits(r, 8, "1") + digits(r, 1) + "".join(last)
            if pt_cc.is_valid(n):
                return fill(r.choice(("00000000 0 000", "000000000000")), n)


def pt_niss_(r: Random, lang: str) -> str:
    return made(lambda: digits(r, 10, "12"), 1, is_pt_niss)
