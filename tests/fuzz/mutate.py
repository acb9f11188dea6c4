"""Mutations that bytes alone do not find: JSON that stays JSON, with the names that dialects know."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

STRINGS = (
    "", "a", "text", "data:text/plain;base64,SGVsbG8sIHdvcmxkIQ==", "SGVsbG8sIHdvcmxkIQ==", "ann@example.com",
    '{"q": "text", "n": [12345678]}', "[1", "\ud800", "😀", "\u2028\n\r\0", "user", "assistant", "tool", "390.533.447-05",
    "https://example.com/a?b=c%20d", "image/png", "data:image/png;base64,iVBORw0KGgo=", "AKIAIOSFODNN7EXAMPLE",
)  # fmt: skip
VALUES: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    -1,
    7,
    10**8,
    39053344705,
    1e300,
    39053344705.0,
    [],
    {},
    [[]],
    [None],
)

_OPENS = re.compile(rb"[{\[]")
_MOST = 64
"""Openings of JSON that are looked at in one input."""


class JsonMutator:
    """Changes a JSON value somewhere in an input, and splices it in again."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names or ("a",)

    def __call__(self, data: bytes, most: int, random: Random) -> bytes | None:
        """Return a changed input, None where there is no JSON in it."""
        starts = [m.start() for m in _OPENS.finditer(data)][:_MOST]
        while starts:
            at = starts.pop(random.randrange(len(starts)))
            text = data[at:].decode("utf-8", "surrogateescape")
            try:
                value, end = json.JSONDecoder().raw_decode(text)
            except (ValueError, RecursionError):
                continue
            old = text[:end].encode("utf-8", "surrogateescape")
            changed = self._changed(value, random)
            separators = random.choice(((",", ":"), (", ", ": ")))
            new = json.dumps(changed, ensure_ascii=random.random() < 0.5, separators=separators)
            out = data[:at] + new.encode("utf-8", "replace") + data[at + len(old) :]
            return out if len(out) <= most else None
        return None

    def _changed(self, root: Any, random: Random) -> Any:
        holder = [root]
        spots: list[tuple[Any, Any]] = [(holder, 0)]
        for container, key in spots:
            value = container[key]
            inner = (
                value.keys()
                if isinstance(value, dict)
                else range(len(value))
                if isinstance(value, list)
                else ()
            )
            spots += [(value, k) for k in inner][: 400 - len(spots)]
        for _ in range(random.choice((1, 1, 2, 4))):
            container, key = random.choice(spots)
            other, name = random.choice(spots)
            try:
                self._change(container, key, other, name, random)
            except (KeyError, IndexError):
                continue  # an earlier change took it away
        return holder[0]

    def _change(self, container: Any, key: Any, other: Any, name: Any, random: Random) -> None:
        value = container[key]
        operations: tuple[Callable[[], Any], ...] = (
            lambda: random.choice(STRINGS),
            lambda: _copy(random.choice(VALUES)),
            lambda: _copy(other[name]),
            lambda: json.dumps(value),
            lambda: [value],
            lambda: {random.choice(self._names): value},
            lambda: value * 3 if isinstance(value, str | list) else value,
        )
        if isinstance(value, dict) and random.random() < 0.4:
            value[random.choice(self._names)] = _copy(random.choice((*STRINGS, *VALUES)))
        elif isinstance(value, list) and value and random.random() < 0.3:
            value.insert(random.randrange(len(value) + 1), _copy(random.choice(value[:9])))
        elif isinstance(container, dict) and random.random() < 0.3:
            container[random.choice(self._names)] = container.pop(key)
        elif isinstance(container, dict) and random.random() < 0.2:
            del container[key]
        else:
            container[key] = random.choice(operations)()


def _copy(value: Any) -> Any:
    """Return a value that nothing shares: no change may put a value into itself."""
    return json.loads(json.dumps(value))
