"""What no other dialect knows: every string is read, and written back where it was.

APIs differ in where things are and hardly in what they are called, so the names that all of them use tell
who speaks: `role`, `system`, `messages`, `tools`, `arguments`. In a stream each string is taken for a delta of
the text at its place, until it is seen to repeat what came before.
"""

from __future__ import annotations

import json

from mitmguard.model import Role, Sink
from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import (
    NOT_LANGUAGE,
    OPAQUE,
    JsonIn,
    Roles,
    Shape,
    Skip,
    could_hold_a_value,
)
from mitmguard.wire.texts import At, Places, Source

ROLES: Roles = {
    "system": "system",
    "developer": "developer",
    "user": "user",
    "human": "user",
    "customer": "user",
    "assistant": "assistant",
    "model": "assistant",
    "ai": "assistant",
    "bot": "assistant",
    "chatbot": "assistant",
    "agent": "assistant",
    "tool": "tool",
    "function": "tool",
    "observation": "tool",
}

_SYSTEM = frozenset(
    "system systemprompt systeminstruction systeminstructions systemmessage instructions preamble "
    "developerprompt".split()
)
_TOOLS = frozenset(
    "tools functions functiondeclarations toolconfig toolspec tooldefinitions responseformat "
    "jsonschema outputschema inputschema responseschema".split()
)
_CALLS = frozenset("toolcalls toolcall functioncall functioncalls tooluse tooluses".split())
_RESULTS = frozenset(
    "toolresults toolresult toolresponse toolresponses functionresponse functionresponses tooloutput "
    "tooloutputs functioncalloutput".split()
)
_ARGUMENTS = frozenset(("arguments", "args", "input", "parameters", "partialjson"))
_META = frozenset("metadata user userid sessionid stop stopsequences tags labels".split())

_SKIP = Skip()
_JSON = JsonIn()


class _Guessed(Shape):
    """Every string below, with the role that the names around it tell; `delta`: in an element of a stream."""

    __slots__ = ("delta",)

    def __init__(self, *, delta: bool = False) -> None:
        self.delta = delta

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        match node:
            case Str():
                if self.delta:
                    out.add(node, at, source, channel=_key(at))
                elif at.sink is Sink.ARGUMENTS:
                    _JSON.visit(node, at, source, out)
                else:
                    out.add(node, at, source)
            case Arr() if self.delta:
                for i, item in enumerate(node.items):
                    if item is not None:
                        number = source.number(item, "index") if type(item) is Obj else -1
                        mark = f"#{number}" if number >= 0 else i
                        here = at.step(i)._replace(channel=(*at.channel, mark))
                        self.visit(item, here, source, out)
            case Obj():
                at = self._speaker(node, at, out)
                if self.delta:
                    kind = node.text("type") or node.text("event")
                    at = at._replace(channel=(*at.channel, kind) if kind else at.channel)
                for key, value in node.members:
                    self.member(key, value, at, source, out)
            case _:
                super().visit(node, at, source, out)

    def _speaker(self, node: Obj, at: At, out: Places) -> At:
        word = node.text("role") or node.text("author") or node.text("sender")
        role = ROLES.get(word.lower().removeprefix("role_")) if word else None
        if role is None:
            return at
        out.items.append(role)
        return at._replace(role=role, item=len(out.items) - 1)

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        name = key.value
        if value is None or name in OPAQUE:
            return
        if could_hold_a_value(name):
            out.add(key, at.step(name), source, "key")
        here = at.member(name)
        if self.delta:
            here = here._replace(channel=(*at.channel, name))
        plain = name.replace("_", "").lower()
        role: Role | None = None
        if plain in _SYSTEM:
            role, here = "system", here._replace(section=0)
        elif plain in _TOOLS:
            role, here = "tooldef", here._replace(section=1)
        elif plain in _CALLS:
            role = "assistant"
        elif plain in _RESULTS:
            role = "tool"
        elif plain in _META:
            role = "meta"
        elif plain in _ARGUMENTS and at.role == "assistant":
            here = here._replace(sink=Sink.ARGUMENTS)
        if role is not None:
            here = here._replace(role=role)
        if name in NOT_LANGUAGE and at.sink is not Sink.ARGUMENTS:
            _SKIP.visit(value, here, source, out)
        else:
            self.visit(value, here, source, out)


def _key(at: At) -> tuple[str | int, ...]:
    return ("", *at.channel)


def refuse(reason: Reason) -> Reply:
    """400 with an error object that most clients print."""
    body = {"error": {"message": reason.message, "type": "invalid_request_error", "code": reason.code,
                      "request_id": reason.request_id}}  # fmt: skip
    return Reply(400, "application/json", json.dumps(body).encode())


DIALECT = Dialect(
    name="generic",
    provider="unknown",
    kind="model",
    request=_Guessed(),
    response=_Guessed(),
    event=_Guessed(delta=True),
    guessed=True,
    exclusive=True,
    refuse=refuse,
)
