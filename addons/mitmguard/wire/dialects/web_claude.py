"""Claude in a browser: a prompt in, the events of the Messages API out.

Source: published captures; Anthropic documents nothing of it. Pasted files come as text; thinking is shown and
never sent back, so it is a text like any other.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mitmguard.wire.dialects import anthropic_messages
from mitmguard.wire.dialects.anthropic_messages import BLOCK, EVENT
from mitmguard.wire.literals import Node
from mitmguard.wire.places import Each, Opaque, Record, Say, Skip, Walk

_KEPT = re.compile(r"/chat_conversations/([0-9a-f-]{8,64})(?:/|\Z)")

_ATTACHMENT = Record({"file_name": Say("meta"), "extracted_content": Say("user")})
_DELTA = EVENT.types["content_block_delta"].fields["delta"]


def _delta() -> Record:
    if not isinstance(_DELTA, Record):
        raise TypeError("the delta of an event is no record")
    thinking = Record({"thinking": Say(channel="thinking"), "signature": Opaque()})
    return Record(_DELTA.fields, types={**_DELTA.types, "thinking_delta": thinking}, delta=True)


_EVENT = Record(
    {**EVENT.fields, "completion": Say(channel="completion")},
    types={
        **EVENT.types,
        "content_block_delta": Record({"delta": _delta()}, index=("index",)),
        "completion": Record({"completion": Say(channel="completion")}),
    },
)


def session(target: str) -> str:
    """Return the conversation in a path."""
    found = _KEPT.search(target.partition("?")[0])
    return found[1] if found else ""


def _none(node: Node) -> dict[str, str]:
    return {}


DIALECT = replace(
    anthropic_messages.DIALECT,
    name="claude_web.completion",
    provider="claude-web",
    request=Record(
        {
            "prompt": Record({}, role="user", message=True),
            "attachments": Each(_ATTACHMENT),
            "files": Walk("meta"),
            "personalized_styles": Walk("system", section=0),
            "tools": Walk("tooldef", section=1),
            "model": Skip(),
            "parent_message_uuid": Skip(),
            "turn_message_uuids": Skip(),
        }
    ),
    response=Record(
        {"chat_messages": Each(Record({"content": Each(BLOCK), "attachments": Each(_ATTACHMENT)}))}
    ),
    event=_EVENT,
    hints=_none,
    session=session,
    paths=(
        "POST /chat_conversations/*/completion",
        "POST /chat_conversations/*/retry_completion",
        "ANY /chat_conversations/*",
        "ANY /chat_conversations",
    ),
    keys=frozenset(),
    providers=frozenset(("claude-web",)),
    recognize=None,
    experimental=True,
)
