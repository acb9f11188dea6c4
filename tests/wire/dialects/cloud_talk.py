"""What tests of Google's, Amazon's and xAI's APIs share: recordings through the engine, exchanges in bytes."""

from __future__ import annotations

import json
from base64 import b64decode
from functools import cache
from typing import Any

from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Guard, Head, Refusal, Stop
from mitmguard.work import finish
from tests.wire.dialects.openai_talk import PLACEHOLDER, filled, guard, records

SPLITS = ("", "1", "random:1")
MAIL = "maria.souza@acmecorp.com.br"


@cache
def silent(*, touch: bool) -> Guard:
    """A guard that finds nothing: it passes all on, or replaces texts by themselves."""
    return Guard("default", Keys([b"k" * 32]), detect=touch, touch=touch)


def passes_unharmed(name: str) -> int:
    """Send the recordings of a file through; return how many there are."""
    count = 0
    for record in records(name):
        count += 1
        for split in SPLITS:
            result = replay_one(silent(touch=False), record, cutter(split))
            for body in ("request_body", "response_body", "ws_messages"):
                assert result.get(body) == record.get(body), (record["id"], body, split)
            unread = {u["why"].partition(" ")[0] for u in result["uninspected"]}
            assert unread <= {"media"}, (record["id"], unread)
        for split in ("", "random:1"):
            result = replay_one(silent(touch=True), record, cutter(split))
            for body in ("request_body", "response_body"):
                packed = bool(record.get(f"{body}_base64"))
                before, after = (_decoded(r.get(body), packed) for r in (record, result))
                assert before == after, (record["id"], body)
    return count


def _decoded(body: str | None, packed: bool) -> object:
    if body is None:
        return None
    if packed:
        # Frames hold numbers, sums and lengths: a text replaced by itself gives the same ones.
        return b64decode(body)
    return [_read(line.removeprefix("data:")) for line in [body, *body.splitlines()]]


def _read(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def begin(host: str, path: str, kind: str = "application/json") -> Exchange:
    return guard().begin(Head("POST", "https", host, 443, path, (("content-type", kind),)))


def ask(exchange: Exchange, body: object) -> bytes:
    """What goes upstream."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(raw))
    assert not isinstance(result, Refusal), result.body
    return raw if result.body is None else result.body


def masked(exchange: Exchange, body: object) -> str:
    """Send a body with the address at its marks; return what stood for it upstream."""
    out = ask(exchange, filled(body, MAIL)).decode()
    assert "souza" not in out
    found = PLACEHOLDER.search(out)
    assert found is not None
    return found[0]


def answer(
    exchange: Exchange, body: object, kind: str = "application/json", *, cut: int = 0
) -> bytes:
    """What the client gets."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    mode, _, _ = exchange.response_head(200, (("content-type", kind),))
    if mode == "buffer":
        result = finish(exchange.response(raw))
        return (raw if result.body is None else result.body) or b""
    assert mode == "stream"
    out = b""
    for at in range(0, len(raw), cut or len(raw)):
        step = finish(exchange.feed(raw[at : at + (cut or len(raw))]))
        if isinstance(step, Stop):
            return out + step.data
        out += step
    last = finish(exchange.close())
    return out + (last.data if isinstance(last, Stop) else last)


def cut_in(text: str, parts: int) -> list[str]:
    """Cut a text in so many pieces."""
    size = -(-len(text) // parts)
    return [text[at : at + size] for at in range(0, len(text), size)]


def strings(node: Any) -> str:
    """All strings of a document, one after the other."""
    if isinstance(node, str):
        return node + "\n"
    if isinstance(node, dict):
        node = list(node.values())
    return "".join(map(strings, node)) if isinstance(node, list) else ""
