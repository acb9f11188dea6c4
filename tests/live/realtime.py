"""The fake model over WebSocket: OpenAI's Realtime events, and Responses with only the new items in each frame."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Ping, Request, TextMessage
from wsproto.extensions import PerMessageDeflate

from mitmguard.cli.fakellm import Asked, Behavior, Call, Heard, Seen, cuts
from mitmguard.cli.fakellm.asked import flatten, strings
from mitmguard.cli.fakellm.cuts import Size
from mitmguard.cli.fakellm.dialect import Counter
from mitmguard.cli.fakellm.messages import JsonObject, dumps
from mitmguard.cli.fakellm.responses import Responses

READ = 65536
type Take = Callable[[], Behavior]


class Api(Protocol):
    """One API over WebSocket: events in, events out."""

    def greet(self) -> Iterator[JsonObject]:
        """Yield what the server says first."""
        ...

    def hear(self, event: JsonObject, take: Take) -> Iterator[JsonObject]:
        """Yield the answers to one event of the client's; `take` says how a response is made."""
        ...


class ResponsesSocket:
    """`/v1/responses`: a frame is a request body; `generate: false` only keeps its items."""

    def __init__(self, dialect: Responses) -> None:
        self._dialect = dialect

    def greet(self) -> Iterator[JsonObject]:
        return iter(())

    def hear(self, event: JsonObject, take: Take) -> Iterator[JsonObject]:
        if event["type"] != "response.create":
            return
        body = {k: v for k, v in event.items() if k not in ("type", "generate", "store")}
        asked = self._dialect.asked("/v1/responses", body)
        behavior = take() if event.get("generate") is not False else Behavior(parts=())
        parts = behavior.say(asked) if event.get("generate") is not False else ()
        for frame in self._dialect.frames(asked, parts, behavior.delta):
            yield json.loads(frame.data.partition(b"data: ")[2])


class Realtime:
    """`/v1/realtime`: a session with items; each response repeats its text in five events."""

    def __init__(self) -> None:
        self._ids = Counter()
        self._session: JsonObject = {
            "type": "realtime",
            "object": "realtime.session",
            "id": "sess_E6U14WBtdqWWLvXhRdE9T",
            "model": "gpt-realtime",
            "output_modalities": ["text"],
            "instructions": "",
            "tools": [],
        }
        self._items: list[JsonObject] = []

    def greet(self) -> Iterator[JsonObject]:
        yield self._event("session.created", session=self._session)

    def hear(self, event: JsonObject, take: Take) -> Iterator[JsonObject]:
        match event["type"]:
            case "session.update":
                self._session |= event["session"]
                yield self._event("session.updated", session=self._session)
            case "conversation.item.create":
                item = {"id": self._ids.next("item"), "status": "completed"} | event["item"]
                yield from self._kept(item)
            case "response.create":
                asked = self._asked(event.get("response") or {})
                behavior = take()
                yield from self._respond(asked, behavior, behavior.delta)

    def _asked(self, response: JsonObject) -> Asked:
        heard = [Heard("tooldef", text) for text in strings(self._session["tools"])]
        for instructions in (self._session["instructions"], response.get("instructions")):
            heard.append(Heard("system", instructions or ""))
        for item in [*self._items, *response.get("input", [])]:
            match item["type"]:
                case "function_call":
                    heard.append(Heard("assistant", item["arguments"]))
                case "function_call_output":
                    heard.append(Heard("tool", item["output"]))
                case _:
                    heard.append(Heard(item["role"], flatten(item["content"])))
        return Asked(self._session["model"], True, tuple(heard), response)

    def _kept(self, item: JsonObject) -> Iterator[JsonObject]:
        before = self._items[-1]["id"] if self._items else None
        self._items.append(item)
        yield self._event("conversation.item.added", previous_item_id=before, item=item)
        yield self._event("conversation.item.done", previous_item_id=before, item=item)

    def _respond(self, asked: Asked, behavior: Behavior, delta: Size) -> Iterator[JsonObject]:
        name = self._ids.next("resp")
        response: JsonObject = {"object": "realtime.response", "id": name, "status": "in_progress"}
        response |= {"output": [], "conversation_id": "conv_E6U14phIylwXcXroTE5Kr"}
        yield self._event("response.created", response=response)
        output = []
        for index, part in enumerate(behavior.say(asked)):
            item: JsonObject = {"id": self._ids.next("item"), "status": "in_progress"}
            at = {"response_id": name, "item_id": item["id"], "output_index": index}
            if isinstance(part, Call):
                item |= {"type": "function_call", "name": part.name, "arguments": ""}
                item |= {"call_id": self._ids.next("call")}
                done = item | {"status": "completed", "arguments": part.arguments}
                text, kind = part.arguments, "response.function_call_arguments"
                at["call_id"] = item["call_id"]
                finished = {"name": part.name, "arguments": text}
            else:
                text, kind = part.text, "response.output_text"
                item |= {"type": "message", "role": "assistant", "content": []}
                content = [{"type": "output_text", "text": text}]
                done = item | {"status": "completed", "content": content}
                at["content_index"] = 0
                finished = {"text": text}
            added = {"response_id": name, "output_index": index}
            yield self._event("response.output_item.added", **added, item=item)
            if not isinstance(part, Call):
                empty = {"type": "text", "text": ""}
                yield self._event("response.content_part.added", **at, part=empty)
            for piece in cuts.deltas(text, delta):
                padding = "7zleWRBBoD2B"[: len(text) % 12]
                yield self._event(f"{kind}.delta", **at, delta=piece, obfuscation=padding)
            yield self._event(f"{kind}.done", **at, **finished)
            if not isinstance(part, Call):
                whole = {"type": "text", "text": text}
                yield self._event("response.content_part.done", **at, part=whole)
            yield from self._kept(done)
            yield self._event("response.output_item.done", **added, item=done)
            output.append(done)
        yield self._event(
            "response.done", response=response | {"status": "completed", "output": output}
        )

    def _event(self, kind: str, **members: Any) -> JsonObject:
        return {"type": kind, "event_id": self._ids.next("event"), **members}


async def serve(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    seen: Seen,
    early: bytes,
    api: Api,
    take: Take,
    record: Callable[[Seen], None],
) -> None:
    """Speak `api` on a connection whose upgrade request is `seen`; every message is recorded."""
    socket = WSConnection(ConnectionType.SERVER)
    headers = [(name.encode(), value.encode()) for name, value in seen.headers]
    socket.initiate_upgrade_connection(headers, seen.path)
    last: Behavior | None = None

    def taken() -> Behavior:
        nonlocal last
        last = take()
        return last

    async def say(events: Iterator[JsonObject]) -> None:
        for event in events:
            text = dumps(event).decode()
            size = last.write if last and last.write > 0 else len(text)
            for at in range(0, len(text), size):
                whole = at + size >= len(text)
                piece = TextMessage(text[at : at + size], message_finished=whole)
                writer.write(socket.send(piece))
                await writer.drain()
            await asyncio.sleep(last.delay if last and event["type"].endswith(".delta") else 0)

    text = ""
    if early:
        socket.receive_data(early)
    while True:
        for event in socket.events():
            match event:
                case Request():
                    accept = AcceptConnection(
                        subprotocol=next(iter(event.subprotocols), None),
                        extensions=[PerMessageDeflate()],
                    )
                    writer.write(socket.send(accept))
                    await say(api.greet())
                case Ping():
                    writer.write(socket.send(event.response()))
                case TextMessage(data=data, message_finished=finished):
                    text += data
                    if finished:
                        body = text.encode()
                        record(Seen("MESSAGE", seen.host, seen.path, "websocket", [], body))
                        heard, text = json.loads(text), ""
                        await say(api.hear(heard, taken))
                case CloseConnection():
                    writer.write(socket.send(event.response()))
                    await writer.drain()
                    return
        await writer.drain()
        received = await reader.read(READ)
        if not received:
            return
        socket.receive_data(received)
