"""Reading captures: what is whole is read, what is not is told."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from mitmguard.hunt.read import Reader, expand
from tests.hunt.conftest import chat, write


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("read") / "four.mitm", *(chat(str(n)) for n in range(4)))


def ids(reader: Reader) -> list[str]:
    return [each.flow.id for each in reader]


def test_a_whole_file_is_read_in_order(four: Path) -> None:
    reader = Reader([str(four), str(four)])
    found = ids(reader)
    assert len(found) == 8 and found[:4] == found[4:]
    assert reader.faults == [] and reader.read == reader.total == 2 * four.stat().st_size


def test_other_flows_are_stepped_over(four: Path) -> None:
    everything = ids(Reader([str(four)]))
    odd = Reader([str(four)], lambda number: number % 2 == 1)
    assert [(each.number, each.flow.id) for each in odd] == [(1, everything[1]), (3, everything[3])]


def test_a_file_cut_anywhere_yields_what_is_whole(four: Path, tmp_path: Path) -> None:
    data = four.read_bytes()
    size = len(data) // 4
    cut = tmp_path / "cut.mitm"
    whole = {0}
    at = 0
    for _ in range(4):
        head = data.index(b":", at)
        at = head + 1 + int(data[at:head]) + 1
        whole.add(at)
    for end in (1, 3, 4, 5, size // 2, size, *(w - 1 for w in whole if w), *whole, len(data) - 20):
        cut.write_bytes(data[:end])
        reader = Reader([str(cut)])
        assert len(ids(reader)) == sum(0 < w <= end for w in whole), end
        assert len(reader.faults) == (end not in whole), end
        for fault in reader.faults:
            assert fault.why == "the file is cut" and fault.read == sum(0 < w <= end for w in whole)


def test_an_empty_file_holds_no_flows(tmp_path: Path) -> None:
    empty = tmp_path / "empty.mitm"
    empty.touch()
    reader = Reader([str(empty)])
    assert ids(reader) == [] and reader.faults == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"not a flow file\n", "not a mitmproxy flow file"),
        (b"\x00\x01\x02", "not a mitmproxy flow file"),
        (b"12", "the file is cut"),
        (b"5:hello?", "not a mitmproxy flow file"),
        (b"99999999999999:", "not a mitmproxy flow file"),
        (b"999999999999:", "a flow with an absurd length"),
        (b"{}", "not a HAR file that can be read"),
        (b"5:hello,", "a flow that mitmproxy cannot read (ValueError)"),
        (b"\x1f\x8bnot gzip", "cannot be read on (BadGzipFile)"),
        (b"\xd4\xc3\xb2\xa1pcap", "not a mitmproxy flow file"),
    ],
)
def test_what_is_no_flow_file_is_told(content: bytes, why: str, tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(content)
    reader = Reader([str(file)])
    assert ids(reader) == []
    assert [fault.why for fault in reader.faults] == [why]


def test_one_flow_that_cannot_be_decoded_does_not_end_the_file(four: Path, tmp_path: Path) -> None:
    file = tmp_path / "mixed.mitm"
    file.write_bytes(four.read_bytes() + b"5:hello," + four.read_bytes())
    reader = Reader([str(file)])
    assert len(ids(reader)) == 8
    assert [(f.at, f.read) for f in reader.faults] == [(four.stat().st_size, 4)]


def test_gzip_is_unpacked_and_a_cut_one_read_as_far_as_it_goes(four: Path, tmp_path: Path) -> None:
    packed = tmp_path / "four.mitm.gz"
    packed.write_bytes(gzip.compress(four.read_bytes()))
    reader = Reader([str(packed)])
    assert ids(reader) == ids(Reader([str(four)]))
    assert reader.read == reader.total == packed.stat().st_size
    packed.write_bytes(packed.read_bytes()[:-12])
    cut = Reader([str(packed)])
    assert len(ids(cut)) == 3 and len(cut.faults) == 1


def test_har(tmp_path: Path) -> None:
    entry = {
        "startedDateTime": "2026-01-31T12:00:00Z",
        "time": 12,
        "request": {
            "method": "POST",
            "url": "https://api.openai.com/v1/chat/completions",
            "httpVersion": "HTTP/2",
            "headers": [{"name": "content-type", "value": "application/json"}],
            "postData": {"text": "{}"},
        },
        "response": {
            "status": 200,
            "httpVersion": "HTTP/2",
            "headers": [{"name": "content-type", "value": "application/json"}],
            "content": {"text": "{}"},
        },
    }
    har = tmp_path / "x.har"
    har.write_text(json.dumps({"log": {"entries": [entry, entry]}}))
    assert len(ids(Reader([str(har)]))) == 2
    har.write_text("\ufeff" + json.dumps({"log": {"entries": [entry, {}]}}))
    broken = Reader([str(har)])
    assert len(ids(broken)) == 1 and broken.faults[0].read == 1


def test_patterns_and_missing_files(tmp_path: Path) -> None:
    for name in ("b.mitm", "a.mitm", "c.har", "[odd].mitm"):
        (tmp_path / name).touch()
    found = expand([f"{tmp_path}/*.mitm", "-", f"{tmp_path}/[odd].mitm"])
    assert [os.path.basename(f) for f in found] == ["[odd].mitm", "a.mitm", "b.mitm", "-", "[odd].mitm"]  # fmt: skip
    with pytest.raises(FileNotFoundError, match="none"):
        expand([f"{tmp_path}/none*.mitm"])


def test_a_file_that_vanishes_is_told(four: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.mitm"
    gone.write_bytes(four.read_bytes())
    reader = Reader([str(gone), str(four)])
    gone.unlink()
    assert len(ids(reader)) == 4
    assert [f.why for f in reader.faults] == ["cannot be opened: No such file or directory"]


def test_standard_input(four: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with four.open("rb") as file:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(file))
        reader = Reader(["-"])
        assert len(ids(reader)) == 4 and reader.total == 0
