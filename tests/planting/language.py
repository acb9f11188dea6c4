"""Which strings are not language: the table, by member name and by shape of the value. Everything else counts.

It is the measure's own. It knows nothing of the tables in `mitmguard.wire`, and is meant to be short.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[\w.:/+\-=|#$,*~%!]*\Z")
_ANY = re.compile(r"", re.DOTALL)
_BASE64 = re.compile(r"(?:data:[\w.+/-]*(?:;[\w=.-]+)*;base64,)?[A-Za-z0-9+/_\-\s]{12,}={0,2}\Z")
_TIME = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?\Z|\d+(?:\.\d+)?(?:ms|[smhd])?\Z|\Z"
)
_LINK = re.compile(r"(?:https?|gs|s3|file|wss?|data|urn)?:?[^\s@]*\Z")


class NotLanguage(NamedTuple):
    """A row: members of these names whose value has this shape; `anywhere`: also inside arguments and the like."""

    name: str
    members: frozenset[str]
    shape: re.Pattern[str]
    anywhere: bool = False


def _row(
    name: str, members: str, shape: re.Pattern[str] = _WORD, anywhere: bool = False
) -> NotLanguage:
    return NotLanguage(name, frozenset(members.split()), shape, anywhere)


TABLE: tuple[NotLanguage, ...] = (
    _row("id", """id _id call_id tool_call_id tool_use_id toolUseId toolCallId item_id previous_item_id event_id response_id
        responseId previous_response_id previous_interaction_id interaction_id conversation_id conversation file_id fileId
        message_id messageId task_id taskId context_id contextId artifactId thread_id run_id assistant_id session_id sessionId
        container_id request_id requestId generation_id generationId log_id rid chatcmpl_id providerResponseId
        providerRequestId first_id last_id approval_request_id caller_id tool_id vector_store_ids guardrailIdentifier
        knowledgeBaseId dataSourceId guardId transaction_id noteId trace_id traceparent tool_reference index_id
        jsonPath promptId organization_id image_id audio_id video_id resource_id skill_id agentId agentAliasId"""),
    _row("type word", """type object event event_type kind @type block_type resourceType sourceType messageType
        tool_type toolType file_type error_type taskType response_type input_type jsonrpc method entity_group"""),
    _row("schema word", "type format $ref $schema $id $defs", re.compile(
        r"(?:object|string|number|integer|boolean|array|null|date|time|date-time|email|uri|uuid|int32|int64|float|double|enum"
        r"|[A-Z_]{4,20}|#/[\w$/.\-]*|https?://json-schema\.org/\S*)\Z"), anywhere=True),
    _row("role", "role author audience"),
    _row("status", """status state status_details finish_reason finishReason native_finish_reason stop_reason stopReason done_reason
        completionReason blockReason action outcome severity probability category threshold code error_code resultType
        urlRetrievalStatus execution phase level priority"""),
    _row("model name", """model modelId modelVersion model_id model_name modelArn internalModelId providerApiModelId
        canonicalSlug originalModelId resolvedProviderApiModelId internalResolvedModelId models fallbacksAvailable provider
        resolvedProvider finalProvider providerId system_fingerprint engine models_used recommended_model"""),
    _row("media type", "mime_type mimeType media_type mediaType responseMimeType content_type contentType"),
    _row("version", """version anthropic_version protocolVersion schemaVersion supportedVersions openapi
        io.modelcontextprotocol/protocolVersion guardrailVersion weight_version cog_version"""),
    _row("time", """created_at created createTime updated updateTime expireTime expires_at completed_at started_at timestamp
        retrieved_at ttl retryDelay date page_age latency cost marketCost""", _TIME),
    _row("setting", """service_tier serviceTier tool_choice effort reasoning_effort detail mode voice truncation truncate
        truncationMode encoding_format embedding_types modality modalities responseModalities output_modalities
        input_audio_format output_audio_format audio_format format verbosity reasoning_format search_context_size
        include trace resolution thinkingLevel thinking_level summary generate_summary prompt_cache_retention
        quality size background output_format moderation response_format tool_choice cacheScope taskSupport
        trafficType inference_geo credentialType payer transport performanceConfig embeddingPurpose qualifiers
        image_size rate sample_rate eagerness noise_reduction language_code ranker require_approval allowed_callers
        caller channel max_output_tokens max_response_output_tokens function_call"""),
    _row("signed, encrypted or padding", """signature encrypted_content encrypted_index thoughtSignature thought_signature
        redactedContent obfuscation p requestState fingerprint reasoning_opaque newHandle nextCursor cursor
        progressToken embedding""", _ANY, anywhere=True),
    _row("base64", """data bytes audio blob file_data b64_json partial_image_b64 image image_url url images mask
        bytesBase64Encoded body result delta sign output document_url inlineData""", _BASE64),
)  # fmt: skip

FREE = frozenset(
    "arguments args metadata structuredContent labels requestMetadata promptVariables variables".split()
)
"""Members in which any name can stand: below them only the rows that say `anywhere` hold. As are the objects of `input`
and `parameters`."""

TOKENS = frozenset("logprobs top_logprobs logprobsResult tokens prefill".split())
"""Members that hold copies of a text cut into tokens: the text itself is planted."""

BLOBS = frozenset("data bytes blob file_data body fileData".split())
"""Members whose base64 is unpacked where it is text."""


def not_language(key: str, value: str, free: bool, path: tuple[str | int, ...]) -> str:
    """Return the name of the row that holds for a string, or the empty string where it is language."""
    for row in TABLE:
        if key in row.members and (row.anywhere or not free) and row.shape.match(value):
            return row.name
    if not TOKENS.isdisjoint(path):
        return "token copy"
    if len(value) >= 256 and " " not in value[:256] and _BASE64.match(value):
        return "base64"
    return ""
