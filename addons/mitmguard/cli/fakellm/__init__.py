"""A fake LLM provider on loopback, for `mitmguard demo` and for tests.

async with FakeLLM(Authority(now).server()) as fake:
    fake.script(Behavior(reply="say:hello"), Behavior(reply="echo", delta=3))
    ...                                        # call https://127.0.0.1:{fake.port}/v1/...
    assert b"hello" not in fake.seen[0].body
"""

from __future__ import annotations

from mitmguard.cli.fakellm.asked import Asked, Heard
from mitmguard.cli.fakellm.behavior import Behavior, Call, Part, Reply, Say, Think
from mitmguard.cli.fakellm.certificate import Authority
from mitmguard.cli.fakellm.control import control
from mitmguard.cli.fakellm.messages import Answer, Seen
from mitmguard.cli.fakellm.server import FakeLLM

__all__ = [
    "Answer",
    "Asked",
    "Authority",
    "Behavior",
    "Call",
    "FakeLLM",
    "Heard",
    "Part",
    "Reply",
    "Say",
    "Seen",
    "Think",
    "control",
]
