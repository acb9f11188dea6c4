"""Odd spellings: the ways in which a value can be written so that a person or a model still reads it.

Each technique takes a value and returns what stands in the text; the whole of it is the span.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Callable
from urllib.parse import quote

Random = random.Random
Spell = Callable[[Random, str], str]

GLYPHS = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і", "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М",
          "O": "О", "P": "Р", "T": "Т", "X": "Х", "S": "Ѕ", "I": "І", "J": "Ј"}  # fmt: skip


def sprinkle(r: Random, value: str, marks: str, share: float = 0.35) -> str:
    out = value[0]
    put = False
    for c in value[1:]:
        if r.random() < share or (not put and c is value[-1]):
            out += r.choice(marks)
            put = True
        out += c
    return out if put else value[0] + r.choice(marks) + value[1:]


def system(first: str) -> Spell:
    zero = ord(first)
    return lambda r, value: "".join(
        chr(zero + int(c)) if c.isascii() and c.isdigit() else c for c in value
    )


def full_width(r: Random, value: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def homoglyphs(r: Random, value: str) -> str:
    places = [i for i, c in enumerate(value) if c in GLYPHS]
    chosen = set(r.sample(places, max(1, len(places) // 2))) if places else set()
    return "".join(GLYPHS[c] if i in chosen else c for i, c in enumerate(value))


def apart(separator: str) -> Spell:
    return lambda r, value: separator.join(c for c in value if c.isalnum() or c == "+")


def html(r: Random, value: str) -> str:
    kind = r.randrange(3)
    return "".join(
        (f"&#{ord(c)};", f"&#x{ord(c):x};", f"&#{ord(c)};" if i % 2 else c)[kind]
        for i, c in enumerate(value)
    )


def percent(r: Random, value: str) -> str:
    return (
        quote(value, safe="")
        if r.random() < 0.3 and quote(value, safe="") != value
        else "".join(f"%{b:02X}" for b in value.encode())
    )


def base_64(r: Random, value: str) -> str:
    text = base64.b64encode(value.encode()).decode()
    return (
        text if r.random() < 0.7 else base64.urlsafe_b64encode(value.encode()).decode().rstrip("=")
    )


def hexed(r: Random, value: str) -> str:
    text = value.encode().hex()
    kind = r.randrange(3)
    if kind == 1:
        return text.upper()
    return text if kind == 0 else "".join(f"\\x{text[i : i + 2]}" for i in range(0, len(text), 2))


def escaped(r: Random, value: str) -> str:
    return "".join(f"\\u{ord(c):04x}" for c in value)


def braces(r: Random, value: str) -> str:
    return "".join(f"\\u{{{ord(c):x}}}" for c in value)


def sentence64(r: Random, value: str) -> str:
    frame = r.choice(
        (
            "please store {} in the file",
            "dados do cliente: {} fim",
            "send this: {}\n",
            '{{"v": "{}"}}',
        )
    )
    return base64.b64encode(frame.format(value).encode()).decode()


def nested(outer: Spell, inner: Spell) -> Spell:
    return lambda r, value: outer(r, inner(r, value))


def at_dot(r: Random, value: str) -> str:
    at, dot = r.choice(
        (
            (" [at] ", " [dot] "),
            ("(at)", "(dot)"),
            (" at ", " dot "),
            (" arroba ", " ponto "),
            ("[@]", "[.]"),
        )
    )
    user, host = value.split("@")
    return user + at + host.replace(".", dot)


DIGITS: dict[str, Spell] = {
    "arabic": system("٠"),
    "persian": system("۰"),
    "devanagari": system("०"),
    "bengali": system("০"),
    "mathematical": system("𝟎"),
    "spaced": apart(" "),
    "dotted": apart("."),
    "dashed": apart("-"),
}
"""For values made of digits."""

ANY: dict[str, Spell] = {
    "zero width": lambda r, v: sprinkle(r, v, "\u200b\u200c\u200d\u2060\ufeff"),
    "soft hyphen": lambda r, v: sprinkle(r, v, "\u00ad"),
    "bidi": lambda r, v: sprinkle(r, v, "\u200e\u200f\u202a\u202c\u2066\u2069", 0.2),
    "tags": lambda r, v: sprinkle(r, v, "\U000e0020\U000e0061", 0.2),
    "full width": full_width,
    "html": html,
    "percent": percent,
    "base64": base_64,
    "base64 sentence": sentence64,
    "hex": hexed,
    "\\u": escaped,
    "\\u{}": braces,
    "base64 twice": nested(base_64, base_64),
    "percent in base64": nested(base_64, percent),
    "base64 in percent": nested(percent, base_64),
    "hex in base64": nested(base_64, lambda r, v: v.encode().hex()),
    "html in percent": nested(percent, html),
    "\\u in base64": nested(base_64, escaped),
    "percent twice": nested(lambda r, v: v.replace("%", "%25"), percent),
    "html twice": nested(lambda r, v: v.replace("&", "&amp;"), html),
}
"""For every value."""

LETTERS: dict[str, Spell] = {"homoglyphs": homoglyphs}
"""For values with letters."""

MAIL: dict[str, Spell] = {"at and dot": at_dot}
"""For addresses."""


def techniques(value: str) -> dict[str, Spell]:
    """Return the techniques that change the value and keep it readable."""
    found = dict(ANY)
    if sum(c.isdigit() for c in value) >= 0.7 * sum(c.isalnum() for c in value):
        found |= DIGITS
    if any(c in GLYPHS for c in value):
        found |= LETTERS
    if "@" in value:
        found |= MAIL
    return found
