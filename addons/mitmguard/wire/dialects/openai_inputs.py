"""APIs that read texts and answer with numbers: embeddings, moderation, ranking, classification, tokens.

Source: API references of OpenAI, Mistral, Voyage, Jina and vLLM; recorded exchanges of OpenAI, Azure, Mistral,
Voyage. Some answers repeat what they were asked.
"""

from __future__ import annotations

from dataclasses import replace

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import openai_chat
from mitmguard.wire.dialects.openai_chat import ERRORS, refuse
from mitmguard.wire.dialects.openai_completions import TextOrTokens
from mitmguard.wire.places import Each, Opaque, Record, Say, Skip, Walk

_INPUT = TextOrTokens()
REQUEST = Record(
    {
        "model": Skip(),
        "input": _INPUT,
        "inputs": _INPUT,
        "prompt": _INPUT,
        "query": _INPUT,
        "queries": _INPUT,
        "documents": _INPUT,
        "texts": _INPUT,
        "text_1": _INPUT,
        "text_2": _INPUT,
        "tokens": _INPUT,
        "content": _INPUT,
        "messages": openai_chat.MESSAGES,
        "tools": Walk("tooldef", section=1),
        "labels": Walk("tooldef"),
        "user": Say("meta"),
        "input_type": Skip(),
        "output_dtype": Skip(),
    },
    message=True,
)
_VECTORS = Record({"embedding": Opaque(), "embeddings": Opaque()})
RESPONSE = Record(
    {
        "data": Each(_VECTORS),
        "embeddings": Opaque(),
        "embedding": Opaque(),
        "usage": Opaque(),
        "prompt": Say("user"),  # what /detokenize answers
        "content": Say("user"),
        **ERRORS,
    }
)

EMBEDDINGS = Dialect(
    name="openai.embeddings",
    provider="openai",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    refuse=refuse,
    paths=(
        "POST /embeddings",
        "POST /embedding",
        "POST /multimodalembeddings",
        "POST /contextualizedembeddings",
        "POST /images/embeddings",
        "POST /pooling",
    ),
    keys=frozenset(("input", "inputs", "content", "messages", "queries", "prompt")),
)
MODERATIONS = replace(
    EMBEDDINGS,
    name="openai.moderations",
    paths=(
        "POST /moderations",
        "POST /chat/moderations",
        "POST /classifications",
        "POST /chat/classifications",
        "POST /classify",
    ),
)
RERANK = replace(
    EMBEDDINGS,
    name="openai.rerank",
    paths=("POST /rerank", "POST /reranking", "POST /score"),
    keys=frozenset(("query", "queries", "documents", "text_1")),
)
TOKENS = replace(
    EMBEDDINGS,
    name="openai.tokens",
    paths=("POST /tokenize", "POST /detokenize", "POST /tokenize-text"),
    keys=frozenset(("prompt", "content", "messages", "tokens", "text")),
)
