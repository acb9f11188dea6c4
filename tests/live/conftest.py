"""Fixtures of the live tests."""

from tests.live.fixtures import closed, pytest_runtest_makereport, talker, values
from tests.live.upstream import authority, proxy, running_upstream, upstream

__all__ = [
    "authority",
    "closed",
    "proxy",
    "pytest_runtest_makereport",
    "running_upstream",
    "talker",
    "upstream",
    "values",
]
