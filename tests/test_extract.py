"""PDF files: their text, what else is in them, and hostile ones, which cost a deadline and no more."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

import pytest
from pypdf import PdfWriter

from mitmguard import extract
from mitmguard.clock import monotonic
from mitmguard.extract import Extracted, Extractor
from mitmguard.work import Work, finish


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    made = Extractor()
    yield made
    made.close()


def pdf(*pages: str, resources: str = "", extra: str = "", annots: str = "") -> bytes:
    """Write a PDF by hand: one page for each content stream."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {6 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> {resources} >> {annots} >>"
        )
        objects.append(f"<< /Length {len(page)} >>\nstream\n{page}\nendstream")
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def shown(text: str) -> str:
    return f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"


CPF = "CPF 390.533.447-05"
PAGE = shown(CPF)
PICTURE = "/XObject << /I 4 0 R >>"
NOTE = "/Annots [<< /Subtype /Text /Contents (ann@example.com) >>]"


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(PAGE)))
    writer.encrypt(password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def attached() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf(PAGE)))
    writer.add_attachment("a.txt", b"x")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


FILES = [
    (pdf(PAGE), [CPF], ""),
    (pdf(PAGE, shown("two"), shown("three")), [CPF, "two", "three"], ""),
    (pdf(PAGE, annots=NOTE), [CPF, "ann@example.com"], ""),
    (encrypted(""), [CPF], ""),
    (encrypted("secret"), [], "encrypted"),
    (pdf(PAGE, resources=PICTURE), [CPF], "pictures"),
    (pdf(PAGE + " BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"), [CPF], "pictures"),
    (pdf(PAGE, ""), [CPF], "pictures"),  # a page without text is a scan, or drawn
    (pdf(shown("\\001\\002\\003\\004\\005")), [], "pictures"),
    (pdf(PAGE, extra="/AF []"), [CPF], "pictures"),
    (attached(), [CPF], "pictures"),
    (pdf(PAGE)[:300], [], "broken"),
    (b"%PDF-1.7\n", [], "broken"),
    (b"no PDF", [], "broken"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "texts", "lacks"), FILES)
def test_what_is_read(extractor: Extractor, data: bytes, texts: list[str], lacks: str) -> None:
    found = extractor.read(data)
    assert found.lacks == lacks
    for text in texts:
        assert text in found.text
    assert extract.extract(data) == found  # the same in this process


def test_a_job_of_work(extractor: Extractor) -> None:
    def work() -> Work[Extracted]:
        result = yield extractor.pdf(pdf(PAGE))
        assert isinstance(result, Extracted)
        return result

    assert CPF in finish(work()).text


def test_a_file_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Extractor()
    try:
        first = made.read(pdf(PAGE))
        made.close()  # the child
        monkeypatch.setattr(made, "_child", None)
        assert made.read(pdf(PAGE)) is first
    finally:
        monkeypatch.undo()
        made.close()


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "_KEPT_TEXT", 40)
    made = Extractor()
    try:
        for text in ("a" * 15, "b" * 15, "c" * 15, "d" * 15):
            made.read(pdf(shown(text)))
        assert made._text <= 40
        assert len(made._known) == 2
    finally:
        made.close()


def bomb(size: int) -> bytes:
    packed = zlib.compress(bytes(size), 9)
    head = b"<< /Length %d /Filter /FlateDecode >>" % len(packed)
    plain = pdf("@@")
    return plain.replace(
        b"<< /Length 2 >>\nstream\n@@\nendstream", head + b"\nstream\n" + packed + b"\nendstream"
    )


def slow() -> bytes:
    return pdf(*["q Q " * 400_000] * 4)


HOSTILE = {
    "stream that unpacks to 200 MB": bomb(200_000_000),
    "pages that are their own kids": pdf(PAGE).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
    "deep arrays": pdf(PAGE, extra="/X " + "[" * 100_000),
    "xref of a billion objects": pdf(PAGE).replace(b"xref\n0 7", b"xref\n0 999999999"),
    "count of a billion": pdf(PAGE).replace(b"/Count 1", b"/Count 999999999"),
    "form that shows itself": pdf(
        PAGE + " /I Do", resources="/XObject << /I 7 0 R >>"
    ).replace(b"xref", b"7 0 obj\n<< /Subtype /Form /Resources << /XObject << /I 7 0 R >> >> "
              b"/Length 5 >>\nstream\n/I Do\nendstream\nendobj\nxref", 1),
    "operators without end": slow(),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end(name: str) -> None:
    made = Extractor(deadline=1.0)
    try:
        began = monotonic()
        found = made.read(HOSTILE[name])
        assert monotonic() - began < 10  # a slow start of the child is part of it
        assert isinstance(found, Extracted)
        assert found.lacks or CPF in found.text
        again = made.read(pdf(PAGE))
        assert again.lacks == "" and CPF in again.text
    finally:
        made.close()


def test_too_large_a_file_is_not_even_asked_about() -> None:
    made = Extractor()
    assert made.read(bytes(extract.MAX_BYTES + 1)) == Extracted("", "size")


def test_limits_of_pages_and_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "MAX_PAGES", 2)
    found = extract.extract(pdf(PAGE, shown("two"), shown("three")))
    assert found.lacks == "size"
    assert "two" in found.text and "three" not in found.text
    monkeypatch.setattr(extract, "MAX_TEXT", 10)
    assert extract.extract(pdf(PAGE)) == Extracted(CPF[:10], "size")
