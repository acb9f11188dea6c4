"""YAML 1.2 text to plain values that remember their line and column.

The parser's events are composed here, by a loop without recursion, because a policy is read from
places that others can write to: size, depth, aliases and the number of values have a limit each,
and a key that occurs twice is an error that names both lines. Only the core types exist (text,
number, true/false, null, list, mapping); `no`, `on` and `2026-01-01` are text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mitmguard.errors import Problem

MAX_BYTES = 1_000_000  # 500 policies are about 100 KB
MAX_DEPTH = 32  # the format itself is six levels deep
MAX_VALUES = (
    200_000  # counted after aliases are followed: an alias bomb is many values in few bytes
)

Value = Any
"""`str`, `int`, `float`, `bool`, `None`, a tuple or a dict of these."""
Loc = tuple[str | int, ...]

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9_]{0,30})")
_OTHER_INT = re.compile(r"0x[0-9a-fA-F]{1,16}|0o[0-7]{1,21}")
_FLOAT = re.compile(r"[-+]?(?:[0-9]{1,30}\.[0-9]{0,30}|\.[0-9]{1,30})(?:[eE][-+]?[0-9]{1,3})?")
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_PLAIN_TAGS = {"tag:yaml.org,2002:str", "!"}


class Mark(NamedTuple):
    """A place in the file, 1-based."""

    line: int
    column: int


@dataclass(slots=True)
class Tree:
    """What a file says, and where it says it: `keys` and `values` map a path to its mark."""

    value: Value = None
    keys: dict[Loc, Mark] = field(default_factory=dict)
    values: dict[Loc, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    complete: bool = False  # False: the text ended in an error, and `value` is not all of it

    def at(self, loc: Loc, *, key: bool = False) -> Mark:
        """Return the mark of the value at `loc` (of its key), or of the nearest thing around it."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc, Mark(1, 1))


class _Frame(NamedTuple):
    loc: Loc
    items: dict[str, Value] | list[Value]
    pending: list[str]  # the key that waits for its value; always empty in a list
    anchor: str | None


class _TooMuch(Exception):
    pass


def parse(text: str, file: str) -> Tree:
    """Compose `text`; what is wrong with it stands in `problems`, in the order of the file."""
    tree = Tree()
    if len(text) > MAX_BYTES:
        tree.problems.append(
            Problem(file, 0, 0, f"the file is larger than {MAX_BYTES} bytes", "split it into rules")
        )
        return tree
    try:
        _Composer(tree, file).compose(text)
        tree.complete = True
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(str(error.problem or error.context or "not valid YAML").split())
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        fix = "use spaces, not tabs" if "'\\t'" in said else "check indentation, quotes and colons"
        tree.problems.append(Problem(file, line, column, f"not valid YAML: {said}", fix))
    except (YAMLError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        tree.problems.append(Problem(file, 0, 0, f"not valid YAML: {said}", "save it as UTF-8"))
    except _TooMuch:
        pass
    return tree


class _Composer:
    def __init__(self, tree: Tree, file: str) -> None:
        self.tree = tree
        self.file = file
        self.frames: list[_Frame] = []
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.count = 0
        self.documents = 0

    def compose(self, text: str) -> None:
        for event in YAML(typ="rt", pure=True).parse(text):
            mark = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
            if isinstance(event, ScalarEvent):
                self._scalar(event, mark)
            elif isinstance(event, MappingStartEvent | SequenceStartEvent):
                self._open(event, mark)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                frame = self.frames.pop()
                done = frame.items if isinstance(frame.items, dict) else tuple(frame.items)
                self._put(done, mark, frame.anchor)
            elif isinstance(event, AliasEvent):
                self._alias(event.anchor, mark)
            elif isinstance(event, DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self._say(mark, "a second document starts here", "keep one document a file")
                    raise _TooMuch

    def _say(self, mark: Mark, message: str, fix: str) -> None:
        self.tree.problems.append(Problem(self.file, mark.line, mark.column, message, fix))

    def _loc(self) -> Loc:
        if not self.frames:
            return ()
        top = self.frames[-1]
        if isinstance(top.items, dict):
            return (*top.loc, top.pending[0])
        return (*top.loc, len(top.items))

    def _wants_key(self) -> bool:
        top = self.frames[-1] if self.frames else None
        return top is not None and isinstance(top.items, dict) and not top.pending

    def _open(self, event: MappingStartEvent | SequenceStartEvent, mark: Mark) -> None:
        if self._wants_key():
            self._say(mark, "a list or mapping is used as a key", "write a plain word as the key")
            raise _TooMuch
        if len(self.frames) >= MAX_DEPTH:
            self._say(mark, f"nested deeper than {MAX_DEPTH} levels", "flatten it")
            raise _TooMuch
        if event.tag is not None and not event.implicit:
            self._say(mark, f"the tag {event.tag} is not supported", "remove the tag")
        loc = self._loc()
        self.tree.values[loc] = mark
        kind: dict[str, Value] | list[Value] = {} if isinstance(event, MappingStartEvent) else []
        self.frames.append(_Frame(loc, kind, [], event.anchor))

    def _scalar(self, event: ScalarEvent, mark: Mark) -> None:
        if self._wants_key():
            self._key(str(event.value), mark)
            return
        self.tree.values[self._loc()] = mark
        plain, _ = event.implicit
        value: Value = str(event.value)
        if event.style == ">":
            value = value.replace("\a", "")  # ruamel marks in it where the lines were folded
        if plain:
            value = _resolve(value)
        elif event.tag is not None and event.tag not in _PLAIN_TAGS:
            self._say(mark, f"the tag {event.tag} is not supported", "remove the tag")
        self._put(value, mark, event.anchor)

    def _key(self, key: str, mark: Mark) -> None:
        frame = self.frames[-1]
        loc = (*frame.loc, key)
        if key == "<<":
            self._say(
                mark, "merge keys (<<) are not YAML 1.2", "write the keys out, or use extends"
            )
        elif loc in self.tree.keys:
            first = self.tree.keys[loc].line
            self._say(
                mark,
                f"the key '{key}' is given twice: first in line {first}, again in line {mark.line}",
                "keep one of them, or join both into one",
            )
        else:
            self.tree.keys[loc] = mark
        frame.pending.append(key)

    def _alias(self, anchor: str, mark: Mark) -> None:
        if self._wants_key():
            self._say(mark, "an alias is used as a key", "write the key out")
            raise _TooMuch
        if anchor not in self.anchors:
            self._say(mark, f"the alias *{anchor} has no complete anchor", "define it before")
            raise _TooMuch
        value, size = self.anchors[anchor]
        self.count += size
        self.tree.values[self._loc()] = mark
        self._put(value, mark, None)

    def _put(self, value: Value, mark: Mark, anchor: str | None) -> None:
        self.count += 1
        if self.count > MAX_VALUES:
            self._say(mark, f"more than {MAX_VALUES} values (aliases counted)", "use fewer aliases")
            raise _TooMuch
        if anchor is not None:
            self.anchors[anchor] = (value, _size(value))
        if not self.frames:
            self.tree.value = value
            return
        frame = self.frames[-1]
        if isinstance(frame.items, dict):
            frame.items.setdefault(frame.pending.pop(), value)
        else:
            frame.items.append(value)


def _resolve(text: str) -> Value:
    """Return what a plain scalar means in the core schema of YAML 1.2."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INT.fullmatch(text):
        return int(text.replace("_", ""))
    if _OTHER_INT.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def _size(value: Value) -> int:
    """Count the values in `value`, shared ones as often as they occur, and stop at the limit."""
    total = 0
    todo = [value]
    while todo and total <= MAX_VALUES:
        item = todo.pop()
        total += 1
        if isinstance(item, dict):
            todo.extend(item.values())
        elif isinstance(item, tuple):
            todo.extend(item)
    return total
