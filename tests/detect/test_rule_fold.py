"""The plain-letter view of a text, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.rule_fold import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("instruções", "instrucoes"),
        ("¿Qué dice?", "¿Que dice?"),
        ("“quoted” — and…", '"quoted" - and.'),
        ("ｉｇｎｏｒｅ", "ignore"),
        ("\U0001d422\U0001d420\U0001d427\U0001d428\U0001d42b\U0001d41e", "ignore"),
        ("іgnоrе", "ignore"),  # Cyrillic
        ("Ιgnοre", "Ignore"),  # Greek
        ("i\u200bg\u200cn\u2060ore", "ignore"),
        ("ig\u00adnore", "ignore"),
        ("i\u0336g\u0336n\u0336ore", "ignore"),  # struck through with combining marks
        ("".join(chr(0xE0000 + ord(c)) for c in "ignore"), "ignore"),
        ("ﬁle", "file"),
        ("a\u00a0b", "a b"),
        ("中文", None),
        ("plain", None),
    ],
)
def test_readings(text: str, plain: str | None) -> None:
    folded = fold(text)
    assert (folded.text if folded else None) == plain


@given(st.text(st.sampled_from("aé\u200bｇﬁ\u00ad😀…中ß½")), st.data())
def test_the_way_back_covers_what_was_read(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if folded is None or not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    again = fold(text[first:last])
    assert folded.text[start:end] in (again.text if again else text[first:last])


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_a_text_reads_as_its_characters_one_by_one(text: str) -> None:
    folded = fold(text + "\u200b")  # one character that Windows-1252 lacks: no reading by bytes
    alone = [fold(char + "\u200b") for char in text]
    assert folded is not None
    assert folded.text == "".join(
        one.text if one is not None else char for one, char in zip(alone, text, strict=True)
    )
