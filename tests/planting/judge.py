"""What came out, compared with what went in: no planted value, the same frame, the same documents but for the masks."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable
from typing import Any

from tests.planting.bodies import Body, Plain
from tests.planting.channels import pieces
from tests.planting.tree import Leaf, Path, get, leaves, opened
from tests.planting.values import PLACEHOLDER, Value, same_but_masked

_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\(/)")


def spellings(data: bytes, body: Body | None) -> str:
    """Return everything that leaves, in all its spellings, as one text to search in."""
    raw = data.decode("utf-8", "replace")
    parts = [raw]
    if "\\u" in raw or "\\/" in raw:
        parts.append(_ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else "/", raw))
    if body is not None:
        joined: dict[tuple[Any, ...], list[str]] = {}
        for piece in pieces(body):
            joined.setdefault(piece.channel, []).append(piece.text)
        parts += ["".join(texts) for texts in joined.values()]
        for payload in body.payloads:
            if not isinstance(payload, Plain):
                parts += [
                    leaf.value
                    for leaf in leaves(payload)
                    if _is_inner(leaf) or leaf.exempt == "base64"
                ]
                parts.append(
                    "".join(leaf.value for leaf in leaves(payload) if leaf.exempt == "token copy")
                )
    return "\n".join(parts)


def _is_inner(leaf: Leaf) -> bool:
    return any(isinstance(step, str) and step.startswith("\0") for step in leaf.path)


def leaked(value: Value, spelled: str) -> str:
    """Return what stands around the value, or around what tells it from all others, in what leaves; else nothing."""
    for mark in value.marks:
        if (at := spelled.find(mark)) >= 0:
            return spelled[max(0, at - 60) : at + len(mark) + 60]
    return ""


def differs(before: Any, after: Any, skip: Iterable[Path] = ()) -> str:
    """Return the pointer where `after` is not `before` with masks; the empty string where it is. `skip`: paths whose
    strings are compared elsewhere."""
    skipped = set(skip)

    def walk(a: Any, b: Any, path: Path) -> str:
        if path in skipped:
            return ""
        here = "/" + "/".join(map(str, path))
        if isinstance(a, dict) and isinstance(b, dict):
            if len(a) != len(b):
                return here + " members"
            for (ka, va), (kb, vb) in zip(a.items(), b.items(), strict=True):
                if not same_but_masked(ka, kb):
                    return f"{here} key"
                if found := walk(va, vb, (*path, ka)):
                    return found
            return ""
        if isinstance(a, list) and isinstance(b, list):
            if not b and path and _is_tokens(path):
                return ""
            if len(a) != len(b):
                return here + " length"
            for i, (va, vb) in enumerate(zip(a, b, strict=True)):
                if found := walk(va, vb, (*path, i)):
                    return found
            return ""
        if b is None and path and _is_tokens(path):
            return ""
        if isinstance(a, str) and isinstance(b, str):
            if (inner := _inner(a, b, str(path[-1]) if path else "")) is not None:
                step, content, other = inner
                return walk(content, other, (*path, step))
            return "" if same_but_masked(a, b) else here
        if isinstance(a, int | float) and isinstance(b, str) and PLACEHOLDER.fullmatch(b):
            return ""
        return "" if a == b and type(a) is type(b) else here

    return walk(before, after, ())


def _is_tokens(path: Path) -> bool:
    return any(
        isinstance(s, str) and ("logprobs" in s or s in ("tokens", "prefill", "token_ids"))
        for s in path
    )


def _inner(a: str, b: str, key: str) -> tuple[str, Any, Any] | None:
    """Return what two different strings hold where both hold a document or a text of the same kind, and the step to it."""
    if a == b or (inner := opened(key, a)) is None:
        return None
    step, content = inner
    try:
        return step, content, get(b, (step,))
    except (ValueError, binascii.Error):
        return None


def same_bytes(before: bytes, after: bytes) -> bool:
    """Say whether two JSON bodies are the same bytes but for string literals that hold masks."""
    a, b = before.decode("utf-8", "replace"), after.decode("utf-8", "replace")
    if _STRING.split(a) != _STRING.split(b):
        return False
    return all(
        x == y or PLACEHOLDER.search(y) is not None or opened("data", x[1:-1]) is not None
        for x, y in zip(_STRING.findall(a), _STRING.findall(b), strict=True)
    )
