"""`mitmdump -s`: the real proxy room over the fake engine; `FAKE_LIMITS` is JSON for its limits."""

import json
import os

from mitmguard.proxy.addon import install
from tests.proxy.fake_engine import FakeGuard


def load(loader):  # type: ignore[no-untyped-def]
    def make(options):  # type: ignore[no-untyped-def]
        guard = FakeGuard(options.guard_config)
        for name, value in json.loads(os.environ.get("FAKE_LIMITS", "{}")).items():
            setattr(guard.limits, name, value)
        return guard

    install(__file__, make)
