"""What a rule needs of a text before its condition can hold: clauses, in each of which one pattern has to be there.

Read off the condition: `and` collects clauses, `or` joins one of each side, and what is not understood (`not`, comparisons,
`for`) needs nothing. A rule that needs nothing is always asked, so a wrong reading could only be one that needs too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf, prod
from typing import NamedTuple

from mitmguard.detect.rule_rarity import expected
from mitmguard.detect.rule_source import RuleSource, tokens
from mitmguard.detect.rule_words import Alternative, read_regex, read_string

__all__ = ["Needs", "chance", "needs_of"]

type Clause = tuple[Alternative, ...]
"""One of these alternatives has to be there."""

type Needs = tuple[Clause, ...]
"""Each of these clauses has to hold; without any, the rule is always asked."""

_ENCODED = frozenset({"wide", "xor", "base64", "base64wide"})
_MODIFIERS = _ENCODED | {"nocase", "ascii", "fullword", "private"}


class _Pattern(NamedTuple):
    name: str
    alternatives: tuple[Alternative, ...]  # none: it may be in any text


def needs_of(rules: Iterable[RuleSource]) -> dict[str, Needs]:
    """Read what the rules of one namespace need, by their names; a rule may name those before it."""
    found: dict[str, Needs] = {}
    for rule in rules:
        patterns = list(_patterns(rule))
        found[rule.name] = _Condition(rule.condition, patterns, found).needs()
    return found


def _patterns(rule: RuleSource) -> Iterable[_Pattern]:
    all_tokens = list(tokens(rule.text))
    section = ""
    for i, token in enumerate(all_tokens):
        before = all_tokens[i - 1].text if i else ""
        if token.text == ":" and before in ("meta", "strings", "variables", "condition"):
            section = before
        elif section == "strings" and token.text == "=" and before[:1] == "$":
            value = all_tokens[i + 1]
            words = set()
            for later in all_tokens[i + 2 :]:
                if later.text not in _MODIFIERS:
                    break
                words.add(later.text)
            if words & _ENCODED:
                yield _Pattern(before, ())
            elif value.kind == "regex":
                yield _Pattern(before, read_regex(value.text))
            elif value.kind == "string":
                yield _Pattern(before, read_string(value.text))
            else:
                yield _Pattern(before, ())


def chance(needs: Needs) -> float:
    """Return in how many ordinary texts of 1,000 characters a rule may match, roughly; above 1: in all."""
    return prod(min(1.0, _price(clause)) for clause in needs) if needs else inf


def _price(clause: Clause) -> float:
    """Return in how many ordinary texts of 1,000 characters one of the alternatives is, roughly."""
    total = 0.0
    for sets in clause:
        chance = 1.0
        for strings in sets:
            chance *= min(1.0, expected(strings))
        total += chance
    return total


class _Condition:
    """Reads the tokens of a condition by YARA's precedence: or, and, not, everything else."""

    def __init__(
        self, condition: Sequence[str], patterns: Sequence[_Pattern], rules: Mapping[str, Needs]
    ) -> None:
        self._tokens = condition
        self._patterns = patterns
        self._rules = rules
        self._at = 0

    def needs(self) -> Needs:
        found = self._or()
        return found if self._at >= len(self._tokens) else ()

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _or(self) -> Needs:
        sides = [self._and()]
        while self._peek() == "or":
            self._at += 1
            sides.append(self._and())
        if len(sides) == 1:
            return sides[0]
        if not all(sides):
            return ()
        joined = [alternative for side in sides for alternative in min(side, key=_price)]
        return (tuple(dict.fromkeys(joined)),)

    def _and(self) -> Needs:
        found = self._not()
        while self._peek() == "and":
            self._at += 1
            found += self._not()
        return tuple(dict.fromkeys(found))

    def _not(self) -> Needs:
        if self._peek() == "not":
            self._at += 1
            self._not()
            return ()
        return self._simple()

    def _simple(self) -> Needs:
        """Read one comparison, pattern, rule name or expression in brackets."""
        begin = self._at
        if self._peek() == "(":
            self._at += 1
            found = self._or()
            if self._peek() == ")":
                self._at += 1
                if self._peek() in ("and", "or", ")", ""):
                    return found
            self._at = begin
        depth = 0
        while (token := self._peek()) and (depth or token not in ("and", "or", ")")):
            depth += (token == "(") - (token == ")")
            self._at += 1
        return self._plain(tuple(self._tokens[begin : self._at]))

    def _plain(self, part: tuple[str, ...]) -> Needs:
        first = part[0] if part else ""
        if part == ("false",):
            return ((),)
        if len(part) == 1 and first in self._rules:
            return self._rules[first]
        if first[:1] == "$" and (len(part) == 1 or part[1] in ("at", "in")):
            return self._one_of(self._named(first))
        if first[:1] == "#" and len(part) in (3, 4) and part[-1].isdecimal():
            sign, count = "".join(part[1:-1]), int(part[-1])
            if sign == ">" or (sign in (">=", "==") and count > 0):
                return self._one_of(self._named("$" + first[1:]))
        if part[1:2] == ("of",) and (first in ("any", "all") or first.isdecimal() and int(first)):
            return self._of(first, part[2:])
        return ()

    def _of(self, count: str, part: tuple[str, ...]) -> Needs:
        """Read what follows `any of`, `all of` or `2 of`: `them`, or patterns in brackets."""
        if part[:1] == ("them",):
            patterns = list(self._patterns)
        elif part[:1] == ("(",) and ")" in part:
            inside = part[1 : part.index(")")]
            if not all(token[:1] == "$" or token in ("*", ",") for token in inside):
                return ()
            patterns = []
            for token, behind in zip(inside, (*inside[1:], ""), strict=True):
                if token[:1] == "$":
                    patterns += self._named(token, anyhow=behind == "*")
        else:
            return ()
        if count == "all":
            return tuple(clause for one in patterns for clause in self._one_of([one]))
        return self._one_of(patterns)

    def _named(self, name: str, *, anyhow: bool = False) -> list[_Pattern]:
        """Return the patterns of that name; `anyhow`: all that begin like it."""
        return [p for p in self._patterns if p.name == name or anyhow and p.name.startswith(name)]

    def _one_of(self, patterns: Sequence[_Pattern]) -> Needs:
        if not patterns or not all(pattern.alternatives for pattern in patterns):
            return ()
        return (tuple(dict.fromkeys(a for p in patterns for a in p.alternatives)),)
