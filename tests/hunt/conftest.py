"""Captures to hunt in: flows made by hand, and a file that a real mitmdump with the guard wrote."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.engine import KEY_FILE, Guard
from tests.live.upstream import authority, running_upstream

with warnings.catch_warnings():
    # mitmproxy's flow filter uses names that pyparsing has deprecated.
    warnings.simplefilter("ignore")
    from mitmproxy import flow, http
    from mitmproxy import io as flows
    from mitmproxy.test import tflow

__all__ = ["authority", "running_upstream"]

CPF = "529.982.247-25"
AWS_KEY = "AKIA" + "Q3TBV7YD2KXNLM5A"


@pytest.fixture(scope="session")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a deployment's key in `.mitmproxy`."""
    folder = tmp_path_factory.mktemp("home") / ".mitmproxy"
    folder.mkdir()
    Keys.load(folder / KEY_FILE)
    return folder


@pytest.fixture(scope="session")
def guard(state: Path) -> Iterator[Guard]:
    """A guard that observes under the built-in policy `monitor`."""
    guard = Guard("monitor", Keys.load(state / KEY_FILE), observe=True)
    yield guard
    guard.close()


def chat(asked: str = "?", said: str = "ok", **more: Any) -> http.HTTPFlow:
    """Return a captured chat completion; `more`: host, sni, path, stream, and attributes of the flow."""
    each = tflow.tflow(resp=True)
    host = more.pop("host", "api.openai.com")
    each.client_conn.sni = more.pop("sni", host)
    each.server_conn.address = (host, 443)
    request = {"model": "gpt-5", "messages": [{"role": "user", "content": asked}]}
    each.request = http.Request.make(
        "POST",
        f"https://{host}{more.pop('path', '/v1/chat/completions')}",
        json.dumps(request),
        {"content-type": "application/json", "host": host},
    )
    message = {"role": "assistant", "content": said}
    answer: dict[str, Any] = {"id": "chatcmpl-1", "object": "chat.completion", "model": "gpt-5"}
    kind, body = "application/json", json.dumps(
        answer | {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
    )  # fmt: skip
    if more.pop("stream", False):
        kind = "text/event-stream"
        chunks = [
            answer | {"choices": [{"index": 0, "delta": {"content": c}, "finish_reason": None}]}
            for c in said
        ]
        body = "".join(f"data: {json.dumps(c)}\n\n" for c in chunks) + "data: [DONE]\n\n"
    each.response = http.Response.make(200, body, {"content-type": kind})
    each.timestamp_created = each.request.timestamp_start
    for name, value in more.items():
        setattr(each, name, value)
    return each


def write(path: Path, *captured: flow.Flow) -> Path:
    """Write a flow file."""
    with path.open("wb") as file:
        writer = flows.FlowWriter(file)
        for each in captured:
            writer.add(each)
    return path


def read(path: Path) -> list[Any]:
    """Read a flow file back."""
    with path.open("rb") as file:
        return list(flows.FlowReader(file).stream())
