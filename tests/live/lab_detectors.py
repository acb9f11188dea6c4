"""Detectors of an operator's that go wrong, each in its own way."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

from mitmguard.model import Finding, Scope


class Raises:
    """Fails at every text with a given word."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        if "trigger" in text:
            raise RuntimeError(text)
        return []


class Sleeps:
    """Hangs, and lets others run."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        if "trigger" in text:
            time.sleep(60)
        return []


class HoldsTheLock:
    """Hangs in a regular expression, which keeps the interpreter's lock."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        if "trigger" in text:
            re.match(r"(a+)+$", "a" * 40 + "b")
        return []


class Dies:
    """Ends its process."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        if "trigger" in text:
            raise SystemExit(1)
        return []


class Finds:
    """Works: finds the word `Jabuticaba`."""

    def find(self, text: str, scope: Scope) -> Sequence[Finding]:
        at = text.find("Jabuticaba")
        return [Finding("pii", "FRUIT", at, at + 10, 0.9, "medium", "lab")] if at >= 0 else []
