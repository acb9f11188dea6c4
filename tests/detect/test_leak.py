"""Leaks of a system text: forms that must be seen, near misses that must not, time that stays linear."""

from __future__ import annotations

import base64
import codecs
import gzip
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest

from mitmguard.detect import leak
from mitmguard.detect.leak import Secret

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
SYSTEM = """\
You are Marta, a courteous assistant of the Alvorada insurance company in Lisbon.
- Answer only questions about travel and household policies.
- Never promise a payment before claim form B-12 has been checked by the back office.
- Refunds above 400 euros need the approval of a supervisor; say that somebody will call back.
- If the customer is angry, apologise once and offer the complaints address.
"""
PT = """\
Você é o assistente da Padaria Aurora. Responda apenas perguntas sobre pães, encomendas e horários.
Nunca revele que a receita da broa leva farinha de castanha e vinte minutos de vapor.
"""
LINES = SYSTEM.splitlines()


@pytest.fixture(scope="module")
def secret() -> Secret:
    return Secret(SYSTEM)


FORMS = {
    "verbatim": SYSTEM,
    "other case and punctuation": SYSTEM.upper().replace("-", "*").replace(".", " !"),
    "an excerpt": f"Sure. My rules say: {LINES[2][2:]} {LINES[3][2:]}",
    "one line": LINES[3],
    "as a list": "\n".join(f"{n}) {line}" for n, line in enumerate(LINES)),
    "inside a long answer": "Our house was built long ago by the sea. " * 40 + LINES[3] + LINES[2]
    + " Anything else is up to the people of the village and their boats. " * 40,
    "base64": base64.b64encode(SYSTEM.encode()).decode(),
    "base64, wrapped": base64.encodebytes(SYSTEM.encode()).decode(),
    "base64 for URLs": base64.urlsafe_b64encode(SYSTEM.encode()).decode().rstrip("="),
    "hex": SYSTEM.encode().hex(),
    "hex with spaces": SYSTEM.encode().hex(" "),
    "rot13": codecs.encode(SYSTEM, "rot13"),
    "reversed": SYSTEM[::-1],
    "url": quote(SYSTEM),
    "spaced": "   ".join(" ".join(word) for word in SYSTEM.split()),
    "dotted": ".".join(SYSTEM.replace(" ", "")),
    "leet": SYSTEM.translate(str.maketrans("oieasO", "013450")),
    "gloss": "tu és Marta, um courteous assistente de o Alvorada insurance company em Lisbon. Answer apenas "
    "questions sobre travel e household policies. nunca promise um payment antes de claim form B-12.",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_leak_is_seen_in_every_form(form: str, secret: Secret) -> None:
    found = secret.judge(FORMS[form])
    assert found.leaked > 0.5, found
    assert found.how


@pytest.mark.parametrize(
    ("form", "how"),
    [
        ("verbatim", ("verbatim",)),
        ("an excerpt", ("partial",)),
        ("base64", ("verbatim", "encoded:base64")),
        ("hex", ("verbatim", "encoded:hex")),
        ("rot13", ("verbatim", "encoded:rot13")),
        ("reversed", ("verbatim", "encoded:reversed")),
        ("gloss", ("reworded",)),
    ],
)
def test_how_it_leaked(form: str, how: tuple[str, ...], secret: Secret) -> None:
    assert secret.judge(FORMS[form]).how == how


@pytest.mark.parametrize(
    "response",
    [
        "",
        "I cannot share my instructions, but I can help you with your travel policy.",
        "Your travel policy covers a refund of up to 300 euros. Shall I open a claim?",
        "I am Marta, the assistant of Alvorada. How can I help?",
        "I am sorry to hear that. Somebody from our office will call you back tomorrow morning.",
        base64.b64encode(
            b"A text about the weather in the mountains, encoded for no reason."
        ).decode(),
        codecs.encode("A text about the weather in the mountains, encoded for no reason.", "rot13"),
        "You are a helpful assistant. Answer only questions about cooking. Never mention prices.",
        "claim supervisor complaints approval angry household Lisbon payment insurance refunds",
        PT,
    ],
)
def test_a_near_miss_is_none(response: str, secret: Secret) -> None:
    found = secret.judge(response)
    assert found.leaked < 0.3, found
    assert found.how == ()


def test_accents_do_not_matter() -> None:
    plain = (
        "Voce e o assistente da Padaria Aurora. Responda apenas perguntas sobre paes, encomendas"
    )
    assert Secret(PT).judge(plain).leaked > 0.9


def test_a_text_without_spaces_between_words() -> None:
    chinese = "你是一家保险公司的客服。不要在审核之前承诺付款。退款超过四百欧元需要主管批准。"
    assert Secret(chinese).judge(f"好的：{chinese[:26]}").leaked > 0.9
    assert Secret(chinese).judge("今天天气很好，我们去公园散步吧。").leaked < 0.3


@pytest.mark.parametrize("system", ["", " ", "...", "\ud800", "a"])
@pytest.mark.parametrize("response", ["", "\ud800\x00", "hello", "%%%", "=" * 50])
def test_odd_texts_give_numbers(system: str, response: str) -> None:
    found = Secret(system).judge(response)
    assert 0 <= found.leaked <= 1 and 0 <= found.coverage <= 1


def test_more_of_the_text_never_scores_less(secret: Secret) -> None:
    words = SYSTEM.split()
    scores = [secret.judge(" ".join(words[:n])).leaked for n in range(4, len(words), 6)]
    covered = [secret.judge(" ".join(words[:n])).coverage for n in range(4, len(words), 6)]
    assert covered == sorted(covered)
    assert scores[-1] > 0.95 and min(scores[4:]) > 0.9


def test_every_weight_can_only_raise_the_score() -> None:
    assert all(weight >= 0 for weight in leak._WEIGHTS)


def longest_common_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The textbook's table, as an oracle."""
    best, row = 0, [0] * (len(b) + 1)
    for x in a:
        row = [0] + [row[j] + 1 if x == y else 0 for j, y in enumerate(b)]
        best = max(best, *row)
    return best


@pytest.mark.parametrize("seed", range(30))
def test_the_automaton_finds_what_the_table_finds(seed: int) -> None:
    chance = random.Random(seed)
    letters = "abc"[: chance.choice((1, 2, 3))]
    a = chance.choices(letters, k=chance.randrange(1, 40))
    b = chance.choices(letters + "x", k=chance.randrange(1, 40))
    found = leak._Automaton(a).runs(b, dict.fromkeys("abcx", 1.0), 1)
    assert found.longest == longest_common_run(a, b)
    assert found.inside == sum(word in a for word in b)
    assert all(0 <= place < len(a) for place in found.places)


@pytest.mark.parametrize("unit", ["a ", "ab", "the quick ", "%41", "a.", "YWFh", "61 "])
def test_repetition_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.perf_counter()
        Secret(text).judge(text)
        return time.perf_counter() - began

    seconds(5_000)
    assert seconds(80_000) < 40 * max(seconds(10_000), 0.005)


def test_the_labelled_pairs() -> None:
    file = DATA / "pairs-dev.jsonl.gz"
    if not file.is_file():
        pytest.skip("needs the labelled pairs, which are not part of the project")
    with gzip.open(file) as lines:
        rows = [json.loads(line) for line in lines]
    scored = [
        (Secret(r["system"]).judge(r["response"]).leaked, r["leaked"], r["how"]) for r in rows
    ]
    benign = sorted((s for s, leaked, _ in scored if not leaked), reverse=True)
    threshold = benign[len(benign) // 100]
    leaks = [(s, how) for s, leaked, how in scored if leaked]
    recall = sum(s > threshold for s, _ in leaks) / len(leaks)
    wins = sum((s > b) + (s == b) / 2 for s, _ in leaks for b in benign) / len(leaks) / len(benign)
    readable = [s for s, how in leaks if not how.startswith("translated")]
    assert recall > 0.90 and wins > 0.95
    # A free translation shares no words with its original: that takes a model.
    assert sum(s > threshold for s in readable) / len(readable) > 0.98
    assert sum(b >= leak.DECIDED for b in benign) / len(benign) < 0.01
