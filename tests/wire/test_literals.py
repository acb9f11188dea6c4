"""Literals: the stdlib's json is the oracle; edits change one literal and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.literals import Arr, Node, Num, Obj, Str, encode, literal_edits, parse

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=25,
)


def strings(node: Node) -> list[Str]:
    """Every string of a parsed document, keys included, in document order."""
    match node:
        case Str():
            return [node]
        case Obj():
            return [s for key, value in node.members for s in [key, *strings(value)]]
        case Arr():
            return [s for item in node.items for s in strings(item)]
    return []


def oracle(value: object) -> list[str]:
    """The same, as the standard library reads it."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for key, inner in value.items() for s in [key, *oracle(inner)]]
    if isinstance(value, list):
        return [s for item in value for s in oracle(item)]
    return []


@given(DOCUMENTS, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_finds_the_strings_that_the_standard_library_reads(
    value: object, ascii: bool, indent: object
) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent)
    node, end = parse(text)
    assert end == len(text)
    assert [s.value for s in strings(node)] == oracle(value)
    for s in strings(node):
        assert json.loads(text[s.start : s.end]) == s.value


@given(st.text(alphabet='{}[],:" \\ux0123456789truefalsn.eE+-', max_size=24))
def test_accepts_and_rejects_what_the_standard_library_does(text: str) -> None:
    try:
        json.loads(text)
        valid = True
    except (ValueError, RecursionError):
        valid = False
    try:
        parse(text)
        accepted = True
    except NotInspected:
        accepted = False
    assert accepted == valid


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "json"),
        ('{"a":1,}', "json"),
        ("[1,]", "json"),
        ('{"a":1]', "json"),
        ('["a}', "json"),
        ('{"a" 1}', "json"),
        ("{'a':1}", "json"),
        ('{"a":"\n"}', "json"),
        ('"\\x41"', "json"),
        ("01", "json"),
        ('{"a":1} x', "json"),
        ("[" * 10_000, "depth"),
        ('{"a":' * 10_000, "depth"),
    ],
)
def test_says_why_it_cannot_read(text: str, why: str) -> None:
    with pytest.raises(NotInspected) as e:
        parse(text)
    assert e.value.why == why


def test_keeps_both_members_of_a_duplicate_key() -> None:
    node, _ = parse('{"a":"one","a":"two"}')
    assert [s.value for s in strings(node)] == ["a", "one", "a", "two"]


def test_keeps_long_numbers_and_only_those() -> None:
    node, _ = parse('{"cpf":12345678909,"n":1234567,"x":0.12345678}')
    assert isinstance(node, Obj)
    assert [v.value for _, v in node.members if isinstance(v, Num)] == ["12345678909", "0.12345678"]


@given(st.text(), st.booleans(), st.data())
def test_an_edit_of_the_value_is_an_edit_of_the_literal(
    value: str, ascii: bool, data: st.DataObject
) -> None:
    text = '{"k": ' + json.dumps(value, ensure_ascii=ascii) + ' , "other":"\\u00e9 1e2"}'
    node, _ = parse(text)
    assert isinstance(node, Obj)
    literal = node.members[0][1]
    assert isinstance(literal, Str)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(value)), min_size=2, max_size=6)))
    edits = [
        Edit(a, b, data.draw(st.text(max_size=6)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    new = apply_edits(text, literal_edits(text, literal.start, literal.end, edits))
    assert json.loads(new)["k"] == apply_edits(value, edits)
    assert new.endswith(' , "other":"\\u00e9 1e2"}')
    if not edits:
        assert new == text


def test_half_a_surrogate_pair_is_an_own_character() -> None:
    text = '"\\ud83d\\ude00 \\ud83d x"'
    (edit,) = literal_edits(text, 0, len(text), [Edit(2, 3, "-")])
    assert text[edit.start : edit.end] == "\\ud83d"
    assert encode("\ud83d") == "\\ud83d"
