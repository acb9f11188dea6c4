"""Microsoft Copilot: the consumer's, and that of Microsoft 365, both over a WebSocket.

Source: published captures; Microsoft documents nothing of it.
"""

from __future__ import annotations

import json

from mitmguard.wire.dialect import Dialect, Ends, Reason, Reply
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Record, Say, Skip, SoFar, Under, Walk
from mitmguard.wire.texts import Source


def ends(node: Node, name: str, source: Source) -> Ends:
    """A completed part, or the end of the turn, completes all text."""
    if type(node) is Obj and node.text("event") in ("partCompleted", "done", "error"):
        return Ends(((),), before=True)
    return Ends()


def refuse(reason: Reason) -> Reply:
    """400 to the upgrade."""
    body = {"error": {"message": reason.message, "code": reason.code}}
    return Reply(400, "application/json", json.dumps(body).encode())


CONSUMER = Dialect(
    name="microsoft_copilot.chat",
    provider="microsoft-copilot",
    kind="model",
    request=Record(
        {
            "event": Skip(),
            "conversationId": Skip(),
            "content": Each(Record({"text": Say()}, role="user", message=True)),
        }
    ),
    response=Walk(),
    event=Record(
        {},
        by="event",
        types={"appendText": Record({"text": Say(channel="text")}, index=("messageId", "partId"))},
    ),
    refuse=refuse,
    ends=ends,
    paths=("WS /c/api/chat",),
    providers=frozenset(("microsoft-copilot",)),
    experimental=True,
)

# SignalR: several records in one message; each update has the whole text so far.
_CARD = Record({"body": Each(Under("card", Record({"text": SoFar(channel="text")})))})
_ANSWER = Record(
    {"text": SoFar(channel="text"), "adaptiveCards": Each(_CARD), "author": Skip()},
    index=("messageId",),
)
MICROSOFT_365 = Dialect(
    name="microsoft_copilot.m365",
    provider="microsoft-copilot",
    kind="model",
    request=Record(
        {
            "target": Skip(),
            "protocol": Skip(),
            "arguments": Each(Record({"message": Record({}, role="user", message=True)})),
        }
    ),
    response=Walk(),
    event=Record(
        {"target": Skip(), "arguments": Each(Record({"messages": Each(_ANSWER)}))},
    ),
    refuse=refuse,
    paths=("WS /m365Copilot/Chathub/*",),
    experimental=True,
)
