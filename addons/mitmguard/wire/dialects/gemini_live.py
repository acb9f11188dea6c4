"""Gemini Live: JSON messages over a WebSocket, in text or in binary frames, on the Gemini API and on Vertex AI.

Source: Live API reference and google-genai; recorded sessions. There is no word for a failure in it: a
message that must not pass closes the connection.
"""

from __future__ import annotations

from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Ends
from mitmguard.wire.dialects.gemini import (
    BLOB,
    CONFIG,
    CONTENT,
    INSTRUCTION,
    PIECE,
    RESULT,
    TOOLS,
    both,
    call_name,
    refuse,
)
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Record, Say, Shape, Skip, Walk
from mitmguard.wire.texts import Source

_SETUP = Record(
    both(
        {
            "model": Skip(),
            "generationConfig": CONFIG,
            "systemInstruction": INSTRUCTION,
            "tools": TOOLS,
            "sessionResumption": Skip(),
            "realtimeInputConfig": Skip(),
        }
    )
)
_INPUT = Record(
    both(
        {
            "text": Record({}, role="user", message=True),
            "audio": BLOB,
            "video": BLOB,
            "mediaChunks": Each(BLOB),
        }
    )
)
REQUEST = Record(
    both(
        {
            "setup": _SETUP,
            "clientContent": Record({"turns": Each(CONTENT)}),
            "realtimeInput": _INPUT,
            "toolResponse": Record(both({"functionResponses": Each(RESULT)})),
        }
    )
)
_CALL = Record(
    {"name": Skip(), "args": Walk("assistant", Sink.ARGUMENTS)}, tool=call_name, role="assistant"
)


def _heard(channel: str, *, user: bool = False) -> Record:
    return Record({"text": Say("user" if user else "assistant", channel=channel)})


_CONTENT: Mapping[str, Shape] = {
    "modelTurn": Record({"parts": Each(PIECE)}),
    "inputTranscription": _heard("input", user=True),
    "outputTranscription": _heard("output"),
    "groundingMetadata": Walk("assistant"),
    "urlContextMetadata": Walk("tool"),
}
EVENT = Record(
    both(
        {
            "serverContent": Record(both(_CONTENT)),
            "toolCall": Record(both({"functionCalls": Each(_CALL)})),
            "toolCallCancellation": Skip(),
            "setupComplete": Skip(),
            "usageMetadata": Skip(),
            "goAway": Skip(),
            "sessionResumptionUpdate": Skip(),
        }
    )
)

_TURN_ENDS = frozenset(("turnComplete", "generationComplete", "interrupted"))


def ends(node: Node, name: str, source: Source) -> Ends:
    """Everything is complete after the end of a turn, and before a call."""
    if type(node) is not Obj:
        return Ends()
    if node.get("toolCall") is not None:
        return Ends(((),), before=True)
    content = node.get("serverContent")
    if type(content) is Obj and any(key.value in _TURN_ENDS for key, _ in content.members):
        return Ends(((),))
    return Ends()


DIALECT = Dialect(
    name="gemini.live",
    provider="gemini",
    kind="model",
    request=REQUEST,
    response=EVENT,
    event=EVENT,
    framing="websocket",
    refuse=refuse,
    ends=ends,
    model=lambda node: (
        setup.text("model") if type(node) is Obj and type(setup := node.get("setup")) is Obj else ""
    ),
    paths=tuple(
        f"WS /google.{service}.{version}.{name}{dot}{method}"
        for service, name in (
            ("ai.generativelanguage", "GenerativeService"),
            ("cloud.aiplatform", "LlmBidiService"),
        )
        for version in ("v1", "v1alpha", "v1beta", "v1beta1")
        for dot in (".", "/")
        for method in ("BidiGenerateContent", "BidiGenerateContentConstrained")
    ),
)
