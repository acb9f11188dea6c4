"""What looks like a secret or a personal value is not written; what explains a problem is."""

from __future__ import annotations

import time

import pytest

from mitmguard.record.redaction import MAX_TEXT, redact

SECRETS = [
    "ann.lee+x@example.org",
    "ann.lee%40example.org",
    "a" * 300 + "@example.org",
    "sk-proj-abcdefghijklmnop",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345",
    "github_pat_11ABCDEFG0abcdefghij",
    "xoxb-123456789012-abcdefgh",
    "AKIAIOSFODNN7EXAMPLE",
    "AIzaSyD-abcdefghijklmnopqrstuvwxyz",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh",
    "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH",
    "0123456789abcdef0123456789abcdef",
    "d41d8cd9-8f00-b204-e980-0998ecf8427e",
    "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
    "mfrggzdfmztwq2lknnwg23tpobyxe43u",
    "123.456.789-09",
    "4111 1111 1111 1111",
    "4111111111111111",
    "+49 (30) 1234567-89",
    "11.222.333/0001-81",
]


@pytest.mark.parametrize("value", SECRETS)
@pytest.mark.parametrize(
    "around", ["{}", "GET /v1 {} HTTP", "got '{}'", 'json: {{"k":"{}"}}', "({})", "x={}"]
)
def test_hidden(value: str, around: str) -> None:
    hidden = redact(around.format(value))
    assert value not in hidden
    assert value[len(value) // 2 :] not in hidden
    assert "[" in hidden


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /v1/models?key=abc&name=ann HTTP/1.1", "GET /v1/models?[query] HTTP/1.1"),
        ("https://ann:pw@proxy.example:3128/", "https://[user]@proxy.example:3128/"),
        ("Authorization: Bearer short-token", "Authorization: [secret] [secret]"),
        ("authorization: secret7", "authorization: [secret]"),
        ("'x-api-key': 'hello'", "'x-api-key': '[secret]'"),
        ("password=hunter2", "password=[secret]"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc", "[pem]"),
    ],
)
def test_by_context(text: str, expected: str) -> None:
    assert redact(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "policy loaded",
        "client connect from 127.0.0.1:54321",
        "192.168.100.200:443 closed",
        "2026-11-21 15:30:00",
        "request mg-0123456789012345",
        "took 123.456 ms for 1234567 bytes",
        "/usr/lib/python3.12/site-packages/mitmproxy/proxy/layers/http/__init__.py",
        "test_that_a_long_name_of_a_function_stays_as_2_words",
        "policy 0123456789abcdef",
        "REDACTED_EMAIL_ADDRESS_AND_MORE_WORDS",
        "TLS handshake failed: certificate verify failed",
    ],
)
def test_kept(text: str) -> None:
    assert redact(text) == text


def test_long_texts_are_cut_before_a_word() -> None:
    text = "word " * 2000 + "4111111111111111"
    assert len(redact(text)) <= MAX_TEXT + 10
    assert redact(text).endswith("word [cut]")
    secret = "x" * (MAX_TEXT - 5) + " sk-proj-abcdefghijk"
    assert "sk-" not in redact(secret)
    assert redact("4" * 100_000) == " [cut]"


@pytest.mark.parametrize(
    "unit", ["a", "a@", "a.", "1 ", "-", "=", "token", "token:", "://", "%40", "sk-", "?"]
)
def test_time_is_bounded(unit: str) -> None:
    begin = time.process_time()
    redact(unit * MAX_TEXT)
    redact((unit * MAX_TEXT)[: MAX_TEXT - 1])
    assert time.process_time() - begin < 0.2
