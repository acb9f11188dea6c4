"""The nouns of the fake provider's HTTP side: a request it saw, and an answer it gives."""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import zstandard

type JsonObject = dict[str, Any]


class Died(Exception):
    """Raised by a body to make the server cut the connection in the middle of an answer."""


@dataclass(slots=True)
class Seen:
    """One request as it reached the fake provider; header names are lower-case, order is kept."""

    method: str
    host: str
    path: str
    http: str  # "1.1" or "2"
    headers: list[tuple[str, str]]
    body: bytes
    sent: list[bytes] = field(default_factory=list)  # what was written back, in pieces
    finished: bool = False  # the whole answer was written
    broken: bool = False  # it was not: the other side hung up, or the script said to die

    def header(self, name: str) -> str:
        """Return the first header called `name` (lower-case), or an empty string."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def decoded(self) -> bytes:
        """The body after its content coding was undone."""
        match self.header("content-encoding"):
            case "gzip":
                return gzip.decompress(self.body)
            case "zstd":
                with zstandard.ZstdDecompressor().stream_reader(self.body) as reader:
                    return reader.read()
            case _:
                return self.body

    def json(self) -> Any:
        """Parse the body; raises ValueError when it is not JSON."""
        return json.loads(self.decoded)


@dataclass(slots=True)
class Answer:
    """What goes back: a whole body, or pieces that are written one at a time."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes | AsyncGenerator[bytes] = b""


type Handler = Callable[[Seen], Awaitable[Answer]]


def json_answer(status: int, value: object, *headers: tuple[str, str]) -> Answer:
    """Return an `application/json` answer with `value` as its body."""
    return Answer(status, [("content-type", "application/json"), *headers], dumps(value))


def dumps(value: object) -> bytes:
    """Serialise as the providers do: UTF-8, no white space, no escapes that are not needed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
