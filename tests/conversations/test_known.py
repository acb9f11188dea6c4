"""A value found once is found again at every later place, and nothing else is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.conversations.known import KnownValues

KNOWN = [
    ("BR_CPF", "52998224725", "529.982.247-25"),
    ("PHONE", "+5511987654321", "+55 (11) 98765-4321"),
    ("EMAIL", "ana@mail.example", "Ana@Mail.example"),
    ("PERSON", "josé da silva", "José da Silva"),
    ("SECRET", "sk-Abc123xyz", "sk-Abc123xyz"),
    ("IBAN", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
    ("PIN", "1234", "1234"),
    ("ZIP", "90210", "90210"),
    ("LOCAL", "1133334444", "(11) 3333-4444"),
]

FOUND = [
    ("it is 52998224725.", "52998224725"),
    ("529 982 247 25", "529 982 247 25"),
    ("x=529.982.247-25;", "529.982.247-25"),
    ("529\u00a0982\u2011247\u201325", "529\u00a0982\u2011247\u201325"),
    ("1 529.982.247-25", "529.982.247-25"),
    ("call +5511987654321", "+5511987654321"),
    ("call 5511987654321", "5511987654321"),
    ("+55 (11) 98765-4321", "+55 (11) 98765-4321"),
    ("to ANA@MAIL.EXAMPLE!", "ANA@MAIL.EXAMPLE"),
    ("İ ana@mail.example", "ana@mail.example"),
    ("mail ana@mail.example.", "ana@mail.example"),
    ("é José da Silva, 30", "José da Silva"),
    ('"sk-Abc123xyz"', "sk-Abc123xyz"),
    ("TOKEN_sk-Abc123xyz_", "sk-Abc123xyz"),
    ("de89370400440532013000", "de89370400440532013000"),
    ("90210", "90210"),
    ("(11) 3333-4444", "(11) 3333-4444"),
]

NEAR_MISSES = [
    "529982247250",
    "1529.982.247-25",
    "529.982.247-26",
    "529    982 247 25",
    "529982a24725",
    "52998224725x",
    "ana@mail.example.com",
    "x.ana@mail.example",
    "juana@mail.example",
    "ana@mail.examples",
    "José da Silvas",
    "josé da silva",
    "sk-Abc123xyzz",
    "SK-ABC123XYZ",
    "1234",
    "9.0.2.1.0",
    "902101",
]


@pytest.fixture
def known() -> KnownValues:
    values = KnownValues()
    for entry in KNOWN:
        values.add(*entry)
    return values


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(known: KnownValues, text: str, expected: str) -> None:
    (place,) = known.search(text)
    assert text[place.start : place.end] == place.value == expected
    assert (place.type, place.canonical) in {entry[:2] for entry in KNOWN}


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses(known: KnownValues, text: str) -> None:
    assert known.search(text) == []


def test_every_copy_in_order_and_the_longer_of_two() -> None:
    values = KnownValues()
    values.add("NAME", "Maria", "Maria")
    values.add("NAME", "Maria Silva", "Maria Silva")
    text = "Maria, Maria Silva, Maria"
    assert [place.value for place in values.search(text)] == ["Maria", "Maria Silva", "Maria"]
    assert [place.start for place in values.search(text, 6)] == [7, 20]


@given(
    st.lists(st.sampled_from(["Maria", " ", "Silva", "529.982.247-25", "x", "ana@mail.example"]))
)
def test_start_leaves_out_what_ended_before(pieces: list[str]) -> None:
    values = KnownValues()
    values.add("BR_CPF", "52998224725", "529.982.247-25")
    values.add("EMAIL", "ana@mail.example", "ana@mail.example")
    values.add("NAME", "Maria Silva", "Maria Silva")
    text = "".join(pieces)
    places = values.search(text)
    for start in range(len(text) + 1):
        assert values.search(text, start) == [p for p in places if p.end > start]


def test_no_quadratic_time() -> None:
    values = KnownValues()
    for n in range(50):
        values.add("N", f"{n:011d}", f"{n:011d}")
        values.add("P", f"person {n:03d}", f"person {n:03d}")
    for text in ("0" * 300_000, "0 " * 150_000, "person 000 " * 27_000, "00000000001 " * 25_000):
        began = time.process_time()
        values.search(text)
        assert time.process_time() - began < 3
