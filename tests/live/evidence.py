"""Looks for a value in what reached the fake provider, in every spelling that a reader could undo."""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from mitmguard.cli.fakellm import Seen

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
DEEPEST = 6


def leaks(seen: Iterable[Seen], values: Iterable[str]) -> list[str]:
    """Return a line for every value that stands in any of `seen`, whatever the encoding."""
    found = []
    wanted = list(values)
    for number, each in enumerate(seen):
        for where, text in readings(each):
            flat = text.casefold()
            digits = re.sub(r"[.\-/\s]", "", text)
            for value in wanted:
                bare = re.sub(r"[.\-/]", "", value)
                if value.casefold() in flat or (bare.isdigit() and bare in digits):
                    found.append(f"request {number} {each.method} {each.path}: {value} in {where}")
    return found


def readings(seen: Seen) -> Iterator[tuple[str, str]]:
    """Yield every text that can be read out of a request."""
    yield "path", unquote(seen.path)
    for name, value in seen.headers:
        yield f"header {name}", unquote(value)
    raw = seen.decoded
    yield "body", raw.decode("utf-8", "replace")
    yield "body, unquoted", unquote(html.unescape(raw.decode("utf-8", "replace")))
    for hit in BASE64.findall(raw):
        try:
            plain = base64.b64decode(hit.replace(b"-", b"+").replace(b"_", b"/") + b"==")
        except (ValueError, binascii.Error):
            continue
        yield "body, base64", plain.decode("latin-1")
    try:
        document = json.loads(raw)
    except ValueError:
        return
    yield "body, JSON", "\n".join(texts(document, 0))


def texts(value: object, depth: int) -> Iterator[str]:
    """Yield every string of a JSON value, keys and JSON inside of strings included."""
    match value:
        case str():
            yield value
            if depth < DEEPEST and value.lstrip()[:1] in ("{", "[", '"'):
                try:
                    inner = json.loads(value)
                except ValueError:
                    return
                yield from texts(inner, depth + 1)
        case list():
            for item in value:
                yield from texts(item, depth)
        case dict():
            for key, item in value.items():
                yield key
                yield from texts(item, depth)
        case int() | float():
            yield str(value)
