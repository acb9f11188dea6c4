"""How much of a system text a response gives away: from shared runs of words, in every encoding that is cheap to undo.

    Secret(system).judge(response) -> Leak(leaked, coverage, how)

Both texts become words: without case, accents, punctuation and white space. A suffix automaton over the system's
words then tells, for each word of the response, how long the run is that it continues; this takes time linear in
both. The same is done for the content words alone, whose order survives a rewording and a word-for-word
translation, and for runs of eight letters, which survive inflection. What was found weighs by its rarity, and a
logistic function of four such numbers, each of which can only raise it, is the score: the highest of any window of any decoding.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote

from mitmguard.detect.leak_words import FUNCTION_WORDS

MAX_CHARACTERS: Final = 400_000
"""Of either text; the longest context windows hold more, but no system text is a tenth of it."""

DECIDED: Final = 0.5
"""From here on `how` says in which form the text came out."""

MIN_RUN: Final = 4
"""Words: shorter runs are shared by any two texts of one language."""

MIN_CONTENT_RUN: Final = 3
"""Content words, once function words are left out."""

GRAM: Final = 8
"""Letters of a run that survives inflection; shorter ones are inside common words."""

WINDOW: Final = 120
"""Words: about what a leak of one instruction takes; the next window begins in the middle of this one."""

_MARGIN: Final = 0.05
_FUNCTION_WEIGHT: Final = 0.15
_WORD: Final = re.compile(r"[^\W_]+", re.UNICODE)
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BASE64: Final = re.compile(
    r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}(?:\s{1,2}[A-Za-z0-9+/_-]{16,}={0,2})*(?:\s{1,2}[A-Za-z0-9+/_-]{2,}={1,2})?"
)
_HEX: Final = re.compile(r"(?<![0-9A-Za-z])(?:[0-9a-fA-F]{2}[\s:]?){8,}(?![0-9A-Za-z])")
_SPACED: Final = re.compile(r"(?:\S[ .\-_]){12,}\S")
_LEET: Final = str.maketrans("013457@$!|", "oieastasil")


class Leak(NamedTuple):
    """What a response gives away; all numbers from 0 to 1."""

    leaked: float  # probability that it repeats the system text
    coverage: float  # share of the system text that is in it
    how: tuple[
        str, ...
    ]  # verbatim, partial, reworded; encoded:base64, ...; empty where nothing leaked


class Features(NamedTuple):
    """What is measured in a window of a response, in the order of `_WEIGHTS`; all grow with what is shared."""

    longest: float  # rarity of the longest run of content words, logarithmic
    share: float  # of the window's content words that lie in such runs, by rarity
    total: float  # rarity of all of them, logarithmic
    grams: float  # share of the window's runs of eight letters that the system text has too


class Secret:
    """A system text, indexed once; judge as many responses as you like."""

    def __init__(self, system: str) -> None:
        words = _words(system[:MAX_CHARACTERS])
        counts = Counter(words)
        self._rarity = {w: _rarity(w, n) for w, n in counts.items()}
        self._total = sum(self._rarity[w] for w in words) or 1.0
        self._words = words
        self._runs = _Automaton(words)
        content = [w for w in words if w not in FUNCTION_WORDS]
        self._content = _Automaton(content)
        letters = "".join(words)
        self._grams = {letters[i : i + GRAM] for i in range(len(letters) - GRAM + 1)}

    def judge(self, response: str) -> Leak:
        """Return what `response` gives away, in the view of it that gives away most."""
        best, how, shown = 0.0, "", _Shown(0.0, 0.0)
        for name, text in views(response[:MAX_CHARACTERS]):
            words = _words(text)
            score = max((_score(features) for features in self.measure(words)), default=0.0)
            # A decoding that hardly differs from the text, such as leet, must be clearly better than it.
            if score > best + (_MARGIN if name else 0.0):
                best, how, shown = score, name, self._shown(words)
        forms: list[str] = []
        if best >= DECIDED:
            # Runs of eight letters see through spacing where its joining did not find the words again.
            how = how or ("spaced" if _SPACED.search(response[:MAX_CHARACTERS]) else "")
            verbatim = "verbatim" if shown.coverage > 0.8 else "partial"
            forms.append(verbatim if shown.quoted > 0.4 else "reworded")
            forms += [f"encoded:{how}"] if how else []
        return Leak(round(best, 4), round(shown.coverage, 4), tuple(forms))

    def measure(self, words: Sequence[str]) -> Iterator[Features]:
        """Yield the features of each window: a leak inside a long answer counts as much as one alone."""
        step = WINDOW // 2
        for start in range(0, max(1, len(words) - step), step):
            window = words[start : start + WINDOW]
            content = [w for w in window if w not in FUNCTION_WORDS]
            found = self._content.runs(content, self._rarity, MIN_CONTENT_RUN)
            everything = sum(self._rarity.get(w, 1.0) for w in content)
            letters = "".join(window)
            count = len(letters) - GRAM + 1
            shared = sum(letters[i : i + GRAM] in self._grams for i in range(count))
            yield Features(
                math.log1p(found.longest),
                found.inside / everything if everything else 0.0,
                math.log1p(found.inside),
                shared / count if count > 0 else 0.0,
            )

    def _shown(self, words: Sequence[str]) -> _Shown:
        """Return how much of the system text is in the response word for word, and the other way round."""
        if not words or not self._words:
            return _Shown(0.0, 0.0)
        found = self._runs.runs(words, self._rarity, MIN_RUN)
        covered = sum(self._rarity[self._words[i]] for i in found.places)
        quoted = found.inside / sum(self._rarity.get(w, 1.0) for w in words)
        return _Shown(min(1.0, covered / self._total), quoted)


class _Shown(NamedTuple):
    coverage: float  # of the system text
    quoted: float  # share of the response that is quoted


class _Runs(NamedTuple):
    longest: float  # rarity of the longest run
    inside: float  # rarity of all words in runs
    places: set[int]  # where these are in the sequence


class _Automaton:
    """The suffix automaton of a sequence of words: every run of the sequence is a path from the start."""

    def __init__(self, words: Sequence[str]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._link = [-1]
        self._length = [0]
        self._end = [0]  # where the state's run ends first, exclusive
        last = 0
        for index, word in enumerate(words, 1):
            last = self._extend(last, word, index)

    def _extend(self, last: int, word: str, index: int) -> int:
        new = self._add({}, self._length[last] + 1, index)
        at = last
        while at != -1 and word not in self._next[at]:
            self._next[at][word] = new
            at = self._link[at]
        if at == -1:
            self._link[new] = 0
            return new
        found = self._next[at][word]
        if self._length[at] + 1 == self._length[found]:
            self._link[new] = found
            return new
        clone = self._add(dict(self._next[found]), self._length[at] + 1, self._end[found])
        self._link[clone] = self._link[found]
        while at != -1 and self._next[at].get(word) == found:
            self._next[at][word] = clone
            at = self._link[at]
        self._link[found] = self._link[new] = clone
        return new

    def _add(self, transitions: dict[str, int], length: int, end: int) -> int:
        self._next.append(transitions)
        self._link.append(-1)
        self._length.append(length)
        self._end.append(end)
        return len(self._next) - 1

    def runs(self, words: Sequence[str], rarity: dict[str, float], least: int) -> _Runs:
        """Return what `words` share with the sequence, in runs of `least` words or more."""
        state = length = 0
        longest = inside = 0.0
        taken = 0  # words before this index are counted already
        weights = [0.0]
        for word in words:
            weights.append(weights[-1] + rarity.get(word, 1.0))
        places: set[int] = set()
        for index, word in enumerate(words):
            while state and word not in self._next[state]:
                state = self._link[state]
                length = self._length[state]
            if word in self._next[state]:
                state = self._next[state][word]
                length += 1
            else:
                length = 0
            if length >= least:
                start = max(taken, index + 1 - length)
                inside += weights[index + 1] - weights[start]
                fresh = index + 1 - start
                places.update(range(self._end[state] - fresh, self._end[state]))
                taken = index + 1
                longest = max(longest, weights[index + 1] - weights[index + 1 - length])
        return _Runs(longest, inside, places)


def _rarity(word: str, count: int) -> float:
    """Return what one word says about its origin: function words little, repeated words less, long ones more."""
    if word in FUNCTION_WORDS:
        return _FUNCTION_WEIGHT
    return min(1.5, 0.5 + len(word) / 10) / (1 + math.log(count))


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text).casefold()
    plain = (
        "".join(c for c in folded if not unicodedata.combining(c))
        if not folded.isascii()
        else folded
    )
    if _CJK.search(plain):
        plain = _CJK.sub(r" \g<0> ", plain)
    return _WORD.findall(plain)


# decoded views


def views(response: str) -> Iterator[tuple[str, str]]:
    """Yield the response as it is, under the name "", and each decoding of it that gives text."""
    yield "", response
    yield "rot13", codecs.encode(response, "rot13")
    yield "reversed", response[::-1]
    for name, decoded in (
        ("base64", _base64(response)),
        ("hex", _hex(response)),
        ("url", unquote(response) if "%" in response else ""),
        ("spaced", _unspaced(response)),
        ("leet", response.translate(_LEET)),
    ):
        if decoded and decoded != response:
            yield name, decoded


def _base64(text: str) -> str:
    found = []
    for match in _BASE64.finditer(text):
        letters = re.sub(r"\s", "", match[0]).rstrip("=").translate(str.maketrans("-_", "+/"))
        try:
            raw = base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + "===")
        except (binascii.Error, ValueError):
            continue
        found.append(_readable(raw))
    return " ".join(filter(None, found))


def _hex(text: str) -> str:
    found = [re.sub(r"[\s:]", "", match[0]) for match in _HEX.finditer(text)]
    return " ".join(filter(None, (_readable(bytes.fromhex(each)) for each in found)))


def _readable(data: bytes) -> str:
    """Return bytes as text where they are text, else nothing."""
    text = data.decode("utf-8", "replace")
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\r\n") for c in text)
    return text if text and odd * 10 < len(text) else ""


def _unspaced(text: str) -> str:
    """Join letters that were set apart; two or more separators were the space between words."""
    if not _SPACED.search(text):
        return ""
    parts = re.split(r"[ .\-_]{2,}|\n", text)
    return " ".join(re.sub(r"[ .\-_]", "", part) for part in parts)


# the score

# Logistic regression with weights that cannot be negative, on 5,305 labelled pairs of system text and response.
_BIAS: Final = -6.35
_WEIGHTS: Final = Features(longest=0.4, share=2.48, total=0.92, grams=7.79)


def _score(features: Features) -> float:
    logit = _BIAS + sum(w * x for w, x in zip(_WEIGHTS, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
