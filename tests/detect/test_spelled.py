"""Escapes in a text: what is found is told in the spelled text, exactly, and escapes beside a value are no part of it."""

from __future__ import annotations

import json
from time import process_time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.patterns import Patterns
from mitmguard.detect.reading import Reading, merged
from mitmguard.detect.spelled import escapes, may_be_spelled
from mitmguard.model import Finding
from mitmguard.work import finish
from tests.detect.odd import read_all

PATTERNS = Patterns()


def read(text: str) -> Reading:
    return Reading(text, finish(escapes(text)), Reading(text))


def find(text: str) -> list[Finding]:
    return read_all(PATTERNS, text)


def shown(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find(text)]


VALUES = [
    "ana.souza@example.com", "4539 5787 6362 1486", "4539578763621486", "529.982.247-25", "52998224725", "45.997.418/0001-53",
    "DE89 3704 0044 0532 0130 00", "+55 (11) 96123-4567", "(11) 96123-4567", "8.8.8.8", "AKIAQ4WZ7RXN5KTV2LMP",
]  # fmt: skip
BESIDE = [
    "\\n", "\\r\\n", "\\t", "\\\\n", "caf\\u00e9 ", "\\u2028", "\\\\u2028", "\\u00A0", "\\ud83d\\ude00", "\\ud83d ",
    "%0A", "%0d%0a", "%20", "%C3%A9 ", "%E2%82%AC", "%f0%9f%98%80", "%25E2%2582%25AC", "%e9 ", "&#10;", "&#x40; ",
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("beside", BESIDE)
def test_escapes_beside_a_value_are_no_part_of_it(beside: str, value: str) -> None:
    assert shown(f"{beside}{value}{beside.removeprefix('caf')}") == [value]
    assert shown(f'{{\\"a\\":\\"x{beside}{value}\\"}}') == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a":"caf\\u00e9 4539 5787 6362 1486 x"}', "4539 5787 6362 1486"),
        ("tel caf\\u00e9 11 96123 4567 x", "11 96123 4567"),
        ("n\\u00famero do cart\\u00e3o 4222222222222", "4222222222222"),
        ("jos\\u00e9.souza@example.com", "jos\\u00e9.souza@example.com"),
        ("jos%C3%A9.souza%40example.com", "jos%C3%A9.souza%40example.com"),
        ("529\\u002e982\\u002e247\\u002d25", "529\\u002e982\\u002e247\\u002d25"),
        ("\\uff15\\uff12\\uff1998224725", "\\uff15\\uff12\\uff1998224725"),
        ("password=F@m8BEKdOS8P%20Kf9%41x", "F@m8BEKdOS8P%20Kf9%41x"),
    ],
)
def test_the_span_is_what_stands_there(text: str, value: str) -> None:
    assert shown(text) == [value]


@pytest.mark.parametrize(
    "text", ["C:\\new\\table", "caf\\u00e9", "100%20", "%C3%A9%", "\\ud83d\\", "&#233;"]
)
def test_escapes_alone_are_nothing(text: str) -> None:
    assert shown(text) == []


def test_a_finding_of_the_spelled_text_keeps_what_it_has_more() -> None:
    text = "one%20two%41"
    wide = Finding("secret", "SECRET_PASSWORD", 0, 9, 1.0, "high", "own")
    spelled = read(text)
    assert spelled.plain == "one twoA"
    narrow = wide._replace(start=0, end=3)
    assert merged([wide], spelled.found([narrow], [wide])) == [wide]
    assert merged([narrow], spelled.found([narrow], [narrow])) == [narrow]
    assert merged([], spelled.found([narrow], [])) == [narrow]
    cut = wide._replace(start=4, end=9)  # `20two`
    told = wide._replace(start=4, end=7)
    assert merged([cut], spelled.found([told], [cut])) == [told._replace(start=6, end=9)]


@given(st.text())
def test_json_and_url_escapes_are_undone(text: str) -> None:
    """The standard library is the oracle; sequences that are escapes already are undone twice, so none are in."""
    text = text.translate(dict.fromkeys(map(ord, '%&\\"'), "_"))
    text = "".join(c for c in text if c.isprintable() or c in "\n\r\t")
    assert read(json.dumps(text)[1:-1]).plain == text
    assert read(quote(text)).plain == text
    assert read(quote(text, safe="")).plain == text


@given(st.text(alphabet='%25&amp;#x\\u00dD8nrt/Cc3aA9@. "', max_size=60))
def test_any_text_is_read(text: str) -> None:
    spelled = read(text)
    assert len(spelled.plain) <= len(text)
    for f in find(text):
        assert 0 <= f.start < f.end <= len(text)


@pytest.mark.parametrize("unit", ["\\", "%25", "&amp;", "\\u", "%C3", "&#0", "%20a"])
def test_time_is_linear(unit: str) -> None:
    text = unit * 100_000
    began = process_time()
    may_be_spelled(text + "\\u0041")
    read(text + "\\u0041")
    assert process_time() - began < 2
