"""Files and batches: many requests in a file, and their answers in another. OpenAI, Azure, Groq, Mistral, Together.

Source: OpenAI and Mistral API references. A line of a batch says which API its body is for; what was masked in the
file that went in is restored in the file that comes out, by the ids that lead from one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import (
    openai_chat,
    openai_completions,
    openai_inputs,
    openai_responses,
)
from mitmguard.wire.dialects.openai_chat import ERRORS, refuse
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Opaque, Record, Say, Shape, Walk
from mitmguard.wire.texts import At, Places, Source

_APIS = (
    openai_chat.DIALECT,
    openai_responses.DIALECT,
    openai_completions.DIALECT,
    openai_inputs.EMBEDDINGS,
)


class _Asked(Shape):
    """The body of a request, told by its members."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        has = {key.value for key, _ in node.members} if type(node) is Obj else set()
        shape = next((d.request for d in _APIS if not d.keys.isdisjoint(has)), None)
        (shape or Walk()).visit(node, at._replace(role="user"), source, out)


class _Answered(Shape):
    """The body of an answer, told by its members."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        shape: Shape = openai_inputs.RESPONSE
        if type(node) is Obj and node.get("output") is not None:
            shape = openai_responses.RESPONSE
        elif type(node) is Obj and node.get("choices") is not None:
            shape = openai_completions.RESPONSE if _is_plain(node) else openai_chat.RESPONSE
        shape.visit(node, at._replace(role="assistant"), source, out)


def _is_plain(node: Obj) -> bool:
    return node.text("object") == "text_completion"


class _Line(Shape):
    """A line of a file: a request of a batch, its answer, an example to learn from, or anything else."""

    __slots__ = ()

    def visit(self, node: Node, at: At, source: Source, out: Places) -> None:
        if type(node) is Obj and (node.get("body") or node.get("response")):
            _BATCHED.visit(node, at, source, out)
        elif type(node) is Obj and node.get("messages"):
            _ASKED.visit(node, at, source, out)
        else:
            super().visit(node, at, source, out)


_ASKED = _Asked()
_BATCHED = Record(
    {"body": _ASKED, "response": Record({"body": _Answered()}), **ERRORS, "url": Walk("meta")}
)

REQUEST = Record(
    {
        "requests": Each(_Line()),  # Mistral takes them without a file
        "metadata": Walk("meta"),
        "filename": Say("meta"),
    }
)
RESPONSE = Record(
    {
        "requests": Each(_Line()),
        "outputs": Each(_Line()),
        "metadata": Walk("meta"),
        "filename": Say("meta"),
        "usage": Opaque(),
        **ERRORS,
    }
)


def hints(node: Node) -> Mapping[str, str]:
    """Return the ids that lead from a file of requests to the batch, and on to the file of answers."""
    if type(node) is not Obj:
        return {}
    found = {
        "id": node.text("id"),
        "conversation": node.text("input_file_id"),
        "output_file_id": node.text("output_file_id") or node.text("output_file"),
        "error_file_id": node.text("error_file_id") or node.text("error_file"),
    }
    return {k: v for k, v in found.items() if v}


def session(target: str) -> str:
    """Return the id of a file or a batch in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


_KEPT = re.compile(r"/(?:files|batches|jobs)/([^/]+)")

FILES = Dialect(
    name="openai.files",
    provider="openai",
    kind="model",
    request=_Line(),
    response=_Line(),
    refuse=refuse,
    hints=hints,
    session=session,
    paths=(
        "ANY /files",
        "ANY /files/*",
        "GET /files/*/content",
        "POST /uploads",
        "POST /uploads/*/parts",
        "POST /uploads/*/complete",
        "GET /vector_stores/*/files/*/content",
        "POST /vector_stores/*/search",
    ),
)
BATCHES = Dialect(
    name="openai.batches",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    refuse=refuse,
    hints=hints,
    session=session,
    paths=(
        "ANY /batches",
        "ANY /batches/*",
        "POST /batches/*/cancel",
        "ANY /batch/jobs",
        "ANY /batch/jobs/*",
        "POST /batch/jobs/*/cancel",
    ),
)
