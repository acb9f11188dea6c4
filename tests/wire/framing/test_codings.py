"""Content codings: whole content or a refusal, within the limit; the same for every cut."""

from __future__ import annotations

import gzip
import io
import time
import tracemalloc
import zlib

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import NotInspected
from mitmguard.wire.framing.codings import MAX_MEMBERS, StreamDecoder, decode_body
from tests.wire.framing.recordings import cut


def raw_deflate(data: bytes) -> bytes:
    pack = zlib.compressobj(wbits=-15)
    return pack.compress(data) + pack.flush()


def zstd_stream(data: bytes) -> bytes:
    """A frame that does not tell its size, as servers send while they stream."""
    out = io.BytesIO()
    with zstandard.ZstdCompressor().stream_writer(out, closefd=False) as pack:
        pack.write(data)
    return out.getvalue()


PACK = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "GZip": gzip.compress,
    "deflate": zlib.compress,
    "deflate (raw)": raw_deflate,
    "br": brotli.compress,
    "zstd": zstandard.compress,
    "zstd (stream)": zstd_stream,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
    "identity,zstd ,gzip,, deflate": lambda d: zlib.compress(gzip.compress(zstandard.compress(d))),
}
CODED = [name for name in PACK if name not in ("", "identity")]
TEXT = b"".join(b"line %d of a text\n" % n for n in range(20_000))


def why(data: bytes, coding: str, limit: int = 1 << 20) -> str:
    with pytest.raises(NotInspected) as refused:
        decode_body(data, coding.split(" (")[0], limit)
    assert "line" not in str(refused.value)
    return refused.value.why


@pytest.mark.parametrize("coding", PACK)
@pytest.mark.parametrize("text", [b"", b"x", b"hello" * 20, TEXT])
def test_round_trip(coding: str, text: bytes) -> None:
    packed = PACK[coding](text)
    assert decode_body(packed, coding.split(" (")[0], len(text)) == text


@given(
    st.sampled_from(list(PACK)),
    st.binary(max_size=300).map(lambda data: data * 5),
    st.lists(st.integers(0, 300), max_size=6),
)
def test_cuts_do_not_matter(coding: str, text: bytes, at: list[int]) -> None:
    packed = PACK[coding](text)
    for cuts in (at, list(range(len(packed)))):
        decoder = StreamDecoder(coding.split(" (")[0], len(text))
        out = decoder.feed(b"") + b"".join(map(decoder.feed, cut(packed, cuts)))
        assert out + decoder.close() == text


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_what_was_flushed_comes_out_at_once(coding: str) -> None:
    event = b'data: {"delta":"hello"}\n\n'
    flush: dict[str, object] = {"zstd": zstandard.COMPRESSOBJ_FLUSH_BLOCK}
    if coding == "br":
        pack = brotli.Compressor()
        packed = [pack.process(event) + pack.flush() for _ in range(3)]
    else:
        pack = (
            zstandard.ZstdCompressor().compressobj()
            if coding == "zstd"
            else zlib.compressobj(wbits=31 if coding == "gzip" else 15)
        )
        packed = [
            pack.compress(event) + pack.flush(flush.get(coding, zlib.Z_SYNC_FLUSH))
            for _ in range(3)
        ]
    decoder = StreamDecoder(coding, 1000)
    assert [decoder.feed(piece) for piece in packed] == [event] * 3
    with pytest.raises(NotInspected, match="truncated"):
        decoder.close()


@pytest.mark.parametrize("coding", CODED)
def test_truncated_damaged_or_longer_is_refused(coding: str) -> None:
    packed = PACK[coding](TEXT)
    assert why(packed[:-1], coding) == "coding"
    assert why(packed[: len(packed) // 2], coding) == "coding"
    assert why(packed[:1], coding) == "coding"
    assert why(packed + b"x", coding) == "coding"
    assert why(packed + b"\0\0", coding) == "coding"
    assert why(TEXT, coding) == "coding"
    damaged = bytearray(packed)
    damaged[len(packed) // 2] ^= 0x55
    if coding not in ("deflate (raw)", "br", "zstd", "zstd (stream)"):  # these have no check sum
        assert why(bytes(damaged), coding) == "coding"


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_several_members(coding: str) -> None:
    first, second = PACK[coding](b"one "), PACK[coding](b"two")
    assert decode_body(first + second + PACK[coding](b""), coding, 100) == b"one two"
    assert why(first + second[:-1], coding) == "coding"
    empty = PACK[coding](b"")
    assert decode_body(empty * MAX_MEMBERS, coding, 0) == b""
    assert why(empty * (MAX_MEMBERS + 1), coding) == "coding"
    assert why(empty * 300_000, coding) == "coding"


@pytest.mark.parametrize(
    "coding", ["compress", "aws-chunked", "gzip2", "br;q=1", "gzip;", "gzip,gzip,gzip,gzip", "*"]
)
def test_unknown_codings_are_refused(coding: str) -> None:
    assert why(b"", coding) == "coding"
    with pytest.raises(NotInspected, match="coding"):
        StreamDecoder(coding, 1)


@pytest.mark.parametrize("coding", PACK)
def test_the_limit_is_exact(coding: str) -> None:
    packed = PACK[coding](TEXT)
    assert why(packed, coding, len(TEXT) - 1) == "size"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_costs_what_the_limit_allows(coding: str) -> None:
    bomb = (
        PACK[coding](bytes(200_000_000))
        if coding != "br"
        else brotli.compress(bytes(200_000_000), quality=5)
    )
    assert len(bomb) < 200_000
    limit = 4 << 20
    begin = time.process_time()
    assert why(bomb, coding, limit) == "size"
    assert time.process_time() - begin < 0.1
    tracemalloc.start()
    why(bomb, coding, limit)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * limit


def test_a_bomb_in_a_bomb() -> None:
    bomb = gzip.compress(gzip.compress(bytes(200_000_000)))
    assert why(bomb, "gzip, gzip") == "size"


def test_a_refused_stream_stays_refused() -> None:
    for coding, data, reason in (("gzip", b"no", "coding"), ("gzip", gzip.compress(TEXT), "size")):
        decoder = StreamDecoder(coding, 100)
        for again in (
            lambda d=decoder, b=data: d.feed(b),
            decoder.close,
            lambda d=decoder: d.feed(b""),
        ):
            with pytest.raises(NotInspected) as refused:
                again()
            assert refused.value.why == reason
