"""Other tools' names of types: accepted where a policy names one, and turned into ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitmguard.detect.catalog import TYPES
from mitmguard.errors import PolicyError
from mitmguard.policy import load_policy

POLICY = """\
extends: default
detectors:
  patterns:
    off: [ABA_ROUTING_NUMBER]
    thresholds: {DATE_TIME: 0.5}
policies:
  - name: accounts
    when: {type: [IBAN_CODE, MEDICAL_LICENSE]}
    then: allow
"""


def test_they_become_ours(tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text(POLICY, encoding="utf-8")
    policy = load_policy(str(path), known_types=TYPES)
    assert policy.types_off == {"US_ABA_ROUTING"}
    assert dict(policy.thresholds) == {"DATE_OF_BIRTH": 0.5}


def test_an_unknown_name_is_still_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text(POLICY.replace("IBAN_CODE", "IBAN_KODE"), encoding="utf-8")
    with pytest.raises(PolicyError, match="IBAN_KODE"):
        load_policy(str(path), known_types=TYPES)
