"""Metrics for Prometheus: one registry for a guard, with labels that traffic cannot multiply.

Every label has a closed set of values; what is outside of it counts as "other". `CATALOG` lists all
metrics: they are built from it, and so is their documentation.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import Literal, NamedTuple, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from mitmguard.errors import Why
from mitmguard.model import Category, Direction
from mitmguard.record.events import Event
from mitmguard.record.sink import Outcome, Tally

Stage = Literal[
    "client_connected",
    "server_connect",
    "tls_clienthello",
    "next_layer",
    "requestheaders",
    "request",
    "responseheaders",
    "response",
    "stream",
    "finish",
    "detector",
    "policy",
    "store",
]
"""Where a failure of our own happened: the hook, or the part that has none."""

STATUSES = ("400", "403", "404", "413", "415", "426", "429", "431", "499", "502", "503", "504")
"""The answers that the guard gives itself."""

OTHER = "other"

GUARD_SECONDS = (0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
"""From a short request that was seen before to one that ran into its deadline."""

HOLD_SECONDS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)
"""People notice from 0.2 s on."""


class Metric(NamedTuple):
    """One metric as documented; a counter's name ends in `_total` on the wire."""

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


CATALOG = (
    Metric(
        "mitmguard_exchanges_total",
        "counter",
        "Exchanges that ended, by endpoint and by the strictest action in them.",
        ("endpoint", "action"),
    ),
    Metric(
        "mitmguard_findings_total",
        "counter",
        "Findings by what they are, which way they went, and what was done about them.",
        ("category", "type", "direction", "action"),
    ),
    Metric(
        "mitmguard_allowed_total",
        "counter",
        "Findings that a policy let pass, by what it asks for: the value's hash, a pattern, an example, the place "
        "of the call or text; `policy`: none of these.",
        ("reason",),
    ),
    Metric(
        "mitmguard_uninspected_total",
        "counter",
        "Exchanges in which something could not be inspected, by reason.",
        ("why",),
    ),
    Metric(
        "mitmguard_shadow_total",
        "counter",
        "LLM and MCP calls to watched hosts, recognized by their shape.",
        ("endpoint",),
    ),
    Metric(
        "mitmguard_tunnelled_total",
        "counter",
        "TLS connections that were not opened, by the host pattern of the policy; `other`: none lists them.",
        ("host",),
    ),
    Metric(
        "mitmguard_failures_total",
        "counter",
        "Failures of the guard itself, by the stage they happened in; each is treated as `fail` says.",
        ("stage",),
    ),
    Metric(
        "mitmguard_refusals_total",
        "counter",
        "Requests that the guard answered itself, by status.",
        ("status",),
    ),
    Metric(
        "mitmguard_records_total",
        "counter",
        "Lines of the event record and of the log: written, dropped (queue full), failed (disk).",
        ("record", "outcome"),
    ),
    Metric(
        "mitmguard_guard_seconds",
        "histogram",
        "Time from the end of a request's body to its decision.",
        (),
        GUARD_SECONDS,
    ),
    Metric(
        "mitmguard_hold_seconds",
        "histogram",
        "Longest time that text of a streamed answer was held back.",
        (),
        HOLD_SECONDS,
    ),
    Metric("mitmguard_in_flight", "gauge", "Exchanges that have begun and not ended."),
    Metric(
        "mitmguard_policy_info",
        "gauge",
        "1 for the version of the policy in force.",
        ("version",),
    ),
    Metric("mitmguard_ready", "gauge", "1 when the guard takes traffic."),
)


class Metrics:
    """Counts what happens; `endpoints` and `types` are the closed sets of these labels.

    With several workers on one port, set PROMETHEUS_MULTIPROC_DIR to an empty folder before they
    start: each worker then renders the sum of all.
    """

    def __init__(self, endpoints: Collection[str], types: Collection[str]) -> None:
        self.registry = CollectorRegistry()
        self._counters: dict[str, Counter] = {}
        # By name and labels: finding them is dear.
        self._counted: dict[tuple[str, ...], Counter] = {}
        self._gauges: dict[str, Gauge] = {}
        self._histograms: dict[str, Histogram] = {}
        for metric in CATALOG:
            name = metric.name.removeprefix("mitmguard_").removesuffix("_total")
            if metric.kind == "counter":
                self._counters[name] = Counter(
                    metric.name, metric.help, metric.labels, registry=self.registry
                )
            elif metric.kind == "histogram":
                self._histograms[name] = Histogram(
                    metric.name, metric.help, buckets=metric.buckets, registry=self.registry
                )
            else:
                # Ready is a group of workers when all of them are.
                self._gauges[name] = Gauge(
                    metric.name,
                    metric.help,
                    metric.labels,
                    registry=self.registry,
                    multiprocess_mode="livemin" if name == "ready" else "livesum",
                )
        self._endpoints = frozenset(endpoints)
        self._types = frozenset(types)
        self._version = ""

    def exchange(self, event: Event) -> None:
        """Count an exchange that ended."""
        endpoint = _closed(event.endpoint, self._endpoints)
        self._count("exchanges", endpoint, event.action.word)
        for category, type, direction, action, times in event.findings:
            self._count(
                "findings",
                _closed(category, _CATEGORIES),
                _closed(type, self._types),
                _closed(direction, _DIRECTIONS),
                action.word,
                times=times,
            )
        for reason, times in event.allowed:
            self._count("allowed", _closed(reason, _REASONS), times=times)
        for why in dict.fromkeys(event.uninspected):
            self._count("uninspected", _closed(why, _WHYS))
        self._histograms["guard_seconds"].observe(event.guard_ms / 1000)
        if event.held_ms is not None:
            self._histograms["hold_seconds"].observe(event.held_ms / 1000)

    def _count(self, name: str, *labels: str, times: int = 1) -> None:
        counter = self._counted.get((name, *labels))
        if counter is None:
            counter = self._counted[name, *labels] = self._counters[name].labels(*labels)
        counter.inc(times)

    def begin(self) -> None:
        """Count an exchange in."""
        self._gauges["in_flight"].inc()

    def end(self) -> None:
        """Count an exchange out."""
        self._gauges["in_flight"].dec()

    def shadow(self, endpoint: str) -> None:
        """Count a call that was recognized on a watched host."""
        self._count("shadow", endpoint)

    def tunnelled(self, pattern: str) -> None:
        """Count a connection that was not opened; `pattern` is of the policy, never a client's word."""
        self._count("tunnelled", pattern or "other")

    def failure(self, stage: str) -> None:
        """Count a failure of the guard itself."""
        self._counters["failures"].labels(_closed(stage, _STAGES)).inc()

    def refusal(self, status: int) -> None:
        """Count a request that the guard answered itself."""
        self._counters["refusals"].labels(_closed(str(status), _STATUSES)).inc()

    def records(self, record: Literal["event", "log"]) -> Tally:
        """Return what a `LineWriter` tells about its lines."""
        counter = self._counters["records"]

        def tally(outcome: Outcome, count: int) -> None:
            counter.labels(record, outcome).inc(count)

        return tally

    def set_policy(self, version: str) -> None:
        """Show the version of the policy in force, and no other."""
        gauge = self._gauges["policy_info"]
        if self._version and self._version != version:
            gauge.remove(self._version)
        self._version = version
        gauge.labels(version).set(1)

    def set_ready(self, ready: bool) -> None:
        """Show whether the guard takes traffic."""
        self._gauges["ready"].set(ready)

    def render(self) -> bytes:
        """Return all metrics in the text format of Prometheus."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self.registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)


_CATEGORIES: frozenset[str] = frozenset(get_args(Category))
_DIRECTIONS: frozenset[str] = frozenset(get_args(Direction))
_WHYS: frozenset[str] = frozenset(get_args(Why))
_STAGES: frozenset[str] = frozenset(get_args(Stage))
_STATUSES = frozenset(STATUSES)
_REASONS = frozenset(("value", "pattern", "example", "place", "policy"))


def _closed(value: str, known: frozenset[str]) -> str:
    return value if value in known else OTHER
