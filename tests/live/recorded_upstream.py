"""The second lab: the fake provider with every recorded format, WebSocket among them, and a guard before it.

Answers are built from the recorded formats around what the model was sent, so that restoring can be
checked; the hosts are those of the real providers.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import suppress

import h11
import pytest

from mitmguard.cli.fakellm import Answer, FakeLLM, Seen, http1
from mitmguard.cli.fakellm.dialect import Dialect
from mitmguard.cli.fakellm.messages import Died, json_answer
from mitmguard.cli.fakellm.responses import Responses
from tests.live import harness, realtime
from tests.live.formats import Gemini, Groq, Mistral
from tests.live.formats_a2a import A2A, CARD, HOST
from tests.live.formats_aws import Converse, Invoke, signature_error
from tests.live.formats_cohere import Cohere, CohereV1
from tests.live.upstream import NAMES, REDIRECT, Upstream, start_guard

REGION = "us-east-1"
BEDROCK = f"bedrock-runtime.{REGION}.amazonaws.com"
MORE_NAMES = (
    *NAMES,
    "generativelanguage.googleapis.com",
    "api.cohere.com",
    "api.mistral.ai",
    "api.groq.com",
    BEDROCK,
    HOST,
)
AWS_KEYS = {
    "AKIACLIENTCLIENTCLIE": "made/up/client/secret",
    "AKIAGUARDGUARDGUARDG": "made/up/guard",
}
MORE = f"""
hosts: {{guarded: [{HOST}]}}
"""


class RecordedUpstream(FakeLLM):
    """The fake provider, and beside it Gemini, Bedrock, Cohere, Mistral, Groq, an A2A agent, WebSockets."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(tls)
        gemini, listed, converse, invoke = Gemini(), Gemini("array"), Converse(), Invoke()
        self._by_host: dict[str, Dialect] = {"api.mistral.ai": Mistral(), "api.groq.com": Groq()}
        self._by_suffix: dict[str, Dialect] = {
            ":generateContent": gemini,
            ":streamGenerateContent?alt=sse": gemini,
            ":streamGenerateContent": listed,
            "/v1/chat": CohereV1(),
            "/v2/chat": Cohere(),
            "/converse": converse,
            "/converse-stream": converse,
            "/invoke": invoke,
            "/invoke-with-response-stream": invoke,
            "/a2a/jsonrpc": A2A(),
        }
        self._responses = Responses()

    async def _route(self, seen: Seen, path: str) -> Answer:
        if path == "/.well-known/agent-card.json":
            return json_answer(200, CARD)
        if seen.method == "POST" and path.endswith(":countTokens"):
            return json_answer(200, {"totalTokens": len(seen.body) // 4 + 1})
        if seen.host == BEDROCK and (why := signature_error(seen, AWS_KEYS)):
            message = {"message": "The request signature does not match."}
            return json_answer(403, message, ("x-amzn-errortype", why))
        if seen.method == "POST":
            for suffix, dialect in self._by_suffix.items():
                if seen.path.endswith(suffix):
                    return self._model(seen, path, dialect)
            if named := self._by_host.get(seen.host):
                return self._model(seen, path, named)
        return await super()._route(seen, path)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tls: ssl.SSLObject | None = writer.get_extra_info("ssl_object")
        if tls is not None and tls.selected_alpn_protocol() == "h2":
            await super()._connected(reader, writer)
            return
        task = asyncio.current_task()
        if task is not None:
            self._connections[task] = writer
            task.add_done_callback(lambda done: self._connections.pop(done, None))
        with suppress(Died, OSError, h11.RemoteProtocolError):
            await self._http1(reader, writer)
        writer.transport.abort()

    async def _http1(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h11.Connection(h11.SERVER)
        while (seen := await http1.receive(connection, reader, writer)) is not None:
            if api := self._socket(seen):
                self.seen.append(seen)
                early = connection.trailing_data[0]
                take = lambda: self._take(seen)  # noqa: E731
                await realtime.serve(reader, writer, seen, early, api, take, self.seen.append)
                return
            answer = await self.handle(seen)
            await http1.send(connection, reader, writer, seen, answer)
            if connection.our_state is not h11.DONE or connection.their_state is not h11.DONE:
                await writer.drain()
                return
            connection.start_next_cycle()

    def _socket(self, seen: Seen) -> realtime.Api | None:
        if seen.header("upgrade").lower() != "websocket":
            return None
        path = seen.path.partition("?")[0]
        return (
            realtime.ResponsesSocket(self._responses)
            if path.endswith("/responses")
            else (realtime.Realtime())
        )


class MoreUpstream(Upstream):
    """`RecordedUpstream` on a loop of its own in a thread."""

    def __init__(self, tls: ssl.SSLContext | None) -> None:
        super().__init__(tls)
        self._fake = RecordedUpstream(tls)

    def forget(self) -> None:
        """Forget what was seen; what was scripted stays."""
        self._fake.seen.clear()


@pytest.fixture(scope="session")
def running_more_upstream(authority: harness.Authority) -> Iterator[MoreUpstream]:
    with MoreUpstream(authority.server(*MORE_NAMES)) as upstream:
        yield upstream


@pytest.fixture
def more_upstream(running_more_upstream: MoreUpstream) -> MoreUpstream:
    """The fake provider with every format, nothing seen and nothing scripted."""
    running_more_upstream.reset()
    return running_more_upstream


@pytest.fixture(scope="session")
def more_proxy(
    authority: harness.Authority,
    running_more_upstream: MoreUpstream,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[harness.Proxy]:
    """A mitmdump with the guard and the default policy, in front of every format."""
    state = tmp_path_factory.mktemp("more")
    with start_guard(authority, running_more_upstream.port, state, more=MORE) as started:
        yield started


@pytest.fixture(scope="session")
def bare_proxy(
    authority: harness.Authority, running_more_upstream: MoreUpstream
) -> Iterator[harness.Proxy]:
    """A mitmdump without the guard: what the application gets without it, and what leaks."""
    environment = {"FAKE_UPSTREAM": str(running_more_upstream.port)}
    with harness.start_mitmdump(authority, scripts=(REDIRECT,), env=environment) as started:
        yield started
