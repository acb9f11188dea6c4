"""Numbers: one pass finds runs of digits, a table of shapes says what each may be, checks and cues decide.

Each candidate depends on its own characters, two groups on each side and the cues before it, never
on where the run began: the same number is found however a stream is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mitmguard.detect import lettered, phones
from mitmguard.detect.cues import BIT, Cues
from mitmguard.detect.kinds import LOOSE, Candidate
from mitmguard.detect.mail_and_net import ipv4
from mitmguard.detect.shapes import (
    FORMAL,
    NEXT,
    PLAIN,
    SHAPES,
    STARTS,
    Rule,
    digits_of,
    shape_of,
)
from mitmguard.detect.tables import column_bits, is_cell

_QUAD = r"[0-9]{0,2}(?:\.[0-9]{1,3}){3}"
_WIDE = r"[ ./()\-\xa0\u202f\u2007\u2010-\u2014\u2212\uff0d\uff0e\uff0f\uff08\uff09]"
_LETTERS = rf"(?P<mbi>{lettered.MBI})|(?P<inward>{lettered.INWARD})|(?P<fiscal>{lettered.FISCAL})"
_RUN = re.compile(rf"[0-9](?<![0-9][0-9])(?:(?:[ ./()-]{{0,2}}[0-9]){{5,}}|{_QUAD}|{_LETTERS})")
"""At least six digits, or an address: fewer make no number. In ASCII text the plain classes are fastest."""

_RUN_WIDE = re.compile(rf"[0-9](?<![0-9][0-9])(?:(?:{_WIDE}{{0,2}}[0-9]){{5,}}|{_QUAD}|{_LETTERS})")
_RUN_ANY = re.compile(rf"\d(?<!\d\d)(?:(?:{_WIDE}{{0,2}}\d){{5,}}|{_QUAD}|{_LETTERS})")
_OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]")

_OTHER_LEADS = (b"\xd9", b"\xdb", b"\xe0\xa5", b"\xef\xbc")


def _marks(between: bytes) -> bytes:
    kinds = (
        (b"0123456789", "0"),
        (b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A"),
        (b".", "."),
        (between, "-"),
    )
    return bytes(ord(next((mark for of, mark in kinds if c in of), "x")) for c in range(256))


_MARKS = _marks(b" /()-")
_MARKS_WIDE = _marks(b" /()-\xa0?")
"""Digits to `0`, capitals to `A`, what may stand in a number to `-` (`?` is anything wide), all else to `x`."""

_MARKED_RUN = re.compile(rb"0(?<!00)(?:(?:[.-]{0,2}0){5,}|0{0,2}(?:\.0{1,3}){3}|(?P<letters>0?A))")

_SIGNS = "-./()"

_PARTS = 9
"""Most groups with spaces between them that make one number: `+34 822 74 21 82` has five."""

_ADDRESS = re.compile(r"\(?(0{1,3}(?:\.0{1,3}){3})(?![.0])")
_LONG = re.compile("0{6,}")
_BESIDE = re.compile(r"(?:(?:19|20)[0-9]{2}|(?:0[1-9]|1[0-2])[2-4][0-9])(?![0-9])")
_BOLETO = ["00000.000000", "0"]
"""What stands before the date and amount of a Brazilian payment slip: fourteen digits, as a CNPJ has."""

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SUFFIX_STARTS = _CAPITALS | {"-"}
_SMALL_SUFFIX = frozenset("abcdefghijklmnopqrstuvwxyz")
_ESCAPES = ("\\n", "\\r", "\\t")
_SUFFIX = re.compile(r"-?([A-Za-z])(?![0-9A-Za-z])")
_ELSEWHERE = re.compile(r"[0-9]{4}|[.!?] [A-Z]")
"""Another number, or another sentence: the cue spoke of that."""

_AND = re.compile(r"[0-9] ?(?:/|,|;|e|y|o|ou|or|and|und|oder|et) $|[0-9]/$")
_PHONE = BIT["PHONE_NUMBER"]


_Row = tuple[str, int, list[str], int, int]
"""Where a number stands among groups of digits: the run, its index there, the groups, its first and last one."""


def numbers(text: str, cues: Cues, out: list[Candidate]) -> None:
    """Add every number of the text that its shape, its check digits and its cues speak for."""
    ascii_only = text.isascii()
    n = len(text)
    for s, e, letters in _runs(text, ascii_only):
        if letters is not None:
            if letters == "mbi":
                lettered.mbi(text, s, e, out)
            elif letters == "fiscal":
                lettered.fiscal(text, s, e, out)
            else:
                lettered.postcode(text, s, e, cues, out)
            continue
        run = text[s:e]
        if not ascii_only and not run.isascii():
            run = run.translate(PLAIN)
        glued = False
        skip = False  # the first group belongs to a word
        if s:
            before = text[s - 1]
            if before == "(":
                s -= 1
                run = "(" + run
                if s and text[s - 1] == "+":
                    s -= 1
                    run = "+" + run
            elif before == "+":
                s -= 1
                run = "+" + run
            elif before == " ":
                if text[s - 2 : s - 1] in _CAPITALS:
                    lettered.leading(text, s, out)
            elif before in _CAPITALS:
                lettered.leading(text, s, out)
                skip = True
            elif before.isalpha():
                skip = text[s - 2 : s] not in _ESCAPES
            elif before in "-._/" and text[s - 2 : s - 1].isalnum():
                glued = True
                skip = before == "."
        if e < n and text[e] in _SUFFIX_STARTS:
            letter = text[e + 1 : e + 2] if text[e] == "-" else text[e]
            if letter in _CAPITALS or letter in _SMALL_SUFFIX:
                _suffixed(text, run, s, e, skip, cues, out)
        shape = shape_of(run)
        touched = skip or glued or (e < n and text[e].isalnum())
        if " " in shape:
            _spaced(text, run, s, shape.split(" "), skip, glued, touched, cues, out)
            continue
        if not skip:
            rules = SHAPES.get(shape)
            if rules is not None:
                begin = s + 1 if shape[0] == "(" and ")" not in shape else s
                _judge(text, run, begin, e, rules, glued, None, cues, out)
            if shape[0] == "+":
                _international(text, run, s, [shape], 0, s, out)
            elif shape.count(".") > 2 and not glued:
                _address(text, run, s, shape, out)
        if "00.000" in shape and (touched or shape not in SHAPES):
            _formal(run, s, 0, shape, out)


def _has_other_digits(text: str) -> bool:
    """Say whether digits of another script are in a text: their UTF-8 begins as little else does."""
    data = text.encode("utf-8", "surrogatepass")
    return any(map(data.__contains__, _OTHER_LEADS)) and _OTHER_DIGITS.search(text) is not None


def _runs(text: str, ascii_only: bool) -> Iterator[tuple[int, int, str | None]]:
    """Yield where the runs of digits are, in order, and which identifier with letters each begins.

    Over bytes of few values the pattern goes from one to the next at a third of the time.
    """
    runs = _RUN
    narrow = text.encode("latin-1", "replace")
    if not ascii_only:
        runs = _RUN_WIDE
        if narrow.count(b"?") != text.count("?") and _has_other_digits(text):
            for m in _RUN_ANY.finditer(text):
                yield *m.span(), m.lastgroup
            return
    marked = narrow.translate(_MARKS if ascii_only else _MARKS_WIDE)
    if b"0" not in marked:
        return
    may = _MARKED_RUN.search(marked)
    while may is not None:
        start, end = may.span()
        if ascii_only and may.lastgroup is None:
            yield start, end, None
        elif whole := runs.match(text, start):
            end = whole.end()
            yield start, end, whole.lastgroup
        else:
            end = start + 1
        may = _MARKED_RUN.search(marked, end)


def _spaced(
    text: str,
    run: str,
    s: int,
    parts: list[str],
    skip: bool,
    glued: bool,
    touched: bool,
    cues: Cues,
    out: list[Candidate],
) -> None:
    """Add the numbers among groups with single spaces between them."""
    at = s
    count = len(parts)
    for i, whole in enumerate(parts):
        part, begin = whole, at
        at += len(whole) + 1
        if whole[:1] != "0":
            part = whole.lstrip("-./)")
            begin += len(whole) - len(part)
        if "." in part:
            if "00.000" in part and (touched or part.rstrip(_SIGNS) not in SHAPES):
                _formal(run, s, begin - s, part, out)
            if part.count(".") > 2 and not (i == 0 and (skip or glued)):
                _address(text, run[begin - s : at - s], begin, part, out)
        if not part or (skip and i == 0):
            continue
        key = part
        for j in range(i, min(count, i + _PARTS)):
            if j > i:
                key = f"{key} {parts[j]}"
            # A sign behind the last digit belongs to the sentence.
            shape = key if key[-1] == "0" else key.rstrip(_SIGNS)
            rules = SHAPES.get(shape)
            if rules is not None:
                first, stop = begin, begin + len(shape)
                if shape[0] == "(" and ")" not in shape:
                    first += 1
                lone = (i == 0 or not parts[i - 1]) and (j == count - 1 or not parts[j + 1])
                row = None if lone else (run, first - s, parts, i, j)
                value = run[first - s : stop - s]
                _judge(text, value, first, stop, rules, glued and i == 0, row, cues, out)
            if key not in STARTS:
                break
        if part[0] == "+":
            _international(text, run, s, parts, i, begin, out)


def _apart(run: str, at: int, parts: list[str], i: int, j: int, rules: tuple[Rule, ...]) -> bool:
    """Say whether the groups from `i` to `j`, at `run[at]`, are a number beside others, not a part of a row.

    One more group of the same length may stand beside it, where all are of one length a year or an expiry date;
    else it is a row. A number in one piece is in a row behind one of its length that is not of its kind, behind
    two long ones, and at the end of a boleto.
    """
    first, last = parts[i].lstrip(_SIGNS), parts[j]
    if i == j:
        if i == 0:
            return True
        if parts[i - 1] == first:
            before = run[max(0, at - 40) : at].rstrip(_SIGNS + " ")[-len(first) :]
            return any(r.sure and r.check is not None and r.check(before) for r in rules)
        left = parts[max(0, i - 2) : i]
        return left != _BOLETO and not (len(left) == 2 and all(map(_LONG.fullmatch, left)))
    even = len(first) == len(last)
    size = len(first) + 1
    lead = len(parts[i]) - len(first)
    alike = 0
    for k in (1, 2):
        if i < k or parts[i - k] != first:
            break
        alike += 1 if not even or _BESIDE.match(run, at - lead - k * size) else 2
    if alike > 1 or len(last) > NEXT:
        return alike <= 1
    behind = at + len(first) + sum(len(part) + 1 for part in parts[i + 1 : j + 1]) + 1
    alike = 0
    for k in (1, 2):
        if j + k >= len(parts) or parts[j + k] != last:
            break
        alike += 1 if not even or _BESIDE.match(run, behind) else 2
        behind += len(last) + 1
    return alike <= 1


def _formal(run: str, s: int, at: int, shape: str, out: list[Candidate]) -> None:
    """Add what has the full form of a CPF or CNPJ in the group that begins at `run[at]`, whatever touches it."""
    for m in FORMAL.finditer(shape):
        value = run[at + m.start() : at + m.end()]
        for r in SHAPES[m[0]]:
            if r.check is not None and r.check(digits_of(value)):
                out.append(Candidate(s + at + m.start(), s + at + m.end(), r.rank, r.type, r.score))


def _address(text: str, run: str, start: int, shape: str, out: list[Candidate]) -> None:
    """Add the IPv4 address that the group begins with."""
    m = _ADDRESS.match(shape)
    if m is not None:
        begin, end = m.span(1)
        if not _glued_right(text, start + end):
            ipv4(text, start + begin, start + end, run[begin:end], out)


def _glued_right(text: str, end: int) -> bool:
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalnum() or after[0] == "_":
        return True
    return after[0] in "-." and after[1:].isalnum() or after[0] == "/" and after[1:].isdigit()


def _judge(
    text: str, run: str, start: int, end: int, rules: tuple[Rule, ...], glued: bool, row: _Row | None,
    cues: Cues, out: list[Candidate],
) -> None:  # fmt: skip
    """Add what the digits of one shape are, if anything: a cue decides between several, then the score.

    `glued` to a word a number needs its cue. Among other groups of digits (`row`) it needs one as well, unless
    its check digits are sure and the groups are not all alike.
    """
    after = text[end : end + 1]
    if after.isalnum() or (after in ("-", ".", "/") and text[end + 1 : end + 2].isdigit()):
        return
    digits = digits_of(run)
    mask = 0
    for r in rules:
        mask |= r.bit
    nearest, every, cue_end = cues.near(start, mask)
    column = column_bits(text, start, end, cues) if is_cell(text, start, end) else 0
    every |= column
    valid = [
        r
        for r in rules
        if (r.need == "none" or r.bit & every or r.bit == _PHONE)
        and (r.check is None or r.check(digits))
    ]
    if column:
        nearest, cue_end = column, start
    elif nearest and len(valid) > 1 and not any(r.bit & nearest for r in valid):
        mask = 0
        for r in valid:
            mask |= r.bit
        nearest, _, cue_end = cues.near(start, mask)
    if (
        text[start - 1 : start] in ("#", "$")
        or (after == "-" and text[end + 1 : end + 2].isalpha())
        or after in ("@", "_")
    ):
        glued = True
    best: Rule | None = None
    best_score = 0.0
    for r in valid:
        if r.bit & every and not (
            r.plain
            and (r.check is None or r.bit == _PHONE)
            and not _same_line(text, cue_end, start, nearest & r.bit)
        ):
            score = (2.0 if r.bit & nearest else 1.0) + r.score
        elif glued or (r.plain and row is not None and not (r.sure and _apart(*row, rules))):
            continue
        elif r.need == "none" or (r.bit == _PHONE and _contact_line(text, start)):
            score = r.score
        else:
            continue
        if score > best_score:
            best, best_score = r, score
    if best is None:
        if after in " (," and text[end - 1].isdigit():
            said = cues.behind(end)
            for r in rules:
                if r.bit & said and (r.check is None or r.check(digits)) and r.score > best_score:
                    best, best_score = r, r.score
        if best is not None:  # any other reading of these digits counts more
            out.append(Candidate(start, end, LOOSE - 1, best.type, best.score))
        return
    if best_score > 1.0:
        out.append(Candidate(start, end, best.rank + 2, best.type, min(1.0, best.score + 0.1)))
    else:
        out.append(Candidate(start, end, best.rank, best.type, best.score))


def _same_line(text: str, cue_end: int, start: int, own: int) -> bool:
    """Say whether the nearest cue is a number's own, in its line or just above: plain digits are many things."""
    between = text[cue_end:start]
    if not own:
        return False
    if _ELSEWHERE.search(between) and not _AND.search(between):
        return False
    return "\n" not in between or (len(between) <= 48 and not any(map(str.isdigit, between)))


def _contact_line(text: str, start: int) -> bool:
    """Say whether an e-mail address and a bar stand in front, as in a signature."""
    left = text[max(0, start - 40) : start]
    return left.endswith("| ") and "@" in left and "\n" not in left[left.rindex("@") :]


def _international(
    text: str, run: str, s: int, parts: list[str], i: int, at: int, out: list[Candidate]
) -> None:
    """Add the number behind a `+`: the longest row of groups that its country's plan allows."""
    if not lettered.bounded(text, at) or text[at - 1 : at] == "+":
        return
    length = -1
    found = 0
    for j in range(i, min(len(parts), i + _PARTS)):
        if not parts[j]:
            break
        length += len(parts[j]) + 1
        digits = digits_of(run[at - s : at - s + length])
        if len(digits) > 15:
            break
        if phones.international(digits) and not _glued_right(text, at + length):
            found = len(run[at - s : at - s + length].rstrip(_SIGNS))
    if found:
        out.append(Candidate(at, at + found, LOOSE + 3, "PHONE_NUMBER", 0.9))


def _suffixed(
    text: str, run: str, s: int, e: int, skip: bool, cues: Cues, out: list[Candidate]
) -> None:
    """Add what the last group of the run makes with letters behind it: NIF, RG with X, MBI, postcode."""
    group = run.rfind(" ") + 1
    tail = run[group:]
    if text[e] != "-" and (len(run) == 1 or not run[-2].isdigit()):
        lettered.swallowed(text, e, cues, out)
    if not tail[-3:].isdigit() or (skip and group == 0):
        return
    m = _SUFFIX.match(text, e)
    if m is None:
        return
    shape = shape_of(tail) + m[0][:-1]
    rules = SHAPES.get(shape + "A", ())
    if m[1] in "Xx":
        rules += SHAPES.get(shape + "X", ())
    if rules:
        _judge(
            text,
            tail + m[0],
            s + group + (shape[0] == "("),
            m.end(),
            rules,
            group == 0 and text[s - 1 : s] in ("-", "."),
            None,
            cues,
            out,
        )
