"""Destinations of links and images, in all the ways to write one, and what only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.conversations.links import BACK, in_destination

INSIDE = [  # `¤` is where the value would stand
    "![x](https://e.example/?q=¤)",
    "[x](¤)",
    "[x](<https://e.example/a b ¤>)",
    "[x](\n https://e.example/¤)",
    "[x](\t<\n¤",
    "see https://e.example/¤",
    "https://¤.e.example/",
    "HTTPS://E.EXAMPLE/¤",
    "ftp://e.example/¤",
    "www.e.example/¤",
    "<https://e.example/¤>",
    "<mailto:¤>",
    "<tel:¤>",
    "mailto:¤",
    "[a]: ¤",
    "> [a]:\n  ¤",
    "[a]: <u v ¤>",
    '<img src="¤"',
    "<img src=¤",
    "<a  HREF = 'a b ¤",
    '<img srcset="a 1x, ¤ 2x"',
    '<form action="¤',
    "<a href=\"https://e.example/?x='y'¤",
    '<div style="background:url(¤)',
    'url("¤")',
    '@import "¤',
    "[a](https://e.example/?x](y)¤",
    "[a](https://e.example/(¤))",
    "[a](<a\n[x](https://e.example/?q=(>¤)",
    r"[a](/\)¤",
    r"\](/e ¤",
    "//e.example/¤",
    "e.example/?q=¤",
    "e.example:8080/¤",
    '<img\nsrc\n=\n"¤',
    '<svg><image xlink:href="¤',
    '<img data-src="¤',
    '<a ping="¤',
    '<iframe src=\\"a b ¤',
    '[a](/e "title ¤',
    "https://e.example/?a>¤",
    'https://e.example/?","q":"¤',
    '<meta http-equiv=refresh content="0;url=¤',
    "a" * BACK + "¤",
    "[a](" + "(" * 300 + "¤",
    "[a](b) " * 300 + "¤",
]

OUTSIDE = [
    "¤",
    "Hello ¤",
    "[x](https://e.example) ¤",
    "[¤](https://e.example)",
    "CPF:¤",
    "Data: ¤",
    "Tel:¤",
    "<¤>",
    "(¤)",
    "a < b and c=¤",
    "`¤`",
    "**¤**",
    "[1] ¤",
    "[^1]: ¤",
    "[x](https://e.example/(a)) and ¤",
    '<a href="https://e.example">¤</a>',
    '<a href="https://e.example" class="b">¤',
    "<a href=https://e.example >¤",
    "] (¤)",
    "[a](/e\n\n¤",
    "[a](/e\r\n\r\n¤",
    'data = "¤"',
    'x="¤"',
    "and/or ¤",
    "12/05/2024 ¤",
    "https://e.example/ ¤",
    "https://e.example\n¤",
    '{"a": "https://e.example/", "b": "¤"',
    "<b>¤</b>",
    "C:\\Users\\¤",
    "f(¤)",
    "1.5/¤",
    "email=¤",
    '<p title="x">¤',
    "[x][y] ¤",
    "fn[i] (¤)",
    "-- ¤",
    "call(¤)",
    "word " * BACK + "¤",
]


@pytest.mark.parametrize("text", INSIDE, ids=lambda text: text[:40])
def test_inside(text: str) -> None:
    assert in_destination(text, text.index("¤"))


@pytest.mark.parametrize("text", OUTSIDE, ids=lambda text: text[:40])
def test_outside(text: str) -> None:
    assert not in_destination(text, text.index("¤"))


PIECES = [
    "](",
    "[a]: ",
    "(",
    ")",
    "<",
    ">",
    "https://",
    '<a href="',
    '"',
    "'",
    "\\",
    "\n",
    "\n\n",
    " ",
    "x",
    "url(",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.text(max_size=5))
def test_nothing_to_the_right_counts(pieces: list[str], after: str) -> None:
    text = "".join(pieces)
    assert in_destination(text + after, len(text)) == in_destination(text, len(text))


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_only_the_bounded_context_counts(pieces: list[str]) -> None:
    text = ("word " * BACK)[:BACK] + "".join(pieces)
    cut = text[len(text) - BACK :]
    assert in_destination(cut, len(cut)) == in_destination(text, len(text))


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_is_slow(piece: str) -> None:
    text = (piece * BACK)[:BACK]
    began = time.process_time()
    for end in (BACK, BACK - 1):
        in_destination(text, end)
    assert time.process_time() - began < 0.5
