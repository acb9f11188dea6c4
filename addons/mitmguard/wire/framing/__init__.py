"""Framings: sans-I/O parsers that cut a byte stream into elements and keep every byte of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Element(Protocol):
    """One element of a framing: its bytes, and where in them its data lies."""

    @property
    def raw(self) -> bytes: ...

    @property
    def name(self) -> str: ...

    @property
    def has_data(self) -> bool: ...

    def data(self) -> bytes: ...

    def with_data(self, new: bytes) -> bytes: ...


class Parser(Protocol):
    """Cuts a stream into elements whose `raw`, put together, is the input: alike for every cut."""

    def feed(self, data: bytes) -> Sequence[Element]:
        """Return the elements that `data` completes; raise `NotInspected` for what cannot be framed."""
        ...

    def close(self) -> Sequence[Element]:
        """Return what the end of the stream leaves."""
        ...


class Final(NamedTuple):
    """An element of our own that ends a stream, before it is framed."""

    data: bytes
    name: str = ""  # of the event, in framings that name theirs
    error: bool = False  # the provider's word for a failure, where the framing marks one


class Frame(NamedTuple):
    """A WebSocket message: it is framed already."""

    raw: bytes

    @property
    def name(self) -> str:
        return ""

    @property
    def has_data(self) -> bool:
        return bool(self.raw)

    def data(self) -> bytes:
        return self.raw

    def with_data(self, new: bytes) -> bytes:
        return new


__all__ = ["Element", "Final", "Frame", "Parser"]
