"""Stores: what goes in comes out, only for its tenant and conversation, whatever the file suffers."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mitmguard.conversations import (
    Entry,
    Keys,
    Mapping,
    MemoryStore,
    SqliteStore,
    Store,
    StoreFailed,
    Vault,
)
from mitmguard.conversations.stores import MAX_ENTRIES

KEYS = Keys([b"1" * 32])
ANA = Entry("EMAIL_ADDRESS", "ana@mail.example", "Ana@mail.example")
BOB = Entry("PERSON", "bob", "Bob \ud800 \0 “x”")


class FakeClock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore(clock)
        return
    sqlite = SqliteStore(tmp_path / "vault.db", KEYS, clock)
    yield sqlite
    sqlite.close()


@pytest.fixture
def open_store(tmp_path: Path, clock: FakeClock) -> Iterator[Callable[..., SqliteStore]]:
    opened: list[SqliteStore] = []

    def open(keys: Keys = KEYS, **options: float) -> SqliteStore:
        opened.append(SqliteStore(tmp_path / "vault.db", keys, clock, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open
    for one in opened:
        one.close()


def test_put_adds_and_get_keeps_the_order(store: Store) -> None:
    assert store.get("t", "c") == ()
    store.put("t", "c", [ANA])
    store.put("t", "c", [BOB, ANA])
    assert store.get("t", "c") == (ANA, BOB)


def test_tenants_and_conversations_are_apart(store: Store) -> None:
    store.put("t", "c", [ANA])
    assert store.get("u", "c") == store.get("t", "d") == store.get("tc", "") == ()


def test_a_fork_inherits(store: Store) -> None:
    store.put("t", "resp_1", [ANA])
    store.put("t", "resp_2", [*store.get("t", "resp_1"), BOB])
    store.put("t", "resp_3", store.get("t", "resp_1"))
    assert store.get("t", "resp_2") == (ANA, BOB) and store.get("t", "resp_3") == (ANA,)


def test_purge(store: Store, clock: FakeClock) -> None:
    for tenant in ("t", "u"):
        store.put(tenant, "old", [ANA])
    clock.now += 100
    for tenant in ("t", "u"):
        store.put(tenant, "new", [ANA])
    assert store.purge("t", older_than=50) == 1
    assert store.get("t", "old") == () and store.get("u", "old") == (ANA,)
    assert store.purge("u") == 2 and store.purge() == 1
    assert store.get("t", "new") == ()


def test_a_conversation_is_bounded(store: Store) -> None:
    entries = [Entry("N", str(n), str(n)) for n in range(MAX_ENTRIES + 5)]
    store.put("t", "c", entries)
    assert store.get("t", "c") == tuple(entries[5:])


def test_memory_forgets_the_longest_unused(clock: FakeClock) -> None:
    store = MemoryStore(clock, conversations=2)
    store.put("t", "a", [ANA])
    store.put("t", "b", [ANA])
    store.get("t", "a")
    store.put("t", "c", [ANA])
    assert store.get("t", "b") == () and store.get("t", "a") == (ANA,)
    small = MemoryStore(clock, size=2_000)
    for n in range(20):
        small.put("t", str(n), [Entry("T", "x" * 500, "x" * 500)])
    assert small.get("t", "19") and small.get("t", "18") == ()


def test_another_worker_and_a_restart_see_the_same(open_store: Callable[..., SqliteStore]) -> None:
    """Turn 1 on A, turn 2 on B, turn 3 after a restart: `previous_response_id` restores exactly."""
    vault = Vault(KEYS, "t")
    a, b = open_store(), open_store()
    a.put("t", "resp_1", [ANA])
    b.put("t", "resp_2", [*b.get("t", "resp_1"), BOB])
    a.close()
    b.close()
    mapping = Mapping()
    sent = [
        vault.learn(mapping, e.type, e.value, e.canonical) for e in open_store().get("t", "resp_2")
    ]
    first = [
        Vault(Keys([b"1" * 32]), "t").placeholder(e.type, e.value, e.canonical) for e in (ANA, BOB)
    ]
    assert sent == first and mapping.known() == (ANA, BOB)


def test_the_file_holds_no_value_and_no_id(
    open_store: Callable[..., SqliteStore], tmp_path: Path
) -> None:
    open_store().put("tenant", "conversation-1", [ANA])
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o077 == 0
        content = path.read_bytes().lower()
        assert b"mail.example" not in content and b"conversation-1" not in content


def test_rotation_reads_old_rows_and_writes_new_ones(
    open_store: Callable[..., SqliteStore],
) -> None:
    open_store().put("t", "c", [ANA])
    rotated = open_store(Keys([b"2" * 32, b"1" * 32]))
    assert rotated.get("t", "c") == (ANA,)
    rotated.put("t", "c", [BOB])
    assert rotated.get("t", "c") == (ANA, BOB)
    assert open_store(Keys([b"2" * 32])).get("t", "c") == (ANA, BOB)


def test_rows_that_cannot_be_trusted_are_skipped_and_counted(
    open_store: Callable[..., SqliteStore], tmp_path: Path
) -> None:
    store = open_store()
    for name in "abcdef":
        store.put("t", name, [ANA])
    database = sqlite3.connect(tmp_path / "vault.db")
    rows = database.execute("SELECT id, data FROM conversation").fetchall()
    for damage, (row, data) in zip(
        [data_flip, lambda d: b"", lambda d: d[:20], lambda d: "text", lambda d: None],
        rows[1:],
        strict=True,
    ):
        new = damage(data) if damage(data) is not None else rows[0][1]  # None: another row's data
        database.execute("UPDATE conversation SET data = ? WHERE id = ?", (new, row))
    database.commit()
    database.close()
    assert sorted(map(len, (store.get("t", name) for name in "abcdef"))) == [0] * 5 + [1]
    assert store.unreadable == 5
    store.put("t", "a", [BOB])  # and the conversation goes on
    assert BOB in store.get("t", "a")


def data_flip(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def test_rows_of_another_deployment_are_not_seen(open_store: Callable[..., SqliteStore]) -> None:
    open_store().put("t", "c", [ANA])
    assert open_store(Keys([b"9" * 32])).get("t", "c") == ()


def test_age_and_count_are_bounded(
    open_store: Callable[..., SqliteStore], clock: FakeClock
) -> None:
    store = open_store(rows=10, max_age=100.0)
    store.put("t", "old", [ANA])
    clock.now += 101
    assert store.get("t", "old") == ()
    for n in range(300):
        clock.now += 0.01
        store.put("t", str(n), [ANA])
    kept = sum(bool(store.get("t", str(n))) for n in range(300))
    assert kept <= 10 + 256 - 1 and store.get("t", "299") == (ANA,)
    assert store.purge() == kept


def write(job: tuple[Path, int]) -> int:
    path, worker = job
    store = SqliteStore(path, KEYS)
    for n in range(25):
        store.put("t", "shared", [Entry("N", f"{worker}.{n}", f"{worker}.{n}")])
        store.put("t", f"own {worker}", [ANA])
    store.close()
    return store.unreadable


def test_many_processes_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert pool.map(write, [(path, worker) for worker in range(4)], chunksize=1) == [0] * 4
    store = SqliteStore(path, KEYS)
    assert len(store.get("t", "shared")) == 100
    store.close()


def test_what_is_no_database_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_bytes(b"no database " * 100)
    with pytest.raises(StoreFailed, match="move it away"):
        SqliteStore(tmp_path / "vault.db", KEYS)
    with pytest.raises(StoreFailed):
        SqliteStore(tmp_path, KEYS)
