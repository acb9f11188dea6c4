"""Which API an exchange goes to: by path suffix and headers, checked against the shape of the body.

Gateways and self-hosted servers put any prefix in front of a path, so only its end counts.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from mitmguard.wire.literals import Arr, Node, Obj

DialectName = Literal[
    "openai.chat",
    "openai.responses",
    "openai.responses.input_tokens",
    "anthropic.messages",
    "anthropic.count_tokens",
    "ollama.chat",
    "ollama.generate",
    "mcp",
    "generic",
]

_SUFFIXES: tuple[tuple[str, DialectName], ...] = (
    ("/chat/completions", "openai.chat"),
    ("/responses", "openai.responses"),
    ("/responses/compact", "openai.responses"),
    ("/responses/input_tokens", "openai.responses.input_tokens"),
    ("/messages", "anthropic.messages"),
    ("/messages/count_tokens", "anthropic.count_tokens"),
    ("/api/chat", "ollama.chat"),
    ("/api/generate", "ollama.generate"),
)
_MCP_HEADERS = frozenset(("mcp-session-id", "mcp-protocol-version", "mcp-method"))


class Guess(NamedTuple):
    """What the head of a request says: a dialect, and whether the body must confirm it."""

    dialect: DialectName | None
    certain: bool = False


def by_head(method: str, path: str, headers: dict[str, str]) -> Guess:
    """Guess the dialect from method, path (without its query) and headers."""
    if not _MCP_HEADERS.isdisjoint(headers):
        return Guess("mcp", True)
    path = path.rstrip("/")
    if method == "POST":
        for suffix, name in _SUFFIXES:
            if path.endswith(suffix):
                return Guess(name)
    if "/responses/" in path or "/v1/conversations/" in path + "/":
        # Kept by the provider: read again, continued, cancelled.
        return Guess("openai.responses", method != "POST")
    if (
        method == "GET"
        and "text/event-stream" in headers.get("accept", "")
        and path.endswith("/mcp")
    ):
        return Guess("mcp", True)
    return Guess(None)


def by_body(guess: DialectName | None, node: Node) -> DialectName | None:
    """Confirm or correct a guess by the parsed body; None when its shape is that of no known API."""
    if type(node) is Arr:
        first = next((n for n in node.items if type(n) is Obj), None)
        return "mcp" if first is not None and first.text("jsonrpc") == "2.0" else None
    if type(node) is not Obj:
        return None
    has = {key.value for key, _ in node.members}
    if "jsonrpc" in has and node.text("jsonrpc") == "2.0" and has & {"method", "result", "error"}:
        return "mcp"
    match guess:
        case "openai.chat" if "messages" in has:
            return guess
        case "anthropic.messages" | "anthropic.count_tokens" if "messages" in has:
            return guess
        case "openai.responses" | "openai.responses.input_tokens" if has & {
            "input", "prompt", "previous_response_id", "conversation", "instructions", "items"
        }:  # fmt: skip
            return guess
        case "ollama.chat" if "messages" in has or "model" in has:
            return guess
        case "ollama.generate" if "prompt" in has or "model" in has:
            return guess
    return None
