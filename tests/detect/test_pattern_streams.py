"""Promise: however a text is cut, what `open_from` releases is final, and the findings are those of the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.catalog import TYPES, words_of
from mitmguard.detect.patterns import Patterns
from tests.detect.cuts import cut, missed, streamed

PATTERNS = Patterns()

VALUES = [
    "529.982.247-25", "52998224725", "529 982 247 25", "12.ABC.345/01DE-35", "11.222.333/0001-81", "12044560005",
    "4111 1111 1111 1111", "3782 822463 10005", "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432",
    "212-45-6789", "AB 12 34 56 C", "12345678Z", "X1234567L", "666 628 7533", "12/24/1977", "3 de março de 1980",
    "bob.smith@mail.example.org", "8.8.8.8", "2a00:1450:4001:81b:0:0:0:200e", "94:55:27:6f:64:91", "BS8 9YZ",
    "+55 (11) 96123-4567", "(212) 736-5000", "0121 496 0517", "+49(0)30 901820", "+34822 74 21 82", "8DK7-KR9-UY84",
    "0f5cd3ac-3092-44eb-a217-299575bf5135", "CRM/SP 123.456", "ABC1D23", "gh" + "p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx",
    "677007546" + ":AAnmOvAX4LGdGodqucXbv4-7AyCBg7K4EW6T", "F@m8BEKdOS8P&Kf", "fine-agree-14", "postgres://app:s3c!r3t@db/x",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIB\n-----END PRIVATE KEY-----",
    "BR_CPF_7k3m9qx2w4t8v2", "11 96123-4567", "1234", "A1", "4539 5787 6362 1486", "0501 0234 0507", "2024", "1229", "40",
    # One of each country's codes, spaced where people space them.
    "RCCMNL83S18D969H", "2 69 05 49 588 157 80", "1 85 05 2A 006 084 91", "65 170839 J 003", "A123456780", "T220001293", "C01X00T478",
    "11084129 8 ZX8", "MORGA657054SM9IJ", "MORGA 657054 SM9IJ", "28/12345678/40", "B-12345674", "X-1234567-L", "12.345.678-Z",
    "FR 44 732 829 320", "IT00743110157", "DE 136695976", "732 829 320 00074", "12AB34567", "CA12345AA", "CA 12345 AA", "YA1234567",
    "D1234567", "A1234 56789 01234", "60-16-13", "31926819", "912-70-1234", "123-45-6780A", "000123456789", "DEUTDEFF500",
    "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "-23.550520, -46.633308", "40.7128° N, 74.0060° W", "1M8GDM9AXKP042788",
    "490154203237518", "0064 123456 78901 2", "XYZ123456789", "MRN-4471023", "104539 01 55 2013 1 00012 021 0000123 21",
    "1234567/0010-SP", "MG-12.345.678", "1.234.567 SSP/PE", "ABC 1234", "FB 123456", "06 12 34 56 78", "3 février 1980", "912 345 678",
]  # fmt: skip
GLUE = [
    "", " ", " ", "  ", ", ", ". ", "\n", "\\n", ": ", "=", "-", ".", "/", " (", ") ", '"', "'", ";", "|", "+", "@", "#", "!", "é",
    "CPF ", "password=", "senha: ", "token: ", "IBAN ", "born ", "pix ", "tel ", " -u ", "://", "placa ", "the word ", "Name",
    "passport ", "codice fiscale: ", "nir ", "svnr ", "kvnr: ", "driver license ", "sort code ", "account number ", "vat number: ",
    "wallet ", "gps: ", "vin ", "member id: ", "mrn ", "ctps ", "rg ", "dni ", "cartão de cidadão ", "swift: ", "née le ", "hicn ",
    "a,passport,dob\n", "|wallet|mrn|\n", " (CPF)", " is my SSN", " (NHS number)", ", ist meine Steuer-ID", " as account number", " (",
]  # fmt: skip

pieces = st.lists(
    st.one_of(
        st.sampled_from(VALUES),
        st.sampled_from(GLUE),
        st.builds(lambda v, n: v[: n % (len(v) + 1)], st.sampled_from(VALUES), st.integers(0, 60)),
        st.text(alphabet="0123456789 .-/()+", max_size=12),
        st.text(max_size=4),
    ),
    max_size=9,
).map("".join)


@given(pieces, st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_cuts_do_not_matter(text: str, sizes: list[int]) -> None:
    assert streamed(PATTERNS, cut(text, sizes)) == PATTERNS.find(text)


@given(pieces, st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_the_prefilter_misses_nothing(text: str, sizes: list[int]) -> None:
    assert missed(PATTERNS, cut(text, sizes)) == []


@pytest.mark.parametrize(
    "name", [t.name for t in TYPES.values() if t.category == "pii" and t.by_default]
)
def test_every_type_is_found_in_every_cut(name: str) -> None:
    example = TYPES[name].example
    texts = [f"Here: {word} {example}, and more.\n" for word in words_of(name) or ("see",)]
    found = [text for text in texts if any(f.type == name for f in PATTERNS.find(text))]
    assert found
    for text in found[:4]:
        for size in range(1, 8):
            deltas = cut(text, [size])
            assert streamed(PATTERNS, deltas) == PATTERNS.find(text)
            assert missed(PATTERNS, deltas) == []


@given(pieces, st.integers(0, 200))
def test_findings_are_sorted_and_disjoint(text: str, start: int) -> None:
    found = PATTERNS.find(text, start=start)
    ends = [0, *(f.end for f in found)]
    assert all(end <= f.start < f.end <= len(text) for end, f in zip(ends, found, strict=False))
    assert all(f.end > start for f in found)


@pytest.mark.parametrize(
    ("text", "open_part"),
    [
        ("The quick brown fox ", ""),
        ("Well, (indeed) yes!", ""),
        ("a line\n", ""),
        ("the last wor", "wor"),
        ("see https://example.com/a, ", ""),
        ("call +55 11 ", "+55 11 "),
        ("card 4111 1111 ", "4111 1111 "),
        ("CPF 529.982.247-25 ", ""),
        ("iban DE89 3704 ", "DE89 3704 "),
        ("key:\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n",
         "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n"),
        ("-----BEGIN PRIVATE KEY----- is how it begins. ", ""),
    ],
)  # fmt: skip
def test_only_candidates_stay_open(text: str, open_part: str) -> None:
    assert text[PATTERNS.open_from(text) :] == open_part


def test_an_endless_run_is_released_in_parts() -> None:
    text = "data:image/png;base64," + "iVBORw0KGgomjKmyDn9GAqVd3pp" * 1500
    assert streamed(PATTERNS, cut(text, [500])) == PATTERNS.find(text)
    assert len(text) - PATTERNS.open_from(text) <= 8192


def test_the_prefilter_sleeps_over_prose() -> None:
    stream = PATTERNS.stream()
    prose = (
        "A good answer says what it knows, and why; the rest can wait until somebody asks for it. "
        * 5
    )
    assert sum(map(stream.feed, cut(prose, [4]))) == 0
