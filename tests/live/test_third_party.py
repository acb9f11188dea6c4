"""Other people's tests of what we promise: `pii-leak-benchmark` against a running guard.

Its values are documented examples and reserved ranges, which the default policy leaves alone on
purpose, so the operator's policy here declares their shapes as its own identifiers.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live import harness
from tests.live.upstream import write_policy

pytestmark = [pytest.mark.live, pytest.mark.timeout(180)]

SHAPES = r"""
detectors:
  own:
    patterns:
      - {type: LAB_EMAIL, pattern: '[a-z]{3,12}@example\.com'}
      - {type: LAB_SSN, pattern: '\d{3}-\d{2}-\d{4}'}
      - {type: LAB_PHONE, pattern: '\(?\d{3}\)?[ -]555-01\d{2}'}
      - {type: LAB_CARD, pattern: '\d{4}-\d{4}-\d{4}-\d{4}'}
      - {type: LAB_AWS, category: secret, pattern: 'AKIA[0-9A-Z]{16}'}
      - {type: LAB_GITHUB, category: secret, pattern: 'ghp_[A-Za-z0-9_]{36}'}
      - {type: LAB_SLACK, category: secret, pattern: 'xoxb-(\d+-)+[A-Za-z0-9]+'}
policies:
  - {name: lab, when: {type: ["LAB_*"]}, then: pseudonymise}
"""


@pytest.fixture(scope="module")
def gateway(
    authority: harness.Authority, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[harness.Proxy, int]]:
    """The guard as a gateway in front of the benchmark's capture server."""
    state = tmp_path_factory.mktemp("gateway")
    policy = write_policy(state, SHAPES)
    capture = harness.free_port()
    with harness.start_mitmdump(
        authority,
        *("--mode", f"reverse:http://127.0.0.1:{capture}"),
        *("--set", f"guard_config={policy}", "--set", f"guard_state={state}"),
        scheme="http",
    ) as proxy:
        yield proxy, capture


@pytest.mark.parametrize("iterations", [3])
def test_pii_leak_benchmark_finds_nothing(
    gateway: tuple[harness.Proxy, int], tmp_path: Path, iterations: int
) -> None:
    proxy, capture = gateway
    report = tmp_path / "report.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pii_leak_benchmark.cli", "selfcheck"),
            *("--target-base-url", f"{proxy.url}/v1", "--capture-port", str(capture)),
            *("--iterations", str(iterations), "--json-out", str(report)),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr + proxy.logs()[-2000:]
    checks = json.loads(report.read_text())
    assert checks


def test_fragments_of_an_answer_leak_no_more_than_whole_values(
    gateway: tuple[harness.Proxy, int], tmp_path: Path
) -> None:
    """The response profile: what was sent comes back, what the model brings up is taken out of any
    fragments. The half of its cases that spell values with percent escapes are out of reach."""
    proxy, capture = gateway
    summary = tmp_path / "summary.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pii_leak_benchmark.v2_emitter", "--only", "mitmguard"),
            *("--out", str(tmp_path / "reports"), "--json-out", str(summary)),
            *("--gateway-url", f"{proxy.url}/v1/chat/completions"),
            *("--upstream-port", str(capture), "--seed", "a1b2c3d4e5f60001"),
        ],
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert summary.exists(), done.stdout + done.stderr
    (row,) = json.loads(summary.read_text())["rows"]
    assert row["cases_attempted"] == row["cases_applicable"] > 0
    assert row["fidelity_rate"] == 1.0
    assert row["delta_frag"] == 0.0
    assert row["request_path_leak"] == []
    assert row["leak_single_chunk"] < 1.0


def test_without_the_guard_it_finds_everything() -> None:
    """The negative control: the benchmark can fail."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pii_leak_benchmark.cli", "selfcheck"),
            *("--target-base-url", "capture://self", "--capture-port", str(harness.free_port())),
            *("--iterations", "1"),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert "LEAK" in done.stdout
