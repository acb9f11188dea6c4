"""The part `aws`: its defaults, where its paths start, and what cannot work together."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitmguard.errors import PolicyError
from mitmguard.policy import BUILT_IN, load_policy
from mitmguard.policy import check as checks
from mitmguard.policy.schema import Aws
from tests.policy.conftest import PolicyOf


@pytest.mark.parametrize("name", BUILT_IN)
def test_what_ships_has_no_keys(name: str) -> None:
    assert load_policy(name).aws == Aws()


def test_paths_start_at_the_policy(policy_of: PolicyOf, tmp_path: Path) -> None:
    policy = policy_of(
        "aws: {credentials: web-identity, role_arn: 'arn:aws:iam::1:role/r', token_file: token, "
        "clients: /etc/clients, region: us-gov-west-1, unverified_keys: [AKIAIOSFODNN7EXAMPLE]}"
    )
    assert policy.aws.token_file == str(tmp_path / "token")
    assert policy.aws.clients == "/etc/clients"
    assert policy.aws.unverified_keys == ("AKIAIOSFODNN7EXAMPLE",)


def test_what_has_happened_needs_no_keys(policy_of: PolicyOf) -> None:
    assert policy_of("aws: {credentials: default}").observing().aws == Aws()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("aws: {credentials: iam}", "'iam' is not one of none, environment"),
        ("aws: {profile: work}", "'profile' does nothing: there are no credentials"),
        ("aws: {unverified_keys: ['*']}", "'unverified_keys' does nothing"),
        ("aws: {clients: keys}", "'clients' does nothing"),
        ("aws: {credentials: default, profile: work}", "does nothing with credentials: default"),
        ("aws: {credentials: profile, role_arn: x}", "(fix: credentials: web-identity)"),
        ("aws: {credentials: default, region: Europe}", "(fix: a region, such as us-east-1)"),
        ("aws: {credentials: default, unverified_keys: ['AKIA*']}", "an access key id, such as"),
        ("aws: {credentials: default, secret: x}", "unknown key 'secret'"),
    ],
)
def test_what_cannot_work(text: str, said: str, policy_of: PolicyOf) -> None:
    with pytest.raises(PolicyError) as caught:
        policy_of(text)
    assert said in str(caught.value) and ":1:" in str(caught.value)


def test_without_botocore_the_install_command_is_said(
    policy_of: PolicyOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "find_spec", lambda name: None)
    with pytest.raises(PolicyError, match=r"pip install 'mitmguard\[aws\]'"):
        policy_of("aws: {credentials: default}")
    policy_of("aws: {credentials: none}")
