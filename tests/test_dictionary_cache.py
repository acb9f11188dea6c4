"""Promise: a kept dictionary finds what a built one finds, shows nothing on disk, and counts only when it is ours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mitmguard.conversations import Keys
from mitmguard.detect import own as own_module
from mitmguard.detect.dictionary import Dictionary
from mitmguard.detect.own import LARGE, Own, Terms
from mitmguard.dictionary_cache import FOLDER, MAX_ENTRIES, DictionaryCache
from mitmguard.engine import Guard
from mitmguard.errors import PolicyError

KEYS = Keys([b"k" * 32])
WORDS = [
    "São João",
    "AT&T",
    "C++",
    ".NET",
    "projeto horizonte azul",
    "projeto",
    "张伟",
    "Ωmega 7",
    "of",
]
MANY = [*WORDS, *(f"Cliente Número{n}" for n in range(LARGE))]
TEXT = "SAO JOAO, at & t, c++ .net projeto-horizonte azul; projeto x 我是张伟 ΩMEGA 7, cliente numero42 of"


def lists(words: list[str] = MANY, type: str = "CUSTOMER") -> list[Terms]:
    return [Terms(type, "pii", "high", words, "names.txt", range(1, len(words) + 1), "d" * 64)]


@pytest.fixture
def cache(tmp_path: Path) -> DictionaryCache:
    return DictionaryCache.of(tmp_path, KEYS)


def entries(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / FOLDER).iterdir())


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One item for each dictionary that was built term by term."""
    counts: list[int] = []
    fill = Own._fill

    def counting(self: Own) -> None:
        counts.append(1)
        fill(self)

    monkeypatch.setattr(Own, "_fill", counting)
    return counts


def test_what_was_kept_finds_the_same(cache: DictionaryCache, built: list[int]) -> None:
    first = Own(lists(), [], cache)
    again = Own(lists(), [], cache)
    assert built == [1]
    assert again.find(TEXT) == first.find(TEXT) == Own(lists(), []).find(TEXT) != []
    assert again.size == first.size == len(MANY)
    assert again.warnings == first.warnings != []
    for end in range(len(TEXT)):
        assert again.open_from(TEXT[:end]) == first.open_from(TEXT[:end])


def test_a_dump_is_loaded_whole() -> None:
    made = Dictionary()
    for number, word in enumerate(WORDS):
        made.add(word, number)
    loaded = Dictionary.load(made.dump())
    assert loaded.find(TEXT) == made.find(TEXT)
    assert len(loaded) == len(made)
    assert loaded.dump() == made.dump()
    assert len(Dictionary.load(Dictionary().dump())) == 0


def test_nothing_can_be_read_on_disk(cache: DictionaryCache, tmp_path: Path) -> None:
    Own(lists(), [], cache)
    (entry,) = entries(tmp_path)
    data = entry.read_bytes()
    for word in (b"joao", b"cliente", b"names.txt", b"CUSTOMER"):
        assert word not in data
    assert entry.stat().st_mode & 0o777 == 0o600
    assert entry.parent.stat().st_mode & 0o777 == 0o700


def test_what_it_depends_on_tells_entries_apart(
    cache: DictionaryCache, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    Own(lists(), [], cache)
    Own(lists(type="OTHER"), [], cache)
    Own([lists()[0]._replace(digest="e" * 64)], [], cache)
    Own([lists()[0]._replace(source="b.txt")], [], cache)
    Own([*lists(), Terms("MORE", "pii", "low", ["girassol"])], [], cache)
    Own([*lists(), Terms("MORE", "pii", "low", ["aurora"])], [], cache)
    monkeypatch.setattr(own_module, "VERSION", "another")
    Own(lists(), [], cache)
    assert len(built) == 7


def _flip(entry: Path) -> None:
    data = bytearray(entry.read_bytes())
    data[len(data) // 2] ^= 1
    entry.write_bytes(data)


def _cut(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-1])


def _empty(entry: Path) -> None:
    entry.write_bytes(b"")


def _open_to_others(entry: Path) -> None:
    entry.chmod(0o640)


def _link(entry: Path) -> None:
    moved = entry.with_name("moved")
    entry.rename(moved)
    entry.symlink_to(moved)


def _fifo(entry: Path) -> None:
    entry.unlink()
    os.mkfifo(entry)


@pytest.mark.parametrize("harm", [_flip, _cut, _empty, _open_to_others, _link, _fifo])
def test_an_entry_that_cannot_be_trusted_is_built_again(
    harm: object, cache: DictionaryCache, built: list[int], tmp_path: Path
) -> None:
    assert callable(harm)
    Own(lists(), [], cache)
    harm(entries(tmp_path)[0])
    assert Own(lists(), [], cache).find(TEXT)
    assert len(built) == 2
    assert Own(lists(), [], cache).find(TEXT)
    assert len(built) == 2  # it was overwritten


def test_an_entry_under_another_name_or_of_another_key_is_none(
    cache: DictionaryCache, tmp_path: Path
) -> None:
    cache.put("a", b"words")
    (tmp_path / FOLDER / "a").rename(tmp_path / FOLDER / "b")
    assert cache.get("b") is None
    cache.put("a", b"words")
    assert cache.get("a") == b"words"
    assert DictionaryCache.of(tmp_path, Keys([b"x" * 32])).get("a") is None


def test_entries_are_bounded(cache: DictionaryCache, tmp_path: Path) -> None:
    for number in range(MAX_ENTRIES + 4):
        cache.put(f"{number}", b"x")
        os.utime(tmp_path / FOLDER / f"{number}", ns=(number, number))
    assert len(entries(tmp_path)) == MAX_ENTRIES
    assert cache.get("0") is None


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    assert Own(lists(), [], DictionaryCache.of(tmp_path, KEYS)).find(TEXT)


def test_small_and_bad_dictionaries_are_not_kept(cache: DictionaryCache, tmp_path: Path) -> None:
    Own(lists(WORDS), [], cache)
    with pytest.raises(PolicyError):
        Own(lists([*MANY, "+++"]), [], cache)
    assert not (tmp_path / FOLDER).exists()


def test_a_deployment_keeps_its_dictionaries(tmp_path: Path, built: list[int]) -> None:
    (tmp_path / "names.txt").write_text("\n".join(MANY))
    policy = tmp_path / "guard.yaml"
    policy.write_text(
        "detectors: {rules: {enabled: false}, own: {terms: [{type: CUSTOMER, file: names.txt}]}}\n"
    )
    state = tmp_path / "state"
    for _ in range(2):
        guard = Guard(str(policy), KEYS, state=state)
        assert guard.runtime.own is not None and guard.runtime.own.find(TEXT)
        guard.close()
    assert built == [1]
    assert len(entries(state)) == 1
