"""A changed file is swapped in when it is good; a bad one changes nothing and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mitmguard.errors import PolicyError
from mitmguard.policy import Policy, PolicyStore, load_policy


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "guard.yaml"
    file.write_text("mode: enforce\n")
    return file


def test_nothing_changed(path: Path) -> None:
    store = PolicyStore(str(path))
    first = store.current
    assert store.poll() is None
    os.utime(path, ns=(1, 1))  # touched, with the same content
    assert store.poll() is None
    assert store.current is first


def test_a_good_file_is_swapped_in(path: Path) -> None:
    store = PolicyStore(str(path))
    first = store.current
    path.write_text("mode: monitor\n")
    outcome = store.poll()
    assert outcome is not None and outcome.swapped and outcome.problems == ()
    assert store.current is outcome.policy is not first
    assert store.current.mode == "monitor"
    assert first.mode == "enforce"  # an exchange in flight ends under the policy it began with
    assert store.poll() is None


def test_a_bad_file_keeps_the_old_policy_and_says_so_once(path: Path) -> None:
    store = PolicyStore(str(path))
    first = store.current
    path.write_text("mode: monitored\n")
    outcome = store.poll()
    assert outcome is not None and not outcome.swapped
    assert outcome.policy is store.current is first
    assert outcome.problems[0].line == 1
    assert store.problems == outcome.problems
    assert store.poll() is None
    assert store.problems
    path.write_text("mode: monitor\n")
    again = store.poll()
    assert again is not None and again.swapped
    assert store.problems == ()


def test_going_back_after_a_mistake_is_a_reload(path: Path) -> None:
    store = PolicyStore(str(path))
    path.write_text("x: 1\n")
    store.poll()
    path.write_text("mode: enforce\n")
    outcome = store.poll()
    assert outcome is not None and outcome.swapped
    assert store.problems == ()


def test_a_file_that_vanishes_keeps_the_old_policy(path: Path) -> None:
    store = PolicyStore(str(path))
    first = store.current
    path.unlink()
    outcome = store.poll()
    assert outcome is not None and not outcome.swapped
    assert "cannot be read" in outcome.problems[0].message
    assert store.current is first
    assert store.poll() is None
    path.write_text("mode: monitor\n")
    back = store.poll()
    assert back is not None and back.swapped


def test_a_swapped_symbolic_link_is_followed(tmp_path: Path) -> None:
    """Kubernetes mounts guard.yaml -> ..data/guard.yaml, and swaps ..data."""
    for name, mode in (("one", "enforce"), ("two", "monitor")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "guard.yaml").write_text(f"mode: {mode}\n")
    (tmp_path / "..data").symlink_to("one")
    (tmp_path / "guard.yaml").symlink_to("..data/guard.yaml")
    store = PolicyStore(str(tmp_path / "guard.yaml"))
    (tmp_path / "..data.new").symlink_to("two")
    (tmp_path / "..data.new").rename(tmp_path / "..data")
    outcome = store.poll()
    assert outcome is not None and outcome.swapped
    assert store.current.mode == "monitor"


def test_a_file_replaced_by_rename(path: Path, tmp_path: Path) -> None:
    store = PolicyStore(str(path))
    new = tmp_path / "new"
    new.write_text("mode: monitor\n")
    stat = path.stat()
    os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # same size, same time
    new.rename(path)
    outcome = store.poll()
    assert outcome is not None and outcome.swapped


def test_reload_reads_again_even_when_nothing_changed(path: Path) -> None:
    calls: list[str] = []

    def load(name: str) -> Policy:
        calls.append(name)
        return load_policy(name)

    store = PolicyStore(str(path), load)
    outcome = store.reload()
    assert outcome.swapped
    assert len(calls) == 2
    assert outcome.policy.version == load_policy(path).version


def test_a_built_in_policy_by_name() -> None:
    store = PolicyStore("strict")
    assert store.current.name == "strict"
    assert store.poll() is None


def test_the_first_policy_must_be_good(path: Path) -> None:
    path.write_text("mode: x\n")
    with pytest.raises(PolicyError):
        PolicyStore(str(path))
