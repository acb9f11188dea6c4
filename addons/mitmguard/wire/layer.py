"""Layer: the way from edits of an inner text to edits of the text around it, and how layers combine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from mitmguard.model import Edit

__all__ = ["Decoded", "Layer", "Piece", "Pieces", "Shift", "Stack"]


class Layer(Protocol):
    """The way from edits of an inner text to edits of the outer text."""

    def edits(self, edits: list[Edit]) -> list[Edit]:
        """Return the edits of the outer text; both lists are sorted and disjoint."""
        ...


Decoded = tuple[str, Layer] | None


class Shift:
    """A text that starts `by` characters into the outer one."""

    def __init__(self, by: int) -> None:
        self._by = by

    def edits(self, edits: list[Edit]) -> list[Edit]:
        return [Edit(start + self._by, end + self._by, new) for start, end, new in edits]


class Stack:
    """Layers inside each other, the outermost first."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = layers

    def edits(self, edits: list[Edit]) -> list[Edit]:
        for layer in reversed(self._layers):
            edits = layer.edits(edits)
        return edits


class Piece(NamedTuple):
    """`outer[start:end]` reads as `text`: through `layer`, or as it is where that is None."""

    start: int
    end: int
    text: str
    layer: Layer | None = None


class Pieces:
    """A text that is put together from pieces of the outer one, in order.

    What no piece covers is not part of the inner text. An edit over several pieces puts its new text
    into the first, and removes what it covers from the others.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self.inner = "".join(piece.text for piece in self._pieces)

    def edits(self, edits: list[Edit]) -> list[Edit]:
        if not edits:
            return []
        out: list[Edit] = []
        first = 0  # of the edits: those before it end before the piece
        begin = 0  # of the piece, in the inner text
        for piece in self._pieces:
            end = begin + len(piece.text)
            own: list[Edit] = []
            at = first
            while at < len(edits) and edits[at].start <= end:
                edit = edits[at]
                if edit.start < end or (edit.start == edit.end and end == len(self.inner)):
                    new = edit.new if edit.start >= begin else ""
                    own.append(
                        Edit(max(edit.start, begin) - begin, min(edit.end, end) - begin, new)
                    )
                if edit.end > end or edit.start == end:
                    break
                at += 1
            first = at
            if own:
                mapped = own if piece.layer is None else piece.layer.edits(own)
                out += Shift(piece.start).edits(mapped)
            begin = end
        return out
