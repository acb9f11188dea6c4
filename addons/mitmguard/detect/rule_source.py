"""Where things are in a YARA source: rules, meta lines, imports, includes.

YARA-X compiles; it does not say on which line a rule or a meta field stands, nor which rules a condition
names. This scanner knows just enough of the grammar (comments, strings, regular expressions, braces) to
tell, so that a bad rule is reported with its line, and a subset of a file's rules can be compiled.

Grammar: https://virustotal.github.io/yara-x/docs/writing_rules/anatomy-of-a-rule/
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

__all__ = ["RuleSource", "Source", "Statement", "parse_source", "renamed"]

_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<regex>/(?:\\.|[^/\\\n])+/[is]*)
      | (?P<word>[$#@!]?\w+)
      | (?P<mark>.)""",
    re.S | re.X,
)


class _Token(NamedTuple):
    kind: str
    text: str
    start: int


class Statement(NamedTuple):
    """An `import` or `include`: the quoted name, and the span of the statement."""

    name: str
    line: int
    start: int
    end: int


class RuleSource(NamedTuple):
    """One rule as written: `text` from its first modifier to its closing brace."""

    name: str
    line: int
    text: str
    private: bool
    is_global: bool
    meta_lines: dict[str, int]
    condition: tuple[str, ...]  # its tokens, comments left out

    def line_of(self, key: str) -> int:
        return self.meta_lines.get(key, self.line)


class Source(NamedTuple):
    """What one file says, in order."""

    file: str
    text: str
    imports: tuple[Statement, ...]
    includes: tuple[Statement, ...]
    rules: tuple[RuleSource, ...]

    def without_includes(self) -> str:
        """The text with its include statements blanked, so that every offset stays where it was."""
        text = self.text
        for include in self.includes:
            blank = " " * (include.end - include.start)
            text = text[: include.start] + blank + text[include.end :]
        return text

    def rule_at(self, line: int) -> RuleSource | None:
        """The rule that stands in that line of the file."""
        return next((rule for rule in reversed(self.rules) if rule.line <= line), None)


def parse_source(text: str, file: str) -> Source:
    """Find the statements of a YARA file; a broken file gives what was found before the break."""
    starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def line(offset: int) -> int:
        return bisect_right(starts, offset)

    stream = _tokens(text)
    imports: list[Statement] = []
    includes: list[Statement] = []
    rules: list[RuleSource] = []
    modifiers: list[_Token] = []
    for token in stream:
        if token.text in ("private", "global"):
            modifiers.append(token)
            continue
        if token.text in ("import", "include"):
            name = next(stream, None)
            if name is not None and name.kind == "string":
                end = name.start + len(name.text)
                found = Statement(name.text[1:-1], line(token.start), token.start, end)
                (imports if token.text == "import" else includes).append(found)
        elif token.text == "rule":
            name = next(stream, None)
            if name is not None and name.kind == "word":
                words = {modifier.text for modifier in modifiers}
                begin = modifiers[0].start if modifiers else token.start
                end, meta, condition = _body(stream, len(text))
                rules.append(
                    RuleSource(
                        name=name.text,
                        line=line(token.start),
                        text=text[begin:end],
                        private="private" in words,
                        is_global="global" in words,
                        meta_lines={key: line(at) for key, at in meta.items()},
                        condition=condition,
                    )
                )
        modifiers = []
    return Source(file, text, tuple(imports), tuple(includes), tuple(rules))


def renamed(rule: RuleSource, names: Mapping[str, str]) -> RuleSource:
    """The rule as it reads where the rules of its file go by other names: its own, and those it refers to."""
    if not names:
        return rule
    pieces: list[str] = []
    at = 0
    before = section = ""
    for token in _tokens(rule.text):
        if token.text == ":" and before in ("meta", "strings", "variables", "condition"):
            section = before
        refers = section == "condition" and before != "."
        if token.kind == "word" and token.text in names and (refers or before == "rule"):
            pieces += (rule.text[at : token.start], names[token.text])
            at = token.start + len(token.text)
        before = token.text
    return rule._replace(
        name=names.get(rule.name, rule.name),
        text="".join([*pieces, rule.text[at:]]),
        condition=tuple(names.get(word, word) for word in rule.condition),
    )


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind != "blank":
            yield _Token(kind, match.group(), match.start())


def _body(tokens: Iterator[_Token], end: int) -> tuple[int, dict[str, int], tuple[str, ...]]:
    """Read from behind a rule's name to its closing brace: (end, meta key offsets, condition)."""
    depth = 0
    section = ""
    before: _Token | None = None
    meta: dict[str, int] = {}
    condition: list[str] = []
    for token in tokens:
        if token.kind == "mark" and token.text == "{":
            depth += 1
        elif token.kind == "mark" and token.text == "}":
            depth -= 1
            if depth == 0:
                return token.start + 1, meta, tuple(condition)
        elif depth == 1 and token.text == ":" and before is not None:
            if before.text in ("meta", "strings", "variables", "condition"):
                section = before.text
                condition = []
                before = token
                continue
        elif section == "meta" and token.text == "=" and before is not None:
            meta.setdefault(before.text, before.start)
        if section == "condition":
            condition.append(token.text)
        before = token
    return end, meta, tuple(condition)
