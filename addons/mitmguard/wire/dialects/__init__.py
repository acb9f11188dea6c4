"""The dialects, by name: a new provider API is one file here and one line in `DIALECTS`.

Where several recognize a body whatever its path, the first one in this order has it.
"""

from __future__ import annotations

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import (
    a2a,
    aleph_alpha,
    anthropic_messages,
    anthropic_more,
    bedrock,
    bedrock_agents,
    bedrock_invoke,
    cohere,
    gemini,
    gemini_interactions,
    gemini_live,
    generic,
    lmstudio,
    mcp,
    mistral,
    ollama,
    openai_assistants,
    openai_chat,
    openai_completions,
    openai_files,
    openai_inputs,
    openai_media,
    openai_realtime,
    openai_responses,
    replicate,
    tgi,
    watsonx,
    xai_grpc,
)
from mitmguard.wire.route import Routes

DIALECTS: dict[str, Dialect] = {
    d.name: d
    for d in (
        a2a.DIALECT,  # its methods tell it from MCP
        mcp.DIALECT,
        anthropic_messages.DIALECT,
        anthropic_messages.COUNT_TOKENS,
        anthropic_more.COMPLETE,
        anthropic_more.BATCHES,
        anthropic_more.FILES,
        openai_responses.DIALECT,
        openai_responses.CONVERSATIONS,
        openai_responses.INPUT_TOKENS,
        openai_realtime.DIALECT,
        openai_realtime.CALLS,
        ollama.CHAT,
        ollama.GENERATE,
        openai_chat.DIALECT,
        openai_completions.DIALECT,
        openai_completions.LLAMACPP,
        openai_completions.TEMPLATE,
        openai_inputs.EMBEDDINGS,
        openai_inputs.MODERATIONS,
        openai_inputs.RERANK,
        openai_inputs.TOKENS,
        openai_assistants.DIALECT,
        openai_files.FILES,
        openai_files.BATCHES,
        openai_media.IMAGES,
        openai_media.SPEECH,
        openai_media.TRANSCRIPTIONS,
        mistral.FIM,
        mistral.OCR,
        mistral.CONVERSATIONS,
        lmstudio.DIALECT,
        gemini.DIALECT,
        gemini.CODE_ASSIST,
        gemini.TEMPLATE,
        gemini.COUNT_TOKENS,
        gemini.EMBED,
        gemini.BATCH,
        gemini.CACHE,
        gemini.PREDICT,
        gemini_interactions.DIALECT,
        gemini_live.DIALECT,
        bedrock.DIALECT,
        bedrock_invoke.DIALECT,
        bedrock_invoke.ASYNC,
        bedrock_invoke.COUNT_TOKENS,
        bedrock_invoke.SAGEMAKER,
        bedrock_agents.AGENT,
        *xai_grpc.DIALECTS,
        cohere.CHAT,
        cohere.CHAT_V1,
        cohere.GENERATE,
        cohere.EMBED,
        cohere.RERANK,
        tgi.GENERATE,
        tgi.INFERENCE,
        replicate.PREDICTIONS,
        watsonx.GENERATION,
        watsonx.CHAT,
        aleph_alpha.COMPLETE,
        aleph_alpha.AI21,
        generic.DIALECT,
    )
}

ROUTES = Routes(DIALECTS.values(), mcp.DIALECT)

__all__ = ["DIALECTS", "ROUTES"]
