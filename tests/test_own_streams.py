"""Promise: a streamed answer loses the operator's words alike however it is cut, and holds nothing for long."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitmguard.conversations import Keys
from mitmguard.engine import Guard, Head, Stop
from mitmguard.work import finish

TERMS = [
    "Projeto Horizonte Azul",
    "projeto",
    "São João",
    "AT&T",
    "C++",
    "ana lima",
    "lima costa silva",
    "张伟",
    "Straße",
]
JSON = (("content-type", "application/json"),)


@pytest.fixture(scope="module")
def guard(tmp_path_factory: pytest.TempPathFactory) -> Guard:
    folder = tmp_path_factory.mktemp("own")
    (folder / "names.txt").write_text("\n".join(TERMS))
    path = folder / "guard.yaml"
    path.write_text(
        "detectors: {rules: {enabled: false}, own: {terms: [{type: CODE_NAME, file: names.txt}]}}\n"
        "policies: [{when: {type: CODE_NAME}, then: redact}]\n"
    )
    return Guard(str(path), Keys([b"k" * 32]))


def received(guard: Guard, text: str, sizes: list[int]) -> tuple[str, int]:
    """What the client gets, and the most characters that were held back."""
    exchange = guard.begin(
        Head("POST", "https", "api.openai.com", 443, "/v1/chat/completions", JSON)
    )
    exchange.request_head()
    finish(
        exchange.request(json.dumps({"messages": [{"role": "user", "content": "hello"}]}).encode())
    )
    exchange.response_head(200, (("content-type", "text/event-stream"),))
    out, at, turn, held = b"", 0, 0, 0
    while at < len(text):
        size = sizes[turn % len(sizes)]
        delta = {"choices": [{"index": 0, "delta": {"content": text[at : at + size]}}]}
        step = finish(exchange.feed(f"data: {json.dumps(delta)}\n\n".encode()))
        assert not isinstance(step, Stop)
        out += step
        at, turn = at + size, turn + 1
        held = max(held, at - sum(map(len, _contents(out))))
    last = finish(exchange.close())
    assert not isinstance(last, Stop)
    return "".join(_contents(out + last)), held


def _contents(data: bytes) -> list[str]:
    events = [line[6:] for line in data.decode().split("\n") if line.startswith("data: {")]
    return [json.loads(e)["choices"][0]["delta"].get("content", "") for e in events]


def test_every_spelling_is_redacted(guard: Guard) -> None:
    text = "o PROJETO-horizonte\n  azul, projeto x, SAO JOAO; at & t c++ ana lima costa silva 我是张伟。 STRASSE girassol"
    got, _ = received(guard, text, [3])
    assert got == (
        "o REDACTED_CODE_NAME, REDACTED_CODE_NAME x, REDACTED_CODE_NAME; REDACTED_CODE_NAME REDACTED_CODE_NAME "
        "ana REDACTED_CODE_NAME 我是REDACTED_CODE_NAME。 REDACTED_CODE_NAME girassol"
    )


pieces = st.lists(
    st.one_of(
        st.sampled_from(TERMS),
        st.sampled_from(TERMS).map(str.upper),
        st.sampled_from(["projeto", "horizonte", "ana", "lima", "costa", "c+", "at", "&", "a", "x"]),
        st.sampled_from([" ", " ", "  ", "-", ", ", ".\n", "\u0303", "ss", "ß", "伟"]),
        st.builds(lambda t, n: t[: n % (len(t) + 1)], st.sampled_from(TERMS), st.integers(0, 30)),
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=60)
@given(pieces, st.lists(st.integers(1, 7), min_size=1, max_size=4))
def test_cuts_do_not_matter(guard: Guard, text: str, sizes: list[int]) -> None:
    whole, _ = received(guard, text, [len(text) + 1])
    assert received(guard, text, sizes)[0] == whole


def test_clean_text_is_held_for_a_word_at_most(guard: Guard) -> None:
    text = "Nothing of this is a name that anybody has on a list, and so it flows. " * 5
    got, held = received(guard, text, [4])
    assert got == text
    assert held <= 16
