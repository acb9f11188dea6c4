"""Cards, bank accounts and wallets."""

from __future__ import annotations

from hashlib import sha256

from stdnum import bic, luhn

from _eval.shapes import Random, digits, fill, letters, weighted

CARDS = (("4", 16), ("51", 16), ("5399", 16), ("2221", 16), ("34", 15), ("37", 15), ("6011", 16), ("65", 16),
         ("5067", 16), ("6362", 16), ("606282", 16), ("384100", 16), ("4", 13), ("36", 14))  # fmt: skip


def card_(r: Random, lang: str) -> str:
    prefix, size = r.choices(CARDS, (30, 12, 8, 6, 5, 6, 5, 5, 5, 4, 4, 1, 1, 3))[0]
    n = prefix + digits(r, size - 1 - len(prefix))
    n += str(luhn.calc_check_digit(n))
    shapes = {16: ("0000 0000 0000 0000", "0000-0000-0000-0000", "0" * 16, "0000 0000 0000 0000"),
              15: ("0000 000000 00000", "0" * 15, "0000-000000-00000"), 14: ("0000 000000 0000", "0" * 14)}  # fmt: skip
    return fill(r.choice(shapes.get(size, ("0" * size,))), n)


BANKS = {
    "BR": lambda r: digits(r, 8, "0123") + digits(r, 15) + r.choice("CP") + "1",
    "DE": lambda r: digits(r, 18, "1234567"),
    "GB": lambda r: letters(r, 4) + digits(r, 14),
    "ES": None,
    "FR": None,
    "IT": None,
    "PT": None,
    "NL": lambda r: letters(r, 4) + digits(r, 10),
    "AT": lambda r: digits(r, 16),
    "CH": lambda r: digits(r, 17),
    "IE": lambda r: letters(r, 4) + digits(r, 14),
}
HOME = {"pt-BR": "BR", "de": "DE", "en-GB": "GB", "es": "ES", "fr": "FR", "it": "IT", "en": "GB"}


def bban(r: Random, country: str) -> str:
    """Return an account number whose national check fits, where it is easy to say."""
    if country == "ES":
        body = digits(r, 4, "0123") + digits(r, 4) + digits(r, 10)

        def check(n: str, w: tuple[int, ...]) -> str:
            v = 11 - weighted(n, w) % 11
            return str({11: 0, 10: 1}.get(v, v))

        w = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)
        return body[:8] + check("00" + body[:8], w) + check(body[8:], w) + body[8:]
    if country == "FR":
        bank, branch, account = digits(r, 5, "123"), digits(r, 5), digits(r, 11)
        return bank + branch + account + f"{97 - int(bank + branch + account + '00') % 97:02}"
    if country == "PT":
        body = digits(r, 19)
        return body + f"{98 - int(body + '00') % 97:02}"
    if country == "IT":
        body = digits(r, 10) + digits(r, 12)
        odd = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)
        total = sum(odd[int(c)] if i % 2 == 0 else int(c) for i, c in enumerate(body))
        return chr(65 + total % 26) + body
    make = BANKS[country]
    assert make is not None
    return make(r)


def iban_(r: Random, lang: str) -> str:
    country = HOME[lang] if r.random() < 0.5 else r.choice(list(BANKS))
    body = bban(r, country)
    number = int("".join(str(int(c, 36)) for c in body + country + "00"))
    n = f"{country}{98 - number % 97:02}{body}"
    spaced = " ".join(n[i : i + 4] for i in range(0, len(n), 4))
    return r.choice((n, spaced, spaced))


def swift_(r: Random, lang: str) -> str:
    country = r.choice(("BR", "US", "GB", "DE", "ES", "FR", "IT", "PT", "CH"))
    n = letters(r, 4) + country + letters(r, 2, "P2ML5") + r.choice(("", "", "XXX", letters(r, 3)))
    return n if bic.is_valid(n) else swift_(r, lang)


def us_account_(r: Random, lang: str) -> str:
    return digits(r, r.choice((9, 10, 12)), "123456789")


def sort_code_(r: Random, lang: str) -> str:
    return fill(r.choice(("00-00-00", "00 00 00", "00-00-00")), digits(r, 6, "123456"))


def base58(data: bytes) -> str:
    alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    n, out = int.from_bytes(data), ""
    while n:
        n, rest = divmod(n, 58)
        out = alphabet[rest] + out
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + out


def base58check(data: bytes) -> str:
    return base58(data + sha256(sha256(data).digest()).digest()[:4])


BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def bech32(prefix: str, values: list[int], constant: int = 1) -> str:
    """Return a bech32 (BIP 173) or bech32m (BIP 350) string."""

    def polymod(seq: list[int]) -> int:
        chk = 1
        for v in seq:
            top = chk >> 25
            chk = (chk & 0x1FFFFFF) << 5 ^ v
            for i, g in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                chk ^= g if top >> i & 1 else 0
        return chk

    head = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    mod = polymod(head + values + [0] * 6) ^ constant
    check = [mod >> 5 * (5 - i) & 31 for i in range(6)]
    return prefix + "1" + "".join(BECH32[v] for v in values + check)


def crypto_(r: Random, lang: str) -> str:
    kind = r.randrange(6)
    raw = r.randbytes(20)
    if kind == 0:
        return base58check(b"\0" + raw)
    if kind == 1:
        return base58check(b"\x05" + raw)
    if kind == 2:
        return bech32("bc", [0] + [r.randrange(32) for _ in range(32)])
    if kind == 3:
        return base58check(b"\x41" + raw)  # Tron
    return "0x" + raw.hex()
