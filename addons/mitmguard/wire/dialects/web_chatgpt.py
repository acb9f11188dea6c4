"""ChatGPT in a browser: conversations whose answers are patches of a message, over SSE or a WebSocket.

Source: published captures; OpenAI documents nothing of it. A patch says only what differs from the one before
it: `c` (which message), `p` (where in it), `o` (what to do) are inherited. Echoes repeat what the user said.
"""

from __future__ import annotations

import json
import re

from mitmguard.errors import NotInspected
from mitmguard.model import Role
from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.dialects.openai_chat import ROLES
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj, Str, parse
from mitmguard.wire.places import (
    Each,
    Opaque,
    Record,
    Say,
    Shape,
    Skip,
    SoFar,
    Walk,
    could_hold_a_value,
    number,
)
from mitmguard.wire.texts import At, Places, Source

MAX_EVENTS = 4096
"""Events in one message of a WebSocket; one holds a handful."""

_KEPT = re.compile(r"/conversation/([0-9a-f-]{8,64})(?:/|\Z)")


def _author(node: Node, role: Role) -> Role:
    author = node.get("author") if type(node) is Obj else None
    return ROLES.get(author.text("role"), role) if type(author) is Obj else role


class _Turn(Record):
    """A message; who says it stands in `author`."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        super().visit(node, at._replace(role=_author(node, at.role)), source, out)


def _turn(text: Say) -> _Turn:
    content = Record(
        {
            "parts": Each(text),
            "text": text,
            "content_type": Skip(),
            "thoughts": Walk("assistant"),
        }
    )
    return _Turn(
        {"author": Skip(), "content": content, "metadata": Walk("meta"), "recipient": Skip()},
        message=True,
    )


_TURN = _turn(Say())


class _Anywhere(Walk):
    """Everything, and a message wherever one is."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj and type(node.get("author")) is Obj:
            _TURN.visit(node, at, source, out)
        else:
            super().visit(node, at, source, out)

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        if key.value in _TOKENS:
            return
        if could_hold_a_value(key.value):
            out.add(key, at.step(key.value), source, "key")
        self.visit(value, at.member(key.value), source, out)


_TOKENS = frozenset(("token", "conduit_token", "resume_token"))
"""Tokens of the conversation: signed, and sent back as they are."""

_ANYWHERE = _Anywhere()
_SO_FAR = _turn(SoFar(channel="text"))


class Patches(Shape):
    """The elements of one stream: patches of messages, whole messages, and what else there is."""

    __slots__ = ("_message", "_op", "_path")

    def __init__(self) -> None:
        self._message, self._path, self._op = -1, "", "add"

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is not Obj or node.text("type"):
            _ANYWHERE.visit(node, at, source, out)
            return
        has = {key.value for key, _ in node.members}
        if "v" in has:
            self._inherit(node, has, source)
            self._patch(node, self._path, self._op, at, source, out)
        elif type(message := node.get("message")) is Obj:
            # Before there were patches, each element had the whole text so far.
            here = at.member("message")._replace(channel=("message", message.text("id")))
            _SO_FAR.visit(message, here, source, out)
        else:
            _ANYWHERE.visit(node, at, source, out)

    def _inherit(self, node: Obj, has: set[str], source: Source) -> None:
        if "c" in has:
            self._message = number(source, node, "c")
        if "p" in has:
            self._path = node.text("p")
        if "o" in has:
            self._op = node.text("o")

    def _patch(self, node: Obj, path: str, op: str, at: At, source: Source, out: Places) -> None:
        value, here = node.get("v"), at.member("v")
        if type(value) is Str and op == "append":
            out.add(value, here, source, channel=(self._message, path))
        elif type(value) is Arr and op == "patch":
            for i, inner in enumerate(value.items):
                if type(inner) is Obj:
                    place = path + inner.text("p")
                    self._patch(inner, place, inner.text("o"), here.step(i), source, out)
                else:
                    _ANYWHERE.visit(inner, here.step(i), source, out)
        else:
            _ANYWHERE.visit(value, here, source, out)


class Socket(_Anywhere):
    """Messages of a WebSocket: the events are text in a string of theirs."""

    __slots__ = ("_patches",)

    def __init__(self) -> None:
        super().__init__()
        self._patches = Patches()

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        if key.value == "encoded_item" and type(value) is Str:
            self._events(value, at.member(key.value), source, out)
        else:
            super().member(key, value, at, source, out)

    def _events(self, node: Str, at: At, source: Source, out: Places) -> None:
        text, begin = node.value, 0
        around = out.source(Source(text, source, node.start, node.end))
        for line in text.split("\n", MAX_EVENTS):
            data = line.removeprefix("data:").strip(" \r")
            if data and data != "[DONE]" and not line.startswith(("event:", ":", "id:")):
                start = text.index(data, begin)
                self._event(data, at, around, start, out)
            begin += len(line) + 1

    def _event(self, data: str, at: At, around: Source, start: int, out: Places) -> None:
        end = start + len(data)
        try:
            inner, _ = parse(data)
        except NotInspected:
            out.add(Str(start, end, data), at, around, "document")
        else:
            event = out.source(Source(data, around, start, end, kind="document"))
            self._patches.visit(inner, at, event, out)


def ends(node: Node, name: str, source: Source) -> Ends:
    """A new message completes the one before it."""
    if type(node) is Obj:
        if node.text("type") == "message_stream_complete":
            return Ends(((),), before=True)
        if node.text("o") == "add" and not node.text("p"):
            message = number(source, node, "c")
            return Ends(((message,),) if message >= 0 else ((),), before=True)
    return Ends()


def refuse(reason: Reason) -> Reply:
    """400 with a `detail` that the page shows."""
    body = {"detail": {"message": reason.message, "code": reason.code}}
    return Reply(400, "application/json", json.dumps(body).encode())


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error, which the page shows."""
    body = {"message": None, "conversation_id": None, "error": reason.message}
    return [Final(json.dumps(body).encode()), Final(b"[DONE]")]


def hints(node: Node) -> dict[str, str]:
    """The conversation: in requests but the first, and in the stream."""
    if type(node) is not Obj:
        return {}
    inner = node.get("v")
    kept = node.text("conversation_id") or (
        inner.text("conversation_id") if type(inner) is Obj else ""
    )
    return {"conversation": kept} if kept else {}


def session(target: str) -> str:
    """Return the conversation in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


_REQUEST = Record(
    {
        "messages": Each(_TURN),
        "partial_query": _TURN,
        "model": Skip(),
        "action": Skip(),
        "conversation_id": Skip(),
        "parent_message_id": Skip(),
        "conduit_token": Opaque(),
    }
)
CONVERSATION = Dialect(
    name="chatgpt.conversation",
    provider="chatgpt",
    kind="model",
    request=_REQUEST,
    response=_ANYWHERE,
    event=_ANYWHERE,
    opens=Patches,
    refuse=refuse,
    ends=ends,
    stop=stop,
    hints=hints,
    session=session,
    paths=tuple(
        f"{method} /{root}/{path}"
        for root in ("backend-api", "backend-anon")
        for method, path in (
            ("POST", "f/conversation"),
            ("POST", "f/conversation/prepare"),
            ("POST", "f/conversation/resume"),
            ("POST", "conversation"),
            ("ANY", "conversation/*"),
            ("GET", "conversations"),
        )
    ),
    providers=frozenset(("chatgpt",)),
    experimental=True,
)
SOCKET = Dialect(
    name="chatgpt.socket",
    provider="chatgpt",
    kind="model",
    request=_ANYWHERE,
    response=_ANYWHERE,
    event=_ANYWHERE,
    opens=Socket,
    refuse=refuse,
    paths=("WS /*",),
    providers=frozenset(("chatgpt",)),
    experimental=True,
)
