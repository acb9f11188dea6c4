"""Only expressions that an engine with linear time can run are taken."""

from __future__ import annotations

import sys

import pytest

from mitmguard.policy.regex import check_pattern

GOOD = [
    r"\bACME-[0-9]{6}\b", r"(?i)project (?:aurora|borealis)", r"(?P<id>AC\d+)", r"[+*]\+1",
    r"a\\1b", r"[(?=)]x", r"\(\?=x", "x{2,40}",
]  # fmt: skip
BAD = [
    ("(a", "not a regular expression"), ("[z-a]", "not a regular expression"), ("a**", "expression"),
    ("(?=a)b", "look-around"), ("(?!a)b", "look-around"), ("(?<=a)b", "look-around"),
    ("(?<!a)b", "look-around"), (r"(a)\1", "back-reference"), ("(?P<x>a)(?P=x)", "back-reference"),
    ("(?>a)b", "atomic"), ("a++b", "possessive"), ("(a)?(?(1)b|c)", "condition"),
    ("a*", "empty text"), ("a?|b", "empty text"), ("(|a)", "empty text"),
]  # fmt: skip


@pytest.mark.parametrize("pattern", GOOD)
def test_good(pattern: str) -> None:
    check_pattern(pattern)


@pytest.mark.parametrize(("pattern", "message"), BAD)
def test_bad(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        check_pattern(pattern)


def test_what_only_re2_refuses() -> None:
    pytest.importorskip("re2")
    with pytest.raises(ValueError, match="re2"):
        check_pattern("a{1001}")


def test_re2_is_optional(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    check_pattern("a{1001}")
    with pytest.raises(ValueError, match="look-around"):
        check_pattern("(?=a)b")
