"""Detectors of the operator's own, each in a process that can be killed.

Code that we did not write may hang while it holds the interpreter lock, and then neither a thread nor a
deadline helps. So it runs elsewhere: texts go over a pipe, findings come back, and a detector that raises,
dies or misses its deadline is a `DetectorFailed`, never an empty result.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Sequence
from typing import Protocol, get_args

from mitmguard.children import READY, WAITERS, Child, ChildFailed
from mitmguard.errors import ConfigurationError, DetectorFailed, Problem
from mitmguard.model import Category, Finding, Scope, Severity

MAX_ANSWER = 4 * 1024 * 1024
"""Bytes of one answer: findings, not texts."""


class Detector(Protocol):
    """What the operator writes: a class without arguments whose `find` returns findings in one text."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        """Return the findings; `start` and `end` are Python string indices."""


class ChildDetector:
    """A detector behind a pipe; the child is started at once, and again after it had to be killed."""

    def __init__(self, name: str, spec: str, deadline: float) -> None:
        """spec: `module:Class`. deadline: seconds for one call. Raises `ConfigurationError`."""
        self.name = name
        self._deadline = deadline
        self._child = Child("mitmguard.isolated:serve", spec, largest=MAX_ANSWER)
        try:
            self._child.start()
        except ChildFailed as e:
            problem = Problem("policy", 0, 0, f"detector {name} ({spec}) does not start: {e}",
                              "check the module's name, and that it can be imported")  # fmt: skip
            raise ConfigurationError((problem,)) from e

    def job(self, texts: Sequence[tuple[str, Scope]]) -> ChildJob:
        """Return the job that asks the child about `texts`; its result is one list of findings per text."""
        return ChildJob(self, texts)

    def ask(self, texts: Sequence[tuple[str, Scope]]) -> list[list[Finding]]:
        """Ask and wait, at most the deadline; raise `DetectorFailed`. For a thread, not for the loop."""
        line = json.dumps([[text, list(scope)] for text, scope in texts]).encode() + b"\n"
        try:
            answer = self._child.ask(line, self._deadline)
        except ChildFailed as e:
            raise DetectorFailed(self.name, str(e)) from e
        try:
            return [
                [_finding(f, self.name, texts[i][0]) for f in found]
                for i, found in enumerate(json.loads(answer))
            ]
        except (ValueError, TypeError, KeyError, IndexError) as e:
            self.close()  # whatever it is, it is not a detector any more
            raise DetectorFailed(self.name, "answered with something else than findings") from e

    def close(self) -> None:
        """End the child."""
        self._child.close()


class ChildJob:
    """One question to a child."""

    def __init__(self, detector: ChildDetector, texts: Sequence[tuple[str, Scope]]) -> None:
        self._detector, self._texts = detector, texts

    async def run(self) -> list[list[Finding]]:
        """Ask in a thread: the wait holds no lock of the interpreter."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(WAITERS, self._detector.ask, self._texts)


def serve(spec: str) -> None:
    """Run in the child: build the detector, answer line by line, end at the first exception."""
    module, _, name = spec.partition(":")
    detector: Detector = getattr(importlib.import_module(module), name)()
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # a detector that prints must not speak in our protocol
    out.write(READY)
    out.flush()
    for line in sys.stdin.buffer:
        answer = [
            [list(f) for f in detector.find(text, Scope(*scope))]
            for text, scope in json.loads(line)
        ]
        out.write(json.dumps(answer).encode() + b"\n")
        out.flush()


def _finding(raw: list[object], detector: str, text: str) -> Finding:
    category, type, start, end, score, severity, *_ = raw
    if category not in get_args(Category) or severity not in get_args(Severity):
        raise ValueError("unknown category or severity")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise ValueError("a span outside the text")
    return Finding(category, str(type), start, end, float(str(score)), severity, detector)  # type: ignore[arg-type]
