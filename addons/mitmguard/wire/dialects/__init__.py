"""The dialects, by name: a new provider API is one file here and one line in `DIALECTS`."""

from __future__ import annotations

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import (
    anthropic_messages,
    generic,
    mcp,
    ollama,
    openai_chat,
    openai_responses,
)

DIALECTS: dict[str, Dialect] = {
    d.name: d
    for d in (
        openai_chat.DIALECT,
        openai_responses.DIALECT,
        openai_responses.INPUT_TOKENS,
        anthropic_messages.DIALECT,
        anthropic_messages.COUNT_TOKENS,
        ollama.CHAT,
        ollama.GENERATE,
        mcp.DIALECT,
        generic.DIALECT,
    )
}

__all__ = ["DIALECTS"]
