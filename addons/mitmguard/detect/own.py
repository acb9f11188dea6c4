"""What only the operator knows: words of a dictionary, and patterns.

Patterns run in YARA-X, whose regular expressions take linear time.
"""

from __future__ import annotations

import json
from bisect import bisect_left, insort
from collections.abc import Generator, Iterable, Sequence
from hashlib import blake2b
from typing import Final, NamedTuple, Protocol

import yara_x

from mitmguard.detect.dictionary import SPAN, Dictionary
from mitmguard.detect.dictionary_fold import VERSION, fold
from mitmguard.errors import DetectorFailed, PolicyError, Problem
from mitmguard.model import Category, Finding, Severity

SCORE: Final = 0.9
TIMEOUT_S: Final = 2

MOST_PROBLEMS: Final = 20
"""Terms of one list that are complained about one by one."""

SHORT: Final = 3
"""Characters below which a term is found in too many texts."""

_COMMON: Final = frozenset(
    """a o as os um uma de do da dos das em no na nos nas por para com sem que e ou se mais mas como ser ter foi não sim
    the an of to in on at by for with from and or not is are was be it this that you we i he she they as if
    el la los las un una y en con sin por para que del al su es
    der die das ein eine und oder nicht ist von zu mit auf im den dem des für als sich
    le les une des et ou dans pour avec sans que qui est du au aux ce sur
    il lo gli uno di che per con non si è sono della nel
    nome name email mail telefone phone endereço address cliente customer paciente patient empresa company null none n/a na
    teste test true false sim yes ok""".split()
)
"""Words that are in nearly every text, and those that lists hold in place of a name."""


_LONGEST_COMMON: Final = max(map(len, _COMMON))

LARGE: Final = 5_000
"""Terms from which on a dictionary is worth keeping."""


class Terms(NamedTuple):
    """A dictionary: the name of its findings, its words, and where each was written."""

    type: str
    category: Category
    severity: Severity
    words: Sequence[str]
    source: str = ""
    lines: Sequence[int] = ()
    digest: str = ""  # of the file


class Pattern(NamedTuple):
    """A regular expression, and the name of its findings."""

    type: str
    category: Category
    severity: Severity
    pattern: str


class Cache(Protocol):
    """Keeps bytes between runs."""

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key."""

    def put(self, key: str, data: bytes) -> None:
        """Keep it."""


class Own:
    """The operator's own words and patterns, compiled; safe to share between threads."""

    def __init__(
        self, terms: Iterable[Terms], patterns: Iterable[Pattern], cache: Cache | None = None
    ) -> None:
        """Raises `PolicyError` for a pattern that does not compile, and for terms that cannot be found.

        `cache` keeps a large dictionary for the next time.
        """
        self._lists = tuple(terms)
        self._words = Dictionary()
        self.warnings: list[str] = []
        key = _key(self._lists) if cache and sum(len(t.words) for t in self._lists) >= LARGE else ""
        kept = cache.get(key) if cache and key else None
        if kept is not None:
            told, _, words = kept.partition(b"\n")
            self.warnings = json.loads(told)
            self._words = Dictionary.load(words)
        else:
            self._fill()
            if cache and key:
                cache.put(key, json.dumps(self.warnings).encode() + b"\n" + self._words.dump())
        self._patterns = tuple(patterns)
        self._rules = _compile(self._patterns) if self._patterns else None

    def _fill(self) -> None:
        problems = [p for number in range(len(self._lists)) for p in self._add(number)]
        if problems:
            raise PolicyError(tuple(problems))

    def __bool__(self) -> bool:
        return len(self._words) > 0 or self._rules is not None

    @property
    def size(self) -> int:
        """How many different terms there are."""
        return len(self._words)

    def _add(self, number: int) -> list[Problem]:
        terms = self._lists[number]
        problems: list[Problem] = []
        doubtful: list[int] = []
        for at, word in enumerate(terms.words):
            line = terms.lines[at] if terms.lines else 0
            if why := self._words.add(word, number):
                fix = "remove it: a term is words, with letters or digits"
                problems.append(Problem(terms.source, line, 0, f"this term {why}", fix))
            elif len(word) <= _LONGEST_COMMON and _is_doubtful(word):
                doubtful.append(line)
        if len(problems) > MOST_PROBLEMS:
            more = f"{len(problems) - MOST_PROBLEMS} more terms cannot be found"
            line = problems[MOST_PROBLEMS].line
            problems[MOST_PROBLEMS:] = [Problem(terms.source, line, 0, more, "remove them")]
        if doubtful:
            shown = ", ".join(map(str, doubtful[:MOST_PROBLEMS]))
            where = (
                f" in lines {shown}{', ...' * (len(doubtful) > MOST_PROBLEMS)}"
                if any(doubtful)
                else ""
            )
            self.warnings.append(
                f"{terms.source}{': ' * bool(terms.source)}{terms.type}: {len(doubtful)} terms{where} are very short or in "
                "nearly every text: each is masked wherever it stands"
            )
        return problems

    def find(self, text: str, start: int = 0) -> list[Finding]:
        """Return the findings that end after `start`, sorted and disjoint.

        No word lies across `start`: it is 0 or at most what `open_from` returned.
        """
        found = self._terms(text, start)
        if self._rules is not None:
            found += self._matches(self._rules, text, start)
        return _disjoint(found) if self._rules is not None and len(found) > 1 else found

    def read(self, text: str, slice: int) -> Generator[None, None, list[Finding]]:
        """Return what `find` does for a whole text, with a pause behind each slice; a slice is longer than any row of terms."""
        found: list[Finding] = []
        done = 0
        while done < len(text):
            front, end = max(0, done - SPAN), done + slice
            window = text[front:end]
            last = end >= len(text)
            cut = len(window) if last else self._words.open_from(window, done - front)
            found += [
                f._replace(start=f.start + front, end=f.end + front)
                for f in self._terms(window, done - front)
                if f.end <= cut
            ]
            done = front + cut
            yield None
        if self._rules is not None:
            found += self._matches(self._rules, text, 0)
        return _disjoint(found) if self._rules is not None and len(found) > 1 else found

    def _terms(self, text: str, start: int) -> list[Finding]:
        if not len(self._words):
            return []
        return [self._finding(self._lists[group], begin, end)
                for begin, end, group in self._words.find(text, start)]  # fmt: skip

    def _matches(self, rules: yara_x.Rules, text: str, start: int) -> list[Finding]:
        data = text.encode("utf-8", "surrogatepass")
        scanner = yara_x.Scanner(rules)
        scanner.set_timeout(TIMEOUT_S)
        try:
            results = scanner.scan(data)
        except yara_x.TimeoutError:
            raise DetectorFailed("own", "missed its deadline") from None
        spans = [
            (match.offset, match.offset + match.length, int(rule.identifier.removeprefix("own_")))
            for rule in results.matching_rules
            for pattern in rule.patterns
            for match in pattern.matches
            if match.length
        ]
        if len(data) != len(text):
            at = _indices(data, {edge for begin, end, _ in spans for edge in (begin, end)})
            spans = [(at[begin], at[end], number) for begin, end, number in spans]
        return [
            self._finding(self._patterns[number], begin, end)
            for begin, end, number in spans
            if end > start
        ]

    def _finding(self, named: Terms | Pattern, start: int, end: int) -> Finding:
        return Finding(named.category, named.type, start, end, SCORE, named.severity, "own")

    def open_from(self, text: str, start: int = 0) -> int:
        """Return the index from which the text may be the beginning of a word; its length when none is."""
        return self._words.open_from(text, start) if len(self._words) else len(text)


def _indices(data: bytes, offsets: Iterable[int]) -> dict[int, int]:
    """Return the characters in front of each offset of UTF-8."""
    at = {}
    before = count = 0
    for offset in sorted(offsets):
        count += len(data[before:offset].decode("utf-8", "surrogatepass"))
        at[offset] = count
        before = offset
    return at


def _disjoint(found: list[Finding]) -> list[Finding]:
    """Return the longest of the findings that overlap, sorted."""
    kept: list[tuple[int, int, Finding]] = []
    for f in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        at = bisect_left(kept, (f.start,))
        if (not at or kept[at - 1][1] <= f.start) and (at == len(kept) or kept[at][0] >= f.end):
            insort(kept, (f.start, f.end, f))
    return [f for _, _, f in kept]


def _key(lists: Sequence[Terms]) -> str:
    """Return what stands for the words of all lists and for how they are folded."""
    said = [[t.type, t.source, t.digest or list(t.words)] for t in lists]
    return blake2b(json.dumps([VERSION, said]).encode(), digest_size=16).hexdigest()


def _is_doubtful(word: str) -> bool:
    folded = fold(word).strip()
    return (
        len(folded) < SHORT
        and not any(c > "\u2e80" for c in word)
        or word.strip().lower() in _COMMON
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
