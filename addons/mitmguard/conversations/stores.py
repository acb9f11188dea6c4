"""What a conversation has masked so far, kept for providers that keep the history themselves.

Chat APIs re-send their history, and the mapping is rebuilt from it. With `previous_response_id`,
threads and the like a request holds only the new turn: what earlier turns masked comes from here. A
fork or a new response id inherits: `put(tenant, new_id, entries of the old id and the new ones)`.
Putting adds to what is there, so two workers that answer for one conversation lose nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from mitmguard.clock import Clock, wall
from mitmguard.conversations.keys import Keys
from mitmguard.conversations.vault import Entry
from mitmguard.errors import GuardError

MAX_ENTRIES: Final = 5_000
"""Values of one conversation; the oldest are forgotten first."""

MAX_CONVERSATIONS: Final = 10_000
"""In memory; a worker sees some thousands a day, and each response id counts as one."""

MAX_BYTES: Final = 64 * 2**20
"""In memory, a fifth of a worker's budget."""

MAX_ROWS: Final = 200_000
"""On disk: some hundred MB at the very most."""

MAX_AGE: Final = 30 * 86_400.0
"""Seconds without use: what OpenAI keeps a stored response for."""

BUSY: Final = 2.0
"""Seconds to wait for another process that is writing; writes take well under a millisecond."""

_NONCE: Final = 12
_SWEEP_EVERY: Final = 256


class StoreFailed(GuardError):
    """Raised when the store cannot be read or written at all; never for one unreadable row."""


class Store(Protocol):
    """Keeps the entries of conversations, each tenant's apart."""

    def put(self, tenant: str, conversation: str, entries: Iterable[Entry]) -> None:
        """Add `entries` to the conversation, creating it where it is new."""

    def get(self, tenant: str, conversation: str) -> tuple[Entry, ...]:
        """Return the entries of the conversation in the order they came in; empty if unknown."""

    def purge(self, tenant: str | None = None, older_than: float | None = None) -> int:
        """Forget conversations, of one tenant or unused for `older_than` seconds; say how many."""


class MemoryStore:
    """Forgets at exit, and the longest unused conversations when it is full."""

    def __init__(
        self,
        clock: Clock = wall,
        conversations: int = MAX_CONVERSATIONS,
        size: int = MAX_BYTES,
    ) -> None:
        self._clock = clock
        self._most = conversations
        self._room = size
        self._kept: OrderedDict[tuple[str, str], tuple[float, int, tuple[Entry, ...]]]
        self._kept = OrderedDict()
        self._size = 0

    def put(self, tenant: str, conversation: str, entries: Iterable[Entry]) -> None:
        key = (tenant, conversation)
        _, before, kept = self._kept.pop(key, (0.0, 0, ()))
        merged = _merge(kept, entries)
        size = sum(map(_size, merged)) + 200
        self._kept[key] = (self._clock(), size, merged)
        self._size += size - before
        while len(self._kept) > 1 and (len(self._kept) > self._most or self._size > self._room):
            _, (_, freed, _) = self._kept.popitem(last=False)
            self._size -= freed

    def get(self, tenant: str, conversation: str) -> tuple[Entry, ...]:
        key = (tenant, conversation)
        if key not in self._kept:
            return ()
        _, size, entries = self._kept.pop(key)
        self._kept[key] = (self._clock(), size, entries)
        return entries

    def purge(self, tenant: str | None = None, older_than: float | None = None) -> int:
        before = self._clock() - (older_than or 0.0)
        gone = [
            key
            for key, (touched, _, _) in self._kept.items()
            if (tenant is None or key[0] == tenant) and (older_than is None or touched < before)
        ]
        for key in gone:
            self._size -= self._kept.pop(key)[1]
        return len(gone)


class SqliteStore:
    """One file for all workers: values encrypted under their tenant's key, ids only as keyed hashes."""

    def __init__(
        self,
        path: Path,
        keys: Keys,
        clock: Clock = wall,
        rows: int = MAX_ROWS,
        max_age: float = MAX_AGE,
    ) -> None:
        self._path = path
        self._keys = keys
        self._clock = clock
        self._most = rows
        self._max_age = max_age
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._puts = 0
        self.unreadable = 0  # rows skipped: damaged, or written under a key that is gone
        with self._lock:
            self._open()

    def put(self, tenant: str, conversation: str, entries: Iterable[Entry]) -> None:
        now = self._clock()
        row = self._row(tenant, conversation, 0)
        with self._lock:
            try:
                with self._open() as database:
                    database.execute("BEGIN IMMEDIATE")
                    merged = _merge(self._read(database, tenant, conversation), entries)
                    database.execute(
                        "INSERT OR REPLACE INTO conversation VALUES (?, ?, ?, ?)",
                        (tenant, row, now, self._seal(tenant, conversation, merged)),
                    )
                    self._puts += 1
                    if self._puts % _SWEEP_EVERY == 1:
                        self._sweep(database, now)
            except sqlite3.Error as error:
                raise self._failed(error) from None

    def get(self, tenant: str, conversation: str) -> tuple[Entry, ...]:
        with self._lock:
            try:
                return self._read(self._open(), tenant, conversation)
            except sqlite3.Error as error:
                raise self._failed(error) from None

    def purge(self, tenant: str | None = None, older_than: float | None = None) -> int:
        before = None if older_than is None else self._clock() - older_than
        with self._lock:
            try:
                with self._open() as database:
                    gone = database.execute(
                        "DELETE FROM conversation"
                        " WHERE (:tenant IS NULL OR tenant = :tenant) AND (:before IS NULL OR touched < :before)",
                        {"tenant": tenant, "before": before},
                    ).rowcount
                # The deleted pages leave the log as well; another reader may delay that.
                self._open().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                raise self._failed(error) from None
        return gone

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection:
        """Return this process's connection; one that came with a fork is not used."""
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # SQLite gives its log files the mode of the database.
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            os.fchmod(descriptor, 0o600)
            os.close(descriptor)
            database = sqlite3.connect(
                self._path, timeout=BUSY, isolation_level=None, check_same_thread=False
            )
            for statement in _SCHEMA:
                database.execute(statement)
        except (OSError, sqlite3.Error) as error:
            raise self._failed(error) from None
        self._connection, self._process = database, os.getpid()
        return database

    def _read(
        self, database: sqlite3.Connection, tenant: str, conversation: str
    ) -> tuple[Entry, ...]:
        oldest = self._clock() - self._max_age
        found: tuple[Entry, ...] = ()
        for generation in reversed(range(self._keys.generations)):
            sealed = database.execute(
                "SELECT data FROM conversation WHERE tenant = ? AND id = ? AND touched >= ?",
                (tenant, self._row(tenant, conversation, generation), oldest),
            ).fetchone()
            if sealed is not None:
                found = _merge(found, self._unseal(tenant, conversation, sealed[0], generation))
        return found

    def _sweep(self, database: sqlite3.Connection, now: float) -> None:
        database.execute("DELETE FROM conversation WHERE touched < ?", (now - self._max_age,))
        database.execute(
            "DELETE FROM conversation WHERE (tenant, id) IN (SELECT tenant, id FROM conversation"
            " ORDER BY touched DESC LIMIT -1 OFFSET ?)",
            (self._most,),
        )

    def _row(self, tenant: str, conversation: str, generation: int) -> bytes:
        key = self._keys.derive(tenant, "store", generation)
        name = f"id\0{conversation}".encode("utf-8", "surrogatepass")
        return hmac.digest(key, name, hashlib.sha256)[:16]

    def _seal(self, tenant: str, conversation: str, entries: tuple[Entry, ...]) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        plain = json.dumps(entries).encode()
        cipher = ChaCha20Poly1305(self._keys.derive(tenant, "store"))
        return nonce + cipher.encrypt(nonce, plain, _bound_to(tenant, conversation))

    def _unseal(
        self, tenant: str, conversation: str, sealed: object, generation: int
    ) -> tuple[Entry, ...]:
        """Return the entries of a row; none, and one more unreadable, where it cannot be trusted."""
        try:
            if not isinstance(sealed, bytes):
                raise ValueError("not a blob")
            cipher = ChaCha20Poly1305(self._keys.derive(tenant, "store", generation))
            plain = cipher.decrypt(
                sealed[:_NONCE], sealed[_NONCE:], _bound_to(tenant, conversation)
            )
            return tuple(Entry(*map(str, entry)) for entry in json.loads(plain))
        except (InvalidTag, ValueError, TypeError):
            self.unreadable += 1
            return ()

    def _failed(self, error: Exception) -> StoreFailed:
        return StoreFailed(
            f"{self._path}: {type(error).__name__}: {error}; "
            "if the file is damaged, move it away: a new one is made"
        )


_SCHEMA: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA secure_delete = ON",
    "CREATE TABLE IF NOT EXISTS conversation (tenant TEXT NOT NULL, id BLOB NOT NULL,"
    " touched REAL NOT NULL, data BLOB NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS conversation_touched ON conversation (touched)",
)


def _merge(kept: tuple[Entry, ...], entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return both without repetition, in order; the newest where there are too many."""
    return tuple(dict.fromkeys((*kept, *entries)))[-MAX_ENTRIES:]


def _size(entry: Entry) -> int:
    return 200 + sum(map(len, entry))


def _bound_to(tenant: str, conversation: str) -> bytes:
    # The length keeps ("a", "bc") and ("ab", "c") apart.
    return f"{len(tenant)}\0{tenant}\0{conversation}".encode("utf-8", "surrogatepass")
