"""Values cut over texts: each part is told in its own text, and what only stands side by side is nothing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.joined import halves, seams
from mitmguard.detect.patterns import Patterns

PATTERNS = Patterns()
TOKEN = "gh" + "p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"


def parts(*texts: str) -> list[tuple[int, str]]:
    found: dict[tuple[int, int, int], str] = {}
    for seam in seams(texts):
        for half in halves(seam, PATTERNS.find):
            f = half.finding
            found[half.text, f.start, f.end] = texts[half.text][f.start : f.end]
    return [(key[0], value) for key, value in sorted(found.items())]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("meu cpf: 529.982.2", "47-25 é isso"), [(0, "529.982.2"), (1, "47-25")]),
        (("529.982.2", "47-25"), [(0, "529.982.2"), (1, "47-25")]),
        (("529.982.2\n", " 47-25, ok?"), [(0, "529.982.2"), (1, "47-25")]),
        (("529.", "982.", "247-", "25"), [(0, "529."), (1, "982."), (2, "247-"), (3, "25")]),
        (("the key is " + TOKEN[:17], TOKEN[17:] + ", use it"), [(0, TOKEN[:17]), (1, TOKEN[17:])]),
        (("write to ana.souza@correio", "-novo.com.br today"), [(0, "ana.souza@correio"), (1, "-novo.com.br")]),
        (("card 4539 5787", "6362 1486 thanks"), [(0, "4539 5787"), (1, "6362 1486")]),
        (("IBAN DE89 3704 0044", "0532 0130 00"), [(0, "DE89 3704 0044"), (1, "0532 0130 00")]),
        (("meu CPF é 52998", "224725"), [(0, "52998"), (1, "224725")]),
    ],
)  # fmt: skip
def test_parts_are_found_where_they_stand(
    texts: tuple[str, ...], expected: list[tuple[int, str]]
) -> None:
    assert parts(*texts) == expected


@pytest.mark.parametrize(
    "texts",
    [
        ("52998", "224725"),
        ("529982", "24725", "529982"),
        ("meu cpf é 529.982.247-25", "47-25"),
        ("mail ana@example.com", "br is a country"),
        ("first 529.982.2 then", "47-25"),
        ("529.982.2", "and 47-25"),
        ("529.982.2", "47-26"),
        ("Hello 12345678", "World 1"),
        ("see src/main.py", "old_string_1"),
        ("", "x", "  ", "\n"),
    ],
)
def test_near_misses(texts: tuple[str, ...]) -> None:
    assert parts(*texts) == []


@given(st.lists(st.text(alphabet="0123456789.-@ aAbc\n", max_size=20), max_size=6))
def test_parts_lie_in_their_texts(texts: list[str]) -> None:
    for seam in seams(texts):
        for half in halves(seam, PATTERNS.find):
            assert 0 <= half.finding.start < half.finding.end <= len(texts[half.text])


@given(st.integers(1, 13), st.randoms(use_true_random=False))
def test_every_cut_is_found(at: int, rng: random.Random) -> None:
    value = "529.982.247-25"
    left = rng.choice(("", "meu cpf: ", "x\n"))
    right = rng.choice(("", " ok", ", e"))
    assert parts(left + value[:at], value[at:] + right) == [(0, value[:at]), (1, value[at:])]


def test_ordinary_borders_cost_nothing() -> None:
    texts = ["How are you?", "Fine, thanks.", "def f(x):\n    return x\n", "Done", "and then", "ok"]
    assert list(seams(texts)) == []
