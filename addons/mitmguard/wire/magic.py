"""What kind of file some bytes are: by how they begin, by what their sender says, by their name."""

from __future__ import annotations

import re
from typing import Final, Literal

__all__ = ["MediaKind", "extension", "is_textual", "kind_of", "magic", "type_of"]

MediaKind = Literal["image", "audio", "video", "pdf", "office", "archive", "other"]
"""The kinds of files that are not text: the keys of the policy's `uninspected: media`."""

_TYPES: Final[dict[str, MediaKind]] = {
    "image/png": "image",
    "image/jpeg": "image",
    "image/gif": "image",
    "image/webp": "image",
    "image/bmp": "image",
    "image/tiff": "image",
    "image/heic": "image",
    "image/avif": "image",
    "image/x-icon": "image",
    "audio/mpeg": "audio",
    "audio/wav": "audio",
    "audio/ogg": "audio",
    "audio/flac": "audio",
    "audio/mp4": "audio",
    "audio/aac": "audio",
    "audio/aiff": "audio",
    "audio/amr": "audio",
    "audio/pcm": "audio",
    "video/mp4": "video",
    "video/quicktime": "video",
    "video/webm": "video",
    "video/x-msvideo": "video",
    "video/mpeg": "video",
    "video/x-flv": "video",
    "application/pdf": "pdf",
    "application/msword": "office",
    "application/vnd.openxmlformats": "office",
    "application/vnd.oasis.opendocument": "office",
    "application/zip": "archive",
    "application/gzip": "archive",
    "application/x-bzip2": "archive",
    "application/x-xz": "archive",
    "application/zstd": "archive",
    "application/x-7z-compressed": "archive",
    "application/x-rar": "archive",
    "application/x-tar": "archive",
}
"""Every type that is ever named in a record; the kinds of what a file is."""

_FRONTS: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"FLV\x01", "video/x-flv"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/x-rar"),
    (b"PK\x05\x06", "application/zip"),
)
_RIFF: Final = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS: Final = (
    ((b"heic", b"heix", b"mif1", b"msf1", b"heim", b"hevc"), "image/heic"),
    ((b"avif", b"avis"), "image/avif"),
    ((b"M4A ", b"M4B ", b"F4A "), "audio/mp4"),
    ((b"qt  ",), "video/quicktime"),
)
_HEADLESS: Final = frozenset(
    "audio/pcm audio/l16 audio/pcmu audio/pcma audio/g711 pcm pcm16 g711_ulaw g711_alaw".split()
)
"""Sound without any header: nothing but its sender says what it is."""

_PDF_FRONT: Final = 1024
"""Readers look for `%PDF-` so far into a file (ISO 32000-1, annex H, 3.4.1)."""

_TEXTUAL: Final = re.compile(
    r"text/.*|message/.*|application/(?:.*\+)?(?:json|xml|ya?ml|javascript|ecmascript|sql|toml|rtf|csv|"
    r"x-ndjson|ndjson|jsonl|x-jsonlines|x-jsonl|x-sh|x-yaml|x-www-form-urlencoded|graphql|x-httpd-php|"
    r"x-tex|x-latex|x-python|x-ruby|x-perl|typescript|mbox|ics)|image/svg\+xml|model/.*\+xml"
)
_EXTENSIONS: Final = frozenset(
    "txt text md markdown rst csv tsv tab json jsonl ndjson xml html htm xhtml svg yaml yml toml ini cfg conf "
    "env properties log eml mbox ics vcf rtf tex bib sql sh bash zsh bat ps1 py pyi ipynb js mjs cjs ts tsx jsx "
    "java kt kts scala go rs c h cc cpp hpp cs swift rb php pl pm lua r jl m mm hs erl ex exs clj dart vue "
    "svelte css scss less graphql proto tf hcl gradle cmake make mk dockerfile diff patch srt vtt "
    "geojson adoc org".split()
)


def magic(data: bytes) -> str:
    """Return the type that the beginning of a file shows, or the empty string."""
    for front, name in _FRONTS:
        if data.startswith(front):
            return name
    if data[:4] in (b"RIFF", b"RF64"):
        return _RIFF.get(data[8:12], "")
    if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
        return "audio/aiff"
    if data[4:8] == b"ftyp":
        return next((name for brands, name in _BRANDS if data[8:12] in brands), "video/mp4")
    if data.startswith(b"PK\x03\x04"):
        return _zip(data[:4096])
    if len(data) > 1 and data[0] == 0xFF and data[1] & 0xE0 == 0xE0:
        # An MPEG frame: layer 0 is AAC, version and layer 1 are reserved.
        if data[1] & 0xF6 == 0xF0:
            return "audio/aac"
        if data[1] & 0x18 != 0x08 and data[1] & 0x06 and data[1] < 0xFE:
            return "audio/mpeg"
    if data[257:262] == b"ustar":
        return "application/x-tar"
    return "application/pdf" if b"%PDF-" in data[:_PDF_FRONT] else ""


def _zip(head: bytes) -> str:
    name = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if name == b"mimetype" and b"application/vnd.oasis.opendocument" in head:
        return "application/vnd.oasis.opendocument"
    if name == b"[Content_Types].xml" or name.startswith((b"word/", b"xl/", b"ppt/", b"_rels/")):
        return "application/vnd.openxmlformats"
    return "application/zip"


def type_of(data: bytes, declared: str) -> str:
    """Return the type of bytes that are no text: never only because its sender says so."""
    if declared == "application/pdf" and b"%PDF-" in data[:_PDF_FRONT]:
        return declared  # whatever stands in front of it
    if found := magic(data):
        return found
    return "audio/pcm" if declared in _HEADLESS else ""


def kind_of(mime: str) -> MediaKind:
    """Return the kind of a type of `type_of`."""
    return _TYPES.get(mime, "other")


def is_textual(declared: str, filename: str) -> bool:
    """Tell whether a file is said to be text, by its type or by its name."""
    return bool(_TEXTUAL.fullmatch(declared)) or extension(filename) in _EXTENSIONS


def extension(filename: str) -> str:
    """Return the ending of a file's name, in small letters, or its whole name where it has none."""
    return filename.rpartition("/")[2].rpartition(".")[2].lower()
