"""Compiled rules on disk, so that a start takes milliseconds; and compiling in a process of its own.

What is kept is machine code in all but name, and YARA-X does not defend itself against a forged file. So an
entry counts only in a folder and a file that nobody but us can write, and only under a MAC with the deployment's
key over everything in it, the name included. Whatever else lies there is compiled again and overwritten.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
import os
import secrets
import stat
import struct
import sys
from collections.abc import Sequence
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Final

import yara_x

from mitmguard.children import READY, Child, ChildFailed
from mitmguard.conversations.keys import Keys
from mitmguard.detect.rule_compile import Kept, compile_rules
from mitmguard.errors import Problem, RuleError

log = logging.getLogger("mitmguard")

FOLDER: Final = "mitmguard-rules"
"""In the state folder."""

MAX_ENTRY: Final = 256 * 1024 * 1024
"""Bytes of one entry: a thousand rules, ten times over."""

MAX_ENTRIES: Final = 8
"""Rule sets kept: a few policies and their last versions; the one that was not used for longest goes."""

COMPILE_SECONDS: Final = 120.0
"""For a child to compile; some thousand rules take half a minute."""

MAX_ANSWER: Final = 4 * 1024 * 1024
"""Bytes of what a child says: problems of rule files."""

_MAGIC: Final = b"mitmguard rules 1\n"
_MAC: Final = 32
_SUFFIX: Final = ".rules"


class RuleCache:
    """Keeps compiled rules in a folder. An entry that cannot be trusted or read is no entry."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """key: for the MAC; who has it can write entries, nobody else can."""
        self._folder, self._key = folder, key

    @classmethod
    def of(cls, state: Path, keys: Keys) -> RuleCache:
        """The cache of a deployment, whose state folder and keys these are."""
        return cls(state / FOLDER, keys.derive("", "rules"))

    def get(self, key: str) -> Kept | None:
        """What was kept under `key`, or None."""
        data = self._read(self._folder / f"{key}{_SUFFIX}")
        body = data[len(_MAGIC) + _MAC :]
        if data[: len(_MAGIC)] != _MAGIC:
            return None
        if not hmac.compare_digest(data[len(_MAGIC) : len(_MAGIC) + _MAC], self._mac(key, body)):
            return None
        try:
            head, *sets = _unpacked(body)
            return Kept(head, tuple(yara_x.Rules.deserialize_from(BytesIO(each)) for each in sets))
        except (OSError, ValueError, struct.error):  # another machine's code: YARA-X refuses it
            return None

    def put(self, key: str, kept: Kept) -> None:
        """Keep it, whole or not at all. A folder that cannot be written costs time at the next start."""
        parts = [kept.head]
        for rules in kept.sets:
            file = BytesIO()
            rules.serialize_into(file)
            parts.append(file.getvalue())
        body = _packed(parts)
        if len(body) > MAX_ENTRY:
            return
        temporary = self._folder / f".{secrets.token_hex(8)}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(
                temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600
            )
            try:
                with open(descriptor, "wb") as out:
                    out.write(_MAGIC + self._mac(key, body))
                    out.write(body)
                temporary.replace(self._folder / f"{key}{_SUFFIX}")
            finally:
                temporary.unlink(missing_ok=True)
            self._prune()
        except OSError as error:
            log.warning("compiled rules cannot be kept: %s", error.strerror)

    def _mac(self, key: str, body: bytes) -> bytes:
        mac = blake2b(key=self._key, digest_size=_MAC)
        mac.update(key.encode() + b"\0")
        mac.update(body)
        return mac.digest()

    def _read(self, path: Path) -> bytes:
        """The bytes of an entry that only we can have written; empty where there is none."""
        try:
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            return b""
        try:
            if not _only_ours(os.fstat(folder)):
                return b""
            # O_NONBLOCK: a FIFO at this path must not hang the start.
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
            descriptor = os.open(path.name, flags, dir_fd=folder)
        except OSError:
            return b""
        finally:
            os.close(folder)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or not _only_ours(status):
                return b""
            if status.st_size > MAX_ENTRY + 1024:
                return b""
            os.utime(descriptor)  # used now: the last to go
            with open(descriptor, "rb", closefd=False) as file:
                return file.read()
        finally:
            os.close(descriptor)

    def _prune(self) -> None:
        """Remove the entries used longest ago, and what a writer that died has left behind."""
        found = []
        for path in self._folder.iterdir():
            with contextlib.suppress(FileNotFoundError):  # another worker prunes as well
                found.append((path.stat().st_mtime_ns, path))
        entries = sorted(found, reverse=True)
        for _, path in entries[MAX_ENTRIES:]:
            path.unlink(missing_ok=True)


class CompiledElsewhere:
    """A cache whose misses are filled by a child: compiling here would hold up every exchange meanwhile."""

    def __init__(self, cache: RuleCache, paths: Sequence[Path], *, buffered: bool) -> None:
        self._cache, self._paths, self._buffered = cache, paths, buffered

    def get(self, key: str) -> Kept | None:
        """What is kept, compiled first where nothing is; raises RuleError for what does not compile."""
        kept = self._cache.get(key)
        if kept is None:
            self._compile()
            kept = self._cache.get(key)
        return kept

    def put(self, key: str, kept: Kept) -> None:
        self._cache.put(key, kept)

    def _compile(self) -> None:
        cache = self._cache
        request = {
            "folder": str(cache._folder),
            "key": cache._key.hex(),
            "paths": [str(path) for path in self._paths],
            "buffered": self._buffered,
        }
        child = Child("mitmguard.rule_cache:serve", largest=MAX_ANSWER)
        try:
            answer = child.ask(json.dumps(request).encode() + b"\n", COMPILE_SECONDS)
        except ChildFailed as error:
            log.warning("the process that compiles rules %s; they are compiled here", error)
            return
        finally:
            child.close()
        problems = tuple(Problem(*problem) for problem in json.loads(answer))
        if problems:
            raise RuleError(problems)


def serve(_: str) -> None:
    """Run in the child: compile what a line asks for into the cache, and answer with the problems."""
    out = sys.stdout.buffer
    out.write(READY)
    out.flush()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        cache = RuleCache(Path(asked["folder"]), bytes.fromhex(asked["key"]))
        problems: tuple[Problem, ...] = ()
        try:
            paths = [Path(path) for path in asked["paths"]]
            compile_rules(paths, buffered=asked["buffered"], cache=cache)
        except RuleError as error:
            problems = error.problems
        told = [[p.file, p.line, p.column, p.message, p.fix] for p in problems]
        out.write(json.dumps(told).encode() + b"\n")
        out.flush()


def _only_ours(status: os.stat_result) -> bool:
    return status.st_uid == os.geteuid() and not status.st_mode & 0o022


def _packed(parts: Sequence[bytes]) -> bytes:
    """The parts, each behind its length."""
    return b"".join(piece for part in parts for piece in (struct.pack(">Q", len(part)), part))


def _unpacked(body: bytes) -> list[bytes]:
    parts = []
    at = 0
    while at < len(body):
        (size,) = struct.unpack_from(">Q", body, at)
        at += 8
        if size > len(body) - at:
            raise ValueError("a part is longer than the entry")
        parts.append(body[at : at + size])
        at += size
    if not parts:
        raise ValueError("no parts")
    return parts
