"""All pattern detectors compiled into one automaton: personal data and secrets, found in one pass.

The automaton runs over the lower-cased text and gives anchors and cue words; regular expressions only
see windows around them. Digits, colons and slashes have one cheap pass each. What is found depends on a
bounded neighbourhood alone, so that a stream cut anywhere gives the findings of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from mitmguard.detect import assigned, birth, checks
from mitmguard.detect.addresses import STREETS
from mitmguard.detect.catalog import ACTIONS, AFTER, TOKENS, TYPES
from mitmguard.detect.cues import FAR, WORDS, Cues, Word, counts, ends_word, starts_word
from mitmguard.detect.examples import OWN_CODE, is_documented, is_masked
from mitmguard.detect.kinds import (
    ANYWHERE,
    CHECKED,
    LOOSE,
    RIGHT,
    SAYS,
    SHIELD,
    TOKEN,
    WORD,
    Action,
    After,
    Candidate,
    Token,
)
from mitmguard.detect.lettered import bounded
from mitmguard.detect.mail_and_net import COLONS, DASHES, colons, email
from mitmguard.detect.names import NAMES
from mitmguard.detect.needles import Needles
from mitmguard.detect.numbers import numbers
from mitmguard.detect.overlap import resolve
from mitmguard.detect.pem import BEGINS, PEM_CAP, last_begin, private_key
from mitmguard.detect.pending import TOKEN_CAP, open_from
from mitmguard.detect.secrets_commands import manifest
from mitmguard.detect.stream import PatternStream
from mitmguard.detect.tables import cells_below
from mitmguard.model import Finding, Reach

LEFT = 512
"""Characters before a value that may matter to it: its cue, a table's heading, its neighbours."""

_SAID = 96
"""Characters in front of a cue in which the value stands of which it says what it is."""

_SAYS = re.compile(rf"{SAYS}\Z")
_SAYS_END = frozenset(" ([")

AFTER_WINDOW = 128
"""Characters behind a cue in which its value stands whole."""

WORDS_TAIL = 160
"""Characters at the end of a text in which the needle of words stands that are still open."""

_CNPJ_END = re.compile(r"/[0-9A-Za-z]{4}-[0-9]{2}(?![0-9A-Za-z])")
_CNPJ = re.compile(r"[0-9A-Za-z]{2}\.[0-9A-Za-z]{3}\.[0-9A-Za-z]{3}/[0-9A-Za-z]{4}-[0-9]{2}")
_PLAIN_CNPJ = re.compile(r"[0-9A-Z]{12}[0-9]{2}(?![0-9A-Za-z])")
_OTHER_TYPES = ("ORGANIZATION",)
"""Types of other detectors: their placeholders are left alone as well."""


class Entry:
    """What the automaton knows about one needle."""

    __slots__ = ("actions", "is_key_block", "name", "place", "reach", "words")

    def __init__(self, needle: str) -> None:
        self.is_key_block = needle in BEGINS
        self.name = (
            2 if needle in assigned.PASSWORD_WORDS else 1 if needle in assigned.KEY_WORDS else 0
        )
        self.words: list[Word] = []
        self.actions: list[Action] = []
        self.place = 0  # where it counts for some action, 0 for nowhere
        self.reach = 0  # characters behind the needle in which a value may begin, for the stream


WORDED = (NAMES, STREETS)
"""Types that are made of words, a file each."""


class Patterns:
    """All pattern detectors (personal data, secrets) compiled into one automaton; pure and shareable between threads."""

    reach = Reach(match=PEM_CAP, left=LEFT, right=RIGHT)

    def __init__(
        self,
        off: Collection[str] = (),
        thresholds: Mapping[str, float] | None = None,
        on: Collection[str] = (),
    ) -> None:
        """`off` are types not to look for, `on` types to look for that are not by default."""
        self._off = frozenset(off)
        wanted = {t.name for t in TYPES.values() if t.by_default} | set(on)
        self.worded = [w for w in WORDED if w.type in wanted - self._off]
        self._thresholds = dict(thresholds or {})
        self._entries: dict[str, Entry] = {}
        for word in WORDS:
            self._entry(word.text).words.append(word)
        for token in TOKENS:
            act = _token(token)
            for anchor in token.anchors:
                self._on(anchor.lower(), act)
        far: set[Action] = {_letter_cnpjs, assigned.password, manifest}
        births: set[str] = set()
        for after in AFTER:
            if after.type == birth.TYPE:
                births.update(word.strip("*") for word in after.words)
            for needle in after.words:
                act = _after(after, needle)
                self._on(needle.strip("*"), act, ANYWHERE if needle[0] == "*" else WORD)
                if after.cell is not None:
                    far.add(act)
        for needle, action in ACTIONS:
            self._on(needle, action)
        for needle in assigned.PASSWORD_WORDS:
            self._on(needle, assigned.password)
        for needle in assigned.KEY_WORDS:
            self._on(needle, assigned.key)
        self._on("://", assigned.url_password)
        self._on("@", email)
        for needle in BEGINS:
            self._on(needle, private_key)
        for name in (*TYPES, *_OTHER_TYPES):
            self._on(name.lower() + "_", _own)
        self._on("cnpj", _letter_cnpjs)
        for worded in self.worded:
            for needle in worded.needles:
                self._on(needle, worded.cued, worded.places.get(needle, ANYWHERE))
        self._dull: set[str] = set()  # keys that were seen to be no cue, such as `content`
        for entry in self._entries.values():
            acts = set(entry.actions) - {assigned.key, assigned.url_password}
            # A heading speaks for cells far below it.
            # A password in a URL comes with its `@`, a named secret with a sign behind its name.
            entry.reach = FAR if acts & far else AFTER_WINDOW if acts else 0
        self._needles = Needles(list(self._entries))
        self._of_needle = list(self._entries.values())
        self._words = [entry.words for entry in self._of_needle]
        self._actions = [tuple(entry.actions) for entry in self._of_needle]
        self._ours = [(w, [w.cued in acts for acts in self._actions]) for w in self.worded]
        self._of_birth = [needle in births for needle in self._entries]
        self._places = [entry.place for entry in self._of_needle]

    @property
    def longest_needle(self) -> int:
        """Characters of the longest needle."""
        return self._needles.longest

    def _entry(self, needle: str) -> Entry:
        return self._entries.setdefault(needle, Entry(needle))

    def _on(self, needle: str, action: Action, place: int = ANYWHERE) -> None:
        """Call `action` at the needle, where it counts."""
        entry = self._entry(needle)
        entry.place = place if entry.place in (0, place) else ANYWHERE
        if action not in entry.actions:
            entry.actions.append(action)

    def find(self, text: str, key: str = "", start: int = 0) -> list[Finding]:
        """Return the findings that end after `start`, sorted and disjoint; never a template or example secret.

        `key` is the JSON key in front of the text, read as a cue; pass it only with a text that begins
        where the value begins. What lies before `start` is left context.
        """
        base = _window(text, start) if start > LEFT else 0
        if base:
            text = text[base:]
            key = ""
        if not text:
            return []
        out: list[Candidate] = []
        bits = self._key(key, text, out) if key and key not in self._dull else 0
        hits = self._needles.hits(lowered(text))
        actions = self._actions
        places = self._places
        for number, begin, end in hits:
            place = places[number]
            if not place or (place != ANYWHERE and not counts(place, text, begin)):
                continue
            for action in actions[number]:
                action(text, begin, end, out)
        cues = Cues(text, bits, hits, self._words)
        numbers(text, cues, out)
        _colons(text, out)
        _slashes(text, out)
        for worded in self.worded:
            worded.whole(key, text, out)
        if not out:
            return []
        if self._off or self._thresholds:
            out = [c for c in out if self._wanted(c)]
        findings = []
        for c in resolve(out):
            if base + c.end > start:
                info = TYPES[c.type]
                findings.append(
                    Finding(
                        info.category,
                        c.type,
                        base + c.start,
                        base + c.end,
                        c.score,
                        info.severity,
                        "patterns",
                    )
                )
        return findings

    def _wanted(self, c: Candidate) -> bool:
        return not c.type or (
            c.type not in self._off and c.score >= self._thresholds.get(c.type, 0.0)
        )

    def _key(self, key: str, text: str, out: list[Candidate]) -> int:
        """Return the bits of the cues in a JSON key, and add what the key alone gives away."""
        if read := assigned.of_key(key):
            read(text, out)
        bits = 0
        dull = read is None
        for number, begin, end in self._needles.hits(lowered(key)):
            dull = False
            for word in self._words[number]:
                if (word.open_left or starts_word(key, begin)) and (
                    word.open_right or ends_word(key, end)
                ):
                    bits |= word.bits
            if starts_word(key, begin) and ends_word(key, end):
                for after in _AFTER_BY_WORD.get(key[begin:end].lower(), ()):
                    _match_after(after, text, 0, out)
        if dull and len(self._dull) < 1000:
            self._dull.add(key)
        return bits

    def open_from(self, text: str, start: int = 0) -> int:
        """Return the smallest index i >= `start` such that every finding that starts before i ends there and is final."""
        return open_from(self, text, start)

    def open_words(self, text: str, start: int) -> int:
        """Return where a value of words begins that is still open, or the end of the text."""
        tail = max(0, len(text) - WORDS_TAIL)
        hits = self._needles.hits(lowered(text[tail:]))
        result = len(text)
        for worded, ours in self._ours:
            found = [(tail + begin, tail + end) for number, begin, end in hits if ours[number]]
            result = min(result, worded.open_from(text, start, found))
        near = len(text) - tail - AFTER_WINDOW
        if any(
            self._of_birth[number]
            and end > near
            and counts(self._places[number], text, tail + begin)
            for number, begin, end in hits
        ):
            result = min(result, birth.open_from(text, start))
        return result

    def names(self, text: str, low: int) -> Iterator[tuple[int, bool]]:
        """Yield the ends of the words behind `low` that name a secret, and whether each names a password."""
        for number, _, end in self._needles.hits(lowered(text[low:])):
            if name := self._of_needle[number].name:
                yield low + end, name == 2

    def cued(self, text: str, low: int) -> bool:
        """Say whether a word behind `low` announces a value by itself."""
        return any(self._of_needle[n].reach for n, _, _ in self._needles.hits(lowered(text[low:])))

    def stream(self) -> PatternStream:
        """Return a prefilter for one channel: it says for each delta whether `find` has to look."""
        return PatternStream(
            self._needles, self._of_needle, awake=any(w.awake for w in self.worded)
        )


def lowered(text: str) -> str:
    """Return the text in lower case and at the same length (`İ` alone would grow)."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "i").lower()


def _window(text: str, start: int) -> int:
    """Return where to begin reading: LEFT before `start`, and before a token or key block across it."""
    base = start - LEFT
    if not any(map(str.isspace, text[base:start])):
        low = max(0, start - TOKEN_CAP)
        head = text[low:base]
        base = low + len(head) - len(head.split()[-1]) if head and not head[-1].isspace() else base
    begin = last_begin(text, max(0, start - PEM_CAP), start)
    return min(base, begin) if begin >= 0 else base


def _token(token: Token) -> Action:
    """Return what to do at the anchor of a token."""
    shape = re.compile(token.shape)
    free = "v" in shape.groupindex  # the label in front may be part of a longer name
    group = "v" if free else 0
    type, check, strict, back, score = (
        token.type,
        token.check,
        token.strict,
        token.back,
        token.score,
    )

    def act(text: str, start: int, end: int, out: list[Candidate]) -> None:
        m = None
        for offset in back:
            at = start - offset
            if at < 0 or not (free or bounded(text, at)):
                continue
            for c in out[-3:]:
                if c.start < at < c.end and c.type == type:
                    return  # inside the token before: a run of anchors must not be read again for each
            m = shape.match(text, at, start + TOKEN_CAP)
            if m is not None:
                break
        if m is None:
            return
        value = m[group]
        if is_masked(value) or is_documented(value):
            return
        sure = check(value) if check is not None else False
        if strict and not sure:
            return
        out.append(Candidate(*m.span(group), TOKEN, type, 1.0 if sure else score))

    return act


def _match_after(after: After, text: str, at: int, out: list[Candidate]) -> None:
    m = after.shape.match(text, at, at + AFTER_WINDOW)
    if m is not None and (after.check is None or after.check(m["v"])):
        out.append(Candidate(*m.span("v"), after.rank, after.type, after.score))


def _after(after: After, needle: str) -> Action:
    open_left, open_right = needle.startswith("*"), needle.endswith("*")
    from_cue = after.type == "BR_CRM"

    def act(text: str, start: int, end: int, out: list[Candidate]) -> None:
        if (open_left or starts_word(text, start)) and (open_right or ends_word(text, end)):
            _match_after(after, text, start if from_cue else end, out)
            if (
                after.left is not None
                and text[start - 1 : start] in _SAYS_END
                and text[end : end + 1] not in (":", "=")
                and _SAYS.search(text, max(0, start - 40), start)
            ):
                m = after.left.search(text, max(0, start - _SAID), start)
                if m is not None and (after.check is None or after.check(m["v"])):
                    out.append(Candidate(*m.span("v"), LOOSE - 2, after.type, after.score))
            if after.cell is not None:
                for at in cells_below(text, start, end):
                    m = after.cell.match(text, at, at + AFTER_WINDOW)
                    if m is not None and (after.check is None or after.check(m["v"])):
                        out.append(Candidate(*m.span("v"), after.rank, after.type, after.score))

    return act


_AFTER_BY_WORD: dict[str, list[After]] = {}
for _spec in AFTER:
    for _needle in _spec.words:
        _AFTER_BY_WORD.setdefault(_needle.strip("*"), []).append(_spec)


def _own(text: str, start: int, end: int, out: list[Candidate]) -> None:
    m = OWN_CODE.match(text, end, end + 20)
    if m is not None:
        out.append(Candidate(start, m.end(), SHIELD, "", 1.0))


def _colons(text: str, out: list[Candidate]) -> None:
    # One sign at a time is searched for ten times as fast as both together, and counting is faster still.
    if text.count(":") > 1:
        m = COLONS.search(text)
        while m is not None:
            m = COLONS.search(text, colons(text, m.start(), out))
    if text.count("-") > 4:
        m = DASHES.search(text)
        while m is not None:
            m = DASHES.search(text, colons(text, m.start(), out))


def _slashes(text: str, out: list[Candidate]) -> None:
    """Add alphanumeric CNPJs, which end in `/0001-95`; the numeric ones are numbers."""
    if "/" not in text:
        return
    for m in _CNPJ_END.finditer(text):
        at = m.start() - 10
        if at >= 0 and (whole := _CNPJ.match(text, at, m.end())) and bounded(text, at):
            value = whole[0].translate(_NO_PUNCTUATION)
            if not value.isdecimal() and checks.cnpj(value):
                out.append(Candidate(at, m.end(), CHECKED + 3, "BR_CNPJ", 0.95))


def _letter_cnpjs(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the plain alphanumeric CNPJs that a cue announces, next to it or in a table below."""
    for m in _PLAIN_CNPJ.finditer(text, end, end + FAR):
        value = m[0]
        if not value.isdecimal() and bounded(text, m.start()) and checks.cnpj(value):
            out.append(Candidate(*m.span(), CHECKED + 3, "BR_CNPJ", 0.95))


_NO_PUNCTUATION = str.maketrans("", "", "./-")

__all__ = ["LEFT", "Patterns", "lowered"]
