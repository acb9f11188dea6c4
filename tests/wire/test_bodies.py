"""Bodies: forms, whose fields have names that can hold a value too."""

from __future__ import annotations

import pytest

from mitmguard.errors import NotInspected
from mitmguard.model import Edit
from mitmguard.wire.bodies import Body, open_body
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.literals import MAX_VALUES
from mitmguard.wire.texts import MAX_TEXTS

PLAIN = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=b"


def opened(body: bytes, kind: str) -> Body:
    found = open_body(body, kind, depth=20)
    found.visit(DIALECTS["generic"].request, "user")
    return found


def masked(body: bytes, kind: str) -> bytes:
    found = opened(body, kind)
    for text in found.places.texts:
        if (at := text.value.find("ann@example.com")) >= 0 and text.sink != "signed":
            text.edit([Edit(at, at + 15, "MASKED")])
    return found.places.finish()


@pytest.mark.parametrize(
    ("kind", "body", "after"),
    [
        (PLAIN, b"ann%40example.com=x&b=y", b"MASKED=x&b=y"),
        (PLAIN, b"b=y&ann@example.com", b"b=y&MASKED"),
        (PLAIN, b'ann%40example.com={"a":"ann@example.com"}', b'MASKED={"a":"MASKED"}'),
        (
            PARTS,
            b'--b\r\nContent-Disposition: form-data; name="ann@example.com"\r\n\r\n["ann@example.com"]\r\n--b--\r\n',
            b'--b\r\nContent-Disposition: form-data; name="MASKED"\r\n\r\n["MASKED"]\r\n--b--\r\n',
        ),
        (
            PARTS,
            b'--b\r\nContent-Disposition: form-data; name="ann@example.com"; filename="ann@example.com.txt"\r\n\r\nx\r\n--b--\r\n',
            b'--b\r\nContent-Disposition: form-data; name="MASKED"; filename="MASKED.txt"\r\n\r\nx\r\n--b--\r\n',
        ),
    ],
)  # fmt: skip
def test_names_of_fields_are_texts(kind: str, body: bytes, after: bytes) -> None:
    assert masked(body, kind) == after


@pytest.mark.parametrize(
    "head",
    [
        'name="café ann@example.com"',
        "name=a; filename=x.com; filename*=utf-8''ann%40example.com",
    ],
)
def test_names_that_are_no_plain_bytes_are_read_and_kept(head: str) -> None:
    body = f"--b\r\nContent-Disposition: form-data; {head}\r\n\r\nx\r\n--b--\r\n".encode()
    found = opened(body, PARTS)
    assert [t.sink for t in found.places.texts if "ann@example.com" in t.value] == ["signed"]
    assert found.places.finish() == body


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (PLAIN, b"&" * (MAX_TEXTS + 1)),
        ("application/x-ndjson", b"{}\n" * (MAX_TEXTS + 1)),
        ("application/json", b"[" + b"0," * MAX_VALUES + b"0]"),
    ],
    ids=["fields", "lines", "values"],
)
def test_what_takes_a_hundred_times_its_bytes_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(NotInspected, match="size"):
        open_body(body, kind, depth=20)
