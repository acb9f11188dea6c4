"""One master key a deployment, and from it a key for each tenant and purpose.

The key file holds one key a line in base64 or hex, at least 32 bytes each; empty lines and lines
that begin with `#` are skipped. The first key is the current one. The others are earlier ones: they
only restore and decrypt what was made under them. To rotate, put a new line on top.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, Self

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mitmguard.errors import KeyFileError

Purpose = Literal[
    "placeholder", "cache", "record", "canary", "store", "rules", "allow", "dictionary"
]

ENVIRONMENT: Final = "MITMGUARD_MASTER_KEY"
"""Takes the place of the file: the same lines, or the keys separated by commas."""

KEY_BYTES: Final = 32
"""256 bits: what HKDF-SHA256 can carry, and beyond guessing."""

MAX_FILE: Final = 65_536
"""Far more than any rotation needs; keeps a wrong path (a device, a log) from being read whole."""

MAX_DERIVED: Final = 4_096
"""Derived keys kept in memory: some five a tenant."""


class Keys:
    """Holds the master keys and derives from them; never shows one in `repr`."""

    def __init__(self, masters: Sequence[bytes]) -> None:
        if not masters:
            raise KeyFileError("there is no master key")
        if any(len(master) < KEY_BYTES for master in masters):
            raise KeyFileError(f"a master key is shorter than {KEY_BYTES} bytes")
        self._masters = tuple(masters)
        self._derived: dict[tuple[str, str, int], bytes] = {}

    def __repr__(self) -> str:
        return f"Keys({len(self._masters)})"

    @property
    def generations(self) -> int:
        """How many master keys there are: 1, and one more for each earlier key."""
        return len(self._masters)

    def derive(self, tenant: str, purpose: Purpose, generation: int = 0) -> bytes:
        """Return the 32-byte key of `tenant` for `purpose`; generation 0 is the current one."""
        wanted = (tenant, purpose, generation)
        key = self._derived.get(wanted)
        if key is None:
            info = f"mitmguard\0{purpose}\0{tenant}".encode()
            hkdf = HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info)
            key = hkdf.derive(self._masters[generation])
            if len(self._derived) >= MAX_DERIVED:
                self._derived.clear()
            self._derived[wanted] = key
        return key

    def all(self, tenant: str, purpose: Purpose) -> tuple[bytes, ...]:
        """Return the keys of every generation, the current one first."""
        return tuple(self.derive(tenant, purpose, n) for n in range(self.generations))

    @classmethod
    def load(cls, path: Path, environment: Mapping[str, str] | None = None) -> Self:
        """Take the key from the environment where it is set there, else from the file at `path`."""
        from_environment = (os.environ if environment is None else environment).get(ENVIRONMENT)
        return cls.open(path) if from_environment is None else cls.from_text(from_environment)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read the key file, creating it first where it is missing; safe when many start at once."""
        try:
            text = _read_private(path)
        except FileNotFoundError:
            _create(path)
            text = _read_private(path)
        return cls.from_text(text, str(path))

    @classmethod
    def from_text(cls, text: str, source: str = ENVIRONMENT) -> Self:
        """Parse keys, one a line or separated by commas; raise KeyFileError with the line number."""
        masters = []
        for number, line in enumerate(text.replace(",", "\n").splitlines(), 1):
            line = line.strip()
            if line and not line.startswith("#"):
                master = _decode(line)
                if master is None or len(master) < KEY_BYTES:
                    raise KeyFileError(
                        f"{source}, line {number}: expected at least {KEY_BYTES} bytes "
                        "in base64 or hex (make one with: openssl rand -base64 32)"
                    )
                masters.append(master)
        if not masters:
            raise KeyFileError(f"{source}: holds no key (make one with: openssl rand -base64 32)")
        return cls(masters)


def _decode(line: str) -> bytes | None:
    """Return the bytes of a hex or base64 line (both alphabets, padding optional), else None."""
    try:
        return bytes.fromhex(line)
    except ValueError:
        pass
    try:
        padded = line.rstrip("=") + "=" * (-len(line.rstrip("=")) % 4)
        return base64.b64decode(padded.translate(str.maketrans("-_", "+/")), validate=True)
    except (binascii.Error, ValueError):
        return None


def _read_private(path: Path) -> str:
    """Read a file that nobody but its owner can read, judging the very file that was opened."""
    try:
        # O_NONBLOCK: a FIFO at this path must not hang the start.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise KeyFileError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise KeyFileError(f"{path}: is not a regular file")
        if status.st_mode & 0o077:
            mode = stat.S_IMODE(status.st_mode)
            raise KeyFileError(
                f"{path}: others can read it (mode {mode:04o}); run: chmod 600 {path}"
            )
        if status.st_uid not in (os.geteuid(), 0):
            raise KeyFileError(f"{path}: belongs to another user (uid {status.st_uid})")
        if status.st_size > MAX_FILE:
            raise KeyFileError(f"{path}: is no key file ({status.st_size} bytes)")
        content = os.read(descriptor, MAX_FILE)
    finally:
        os.close(descriptor)
    try:
        return content.decode("ascii")
    except UnicodeDecodeError:
        raise KeyFileError(f"{path}: is no key file (not ASCII)") from None


def _create(path: Path) -> None:
    """Create the key file, whole or not at all; of many who try at once, one wins and all are done."""
    line = base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n"
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        try:
            with open(descriptor, "wb") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            # Unlike rename, link fails where the name is taken: nobody's key is ever overwritten,
            # and nobody reads a file that is not written yet.
            os.link(temporary, path)
        except FileExistsError:
            pass
        finally:
            temporary.unlink()
    except OSError as error:
        raise KeyFileError(
            f"{path}: cannot be created: {error.strerror} (or set {ENVIRONMENT})"
        ) from None
