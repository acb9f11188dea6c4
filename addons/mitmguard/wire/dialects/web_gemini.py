"""Gemini in a browser: arrays without names, in a form in, in frames with JSON in JSON out.

Source: published captures; Google documents nothing of it. Each frame holds the whole text so far.
"""

from __future__ import annotations

import json

from mitmguard.errors import NotInspected
from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.literals import Arr, Node, Obj, Str, parse
from mitmguard.wire.places import Shape, Walk, could_hold_a_value
from mitmguard.wire.texts import At, Places, Source

MAX_DEPTH = 3
"""Documents inside strings of documents; an answer has one in a frame."""


class _Frame(Shape):
    """Every string, by its place: what has a blank is language, and said again with more at its end."""

    __slots__ = ("_depth",)

    def __init__(self, depth: int = 0) -> None:
        self._depth = depth

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        match node:
            case Str() if (inner := self._inside(node.value)) is not None:
                child = out.source(Source(node.value, source, node.start, node.end))
                _Frame(self._depth + 1).visit(inner, at, child, out)
            case Str() if " " in node.value or "\n" in node.value:
                out.add(node, at, source, channel=("", *at.channel), so_far=True)
            case Arr():
                for i, item in enumerate(node.items):
                    self.visit(item, at.step(i)._replace(channel=(*at.channel, i)), source, out)
            case Obj():
                for key, value in node.members:
                    if could_hold_a_value(key.value):
                        out.add(key, at.step(key.value), source, "key")
                    here = at.member(key.value)
                    self.visit(value, here._replace(channel=(*at.channel, key.value)), source, out)
            case _:
                super().visit(node, at, source, out)

    def _inside(self, value: str) -> Node:
        if self._depth >= MAX_DEPTH or value[:1] not in ("[", "{"):
            return None
        try:
            return parse(value)[0]
        except NotInspected:
            return None


def refuse(reason: Reason) -> Reply:
    """400: the page says that something went wrong."""
    body = {"error": {"code": 400, "message": reason.message, "status": "INVALID_ARGUMENT"}}
    return Reply(400, "application/json", json.dumps(body).encode())


DIALECT = Dialect(
    name="gemini_web.generate",
    provider="gemini-web",
    kind="model",
    request=Walk("user"),
    response=Walk(),
    event=_Frame(),
    framing="batchexecute",
    refuse=refuse,
    paths=("POST /assistant.lamda.BardFrontendService/StreamGenerate", "POST /batchexecute"),
    providers=frozenset(("gemini-web",)),
    experimental=True,
)
