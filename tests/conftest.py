"""What every test shares: hypothesis settings, root-only markers, one place for the paths."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# Shared machines are noisy: a slow example is not a failure, a run that cannot be repeated is one.
settings.register_profile("mitmguard", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("mitmguard")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def _logging_stays_on() -> Iterator[None]:
    """Whoever turns logging off for the whole process turns it off for the tests that come later."""
    yield
    assert logging.root.manager.disable == logging.NOTSET


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests that need network namespaces where there can be none, and say why."""
    if not any(item.get_closest_marker("netns") for item in items):
        return
    missing = [tool for tool in ("ip", "iptables", "ip6tables") if not shutil.which(tool)]
    why = "needs root" if os.geteuid() else f"needs {', '.join(missing)}" if missing else ""
    for item in items:
        if why and item.get_closest_marker("netns"):
            item.add_marker(pytest.mark.skip(reason=why))
