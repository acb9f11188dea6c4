"""Replicate: predictions of any model, `input` in and `output` out; their streams are plain text.

Source: Replicate API reference; recorded exchanges. A stream is a GET from another host: what the prediction
masked is found again by the id in its address.
"""

from __future__ import annotations

import json
import re

from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Arr, Node, Obj, Str
from mitmguard.wire.places import Each, Media, Record, Say, Skip, Walk
from mitmguard.wire.texts import At, Places, Source

_KEPT = re.compile(r"/(?:predictions|streams|files)/([A-Za-z0-9_-]{8,128})(?:/|\Z)")
_MEDIA = Media()


class _Value(Walk):
    """What a model takes or gives: names differ with the model, `data:` URLs are files."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Str and _begins(node, "data:"):
            _MEDIA.visit(node, at, source, out)
        else:
            super().visit(node, at, source, out)

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        if type(value) is Str and _begins(value, "data:"):
            _MEDIA.visit(value, at.member(key.value), source, out)
        else:
            super().member(key, value, at, source, out)


class _Output(_Value):
    """A text, or its pieces one behind the other; several links where a model makes files."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        items = node.items if type(node) is Arr else []
        texts = [item for item in items if type(item) is Str]
        if len(items) == len(texts) > 1 and not _begins(texts[0], "data:", "https://", "http://"):
            out.add_pieces(texts, at, source)
        else:
            super().visit(node, at, source, out)


def _begins(node: Str, *words: str) -> bool:
    return node.value[:8].lower().startswith(words)


class _Input(_Value):
    """The newest turn of the user."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if at.item < 0:
            out.items.append("user")
            at = at._replace(item=len(out.items) - 1)
        super().visit(node, at, source, out)


_PREDICTION = Record(
    {
        "input": _Input("user"),
        "output": _Output(),
        "logs": Say("tool"),
        "error": Walk("tool"),
        "version": Skip(),
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """`done` and `error` come after all output."""
    return Ends(((),), before=True) if name in ("done", "error") else Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End as Replicate does when a model fails."""
    body = {"detail": reason.message, "request_id": reason.request_id}
    return [
        Final(json.dumps(body).encode(), "error"),
        Final(b'{"reason": "error"}', "done"),
    ]


def refuse(reason: Reason) -> Reply:
    """400 with a problem object (RFC 9457): clients raise `ReplicateError` with its detail."""
    body = {"title": "Request blocked", "detail": reason.message, "status": 400, "code": reason.code,
            "request_id": reason.request_id}  # fmt: skip
    return Reply(400, "application/problem+json", json.dumps(body).encode())


def hints(node: Node) -> dict[str, str]:
    """A prediction, and the stream of its output."""
    if type(node) is not Obj:
        return {}
    found = {"id": node.text("id")}
    urls = node.get("urls")
    if type(urls) is Obj and (stream := session(urls.text("stream"))):
        found["conversation"] = stream
    return {name: value for name, value in found.items() if value}


def session(target: str) -> str:
    """Return the id of a prediction or of a stream in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


PREDICTIONS = Dialect(
    name="replicate.predictions",
    provider="replicate",
    kind="model",
    request=_PREDICTION,
    response=Record({**_PREDICTION.fields, "results": Each(_PREDICTION)}),
    event=Say(channel="output"),
    text_events=frozenset(("output", "error", "logs")),
    refuse=refuse,
    ends=ends,
    stop=stop,
    hints=hints,
    session=session,
    paths=(
        "POST /predictions",
        "GET /predictions",
        "GET /predictions/*",
        "POST /predictions/*/cancel",
        "GET /streams/*",
        "GET /v1/files/*",
        "GET /models/*/*/versions/*",
    ),
    providers=frozenset(("replicate",)),
)
