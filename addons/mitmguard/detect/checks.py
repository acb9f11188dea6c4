"""Check digits and validity rules of the identifiers: each takes the value without its punctuation.

Where published rules of one identifier disagree, the value counts as valid when any of them accepts.
"""

from __future__ import annotations

import base64
import binascii
import json
from operator import mul
from zlib import crc32

_UPPER_VALUES = {c: ord(c) - 48 for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def weighted(digits: str, weights: tuple[int, ...]) -> int:
    """Return the weighted sum of the first digits, as many as there are weights."""
    total: int = sum(map(mul, digits.encode("ascii"), weights))
    return total - 48 * sum(weights)


_DOUBLED = str.maketrans("0123456789", "0246813579")


def luhn(digits: str) -> bool:
    """Say whether the digits pass the Luhn check (ISO/IEC 7812-1)."""
    doubled = digits[-2::-2].translate(_DOUBLED)
    return (sum((digits[-1::-2] + doubled).encode("ascii")) - 48 * len(digits)) % 10 == 0


# ---- Brazil


def cpf(digits: str) -> bool:
    """Say whether 11 digits are a CPF; eleven equal digits are not."""
    if digits == digits[0] * 11:
        return False
    first = weighted(digits, (10, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10
    if first != int(digits[9]):
        return False
    return weighted(digits, (11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10 == int(digits[10])


_CNPJ_FIRST = (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)


def cnpj(value: str) -> bool:
    """Say whether 14 positions are a CNPJ, numeric or alphanumeric (Receita Federal, IN 2.229/2024)."""
    values = [_UPPER_VALUES.get(c, -1) for c in value.upper()]
    if -1 in values or values[12] > 9 or values[13] > 9 or len(set(values)) == 1:
        return False
    first = sum(v * w for v, w in zip(values, _CNPJ_FIRST, strict=False)) % 11
    if values[12] != (0 if first < 2 else 11 - first):
        return False
    second = sum(v * w for v, w in zip(values, (6, *_CNPJ_FIRST), strict=False)) % 11
    return values[13] == (0 if second < 2 else 11 - second)


def pis(digits: str) -> bool:
    """Say whether 11 digits are a PIS / PASEP / NIS / NIT."""
    if digits == digits[0] * 11:
        return False
    rest = weighted(digits, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return int(digits[10]) == (0 if rest < 2 else 11 - rest)


def cns(digits: str) -> bool:
    """Say whether 15 digits are a CNS: first digit 1, 2, 7, 8 or 9 and the weighted sum divisible by 11."""
    return digits[0] in "12789" and weighted(digits, tuple(range(15, 0, -1))) % 11 == 0


def cns_definitive(digits: str) -> bool:
    """Say whether 15 digits have the layout of a definitive CNS: PIS part, `000` or `001`, check digit."""
    return digits[0] in "12" and digits[11:14] in ("000", "001") and cns(digits)


def cnh(digits: str) -> bool:
    """Say whether 11 digits are a CNH; both readings of a first sum that leaves 10 are accepted."""
    if digits == digits[0] * 11:
        return False
    first = weighted(digits, (9, 8, 7, 6, 5, 4, 3, 2, 1)) % 11
    second = weighted(digits, (1, 2, 3, 4, 5, 6, 7, 8, 9)) % 11
    if int(digits[9]) != (0 if first > 9 else first):
        return False
    accepted = {0 if second > 9 else second}
    if first > 9:
        accepted.add((second - 2) % 11 % 10)
    return int(digits[10]) in accepted


def voter_id(digits: str) -> bool:
    """Say whether 12 digits are a título de eleitor; the special case of SP and MG is accepted too."""
    state = int(digits[8:10])
    if not 1 <= state <= 28:
        return False
    first = weighted(digits, (2, 3, 4, 5, 6, 7, 8, 9)) % 11
    lenient = state in (1, 2)
    firsts = {first % 10} | ({1} if lenient and first == 0 else set())
    if int(digits[10]) not in firsts:
        return False
    second = (int(digits[8]) * 7 + int(digits[9]) * 8 + int(digits[10]) * 9) % 11
    return int(digits[11]) in {second % 10} | ({1} if lenient and second == 0 else set())


def rg(value: str) -> bool:
    """Say whether 8 digits and a digit or X are an RG in the layout of São Paulo."""
    if value[:8] == value[0] * 8:
        return False
    last = 10 if value[8] in "Xx" else int(value[8])
    return (weighted(value[:8], (2, 3, 4, 5, 6, 7, 8, 9)) + 100 * last) % 11 == 0


def renavam(digits: str) -> bool:
    """Say whether 11 digits are a RENAVAM."""
    if digits == digits[0] * 11:
        return False
    return weighted(digits, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) * 10 % 11 % 10 == int(digits[10])


def certidao(digits: str) -> bool:
    """Say whether 32 digits are the number of a civil register's certificate (CNJ, Provimento 3/2009)."""
    for size in (30, 31):
        # Weights go up from 2, 3 or 1 to 10 and begin again at 0.
        rest = sum(int(d) * ((i + 32 - size) % 11) for i, d in enumerate(digits[:size])) % 11
        if int(digits[size]) != (1 if rest == 10 else rest):
            return False
    return digits[14] in "123456789" and 1850 <= int(digits[10:14]) <= 2100


# ---- United States


def ssn(digits: str) -> bool:
    """Say whether 9 digits can be an SSN: no area 000, 666 or 9xx, no group 00, no serial 0000."""
    return (
        digits[:3] not in ("000", "666")
        and digits[0] != "9"
        and digits[3:5] != "00"
        and digits[5:] != "0000"
    )


def itin(digits: str) -> bool:
    """Say whether 9 digits are an ITIN: a 9 in front, and a group that the IRS gives out."""
    group = int(digits[3:5])
    return digits[0] == "9" and (50 <= group <= 65 or 70 <= group <= 99 and group not in (89, 93))


_EIN_PREFIXES = frozenset(
    f"{n:02}"
    for n in range(1, 100)
    if n not in (7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97)
)


def ein(digits: str) -> bool:
    """Say whether 9 digits begin with a prefix that the IRS has assigned."""
    return digits[:2] in _EIN_PREFIXES


def npi(digits: str) -> bool:
    """Say whether 10 digits are an NPI: first digit 1 or 2, Luhn over 80840 and the number."""
    return digits[0] in "12" and luhn("80840" + digits)


def aba(digits: str) -> bool:
    """Say whether 9 digits are a bank routing number: assigned range and the 3-7-1 sum."""
    area = int(digits[:2])
    if not (area <= 12 or 21 <= area <= 32 or 61 <= area <= 72 or area == 80) or digits == "0" * 9:
        return False
    return weighted(digits, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0


def dea(value: str) -> bool:
    """Say whether two characters and 7 digits are a DEA registration."""
    d = [int(c) for c in value[2:9]]
    return (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


# ---- Europe


_IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
    "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28,
    "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20,
    "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25,
    "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "ST": 25,
    "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip


def iban_length(country: str) -> int:
    """Return how many characters an IBAN of this country has, 0 where the country has none."""
    return _IBAN_LENGTHS.get(country, 0)


def iban(value: str) -> bool:
    """Say whether the characters are an IBAN: its country's length and remainder 1 modulo 97."""
    if len(value) != iban_length(value[:2]):
        return False
    return int("".join(str(int(c, 36)) for c in value[4:] + value[:4])) % 97 == 1


def nhs(digits: str) -> bool:
    """Say whether 10 digits are an NHS number."""
    check = 11 - weighted(digits, (10, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return digits != digits[0] * 10 and check != 10 and int(digits[9]) == check % 11


_NINO_REFUSED = frozenset({"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})


def nino(value: str) -> bool:
    """Say whether a National Insurance number has a prefix that is given out."""
    a, b = value[0], value[1]
    return a not in "DFIQUV" and b not in "DFIOQUV" and value[:2] not in _NINO_REFUSED


_NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


def nif(value: str) -> bool:
    """Say whether 8 digits and a letter are a Spanish DNI / NIF."""
    return _NIF_LETTERS[int(value[:8]) % 23] == value[8].upper()


def nie(value: str) -> bool:
    """Say whether X, Y or Z, 7 digits and a letter are a Spanish NIE."""
    return nif(f"{'XYZ'.index(value[0].upper())}{value[1:]}")


def de_tax_id(digits: str) -> bool:
    """Say whether 11 digits are a Steuer-ID: ISO 7064 MOD 11,10 and the rule of the repeated digit."""
    body = digits[:10]
    if digits[0] == "0":
        return False
    counts = sorted(map(body.count, set(body)))
    # Until 2015 exactly one digit came twice; since 2016 one may come three times.
    twice = counts[-1] == 2 and counts[:-1] == [1] * (len(counts) - 1)
    thrice = counts[-1] == 3 and counts[:-1] == [1] * (len(counts) - 1)
    if not (twice or thrice):
        return False
    product = 10
    for d in body:
        total = (int(d) + product) % 10 or 10
        product = 2 * total % 11
    return (11 - product) % 10 == int(digits[10])


# ---- vehicles

_VIN_VALUES = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", "12345678123457923456789" + "0123456789", strict=True)
)


def vin(value: str) -> bool:
    """Say whether 17 positions are a VIN with the check digit of North America (49 CFR 565)."""
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    rest = sum(int(_VIN_VALUES[c]) * w for c, w in zip(value, weights, strict=True)) % 11
    return value[8] == "0123456789X"[rest] and len(set(value)) > 4


# ---- cards


_ELO = tuple(
    """401178 401179 431274 438935 451416 457393 457631 457632 504175 506699 5067 509 627780 636297 636368
    650031 650032 650033 650035 65004 65005 6504 6505 6507 6509 6516 6550""".split()
)


def card(digits: str) -> bool:
    """Say whether the digits have the range and length of a card network, and pass Luhn."""
    return _card_range(digits) and luhn(digits) and digits != digits[0] * len(digits)


def _card_range(digits: str) -> bool:
    length = len(digits)
    two, four, six = int(digits[:2]), int(digits[:4]), int(digits[:6])
    if digits[0] == "4":
        return length in (13, 16, 19)
    if length == 15:
        return two in (34, 37)
    if length == 14:
        return two in (36, 38, 39) or 300 <= four // 10 <= 305
    if length == 16:
        return (
            51 <= two <= 55
            or 2221 <= four <= 2720
            or two in (35, 36, 60, 62, 63, 64, 65)
            or digits.startswith(_ELO)
            or six in (384100, 384140, 384160, 606282, 637095, 637568, 637599, 637609, 637612)
        )
    return 16 < length <= 19 and (two in (62, 63, 67) or two in (56, 57, 58, 50))


# ---- tokens


_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def github_crc(value: str) -> bool:
    """Say whether the last 6 of a 36-character body are the base62 CRC-32 of the 30 before (GitHub, npm)."""
    body = value[value.rfind("_") + 1 :]
    number, code = crc32(body[:-6].encode("ascii", "replace")), ""
    for _ in range(6):
        number, rest = divmod(number, 62)
        code = _BASE62[rest] + code
    return code == body[-6:]


def b64_json(value: str) -> bool:
    """Say whether base64url text is the beginning of a JSON object."""
    try:
        data = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
        return isinstance(json.loads(data), dict)
    except (binascii.Error, ValueError, RecursionError):
        return False


def basic_auth(value: str) -> bool:
    """Say whether base64 text decodes to `user:password`."""
    try:
        data = base64.b64decode(value + "=" * (-len(value) % 4), validate=True)
    except (binascii.Error, ValueError):
        return False
    return b":" in data and data.isascii() and data.decode("ascii").isprintable()
