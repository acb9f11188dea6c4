"""The code of a placeholder: one for each value, and no slip of a model goes unseen."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mitmguard.conversations.codes import ALPHABET, BODY, check_symbol, is_code, make_code

KEY = b"k" * 32
VALUES = st.text(min_size=1, max_size=30)


def test_known_answer() -> None:
    # Byte-identical on every worker, platform and release: a change here breaks prompt caches.
    assert make_code(KEY, "BR_CPF", "52998224725", "52998224725") == "sxh446vuh3unqb"
    assert make_code(KEY, "BR_CPF", "52998224725", "529.982.247-25") == "sxh446vuh3unq8gz7m"


@given(VALUES, VALUES)
def test_spellings_share_the_body_and_differ_in_the_rest(canonical: str, value: str) -> None:
    plain = make_code(KEY, "T", canonical, canonical)
    spelled = make_code(KEY, "T", canonical, value)
    assert is_code(plain) and is_code(spelled)
    assert plain[:BODY] == spelled[:BODY]
    assert (plain == spelled) == (canonical == value)


@given(VALUES, VALUES)
def test_a_spelled_code_that_was_cut_is_never_a_plain_one(canonical: str, value: str) -> None:
    if canonical != value:
        assert not is_code(make_code(KEY, "T", canonical, value)[: BODY + 1])


def test_tenant_type_and_value_each_change_the_code() -> None:
    codes = {
        make_code(key, family, value, value)
        for key in (KEY, b"x" * 32)
        for family in ("A", "B")
        for value in ("1", "2", "A\x001")
    }
    assert len(codes) == 12


@given(st.text(ALPHABET, min_size=13, max_size=17).filter(lambda body: len(body) in (13, 17)))
def test_every_single_error_and_every_swap_is_seen(body: str) -> None:
    code = body + check_symbol(body)
    for at, right in enumerate(code):
        for wrong in ALPHABET:
            assert is_code(code[:at] + wrong + code[at + 1 :]) == (wrong == right)
    for one, two in combinations(range(len(code)), 2):
        swapped = list(code)
        swapped[one], swapped[two] = swapped[two], swapped[one]
        assert is_code("".join(swapped)) == (code[one] == code[two])


def test_what_is_no_code() -> None:
    for text in ("", "2" * 13, "2" * 15, "0" * 14, "l" * 14, "é" * 14, "5g8gzzbk6ubh2Z"):
        assert not is_code(text)


def test_lone_surrogates_have_a_code() -> None:
    assert is_code(make_code(KEY, "T", "\ud800", "\ud800"))
