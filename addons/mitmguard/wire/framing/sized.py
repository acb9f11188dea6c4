"""Framings whose elements say in a head of fixed size how long they are.

What such a framing needs of its own is two functions: how long an element is, and what it holds.
"""

from __future__ import annotations

from typing import NoReturn

from mitmguard.errors import NotInspected, Why


class SizedParser[E]:
    """Cuts a stream into elements whose `raw`, put together, is the input: alike for every cut.

    `feed` and `close` raise `NotInspected` ("size" for an element longer than `limit` bytes,
    "framing" for what is no element or is cut off, and what `_element` raises) once the elements in
    front of it were delivered; the parser is then at its end, and `rest` hands out what was fed and
    not delivered. Time is linear in the input; no more than `limit` bytes and one feed are held.
    """

    __slots__ = ("_buffer", "_limit", "_need", "_raised", "_why")

    head = 0
    """Bytes from which `_size` can tell how long the element is."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._buffer = bytearray()  # the beginning of an element; anything where one is refused
        self._need = self.head  # bytes in the buffer before it is worth a look
        self._why: tuple[Why, str] | None = None  # what comes next is refused
        self._raised = False  # the caller knows

    def _size(self, data: bytes, at: int) -> int:
        """Return how long the element at `at` is, of which at least the head is there."""
        raise NotImplementedError

    def _element(self, raw: bytes) -> E:
        """Return the element with these bytes."""
        raise NotImplementedError

    def feed(self, data: bytes) -> list[E]:
        """Return the elements that `data` completes."""
        if self._raised:
            self._refuse()
        elements: list[E] = []
        if self._buffer or self._why:
            self._buffer += data
            if self._why is None and len(self._buffer) >= self._need:
                self._read(self.rest(), elements)
        else:
            self._read(data, elements)
        if self._why and not elements:
            self._refuse()
        return elements

    def close(self) -> list[E]:
        """Return nothing more: elements end by themselves. One that is cut off is refused."""
        if self._why is None and self._buffer:
            self._why = ("framing", "cut off")
        if self._why:
            self._refuse()
        return []

    def rest(self) -> bytes:
        """Return the bytes that were fed and not delivered, and forget them."""
        left = bytes(self._buffer)
        self._buffer.clear()
        return left

    def _read(self, data: bytes, elements: list[E]) -> None:
        at, end = 0, len(data)
        self._need = self.head
        try:
            while end - at >= self.head:
                size = self._size(data, at)
                if size > self._limit:
                    raise NotInspected("size", "element")
                if end - at < size:
                    self._need = size
                    break
                elements.append(self._element(data[at : at + size]))
                at += size
        except NotInspected as e:
            self._why = (e.why, e.detail)
        self._buffer += data[at:]

    def _refuse(self) -> NoReturn:
        self._raised = True
        why, detail = self._why or ("framing", "")
        raise NotInspected(why, detail)
