"""What a rule's meta fields say about traffic, validated once, at load.

A rule that carries `action`, `scope` or `reach` was written for mitmguard and is read strictly: an unknown
value, a contradiction, or a block without a reach is a `Problem`. Any other rule is a public one and is
taken as it is: it alerts, in every text, with the severity that its own meta suggests.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, get_args

from mitmguard.detect.rule_source import RuleSource
from mitmguard.errors import Problem
from mitmguard.model import Action, Category, Direction, Role, Severity, Sink

__all__ = ["APPLIES", "DIRECTIONS", "MAX_REACH", "OURS", "ROLES", "Rule", "read_rule"]

type Meta = Mapping[str, str | int | float | bool | bytes]

MAX_REACH: Final = 4096
"""Characters that a stream may hold back and scan again with each delta: more would be felt."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)
APPLIES: Final[dict[Direction, frozenset[Role]]] = {
    "request": frozenset(ROLES),
    # tool and tooldef: what an MCP server answers
    "response": frozenset({"assistant", "tool", "tooldef", "meta"}),
}
"""The roles that texts of a direction have: nothing a user or an operator says is in a response."""

OURS: Final = ("action", "scope", "reach")
"""A rule with one of these was written for us."""

_FIELDS: Final = (
    *OURS,
    *("sink", "anchor", "severity", "category", "type", "score", "description", "owasp", "atlas"),
)
_SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
_CATEGORIES: Final[tuple[Category, ...]] = get_args(Category)
_SCORES: Final[dict[Severity, float]] = {"low": 0.4, "medium": 0.6, "high": 0.8, "critical": 0.95}
_SINKS: Final = tuple(sink.value for sink in Sink)
_TYPE: Final = re.compile(r"[A-Z][A-Z0-9_]{2,63}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule and everything its meta fields promise; `roles` x `directions` is where it applies."""

    name: str
    file: str
    line: int
    action: Action = Action.ALERT
    severity: Severity = "medium"
    category: Category = "rule"
    type: str = ""
    score: float = 0.6
    roles: frozenset[Role] = frozenset(ROLES)
    directions: frozenset[Direction] = frozenset(DIRECTIONS)
    reach: int = 0
    sinks: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()
    description: str = ""
    owasp: str = ""  # like LLM01:2025, of the OWASP Top 10 for LLM applications
    atlas: str = ""  # like AML.T0051.000, a technique of MITRE ATLAS
    private: bool = False
    tags: tuple[str, ...] = ()
    source: str = field(default="", repr=False)
    written: str = ""  # its name in its file; `name` differs where an earlier file has that

    def applies(self, role: Role, direction: Direction) -> bool:
        """Whether a text of this role and direction is one that the rule is about."""
        return role in self.roles and direction in self.directions

    def heeds(self, sink: str, tool: str) -> bool:
        """Whether it is about texts that end up there; one about calls heeds whatever names a tool."""
        return not self.sinks or sink in self.sinks or bool(tool)

    @property
    def acts(self) -> bool:
        """Whether it changes or refuses a text, so that a stream has to wait for it."""
        return self.action >= Action.REDACT

    @property
    def masks(self) -> bool:
        """Whether it replaces what it found, so that every match counts."""
        return self.action in (Action.REDACT, Action.PSEUDONYMISE)

    @property
    def scopes(self) -> tuple[str, ...]:
        """The `role/direction` pairs in which it applies, for people."""
        return tuple(
            f"{role}/{direction}"
            for direction in DIRECTIONS
            for role in ROLES
            if role in self.roles and direction in self.directions and role in APPLIES[direction]
        )


class _Reader:
    """Reads the fields of one rule and notes every problem on the way."""

    def __init__(self, source: RuleSource, file: str, meta: Meta) -> None:
        self._source = source
        self._file = file
        self._meta = meta
        self.problems: list[Problem] = []

    def problem(self, key: str, message: str, fix: str) -> None:
        line = self._source.line_of(key)
        self.problems.append(Problem(self._file, line, 1, f"{self._source.name}: {message}", fix))

    def word[W: str](self, key: str, known: Iterable[W], default: W) -> W:
        """One of the words in `known`."""
        choices = tuple(known)
        value = self._meta.get(key, default)
        for choice in choices:
            if value == choice:
                return choice
        self.problem(key, f"{key} {value!r} is unknown", _did_you_mean(str(value), choices))
        return default

    def scope(self) -> tuple[frozenset[Role], frozenset[Direction]]:
        """Roles and directions; a kind that is not named means all of that kind."""
        everything = frozenset(ROLES), frozenset(DIRECTIONS)
        if "scope" not in self._meta:
            return everything
        value = self._meta["scope"]
        words = re.split(r"[,\s]+", value.strip()) if isinstance(value, str) else []
        if not any(words):
            self.problem("scope", "scope is empty, so it can never apply", "name roles, directions")
            return everything
        known = (*ROLES, *DIRECTIONS)
        for word in words:
            if word and word not in known:
                self.problem(
                    "scope",
                    f"scope {word!r} is neither a role nor a direction",
                    _did_you_mean(word, known),
                )
        roles = frozenset(role for role in ROLES if role in words) or everything[0]
        directions = frozenset(d for d in DIRECTIONS if d in words) or everything[1]
        if not any(roles & APPLIES[direction] for direction in directions):
            self.problem(
                "scope",
                f"{', '.join(sorted(roles))} never speaks in a response, so it can never apply",
                "leave out `response`, or name a role of responses: "
                + ", ".join(sorted(APPLIES["response"])),
            )
        return roles, directions

    def reach(self) -> int:
        value = self._meta.get("reach", 0)
        if value == 0 and "reach" not in self._meta:
            return 0
        if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= MAX_REACH:
            self.problem(
                "reach",
                f"reach {value!r} is not a number of characters from 1 to {MAX_REACH}",
                "write the length of the longest text that the rule has to see at once",
            )
            return 0
        return value

    def sinks(self) -> frozenset[str]:
        """`sink`: the sinks of the texts that it is about; without one it is about all."""
        words = self._words("sink")
        for word in words:
            if word not in _SINKS:
                self.problem("sink", f"sink {word!r} is unknown", _did_you_mean(word, _SINKS))
        return frozenset(words)

    def anchors(self) -> tuple[str, ...]:
        """`anchor`: words one of which stands in whatever it matches, so that a stream without them need not
        be scanned."""
        return self._words("anchor")

    def _words(self, key: str) -> tuple[str, ...]:
        value = self._meta.get(key, "")
        if not isinstance(value, str) or key in self._meta and not value.split():
            self.problem(
                key, f"{key} {value!r} has no words", "write words with blanks between them"
            )
            return ()
        return tuple(value.split())

    def score(self, severity: Severity) -> float:
        """`score` as a share (0.8) or in per cent (80)."""
        value = self._meta.get("score")
        if value is None:
            return _SCORES[severity]
        if isinstance(value, int | float) and not isinstance(value, bool):
            share = value / 100 if isinstance(value, int) and value > 1 else float(value)
            if 0 < share <= 1:
                return share
        self.problem("score", f"score {value!r} is not between 0 and 1", "write 80 or 0.8")
        return _SCORES[severity]

    def type(self) -> str:
        default = self._source.name.upper()
        value = self._meta.get("type", default)
        if isinstance(value, str) and _TYPE.fullmatch(value):
            return value
        if "type" in self._meta:
            self.problem("type", f"type {value!r} is not like PROMPT_INJECTION", f"write {default}")
        return default


def read_rule(
    source: RuleSource, file: str, meta: Meta, tags: tuple[str, ...], *, buffered: bool = False
) -> tuple[Rule, list[Problem]]:
    """The rule that `source` and its compiled `meta` describe, and every problem with it."""
    base = Rule(
        name=source.name,
        file=file,
        line=source.line,
        type=source.name.upper(),
        description=str(meta.get("description", "")),
        owasp=str(meta.get("owasp", "")),
        atlas=str(meta.get("atlas", "")),
        private=source.private,
        tags=tags,
        source=source.text,
    )
    if not any(key in meta for key in OURS):
        return _public(base, meta), []
    reader = _Reader(source, file, meta)
    words = [action.word for action in Action]
    action = Action[reader.word("action", words, Action.ALERT.word).upper()]
    severity = reader.word("severity", _SEVERITIES, "medium")
    roles, directions = reader.scope()
    rule = Rule(
        name=base.name,
        file=file,
        line=base.line,
        action=action,
        severity=severity,
        category=reader.word("category", _CATEGORIES, "rule"),
        type=reader.type(),
        score=reader.score(severity),
        roles=roles,
        directions=directions,
        reach=reader.reach(),
        sinks=reader.sinks(),
        anchors=reader.anchors(),
        description=base.description,
        owasp=base.owasp,
        atlas=base.atlas,
        private=base.private,
        tags=tags,
        source=base.source,
    )
    for key in (key for key in meta if key not in _FIELDS):
        near = difflib.get_close_matches(key, OURS, 1, 0.8)
        if near:
            reader.problem(key, f"meta field {key!r} is unknown", f"did you mean {near[0]!r}?")
    if (
        rule.acts
        and not rule.reach
        and not buffered
        and "response" in directions
        and roles & APPLIES["response"]
        and "reach" not in meta
    ):
        reader.problem(
            "action",
            f"action {action.word!r} in responses needs a reach: without one it cannot act while "
            "an answer streams",
            "add `reach = 200` (characters), leave `response` out of the scope, or set "
            "`buffer: true` in the policy",
        )
    _contradictions(reader, source, rule)
    return rule, reader.problems


def _public(base: Rule, meta: Meta) -> Rule:
    """A rule that was not written for us: alert everywhere, as severe as its meta says."""
    severity: Severity = "medium"
    for key in ("severity", "score", "threat_level"):
        value = meta.get(key)
        if isinstance(value, str) and value.lower() in _SEVERITIES:
            severity = next(word for word in _SEVERITIES if word == value.lower())
            break
        if key != "threat_level" and isinstance(value, int | float) and not isinstance(value, bool):
            percent = value * 100 if isinstance(value, float) and value <= 1 else value
            steps: tuple[tuple[int, Severity], ...] = (
                (90, "critical"),
                (70, "high"),
                (40, "medium"),
            )
            severity = next((word for floor, word in steps if percent >= floor), "low")
            break
    return Rule(
        name=base.name,
        file=base.file,
        line=base.line,
        severity=severity,
        type=base.type,
        score=_SCORES[severity],
        description=base.description,
        owasp=base.owasp,
        atlas=base.atlas,
        private=base.private,
        tags=base.tags,
        source=base.source,
    )


def _contradictions(reader: _Reader, source: RuleSource, rule: Rule) -> None:
    """Note conditions on `role` or `direction` that the scope makes impossible.

    Only conditions without `or`, `not` and quantifiers over sets are judged: there each comparison has to hold.
    """
    tokens = source.condition
    if {"or", "not", "for"} & set(tokens):
        return
    named: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
        "role": (ROLES, frozenset(rule.roles)),
        "direction": (DIRECTIONS, frozenset(rule.directions)),
    }
    for name, equals, again, value in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if name not in named or (equals, again) != ("=", "="):
            continue
        known, allowed = named[name]
        word = value.strip('"')
        if word not in known:
            reader.problem(
                "", f"{name} is never {value}, so it can never apply", _did_you_mean(word, known)
            )
        elif word not in allowed:
            reader.problem(
                "scope",
                f"the condition wants {name} {value}, the scope excludes it: it can never apply",
                f"add {word} to the scope",
            )


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    choices = tuple(known)
    near = difflib.get_close_matches(word.lower(), choices, 1, 0.5)
    return f"did you mean {near[0]!r}?" if near else "one of " + ", ".join(choices)
