"""Frames with a length in UTF-16 units: cut anywhere, changed, and broken."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.batchexecute import GUARD, BatchFrame, BatchParser, units


def stream(*texts: str, blank: str = "\n") -> bytes:
    """The frames of some documents, as the page's server writes them."""
    out = GUARD.decode() + "\n\n"
    for text in texts:
        inside = f"\n{text}{blank}"
        out += f"{len(inside.encode('utf-16-le')) // 2}{inside}"
    return out.encode()


def read(data: bytes, size: int = 0) -> list[BatchFrame]:
    parser = BatchParser()
    frames: list[BatchFrame] = []
    for at in range(0, len(data), size or len(data)):
        frames += parser.feed(data[at : at + (size or len(data))])
    return frames + parser.close()


documents = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(
    lambda text: json.dumps([["wrb.fr", None, text]], ensure_ascii=False)
), max_size=5)  # fmt: skip


@given(documents, st.integers(1, 12))
def test_every_cut_gives_the_same_frames(texts: list[str], size: int) -> None:
    data = stream(*texts)
    frames = read(data, size)
    assert frames == read(data)
    assert b"".join(frame.raw for frame in frames) == data
    assert [frame.data().decode() for frame in frames if frame.has_data] == texts


@given(documents, st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_changed_frame_has_the_right_length(texts: list[str], new: str) -> None:
    changed = json.dumps([new], ensure_ascii=False)
    frames = read(stream(*texts))
    out = b"".join(f.with_data(changed.encode()) if f.has_data else f.raw for f in frames)
    assert out == stream(*[changed] * len(texts))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_utf_16(text: str) -> None:
    assert units(text.encode()) == len(text.encode("utf-16-le")) // 2


def test_frames_without_a_line_end_behind_them() -> None:
    data = stream('["é"]', '["𝒳"]', blank="")
    assert [frame.data().decode() for frame in read(data, 1)] == ['["é"]', '["𝒳"]']
    data = stream('["é"]', blank="é")
    assert [frame.data().decode() for frame in read(data, 1)] == ['["é"]é']


BROKEN = {
    "no guard": (b"<html>", "framing"),
    "half a guard": (b")]}", "framing"),
    "no length": (b")]}'\n\nx[]", "framing"),
    "a long length": (b")]}'\n\n" + b"1" * 30, "size"),
    "too long": (b")]}'\n\n999999999\n[", "size"),
    "cut off": (b")]}'\n\n20\n[]", "framing"),
    "half a character": (b")]}'\n\n2\n" + "𝒳\n".encode(), "framing"),
    "filling": (b" " * 9_000_000, "size"),
}


@pytest.mark.parametrize(
    ("name", "size"),
    [
        (name, size)
        for name, (data, _) in BROKEN.items()
        for size in (0, 1)
        if len(data) < 99 or not size
    ],
)
def test_what_cannot_be_framed_is_refused(name: str, size: int) -> None:
    data, why = BROKEN[name]
    with pytest.raises(NotInspected) as caught:
        read(data, size)
    assert caught.value.why == why


def test_frames_in_front_of_what_is_broken_are_delivered() -> None:
    parser = BatchParser()
    assert [f.data() for f in parser.feed(stream("[1]") + b"x")] == [b"[1]"]
    with pytest.raises(NotInspected):
        parser.feed(b"")
