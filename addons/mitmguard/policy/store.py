"""Keeps the last good policy while its file changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mitmguard.errors import ConfigurationError, Problem
from mitmguard.policy.compiled import Policy
from mitmguard.policy.load import load_policy, locate

Load = Callable[[str], Policy]


class Reload(NamedTuple):
    """What a look at the file came to: a new policy, or the problems for which the old one stays."""

    swapped: bool
    policy: Policy
    problems: tuple[Problem, ...]


class PolicyStore:
    """The policy in force. A new file is validated first and swapped in by one assignment.

    Exchanges take `current` once, when they begin, and keep it to their end. Nothing is printed
    here: the caller reports what `poll` and `reload` return.
    """

    def __init__(self, name_or_path: str, load: Load = load_policy) -> None:
        """Load the first policy; raises `PolicyError`, for without one there is nothing to keep."""
        self._name = name_or_path
        self._path: Path = locate(name_or_path)
        self._load = load
        self._stat, self._digest = _look(self._path)
        self._current = load(name_or_path)
        self._problems: tuple[Problem, ...] = ()

    @property
    def current(self) -> Policy:
        """The last good policy."""
        return self._current

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why the file as it is now was refused; empty when the current policy comes from it."""
        return self._problems

    def poll(self) -> Reload | None:
        """Look whether the file changed; None when it did not. To be called about each second.

        A symbolic link is followed, so that a swapped link counts as a change. A file that is
        written again with the same content does not.
        """
        stat = _stat(self._path)
        if stat == self._stat and stat is not None:
            return None
        stat, digest = _look(self._path)
        if digest == self._digest:
            self._stat = stat
            return None
        return self._take(stat, digest)

    def reload(self) -> Reload:
        """Load the file now, changed or not, as SIGHUP asks for: its rule files may have changed."""
        return self._take(*_look(self._path))

    def _take(self, stat: tuple[int, ...] | None, digest: bytes) -> Reload:
        self._stat, self._digest = stat, digest
        try:
            policy = self._load(self._name)
        except ConfigurationError as error:
            self._problems = error.problems
            return Reload(False, self._current, error.problems)
        self._problems = ()
        self._current = policy
        return Reload(True, policy, ())


def _stat(path: Path) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _look(path: Path) -> tuple[tuple[int, ...] | None, bytes]:
    """Return the stat taken before reading and the hash of what was read; no file is a hash too."""
    stat = _stat(path)
    try:
        return stat, hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return None, b""
