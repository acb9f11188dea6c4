"""Values with something between their characters or groups: `5 2 9 9 8 2 2 4 7 2 5`, `529_982_247_25`, `a n a @ x . o r g`,
and addresses that are spoken: `ana (at) example (dot) com`, `ana arroba exemplo ponto com`.

Numbers are only put together where what comes out passes the check digit of a type that such digits may be;
types without one need their cue in front.
"""

from __future__ import annotations

import re
from collections.abc import Generator

from mitmguard.detect.checks import iban, iban_length
from mitmguard.detect.cues import NEAR, WORDS, ends_word, starts_word
from mitmguard.detect.reading import Undone
from mitmguard.detect.shapes import DOTTED, SHAPES, shape_of

MIN_DIGITS = 9
"""Digits of the shortest number that is put together."""

_ALNUM = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_LETTERED = bytes(97 if c in _ALNUM else 32 if c == 32 else 46 for c in range(256))
_SEPARATORS = b" \t\n\r.-/_*|~,;?"  # `?` is any character beyond ASCII: a dot in the middle, a dash
_NUMERIC = bytes(48 if 48 <= c <= 57 else 32 if c in _SEPARATORS else 120 for c in range(256))
_LETTERS = re.compile(rb" a a a a ")
_LOOSE = re.compile(rb"0 {1,3}0(?: {1,3}0 {1,3}0|0{2,5} {1,3}0|0 {1,3}0000)")
"""What every number with its digits or groups apart holds: four digits alone, or two groups and what stands between."""


_SPELLED = re.compile(
    r"(?<![^\s\"'`(\[{<>,;])[!-~](?: [!-~](?![0-9A-Za-z#$%&(*+/<=>@\[\\^_`{|~-])){9,400}+"
)
_BETWEEN = r"[ \t\n\r.\-/_*|~,;·•∙⋅‧–—]{1,3}"
_ONE_BY_ONE = re.compile(
    rf"(?<![0-9A-Za-z])[0-9](?:{_BETWEEN}[0-9](?![0-9A-Za-z])){{8,18}}+(?!{_BETWEEN}[0-9](?![0-9]))"
)
_LENGTHS = ("3 3 3 2", "2 3 3 4 2", "4 4 4 4", "4 6 5", "3 2 4", "3 3 4", "3 4 4 4", "4 4 4", "3 5 2 1", "3 5 3", "9 2", "8 4 2",
            "2 3 3 1", "2 3 3 3", "1 3 3 3")  # fmt: skip
"""How people group CPF, CNPJ, cards, SSN, NHS number and phone, CNS, voter's id, PIS, RG, tax id."""
_GROUPED = re.compile(
    "(?<![0-9A-Za-z])(?:"
    + "|".join(_BETWEEN.join(f"[0-9]{{{n}}}" for n in lengths.split()) for lengths in _LENGTHS)
    + f")(?![0-9A-Za-z]|{_BETWEEN}[0-9])"
)
_IBAN = re.compile(
    r"(?<![0-9A-Za-z])[A-Z]{2}[ .\-_/]{0,2}[0-9]{2}(?:[ .\-_/]{0,2}[0-9A-Z]){11,30}(?![0-9A-Za-z])"
)
_DATE = re.compile(
    rb"(?:19|20)[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2}(?![0-9])|(?<![0-9])[0-9]{2}[-/.][0-9]{2}[-/.](?:19|20)[0-9]{2}"
)
_NEAR_LOOSE = 48
"""Characters around what is loose in which the number stands."""

_GAP = re.compile(r"[^0-9]+")
_NO_ALNUM = re.compile(r"[^0-9A-Z]+")

_OPEN, _CLOSE = r"\s{0,2}[(\[{<]\s?", r"\s?[)\]}>]\s{0,2}"
_DOT_WORD = "(?:dot|ponto|punto|point|punkt)"
_AT = re.compile(
    rf"(?i){_OPEN}(?:at|@|arroba|arobase|ät|chiocciola){_CLOSE}|(?<=[^\W]) (?P<word>arroba|at) (?=[^\W])|\s{{0,2}}(?P<sign>@)\s{{0,2}}"
)
_ANCHOR = re.compile(
    r"[@(\[{<](?: ?[aAcC\u00e4][trRTh]|@| @|(?<=@))|[aA](?:rroba|RROBA)(?= )|(?<= )[aA][tT] (?=[\w-]{1,63} [dDpP])"
)
_DOT = re.compile(rf"(?i){_OPEN}(?:{_DOT_WORD}|\.){_CLOSE}| {_DOT_WORD} | ?\. ?|\.")
_LABEL = re.compile(r"[^\W_](?:[^\W_]|-){0,62}")
_LOCAL = re.compile(r"[\w+%-]{1,64}\Z")
_TLDS = frozenset(
    """com net org br edu gov mil int info biz io co me app dev ai de es fr it pt uk us eu mx ar cl pe uy ch at be nl pl se
    ca au nz in jp cn ru tv cloud online site tech email mail test example invalid""".split()
)
_SMALL_WORDS = frozenset(
    "a all an any every her his it its my no our some that the their this what your".split()
)
_MAIL_CUE = re.compile(r"(?i)mail|correo|contat|contact|kontakt|escrev|escrib|write|endere|address")


def may_be_spoken(data: bytes) -> bool:
    """Tell whether a text, one byte a character, may hold a spoken address."""
    low = data.lower()
    # One byte is searched for at the speed of memory.
    return (
        b" dot " in low
        or b"arroba" in low
        or (b"(" in low and (b"(at)" in low or b"(@)" in low))
        or (b"[" in low and (b"[at]" in low or b"[@]" in low))
        or (b"@" in low and b"@ " in low)
        or (b"{" in low and b"{at}" in low)
        or (b"<" in low and b"<at>" in low)
    )


def may_be_apart(data: bytes) -> bool:
    """Tell whether a text, one byte a character, may hold a value with blanks between all its characters."""
    return _LETTERS.search(data.translate(_LETTERED)) is not None


def loose(data: bytes) -> list[tuple[int, int]]:
    """Return where in a text, one byte a character, numbers may stand with something between their digits or groups."""
    numeric = data.translate(_NUMERIC)
    spots: list[tuple[int, int]] = []
    at = 0
    while (m := _LOOSE.search(numeric, at)) is not None:
        # The run of digits and signs around it; what is known in this form is found without us.
        low = max(0, m.start() - _NEAR_LOOSE)
        start = low + len(numeric[low : m.start()].rstrip(b"0 "))
        high = m.end() + _NEAR_LOOSE
        at = min(len(numeric), high) - len(numeric[m.end() : high].lstrip(b"0 "))
        run = data[start:at].strip(_SEPARATORS)
        bare = _DATE.sub(b"", run) if b"\n" in run or b" " in run else run
        if len(bare.translate(None, _SEPARATORS)) >= MIN_DIGITS and not _is_known(run):
            spots.append((max(0, start - 4), at))
    return spots


def letters(text: str) -> list[Undone]:
    """Return the blanks between the characters of values."""
    return [
        Undone(at, at + 1, "")
        for m in _SPELLED.finditer(text)
        if any(map(str.isalnum, m[0]))
        for at in range(m.start() + 1, m.end(), 2)
    ]


def gaps(text: str, spots: list[tuple[int, int]]) -> Generator[None, object, list[Undone]]:
    """Return what stands between the digits of numbers, and that it is nothing; stops now and then."""
    out: list[Undone] = []
    done = 0
    for n, (low, high) in enumerate(spots, 1):
        if not n % 100:
            yield
        for pattern in (_ONE_BY_ONE, _IBAN, _GROUPED):
            for m in pattern.finditer(text, max(low, done), high + 1):
                if m.start() >= done and _fits(text, m.start(), m[0]):
                    gap = _GAP if m[0][0].isdigit() else _NO_ALNUM
                    out += (
                        Undone(m.start() + g.start(), m.start() + g.end(), "")
                        for g in gap.finditer(m[0])
                    )
                    done = m.end()
    out.sort()
    return out


def _is_known(run: bytes) -> bool:
    """Say whether a run of digits and signs has a form in which numbers are found anyway."""
    shape = shape_of(run.decode("ascii"))
    wide = " - " in shape or " . " in shape or " / " in shape  # more than `numbers` reads over
    return not wide and (shape in SHAPES or shape in DOTTED)


def _fits(text: str, start: int, value: str) -> bool:
    """Say whether the digits of `value` are a number: by their check, or, where the type has none, by its cue."""
    if value[0].isalpha():
        plain = _NO_ALNUM.sub("", value)
        return len(plain) == iban_length(plain[:2]) and iban(plain)
    if _is_known(value.encode("ascii", "replace")):
        return False
    digits = _GAP.sub("", value)
    rules = SHAPES.get("0" * len(digits), ())
    valid = [r for r in rules if r.check is not None and r.check(digits)]
    if any(r.sure for r in valid) and "," not in value and ";" not in value:
        return True
    return any(
        announced(text, start, r.bit) for r in valid or (r for r in rules if r.check is None)
    )


def announced(text: str, at: int, bit: int) -> bool:
    """Say whether a cue of the type stands in front."""
    left = text[max(0, at - NEAR) : at]
    low = left.lower()
    for word in WORDS:
        if word.bits & bit and (i := low.rfind(word.text)) >= 0:
            end = i + word.length
            if (word.open_left or starts_word(left, i)) and (
                word.open_right or ends_word(left, end)
            ):
                return True
    return False


def addresses(text: str) -> Generator[None, object, list[Undone]]:
    """Return the signs of addresses that are written as words or in brackets; stops now and then."""
    out: list[Undone] = []
    done = 0
    for n, anchor in enumerate(_ANCHOR.finditer(text), 1):
        if not n % 500:
            yield
        if (
            anchor.start() < done
            or (m := _AT.search(text, max(0, anchor.start() - 4), anchor.end() + 12)) is None
        ):
            continue
        if m.start() < done or m[0] == "@":
            continue
        signs = _domain(text, m.end())
        if not signs:
            continue
        left = _local(text, m.start(), done)
        if left is None:
            continue
        end = signs[-1].end
        spoken = any(u.new != text[u.start : u.end] for u in signs)
        if (
            m["word"] is not None
            and m["word"].lower() == "at"
            and not (spoken and text[m.end() : signs[0].start].lower() not in _SMALL_WORDS)
        ):
            continue
        if m["sign"] is not None and not spoken and not _is_mail(text, m.start()):
            continue
        out += left
        out.append(Undone(m.start(), m.end(), "@"))
        out += (u for u in signs if u.new)
        done = end
    out.sort()
    return out


def _domain(text: str, at: int) -> list[Undone]:
    """Return the dots of a domain that begins at `at`, the last of them an empty mark at its end; [] where there is none."""
    signs: list[Undone] = []
    last = ""
    for _ in range(6):
        label = _LABEL.match(text, at)
        if label is None:
            break
        last, end = label[0], label.end()
        at = end
        dot = _DOT.match(text, at)
        if dot is None or not (following := _LABEL.match(text, dot.end())):
            break
        if (
            dot[0][-1] == " "
            and not dot[0].strip(" .")
            and not (dot[0][0] == " " or following[0].lower() in _TLDS)
        ):
            break  # the end of a sentence
        signs.append(Undone(*dot.span(), "."))
        at = dot.end()
    while signs and last.lower() not in _TLDS and not (len(signs) and _fine(signs[-1], text, last)):
        at = signs.pop().start
        label = _LABEL.match(text, signs[-1].end) if signs else None
        last = label[0] if label else ""
    if not signs:
        return []
    return [*signs, Undone(at, at, "")]


def _fine(dot: Undone, text: str, label: str) -> bool:
    """Say whether a label behind a plain dot may be a top-level domain."""
    return text[dot.start : dot.end] == "." and label.isalpha() and 2 <= len(label) <= 24


def _local(text: str, at: int, low: int) -> list[Undone] | None:
    """Return the signs within the local part that ends at `at`, None where there is none."""
    signs: list[Undone] = []
    low = max(low, at - 96)
    m = _LOCAL.search(text, max(low, at - 64), at)
    if m is None:
        return None
    at = m.start()
    for _ in range(4):
        dot = _DOT_LEFT.search(text, max(low, at - 16), at)
        sign = dot or _SIGN_LEFT.search(text, max(low, at - 16), at)
        before = sign and _LOCAL.search(text, max(low, sign.start() - 64), sign.start())
        if not sign or not before:
            break
        signs.append(Undone(*sign.span(), "." if dot else "-" if sign["minus"] else "_"))
        at = before.start()
    return signs


_DOT_LEFT = re.compile(rf"(?i)(?:{_OPEN}(?:{_DOT_WORD}|\.){_CLOSE}| {_DOT_WORD} | \. |\.)\Z")
_SIGN_LEFT = re.compile(
    r"(?i) (?:(?P<minus>dash|hyphen|h[ií]fen|tra[çc]o|gui[oó]n|bindestrich)|underscore|underline|sublinhado|gui[oó]n bajo|unterstrich) \Z"
)


def _is_mail(text: str, at: int) -> bool:
    """Say whether a sign with blanks around it is one of an address: by the word in front, or by a cue."""
    word = text[max(0, at - 64) : at].rstrip().rsplit(None, 1)[-1:]
    return (
        bool(word)
        and any(c in "._-0123456789" for c in word[0])
        or bool(_MAIL_CUE.search(text, max(0, at - 64), at))
    )
