"""Files inside bodies: what is text is read and written back in place, what is not is named."""

from __future__ import annotations

import base64
import codecs
import gzip
import io
import quopri
import tarfile
import zipfile
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import SMTP, default
from urllib.parse import quote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mitmguard.clock import monotonic
from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.charsets import read_text
from mitmguard.wire.files import Media, Readable, embedded, media_type, read_file
from mitmguard.wire.layers import quoted_printable

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(255, 0, -1))
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
TEXT = "Ann Lee, CPF 390.533.447-05, ann@example.com\nnaïve ☃ 😀\n"


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def replaced(found: object, outer: str, old: str, new: str) -> str:
    """Return the outer text after one edit of the inner one."""
    assert isinstance(found, Readable)
    assert found.layer is not None
    at = found.text.index(old)
    return apply_edits(outer, found.layer.edits([Edit(at, at + len(old), new)]))


@st.composite
def edited(draw: st.DrawFn, text: st.SearchStrategy[str]) -> tuple[str, list[Edit]]:
    """Return a text and edits of it that do not touch each other."""
    inner = draw(text)
    ends = sorted(draw(st.sets(st.integers(0, len(inner)), max_size=6)))
    spans = [
        (start, draw(st.sampled_from([start, end])))
        for start, end in zip(ends[::2], ends[1::2], strict=False)
    ]
    return inner, [Edit(start, end, draw(text)) for start, end in spans]


anything = st.text(st.characters(codec="utf-8"), max_size=40)
long = st.text(st.characters(codec="utf-8"), min_size=12, max_size=60)
bytes_as_text = st.text(st.characters(max_codepoint=255, exclude_characters="\r"), max_size=60)
words = st.text("abc é☃😀= \t\n.-_?", max_size=60)


CODECS = [
    ("utf-8", b"", ""),
    ("utf-8", codecs.BOM_UTF8, ""),
    ("utf-16-le", codecs.BOM_UTF16_LE, ""),
    ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
    ("utf-16-le", codecs.BOM_UTF16_LE, "utf-8"),  # the mark wins (WHATWG Encoding, 6.1)
]


@given(edited(anything), st.sampled_from(CODECS))
def test_edits_of_text_are_edits_of_bytes(
    case: tuple[str, list[Edit]], codec: tuple[str, bytes, str]
) -> None:
    text, edits = case
    name, mark, charset = codec
    assume(mark or not text.startswith(("\ufeff", "\ufffe")))
    assume(mark or text.count("\0") * 4 < len(text.encode()))
    data = mark + text.encode(name)
    assume(not data.startswith(codecs.BOM_UTF32_LE))
    found = read_text(data, charset, declared=True)
    assert found is not None
    assert found[0] == text
    after = apply_edits(data.decode("latin-1"), found[1].edits(edits)).encode("latin-1")
    assert after == mark + apply_edits(text, edits).encode(name)


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("café".encode("latin-1"), "ISO-8859-1", "café"),
        (b"\x93quoted\x94", "windows-1252", "“quoted”"),
        (b"\x81\x93", "latin1", "\x81\x93"),
        ("café".encode(), "latin-1", "cafÃ©"),
        ("a=1".encode("utf-16-le"), "", "a=1"),
        ("a=1".encode("utf-16-be"), "utf-16be", "a=1"),
        ("a=1".encode("utf-16-be"), "utf-16", "a=1"),
        (b"", "", ""),
        (b"\x1b[31mred\x1b[0m", "", "\x1b[31mred\x1b[0m"),
    ],
)  # fmt: skip
def test_charsets(data: bytes, charset: str, text: str) -> None:
    found = read_text(data, charset)
    assert found is not None
    if charset == "latin-1":
        assert found[0] in (text, "café")  # what is valid UTF-8 is read as that
    else:
        assert found[0] == text


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b"plain", "utf-7"),
        (b"plain", "utf-16"),
        (b"plai", "utf-16le"),
        (b"plain", "iso-2022-jp"),
        (b"plain", "cp500"),
        (b"plain", "no-such"),
        (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), ""),
        (codecs.BOM_UTF32_BE + "a".encode("utf-32-be"), ""),
    ],
)
def test_charsets_that_readers_may_differ_about(data: bytes, charset: str) -> None:
    with pytest.raises(NotInspected) as error:
        read_text(data, charset, declared=True)
    assert error.value.why == "encoding"
    found = read_file(data, f"text/plain; charset={charset}", "a.txt")
    assert isinstance(found, Readable)
    assert found.layer is None
    assert [media.why for media in found.unread] == ["encoding"]


@given(edited(bytes_as_text))
def test_quoted_printable(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    outer = quopri.encodestring(text.encode("latin-1")).decode("ascii")
    found = quoted_printable(outer)
    inner, layer = found if found is not None else (outer, None)
    assert inner == text
    if layer is None:
        return
    after = apply_edits(outer, layer.edits(edits))
    expected = apply_edits(inner, edits).encode("latin-1")
    assert quopri.decodestring(after.encode("ascii")) == expected


def archive(names: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in names.items():
            file.writestr(name, content)
    return out.getvalue()


def tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as file:
        file.addfile(tarfile.TarInfo("a.txt"), io.BytesIO(b""))
    return out.getvalue()


MEDIA = [
    (PNG, "image/png", "", "image", "image/png"),
    (PNG, "", "", "image", "image/png"),
    (PNG, "application/pdf", "a.pdf", "image", "image/png"),
    (JPEG, "image/png", "", "image", "image/jpeg"),
    (b"GIF89a\x01\x00\x01\x00\x80\x00\x00", "", "", "image", "image/gif"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 \x00", "", "", "image", "image/webp"),
    (b"RIFF\x24\x00\x00\x00WAVEfmt \x00\xff", "audio/wav", "", "audio", "audio/wav"),
    (b"ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb", "wav", "", "audio", "audio/mpeg"),
    (b"\xff\xfb\x90\x64\x00\x00", "mp3", "", "audio", "audio/mpeg"),
    (b"\xff\xf1\x50\x80\x00\x1f", "", "", "audio", "audio/aac"),
    (b"OggS\x00\x02\x00\x00", "", "", "audio", "audio/ogg"),
    (b"\x00\x00\x00\x20ftypM4A \x00\x00", "", "", "audio", "audio/mp4"),
    (b"\x00\x00\x00\x20ftypisom\x00\x00", "", "", "video", "video/mp4"),
    (b"\x00\x00\x00\x20ftypheic\x00\x00", "", "", "image", "image/heic"),
    (b"\x1aE\xdf\xa3\x9fB\x86\x81", "video/webm", "", "video", "video/webm"),
    (bytes(range(128, 256)) * 4, "pcm16", "", "audio", "audio/pcm"),
    (bytes(range(256)) * 4, "image/png", "", "other", ""),
    (bytes(range(256)) * 4, "", "", "other", ""),
    (PDF, "application/pdf", "", "pdf", "application/pdf"),
    (PDF, "", "", "pdf", "application/pdf"),
    (JPEG + PDF, "application/pdf", "", "pdf", "application/pdf"),
    (b"\n" * 900 + PDF, "image/png", "", "pdf", "application/pdf"),
    (archive({"[Content_Types].xml": "x", "word/document.xml": "y"}), "", "", "office",
     "application/vnd.openxmlformats"),
    (archive({"mimetype": "application/vnd.oasis.opendocument.text"}), "", "", "office",
     "application/vnd.oasis.opendocument"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "", "", "office", "application/msword"),
    (archive({"a.txt": "x"}), "", "", "archive", "application/zip"),
    (gzip.compress(b"text", mtime=0), "", "", "archive", "application/gzip"),
    (tar(), "", "", "archive", "application/x-tar"),
    (tar(), "text/plain", "a.txt", "archive", "application/x-tar"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "declared", "name", "kind", "mime"), MEDIA)
def test_media(data: bytes, declared: str, name: str, kind: str, mime: str) -> None:
    found = read_file(data, declared, name)
    assert isinstance(found, Media)
    assert (found.kind, found.mime, found.size, found.why) == (kind, mime, len(data), "media")
    assert found.detail == f"{mime or kind} {len(data)}"
    assert found.data == (data if kind == "pdf" else b"")
    for inside in (
        embedded(f"data:{declared or 'x/y'};base64,{b64(data)}", "", name),
        embedded(b64(data * 9), declared, name),
    ):
        assert isinstance(inside, Media)
        assert inside.kind == kind


@pytest.mark.parametrize("declared", ["", "text/plain", "image/png", "application/pdf", "x"])
@pytest.mark.parametrize("front", ["", "GIF89a ", "BM", "ID3", "#!AMR\n", "BZh9"])
def test_what_is_text_is_read_whatever_it_is_called(declared: str, front: str) -> None:
    data = (front + TEXT).encode()
    found = read_file(data, declared, "a.png")
    after = replaced(found, data.decode("latin-1"), "390.533.447-05", "X")
    assert after.encode("latin-1") == (front + TEXT.replace("390.533.447-05", "X")).encode()
    outer = b64(data)
    after = replaced(embedded(outer, declared), outer, "390.533.447-05", "[CPF]")
    assert base64.b64decode(after).decode() == front + TEXT.replace("390.533.447-05", "[CPF]")


@pytest.mark.parametrize(
    "data",
    [
        PNG + TEXT.encode(),
        archive({"a.txt": "x"}),
        bytes(range(256)),
        TEXT.encode() + b"\xff",
        b"\0".join([b"CPF 390.533.447-05"] * 9),
        PDF + TEXT.encode(),
    ],
)
@pytest.mark.parametrize(("declared", "name"), [("text/plain", ""), ("", "a.csv"), ("x/y", "b.py")])
def test_what_is_said_to_be_text_is_always_read(data: bytes, declared: str, name: str) -> None:
    for found in (read_file(data, declared, name), embedded(b64(data), declared, name)):
        assert isinstance(found, Readable)
        if b"390.533" in data:
            assert "390.533.447-05" in found.text
        magic = data.startswith((b"\x89PNG", b"PK", b"%PDF"))
        assert bool(found.unread) == (found.layer is None) == magic


@pytest.mark.parametrize("declared", ["", "application/pdf", "text/markdown"])
def test_a_text_that_may_be_a_pdf_is_read_as_both(declared: str) -> None:
    data = b"A note about %PDF-1.4 files. " + TEXT.encode()
    for found in (read_file(data, declared), embedded(b64(data), declared)):
        assert isinstance(found, Readable)
        assert (found.text, found.layer) == (data.decode(), None)
        assert found.unread == (Media("pdf", "application/pdf", len(data), data=data),)


def test_damaged_text_is_read() -> None:
    found = read_file(TEXT.encode() * 3 + b"\xff\x00", "application/octet-stream")
    assert isinstance(found, Readable)
    assert "390.533.447-05" in found.text


FORMATS = [
    (b'{"a": 1}', "", "", "json"),
    (b'[\n 1,\n {"a": 1}\n]', "application/json", "", "json"),
    (b'{\n "a": 1\n}', "text/plain", "a.txt", "json"),
    (b'{"a": 1}\n{"a": 2}\n', "", "", "ndjson"),
    (b'{"a": 1}\n', "application/octet-stream", "batch.jsonl", "ndjson"),
    (b'{"a": 1}\n', "application/x-ndjson", "", "ndjson"),
    (b"a,b\n1,2\n", "text/csv", "a.json", "text"),
    (b"", "text/plain", "", "text"),
    (b"<?xml version='1.0'?><svg/>", "image/svg+xml", "", "text"),
]


@pytest.mark.parametrize(("data", "declared", "name", "format"), FORMATS)
def test_formats(data: bytes, declared: str, name: str, format: str) -> None:
    found = read_file(data, declared, name)
    assert isinstance(found, Readable)
    assert (found.format, found.text, found.unread) == (format, data.decode(), ())


def test_media_type() -> None:
    assert media_type('Text/CSV; charset="UTF-8"; header=present') == ("text/csv", "utf-8")
    assert media_type("") == ("", "")


@given(edited(long), st.sampled_from(["plain", "base64", "percent", "wrapped"]))
def test_edits_in_a_string(case: tuple[str, list[Edit]], way: str) -> None:
    text, edits = case
    assume(not text.startswith(("\ufeff", "\ufffe")))
    assume(text.count("\0") * 40 < len(text.encode()))
    packed = b64(text.encode())
    outer = {
        "plain": packed,
        "base64": "data:text/plain;base64," + packed,
        "percent": "data:text/markdown," + quote(text),
        "wrapped": base64.encodebytes(text.encode()).decode(),
    }[way]
    found = embedded(outer, "text/plain")
    assert isinstance(found, Readable)
    assert found.text == text
    assert found.layer is not None
    after = apply_edits(outer, found.layer.edits(edits))
    again = embedded(after, "text/plain") if "data:" in after else None
    expected = apply_edits(text, edits)
    if again is None:
        assert base64.b64decode(after).decode() == expected
    elif isinstance(again, Readable) and not expected.startswith(("\ufeff", "\ufffe")):
        assert again.text == expected


@pytest.mark.parametrize(
    "value",
    [
        "https://example.com/a.png",
        "gs://bucket/a/b/c",
        "file-abc123",
        "",
        "hello world, this is a sentence and no file: it has blanks and more, so nobody decodes it",
        "iVBORw0KGgo",
        "password",
    ],
)
def test_strings_that_are_no_files(value: str) -> None:
    assert embedded(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "data:text/plain;base64,QQ=Q",
        "data:text/plain;base64,Q",
        "data:" + "x" * 300 + ";base64," + b64(TEXT.encode()),
        "data:text/plain;charset=a;charset=b;base64," + b64(TEXT.encode()),
        b64(TEXT.encode() * 2).replace("Q", "Q!", 1),
        b64(TEXT.encode() * 40)[:-1] + "*",
        "!" + b64(TEXT.encode() * 2),
        b64(TEXT.encode()) + "=" * 5,
        b64(TEXT.encode()) + b64(b"x") + b64(TEXT.encode()),
    ],
)
def test_base64_that_only_a_lenient_reader_decodes(value: str) -> None:
    found = embedded(value, "text/plain")
    assert isinstance(found, Readable)
    assert found.text == value
    assert [media.why for media in found.unread] == ["coding"]
    assert found.layer is not None
    assert found.layer.edits([Edit(1, 2, "x")]) == [Edit(1, 2, "x")]


@pytest.mark.parametrize("text", ["", "a", "ab", "abc", "abcd"])
def test_small_data_urls(text: str) -> None:
    found = embedded("data:text/plain;base64," + b64(text.encode()))
    assert isinstance(found, Readable)
    assert (found.text, found.unread) == (text, ())


def test_a_picture_is_not_decoded_whole() -> None:
    data = PNG + bytes(20_000_000)
    value = b64(data)
    began = monotonic()
    found = embedded(value, "image/png")
    assert monotonic() - began < 0.2
    assert isinstance(found, Media)
    assert abs(found.size - len(data)) < 4


@given(st.binary(max_size=300), st.sampled_from(["", "text/plain", "image/png", "message/rfc822"]))
def test_any_bytes_are_something(data: bytes, declared: str) -> None:
    found = read_file(data, declared)
    assert isinstance(found, Readable | Media)
    embedded(b64(data), declared)
    embedded(data.decode("latin-1"), declared)


def mail(text: str, html: str, csv: str, subject: str, cte: str) -> bytes:
    message = EmailMessage(policy=SMTP.clone(max_line_length=998))
    message["Subject"] = subject
    message["From"] = "Ann <ann@example.com>"
    message.set_content(text, cte=cte)
    message.add_alternative(html, subtype="html", cte=cte)
    message.add_attachment(csv.encode(), maintype="text", subtype="csv", filename="a.csv")
    message.add_attachment(PNG, maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def contents(data: bytes) -> list[object]:
    message = message_from_bytes(data, policy=default)
    return [str(message["subject"])] + [
        part.get_content() for part in message.walk() if not part.is_multipart()
    ]


@pytest.mark.parametrize("cte", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("declared", ["message/rfc822", ""])
def test_mail(cte: str, declared: str) -> None:
    secret = "390.533.447-05"
    html = f"<p>é {secret}</p>\n" + "x = 1 " * 30 + "\n"
    data = mail(f"Olá {secret} ☃\n", html, f"cpf\n{secret}\n", f"Olá {secret}", cte)
    found = read_file(data, declared, "a.txt")
    assert isinstance(found, Readable)
    assert [media.detail for media in found.unread] == [f"image/png {len(PNG)}"]
    assert found.text.count(secret) == 4
    assert found.layer is not None
    edits, at = [], -1
    while (at := found.text.find(secret, at + 1)) >= 0:
        edits.append(Edit(at, at + len(secret), "[CPF_1]"))
    after = apply_edits(data.decode("latin-1"), found.layer.edits(edits)).encode("latin-1")
    expected = [c.replace(secret, "[CPF_1]") if isinstance(c, str) else c for c in contents(data)]
    assert contents(after) == expected
    again = read_file(after, "message/rfc822")
    assert isinstance(again, Readable)
    assert again.text == apply_edits(found.text, edits)


@given(words, words, st.sampled_from(["base64", "quoted-printable"]), st.data())
def test_edits_of_mail(text: str, subject: str, cte: str, data: st.DataObject) -> None:
    subject = " ".join(subject.split())
    raw = mail(f"[[{text}]]\n", "<b>ä</b>\n", "a,b", subject or "x", cte)
    found = read_file(raw, "message/rfc822")
    assert isinstance(found, Readable)
    assert found.layer is not None
    assert found.layer.edits([]) == []
    first, last = found.text.index("[[") + 2, found.text.index("]]")
    start = data.draw(st.integers(first, last))
    end = data.draw(st.integers(start, last))
    edits = found.layer.edits([Edit(start, end, "[NEW]")])
    after = apply_edits(raw.decode("latin-1"), edits)  # sorted and disjoint
    assert b64(PNG)[:60] in after
    again = read_file(after.encode("latin-1"), "message/rfc822")
    assert isinstance(again, Readable)
    assert again.text == found.text[:start] + "[NEW]" + found.text[end:]


def test_encoded_words() -> None:
    subject = "Zahlung für Ann Lee, Konto DE89370400440532013000 überfällig und noch länger ☃" * 2
    message = EmailMessage()
    message["Subject"] = subject
    message["To"] = "Bob <bob@example.com>"
    message.set_content("x")
    raw = message.as_bytes(policy=SMTP)
    assert raw.count(b"=?utf-8?") > 1
    found = read_file(raw, "message/rfc822")
    after = replaced(found, raw.decode("latin-1"), "DE89370400440532013000", "[IBAN]")
    head = message_from_bytes(after.encode("latin-1"))["subject"]
    expected = subject.replace("DE89370400440532013000", "[IBAN]", 1)
    assert str(make_header(decode_header(head))) == expected


def test_messages_in_messages_and_broken_ones() -> None:
    inner = message_from_bytes(
        mail("390.533.447-05\n", "<b>\n", "x", "s", "base64"), policy=default
    )
    for depth in range(5):
        outer = EmailMessage()
        outer["Subject"] = f"level {depth}"
        outer.set_content("see below")
        outer.add_attachment(inner)
        found = read_file(outer.as_bytes(), "message/rfc822")
        assert isinstance(found, Readable)
        if depth < 2:
            assert "390.533.447-05" in found.text
        else:
            assert "depth" in {media.why for media in found.unread}
        inner = outer
    raw = mail("390.533.447-05\n", "<b>\n", "x", "s", "8bit")
    twice = raw.replace(b"Subject:", b"Content-Type: text/plain\r\nSubject:", 1)
    found = read_file(twice, "message/rfc822")
    assert isinstance(found, Readable)
    assert found.text == twice.decode("latin-1")
    assert [media.why for media in found.unread] == ["framing"]
