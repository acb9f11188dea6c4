"""Metrics: closed labels, and what was counted is what is rendered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from mitmguard.model import Action
from mitmguard.record.events import Count, Event
from mitmguard.record.metrics import CATALOG, Metrics
from mitmguard.record.sink import LineWriter

LABELS = {metric.name.removeprefix("mitmguard_"): metric.labels for metric in CATALOG}
Samples = dict[tuple[str, ...], float]


def made() -> Metrics:
    return Metrics(endpoints=("openai.chat",), types=("EMAIL_ADDRESS",))


def read(rendered: bytes) -> Samples:
    samples: Samples = {}
    for family in text_string_to_metric_families(rendered.decode()):
        for sample in family.samples:
            name = sample.name.removeprefix("mitmguard_")
            labels = LABELS.get(name) or tuple(sample.labels)
            samples[(name, *(sample.labels[label] for label in labels))] = sample.value
    return samples


def event(**changes: object) -> Event:
    return Event(id="mg-1", time=0, endpoint="openai.chat", **changes)  # type: ignore[arg-type]


def test_an_exchange_is_counted() -> None:
    metrics = made()
    found = (
        Count("pii", "EMAIL_ADDRESS", "request", Action.PSEUDONYMISE, 3),
        Count("pii", "NEW_TYPE", "response", Action.ALERT, 1),
    )
    metrics.exchange(
        event(
            action=Action.PSEUDONYMISE,
            findings=found,
            uninspected=("media", "media"),
            guard_ms=3,
            held_ms=300,
        )
    )
    metrics.exchange(event())
    samples = read(metrics.render())
    assert samples["exchanges_total", "openai.chat", "pseudonymise"] == 1
    assert samples["exchanges_total", "openai.chat", "allow"] == 1
    assert samples["findings_total", "pii", "EMAIL_ADDRESS", "request", "pseudonymise"] == 3
    assert samples["findings_total", "pii", "other", "response", "alert"] == 1
    assert samples["uninspected_total", "media"] == 1
    assert samples["guard_seconds_count",] == 2
    assert samples["guard_seconds_bucket", "0.005"] == 2
    assert samples["guard_seconds_bucket", "0.002"] == 1
    assert samples["hold_seconds_sum",] == pytest.approx(0.3)


def test_traffic_cannot_make_labels() -> None:
    metrics = made()
    for number in range(1000):
        name = f"ann{number}@example.org"
        metrics.exchange(
            Event(
                id=name,
                time=0,
                host=name,
                endpoint=name,
                rules=(name,),
                uninspected=(name,),  # type: ignore[arg-type]
                findings=(Count(name, name, name, Action.ALERT, 1),),  # type: ignore[arg-type]
            )
        )
        metrics.failure(name)
        metrics.refusal(number)
    rendered = metrics.render()
    assert b"ann" not in rendered
    assert len(rendered.splitlines()) < 150
    samples = read(rendered)
    assert samples["exchanges_total", "other", "allow"] == 1000
    assert samples["failures_total", "other"] == 1000
    assert samples["refusals_total", "400"] == 1


def test_gauges() -> None:
    metrics = made()
    metrics.begin()
    metrics.begin()
    metrics.end()
    metrics.set_ready(True)
    metrics.set_policy("a1")
    metrics.set_policy("b2")
    metrics.set_policy("b2")
    samples = read(metrics.render())
    assert samples["in_flight",] == 1
    assert samples["ready",] == 1
    assert samples["policy_info", "b2"] == 1
    assert ("policy_info", "a1") not in samples


def test_lost_lines_are_counted(tmp_path: Path) -> None:
    metrics = made()
    writer = LineWriter(tmp_path / "x", tally=metrics.records("event"))
    writer.put(lambda: "x")
    writer.close()
    writer.put(lambda: "x")
    samples = read(metrics.render())
    assert samples["records_total", "event", "written"] == 1
    assert samples["records_total", "event", "dropped"] == 1


def test_two_guards_in_one_process() -> None:
    first, second = made(), made()
    first.failure("stream")
    assert ("failures_total", "stream") in read(first.render())
    assert ("failures_total", "stream") not in read(second.render())


def test_the_catalogue_is_true() -> None:
    rendered = made().render().decode()
    for metric in CATALOG:
        assert f"# TYPE {metric.name} {metric.kind}\n" in rendered
        assert f"# HELP {metric.name} {metric.help}\n" in rendered
        assert metric.help.endswith(".")
    documented = {metric.name for metric in CATALOG}
    shown = {line.split()[2] for line in rendered.splitlines() if line.startswith("# TYPE")}
    assert {name for name in shown if not name.endswith("_created")} == documented


def test_workers_are_summed(tmp_path: Path) -> None:
    package = Path(__file__).resolve().parents[2] / "addons"
    code = """
import sys
from mitmguard.record.events import Event
from mitmguard.record.metrics import Metrics
metrics = Metrics(("openai.chat",), ())
metrics.exchange(Event(id="", time=0, endpoint="openai.chat"))
metrics.begin()
metrics.set_ready(sys.argv[1] == "1")
metrics.set_policy("a1")
sys.stdout.buffer.write(metrics.render())
"""
    env = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path), "PYTHONPATH": str(package)}
    for number in ("1", "0"):
        run = subprocess.run(
            [sys.executable, "-c", code, number], env=env, capture_output=True, check=True
        )
    samples = read(run.stdout)
    assert samples["exchanges_total", "openai.chat", "allow"] == 2
