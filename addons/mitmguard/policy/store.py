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


class _Look(NamedTuple):
    """A file as it was last seen."""

    stat: tuple[int, ...] | None
    digest: str


class PolicyStore:
    """The policy in force, and the dictionaries that it names. A new file is validated first and swapped in by one assignment.

    Exchanges take `current` once, when they begin, and keep it to their end. Nothing is printed
    here: the caller reports what `poll` and `reload` return.
    """

    def __init__(self, name_or_path: str, load: Load = load_policy) -> None:
        """Load the first policy; raises `PolicyError`, for without one there is nothing to keep."""
        self._name = name_or_path
        self._path: Path = locate(name_or_path)
        self._load = load
        seen = {self._path: _look(self._path)}
        self._current = load(name_or_path)
        self._watched = self._files_of(self._current, seen)
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
        """Look whether the file or a dictionary changed; None when none did. To be called about each second.

        A symbolic link is followed, so that a swapped link counts as a change. A file that is
        written again with the same content does not.
        """
        if all(
            look.stat is not None and _stat(p) == look.stat for p, look in self._watched.items()
        ):
            return None
        seen = {path: _look(path) for path in self._watched}
        if all(seen[path].digest == look.digest for path, look in self._watched.items()):
            self._watched = seen
            return None
        return self._take(seen)

    def reload(self) -> Reload:
        """Load the file now, changed or not, as SIGHUP asks for: its rule files may have changed."""
        return self._take({path: _look(path) for path in self._watched})

    def _take(self, seen: dict[Path, _Look]) -> Reload:
        try:
            policy = self._load(self._name)
        except ConfigurationError as error:
            self._problems = error.problems
            # What is wrong may be in a dictionary that the last good policy does not have.
            blamed = {Path(problem.file) for problem in error.problems if problem.file}
            self._watched = seen | {path: _look(path) for path in blamed - seen.keys()}
            return Reload(False, self._current, error.problems)
        self._problems = ()
        self._current = policy
        self._watched = self._files_of(policy, seen)
        return Reload(True, policy, ())

    def _files_of(self, policy: Policy, seen: dict[Path, _Look]) -> dict[Path, _Look]:
        """Return the files to watch, with the dictionaries as they were when they were loaded."""
        files = {self._path: seen[self._path]}
        for path, digest in policy.files.items():
            look = seen.get(path)
            files[path] = (
                look if look is not None and look.digest == digest else _Look(None, digest)
            )
        return files


def _stat(path: Path) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _look(path: Path) -> _Look:
    """Return the stat taken before reading and the hash of what was read; no file is a hash too."""
    stat = _stat(path)
    try:
        with path.open("rb") as file:
            return _Look(stat, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return _Look(None, "")
