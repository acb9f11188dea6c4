"""IBM watsonx: text generation, and chat in OpenAI's shapes under a path and a model's name of its own.

Source: IBM watsonx.ai API reference.
"""

from __future__ import annotations

import json
from dataclasses import replace

from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply, Tail
from mitmguard.wire.dialects import openai_chat
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Record, Say, Skip, Walk
from mitmguard.wire.texts import Source

_META = {"model_id": Skip(), "project_id": Skip(), "space_id": Skip(), "model_version": Skip()}


def ends(node: Node, name: str, source: Source) -> Ends:
    """An error comes after all text; nothing else tells the end of one."""
    return Ends(((),), before=True) if name == "error" else Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with watsonx's error event."""
    return [Final(json.dumps(_error(reason)).encode(), "error")]


def refuse(reason: Reason) -> Reply:
    """400 with watsonx's list of errors: the SDK raises `ApiRequestFailure`."""
    return Reply(400, "application/json", json.dumps(_error(reason)).encode())


def _error(reason: Reason) -> dict[str, object]:
    return {
        "errors": [{"code": "invalid_request_entity", "message": reason.message}],
        "trace": reason.request_id,
        "status_code": 400,
    }


def model(node: Node) -> str:
    """Return the model's name."""
    return node.text("model_id") if type(node) is Obj else ""


GENERATION = Dialect(
    name="watsonx.generation",
    provider="watsonx",
    kind="model",
    request=Record(
        {
            **_META,
            "input": Record({}, role="user", message=True),
            "inputs": Each(Say("user")),
            "query": Record({}, role="user", message=True),
            "parameters": Walk("meta"),
            "moderations": Walk("meta"),
        }
    ),
    response=Record({**_META, "results": Each(Walk())}),
    event=Record(
        {
            **_META,
            "results": Each(
                Record({"generated_text": Say(channel="text")}, index=("index",), delta=True)
            ),
        }
    ),
    refuse=refuse,
    ends=ends,
    stop=stop,
    model=model,
    paths=(
        "POST /text/generation",
        "POST /text/generation_stream",
        "POST /text/embeddings",
        "POST /text/rerank",
        "POST /text/tokenization",
    ),
    keys=frozenset(("input", "inputs")),
    providers=frozenset(("watsonx",)),
)

CHAT = replace(
    openai_chat.DIALECT,
    name="watsonx.chat",
    provider="watsonx",
    refuse=refuse,
    stop=stop,
    model=model,
    paths=("POST /text/chat", "POST /text/chat_stream"),
    keys=frozenset(("messages",)),
    providers=frozenset(("watsonx",)),
    recognize=None,
)
