"""What was not inspected is decided by reason, host and path, in every shipped policy."""

from __future__ import annotations

from typing import get_args

import pytest

from mitmguard.errors import PolicyError, Why
from mitmguard.model import Action
from mitmguard.policy import BUILT_IN, load_policy
from mitmguard.policy.schema import MediaName
from mitmguard.wire.magic import MediaKind
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


def test_the_kinds_of_media_are_those_that_files_have() -> None:
    assert get_args(MediaName) == get_args(MediaKind)


@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize("media", get_args(MediaName))
def test_the_shipped_policies_alert_on_all_media(name: str, media: str) -> None:
    decision = load_policy(name).uninspected("media", "api.openai.com", "/v1/x", media=media)
    assert decision == (Action.ALERT, Action.ALERT, f"uninspected.media.{media}")


MEDIA = [
    ("media: block", "image", "block"),
    ("media: block", "", "block"),
    ("media: allow", "", "allow"),
    ("media: {audio: block, image: allow}", "image", "allow"),
    ("media: {audio: block, image: allow}", "audio", "block"),
    ("media: {audio: block, image: allow}", "pdf", "alert"),  # as the shipped policy says
    ("media: {audio: block, image: allow}", "", "block"),  # of unknown media, the strictest
    ("media: {audio: block, image: allow}", "no kind", "block"),
    ("media: {}", "image", "alert"),
    ("media: block\n  rules: [{why: media, then: allow}]", "image", "allow"),
]


@pytest.mark.parametrize("extends", ["default", "none"])
@pytest.mark.parametrize(("lines", "media", "action"), MEDIA)
def test_media_by_kind(
    policy_of: PolicyOf, extends: str, lines: str, media: str, action: str
) -> None:
    alone = "extends: none\npolicies: [{then: alert}]\n"
    policy = policy_of(f"{alone if extends == 'none' else ''}uninspected:\n  {lines}\n")
    assert policy.uninspected("media", "api.openai.com", "/", media=media).action.word == action


def test_a_kind_of_media_says_nothing_about_other_reasons(policy_of: PolicyOf) -> None:
    policy = policy_of("uninspected: {media: {image: allow}}")
    assert policy.uninspected("coding", media="image").policy == "uninspected.default"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("media: alrt", "did you mean 'alert'?"),
        ("media: {images: block}", "did you mean 'image'?"),
        ("media: {image: pseudonymise}", "one of alert, allow, block"),
        ("media: 3", "write a mapping of keys"),
    ],
)
def test_mistakes_in_media(policy_of: PolicyOf, line: str, said: str) -> None:
    with pytest.raises(PolicyError) as error:
        policy_of(f"uninspected:\n  {line}\n")
    (problem,) = error.value.problems
    assert problem.line == 2
    assert said in problem.fix
