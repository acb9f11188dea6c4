"""Names of people: behind a cue (a label, a title, a greeting, a signature), or a given name with its surname.

A name is a run of words with capitals and particles, `Ana Luísa de Souza`, `Dr. J. R. van der Berg`. How much
the lexicon has to know of it depends on what stands in front. What a name is depends on at most eight words
and on what stands close to them, so that a stream cut anywhere gives the names of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from mitmguard.detect.cues import ends_word, starts_word
from mitmguard.detect.kinds import Anchors, Candidate, Worded
from mitmguard.detect.lexicon import Lexicon, fold, lexicon
from mitmguard.detect.name_words import (
    ENDS,
    GREETINGS,
    INTROS,
    LABELS,
    NEVER,
    NOUNS,
    ORGANIZATIONS,
    SIGNATURES,
    TITLES,
)

TYPE = "PERSON"

RANK = 10
"""Under everything else: what has a form or a check digit is no name."""

MOST = 6
"""Words of a name, without particles: longer rows of capitals are titles of books and lists."""

_READ = MOST + 2
LONGEST = 96
"""Characters of a name, and of a cue's reach: under the prefilter's."""

Level = Literal["pair", "cued", "single", "title", "whole"]
"""What it takes: a known given name before a surname; one of both; also one given name alone; one known word
behind a title; or only that nothing in it is an ordinary word."""

_TOKEN = re.compile(r"[^\W\d_]{1,24}+(?:['’-][^\W\d_]{2,24}+){0,2}+")
_PARTICLES = re.compile(
    r"(?:(?:d[aeoi]s?|del|della|delle|dello|van|von|der|den|vom|zu|zur|zum|la|las|los|lo|le|du|des|ter|ten|bin|ibn"
    r"|al|el) ){1,3}+(?=[^\W\d_])"
)
_PARTICLE_WORDS = frozenset(
    """d da das de del della delle dello dem den der des di do dos du e el i ibn bin a al l la las le lo los t te ten ter
    v va van vo vom von b bi z zu zum zur""".split()
)
_OF = re.compile(r" (?:d[aeo]s?|del|di|della) ")
_LETTERS = re.compile(r"[^\W\d_][^\W\d_'’.-]*+(?:['’.-][^\W\d_]*+)*+\Z")


_PLACE_BEFORE = re.compile(
    r"(?i)(?:^|[^\w])(?:rua|r|av|avda|avenida|avenue|alameda|al|travessa|praça|praca|largo|rodovia|estrada|viaduto|ponte|calle|plaza"
    r"|paseo|carrera|via|viale|piazza|corso|rue|place|boulevard|bd|quai|hospital|hosp|escola|colégio|colegio|edifício|edificio"
    r"|parque|bairro|vila|jardim|teatro|estádio|estadio|aeroporto|universidade|universidad|university|instituto|institute|fundação"
    r"|fundacion|fundación|santuário|igreja|church|school|museum|museu|museo|porto|são|sao|san|santa|santo|saint|st|mount|lake|fort"
    r"|port|new|north|south|east|west|the|an|lei|prêmio|premio|award|clínica|clinica|laboratório|banco|grupo|lojas|casa|hotel|@)\.?"
    r"(?: d[aeo]s?)?(?: \w{2,10}\.?)? $"
)

# What stands between a cue and its name.
_LABELLED = re.compile(
    r"(?i:\(s\)|\(a\)|\(o\))?(?:\\{0,3}[\"'`]|\*{1,2}|\])?[ \t]{0,3}(?:[:=]>?|=>|\||</?(?:b|strong|td|th|dt|dd)>)"
    r"(?:[ \t]|\*|\\{0,3}[\"'`]|[(\[|]|</?(?:b|strong|td|th|dt|dd)>){0,6}+|>"
)
_SPACED = re.compile(
    r"(?:\(a\)|\(o\)|\(s\))?:?[ \t]{1,2}(?:(?:o|a|el|la|the|Sr\.|Sra\.|Mr\.|Mrs\.|Ms\.|Herrn?|Frau|Dr\.|Dra\.) ){0,2}"
)
_DOTTED = re.compile(r"\.?[ \t]{1,2}(?:(?:Dr|Dra|Prof|Mag|Ing|med|Sr|Sra|D)\.[ \t]{0,2}){0,3}")
_SIGNED = re.compile(
    r"[ \w]{0,14}[,.!:;]{0,2}[ \t]*+(?:\r?\n|\\r\\n|\\n){1,3}(?:[ \t*_–—-]{0,4})(?:(?:Dr|Dra|Prof|Profa|Mr|Mrs|Ms|Sr|Sra)\.? )?"
)
_LINE_END = re.compile(r"[ \t]{0,3}(?:[,|\n\r\"'<(–-]|\\[nr\"]|\Z)")
_GREETED = re.compile(r"[,!.;:\n\r—-]|\\n|\Z| [–—-]")

_PERSON_BEFORE = re.compile(
    r"(?:full|first|last|given|family|middle|maiden|legal|birth|customer|client|patient|contact|employee|cardholder|holder"
    r"|recipient|sender|beneficiary|guest|passenger|student|doctor|physician|provider|billing|shipping|mother|father|spouse"
    r"|insured|subscriber|applicant|candidate|tenant|borrower|buyer|seller|payee|payer|member|emergency contact|author"
    r"|your|his|her|their|my)(?:['’]s|s)?[ _-]?$",
    re.IGNORECASE,
)
_PERSON_BEHIND = re.compile(
    r"(?:[ _]?(?:completo|completa|complet|social|civil|proprio|próprio)|[ _]?(?:d[aoe]s?|del|de la|du|della) "
    r"(?:paciente|cliente|titular|cart[aã]o|portador|aluno|aluna|m[aã]e|pai|respons[aá]vel|funcion[aá]ri[oa]|segurad[oa]"
    r"|benefici[aá]ri[oa]|m[eé]dic[oa]|usu[aá]ri[oa]|contato|contacto|tomador|sacado|patient|paziente|alumno|alumna))?",
    re.IGNORECASE,
)


class _Cue(NamedTuple):
    gap: re.Pattern[str]
    level: Level
    after: re.Pattern[str] | None = None
    lower: bool = False  # chats: "meu nome é joão silva"


_STRONG = _Cue(_LABELLED, "whole")
_NOUN = _Cue(_SPACED, "cued")
_INTRO = _Cue(_SPACED, "whole", lower=True)
_TITLE = _Cue(_DOTTED, "title")
_GREETING = _Cue(_SPACED, "single", _GREETED)
_SIGNATURE = _Cue(_SIGNED, "single", _LINE_END)


def _cues() -> dict[str, list[_Cue]]:
    cues: dict[str, list[_Cue]] = {}
    for listed, cue in (
        (LABELS, _STRONG),
        (NOUNS, _NOUN),
        (INTROS, _INTRO),
        (TITLES, _TITLE),
        (GREETINGS, _GREETING),
        (SIGNATURES, _SIGNATURE),
    ):
        for word in re.split(r"[|\n]", listed):
            cues.setdefault(word, []).append(cue)
    return cues | {fold(word): cues[word] for word in cues if fold(word) not in cues}


_CUES = _cues()


def _needles() -> dict[str, str]:
    """Return the cue that each needle stands for: short words only with the sign behind them."""
    needles = {"name": "name"}
    for word, cues in _CUES.items():
        if len(word) > 4 or (
            _STRONG in cues and word not in ("para", "from", "cc", "von", "de", "nom", "pai", "a/c")
        ):
            needles[word] = word
            continue
        for cue in cues:
            ends = {
                _STRONG: (":", '"', "=", ">"),
                _TITLE: (". ", " "),
                _SIGNATURE: (",", ".", "\n", "\\n", "!"),
            }.get(cue, (" ", ": "))
            needles |= {word + end: word for end in ends}
    return needles


_NEEDLES = _needles()


class _Word(NamedTuple):
    start: int
    end: int
    folded: str


def _read(text: str, at: int, lower: bool = False) -> list[_Word]:
    """Return the words of the run that begins at `at`, at most one more than a name may have."""
    words: list[_Word] = []
    while len(words) < _READ:
        m = _TOKEN.match(text, at)
        if m is None or not (lower or text[at].isupper()):
            break
        end = m.end()
        folded = fold(m[0])
        if end == at + 1 and text[at].isupper() and text[end : end + 1] == ".":
            end += 1
        words.append(_Word(at, end, folded))
        if text[end : end + 1] != " ":
            break
        at = end + 1
        if particles := _PARTICLES.match(text, at):
            at = particles.end()
    return words


def _closed(text: str, end: int) -> bool:
    """Say whether a word ends at `end`, and is no part of an address, a path or an expression."""
    after = text[end : end + 1]
    if not after:
        return True
    if after in ".-'’":
        return (
            not (text[end + 1 : end + 2].isalnum() and after in ".-")
            and text[end + 1 : end + 2] != "_"
        )
    if after == "\\":
        return text[end + 1 : end + 2] in ("n", "r", "t", '"', "'", "\\", "")
    return not (after.isalnum() or after in "_@=([{%$#&/*+~^")


def _known(lex: Lexicon, word: str) -> bool:
    return lex.is_given(word) or lex.is_surname(word)


def _judge(text: str, words: list[_Word], level: Level, lex: Lexicon) -> int:
    """Return how many of the words are a name, 0 for none."""
    if not words:
        return 0
    shouted = text[words[0].start : words[0].end].isupper() and len(words[0].folded) > 1
    kept = 0
    for word in words:
        folded = word.folded
        if folded in ORGANIZATIONS and not (
            kept
            and folded not in NEVER
            and lex.is_surname(folded)
            and word is words[-1]
            and _known(lex, words[kept - 1].folded)
        ):
            return 0
        loud = word.end - word.start > 2 and text[word.start : word.end].isupper()
        joined = kept and _OF.fullmatch(text, words[kept - 1].end, word.start)
        plain = lex.is_plain(folded) and not _known(lex, folded) and not joined
        if folded in ENDS or (loud and not shouted) or plain:
            break
        kept += 1
    if not kept or kept > MOST or (kept == len(words) and not _closed(text, words[-1].end)):
        return 0
    first, last = words[0].folded, words[kept - 1].folded
    clean = lex.is_given(first) and not lex.is_plain(first)
    if len(last) == 1 or (len(first) == 1 and kept == 1):
        return 0
    if kept == 1:
        if level == "title":
            dotted = text[words[0].start - 2 : words[0].start] == ". "
            return int(
                _known(lex, first) or (dotted and len(first) > 3 and not lex.is_plain(first))
            )
        return int(level in ("single", "whole") and clean and len(first) > 2)
    surname = any(lex.is_surname(w.folded) and not lex.is_plain(w.folded) for w in words[1:kept])
    both = lex.is_given(first) and (lex.is_surname(last) or surname)
    if level == "pair" or (both and level == "cued"):
        good = both and (clean or surname)
    elif level in ("whole", "title"):
        good = both or clean or surname or not any(lex.is_plain(w.folded) for w in words[:kept])
    else:
        good = clean or surname
    return kept if good else 0


def _add(text: str, words: list[_Word], level: Level, out: list[Candidate], score: float) -> int:
    """Add the name that the words begin with, and return where it ends, 0 for none."""
    kept = _judge(text, words, level, lexicon())
    if not kept:
        return 0
    start, end = words[0].start, words[kept - 1].end
    if end - start > LONGEST:
        return 0
    out.append(Candidate(start, end, RANK, TYPE, score))
    return end


def cued(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the name that the cue between `start` and `end` announces."""
    cue_text = _NEEDLES.get(text[start:end].lower(), "")
    end = start + len(cue_text)
    if not (cue_text and starts_word(text, start) and ends_word(text, end)):
        return
    if cue_text == "name":
        _named(text, start, end, out)
        return
    for cue in _CUES.get(cue_text, ()):
        if cue is _STRONG and (m := _PERSON_BEHIND.match(text, end, end + 24)):
            end = m.end()
        gap = cue.gap.match(text, end, end + 40)
        if gap is None:
            continue
        if cue is _SIGNATURE and not _own_line(text, start):
            continue
        at = gap.end()
        words = _read(text, at)
        if not words and cue.lower:
            _small(text, at, out)
            continue
        kept = _judge(text, words, cue.level, lexicon())
        if kept == 1 and cue.after is None and cue is _NOUN:
            continue
        if kept and cue.after and (kept == 1 or cue is _SIGNATURE):
            if not cue.after.match(text, words[kept - 1].end):
                continue
        if kept and _add(text, words, cue.level, out, 0.85):
            return


def _own_line(text: str, start: int) -> bool:
    """Say whether a closing formula stands near the beginning of its line."""
    left = text[max(0, start - 24) : start]
    line = max(left.rfind("\n"), left.rfind("\\n") + 1)
    return (line >= 0 or start <= 24) and len(left) - line <= 16


def _named(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add what `name` labels: a person where another word says so, or where the lexicon knows both parts."""
    gap = _LABELLED.match(text, end, end + 40)
    if gap is None:
        return
    person = _PERSON_BEFORE.search(text, max(0, start - 24), start) is not None
    _add(text, _read(text, gap.end()), "whole" if person else "pair", out, 0.85 if person else 0.75)


def _small(text: str, at: int, out: list[Candidate]) -> None:
    """Add a name in small letters, as in a chat: only where the lexicon knows each word."""
    lex = lexicon()
    words = _read(text, at, lower=True)
    kept = 0
    for word in words[:4]:
        if kept and not _JOINED.fullmatch(text, words[kept - 1].end, word.start):
            break
        if word.folded in ENDS or lex.is_plain(word.folded) or not _known(lex, word.folded):
            break
        kept += 1
    if kept >= 2 and lex.is_given(words[0].folded) and _closed(text, words[kept - 1].end):
        out.append(Candidate(words[0].start, words[kept - 1].end, RANK, TYPE, 0.8))


_JOINED = re.compile(r" (?:d[aeo]s? )?")
_CAPITAL = re.compile(
    r"(?<![\w@./#$\\-])(?<!\w['’])[A-ZÀ-ÖØ-ÞŠŽ][^\W\d_]{1,23}+(?:['’-][^\W\d_]{2,24}+)?+ (?=[A-ZÀ-ÖØ-ÞŠŽ]|d[aeio]|v[ao]n|la |le )"
    r"|\\[nrt][A-ZÀ-ÖØ-ÞŠŽ](?=[^\W\d_]{1,23}+ [A-ZÀ-ÖØ-ÞŠŽd])"
)


def whole(key: str, text: str, out: list[Candidate]) -> None:
    """Add the name that is the value of the JSON key `key`, and each given name that a surname follows."""
    if key:
        _of_key(key, text, out)
    lex = lexicon()
    done = 0
    for m in _CAPITAL.finditer(text):
        at = m.start() + (2 if text[m.start()] == "\\" else 0)
        if at < done:
            continue
        token = _TOKEN.match(text, at)
        if token is None:
            continue
        first = fold(token[0])
        if not lex.is_given(first) or first in ENDS or not _begins(text, at, lex):
            continue
        words = _read(text, at)
        if len(words) > 1:
            done = max(done, _add(text, words, "pair", out, 0.7))


def _begins(text: str, at: int, lex: Lexicon) -> bool:
    """Say whether no name runs into `at` from the left, and no street or institution."""
    left = text[max(0, at - 40) : at]
    if not left.endswith(" "):
        return True
    if left[-2:-1].isdigit() or _PLACE_BEFORE.search(left):
        return False
    m = _LETTERS.search(left[:-1])
    if m is None or not m[0][0].isupper():
        return True
    before = fold(m[0].rstrip("."))
    return before in ENDS or (lex.is_plain(before) and not lex.is_given(before))


_KEY_WORD = re.compile(r"[A-ZÀ-Þ]?[a-zà-ÿ]+|[A-Z]+(?![a-z])")
_KEYS = frozenset(word for word in re.split(r"[|\n]", LABELS) if " " not in word)


def _of_key(key: str, text: str, out: list[Candidate]) -> None:
    """Add the name that is the whole value under the JSON key `key`."""
    parts = [part.lower() for part in _KEY_WORD.findall(key)]
    if not parts or len(text) > LONGEST:
        return
    level: Level
    if any(part in _KEYS and len(part) > 2 for part in parts) or _PERSON_BEFORE.search(
        "_".join(parts[:-1])
    ):
        level = "whole"
    elif parts[-1] == "name":
        level = "pair"
    else:
        return
    if (
        len(parts) > 1
        and parts[-1] not in ("name", "nome", "nombre", "nom")
        and parts[-1] not in _KEYS
    ):
        return
    words = _read(text, 0)
    kept = _judge(text, words, level, lexicon())
    if kept and words[kept - 1].end == len(text.rstrip()):
        out.append(Candidate(0, words[kept - 1].end, RANK, TYPE, 0.9))


def open_from(text: str, start: int, anchors: Anchors) -> int:
    """Return where the run of capitals begins that reaches the end of the text, or its end."""
    n = len(text)
    result = n
    for at in _words_back(text, max(start, n - 3 * LONGEST)):
        result = at
    for begin, end in anchors:
        if begin < n - LONGEST - 24:
            continue
        if text[begin:end].lower() in _INTRO_WORDS and _SMALL.match(text, end):
            result = min(result, end)
    return max(result, start)


_INTRO_WORDS = frozenset(re.split(r"[|\n]", INTROS))
_SMALL = re.compile(r"[ \w.'’:()-]*\Z")


def _words_back(text: str, low: int) -> Iterator[int]:
    """Yield the starts of the last words with capitals, from the last one back, over particles."""
    at = len(text)
    if text.endswith("\\"):  # of an escape
        at -= 1
    first = True
    for _ in range(2 * _READ + 6):
        if first and at > low and text[at - 1] == " ":
            first = False
        if not first:
            if at <= low or text[at - 1] != " ":
                return
            at -= 1
        m = _LETTERS.search(text, max(low, at - 80), at)
        if m is None:
            return
        word, start = m[0], m.start()
        if word[0] in "nrt" and text[start - 1 : start] == "\\":
            word, start = word[1:], start + 1
        if word[:1].isupper():
            yield start
        elif word not in _PARTICLE_WORDS:
            return
        at = start
        first = False


NAMES = Worded(TYPE, tuple(_NEEDLES), cued, whole, open_from, awake=True)

__all__ = ["NAMES"]
