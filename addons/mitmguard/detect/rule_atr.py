"""Agent Threat Rules (ATR, YAML) as drafts of ours.

A condition of ATR names a field of an event (`user_input`, `tool_response`, ...); here each is a text with a role,
so the field becomes the scope. `content` is any text of the kind of event that `agent_source` names. A rule's
test cases become samples. What judges numbers, traces or meanings has no text to match and is lost, and said.
Format: https://github.com/Agent-Threat-Rule/agent-threat-rules (spec/atr-schema.yaml, MIT)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from mitmguard.detect.rule_import import (
    Draft,
    LeftOut,
    Place,
    Trial,
    bounded,
    identifier,
    line,
    quoted,
    severity_of,
    standards_of,
    type_of,
)
from mitmguard.detect.rule_regex import Untranslatable, translate
from mitmguard.model import Role

__all__ = ["read_atr"]

MAX_SAMPLE: Final = 65_536
"""Characters of one sample."""

_NEVER_FIRES: Final = ("draft", "deprecated")
"""ATR's own engines leave rules of these states alone."""

_EVENTS: Final[dict[str, tuple[Role, ...]]] = {
    "llm_io": ("user", "assistant", "tool"),
    "tool_call": ("assistant", "tool"),
    "mcp_exchange": ("assistant", "tool", "tooldef"),
    "skill_lifecycle": ("tool", "tooldef"),
    "skill_permission": ("tool", "tooldef"),
    "memory_access": ("user", "assistant", "tool"),
    "context_window": ("user", "assistant", "tool"),
    "multi_agent_comm": ("user", "assistant", "tool"),
    "agent_behavior": ("assistant", "tool"),
    "agent_trace": ("assistant", "tool"),
}
"""The roles of what an event of `agent_source.type` says. Instructions of the operator are never meant."""

_ANYBODY: Final[tuple[Role, ...]] = ("user", "assistant", "tool", "tooldef")

_FIELDS: Final[dict[str, tuple[Role, ...]]] = {
    "user_input": ("user",),
    "agent_output": ("assistant",),
    "agent_message": ("user", "assistant", "tool"),
    "tool_response": ("tool",),
    "tool_args": ("assistant",),
    "tool_input": ("assistant",),
    "tool_name": ("assistant",),
    "tool_description": ("tooldef",),
    "content": (),  # of the event
}
_OF_CALLS: Final = ("tool_args", "tool_input", "tool_name")

_CATEGORIES: Final = {
    "prompt-injection": "injection",
    "context-exfiltration": "leak",
    "tool-poisoning": "mcp",
    "skill-compromise": "mcp",
}


class _Term(NamedTuple):
    """One condition of ATR: where it looks, and the patterns one of which has to match."""

    roles: tuple[Role, ...]
    of_call: bool
    expressions: tuple[str, ...]  # of YARA, for the text
    tools: tuple[str, ...]  # the same, for the tool's name


def read_atr(document: object, taken: Collection[str] = ()) -> Draft:
    """The draft of one ATR rule, parsed from YAML; `taken`: names of rules there are. Raises `LeftOut`."""
    if not isinstance(document, dict):
        raise LeftOut("it is not a mapping of keys")
    rule_id = document.get("id")
    detection = document.get("detection")
    if not isinstance(rule_id, str) or not isinstance(detection, dict):
        raise LeftOut("it has no id or no detection, so it is no ATR rule")
    if document.get("status") in _NEVER_FIRES:
        raise LeftOut(f"its status is {document['status']}, so ATR itself never applies it")
    source = _mapping(document.get("agent_source"))
    content = _EVENTS.get(str(source.get("type")), _ANYBODY)
    tags = _mapping(document.get("tags"))
    draft = Draft(identifier(rule_id, taken), origin=line(rule_id))
    references = _mapping(document.get("references"))
    draft.meta = {
        "description": line(document.get("title") or rule_id),
        "severity": severity_of(document.get("severity")),
        "category": _CATEGORIES.get(str(tags.get("category")), "rule"),
        "type": type_of(tags.get("category"), "AGENT_THREAT"),
        **standards_of(_flat(references)),
        "author": line(document.get("author") or ""),
    }
    _note_other_tiers(draft, detection)
    terms, whole = _terms(draft, detection, content)
    _combine(draft, terms, whole)
    fields = [str(c.get("field")) for c in _conditions(detection) if isinstance(c, dict)]
    draft.trials = list(_trials(draft, _mapping(document.get("test_cases")), fields, content))
    return draft


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _flat(value: object, depth: int = 4) -> Iterator[object]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple) and depth:
        for item in value:
            yield from _flat(item, depth - 1)
    elif not isinstance(value, tuple):
        yield value


def _note_other_tiers(draft: Draft, detection: Mapping[str, Any]) -> None:
    for key in ("semantic", "behavioral", "trace", "window", "correlation", "sequence"):
        if detection.get(key):
            draft.lose(f"detection.{key}", "it judges meanings or a course of events, not a text")


# conditions


def _conditions(detection: Mapping[str, Any]) -> tuple[object, ...]:
    """The conditions in either form: a list, or a mapping of named blocks."""
    conditions = detection.get("conditions")
    if isinstance(conditions, dict):
        return tuple(conditions.values())
    return conditions if isinstance(conditions, tuple) else ()


def _terms(
    draft: Draft, detection: Mapping[str, Any], content: tuple[Role, ...]
) -> tuple[list[_Term], bool]:
    """The conditions that can be carried over, and whether all have to hold."""
    conditions = _conditions(detection)
    bounded(conditions)
    combined = str(detection.get("condition", "any")).strip().lower()
    if combined not in ("any", "or", "all", "and"):
        names = set(re.findall(r"\w+", combined)) - {"and", "or"}
        if "not" in names or "of" in names or {"and", "or"} <= set(re.findall(r"\w+", combined)):
            raise LeftOut("its condition is more than `any` or `all` of its parts")
        combined = "and" if " and " in combined else "or"
    whole = combined in ("all", "and")
    terms = []
    for number, condition in enumerate(conditions, 1):
        what = f"condition {number}"
        if isinstance(condition, dict) and condition.get("description"):
            what += f" ({line(condition['description'])[:80]})"
        term = _term(draft, what, condition, content)
        if term is not None:
            terms.append(term)
        elif whole:
            why = draft.lost[-1].why
            raise LeftOut(
                f"all its conditions have to hold, and {what} cannot be carried over: {why}"
            )
    if not terms:
        reasons = dict.fromkeys(x.why for x in draft.lost if x.what.startswith("condition"))
        raise LeftOut(
            f"no condition of it can be carried over: {'; '.join(reasons) or 'it has none'}"
        )
    return terms, whole


def _term(draft: Draft, what: str, condition: object, content: tuple[Role, ...]) -> _Term | None:
    """One condition; None, and a note in the draft, where nothing of it can be carried over."""
    if not isinstance(condition, dict):
        draft.lose(what, "it is not a mapping of keys")
        return None
    name = str(condition.get("field"))
    if name not in _FIELDS:
        draft.lose(what, f"its field {name!r} is no text of an exchange")
        return None
    operator = str(condition.get("match_type") or condition.get("operator") or "regex")
    values = condition.get("patterns", condition.get("value"))
    values = values if isinstance(values, tuple) else (values,)
    bounded(values)
    fold = not condition.get("case_sensitive", False)
    expressions = []
    for value in values:
        try:
            expressions.append(_expression(operator, value, fold))
        except Untranslatable as error:
            draft.lose(what, str(error))
    if not expressions:
        return None
    found = tuple(dict.fromkeys(expressions))
    roles = _FIELDS[name] or content
    if name == "tool_name":
        return _Term(roles, True, (), found)
    return _Term(roles, name in _OF_CALLS, found, ())


def _expression(operator: str, value: object, fold: bool) -> str:
    if not isinstance(value, str) or not value:
        raise Untranslatable("its pattern is not a text")
    if operator == "regex":
        return translate(value, ignore_case=fold)
    escaped = re.escape(value)
    if operator == "contains":
        return translate(escaped, ignore_case=fold)
    if operator == "starts_with":
        return translate(f"^{escaped}", ignore_case=fold)
    if operator == "exact":
        return translate(f"^{escaped}$", ignore_case=False)
    raise Untranslatable(f"its operator {line(operator)!r} compares no texts")


def _combine(draft: Draft, terms: Sequence[_Term], whole: bool) -> None:
    """Write the terms as patterns and one condition; a gate in front of each says whose text it is about."""
    if whole:
        roles = tuple(r for r in _ANYBODY if all(r in term.roles for term in terms))
        if not roles:
            raise LeftOut("its conditions have to hold in several texts at once")
    else:
        roles = tuple(r for r in _ANYBODY if any(r in term.roles for term in terms))
    draft.scope = roles
    parts: dict[str, list[str]] = {}
    for number, term in enumerate(terms, 1):
        names = [f"c{number}_{place}" if len(term.expressions) > 1 else f"c{number}"
                 for place in range(1, len(term.expressions) + 1)]  # fmt: skip
        draft.patterns.update(zip(names, term.expressions, strict=True))
        said = [f"${name}" for name in names] + [f"tool matches {t}" for t in term.tools]
        parts.setdefault(_gate(term, roles), []).append(
            said[0] if len(said) == 1 else f"({' or '.join(said)})"
        )
    word = " and " if whole else " or "
    joined = [f"({gate} and {_of(said, word)})" if gate else _of(said, word)
              for gate, said in parts.items()]  # fmt: skip
    simple = list(parts) == [""] and not any(term.tools for term in terms)
    if simple and (not whole or all(len(term.expressions) == 1 for term in terms)):
        draft.condition = "all of them" if whole else "any of them"
    else:
        draft.condition = word.join(joined)


def _of(said: list[str], word: str) -> str:
    return said[0] if len(said) == 1 else f"({word.join(said)})"


def _gate(term: _Term, roles: tuple[Role, ...]) -> str:
    """What has to hold for the term to be about a text of the rule's scope; empty where it always is."""
    if term.of_call:
        return 'role == "assistant" and tool != ""'
    if set(roles) <= set(term.roles):
        return ""
    own = [f"role == {quoted(role)}" for role in roles if role in term.roles]
    return own[0] if len(own) == 1 else f"({' or '.join(own)})"


# test cases


def _trials(
    draft: Draft, cases: Mapping[str, Any], fields: Sequence[str], content: tuple[Role, ...]
) -> Iterator[Trial]:
    """The test cases; one without a text of the rule's fields is lost, and said."""
    for kind, match in (("true_positives", True), ("true_negatives", False)):
        listed = cases.get(kind)
        for number, case in enumerate(listed if isinstance(listed, tuple) else (), 1):
            text, places = _text(_mapping(case), fields, content)
            if not text or len(text) > MAX_SAMPLE:
                draft.lose(f"{kind} {number}", "it has no text, or too long a one, for a sample")
            else:
                yield Trial(text, match, places)


def _text(
    case: Mapping[str, Any], fields: Sequence[str], content: tuple[Role, ...]
) -> tuple[str, tuple[Place, ...]]:
    """The text of a test case and whose it may be: a bare `input` may be any field that the rule looks at."""
    inside = case.get("input")
    if isinstance(inside, dict):
        case = {**case, **inside}
    tool = str(case.get("tool_name") or "tool")
    given = {name: case.get(name) for name in _FIELDS}
    given["tool_response"] = case.get("tool_response", case.get("response"))
    given["tool_args"] = case.get("tool_args", case.get("arguments"))
    known = list(dict.fromkeys(name for name in fields if name in _FIELDS))
    for name in known:
        if text := _plain(given[name]):
            return text, tuple(_places(name, tool, content))
    if isinstance(inside, str):
        named = str(case.get("detection_field"))
        looked_at = [named] if named in known else sorted(known, key=_OF_CALLS.__contains__)
        places = (place for name in looked_at for place in _places(name, tool, content))
        return inside, tuple(dict.fromkeys(places))
    for name in _FIELDS:
        if text := _plain(given[name]):
            looked_at = ["content"] if "content" in known else [name]
            return text, tuple(p for n in looked_at for p in _places(n, tool, content))
    return "", ()


def _plain(value: object) -> str:
    return str(value) if isinstance(value, str | dict | tuple) else ""


def _places(name: str, tool: str, content: tuple[Role, ...]) -> Iterator[Place]:
    for role in _FIELDS[name] or content:
        yield Place(role, tool if name in _OF_CALLS else "")
