"""What a hunt says and writes: rows, summary, marks."""

from __future__ import annotations

import json

from mitmguard.engine import Guard
from mitmguard.hunt.mark import mark
from mitmguard.hunt.report import Tally, as_json, as_table
from mitmguard.hunt.scan import Failed, Scanned, Scanner, Skipped, rows
from mitmguard.work import finish
from tests.hunt.conftest import AWS_KEY, CPF, chat


def test_lines_stay_lines(guard: Guard) -> None:
    each = chat(f"CPF {CPF}")
    result = finish(Scanner(guard).scan(each))
    assert isinstance(result, Scanned)
    (row,) = rows(each, result)
    row["excerpt"] = "a\nb\x1b[31m\u2028\ud800"
    assert json.loads(as_json(row))["excerpt"].startswith("a\nb")
    for line in (as_json(row), as_table(row)):
        assert len(line.split("\n")) == 1 and "\x1b" not in line
        line.encode()
    assert "BR_CPF[4:18]" in as_table(row) and "request /messages/0/content" in as_table(row)


def test_a_flow_is_marked_by_its_severity_and_holds_no_value(guard: Guard) -> None:
    each = chat(f"CPF {CPF}", f"A chave é {AWS_KEY}")
    result = finish(Scanner(guard).scan(each))
    assert isinstance(result, Scanned)
    mark(each, result, "v1")
    assert each.marked in (":red_circle:", ":rotating_light:")
    assert each.comment.startswith("mitmguard: 1 ") and "1 BR_CPF" in each.comment
    about = each.metadata["guard"]
    assert about["findings"]["BR_CPF"] == 1 and about["policy"] == "v1" and about["hunt"]
    assert about["directions"] == ["request", "response"]
    assert CPF not in str(about) + each.comment and AWS_KEY not in str(about) + each.comment


def test_marking_again_changes_nothing_and_keeps_what_people_and_the_live_guard_wrote(
    guard: Guard,
) -> None:
    each = chat(f"CPF {CPF}", comment="look here", marked=":eyes:")
    each.metadata["guard"] = {"id": "mg-1", "action": "alert"}
    result = finish(Scanner(guard).scan(each))
    assert isinstance(result, Scanned)
    for _ in range(2):
        mark(each, result, "v1")
        assert each.comment == "mitmguard: 1 BR_CPF | look here" and each.marked == ":eyes:"
        assert each.metadata["guard_live"]["id"] == "mg-1" and each.metadata["guard"]["hunt"]


def test_the_summary_counts_every_flow_once(guard: Guard) -> None:
    each = chat(f"CPF {CPF}")
    result = finish(Scanner(guard).scan(each))
    one, other = Tally(), Tally()
    for what in (result, result, Skipped("tcp"), Failed("RuntimeError")):
        one.add(what)
    other.add(Skipped("websocket"))
    one.merge(other)
    assert list(one.lines(2.0)) == [
        "5 flows, 2 read, 2 with findings, 2/s",
        "found: BR_CPF 2",
        "skipped: WebSocket 1, raw TCP 1",
        "failed: RuntimeError 1",
    ]
