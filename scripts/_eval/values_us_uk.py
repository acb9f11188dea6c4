"""Numbers of the United States and the United Kingdom."""

from __future__ import annotations

import string

from stdnum import luhn
from stdnum.gb import nhs, utr
from stdnum.us import ein, itin, rtn, ssn

from _eval.shapes import UPPER, Random, digits, fill, letters, made
from _eval.words import LAST


def is_npi(n: str) -> bool:
    return bool(luhn.is_valid("80840" + n))


def is_dea(n: str) -> bool:
    d = [int(c) for c in n[2:]]
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


def nhs_(r: Random, lang: str) -> str:
    return fill(
        r.choice(("000 000 0000", "0000000000", "000 000 0000")),
        made(lambda: digits(r, 9, "4679"), 1, nhs.is_valid),
    )


def nino_(r: Random, lang: str) -> str:
    while True:
        n = letters(r, 1, "ABCEGHJKLMNOPRSTWXYZ") + letters(r, 1, "ABCEGHJKLMNPRSTWXYZ")
        if n not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ"):
            break
    return fill(
        r.choice(("00 00 00 00 0", "000000000", "000000000")),
        n + digits(r, 6) + letters(r, 1, "ABCD"),
    )


def postcode_(r: Random, lang: str) -> str:
    area = r.choice(
        (
            "LN1",
            "TR1",
            "CA3",
            "SA2",
            "PH1",
            "SY8",
            "M14",
            "LS6",
            "EH12",
            "SW1A",
            "EC2V",
            "B33",
            "CF10",
        )
    )
    return f"{area} {r.randint(1, 9)}{letters(r, 2, 'ABDEFGHJLNPQRSTUWXYZ')}"


def utr_(r: Random, lang: str) -> str:
    while True:
        n = digits(r, 10)
        if utr.is_valid(n):
            return fill(r.choice(("0000000000", "00000 00000")), n)


def uk_licence_(r: Random, lang: str) -> str:
    name = r.choice(LAST["en-GB"]).upper()[:5].ljust(5, "9")
    month = r.randint(1, 12) + r.choice((0, 50))
    return f"{name}{r.randint(4, 9)}{month:02}{r.randint(1, 28):02}{r.randint(0, 9)}{letters(r, 1)}{r.choice('9' + UPPER)}{r.randint(2, 9)}{letters(r, 2)}"


def uk_passport_(r: Random, lang: str) -> str:
    return digits(r, 9, "1245")


def ssn_(r: Random, lang: str) -> str:
    while True:
        n = f"{r.randint(1, 899):03}-{r.randint(1, 99):02}-{r.randint(1, 9999):04}"
        if ssn.is_valid(n) and not n.startswith("666"):
            return r.choice((n, n, n, n.replace("-", " "), n.replace("-", "")))


def itin_(r: Random, lang: str) -> str:
    while True:
        n = f"9{r.randint(0, 99):02}-{r.choice((50, 55, 60, 70, 77, 80, 88, 90, 94, 99))}-{r.randint(1, 9999):04}"
        if itin.is_valid(n):
            return n


def ein_(r: Random, lang: str) -> str:
    while True:
        n = f"{r.randint(1, 99):02}-{digits(r, 7)}"
        if ein.is_valid(n):
            return n


def aba_(r: Random, lang: str) -> str:
    return made(
        lambda: f"{r.choice((1, 2, 3, 6, 7, 11, 12, 21, 26, 31)):02}" + digits(r, 6),
        1,
        rtn.is_valid,
    )


def npi_(r: Random, lang: str) -> str:
    return made(lambda: digits(r, 9, "12"), 1, is_npi)


def dea_(r: Random, lang: str) -> str:
    return made(lambda: letters(r, 1, "ABFGM") + letters(r, 1) + digits(r, 6), 1, is_dea)


def mbi_(r: Random, lang: str) -> str:
    a = "ACDEFGHJKMNPQRTUVWXY"
    both = a + string.digits
    n = (
        digits(r, 1, "123456789")
        + letters(r, 1, a)
        + letters(r, 1, both)
        + digits(r, 1)
        + letters(r, 1, a)
        + letters(r, 1, both)
        + digits(r, 1)
        + letters(r, 2, a)
        + digits(r, 2)
    )
    return fill(r.choice(("0000-000-0000", "00000000000")), n)


def us_passport_(r: Random, lang: str) -> str:
    return r.choice((digits(r, 9, "3456"), letters(r, 1, "AXY") + digits(r, 8)))


def us_licence_(r: Random, lang: str) -> str:
    return r.choice((letters(r, 1) + digits(r, 7), letters(r, 1) + digits(r, 12), digits(r, 8)))


def zip_(r: Random, lang: str) -> str:
    n = f"{r.randint(1001, 99950):05}"
    return n if r.random() < 0.7 else f"{n}-{digits(r, 4)}"
