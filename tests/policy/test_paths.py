"""The data directory is found in a checkout and in an installed wheel, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mitmguard.errors import ConfigurationError
from mitmguard.policy.paths import data_dir, rules_dir


def test_the_checkout() -> None:
    assert (data_dir() / "rules" / "strict.yaml").is_file()
    assert rules_dir() == data_dir() / "rules"


def test_a_wheel_carries_the_rules_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "mitmguard"
    (package / "rules").mkdir(parents=True)
    (package / "rules" / "default.yaml").write_text("")
    assert data_dir(package) == package


def test_the_inside_of_a_package_is_preferred_to_what_lies_around(tmp_path: Path) -> None:
    package = tmp_path / "addons" / "mitmguard"
    for place in (package, tmp_path):
        (place / "rules").mkdir(parents=True)
        (place / "rules" / "default.yaml").write_text("")
    assert data_dir(package) == package


def test_a_broken_installation_is_an_error(tmp_path: Path) -> None:
    package = tmp_path / "a" / "mitmguard"
    (package / "rules").mkdir(parents=True)  # a directory alone is not enough
    with pytest.raises(ConfigurationError, match="reinstall"):
        data_dir(package)
