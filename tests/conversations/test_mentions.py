"""What models do to placeholders: restored, or left and counted; never another value."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.conversations import REACH, Keys, Mapping, Mention, Mentions, Vault
from mitmguard.conversations.codes import ALPHABET, check_symbol
from mitmguard.conversations.shapes import fold

KEYS = Keys([b"k" * 32])
VAULT = Vault(KEYS, "local")
MAPPING = Mapping()
EMAIL = VAULT.learn(MAPPING, "EMAIL_ADDRESS", "ana@mail.example", "ana@mail.example")
CPF = VAULT.learn(MAPPING, "BR_CPF", "529.982.247-25", "52998224725")
NAME = VAULT.learn(MAPPING, "PERSON", 'Zoë "Z" Äñ', "zoë z äñ")
FOREIGN = Vault(KEYS, "another").placeholder("EMAIL_ADDRESS", "bob@mail.example", "bob")
OTHER_SPELLING = VAULT.placeholder("BR_CPF", "529 982 247 25", "52998224725")
CANONICAL = VAULT.placeholder("BR_CPF", "52998224725", "52998224725")
MENTIONS = Mentions(MAPPING)

P = EMAIL
T, C = P.rsplit("_", 1)
V = "ana@mail.example"
WRONG = ALPHABET[(ALPHABET.index(C[8].lower()) + 1) % 31].upper()


def restore(text: str, mentions: Mentions = MENTIONS) -> str:
    parts, at = [], 0
    for mention in mentions.find(text):
        if mention.value is not None:
            parts += [text[at : mention.start], mention.value]
            at = mention.end
    return "".join(parts) + text[at:]


def wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in text)


RESTORED = {
    "as issued": (P, V),
    "the spelled one": (CPF, "529.982.247-25"),
    "in a sentence": (f"Write to {P}, please.", f"Write to {V}, please."),
    "Markdown escapes": (P.replace("_", r"\_"), V),
    "Markdown escapes, JSON in JSON": (P.replace("_", r"\\_"), V),
    "bold": (f"**{P}**", f"**{V}**"),
    "bold, the other way": (f"__{P}__", f"__{V}__"),
    "italics": (f"_{P}_", f"_{V}_"),
    "bold code": (f"{T}_**{C}**", V),
    "code in backticks": (f"{T}_`{C}`", V),
    "both words in backticks": (f"`{T}`_`{C}`", f"`{V}`"),
    "bold type": (f"**{T}**_{C}", f"**{T}**_{V}"),
    "backticks": (f"`{P}`", f"`{V}`"),
    "double quotes": (f'"{P}"', f'"{V}"'),
    "single quotes": (f"'{P}'", f"'{V}'"),
    "escaped quotes": (rf"{{\"a\": \"{P}\"}}", rf"{{\"a\": \"{V}\"}}"),
    "angle brackets": (f"<{P}>", f"<{V}>"),
    "brackets and braces": (f"[{P}] {{{{{P}}}}} ({P})", f"[{V}] {{{{{V}}}}} ({V})"),
    "lower case": (P.lower(), V),
    "title case": (P.title(), V),
    "line break behind the separator": (f"{T}_\n{C}", V),
    "line break for the separator": (f"{T}\n{C}", V),
    "space for the separator": (f"{T} {C}", V),
    "spaces for all separators": (P.replace("_", " "), V),
    "hyphens for all separators": (P.lower().replace("_", "-"), V),
    "no separator": (T + C, V),
    "groups of four": (f"{T}_{C[:4]}-{C[4:8]}-{C[8:12]}-{C[12:]}", V),
    "space in the code": (f"{T}_{C[:7]} {C[7:]}", V),
    "line break in the code": (f"{T}_{C[:5]}\n{C[5:]}", V),
    "zero-width space": (f"{T}_\u200b{C[:6]}\u200b{C[6:]}", V),
    "HTML, decimal": (P.replace("_", "&#95;"), V),
    "HTML, hexadecimal": (P.replace("_", "&#x5F;"), V),
    "HTML, by name": (P.replace("_", "&lowbar;"), V),
    "URL": (f"q%3D{P.replace('_', '%5F')}%26", f"q%3D{V}%26"),
    "JSON escapes": (P.replace("_", r"\u005f"), V),
    "a bare code behind an escape": (rf"a\n{C} %20{C}", rf"a\n{V} %20{V}"),
    "a whole one behind an escape": (rf"a\n{P}", rf"a\n{V}"),
    "full width": (wide(P), V),
    "plural": (f"two {P}s", f"two {V}s"),
    "possessive": (f"{P}'s {P}’s", f"{V}'s {V}’s"),
    "German plural": (f"{P}en", f"{V}en"),
    "translated type name": (f"ENDEREÇO_DE_EMAIL_{C}", V),
    "translated, escaped": (rf"АДРЕС\_ПОЧТЫ\_{C}", V),
    "translated, lower case: stays": (f"endereço_{C}", f"endereço_{V}"),
    "no type name": (f"the code {C} is", f"the code {V} is"),
    "natural words: stay": (f"your email address {C}", f"your email address {V}"),
    "part of a file name: stays": (f"report_{C}.pdf", f"report_{V}.pdf"),
    "doubled type name": (f"{T}_{P}", V),
    "wrong type name": (f"BR_CPF_{C}", V),
    "two in a row": (f"{P}{CPF[:0]} {CPF}", f"{V} 529.982.247-25"),
    "glued by an underscore": (f"{C}_{CPF}", f"{V}_529.982.247-25"),
    "in a word of another script": (f"邮箱{C}的", f"邮箱{V}的"),
}

LEFT = {
    "cut by one": (P[:-1], "cut"),
    "cut in the middle": (P[:-6], "cut"),
    "cut to four symbols": (P[:18], "cut"),
    "cut, no type name": (C[:9], "cut"),
    "cut, then text": (f"{P[:-3]}… and", "cut"),
    "cut spelled code": (CPF[:-1], "cut"),
    "cut to the length of a plain code": (CPF[:-4], "cut"),
    "one symbol too many": (f"{P}9", "unknown"),
    "one letter too many": (f"{P}X", "unknown"),
    "one wrong symbol": (f"{P[:-6]}{WRONG}{P[-5:]}", "unknown"),
    "two symbols swapped": (f"{T}_{C[1]}{C[0]}{C[2:]}", "unknown"),
    "invented": ("EMAIL_ADDRESS_7K3M9QX2W4T8V2", "unknown"),
    "another tenant's": (FOREIGN, "unknown"),
    "another spelling of a known value": (OTHER_SPELLING, "unknown"),
    "the canonical spelling of a known value": (CANONICAL, "unknown"),
    "a valid code of a foreign type": ("US_SSN_2222222222222" + check_symbol("2" * 13), "unknown"),
}

NO_MENTION = {
    "a type name": T,
    "a digit in front": f"9{C}",
    "inside a longer word": f"abc{C}",
    "three symbols of a code": P[:17],
    "a few symbols without a type name": C[:7],
    "an identifier": "MAX_TRANSPARENTNESS",
    "a base64 run": f"AAAA{C}AAAA",
    "a number": "12345678901234",
}


@pytest.mark.parametrize(("text", "expected"), RESTORED.values(), ids=RESTORED)
def test_restored(text: str, expected: str) -> None:
    assert restore(text) == expected


@pytest.mark.parametrize(("text", "why"), LEFT.values(), ids=LEFT)
def test_left_and_counted(text: str, why: str) -> None:
    assert restore(text) == text
    assert [mention.why for mention in MENTIONS.find(text)] == [why]


@pytest.mark.parametrize("text", NO_MENTION.values(), ids=NO_MENTION)
def test_no_mention(text: str) -> None:
    assert MENTIONS.find(text) == []


@given(st.data())
def test_never_another_value(data: st.DataObject) -> None:
    """However the code is changed, it stands for its own value or for none."""
    code = list(C)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(code)))
        new = data.draw(st.text(f"{ALPHABET} -_0oil", max_size=2))
        code[at : at + data.draw(st.integers(0, 2))] = new
    for mention in MENTIONS.find(f"{T}_{''.join(code)}"):
        assert mention.value in (None, V)


def test_an_empty_mapping_finds_nothing() -> None:
    mentions = Mentions(Mapping())
    assert mentions.find(P) == [] and mentions.open_from(P) == len(P)


def test_the_mapping_may_grow() -> None:
    mapping = Mapping()
    mentions = Mentions(mapping)
    assert restore(P, mentions) == P
    VAULT.learn(mapping, "EMAIL_ADDRESS", V, V)
    assert restore(f"{P} {CPF}", mentions) == f"{V} {CPF}"
    VAULT.learn(mapping, "BR_CPF", "529.982.247-25", "52998224725")
    assert restore(f"{P} {CPF}", mentions) == f"{V} 529.982.247-25"


def test_folding_keeps_every_length() -> None:
    for point in range(0x110000):
        if not 0xD800 <= point < 0xE000:
            assert len(fold(chr(point))) == 1


# Streams -----------------------------------------------------------------------------------------

CLOSED_TAILS = [
    "Hello there.", "It is 5 ", "a word ", "the end\n", "x = (", "see: ", "João, ", "e.g. ", "hello",
    "email ", "the person ", "no. 12345, ", f"{P} ", f"{P}.", f"{P}, and ", f"{P[:-2]}! ", "`code`: ",
]  # fmt: skip
OPEN_TAILS = [
    ("say EMAIL_ADDRESS ", 4), ("say EMAIL_ADDRESS_", 4), ("say E", 4), ("say em", 4), (f"say {C[:1]}", 4),
    (f"say {P[:-1]}", 4), (f"say {P}", 4), (f"say {P}s", 4), (f"say {T}_**{C}*", 4), ("say ENDEREÇO_DE_", 4),
    (f"say {C[:6]} ", 4), (f"say {T}&#9", 4), (f"say {T}%5", 4), (f"say {T}\\", 4), (f"{P} {C[:2]}", len(P) + 1),
]  # fmt: skip


@pytest.mark.parametrize("text", CLOSED_TAILS)
def test_nothing_is_held_without_a_candidate(text: str) -> None:
    assert MENTIONS.open_from(text) == len(text)


@pytest.mark.parametrize(("text", "at"), OPEN_TAILS)
def test_candidates_are_held_from_their_beginning(text: str, at: int) -> None:
    assert MENTIONS.open_from(text) == at


PIECES = [
    P,
    CPF,
    NAME,
    C,
    T,
    "BR_CPF",
    FOREIGN,
    "_",
    r"\_",
    r"\\_",
    "**",
    "*",
    "`",
    '"',
    "'",
    " ",
    "\n",
    "-",
]
PIECES += [
    "s",
    "en",
    "x",
    "9",
    ".",
    "&#95;",
    "&",
    "%5F",
    "%",
    "\\n",
    "\\u005f",
    "\\",
    "EMAIL",
    "BR",
    "cpf",
]
PIECES += [
    "TIPO",
    "É",
    "hello ",
    "\u200b",
    wide("BR"),
    "＿",
    "İ",
    CPF[:9],
    P[:20],
    P.lower(),
    T.lower() + "_\n",
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.sampled_from(PIECES), max_size=12))
    text = "".join(pieces)
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(["", "", " ", "-", "_", "x"])) + text[at:]


@settings(max_examples=250)
@given(texts())
def test_every_cut_gives_the_same_mentions(text: str) -> None:
    whole = MENTIONS.find(text)
    assert all(one.end <= two.start for one, two in pairwise(whole))
    start = 0
    for size in range(len(text) + 1):
        seen = text[:size]
        until = MENTIONS.open_from(seen, start)
        assert start <= until <= size
        final = [m for m in MENTIONS.find(seen, start) if m.start < until]
        assert final == [m for m in whole if m.start < until and m.end > start]
        assert all(m.end <= until for m in final)
        base = max(0, start - REACH)
        assert MENTIONS.open_from(seen[base:], start - base) == until - base
        moved = [
            m._replace(start=m.start + base, end=m.end + base)
            for m in MENTIONS.find(seen[base:], start - base)
        ]
        assert [m for m in moved if m.start < until] == final
        start = until


def feed(chunks: list[str]) -> str:
    """Release a stream as a channel does, with no more context than `REACH`."""
    out, held, context = [], "", ""
    for chunk in [*chunks, None]:
        text = context + held + (chunk or "")
        start = len(context)
        until = len(text) if chunk is None else MENTIONS.open_from(text, start)
        at = start
        ready: list[Mention] = [m for m in MENTIONS.find(text, start) if m.end <= until]
        for mention in ready:
            if mention.value is not None:
                out += [text[at : mention.start], mention.value]
                at = mention.end
        out.append(text[at:until])
        context, held = text[max(0, until - REACH) : until], text[until:]
    return "".join(out)


@given(texts(), st.lists(st.integers(1, 30), max_size=20))
def test_streams_in_any_cut(text: str, sizes: list[int]) -> None:
    long = f"{'word ' * 60}{text} {text}"
    chunks, at = [], 290
    chunks.append(long[:at])
    for size in sizes:
        chunks.append(long[at : at + size])
        at += size
    assert feed([*chunks, long[at:]]) == restore(long)


@pytest.mark.parametrize(
    "piece", [C[:4], f"{T}_", "_", "&#95;", "A_", P, "ABC", "\\", "*", f"{C[:13]} "]
)
def test_no_quadratic_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    MENTIONS.find(text)
    MENTIONS.open_from(text)
    assert time.process_time() - began < 3
