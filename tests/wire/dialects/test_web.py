"""Applications in a browser: ChatGPT, Claude, Gemini, Microsoft Copilot; and Cursor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, unquote

import pytest

from mitmguard.engine import Head
from mitmguard.sockets import SocketExchange
from mitmguard.wire.framing.batchexecute import BatchParser
from mitmguard.wire.framing.lengthprefixed import EnvelopeParser, envelope
from mitmguard.work import finish
from tests.wire.dialects import promises
from tests.wire.dialects.openai_talk import (
    PLACEHOLDER,
    Socket,
    answer,
    ask,
    begin,
    filled,
    guard,
    planted,
    value,
)

TEXT = "text/event-stream"

# ChatGPT

CHATGPT = ("chatgpt.com", "/backend-api/f/conversation")
ASKED: dict[str, Any] = {
    "action": "next",
    "messages": [
        {
            "id": "aaa1",
            "author": {"role": "user"},
            "content": {"content_type": "text", "parts": ["hi <>"]},
            "metadata": {"attachments": [{"name": "<>.txt"}]},
        }
    ],
    "model": "auto",
    "supported_encodings": ["v1"],
}


def chatgpt(deltas: Sequence[object], *, more: Sequence[object] = ()) -> bytes:
    root = {"message": {"id": "m1", "author": {"role": "assistant"}, "content": {"parts": [""]}},
            "conversation_id": "68d0f1a2-aaaa-bbbb"}  # fmt: skip
    events: list[tuple[str, object]] = [
        ("delta_encoding", "v1"),
        ("", {"type": "resume_conversation_token", "token": "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl"}),
        ("delta", {"p": "", "o": "add", "v": root, "c": 0}),
        *(("delta", delta) for delta in deltas),
        *(("", event) for event in more),
        ("delta", {"p": "", "o": "patch", "v": [{"p": "/message/status", "o": "replace", "v": "done"}]}),
        ("", {"type": "message_stream_complete", "conversation_id": "68d0f1a2-aaaa-bbbb"}),
    ]  # fmt: skip
    out = "".join(
        (f"event: {n}\n" if n else "") + f"data: {json.dumps(e)}   \n\n" for n, e in events
    )
    return (out + "data: [DONE]\n\n").encode()


PART = "/message/content/parts/0"


def inherited(pieces: Sequence[str]) -> bytes:
    first = {"p": PART, "o": "append", "v": pieces[0]}
    return chatgpt([first, *({"v": piece} for piece in pieces[1:])])


def patched(pieces: Sequence[str]) -> bytes:
    deltas: list[object] = [
        {"p": "", "o": "patch", "v": [{"p": PART, "o": "append", "v": pieces[0]},
                                      {"p": "/message/metadata", "o": "append", "v": {"a": 1}}]}
    ]  # fmt: skip
    return chatgpt(
        [*deltas, *({"v": [{"p": PART, "o": "append", "v": piece}]} for piece in pieces[1:])]
    )


def in_turns(pieces: Sequence[str]) -> bytes:
    deltas: list[object] = []
    for piece in pieces:
        deltas.append({"p": "/message/content/thoughts/0/content", "o": "append", "v": "thinking "})
        deltas.append({"p": PART, "o": "append", "v": piece})
    return chatgpt(deltas)


class Reader:
    """A page that applies patches."""

    def __init__(self) -> None:
        self.path, self.op, self.text = "", "", ""

    def take(self, delta: dict[str, Any]) -> None:
        self.path, self.op = delta.get("p", self.path), delta.get("o", self.op)
        self.apply(delta["v"], self.path, self.op)

    def apply(self, given: Any, path: str, op: str) -> None:
        if op == "patch":
            for inner in given:
                self.apply(inner["v"], path + inner["p"], inner["o"])
        elif path == PART:
            self.text += given


def shown(got: str) -> str:
    reader = Reader()
    for event in promises.data(got):
        if "v" in event:
            reader.take(event)
    return reader.text


@pytest.mark.parametrize("made", [inherited, patched, in_turns])
def test_patches_of_a_message_are_one_text(made: promises.Pieces) -> None:
    promises.is_restored_in_pieces(*CHATGPT, ASKED, made, TEXT, shown)


def test_whole_messages_that_grow() -> None:
    def made(pieces: Sequence[str]) -> bytes:
        events = []
        for i in range(len(pieces)):
            content = {"parts": ["".join(pieces[: i + 1])]}
            events.append(
                {"message": {"id": "m1", "author": {"role": "assistant"}, "content": content}}
            )
        return b"".join(f"data: {json.dumps(e)}\n\n".encode() for e in events) + b"data: [DONE]\n\n"

    def read(got: str) -> str:
        texts = [e["message"]["content"]["parts"][0] for e in promises.data(got)]
        # What a frame shows never comes to more than what the last one shows, but for what it cuts.
        assert value(4)[:19] not in got
        return str(texts[-1])

    promises.is_restored_in_pieces(
        "chatgpt.com", "/backend-api/conversation", ASKED, made, TEXT, read
    )


def test_chatgpt_masks_restores_echoes_and_leaves_its_token() -> None:
    promises.is_masked(*CHATGPT, ASKED)
    exchange, placeholder = promises.asked(*CHATGPT, ASKED)
    echo = {"type": "input_message", "input_message": filled(ASKED["messages"][0], placeholder)}
    got = answer(exchange, chatgpt([{"p": PART, "o": "append", "v": "x"}], more=[echo]), TEXT)
    assert filled(ASKED["messages"][0], value(1)) in [
        e.get("input_message") for e in promises.data(got)
    ]
    assert "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl" in got
    # The page reads the conversation again later.
    later = begin("/backend-api/conversation/68d0f1a2-aaaa-bbbb", "chatgpt.com", "GET")
    ask(later, b"")
    mapping = {"mapping": {"aaa1": {"message": filled(ASKED["messages"][0], placeholder)}}}
    assert value(1) in answer(later, mapping)


def test_events_in_a_message_of_a_websocket_are_joined() -> None:
    exchange, placeholder = promises.asked(*CHATGPT, ASKED)
    answer(exchange, chatgpt([]), TEXT)
    socket = Socket("/p2/ws/user/1?verify=abc", "ws.chatgpt.com")
    text = f"use {value(4)} , ok"
    frames = []
    for i, piece in enumerate(promises.divided(text, 4)):
        delta = {"v": piece} if i else {"p": PART, "o": "append", "v": piece}
        item = f"event: delta\ndata: {json.dumps(delta)}\n\n"
        frames.append([{"type": "message", "payload": {"payload": {"encoded_item": item}}}])
    got = socket.hear(*frames) + socket.end()
    items = "".join(frame[0]["payload"]["payload"]["encoded_item"] for frame in got)
    assert shown(items) == "use REDACTED_SECRET_AWS_ACCESS_KEY_ID , ok"
    assert placeholder


def test_chatgpt_says_no_in_its_words() -> None:
    refused = promises.refusal(*CHATGPT, ASKED)
    assert refused.status == 400 and json.loads(refused.body)["detail"]["message"]
    got = promises.stopped(*CHATGPT, ASKED, b'data: {"type":"x"}\n\n', TEXT)
    assert promises.data(got)[-1]["error"]


# Claude

CLAUDE = ("claude.ai", "/api/organizations/o1/chat_conversations/0a1b2c3d-0000/completion")
PROMPT = {
    "prompt": "hi <>",
    "attachments": [{"file_name": "<>.txt", "extracted_content": "in the file <>"}],
    "personalized_styles": [{"prompt": "be <>"}],
    "tools": [{"name": "t", "description": "<>"}],
}


def claude(kind: str) -> promises.Pieces:
    def made(pieces: Sequence[str]) -> bytes:
        events: list[dict[str, Any]] = [
            {"type": "message_start", "message": {"id": "m", "content": []}}
        ]
        events.append(
            {
                "type": "content_block_start",
                "index": 0,
                "content_block": {"type": "text", "text": ""},
            }
        )
        for piece in pieces:
            if kind == "completion":
                events.append({"type": "completion", "completion": piece})
            else:
                delta = {"type": f"{kind}_delta", kind: piece}
                events.append({"type": "content_block_delta", "index": 0, "delta": delta})
        events += [
            {"type": "content_block_stop", "index": 0},
            {"type": "message_limit", "message_limit": {"x": 1}},
        ]
        return b"".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n".encode() for e in events)

    return made


@pytest.mark.parametrize("kind", ["text", "thinking", "completion"])
def test_claudes_deltas_are_one_text(kind: str) -> None:
    def read(got: str) -> str:
        found = promises.data(got)
        return "".join(e.get("delta", {}).get(kind, "") + e.get("completion", "") for e in found)

    promises.is_restored_in_pieces(*CLAUDE, {"prompt": "hi <>"}, claude(kind), TEXT, read)


def test_claude_masks_what_is_pasted_and_knows_it_later() -> None:
    promises.is_masked(*CLAUDE, PROMPT)
    exchange, placeholder = promises.asked(*CLAUDE, PROMPT)
    answer(exchange, claude("text")(["a"]), TEXT)
    later = begin(
        "/api/organizations/o1/chat_conversations/0a1b2c3d-0000?tree=True", "claude.ai", "GET"
    )
    ask(later, b"")
    said = {
        "chat_messages": [
            {"text": f"hi {placeholder} .", "content": [{"text": f"hi {placeholder} ."}]}
        ]
    }
    assert answer(later, said).count(value(1)) == 2


# Gemini

GEMINI = (
    "gemini.google.com",
    "/u/0/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?bl=b&rt=c",
)
FORM = "application/x-www-form-urlencoded;charset=UTF-8"


def form(text: str) -> bytes:
    inner = json.dumps([[text, 0], ["en"], ["c_1", "r_1", "rc_1"], "!opaque"])
    return ("f.req=" + quote(json.dumps([None, inner])) + "&at=token&").encode()


def frames(pieces: Sequence[str]) -> bytes:
    out = ")]}'\n\n"
    for i in range(len(pieces)):
        text = "".join(pieces[: i + 1])
        inner = json.dumps(
            [None, ["c_1", "r_1"], None, None, [["rc_1", [text], "é𝒳"]]], ensure_ascii=False
        )
        line = "\n" + json.dumps([["wrb.fr", None, inner]], ensure_ascii=False) + "\n"
        out += f"{len(line.encode('utf-16-le')) // 2}{line}"
    return (out + '25\n[["e",4,null,null,132]]\n').encode()


def last(got: str) -> str:
    parser = BatchParser()
    found = [*parser.feed(got.encode()), *parser.close()]
    documents = [json.loads(frame.data()) for frame in found if frame.has_data]
    texts = [json.loads(d[0][2])[4][0][1][0] for d in documents if d[0][0] == "wrb.fr"]
    for shorter in texts:
        assert value(4)[:19] not in shorter
    return str(texts[-1])


def web_gemini(text: str) -> tuple[Any, str]:
    exchange = begin(GEMINI[1], GEMINI[0], kind=FORM)
    sent = ask(exchange, form(text))
    inner = json.loads(json.loads(unquote(sent.partition("&")[0].removeprefix("f.req=")))[1])
    return exchange, str(inner[0][0])


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("cut", [0, 1])
def test_frames_that_grow_are_one_text(count: int, cut: int) -> None:
    exchange, sent = web_gemini(f'hi {value(1)} "quoted" é')
    placeholder = PLACEHOLDER.search(sent)
    assert placeholder and sent == f'hi {placeholder[0]} "quoted" é'
    text = f'dear {placeholder[0]} , use {value(4)} "or" 𝒳 not'
    got = answer(exchange, frames(promises.divided(text, count)), cut=cut)
    assert last(got) == f'dear {value(1)} , use REDACTED_SECRET_AWS_ACCESS_KEY_ID "or" 𝒳 not'


def test_frames_without_a_finding_keep_every_byte() -> None:
    exchange, _ = web_gemini("hi")
    clean = frames(["nothing ", "to see ", "here"])
    assert answer(exchange, clean, cut=3).encode() == clean


def test_an_error_page_is_no_stream() -> None:
    exchange, _ = web_gemini("hi")
    assert answer(exchange, b"<html>no</html>", "text/html") == "<html>no</html>"


# Microsoft Copilot


def test_the_consumers_copilot() -> None:
    socket = Socket("/c/api/chat?api-version=2", "copilot.microsoft.com")
    asked, values = planted(
        {"event": "send", "conversationId": "c", "content": [{"type": "text", "text": "hi <>"}]}
    )
    sent, _ = socket.say(asked)
    placeholder = sent[0]["content"][0]["text"][3:]
    assert placeholder != values[0]
    for text, shown_ in (
        (f"dear {placeholder} !", f"dear {values[0]} !"),
        (f"use {value(4)} !", "use REDACTED_SECRET_AWS_ACCESS_KEY_ID !"),
    ):
        ids = {"messageId": text[:4], "partId": "p"}
        appended = [
            {"event": "appendText", "text": piece, **ids} for piece in promises.divided(text, 4)
        ]
        got = socket.hear(*appended, {"event": "partCompleted", **ids}, {"event": "done", **ids})
        assert "".join(e.get("text", "") for e in got) == shown_


def test_several_records_in_a_message_of_microsoft_365() -> None:
    head = Head(
        "GET",
        "https",
        "copilot.microsoft.com",
        443,
        "/m365Copilot/Chathub/u@t",
        (("upgrade", "websocket"),),
    )
    exchange = guard().begin(head)
    assert isinstance(exchange, SocketExchange) and exchange.request_head() == "socket"

    def records(*documents: object) -> bytes:
        return "".join(json.dumps(d) + "\x1e" for d in documents).encode()

    asked = {
        "type": 4,
        "target": "chat",
        "arguments": [{"message": {"text": f"hi {value(1)}", "author": "user"}}],
    }
    hello = {"protocol": "json", "version": 1}
    relay = finish(exchange.message(records(hello, asked), from_client=True))
    first, second, rest = relay.to_server[0].decode().split("\x1e")
    assert json.loads(first) == hello and rest == ""
    placeholder = json.loads(second)["arguments"][0]["message"]["text"][3:]
    assert placeholder != value(1)
    text = f"dear {placeholder} , use {value(4)} !"
    out = b""
    for end in (7, 20, 40, len(text)):
        message = {"messageId": "m", "author": "bot", "text": text[:end],
                   "adaptiveCards": [{"body": [{"type": "TextBlock", "text": text[:end]}]}]}  # fmt: skip
        update = {"type": 1, "target": "update", "arguments": [{"messages": [message]}]}
        relay = finish(exchange.message(records(update, {"type": 6}), from_client=False))
        out += b"".join(relay.to_client)
    out += b"".join(finish(exchange.hang_up(from_client=False)).to_client)
    final = json.loads(out.decode().split("\x1e")[-3])["arguments"][0]["messages"][0]
    assert final["text"] == f"dear {value(1)} , use REDACTED_SECRET_AWS_ACCESS_KEY_ID !"
    assert final["adaptiveCards"][0]["body"][0]["text"] == final["text"]
    assert value(4)[:19].encode() not in out


# Cursor

CURSOR = ("api2.cursor.sh", "/aiserver.v1.ChatService/StreamUnifiedChatWithTools")


def test_cursors_strings_are_read_and_nothing_is_rewritten() -> None:
    text = f"hello there, write to {value(1)} please".encode()
    message = envelope(b"\x0a" + bytes([len(text)]) + text)
    exchange = begin(CURSOR[1], CURSOR[0], kind="application/connect+proto")
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(message))
    assert exchange.endpoint is not None and exchange.endpoint.name == "cursor.connect"
    assert [u.why for u in exchange.unread] == ["schema"] or exchange.request_seen
    assert getattr(result, "body", None) != message


def test_a_refusal_is_the_end_of_a_stream_that_no_client_tries_again() -> None:
    exchange = begin(CURSOR[1], CURSOR[0], kind="application/connect+proto")
    exchange.request_head()
    finish(exchange.request(b""))
    refused = exchange._refuse("RULE", None, "")
    assert refused.status == 200
    (end,) = EnvelopeParser().feed(refused.body)
    assert end.name == "end"
    assert json.loads(end.data())["error"]["code"] == "permission_denied"
