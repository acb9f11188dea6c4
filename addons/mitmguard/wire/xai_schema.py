"""The published schema of xAI's gRPC API, as far as it carries language.

From the descriptors of the PyPI package xai-sdk 1.21.0 (`xai_sdk/proto/v6`): everything that the services
Chat, Sample, Embedder and Tokenize use. Enumerations that tell nothing about a text are numbers here.
"""

from __future__ import annotations

from typing import NamedTuple

from mitmguard.wire.protobuf import Message, schema


class Method(NamedTuple):
    """The types of the messages that a method takes and gives."""

    request: Message
    response: Message


_ENUMS = {
    "DeferredStatus": {
        0: "INVALID_DEFERRED_STATUS",
        1: "DONE",
        2: "EXPIRED",
        3: "PENDING",
        4: "FAILED",
    },
    "FinishReason": {
        0: "REASON_INVALID",
        1: "REASON_MAX_LEN",
        2: "REASON_MAX_CONTEXT",
        3: "REASON_STOP",
        4: "REASON_TOOL_CALLS",
        5: "REASON_TIME_LIMIT",
    },
    "MessageRole": {
        0: "INVALID_ROLE",
        1: "ROLE_USER",
        2: "ROLE_ASSISTANT",
        3: "ROLE_SYSTEM",
        4: "ROLE_FUNCTION",
        5: "ROLE_TOOL",
        6: "ROLE_DEVELOPER",
    },
    "ToolCallStatus": {
        0: "TOOL_CALL_STATUS_IN_PROGRESS",
        1: "TOOL_CALL_STATUS_COMPLETED",
        2: "TOOL_CALL_STATUS_INCOMPLETE",
        3: "TOOL_CALL_STATUS_FAILED",
    },
    "ToolCallType": {
        0: "TOOL_CALL_TYPE_INVALID",
        1: "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
        2: "TOOL_CALL_TYPE_WEB_SEARCH_TOOL",
        3: "TOOL_CALL_TYPE_X_SEARCH_TOOL",
        4: "TOOL_CALL_TYPE_CODE_EXECUTION_TOOL",
        5: "TOOL_CALL_TYPE_COLLECTIONS_SEARCH_TOOL",
        6: "TOOL_CALL_TYPE_MCP_TOOL",
        7: "TOOL_CALL_TYPE_ATTACHMENT_SEARCH_TOOL",
        10: "TOOL_CALL_TYPE_IMAGE_GENERATION_TOOL",
    },
}

_MESSAGES = """
GetCompletionsRequest: Message* messages = 1, string model = 2, number frequency_penalty = 3,
    number logprobs = 5, number top_logprobs = 6, number max_tokens = 7, number n = 8,
    number presence_penalty = 9, ResponseFormat response_format = 10, number seed = 11,
    string* stop = 12, number temperature = 14, number top_p = 15, string user = 16,
    Tool* tools = 17, ToolChoice tool_choice = 18, number reasoning_effort = 19,
    SearchParameters search_parameters = 20, number parallel_tool_calls = 21,
    string previous_response_id = 22, number store_messages = 23,
    number use_encrypted_content = 24, number max_turns = 25, number* include = 26,
    number agent_count = 29, number service_tier = 31, string safety_identifier = 34,
    Guideline* guidelines = 39;
Message: Content* content = 1, MessageRole role = 2, string name = 3, ToolCall* tool_calls = 4,
    string reasoning_content = 5, string encrypted_content = 6, string tool_call_id = 7;
Content: string text = 1, ImageUrlContent image_url = 2, FileContent file = 3;
ImageUrlContent: string image_url = 1, number detail = 2, string file_id = 3;
FileContent: string file_id = 1, bytes data = 2, string filename = 3, string mime_type = 4,
    string url = 5;
ToolCall: string id = 1, ToolCallType type = 2, ToolCallStatus status = 3,
    string error_message = 4, FunctionCall function = 10;
FunctionCall: string name = 1, string arguments = 2;
Tool: Function function = 1, WebSearch web_search = 3, XSearch x_search = 4,
    CodeExecution code_execution = 5, CollectionsSearch collections_search = 6, MCP mcp = 7,
    AttachmentSearch attachment_search = 8, ImageGeneration image_generation = 10;
Function: string name = 1, string description = 2, number strict = 3, string parameters = 4;
WebSearch: string* excluded_domains = 1, string* allowed_domains = 2,
    number enable_image_understanding = 3, WebSearchUserLocation user_location = 4,
    number enable_image_search = 5;
WebSearchUserLocation: string country = 1, string city = 2, string region = 3,
    string timezone = 4;
XSearch: Timestamp from_date = 1, Timestamp to_date = 2, string* allowed_x_handles = 3,
    string* excluded_x_handles = 4, number enable_image_understanding = 5,
    number enable_video_understanding = 6;
Timestamp: number seconds = 1, number nanos = 2;
CodeExecution:;
CollectionsSearch: string* collection_ids = 1, number limit = 2, string instructions = 3,
    HybridRetrieval hybrid_retrieval = 4, SemanticRetrieval semantic_retrieval = 5,
    KeywordRetrieval keyword_retrieval = 6;
HybridRetrieval: number search_multiplier = 1, RerankerModel reranker_model = 2,
    ReciprocalRankFusion reciprocal_rank_fusion = 3;
RerankerModel: string model = 1, string instructions = 2;
ReciprocalRankFusion: number k = 1, number embedding_weight = 3, number text_weight = 4;
SemanticRetrieval: RerankerModel reranker = 1;
KeywordRetrieval: RerankerModel reranker = 1;
MCP: string server_label = 1, string server_description = 2, string server_url = 3,
    string* allowed_tool_names = 4, string authorization = 5,
    ExtraHeadersEntry* extra_headers = 6;
ExtraHeadersEntry: string key = 1, string value = 2;
AttachmentSearch: number limit = 2;
ImageGeneration: string action = 1;
ToolChoice: number mode = 1, string function_name = 2;
ResponseFormat: number format_type = 1, string schema = 2;
SearchParameters: number mode = 1, Timestamp from_date = 4, Timestamp to_date = 5,
    number return_citations = 7, number max_search_results = 8, Source* sources = 9;
Source: WebSource web = 1, NewsSource news = 2, XSource x = 3, RssSource rss = 4;
WebSource: string* excluded_websites = 2, string country = 3, number safe_search = 4,
    string* allowed_websites = 5;
NewsSource: string* excluded_websites = 2, string country = 3, number safe_search = 4;
XSource: string* included_x_handles = 7, string* excluded_x_handles = 8,
    number post_favorite_count = 9, number post_view_count = 10;
RssSource: string* links = 1;
Guideline: PolicyGuideline policy = 1;
PolicyGuideline: number category = 1, number behavior = 2;
GetChatCompletionResponse: string id = 1, CompletionOutput* outputs = 2, Timestamp created = 5,
    string model = 6, string system_fingerprint = 7, SamplingUsage usage = 9,
    string* citations = 10, RequestSettings settings = 11, DebugOutput debug_output = 12,
    OutputFile* output_files = 13, number service_tier = 15;
CompletionOutput: FinishReason finish_reason = 1, number index = 2, CompletionMessage message = 3,
    LogProbs logprobs = 4;
CompletionMessage: string content = 1, MessageRole role = 2, ToolCall* tool_calls = 3,
    string reasoning_content = 4, string encrypted_content = 5, InlineCitation* citations = 6;
InlineCitation: string id = 1, number start_index = 2, WebCitation web_citation = 3,
    XCitation x_citation = 4, CollectionsCitation collections_citation = 5, number end_index = 6;
WebCitation: string url = 1;
XCitation: string url = 1;
CollectionsCitation: string file_id = 1, string chunk_id = 2, string chunk_content = 3,
    number score = 4, string* collection_ids = 5;
LogProbs: LogProb* content = 1;
LogProb: string token = 1, number logprob = 2, bytes bytes = 3, TopLogProb* top_logprobs = 4;
TopLogProb: string token = 1, number logprob = 2, bytes bytes = 3;
SamplingUsage: number completion_tokens = 1, number prompt_tokens = 2, number total_tokens = 3,
    number prompt_text_tokens = 4, number prompt_image_tokens = 5, number reasoning_tokens = 6,
    number cached_prompt_text_tokens = 7, number num_sources_used = 8,
    number* server_side_tools_used = 9, number cost_in_usd_ticks = 11;
RequestSettings: number max_tokens = 1, number parallel_tool_calls = 2,
    string previous_response_id = 3, number reasoning_effort = 4, number temperature = 5,
    ResponseFormat response_format = 6, ToolChoice tool_choice = 7, Tool* tools = 8,
    number top_p = 9, string user = 10, SearchParameters search_parameters = 11,
    number store_messages = 12, number use_encrypted_content = 13, number* include = 14;
DebugOutput: number attempts = 1, string request = 2, string prompt = 3, string* responses = 4,
    number cache_read_count = 5, number cache_read_input_bytes = 6, number cache_write_count = 7,
    number cache_write_input_bytes = 8, string engine_request = 9, string lb_address = 10,
    string sampler_tag = 11, string* chunks = 12;
OutputFile: string file_id = 1, string name = 2;
GetChatCompletionChunk: string id = 1, CompletionOutputChunk* outputs = 2, Timestamp created = 3,
    string model = 4, string system_fingerprint = 5, SamplingUsage usage = 6,
    string* citations = 7, DebugOutput debug_output = 10, OutputFile* output_files = 11,
    number service_tier = 12;
CompletionOutputChunk: Delta delta = 1, LogProbs logprobs = 2, FinishReason finish_reason = 3,
    number index = 4;
Delta: string content = 1, MessageRole role = 2, ToolCall* tool_calls = 3,
    string reasoning_content = 4, string encrypted_content = 5, InlineCitation* citations = 6;
StartDeferredResponse: string request_id = 1;
GetDeferredRequest: string request_id = 1;
GetDeferredCompletionResponse: GetChatCompletionResponse response = 1, DeferredStatus status = 2;
GetStoredCompletionRequest: string response_id = 1;
DeleteStoredCompletionRequest: string response_id = 1;
DeleteStoredCompletionResponse: string response_id = 1;
CompactContextRequest: string model = 1, Message* input = 2;
CompactContextResponse: string id = 1, string encrypted_content = 2,
    number dropped_message_count = 3, SamplingUsage usage = 4;
SampleTextRequest: string* prompt = 1, string model = 3, number logprobs = 5,
    number top_logprobs = 6, number max_tokens = 7, number n = 8, number presence_penalty = 9,
    number seed = 11, string* stop = 12, number frequency_penalty = 13, number temperature = 14,
    number top_p = 15, string user = 17;
SampleTextResponse: string id = 1, SampleChoice* choices = 2, Timestamp created = 5,
    string model = 6, string system_fingerprint = 7, SamplingUsage usage = 9;
SampleChoice: FinishReason finish_reason = 1, number index = 2, string text = 3;
EmbedRequest: EmbedInput* input = 1, string model = 2, number encoding_format = 3,
    string user = 4;
EmbedInput: string string = 1, ImageUrlContent image_url = 2;
EmbedResponse: string id = 1, Embedding* embeddings = 2, EmbeddingUsage usage = 3,
    string model = 4, string system_fingerprint = 5;
Embedding: number index = 1, FeatureVector* embeddings = 2;
FeatureVector: number* float_array = 1, string base64_array = 2;
EmbeddingUsage: number num_text_embeddings = 1, number num_image_embeddings = 2;
TokenizeTextRequest: string text = 1, string model = 2, string user = 3;
TokenizeTextResponse: Token* tokens = 1, string model = 2;
Token: number token_id = 1, string string_token = 2, bytes token_bytes = 4;
"""

_METHODS = {
    "/xai_api.Chat/GetCompletion": ("GetCompletionsRequest", "GetChatCompletionResponse"),
    "/xai_api.Chat/GetCompletionChunk": ("GetCompletionsRequest", "GetChatCompletionChunk"),
    "/xai_api.Chat/StartDeferredCompletion": ("GetCompletionsRequest", "StartDeferredResponse"),
    "/xai_api.Chat/GetDeferredCompletion": ("GetDeferredRequest", "GetDeferredCompletionResponse"),
    "/xai_api.Chat/GetStoredCompletion": (
        "GetStoredCompletionRequest",
        "GetChatCompletionResponse",
    ),
    "/xai_api.Chat/DeleteStoredCompletion": (
        "DeleteStoredCompletionRequest",
        "DeleteStoredCompletionResponse",
    ),
    "/xai_api.Chat/CompactContext": ("CompactContextRequest", "CompactContextResponse"),
    "/xai_api.Sample/SampleText": ("SampleTextRequest", "SampleTextResponse"),
    "/xai_api.Sample/SampleTextStreaming": ("SampleTextRequest", "SampleTextResponse"),
    "/xai_api.Embedder/Embed": ("EmbedRequest", "EmbedResponse"),
    "/xai_api.Tokenize/TokenizeText": ("TokenizeTextRequest", "TokenizeTextResponse"),
}

TYPES = schema(_MESSAGES, _ENUMS)
"""The message types by name."""

METHODS = {
    path: Method(TYPES[request], TYPES[response]) for path, (request, response) in _METHODS.items()
}
"""The methods by the path of their requests."""
