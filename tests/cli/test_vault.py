"""`mitmguard vault purge`, in process."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from mitmguard.cli.main import commands
from mitmguard.conversations import Entry, Keys, SqliteStore
from mitmguard.engine import KEY_FILE, STORE_FILE

NOW = 1_000_000.0


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A vault with conversations of two tenants, one of them of 1970."""
    keys = Keys.open(tmp_path / KEY_FILE)
    entry = Entry(*map(str, range(len(Entry._fields))))
    for tenant, conversation, when in (("a", "old", NOW), ("a", "new", None), ("b", "new", None)):
        clock = {} if when is None else {"clock": lambda when=when: when}
        store = SqliteStore(tmp_path / STORE_FILE, keys, **clock)  # type: ignore[arg-type]
        store.put(tenant, conversation, [entry])
        store.close()
    return tmp_path


def purge(runner: CliRunner, state: Path, *more: str, typed: str = "") -> tuple[int, str]:
    arguments = ["vault", "purge", "--state", str(state), *more]
    done = runner.invoke(commands, arguments, input=typed)
    return done.exit_code, done.stderr


def test_by_age_and_by_tenant(runner: CliRunner, state: Path) -> None:
    # A put sweeps what is older than the store keeps, so the row of 1970 may be gone already.
    code, said = purge(runner, state, "--older-than", "7d")
    assert code == 0 and "forgotten" in said
    assert purge(runner, state, "--tenant", "b") == (0, "1 conversation forgotten\n")
    assert purge(runner, state, "--tenant", "b") == (0, "0 conversations forgotten\n")
    assert purge(runner, state, "--yes") == (0, "1 conversation forgotten\n")


def test_everything_only_after_a_question(runner: CliRunner, state: Path) -> None:
    code, said = purge(runner, state, typed="n\n")
    assert code != 0 and "Forget every conversation" in said
    code, said = purge(runner, state, typed="y\n")
    assert code == 0 and "forgotten" in said


@pytest.mark.parametrize("given", ["7", "7x", "-1d", "d"])
def test_a_bad_duration(runner: CliRunner, state: Path, given: str) -> None:
    code, said = purge(runner, state, "--older-than", given)
    assert code == 2 and "such as 7d" in said


def test_no_vault(runner: CliRunner, tmp_path: Path) -> None:
    code, said = purge(runner, tmp_path / "nowhere", "--yes")
    assert code == 2 and "there is no vault" in said
    assert not (tmp_path / "nowhere").exists()
