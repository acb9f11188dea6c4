"""YAML is read as version 1.2, with marks, and hostile input ends in a problem, quickly."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.policy.yamltree import MAX_DEPTH, Mark, parse

SCALARS = [
    ("no", "no"), ("off", "off"), ("yes", "yes"), ("True", True), ("false", False), ("null", None),
    ("~", None), ("", None), ("12", 12), ("-3", -3), ("50_000_000", 50_000_000), ("0x1F", 31),
    ("0o17", 15), ("017", "017"), ("1.5", 1.5), ("1e3", "1e3"), ("1.0e3", 1000.0), ("1.2.3", "1.2.3"),
    ("2026-01-01", "2026-01-01"), ("12:30", "12:30"), ('"12"', "12"), ("'true'", "true"),
    ("!!str 12", "12"), (".inf", ".inf"), ("1" * 40, "1" * 40),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), SCALARS, ids=repr)
def test_scalars(text: str, value: object) -> None:
    tree = parse(f"key: {text}\n", "f")
    assert tree.problems == []
    assert tree.complete
    assert tree.value == {"key": value}
    assert type(tree.value["key"]) is type(value)


def plain(value: Any) -> Any:
    """Return `value` with tuples for lists, as the tree has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return tuple(map(plain, value)) if isinstance(value, list) else value


words = st.text(
    st.characters(min_codepoint=32, max_codepoint=0xD7FF, exclude_characters="\x7f"), max_size=8
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | words,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(words.filter(lambda key: key != "<<"), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(json_values)
def test_json_is_yaml(value: Any) -> None:
    tree = parse(json.dumps(value, ensure_ascii=True), "f")
    assert tree.problems == []
    assert tree.value == plain(value)


def test_marks() -> None:
    tree = parse("a: 1\nb:\n  - x\n  - {c: 2}\n", "f")
    assert tree.at(("a",)) == Mark(1, 4)
    assert tree.at(("a",), key=True) == Mark(1, 1)
    assert tree.at(("b", 0)) == Mark(3, 5)
    assert tree.at(("b", 1, "c")) == Mark(4, 9)
    assert tree.at(("b", 1, "c"), key=True) == Mark(4, 6)
    assert tree.at(("b", 1, "c", "nothing", 7)) == Mark(4, 9)
    assert tree.at(("nowhere",)) == Mark(1, 1)


PROBLEMS = [
    ("a: 1\nb: 2\na: 3\n", 3, 1, "given twice: first in line 1, again in line 3"),
    ("x:\n  a: 1\n  'a': 2\n", 3, 3, "given twice: first in line 2, again in line 3"),
    ("a: 1\nb: [1, 2\nc: 3\n", 3, 2, "not valid YAML"),
    ("a: 'x\n", 2, 1, "not valid YAML"),
    ("\ta: 1\n", 1, 1, "not valid YAML"),
    ("a: 1\n---\nb: 2\n", 2, 1, "second document"),
    ("? [a]\n: b\n", 1, 3, "used as a key"),
    ("a: &x 1\n? *x\n: 2\n", 2, 3, "alias is used as a key"),
    ("a: *nowhere\n", 1, 4, "no complete anchor"),
    ("a: &x [1, *x]\n", 1, 11, "no complete anchor"),
    ("<<: {a: 1}\n", 1, 1, "merge keys"),
    ("a: !!binary aGVsbG8=\n", 1, 4, "tag"),
    ("a: !!python/name:os.system x\n", 1, 4, "tag"),
    ("a: !!set {b}\n", 1, 4, "tag"),
    ("a: " + "[" * 200, 1, 4 + MAX_DEPTH - 1, "deeper than"),
    ("a: " + "[" * 500_000, 1, 4 + MAX_DEPTH - 1, "deeper than"),
    ("a: " + "x" * 1_000_001, 0, 0, "larger than"),
    ('a: "\x01"', 0, 0, "not valid YAML"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "column", "message"), PROBLEMS, ids=lambda v: repr(v)[:24]
)
def test_problems(text: str, line: int, column: int, message: str) -> None:
    problems = parse(text, "guard.yaml").problems
    assert len(problems) == 1
    assert (problems[0].file, problems[0].line, problems[0].column) == ("guard.yaml", line, column)
    assert message in problems[0].message
    assert problems[0].fix


def test_an_alias_bomb_is_stopped() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    (problem,) = parse("\n".join(lines), "f").problems
    assert "aliases counted" in problem.message


def test_an_alias_is_the_value_of_its_anchor() -> None:
    assert parse("a: &x [1, 2]\nb: *x\n", "f").value == {"a": (1, 2), "b": (1, 2)}


def test_a_folded_text_has_blanks_where_its_lines_were() -> None:
    tree = parse("a: >\n  one\n  two\n\n  three\nb: >-\n  four\n  five\n", "f")
    assert tree.value == {"a": "one two\nthree\n", "b": "four five"}
