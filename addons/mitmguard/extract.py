"""Texts of PDF files, taken out by pypdf in a child process.

A page takes 5 to 100 ms and a hostile file as long and as much memory as it can get, so this never happens
on the loop: the child has a deadline and a limit of memory. What it returns can be read and not altered.
"""

from __future__ import annotations

import asyncio
import io
import json
import logging
import resource
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple

from mitmguard.children import READY, WAITERS, Child, ChildFailed

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["Extracted", "Extractor", "Lacks"]

Lacks = Literal["", "pictures", "encrypted", "broken", "size", "deadline"]
"""What keeps a PDF from having been read whole; nothing, or the first that holds."""

DEADLINE = 5.0
"""Seconds for one file, and as long again for its turn: a client waits for it."""

MAX_BYTES = 32 * 1024 * 1024
"""Bytes of one file: the largest request that a provider takes."""

MAX_PAGES = 1_000
"""Pages of one file: providers read 100 to 1,000."""

MAX_TEXT = 4_000_000
"""Characters of one file: more than any model's context."""

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space for the child; Python and pypdf take 100 MB of it."""

_MAX_STREAM = 16 * 1024 * 1024
"""Bytes to which one stream of a file may unpack."""

_KEPT_FILES, _KEPT_TEXT = 64, 8_000_000
"""Files and characters that are remembered: a conversation sends its files again at every turn."""

_MAX_ODD = 0.02
"""Share of characters without a meaning up to which a text was understood: fonts may hide what they show."""


class Extracted(NamedTuple):
    """The text of a PDF; unless `lacks` is empty, there is more in the file than this."""

    text: str
    lacks: Lacks


class Extractor:
    """Asks one child for the texts of PDF files; it is started by the first of them."""

    def __init__(self, deadline: float = DEADLINE) -> None:
        self._deadline = deadline
        self._child = Child("mitmguard.extract:serve", largest=8 * MAX_TEXT)
        self._lock = threading.Lock()
        self._known: OrderedDict[bytes, Extracted] = OrderedDict()
        self._text = 0  # characters in what is known

    def pdf(self, data: bytes) -> PdfJob:
        """Return the job that reads a PDF; its result is an `Extracted`, and it never fails."""
        return PdfJob(self, data)

    def read(self, data: bytes) -> Extracted:
        """Read a PDF and wait for it. For a thread, not for the loop."""
        if len(data) > MAX_BYTES:
            return Extracted("", "size")
        digest = blake2b(data, digest_size=16).digest()
        with self._lock:
            if known := self._known.get(digest):
                self._known.move_to_end(digest)
                return known
        try:
            answer = self._child.ask(_frame(data), self._deadline, self._deadline)
        except ChildFailed:
            return Extracted("", "deadline")  # not remembered: the machine may have been busy
        text, lacks = json.loads(answer)
        made = Extracted(text, lacks)
        self._keep(digest, made)
        return made

    def close(self) -> None:
        """End the child."""
        self._child.close()

    def _keep(self, digest: bytes, made: Extracted) -> None:
        with self._lock:
            before = self._known.pop(digest, None)
            self._text += len(made.text) - (len(before.text) if before is not None else 0)
            self._known[digest] = made
            while len(self._known) > _KEPT_FILES or self._text > _KEPT_TEXT:
                _, oldest = self._known.popitem(last=False)
                self._text -= len(oldest.text)


class PdfJob:
    """One file to be read."""

    def __init__(self, extractor: Extractor, data: bytes) -> None:
        self._extractor, self._data = extractor, data

    async def run(self) -> Extracted:
        """Read it in a thread that waits for the child."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(WAITERS, self._extractor.read, self._data)


def _frame(data: bytes) -> bytes:
    return len(data).to_bytes(8, "big") + data


def serve(_: str) -> None:
    """Run in the child: answer each file with one line of JSON, a text and what it lacks."""
    import pypdf  # noqa: F401  # now, and not at the first file; the parent must not carry it

    logging.disable()
    for what, limit in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))
    out = sys.stdout.buffer
    sys.stdout = sys.stderr
    out.write(READY)
    out.flush()
    while (data := _next(sys.stdin.buffer)) is not None:
        out.write(json.dumps(extract(data)).encode() + b"\n")
        out.flush()


def _next(stream: BinaryIO) -> bytes | None:
    size = stream.read(8)
    return stream.read(int.from_bytes(size, "big")) if len(size) == 8 else None


def extract(data: bytes) -> Extracted:
    """Return the text of a PDF; for the child, since nothing here has a deadline."""
    from pypdf import apply_configuration

    parts: list[str] = []
    with apply_configuration(
        zlib_maximum_output_length=_MAX_STREAM,
        lzw_maximum_output_length=_MAX_STREAM,
        run_length_maximum_output_length=_MAX_STREAM,
        brotli_maximum_output_length=_MAX_STREAM,
        jbig2dec_binary=None,  # runs no other program
        disable_legacy_handling=True,
    ):
        lacks = _try(data, parts)
    text = "\n".join(parts)
    if len(text) > MAX_TEXT:
        return Extracted(text[:MAX_TEXT], "size")
    return Extracted(text, lacks)


def _try(data: bytes, parts: list[str]) -> Lacks:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, WrongPasswordError

    try:
        reader = PdfReader(io.BytesIO(data))
        # Many files are encrypted under an empty password: everybody can read them.
        if reader.is_encrypted and not reader.decrypt(""):
            return "encrypted"
        return _read(reader, parts)
    except (FileNotDecryptedError, WrongPasswordError):
        return "encrypted"
    except MemoryError:
        return "size"
    except Exception:  # noqa: BLE001  # whatever a hostile file makes of the library: it was not read
        return "broken"


def _read(reader: PdfReader, parts: list[str]) -> Lacks:
    """Append the texts of a file; return what was not read."""
    lacks: Lacks = "pictures" if _has_more(reader) else ""
    size = odd = 0
    for value in (reader.metadata or {}).values():
        if isinstance(value, str):
            parts.append(value)
    for number, page in enumerate(reader.pages):
        if number >= MAX_PAGES or size > MAX_TEXT:
            return "size"
        pictures: list[bool] = []

        def seen(operator: bytes, *_: object, pictures: list[bool] = pictures) -> None:
            if operator in (b"INLINE IMAGE", b"sh"):
                pictures.append(True)

        text = page.extract_text(visitor_operand_before=seen)
        odd += sum(not char.isprintable() and char not in "\n\t\r\f\xa0\xad" for char in text)
        odd += text.count("\ufffd")
        size += len(text)
        parts.append(text)
        for note in _notes(page):
            size += len(note)
            parts.append(note)
        if pictures or not text.strip() or _has_pictures(page.get("/Resources"), 0):
            lacks = "pictures"
    return "pictures" if odd > size * _MAX_ODD else lacks


def _has_more(reader: PdfReader) -> bool:
    """Tell whether a file holds other files, or a form in another format."""
    root = reader.root_object
    names = root.get("/Names")
    form = root.get("/AcroForm")
    return (
        "/AF" in root
        or (names is not None and "/EmbeddedFiles" in names.get_object())
        or (form is not None and "/XFA" in form.get_object())
    )


def _notes(page: PageObject) -> Iterator[str]:
    """Yield what stands in comments and fields of a page."""
    for entry in page.get("/Annots", ()) or ():
        note = entry.get_object()
        for key in ("/Contents", "/V", "/TU", "/RC"):
            value = note.get(key)
            if isinstance(value, str):
                yield value
        action = note.get("/A")
        if action is not None:
            target = action.get_object().get("/URI")
            if isinstance(target, str):
                yield target


def _has_pictures(resources: object, depth: int) -> bool:
    """Tell whether a page, or a form on it, may show a picture."""
    from pypdf.generic import DictionaryObject, IndirectObject

    if isinstance(resources, IndirectObject):
        resources = resources.get_object()
    if not isinstance(resources, DictionaryObject):
        return False
    if depth > 8:
        return True
    objects = resources.get("/XObject")
    objects = objects.get_object() if objects is not None else None
    if not isinstance(objects, DictionaryObject):
        return False
    for name in objects:
        item = objects[name]
        if not isinstance(item, DictionaryObject) or item.get("/Subtype") != "/Form":
            return True
        if _has_pictures(item.get("/Resources"), depth + 1):
            return True
    return False
