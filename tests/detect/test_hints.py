"""Promise: what is asked quickly before a costly look never says no where the look would say yes."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.decoded import _BEGINNINGS, _PAIRED, may_be_coded
from mitmguard.detect.hints import APART, LOOSE, PAIRS, SPOKEN, hints
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.spaced import loose, may_be_apart, may_be_spoken

PIECES = (
    "a b x Z 4 9 12 007 ab fe 3f at dot ARROBA (at) [@] { } < > @ . , : ; - _ / + = ? \n".split(" ")
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(PIECES), st.just(" "), st.text(max_size=3)), max_size=40
).map("".join)
PATTERNS = Patterns()


@given(TEXTS)
def test_a_hint_is_given_wherever_a_spelling_is(text: str) -> None:
    data = text.encode("ascii", "replace")
    hinted = hints(data)
    assert SPOKEN in hinted or not may_be_spoken(data)
    assert APART in hinted or not may_be_apart(data)
    assert LOOSE in hinted or not loose(data)
    classes = may_be_coded(data, pairs=True)
    assert PAIRS in hinted or _PAIRED not in classes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ana AT example DoT com", SPOKEN),
        ("ana arroba exemplo ponto com", SPOKEN),
        ("ana [At] example.com", SPOKEN),
        ("it is 5 2 9 9 8 2 2", APART),
        ("529_982_247_25", LOOSE),
        ("it says 35 32 39 2e 39 38 32 2e", PAIRS),
    ],
)
def test_each_spelling_has_its_hint(text: str, kind: int) -> None:
    assert kind in hints(text.encode("ascii", "replace"))


def test_prose_has_no_hint() -> None:
    assert hints(b"Please close the ticket (it is a duplicate) and write to the team.") == set()


@given(st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc")), min_size=1))
def test_base64_of_text_begins_as_text_does(text: str) -> None:
    assert base64.b64encode(text.encode() * 3)[:2] in _BEGINNINGS
    assert base64.urlsafe_b64encode(text.encode() * 3)[:2] in _BEGINNINGS


@pytest.mark.parametrize("text", ["ana", "Été", "\u00bfqu\u00e9?", "529"])
def test_base64_of_utf_16_begins_as_text_does(text: str) -> None:
    assert base64.b64encode(text.encode("utf-16-le"))[:2] in _BEGINNINGS


@pytest.mark.parametrize(
    "word", ["", "is ", "for prod: ", "to ", "has been set to ", "value: ", "= "]
)
def test_a_word_that_joins_a_name_to_its_key_is_read_on(word: str) -> None:
    text = f"The API token {word}Xk39fQz7Lm2Vb8Rt5Yw1Np6Hd4 works."
    assert any(f.type == "SECRET_GENERIC" for f in PATTERNS.find(text)), text


def test_a_short_word_behind_a_name_is_no_key() -> None:
    assert PATTERNS.find("The token budget is small, and the key thing is time.") == []
