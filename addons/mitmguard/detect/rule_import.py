"""Rules of other formats as rules of ours: the common part, which writes YARA and keeps account.

A reader (`rule_atr`, `rule_nova`) turns one foreign rule into a `Draft`, or raises `LeftOut`. What a draft could
not take over stands in its `lost`. Everything foreign that reaches the source goes through `quoted` or
`rule_regex`, so a name, a description or a pattern cannot close its string and add conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import yara_x

from mitmguard.detect.rule_compile import compiler
from mitmguard.detect.rules import RuleSet
from mitmguard.model import Direction, Role, Scope, Severity, Sink

__all__ = [
    "Draft",
    "LeftOut",
    "Lost",
    "Place",
    "Trial",
    "Tried",
    "bounded",
    "does_not_compile",
    "identifier",
    "line",
    "quoted",
    "severity_of",
    "standards_of",
    "try_out",
    "type_of",
    "write_rule",
]

MAX_PATTERNS: Final = 500
"""Patterns of one rule; the largest public one has 40."""

MAX_LINE: Final = 600
"""Characters of one meta text: descriptions of public rules run over pages."""

MAX_NAME: Final = 100
"""YARA's limit is 128; a file's name may have to go in front."""


class Place(NamedTuple):
    """Whose text a sample is; `tool`: of a call of this tool."""

    role: Role
    tool: str = ""


class LeftOut(Exception):
    """Raised for a rule of which nothing can be carried over; the message says why."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A part of a rule that was not carried over, and why."""

    what: str
    why: str


class Trial(NamedTuple):
    """A test case of the foreign rule: a text, whether the rule has to match, and whose text it may be."""

    text: str
    match: bool
    places: tuple[Place, ...]


@dataclass(slots=True)
class Draft:
    """A rule of ours in the making."""

    name: str
    origin: str
    """What its own format calls it."""
    meta: dict[str, str] = field(default_factory=dict)
    patterns: dict[str, str] = field(default_factory=dict)
    """Names (without `$`) and YARA expressions or texts."""
    condition: str = ""
    scope: tuple[Role, ...] = ()
    trials: list[Trial] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)

    def lose(self, what: str, why: str) -> None:
        self.lost.append(Lost(line(what), line(why)))


def write_rule(draft: Draft) -> str:
    """The YARA source of a draft. It alerts: what foreign rules may block is for the operator to say."""
    meta = {
        **draft.meta,
        "action": "alert",
        "scope": " ".join(draft.scope),
        "origin": draft.origin,
    }
    rows = [f"rule {draft.name} {{", "  meta:"]
    rows += [f"    {key} = {quoted(line(value))}" for key, value in meta.items() if value]
    if draft.patterns:
        rows.append("  strings:")
        rows += [f"    ${name} = {text}" for name, text in draft.patterns.items()]
    rows += ["  condition:", f"    {draft.condition}", "}"]
    return "\n".join(rows) + "\n"


def does_not_compile(source: str) -> str:
    """Why YARA-X refuses the source of one rule; empty where it takes it."""
    made = compiler()
    try:
        made.add_source(source)
    except yara_x.CompileError:
        report = made.errors()[0]
        labels = report["labels"]
        told = f": {labels[0]['text']}" if labels and labels[0]["text"] else ""
        return line(f"{report['title']}{told}")
    return ""


def identifier(text: str, taken: Iterable[str] = ()) -> str:
    """A name for a rule that YARA takes, as much like `text` as can be, and unlike all of `taken`."""
    name = re.sub(r"\W+", "_", text, flags=re.ASCII).strip("_")[:MAX_NAME]
    if not name or name[0].isdigit() or name.lower() in _RESERVED:
        name = f"imported_{name}".rstrip("_")
    used = frozenset(taken)
    free, number = name, 2
    while free in used:
        free, number = f"{name}_{number}", number + 1
    return free


def quoted(text: str) -> str:
    """A text as YARA's string literal, which nothing in it can end."""
    pieces = []
    for char in text:
        if char in '"\\':
            pieces.append(f"\\{char}")
        elif char.isprintable():
            pieces.append(char)
        else:
            pieces += (f"\\x{byte:02X}" for byte in char.encode("utf-8", "replace"))
    return f'"{"".join(pieces)}"'


def line(text: object) -> str:
    """Any text as one printable line of bounded length."""
    words = " ".join(str(text)[: 8 * MAX_LINE].split())
    clean = "".join(char for char in words if char.isprintable())
    return clean if len(clean) <= MAX_LINE else f"{clean[: MAX_LINE - 4]} ..."


class Tried(NamedTuple):
    """What a draft's test cases came to: the lines of a samples file, and the cases that do not hold."""

    samples: list[dict[str, object]]
    failing: list[Trial]


def try_out(draft: Draft, rules: RuleSet) -> Tried:
    """Run a draft's test cases against the rules that it has become one of.

    A case that may be anybody's text holds where one of the places holds; the sample names that place.
    """
    tried = Tried([], [])
    for trial in draft.trials:
        for place in trial.places:
            direction: Direction = "response" if place.role == "assistant" else "request"
            sink = Sink.ARGUMENTS if place.tool else Sink.TEXT
            scope = Scope(place.role, direction, tool=place.tool, sink=sink)
            found = any(f.rule == draft.name for f in rules.find(trial.text, scope))
            if found == trial.match:
                tried.samples.append(_sample(draft.name, trial, place))
                break
        else:
            tried.failing.append(trial)
    return tried


def _sample(name: str, trial: Trial, place: Place) -> dict[str, object]:
    sample: dict[str, object] = {"rule": name, "text": trial.text, "match": trial.match}
    if place.role != "user":
        sample["role"] = place.role
    if place.role == "assistant":
        sample["direction"] = "response"
    if place.tool:
        sample["tool"] = place.tool
    return sample


_SEVERITIES: Final[dict[str, Severity]] = {
    "informational": "low",
    "info": "low",
    "low": "low",
    "medium": "medium",
    "moderate": "medium",
    "high": "high",
    "critical": "critical",
}


def severity_of(value: object) -> Severity:
    """Another format's severity; `medium` where it has none that we know."""
    return _SEVERITIES.get(str(value).strip().lower(), "medium")


def type_of(category: object, default: str) -> str:
    """A category of another format as what findings are called: `prompt-injection`: `PROMPT_INJECTION`."""
    word = re.sub(r"[^A-Z0-9]+", "_", str(category or "").upper())[:60].strip("_")
    return word if re.fullmatch(r"[A-Z][A-Z0-9_]{2,}", word) else default


_OWASP: Final = re.compile(r"\b(?:LLM|ASI)[0-9]{2}(?::20[0-9]{2})?", re.ASCII)
_ATLAS: Final = re.compile(r"\bAML\.T[A0-9][0-9]{3}(?:\.[0-9]{3})?", re.ASCII)


def standards_of(values: Iterable[Any]) -> dict[str, str]:
    """The ids of OWASP's lists and of MITRE ATLAS that stand in some references, as meta fields."""
    text = " ".join(str(value)[:MAX_LINE] for value in values)
    found = {"owasp": _OWASP.findall(text), "atlas": _ATLAS.findall(text)}
    return {key: " ".join(dict.fromkeys(ids)) for key, ids in found.items() if ids}


def bounded(patterns: Sequence[object]) -> None:
    """Raise `LeftOut` for a rule with more patterns than any rule needs."""
    if len(patterns) > MAX_PATTERNS:
        raise LeftOut(f"it has more than {MAX_PATTERNS} patterns")


_RESERVED: Final = frozenset(
    "all and any ascii at base64 base64wide condition contains defined endswith entrypoint false "
    "filesize for fullword global icontains iendswith iequals import in include int16 int16be int32 "
    "int32be int8 int8be istartswith matches meta nocase none not of or private rule startswith strings "
    "them true uint16 uint16be uint32 uint32be uint8 uint8be variables wide with xor".split()
)
