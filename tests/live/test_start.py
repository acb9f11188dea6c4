"""A guard that cannot start lets nothing pass, not even in the moment before it exits."""

from __future__ import annotations

import contextlib
from pathlib import Path

import httpx
import pytest

from tests.live import harness
from tests.live.upstream import REDIRECT, Upstream

pytestmark = [pytest.mark.live, pytest.mark.timeout(60)]

BROKEN = {
    "unknown key": "version: 1\nextends: default\nsurprise: true\n",
    "not YAML": "version: [1\n",
    "missing rule file": "version: 1\ndetectors: {rules: {paths: [nowhere.yar]}}\n",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_policy(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path, what: str
) -> None:
    policy = tmp_path / "guard.yaml"
    policy.write_text(BROKEN[what])
    proxy = harness.spawn_mitmdump(
        authority,
        *("--set", f"guard_config={policy}", "--set", f"guard_state={tmp_path}"),
        scripts=(harness.SHIM, REDIRECT),
        env={"FAKE_UPSTREAM": str(upstream.port)},
    )
    body = {"model": "fake", "messages": [{"role": "user", "content": "olá"}]}
    try:
        while proxy.process.poll() is None:
            with (
                contextlib.suppress(httpx.HTTPError, OSError),
                httpx.Client(
                    proxy=proxy.proxy_url, verify=False, trust_env=False, timeout=5
                ) as client,
            ):
                client.post("https://api.openai.com/v1/chat/completions", json=body)
    finally:
        proxy.terminate()
    assert proxy.process.returncode != 0
    assert upstream.seen == []
    assert "guard.yaml" in proxy.logs() or "nowhere.yar" in proxy.logs()
