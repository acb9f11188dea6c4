"""Cursor: protobuf over Connect, whose schema nobody published: its strings are read, and nothing is rewritten.

Source: the Connect protocol; published captures of paths and framing.
"""

from __future__ import annotations

import json

from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.framing.lengthprefixed import envelope
from mitmguard.wire.places import Walk

_END = 0x02


def refuse(reason: Reason) -> Reply:
    """The end of a Connect stream, with an error: its clients read the message there, and nothing of another status.

    `permission_denied` is not tried again.
    """
    end = {"error": {"code": "permission_denied", "message": reason.message}}
    return Reply(200, "application/connect+proto", envelope(json.dumps(end).encode(), _END))


_SERVICES = (
    "aiserver.v1.ChatService",
    "aiserver.v1.AiService",
    "aiserver.v1.BackgroundComposerService",
    "aiserver.v1.CmdKService",
    "aiserver.v1.CppService",
    "aiserver.v1.StreamCpp",
    "agent.v1.AgentService",
)

DIALECT = Dialect(
    name="cursor.connect",
    provider="cursor",
    kind="model",
    request=Walk("user"),
    response=Walk("assistant"),
    event=Walk("assistant"),
    framing="grpc",
    guessed=True,
    refuse=refuse,
    paths=tuple(f"POST /{service}/*" for service in _SERVICES),
    providers=frozenset(("cursor",)),
    experimental=True,
)
