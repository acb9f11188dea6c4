"""Samples files: how they are read, and what a bad line says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mitmguard.detect.rule_samples import run_samples, samples_file
from mitmguard.errors import RuleError

RULE = """
private rule helper { condition: filesize > 0 }
rule needle { meta: scope = "user tool" strings: $a = "needle" condition: helper and $a and tool != "skip" }
rule untested { condition: filesize > 5 }
"""


def write(folder: Path, *lines: object) -> Path:
    rules = folder / "r.yar"
    rules.write_text(RULE)
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    samples_file(rules).write_text(text + "\n\n", "utf-8")
    return rules


def sample(match: bool, text: str = "a needle", **more: object) -> dict[str, object]:
    return {"rule": "needle", "text": text, "match": match, **more}


def test_each_sample_is_judged_against_its_own_rule(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        sample(True),
        sample(False, "hay"),
        sample(False, role="assistant", direction="response"),
        sample(False, role="tool", tool="skip", turn=3),
        sample(True, "a needle\u2028here"),
        sample(False),
    )
    report = run_samples([tmp_path])
    assert [result.ok for result in report.results] == [True] * 5 + [False]
    (failed,) = report.failed
    assert (failed.sample.file, failed.sample.line) == (str(samples_file(path)), 6)
    assert report.without_positive == report.without_negative == ("untested",)


def test_a_rule_file_without_samples_is_named_by_its_rules(tmp_path: Path) -> None:
    path = write(tmp_path)
    samples_file(path).unlink()
    assert run_samples([path]).without_positive == ("needle", "untested")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        (sample(True) | {"rule": "neddle"}, "neddle"),
        (sample(True) | {"match": "yes"}, "match"),
        (sample(True) | {"text": 3}, "text"),
        (sample(True, role="usr"), "usr"),
        (sample(True, direction="up"), "up"),
        (sample(True, turn="x"), "turn"),
        (sample(True, colour="red"), "colour"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: object, says: str) -> None:
    write(tmp_path, sample(True), line)
    with pytest.raises(RuleError) as error:
        run_samples([tmp_path])
    (problem,) = error.value.problems
    assert problem.line == 2
    assert says in problem.message
    assert problem.fix
