"""The promises about one exchange, in process: what leaves, what comes back, what is said about the rest."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from time import process_time
from typing import Any

import pytest

from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Guard, Head, Refusal, Stop
from mitmguard.work import finish

MAIL = "maria.souza@acmecorp.com.br"
CPF = "390.533.447-05"
PLACEHOLDER = re.compile(r"[A-Z_]+_[A-Z0-9]{13,20}")
JSON = ("content-type", "application/json")

CHAT = ("api.openai.com", "/v1/chat/completions")
RESPONSES = ("api.openai.com", "/v1/responses")
MESSAGES = ("api.anthropic.com", "/v1/messages")
MCP = ("api.openai.com", "/mcp")


@pytest.fixture(scope="module")
def guard() -> Guard:
    return Guard("default", Keys([b"k" * 32]))


def begin(guard: Guard, api: tuple[str, str] = CHAT, method: str = "POST") -> Exchange:
    headers = (JSON, ("mcp-session-id", "s1")) if api is MCP else (JSON,)
    return guard.begin(Head(method, "https", api[0], 443, api[1], headers))


def sent(exchange: Exchange, body: object) -> str:
    """What goes upstream."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(raw))
    assert not isinstance(result, Refusal)
    return (raw if result.body is None else result.body).decode()


def received(exchange: Exchange, body: object, kind: str = "application/json", cut: int = 0) -> str:
    """What the client gets of an answer that comes in pieces of `cut` bytes."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    mode, _, _ = exchange.response_head(200, (("content-type", kind),))
    if mode == "pass":
        return raw.decode()
    if mode == "buffer":
        result = finish(exchange.response(raw))
        return (raw if result.body is None else result.body).decode()
    out = b""
    for at in range(0, len(raw), cut or len(raw)):
        step = finish(exchange.feed(raw[at : at + (cut or len(raw))]))
        if isinstance(step, Stop):
            return (out + step.data).decode()
        out += step
    last = finish(exchange.close())
    return (out + (last.data if isinstance(last, Stop) else last)).decode()


def said(content: object, **members: object) -> dict[str, object]:
    return {"model": "m", "messages": [{"role": "user", "content": content}], **members}


def events(chunks: Iterable[object]) -> bytes:
    lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
    return "".join([*lines, "data: [DONE]\n\n"]).encode()


def delta(**members: object) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": members}]}


def pieces(text: str, size: int = 3) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


SPELLED = {
    "percent": "see https://s.example/?q=maria.souza%40acmecorp.com.br&x=1",
    "percent twice": "maria.souza%2540acmecorp.com.br",
    "entity": "maria.souza&#64;acmecorp.com.br",
    "entity in hexadecimal, twice": "maria.souza&amp;#x40;acmecorp.com.br",
    "JSON": '{"to":"maria.souza\\u0040acmecorp.com.br"}',
    "JSON in JSON": '{"a":"{\\"to\\":\\"maria.souza\\\\u0040acmecorp.com.br\\"}"}',
    "JSON in prose": 'it said {"to": "maria.souza\\u0040acmecorp.com.br"}, see?',
    "JSON as PHP writes it": '{"cnpj":"45.997.418\\/0001-53"}',
}


@pytest.mark.parametrize("text", SPELLED.values(), ids=SPELLED)
def test_a_value_spelled_with_escapes_is_masked_and_comes_back_as_it_was_spelled(
    guard: Guard, text: str
) -> None:
    exchange = begin(guard)
    out = sent(exchange, said(text))
    content = json.loads(out)["messages"][0]["content"]
    assert PLACEHOLDER.search(content)
    assert "souza" not in content and "45.997" not in content
    value = PLACEHOLDER.search(content)
    assert value is not None
    front, back = content[: value.start()], content[value.end() :]
    answer = received(exchange, {"choices": [{"message": {"content": f"it is {value[0]} ."}}]})
    spelled = text.removeprefix(front).removesuffix(back)
    assert json.loads(answer)["choices"][0]["message"]["content"] == f"it is {spelled} ."


@pytest.mark.parametrize(
    "text", ["100%40 off", "a &#64; b", "C:\\u0040", "x&amp;y%20z", '{"a":"\\u00e9"}', "%40%40@"]
)
def test_escapes_without_a_value_stay_byte_for_byte(guard: Guard, text: str) -> None:
    body = json.dumps(said(text))
    assert sent(begin(guard), body.encode()) == body


NOT_IDS = {
    "an id": said([{"type": "customer", "id": MAIL}]),
    "an id of punctuated digits": said([{"type": "customer", "id": CPF}]),
    "a type": said([{"type": MAIL, "text": "x"}]),
    "a role": {"messages": [{"role": MAIL, "content": "x"}]},
    "a choice of a tool": said("x", tool_choice={"function": {"name": MAIL}}),
    "an unknown member's id": said("x", account={"id": MAIL}),
}


@pytest.mark.parametrize("body", NOT_IDS.values(), ids=NOT_IDS)
def test_what_cannot_be_an_id_is_read_where_ids_stand(guard: Guard, body: object) -> None:
    out = sent(begin(guard), body)
    assert MAIL not in out and CPF not in out


@pytest.mark.parametrize(
    "body",
    [
        said("x", id="maria-souza", tool_choice={"function": {"name": "send_mail"}}),
        said([{"type": "text", "text": "x", "cache_control": {"type": "ephemeral"}}]),
        {"model": "@cf/meta/llama", "messages": [{"role": "user", "content": "x"}]},
    ],
)
def test_ids_and_names_stay(guard: Guard, body: object) -> None:
    assert sent(begin(guard), body) == json.dumps(body)


def test_client_metadata_of_both_protocols_is_read(guard: Guard) -> None:
    call = {"name": "t", "arguments": {}, "_meta": {"x": MAIL}}
    rpc = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    assert MAIL not in sent(begin(guard, MCP), rpc)
    body = {"model": "m", "input": "x", "client_metadata": {"user": MAIL}}
    assert MAIL not in sent(begin(guard, RESPONSES), body)


def test_a_long_number_with_an_empty_fraction_is_read_as_the_identifier_that_it_is(
    guard: Guard,
) -> None:
    out = json.loads(sent(begin(guard), said("x", rows=[{"cpf": 39053344705.0}])))
    assert PLACEHOLDER.fullmatch(out["rows"][0]["cpf"])


def test_a_text_in_a_data_url_is_read_and_written_back_in_its_encoding(guard: Guard) -> None:
    inner = b64encode(f"nome;{MAIL}".encode()).decode()
    part = {"file_data": f"data:text/csv;base64,{inner}", "filename": "a.csv"}
    exchange = begin(guard)
    out = json.loads(sent(exchange, said([{"type": "file", "file": part}])))
    url = out["messages"][0]["content"][0]["file"]["file_data"]
    assert url.startswith("data:text/csv;base64,") and inner not in url
    assert not exchange.unread


@pytest.mark.parametrize(
    ("data", "unread"),
    [
        (MAIL, False),
        ("iVBORw0KGgo" + 12 * "AAAA" + "=", True),
        ("data:image/png;base64,iVBORw0KGgo=", True),
    ],
)
def test_what_cannot_be_base64_is_read_where_media_stands(
    guard: Guard, data: str, unread: bool
) -> None:
    exchange = begin(guard)
    out = sent(exchange, said([{"type": "image_url", "image_url": {"url": data}}]))
    assert bool(exchange.unread) is unread
    assert MAIL not in out


def test_arguments_of_parallel_calls_that_come_in_turns_are_restored(guard: Guard) -> None:
    exchange = begin(guard)
    mask = PLACEHOLDER.findall(sent(exchange, said(MAIL)))[0]
    stream = [
        delta(tool_calls=[{"index": index, "function": {"name": "f", "arguments": piece}}])
        for piece in pieces(json.dumps({"to": mask}))
        for index in (0, 1)
    ]
    got = {0: "", 1: ""}
    for line in received(exchange, events(stream), "text/event-stream", 7).splitlines():
        if line.startswith("data: {"):
            call = json.loads(line[6:])["choices"][0]["delta"]["tool_calls"][0]
            got[call["index"]] += call["function"]["arguments"]
    assert [json.loads(text) for text in got.values()] == [{"to": MAIL}] * 2


def test_reasoning_that_comes_under_several_names_gets_the_same_rewrite(guard: Guard) -> None:
    exchange = begin(guard)
    mask = PLACEHOLDER.findall(sent(exchange, said(MAIL)))[0]
    names = ("reasoning", "reasoning_content", "refusal")
    stream = [
        delta(
            **dict.fromkeys(names, piece),
            reasoning_details=[{"type": "reasoning.text", "index": 0, "text": piece}],
        )
        for piece in pieces(f"so {mask} and 714.602.380-01 .")
    ]
    got: dict[str, str] = {}
    for line in received(exchange, events(stream), "text/event-stream").splitlines():
        if line.startswith("data: {"):
            found = json.loads(line[6:])["choices"][0]["delta"]
            found["details"] = found["reasoning_details"][0]["text"]
            for name in (*names, "details"):
                got[name] = got.get(name, "") + found[name]
    assert set(got.values()) == {f"so {MAIL} and REDACTED_BR_CPF ."}


@pytest.mark.parametrize("cut", [0, 1, 7])
def test_a_document_that_calls_itself_a_stream_is_read_as_a_document(
    guard: Guard, cut: int
) -> None:
    exchange = begin(guard)
    mask = PLACEHOLDER.findall(sent(exchange, said(MAIL)))[0]
    body = json.dumps({"choices": [{"message": {"content": mask}}]}, indent=1).encode()
    assert MAIL in received(exchange, body, "text/event-stream", cut)


def test_a_document_that_calls_itself_a_stream_and_cannot_be_read_is_blocked(guard: Guard) -> None:
    exchange = begin(guard)
    sent(exchange, said(MAIL))
    assert "mitmguard" in received(exchange, b'{"choices": [', "text/event-stream")
    assert [u.why for u in exchange.unread] == ["json"]


def test_what_a_conversation_of_the_provider_keeps_is_restored_when_it_is_read_again(
    guard: Guard,
) -> None:
    host = RESPONSES[0]
    item = {"type": "message", "role": "user", "content": MAIL}
    first = begin(guard, (host, "/v1/conversations"))
    mask = PLACEHOLDER.findall(sent(first, {"items": [item]}))[0]
    received(first, {"id": "conv_1", "object": "conversation"})
    second = begin(guard, (host, "/v1/conversations/conv_1/items"))
    other = PLACEHOLDER.findall(sent(second, {"items": [{**item, "content": f"CPF {CPF}"}]}))[0]
    received(second, {"object": "list", "data": []})
    kept = {"type": "message", "content": [{"type": "input_text", "text": f"{mask} {other}"}]}
    again = begin(guard, (host, "/v1/conversations/conv_1/items"), "GET")
    sent(again, b"")
    assert f"{MAIL} {CPF}" in received(again, {"object": "list", "data": [kept]})
    stranger = begin(guard, (host, "/v1/conversations/conv_2/items"), "GET")
    sent(stranger, b"")
    assert MAIL not in received(stranger, {"object": "list", "data": [kept]})


def test_a_kept_response_is_restored_when_it_is_cancelled(guard: Guard) -> None:
    first = begin(guard, RESPONSES)
    mask = PLACEHOLDER.findall(sent(first, {"model": "m", "input": MAIL, "background": True}))[0]
    received(first, {"id": "resp_1", "status": "queued", "output": []})
    cancel = begin(guard, (RESPONSES[0], "/v1/responses/resp_1/cancel"))
    sent(cancel, b"")
    part = {"type": "message", "content": [{"type": "output_text", "text": mask}]}
    assert MAIL in received(cancel, {"id": "resp_1", "output": [part]})


@pytest.mark.parametrize("mark", ["@", "%40", "&#64;"])
def test_the_cost_of_many_values_is_linear(guard: Guard, mark: str) -> None:
    began = process_time()
    out = sent(begin(guard), said(" ".join(f"person{n}{mark}acmecorp.com.br" for n in range(4000))))
    assert "person" not in out
    assert process_time() - began < 4  # compared in pairs it takes longer than that by far


@pytest.fixture(scope="module")
def blocking(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    policy = tmp_path_factory.mktemp("policy") / "guard.yaml"
    policy.write_text(
        "extends: default\npolicies:\n  - {name: no, when: {category: [pii, secret]}, then: block}\n"
    )
    return Guard(str(policy), Keys([b"k" * 32]))


@pytest.mark.parametrize("cut", [0, 1, 7])
def test_what_stops_a_stream_as_a_whole_does_not_leave_with_it(blocking: Guard, cut: int) -> None:
    start = {"type": "content_block_start", "index": 0,
             "content_block": {"type": "web_search_tool_result", "tool_use_id": "t",
                               "content": [{"type": "web_search_result", "title": "a", "url": "u"},
                                           {"type": "web_search_result", "title": f"mail {MAIL}", "url": f"https://x/{CPF}"}]}}  # fmt: skip
    thinking = {"type": "content_block_start", "index": 0,
                "content_block": {"type": "thinking", "thinking": f"mail {MAIL}", "signature": "s"}}  # fmt: skip
    for event in (start, thinking):
        exchange = begin(blocking, MESSAGES)
        sent(
            exchange,
            {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]},
        )
        body = f"event: {event['type']}\ndata: {json.dumps(event)}\n\n".encode()
        got = received(exchange, body, "text/event-stream", cut)
        assert MAIL not in got and CPF not in got, event
        if event is thinking:
            assert '"stop_reason": "refusal"' in got
