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
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, cast

from mitmguard.answers import Answer, Seen
from mitmguard.clock import monotonic
from mitmguard.conversations import Mapping, Store, protocol_id
from mitmguard.errors import NotInspected, Why
from mitmguard.extract import Extracted
from mitmguard.inspection import Runtime
from mitmguard.kept import Kept
from mitmguard.lanes import Stopped
from mitmguard.model import Action, Endpoint, HostClass, Scope, apply_edits
from mitmguard.questions import Question, Refused
from mitmguard.record.events import Event, counted
from mitmguard.signing import Admitted, Unsigned, admit
from mitmguard.streamed import Reader, Streamed, framing_by_body, framing_by_head, reader
from mitmguard.verdicts import Forward, Head, Headers, Mode, NotRead, Outcome, Refusal, Stop
from mitmguard.wire.bodies import open_body
from mitmguard.wire.channels import StreamEditor, empty_token_arrays, has_tokens
from mitmguard.wire.dialect import Dialect, Reason, Reply
from mitmguard.wire.dialects import DIALECTS, ROUTES
from mitmguard.wire.framing import Element
from mitmguard.wire.framing.choose import Framing
from mitmguard.wire.framing.codings import decode_body
from mitmguard.wire.literals import Node
from mitmguard.wire.route import MCP_HEADERS, Guess
from mitmguard.wire.texts import Places, Text, Unread
from mitmguard.work import Work

MAX_NOTED = 1000
"""Things that one exchange lists as not inspected: a WebSocket may carry sound for hours."""

_SERVICE = Endpoint("service", "", "", "service")
_FORBIDDEN_NEWLINES = re.compile(r"[\r\n\0]")


class Exchange:
    """One request and its response."""

    def __init__(
        self,
        runtime: Runtime,
        head: Head,
        host_class: HostClass,
        store: Store,
        finished: Callable[[Event], None],
        unread: Callable[[str, str, Why], None],
        shadow: Callable[[str, str], None],
        began: float,
        ticks: float,
    ) -> None:
        """`finished` is told once, at the end; `unread` of each block of what was not inspected, with host, path
        and reason; `shadow` of a call to a watched host, with host and endpoint; `began` is wall time, `ticks` the monotonic clock's now."""
        self.id = "mg-" + secrets.token_hex(8)
        self.runtime = runtime
        self.head = head
        self.headers = dict(head.headers)
        self.host_class = host_class
        self.endpoint: Endpoint | None = None
        self.dialect: Dialect | None = None
        self.model = ""
        self.turn = 0
        self._guessed: Guess | None = None
        self.action = Action.ALLOW
        self.request_seen: list[Seen] = []
        self.unread: list[NotRead] = []
        self.mapping = Mapping()
        self.answer: Answer | None = None
        self.refused_by = ""
        self.kept = Kept(store, runtime.vault, runtime.policy.tenant, self.mapping)
        self._tell = finished
        self._tell_unread = unread
        self._tell_shadow = shadow
        self._began, self._ticks = began, ticks
        self._guard_ms = 0.0
        self._first_ms: float | None = None
        self._sizes = [0, 0]
        self._status_sent = 0
        self._clear = (
            ""  # the request as it went out: what stands in it was not brought up by the model
        )
        self._unsigned = ""  # why a signed request cannot be rewritten
        self._tag = ""  # the id of the request in its protocol
        self._status = 0
        self._editor: StreamEditor | None = None
        self._streamed: Streamed | None = None
        self._coding = ""
        self._packing = ""  # the coding of packed messages
        self._kind = ""  # content type of the answer
        self._stopped = False
        self._summary: dict[str, object] | None = None

    # The request.

    def request_head(self) -> Refusal | Literal["buffer", "pass", "socket"]:
        """Decide what the head alone decides: paths that are known to carry no prompts."""
        head, policy = self.head, self.runtime.policy
        if self.host_class == "tunnelled":
            return "pass"
        path = head.path.partition("?")[0]
        guess = self._guess()
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

    def _guess(self) -> Guess:
        if self._guessed is None:
            head, policy = self.head, self.runtime.policy
            path = head.path.partition("?")[0]
            provider = policy.provider_of(head.host, head.port)
            guess = ROUTES.by_head(head.method, path, self.headers, provider)
            if self.host_class == "watched":
                # Any host may have such a path: here it counts only together with the shape of the body.
                named = not MCP_HEADERS.isdisjoint(self.headers)
                guess = guess if named else Guess(tuple(d for d in guess.dialects if d.keys))
            self._guessed = guess
        return self._guessed

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
        guess = self._guess()
        coding = self.headers.get("content-encoding", "")
        plain = body
        if coding and coding != "identity":
            plain = decode_body(body, coding, runtime.policy.limits.unpacked_bytes)
        try:
            opened = open_body(
                plain,
                self.headers.get("content-type", ""),
                depth=runtime.policy.limits.depth,
                coding=self.headers.get("grpc-encoding", ""),
                schema=guess.dialect.request_schema if guess.dialect is not None else None,
                limit=runtime.policy.limits.unpacked_bytes,
            )
        except NotInspected:
            is_json = "json" in self.headers.get("content-type", "")
            passes = self.host_class == "watched" and (guess.dialect is None or not is_json)
            if passes or self.endpoint is not None:
                return Forward()
            if guess.dialect is not None:
                self._settle(guess.dialect)
            raise
        if not opened.documents and not opened.places.unread:
            if guess.dialect is not None:
                self._settle(guess.dialect)
            elif self.endpoint is None:
                self.endpoint = _SERVICE._replace(name="empty")
            self.kept.recall(head.path, self.headers, self.dialect, None)
            return Forward()
        node, places = opened.root, opened.places
        dialect = ROUTES.by_body(guess, node)
        is_shadow = self.host_class == "watched" and not runtime.policy.is_mcp(
            head.host, head.port, head.path.partition("?")[0]
        )
        if dialect is None and self.endpoint is None:
            if is_shadow:
                return Forward()
            dialect = DIALECTS["generic"]
        if dialect is not None:
            self._settle(dialect)
            if is_shadow and (decided := self._shadow(dialect)) is not None:
                return decided
        else:
            dialect = DIALECTS["generic"]
        opened.visit(dialect.request, dialect.request_role)
        self.model = dialect.model(node)
        self._tag = dialect.tag(node, places.sources[0].text)
        self.turn = sum(role == "user" for role in places.items)
        self.kept.recall(head.path, self.headers, self.dialect, node)
        yield from self._open_files(places)
        for unread in places.unread:
            if (refusal := self._note_unread(unread)) is not None:
                return refusal
        # AWS signs the hash of the body: a changed one has to be signed again.
        admitted = admit(runtime.signer, head)
        self._unsigned = admitted.why if isinstance(admitted, Unsigned) else ""
        question = Question(
            runtime,
            self.mapping,
            lambda t: self._scope(t, "request"),
            all_new=dialect.kind == "mcp",
            signed=bool(self._unsigned),
        )
        self.request_seen = question.seen
        try:
            yield from question.judge(places)
        except Refused as e:
            return self._refuse(e.rule, node, places.sources[0].text)
        finally:
            self.action = max([self.action, *(seen.action for seen in question.seen)])
        if not places.touched:
            self._clear = plain.decode("utf-8", "replace")
            return Forward()
        new = places.finish()
        self._clear = new.decode("utf-8", "replace")
        if dialect.kind == "mcp":
            self.kept.remember()  # before it leaves: its answer may come elsewhere
        set_headers = self._header_copies(question) if dialect.kind == "mcp" else ()
        dropped = ("content-encoding", "content-md5", "digest", "content-digest", "etag")
        forward = Forward(new, set_headers, dropped)
        if isinstance(admitted, Admitted):
            signed = admitted.sign(body, forward)
            if isinstance(signed, Unsigned):
                self._unsigned = signed.why
                return self._refuse("uninspected.signed", node, places.sources[0].text)
            return signed
        return forward

    def _open_files(self, places: Places) -> Work[None]:
        """Read the files whose text has to be taken out in another process."""
        extractor = self.runtime.extractor
        if extractor is None:
            return
        for file in places.files:
            found = cast(Extracted, (yield extractor.pdf(file.data)))
            places.add_opened(file, found.text)
            if found.lacks:
                detail = f"{file.detail} {found.lacks}"
                places.unread.append(Unread("media", file.where, detail, "pdf"))
        places.texts.sort(key=lambda text: text.section)

    def _shadow(self, dialect: Dialect) -> Forward | Refusal | None:
        """Report a call to a host that is only watched; return what becomes of it, None when it is inspected."""
        policy = self.runtime.policy
        self._tell_shadow(self.head.host, dialect.name)
        if policy.shadow == "block" and policy.mode == "enforce" and self.runtime.detect:
            return self._refuse("shadow", None, "")
        if policy.shadow == "report":
            self.dialect = None  # its answer passes as well
            return Forward()
        return None

    def _settle(self, dialect: Dialect) -> None:
        provider = (
            self.runtime.policy.provider_of(self.head.host, self.head.port) or dialect.provider
        )
        self.dialect = dialect
        self.endpoint = Endpoint(dialect.kind, provider, dialect.name, dialect.name)

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
            self.head.host,
            self.head.path,
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

    # The response.

    def response_head(self, status: int, headers: Headers) -> tuple[Mode, Headers, tuple[str, ...]]:
        """Choose how the body is read, by its content type; return headers to set and to drop."""
        self._status = status
        if self.endpoint is None or self.endpoint.kind == "service" or self.dialect is None:
            return "pass", (), ()
        found = dict(headers)
        if session := found.get("mcp-session-id", ""):
            self.kept.conversation = session
        if status in (202, 204, 304) or status < 200 or self.head.method == "HEAD":
            return "pass", (), ()
        kind = self._kind = _content_type(found)
        self._coding = found.get("content-encoding", "")
        self._packing = found.get("grpc-encoding", "") or found.get("connect-content-encoding", "")
        self._open_answer()
        if self.runtime.policy.rules_buffer:
            return "buffer", (), ()
        framing = framing_by_head(self.dialect, kind, self.head.path, status)
        return self._open_stream(framing) if framing is not None else ("buffer", (), ())

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

    def _open_stream(self, framing: Framing) -> tuple[Mode, Headers, tuple[str, ...]]:
        dialect = self.dialect
        if dialect is None or self.answer is None or dialect.event is None:
            return "buffer", (), ()
        if framing == "grpc" and dialect.response_schema is None and not dialect.guessed:
            raise NotInspected("framing", "protobuf")
        limits = self.runtime.policy.limits
        self._editor = self._new_editor(dialect, reader(dialect, framing))
        self._streamed = Streamed(
            framing,
            self._editor,
            coding=self._coding,
            packing=self._packing,
            line_bytes=limits.line_bytes,
            unpacked_bytes=limits.unpacked_bytes,
        )
        # Another length is possible from here on.
        return "stream", (), ("content-length", "content-encoding", "content-md5", "digest", "etag")

    def _new_editor(self, dialect: Dialect, read: Reader) -> StreamEditor:
        answer = self.answer
        if answer is None:
            raise RuntimeError("no answer is open")
        editor = StreamEditor(
            dialect,
            lambda text: answer.lane(text, editor.tail.call(text.channel or ())),
            answer.whole,
            self._unread_element,
            lambda node, places: self.kept.learn(dialect, node),
            read,
        )
        editor.tail.request = self._tag
        return editor

    def _unread_element(self, error: NotInspected, found: Unread | None) -> None:
        unread = found or Unread(error.why, "response", error.detail)
        if self._weigh(unread, "response") is Action.BLOCK:
            raise Stopped(f"uninspected.{unread.why}")

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
        if (framing := framing_by_body(dialect, self._kind, plain)) is not None:
            return (yield from self._as_stream(framing, plain))
        kind = self._kind
        try:
            opened = open_body(
                plain,
                kind,
                depth=self.runtime.policy.limits.depth,
                schema=dialect.response_schema,
                coding=self._packing,
            )
        except NotInspected as e:
            if self._status >= 400 and e.why in ("json", "content-type"):
                return Forward()  # an error page: no model spoke
            raise
        places = opened.places
        texts = opened.visit(dialect.response, dialect.response_role)
        yield from self._open_files(places)
        for unread in places.unread:
            self._unread_element(NotInspected(unread.why), unread)
        if opened.root is not None:
            self.kept.learn(dialect, opened.root)
        for t in texts:
            answer.whole(t)
            if len(t.value) > 4096:
                yield None
        self._note_answer()
        if not places.touched:
            return Forward()
        if has_tokens(plain) and not self.runtime.touch:
            empty_token_arrays(opened.root, places)
        return Forward(places.finish(), (), ("content-encoding", "content-md5", "digest", "etag"))

    def _as_stream(self, framing: Framing, plain: bytes) -> Work[Forward | Refusal]:
        """Read a whole body as the stream that it is."""
        self._coding = ""
        self._open_stream(framing)
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
        streamed = self._streamed
        if streamed is None or streamed.document is None or isinstance(out, Stop):
            return out
        document = bytes(streamed.document)
        self._coding = ""  # it was decoded on the way
        result = yield from self.response(document)
        if isinstance(result, Refusal):
            return Stop(result.body)
        return document if result.body is None else result.body

    def _stream(self, data: bytes, last: bool) -> bytes | Stop:
        streamed = self._streamed
        if streamed is None or self._stopped:
            return b"" if self._stopped else data
        self._sizes[1] += len(data)
        if self._first_ms is None:
            self._first_ms = (monotonic() - self._ticks) * 1000
        try:
            if not last:
                return streamed.feed(data, self._listen)
            out = streamed.close()
            self._note_answer()
            return out
        except Stopped as e:
            return self._cut(streamed, e.rule)
        except NotInspected as e:
            self._weigh(Unread(e.why, "response", e.detail), "response")
            # What cannot be framed cannot be passed on piece by piece: it ends here, whatever the policy says.
            return self._cut(streamed, f"uninspected.{e.why}")

    def _listen(self, elements: Sequence[Element]) -> None:
        if self.dialect is not None and self.dialect.kind == "mcp":
            self.kept.listen(self.dialect, elements)

    def _cut(self, streamed: Streamed, rule: str) -> Stop:
        self._stopped = True
        self.action = Action.BLOCK
        self.refused_by = rule
        self._note_answer()
        decided, dialect, reason = streamed.cut(), self.dialect, self._reason(rule)
        if dialect is None:
            return Stop(decided)
        finals = dialect.stop(reason, streamed.editor.tail)
        return Stop(decided + streamed.final(finals), trailers=dialect.trailers(reason))

    def _note_answer(self) -> None:
        if self.answer is not None:
            self.action = max(self.action, self.answer.action)
        dialect, conversation = self.dialect, self.kept.conversation
        if dialect is not None and (dialect.kind == "mcp" or conversation in self.head.path):
            self.kept.remember()

    @property
    def conversation(self) -> str:
        """The id by which the protocol or the client names the conversation; empty where none does."""
        return self.kept.conversation or protocol_id(self.headers, {}, self.head.host) or ""

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
            allowed=tuple(sorted(self._allowed().items())),
            rules=tuple(sorted({f.rule for f, _, _ in both if f.rule})),
            uninspected=tuple(sorted({u.why for u in self.unread})),
            guard_ms=self._guard_ms,
            first_token_ms=self._first_ms,
            total_ms=(monotonic() - self._ticks) * 1000,
            request_bytes=self._sizes[0],
            response_bytes=self._sizes[1],
        )

    def _allowed(self) -> Counter[str]:
        seen = (*self.request_seen, *self.response_seen)
        reason = self.runtime.policy.reason
        return Counter(reason(s.policy) for s in seen if s.action is Action.ALLOW)

    # Saying no.

    def _reason(self, rule: str) -> Reason:
        message = f"Blocked by mitmguard: {rule} (request {self.id})"
        if self._unsigned and (rule.isupper() or rule == "uninspected.signed"):
            message += f". {self._unsigned}"
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
        if dialect.answer is not None and node is not None:
            reply = dialect.answer(node, source, reason)
            if not (self.kept.apart and reply.body):
                return self._as_refusal(reply)
            # Nobody reads the body of a reply to a request whose answer comes in another stream.
        return self._as_refusal(dialect.refuse(reason))

    def _as_refusal(self, reply: Reply) -> Refusal:
        headers: list[tuple[str, str]] = [
            ("content-type", reply.content_type),
            *reply.headers,
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

    def _weigh(self, found: Unread, where: str) -> Action:
        """Note something that was not inspected; return what the policy makes of it."""
        kind = self.endpoint.kind if self.endpoint is not None else "model"
        path = self.head.path.partition("?")[0]
        decision = self.runtime.policy.uninspected(
            found.why, self.head.host, path, self.head.port, kind=kind, media=found.media
        )
        action = decision.effective if self.runtime.detect else Action.ALLOW
        if len(self.unread) < MAX_NOTED:
            self.unread.append(
                NotRead(found.where or where, found.why, action, found.detail, decision.action)
            )
        self.action = max(self.action, action)
        return action

    def _note_unread(self, found: Unread, where: str = "request") -> Refusal | None:
        if self._weigh(found, where) is Action.BLOCK:
            self._tell_unread(self.head.host, self.head.path.partition("?")[0], found.why)
            return self._refuse(f"uninspected.{found.why}", None, "")
        return None

    def _not_inspected(self, why: Why, detail: str, *, where: str = "request") -> Refusal | None:
        if self.host_class == "watched" and self.dialect is None:
            self.unread.append(NotRead(where, why, Action.ALLOW, detail))
            return None
        return self._note_unread(Unread(why, where, detail))


def _content_type(headers: dict[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
