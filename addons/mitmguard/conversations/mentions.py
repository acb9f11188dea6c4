"""Placeholders in what a model wrote, also where it mangled them.

A mention is found by its code, not by its look: the first four symbols of every known code are
searched for, and what follows has to be the rest of that very code, check symbol included. So a
mention is never a guess, however much is forgiven around it: upper or lower case, full-width letters,
a few separators inside the code, Markdown, HTML and URL escapes between the words, a plural, a
translated, doubled or forgotten type name. What is left as text has no value and says why:

    unknown    the form of a placeholder, but not one that this exchange may restore
    cut        the beginning of a known code, and then something else

What is replaced is the code, the type name with its separators in front, and a Markdown mark or quote
behind it only where its partner stands inside; marks around the whole placeholder stay.
Every decision looks at most `REACH` characters to the left, so cutting a stream changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

import ahocorasick

from mitmguard.conversations.codes import is_code
from mitmguard.conversations.shapes import (
    AFTER,
    BEFORE,
    HEAD,
    ISSUED,
    LEFT,
    LONGEST_CODE,
    OPEN_ISSUED,
    OPEN_TRANSLATED,
    TRANSLATED,
    UNDECIDED,
    fold,
    label_shape,
    narrow,
    unclosed,
    walk,
)
from mitmguard.conversations.vault import Issued, Mapping

REACH: Final = LEFT + LONGEST_CODE + 16
"""Characters of left context that every decision needs: the type name, the code, what follows it."""

NAMED_CUT: Final = 4
"""Symbols that make a cut code worth counting behind its type name."""

BARE_CUT: Final = 8
"""Symbols that make a cut code worth counting without a type name: 40 bits are no accident."""

QUIET: Final = LONGEST_CODE + HEAD + 6
"""Characters that tell in most cases that nothing is open."""

CLOSED: Final = frozenset(".,:!?()[]{}<>/|=+@$^~")
"""Characters that end every beginning: part of no separator and of no escape."""

BLANK: Final = " \t\r\n"
LOWER: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

Why = Literal["", "unknown", "cut"]


class Mention(NamedTuple):
    """A placeholder in a text; without a value it stays as it is, and `why` says the reason."""

    start: int
    end: int
    value: str | None
    type: str
    why: Why = ""

    def __repr__(self) -> str:  # a value never reaches a log
        return f"Mention({self.start}, {self.end}, {self.type}, {self.why or 'restored'})"


class Mentions:
    """Finds the placeholders of one mapping; follows the mapping as it grows."""

    def __init__(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._version = -1
        self._heads: dict[str, list[tuple[str, Issued]]] = {}
        self._starts: frozenset[str] = frozenset()
        self._labels: tuple[str, ...] = ()
        self._openings: frozenset[str] = frozenset()
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)

    def find(self, text: str, start: int = 0) -> list[Mention]:
        """Return the mentions that end after `start`, sorted and disjoint; before it is context."""
        if self._mapping.version != self._version:
            self._refresh()
        if not self._heads:
            return []
        base = max(0, start - REACH)
        plain = narrow(text[base:] if base else text)
        folded = fold(plain)
        found: list[Mention] = []
        taken = 0
        for last, _ in self._automaton.iter(folded):
            at = last - HEAD + 1
            mention = self._judge(plain, folded, at, taken) if at >= taken else None
            if mention is not None:
                found.append(mention)
                taken = mention.end
        if "_" in plain:
            found = self._with_unknown(plain, found)
        start -= base
        return [m._replace(start=m.start + base, end=m.end + base) for m in found if m.end > start]

    def open_from(self, text: str, start: int = 0) -> int:
        """Return the smallest i >= start such that every mention that starts before i is final.

        Whatever text follows, such a mention also ends at or before i.
        """
        size = len(text)
        if self._mapping.version != self._version:
            self._refresh()
        if not self._heads or start >= size:
            return size
        if self._is_quiet(text[-QUIET:]):
            return size
        base = max(0, size - REACH)
        plain = narrow(text[base:] if base else text)
        folded = fold(plain)
        first = max(0, start - base)
        opened: list[int] = []
        for label in self._labels:
            shape = label_shape(label)
            opened += _start(shape.open_folded.search(folded, first))
            opened += _start(shape.open_upper.search(plain, first))
        opened += _start(OPEN_TRANSLATED.search(plain, first))
        opened += _start(OPEN_ISSUED.search(plain, first))
        for at in self._open_codes(plain, folded):
            for label in self._labels:
                opened += _beginnings(plain, folded, at, label)
        if not opened:
            return size
        # What looks like a beginning inside a mention is none: mentions do not overlap.
        inside = [m for m in self.find(text, max(start, base)) if m.type]
        starts = (at + base for at in opened)
        still = [at for at in starts if not any(m.start < at < m.end for m in inside)]
        return max(min(still, default=size), start)

    def _is_quiet(self, tail: str) -> bool:
        """Is it plain that nothing is open? Answers most deltas at a tenth of the cost."""
        last = tail[-1]
        if last in CLOSED:
            return True
        if last in BLANK:
            core = tail.rstrip(BLANK)
            if not core or not (core[-1].islower() or core[-1] in CLOSED):
                return False
        elif last in LOWER:
            front = tail.rstrip(LETTERS)
            core = front.rstrip(BLANK)
            word = tail[len(front) :].lower()
            if (
                not core
                or not (core[-1].isalnum() or core[-1] in CLOSED)
                or len(front) == len(core)
                and core[-1].isalnum()
            ):
                return False
            if word[:HEAD] in self._heads or word in self._starts or word in self._openings:
                return False
        else:
            return False
        if core.endswith(("5f", "5F")):  # %5F is an underscore
            return False
        return next(self._automaton.iter(fold(narrow(tail))), None) is None

    def _refresh(self) -> None:
        """Take in what the mapping has gained."""
        self._version = self._mapping.version
        self._heads = {}
        labels: dict[str, None] = {}
        for code, issued in self._mapping.codes.items():
            if issued is not None:
                self._heads.setdefault(code[:HEAD], []).append((code, issued))
                labels[issued.label] = None
        self._starts = frozenset(head[:n] for head in self._heads for n in range(1, HEAD))
        self._labels = tuple(labels)
        first = {label.lower().partition("_")[0] for label in self._labels}
        self._openings = frozenset(word[:n] for word in first for n in range(1, len(word) + 1))
        self._automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
        for head in self._heads:
            self._automaton.add_word(head)
        self._automaton.make_automaton()

    def _judge(self, plain: str, folded: str, at: int, taken: int) -> Mention | None:
        """Say what the known head at `at` is the beginning of; `taken` is where the last one ended."""
        longest, cut_end, cut = 0, at, None
        for code, issued in self._heads[folded[at : at + HEAD]]:
            matched, end, _ = walk(folded, at, code)
            if matched == len(code):
                return _whole(plain, folded, at, end, taken, issued)
            if matched > longest:
                longest, cut_end, cut = matched, end, issued
        if cut is None or longest < NAMED_CUT or folded[cut_end : cut_end + 1].isalnum():
            return None
        beginnings = _beginnings(plain, folded, at, cut.label)
        if not beginnings or longest < BARE_CUT and beginnings == [at]:
            return None
        return Mention(at, cut_end, None, cut.entry.type, "cut")

    def _with_unknown(self, plain: str, found: list[Mention]) -> list[Mention]:
        """Add what has the form of a placeholder and is none of ours."""
        unknown = []
        for match in ISSUED.finditer(plain):
            code = match[1].lower()
            if (
                is_code(code)
                or code[:HEAD] in self._heads
                or plain.endswith(self._labels, 0, match.start())
            ):
                unknown.append(Mention(*match.span(1), None, "", "unknown"))
        if not unknown:
            return found
        merged: list[Mention] = []
        # A known code with the wrong surroundings has this form as well: the known one comes first.
        for mention in sorted(found + unknown, key=lambda m: (m.start, m.why == "unknown")):
            if not merged or mention.start >= merged[-1].end:
                merged.append(mention)
        return merged

    def _open_codes(self, plain: str, folded: str) -> Iterator[int]:
        """Yield where a code begins that the text that follows may complete, end or prolong."""
        size = len(folded)
        for length in range(1, HEAD):
            if folded[-length:] in self._starts:
                yield size - length
        for last, _ in self._automaton.iter(folded, max(0, size - LONGEST_CODE - HEAD)):
            at = last - HEAD + 1
            for code, issued in self._heads[folded[at : last + 1]]:
                matched, end, ran_out = walk(folded, at, code)
                if (
                    ran_out
                    or matched == len(code)
                    and (
                        folded[end:] in UNDECIDED or _mark_undecided(plain, folded, at, end, issued)
                    )
                ):
                    yield at
                    break


def _whole(
    plain: str, folded: str, at: int, end: int, taken: int, issued: Issued
) -> Mention | None:
    """Return the mention whose complete code is `plain[at:end]`, with what belongs to it."""
    kind, _, value = issued.entry
    fresh = BEFORE.match(folded, at) is not None
    named = _label_start(plain, folded, at, issued.label)
    if named is None and not fresh:
        return None  # inside a longer word
    if not AFTER.match(folded, end):
        return Mention(at, end, None, kind, "unknown")
    if named is not None and named >= taken:
        mark = unclosed(plain[named:at])
        if mark is not None and plain.startswith(mark, end):
            return Mention(named, end + len(mark), value, kind)
    if not fresh:
        return Mention(at, end, None, kind, "unknown")
    match = TRANSLATED.search(plain, max(0, at - LEFT), at)
    start = match.start() if match and match.start() >= taken else at
    return Mention(start, end, value, kind)


def _label_start(plain: str, folded: str, at: int, label: str) -> int | None:
    """Return where the type name begins that stands directly in front of `at`, if it does."""
    shape = label_shape(label)
    left = max(0, at - LEFT)
    starts = _start(shape.folded.search(folded, left, at))
    starts += _start(shape.upper.search(plain, left, at))
    return min(starts, default=None)


def _beginnings(plain: str, folded: str, at: int, label: str) -> list[int]:
    """Return every position where a mention with a code at `at` may begin."""
    starts = []
    named = _label_start(plain, folded, at, label)
    if named is not None:
        starts.append(named)
    if BEFORE.match(folded, at):
        starts.append(at)
        starts += _start(TRANSLATED.search(plain, max(0, at - LEFT), at))
    return starts


def _mark_undecided(plain: str, folded: str, at: int, end: int, issued: Issued) -> bool:
    """May the text that follows complete the mark behind a code whose partner stands inside?"""
    start = _label_start(plain, folded, at, issued.label)
    mark = unclosed(plain[start:at]) if start is not None else None
    rest = plain[end:]
    return mark is not None and mark != rest and mark.startswith(rest)


def _start(match: re.Match[str] | None) -> list[int]:
    return [match.start()] if match else []
