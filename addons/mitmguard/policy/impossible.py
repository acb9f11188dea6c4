"""Finds policies that can never decide: conditions that exclude each other, and shadowed ones.

Each finder returns (key, message, fix) triples; the key names the condition to point at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple, get_args

from mitmguard.model import Category, Direction, Role, Severity
from mitmguard.policy.hosts import Glob
from mitmguard.policy.schema import Rule, SinkName, When

Complaint = tuple[str, str, str]

_CHECKED: Final = frozenset({"pii", "secret"})
_ASKING: Final = frozenset({"user", "developer", "system"})
_FINITE: Final[dict[str, tuple[object, ...]]] = {
    "category": get_args(Category),
    "direction": get_args(Direction),
    "role": get_args(Role),
    "severity": get_args(Severity),
    "sink": get_args(SinkName),
    "brought_up": (True, False),
    "checked": (True, False),
    "rewritable": (True, False),
    "example": (True, False),
}
_OPEN: Final = ("type", "rule", "tool", "provider", "endpoint", "tenant")
_LISTED: Final = ("value", "pattern", "host", "path", "pointer")
"""Conditions that are compared as they are written: what they cover is not worked out."""


def contradictions(rule: Rule) -> Iterator[Complaint]:
    """Yield what makes the conditions of one policy impossible, or its action."""
    when = rule.when
    asked = _only(when.direction, "request")
    answered = _only(when.direction, "response") or when.brought_up is True
    if when.brought_up is True and asked:
        yield "brought_up", "only an answer holds what the model brought up", "direction: response"
    if asked and when.sink is not None and "signed" not in when.sink:
        yield (
            "sink",
            "a sink is where an answer goes; a request has none",
            "remove sink, or use role",
        )
    mcp = when.endpoint is not None and any(Glob.of(w).matches("mcp") or w.startswith("mcp")
                                            for w in when.endpoint)  # fmt: skip
    if (
        answered
        and not mcp
        and when.role is not None
        and {"user", "developer"}.issuperset(when.role)
    ):
        yield "role", f"an answer holds nothing of role {when.role[0]}", "direction: request"
    if when.tool is not None and when.role is not None and _ASKING.issuperset(when.role):
        yield "tool", f"a text of role {when.role[0]} belongs to no tool", "role: [assistant, tool]"
    if when.checked is True and when.category is not None and not _CHECKED & set(when.category):
        yield "checked", "only pii and secret have check digits", "category: [pii, secret]"
    if when.rule is not None and when.category is not None and _CHECKED.issuperset(when.category):
        yield "rule", "findings of pii and secret detectors have no rule", "category: rule"
    if when.example is True and when.category is not None and not _CHECKED & set(when.category):
        yield "example", "only pii and secret have examples", "category: [pii, secret]"
    if rule.then == "rule" and when.category is not None and _CHECKED.issuperset(when.category):
        yield (
            "then",
            "pii and secret have no meta to act on",
            "redact, pseudonymise, block or alert",
        )
    if rule.then == "pseudonymise" and answered:
        yield "then", "nothing restores what stands in an answer", "then: redact"
    if rule.then in ("redact", "pseudonymise") and when.rewritable is False:
        yield (
            "then",
            f"a signed text cannot be changed, so not {rule.then}d",
            "then: block, or alert",
        )


def _only(values: Sequence[str] | None, value: str) -> bool:
    return values is not None and set(values) == {value}


def misplaced_types(rule: Rule, categories: Mapping[str, str]) -> Iterator[Complaint]:
    """Yield types whose category the same policy excludes."""
    if rule.when.category is None or rule.when.type is None:
        return
    for word in rule.when.type:
        glob = Glob.of(word)
        of = {category for name, category in categories.items() if glob.matches(name)}
        if of and not of & set(rule.when.category):
            right = sorted(of)[0]
            yield "type", f"{word} is of category {right}, which is excluded", f"category: {right}"


class _Reach(NamedTuple):
    """What a policy takes: a set for each finite dimension, words for each open one."""

    finite: dict[str, frozenset[object]]
    open: dict[str, tuple[Glob, ...]]
    listed: dict[str, frozenset[str]]

    @classmethod
    def of(cls, when: When) -> _Reach:
        finite: dict[str, frozenset[object]] = {}
        for name in _FINITE:
            value = getattr(when, name)
            if value is not None:
                finite[name] = frozenset(value if isinstance(value, tuple) else (value,))
        if when.brought_up is True:
            finite.setdefault("direction", frozenset({"response"}))
        words = {name: getattr(when, name) for name in _OPEN}
        listed = {name: getattr(when, name) for name in _LISTED}
        return cls(
            finite,
            {n: tuple(map(Glob.of, w)) for n, w in words.items() if w is not None},
            {n: frozenset(w) for n, w in listed.items() if w is not None},
        )

    def spans(self, other: _Reach) -> bool:
        """Tell whether every word that `other` takes is taken by this one too."""
        return all(
            name in other.open
            and all(any(mine.covers(glob) for mine in globs) for glob in other.open[name])
            for name, globs in self.open.items()
        ) and all(
            name in other.listed and other.listed[name] <= values
            for name, values in self.listed.items()
        )


def shadowed(rules: Sequence[Rule]) -> Iterator[tuple[int, list[int]]]:
    """Yield (index, indices of the earlier policies that together take everything of it)."""
    reaches = [_Reach.of(rule.when) for rule in rules]
    for index, reach in enumerate(reaches):
        before = [n for n in range(index) if reaches[n].spans(reach)]
        takers = _takers(reach, [(n, reaches[n].finite) for n in before])
        if takers:
            yield index, takers


def _takers(reach: _Reach, before: list[tuple[int, dict[str, frozenset[object]]]]) -> list[int]:
    for number, finite in before:
        if all(reach.finite.get(name, frozenset(_FINITE[name])) <= finite[name] for name in finite):
            return [number]
    names = sorted({name for _, finite in before for name in finite})
    takers: dict[int, None] = {}
    for cell in product(*(reach.finite.get(name, _FINITE[name]) for name in names)):
        at = dict(zip(names, cell, strict=True))
        taker = next((n for n, f in before if all(at[name] in f[name] for name in f)), None)
        if taker is None:
            return []
        takers[taker] = None
    return list(takers)
