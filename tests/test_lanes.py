"""Lanes and channels: whatever the cuts, the same text; nothing leaves before it is decided."""

from __future__ import annotations

import json
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mitmguard.lanes import JsonLane, Lane, TextLane
from mitmguard.model import Edit, apply_edits
from mitmguard.wire.channels import StreamEditor
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.framing.sse import SseParser
from mitmguard.wire.texts import Text

SECRET = re.compile(r"key[0-9]{4,9}")


class Masks:
    """A decider over words: a run of word characters stays open; `keyNNNN` becomes `MASKED`."""

    rule = ""
    whole = False

    def hot(self, delta: str) -> bool:
        return True

    def watch(self, window: str, fresh: int, base: int, last: bool = False) -> int:
        return -1

    def open_from(self, window: str, at: int) -> int:
        end = len(window)
        while end > at and window[end - 1].isalnum():
            end -= 1
        return end

    def decide(
        self, window: str, at: int, cut: int, hot: bool, base: int
    ) -> tuple[int, list[Edit]]:
        return cut, [Edit(m.start(), m.end(), "MASKED") for m in SECRET.finditer(window, at, cut)]


def pieces(text: str, cuts: list[int]) -> list[str]:
    at = [0, *sorted(c % (len(text) + 1) for c in cuts), len(text)]
    return [text[a:b] for a, b in pairwise(at)]


TEXTS = st.lists(
    st.sampled_from(
        ["key1234", "key99", "key", " ", ".", "é", "\n", '"', "\\", "😀", "word", "12345678"]
    ),
    max_size=12,
).map("".join)
CUTS = st.lists(st.integers(0, 400), max_size=12)


def run(lane: Lane, text: str, cuts: list[int]) -> str:
    fed = 0
    for piece in pieces(text, cuts):
        lane.push(piece)
        fed += len(piece)
        assert lane.upto <= fed
        assert all(e.end <= lane.upto for e in lane.edits)
    lane.close()
    assert lane.upto == len(text)
    return apply_edits(text, lane.edits)


@given(TEXTS, CUTS)
def test_text_lane_does_not_depend_on_cuts(text: str, cuts: list[int]) -> None:
    assert run(TextLane(Masks()), text, cuts) == SECRET.sub("MASKED", text)


@given(st.recursive(TEXTS, lambda t: st.lists(t, max_size=3) | st.dictionaries(TEXTS, t, max_size=3), max_leaves=8),
       st.booleans(), CUTS)  # fmt: skip
def test_json_lane_edits_decoded_strings_whatever_the_cuts(
    value: object, ascii: bool, cuts: list[int]
) -> None:
    def masked(v: object) -> object:
        if isinstance(v, str):
            return SECRET.sub("MASKED", v)
        if isinstance(v, list):
            return [masked(i) for i in v]
        if isinstance(v, dict):
            return {masked(k): masked(i) for k, i in v.items()}
        return v

    # A string of digits alone is a number in JSON only without quotes; wrap so that the root is an object.
    text = json.dumps({"root": value}, ensure_ascii=ascii)
    out = run(JsonLane(lambda key: TextLane(Masks())), text, cuts)
    assert json.loads(out) == {"root": masked(value)}
    if "key" not in text:
        assert out == text


class Digits(Masks):
    def decide(
        self, window: str, at: int, cut: int, hot: bool, base: int
    ) -> tuple[int, list[Edit]]:
        found = re.compile(r"[0-9]{11}").finditer(window, at, cut)
        return cut, [Edit(m.start(), m.end(), "MASKED") for m in found]


@given(CUTS)
def test_a_masked_number_stays_json(cuts: list[int]) -> None:
    text = '{"cpf": 12345678909, "n": [1, 22222222222]}'
    out = run(JsonLane(lambda key: TextLane(Digits())), text, cuts)
    assert json.loads(out) == {"cpf": "MASKED", "n": [1, "MASKED"]}


@given(CUTS)
def test_what_is_not_json_is_decided_as_text(cuts: list[int]) -> None:
    text = "{broken: key1234, 'x"
    assert run(JsonLane(lambda key: TextLane(Masks())), text, cuts) == "{broken: MASKED, 'x"


def chunk(content: str | None, index: int = 0, finish: str | None = None) -> str:
    delta = {} if content is None else {"content": content}
    body = {"id": "c", "choices": [{"index": index, "delta": delta, "finish_reason": finish}]}
    return f"data: {json.dumps(body)}\n\n"


def editor() -> StreamEditor:
    def whole(text: Text) -> None:
        lane = TextLane(Masks())
        lane.push(text.value)
        lane.close()
        text.edit(lane.edits)

    def unread(error: Exception, where: str) -> None:
        raise error

    return StreamEditor(DIALECTS["openai.chat"], lambda text: TextLane(Masks()), whole, unread)


def stream(data: bytes, cuts: list[int]) -> bytes:
    parser, edit = SseParser(), editor()
    at = [0, *sorted(c % (len(data) + 1) for c in cuts), len(data)]
    out = [piece for a, b in pairwise(at) for piece in edit.feed(parser.feed(data[a:b]))]
    return b"".join([*out, *edit.feed(parser.close()), *edit.close()])


def content(data: bytes, index: int = 0) -> str:
    out = ""
    for line in data.decode().splitlines():
        if line.startswith("data: {"):
            for choice in json.loads(line[6:])["choices"]:
                if choice["index"] == index:
                    out += choice["delta"].get("content") or ""
    return out


@given(TEXTS, CUTS, st.lists(st.integers(0, 4000), max_size=10))
def test_a_stream_does_not_depend_on_cuts_of_text_or_of_bytes(
    text: str, cuts: list[int], net: list[int]
) -> None:
    data = (
        "".join(chunk(p) for p in pieces(text, cuts))
        + chunk(None, finish="stop")
        + "data: [DONE]\n\n"
    )
    out = stream(data.encode(), net)
    assert content(out) == SECRET.sub("MASKED", text)
    assert out.count(b"data: ") == data.count("data: ")
    if not SECRET.search(text):
        assert out == data.encode()


def test_choices_that_interleave_are_joined_apart() -> None:
    data = "".join(
        chunk(c, i) for c, i in [("ke", 0), ("key5", 1), ("y12", 0), ("678 ", 1), ("34 x", 0)]
    )
    data += chunk(None, 0, "stop") + chunk(None, 1, "stop")
    out = stream(data.encode(), [])
    assert (content(out, 0), content(out, 1)) == ("MASKED x", "MASKED ")


def test_an_open_candidate_waits_and_a_comment_does_not() -> None:
    parser, edit = SseParser(), editor()
    assert content(b"".join(edit.feed(parser.feed(chunk("all done. ").encode())))) == "all done. "
    assert b"".join(edit.feed(parser.feed(chunk("key12").encode()))) == b""
    assert b"".join(edit.feed(parser.feed(b": ping\n\n"))).startswith(b": ping\n")
    assert content(b"".join(edit.feed(parser.feed(chunk("34 and").encode())))) == "MASKED"
    assert content(b"".join(edit.feed(parser.feed(chunk(None, finish="stop").encode())))) == " and"


def test_the_token_arrays_of_a_changed_text_are_emptied() -> None:
    body = {
        "choices": [
            {
                "index": 0,
                "delta": {"content": "key1234 "},
                "logprobs": {"content": [{"token": "key1234"}]},
            }
        ]
    }
    out = stream(f"data: {json.dumps(body)}\n\n".encode(), [])
    assert b"key1234" not in out and b'"logprobs": null' in out
