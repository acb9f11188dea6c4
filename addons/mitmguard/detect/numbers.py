"""Numbers: one pass finds runs of digits, a table of shapes says what each may be, checks and cues decide.

Each candidate depends on its own characters, two neighbours on each side and the cues before it, never
on where the run began: the same number is found however a stream is cut.
"""

from __future__ import annotations

import re

from mitmguard.detect import lettered, phones
from mitmguard.detect.cues import BIT, Cues
from mitmguard.detect.kinds import LOOSE, Candidate
from mitmguard.detect.mail_and_net import ipv4
from mitmguard.detect.shapes import (
    DOTTED,
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
_LETTERS = rf"(?P<mbi>{lettered.MBI})|(?P<inward>{lettered.INWARD})"
_RUN = re.compile(rf"[0-9](?<![0-9][0-9])(?:(?:[ ./()-]{{0,2}}[0-9]){{5,}}|{_QUAD}|{_LETTERS})")
"""At least six digits, or an address: fewer make no number. In ASCII text the plain classes are fastest."""

_RUN_WIDE = re.compile(rf"[0-9](?<![0-9][0-9])(?:(?:{_WIDE}{{0,2}}[0-9]){{5,}}|{_QUAD}|{_LETTERS})")
_RUN_ANY = re.compile(rf"\d(?<!\d\d)(?:(?:{_WIDE}{{0,2}}\d){{5,}}|{_QUAD}|{_LETTERS})")
_OTHER_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]")

_PARTS = 8
"""Most groups with spaces between them that make one number: `+34 822 74 21 82` has five."""

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SUFFIX_STARTS = _CAPITALS | {"-"}
_SMALL_SUFFIX = frozenset("abcdefghijklmnopqrstuvwxyz")
_ESCAPES = ("\\n", "\\r", "\\t")
_SUFFIX = re.compile(r"-?([A-Za-z])(?![0-9A-Za-z])")
_PHONE = BIT["PHONE_NUMBER"]


def numbers(text: str, cues: Cues, out: list[Candidate]) -> None:
    """Add every number of the text that its shape, its check digits and its cues speak for."""
    ascii_only = text.isascii()
    n = len(text)
    runs = _RUN if ascii_only else _RUN_ANY if _OTHER_DIGITS.search(text) else _RUN_WIDE
    for m in runs.finditer(text):
        s, e = m.span()
        if m.lastgroup is not None:
            if m.lastgroup == "mbi":
                lettered.mbi(text, s, e, out)
            else:
                lettered.postcode(text, s, e, cues, out)
            continue
        run = m[0]
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
                skip = before in "._"
        if e < n and text[e] in _SUFFIX_STARTS:
            letter = text[e + 1 : e + 2] if text[e] == "-" else text[e]
            if letter in _CAPITALS or letter in _SMALL_SUFFIX:
                _suffixed(text, run, s, e, skip, cues, out)
        shape = shape_of(run)
        if " " not in shape:
            if not skip:
                rules = SHAPES.get(shape)
                if rules is not None:
                    _judge(text, run, s, e, rules, glued, True, cues, out)
                if shape in DOTTED:
                    if not glued and not _glued_right(text, e):
                        ipv4(text, s, e, run, out)
                elif shape[0] == "+":
                    _international(text, run, s, [shape], 0, s, out)
        else:
            _spaced(text, run, s, shape.split(" "), skip, glued, cues, out)


def _spaced(
    text: str,
    run: str,
    s: int,
    parts: list[str],
    skip: bool,
    glued: bool,
    cues: Cues,
    out: list[Candidate],
) -> None:
    """Add the numbers among groups with single spaces between them."""
    at = s
    count = len(parts)
    for i, whole in enumerate(parts):
        part = whole.lstrip("-./)")
        begin = at + len(whole) - len(part)
        at += len(whole) + 1
        if not part or (skip and i == 0):
            continue
        key = part
        for j in range(i, min(count, i + _PARTS)):
            if j > i:
                key = f"{key} {parts[j]}"
            # A sign behind the last digit belongs to the sentence.
            shape = key if key[-1] == "0" else key.rstrip("-./()")
            stop = begin + len(shape)
            rules = SHAPES.get(shape)
            if rules is not None:
                lone = (i == 0 or not parts[i - 1]) and (j == count - 1 or not parts[j + 1])
                _judge(
                    text,
                    run[begin - s : stop - s],
                    begin,
                    stop,
                    rules,
                    glued and i == 0,
                    lone,
                    cues,
                    out,
                )
            if (
                j == i
                and shape in DOTTED
                and not (i == 0 and glued)
                and not _glued_right(text, stop)
            ):
                ipv4(text, begin, stop, run[begin - s : stop - s], out)
            if key not in STARTS:
                break
        if part[0] == "+":
            _international(text, run, s, parts, i, begin, out)


def _glued_right(text: str, end: int) -> bool:
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalnum() or after[0] == "_":
        return True
    return after[0] in "-." and after[1:].isalnum() or after[0] == "/" and after[1:].isdigit()


def _judge(
    text: str, run: str, start: int, end: int, rules: tuple[Rule, ...], glued: bool, lone: bool, cues: Cues,
    out: list[Candidate],
) -> None:  # fmt: skip
    """Add what the digits of one shape are, if anything: a cue decides between several, then the score.

    `glued` to a word, or not `lone` among other groups of digits, a number needs its cue.
    """
    after = text[end : end + 1]
    if (
        after.isalnum()
        or after == "_"
        or (after in ("-", ".", "/") and text[end + 1 : end + 2].isdigit())
    ):
        return
    digits = digits_of(run)
    valid = [r for r in rules if r.check is None or r.check(digits)]
    if not valid:
        return
    mask = 0
    for r in valid:
        mask |= r.bit
    nearest, every, cue_end = cues.near(start, mask)
    if is_cell(text, start, end) and (column := column_bits(text, start, end, cues)):
        nearest, cue_end = column, start
        every |= column
    if (
        text[start - 1 : start] in ("#", "$")
        or (after == "-" and text[end + 1 : end + 2].isalpha())
        or after == "@"
    ):
        glued = True
    best: Rule | None = None
    best_score = 0.0
    for r in valid:
        if r.bit & every and not (
            r.bit == _PHONE and r.plain and not _same_line(text, cue_end, start, nearest)
        ):
            score = (2.0 if r.bit & nearest else 1.0) + r.score
        elif glued or (r.plain and not lone):
            continue
        elif r.need == "none" or (r.bit == _PHONE and _contact_line(text, start)):
            score = r.score
        else:
            continue
        if score > best_score:
            best, best_score = r, score
    if best is None:
        return
    if best_score > 1.0:
        out.append(Candidate(start, end, best.rank + 2, best.type, min(1.0, best.score + 0.1)))
    else:
        out.append(Candidate(start, end, best.rank, best.type, best.score))


def _same_line(text: str, cue_end: int, start: int, nearest: int) -> bool:
    """Say whether a phone's cue is the nearest one and stands in its line: plain digits are many things."""
    return bool(nearest & _PHONE) and "\n" not in text[cue_end:start]


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
            found = length
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
            s + group,
            m.end(),
            rules,
            group == 0 and text[s - 1 : s] in ("-", "."),
            True,
            cues,
            out,
        )
