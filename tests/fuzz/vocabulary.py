"""What the dialects' tables name: the members, and an example of each shape, so that a new dialect is fuzzed at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.places import Each, JsonIn, Media, Opaque, Record, Say, Shape, Skip

DEEPEST = 7
"""Shapes in shapes: some hold themselves."""

ANYTHING: dict[str, object] = {
    "role": "user",
    "name": "a name",
    "content": [{"type": "text", "text": "some text"}],
    "input": {"q": "an argument"},
}


def names() -> list[str]:
    """Return the names of members that the dialects know."""
    found: set[str] = {"type", "role", "id", "index", "name", "ann@example.com", "39053344705"}
    for dialect in DIALECTS.values():
        found |= dialect.keys
        for shape in (dialect.request, dialect.response, dialect.event):
            for inner in _below(shape, set()):
                found.update(inner.fields, inner.index)
    return sorted(found)


def _below(shape: object, seen: set[int]) -> Iterator[Record]:
    if not isinstance(shape, Shape) or id(shape) in seen:
        return
    seen.add(id(shape))
    if isinstance(shape, Record):
        yield shape
    for name in (n for cls in type(shape).__mro__ for n in getattr(cls, "__slots__", ())):
        value = getattr(shape, name, None)
        for inner in value.values() if isinstance(value, Mapping) else (value,):
            yield from _below(inner, seen)


def examples(dialect: Dialect, part: str) -> list[object]:
    """Return examples of one of a dialect's shapes: the plain one, and one for each type that it knows."""
    shape = {"request": dialect.request, "response": dialect.response}.get(part, dialect.event)
    if shape is None:
        return []
    if not isinstance(shape, Record):
        return [example(shape)]
    return [
        _record(shape, shape, "", 0),
        *(_record(shape, r, t, 0) for t, r in shape.types.items()),
    ]


def example(shape: Shape, depth: int = 0) -> object:
    """Return a value in which a shape finds what it looks for."""
    if depth > DEEPEST:
        return "text"
    match shape:
        case Record():
            return _record(shape, shape, "", depth)
        case Each():
            inner = shape.shape
            if isinstance(inner, Record) and inner.types and depth < 4:
                kinds = [_record(inner, r, t, depth + 1) for t, r in inner.types.items()]
                return [_record(inner, inner, "", depth + 1), *kinds]
            return [example(inner, depth + 1)]
        case JsonIn():
            return '{"q": "an \\"argument\\"", "n": [12345678]}'
        case Say():
            return "some text"
        case Media():
            return "data:text/plain;base64,c29tZSB0ZXh0IGluIGJhc2U2NA=="
        case Skip():
            return "id_1"
        case Opaque():
            return {"n": 1}
    return ANYTHING


def _record(outer: Record, shape: Record, type: str, depth: int) -> dict[str, object]:
    made: dict[str, object] = {"type": type} if type else {}
    roles = outer.roles or shape.roles
    if roles:
        made["role"] = next(iter(roles))
    made |= dict.fromkeys(shape.index, 0)
    made |= {name: example(inner, depth + 1) for name, inner in shape.fields.items()}
    return made
