"""What the targets check with: cuts, edits and comparisons that follow from the input alone, so that a finding repeats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from random import Random
from zlib import crc32

from mitmguard.errors import NotInspected
from mitmguard.model import Edit
from mitmguard.wire.channels import _TOKENS
from mitmguard.wire.framing import Element, Parser
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.texts import Source, Text

BYTEWISE = 512
"""Bytes up to which an input is also fed byte by byte."""

WORDS = (
    "",
    "x",
    "REDACTED_EMAIL_ADDRESS",
    "ann@example.com",
    'a "b" \\ c',
    "é😀",
    "1%2+3&amp;=\n",
    " ",
)
"""What edits put in: like placeholders and values, and what has to be escaped somewhere."""


def chance(data: bytes) -> Random:
    """Return the random numbers of an input."""
    return Random(crc32(data))


def head(data: bytes) -> tuple[str, bytes]:
    """Return the first line of an input, which says how the rest of it is to be read, and the rest."""
    line, _, rest = data.partition(b"\n")
    return line[:200].decode("utf-8", "replace"), rest


def text_of(data: bytes) -> str:
    """Return the bytes as text, whatever they are."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def cuts(data: bytes) -> Iterator[list[bytes]]:
    """Yield the input in one piece, in single bytes, and in random pieces."""
    yield [data]
    if len(data) <= BYTEWISE:
        yield [data[i : i + 1] for i in range(len(data))]
    random = chance(data)
    ends = sorted(random.randint(0, len(data)) for _ in range(random.randint(1, 8)))
    yield [data[a:b] for a, b in pairwise([0, *ends, len(data)])]


def fed(parser: Parser, pieces: Sequence[bytes]) -> tuple[list[Element], str]:
    """Return the elements that a parser delivers, and why it refused what follows; no byte may get lost."""
    elements: list[Element] = []
    given = b""
    why = ""
    try:
        for piece in pieces:
            given += piece
            elements += parser.feed(piece)
        elements += parser.close()
    except NotInspected as e:
        why = str(e)
    rest = parser.rest() if hasattr(parser, "rest") else b""
    out = b"".join(e.raw for e in elements) + rest
    assert out == given or (why and given.startswith(out)), "bytes were lost or changed"
    assert why or not rest, "bytes were kept back"
    return elements, why


def alike(make: Callable[[], Parser], data: bytes) -> tuple[list[Element], str]:
    """Return what a parser makes of the input, which has to be the same for every cut."""
    first: tuple[list[Element], str] | None = None
    for pieces in cuts(data):
        found = fed(make(), pieces)
        assert first is None or found == first, "the cuts make a difference"
        first = first or found
    if first is None:
        raise RuntimeError("an input has at least one cut")
    return first


def written(make: Callable[[], Parser], elements: Sequence[Element], new: bytes) -> None:
    """Replace the data of each element in turn: a reader finds the new data there, and the old elsewhere."""
    having = [e for e in elements if e.has_data]
    for which in having[:2]:
        stream = b"".join(e.with_data(new) if e is which else e.raw for e in elements)
        again, why = fed(make(), [stream])
        assert not why, f"the edited stream is refused: {why}"
        wanted = [new if e is which else e.data() for e in having]
        assert [e.data() for e in again if e.has_data] == wanted, "an edit reads as something else"


def edits_of(text: str, random: Random, words: Sequence[str] = WORDS) -> list[Edit]:
    """Return some sorted, disjoint edits of a text."""
    ends = sorted(random.randint(0, len(text)) for _ in range(2 * random.randint(0, 3)))
    return [Edit(a, b, random.choice(words)) for a, b in zip(ends[::2], ends[1::2], strict=True)]


def joined(text: str) -> str:
    """Return a text in which two halves of a surrogate pair that edits brought together are one character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def literals(node: Node) -> Iterator[Str]:
    """Yield the strings and keys of a tree in document order."""
    stack: list[Node] = [node]
    while stack:
        match stack.pop():
            case Str() as found:
                yield found
            case Obj(members=members):
                for key, value in reversed(members):
                    stack += (value, key)
            case Arr(items=items):
                stack += reversed(items)
            case _:
                pass


def same(texts: Sequence[Text]) -> None:
    """Record on every text that may be edited an edit that changes nothing."""
    for text in texts:
        if editable(text):
            text.edit([Edit(0, len(text.value), text.value)])


_LONE = re.compile("[\ud800-\udfff]")


def editable(text: Text) -> bool:
    """Whether the engine may edit a text and leave it as it is: a number becomes a string, half of a surrogate pair
    has no bytes where a layer needs some."""
    if text.sink == "signed" or text.kind == "number":
        return False
    source: Source | None = text.source
    while source is not None and source.layer is None:
        source = source.parent
    return source is None or _LONE.search(text.value) is None


def numbered(texts: Sequence[Text], data: bytes) -> tuple[str, list[str]]:
    """Put a mark into some of the texts of an input; return the mark, and what these texts say then."""
    random = chance(data)
    mark = f"Zq{crc32(data)}zQ"
    wanted = []
    for text in texts:
        # The name of a file tells what it is.
        if editable(text) and text.key != "filename" and random.random() < 0.5:
            at = random.randint(0, len(text.value))
            text.edit([Edit(at, at, mark)])
            wanted.append(joined(text.value[:at] + mark + text.value[at:]))
    return mark, wanted


def plain(data: bytes) -> object:
    """Return what a reader understands: JSON, or the bytes. Token arrays are left out: an edit empties them."""
    try:
        return json.loads(data, object_pairs_hook=_members)
    except (ValueError, RecursionError):
        return data


def _members(pairs: list[tuple[str, object]]) -> object:
    return tuple((name, None if name in _TOKENS else value) for name, value in pairs)
