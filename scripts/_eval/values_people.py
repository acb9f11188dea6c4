"""Addresses, phones, dates and names: what everybody has everywhere; `phonenumbers` judges the phones."""

from __future__ import annotations

import phonenumbers

from _eval.shapes import Random, digits, fill, letters
from _eval.values_eu import kvnr_
from _eval.words import CITIES, FIRST, LAST, MAIL_HOSTS, ORGANIZATIONS, STREETS


def email_(r: Random, lang: str) -> str:
    first, last = r.choice(FIRST[lang]), r.choice(LAST[lang])
    user = r.choice((f"{first}.{last}", f"{first}{last}", f"{first[0]}{last}", f"{first}_{last}{r.randint(1, 99)}",
                     f"{last}-{first}", f"{first}+{r.choice(('nf', 'lists', 'work'))}", f"{first}{r.randint(70, 99)}"))  # fmt: skip
    plain = str.maketrans("áàâãäéèêëíìîïóòôõöúùûüçñÁÉÍÓÚÇ", "aaaaaeeeeiiiiooooouuuucnAEIOUC")
    user = user.translate(plain).replace("ß", "ss")
    return (user.lower() if r.random() < 0.92 else user) + "@" + r.choice(MAIL_HOSTS)


REGION = {"pt-BR": "BR", "en": "US", "en-GB": "GB", "es": "ES", "de": "DE", "fr": "FR", "it": "IT"}
DDDS = (
    11,
    13,
    15,
    16,
    19,
    21,
    24,
    27,
    31,
    34,
    41,
    43,
    47,
    48,
    51,
    54,
    61,
    62,
    65,
    67,
    71,
    75,
    81,
    83,
    85,
    91,
    92,
    98,
)


def national(r: Random, region: str) -> str:
    while True:
        n = {
            "BR": lambda: f"{r.choice(DDDS)}" + (f"9{digits(r, 8, '6789')}" if r.random() < 0.75 else digits(r, 8, "2345")),
            "US": lambda: f"{r.choice((208, 937, 918, 559, 518, 251, 218, 509, 212, 415, 617))}{digits(r, 7, '23456789')}",
            "GB": lambda: r.choice((f"7{digits(r, 9, '3457')}", f"1522{digits(r, 6, '23456')}", f"20{digits(r, 8, '378')}")),
            "ES": lambda: digits(r, 9, "69"),
            "DE": lambda: r.choice((f"1{r.choice(('51', '60', '70', '76'))}{digits(r, 8, '123456789')}", f"521{digits(r, 6, '23456789')}", f"30{digits(r, 8, '23456789')}")),
            "FR": lambda: digits(r, 9, "12345679"),
            "IT": lambda: r.choice((f"3{r.choice(('28', '33', '40', '47', '66', '89'))}{digits(r, 7)}", f"0532{digits(r, 6, '23456789')}")),
        }[region]()  # fmt: skip
        number = phonenumbers.parse(n, region)
        if phonenumbers.is_valid_number(number):
            return n


def phone_formats(r: Random, lang: str, *, shaped: bool = False) -> str:
    """Return a valid number in one of the ways in which people of its country write it."""
    region = REGION[lang]
    n = national(r, region)
    number = phonenumbers.parse(n, region)
    f = phonenumbers.PhoneNumberFormat
    outs = [
        phonenumbers.format_number(number, f.INTERNATIONAL),
        phonenumbers.format_number(number, f.E164),
    ]
    if shaped:
        return r.choice(outs)
    outs += [phonenumbers.format_number(number, f.NATIONAL)] * 2
    if region == "BR":
        rest = n[2:]
        half = len(rest) - 4
        outs += [f"({n[:2]}) {rest[:half]}-{rest[half:]}", f"({n[:2]}){rest[:half]}-{rest[half:]}", f"{n[:2]} {rest[:half]}-{rest[half:]}",
                 f"{n[:2]} {rest[:half]} {rest[half:]}", n, f"+55 {n[:2]} {rest[:half]}-{rest[half:]}", f"0{n[:2]} {rest[:half]}-{rest[half:]}",
                 f"+55 ({n[:2]}) {rest[:half]}-{rest[half:]}", f"55{n}"]  # fmt: skip
    elif region == "US":
        outs += [
            fill(s, n)
            for s in (
                "000-000-0000",
                "000.000.0000",
                "(000) 000-0000",
                "+1-000-000-0000",
                "0000000000",
                "1-000-000-0000",
            )
        ]
    elif region == "DE":
        a = 2 if n.startswith("30") else 3
        outs += [
            f"0{n[:a]}/{n[a:]}",
            f"0{n[:a]} {n[a:]}",
            f"+49 (0){n[:a]} {n[a:]}",
            f"0049 {n[:a]} {n[a:]}",
        ]
    elif region == "FR":
        pairs = [n[i : i + 2] for i in range(1, 9, 2)]
        outs += [f"0{n[0]}" + sep + sep.join(pairs) for sep in (" ", ".", "-", "")]
    elif region == "ES":
        outs += [fill(s, n) for s in ("000 00 00 00", "000 000 000", "000-000-000", "000000000")]
    elif region == "GB":
        a = 2 if n.startswith("20") else 4
        outs += [f"0{n[:a]} {n[a:]}", f"0{n}", f"+44 (0){n[:a]} {n[a:]}"]
    else:
        a = 4 if n.startswith("0") else 3
        outs += [
            f"{n[:a]} {n[a:]}",
            f"{n[:a]}-{n[a:]}",
            f"{n[:a]}/{n[a:]}",
            f"+39 {n[:a]} {n[a:]}",
            n,
        ]
    return r.choice(outs)


def phone_alone(r: Random, lang: str) -> str:
    """Return a number in a form that tells itself: a plus, brackets, or groups."""
    while True:
        text = phone_formats(r, lang)
        if text[0] in "+(" or sum(c in " .-" for c in text) > 1:
            return text


def phone_(r: Random, lang: str) -> str:
    return phone_formats(r, lang)


def ip_(r: Random, lang: str) -> str:
    if r.random() < 0.75:
        a = r.choice((23, 45, 52, 62, 81, 93, 138, 151, 177, 179, 187, 189, 200, 201, 212))
        return f"{a}.{r.randint(0, 255)}.{r.randint(0, 255)}.{r.randint(1, 254)}"
    groups = [f"{r.getrandbits(16):x}" for _ in range(4)]
    return f"{r.choice(('2804:14c', '2a02:8109', '2600:1700', '2001:861'))}:{':'.join(groups[:2])}::{':'.join(groups[2:])}"


def mac_(r: Random, lang: str) -> str:
    h = [f"{b:02x}" for b in r.randbytes(6)]
    h[0] = r.choice(("3c", "a4", "00", "f0", "d8", "48"))
    text = r.choice((":", ":", "-")).join(h)
    return text.upper() if r.random() < 0.4 else text


MONTHS = {
    "pt-BR": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
}
MONTHS["en-GB"] = MONTHS["en"]


def birth_(r: Random, lang: str) -> str:
    y, m, d = r.randint(1938, 2012), r.randint(1, 12), r.randint(1, 28)
    month = MONTHS[lang][m - 1]
    iso = f"{y}-{m:02}-{d:02}"
    if lang == "en":
        return r.choice(
            (
                f"{m:02}/{d:02}/{y}",
                f"{m}/{d}/{y}",
                f"{month} {d}, {y}",
                f"{month[:3]} {d}, {y}",
                iso,
                f"{m:02}-{d:02}-{y}",
            )
        )
    if lang == "en-GB":
        return r.choice(
            (
                f"{d:02}/{m:02}/{y}",
                f"{d} {month} {y}",
                f"{d:02}-{m:02}-{y}",
                f"{d} {month[:3]} {y}",
                iso,
                f"{d:02}.{m:02}.{y}",
            )
        )
    if lang == "de":
        return r.choice(
            (
                f"{d:02}.{m:02}.{y}",
                f"{d}.{m}.{y}",
                f"{d}. {month} {y}",
                f"{d:02}.{m:02}.{y % 100:02}",
                iso,
            )
        )
    of = {"pt-BR": " de ", "es": " de "}.get(lang, " ")
    return r.choice(
        (
            f"{d:02}/{m:02}/{y}",
            f"{d:02}/{m:02}/{y}",
            f"{d}{of}{month}{of}{y}",
            f"{d:02}-{m:02}-{y}",
            iso,
            f"{d:02}.{m:02}.{y}",
            f"{d:02}/{m:02}/{y % 100:02}",
        )
    )


def coordinates_(r: Random, lang: str) -> str:
    lat, lon = r.uniform(-33, 58), r.uniform(-118, 40)
    if r.random() < 0.75:
        return f"{lat:.{r.choice((4, 5, 6))}f},{r.choice(('', ' '))}{lon:.{r.choice((4, 5, 6))}f}"

    def dms(v: float, pos: str, neg: str) -> str:
        a = abs(v)
        return f"{int(a)}°{int(a * 60 % 60):02}'{a * 3600 % 60:04.1f}\"{pos if v >= 0 else neg}"

    return f"{dms(lat, 'N', 'S')} {dms(lon, 'E', 'W')}"


def mrn_(r: Random, lang: str) -> str:
    n = digits(r, r.choice((6, 7, 8)), "123456789")
    return r.choice((n, n, n, "MRN" + n, f"{letters(r, 1, 'HPM')}-{n}", f"{letters(r, 2)}{n[:6]}"))


def insurance_(r: Random, lang: str) -> str:
    if lang == "de":
        return kvnr_(r, lang)
    if lang == "pt-BR":
        return r.choice(
            (digits(r, 17), digits(r, 16, "089"), fill("0 000 000000000000 0", digits(r, 17, "0")))
        )  # cards of cooperatives begin with 0
    return r.choice(
        (letters(r, 3) + digits(r, 9), letters(r, 3) + digits(r, 12), "W" + digits(r, 9))
    )


def person_(r: Random, lang: str) -> str:
    first, last = r.choice(FIRST[lang]), r.choice(LAST[lang])
    if r.random() < 0.25 and lang in ("pt-BR", "es"):
        return f"{first} {r.choice(LAST[lang])} {last}"
    return f"{first} {last}"


def organization_(r: Random, lang: str) -> str:
    return r.choice(ORGANIZATIONS[lang])


def address_(r: Random, lang: str) -> str:
    street, n = r.choice(STREETS[lang]), r.randint(2, 2400)
    city = r.choice(CITIES[lang])
    match lang:
        case "pt-BR":
            return r.choice(
                (
                    f"{street}, {n}",
                    f"{street}, nº {n}, apto {r.randint(11, 154)}",
                    f"{street}, {n} - {city}",
                )
            )
        case "en":
            return r.choice(
                (f"{n} {street}", f"{n} {street}, Apt {r.randint(1, 40)}", f"{n} {street}, {city}")
            )
        case "en-GB":
            return r.choice(
                (f"{n % 200 + 1} {street}", f"Flat {r.randint(1, 20)}, {n % 200 + 1} {street}")
            )
        case "de":
            return f"{street} {n % 190 + 1}"
        case "fr":
            return f"{n % 190 + 1} {street}"
        case _:
            return f"{street}, {n % 190 + 1}"
