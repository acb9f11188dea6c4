"""The Node SDKs of OpenAI and Anthropic through the guard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from mitmguard.cli.fakellm import Behavior
from tests.live import harness
from tests.live.clients import (
    MODEL,
    SCHEMA,
    TOOL,
    Anthropic,
    OpenAIChat,
    OpenAIResponses,
    Prompt,
    User,
)
from tests.live.evidence import leaks
from tests.live.node_packages import install
from tests.live.recorded_upstream import MoreUpstream
from tests.live.test_refusals import INJECTION
from tests.live.test_sdks import both, everywhere
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.agents, pytest.mark.timeout(240)]

PACKAGES = ("openai@6.49.0", "@anthropic-ai/sdk@1.12.0", "undici@7.30.2")
SCRIPT = Path(__file__).with_name("node") / "talk.mjs"
ENDS_IN = 30.0
NAMES = ("chat", "responses", "anthropic")


@dataclass
class Told:
    """What the application in Node received."""

    text: str
    arguments: list[str]
    finish: str
    copies: list[str]
    sent: int  # requests, retries included
    error: dict[str, Any] | None


def question(name: str, prompt: Prompt) -> dict[str, Any]:
    """Return the request of a prompt, as the SDK is given it."""
    function = {"name": TOOL, "description": prompt.tool, "parameters": SCHEMA}
    no_sdk = mock.Mock()
    asked: dict[str, Any] = {"model": MODEL}
    match name:
        case "chat":
            asked["tools"] = [{"type": "function", "function": function}]
            asked["messages"] = OpenAIChat.messages(no_sdk, prompt)
        case "responses":
            asked["tools"] = [{"type": "function"} | function]
            asked |= {"instructions": prompt.system, "input": OpenAIResponses.items(no_sdk, prompt)}
        case _:
            tool = {"name": TOOL, "description": prompt.tool, "input_schema": SCHEMA}
            asked |= {"max_tokens": 1000, "system": prompt.system, "tools": [tool]}
            asked["messages"] = Anthropic.messages(no_sdk, prompt)
    return asked


@pytest.fixture(scope="session")
def node_modules() -> Path:
    if shutil.which("node") is None:
        pytest.skip("node is not on PATH (Debian: apt-get install nodejs)")
    return install("node-sdks", *PACKAGES)


@pytest.fixture
def tell(node_modules: Path) -> Callable[..., Told]:
    """Returns a function that asks a question through a proxy, in a process of its own."""

    def ask(proxy: harness.Proxy, name: str, prompt: Prompt, *, stream: bool) -> Told:
        asked = {"sdk": name, "proxy": proxy.proxy_url, "stream": stream}
        done = subprocess.run(
            ["node", str(SCRIPT), str(node_modules)],
            input=json.dumps(asked | {"request": question(name, prompt)}),
            env={
                "PATH": os.environ["PATH"],
                "NODE_EXTRA_CA_CERTS": str(proxy.authority.confdir / "mitmproxy-ca-cert.pem"),
            },
            capture_output=True,
            text=True,
            timeout=ENDS_IN,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return Told(**json.loads(done.stdout))

    return ask


@both
@pytest.mark.parametrize("name", NAMES)
def test_values_in_every_place(
    tell: Callable[..., Told],
    more_proxy: harness.Proxy,
    bare_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    values: Values,
    name: str,
    stream: bool,
) -> None:
    prompt = everywhere(values)
    more_upstream.behave(Behavior(reply="echo-all", delta=-1, write=7))
    expected = tell(bare_proxy, name, prompt, stream=stream)
    assert expected.error is None
    assert leaks(more_upstream.seen, values.all)  # the negative control
    more_upstream.forget()
    got = tell(more_proxy, name, prompt, stream=stream)
    assert leaks(more_upstream.seen, values.all) == []
    assert got == expected
    assert values.sentence() in got.text


@both
@pytest.mark.parametrize("name", NAMES)
def test_values_in_tool_call_arguments_come_back(
    tell: Callable[..., Told],
    more_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    values: Values,
    name: str,
    stream: bool,
) -> None:
    more_upstream.behave(Behavior(reply="call:save_note", delta=2))
    got = tell(more_proxy, name, Prompt((User(values.sentence()),)), stream=stream)
    assert got.error is None
    assert leaks(more_upstream.seen, values.all) == []
    (given,) = map(json.loads, got.arguments)
    assert given["text"] == values.sentence()
    inner = {"value": values.sentence(), "list": [values.sentence()]}
    assert json.loads(given["payload"]) == inner


@both
@pytest.mark.parametrize("name", NAMES)
def test_an_injection_is_refused_once(
    tell: Callable[..., Told],
    more_proxy: harness.Proxy,
    more_upstream: MoreUpstream,
    name: str,
    stream: bool,
) -> None:
    got = tell(more_proxy, name, Prompt((User(INJECTION),)), stream=stream)
    assert got.error is not None
    assert (got.error["name"], got.error["status"]) == ("BadRequestError", 400)
    assert "mitmguard" in got.error["message"].lower()
    assert got.sent == 1
    assert more_upstream.seen == []
