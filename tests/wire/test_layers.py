"""Layers: decoding the edited outer text gives the edited inner text, and nothing else changes."""

from __future__ import annotations

import base64
import html
import time
from collections.abc import Callable
from urllib.parse import parse_qsl, quote, quote_plus, unquote, unquote_plus

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mitmguard.model import Edit, apply_edits
from mitmguard.wire.layers import (
    Decoded,
    base64_text,
    data_url,
    entities,
    form_fields,
    form_value,
    percent,
)

Decode = Callable[[str], Decoded]


@st.composite
def edits_of(draw: st.DrawFn, text: str, new: st.SearchStrategy[str]) -> list[Edit]:
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(ends[::2], ends[1::2], strict=False)
    return [Edit(start, end, draw(new)) for start, end in pairs]


def check(decode: Decode, outer: str, edits: list[Edit]) -> str:
    decoded = decode(outer)
    assert decoded is not None
    inner, layer = decoded
    assert layer.edits([]) == []
    mapped = layer.edits(edits)
    after = apply_edits(outer, mapped)  # also checks that they are sorted and disjoint
    again = decode(after)
    assert (again[0] if again else after) == apply_edits(inner, edits)
    return after


def once(decode: Decode, outer: str, old: str, new: str) -> str:
    decoded = decode(outer)
    assert decoded is not None
    at = decoded[0].index(old)
    return check(decode, outer, [Edit(at, at + len(old), new)])


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("a%20b", "a b"),
        ("%41%42", "AB"),
        ("caf%C3%A9%c3%a9", "caféé"),
        ("%F0%9F%98%80!", "😀!"),
        ("100%", None),
        ("%zz%4", None),
        ("a+b", None),
        ("%", None),
        ("", None),
        ("%C3", "\ufffd"),
        ("%C3%28", "\ufffd("),
        ("%C0%80", "\ufffd\ufffd"),
        ("%ED%A0%80", "\ufffd\ufffd\ufffd"),
        ("%F5%80%80%80", "\ufffd\ufffd\ufffd\ufffd"),
        ("%E2%82x", "\ufffd\ufffdx"),
    ],
)
def test_percent(outer: str, inner: str | None) -> None:
    decoded = percent(outer)
    assert (decoded[0] if decoded else None) == inner


@pytest.mark.parametrize(
    ("decode", "outer", "old", "new", "expected"),
    [
        (percent, "q=ann%40x.org&b=%7e", "ann@x.org", "<E 1>", "q=%3CE%201%3E&b=%7e"),
        (percent, "%25%41b", "b", "", "%25%41"),
        (percent, "%x41%20", "x", "", "%2541%20"),
        (percent, "%4x1%20", "x", "", "%2541%20"),
        (percent, "%C3x%A9", "x", "", "%EF%BF%BD%A9"),
        (percent, "%c3%a9x%A9", "x", "", "%c3%a9%A9"),
        (percent, "%20%", "%", "100%", "%20100%25"),
        (form_value, "a+b%2Bc", "b", "x y+", "a+x+y%2B%2Bc"),
        (form_value, "+", " ", "é", "%C3%A9"),
        (entities, "a &lt;b&gt; c", "<b>", '<i> & "', "a &lt;i&gt; &amp; &quot; c"),
        (entities, "&x amp; &amp;", "x ", "", "&amp;amp; &amp;"),
        (entities, "&ampx amp;", "x ", "", "&amp;amp;"),
        (entities, "&notit; x", "it;", "in;", "&not;in; x"),
        (entities, "&#0000000000000000000000000000000000000000000038x1", "x", "", "&amp;1"),
        (entities, "&NotEqualTilde;z", "\u0338", "y", "\u2242yz"),
        (entities, "a&#1;b", "a", "c", "c&#1;b"),
    ],
)
def test_edits(decode: Decode, outer: str, old: str, new: str, expected: str) -> None:
    after = once(decode, outer, old, new)
    assert (
        html.unescape(after) == html.unescape(expected) if decode is entities else after == expected
    )


@pytest.mark.parametrize(
    "number", ["1" * 5000, "0" * 5000 + "65", "x" + "0" * 5000 + "41", "xD800", "0"]
)
def test_numbers_of_any_length(number: str) -> None:
    decoded = entities(f"&#{number};")
    assert decoded is not None
    assert decoded[0] in ("A", "\ufffd")


parts = st.sampled_from(
    "% %4 %41 %C3 %C3%A9 %A9 %E2%82%AC %E2%82 %F0%9F%98%80 %25 + 4 1 A é x & &amp; &amp ; &lt; "
    "&notit; &notin; amp; #38; &# &#38 &#x26; &#0; &#x80; &#1; &NotEqualTilde; &fjlig; 3 8 = \ufffd".split()
)
news = st.one_of(
    st.text("%41CA9&amp;#x38é +", max_size=4), st.text(max_size=4).filter(str.isprintable)
)


@pytest.mark.parametrize("decode", [percent, form_value, entities])
@given(data=st.data(), outer=st.lists(parts, max_size=12).map("".join))
def test_edited_inside_is_edited_outside(decode: Decode, data: st.DataObject, outer: str) -> None:
    decoded = decode(outer)
    assume(decoded)
    assert decoded is not None
    edits = data.draw(edits_of(decoded[0], news))
    after = check(decode, outer, edits)
    if not edits:
        assert after == outer


@given(st.text())
def test_the_standard_library_agrees(text: str) -> None:
    assert (percent(text) or (text,))[0] == unquote(text)
    assert (form_value(text) or (text,))[0] == unquote_plus(text)
    assert (entities(text) or (text,))[0] == html.unescape(text)
    assert (percent(quote(text)) or (text,))[0] == text
    assert (form_value(quote_plus(text)) or (text,))[0] == text
    assert (entities(html.escape(text)) or (text,))[0] == text


@given(st.lists(parts, max_size=12).map("".join))
def test_references_are_those_of_the_standard_library(text: str) -> None:
    assert (entities(text) or (text,))[0] == html.unescape(text)


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_form_fields(pairs: list[tuple[str, str]]) -> None:
    body = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)
    found = [(name, body[start:end]) for name, start, end in form_fields(body)]
    assert [
        (name, (form_value(value) or (value,))[0]) for name, value in found if name or value
    ] == [pair for pair in parse_qsl(body, keep_blank_values=True) if pair != ("", "")]


def test_form_fields_without_value() -> None:
    assert list(form_fields("a&b=&=c&d%20=e=f")) == [
        ("a", 1, 1),
        ("b", 4, 4),
        ("", 6, 7),
        ("d ", 13, 16),
    ]


def encoded(text: str, url: bool, padded: bool, width: int, newline: str) -> str:
    packed = (base64.urlsafe_b64encode if url else base64.b64encode)(text.encode()).decode()
    packed = packed if padded else packed.rstrip("=")
    return newline.join(packed[at : at + width] for at in range(0, len(packed), width))


@given(
    data=st.data(),
    text=st.text(min_size=12, max_size=80).filter(lambda t: (t + "x").isprintable()),
    url=st.booleans(),
    padded=st.booleans(),
    width=st.sampled_from([4, 7, 16, 1000]),
    newline=st.sampled_from(["\n", "\r\n", "\n  "]),
)
def test_base64(
    data: st.DataObject, text: str, url: bool, padded: bool, width: int, newline: str
) -> None:
    outer = encoded(text, url, padded, width, newline)
    edits = data.draw(edits_of(text, st.text(max_size=9).filter(lambda t: (t + "x").isprintable())))
    result = apply_edits(text, edits)
    assume(len(result.encode()) >= 12)

    def decode(outer: str) -> Decoded:
        return base64_text(outer, minimum=1)

    decoded = decode(outer)
    assert decoded is not None
    assert decoded[0] == text
    after = check(decode, outer, edits)
    if not edits:
        assert after == outer
    if len(result.encode()) == len(text.encode()):
        assert len(after) == len(outer)
    if width < 1000 and newline in outer:
        assert max(map(len, (line.strip() for line in after.split("\n")))) <= width


@pytest.mark.parametrize(
    ("outer", "old", "new", "expected"),
    [
        # Three bytes for three: one group changes.
        ("QWJjRGVmR2hpSmts", "Def", "xyz", "QWJjeHl6R2hpSmts"),
        ("QWJjRGVmR2hpSmtsbQ==", "Ghi", "123456", "QWJjRGVmMTIzNDU2SmtsbQ=="),
        ("QWJjRGVmR2hpSmtsbQ", "m", "mn", "QWJjRGVmR2hpSmtsbW4"),
        ("QWJjRGVmR2hpSmtsbQ==\n", "m", "", "QWJjRGVmR2hpSmts\n"),
        ("QWJj\nRGVm\nR2hp\nSmts\n", "Def", "D", "QWJj\nREdo\naUpr\nbA==\n"),
        ("QWJj\nRGVm\nR2hp\nSmts\n", "cDe", "xyz", "QWJ4\neXpm\nR2hp\nSmts\n"),
    ],
)
def test_base64_edits(outer: str, old: str, new: str, expected: str) -> None:
    assert once(base64_text, outer, old, new) == expected


@pytest.mark.parametrize(
    "outer",
    [
        "",
        "short",
        "c2hvcnQ=",
        "this is an English sentence of words",
        "0123456789abcdef0123456789abcdef01234567",
        base64.b64encode(bytes(range(200))).decode(),
        base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"text " * 1000).decode(),
        base64.b64encode(b"a\0b" * 10).decode(),
        base64.b64encode(b"x" * 2000 + b"\xff").decode(),
        base64.b64encode(b"x" * 2000 + b"\0").decode(),
        base64.b64encode(b"x" * 2000).decode() + "!",
        base64.b64encode(b"x" * 20).decode() + "=",
        base64.b64encode(b"x" * 19).decode()[:-1],
        base64.b64encode(b"\xff\xef" * 20).decode() + "-_",
        "A" * 17,
        "=" * 20,
    ],
)
def test_not_base64_of_a_text(outer: str) -> None:
    assert base64_text(outer) is None


def test_long_base64() -> None:
    text = "Grüße an alle! " * 1000
    decoded = base64_text(encoded(text, False, True, 76, "\r\n"))
    assert decoded is not None
    assert decoded[0] == text


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("data:,hello%20you", "hello you"),
        ("data:text/plain,hello", "hello"),
        ("DATA:Text/Plain;Charset=UTF-8;base64,aGVsbG8=", "hello"),
        ("data:text/csv;base64,aGVsbG8", "hello"),
        ("data:text/csv;base64,aGVsbG8%3D", "hello"),
        ("data:application/json,%7B%7D", "{}"),
        ("data:application/ld+json,{}", "{}"),
        ("data:image/svg+xml,%3Csvg%3E", None),
        ("data:image/png;base64,aGVsbG8=", None),
        ("data:text/plain;charset=utf-16;base64,aGVsbG8=", None),
        ("data:text/plain;base64,iVBORw0KGgo=", None),
        ("data:text/plain", None),
        ("https://example.org/data:,x", None),
    ],
)
def test_data_url(outer: str, inner: str | None) -> None:
    decoded = data_url(outer)
    assert (decoded[0] if decoded else None) == inner


@pytest.mark.parametrize(
    ("outer", "expected"),
    [
        ("data:text/plain,to%20ann,%20not%20bob", "data:text/plain,to%20%3CN%201%3E,%20not%20bob"),
        ("data:;base64,dG8gYW5uLCBub3Q=", "data:;base64,dG8gPE4gMT4sIG5vdA=="),
        ("data:;base64,dG8gYW5u%0AIHg%3D", "data:;base64,dG8gPE4g%0AMT4geA%3D%3D"),
    ],
)
def test_data_url_edits(outer: str, expected: str) -> None:
    assert once(data_url, outer, "ann", "<N 1>") == expected


@pytest.mark.parametrize(
    ("decode", "unit"),
    [
        (percent, "%"),
        (percent, "%C3"),
        (entities, "&"),
        (entities, "&#"),
        (entities, "&#0"),
        (entities, "&a"),
    ],
)
def test_time_is_linear(decode: Decode, unit: str) -> None:
    def seconds(times: int) -> float:
        outer = unit * times + "%20&lt;x"
        begin = time.process_time()
        once(decode, outer, "x", "y")
        return time.process_time() - begin

    seconds(100)
    assert seconds(20_000) < 1
