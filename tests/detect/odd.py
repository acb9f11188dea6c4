"""Odd spellings of values, seeded: every technique on every kind of value, in texts with and without a cue.

`python tests/detect/odd.py` prints how many are covered, by technique.
"""

from __future__ import annotations

import base64
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "addons"))

from mitmguard.detect.patterns import Patterns
from mitmguard.detect.readings import Reading, merged, next_reading
from mitmguard.model import Finding

Technique = Callable[[random.Random, str], str]

VALUES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "BR_CPF": (("529.982.247-25", "52998224725"), ("CPF", "cpf:", "meu CPF é")),
    "BR_CNPJ": (("45.997.418/0001-53", "45997418000153"), ("CNPJ", "cnpj da empresa:")),
    "CREDIT_CARD": (("4539 5787 6362 1486", "4539578763621486"), ("card number", "cartão:", "tarjeta")),
    "EMAIL_ADDRESS": (("ana.souza@correio-novo.com.br", "bob@mail.example.org"), ("e-mail:", "write to", "correo")),
    "IBAN": (("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"), ("IBAN", "conta IBAN:")),
    "PHONE_NUMBER": (("+55 11 96123-4567", "(11) 96123-4567"), ("telefone", "phone:", "tel")),
    "US_SSN": (("212-45-6789",), ("SSN", "social security number:")),
    "SECRET_GITHUB_TOKEN": (("gh" + "p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx",), ("token", "use")),
    "SECRET_AWS_ACCESS_KEY_ID": (("AKIAQ4WZ7RXN5KTV2LMP",), ("aws key", "chave")),
    "SECRET_PASSWORD": (("F@m8BEKdOS8P",), ("password:", "senha:")),
}  # fmt: skip
"""By type: spellings as everybody writes them, and words that announce them."""

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202a\u2066\ufe0f\U000e0100"
LOOK = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "i": "і", "A": "А", "B": "В", "C": "С", "E": "Е", "P": "Р", "s": "ѕ",
        "K": "К", "M": "М", "H": "Н", "O": "Ο", "T": "Τ", "X": "Χ", "N": "Ν", "I": "Ι", "Z": "Ζ"}  # fmt: skip
NAMED = {"@": "&commat;", ".": "&period;", "_": "&lowbar;", "-": "&hyphen;", "+": "&plus;"}


def invisible(rng: random.Random, value: str) -> str:
    return (
        "".join(c + (rng.choice(INVISIBLE) if rng.random() < 0.5 else "") for c in value[:-1])
        + value[-1]
    )


def bidi(rng: random.Random, value: str) -> str:
    at = rng.randrange(1, len(value) - 1)
    return "\u202d" + value[:at] + "\u202c\u2068" + value[at:] + "\u2069"


def full_width(rng: random.Random, value: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def full_width_digits(rng: random.Random, value: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in value)


def digits_of(zero: int) -> Technique:
    return lambda rng, value: "".join(chr(zero + int(c)) if c.isdigit() else c for c in value)


def mathematical(rng: random.Random, value: str) -> str:
    out = []
    for c in value:
        if c.isdigit():
            out.append(chr(0x1D7CE + int(c)))
        elif "a" <= c <= "z":
            out.append(chr(0x1D41A + ord(c) - 97))
        elif "A" <= c <= "Z":
            out.append(chr(0x1D400 + ord(c) - 65))
        else:
            out.append(c)
    return "".join(out)


def keycaps(rng: random.Random, value: str) -> str:
    return "".join(c + "\ufe0f\u20e3" if c.isdigit() else c for c in value)


def circled(rng: random.Random, value: str) -> str:
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(c)] if c.isdigit() else c for c in value)


def struck(rng: random.Random, value: str) -> str:
    return "".join(c + "\u0336" for c in value)


def homoglyphs(rng: random.Random, value: str) -> str:
    places = [i for i, c in enumerate(value) if c in LOOK]
    chosen = {i for i in places if rng.random() < 0.4} or set(places[:1])
    return "".join(LOOK[c] if i in chosen else c for i, c in enumerate(value))


def apart(separator: str) -> Technique:
    def technique(rng: random.Random, value: str) -> str:
        digits = [c for c in value if c.isdigit()]
        return separator.join(digits) if len(digits) > 8 and value[0].isdigit() else ""

    return technique


def letters_apart(rng: random.Random, value: str) -> str:
    return " ".join(value.replace(" ", ""))


def groups(separator: str) -> Technique:
    def technique(rng: random.Random, value: str) -> str:
        if any(c.isalpha() for c in value) or value.isdigit() or "+" in value or "(" in value:
            return ""
        for sign in "./- ":
            value = value.replace(sign, "\0")
        return value.replace("\0", separator)

    return technique


def spoken(at: str, dot: str) -> Technique:
    return lambda rng, value: (
        value.replace("@", at).replace(".", dot) if "@" in value and "." in value else ""
    )


def entities(rng: random.Random, value: str) -> str:
    return "".join(
        rng.choice((f"&#{ord(c)};", f"&#x{ord(c):x};", c)) if c.isalnum() else f"&#{ord(c):03};"
        for c in value
    )


def named_entities(rng: random.Random, value: str) -> str:
    return "".join(NAMED.get(c, c) for c in value)


def percent(rng: random.Random, value: str) -> str:
    return quote(value, safe="")


def percent_all(rng: random.Random, value: str) -> str:
    return "".join(f"%{c:02X}" for c in value.encode())


def unicode_escapes(rng: random.Random, value: str) -> str:
    units = value.encode("utf-16-be").hex()
    return "".join("\\u" + units[i : i + 4] for i in range(0, len(units), 4))


def some_unicode_escapes(rng: random.Random, value: str) -> str:
    return "".join(
        f"\\u{ord(c):04X}" if not c.isalnum() or rng.random() < 0.3 else c for c in value
    )


def braced_escapes(rng: random.Random, value: str) -> str:
    return "".join(f"\\u{{{ord(c):x}}}" for c in value)


def hex_escapes(rng: random.Random, value: str) -> str:
    return "".join(f"\\x{c:02x}" for c in value.encode())


def base64_alone(rng: random.Random, value: str) -> str:
    return base64.b64encode(value.encode()).decode() if len(value) > 11 else ""


def base64_bare(rng: random.Random, value: str) -> str:
    return base64_alone(rng, value).rstrip("=")


def base64_phrase(rng: random.Random, value: str) -> str:
    return base64.b64encode(f"Olá, os dados são {value}, ok?".encode()).decode()


def base64_url(rng: random.Random, value: str) -> str:
    return base64.urlsafe_b64encode(f"dados>>> {value} ???".encode()).decode().rstrip("=")


def base64_lines(rng: random.Random, value: str) -> str:
    text = f"Prezados, seguem abaixo os dados que foram pedidos na semana passada: {value} e mais nada por enquanto."
    return base64.encodebytes(text.encode()).decode().strip()


def hex_plain(rng: random.Random, value: str) -> str:
    return value.encode().hex()


def hex_upper(rng: random.Random, value: str) -> str:
    return value.encode().hex().upper()


def hex_pairs(rng: random.Random, value: str) -> str:
    return value.encode().hex(" ")


def hex_colons(rng: random.Random, value: str) -> str:
    return value.encode().hex(":")


def tags(rng: random.Random, value: str) -> str:
    return "".join(chr(0xE0000 + ord(c)) for c in value)


TECHNIQUES: dict[str, Technique] = {
    "invisible": invisible, "bidi": bidi, "full-width": full_width, "full-width digits": full_width_digits,
    "arabic-indic": digits_of(0x660), "persian": digits_of(0x6F0), "devanagari": digits_of(0x966), "bengali": digits_of(0x9E6),
    "thai": digits_of(0xE50), "mathematical": mathematical, "keycaps": keycaps, "circled": circled, "struck through": struck,
    "homoglyphs": homoglyphs, "tag characters": tags,
    "apart by blanks": apart(" "), "apart by dots": apart("."), "apart by dashes": apart("-"), "apart by two blanks": apart("  "),
    "letters apart": letters_apart,
    "groups _": groups("_"), "groups /": groups("/"), "groups ' - '": groups(" - "), "groups ·": groups("·"),
    "groups '. '": groups(". "), "groups en dash": groups("–"), "groups |": groups("|"), "groups line": groups("\n"),
    "(at) (dot)": spoken(" (at) ", " (dot) "), "[at][dot]": spoken("[at]", "[dot]"), "(at) .": spoken("(at)", "."),
    "at dot": spoken(" at ", " dot "), "AT DOT": spoken(" AT ", " DOT "), "arroba ponto": spoken(" arroba ", " ponto "),
    "(arroba) (punto)": spoken("(arroba)", "(punto)"), " @ . ": spoken(" @ ", " . "), "[@]": spoken("[@]", "[.]"),
    "entities": entities, "named entities": named_entities, "percent": percent, "percent all": percent_all,
    "\\u": unicode_escapes, "some \\u": some_unicode_escapes, "\\u{}": braced_escapes, "\\x": hex_escapes,
    "base64": base64_alone, "base64 unpadded": base64_bare, "base64 phrase": base64_phrase, "base64 url": base64_url,
    "base64 lines": base64_lines, "hex": hex_plain, "HEX": hex_upper, "hex pairs": hex_pairs, "hex colons": hex_colons,
}  # fmt: skip

NESTED = (
    ("base64 phrase", "base64"), ("base64 phrase", "percent"), ("percent all", "base64"), ("hex", "base64"),
    ("base64 phrase", "hex"), ("entities", "percent"), ("percent", "entities"), ("\\u", "base64"), ("invisible", "base64"),
    ("full-width", "base64"), ("full-width", "entities"), ("homoglyphs", "\\u"), ("base64 phrase", "invisible"),
    ("base64 phrase", "full-width"), ("hex", "full-width"), ("apart by blanks", "base64"), ("apart by dots", "full-width digits"),
    ("arroba ponto", "base64"), ("(at) (dot)", "invisible"), ("base64 phrase", "letters apart"), ("mathematical", "percent"),
    ("percent", "percent"), ("entities", "entities"), ("hex", "hex"), ("\\u", "\\u"), ("base64 url", "base64 url"),
)  # fmt: skip

FRAMES = (
    "{cue} {value}",
    "Olá! {cue} {value}, obrigado.",
    '{{"note": "{cue} {value}"}}',
    "x\n{cue} {value}\ny",
    "({cue} {value})",
)
CUE_TECHNIQUES = ("homoglyphs", "invisible", "full-width", "mathematical")


class Odd(NamedTuple):
    technique: str
    type: str
    text: str
    start: int
    end: int


def odd(seed: int = 5) -> Iterator[Odd]:
    """Yield texts with one value in an odd spelling, and where it stands."""
    rng = random.Random(seed)
    chains = [(name,) for name in TECHNIQUES] + list(NESTED)
    for chain in chains:
        for type, (values, cues) in VALUES.items():
            for value in values:
                spelled = value
                for name in chain:
                    spelled = TECHNIQUES[name](rng, spelled) if spelled else ""
                if not spelled or spelled == value:
                    continue
                for frame in FRAMES:
                    yield _framed(" > ".join(chain), type, frame, rng.choice(cues), spelled)
    for name in CUE_TECHNIQUES:
        for type, cue, value in (("BR_CEP", "CEP", "01310-100"), ("SECRET_PASSWORD", "password:", "F@m8BEKdOS8P"),
                                 ("US_SSN", "SSN", "212456789"), ("MEDICAL_RECORD_NUMBER", "MRN", "84729163")):  # fmt: skip
            for frame in FRAMES:
                yield _framed(f"cue in {name}", type, frame, TECHNIQUES[name](rng, cue), value)


def _framed(technique: str, type: str, frame: str, cue: str, spelled: str) -> Odd:
    text = frame.replace("{cue}", cue).replace("{{", "{").replace("}}", "}")
    at = text.index("{value}")
    return Odd(technique, type, text.replace("{value}", spelled), at, at + len(spelled))


def read_all(patterns: Patterns, text: str, key: str = "") -> list[Finding]:
    """Find in all readings of a text, as the engine does."""
    found = patterns.find(text, key)
    reading: Reading | None = Reading(text)
    while reading is not None:
        steps = next_reading(reading, found)
        try:
            while True:
                next(steps)
        except StopIteration as end:
            reading = end.value
        if reading is not None:
            found = merged(found, reading.found(patterns.find(reading.plain, key), found))
    return found


def main() -> None:
    patterns = Patterns()
    seen: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    examples: dict[str, list[str]] = {}
    for case in odd():
        found = read_all(patterns, case.text)
        seen[case.technique] += 1
        hit = any(f.start < case.end and case.start < f.end for f in found)
        covered[case.technique] += hit
        exact[case.technique] += any((f.start, f.end) == (case.start, case.end) for f in found)
        if not hit:
            missed[case.technique, case.type] += 1
            examples.setdefault(case.technique, []).append(f"{case.type} {case.text!r}")
    for name in seen:
        print(
            f"{name:<32} {seen[name]:>4} {covered[name] / seen[name]:>7.1%} exact {exact[name] / seen[name]:>7.1%}"
        )
        if "-v" in sys.argv:
            for type in {t for n, t in missed if n == name}:
                print(
                    "     ",
                    type,
                    missed[name, type],
                    next(e for e in examples[name] if e.startswith(type)),
                )
    print(
        f"{'all':<32} {seen.total():>4} {covered.total() / seen.total():>7.1%} exact {exact.total() / seen.total():>7.1%}"
    )


if __name__ == "__main__":
    main()
