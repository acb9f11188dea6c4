"""Check digits of the identifiers of France, Italy, Portugal, Germany, Spain and the United Kingdom.

Each takes the value without its punctuation, as those of `checks` do.
"""

from __future__ import annotations

from mitmguard.detect.checks import luhn, weighted

_LETTER_VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


def _mod_11_10(digits: str) -> bool:
    """Say whether the last digit is the check of ISO 7064 MOD 11,10 over those before."""
    product = 10
    for d in digits[:-1]:
        product = 2 * ((int(d) + product) % 10 or 10) % 11
    return (11 - product) % 10 == int(digits[-1])


# ---- France


def nir(value: str) -> bool:
    """Say whether 15 positions are a NIR (INSEE): sex, month, key 97 minus the rest; Corsica writes 2A and 2B."""
    value = value.upper()
    body = value[:13].replace("2A", "19", 1) if value[5:7] == "2A" else value[:13]
    body = body.replace("2B", "18", 1) if value[5:7] == "2B" else body
    if len(value) != 15 or not (body + value[13:]).isdecimal() or value[0] not in "123478":
        return False
    month = int(value[3:5])
    if not (1 <= month <= 12 or 20 <= month <= 42 or month >= 50):
        return False
    return 97 - int(body) % 97 == int(value[13:])


def siren(digits: str) -> bool:
    """Say whether 9 digits are a SIREN."""
    return luhn(digits) and digits != digits[0] * 9


def siret(digits: str) -> bool:
    """Say whether 14 digits are a SIRET; branches of La Poste have a sum of their own."""
    if digits.startswith("356000000") and sum(map(int, digits)) % 5 == 0:
        return True
    return luhn(digits) and siren(digits[:9])


def french_vat(value: str) -> bool:
    """Say whether FR, a key of two and a SIREN are a French VAT number."""
    key, number = value[2:4], value[4:]
    if not siren(number):
        return False
    return not key.isdecimal() or int(key) == (12 + 3 * (int(number) % 97)) % 97


# ---- Italy

_ODD = dict(zip("0123456789", (1, 0, 5, 7, 9, 13, 15, 17, 19, 21), strict=True)) | dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
        strict=True,
    )
)  # fmt: skip
_EVEN = {c: i % 10 if i < 10 else i - 10 for c, i in _LETTER_VALUES.items()}
_OMOCODIA = str.maketrans("LMNPQRSTUV", "0123456789")


def codice_fiscale(value: str) -> bool:
    """Say whether 16 positions are a codice fiscale, also where letters stand for digits (omocodia)."""
    value = value.upper()
    day = int(value[9:11].translate(_OMOCODIA))
    if not (1 <= day <= 31 or 41 <= day <= 71):
        return False
    total = sum(_ODD[c] if i % 2 == 0 else _EVEN[c] for i, c in enumerate(value[:15]))
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[total % 26] == value[15]


def partita_iva(digits: str) -> bool:
    """Say whether 11 digits are a partita IVA: an office that exists, and Luhn."""
    office = int(digits[7:10])
    return (
        digits[:7] != "0000000"
        and (1 <= office <= 100 or office in (120, 121, 888, 999))
        and luhn(digits)
    )


# ---- Portugal


def pt_nif(digits: str) -> bool:
    """Say whether 9 digits are a Portuguese NIF."""
    if digits[0] not in "1235689" and digits[:2] not in (
        "45",
        "70",
        "71",
        "72",
        "74",
        "75",
        "77",
        "78",
        "79",
    ):
        return False  # fmt: skip
    rest = weighted(digits, (9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return int(digits[8]) == (0 if rest < 2 else 11 - rest)


def niss(digits: str) -> bool:
    """Say whether 11 digits are a NISS (Segurança Social)."""
    rest = weighted(digits, (29, 23, 19, 17, 13, 11, 7, 5, 3, 2)) % 10
    return digits[0] in "12" and int(digits[10]) == 9 - rest


def citizen_card(value: str) -> bool:
    """Say whether 8 digits, a digit, two letters and a digit are a cartão de cidadão."""
    total = 0
    for i, c in enumerate(value.upper()):
        n = _LETTER_VALUES[c]
        if i % 2 == 0:
            n = 2 * n - 9 if 2 * n > 9 else 2 * n
        total += n
    return total % 10 == 0


# ---- Germany


def pension_number(value: str) -> bool:
    """Say whether 8 digits, a letter and 3 digits are a Rentenversicherungsnummer (VKVV, 4)."""
    month = int(value[4:6])
    if not (1 <= int(value[2:4]) % 50 <= 31 and 1 <= month <= 12):
        return False
    digits = value[:8] + f"{ord(value[8].upper()) - 64:02}" + value[9:11]
    products = (
        int(d) * w for d, w in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1), strict=True)
    )
    return sum(p // 10 + p % 10 for p in products) % 10 == int(value[11])  # fmt: skip


def health_insured(value: str) -> bool:
    """Say whether a letter and 9 digits are a Krankenversichertennummer (SGB V, 290)."""
    digits = f"{ord(value[0].upper()) - 64:02}{value[1:9]}"
    products = (int(d) * (1 + i % 2) for i, d in enumerate(digits))
    return sum(p // 10 + p % 10 for p in products) % 10 == int(value[9])


def mrz_digit(value: str) -> bool:
    """Say whether the last digit is the check of ICAO 9303 over the positions before; a number without one may be."""
    if len(value) == 9:
        return True
    total = sum(_LETTER_VALUES[c] * (7, 3, 1)[i % 3] for i, c in enumerate(value[:9].upper()))
    return value[9].isdecimal() and total % 10 == int(value[9])


def german_vat(value: str) -> bool:
    """Say whether DE and 9 digits are an Umsatzsteuer-Identifikationsnummer."""
    return value[2] != "0" and _mod_11_10(value[2:])


# ---- Spain


def cif(value: str) -> bool:
    """Say whether a letter, 7 digits and a digit or letter are a Spanish CIF."""
    value = value.upper()
    for check in "0123456789":
        if luhn(value[1:8] + check):
            return value[8] in (check, "JABCDEFGHI"[int(check)])
    return False


def nuss(digits: str) -> bool:
    """Say whether 12 digits are a number of the Spanish Seguridad Social: province, number, remainder by 97."""
    province, number = int(digits[:2]), int(digits[2:10])
    if not (1 <= province <= 53 or province == 66):
        return False
    whole = number + province * 10**7 if number < 10**7 else int(digits[:10])
    return whole % 97 == int(digits[10:])


# ---- United Kingdom


def utr(digits: str) -> bool:
    """Say whether 10 digits are a Unique Taxpayer Reference: the first is the check of the rest."""
    return digits[0] == "21987654321"[weighted(digits[1:], (6, 7, 8, 9, 10, 5, 4, 3, 2)) % 11]


def driving_licence(value: str) -> bool:
    """Say whether 16 positions can be a licence of Great Britain: a month, also with 50 for women, and a day."""
    return 1 <= int(value[6:8]) % 50 <= 12 and 1 <= int(value[8:10]) <= 31
