"""Sets of fixed strings read out of a pattern: whatever the pattern matches holds at least one string of each set.

A pattern is read twice. As words: letters in lower case, everything else a blank, so that `\\bact\\b` is ` act ` and short
words are worth looking for; and as it is written, in lower case, for patterns of signs (`](`, `${`, zero-width characters).
What is not understood for sure is not read: such a pattern has no sets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from math import inf, prod
from typing import Final, Literal, NamedTuple

from mitmguard.detect.regex_tree import (
    Chars,
    Choice,
    Edge,
    Node,
    Ranges,
    Repeat,
    Row,
    Untranslatable,
    parse,
)
from mitmguard.detect.rule_rarity import expected

__all__ = ["NUL", "WORDS", "Alternative", "Needle", "View", "read_regex", "read_string"]

type View = Literal["words", "signs"]
type Needle = tuple[View, str]
type Alternative = tuple[frozenset[Needle], ...]
"""Sets, one string of each of which stands in what is matched."""

NUL: Final[Needle] = ("words", "\0")
"""Stands for the byte zero anywhere: rules give a group an alternative of zeros for the sake of YARA-X."""

WORDS: Final = bytes(
    ord(chr(byte).lower()) if byte < 0x80 and (chr(byte).isalnum() or byte == 0x5F) else 0x20
    for byte in range(256)
)
"""The table for the reading as words; one byte stays one byte."""

MOST_STRINGS: Final = 96
"""Strings of one set: an exact product of neighbours that is longer is cut in two."""

MOST_LETTERS: Final = 6
"""Characters of a class that are taken one by one: `\\s` is six."""

MOST_SETS: Final = 4
"""Sets of one alternative: the rarest."""

LONGEST: Final = 14
"""Characters of a string that is looked for. A longer one is cut."""

USELESS: Final = 8.0
"""Hits in 1,000 characters with which a set is worth nothing: every text meets it."""

TOO_COMMON: Final = 2.5
"""Hits with which a set is worth something only beside another one that is not enough."""

COMMON: Final = 0.6
"""Hits with which a set is worth looking for only where there is none better."""

ENOUGH: Final = 0.01
"""A chance, for an ordinary text, with which no further set is needed."""

GOOD: Final = 0.05
"""A chance with which a pattern needs no reading by its signs."""

MEAGRE: Final = 0.2
"""A chance with which even sets that many texts meet are worth their hits."""

CROWD: Final = 40
"""Strings of a set that make it half as good: each of them costs memory."""

_EDGE: Final = "|"
_UNSURE: Final = re.compile(
    r"""\[\^?\[ | \[[^\]]*(?:&&|--|~~|\[:) | \\b\{ | \\x\{ | \\[uUpP] | \(\?[a-zA-Z-]*[uaxUR]""",
    re.X,
)
"""What Rust's regular expressions read otherwise than ours do: nested classes, `\\b{start}`, code points."""

_SIGN: Final = re.compile(r"[^a-z0-9_ ]")
_PLAIN_ESCAPE: Final = re.compile(r"\\[^bxuUpP]")
_ESCAPE: Final = re.compile(r"\\(x[0-9A-Fa-f]{2}|.)", re.S)
_CONTROL: Final = {"n": "\n", "t": "\t", "r": "\r"}


class _Read(NamedTuple):
    """What is known of a node: all that it can match where that is little, else how it begins and ends."""

    exact: frozenset[str] | None
    head: frozenset[str]
    tail: frozenset[str]
    sets: tuple[frozenset[str], ...] = ()


def read_regex(written: str) -> tuple[Alternative, ...]:
    """Return the sets of each alternative of `/.../is`; nothing where it cannot be read."""
    body, _, flags = written[1:].rpartition("/")
    if _UNSURE.search(_PLAIN_ESCAPE.sub("_", body)):
        return ()
    # A character beyond ASCII is its bytes to YARA; in a class YARA refuses it.
    plain = "".join(c if c.isascii() else f"(?:{_escaped(c)})" for c in body)
    try:
        tree = parse(plain, ignore_case="i" in flags)
    except Untranslatable:
        return ()
    return _alternatives(tree)


def read_string(written: str) -> tuple[Alternative, ...]:
    """Return the sets of a text pattern, quotes included."""
    text = _ESCAPE.sub(_unescaped, written[1:-1])
    if not text.isascii() and "\\x" in written:
        return ()  # \xC3 is a byte, a letter beyond ASCII is several: not told apart here
    codes = text.encode("utf-8", "surrogatepass")
    return _alternatives(Row(tuple(Chars(((code, code),)) for code in codes)))


def _escaped(char: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in char.encode("utf-8", "surrogatepass"))


def _unescaped(m: re.Match[str]) -> str:
    escape = m[1]
    return chr(int(escape[1:], 16)) if len(escape) == 3 else _CONTROL.get(escape, escape)


# Alternatives.


def _alternatives(tree: Node) -> tuple[Alternative, ...]:
    """Read the whole, or each of its options, which do without the others' strings: what is met less."""
    sets = _read_both(tree)
    chance = _chance(sets)
    options = list(_options(tree)) if chance > GOOD else []
    found: list[Alternative] = []
    for option in options if len(options) > 1 else ():
        alternatives = _alternatives(option)
        if not alternatives:
            break
        found += alternatives
    else:
        if found and sum(map(_chance, found)) < chance:
            return tuple(dict.fromkeys(found))
    return (sets,) if sets else ()


def _read_both(tree: Node) -> Alternative:
    sets = _chosen(_sets(tree, "words"))
    if _chance(sets) > GOOD:
        sets = min(sets, _chosen([*sets, *_sets(tree, "signs")]), key=_chance)
    return sets


def _options(tree: Node) -> Iterator[Node]:
    """The options of a tree that is one choice, or one between edges: `\\b(...|...)\\b`."""
    if isinstance(tree, Choice):
        yield from tree.options
        return
    items = tree.items if isinstance(tree, Row) else ()
    wide = [i for i, item in enumerate(items) if not isinstance(item, Edge)]
    if len(wide) != 1:
        yield tree
        return
    before, after = items[: wide[0]], items[wide[0] + 1 :]
    for option in _options(items[wide[0]]):
        yield Row((*before, option, *after))


def _chosen(sets: Iterable[frozenset[Needle]]) -> Alternative:
    """The sets that ordinary texts meet least, together; none says what another one says already."""
    priced = {s: expected(s) for s in sets if s}
    chosen: list[frozenset[Needle]] = []
    chance = 1.0
    for strings in sorted(priced, key=lambda s: (priced[s] * (1 + len(s) / CROWD), sorted(s))):
        # a set that nearly every text meets costs more hits than it saves scans
        worth = (TOO_COMMON if chance > MEAGRE else COMMON) if chosen else USELESS
        if priced[strings] > worth or len(chosen) == MOST_SETS or chance < ENOUGH:
            break
        if not any(_says(other, strings) for other in chosen):
            chosen.append(strings)
            chance *= min(1.0, priced[strings])
    return tuple(chosen)


def _chance(sets: Alternative) -> float:
    """Return in how many ordinary texts of 1,000 characters all these sets are met, roughly."""
    return prod(min(1.0, expected(strings)) for strings in sets) if sets else inf


def _says(one: frozenset[Needle], other: frozenset[Needle]) -> bool:
    """Whether a text with a string of `one` has one of `other`, as those hold these."""
    return all(
        any(view == their_view and theirs in own for their_view, theirs in other)
        for view, own in one
    )


def _sets(node: Node, view: View) -> Iterator[frozenset[Needle]]:
    read = _read(node, view)
    for strings in _known(read):
        found = _least({_needle(text, view) for text in strings})
        if not any(text == "" for _, text in found) and any(kind == view for kind, _ in found):
            yield found


def _least(needles: set[Needle]) -> frozenset[Needle]:
    """The set without those that hold another one of it."""
    least: list[Needle] = []
    for view, text in sorted(needles, key=lambda needle: (len(needle[1]), needle)):
        if not any(view == known and short in text for known, short in least):
            least.append((view, text))
    return frozenset(least)


def _known(read: _Read) -> tuple[frozenset[str], ...]:
    if read.exact is not None:
        return (read.exact,)
    return (*read.sets, read.head, read.tail)


def _needle(text: str, view: View) -> Needle:
    """The string as it is looked for: edges of words are blanks, and it is no longer than it needs to be."""
    if view == "signs":
        # without a sign it is a word like any other
        return view if _SIGN.search(text[:LONGEST]) else "words", text[:LONGEST]
    if "\0" in text:
        return NUL
    plain = text.replace(_EDGE, "")
    if text[:1] == _EDGE and plain[:1] not in ("", " "):
        plain = " " + plain
    if text[-1:] == _EDGE and plain[-1:] not in ("", " "):
        plain += " "
    return view, plain[:LONGEST]


# Nodes.


_NOTHING: Final = frozenset({""})
_EMPTY: Final = _Read(_NOTHING, _NOTHING, _NOTHING)
_UNKNOWN: Final = _Read(None, _NOTHING, _NOTHING)


def _exact(strings: frozenset[str]) -> _Read:
    return _Read(strings, strings, strings)


def _read(node: Node, view: View) -> _Read:
    match node:
        case Chars():
            letters = _letters(node.ranges, view)
            return _exact(letters) if letters is not None else _UNKNOWN
        case Edge():
            # texts are read as words between two blanks, so that their ends are edges as well
            edge = node.kind != "B" and view == "words"
            return _exact(frozenset({_EDGE})) if edge else _EMPTY
        case Row():
            return reduce(_behind, _pieces(node.items, view), _EMPTY)
        case Choice():
            return _either([_read(option, view) for option in node.options])
        case Repeat():
            return _repeated(_read(node.inside, view), node.least, node.most)
        case _:
            return _EMPTY  # a place between characters


def _pieces(items: Iterable[Node], view: View) -> Iterator[_Read]:
    """The items one by one, letters that follow each other as one."""
    run = ""
    for item in items:
        read = _read(item, view)
        if read.exact is not None and len(read.exact) == 1:
            run += next(iter(read.exact))
            continue
        if run:
            yield _exact(frozenset({run}))
            run = ""
        yield read
    if run:
        yield _exact(frozenset({run}))


@lru_cache(4096)
def _letters(ranges: Ranges, view: View) -> frozenset[str] | None:
    """The characters that a node stands for, None where they are many."""
    found: set[str] = set()
    zero = False
    for low, high in ranges:
        for code in range(low, min(high, 0xFF) + 1):
            zero |= code == 0
            found.add(chr(WORDS[code] if view == "words" else _lower(code)))
    if zero and view == "words" and ranges == ((0, 0),):
        return frozenset({"\0"})
    return frozenset(found) if len(found) <= MOST_LETTERS else None


def _lower(code: int) -> int:
    return ord(chr(code).lower()) if code < 0x80 else code


def _behind(one: _Read, other: _Read) -> _Read:
    """What is known of one behind the other."""
    if one.exact is not None and other.exact is not None:
        both = _product(one.exact, other.exact)
        if both is not None:
            return _exact(both)
    head, tail = one.head, other.tail
    if one.exact is not None:
        head = _first(_product(one.exact, _begins(other.head, n)) for n in _SIZES) or one.exact
    if other.exact is not None:
        tail = _first(_product(_ends(one.tail, n), other.exact) for n in _SIZES) or other.exact
    meeting = _first(
        _product(_ends(one.tail, n), _begins(other.head, m)) for n in _SIZES for m in _SIZES
    )
    new = [s for s in (one.tail, other.head, meeting) if s and "" not in s]
    return _Read(
        None, _begins(head, _SIZES[0]), _ends(tail, _SIZES[0]), (*one.sets, *other.sets, *new)
    )


def _product(one: frozenset[str], other: frozenset[str]) -> frozenset[str] | None:
    if len(one) * len(other) > MOST_STRINGS:
        return None
    return frozenset(a + b for a in one for b in other)


_SIZES: Final = (2 * LONGEST, 1)
"""Characters of what is kept of how something begins or ends; one is enough to tell where a word does."""


def _begins(strings: frozenset[str], size: int) -> frozenset[str]:
    return frozenset(text[:size] for text in strings)


def _ends(strings: frozenset[str], size: int) -> frozenset[str]:
    return frozenset(text[-size:] for text in strings)


def _first(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    return next((found for found in sets if found is not None), None)


def _either(options: list[_Read]) -> _Read:
    exact = [read.exact for read in options if read.exact is not None]
    if len(exact) == len(options) and sum(map(len, exact)) <= MOST_STRINGS:
        return _exact(frozenset().union(*exact))
    heads = frozenset().union(*(read.head for read in options))
    tails = frozenset().union(*(read.tail for read in options))
    best = []
    for read in options:
        known = [s for s in _known(read) if "" not in s]
        if known:
            best.append(min(known, key=lambda s: (expected(_seen(s)), sorted(s))))
    sets = (frozenset().union(*best),) if len(best) == len(options) else ()
    return _Read(
        None,
        heads if len(heads) <= MOST_STRINGS else _NOTHING,
        tails if len(tails) <= MOST_STRINGS else _NOTHING,
        tuple(s for s in sets if len(s) <= 2 * MOST_STRINGS),
    )


def _seen(strings: frozenset[str]) -> frozenset[Needle]:
    """The strings as needles, for their price only."""
    return frozenset(_needle(text, "words") for text in strings)


def _repeated(inside: _Read, least: int, most: int | None) -> _Read:
    if most == 0:
        return _EMPTY
    if inside.exact is not None:
        powers = [_NOTHING]
        while len(powers) <= (most or least) and len(powers) <= 16:
            longer = _product(powers[-1], inside.exact)
            if longer is None:
                break
            powers.append(longer)
        if most is not None and len(powers) == most + 1:
            whole = frozenset().union(*powers[least:])
            if len(whole) <= MOST_STRINGS:
                return _exact(whole)
        if least:
            begins = powers[min(least, len(powers) - 1)]
            return _Read(None, begins, begins, (begins,) if "" not in begins else ())
    if not least:
        return _UNKNOWN
    return _Read(None, inside.head, inside.tail, inside.sets)
