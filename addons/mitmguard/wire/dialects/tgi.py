"""Hugging Face: text generation (TGI), and the pipelines of its inference API: `inputs` in, texts out.

Source: Hugging Face API reference; recorded exchanges. The last element of a stream repeats the whole text;
`details` holds the tokens of the answer, and of the prompt.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj, Str
from mitmguard.wire.places import Media, Record, Say, Shape, Skip, Walk
from mitmguard.wire.texts import At, Places, Source

FILE = 256
"""Characters without a blank from which an input is an image or a sound in base64: no prompt begins so."""

_MEDIA = Media()
_WALK = Walk()


class _Inputs(Shape):
    """A text, several, or an object of texts: questions, contexts, tables, the turns of a conversation."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        out.items.append("user")
        at = at._replace(item=len(out.items) - 1)
        is_file = type(node) is Str and len(node.value) > FILE and " " not in node.value[:FILE]
        (_MEDIA if is_file else _WALK).visit(node, at, source, out)


def ends(node: Node, name: str, source: Source) -> Ends:
    """The element with the whole text has the last delta; an error comes after everything."""
    if type(node) is not Obj:
        return Ends()
    if type(node.get("generated_text")) is Str:
        return Ends(((),))
    return Ends(((),), before=True) if node.get("error") is not None else Ends()


def refuse(reason: Reason) -> Reply:
    """400 with the server's error object: clients raise `BadRequestError`, and do not try again."""
    return Reply(400, "application/json", json.dumps(_error(reason)).encode())


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an error element: clients raise it."""
    return [Final(json.dumps(_error(reason)).encode())]


def _error(reason: Reason) -> dict[str, str]:
    return {"error": reason.message, "error_type": "validation", "request_id": reason.request_id}


def recognize(body: Obj) -> bool:
    """A prompt and its parameters, and nothing by which another API is told."""
    return type(body.get("inputs")) is Str and type(body.get("parameters")) is Obj


GENERATE = Dialect(
    name="huggingface.generate",
    provider="huggingface",
    kind="model",
    request=Record(
        {
            "inputs": _Inputs(),
            "parameters": Walk("meta"),
            "options": Walk("meta"),
            "model": Skip(),
        }
    ),
    response=Record({"conversation": Walk("user")}),
    event=Record({"token": Record({"text": Say(channel="text")}), "generated_text": Say()}),
    refuse=refuse,
    ends=ends,
    stop=stop,
    paths=("POST /generate", "POST /generate_stream"),
    keys=frozenset(("inputs",)),
    recognize=recognize,
)

# On its own hosts the path tells as well: bodies of pipelines may be files.
INFERENCE = replace(
    GENERATE,
    name="huggingface.inference",
    providers=frozenset(("huggingface",)),
    paths=("POST /", "POST /models/*", "POST /models/*/*", "POST /pipeline/*/*", "POST /pipeline/*/*/*"),
    recognize=None,
)  # fmt: skip
