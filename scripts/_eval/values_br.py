"""Brazilian numbers; stdnum knows CPF and CNPJ, the others follow their published sums."""

from __future__ import annotations

import string

from stdnum.br import cnpj, cpf

from _eval.shapes import UPPER, Random, complete, digits, fill, letters, made, weighted


def is_pis(n: str) -> bool:
    rest = 11 - weighted(n, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return len(set(n)) > 1 and int(n[10]) == (0 if rest > 9 else rest)


def is_cnh(n: str) -> bool:
    first = weighted(n, range(9, 0, -1)) % 11
    second = weighted(n, range(1, 10)) % 11 % 10
    # where the first sum leaves 10, libraries disagree: no such number is made
    return len(set(n)) > 1 and first < 10 and n[9:] == f"{first}{second}"


def is_titulo(n: str) -> bool:
    first = weighted(n, range(2, 10)) % 11 % 10  # ten counts as zero
    second = weighted(n[8:10] + str(first), (7, 8, 9)) % 11 % 10
    return n[10:] == f"{first}{second}"


def is_cns(n: str) -> bool:
    return n[0] in "12789" and weighted(n, range(15, 0, -1)) % 11 == 0


def is_renavam(n: str) -> bool:
    return weighted(n, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10 == int(n[10])


def is_rg(n: str) -> bool:
    rest = weighted(n, range(2, 10)) % 11
    last = {0: "0", 1: "X"}.get(rest, str(11 - rest))
    return n[8] == last


def cpf_(r: Random, lang: str) -> str:
    n = made(lambda: digits(r, 9), 2, cpf.is_valid)
    return fill(
        r.choices(
            ("000.000.000-00", "00000000000", "000 000 000 00", "000000000-00"), (55, 33, 6, 6)
        )[0],
        n,
    )


def cnpj_(r: Random, lang: str) -> str:
    if r.random() < 0.7:
        n = made(lambda: digits(r, 8) + "0001", 2, cnpj.is_valid)
    else:
        body = letters(r, 8, string.digits + UPPER) + "0001"
        n = body + alphanumeric_check(body)
    return fill(r.choice(("00.000.000/0000-00", "00.000.000/0000-00", "00000000000000")), n)


def alphanumeric_check(body: str) -> str:
    """Return the two check digits of a CNPJ as of 2026: mod 11 over character code minus 48."""
    for weights in ((5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2), (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)):
        rest = sum((ord(c) - 48) * w for c, w in zip(body, weights, strict=True)) % 11
        body += str(0 if rest < 2 else 11 - rest)
    return body[-2:]


def pis_(r: Random, lang: str) -> str:
    return fill(
        r.choice(("000.00000.00-0", "00000000000")), made(lambda: digits(r, 10, "12"), 1, is_pis)
    )


def cnh_(r: Random, lang: str) -> str:
    return made(lambda: digits(r, 9), 2, lambda n: is_cnh(n) and not cpf.is_valid(n))


def titulo_(r: Random, lang: str) -> str:
    state = r.choice(list(range(3, 29)))  # SP and MG have a special case
    n = made(lambda: digits(r, 8) + f"{state:02}", 2, is_titulo)
    return fill(r.choice(("0000 0000 0000", "000000000000", "000000000000")), n)


def cns_(r: Random, lang: str) -> str:
    n = made(lambda: digits(r, 14, "12789"), 1, is_cns)
    return fill(r.choice(("000 0000 0000 0000", "000000000000000", "000.0000.0000.0000")), n)


def renavam_(r: Random, lang: str) -> str:
    return made(lambda: digits(r, 10), 1, is_renavam)


def rg_(r: Random, lang: str) -> str:
    n = complete(digits(r, 8, "12345"), 1, is_rg, string.digits + "X")
    return fill(r.choice(("00.000.000-0", "00.000.000-0", "00000000-0", "000000000")), n)


UFS = "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO".split()


def crm_(r: Random, lang: str) -> str:
    shape = r.choice(
        ("CRM/{u} {n}", "CRM-{u} {n}", "CRM {n}/{u}", "CRM/{u} {d}", "CRM {u} {n}", "CRM-{u} {d}")
    )
    n = digits(r, r.choice((4, 5, 6)), "123456789")
    return shape.format(u=r.choice(UFS), n=n, d=n[:-3] + "." + n[-3:])


def plate_(r: Random, lang: str) -> str:
    if r.random() < 0.5:
        return letters(r, 3) + digits(r, 1) + letters(r, 1, "ABCDEFGHIJ") + digits(r, 2)
    return letters(r, 3) + r.choice(("-", "-", "")) + digits(r, 4)


def br_passport_(r: Random, lang: str) -> str:
    return letters(r, 2) + digits(r, 6)
