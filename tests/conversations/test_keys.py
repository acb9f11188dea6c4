"""The master key: made once, private, rotated, and never shown."""

from __future__ import annotations

import base64
import multiprocessing
import os
from pathlib import Path

import pytest

from mitmguard.conversations import Keys
from mitmguard.conversations.keys import ENVIRONMENT
from mitmguard.errors import KeyFileError

ONE, TWO = b"1" * 32, b"2" * 32


def encoded(key: bytes) -> str:
    return base64.b64encode(key).decode()


def write(path: Path, text: str, mode: int = 0o600) -> Path:
    path.write_text(text)
    path.chmod(mode)
    return path


def test_the_file_is_created_private_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "new" / "key"
    first = Keys.open(path).derive("local", "placeholder")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert Keys.open(path).derive("local", "placeholder") == first
    assert [p.name for p in path.parent.iterdir()] == ["key"]


def derive(path: Path) -> bytes:
    return Keys.open(path).derive("local", "placeholder")


def test_workers_that_start_at_once_agree(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        for n in range(40):
            assert len(set(pool.map(derive, [tmp_path / str(n)] * 4, chunksize=1))) == 1
    assert len(list(tmp_path.iterdir())) == 40


def test_tenants_and_purposes_have_their_own_keys() -> None:
    keys = Keys([ONE, TWO])
    derived = {
        keys.derive(tenant, purpose, generation)
        for tenant in ("a", "b")
        for purpose in ("placeholder", "cache", "record", "canary", "store")
        for generation in (0, 1)
    }
    assert len(derived) == 20 and {len(key) for key in derived} == {32}


@pytest.mark.parametrize(
    "text", [encoded(ONE), ONE.hex(), encoded(ONE).rstrip("="), f"  {ONE.hex()}\n"]
)
def test_encodings(text: str) -> None:
    assert Keys.from_text(text).derive("t", "cache") == Keys([ONE]).derive("t", "cache")


def test_rotation_first_line_is_current(tmp_path: Path) -> None:
    path = write(tmp_path / "key", f"# rotated in May\n{encoded(TWO)}\n\n{ONE.hex()}\n")
    keys = Keys.open(path)
    assert keys.generations == 2
    assert keys.derive("t", "store") == Keys([TWO]).derive("t", "store")
    assert keys.derive("t", "store", 1) == Keys([ONE]).derive("t", "store")


def test_environment_takes_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "key"
    keys = Keys.load(path, {ENVIRONMENT: f"{encoded(ONE)},{encoded(TWO)}"})
    assert keys.generations == 2 and not path.exists()
    Keys.load(path, {})
    assert path.exists()
    with pytest.raises(KeyFileError):
        Keys.load(path, {ENVIRONMENT: ""})


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644, 0o620])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(KeyFileError, match="chmod 600"):
        Keys.open(write(tmp_path / "key", encoded(ONE), mode))


@pytest.mark.parametrize(
    "text",
    ["", "# only words\n", "short", encoded(b"x" * 31), "é" * 64, "not/base64!" * 8, encoded(ONE) + "\n???"],
)  # fmt: skip
def test_what_is_no_key_is_refused_without_being_shown(tmp_path: Path, text: str) -> None:
    with pytest.raises(KeyFileError) as caught:
        Keys.open(write(tmp_path / "key", text))
    assert encoded(ONE) not in str(caught.value) and str(tmp_path) in str(caught.value)


def test_no_regular_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo", 0o600)
    (tmp_path / "big").touch(0o600)
    os.truncate(tmp_path / "big", 10**6)
    for name in ("fifo", "big", "."):
        with pytest.raises(KeyFileError):
            Keys.open(tmp_path / name)


def test_nothing_shows_a_key() -> None:
    keys = Keys([ONE])
    keys.derive("t", "cache")
    assert "1111" not in repr(keys) and "1111" not in str(keys)


def test_short_and_missing_masters() -> None:
    for masters in ([], [b"x" * 31]):
        with pytest.raises(KeyFileError):
            Keys(masters)
