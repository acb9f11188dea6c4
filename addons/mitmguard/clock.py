"""Time as an argument: the only module that asks the operating system what time it is."""

from __future__ import annotations

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds, as a float. Code takes a `Clock` where it needs one; tests pass their own."""

wall: Clock = time.time
"""Seconds since the epoch, for records."""

monotonic: Clock = time.monotonic
"""Seconds that never go back, for deadlines and durations."""
