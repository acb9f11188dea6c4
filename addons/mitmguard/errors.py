"""Every error of ours.

    GuardError
    ├── ConfigurationError      the operator's: a policy, a rule file or an option is wrong   exit 2
    │   ├── PolicyError         guard.yaml does not validate
    │   └── RuleError           a YARA file does not compile, or can never apply
    ├── KeyFileError            the master key cannot be read, or others can read it          exit 2
    ├── NotInspected            a body or part of it could not be read                        policy decides
    └── DetectorFailed          a detector raised, hung or died                               fail: closed | open

Only `proxy/` and `cli/` turn these into answers and exit codes. No message carries a value from traffic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Why = Literal[
    "endpoint",
    "content-type",
    "coding",
    "size",
    "depth",
    "encoding",
    "json",
    "framing",
    "media",
    "schema",
    "signed",
    "websocket",
]
"""The closed set of reasons why something was not inspected."""


class GuardError(Exception):
    """The root: catch this to catch every error that mitmguard raises on purpose."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a configuration file: where it is, what it is, and how to mend it."""

    file: str
    line: int  # 1-based; 0 when the problem has no line
    column: int  # 1-based; 0 when the problem has no column
    message: str
    fix: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{where}: {self.message}" + (f" (fix: {self.fix})" if self.fix else "")


class ConfigurationError(GuardError):
    """Raised at load, with every problem found, so that one run shows them all."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class PolicyError(ConfigurationError):
    """Raised when a policy file does not validate."""


class RuleError(ConfigurationError):
    """Raised when a rule file does not compile or holds a rule that can never apply."""


class KeyFileError(GuardError):
    """Raised when the master key is missing where it must exist, malformed, or readable by others."""


class NotInspected(GuardError):
    """Raised by `wire` for what it cannot read; the policy's `uninspected` decides what happens."""

    def __init__(self, why: Why, detail: str = "") -> None:
        self.why: Why = why
        self.detail = detail
        super().__init__(f"{why} {detail}".strip())


class DetectorFailed(GuardError):
    """Raised when a detector raised, ran past its deadline or died; never carries the text."""

    def __init__(self, detector: str, how: str) -> None:
        self.detector = detector
        self.how = how
        super().__init__(f"detector {detector}: {how}")
