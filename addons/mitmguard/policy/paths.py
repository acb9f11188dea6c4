"""Where the data that ships with the package lies, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from mitmguard.errors import ConfigurationError, Problem

_PACKAGE = Path(__file__).resolve().parent.parent


def data_dir(package: Path = _PACKAGE) -> Path:
    """Return the directory that holds `rules/` and `models/`.

    A wheel carries them inside the package; a checkout has them at its root, two levels up.
    Raises `ConfigurationError` where neither is there, so that a broken installation never runs
    without rules.
    """
    for place in (package, package.parent.parent):
        if (place / "rules" / "default.yaml").is_file():
            return place
    problem = Problem(
        str(package), 0, 0, "the built-in rules are missing", "reinstall the package `mitmguard`"
    )
    raise ConfigurationError((problem,))


def rules_dir() -> Path:
    """Return the directory of the built-in policies and rule files."""
    return data_dir() / "rules"
