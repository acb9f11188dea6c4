"""An exchange over a WebSocket: requests and answers are messages, in both directions, for as long as it is open.

client's message:  texts -> findings -> decisions -> edits, or a refusal in its place
server's message:  an element of a stream -> lanes -> edits, or a stop
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import Any, Literal

from mitmguard.errors import NotInspected
from mitmguard.exchange import Exchange
from mitmguard.lanes import Stopped
from mitmguard.model import Action
from mitmguard.questions import Question, Refused
from mitmguard.verdicts import Head, Headers, Mode, Refusal, Relay
from mitmguard.wire.channels import StreamEditor, read_json
from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects import DIALECTS, ROUTES
from mitmguard.wire.framing import Frame
from mitmguard.wire.literals import Node
from mitmguard.wire.texts import At, Places, Unread
from mitmguard.work import Work

POLICY_VIOLATION = 1008
"""The close code of RFC 6455 for a message that is against the rules."""

MAX_SEEN = 10_000
"""Findings that one connection lists: it may stay open for days."""

MAX_CLEAR = 1 << 20
"""Bytes of the client's messages that are kept to tell what the model did not bring up itself."""


def is_upgrade(head: Head) -> bool:
    """Whether a request asks for a WebSocket."""
    return any(name == "upgrade" and "websocket" in value.lower() for name, value in head.headers)


class SocketExchange(Exchange):
    """A request for a WebSocket, and all that is said over it."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._said_before: deque[str] = deque()  # the client's last messages, as they went out
        self._kept = 0  # bytes of them

    def request_head(self) -> Refusal | Literal["buffer", "pass", "socket"]:
        """Decide whether the connection may be made; its messages are decided one by one."""
        head, policy = self.head, self.runtime.policy
        if self.host_class == "tunnelled":
            return "pass"
        path = head.path.partition("?")[0]
        provider = policy.provider_of(head.host, head.port)
        dialect = ROUTES.by_head("WS", path, self.headers, provider).dialect
        if dialect is None:
            if policy.is_mcp(head.host, head.port, path):
                dialect = DIALECTS["mcp"]
            elif policy.service(head.host, head.method, path, head.port) is not None:
                return "pass"
            elif self.host_class == "watched":
                return "pass"
            else:
                dialect = DIALECTS["generic"]
        self._settle(dialect)
        self.kept.recall(head.path, self.headers, dialect, None)
        self._open_answer()
        # A message is whole: what is guessed is not held back for another one that may never come.
        whole = replace(dialect, event=dialect.response, guessed=False)
        self._editor = self._new_editor(whole if dialect.guessed else dialect, read_json)
        return "socket"

    def response_head(self, status: int, headers: Headers) -> tuple[Mode, Headers, tuple[str, ...]]:
        """As for any request where the upgrade was declined."""
        if status == 101:
            self._status = status
            return "pass", (), ()
        return super().response_head(status, headers)

    def message(self, data: bytes, *, from_client: bool) -> Work[Relay]:
        """Judge one whole message; return what becomes of it."""
        self._sizes[0 if from_client else 1] += len(data)
        dialect, editor = self.dialect, self._editor
        if self._stopped or dialect is None or editor is None:
            return Relay(close=POLICY_VIOLATION, reason=self.refused_by)
        if not from_client:
            return self._heard(editor, dialect, data)
        try:
            return (yield from self._asked(dialect, editor, data))
        except NotInspected as e:
            # What cannot be read may be a message of a kind that we do not know yet: policy decides.
            found = Unread("websocket" if e.why == "json" else e.why, "message", e.detail)
            if self._weigh(found, "request") is Action.BLOCK:
                return self._dropped(dialect, None, "", f"uninspected.{found.why}")
            return Relay(to_server=(data,))

    def hang_up(self, *, from_client: bool) -> Work[Relay]:
        """Return what is still held and may leave, as one side has closed."""
        yield from ()
        if self._editor is None or self._stopped or from_client:
            return Relay()
        try:
            rest = self._editor.close()
        except Stopped as e:
            self._stop(e.rule)
            rest = self._editor.cut()
        self._note_answer()
        return Relay(to_client=tuple(rest))

    def _asked(self, dialect: Dialect, editor: StreamEditor, data: bytes) -> Work[Relay]:
        places = Places()
        node, source = read_json(data, places)
        dialect.request.visit(node, At(dialect.request_role), source, places)
        places.texts.sort(key=lambda text: text.section)
        self.model = dialect.model(node) or self.model
        self.turn += sum(role == "user" for role in places.items)
        editor.tail.request = dialect.tag(node, source.text)
        self.kept.recall(self.head.path, self.headers, dialect, node)
        for unread in places.unread:
            if self._weigh(unread, "request") is Action.BLOCK:
                return self._dropped(dialect, node, source.text, f"uninspected.{unread.why}")
        question = Question(
            self.runtime,
            self.mapping,
            lambda text: self._scope(text, "request"),
            all_new=dialect.kind == "mcp",
            signed=False,
        )
        try:
            yield from question.judge(places)
        except Refused as e:
            return self._dropped(dialect, node, source.text, e.rule)
        finally:
            self.request_seen += question.seen[: max(0, MAX_SEEN - len(self.request_seen))]
            self.action = max([self.action, *(seen.action for seen in question.seen)])
        if places.touched:
            data = places.finish()
        self._said_before.append(data.decode("utf-8", "replace"))
        self._kept += len(data)
        while self._kept > MAX_CLEAR and len(self._said_before) > 1:
            self._kept -= len(self._said_before.popleft())
        return Relay(to_server=(data,))

    def _said(self, value: str) -> bool:
        return bool(value) and any(value in text for text in self._said_before)

    def too_large(self, *, from_client: bool) -> None:
        """Note that a message was over the limit and ended the connection."""
        found = Unread("size", "message", "")
        self._weigh(found, "request" if from_client else "response")
        self.action = Action.BLOCK

    def _dropped(self, dialect: Dialect, node: Node, text: str, rule: str) -> Relay:
        """Refuse one message; the connection goes on where the protocol has words for that."""
        self.action = Action.BLOCK
        self.refused_by = rule
        reason = self._reason(rule)
        if dialect.drop is not None:
            answer = dialect.drop(node, text, reason)
            return Relay(to_client=(answer,) if answer else ())
        self._stopped = True
        return Relay(close=POLICY_VIOLATION, reason=reason.message)

    def _heard(self, editor: StreamEditor, dialect: Dialect, data: bytes) -> Relay:
        try:
            out = editor.feed((Frame(data),))
        except Stopped as e:
            self._stop(e.rule)
            reason = self._reason(e.rule)
            decided = editor.cut()  # what leaves here is what the final events repeat
            finals = (final.data for final in dialect.stop(reason, editor.tail))
            return Relay(
                to_client=(*decided, *finals), close=POLICY_VIOLATION, reason=reason.message
            )
        self._note_answer()
        return Relay(to_client=tuple(out))

    def _stop(self, rule: str) -> None:
        self._stopped = True
        self.action = Action.BLOCK
        self.refused_by = rule
        self._note_answer()
