"""Recorded exchanges through the guard: what holds no finding passes byte for byte, in any cuts.

The recordings lie beside the checkout, not in it; without them these tests skip.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import httpx
import pytest

from mitmguard.cli.fakellm import Behavior
from tests.live import harness
from tests.live.formats_a2a import URL
from tests.live.recorded_upstream import BEDROCK, MoreUpstream
from tests.live.test_more_sdks import lines

WIRE = harness.ROOT.parent / "shared" / "wire"
pytestmark = [
    pytest.mark.live,
    pytest.mark.timeout(60),
    pytest.mark.skipif(
        not WIRE.is_dir(), reason="the recorded exchanges (../shared/wire) are not here"
    ),
]
FILES = (
    "a2a.a2a",
    "bedrock.converse",
    "bedrock.converse-stream",
    "bedrock.invoke",
    "bedrock.invoke-stream",
    "cohere.chat-v1",
    "cohere.chat-v2",
    "gemini.generate-content",
    "gemini.stream-generate-content",
    "groq.chat-completions",
    "mistral.chat-completions",
)
EACH = 12  # exchanges of a file
LARGEST = 40_000  # bytes of one answer
HOSTS = ("api.cohere.com", "api.mistral.ai", "api.groq.com", "generativelanguage.googleapis.com")
TYPES = {
    "sse": "text/event-stream",
    "ndjson": "application/stream+json",
    "json": "application/json",
    "aws-eventstream": "application/vnd.amazon.eventstream",
}


class Exchange(NamedTuple):
    """A recorded request, and the bytes that answered it."""

    url: str
    body: bytes
    answer: bytes
    content_type: str


def recorded(name: str) -> Iterator[Exchange]:
    """Yield the exchanges of a file whose both sides were recorded."""
    with gzip.open(WIRE / f"{name}.jsonl.gz", "rt") as file:
        for line in file:
            each: dict[str, Any] = json.loads(line)
            url = at_lab(each["url"].partition("#")[0])
            asked, answered = each.get("request_body"), each.get("response_body")
            if not (url and asked and answered) or each["status"] != 200:
                continue
            if each["kind"] not in TYPES or len(answered) > LARGEST or each["method"] != "POST":
                continue
            encoded = each.get("response_body_base64")
            answer = base64.b64decode(answered) if encoded else answered.encode()
            yield Exchange(url, asked.encode(), answer, TYPES[each["kind"]])


def at_lab(url: str) -> str:
    """Return the address of a recorded URL in the lab, or "" where the lab has no such host."""
    host = httpx.URL(url).host
    if host == "127.0.0.1":
        return URL
    if host.startswith("bedrock-runtime."):
        return url.replace(host, BEDROCK)
    return url if host in HOSTS else ""


@pytest.mark.parametrize("name", FILES)
def test_a_recorded_exchange_passes_as_it_is(
    more_proxy: harness.Proxy, more_upstream: MoreUpstream, name: str
) -> None:
    headers = {"content-type": "application/json", "authorization": "Bearer made-up"}
    exchanges = list(islice(recorded(name), EACH))
    assert exchanges
    with httpx.Client(**lines(more_proxy).options(), headers=headers) as http:
        for number, (url, body, answer, content_type) in enumerate(exchanges):
            cuts = Behavior(raw=answer, raw_type=content_type, write=1 + number % 7 * 5)
            more_upstream.behave(cuts)
            got = http.post(url, content=body)
            assert got.status_code == 200, (number, url, got.text)
            assert got.content == answer, (number, url)
            assert more_upstream.seen[-1].body == body, (number, url)
