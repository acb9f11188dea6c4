"""Answers: what happens to the texts of a response, whole or while they stream.

In one pass, placeholders that the request sent out are restored where that is safe, and what the model
brings up by itself is judged by the policy.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mitmguard.conversations.links import in_destination
from mitmguard.conversations.mentions import Mentions
from mitmguard.conversations.vault import Mapping
from mitmguard.detect.canonical import canonical
from mitmguard.detect.examples import is_example
from mitmguard.inspection import Runtime
from mitmguard.lanes import JsonLane, Lane, OpenLane, Stopped, TextLane
from mitmguard.model import Action, Edit, Finding, Scope, Sink
from mitmguard.wire.dialect import Call
from mitmguard.wire.texts import Text

BATCH = 256
"""Characters after which rules that only tell look at a stream again: nothing waits for them."""

ANCHOR = 32
"""Characters of the longest anchor of a rule, twice over."""

MAX_SEEN = 10_000
"""Findings that one answer lists."""

NOTICE = "[removed by mitmguard: {rule}]"


class Seen(NamedTuple):
    """A finding, where it was, and what was done."""

    finding: Finding
    pointer: str
    action: Action
    policy: str
    wanted: Action = Action.ALLOW  # what the policy asks for: more than `action` in mode `monitor`
    excerpt: str = ""  # the value and what stands around it, where `Runtime.excerpt` gives it


class Counts:
    """What restoring did, for the record."""

    __slots__ = ("kept", "restored", "unknown")

    def __init__(self) -> None:
        self.restored = 0
        self.kept = 0  # placeholders left where restoring is not safe
        self.unknown = 0  # placeholders that this exchange did not send


class Answer:
    """The texts of one response, judged by one runtime against one request."""

    def __init__(
        self,
        runtime: Runtime,
        mapping: Mapping,
        scope: Callable[[Text], Scope],
        said: Callable[[str], bool],
        *,
        model: bool,
    ) -> None:
        """`said` tells whether a value stood in the request in clear; `model`: a model speaks."""
        self.runtime = runtime
        self.mapping = mapping
        self._mentions: Mentions | None = None
        self.scope = scope
        self.said = said
        self.model = model
        self.seen: list[Seen] = []
        self.action = Action.ALLOW  # the strictest so far
        self.counts = Counts()
        self._touched = 0

    @property
    def mentions(self) -> Mentions | None:
        """The placeholders that can be restored; a WebSocket learns them while it is open."""
        if self._mentions is None and len(self.mapping):
            self._mentions = Mentions(self.mapping)
        return self._mentions

    def lane(self, text: Text, call: Call | None) -> Lane:
        """Open the lane for a channel that begins with `text`."""
        runtime = self.runtime
        if runtime.touch:
            return OpenLane() if text.sink is Sink.SIGNED else _TouchLane(self)
        if not runtime.detect:
            return OpenLane()
        if call is not None:
            text = text._replace(tool=call.tool, sink=Sink.REMOTE if call.remote else text.sink)
        scope = self.scope(text)
        if text.json:
            return JsonLane(lambda key: TextLane(Decider(self, scope, key, text.pointer)))
        return TextLane(Decider(self, scope, "", text.pointer))

    def whole(self, text: Text) -> None:
        """Decide a text that is complete, and record its edits; raise `Stopped` to block the response."""
        runtime = self.runtime
        if runtime.touch:
            if text.kind != "number" and text.sink is not Sink.SIGNED and self.third():
                text.edit([Edit(0, len(text.value), text.value)])
            return
        if not runtime.detect:
            return
        scope = self.scope(text)
        lane = TextLane(Decider(self, scope, text.key, text.pointer))
        try:
            lane.whole(text.value)
        except Stopped as e:
            if scope.role == "assistant" or scope.sink is Sink.SIGNED:
                raise
            # A tool's result, a document, a tool description: the conversation goes on without it.
            text.edit([Edit(0, len(text.value), NOTICE.format(rule=e.rule))])
            return
        text.edit(lane.edits)

    def note(self, seen: Seen) -> None:
        """Keep a finding; a connection that stays open for days must not keep all."""
        self.action = max(self.action, seen.action)
        if len(self.seen) < MAX_SEEN:
            self.seen.append(seen)

    def third(self) -> bool:
        """Count a text for the touch detector; true for every third."""
        self._touched += 1
        return self._touched % 3 == 0


class _TouchLane:
    """Replaces every third delta by itself, to exercise the path of an edit."""

    __slots__ = ("_answer", "edits", "upto")

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.upto = 0
        self.edits: list[Edit] = []

    def push(self, delta: str) -> None:
        if delta and self._answer.third():
            self.edits.append(Edit(self.upto, self.upto + len(delta), delta))
        self.upto += len(delta)

    def close(self) -> None:
        return


class Decider:
    """Decides one text of an answer (see `lanes.Decider`)."""

    __slots__ = (
        "_answer",
        "_armed",
        "_key",
        "_pointer",
        "_redact",
        "_scanned",
        "_scope",
        "_stream",
        "_watch",
        "rule",
    )

    def __init__(self, answer: Answer, scope: Scope, key: str, pointer: str) -> None:
        runtime = answer.runtime
        self._answer = answer
        self._scope = scope
        self._key = key
        self._pointer = pointer
        self._stream = runtime.patterns.stream() if runtime.patterns is not None else None
        self._watch = runtime.watch(scope)
        self._scanned = 0  # up to where rules have seen the text, absolute
        self._armed = -1  # up to where an anchor keeps them awake, absolute
        self._redact: list[Edit] = []  # what rules want masked, absolute
        self.rule = ""

    @property
    def whole(self) -> bool:
        return self._watch.whole

    def hot(self, delta: str) -> bool:
        # A key is a cue that the prefilter does not see.
        return self._stream is not None and (self._stream.feed(delta) or bool(self._key))

    def open_from(self, window: str, at: int) -> int:
        patterns = self._answer.runtime.patterns
        cut = len(window) if patterns is None else patterns.open_from(window, at)
        if self._answer.runtime.own:
            cut = min(cut, self._answer.runtime.own.open_from(window, at))
        if self._answer.mentions is not None:
            cut = min(cut, self._answer.mentions.open_from(window, at))
        return cut

    def watch(self, window: str, fresh: int, base: int, last: bool = False) -> int:
        reach, acting, anchors, whole = self._watch
        if whole:
            return self._scan(window, 0, base, 0) if last else -1
        if not reach:
            return -1
        end = base + len(window)
        if acting and anchors:
            seen = window[max(0, fresh - ANCHOR) :]
            if any(a in seen for a in anchors):
                self._armed = end + reach
            acting = base + fresh <= self._armed
        if not acting and end - self._scanned < BATCH and not last:
            return -1
        # What was scanned already is context: only what ends behind it is new.
        new = max(0, min(fresh, self._scanned - base)) if self._scanned < base + fresh else fresh
        if new == len(window):
            return -1
        self._scanned = end
        front = max(0, new - reach)
        return self._scan(window[front:], new - front, base + front, front)

    def _scan(self, part: str, new: int, base: int, front: int) -> int:
        runtime, scope = self._answer.runtime, self._scope
        stop = -1
        for f in runtime.scan_rules(part, scope, new):
            decision = runtime.decide(
                f,
                scope,
                value=part[f.start : f.end],
                pointer=self._pointer,
                rewritable=scope.sink is not Sink.SIGNED,
            )
            at = f._replace(start=f.start + base, end=f.end + base)
            excerpt = runtime.excerpt(part, f.start, f.end)
            self._answer.note(
                Seen(
                    at, self._pointer, decision.effective, decision.policy, decision.action, excerpt
                )
            )
            if decision.effective is Action.BLOCK:
                here = self._first(part, f.rule, new) + front
                if stop < 0 or here < stop:
                    stop, self.rule = here, f.rule
            elif decision.effective >= Action.REDACT:
                self._redact.append(Edit(at.start, at.end, redaction(f.type)))
        return stop

    def _first(self, part: str, rule: str, fresh: int) -> int:
        """Return the shortest prefix that the rule matches, less its last character: with it the text
        would have been stopped there had it come character by character, so cuts make no difference."""
        runtime, scope = self._answer.runtime, self._scope
        low, high = fresh, len(part)
        while low + 1 < high:
            middle = (low + high) // 2
            if any(f.rule == rule for f in runtime.scan_rules(part[:middle], scope)):
                high = middle
            else:
                low = middle
        return max(high - 1, fresh)

    def decide(
        self, window: str, at: int, cut: int, hot: bool, base: int
    ) -> tuple[int, list[Edit]]:
        answer, scope, runtime = self._answer, self._scope, self._answer.runtime
        mentions = answer.mentions.find(window, at) if answer.mentions is not None else []
        found: list[Finding] = []
        if hot and runtime.patterns is not None:
            found = runtime.patterns.find(window, self._key if base == 0 else "", at)
        if runtime.own:
            found = [*found, *runtime.own.find(window, at)]
        # Where one detector is certain another may still wait: nothing is cut in two.
        spans = [(m.start, m.end) for m in mentions] + [(f.start, f.end) for f in found]
        while crossed := [start for start, end in spans if at <= start < cut < end]:
            cut = min(crossed)
        edits: list[Edit] = []
        taken: list[tuple[int, int]] = []
        for m in mentions:
            if m.end > cut:
                break
            taken.append((m.start, m.end))
            if m.value is None or m.start < at:
                answer.counts.unknown += 1
            elif scope.sink is Sink.ARGUMENTS or (
                scope.sink is Sink.TEXT and not in_destination(window, m.start)
            ):
                answer.counts.restored += 1
                edits.append(Edit(m.start, m.end, m.value))
            else:
                answer.counts.kept += 1
                kept = Finding(
                    "leak", "PLACEHOLDER", m.start + base, m.end + base, 1.0, "low", "restore"
                )
                answer.note(Seen(kept, self._pointer, Action.ALERT, "restore", Action.ALERT))
        for f in found:
            if f.end <= cut and not any(f.start < b and f.end > a for a, b in taken):
                self._judge(f, window, at, base, edits)
        while self._redact and self._redact[0].start < base + cut:
            wanted = self._redact.pop(0)
            start, end = max(wanted.start - base, at), min(wanted.end - base, cut)
            if start < end and not any(start < e.end and end > e.start for e in edits):
                edits.append(Edit(start, end, wanted.new))
            if wanted.end > base + cut:
                # The rest of the match follows with the text that is still open.
                self._redact.insert(0, Edit(base + cut, wanted.end, ""))
                break
        edits.sort()
        return cut, edits

    def _judge(self, f: Finding, window: str, at: int, base: int, edits: list[Edit]) -> None:
        answer, scope = self._answer, self._scope
        value = window[f.start : f.end]
        brought_up = answer.model and not answer.said(value) and not is_example(f.type, value)
        if brought_up and scope.sink is not Sink.SIGNED:
            kept = canonical(f.type, value)
            brought_up = not answer.mapping.has(f.type, kept)
        decision = answer.runtime.decide(
            f,
            scope,
            value=value,
            pointer=self._pointer,
            brought_up=brought_up,
            rewritable=scope.sink is not Sink.SIGNED,
        )
        action = decision.effective
        absolute = f._replace(start=f.start + base, end=f.end + base)
        excerpt = answer.runtime.excerpt(window, f.start, f.end)
        answer.note(
            Seen(absolute, self._pointer, action, decision.policy, decision.action, excerpt)
        )
        if action is Action.BLOCK:
            raise Stopped(f.type, f.start, sorted(e for e in edits if e.end <= f.start))
        # What began in front of `at` has left as something harmless: the rest of it does not follow.
        start = max(f.start, at)
        if action >= Action.REDACT and not any(start < e.end and f.end > e.start for e in edits):
            edits.append(Edit(start, f.end, redaction(f.type)))


def redaction(type: str) -> str:
    """Return what stands for a value that is not to come back: a word, valid in JSON, URLs and code."""
    return f"REDACTED_{type}"
