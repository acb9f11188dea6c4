"""Reads flows from capture files, one after another, and says what could not be read.

A flow file is a row of netstrings (LENGTH ':' data type). The frames are cut here and each is given to mitmproxy's
`FlowReader`, so that a process that shares the work steps over the flows of the others, one flow that
cannot be decoded does not end the file, and what stands before a cut is read.
"""

from __future__ import annotations

import glob
import gzip
import io
import os
import sys
from collections.abc import Buffer, Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mitmproxy import exceptions, flow
from mitmproxy.io import FlowReader

STDIN = "-"

MAX_DIGITS = 12
"""Digits of a length, as in mitmproxy's own reader."""

MAX_FRAME = 2 * 1024**3
"""Bytes of one flow: what a broken length must not make us read; twice mitmproxy's largest bodies."""

_TYPES = b",;#^!~]}"


class Fault(NamedTuple):
    """What could not be read, and how many flows of that file were."""

    file: str
    at: int  # byte, in the unpacked file
    read: int
    why: str

    def __str__(self) -> str:
        return f"{self.file}: {self.why} at byte {self.at}, {self.read} flows read before it"


class Captured(NamedTuple):
    """A flow, where it comes from, and its number among all flows that were asked for."""

    file: str
    number: int
    flow: flow.Flow


class _Broken(Exception):
    """The frames end here, though the file does not."""

    def __init__(self, at: int, why: str) -> None:
        self.at, self.why = at, why
        super().__init__(why)


def expand(names: Sequence[str]) -> list[str]:
    """Return the files that `names` mean, patterns in order of name; raise FileNotFoundError with the name."""
    found: list[str] = []
    for name in names:
        if name == STDIN or Path(name).is_file():
            found.append(name)
            continue
        matches = sorted(m for m in glob.glob(name, recursive=True) if Path(m).is_file())
        if not matches:
            raise FileNotFoundError(name)
        found += matches
    return found


class Reader:
    """The flows of some files, in order. `read` and `total` count bytes; `total` is 0 when unknown."""

    def __init__(self, files: Sequence[str], mine: Callable[[int], bool] = lambda _: True) -> None:
        """`mine` tells, by its number, whether a flow is wanted; the others are stepped over."""
        self.files = files
        self.total = 0 if STDIN in files else sum(os.path.getsize(f) for f in files)
        self.faults: list[Fault] = []
        self.number = 0
        self._mine = mine
        self._before = 0
        self._raw: io.BufferedReader | None = None

    @property
    def read(self) -> int:
        """Bytes read so far, as they lie on the disk."""
        if self._raw is None or not self.total:
            return self._before
        return self._before + self._raw.tell()

    def __iter__(self) -> Iterator[Captured]:
        for name in self.files:
            try:
                with _open(name) as raw:
                    self._raw = raw if raw.seekable() else None
                    yield from self._file(name, _unpacked(raw))
                    if self._raw is not None:
                        self._before += os.path.getsize(name)
                    self._raw = None
            except OSError as e:
                self.faults.append(Fault(name, 0, 0, f"cannot be opened: {e.strerror}"))

    def _file(self, name: str, file: io.BufferedReader) -> Iterator[Captured]:
        self._at, self._good = 0, 0
        try:
            start = file.peek(4)[:4]
            if start.startswith((b"{", b"\xef\xbb\xbf{")):
                # A HAR file is one JSON text, which is read as a whole.
                for each in FlowReader(file).stream():
                    self._good += 1
                    if self._take():
                        yield Captured(name, self.number - 1, each)
                return
            for at, frame in _frames(file):
                self._at = at
                if not self._take():
                    self._good += 1
                    continue
                each_or_none = self._flow(name, frame)
                if each_or_none is not None:
                    self._good += 1
                    yield Captured(name, self.number - 1, each_or_none)
        except _Broken as e:
            self.faults.append(Fault(name, e.at, self._good, e.why))
        except exceptions.FlowReadException:
            self.faults.append(Fault(name, 0, self._good, "not a HAR file that can be read"))
        except (OSError, EOFError, gzip.BadGzipFile) as e:
            why = f"cannot be read on ({type(e).__name__})"
            self.faults.append(Fault(name, self._at, self._good, why))

    def _take(self) -> bool:
        self.number += 1
        return self._mine(self.number - 1)

    def _flow(self, name: str, frame: bytes) -> flow.Flow | None:
        try:
            return next(iter(FlowReader(io.BytesIO(frame)).stream()))
        except Exception as e:  # noqa: BLE001 - bytes from anywhere make mitmproxy raise anything; it is counted
            cause = e.__cause__ or e
            why = f"a flow that mitmproxy cannot read ({type(cause).__name__})"
            self.faults.append(Fault(name, self._at, self._good, why))
            return None


def _open(name: str) -> io.BufferedReader:
    return open(os.dup(sys.stdin.fileno()) if name == STDIN else name, "rb")


def _unpacked(raw: io.BufferedReader) -> io.BufferedReader:
    """Return the file itself, or what is in it when it is a gzip file."""
    if raw.peek(2)[:2] == b"\x1f\x8b":
        return io.BufferedReader(_Gzip(gzip.GzipFile(fileobj=raw)), 1 << 16)
    return raw


class _Gzip(io.RawIOBase):
    """What is in a gzip file, all of it: `GzipFile` drops what stands before a cut."""

    def __init__(self, file: gzip.GzipFile) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        data = self._file.read1(len(view))
        view[: len(data)] = data
        return len(data)


def _frames(file: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield (position, netstring) until the file ends; raise `_Broken` where it does not end with one."""
    at = 0
    while True:
        head = file.read(1)
        if not head:
            return
        while head[-1:].isdigit() and len(head) <= MAX_DIGITS:
            head += file.read(1) or b"?"
        if head[-1:] != b":" or len(head) < 2:
            cut = head.endswith(b"?")
            raise _Broken(at, "the file is cut" if cut else "not a mitmproxy flow file")
        size = int(head[:-1])
        if size > MAX_FRAME:
            raise _Broken(at, "a flow with an absurd length")
        body = file.read(size + 1)
        if len(body) <= size:
            raise _Broken(at, "the file is cut")
        if body[-1] not in _TYPES:
            raise _Broken(at, "not a mitmproxy flow file")
        yield at, head + body
        at += len(head) + len(body)
