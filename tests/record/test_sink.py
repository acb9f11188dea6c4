"""The record on disk: in order, never waiting, never raising; what is lost is counted."""

from __future__ import annotations

import json
import os
import signal
import stat
import threading
from collections import Counter
from pathlib import Path

import pytest

from mitmguard.record.events import Event
from mitmguard.record.sink import LineWriter, Outcome, RecordSink, reopen_on_hangup

FULL = Path("/dev/full")


def put(writer: LineWriter, *lines: str) -> None:
    for line in lines:
        writer.put(lambda line=line: line)  # type: ignore[misc]


class Gate:
    """Holds the writer's thread until it is opened."""

    def __init__(self, writer: LineWriter) -> None:
        self.reached, self._open = threading.Event(), threading.Event()
        writer.put(self._line)
        assert self.reached.wait(5)

    def _line(self) -> str:
        self.reached.set()
        assert self._open.wait(5)
        return "gate"

    def open(self) -> None:
        self._open.set()


def test_events_are_appended_in_order(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("before\n")
    writer = LineWriter(path)
    sink = RecordSink(writer)
    for number in range(1000):
        assert sink.write(Event(id=f"mg-{number}", time=number))
    writer.close()
    before, *lines = path.read_text().splitlines()
    assert before == "before"
    assert [json.loads(line)["id"] for line in lines] == [f"mg-{n}" for n in range(1000)]
    assert (writer.written, writer.dropped, writer.failed) == (1000, 0, 0)


def test_only_the_owner_reads_it(tmp_path: Path) -> None:
    LineWriter(tmp_path / "events").close()
    assert stat.S_IMODE((tmp_path / "events").stat().st_mode) & 0o077 == 0


def test_a_file_that_cannot_be_opened_is_a_mistake_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        LineWriter(tmp_path / "missing" / "events.jsonl")


def test_nowhere_and_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    for target, expected in ((None, ""), ("-", "a\nb\n")):
        writer = LineWriter(target)
        put(writer, "a", "b")
        writer.reopen()
        writer.close()
        writer.close()
        assert capfd.readouterr() == ("", expected)
        assert writer.written == 2


def test_a_full_queue_drops_and_counts(tmp_path: Path) -> None:
    told: Counter[Outcome] = Counter()
    writer = LineWriter(
        tmp_path / "x", capacity=3, tally=lambda outcome, n: told.update({outcome: n})
    )
    gate = Gate(writer)
    assert [writer.put(lambda: "x") for _ in range(5)] == [True, True, True, False, False]
    assert writer.ok
    gate.open()
    writer.close()
    assert (tmp_path / "x").read_text() == "gate\nx\nx\nx\n"
    assert told == {"written": 4, "dropped": 2}
    assert not writer.put(lambda: "late")
    assert not writer.ok


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
def test_a_full_disk_costs_lines_and_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.symlink_to(FULL)
    told: Counter[Outcome] = Counter()
    writer = LineWriter(path, tally=lambda outcome, n: told.update({outcome: n}))
    assert writer.ok
    put(writer, "a", "b")
    assert writer.flush(5)
    assert (writer.ok, writer.trouble, writer.failed) == (False, "ENOSPC", 2)
    path.unlink()
    writer.reopen()
    put(writer, "c")
    assert writer.flush(5)
    assert (writer.ok, writer.trouble, writer.written) == (True, "", 1)
    assert path.read_text() == "c\n"
    assert told == {"failed": 2, "written": 1}
    writer.close()


def test_a_disk_that_fills_up_within_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = LineWriter(tmp_path / "x")
    real, room = os.write, [4, 0]

    def write(file: int, data: bytes) -> int:
        if not room:
            return real(file, data)
        if not (size := room.pop(0)):
            raise OSError(28, "No space left on device")
        return real(file, data[:size])

    monkeypatch.setattr(os, "write", write)
    put(writer, "a long line")
    writer.flush(5)
    assert (writer.trouble, writer.written, writer.failed) == ("ENOSPC", 0, 1)
    put(writer, "next")
    writer.close()
    assert (tmp_path / "x").read_text() == "a lo\nnext\n"
    assert (writer.trouble, writer.written, writer.failed) == ("", 1, 1)


def test_rotation_by_hangup(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    writer = LineWriter(path)
    put(writer, "old")
    writer.flush(5)
    path.rename(tmp_path / "events.1")
    put(writer, "still old")
    writer.flush(5)
    before = signal.getsignal(signal.SIGHUP)
    try:
        reopen_on_hangup(writer)
        os.kill(os.getpid(), signal.SIGHUP)
        put(writer, "new")
        assert writer.flush(5)
    finally:
        signal.signal(signal.SIGHUP, before)
    writer.close()
    assert (tmp_path / "events.1").read_text() == "old\nstill old\n"
    assert path.read_text() == "new\n"


def test_a_folder_that_vanished_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    writer = LineWriter(folder / "x")
    (folder / "x").unlink()
    folder.rmdir()
    writer.reopen()
    put(writer, "lost")
    writer.flush(5)
    assert (writer.ok, writer.trouble, writer.failed) == (False, "ENOENT", 1)
    folder.mkdir()
    put(writer, "found")
    writer.flush(5)
    assert writer.ok
    assert (folder / "x").read_text() == "found\n"
    writer.close()


def test_a_line_that_cannot_be_rendered_is_counted(tmp_path: Path) -> None:
    writer = LineWriter(tmp_path / "x")

    def broken() -> str:
        raise RuntimeError("4111111111111111")

    writer.put(broken)
    writer.flush(5)
    assert (writer.ok, writer.trouble, writer.failed) == (False, "render", 1)
    put(writer, "next")
    writer.close()
    assert (tmp_path / "x").read_text() == "next\n"


def test_a_reader_that_never_reads_does_not_stop_us() -> None:
    reading, writing = os.pipe()
    saved = os.dup(2)
    os.dup2(writing, 2)
    try:
        writer = LineWriter("-", capacity=2000)
        for _ in range(5000):
            writer.put(lambda: "x" * 1000)
        writer.close(timeout=0.05)  # and neither does the end
        assert writer.dropped > 2000
    finally:
        os.dup2(saved, 2)
        os.close(writing)
        while os.read(reading, 1 << 20):
            pass
        os.close(reading)
        os.close(saved)
