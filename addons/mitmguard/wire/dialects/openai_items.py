"""The items of OpenAI's Responses, conversations and Realtime: messages, calls, results; and the tools they call.

Source: OpenAI API reference; recorded exchanges of OpenAI, Azure, xAI, DeepSeek.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.literals import Node, Str
from mitmguard.wire.places import (
    Each,
    JsonIn,
    Media,
    Opaque,
    Record,
    Roles,
    Say,
    Shape,
    Skip,
    Walk,
    calls,
    results,
)
from mitmguard.wire.texts import At, Places, Source

ROLES: Roles = {
    "system": "system",
    "developer": "developer",
    "user": "user",
    "assistant": "assistant",
    "tool": "tool",
}


call_name = calls("call_id")
result_name = results("call_id")

ANNOTATION = Each(
    Record({"title": Say(), "url": Say(), "quote": Say(), "filename": Say("meta"), "text": Say()})
)
TEXT_PART = {
    "text": Say(),
    "annotations": ANNOTATION,
    "logprobs": Opaque(),
    "refusal": Say("assistant"),
}
PART = Record(
    {
        **TEXT_PART,
        "image_url": Media(),
        "file_data": Media(),
        "file_url": Media(),
        "filename": Say("meta"),
        "input_audio": Record({"data": Media(), "format": Skip()}),
        "audio": Media(),
        "transcript": Say(),
    }
)
ARGUMENTS = JsonIn("assistant", Sink.ARGUMENTS)
REMOTE = JsonIn("assistant", Sink.REMOTE)
OUTPUT = Each(PART)


def _call(fields: Mapping[str, Shape]) -> Record:
    return Record(
        {"name": Skip(), "namespace": Skip(), **fields},
        role="assistant",
        tool=call_name,
        message=True,
    )


def _result(**fields: Shape) -> Record:
    return Record({"output": OUTPUT, **fields}, role="tool", tool=result_name, message=True)


TYPES: dict[str, Record] = {
    "message": Record({"content": Each(PART)}, roles=ROLES, message=True),
    "reasoning": Record(
        {
            "summary": Each(Record(TEXT_PART)),
            "content": Each(Record(TEXT_PART)),
            "encrypted_content": Opaque(),
        },
        role="assistant",
        message=True,
    ),
    "function_call": _call({"arguments": ARGUMENTS}),
    "custom_tool_call": _call({"input": Say("assistant", Sink.ARGUMENTS)}),
    "tool_search_call": _call({"arguments": Walk("assistant", Sink.ARGUMENTS)}),
    "local_shell_call": _call({"action": Walk("assistant", Sink.ARGUMENTS)}),
    "shell_call": _call({"action": Walk("assistant", Sink.ARGUMENTS)}),
    "computer_call": _call({"action": Walk("assistant", Sink.ARGUMENTS)}),
    "apply_patch_call": _call({"operation": Walk("assistant", Sink.ARGUMENTS)}),
    "mcp_call": _call({"arguments": REMOTE, "output": Say("tool"), "server_label": Skip()}),
    "mcp_approval_request": _call({"arguments": REMOTE, "server_label": Skip()}),
    "web_search_call": _call({"action": Walk("assistant", Sink.REMOTE)}),
    "file_search_call": _call({"queries": Walk("assistant", Sink.REMOTE), "results": Walk("tool")}),
    "code_interpreter_call": _call(
        {"code": Say("assistant", Sink.REMOTE), "outputs": Walk("tool")}
    ),
    "image_generation_call": _call({"result": Media()}),
    "function_call_output": _result(),
    "custom_tool_call_output": _result(),
    "local_shell_call_output": _result(),
    "shell_call_output": _result(output=Walk("tool")),
    "computer_call_output": _result(output=Record({"image_url": Media()})),
    "apply_patch_call_output": _result(),
    "tool_search_output": Record({"tools": Walk("tooldef")}, message=True, role="tooldef"),
    "additional_tools": Record({"tools": Walk("tooldef")}, message=True, role="tooldef"),
    "mcp_list_tools": Record(
        {"tools": Walk("tooldef"), "server_label": Skip()}, message=True, role="tooldef"
    ),
    "compaction": Record({"encrypted_content": Opaque()}, message=True, role="assistant"),
    "item_reference": Record({}, message=True, role="meta"),
}
ITEM = Record({"content": Each(PART), "output": OUTPUT}, types=TYPES, roles=ROLES, message=True)


class _Headers(Shape):
    """Headers for a remote server. Replacing the client's own credentials would break the call."""

    __slots__ = ()

    def member(self, key: Str, value: Node, at: At, source: Source, out: Places) -> None:
        if _CREDENTIAL.search(key.value) is None:
            Skip().visit(value, at.member(key.value), source, out)


_CREDENTIAL = re.compile(r"(?i)authorization|cookie|api-?key|token|secret|credential|-auth\Z")

TOOLS = Each(
    Record(
        {
            "name": Skip(),
            "description": Say(),
            "parameters": Walk("tooldef"),
            "server_url": Skip(),
            "server_label": Skip(),
            "server_description": Say(),
            "headers": _Headers(),
            "authorization": Opaque(),
            "tools": Walk("tooldef"),
        },
        role="tooldef",
    ),
    section=1,
)
