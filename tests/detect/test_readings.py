"""Odd spellings: how many are covered, what clean texts cost, and that nothing is read into what is no text."""

from __future__ import annotations

import base64
import hashlib
import random
import uuid
from collections import Counter
from time import process_time

import pytest

from mitmguard.detect.patterns import Patterns
from mitmguard.detect.readings import Reading, as_read, next_reading
from mitmguard.work import finish
from tests.detect.odd import odd, read_all

PATTERNS = Patterns()

LEAST = 0.85
"""Of each spelling, this share has to be covered."""


def test_odd_spellings_are_covered() -> None:
    seen: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    for case in odd():
        seen[case.technique] += 1
        covered[case.technique] += any(
            f.start < case.end and case.start < f.end for f in read_all(PATTERNS, case.text)
        )
    short = {name: covered[name] / n for name, n in seen.items() if covered[name] < LEAST * n}
    assert short == {}
    assert covered.total() >= 0.97 * seen.total()


def shown(text: str) -> list[tuple[str, str]]:
    return [(f.type, text[f.start : f.end]) for f in read_all(PATTERNS, text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ana\u200b.souza@ex\u00adample.com", "ana\u200b.souza@ex\u00adample.com"),
        ("mail ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ!", "ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ"),
        ("аna@exаmple.соm", "аna@exаmple.соm"),
        ("senha: é; сpf 11144477735 e só", "11144477735"),
        ("joao (at) empresa.com.br", "joao (at) empresa.com.br"),
        ("ana ponto souza arroba exemplo ponto com ponto br.", "ana ponto souza arroba exemplo ponto com ponto br"),
        ("ana [at] mail [dot] example [dot] org, please", "ana [at] mail [dot] example [dot] org"),
        ("5 2 9 9 8 2 2 4 7 2 5", "5 2 9 9 8 2 2 4 7 2 5"),
        ("cpf 5.2.9.9.8.2.2.4.7.2.5.", "5.2.9.9.8.2.2.4.7.2.5"),
        ("DE89-3704-0044-0532-0130-00", "DE89-3704-0044-0532-0130-00"),
        ("x=" + base64.b64encode("cpf 529.982.247-25 !".encode("utf-16-le")).decode(), "YwBwAGYAIAA1ADIAOQAuADkAOAAyAC4AMgA0ADcALQAyADUAIAAhAA=="),
        ("0x3532393938323234373235", "0x3532393938323234373235"),
        ("n\u0303ao: cpf 5\u03362\u03369\u0336982247-25", "5\u03362\u03369\u0336982247-25"),
        ("%u0061na%u0040example.com", "%u0061na%u0040example.com"),
    ],
)  # fmt: skip
def test_what_is_odd_is_found(text: str, value: str) -> None:
    assert value in [v for _, v in shown(text)]


@pytest.mark.parametrize(
    "text",
    [
        "meet me @ github.com and look at the dot com bubble",
        "look at the results. Then go home",
        "Olá! ❤️ 👨‍👩‍👧 1️⃣ 2️⃣ 3️⃣ vamos começar? 🇧🇷",
        "Привет, мир! Это обычный текст, рост 182 см, вес 80 кг, сор 25, дом 5.",
        "می‌خواهم این کتاب‌ها را بخوانم",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
        "[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3]",
        "2024-01-15 10:22:33,123 INFO took 0.125 s, 10.2.3.4:8080",
        "| 529 | 982 | 247 | 26 |",
        "v1.2.3.4.5.6.7.8.9.10",
        "price: 1.234.567,89 and 12,345,678.90",
        "价格：100元（含税），电话：无。",
    ],
)
def test_clean_texts_stay_clean(text: str) -> None:
    assert shown(text) == []


def test_random_data_gives_nothing() -> None:
    rng = random.Random(5)
    parts: list[str] = []
    for n in range(3000):
        data = rng.randbytes(rng.choice((12, 16, 20, 32, 48, 64, 200)))
        parts.append(data.hex() if n % 2 else base64.b64encode(data).decode())
        parts.append("sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode())
        parts.append(str(uuid.UUID(bytes=data[:16].ljust(16, b"x"), version=4)))
        parts.append(data[:12].hex(":"))
    text = "\n".join(parts)
    flat = PATTERNS.find(text)
    assert read_all(PATTERNS, text) == flat
    image = (
        "data:image/png;base64,"
        + base64.b64encode(b"\x89PNG\r\n\x1a\n" + rng.randbytes(100_000)).decode()
    )
    assert shown(image) == []


def test_a_secret_is_not_opened() -> None:
    def part(text: str) -> str:
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    claims = '{"sub":"1","email":"ana.souza@correio-novo.com.br","iat":1516239022}'
    token = ".".join(
        (
            part('{"alg":"HS256","typ":"JWT"}'),
            part(claims),
            "c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmUtMQ",
        )
    )
    assert shown(f"token {token} end") == [("SECRET_JWT", token)]


def test_a_clean_text_has_no_other_reading() -> None:
    for text in (
        "A good answer says what it knows. " * 99,
        "A situação não é tão ruim – “até” amanhã… 😀 " * 99,
    ):
        assert finish(next_reading(Reading(text))) is None


def test_what_is_decoded_is_bounded() -> None:
    clean = base64.b64encode(b"nothing to see here, move along.. ").decode()
    value = base64.b64encode(b"cpf 529.982.247-25 xx").decode()
    flood = " ".join([clean] * 3000)
    assert shown(f"{value} {flood}") != []
    assert shown(f"{flood} {value}") == []


@pytest.mark.parametrize(
    "unit",
    ["\u200b", "а", "аa", "Ａ", "5 ", "a ", "5.", "529.982.", " at ", "(at)", "@ ", "a@ ", "arroba ", "A", "QUJD", "35 ", "QUFB\n",
     "e\u0301", "\U000e0041", "a.", "DE89 ", "a dot ", "/", "A/", "%", "&#x", "\\x41"],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    def took(size: int) -> float:
        text = (unit * (size // len(unit)))[:size]
        began = process_time()
        as_read(text)
        return process_time() - began

    took(10_000)
    assert took(200_000) < 2


def test_lines_of_base64_are_read_once() -> None:
    """Lines that begin as text and are none must not be joined again and again."""
    good = base64.b64encode(
        b"a line of plain text in fifty-seven bytes, as in mail. ...."
    ).decode()[:76]
    bad = base64.b64encode(
        b"a line of plain text that is none at its end \xff\xfe\xff.........."
    ).decode()[:76]
    for unit in ((good, bad), (bad,), (good,), (good, good, bad)):
        text = "\n".join(unit * 2000)
        began = process_time()
        as_read(text)
        assert process_time() - began < 1
