"""Dictionaries: many thousand terms of the operator's, found as whole words in one look at the words of a text.

Terms and texts are compared by their folded words (`dictionary_fold`), so case, accents, hyphens and white space
make no difference; punctuation inside a term does (`AT&T`). A text without any term costs one set operation over
its words. (An Aho-Corasick automaton over 100,000 terms scans no faster, takes three times the memory, and
building or loading it holds the interpreter lock for a fifth of a second; this is built term by term.)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from mitmguard.detect.dictionary_fold import Spans, fold, fold_character, punctuation

LONGEST: Final = 200
"""Characters of a term; what is longer is no term, and a stream would wait for its end."""

MOST_WORDS: Final = 32
"""Words of a term."""

SPAN: Final = 2 * LONGEST
"""Characters over which a term may stand in a text, with line ends, indentation and what is invisible."""

REACH: Final = 512
"""Characters of a row of overlapping terms out of which the longest are chosen; behind it a new row begins."""

TABLES: Final = 32
"""Tables that the terms are spread over: one of a million would hold the interpreter lock when it grows."""

_WORD = re.compile("[^ ]+")
_LINE = re.compile("[^\n]+")
_PLAIN: Final = re.compile(r"[\w\s-]*")
_AROUND: Final = ",;:!?\"'()[]{}<>«»“”„‘’"
"""Punctuation around a term that belongs to the list it came from; `C++`, `#horizon` and `.NET` keep theirs."""


class Match(NamedTuple):
    """A term in a text, and the number of the list that it is in."""

    start: int
    end: int
    group: int


class _Exact(NamedTuple):
    """A term with punctuation: in front of its words, between them, and behind."""

    front: str
    gaps: tuple[str, ...]
    end: str
    group: int


class _Row(NamedTuple):
    """Terms that overlap: the characters that they cover, and the longest of them."""

    start: int
    end: int
    matches: list[Match]


class Dictionary:
    """Terms of several lists; filled once, then safe to share between threads."""

    def __init__(self) -> None:
        # A folded term, or the first words of one: twice the number of its list plus two, else 0; plus 1 where
        # a longer term begins so.
        self._forms: tuple[dict[str, int], ...] = tuple({} for _ in range(TABLES))
        self._firsts: set[str] = set()
        self._exact: dict[str, tuple[_Exact, ...]] = {}
        self._front = 0  # most characters of punctuation in front of a term
        self._end = 0
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, term: str, group: int) -> str:
        """Add a term to a list; return why it cannot be found, or nothing. The list that has it first keeps it."""
        words = fold(term).split()
        if not words:
            return "has no letter and no digit"
        if len(term) > LONGEST or len(words) > MOST_WORDS:
            return f"is longer than {LONGEST} characters or {MOST_WORDS} words"
        form = words[0]
        self._firsts.add(form)
        for word in words[1:]:
            forms = self._forms[hash(form) % TABLES]
            forms[form] = forms.get(form, 0) | 1
            form = f"{form} {word}"
        forms = self._forms[hash(form) % TABLES]
        value = forms.setdefault(form, 0)
        exact = _exact(term, group)
        if exact is None:
            if value < 2:
                forms[form] = value | 2 * (group + 1)
                self._size += 1
        elif all(exact[:3] != known[:3] for known in self._exact.get(form, ())):
            self._exact[form] = (*self._exact.get(form, ()), exact)
            self._front = max(self._front, len(exact.front))
            self._end = max(self._end, len(exact.end))
            self._size += 1
        return ""

    def dump(self) -> bytes:
        """Return the terms as bytes, for `load`."""
        exact = [[form, *terms] for form, terms in self._exact.items()]
        lines = [json.dumps([self._size, self._front, self._end, exact])]
        lines += [f"{value} {form}" for table in self._forms for form, value in table.items()]
        return "\n".join(lines).encode("utf-8", "surrogatepass") + b"\n"

    @classmethod
    def load(cls, data: bytes) -> Dictionary:
        """Return the dictionary that `dump` gave the bytes of, in a third of the time that adding its terms takes."""
        made = cls()
        lines = _LINE.finditer(data.decode("utf-8", "surrogatepass"))
        made._size, made._front, made._end, exact = json.loads(next(lines)[0])
        for form, *terms in exact:
            made._exact[form] = tuple(
                _Exact(a, tuple(gaps), z, group) for a, gaps, z, group in terms
            )
        tables, firsts = made._forms, made._firsts
        for line in lines:
            value, _, form = line[0].partition(" ")
            tables[hash(form) % TABLES][form] = int(value)
            if " " not in form:
                firsts.add(form)  # of every term its first word is a form
        return made

    def find(self, text: str, start: int = 0) -> list[Match]:
        """Return the terms that begin at `start` or behind it, sorted and disjoint; of those that overlap, the longest.

        `start` is 0 or what `open_from` returned: it lies in no term.
        """
        part = text[start:] if start else text
        folded = fold(part)
        words = folded.split()
        if self._firsts.isdisjoint(words):
            return []
        rows = self._rows(part, folded, words, _glued(text, start, folded))
        return [Match(m.start + start, m.end + start, m.group) for row in rows for m in row.matches]

    def open_from(self, text: str, start: int = 0) -> int:
        """Return the smallest index >= `start` such that the terms that begin before it are final."""
        size = len(text)
        if start >= size:
            return size
        part = text[start:]
        folded = fold(part)
        words = folded.split()
        glued = _glued(text, start, folded)
        is_open = fold_character(part[-1]) != " "
        whole = len(words) - is_open if words else 0  # the last word may go on
        first = whole if is_open and whole >= glued else len(words)
        for at in range(max(glued, whole - MOST_WORDS), whole):
            if words[at] in self._firsts and self._goes_on(words[at:whole], is_open, part):
                first = at
                break
        if first == len(words) and not self._front:
            return size
        places = _Places(part, folded)
        while first < len(words) and len(part) - places.of(first)[0] > SPAN:
            first += 1  # no term that begins there is as long
        at = places.of(first)[0] if first < len(words) else len(part)
        for _ in range(self._front):
            at -= bool(at and fold(part[at - 1]) == " " and not part[at - 1].isspace())
        for row in self._rows(part, folded, words[:whole], glued):
            if row.start < at < row.end:
                at = row.start
        return start + at

    def _goes_on(self, words: Sequence[str], is_open: bool, text: str) -> bool:
        """Whether whole words at the end of a text may be the beginning of a term."""
        form = ""
        value = 0
        for word in words:
            form = f"{form} {word}" if form else word
            known = self._forms[hash(form) % TABLES].get(form)
            if known is None:
                return False
            value = known
        if value & 1:
            return True
        # Only its punctuation may be missing, such as the second plus of `C++`.
        return not is_open and form in self._exact and fold(text[-self._end :]).isspace()

    def _rows(self, text: str, folded: str, words: Sequence[str], glued: bool) -> Iterator[_Row]:
        firsts = self._firsts
        places: _Places | None = None
        row: list[Match] = []
        end = free = 0
        for at in [i for i, word in enumerate(words) if word in firsts]:
            forms = self._terms_at(words, at)
            if not forms or at < glued:
                continue
            if places is None:
                places = _Places(text, folded)
            for match in self._verified(places, at, forms):
                if row and (match.start >= end or match.end - row[0].start > REACH):
                    yield (done := _settled(row, end))
                    free = done.matches[-1].end
                    row = []
                if match.start >= free:
                    row.append(match)
                    end = max(end, match.end) if len(row) > 1 else match.end
        if row:
            yield _settled(row, end)

    def _terms_at(self, words: Sequence[str], at: int) -> list[tuple[int, str]]:
        """Return the terms whose words begin with the one at an index: the index of their last word, and their form."""
        found = []
        form = words[at]
        last = at
        value = self._forms[hash(form) % TABLES].get(form)
        while value is not None:
            if value > 1 or form in self._exact:
                found.append((last, form))
            last += 1
            if not value & 1 or last == len(words):
                break
            form = f"{form} {words[last]}"
            value = self._forms[hash(form) % TABLES].get(form)
        return found

    def _verified(
        self, places: _Places, first: int, forms: Sequence[tuple[int, str]]
    ) -> Iterator[Match]:
        """Yield those whose words stand together, with the punctuation that they need."""
        text = places.text
        start = places.of(first)[0]
        for last, form in forms:
            end = places.of(last)[1]
            if end - start > SPAN:
                break
            gaps = places.gaps(first, last)
            for exact in self._exact.get(form, ()):
                a, z = start - len(exact.front), end + len(exact.end)
                if (
                    a >= 0
                    and text[a:start] == exact.front
                    and text[end:z] == exact.end
                    and gaps == exact.gaps
                ):
                    yield Match(a, z, exact.group)
            value = self._forms[hash(form) % TABLES][form]
            if value > 1 and not any(gaps):
                yield Match(start, end, value // 2 - 1)


class _Places:
    """Where the words of a text stand."""

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        self._words = [m.span() for m in _WORD.finditer(folded)]
        self._spans = Spans(text)

    def of(self, word: int) -> tuple[int, int]:
        """Return the span of a word."""
        return self._spans.of(*self._words[word])

    def gaps(self, first: int, last: int) -> tuple[str, ...]:
        """Return the punctuation between the words from `first` to `last`."""
        ends = [self.of(word) for word in range(first, last + 1)]
        return tuple(punctuation(self.text[a[1] : b[0]]) for a, b in pairwise(ends))


def _settled(row: list[Match], end: int) -> _Row:
    """Choose the longest of terms that overlap."""
    begin = min(m.start for m in row)
    matches = row
    if len(row) > 1:
        matches = []
        taken = bytearray(end - begin)
        for m in sorted(row, key=lambda m: (m.start - m.end, m.start)):
            if not any(taken[m.start - begin : m.end - begin]):
                taken[m.start - begin : m.end - begin] = b"x" * (m.end - m.start)
                matches.append(m)
        matches.sort()
    return _Row(begin, end, matches)


def _glued(text: str, start: int, folded: str) -> bool:
    """Whether the first word behind `start` began before it."""
    if not start or folded[:1] in ("", " "):
        return False
    for at in range(start - 1, max(start - SPAN, 0) - 1, -1):
        if before := fold_character(text[at]):
            return before[-1] != " "
    return False


def _exact(term: str, group: int) -> _Exact | None:
    """Return what distinguishes a term by its punctuation, None where nothing does."""
    if _PLAIN.fullmatch(term):
        return None
    text = term.strip().lstrip(_AROUND).rstrip(_AROUND + ".")
    places = _Places(text, folded := fold(text))
    count = len(folded.split())
    front = punctuation(text[: places.of(0)[0]])
    end = punctuation(text[places.of(count - 1)[1] :])
    gaps = places.gaps(0, count - 1)
    return _Exact(front, gaps, end, group) if front or end or any(gaps) else None
