"""Questions: what happens to the texts of a request.

They are judged in history order (system, tools, messages), so that what is found once is masked at every
later place, in any role and without a cue. Earlier places have left in earlier turns and keep their bytes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable

from mitmguard.answers import NOTICE, Seen, redaction
from mitmguard.conversations import Mapping
from mitmguard.detect.canonical import canonical
from mitmguard.detect.readings import as_read, merged
from mitmguard.inspection import Runtime
from mitmguard.model import Action, Edit, Finding, Scope, Sink
from mitmguard.wire.texts import Places, Text
from mitmguard.work import Work


class Refused(Exception):
    """Raised when the request must not leave; `rule` names what asked for it."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(rule)


class Question:
    """The texts of one request, judged by one runtime; fills `mapping` with what the answer may restore."""

    def __init__(
        self,
        runtime: Runtime,
        mapping: Mapping,
        scope: Callable[[Text], Scope],
        *,
        all_new: bool,
        signed: bool,
    ) -> None:
        """`all_new`: no history is sent along, so whatever blocks refuses. `signed`: the client signed the body,
        so nothing in it can be rewritten."""
        self.runtime = runtime
        self.mapping = mapping
        self.scope = scope
        self.all_new = all_new
        self.signed = signed
        self.seen: list[Seen] = []
        self.changed: list[tuple[str, list[Edit]]] = []  # the texts that were edited, as they were

    def judge(self, places: Places) -> Work[None]:
        """Find, decide, and record the edits on the texts; raise `Refused` to refuse the request."""
        runtime = self.runtime
        newest = (
            max((i for i, role in enumerate(places.items) if role == "assistant"), default=-1) + 1
        )
        touched = 0
        split = runtime.split(places.texts) if runtime.detect and not runtime.touch else {}
        for index, text in enumerate(places.texts):
            if runtime.touch:
                touched += 1
                if touched % 3 == 0 and text.kind != "number" and text.sink is not Sink.SIGNED:
                    text.edit([Edit(0, len(text.value), text.value)])
                continue
            if not runtime.detect:
                continue
            scope = self.scope(text)
            findings = yield from runtime.find(text, scope)
            if index in split:
                findings = tuple(merged(split[index], list(findings)))
            if not findings and not len(self.mapping):
                continue
            edits: list[Edit] = []
            notice = ""
            rewritable = text.sink is not Sink.SIGNED and not self.signed
            is_newest = self.all_new or (text.role == "user" and text.item >= newest)
            for f in findings:
                decision = runtime.decide(
                    f,
                    scope,
                    value=text.value[f.start : f.end],
                    pointer=text.pointer,
                    rewritable=rewritable,
                )
                action = decision.effective
                excerpt = runtime.excerpt(text.value, f.start, f.end)
                self.seen.append(
                    Seen(f, text.pointer, action, decision.policy, decision.action, excerpt)
                )
                if action is Action.BLOCK:
                    # Clients send their history again: only the newest turn of the user is refused, for
                    # else the session would be refused for ever.
                    if is_newest or not rewritable:
                        raise Refused(f.rule or f.type)
                    if f.rule:
                        notice = f.rule
                    else:
                        _add(edits, Edit(f.start, f.end, redaction(f.type)))
                elif action is Action.PSEUDONYMISE:
                    value = text.value[f.start : f.end]
                    kept = canonical(f.type, as_read(value))
                    new = runtime.vault.learn(self.mapping, f.type, value, kept)
                    _add(edits, Edit(f.start, f.end, new))
                elif action is Action.REDACT:
                    _add(edits, Edit(f.start, f.end, redaction(f.type)))
            # Also what this text itself has just taught: the same value may stand in it again, without a cue.
            covered: list[Edit] = []
            for f in findings:
                _add(covered, Edit(f.start, f.end, ""))
            for place in self.mapping.search(text.value) if rewritable else ():
                if not _is_free(edits, place.start, place.end):
                    continue
                new = runtime.vault.learn(self.mapping, place.type, place.value, place.canonical)
                _add(edits, Edit(place.start, place.end, new))
                if _is_free(covered, place.start, place.end):
                    again = Finding("pii" if not place.type.startswith("SECRET") else "secret", place.type,
                                    place.start, place.end, 1.0, "medium", "later")  # fmt: skip
                    self.seen.append(
                        Seen(again, text.pointer, Action.PSEUDONYMISE, "later place",
                             Action.PSEUDONYMISE)
                    )  # fmt: skip
            if notice:
                edits = [Edit(0, len(text.value), NOTICE.format(rule=notice))]
            if edits:
                text.edit(edits)
                self.changed.append((text.value, edits))


def _add(edits: list[Edit], edit: Edit) -> None:
    """Add an edit where none is; the list stays sorted and disjoint."""
    if _is_free(edits, edit.start, edit.end):
        insort(edits, edit)


def _is_free(edits: list[Edit], start: int, end: int) -> bool:
    at = bisect_left(edits, (start,))
    return not (at and edits[at - 1].end > start or at < len(edits) and edits[at].start < end)
