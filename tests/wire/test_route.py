"""Recognition: by path on any prefix, by headers, by the shape of the body; and nothing by chance."""

from __future__ import annotations

import json

import pytest

from mitmguard.wire.dialects import DIALECTS, ROUTES
from mitmguard.wire.literals import parse
from mitmguard.wire.route import Guess

HELLO = [{"role": "user", "content": "bom dia"}]


def by_head(
    method: str, path: str, provider: str = "", headers: dict[str, str] | None = None
) -> str:
    dialect = ROUTES.by_head(method, path, headers or {}, provider).dialect
    return dialect.name if dialect is not None else ""


def by_body(body: object, guess: Guess = Guess()) -> str:  # noqa: B008 - immutable
    dialect = ROUTES.by_body(guess, parse(json.dumps(body))[0])
    return dialect.name if dialect is not None else ""


@pytest.mark.parametrize("prefix", ["", "/v1", "/openai/deployments/d", "/proxy/tenant-7/llm/v1"])
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/chat/completions", "openai.chat"),
        ("/responses", "openai.responses"),
        ("/messages", "anthropic.messages"),
        ("/messages/count_tokens", "anthropic.count_tokens"),
        ("/api/chat", "ollama.chat"),
        ("/models/gemini-pro:generateContent", "gemini.generate_content"),
    ],
)
def test_only_the_end_of_a_path_counts(prefix: str, path: str, name: str) -> None:
    assert by_head("POST", prefix + path) == name
    assert by_head("POST", f"{prefix}{path}/") == name
    assert by_head("POST", f"{prefix}{path}x") != name


def test_headers_of_mcp_decide() -> None:
    assert by_head("POST", "/anything", headers={"mcp-method": "tools/call"}) == "mcp"
    assert by_head("POST", "/chat/completions", headers={"mcp-session-id": "1"}) == "mcp"


def test_the_method_and_the_upgrade_count() -> None:
    assert by_head("GET", "/v1/messages") == ""
    assert by_head("POST", "/v1/realtime") == ""
    assert by_head("WS", "/v1/chat/completions") == ""
    assert by_head("WS", "/v1/realtime") != ""


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"model": "m", "messages": HELLO}, "openai.chat"),
        ({"model": "m", "max_tokens": 9, "system": "s", "messages": HELLO}, "anthropic.messages"),
        ({"anthropic_version": "x", "messages": HELLO}, "anthropic.messages"),
        ({"model": "m", "input": "bom dia", "instructions": "s"}, "openai.responses"),
        ({"jsonrpc": "2.0", "id": 1, "method": "tools/list"}, "mcp"),
        ([{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}], "mcp"),
    ],
)
def test_a_body_is_recognized_by_its_shape(body: object, name: str) -> None:
    assert by_body(body) == name


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"messages": "unread"},
        {"messages": [{"id": 1, "subject": "invoice", "role": "billing"}], "model": "x"},
        {"input": "text", "output": "text"},
        {"prompt": "Save changes?", "buttons": ["yes", "no"]},
        {"model": "Corolla", "input": {"km": 12}},
        {"contents": ["a", "b"]},
        {"inputs": {"a": 1}},
        {"message": "saved"},
        {"query": "shoes", "documents": ["a"], "page": 2},
        {"method": "GET", "jsonrpc": "1.0"},
    ],
)
def test_other_peoples_json_is_not_recognized(body: object) -> None:
    assert by_body(body) == ""


def test_a_body_corrects_what_its_path_says() -> None:
    chat = ROUTES.by_head("POST", "/v1/chat/completions", {})
    assert by_body({"jsonrpc": "2.0", "id": 1, "method": "ping"}, chat) == "mcp"
    assert by_body({"model": "m", "input": "x", "store": False}, chat) == "openai.responses"
    assert by_body({"hello": "x"}, chat) == ""


def test_the_names_of_paths_are_well_formed() -> None:
    for dialect in DIALECTS.values():
        for line in dialect.paths:
            method, _, path = line.partition(" ")
            assert method in ("GET", "POST", "PUT", "DELETE", "PATCH", "ANY", "WS"), line
            assert path.startswith("/"), line
