r"""Escapes of URLs, HTML, JSON and program code: `ana%40example.com`, `ana&#64;example.com`, `ana\u0040example.com`.

A text may hold pieces of each, one inside the other. Their escapes are undone at any depth and without
asking which format this is. Escapes beside a value are no part of it: the `u00e9` of `caf\u00e9 11 96123-4567`.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from html.entities import html5

from mitmguard.detect.reading import Undone

_BYTE = r"%(?:25)*+"
_NEXT_BYTE = _BYTE + "[89ABab][0-9A-Fa-f]"
_CODE = r"\\++x"
_NEXT_CODE = _CODE + "[89ABab][0-9A-Fa-f]"
_ESCAPE = re.compile(
    rf"{_BYTE}(?P<byte>[0-7][0-9A-Fa-f])"
    rf"|(?P<wide>{_BYTE}[CDcd][0-9A-Fa-f]{_NEXT_BYTE}|{_BYTE}[Ee][0-9A-Fa-f](?:{_NEXT_BYTE}){{2}}"
    rf"|{_BYTE}[Ff][0-7](?:{_NEXT_BYTE}){{3}}|{_BYTE}[89A-Fa-f][0-9A-Fa-f])"
    rf"|{_BYTE}u(?P<percent>[0-9A-Fa-f]{{4}})"
    r"|&(?:amp;)*+(?:#(?P<decimal>0*+[0-9]{2,7}+)(?![0-9A-Fa-f]);?|#[xX](?P<hex>0*+[0-9A-Fa-f]{2,6}+);"
    r"|#[xX](?P<bare>0*+[2-7][0-9A-Fa-f])(?![0-9A-Fa-f])|(?P<entity>[A-Za-z][A-Za-z0-9]{1,23};))"
    r"|(?<!\\)\\++(?:u(?P<high>[Dd][89ABab][0-9A-Fa-f]{2})\\++u(?P<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})"
    r"|u(?P<unit>[0-9A-Fa-f]{4})|u\{(?P<braced>0*+[0-9A-Fa-f]{2,6}+)\}|U(?P<long>00[01][0-9A-Fa-f]{5})"
    r"|x(?P<code>[0-7][0-9A-Fa-f])|(?P<sign>[nrt/]))"
    rf"|(?<!\\)(?P<codes>{_CODE}[CDcd][0-9A-Fa-f]{_NEXT_CODE}|{_CODE}[Ee][0-9A-Fa-f](?:{_NEXT_CODE}){{2}}"
    rf"|{_CODE}[Ff][0-7](?:{_NEXT_CODE}){{3}}|{_CODE}[89A-Fa-f][0-9A-Fa-f])"
)
_PERCENT = re.compile(
    r"%(?:25)*+(?:(?!2[025])[2-7]|0[9ADad]|[89A-Fa-f][0-9A-Fa-f]|u[0-9A-Fa-f]{4}|2[02](?=[0-9(+]|[A-Z]{2}[0-9]|[^\s@%]{1,64}@|[0-9A-Za-z_-]{16}))"
)
_AND = re.compile(
    r"&(?:amp;)*+(?:#|[A-Za-z](?:acute|grave|circ|tilde|cedil|uml);|(?:commat|period|lowbar|num|hyphen|dash|shy|zwnj|zwj|NoBreak|ZeroWidthSpace|excl|dollar|percnt|equals);)"
)
_BACKSLASH = re.compile(r"\\(?:u[0-9A-Fa-f{]|U0|x[2-7CDEcde][0-9A-Fa-f]|/)")
"""What is worth a second look: no space, no quote, which every URL and every piece of JSON has, and no line end,
which the patterns know as a boundary."""


PAUSE = 2000
"""Escapes undone before others may run: about 1 ms."""


def may_be_spelled(text: str) -> bool:
    """Tell whether a value could be spelled with escapes here."""
    # One sign at a time is searched for at three times the speed.
    return (
        ("%" in text and _PERCENT.search(text) is not None)
        or ("&" in text and _AND.search(text) is not None)
        or ("\\" in text and _BACKSLASH.search(text) is not None)
    )


def escapes(text: str) -> Generator[None, object, list[Undone]]:
    """Return the escapes and what they stand for; stops now and then, so that others may run."""
    out: list[Undone] = []
    for n, m in enumerate(_ESCAPE.finditer(text), 1):
        if not n % PAUSE:
            yield
        character = _character(m)
        if len(character) == 1:
            out.append(Undone(*m.span(), character))
    return out


def _character(m: re.Match[str]) -> str:
    """Return what an escape stands for; a byte or half of a pair that is no character is a mark of its own."""
    kind = m.lastgroup
    if kind in _BASES:
        code = int(m[kind], _BASES[kind])
        return _BROKEN if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)
    if kind == "sign":
        return _SIGNS.get(m["sign"], "/")
    if kind == "low":
        return bytes.fromhex(m["high"] + m["low"]).decode("utf-16-be")
    if kind == "entity":
        return html5.get(m["entity"], "")
    octets = bytes.fromhex(_TWO.sub("", m[0]).replace("%", "").replace("\\", "").replace("x", ""))
    text = octets.decode("utf-8", "replace")
    return text if len(text) == 1 else _BROKEN


_BASES = {"byte": 16, "percent": 16, "decimal": 10, "hex": 16, "bare": 16, "unit": 16, "braced": 16, "long": 16, "code": 16}  # fmt: skip
_SIGNS = {"n": "\n", "r": "\r", "t": "\t"}
_BROKEN = "\ufffd"
_TWO = re.compile("(?<=%)(?:25)+(?=[89A-Fa-f])")
