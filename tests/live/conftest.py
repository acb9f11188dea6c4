"""Fixtures of the live tests."""

from tests.live.fixtures import closed, pytest_runtest_makereport, talker, values
from tests.live.recorded_upstream import (
    bare_proxy,
    more_proxy,
    more_upstream,
    running_more_upstream,
)
from tests.live.upstream import authority, proxy, running_upstream, upstream

__all__ = [
    "authority",
    "bare_proxy",
    "closed",
    "more_proxy",
    "more_upstream",
    "proxy",
    "pytest_runtest_makereport",
    "running_more_upstream",
    "running_upstream",
    "talker",
    "upstream",
    "values",
]
