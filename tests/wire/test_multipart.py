"""Multipart bodies: what independent writers write is read back, and what readers differ about is refused."""

from __future__ import annotations

import base64
import re
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.parser import BytesParser
from email.policy import HTTP

import httpx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mitmguard.clock import monotonic
from mitmguard.errors import NotInspected
from mitmguard.wire.mediatype import parse_value
from mitmguard.wire.multipart import MAX_DEPTH, MAX_HEAD, MAX_PARTS, Part, parts

FORM = "multipart/form-data; boundary=b"


def form(*lines: str, newline: str = "\r\n") -> bytes:
    return newline.join(lines).encode("utf-8")


def one(*head: str, content: str = "x") -> bytes:
    return form("--b", *head, "", content, "--b--", "")


FIELD = 'Content-Disposition: form-data; name="a"'


def read(body: bytes, content_type: str = FORM) -> list[tuple[str | None, str | None, bytes]]:
    return [(p.name, p.filename, body[p.start : p.end]) for p in parts(body, content_type)]


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1)


@given(
    st.lists(st.tuples(names, st.text(max_size=20)), max_size=4),
    st.lists(st.tuples(names, names, st.binary(max_size=60)), min_size=1, max_size=4),
)
def test_what_httpx_writes(
    fields: list[tuple[str, str]], files: list[tuple[str, str, bytes]]
) -> None:
    request = httpx.Request(
        "POST", "http://x/", data=dict(fields), files=[(n, (f, c)) for n, f, c in files]
    )
    body = request.read()
    boundary = request.headers["content-type"].partition("boundary=")[2]
    names = [n for n, _ in fields] + [n for n, _, _ in files] + [f for _, f, _ in files]
    assume(not any("\\" in name for name in names))  # browsers and MIME disagree about it
    found = parts(body, request.headers["content-type"])
    assert [body[p.start : p.end] for p in found] == [v.encode() for v in dict(fields).values()] + [
        c for _, _, c in files
    ]
    assert body.count(boundary.encode()) == len(found) + 1
    again = BytesParser(policy=HTTP).parsebytes(
        b"content-type: " + request.headers["content-type"].encode() + b"\r\n\r\n" + body
    )
    assert len(again.get_payload()) == len(found)


@given(st.lists(st.binary(max_size=80), min_size=1, max_size=5), st.booleans())
def test_what_the_email_package_writes(contents: list[bytes], nested: bool) -> None:
    outer = MIMEMultipart("mixed")
    inner = MIMEMultipart("mixed") if nested else outer
    for content in contents:
        inner.attach(MIMEApplication(content))
    if nested:
        outer.attach(inner)
    message = outer.as_bytes(policy=HTTP)
    head, _, body = message.partition(b"\r\n\r\n")
    content_type = re.sub(r"\s+", " ", head.decode().partition("Content-Type: ")[2])
    content_type = content_type.partition(" MIME-Version")[0]
    found = parts(body, content_type)
    assert [p.coding for p in found] == ["base64"] * len(contents)
    assert [base64.b64decode(body[p.start : p.end]) for p in found] == contents


def test_a_form_with_a_file_and_its_spans() -> None:
    body = form(
        "preamble", "--b", 'Content-Disposition: form-data; name="file"; filename="a b.txt"',
        "Content-Type: text/plain; charset=ISO-8859-1", "Content-Transfer-Encoding: BINARY",
        "", "line 1", "line 2", "--b ", FIELD, "", "", "--b--", "epilogue",
    )  # fmt: skip
    before, file, field, after = parts(body, 'Multipart/Form-Data; charset=utf-8; Boundary="b"')
    assert body[before.start : before.end] == b"preamble"
    assert body[after.start : after.end] == b"epilogue"
    assert (before.name, after.name) == (None, None)
    assert body[file.start : file.end] == b"line 1\r\nline 2"
    assert body[file.head_start : file.head_end].endswith(b"BINARY\r\n\r\n")
    assert file[:5] == ("file", "a b.txt", "text/plain", "iso-8859-1", "")
    assert file.name_span and file.filename_span
    assert body[slice(*file.name_span)] == b"file"
    assert body[slice(*file.filename_span)] == b"a b.txt"
    assert body[field.start : field.end] == b""


GOOD = [
    (form("--b", FIELD, "", "x", "--b--", newline="\n"), [("a", None, b"x")]),
    (form("--b", FIELD, "", "x\r\ny", "--b--", newline="\n"), [("a", None, b"x\r\ny")]),
    (form("--b", FIELD, "", "x", "--b--"), [("a", None, b"x")]),
    (b"--b--", []),
    (b"--b--\r\n", []),
    (one("content-disposition:form-data;name=a"), [("a", None, b"x")]),
    (one(FIELD + "; filename*=UTF-8''n%C3%A4me.txt"), [("a", "näme.txt", b"x")]),
    (one(FIELD + '; filename="x.txt"; filename*=utf-8\'en\'y.txt'), [("a", "y.txt", b"x")]),
    (one(FIELD + '; filename="ä.txt"'), [("a", "ä.txt", b"x")]),
    (one(FIELD + r'; filename="C:\dir\a.txt"'), [("a", r"C:\dir\a.txt", b"x")]),
    (one(FIELD + '; filename=""'), [("a", "", b"x")]),
    (one(FIELD + '; filename="a;b.txt"'), [("a", "a;b.txt", b"x")]),
    (one(FIELD, "X-Odd: 1", "X-Odd: 2"), [("a", None, b"x")]),
    (one(FIELD, content="--c\r\n-b\r\n--"), [("a", None, b"--c\r\n-b\r\n--")]),
    (one(FIELD, content="\r\n\r\n"), [("a", None, b"\r\n\r\n")]),
    (one('Content-Disposition: form-data; name="_charset_"', content="UTF-8"),
     [("_charset_", None, b"UTF-8")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), GOOD)
def test_read(body: bytes, expected: list[tuple[str, str | None, bytes]]) -> None:
    assert read(body) == expected


FRAMING = [
    b"",
    b"x",
    one(FIELD)[: -len("--b--\r\n")],  # cut off
    form("--b", FIELD, "", "x", "--b", ""),  # not closed
    one(FIELD, content="--bx"),  # RFC 2046 says that this is a delimiter
    one(FIELD, content="mid --b line"),  # some servers look for the boundary anywhere
    one(FIELD, content="x\n--b\ny"),
    one(FIELD, content="x\r--b\r\ny"),
    one(FIELD).replace(b"x\r\n--b--", b"x\n--b--"),
    one(FIELD).replace(b"x\r\n--b--\r\n", b"x\n--b--\n"),
    b"--b\n" + one(FIELD)[5:],
    one(FIELD) + b"--b\r\n",  # behind the end
    one(FIELD) + one(FIELD),
    form("--b", FIELD, "x", "--b--"),  # no blank line
    form("--b", FIELD, "--b--"),
    b"--b\r\n--b--",
    one(FIELD, FIELD),
    one(FIELD, FIELD.lower()),
    one(FIELD + '; name="b"'),
    one(FIELD + '; NAME="b"'),
    one(FIELD + "; name*=UTF-8''b"),
    one(FIELD + '; filename="a.txt"; filename="b.txt"'),
    one(FIELD + "; filename=\"a.txt\"; filename*=UTF-8''b.png"),
    one(FIELD + "; filename*=UTF-7''+AGE-"),
    one(FIELD + "; filename*=UTF-8''%FF"),
    one(FIELD + r'; filename="a\"; x="b"'),
    one(r'Content-Disposition: form-data; name="a\b"'),
    one('Content-Disposition: form-data; name="a'),
    one("Content-Disposition: form-data; name=a b"),
    one('Content-Disposition: attachment; name="a"'),
    one("Content-Disposition: form-data"),
    one("Content-Type: text/plain"),
    one(FIELD, "Content-Type: text/plain", "Content-Type: text/html"),
    one(FIELD, "Content-Type: text/plain; charset=a; charset=b"),
    one(FIELD, "Content-Transfer-Encoding: uuencode"),
    one(FIELD, " folded"),
    one('Content-Disposition: form-data;\r\n name="a"'),
    one("Content-Disposition : form-data; name=a"),
    one(FIELD, "no colon"),
    one(FIELD, "X-A: \x00"),
    one(FIELD, "X-A: a\nContent-Type: text/html"),
    one(FIELD, "X-A: a\rContent-Type: text/html"),
    one(FIELD, "X-A: " + "a" * MAX_HEAD),
    one('Content-Disposition: form-data; name="_charset_"', content="utf-16"),
]


@pytest.mark.parametrize("body", FRAMING)
def test_what_readers_differ_about(body: bytes) -> None:
    with pytest.raises(NotInspected) as error:
        parts(body, FORM)
    assert error.value.why == "framing"


@pytest.mark.parametrize(
    "content_type",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=b; boundary=c",
        "multipart/form-data; boundary=b; Boundary=b",
        'multipart/form-data; boundary="b "',
        'multipart/form-data; boundary="b\\"',
        f"multipart/form-data; boundary={'b' * 71}",
        "multipart/form-data; boundary=ä",
        "multipart/form-data; boundary*=UTF-8''b",
        "application/json; boundary=b",
        "multipart/form-data, multipart/form-data; boundary=b",
        "",
    ],
)
def test_content_types_that_name_no_boundary(content_type: str) -> None:
    with pytest.raises(NotInspected) as error:
        parts(one(FIELD), content_type)
    assert error.value.why == "framing"


@pytest.mark.parametrize("boundary", ["----WebKitFormBoundaryAbC", "'()+_,-./:=?", "==x==", "a b"])
def test_boundaries(boundary: str) -> None:
    body = one(FIELD).replace(b"--b", b"--" + boundary.encode())
    assert read(body, f'multipart/form-data; boundary="{boundary}"') == [("a", None, b"x")]
    if " " not in boundary:
        assert read(body, f"multipart/form-data;boundary={boundary} ") == [("a", None, b"x")]


def test_files_of_one_field_in_a_part() -> None:
    inner = form("--c", 'Content-Disposition: file; filename="1.txt"', "", "one",
                 "--c", 'Content-Disposition: file; filename="2.txt"', "", "two", "--c--")  # fmt: skip
    body = one(FIELD, "Content-Type: multipart/mixed; boundary=c", content=inner.decode())
    assert read(body) == [("a", "1.txt", b"one"), ("a", "2.txt", b"two")]


def test_related_parts_have_no_names() -> None:
    body = form("--b", "Content-Type: application/json; charset=UTF-8", "", "{}",
                "--b", "Content-Type: image/png", "", "PNG", "--b--")  # fmt: skip
    found = parts(body, 'multipart/related; boundary="b"; type="application/json"')
    assert [(p.name, p.content_type) for p in found] == [
        (None, "application/json"),
        (None, "image/png"),
    ]


def test_limits() -> None:
    field = form(FIELD, "", "x", "")
    many = b"".join(b"--b\r\n" + field for _ in range(MAX_PARTS + 1)) + b"--b--"
    with pytest.raises(NotInspected) as error:
        parts(many, FORM)
    assert error.value.why == "size"
    body = one(FIELD)
    for depth in range(MAX_DEPTH):
        mark = f"--c{depth}c".encode()
        head = f"{FIELD}\r\nContent-Type: multipart/mixed; boundary=c{depth}c\r\n\r\n".encode()
        inner = body if depth else one(FIELD).replace(b"--b", b"--c0c")
        body = b"--z%dz\r\n" % depth + head + inner + b"\r\n--z%dz--" % depth
        body = body.replace(b"z%dz" % depth, b"c%dc" % (depth + 1))
        assert mark in body
    with pytest.raises(NotInspected) as error:
        parts(body, f"multipart/form-data; boundary=c{MAX_DEPTH}c")
    assert error.value.why == "depth"


@given(
    st.binary(max_size=200), st.integers(0, 200), st.sampled_from([b"--b", b"\r\n", b"\n", b":"])
)
def test_any_bytes_are_read_or_refused(noise: bytes, at: int, mark: bytes) -> None:
    good = one(FIELD, content="some text\r\nand more")
    for body in (noise, good[:at] + mark + good[at:], good[:at] + noise + good[at:]):
        try:
            found = parts(body, FORM)
        except NotInspected:
            continue
        end = 0
        for part in found:
            assert isinstance(part, Part)
            assert end <= part.head_start <= part.head_end <= part.start <= part.end <= len(body)
            end = part.end
            assert b"--b" not in body[part.start : part.end]


def test_time_is_linear() -> None:
    body = one(FIELD, content="--" * 2_000_000 + "-" * 1_000_000)
    began = monotonic()
    assert len(read(body)) == 1
    parse_value("a" + ";" * 65_536)
    assert monotonic() - began < 5
