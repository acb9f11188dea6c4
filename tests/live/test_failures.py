"""What goes wrong inside the guard never lets a request through: each way of failing, through real mitmdump."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.live import harness
from tests.live.upstream import REDIRECT, Upstream, start_guard, write_policy

pytestmark = [pytest.mark.live, pytest.mark.timeout(90)]

URL = "https://api.openai.com/v1/chat/completions"


def plugin(name: str) -> str:
    return (
        "detectors: {plugins: [{name: lab, deadline_ms: 700, "
        f'class: "tests.live.lab_detectors:{name}"}}]}}\n'
    )


def body(text: str) -> dict[str, Any]:
    return {"model": "fake", "messages": [{"role": "user", "content": text}]}


@contextmanager
def client(proxy: harness.Proxy, **more: Any) -> Iterator[httpx.Client]:
    with httpx.Client(
        proxy=proxy.proxy_url,
        verify=proxy.authority.client(),
        trust_env=False,
        timeout=30,
        **more,
    ) as made:
        yield made


@pytest.mark.parametrize("name", ["Raises", "Sleeps", "HoldsTheLock", "Dies"])
def test_a_detector_that_fails_lets_nothing_through(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path, name: str
) -> None:
    with (
        start_guard(authority, upstream.port, tmp_path, more=plugin(name)) as proxy,
        client(proxy) as http,
    ):
        assert http.post(URL, json=body("bom dia")).status_code == 200
        answer = http.post(URL, json=body("trigger: 529.982.247-25"))
        assert answer.status_code == 400
        assert answer.headers["x-should-retry"] == "false"
        assert "mitmguard" in answer.json()["error"]["message"]
        assert "529.982" not in answer.text + proxy.logs()
        assert http.post(URL, json=body("boa noite")).status_code == 200
    assert [b"trigger" in seen.body for seen in upstream.seen] == [False, False]


def test_failing_open_is_a_choice_of_the_policy(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    more = plugin("Raises") + "fail: open\n"
    with (
        start_guard(authority, upstream.port, tmp_path, more=more) as proxy,
        client(proxy) as http,
    ):
        answer = http.post(URL, json=body("trigger"))
        assert answer.status_code == 200
        assert "failed in request: DetectorFailed" in proxy.logs()
    assert b"trigger" in upstream.seen[-1].body


def test_a_detector_that_holds_the_interpreter_delays_nobody(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    policy = plugin("HoldsTheLock").replace("700", "4000")
    with (
        start_guard(authority, upstream.port, tmp_path, more=policy) as proxy,
        client(proxy) as http,
        client(proxy) as other,
    ):
        service = "https://api.openai.com/v1/models"
        other.get(service)
        stuck: list[int] = []
        thread = threading.Thread(
            target=lambda: stuck.append(http.post(URL, json=body("trigger")).status_code)
        )
        thread.start()
        harness.pause(0.5)
        slowest = 0.0
        for _ in range(5):
            began = time.monotonic()
            other.get(service)
            slowest = max(slowest, time.monotonic() - began)
        assert thread.is_alive(), "the detector did not hang: this test shows nothing"
        assert slowest < 1.0
        thread.join(30)
    assert stuck == [400]


def test_a_detector_of_the_operators_works(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    with (
        start_guard(authority, upstream.port, tmp_path, more=plugin("Finds")) as proxy,
        client(proxy) as http,
    ):
        answer = http.post(URL, json=body("Um suco de Jabuticaba, por favor."))
        assert "Jabuticaba" in answer.json()["choices"][0]["message"]["content"]
    assert b"Jabuticaba" not in upstream.seen[-1].body


def test_a_broken_save_of_the_policy_keeps_the_old_one(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    with start_guard(authority, upstream.port, tmp_path) as proxy, client(proxy) as http:
        assert http.post(URL, json=body("bom dia")).status_code == 200
        write_policy(tmp_path, "policies: [{name: open, when: {}, then: alow}]\n")
        harness.wait_until(lambda: "not loaded" in proxy.logs(), 10, "the refusal in the log")
        http.post(URL, json=body("meu CPF é 529.982.247-25"))
        assert b"529.982.247-25" not in upstream.seen[-1].body
        # A good one is taken at once, without a restart.
        write_policy(tmp_path, "policies: [{name: no-cpf, when: {type: BR_CPF}, then: block}]\n")
        harness.wait_until(
            lambda: http.post(URL, json=body("meu CPF é 529.982.247-25")).status_code == 400,
            10,
            "the new policy in force",
        )


def test_a_deleted_script_takes_nothing_away(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    addons = tmp_path / "addons"
    addons.mkdir()
    script = addons / "guard.py"
    shutil.copy(harness.SHIM, script)
    policy = write_policy(tmp_path)
    with (
        harness.start_mitmdump(
            authority,
            *("--set", f"guard_config={policy}", "--set", f"guard_state={tmp_path}"),
            scripts=(script, REDIRECT),
            env={"FAKE_UPSTREAM": str(upstream.port)},
        ) as proxy,
        client(proxy) as http,
    ):
        for damage in (lambda: script.write_text("import ("), script.unlink):
            damage()
            harness.pause(2.5)
            http.post(URL, json=body("meu CPF é 529.982.247-25"))
            assert b"529.982.247-25" not in upstream.seen[-1].body
    assert len(upstream.seen) == 2


def test_a_full_disk_under_the_record_stops_no_traffic_and_opens_nothing(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    more = "record: {path: /dev/full}\n"
    with (
        start_guard(authority, upstream.port, tmp_path, more=more) as proxy,
        client(proxy) as http,
    ):
        for number in range(3):
            answer = http.post(URL, json=body(f"{number} meu CPF é 529.982.247-25"))
            assert answer.status_code == 200
            assert "529.982.247-25" in answer.text
    assert all(b"529.982.247-25" not in seen.body for seen in upstream.seen)


def test_the_first_block_of_an_unread_path_says_how_to_allow_it(
    authority: harness.Authority, upstream: Upstream, tmp_path: Path
) -> None:
    url = "https://api.openai.com/v9/unheard/of"
    unread = {"content": b"\x00\xff\xfe", "headers": {"content-type": "application/octet-stream"}}
    with start_guard(authority, upstream.port, tmp_path) as proxy, client(proxy) as http:
        for _ in range(2):
            assert http.post(url, **unread).status_code == 400  # type: ignore[arg-type]
        lines = [line for line in proxy.logs().splitlines() if "to allow it" in line]
        assert len(lines) == 1
        allowed = lines[0].partition("uninspected.rules: ")[2]
        write_policy(tmp_path, f"uninspected:\n  rules:\n    {allowed}\n")
        harness.wait_until(
            lambda: http.post(url, **unread).status_code != 400,  # type: ignore[arg-type]
            15,
            "the path is allowed",
        )
    assert upstream.seen[-1].path.startswith("/v9/unheard/of")
