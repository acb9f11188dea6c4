"""Documents as trees: the strings in them, also in JSON inside strings and in base64, and how to put others there."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from tests.planting.bodies import is_spaced
from tests.planting.language import BLOBS, FREE, not_language

Path = tuple[str | int, ...]

JSON = "\0json"
B64 = "\0base64"
URL = "\0data-url"

_TEXT_URL = re.compile(
    r"data:(?:text/[\w.+-]+|application/(?:json|xml|x-yaml))(?:;[\w=.-]+)*;base64,"
)


class Leaf(NamedTuple):
    """A string: where it is, under which member, and why it is not language (empty: it is)."""

    path: Path
    key: str
    value: str
    exempt: str

    @property
    def pattern(self) -> str:
        return pattern(self.path)


def pattern(path: Path) -> str:
    """Render a path as a pointer with `*` for the elements of lists and the members of free objects."""
    return (
        "".join("/*" if isinstance(step, int) else "/" + step.replace("\0", "~") for step in path)
        or "/"
    )


def leaves(node: Any, path: Path = (), key: str = "", free: bool = False) -> Iterator[Leaf]:
    """Yield every string in a document, those inside strings too."""
    if isinstance(node, str):
        if (inner := opened(key, node)) is not None:
            step, content = inner
            # What is inside says itself what it is, but for the arguments of a call.
            yield from leaves(
                content, (*path, step), key if isinstance(content, str) else "", free or key in FREE
            )
            return
        yield Leaf(path, key, node, not_language(key, node, free, path))
    elif isinstance(node, list):
        for i, item in enumerate(node):
            yield from leaves(item, (*path, i), key, free)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name == "_meta":
                continue
            inside = (
                free
                or name in FREE
                or (name in ("input", "parameters") and isinstance(value, dict))
            )
            if (
                name == "input"
                and isinstance(value, dict)
                and ("converse" in value or "invokeModel" in value)
            ):
                inside = free
            yield from leaves(value, (*path, name), name, inside)


def opened(key: str, value: str) -> tuple[str, Any] | None:
    """Return what a string holds when it holds a document or a text of its own, and how."""
    if value[:1] in "{[" or value.lstrip()[:1] in ("{", "["):
        try:
            inner = json.loads(value)
        except (ValueError, RecursionError):
            return None
        if isinstance(inner, dict | list) and any(True for _ in leaves(inner)):
            return JSON, inner
        return None
    if m := _TEXT_URL.match(value):
        text = _text(value[m.end() :])
        return None if text is None else (URL, text)
    if key in BLOBS and len(value) >= 8 and (text := _text(value)) is not None:
        return B64, text if opened("", text) is not None or not _is_json(text) else []
    return None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _text(value: str) -> str | None:
    try:
        text = base64.b64decode(value, validate=True).decode()
    except (ValueError, binascii.Error):
        return None
    readable = all(c.isprintable() or c in "\r\n\t" for c in text)
    return text if text and readable else None


def get(node: Any, path: Path) -> Any:
    """Return what is at a path; raise KeyError, IndexError, TypeError or ValueError where nothing is."""
    for step in path:
        if step == JSON:
            node = json.loads(node)
        elif step == B64:
            node = base64.b64decode(node).decode()
        elif step == URL:
            node = base64.b64decode(node.partition(",")[2]).decode()
        else:
            node = node[step]
    return node


def put(node: Any, edits: dict[Path, str]) -> Any:
    """Return the document with other strings at some paths."""
    if not edits:
        return node
    if () in edits:
        return edits[()]
    groups: dict[str | int, dict[Path, str]] = {}
    for path, new in edits.items():
        groups.setdefault(path[0], {})[path[1:]] = new
    if isinstance(node, str):
        ((step, below),) = groups.items()
        if step == JSON:
            spaced = is_spaced(node)
            return json.dumps(
                put(json.loads(node), below),
                ensure_ascii=node.isascii(),
                separators=None if spaced else (",", ":"),
            )
        head = node.partition(",")[0] + "," if step == URL else ""
        inner = base64.b64decode(node[len(head) :]).decode()
        return head + base64.b64encode(put(inner, below).encode()).decode()
    made: Any = list(node) if isinstance(node, list) else dict(node)
    for name, below in groups.items():
        is_new = isinstance(made, dict) and name not in made
        made[name] = put(None if is_new else made[name], below)
    return made


def form(body: str) -> dict[str, str] | None:
    """Return the fields of a form, or None where the body is none."""
    if not re.match(r"[\w.\-%\[\]]+=[^\s{]*\Z", body):
        return None
    return dict(parse_qsl(body, keep_blank_values=True))


def formed(fields: dict[str, str]) -> str:
    return urlencode(fields)
