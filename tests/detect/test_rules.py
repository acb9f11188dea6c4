"""The rule engine: loading, errors with lines, spans, scopes, threads."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yara_x
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.detect import rules as rules_module
from mitmguard.detect.rules import EXTERNALS, RuleSet
from mitmguard.errors import DetectorFailed, RuleError
from mitmguard.model import Action, Scope, Sink

USER = Scope("user", "request")
TOOL = Scope("tool", "request")
ANSWER = Scope("assistant", "response")


def load(tmp_path: Path, *sources: str, buffered: bool = False) -> RuleSet:
    paths = []
    for number, source in enumerate(sources):
        path = tmp_path / f"r{number}.yar"
        path.write_text(source, "utf-8")
        paths.append(path)
    return RuleSet.load(paths, buffered=buffered)


def rule(meta: str = "", strings: str = '$a = "needle"', condition: str = "$a") -> str:
    head = f"meta:\n {meta}\n" if meta else ""
    return f"rule r {{\n{head} strings:\n  {strings}\n condition:\n  {condition}\n}}\n"


# what a finding is


def test_a_rule_gives_one_finding_at_its_first_match(tmp_path: Path) -> None:
    found = load(
        tmp_path, rule('severity = "high" category = "injection" action = "block" reach = 9')
    ).find("a needle, a needle", USER)
    (one,) = found
    assert (one.start, one.end, one.rule, one.type) == (2, 8, "r", "R")
    assert (one.category, one.severity, one.score, one.detector) == (
        "injection",
        "high",
        0.8,
        "yara",
    )


@pytest.mark.parametrize("action", ["redact", "pseudonymise"])
def test_a_masking_rule_gives_every_match(tmp_path: Path, action: str) -> None:
    rules = load(tmp_path, rule(f'action = "{action}" reach = 9'))
    assert [(f.start, f.end) for f in rules.find("needle needleneedle", USER)] == [(0, 6), (7, 19)]


def test_a_masking_rule_at_its_cap_covers_the_rest(tmp_path: Path) -> None:
    rules = load(tmp_path, rule('action = "redact" reach = 9'))
    text = "needle " * (rules_module.MAX_MATCHES + 5)
    assert rules.find(text, USER)[-1].end == len(text)


def test_a_condition_without_strings_covers_the_text(tmp_path: Path) -> None:
    rules = load(tmp_path, 'rule r { condition: filesize > 3 and role == "user" }')
    assert [(f.start, f.end) for f in rules.find("abcdef", USER)] == [(0, 6)]
    assert rules.find("abcdef", TOOL) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("ação needle", (5, 11)),
        ("\U0001f600 needle \U0001f600", (2, 8)),
        ("n\u200be\u200bedle!", (0, 8)),  # zero-width characters inside
        ("x ｎｅｅｄｌｅ", (2, 8)),  # full width
        ("nеedlе", (0, 6)),  # Cyrillic е
        ("x ﬁ needle", (4, 10)),  # a ligature in front reads as two letters
        ("".join(chr(0xE0000 + ord(c)) for c in "needle"), (0, 6)),  # tag characters
        ("\ud800needle", (1, 7)),  # a lone surrogate
    ],
)
def test_spans_are_string_indices(tmp_path: Path, text: str, span: tuple[int, int]) -> None:
    rules = load(tmp_path, rule())
    assert [(f.start, f.end) for f in rules.find(text, USER)] == [span]


def test_a_match_that_cuts_a_character_takes_it_whole(tmp_path: Path) -> None:
    rules = load(tmp_path, rule(strings="$a = { C3 }"))
    assert [(f.start, f.end) for f in rules.find("aãb", USER)] == [(1, 2)]


def test_both_views_of_a_text_give_a_rule_once(tmp_path: Path) -> None:
    text = "é needle e ｎｅｅｄｌｅ"
    assert len(load(tmp_path, rule()).find(text, USER)) == 1
    masks = load(tmp_path, rule('action = "redact" reach = 9'))
    assert [(f.start, f.end) for f in masks.find(text, USER)] == [(2, 8), (11, 17)]


def test_only_findings_that_end_after_start(tmp_path: Path) -> None:
    rules = load(tmp_path, rule())
    text = "needle and needle"
    assert [f.start for f in rules.find(text, USER, 6)] == [11]
    assert [f.start for f in rules.find(text, USER, 5)] == [0]
    assert rules.find(text, USER, len(text)) == []
    assert [f.start for f in rules.find("needle à needle", USER, 6)] == [9]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_needle_is_found_wherever_it_stands(before: str, after: str) -> None:
    rules = _needle()
    text = before + "needle" + after
    spans = [(f.start, f.end) for f in rules.find(text, USER)]
    assert any(start <= len(before) and end >= len(before) + 6 for start, end in spans)


_NEEDLE: list[RuleSet] = []


def _needle() -> RuleSet:
    if not _NEEDLE:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            _NEEDLE.append(load(Path(folder), rule('action = "redact" reach = 9')))
    return _NEEDLE[0]


# scopes and externals


def test_a_rule_costs_and_finds_nothing_outside_its_scope(tmp_path: Path) -> None:
    rules = load(tmp_path, rule('scope = "user, tool, request"'))
    assert rules.find("needle", USER) and rules.find("needle", TOOL)
    assert rules.find("needle", Scope("system", "request")) == []
    assert rules.find("needle", Scope("tool", "response")) == []
    assert rules.find("needle", ANSWER) == []


def test_conditions_read_externals(tmp_path: Path) -> None:
    condition = (
        '$a and role == "assistant" and direction == "response" and provider == "openai" and '
        'endpoint == "chat" and tool == "bash" and sink == "arguments" and model contains "gpt" and turn > 2'
    )
    rules = load(tmp_path, rule(condition=condition))
    scope = Scope("assistant", "response", "openai", "chat", "bash", Sink.ARGUMENTS, "gpt-9", 3)
    assert rules.reads == frozenset(EXTERNALS)
    assert rules.find("needle", scope)
    assert rules.find("needle", scope._replace(turn=2)) == []
    assert rules.find("needle", scope)


def test_reads_names_only_what_conditions_name(tmp_path: Path) -> None:
    source = rule(
        'description = "role turn"', '$turn = "model" // provider', '$turn and tool != ""'
    )
    assert load(tmp_path, source).reads == {"tool"}


def test_blocks_is_the_longest_reach_of_the_rules_that_act(tmp_path: Path) -> None:
    rules = load(
        tmp_path,
        rule('action = "block" reach = 40 scope = "assistant response"'),
        rule('action = "redact" reach = 70 scope = "tool"').replace("rule r", "rule s"),
        rule('action = "alert" reach = 90').replace("rule r", "rule t"),
    )
    assert rules.blocks(ANSWER) == 40
    assert rules.blocks(Scope("tool", "response")) == 70
    assert rules.blocks(USER) == 0


# loading


def test_public_rules_load_as_they_are(tmp_path: Path) -> None:
    source = """
/* a "rule x { condition: false }" in a comment */
import "pe"
import "math"
private rule Helper { strings: $h = { 4D 5A [2-4] ?? } condition: $h at 0 }
rule APT_Thing : apt windows {
  meta:
    author = "someone" // rule y {
    score = 75
    scope_note = "file"
    category = "MALWARE"
  strings:
    $a = "rule z { condition: false }" ascii wide nocase
    $b = /a\\/b{2,3}"[{}]/ nocase
  condition:
    uint16(0) == 0x5A4D or any of them or (Helper and pe.number_of_sections > 3 and filesize < 2\\1)
}
rule Uses_Other { condition: APT_Thing and filesize < 1MB }
"""
    rules = load(tmp_path, source)
    thing = rules.rule("APT_Thing")
    assert (thing.action, thing.severity, thing.category) == (Action.ALERT, "high", "rule")
    assert (thing.line, thing.tags, thing.reach) == (6, ("apt", "windows"), 0)
    assert {f.rule for f in rules.find('a/bb"{', USER)} == {"APT_Thing", "Uses_Other"}
    assert {f.rule for f in rules.find("x", USER)} == set()


def test_a_scoped_rule_may_lean_on_one_outside_its_scope(tmp_path: Path) -> None:
    source = """
global rule only_short { condition: filesize < 100 }
rule in_tools { meta: scope = "tool" strings: $a = "needle" condition: $a }
rule in_answers { meta: scope = "assistant" condition: in_tools }
"""
    rules = load(tmp_path, source)
    assert [f.rule for f in rules.find("needle", ANSWER)] == ["in_answers", "only_short"]
    assert rules.find("needle" + " " * 100, ANSWER) == []


def test_includes_are_read_once_and_relative(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "base.yar").write_text(
        'private rule base { strings: $a = "needle" condition: $a }'
    )
    (tmp_path / "top.yar").write_text(
        'include "sub/base.yar"\ninclude "sub/base.yar"\nrule r { condition: base }'
    )
    rules = RuleSet.load([tmp_path / "top.yar"])
    assert [f.rule for f in rules.find("needle", USER)] == ["r"]


def test_the_version_follows_the_sources(tmp_path: Path) -> None:
    first = load(tmp_path, rule())
    assert load(tmp_path, rule()).version == first.version
    assert load(tmp_path, rule() + "// changed").version != first.version


def test_no_rules_at_all_find_nothing(tmp_path: Path) -> None:
    rules = RuleSet.load([tmp_path])
    assert (rules.rules, rules.reads, rules.blocks(USER), rules.find("x", USER)) == (
        (),
        set(),
        0,
        [],
    )


@pytest.mark.parametrize(
    ("source", "line", "says", "fix"),
    [
        (rule('action = "blok"'), 3, "'blok'", "'block'"),
        (rule('action = "alert"\n severity = "hihg"'), 4, "'hihg'", "'high'"),
        (rule('action = "alert"\n category = "injektion"'), 4, "'injektion'", "'injection'"),
        (rule('scope = "usr"'), 3, "'usr'", "'user'"),
        (rule('scope = ""'), 3, "empty", "roles"),
        (rule("scope = 3"), 3, "empty", "roles"),
        (rule('scope = "user response"'), 3, "never apply", "response"),
        (rule('action = "alert" reach = 0'), 3, "reach 0", "longest"),
        (rule('action = "alert" reach = 5000'), 3, "4096", "longest"),
        (rule('action = "alert" reach = "9"'), 3, "'9'", "longest"),
        (rule('action = "alert"\n score = 101'), 4, "101", "80"),
        (rule('action = "alert"\n type = "my type"'), 4, "'my type'", "R"),
        (rule('action = "block"'), 3, "needs a reach", "reach = 200"),
        (rule('action = "redact" scope = "assistant"'), 3, "needs a reach", "buffer: true"),
        (rule('acton = "block"\n scope = "user"'), 3, "'acton'", "'action'"),
        (rule('scope = "user"', condition='$a and role == "tool"'), 3, "excludes", "add tool"),
        (rule('scope = "user"', condition='$a and role == "usr"'), 1, "never", "'user'"),
        (rule('scope = "user"', condition="$a and false"), 7, "always false", "correct"),
        (rule(condition="$b"), 5, "$b", "strings"),
        (rule(strings="$a = /x(?=y)/"), 3, "look-ahead", "look-around"),
        ('import "nosuch"\nrule r { condition: nosuch.x }', 1, "nosuch", "module"),
        ('include "nosuch.yar"', 1, "nosuch.yar", "relative"),
        (rule() + rule(), 7, "already defined", "rename"),
        ("rule r { condition:", 1, "", ""),
    ],
)
def test_a_bad_rule_is_named_with_line_and_fix(
    tmp_path: Path, source: str, line: int, says: str, fix: str
) -> None:
    with pytest.raises(RuleError) as error:
        load(tmp_path, source)
    problem = error.value.problems[0]
    assert problem.file.endswith("r0.yar")
    assert problem.line == line, problem
    assert says in problem.message
    assert fix in problem.fix


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as error:
        load(
            tmp_path,
            rule('action = "x"\n severity = "y"'),
            rule().replace("rule r", "rule q") + "rule q { condition: true }",
        )
    assert len(error.value.problems) == 3


def test_rules_of_one_name_in_two_files_go_by_two_names(tmp_path: Path) -> None:
    other = """
import "pe"
rule r : tagged { meta: about = "r" strings: $r = "straw" condition: $r /* r */ }
rule leans { strings: $a = "r" condition: r and $a and not pe.is_pe }
"""
    rules = load(tmp_path, rule(), other, "rule r1_r { condition: false }", rule())
    assert [r.name for r in rules.rules] == ["r", "r1_r_2", "leans", "r1_r", "r3_r"]
    assert {f.rule for f in rules.find("straw", USER)} == {"r1_r_2", "leans"}
    assert {f.rule for f in rules.find("needle", USER)} == {"r", "r3_r"}
    assert rules.rule("r1_r_2").type == "R1_R_2"
    notes = [str(warning) for warning in rules.warnings]
    assert sum("goes by the name 'r1_r_2'" in note and "r1.yar:3" in note for note in notes) == 1


def test_a_public_rule_that_never_matches_is_noted_and_no_mistake(tmp_path: Path) -> None:
    rules = load(tmp_path, rule(condition="$a and false"))
    assert rules.find("needle", USER) == []
    (note,) = rules.warnings
    assert "always false" in note.message


@pytest.mark.parametrize("name", ["filename", "weather"])
def test_an_unknown_variable_is_named_with_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError) as error:
        load(tmp_path, f'rule r {{ condition: {name} == "x" }}')
    (problem,) = error.value.problems
    assert name in problem.message
    assert all(known in problem.fix for known in EXTERNALS)


@pytest.mark.parametrize(
    "meta", ['action = "block" scope = "user"', 'action = "block" scope = "assistant request"']
)
def test_what_never_meets_a_stream_needs_no_reach(tmp_path: Path, meta: str) -> None:
    assert load(tmp_path, rule(meta)).blocks(ANSWER) == 0


def test_buffered_answers_need_no_reach(tmp_path: Path) -> None:
    assert load(tmp_path, rule('action = "block"'), buffered=True).rule("r").reach == 0


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="cannot be read"):
        RuleSet.load([tmp_path / "nosuch.yar"])
    (tmp_path / "latin.yar").write_bytes(b"// ok\n// \xe9\n")
    with pytest.raises(RuleError) as error:
        RuleSet.load([tmp_path])
    assert error.value.problems[0].line == 2


# failing closed


def test_a_scan_that_does_not_finish_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = load(tmp_path, rule())

    class Stuck:
        def __init__(self, _: yara_x.Rules) -> None:
            self.told: dict[str, str | int] = {}

        def run(self, _: bytes) -> None:
            raise yara_x.TimeoutError("timeout")

    with monkeypatch.context() as patch:
        patch.setattr(rules_module, "_Scan", Stuck)
        with pytest.raises(DetectorFailed) as error:
            rules.find("a needle", USER)
    assert error.value.detector == "rules"
    assert "needle" not in str(error.value)
    assert rules.find("a needle", USER), "the next scan has a new scanner"


def test_threads_share_a_rule_set(tmp_path: Path) -> None:
    rules = load(tmp_path, rule(condition='$a and tool == "t"'))
    barrier = threading.Barrier(4)

    def work(number: int) -> bool:
        barrier.wait()
        scope = Scope("tool", "request", tool="t" if number % 2 else "u")
        return all(bool(rules.find("needle", scope)) == bool(number % 2) for _ in range(50))

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(4)))


def test_scanners_are_dropped_by_their_own_thread(tmp_path: Path) -> None:
    def scans() -> int:
        return len(rules_module._mine.scans)

    assert load(tmp_path, rule()).find("needle", USER)
    gc.collect()
    kept = scans()
    for _ in range(3):
        assert load(tmp_path, rule()).find("needle", USER)
    gc.collect()
    assert scans() <= kept
