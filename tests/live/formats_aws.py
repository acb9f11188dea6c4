"""Amazon Bedrock for the fake model: Converse and InvokeModel, event stream frames, and signatures that count.

Frames are those of `application/vnd.amazon.eventstream`: lengths, a CRC of the prelude, headers, the
payload, a CRC of everything; botocore refuses a frame with a wrong one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from mitmguard.cli.fakellm import Asked, Call, Heard, Part, Say, Think, cuts
from mitmguard.cli.fakellm.anthropic import Messages
from mitmguard.cli.fakellm.asked import strings
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter
from mitmguard.cli.fakellm.messages import JsonObject, Seen, dumps
from mitmguard.cli.fakellm.speak import Frame
from tests.live.formats import PADDING, compact

EVENT_STREAM = "application/vnd.amazon.eventstream"
SIGNED = re.compile(
    r"AWS4-HMAC-SHA256 Credential=(?P<key>[^/]+)/(?P<day>\d{8})/(?P<region>[^/]+)/(?P<service>[^/]+)/"
    r"aws4_request, ?SignedHeaders=(?P<names>[^,]+), ?Signature=(?P<signature>[0-9a-f]{64})"
)


def frame(kind: str, payload: JsonObject, *, delta: bool = False) -> Frame:
    """Return one event of the event stream, padded as the service pads it."""
    body = dumps(payload | {"p": PADDING[: 3 + len(str(payload)) % 50]})
    headers = b"".join(
        struct.pack(">B", len(name)) + name + struct.pack(">BH", 7, len(value)) + value
        for name, value in (
            (b":event-type", kind.encode()),
            (b":content-type", b"application/json"),
            (b":message-type", b"event"),
        )
    )
    prelude = struct.pack(">II", 16 + len(headers) + len(body), len(headers))
    checked = prelude + struct.pack(">I", zlib.crc32(prelude)) + headers + body
    return Frame(checked + struct.pack(">I", zlib.crc32(checked)), delta)


class Converse:
    """`/model/M/converse` and `/model/M/converse-stream`."""

    content_type = EVENT_STREAM
    ping = b""

    def __init__(self) -> None:
        self._ids = Counter()

    def asked(self, path: str, body: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(body.get("toolConfig") or {})]
        heard += [Heard("system", text) for text in strings(body.get("system") or [])]
        for message in body["messages"]:
            for block in message["content"]:
                heard += hear(message["role"], block)
        return Asked(path.split("/")[2], path.endswith("-stream"), tuple(heard), body)

    def whole(self, asked: Asked, parts: Sequence[Part]) -> JsonObject:
        message = {"role": "assistant", "content": [self._block(part) for part in parts]}
        return {
            "metrics": {"latencyMs": 593},
            "output": {"message": message},
            "stopReason": stop_reason(parts),
            "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
        }

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        yield frame("messageStart", {"role": "assistant"})
        for index, part in enumerate(parts):
            at = {"contentBlockIndex": index}
            if isinstance(part, Call):
                opened = {"name": part.name, "toolUseId": self._ids.next("tooluse")}
                yield frame("contentBlockStart", at | {"start": {"toolUse": opened}})
            for piece in cuts.deltas(
                part.arguments if isinstance(part, Call) else part.text, delta
            ):
                change: JsonObject = {"text": piece}
                if isinstance(part, Call):
                    change = {"toolUse": {"input": piece}}
                elif isinstance(part, Think):
                    change = {"reasoningContent": change}
                yield frame("contentBlockDelta", at | {"delta": change}, delta=True)
            yield frame("contentBlockStop", at)
        yield frame("messageStop", {"stopReason": stop_reason(parts)})
        usage = {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2}
        yield frame("metadata", {"metrics": {"latencyMs": 593}, "usage": usage})

    def error(self, status: int, message: str) -> JsonObject:
        return {"message": message}

    def _block(self, part: Part) -> JsonObject:
        match part:
            case Say(text):
                return {"text": text}
            case Think(text):
                return {"reasoningContent": {"reasoningText": {"text": text}}}
            case Call(name, arguments, _):
                call = {"toolUseId": self._ids.next("tooluse"), "name": name}
                return {"toolUse": call | {"input": json.loads(arguments)}}


def hear(role: str, block: JsonObject) -> list[Heard]:
    """Return what one content block says."""
    if "toolUse" in block:
        return [Heard("assistant", compact(block["toolUse"]["input"]))]
    if "toolResult" in block:
        texts = [
            part["text"] if "text" in part else compact(part["json"])
            for part in block["toolResult"]["content"]
        ]
        return [Heard("tool", text) for text in texts]
    return [Heard(role, block["text"])]


def stop_reason(parts: Sequence[Part]) -> str:
    """Return why the model stopped."""
    return "tool_use" if any(isinstance(part, Call) for part in parts) else "end_turn"


class Invoke(Messages):
    """`/model/M/invoke` and `.../invoke-with-response-stream`, with the bodies of Anthropic's models."""

    content_type = EVENT_STREAM
    ping = b""

    def asked(self, path: str, body: JsonObject) -> Asked:
        asked = super().asked(path, body | {"model": path.split("/")[2]})
        return Asked(asked.model, path.endswith("-stream"), asked.heard, body)

    def frames(self, asked: Asked, parts: Sequence[Part], delta: Size) -> Iterator[Frame]:
        for each in super().frames(asked, parts, delta):
            _, found, data = each.data.partition(b"data: ")
            if found:
                inner = base64.b64encode(data.strip()).decode()
                yield frame("chunk", {"bytes": inner}, delta=each.delta)

    def error(self, status: int, message: str) -> JsonObject:
        return {"message": message}


def signature_error(seen: Seen, secrets: Mapping[str, str]) -> str:
    """Return why AWS would refuse the signature of a request, or "" where it is right.

    `secrets` holds the secret of every access key id. A bearer token is not a signature: "".
    """
    given = seen.header("authorization")
    if given.startswith("Bearer "):
        return ""
    found = SIGNED.fullmatch(given)
    if found is None:
        return "MissingAuthenticationTokenException"
    if found["key"] not in secrets:
        return "UnrecognizedClientException"
    hashed = seen.header("x-amz-content-sha256")
    if hashed and hashed != hashlib.sha256(seen.body).hexdigest():
        return "InvalidSignatureException"
    headers = {name: seen.header(name) for name in found["names"].split(";")}
    headers["host"] = seen.host
    request = AWSRequest("POST", f"https://{seen.host}{seen.path}", headers=headers, data=seen.body)
    request.context["timestamp"] = seen.header("x-amz-date")
    credentials = Credentials(found["key"], secrets[found["key"]])
    signer = SigV4Auth(credentials, found["service"], found["region"])
    to_sign = signer.string_to_sign(request, signer.canonical_request(request))
    right = signer.signature(to_sign, request)
    return "" if right == found["signature"] else "InvalidSignatureException"
