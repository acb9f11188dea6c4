"""docs/rules.md: its examples load and do what it says, and its table is the rules that ship."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mitmguard.detect.rule_meta import MAX_REACH, ROLES
from mitmguard.detect.rule_samples import run_samples
from mitmguard.detect.rules import EXTERNALS, SCAN_SECONDS, RuleSet
from mitmguard.model import Scope

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "rules.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.S | re.M)


def test_the_example_passes_its_own_samples(tmp_path: Path) -> None:
    (tmp_path / "house.yar").write_text(blocks("yara")[0], "utf-8")
    (tmp_path / "house.samples.jsonl").write_text(blocks("json")[0], "utf-8")
    report = run_samples([tmp_path / "house.yar"])
    assert len(report.results) == 4
    assert report.failed == ()


def test_the_other_example_reads_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "r.yar").write_text(blocks("yara")[1], "utf-8")
    rules = RuleSet.load([tmp_path])
    scope = Scope("assistant", "response", tool="bash", model="gpt-9", turn=2)
    assert rules.find("kubectl -n prod delete pod x", scope)
    assert rules.find("kubectl -n prod delete pod x", scope._replace(turn=1)) == []


def test_the_table_is_true() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (alert|redact|block) \| (.*) \| (LLM\d\d) \| (AML\.\S+) \|$", PAGE, re.M
    )
    shipped = [rule for rule in RuleSet.load([ROOT / "rules"]).rules if not rule.private]
    assert [(name, action, owasp, atlas) for name, action, _, owasp, atlas in rows] == [
        (rule.name, rule.action.word, rule.owasp.partition(":")[0], rule.atlas) for rule in shipped
    ]
    for (_, _, where, _, _), rule in zip(rows, shipped, strict=True):
        assert set(re.findall(r"\w+", where)) & {*ROLES} == rule.roles
    assert f"\n{len(shipped)} rules:" in PAGE


@pytest.mark.parametrize(
    "word", [*EXTERNALS, str(MAX_REACH), {2: "two"}[SCAN_SECONDS] + " seconds"]
)
def test_the_page_names(word: str) -> None:
    assert word in PAGE
