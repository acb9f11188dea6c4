"""NOVA rules (`.nov`) as drafts of ours.

Keywords become patterns of YARA. `semantics`, `llm` and whatever else asks a model have no answer here, so
a condition is rewritten to hold only where it holds whatever the model would say: `keywords.$a or llm.$b` keeps
its first half, `keywords.$a and llm.$b` can never be known to hold, and such a rule is left out.
Format: https://github.com/Nova-Hunting/nova-framework (nova/core/parser.py, MIT)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from mitmguard.detect.rule_import import (
    Draft,
    LeftOut,
    bounded,
    identifier,
    line,
    quoted,
    severity_of,
    standards_of,
    type_of,
)
from mitmguard.detect.rule_regex import Untranslatable, translate

__all__ = ["NovaRule", "draft_of", "read_nova"]

MAX_RULES: Final = 2000
"""Rules of one file."""

MAX_CONDITION: Final = 20_000
"""Characters of one condition."""

MAX_DEPTH: Final = 40
"""Parentheses in parentheses."""

_RULE: Final = re.compile(r"\s*rule\s+(\w+)\s*(\{?)\s*$", re.ASCII)
_SECTION: Final = re.compile(r"\s*(\w+)\s*:\s*(.*)$", re.ASCII)
_KNOWN: Final = ("meta", "keywords", "semantics", "llm", "condition")
_FUZZY: Final = re.compile(r"\s*(?:\(\d+\)\s*)?\bfuzzy$", re.I)
_CATEGORIES: Final = {
    "prompt_manipulation": "injection",
    "jailbreak": "injection",
    "suspicious_patterns": "injection",
}


@dataclass(slots=True)
class NovaRule:
    """One rule as it is written: the lines of each section."""

    name: str
    line: int
    sections: dict[str, list[str]] = field(default_factory=dict)


def read_nova(text: str) -> list[NovaRule]:
    """The rules of a file, in order; what stands outside of rules is no rule of NOVA and is skipped."""
    rules: list[NovaRule] = []
    section: list[str] | None = None
    inside = False
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        if not stripped or stripped.startswith("//"):
            continue
        if (begin := _RULE.match(raw)) is not None:
            if len(rules) >= MAX_RULES:
                raise LeftOut(f"the file has more than {MAX_RULES} rules")
            rules.append(NovaRule(begin[1], number))
            section, inside = None, True
        elif stripped == "}":
            inside = False
        elif inside and rules:
            found = _SECTION.match(raw)
            if found is not None and (not found[2] or found[1].lower() in _KNOWN):
                section = rules[-1].sections.setdefault(found[1].lower(), [])
                if found[2]:
                    section.append(found[2].strip())
            elif section is not None:
                section.append(stripped)
    return rules


def draft_of(rule: NovaRule, taken: Collection[str] = ()) -> Draft:
    """The draft of one rule; `taken`: names of rules there are. Raises `LeftOut`."""
    meta = dict(_assigned(rule.sections.get("meta", [])))
    category = meta.get("category", "")
    draft = Draft(identifier(rule.name, taken), origin=line(f"{rule.name} {meta.get('uuid', '')}"))
    draft.meta = {
        "description": line(meta.get("description") or rule.name),
        "severity": severity_of(meta.get("severity")),
        "category": _CATEGORIES.get(category.partition("/")[0], "rule"),
        "type": type_of(category.rpartition("/")[2], "NOVA_RULE"),
        **standards_of(meta.values()),
        "author": line(meta.get("author", "")),
    }
    draft.scope = ("user",)  # NOVA reads prompts
    for name, lines in rule.sections.items():
        if name not in ("meta", "keywords", "condition"):
            for key, _ in _assigned(lines):
                draft.lose(f"{name}.{key}", "it asks a model what the text means")
    keywords = _keywords(draft, rule)
    words = " ".join(rule.sections.get("condition", []))
    if len(words) > MAX_CONDITION:
        raise LeftOut("its condition is too long")
    sections = {"keywords": {name: name in keywords for name in _names(rule, "keywords")}}
    for name in rule.sections:
        if name not in ("meta", "keywords", "condition"):
            sections[name] = dict.fromkeys(_names(rule, name), False)
    condition = _Condition(words, sections).known()
    if condition is None:
        raise LeftOut("its condition cannot hold without what was not carried over")
    if condition is True:
        raise LeftOut("its condition always holds")
    used = dict.fromkeys(re.findall(r"\$(\w+)", condition, re.ASCII))
    draft.patterns = {name: keywords[name] for name in used}
    draft.condition = condition
    return draft


def _assigned(lines: list[str]) -> Iterator[tuple[str, str]]:
    for text in lines:
        key, equals, value = text.partition("=")
        if equals:
            value = value.strip()
            quotes = len(value) > 1 and value[0] == value[-1] == '"'
            yield key.strip(), value[1:-1] if quotes else value


def _names(rule: NovaRule, section: str) -> list[str]:
    keys = (text.partition("=")[0].strip() for text in rule.sections.get(section, []))
    return [key[1:] for key in keys if re.fullmatch(r"\$\w+", key, re.ASCII)]


def _keywords(draft: Draft, rule: NovaRule) -> dict[str, str]:
    """The keywords as YARA's patterns; what has no pattern is noted in the draft."""
    lines = rule.sections.get("keywords", [])
    bounded(lines)
    found: dict[str, str] = {}
    for text in lines:
        key, equals, value = text.partition("=")
        key, value = key.strip(), value.strip()
        if text.startswith("#"):
            continue
        if not equals or not re.fullmatch(r"\$\w{1,100}", key, re.ASCII):
            draft.lose(f"keywords {line(key)[:60]}", "it is no assignment to a name")
            continue
        if _FUZZY.search(value):
            value = _FUZZY.sub("", value).strip()
            draft.lose(f"keywords.{key}", "carried over as it is written; YARA has no fuzzy match")
        try:
            found[key[1:]] = _pattern(value)
        except Untranslatable as error:
            draft.lose(f"keywords.{key}", str(error))
    return found


def _pattern(value: str) -> str:
    exact = "case:true" in value
    value = value.replace("case:true", "").strip()
    if value.startswith("/") and value.rstrip("i").endswith("/") and len(value) > 2:
        return translate(value.rstrip("i")[1:-1], ignore_case=not exact)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if not value:
        raise Untranslatable("its pattern is empty")
    if exact:
        return quoted(value)
    # YARA folds ASCII only: a text with other letters needs both of their cases
    return f"{quoted(value)} nocase" if value.isascii() else translate(re.escape(value))


# conditions


_TOKEN: Final = re.compile(
    r"\s*(?:(?P<mark>[()])|(?P<word>and|or|not)\b"
    r"|(?P<count>any|all|\d{1,4})\s+of\s+(?P<set>\(\s*\$\w+\*\s*\)|\w+(?:\.(?:\$\w+\*|\*))?)"
    r"|(?P<ref>(?:\w+\.)?\$\w+\*?|\w+\.\*))",
    re.I | re.ASCII,
)

type _Known = str | Literal[True] | None
"""What is known to hold: a condition of YARA; True: always; None: nothing is."""


class _Condition:
    """Rewrites a condition so that it holds only where it is known to, whatever the models would say.

    Each part is asked for what makes it surely true and what makes it surely false; `not` swaps the two.
    """

    def __init__(self, text: str, sections: Mapping[str, Mapping[str, bool]]) -> None:
        """`sections`: the names of each section, and whether there is a pattern for them."""
        self._tokens = list(_tokens(text))
        self._at = 0
        self._depth = 0
        self._sections = sections

    def known(self) -> _Known:
        """What is known to make the condition hold."""
        yes, _ = self._or()
        if self._at < len(self._tokens):
            raise LeftOut("its condition cannot be read")
        return yes

    def _peek(self) -> str:
        return self._tokens[self._at][0].lower() if self._at < len(self._tokens) else ""

    def _or(self) -> tuple[_Known, _Known]:
        found = [self._and()]
        while self._peek() == "or":
            self._at += 1
            found.append(self._and())
        return _any([yes for yes, _ in found]), _all([no for _, no in found])

    def _and(self) -> tuple[_Known, _Known]:
        found = [self._not()]
        while self._peek() == "and":
            self._at += 1
            found.append(self._not())
        return _all([yes for yes, _ in found]), _any([no for _, no in found])

    def _not(self) -> tuple[_Known, _Known]:
        negations = 0
        while self._peek() == "not":
            self._at += 1
            negations += 1
        yes, no = self._atom()
        return (no, yes) if negations % 2 else (yes, no)

    def _atom(self) -> tuple[_Known, _Known]:
        if self._at >= len(self._tokens):
            raise LeftOut("its condition ends in the middle")
        token, count, members = self._tokens[self._at]
        self._at += 1
        if token == "(":
            self._depth += 1
            if self._depth > MAX_DEPTH:
                raise LeftOut("its condition is nested too deep")
            inside = self._or()
            if self._peek() != ")":
                raise LeftOut("a parenthesis of its condition is not closed")
            self._at += 1
            self._depth -= 1
            return inside
        if not members:
            raise LeftOut("its condition cannot be read")
        names = dict(self._members(members))
        have = [name for name, known in names.items() if known]
        if count == "all":
            least = len(names)
        else:
            least = 1 if count == "any" else int(count)
        if not names:  # NOVA: nothing of nothing holds
            return None, True
        unknown = len(names) - len(have)
        return _at_least(least, have), _negated(_at_least(least - unknown, have))

    def _members(self, written: str) -> Iterator[tuple[str, bool]]:
        """The names that a reference or a set stands for, and whether there is a pattern for each."""
        bare = written.strip("() \t").replace(" ", "")
        section, dot, name = bare.partition(".")
        if not dot:
            section, name = ("", section) if section.startswith("$") else (section, "*")
        chosen = [section.lower()] if section else list(self._sections)
        if section and section.lower() not in self._sections:
            yield f"{section}.{name}", False
            return
        prefix = name.lstrip("$").rstrip("*")
        found = False
        for place in chosen:
            for own, known in self._sections[place].items():
                fits = own.startswith(prefix) if name.endswith("*") else own == prefix
                if fits:
                    found = True
                    yield own if place == "keywords" else f"{place}.{own}", known
                    if not name.endswith("*"):
                        return
        if not found and not name.endswith("*"):
            yield f"{section}.{name}", False  # defined nowhere: nothing is known of it


def _tokens(text: str) -> Iterator[tuple[str, str, str]]:
    """(token, quantifier, members) of a condition; a reference alone is `any of` itself."""
    at = 0
    text = text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise LeftOut("its condition cannot be read")
        at = match.end()
        if match["ref"]:
            yield match["ref"], "any", match["ref"]
        elif match["set"]:
            yield match["set"], match["count"].lower(), match["set"]
        else:
            yield match["mark"] or match["word"], "", ""


def _at_least(count: int, names: list[str]) -> _Known:
    if count <= 0:
        return True
    if count > len(names):
        return None
    if len(names) == 1:
        return f"${names[0]}"
    listed = ", ".join(f"${name}" for name in names)
    word = "any" if count == 1 else "all" if count == len(names) else str(count)
    return f"{word} of ({listed})"


def _negated(known: _Known) -> _Known:
    """What is known where `known` does not hold; here `None` stands for never, and its opposite is always."""
    if known is None:
        return True
    return None if known is True else f"not ({known})"


def _all(parts: list[_Known]) -> _Known:
    if any(part is None for part in parts):
        return None
    said = [part for part in parts if isinstance(part, str)]
    return _joined(said, " and ") if said else True


def _any(parts: list[_Known]) -> _Known:
    if any(part is True for part in parts):
        return True
    said = [part for part in parts if isinstance(part, str)]
    return _joined(said, " or ") if said else None


def _joined(said: list[str], word: str) -> str:
    said = list(dict.fromkeys(said))
    return said[0] if len(said) == 1 else f"({word.join(said)})"
