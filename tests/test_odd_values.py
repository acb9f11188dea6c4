"""Values in odd spellings and values cut over texts, through a whole exchange: masked, and back as they were."""

from __future__ import annotations

import json
import re
from base64 import b64encode

import pytest
from click.testing import CliRunner

from mitmguard.cli.scan import scan
from mitmguard.conversations import Keys
from mitmguard.engine import Exchange, Guard, Head, Refusal
from mitmguard.work import finish

JSON = ("content-type", "application/json")
PLACEHOLDER = re.compile(r"[A-Z_]+_[A-Z0-9]{13,20}")
TOKEN = "gh" + "p_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"


@pytest.fixture(scope="module")
def guard() -> Guard:
    return Guard("default", Keys([b"k" * 32]))


def sent(guard: Guard, messages: list[object]) -> tuple[Exchange, list[str]]:
    """Return the exchange, and all strings of the messages as they go upstream."""
    exchange = guard.begin(
        Head("POST", "https", "api.openai.com", 443, "/v1/chat/completions", (JSON,))
    )
    raw = json.dumps({"model": "m", "messages": messages}).encode()
    assert exchange.request_head() == "buffer"
    result = finish(exchange.request(raw))
    assert not isinstance(result, Refusal)
    body = json.loads(raw if result.body is None else result.body)
    out: list[str] = []
    for message in body["messages"]:
        content = message["content"]
        out += [content] if isinstance(content, str) else [part["text"] for part in content]
    return exchange, out


def user(*texts: str) -> dict[str, object]:
    if len(texts) == 1:
        return {"role": "user", "content": texts[0]}
    return {"role": "user", "content": [{"type": "text", "text": text} for text in texts]}


def answered(exchange: Exchange, content: str) -> str:
    mode, _, _ = exchange.response_head(200, (JSON,))
    assert mode == "buffer"
    raw = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
    result = finish(exchange.response(raw))
    assert not isinstance(result, Refusal)
    said = json.loads(raw if result.body is None else result.body)["choices"][0]["message"]
    return str(said["content"])


@pytest.mark.parametrize(
    "value",
    [
        "529.9\u200b82.247-25",
        "５２９．９８２．２４７－２５",
        "5 2 9 9 8 2 2 4 7 2 5",
        "ana (at) correio-novo (dot) com",
        "аnа.souza@correio-novo.com.br",
        b64encode(b"529.982.247-25").decode(),
        b"529.982.247-25".hex(),
        b64encode(b64encode(b"cpf: 529.982.247-25")).decode(),
    ],
)
def test_an_odd_value_is_masked_and_comes_back_as_it_was(guard: Guard, value: str) -> None:
    exchange, (out,) = sent(guard, [user(f"veja: {value} ok")])
    found = PLACEHOLDER.search(out)
    assert found is not None and value not in out
    assert out == f"veja: {found[0]} ok"
    assert answered(exchange, f"it is {found[0]} .") == f"it is {value} ."


def test_odd_and_plain_spellings_share_their_code(guard: Guard) -> None:
    _, (out,) = sent(
        guard, [user("cpf 529.982.247-25, 5 2 9 9 8 2 2 4 7 2 5 e ５２９９８２２４７２５")]
    )
    codes = {found[: len("BR_CPF_") + 13] for found in PLACEHOLDER.findall(out)}
    assert len(codes) == 1 and len(PLACEHOLDER.findall(out)) == 3


def test_an_encoded_text_goes_and_comes_back_whole(guard: Guard) -> None:
    whole = b64encode(
        b"The customer ana.souza@correio-novo.com.br called, cpf 529.982.247-25."
    ).decode()
    exchange, (out,) = sent(guard, [user(f"data: {whole} end")])
    assert re.fullmatch(r"data: [A-Z_]+_[A-Z0-9]+ end", out)
    assert answered(exchange, out) == f"data: {whole} end"


def test_parts_of_one_message_are_read_together(guard: Guard) -> None:
    exchange, (one, two) = sent(guard, [user("meu cpf: 529.982.2", "47-25 é isso")])
    assert re.fullmatch(r"meu cpf: BR_CPF_\w+", one) and re.fullmatch(r"BR_CPF_\w+ é isso", two)
    assert answered(exchange, f"{one[9:]} {two[:-7]}") == "529.982.2 47-25"


def test_turns_of_one_user_are_read_together(guard: Guard) -> None:
    turns = [user(f"the key is {TOKEN[:17]}"), {"role": "assistant", "content": "go on."}]
    _, first = sent(guard, turns)
    assert first == [f"the key is {TOKEN[:17]}", "go on."]
    turns.append(user(TOKEN[17:] + ", use it"))
    _, second = sent(guard, turns)
    assert TOKEN[:17] not in second[0] and TOKEN[17:] not in second[2]
    turns += [{"role": "assistant", "content": "Done."}, user("Thanks.")]
    _, third = sent(guard, turns)
    assert third[:3] == second


def test_others_speaking_are_not_joined(guard: Guard) -> None:
    turns = [user("cpf 529.982.2"), {"role": "assistant", "content": "47-25"}]
    assert sent(guard, turns)[1] == ["cpf 529.982.2", "47-25"]


def test_scan_reads_the_turns_of_a_session_together() -> None:
    def told(*records: dict[str, object]) -> list[object]:
        result = CliRunner().invoke(scan, input="\n".join(map(json.dumps, records)))
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        return [[(f["type"], f["start"], f["end"]) for f in line["findings"]] for line in lines]

    first = {"id": 1, "session": "a", "text": "the first part is 529.982.2"}
    between = {"id": 2, "session": "a", "text": "go on", "role": "assistant"}
    last = {"id": 3, "session": "a", "text": "47-25 and done"}
    assert told(first, between, last) == [[], [], [("BR_CPF", 0, 5)]]
    assert told(first, between, {**last, "session": "b"}) == [[], [], []]
