"""What was not inspected is decided by reason, host and path, in every shipped policy."""

from __future__ import annotations

from typing import get_args

import pytest

from mitmguard.errors import Why
from mitmguard.model import Action
from mitmguard.policy import BUILT_IN, load_policy
from tests.policy.conftest import PolicyOf


@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize("why", get_args(Why))
def test_the_shipped_policies(name: str, why: Why) -> None:
    decision = load_policy(name).uninspected(why, "api.openai.com", "/v1/x")
    alerts = {"media"} if name == "strict" else {"media", "signed"}
    assert decision.action is (Action.ALERT if why in alerts else Action.BLOCK)
    assert decision.effective is (Action.ALERT if name == "monitor" else decision.action)
    assert decision.policy == (f"uninspected.{why}" if why in alerts else "uninspected.default")


@pytest.mark.parametrize("name", BUILT_IN)
def test_service_calls_keep_working(name: str) -> None:
    decision = load_policy(name).uninspected("coding", "chatgpt.com", "/ces/v1/t", kind="service")
    assert decision == (Action.ALERT, Action.ALERT, "uninspected.service")


RULES = """
uninspected:
  default: alert
  json: block
  content-type: allow
  schema: block
  rules:
    - {host: "*.openai.com", path: /v1/files/**, why: [endpoint, content-type], then: block}
    - {path: /v1/odd//path, then: allow}
    - {why: media, then: block}
    - {host: "api.x.ai:8443", then: allow}
"""
ASKED = [
    ("endpoint", "api.openai.com", "/v1/files/a", 443, "block", "uninspected.rules.1"),
    ("endpoint", "API.OPENAI.COM.", "/v1/files/a?b", 443, "block", "uninspected.rules.1"),
    ("endpoint", "api.openai.com", "/v1/files", 443, "alert", "uninspected.default"),
    ("size", "api.openai.com", "/v1/files/a", 443, "alert", "uninspected.default"),
    ("json", "api.openai.com", "/v1/odd//path", 443, "allow", "uninspected.rules.2"),
    ("json", "api.openai.com", "/v1/odd/path", 443, "block", "uninspected.json"),
    ("media", "a.b", "/", 443, "block", "uninspected.rules.3"),
    ("schema", "api.x.ai", "/", 8443, "allow", "uninspected.rules.4"),
    ("schema", "api.x.ai", "/", 443, "block", "uninspected.schema"),
    ("content-type", "a..b", "/", 443, "allow", "uninspected.content-type"),
]


@pytest.mark.parametrize(("why", "host", "path", "port", "action", "policy"), ASKED)
def test_exceptions(
    policy_of: PolicyOf, why: Why, host: str, path: str, port: int, action: str, policy: str
) -> None:
    decision = policy_of(RULES).uninspected(why, host, path, port)
    assert (decision.action.word, decision.policy) == (action, policy)
