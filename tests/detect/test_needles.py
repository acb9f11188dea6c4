"""The needles: every occurrence, as a plain search finds it, in any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.needles import Needles
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.stream import TAIL

_LETTERS = st.text(alphabet="abé\u20ac\U0001f600\ud800", max_size=12)


@given(_LETTERS, st.lists(st.text(alphabet="abé\u20ac", min_size=1, max_size=4), min_size=1))
def test_hits_are_those_of_a_plain_search(text: str, needles: list[str]) -> None:
    needles = list(dict.fromkeys(needles))
    wanted = [
        (number, begin, begin + len(needle))
        for number, needle in enumerate(needles)
        for begin in range(len(text))
        if text.startswith(needle, begin)
    ]
    wanted.sort(key=lambda hit: (hit[2], hit[1]))
    assert Needles(needles).hits(text) == wanted


def test_a_stream_keeps_as_much_as_a_needle_is_long() -> None:
    assert Patterns().longest_needle <= TAIL
