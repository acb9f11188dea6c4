"""What the tests of the policy share: a policy from a few lines of YAML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mitmguard.policy import Policy, load_policy

PolicyOf = Callable[[str], Policy]


@pytest.fixture
def policy_of(tmp_path: Path) -> PolicyOf:
    """Return a function that loads a policy from its text."""

    def load(text: str) -> Policy:
        path = tmp_path / "guard.yaml"
        path.write_text(text, encoding="utf-8")
        return load_policy(path)

    return load
