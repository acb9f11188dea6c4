"""What only the operator knows: words of a dictionary, and patterns.

Words are found by one automaton, whole and in any case. Patterns run in YARA-X, whose regular expressions
take linear time and release the interpreter lock.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import ahocorasick
import yara_x

from mitmguard.errors import DetectorFailed, PolicyError, Problem
from mitmguard.model import Category, Finding, Severity

LONGEST: Final = 200
"""Characters of a word; what is longer is no word, and a stream would wait for its end."""

SCORE: Final = 0.9
TIMEOUT_S: Final = 2


class Terms(NamedTuple):
    """A dictionary: the name of its findings, and its words."""

    type: str
    category: Category
    severity: Severity
    words: tuple[str, ...]


class Pattern(NamedTuple):
    """A regular expression, and the name of its findings."""

    type: str
    category: Category
    severity: Severity
    pattern: str


class Own:
    """The operator's own words and patterns, compiled; safe to share between threads."""

    def __init__(self, terms: Iterable[Terms], patterns: Iterable[Pattern]) -> None:
        """Raises `PolicyError` for a pattern that does not compile."""
        self._words: Any = ahocorasick.Automaton()
        for group in terms:
            for word in group.words:
                folded = fold(" ".join(word.split()))
                if folded and len(folded) <= LONGEST:
                    self._words.add_word(folded, (len(folded), group))
        self._has_words = len(self._words) > 0
        if self._has_words:
            self._words.make_automaton()
        self._patterns = tuple(patterns)
        self._rules = _compile(self._patterns) if self._patterns else None

    def __bool__(self) -> bool:
        return self._has_words or self._rules is not None

    def find(self, text: str, start: int = 0) -> list[Finding]:
        """Return the findings that end after `start`, sorted and disjoint."""
        found: list[Finding] = []
        if self._has_words:
            folded = fold(text)
            for last, (length, group) in self._words.iter(folded):
                begin, end = last - length + 1, last + 1
                if end > start and _stands_alone(folded, begin, end):
                    found.append(
                        Finding(
                            group.category, group.type, begin, end, SCORE, group.severity, "own"
                        )
                    )
        if self._rules is not None:
            found += self._matches(self._rules, text, start)
        return _disjoint(found) if len(found) > 1 else found

    def _matches(self, rules: yara_x.Rules, text: str, start: int) -> list[Finding]:
        data = text.encode("utf-8", "surrogatepass")
        scanner = yara_x.Scanner(rules)
        scanner.set_timeout(TIMEOUT_S)
        try:
            results = scanner.scan(data)
        except yara_x.TimeoutError:
            raise DetectorFailed("own", "missed its deadline") from None
        ascii = len(data) == len(text)
        found = []
        for rule in results.matching_rules:
            group = self._patterns[int(rule.identifier.removeprefix("own_"))]
            for match in (m for pattern in rule.patterns for m in pattern.matches):
                begin, end = match.offset, match.offset + match.length
                if not ascii:
                    begin = len(data[:begin].decode("utf-8", "surrogatepass"))
                    end = len(data[:end].decode("utf-8", "surrogatepass"))
                if end > start and begin < end:
                    found.append(
                        Finding(
                            group.category, group.type, begin, end, SCORE, group.severity, "own"
                        )
                    )
        return found

    def open_from(self, text: str, start: int = 0) -> int:
        """Return the index from which the text may be the beginning of a word; its length when none is."""
        size = len(text)
        if not self._has_words:
            return size
        first = max(start, size - LONGEST)
        folded = fold(text[first:])
        for at in range(len(folded)):
            if (
                at
                and folded[at - 1].isalnum()
                or first + at
                and not at
                and text[first - 1].isalnum()
            ):
                continue
            rest = folded[at:]
            if self._words.longest_prefix(rest) == len(rest):
                return first + at
        return size


def _disjoint(found: list[Finding]) -> list[Finding]:
    """Return the longest of the findings that overlap, sorted."""
    kept: list[Finding] = []
    for f in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if not any(f.start < k.end and f.end > k.start for k in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.start)


def fold(text: str) -> str:
    """Return `text` in lower case with the same length, white space as blanks."""
    low = text.lower()
    if len(low) != len(text):
        low = text.replace("İ", "i").lower()
    return low.replace("\n", " ").replace("\t", " ") if len(low) == len(text) else text


def _stands_alone(text: str, begin: int, end: int) -> bool:
    return not (
        (begin and text[begin - 1].isalnum() and text[begin].isalnum())
        or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
    )


def _compile(patterns: tuple[Pattern, ...]) -> yara_x.Rules:
    problems: list[Problem] = []
    compiler = yara_x.Compiler(relaxed_re_syntax=True)
    for number, own in enumerate(patterns):
        source = own.pattern.replace("/", r"\/") if "/" in own.pattern else own.pattern
        try:
            compiler.add_source(f"rule own_{number} {{ strings: $a = /{source}/ condition: $a }}")
        except yara_x.CompileError as e:
            message = str(e).splitlines()[0]
            problems.append(
                Problem(
                    "detectors.own.patterns", 0, 0, f"{own.type}: {message}", "simplify the pattern"
                )
            )
    if problems:
        raise PolicyError(tuple(problems))
    return compiler.build()
