"""Bodies and dialects: every text is edited where it lies, and nothing but that changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from zlib import crc32

from mitmguard.errors import NotInspected
from mitmguard.wire.bodies import Body, open_body
from mitmguard.wire.channels import empty_token_arrays
from mitmguard.wire.dialect import Dialect, Reason, Tail
from mitmguard.wire.dialects import DIALECTS, ROUTES
from mitmguard.wire.framing.choose import write
from mitmguard.wire.literals import Node, Obj, parse
from mitmguard.wire.places import Shape
from mitmguard.wire.texts import At, Places, Source
from tests.fuzz.properties import head, joined, numbered, plain, same, text_of

LIMIT = 1 << 20
DEPTH = 64
REASON = Reason("Blocked by a rule (request mg-1)", "guard_policy", "mg-1")


_HEADER = re.compile(rb"(?i)content-t|encoding:")


def named(word: str) -> Dialect:
    """Return the dialect of that name; any other name stands for one of them too."""
    if (known := DIALECTS.get(word)) is not None:
        return known
    names = sorted(DIALECTS)
    return DIALECTS[names[crc32(word.encode("utf-8", "replace")) % len(names)]]


def said(places: Places) -> list[str]:
    return [joined(text.value) for text in places.texts]


def edited(opened: Callable[[bytes], Places], raw: bytes, data: bytes) -> None:
    """Edit the texts of a document in place, and read it again: it says what it said, but for the edits."""
    assert opened(raw).finish() == raw, "an untouched document changes"
    places = opened(raw)
    before = said(places)
    same(places.texts)
    after = places.finish()
    if not isinstance(plain(raw), bytes) and all(
        type(s) is Source and s.layer is None for s in places.sources
    ):
        assert plain(after) == plain(raw), "an edit that changes nothing changes what is read"
    assert said(opened(after)) == before, "an edit that changes nothing changes a text"
    if _HEADER.search(raw):
        return  # a mark in a header of a message makes another message of it
    places = opened(raw)
    mark, wanted = numbered(places.texts, data)
    try:
        again = said(opened(places.finish()))
    except NotInspected:
        # A mark can make something else of a file: in its name, or at its beginning.
        assert isinstance(plain(raw), bytes), "an edited document is refused"
        return
    # A text may be gone: a mark can make an id of what was words, and words of what was JSON.
    for value in again if wanted else ():
        expected = mark not in value or value in wanted or value.lstrip()[:1] in ("{", "[")
        assert expected, "an edit reads otherwise"


def bodies(data: bytes) -> None:
    """Bodies of every content type. First line: the dialect and the content type."""
    line, raw = head(data)
    name, _, kind = line.partition(" ")
    dialect = named(name)

    def opened(raw: bytes) -> Body:
        body = open_body(raw, kind, depth=DEPTH, schema=dialect.request_schema, limit=LIMIT)
        body.visit(dialect.request, dialect.request_role)
        return body

    try:
        body = opened(raw)
    except NotInspected:
        return
    if body.documents:
        edited(lambda raw: opened(raw).places, raw, data)


def dialects(data: bytes) -> None:
    """JSON through a dialect's shapes and functions. First line: the dialect and `request`, `response` or `event`."""
    line, raw = head(data)
    name, _, part = line.partition(" ")
    dialect = named(name)
    text = text_of(raw)
    try:
        node, _ = parse(text)
    except NotInspected:
        return
    shape: Shape = dialect.request
    if part == "response":
        shape = dialect.response
    elif part == "event" and dialect.event is not None:
        shape = dialect.event
        heard(dialect, node, Source(text))
    else:
        asked(dialect, node, text)

    def opened(raw: bytes) -> Places:
        places = Places()
        source = places.source(Source(raw.decode("utf-8", "surrogatepass")))
        shape.visit(parse(source.text)[0], At(dialect.request_role), source, places)
        return places

    raw = text.encode("utf-8", "surrogatepass")
    try:
        opened(raw)
    except NotInspected:
        return
    edited(opened, raw, data)
    places = opened(raw)
    empty_token_arrays(node, places)
    parse(places.finish().decode("utf-8", "surrogatepass"))


def asked(dialect: Dialect, node: Node, text: str) -> None:
    """Call all that is asked of a request: nothing raises, and no refusal asks for another try."""
    dialect.model(node)
    dialect.tag(node, text)
    dialect.hints(node)
    assert dialect.refuse(REASON).status < 500
    if dialect.answer is not None:
        assert dialect.answer(node, text, REASON).status < 500
    if dialect.drop is not None:
        dialect.drop(node, text, REASON)
    for other in DIALECTS.values() if type(node) is Obj else ():
        if other.recognize is not None and type(node) is Obj:
            other.recognize(node)
    ROUTES.by_body(ROUTES.by_head("POST", "/" + text[:40], {}, ""), node)


def heard(dialect: Dialect, node: Node, source: Source) -> None:
    """Call all that is asked of an element of a stream, and stop the stream behind it."""
    tail = Tail()
    for name in ("", node.text("type") if type(node) is Obj else ""):
        dialect.note(node, tail, source)
        dialect.ends(node, name, source)
    for key in list(tail.calls):
        tail.call((*key, "arguments"))
    write(dialect.framing, dialect.stop(REASON, tail), b"\n", b"")
