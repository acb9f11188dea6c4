"""Files in requests, whole way: text is masked where it stands, a PDF's text is decided by policy, the rest is reported."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator

import httpx
import pytest

from mitmguard.conversations import Keys, MemoryStore
from mitmguard.engine import Exchange, Forward, Guard, Head, Refusal
from mitmguard.work import finish
from tests.test_extract import pdf, shown

MAIL = "maria.souza@acmecorp.com.br"
CARD = "4539 5787 6362 1486"
PLACEHOLDER = re.compile(r"[A-Z_]+_[A-Z0-9]{13,20}")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.fixture(scope="module")
def default() -> Iterator[Guard]:
    guard = Guard("default", Keys([b"k" * 32]), MemoryStore())
    yield guard
    guard.close()


@pytest.fixture(scope="module")
def strict() -> Iterator[Guard]:
    guard = Guard("strict", Keys([b"k" * 32]), MemoryStore())
    yield guard
    guard.close()


def post(
    guard: Guard, host: str, path: str, body: bytes, kind: str = "application/json"
) -> tuple[Exchange, Forward | Refusal]:
    exchange = guard.begin(Head("POST", "https", host, 443, path, (("content-type", kind),)))
    assert exchange.request_head() == "buffer"
    return exchange, finish(exchange.request(body))


def document(data: bytes, media_type: str, title: str = "") -> bytes:
    source = {"type": "base64", "media_type": media_type, "data": b64encode(data).decode()}
    block = {"type": "document", "source": source, **({"title": title} if title else {})}
    content = [block, {"type": "text", "text": "sum it up"}]
    return json.dumps(
        {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": content}]}
    ).encode()


def ask(guard: Guard, body: bytes) -> tuple[Exchange, Forward | Refusal]:
    return post(guard, "api.anthropic.com", "/v1/messages", body)


TEXTS = {
    "plain": (f"write to {MAIL}\n".encode(), "text/plain"),
    "Markdown": (f"# Bug\n\n* {MAIL}\n".encode(), "text/markdown"),
    "CSV": (f"name;mail\nMaria;{MAIL}\n".encode(), "text/csv"),
    "JSON": (json.dumps({"to": [MAIL], "n": 1.0}).encode(), "application/json"),
    "HTML": (f"<p>write to <b>{MAIL}</b></p>".encode(), "text/html"),
    "mail": (f"From: {MAIL}\r\nSubject: hi\r\n\r\nbom dia\r\n".encode(), "message/rfc822"),
    "UTF-16": (f"write to {MAIL}".encode("utf-16"), "text/plain"),
    "text that is called a picture": (f"write to {MAIL}, please".encode(), "image/png"),
}


@pytest.mark.parametrize(("data", "kind"), TEXTS.values(), ids=TEXTS)
def test_text_in_base64_is_masked_where_it_stands(default: Guard, data: bytes, kind: str) -> None:
    _, result = ask(default, document(data, kind))
    assert isinstance(result, Forward) and result.body is not None
    body = json.loads(result.body)
    sent = b64decode(body["messages"][0]["content"][0]["source"]["data"])
    encoding = "utf-16" if data[:2] == b"\xff\xfe" else "utf-8"
    masked = sent.decode(encoding)
    assert MAIL not in masked
    assert PLACEHOLDER.sub(MAIL, masked) == data.decode(encoding)
    if kind == "application/json":
        assert json.loads(masked)["n"] == 1.0


def test_what_is_no_text_is_reported_with_type_and_size(default: Guard) -> None:
    exchange, result = ask(default, document(PNG, "image/png", title="secret plans.png"))
    assert result == Forward()
    assert [(u.why, u.detail) for u in exchange.unread] == [("media", f"image/png {len(PNG)}")]


def test_the_text_of_a_pdf_is_read_and_decided_by_policy(default: Guard, strict: Guard) -> None:
    mail, card = pdf(shown(f"write to {MAIL}")), pdf(shown(f"card {CARD}"))
    exchange, result = ask(default, document(mail, "application/pdf"))
    assert result == Forward()
    assert {s.finding.type for s in exchange.request_seen} == {"EMAIL_ADDRESS"}
    assert exchange.action.word == "alert"
    _, result = ask(default, document(card, "application/pdf"))
    assert isinstance(result, Refusal) and b"CREDIT_CARD" in result.body
    assert CARD.encode() not in result.body
    _, result = ask(strict, document(mail, "application/pdf"))
    assert isinstance(result, Refusal)
    exchange, result = ask(strict, document(pdf(shown("bom dia")), "application/pdf"))
    assert isinstance(result, Forward)


def upload(*files: tuple[str, bytes, str], **fields: str) -> tuple[bytes, str]:
    """A form as an independent client writes it."""
    request = httpx.Request(
        "POST", "https://x.test", data=fields, files=[("file", file) for file in files]
    )
    return request.read(), request.headers["content-type"]


def test_a_batch_is_masked_line_by_line(default: Guard) -> None:
    lines = [
        {
            "custom_id": f"c{n}",
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {
                "model": "m",
                "messages": [
                    {"role": "system", "content": "be brief"},
                    {"role": "user", "content": f"line {n}: {MAIL}"},
                ],
            },
        }
        for n in range(3)
    ]
    data = "\n".join(map(json.dumps, lines)).encode() + b"\n"
    body, kind = upload(("batch.jsonl", data, "application/jsonl"), purpose="batch")
    _, result = post(default, "api.openai.com", "/v1/files", body, kind)
    assert isinstance(result, Forward) and result.body is not None
    sent = result.body.decode()
    assert MAIL not in sent and sent.count('"custom_id"') == 3
    assert PLACEHOLDER.sub(MAIL, sent).encode() == body  # and nothing else has changed


def test_names_of_files_and_fields_of_a_form_are_read(default: Guard) -> None:
    body, kind = upload((f"{MAIL}.txt", b"bom dia", "text/plain"), prompt=f"mail {MAIL}")
    _, result = post(default, "api.openai.com", "/v1/audio/transcriptions", body, kind)
    assert isinstance(result, Forward) and result.body is not None
    assert MAIL.encode() not in result.body


def test_a_picture_in_a_form_is_reported(default: Guard) -> None:
    body, kind = upload(("a.png", PNG, "image/png"), prompt="make it blue")
    exchange, result = post(default, "api.openai.com", "/v1/images/edits", body, kind)
    assert result == Forward()
    assert [u.why for u in exchange.unread] == ["media"]


@pytest.mark.parametrize("path", ["/v1/files", "/v1/audio/transcriptions", "/v1/unheard/of"])
def test_a_broken_form_is_not_passed(default: Guard, path: str) -> None:
    body, kind = upload(("a.txt", b"bom dia", "text/plain"))
    exchange, result = post(default, "api.openai.com", path, body[:-9], kind)
    assert isinstance(result, Refusal)
    assert [u.why for u in exchange.unread] == ["framing"]


def test_a_form_of_fields_is_masked(default: Guard) -> None:
    body = httpx.QueryParams({"prompt": f"mail {MAIL} & co", "n": "1"}).__str__().encode()
    _, result = post(
        default, "api.openai.com", "/v1/unheard/of", body, "application/x-www-form-urlencoded"
    )
    assert isinstance(result, Forward) and result.body is not None
    sent = httpx.QueryParams(result.body.decode())
    assert PLACEHOLDER.sub(MAIL, sent["prompt"]) == f"mail {MAIL} & co" and sent["n"] == "1"
    assert MAIL not in sent["prompt"]
