"""Compiled rules on disk: what is kept is what was compiled, and nothing that somebody else wrote is read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yara_x

from mitmguard import rule_cache
from mitmguard.conversations.keys import Keys
from mitmguard.detect import rule_compile
from mitmguard.detect.rule_units import read_units
from mitmguard.detect.rules import RuleSet
from mitmguard.engine import Guard
from mitmguard.errors import RuleError
from mitmguard.model import Scope
from mitmguard.rule_cache import MAX_ENTRIES, CompiledElsewhere, RuleCache

USER = Scope("user", "request")
TOOL = Scope("tool", "request", tool="t")
KEY = b"k" * 32
SOURCE = """
import "pe"
private rule helper { strings: $h = "hay" condition: $h }
rule needle : one two {
  meta: scope = "user tool" severity = "high" action = "alert" score = 0.5 raw = "\\xff" flag = true
  strings: $a = /needle\\d?/ $unused_twice = /nee(dle|dles)/
  condition: ($a or $unused_twice) and not helper and turn < 3 and not pe.is_pe
}
rule elsewhere { meta: scope = "tool" action = "alert" condition: tool == "t" and filesize > 2 }
rule slow { strings: $s = /.*a/ condition: $s or filesize == 0 }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "rules"
    place.mkdir()
    (place / "a.yar").write_text(SOURCE)
    return place


@pytest.fixture
def cache(tmp_path: Path) -> RuleCache:
    return RuleCache(tmp_path / "state" / "kept", KEY)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Counts how often YARA-X has compiled."""
    count = 0
    make = rule_compile.compiler

    def counted() -> yara_x.Compiler:
        nonlocal count
        count += 1
        return make()

    monkeypatch.setattr(rule_compile, "compiler", counted)
    return lambda: count


def entry(cache: RuleCache) -> Path:
    (file,) = cache._folder.glob("*.rules")
    return file


def test_what_is_kept_is_what_was_compiled(
    folder: Path, cache: RuleCache, compiled: Callable[[], int]
) -> None:
    first = RuleSet.load([folder], cache=cache)
    count = compiled()
    again = RuleSet.load([folder], cache=cache)
    assert count > 1 and compiled() == count
    assert (again.rules, again.version, again.reads, again.warnings) == (
        first.rules,
        first.version,
        first.reads,
        first.warnings,
    )
    assert first.warnings, "the notes are kept as well"
    for text in ("a needle", "needle hay", "x", "needles"):
        for scope in (USER, TOOL, USER._replace(turn=5), Scope("assistant", "response")):
            assert again.find(text, scope) == first.find(text, scope)


def test_a_changed_rule_is_compiled(
    folder: Path, cache: RuleCache, compiled: Callable[[], int]
) -> None:
    RuleSet.load([folder], cache=cache)
    count = compiled()
    (folder / "a.yar").write_text(SOURCE.replace("/needle", "/nadel"))
    assert RuleSet.load([folder], cache=cache).find("nadel", USER)
    assert compiled() > count


@pytest.mark.parametrize("part", ["text", "name", "version", "machine", "externals"])
def test_the_key_names_what_the_code_depends_on(
    part: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def key() -> str:
        return rule_compile._key(read_units([folder], []))

    before = key()
    assert key() == before
    if part == "text":
        (folder / "a.yar").write_text(SOURCE + "//")
    elif part == "name":
        (folder / "a.yar").rename(folder / "b.yar")
    elif part == "version":
        monkeypatch.setattr(rule_compile, "version", lambda _: "0.0.1")
    elif part == "machine":
        monkeypatch.setattr("platform.machine", lambda: "abacus")
    else:
        monkeypatch.setitem(rule_compile.EXTERNALS, "weather", "")
    assert key() != before


def test_mistakes_are_found_again_although_the_code_is_kept(folder: Path, cache: RuleCache) -> None:
    (folder / "a.yar").write_text(
        'rule r { meta: action = "block" strings: $a = "x" condition: $a }'
    )
    assert RuleSet.load([folder], buffered=True, cache=cache).rules
    with pytest.raises(RuleError, match="needs a reach"):
        RuleSet.load([folder], cache=cache)


def test_rules_with_mistakes_are_not_kept(folder: Path, cache: RuleCache) -> None:
    (folder / "a.yar").write_text(SOURCE + "rule bad { condition: weather }")
    for _ in range(2):
        with pytest.raises(RuleError, match="weather"):
            RuleSet.load([folder], cache=cache)
    assert not cache._folder.exists()


def flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def forged(data: bytes) -> bytes:
    """Rules of somebody else, under a MAC with a key that is not ours."""
    stranger = RuleCache(Path("/nowhere"), b"s" * 32)
    body = data[len(rule_cache._MAGIC) + 32 :]
    return rule_cache._MAGIC + stranger._mac("0", body) + body


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:20],
        lambda data: data[:-100],
        lambda data: data + b"\0" * 8,
        flipped,
        forged,
        lambda data: b"mitmguard rules 0\n" + data[18:],
        lambda data: bytes(len(data)),
    ],
)
def test_a_damaged_or_forged_entry_is_compiled_again(
    damage: Callable[[bytes], bytes], folder: Path, cache: RuleCache, compiled: Callable[[], int]
) -> None:
    RuleSet.load([folder], cache=cache)
    good = entry(cache).read_bytes()
    entry(cache).write_bytes(damage(good))
    count = compiled()
    assert RuleSet.load([folder], cache=cache).find("a needle", USER)
    assert compiled() > count
    assert len(entry(cache).read_bytes()) == len(good), "and kept again"


def test_an_entry_under_another_name_does_not_count(folder: Path, cache: RuleCache) -> None:
    RuleSet.load([folder], cache=cache)
    other = "0" * 64
    entry(cache).rename(entry(cache).with_name(f"{other}.rules"))
    assert cache.get(other) is None


def test_code_of_another_machine_is_compiled_again(folder: Path, cache: RuleCache) -> None:
    """The MAC holds, the content is no code for this YARA-X."""
    RuleSet.load([folder], cache=cache)
    name = entry(cache).stem
    for body in (b"", b"\0" * 7, (9).to_bytes(8) + b"x", rule_cache._packed([b"{}", b"YARA-X?"])):
        entry(cache).write_bytes(rule_cache._MAGIC + cache._mac(name, body) + body)
        assert cache.get(name) is None
        assert RuleSet.load([folder], cache=cache).find("a needle", USER)


@pytest.mark.parametrize("what", ["folder", "file", "link", "fifo", "directory"])
def test_what_others_could_have_written_does_not_count(
    what: str, folder: Path, cache: RuleCache, tmp_path: Path
) -> None:
    RuleSet.load([folder], cache=cache)
    file = entry(cache)
    assert cache.get(file.stem) is not None
    if what == "folder":
        cache._folder.chmod(0o770)
    elif what == "file":
        file.chmod(0o666)
    elif what == "link":
        file.rename(tmp_path / "moved")
        file.symlink_to(tmp_path / "moved")
    else:
        file.unlink()
        os.mkfifo(file, 0o600) if what == "fifo" else file.mkdir(mode=0o700)
    assert cache.get(file.stem) is None


def test_only_its_owner_can_read_or_write_it(folder: Path, cache: RuleCache) -> None:
    RuleSet.load([folder], cache=cache)
    assert cache._folder.stat().st_mode & 0o777 == 0o700
    assert entry(cache).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in cache._folder.iterdir()] == [entry(cache).name]


def test_another_owner_does_not_count(
    folder: Path, cache: RuleCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    RuleSet.load([folder], cache=cache)
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)
    assert cache.get(entry(cache).stem) is None


def test_a_folder_that_cannot_be_written_is_said_and_costs_nothing_else(
    folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    rules = RuleSet.load([folder], cache=RuleCache(tmp_path / "file" / "kept", KEY))
    assert rules.find("a needle", USER)
    assert "cannot be kept" in caplog.text


def test_old_entries_go(folder: Path, cache: RuleCache) -> None:
    for number in range(MAX_ENTRIES + 3):
        (folder / "a.yar").write_text(f"rule r {{ condition: filesize > {number} }}")
        RuleSet.load([folder], cache=cache)
    assert len(list(cache._folder.iterdir())) == MAX_ENTRIES
    newest = rule_compile._key(read_units([folder], []))
    assert cache.get(newest) is not None


def test_an_entry_over_the_limit_is_neither_kept_nor_read(
    folder: Path, cache: RuleCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    RuleSet.load([folder], cache=cache)
    name = entry(cache).stem
    monkeypatch.setattr(rule_cache, "MAX_ENTRY", 1000)
    assert cache.get(name) is None
    entry(cache).unlink()
    RuleSet.load([folder], cache=cache)
    assert not list(cache._folder.glob("*.rules"))


# in a process of its own


def test_a_child_compiles_what_is_not_kept(
    folder: Path, cache: RuleCache, compiled: Callable[[], int]
) -> None:
    rules = RuleSet.load([folder], cache=CompiledElsewhere(cache, [folder], buffered=False))
    assert rules.find("a needle", USER)
    assert compiled() == 0


def test_a_child_reports_every_mistake(
    folder: Path, cache: RuleCache, compiled: Callable[[], int]
) -> None:
    (folder / "a.yar").write_text(
        SOURCE + "rule b { condition: weather }\nrule c { condition: $c }"
    )
    with pytest.raises(RuleError) as error:
        RuleSet.load([folder], cache=CompiledElsewhere(cache, [folder], buffered=False))
    assert [problem.line for problem in error.value.problems] == [11, 12]
    assert compiled() == 0


def test_without_its_child_it_compiles_here(
    folder: Path,
    cache: RuleCache,
    compiled: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(rule_cache, "COMPILE_SECONDS", 0.0)
    rules = RuleSet.load([folder], cache=CompiledElsewhere(cache, [folder], buffered=False))
    assert rules.find("a needle", USER)
    assert compiled() > 0
    assert "compiled here" in caplog.text


def test_a_guard_keeps_its_rules_and_a_reload_compiles_elsewhere(
    folder: Path, tmp_path: Path, compiled: Callable[[], int]
) -> None:
    policy = tmp_path / "guard.yaml"
    policy.write_text(
        f"version: 1\ndetectors:\n  rules:\n    builtin: false\n    paths: [{folder}]\n"
    )
    state = tmp_path / "state"
    Guard(str(policy), Keys([KEY]), state=state)
    count = compiled()
    assert count > 0
    guard = Guard(str(policy), Keys([KEY]), state=state)
    assert compiled() == count, "the second start compiles nothing"
    (folder / "b.yar").write_text("rule more { condition: filesize > 7 }")
    guard.poll()
    assert guard.runtime.rules is not None
    assert [rule.name for rule in guard.runtime.rules.rules][-1] == "more"
    assert compiled() == count, "nor does a reload here"
    (folder / "b.yar").write_text("rule more { condition: weather }")
    guard.poll()
    assert [rule.name for rule in guard.runtime.rules.rules][-1] == "more", (
        "the last good ones stay"
    )
