"""Reads dictionaries: a term a line, a column of a CSV file, or a member of JSON lines."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from mitmguard.model import Severity

MAX_BYTES: Final = 64_000_000  # a dictionary of a million terms is about 20 MB
MAX_TERMS: Final = 1_000_000
"""Terms of one policy: about 180 MB in memory, and some seconds to load."""

MAX_LENGTH: Final = 200
"""Characters of a term, as in `terms:`."""

MAX_COMPLAINTS: Final = 20
"""Lines of one file that are complained about one by one."""

_JSON_BYTES: Final = 1_000_000  # of one line
_DELIMITERS: Final = (",", ";", "\t", "|")

Complain = Callable[[int, str, str], None]


class OwnTermSet(NamedTuple):
    """A dictionary of the operator's: its words, and where each of them was written."""

    type: str
    category: Literal["pii", "secret"]
    severity: Severity
    terms: Sequence[str]
    source: str = ""  # the file; empty for words in the policy itself
    lines: Sequence[int] = ()
    digest: str = ""  # of the file


class TermsError(ValueError):
    """Raised when a file of terms cannot be read at all; the message never quotes it."""

    def __init__(self, line: int, message: str, fix: str) -> None:
        self.line, self.fix = line, fix
        super().__init__(message)


class Terms(NamedTuple):
    """What a file holds."""

    words: list[str]
    lines: array[int]
    digest: str


def read_terms(path: Path, field: str | None, complain: Complain) -> Terms:
    """Read a file of terms: CSV and JSON lines by the name's ending, else a term a line.

    Terms that cannot be used are told to `complain` with their line, a message and a fix; a file that
    cannot be read raises `TermsError`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise TermsError(
            0,
            f"cannot be read: {error.strerror}",
            "give a file with one term a line, relative to this one",
        ) from None
    if len(data) > MAX_BYTES:
        raise TermsError(0, f"is larger than {MAX_BYTES} bytes", "split the file")
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        rows = _csv(data, field)
    elif suffix in (".jsonl", ".ndjson"):
        rows = _json_lines(data, field, complain)
    elif field is not None:
        raise TermsError(
            0,
            "has no fields: a plain file has one term a line",
            "remove 'field', or name a .csv or .jsonl file",
        )
    else:
        rows = _lines(data)
    words: list[str] = []
    lines = array("L")
    try:
        for line, text in rows:
            word = text.strip()
            if not word:
                continue
            if len(word) > MAX_LENGTH:
                complain(
                    line,
                    f"this term is longer than {MAX_LENGTH} characters",
                    "shorten or remove it",
                )
            elif len(words) == MAX_TERMS:
                raise TermsError(
                    line, f"more than {MAX_TERMS} terms", "split off what is not needed"
                )
            else:
                words.append(word)
                lines.append(line)
    except UnicodeDecodeError:
        raise TermsError(_bad_line(data), "not UTF-8", "save it as UTF-8") from None
    return Terms(words, lines, hashlib.sha256(data).hexdigest())


def _text(data: bytes, newline: str | None = None) -> io.TextIOWrapper:
    """Return the lines of `data`, decoded as they are read: a large file does not hold others up."""
    return io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline=newline)


def _bad_line(data: bytes) -> int:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 0


def _lines(data: bytes) -> Iterator[tuple[int, str]]:
    yield from enumerate(_text(data), 1)


def _csv(data: bytes, field: str | None) -> Iterator[tuple[int, str]]:
    if field is None:
        raise TermsError(
            0, "is a table, and no column is named", "add 'field: NAME', a name of its first line"
        )
    head = _text(data, newline="")
    first = head.readline(65_536)
    for delimiter in _DELIMITERS:
        names = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
        if field in names:
            break
    else:
        raise TermsError(
            1, f"has no column '{field}' in its first line", "name one of its columns in 'field'"
        )
    column = names.index(field)
    reader = csv.reader(_text(data, newline=""), delimiter=delimiter, strict=True)
    try:
        next(reader)
        for row in reader:
            if len(row) > column:
                yield reader.line_num, row[column]
    except csv.Error:
        line = reader.line_num
        raise TermsError(
            line, "is no CSV: a quote or a field does not end", "mend the line"
        ) from None


def _json_lines(data: bytes, field: str | None, complain: Complain) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(_text(data), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line) if len(line) <= _JSON_BYTES else None
        except (ValueError, RecursionError):
            value = None
        for name in field.split(".") if field is not None else ():
            value = value.get(name) if isinstance(value, dict) else None
        found = value if isinstance(value, list) else [value]
        texts = [each for each in found if isinstance(each, str)]
        if len(texts) < len(found):
            wanted = f"no text in '{field}'" if field is not None else "no JSON text"
            complain(number, f"this line has {wanted}", "mend or remove the line")
            continue
        for text in texts:
            yield number, text
