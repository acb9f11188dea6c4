"""Promise: the operator's words and patterns are found at exact positions, and no message quotes one."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.detect.dictionary import REACH, SPAN
from mitmguard.detect.own import MOST_PROBLEMS, Own, Pattern, Terms
from mitmguard.errors import PolicyError
from mitmguard.model import Finding

WORDS = ("Girassol", "Projeto Horizonte", "São João", "ana lima", "lima costa", "AT&T")
OWN = Own(
    [Terms("PROJECT", "pii", "high", WORDS), Terms("VAULT_WORD", "secret", "critical", ("ana",))],
    [Pattern("ACME_ID", "pii", "medium", r"\bAC-[0-9]{6}\b"), Pattern("ACME_URL", "pii", "low", r"acme/[a-z]{2,20}")],
)  # fmt: skip


def texts(text: str, start: int = 0) -> list[tuple[str, str]]:
    return [(f.type, text[f.start : f.end]) for f in OWN.find(text, start)]


def test_words_and_patterns() -> None:
    text = "ção: GIRASSOL e projeto-horizonte, AC-123456 😀 acme/team, são joão; ana, AC-1234567"
    assert texts(text) == [
        ("PROJECT", "GIRASSOL"),
        ("PROJECT", "projeto-horizonte"),
        ("ACME_ID", "AC-123456"),
        ("ACME_URL", "acme/team"),
        ("PROJECT", "são joão"),
        ("VAULT_WORD", "ana"),
    ]
    first = OWN.find("girassol")[0]
    assert first == Finding("pii", "PROJECT", 0, 8, 0.9, "high", "own")


def test_of_words_and_patterns_that_overlap_the_longest_wins() -> None:
    own = Own(
        [Terms("WORD", "pii", "low", ("ac", "team alpha beta"))],
        [Pattern("ID", "pii", "low", r"AC-[0-9]{6}"), Pattern("TEAM", "pii", "low", r"x team alpha")],
    )  # fmt: skip
    assert [f.type for f in own.find("AC-123456, x team alpha beta")] == ["ID", "WORD"]


def test_a_term_that_cannot_be_found_is_a_problem_with_its_line() -> None:
    with pytest.raises(PolicyError) as caught:
        Own([Terms("T", "pii", "low", ("Girassol", "***", "x " * 50), "names.txt", (3, 7, 9))], [])
    assert [(p.file, p.line) for p in caught.value.problems] == [("names.txt", 7), ("names.txt", 9)]
    assert "no letter" in caught.value.problems[0].message
    assert "***" not in str(caught.value)


def test_many_bad_terms_are_told_in_few_lines() -> None:
    words = ["+" * n for n in range(1, 101)]
    with pytest.raises(PolicyError) as caught:
        Own([Terms("T", "pii", "low", words, "names.txt", range(1, 101))], [])
    assert len(caught.value.problems) == MOST_PROBLEMS + 1
    assert f"{100 - MOST_PROBLEMS} more" in caught.value.problems[-1].message


def test_short_and_common_terms_are_warned_of_by_line() -> None:
    words = ("Girassol", "of", "Não", "AB", "email", "张伟", "of the moon")
    own = Own([Terms("T", "pii", "low", words, "names.txt", range(1, 8))], [])
    (warning,) = own.warnings
    assert "names.txt: T: 4 terms in lines 2, 3, 4, 5" in warning
    assert not any(word in warning for word in ("Girassol", "Não", "AB", "email"))
    assert Own([Terms("T", "pii", "low", ("Girassol",))], []).warnings == []


@pytest.mark.parametrize("pattern", ["a(", "[z-a]"])
def test_a_pattern_that_does_not_compile(pattern: str) -> None:
    with pytest.raises(PolicyError, match="ACME"):
        Own([], [Pattern("ACME", "pii", "low", pattern)])


def test_nothing_to_look_for() -> None:
    assert not Own([], [])
    assert Own([], []).open_from("abc", 1) == 3
    assert bool(OWN) and OWN.size == 7


def run(work: Generator[None, None, list[Finding]]) -> tuple[int, list[Finding]]:
    pauses = 0
    while True:
        try:
            next(work)
            pauses += 1
        except StopIteration as stop:
            return pauses, stop.value


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from([*WORDS, "ana", "lima", "costa", "projeto", " ", ", ", "x", "\n  ", "é", "AC-123456"]), max_size=400
    ).map(" ".join),
    st.integers(REACH + SPAN, 3000),
)  # fmt: skip
def test_a_long_text_is_read_in_slices(text: str, slice: int) -> None:
    pauses, found = run(OWN.read(text, slice))
    assert found == OWN.find(text)
    assert pauses >= len(text) // slice


def test_positions_of_patterns_are_those_of_characters() -> None:
    text = "é😀 AC-000001 " * 500
    found = [f for f in OWN.find(text) if f.type == "ACME_ID"]
    assert len(found) == 500
    assert all(text[f.start : f.end] == "AC-000001" for f in found)


def test_only_what_ends_behind_the_start() -> None:
    text = "AC-111111 girassol AC-222222 girassol"
    assert [f.start for f in OWN.find(text, 19)] == [19, 29]
