"""Translated expressions match where Python's `re` does, and what YARA cannot say is refused with a reason."""

from __future__ import annotations

import contextlib
import re
import time

import pytest
import yara_x
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mitmguard.detect.regex_tree import MAX_DEPTH, MAX_PATTERN
from mitmguard.detect.rule_regex import Untranslatable, translate


def matches(expression: str, text: str) -> bool:
    compiler = yara_x.Compiler(relaxed_re_syntax=True)
    compiler.add_source(f"rule r {{ strings: $a = {expression} condition: $a }}")
    return bool(compiler.build().scan(text.encode()).matching_rules)


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (r"ignore\s+(?:all\s+)?rules", r"/ignore\s+(?:all\s+)?rules/i"),
        (r"a.{0,5}?b+?", "/a.{0,5}b+/i"),  # where it matches is the same
        (r"(?P<x>a)(?<y>b)", "/ab/i"),
        (r"(?-i:AB)", "/AB/"),
        (r"(?-i:AB)c", "/AB[Cc]/"),
        (r"https?://", r"/https?:\/\//i"),
        (r'"/*x*/', r'/"\/*x*\//i'),
        (r"[^[\]]x", r"/[^\[\]]x/i"),
        (r"[A-Za-z0-9_]+", r"/\w+/i"),
        (r"foo(?!\w)", r"/foo(?:$|\W)/i"),
        (r"(?<![a-z])foo", r"/(?:^|[^a-z])foo/i"),
        (r"foo(?=\s|$)", r"/foo(?:\s|$)/i"),
        (r"a(?!b)\w+c", r"/a[0-9_ac-z]\w*c/i"),
        ("\u2026", r"/\xE2\x80\xA6/"),
        (r"\u{E0041}", r"/\xF3\xA0\x81\x81/"),
        (r"\uDB40\uDC41", r"/\xF3\xA0\x81\x81/"),
        ("x{2", r"/x\{2/i"),
        ("\n\t\x00x", r"/\n\t\x00x/i"),
    ],
)
def test_how_it_is_written(pattern: str, written: str) -> None:
    found = translate(pattern)
    assert found.removesuffix("i") == written.removesuffix("i")
    assert matches(found, "") in (False, True), "YARA takes it"


# (pattern, texts): each text is judged by `re` as well
ORACLE = [
    (r"foo(?!bar|baz)", ["foo", "foobar", "foobaz", "foobay", "FOOba", "foobarfoo", "fooBAR"]),
    (
        r"(?<!not )(?<!never )allowed",
        ["allowed", "not allowed", "never allowed", "ever allowed", "NOT allowed"],
    ),
    (r"\bkey\b(?![:=])", ["key", "key:", "key=", "key ", "keys", "my key="]),
    (r"(?<=\s)x|(?<=^)y", ["x", " x", "y", "ay"]),
    (r"a(?<!x)b", ["ab", "xb"]),
    (r"\w(?<!_)-", ["a-", "_-", "-"]),
    (r"(?!-)[a-z-]{3}!", ["abc!", "-bc!", "a--!", "x-bc!"]),
    (r"x(?:a(?!b)|c)", ["xa", "xab", "xc", "xac"]),
    (r"(?im)^\s*role:\s*system$", ["role: system", "x\nROLE: system\ny", "a role: system"]),
    (r"(?s)begin.end", ["begin\nend", "begin end"]),
    (r"begin.end", ["begin\nend", "begin end"]),
    (r"\Aabc\Z", ["abc", "xabc", "abcx"]),
    (r"(?i)straße|ÉCOLE", ["STRAßE", "straße", "école", "École", "ecole"]),
    (r"[áéí]{2}x", ["áéx", "ÁÉX", "áx", "éíx"]),
    (r"[^\x00-\x7f]{3}!", ["äöü!", "äö!", "日本語!", "日本!", "abc!"]),
    (r"忽略.{0,4}指令", ["忽略以前的指令", "忽略所有以前的指令", "忽略指令"]),
    (r"[^a-z忽]略", ["x略", "忽略", "以略", "1略"]),
    (r"[\u4e00-\u9fff]{4,}", ["忽略以前的指令", "日本語", "abcd"]),
    (r"(?:\d{3}-){2}\d{2}(?!\d)", ["123-456-78", "123-456-789", "a123-456-78b"]),
    (r"x(?![^\W\d])", ["x", "xa", "x1", "x_", "x "]),
]


@pytest.mark.parametrize(
    ("pattern", "texts"), ORACLE, ids=lambda v: v if isinstance(v, str) else ""
)
def test_it_matches_where_python_does(pattern: str, texts: list[str]) -> None:
    written = translate(pattern)
    for text in texts:
        assert matches(written, text) == bool(re.search(pattern, text, re.I)), (written, text)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (r"(a)\1", "back-reference"),
        (r"(?P<q>a)(?P=q)", "back-reference"),
        (r"(a)?(?(1)b|c)", "condition on a group"),
        (r"(?>a)b", "atomic"),
        (r"a++b", "possessive"),
        (r"(?=.*a)(?=.*b)x", "look-ahead in the middle"),
        (r"a(?!bc)\w+", "look-ahead in the middle"),
        (r"\w+(?<!bc)d", "look-behind in the middle"),
        (r"(?:a(?!b))+c", "look-ahead in the middle"),
        (r"a(?!b*c)", "list of words"),
        (r"a(?![abc]?[def]?[ghi]?[jkl]?[mno]?[pqr]?[stu]?)", "list of words"),
        (r"a(?!)", "never holds"),
        (r"\p{L}+", "named class"),
        (r"\uD800x", "surrogate"),
        ("", "empty text"),
        ("a*", "empty text"),
        (r"\b", "empty text"),
        ("(?=a)", "empty text"),
        ("(", "closed"),
        ("a)", "closed"),
        ("[a", "middle"),
        ("[z-a]", "backwards"),
        ("a{3,1}", "backwards"),
        ("a**", "repetition of a repetition"),
        ("*a", "repetition of nothing"),
        ("^*", "repeated"),
        ("\\", "middle"),
        (r"\q", "escape"),
        (r"\x4", "hexadecimal"),
        (r"\U0011FFFF", "beyond Unicode"),
        (r"(?x)a b", "flag"),
        ("(" * (MAX_DEPTH + 2) + "a", "nested"),
        ("a" * (MAX_PATTERN + 1), "characters"),
        ("(?:(?:a{1,1000}){1,1000})b", "multiply"),
        ("[^\\s\\S]", "no characters"),
    ],
)
def test_what_yara_cannot_say_is_refused_with_a_reason(pattern: str, says: str) -> None:
    with pytest.raises(Untranslatable, match=says):
        translate(pattern)


_letters = st.sampled_from(list("abcAB1 _-/\"'é\u2026\n"))
_atoms = st.one_of(
    _letters.map(re.escape),
    st.sampled_from(
        [
            ".",
            r"\s",
            r"\w",
            r"\W",
            r"\d",
            r"\b",
            "[ab]",
            "[^a]",
            "[é1]",
            "[a-c]",
            "(?!a)",
            "(?<!b)",
            "(?=c)",
        ]
    ),
)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        piece = draw(_atoms)
        if draw(st.booleans()) and not piece.startswith(("(?", r"\b")):
            piece += draw(st.sampled_from(["?", "+", "{1,3}", "{2}", "+?", "{0,2}?"]))
        pieces.append(piece)
    cut = draw(st.integers(0, len(pieces)))
    return (
        "".join(pieces)
        if draw(st.booleans())
        else f"(?:{''.join(pieces[:cut])}|{''.join(pieces[cut:])})"
    )


@settings(max_examples=300, deadline=None)
@given(patterns(), st.lists(st.text(_letters, max_size=8), min_size=1, max_size=6))
@example(r"(?!a)\w", ["a", "b"])
def test_any_expression_matches_where_python_does_or_is_refused(
    pattern: str, texts: list[str]
) -> None:
    try:
        written = translate(pattern)
    except Untranslatable:
        return
    for text in filter(str.isascii, texts):  # beyond ASCII, `\w` and `\b` differ by language
        # YARA's `$` is the end alone, and so is that of JavaScript
        assert matches(written, text) == bool(re.search(pattern, text, re.I)), (
            pattern,
            written,
            text,
        )


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_text_gives_an_expression_that_yara_takes_or_a_reason(pattern: str) -> None:
    try:
        written = translate(pattern)
    except Untranslatable as error:
        assert str(error)
        return
    assert "\n" not in written
    matches(written, "x")


@pytest.mark.parametrize(
    "pattern",
    [
        "a(?!" + "|".join(f"w{n}x" for n in range(60)) + ")",
        "[" + "".join(chr(0x100 + 2 * n) for n in range(7000)) + "]x",
        "(?:" * 30 + "a" + ")" * 30 + "b",
        "a{50000}",
        "(?i)" * 4000 + "a",
        "|".join(["a"] * 8000) + "|b",
    ],
)
def test_hostile_expressions_cost_little(pattern: str) -> None:
    begun = time.process_time()
    with contextlib.suppress(Untranslatable):
        translate(pattern)
    assert time.process_time() - begun < 2
