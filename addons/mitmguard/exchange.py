"""An exchange: bytes to texts, texts to findings, findings to a verdict, a verdict to bytes. The whole story.

    request:   head -> endpoint -> body -> texts -> findings -> decisions -> edits, or a refusal
    response:  head -> mode -> (whole body | elements of a stream) -> lanes -> edits, or a stop

It knows nothing of mitmproxy, sockets or files. An exchange keeps the runtime (policy, rules, keys) with
which it began.
"""

from __future__ import annotations

import re
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Literal

from mitmguard.answers import Answer, Seen
from mitmguard.clock import monotonic
from mitmguard.conversations import Mapping, Store, protocol_id
from mitmguard.errors import NotInspected, Why
from mitmguard.inspection import Runtime
from mitmguard.lanes import Stopped
from mitmguard.model import Action, Endpoint, Scope, apply_edits
from mitmguard.policy import Decision
from mitmguard.questions import Question, Refused
from mitmguard.record.events import Event, counted
from mitmguard.verdicts import Forward, Head, Headers, Mode, Outcome, Refusal, Stop, Unread
from mitmguard.wire.channels import StreamEditor, empty_token_arrays
from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.dialects import DIALECTS, mcp
from mitmguard.wire.framing.codings import StreamDecoder, decode_body
from mitmguard.wire.framing.ndjson import NdjsonParser
from mitmguard.wire.framing.sse import SseParser
from mitmguard.wire.literals import Node, parse
from mitmguard.wire.places import At, Places, Text
from mitmguard.wire.route import by_body, by_head
from mitmguard.work import Work

_SERVICE = Endpoint("service", "", "", "service")
_KEPT = re.compile(r"/(?:responses|conversations)/([^/]+)")
_FORBIDDEN_NEWLINES = re.compile(r"[\r\n\0]")


class Exchange:
    """One request and its response."""

    def __init__(
        self,
        runtime: Runtime,
        head: Head,
        store: Store,
        finished: Callable[[Event], None],
        unread: Callable[[str, str, Why], None],
        began: float,
        ticks: float,
    ) -> None:
        """`finished` is told once, at the end; `unread` of each block of what was not inspected, with host, path
        and reason; `began` is wall time, `ticks` the monotonic clock's now."""
        self.id = "mg-" + secrets.token_hex(8)
        self.runtime = runtime
        self.head = head
        self.headers = dict(head.headers)
        self.host_class = runtime.policy.host(head.host, head.port, tls=head.scheme == "https")
        self.endpoint: Endpoint | None = None
        self.dialect: Dialect | None = None
        self.model = ""
        self.turn = 0
        self.action = Action.ALLOW
        self.request_seen: list[Seen] = []
        self.unread: list[Unread] = []
        self.mapping = Mapping()
        self.answer: Answer | None = None
        self.refused_by = ""
        self._store = store
        self._tell = finished
        self._tell_unread = unread
        self._began, self._ticks = began, ticks
        self._guard_ms = 0.0
        self._first_ms: float | None = None
        self._sizes = [0, 0]
        self._status_sent = 0
        self._conversation = ""
        self._clear = (
            ""  # the request as it went out: what stands in it was not brought up by the model
        )
        self._request_id: str | None = None  # JSON-RPC
        self._status = 0
        self._editor: StreamEditor | None = None
        self._parser: SseParser | NdjsonParser | None = None
        self._decoder: StreamDecoder | None = None
        self._begun = False  # something of a stream has come
        self._document: bytearray | None = None  # JSON that came as a stream
        self._coding = ""
        self._kind = ""  # content type of the answer
        self._stopped = False
        self._summary: dict[str, object] | None = None

    # The request.

    def request_head(self) -> Refusal | Literal["buffer", "pass"]:
        """Decide what the head alone decides: WebSockets, paths that are known to carry no prompts."""
        head, policy = self.head, self.runtime.policy
        if self.host_class == "tunnelled":
            return "pass"
        path = head.path.partition("?")[0]
        guess = by_head(head.method, path, self.headers)
        if "websocket" in self.headers.get("upgrade", "").lower():
            if self.host_class == "watched" and guess.dialect is None:
                return "pass"
            return self._not_inspected("websocket", "", upgrade=True) or "pass"
        if guess.dialect is None and not policy.is_mcp(head.host, head.port, path):
            label = policy.service(head.host, head.method, path, head.port)
            if label is not None:
                self.endpoint = _SERVICE._replace(
                    provider=policy.provider_of(head.host, head.port), name=label
                )
            elif head.method in ("GET", "HEAD", "OPTIONS"):
                # Nothing is said in them; what they fetch was said before.
                self.endpoint = _SERVICE._replace(
                    provider=policy.provider_of(head.host, head.port), name="read"
                )
            elif self.host_class == "watched" and "json" not in self.headers.get(
                "content-type", ""
            ):
                return "pass"
        return "buffer"

    def request(self, body: bytes) -> Work[Forward | Refusal]:
        """Inspect the body; return what goes upstream, or the refusal."""
        self._sizes[0] = len(body)
        started = monotonic()
        try:
            return (yield from self._request(body))
        except NotInspected as e:
            refusal = self._not_inspected(e.why, e.detail)
            return refusal if refusal is not None else Forward()
        finally:
            self._guard_ms = (monotonic() - started) * 1000

    def _request(self, body: bytes) -> Work[Forward | Refusal]:
        runtime, head = self.runtime, self.head
        path = head.path.partition("?")[0]
        guess = by_head(head.method, path, self.headers)
        coding = self.headers.get("content-encoding", "")
        plain = body
        if coding and coding != "identity":
            plain = decode_body(body, coding, runtime.policy.limits.unpacked_bytes)
        if not plain:
            if guess.dialect is not None:
                self._settle(DIALECTS[guess.dialect])
            elif self.endpoint is None:
                self.endpoint = _SERVICE._replace(name="empty")
            self._recall(None)
            return Forward()
        text = _decode(plain, _content_type(self.headers))
        places = Places()
        source = places.source(text)
        if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
            return self._not_json()
        try:
            node, _ = parse(text, depth=self.runtime.policy.limits.depth)
        except NotInspected:
            if self.host_class == "watched" and guess.dialect is None or self.endpoint is not None:
                return Forward()
            if guess.dialect is not None:
                self._settle(DIALECTS[guess.dialect])
            raise
        name = by_body(guess.dialect, node)
        if name is None and self.endpoint is None:
            if self.host_class == "watched" and not runtime.policy.is_mcp(
                head.host, head.port, path
            ):
                return Forward()
            name = "generic"
        if name is not None:
            self._settle(DIALECTS[name])
        dialect = self.dialect or DIALECTS["generic"]
        dialect.request.visit(node, At(dialect.request_role), source, places)
        places.texts.sort(key=_section)
        self.model = dialect.model(node)
        self.turn = sum(role == "user" for role in places.items)
        self._recall(node)
        for unread in places.unread:
            if (refusal := self._note_unread(unread.why, unread.where)) is not None:
                return refusal
        question = Question(
            runtime,
            self.mapping,
            lambda t: self._scope(t, "request"),
            all_new=dialect.kind == "mcp",
            # AWS signs the hash of the body: a changed one is refused there.
            signed=self.headers.get("authorization", "").startswith("AWS4-HMAC-SHA256"),
        )
        self.request_seen = question.seen
        try:
            yield from question.judge(places)
        except Refused as e:
            return self._refuse(e.rule, node, text)
        finally:
            self.action = max([self.action, *(seen.action for seen in question.seen)])
        if not places.touched:
            self._clear = text
            return Forward()
        new = places.finish()
        self._clear = new
        set_headers = self._header_copies(question) if dialect.kind == "mcp" else ()
        dropped = ("content-encoding", "content-md5", "digest", "content-digest", "etag")
        return Forward(new.encode("utf-8", "surrogatepass"), set_headers, dropped)

    def _settle(self, dialect: Dialect) -> None:
        provider = (
            self.runtime.policy.provider_of(self.head.host, self.head.port) or dialect.provider
        )
        self.dialect = dialect
        self.endpoint = Endpoint(dialect.kind, provider, dialect.name, dialect.name)

    def _not_json(self) -> Forward | Refusal:
        kind = _content_type(self.headers)
        if self.host_class == "watched" or self.endpoint is not None:
            return Forward()
        why: Why = "json" if "json" in kind or not kind else "content-type"
        return self._not_inspected(why, kind) or Forward()

    def _scope(self, text: Text, direction: Literal["request", "response"]) -> Scope:
        endpoint = self.endpoint
        return Scope(
            text.role,
            direction,
            endpoint.provider if endpoint is not None else "",
            endpoint.name if endpoint is not None else "",
            text.tool,
            text.sink,
            self.model,
            self.turn,
        )

    def _header_copies(self, question: Question) -> Headers:
        """MCP 2026-07-28 repeats arguments in headers, and servers compare them with the body."""
        renamed = {value: apply_edits(value, edits) for value, edits in question.changed}
        found: list[tuple[str, str]] = []
        for name, value in self.head.headers:
            if name == "mcp-name" or name.startswith("mcp-param-"):
                encoded = value.startswith("=?base64?") and value.endswith("?=")
                try:
                    clear = b64decode(value[9:-2]).decode() if encoded else value
                except ValueError:
                    continue
                if (new := renamed.get(clear)) is not None:
                    plain = new.isascii() and not encoded and not _FORBIDDEN_NEWLINES.search(new)
                    found.append(
                        (name, new if plain else f"=?base64?{b64encode(new.encode()).decode()}?=")
                    )
        return tuple(found)

    # Provider-kept history.

    def _recall(self, node: Node) -> None:
        """Load the values of a conversation whose history the provider or the server keeps."""
        session = self.headers.get("mcp-session-id", "")
        hints = self.dialect.hints(node) if self.dialect is not None and node is not None else {}
        self._conversation = (
            session or hints.get("conversation") or hints.get("previous_response_id") or ""
        )
        if not self._conversation and (named := _KEPT.search(self.head.path.partition("?")[0])):
            self._conversation = named[1]
        if not self._conversation:
            return
        for type, kept, value in self._store.get(self._tenant, self._conversation):
            self.runtime.vault.learn(self.mapping, type, value, kept)

    @property
    def _tenant(self) -> str:
        return self.runtime.policy.tenant

    def _remember(self, conversation: str) -> None:
        if conversation and len(self.mapping):
            self._store.put(self._tenant, conversation, tuple(self.mapping))

    def _learn_ids(self, node: Node, places: Places) -> None:
        """Link what was masked to the id under which the provider keeps this conversation."""
        if self.dialect is not None and len(self.mapping):
            for name, value in self.dialect.hints(node).items():
                if name in ("id", "conversation"):
                    self._remember(value)

    # The response.

    def response_head(self, status: int, headers: Headers) -> tuple[Mode, Headers, tuple[str, ...]]:
        """Choose how the body is read, by its content type; return headers to set and to drop."""
        self._status = status
        if self.endpoint is None or self.endpoint.kind == "service" or self.dialect is None:
            return "pass", (), ()
        found = dict(headers)
        if session := found.get("mcp-session-id", ""):
            self._conversation = session
        if status in (202, 204, 304) or status < 200 or self.head.method == "HEAD":
            return "pass", (), ()
        kind = self._kind = _content_type(found)
        self._coding = found.get("content-encoding", "")
        self._open_answer()
        if self.runtime.policy.rules_buffer:
            return "buffer", (), ()
        if kind == "text/event-stream":
            return self._open_stream(SseParser(self.runtime.policy.limits.line_bytes))
        if kind in ("application/x-ndjson", "application/stream+json", "application/jsonl"):
            return self._open_stream(NdjsonParser(self.runtime.policy.limits.line_bytes))
        return "buffer", (), ()

    def _open_answer(self) -> None:
        endpoint = self.endpoint
        self.answer = Answer(
            self.runtime,
            self.mapping,
            lambda text: self._scope(text, "response"),
            self._said,
            model=endpoint is not None and endpoint.kind == "model",
        )

    def _said(self, value: str) -> bool:
        return bool(value) and value in self._clear

    def _open_stream(
        self, parser: SseParser | NdjsonParser
    ) -> tuple[Mode, Headers, tuple[str, ...]]:
        dialect, answer = self.dialect, self.answer
        if dialect is None or answer is None or dialect.event is None:
            return "buffer", (), ()
        self._parser = parser
        editor = StreamEditor(
            dialect,
            lambda text: answer.lane(text, editor.tail.call(text.channel or ())),
            answer.whole,
            self._unread_element,
            self._learn_ids,
        )
        if self._request_id is not None:
            editor.tail.id = self._request_id
        self._editor = editor
        if self._coding and self._coding != "identity":
            self._decoder = StreamDecoder(self._coding, self.runtime.policy.limits.unpacked_bytes)
        # Another length is possible from here on.
        return "stream", (), ("content-length", "content-encoding", "content-md5", "digest", "etag")

    def _unread_element(self, error: NotInspected, where: str) -> None:
        decision = self._unread_policy(error.why)
        action = decision.effective if self.runtime.detect else Action.ALLOW
        self.unread.append(Unread("response", error.why, action, error.detail, decision.action))
        self.action = max(self.action, action)
        if action is Action.BLOCK:
            raise Stopped(f"uninspected.{error.why}")

    def response(self, body: bytes) -> Work[Forward | Refusal]:
        """Judge a buffered body."""
        self._sizes[1] = len(body)
        try:
            return (yield from self._response(body))
        except NotInspected as e:
            refusal = self._not_inspected(e.why, e.detail, where="response")
            return refusal if refusal is not None else Forward()
        except Stopped as e:
            return self._refuse(e.rule, None, "")

    def _response(self, body: bytes) -> Work[Forward | Refusal]:
        dialect, answer = self.dialect, self.answer
        if not body or dialect is None or answer is None:
            return Forward()
        plain = body
        if self._coding and self._coding != "identity":
            plain = decode_body(body, self._coding, self.runtime.policy.limits.unpacked_bytes)
        text = _decode(plain, self._kind)
        start = text.lstrip("\ufeff \t\r\n")[:5]
        if start[:1] not in ("{", "["):
            if dialect.event is not None and (
                start.startswith(("data:", "event", "id:", ":", "retry"))
            ):
                return (yield from self._as_stream(SseParser(), plain))
            if self._status >= 400 or not text.strip():
                return Forward()  # an error page: no model spoke
            raise NotInspected("content-type", "response")
        places = Places()
        source = places.source(text)
        try:
            node, _ = parse(text, depth=self.runtime.policy.limits.depth)
        except NotInspected:
            if dialect.framing == "ndjson" and "\n" in text.strip():
                return (yield from self._as_stream(NdjsonParser(), plain))
            raise
        dialect.response.visit(node, At(dialect.response_role), source, places)
        self._learn_ids(node, places)
        for t in places.texts:
            answer.whole(t)
            if len(t.value) > 4096:
                yield None
        self._note_answer()
        if not places.touched:
            return Forward()
        if "logprobs" in text and not self.runtime.touch:
            empty_token_arrays(node, places)
        return Forward(
            places.finish().encode("utf-8", "surrogatepass"), (),
            ("content-encoding", "content-md5", "digest", "etag"),
        )  # fmt: skip

    def _as_stream(self, parser: SseParser | NdjsonParser, plain: bytes) -> Work[Forward | Refusal]:
        """A stream that came under another content type: read it as what it is."""
        self._coding = ""
        self._open_stream(parser)
        first = yield from self.feed(plain)
        last = yield from self.close()
        if self.runtime.policy.rules_buffer and self._stopped:
            # Nothing of it has left: it is refused as a whole answer is.
            raise Stopped(self.refused_by)
        if isinstance(first, Stop):
            return Forward(first.data)
        new = first + (last.data if isinstance(last, Stop) else last)
        return Forward(None if new == plain else new)

    def feed(self, data: bytes) -> Work[bytes | Stop]:
        """Take a piece of a streamed body; return what may leave now."""
        yield from ()  # a lane never waits; the signature leaves room for one that does
        return self._stream(data, last=False)

    def close(self) -> Work[bytes | Stop]:
        """End a streamed body; return what is left of it."""
        out = self._stream(b"", last=True)
        if self._document is None or isinstance(out, Stop):
            return out
        document = bytes(self._document)
        result = yield from self.response(document)
        if isinstance(result, Refusal):
            return Stop(result.body)
        return document if result.body is None else result.body

    def _stream(self, data: bytes, last: bool) -> bytes | Stop:
        editor, parser = self._editor, self._parser
        if editor is None or parser is None or self._stopped:
            return b"" if self._stopped else data
        self._sizes[1] += len(data)
        if self._first_ms is None:
            self._first_ms = (monotonic() - self._ticks) * 1000
        try:
            if self._decoder is not None:
                data = self._decoder.close() if last else self._decoder.feed(data)
            if self._is_document(data):
                return b""
            out = editor.feed(parser.feed(data)) if data else b""
            if last:
                out += editor.feed(parser.close()) + editor.close()
                self._note_answer()
            return out
        except Stopped as e:
            return self._cut(e.rule)
        except NotInspected as e:
            decision = self._unread_policy(e.why)
            self.unread.append(
                Unread("response", e.why, decision.effective, e.detail, decision.action)
            )
            # What cannot be framed cannot be passed on piece by piece: it ends here, whatever the policy says.
            return self._cut(f"uninspected.{e.why}")

    def _is_document(self, data: bytes) -> bool:
        """Keep a JSON document that came in the name of events: a reader of events would see nothing in it."""
        if not self._begun and isinstance(self._parser, SseParser):
            start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
            self._begun = bool(start)
            if start[:1] in (b"{", b"["):
                self._document = bytearray()
                self._coding = ""  # it is decoded here
        if self._document is None:
            return False
        self._document += data
        if len(self._document) > self.runtime.policy.limits.line_bytes:
            raise NotInspected("size", "document")
        return True

    def _cut(self, rule: str) -> Stop:
        self._stopped = True
        self.action = Action.BLOCK
        self.refused_by = rule
        self._note_answer()
        return Stop(self._editor.cut(self._reason(rule)) if self._editor is not None else b"")

    def _note_answer(self) -> None:
        if self.answer is not None:
            self.action = max([self.action, *(s.action for s in self.answer.seen)])
        if self.dialect is not None and (
            self.dialect.kind == "mcp" or self._conversation in self.head.path
        ):
            self._remember(self._conversation)

    @property
    def conversation(self) -> str:
        """The id by which the protocol or the client names the conversation; empty where none does."""
        return self._conversation or protocol_id(self.headers, {}, self.head.host) or ""

    @property
    def response_seen(self) -> list[Seen]:
        """The findings in the response."""
        return self.answer.seen if self.answer is not None else []

    def finish(self, outcome: Outcome) -> dict[str, object]:
        """End the exchange; return its summary, without a value in it. Asking again returns the same."""
        if self._summary is None:
            found: dict[str, int] = {}
            for seen in (*self.request_seen, *self.response_seen):
                found[seen.finding.type] = found.get(seen.finding.type, 0) + 1
            self._summary = {
                "id": self.id,
                "outcome": outcome,
                "action": self.action.word,
                "endpoint": self.endpoint.name if self.endpoint is not None else "",
                "findings": found,
                "refused_by": self.refused_by,
                "uninspected": sorted({u.why for u in self.unread}),
            }
            self._tell(self._event(outcome))
        return self._summary

    def _event(self, outcome: Outcome) -> Event:
        policy, endpoint = self.runtime.policy, self.endpoint
        both = [
            *((s.finding, "request", s.action) for s in self.request_seen),
            *((s.finding, "response", s.action) for s in self.response_seen),
        ]
        return Event(
            id=self.id,
            time=self._began,
            tenant=policy.tenant,
            policy=policy.version,
            mode=policy.mode,
            host=self.head.host if self.host_class == "guarded" else "",
            endpoint=endpoint.name if endpoint is not None else "",
            provider=endpoint.provider if endpoint is not None else "",
            action=self.action,
            outcome=outcome,
            status=self._status_sent or self._status,
            refused_by=self.refused_by,
            findings=counted(both),  # type: ignore[arg-type]
            rules=tuple(sorted({f.rule for f, _, _ in both if f.rule})),
            uninspected=tuple(sorted({u.why for u in self.unread})),
            guard_ms=self._guard_ms,
            first_token_ms=self._first_ms,
            total_ms=(monotonic() - self._ticks) * 1000,
            request_bytes=self._sizes[0],
            response_bytes=self._sizes[1],
        )

    # Saying no.

    def _reason(self, rule: str) -> Reason:
        message = f"Blocked by mitmguard: {rule} (request {self.id})"
        return Reason(
            message,
            f"mitmguard_{'uninspected' if rule.startswith('uninspected') else 'policy'}",
            self.id,
        )

    def _refuse(self, rule: str, node: Node, source: str) -> Refusal:
        self.action = Action.BLOCK
        self.refused_by = rule
        dialect = self.dialect or DIALECTS["generic"]
        reason = self._reason(rule)
        reply = (
            mcp.answer(node, source, reason)
            if dialect.name == "mcp" and node is not None
            else dialect.refuse(reason)
        )
        return self._as_refusal(reply)

    def _as_refusal(self, reply: Reply) -> Refusal:
        headers: list[tuple[str, str]] = [
            ("content-type", reply.content_type),
            ("x-request-id", self.id),
            ("x-should-retry", "false"),
            ("cache-control", "no-store"),
        ]
        if origin := self.headers.get("origin"):
            # Without it a browser shows only that the fetch failed.
            headers += [("access-control-allow-origin", origin), ("access-control-allow-credentials", "true"),
                        ("vary", "origin")]  # fmt: skip
        self._status_sent = reply.status
        return Refusal(reply.status, tuple(headers), reply.body)

    def _unread_policy(self, why: Why) -> Decision:
        kind = self.endpoint.kind if self.endpoint is not None else "model"
        path = self.head.path.partition("?")[0]
        return self.runtime.policy.uninspected(why, self.head.host, path, self.head.port, kind=kind)

    def _note_unread(self, why: Why, where: str, detail: str = "") -> Refusal | None:
        decision = self._unread_policy(why)
        action = decision.effective if self.runtime.detect else Action.ALLOW
        self.unread.append(Unread(where, why, action, detail, decision.action))
        self.action = max(self.action, action)
        if action is Action.BLOCK:
            self._tell_unread(self.head.host, self.head.path.partition("?")[0], why)
            return self._refuse(f"uninspected.{why}", None, "")
        return None

    def _not_inspected(
        self, why: Why, detail: str, *, where: str = "request", upgrade: bool = False
    ) -> Refusal | None:
        if self.host_class == "watched" and self.dialect is None and not upgrade:
            self.unread.append(Unread(where, why, Action.ALLOW, detail))
            return None
        refusal = self._note_unread(why, where, detail)
        if refusal is not None and upgrade:
            # 426 makes a client that can fall back to HTTP at once.
            return refusal._replace(
                status=426, headers=(*refusal.headers, ("upgrade", "HTTP/2.0, HTTP/1.1"))
            )
        return refusal


def _section(text: Text) -> int:
    return text.section


def _decode(data: bytes, kind: str) -> str:
    """Return a body as text; what its content type says is looked at only where it is none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as e:
        if kind and "json" not in kind and not kind.startswith("text/"):
            raise NotInspected("content-type", kind[:80]) from e
        raise NotInspected("encoding", "not UTF-8") from e


def _content_type(headers: dict[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
