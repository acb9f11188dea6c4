"""Rules of other formats: what they become, what is lost, and that nothing in them can write source of its own."""

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.detect.rule_atr import read_atr
from mitmguard.detect.rule_import import (
    MAX_LINE,
    Draft,
    LeftOut,
    does_not_compile,
    identifier,
    line,
    quoted,
    standards_of,
    write_rule,
)
from mitmguard.detect.rule_nova import draft_of, read_nova
from mitmguard.detect.rule_source import parse_source
from mitmguard.detect.rules import RuleSet
from mitmguard.model import Action, Scope, Sink

USER = Scope("user", "request")
TOOL = Scope("tool", "request")
ANSWER = Scope("assistant", "response")
CALL = Scope("assistant", "response", tool="bash", sink=Sink.ARGUMENTS)


def atr(conditions: Any = None, *, condition: str = "any", **more: Any) -> dict[str, Any]:
    given_ = conditions or ({"field": "user_input", "operator": "regex", "value": "needle"},)
    return {
        "id": "ATR-2026-00001",
        "title": "A needle",
        "severity": "high",
        "tags": {"category": "prompt-injection"},
        "agent_source": {"type": "llm_io"},
        "detection": {"conditions": given_, "condition": condition},
        **more,
    }


def regex(field: str, value: str, **more: object) -> dict[str, object]:
    return {"field": field, "operator": "regex", "value": value, **more}


def nova(keywords: str, condition: str, more: str = "") -> Draft:
    text = f"rule R\n{{\n keywords:\n{keywords}\n{more}\n condition:\n{condition}\n}}\n"
    (rule,) = read_nova(text)
    return draft_of(rule)


def loaded(tmp_path: Path, *drafts: Draft) -> RuleSet:
    (tmp_path / "made.yar").write_text("\n".join(map(write_rule, drafts)), "utf-8")
    return RuleSet.load([tmp_path])


def found(rules: RuleSet, text: str, scope: Scope) -> bool:
    return bool(rules.find(text, scope))


# ATR


def test_an_atr_rule_becomes_one_that_alerts(tmp_path: Path) -> None:
    references = {
        "owasp_llm": ("LLM01:2025",),
        "mitre_atlas": ("AML.T0051.000 - Direct", "AML.T0054"),
    }
    draft = read_atr(atr(references=references, author="me"))
    (rule,) = loaded(tmp_path, draft).rules
    assert (rule.name, rule.action, rule.severity) == ("ATR_2026_00001", Action.ALERT, "high")
    assert (rule.category, rule.type) == ("injection", "PROMPT_INJECTION")
    assert rule.roles == frozenset({"user"})
    assert rule.description == "A needle"
    for said in (
        'owasp = "LLM01:2025"',
        'atlas = "AML.T0051.000 AML.T0054"',
        'origin = "ATR-2026-00001"',
    ):
        assert said in rule.source


@pytest.mark.parametrize(
    ("field", "hit", "missed"),
    [
        ("user_input", USER, TOOL),
        ("agent_output", ANSWER, USER),
        ("tool_response", TOOL, USER),
        ("tool_response", Scope("tool", "response"), ANSWER),
        ("tool_description", Scope("tooldef", "request"), USER),
        ("tool_args", CALL, ANSWER),
        ("tool_args", CALL, USER),
        ("content", USER, Scope("system", "request")),
        ("content", ANSWER, Scope("developer", "request")),
    ],
)
def test_a_field_is_whose_text_it_is(field: str, hit: Scope, missed: Scope, tmp_path: Path) -> None:
    rules = loaded(tmp_path, read_atr(atr((regex(field, "needle"),))))
    assert found(rules, "a NEEDLE", hit)
    assert not found(rules, "a NEEDLE", missed)


def test_content_means_the_texts_of_the_event(tmp_path: Path) -> None:
    draft = read_atr(atr((regex("content", "needle"),), agent_source={"type": "mcp_exchange"}))
    rules = loaded(tmp_path, draft)
    assert found(rules, "needle", Scope("tooldef", "request")) and found(rules, "needle", TOOL)
    assert not found(rules, "needle", USER)


def test_each_condition_looks_at_its_own_field_only(tmp_path: Path) -> None:
    conditions = (
        regex("user_input", "apple"),
        regex("tool_response", "pear"),
        regex("tool_args", "plum"),
        regex("tool_name", "^ba"),
    )
    rules = loaded(tmp_path, read_atr(atr(conditions)))
    hits = {("apple", USER), ("pear", TOOL), ("plum", CALL), ("fig", CALL)}
    for text, scope in itertools.product(
        ("apple", "pear", "plum", "fig"), (USER, TOOL, CALL, ANSWER)
    ):
        if scope is CALL:
            assert found(rules, text, scope), "the tool's name is enough"
            assert found(rules, text, scope._replace(tool="other")) == (text == "plum")
        else:
            assert found(rules, text, scope) == ((text, scope) in hits)


def test_all_conditions_have_to_hold(tmp_path: Path) -> None:
    both = (regex("user_input", "apple"), regex("user_input", "pear"))
    rules = loaded(tmp_path, read_atr(atr(both, condition="all")))
    assert found(rules, "pear and apple", USER) and not found(rules, "apple", USER)
    with_name = (regex("tool_args", "rm"), regex("tool_name", "bash"))
    rules = loaded(tmp_path, read_atr(atr(with_name, condition="and")))
    assert found(rules, "rm -rf", CALL) and not found(rules, "rm", CALL._replace(tool="x"))
    with pytest.raises(LeftOut, match="several texts"):
        read_atr(atr((regex("user_input", "a"), regex("tool_response", "b")), condition="all"))


def test_named_blocks_of_patterns(tmp_path: Path) -> None:
    blocks = {
        "one": {"field": "user_input", "patterns": ("a.b", "needle"), "match_type": "contains"},
        "two": {"field": "user_input", "patterns": ("HAY",), "match_type": "exact"},
        "three": {"field": "user_input", "patterns": ("Straw",), "match_type": "starts_with",
                  "case_sensitive": True},
    }  # fmt: skip
    rules = loaded(tmp_path, read_atr(atr(blocks, condition="one or two or three")))
    for text, hit in (("xA.Bx", True), ("aXb", False), ("HAY", True), ("HAYS", False), ("hay", False),
                      ("Straws", True), ("straws", False), ("a Straw", False)):  # fmt: skip
        assert found(rules, text, USER) == hit, text


def test_what_is_lost_is_said(tmp_path: Path) -> None:
    conditions = (
        regex("user_input", "needle"),
        regex("user_input", r"(a)\1", description="twice"),
        {"field": "trace.depth", "operator": "gt", "value": 3},
        {"field": "user_input", "operator": "gt", "value": "3"},
        {"field": "user_input", "operator": "regex", "value": 7},
        "nonsense",
    )
    document = atr(conditions)
    document["detection"]["semantic"] = {"threshold": 0.5}
    draft = read_atr(document)
    assert found(loaded(tmp_path, draft), "needle", USER)
    said = [(lost.what, lost.why) for lost in draft.lost]
    for number, (what, why) in enumerate(
        [("semantic", "meanings"), ("condition 2 (twice)", "back-reference"), ("condition 3", "trace.depth"),
         ("condition 4", "gt"), ("condition 5", "text"), ("condition 6", "mapping")]
    ):  # fmt: skip
        assert what in said[number][0] and why in said[number][1], said[number]


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("text", "mapping"),
        ({}, "no id"),
        ({"id": 3, "detection": {}}, "no id"),
        (atr(status="draft"), "draft"),
        (atr((regex("user_input", r"(?=.*a)b"),)), "look-ahead"),
        (
            atr((regex("user_input", "a"), regex("user_input", "(b)\\1")), condition="all"),
            "back-ref",
        ),
        (atr(condition="not one"), "any"),
        (atr(condition="a and (b or c)"), "any"),
        (atr(tuple(regex("user_input", "a") for _ in range(600))), "500"),
        (atr(({},)), "no condition"),
    ],
)
def test_an_atr_rule_that_is_left_out_says_why(document: object, says: str) -> None:
    with pytest.raises(LeftOut, match=re.escape(says)):
        read_atr(document)


def test_test_cases_know_whose_text_they_are() -> None:
    conditions = (
        regex("tool_response", "needle"),
        regex("content", "hay"),
        regex("tool_args", "rm"),
    )
    cases = {
        "true_positives": (
            {"input": "bare"},
            {"tool_response": "answer", "tool_name": "x"},
            {"input": {"tool_name": "bash", "arguments": "rm -rf"}},
            {"input": "b", "detection_field": "content"},
            {"nothing": 1},
        ),
        "true_negatives": ({"input": "fine"}, {"input": "x" * 70_000}),
    }
    draft = read_atr(atr(conditions, test_cases=cases))
    trials = [(trial.text, trial.match, [tuple(p) for p in trial.places]) for trial in draft.trials]
    everywhere = [("tool", ""), ("user", ""), ("assistant", ""), ("assistant", "tool")]
    assert [t[0] for t in trials] == ["bare", "answer", "rm -rf", "b", "fine"]
    assert sorted(trials[0][2]) == sorted(everywhere)
    assert trials[1][2] == [("tool", "")]
    assert trials[2][2] == [("assistant", "bash")]
    assert sorted(trials[3][2]) == [("assistant", ""), ("tool", ""), ("user", "")]
    assert [t[1] for t in trials] == [True] * 4 + [False]
    assert [lost.what for lost in draft.lost] == ["true_positives 5", "true_negatives 2"]


# NOVA


def test_a_nova_rule_becomes_one_that_alerts(tmp_path: Path) -> None:
    text = """
// a file has comments
rule First {
    meta:
        description = "Says \\"it\\""
        category = "jailbreak/dan"
        severity = "critical"
        reference = "LLM01:2025 Prompt Injection"
    keywords:
        $a = "do anything now"
        # a comment
        $b = /free of.*confines/i
        $c = "Exact" case:true
        $d = 'single \\d'
        $e = "ação"
    condition:
        any of keywords.*
}
rule Second
{
    keywords:
        $k = "x"
    condition: $k
}
"""
    rules = read_nova(text)
    assert [(rule.name, rule.line) for rule in rules] == [("First", 3), ("Second", 19)]
    draft = draft_of(rules[0])
    made = loaded(tmp_path, draft, draft_of(rules[1]))
    rule = made.rule("First")
    assert (rule.action, rule.severity, rule.category, rule.type) == (
        Action.ALERT, "critical", "injection", "DAN",
    )  # fmt: skip
    for hit in ("DO anything NOW", "free OF all confines", "an Exact word", "a Single \\D", "AÇÃO"):
        assert any(f.rule == "First" for f in made.find(hit, USER)), hit
    for miss in ("exact", "free of\nconfines", "single 3"):
        assert not any(f.rule == "First" for f in made.find(miss, USER)), miss
    assert draft.lost == []


_MODELS = ' semantics:\n $s = "meaning" (0.5)\n llm:\n $q = "Is it?" (0.5)\n $q2 = "Is it not?"\n'


@pytest.mark.parametrize(
    ("condition", "becomes"),
    [
        ("keywords.$a", "$a"),
        ("$a and keywords.$b", "($a and $b)"),
        ("any of keywords.*", "any of ($a, $b, $abc)"),
        ("keywords.*", "any of ($a, $b, $abc)"),
        ("all of keywords", "all of ($a, $b, $abc)"),
        ("2 of keywords.$a*", "all of ($a, $abc)"),
        ("any of ($a*)", "any of ($a, $abc)"),
        ("keywords.$a or semantics.$s", "$a"),
        ("keywords.$a or llm.$q and keywords.$b", "$a"),
        ("keywords.$a and (keywords.$b or llm.$q)", "($a and $b)"),
        ("not keywords.$a and $b", "(not ($a) and $b)"),
        ("not (keywords.$a or $b)", "(not ($a) and not ($b))"),
        ("$b and not ($a and llm.$q)", "($b and not ($a))"),
        ("$b and not any of keywords.$a*", "($b and not (any of ($a, $abc)))"),
        ("not not $a", "$a"),
        ("ANY OF keywords.* AND $a", "(any of ($a, $b, $abc) and $a)"),
        ("$b or 1 of keywords.$nosuch*", "$b"),
    ],
)
def test_a_condition_keeps_what_holds_whatever_a_model_says(condition: str, becomes: str) -> None:
    draft = nova(' $a = "a"\n $b = "b"\n $abc = "c"', condition, _MODELS)
    assert draft.condition == becomes
    assert does_not_compile(write_rule(draft)) == ""


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ("llm.$q", "cannot hold"),
        ("$a and llm.$q", "cannot hold"),
        ("$a and not llm.$q", "cannot hold"),
        ("$a and $undefined", "cannot hold"),
        ("$a and other.$x", "cannot hold"),
        ("5 of keywords.*", "cannot hold"),
        ("$a or not any of keywords.$nosuch*", "always"),
        ("$a or 0 of keywords.*", "always"),
        ("", "ends"),
        ("$a and", "ends"),
        ("($a", "closed"),
        ("$a)", "read"),
        ("$a $b", "read"),
        ("$a; true", "read"),
        ('$a or filesize > 0 /* " */', "read"),
        ("(" * 50 + "$a" + ")" * 50, "deep"),
        ("$a or " * 5000 + "$a", "long"),
    ],
)
def test_a_nova_rule_that_is_left_out_says_why(condition: str, says: str) -> None:
    with pytest.raises(LeftOut, match=says):
        nova(' $a = "a"\n $b = "b"', condition, _MODELS)


def test_keywords_that_yara_cannot_say_are_lost_and_said() -> None:
    draft = nova(
        ' $a = /(x)\\1/\n $b = "b" fuzzy\n $c = "c" (85) fuzzy\nno equals\n $d = ""',
        "any of keywords.*",
    )
    assert draft.condition == "any of ($b, $c)"
    assert draft.patterns == {"b": '"b" nocase', "c": '"c" nocase'}
    said = {lost.what: lost.why for lost in draft.lost}
    assert "back-reference" in said["keywords.$a"] and "fuzzy" in said["keywords.$b"]
    assert "empty" in said["keywords.$d"] and len(said) == 5


_NAMES = ("a", "b", "ab")


def _conditions() -> st.SearchStrategy[str]:
    leaf = st.sampled_from(
        [*(f"${n}" for n in _NAMES), "llm.$q", "semantics.$s", "any of keywords.$a*", "all of keywords.*",
         "2 of keywords.*", "any of llm.*", "1 of ($a*)"]
    )  # fmt: skip
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            inner.map(lambda a: f"not ({a})"),
            st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(
                lambda t: f"({' '.join(t)})"
            ),
        ),
        max_leaves=6,
    )


def _holds(condition: str, values: dict[str, bool]) -> bool:
    """What NOVA says, given every answer: an evaluation of its own."""

    def members(section: str, prefix: str) -> list[bool]:
        return [
            v
            for k, v in values.items()
            if k.startswith(f"{section}.{prefix}" if section else prefix)
        ]

    def count(match: re.Match[str]) -> str:
        word, section, prefix = match[1], match[2] or "", match[3] or match[4] or ""
        # a set without a section is of every section; none but the keywords has these names
        of = members(section or "k", prefix)
        least = {"any": 1, "all": len(of)}.get(word) or int(word if word.isdecimal() else 1)
        return str(sum(of) >= least)

    text = re.sub(
        r"(any|all|\d) of (?:(k|q|s)\.\$?(\w*)\*|\(\$(\w*)\*\))", count, _short(condition)
    )
    text = re.sub(r"(?:([qs])\.)?\$(\w+)", lambda m: str(values[f"{m[1] or 'k'}.{m[2]}"]), text)
    return bool(eval(text, {"__builtins__": {}}))  # noqa: S307 - a condition that this test wrote


def _short(condition: str) -> str:
    return condition.replace("keywords.", "k.").replace("llm.", "q.").replace("semantics.", "s.")


@settings(max_examples=200, deadline=None)
@given(_conditions())
def test_a_rewritten_condition_never_says_more_than_the_rule(condition: str) -> None:
    more = ' semantics:\n $s = "meaning"\n llm:\n $q = "Is it?"\n'
    try:
        draft = nova("\n".join(f' ${n} = "{n}"' for n in _NAMES), condition, more)
        rewritten = draft.condition
    except LeftOut as error:
        rewritten = "False" if "cannot hold" in str(error) else "True"
    for truth in itertools.product((False, True), repeat=3):
        known = {f"k.{n}": v for n, v in zip(_NAMES, truth, strict=True)}
        whatever = all(
            _holds(condition, {**known, "q.q": q, "s.s": s})
            for q, s in itertools.product((False, True), repeat=2)
        )
        ours = _yara(rewritten, known)
        assert not ours or whatever, (condition, rewritten, known)
        if "not" not in condition:
            assert ours == whatever, (condition, rewritten, known)


def _yara(condition: str, values: dict[str, bool]) -> bool:
    def count(match: re.Match[str]) -> str:
        of = [values[f"k.{name.strip().lstrip('$')}"] for name in match[2].split(",")]
        return str(sum(of) >= {"any": 1, "all": len(of)}.get(match[1], 0) if match[1] in ("any", "all")
                   else sum(of) >= int(match[1]))  # fmt: skip

    text = re.sub(r"(any|all|\d) of \(([^()]*)\)", count, condition)
    text = re.sub(r"\$(\w+)", lambda m: str(values[f"k.{m[1]}"]), text)
    return bool(eval(text, {"__builtins__": {}}))  # noqa: S307 - a condition that this test wrote


# nothing foreign writes source of its own

HOSTILE = [
    'x" condition: true } rule evil { condition: true } //',
    "x\\",
    'x\\" }',
    "x\n  condition: true }\nrule evil { condition: true }",
    "*/ rule evil { condition: true } /*",
    "$a = /x/ } rule evil { condition: true",
    "\u202e\u2066\x00\x1b[31m",
    "\ud800",
    "rule", "true", "1abc", "", " ", "_", "ação", "a" * 5000, "${IFS}", "%s{}",
]  # fmt: skip


def _made(text: str) -> Iterator[Draft]:
    """Drafts with `text` wherever a foreign rule may put one."""
    document = atr(
        (
            regex("user_input", "needle", description=text),
            regex("tool_name", re.escape(text) + "x", description=text),
            {"field": "user_input", "operator": "contains", "value": text + "y"},
            {"field": text, "operator": text, "value": text},
        ),
        id=text or "x", title=text, author=text, severity=text, tags={"category": text},
        references={"owasp_llm": (text, f"LLM01:2025 {text}")}, agent_source={"type": text},
    )  # fmt: skip
    yield read_atr(document)
    one_line = text.replace("\n", " ")
    for rule in read_nova(
        f'rule Nova\n{{\n meta:\n description = "{one_line}"\n author = {one_line}\n category = "{one_line}"\n'
        f' keywords:\n $a = "{one_line}"\n $b = {one_line} z\n $c = /{re.escape(one_line)}x/\n ${one_line} = "q"\n'
        f" condition:\n any of keywords.*\n}}\n"
    ):
        with contextlib.suppress(LeftOut):
            yield draft_of(rule)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_ends_the_place_where_it_stands(text: str, tmp_path: Path) -> None:
    for draft in _made(text):
        source = write_rule(draft)
        assert [rule.name for rule in parse_source(source, "").rules] == [draft.name]
        (tmp_path / "made.yar").write_text(source, "utf-8", errors="replace")
        (rule,) = RuleSet.load([tmp_path]).rules
        assert rule.name == draft.name
        assert not found(RuleSet.load([tmp_path]), "harmless", USER)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_a_literal_that_yara_reads_back(text: str) -> None:
    source = f"rule r {{ meta: m = {quoted(text)} condition: true }}"
    assert does_not_compile(source) == ""
    assert len(parse_source(source, "").rules) == 1


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=150))
def test_any_text_becomes_a_name_that_yara_takes(text: str) -> None:
    name = identifier(text)
    assert does_not_compile(f"rule {name} {{ condition: true }}") == ""
    again = identifier(text, {name})
    assert again != name and does_not_compile(f"rule {again} {{ condition: true }}") == ""


def test_lines_are_bounded_and_printable() -> None:
    assert line("a\n\tb\x00c\u202ed") == "a bcd"
    assert len(line("x" * 10_000)) == MAX_LINE
    assert standards_of(["ASI01:2026 x", "AML.T0051 - y", "AML.T0051", "LLM1"]) == {
        "owasp": "ASI01:2026",
        "atlas": "AML.T0051",
    }
