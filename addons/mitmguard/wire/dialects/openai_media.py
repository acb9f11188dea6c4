"""Sound and images: the texts that ask for them, and those that are heard in them.

Source: OpenAI API reference. Requests may be forms; `wire.bodies` opens those, and the files in them are reported.
What was heard in a recording is said by a user: it is read as such.
"""

from __future__ import annotations

import json

from mitmguard.wire.dialect import Dialect, Ends, Reason
from mitmguard.wire.dialects.openai_chat import ERRORS, error, refuse
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Skip, Walk, mark
from mitmguard.wire.texts import Source

_IMAGE = Record(
    {
        "b64_json": Media(),
        "url": Media(),
        "image_url": Media(),
        "image_base64": Media(),
        "revised_prompt": Say(),
    }
)
IMAGES = Dialect(
    name="openai.images",
    provider="openai",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "prompt": Say(),
            "negative_prompt": Say(),
            "image": Each(Media()),
            "images": Each(_IMAGE),
            "mask": _IMAGE,
            "user": Say("meta"),
        },
        message=True,
    ),
    response=Record({"data": Each(_IMAGE), "usage": Opaque(), **ERRORS}),
    event=Record({"b64_json": Media(), "usage": Opaque(), **ERRORS}),
    refuse=refuse,
    stop=lambda reason, tail: _error(reason),
    paths=("POST /images/generations", "POST /images/edits", "POST /images/variations"),
)

SPEECH = Dialect(
    name="openai.speech",
    provider="openai",
    kind="model",
    request=Record(
        {"model": Skip(), "input": Say(), "instructions": Say("system"), "voice": Skip()},
        message=True,
    ),
    response=Record(ERRORS),
    event=Record({"audio": Media(), "usage": Opaque(), **ERRORS}),
    refuse=refuse,
    stop=lambda reason, tail: _error(reason),
    paths=("POST /audio/speech", "POST /tts"),
    keys=frozenset(("input", "text")),
)

_SEGMENT = Record({"text": Say(), "tokens": Opaque(), "speaker": Skip()})
_HEARD = {
    "text": Say(),
    "segments": Each(_SEGMENT),
    "words": Each(Record({"word": Say()})),
    "logprobs": Opaque(),
    "usage": Opaque(),
    **ERRORS,
}


def ends(node: Node, name: str, source: Source) -> Ends:
    """A segment is complete before it comes whole, everything before `done`."""
    if type(node) is not Obj:
        return Ends()
    match node.text("type"):
        case "transcript.text.segment":
            return Ends(((mark(source, node, "id"),),), before=True)
        case "transcript.text.done" | "error" | "transcription.done":
            return Ends(((),), before=True)
    return Ends()


def _error(reason: Reason) -> list[Final]:
    """End with an error: there is no other word for an answer that was cut."""
    return [Final(json.dumps({"type": "error", "error": error(reason)}).encode(), "error")]


TRANSCRIPTIONS = Dialect(
    name="openai.transcriptions",
    provider="openai",
    kind="model",
    request=Record(
        {
            "model": Skip(),
            "prompt": Say(),
            "file_url": Media(),
            "context_bias": Walk("meta"),
            "known_speaker_names": Walk("meta"),
            "known_speaker_references": Each(Media()),
        }
    ),
    response=Record(_HEARD),
    event=Record(
        _HEARD,
        types={
            "transcript.text.delta": Record(
                {"delta": Say(channel="text"), "logprobs": Opaque()}, index=("segment_id",)
            ),
            "transcription.text.delta": Record({"text": Say(channel="text")}),
            "transcription.segment": Record({"text": Say()}),
        },
    ),
    refuse=refuse,
    ends=ends,
    stop=lambda reason, tail: _error(reason),
    paths=("POST /audio/transcriptions", "POST /audio/translations"),
)
