"""Large dictionaries on disk, folded and ready, so that a start and a reload take a fraction of the time.

A dictionary of customers or patients is as secret as anything that the guard protects: what is kept is encrypted,
and authenticated under its name, with a key of the deployment. An entry that somebody else wrote, moved or cut is
no entry; it is built again and overwritten.
"""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import stat
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from mitmguard.conversations.keys import Keys

log = logging.getLogger("mitmguard")

FOLDER: Final = "mitmguard-dictionaries"
"""In the state folder."""

MAX_ENTRY: Final = 256 * 1024 * 1024
"""Bytes of one entry: a million terms take 40 MB."""

MAX_ENTRIES: Final = 8
"""Entries kept: a few policies and their last versions; the one that was not used for longest goes."""

_NONCE: Final = 12


class DictionaryCache:
    """Keeps the bytes of a dictionary under a key that says all that they depend on."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """key: 32 bytes, to encrypt with."""
        self._folder = folder
        self._cipher = ChaCha20Poly1305(key)

    @classmethod
    def of(cls, state: Path, keys: Keys) -> DictionaryCache:
        """The cache of a deployment, whose state folder and keys these are."""
        return cls(state / FOLDER, keys.derive("", "dictionary"))

    def get(self, key: str) -> bytes | None:
        """Return what was kept under `key`, or None."""
        data = self._read(self._folder / key)
        if len(data) <= _NONCE:
            return None
        try:
            return self._cipher.decrypt(data[:_NONCE], data[_NONCE:], key.encode())
        except InvalidTag:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keep it, whole or not at all. A folder that cannot be written costs time at the next start."""
        if len(data) > MAX_ENTRY:
            return
        nonce = secrets.token_bytes(_NONCE)
        sealed = self._cipher.encrypt(nonce, data, key.encode())
        temporary = self._folder / f".{secrets.token_hex(8)}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
            try:
                with open(os.open(temporary, flags, 0o600), "wb") as out:
                    out.write(nonce)
                    out.write(sealed)
                temporary.replace(self._folder / key)
            finally:
                temporary.unlink(missing_ok=True)
            self._prune()
        except OSError as error:
            log.warning("a dictionary cannot be kept: %s", error.strerror)

    def _read(self, path: Path) -> bytes:
        try:
            # O_NONBLOCK: a FIFO at this path must not hang the start.
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            return b""
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode) or status.st_uid != os.geteuid():
                return b""
            if status.st_mode & 0o077 or status.st_size > MAX_ENTRY + 1024:
                return b""
            os.utime(descriptor)  # used now: the last to go
            return file.read()

    def _prune(self) -> None:
        """Remove the entries used longest ago, and what a writer that died has left behind."""
        found = []
        for path in self._folder.iterdir():
            with contextlib.suppress(FileNotFoundError):  # another worker prunes as well
                found.append((path.stat().st_mtime_ns, path))
        for _, path in sorted(found, reverse=True)[MAX_ENTRIES:]:
            path.unlink(missing_ok=True)
