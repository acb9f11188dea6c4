"""Secrets: each vendor format whole, one character short, and with the value alone as span."""

from __future__ import annotations

import base64
import os
import random
import re
from pathlib import Path

import pytest

from mitmguard.detect.catalog import TOKENS, TYPES
from mitmguard.detect.examples import is_example
from mitmguard.detect.patterns import Patterns
from tests.detect.secret_probes import Probe, probes, twins
from tests.detect.token_formats import FORMATS, Draw, Format

PATTERNS = Patterns()
RNG = random.Random(7)
B62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
HEX = "0123456789abcdef"


def rnd(n: int, alphabet: str = B62) -> str:
    return "".join(RNG.choices(alphabet, k=n))


def found(text: str, key: str = "") -> list[tuple[str, str]]:
    return [(f.type, text[f.start : f.end]) for f in PATTERNS.find(text, key)]


def jwt() -> str:
    head = base64.urlsafe_b64encode(b'{"alg":"HS256","typ":"JWT"}').decode().rstrip("=")
    body = base64.urlsafe_b64encode(b'{"sub":"1","name":"x"}').decode().rstrip("=")
    return f"{head}.{body}.{rnd(43)}"


# (type, value, how much of the end may go before it is no longer one)
VALUES = [
    ("SECRET_OPENAI_KEY", "sk-proj-" + rnd(74) + "T3Blbk" + "FJ" + rnd(74), 0),
    ("SECRET_OPENAI_KEY", "sk-" + rnd(20) + "T3Blbk" + "FJ" + rnd(20), 1),
    ("SECRET_ANTHROPIC_KEY", "sk-ant-" + "api03-" + rnd(93) + "AA", 0),
    ("SECRET_OPENROUTER_KEY", "sk-or-" + "v1-" + rnd(64, HEX), 1),
    ("SECRET_GROQ_KEY", "gsk" + "_" + rnd(52), 5),
    ("SECRET_HUGGINGFACE_TOKEN", "hf" + "_" + rnd(34), 1),
    ("SECRET_REPLICATE_TOKEN", "r8" + "_" + rnd(37), 1),
    ("SECRET_GOOGLE_API_KEY", "AIza" + "Sy" + rnd(33), 1),
    ("SECRET_LANGSMITH_KEY", "lsv2" + "_pt_" + rnd(32, HEX) + "_" + rnd(10, HEX), 1),
    ("SECRET_AWS_ACCESS_KEY_ID", "AKIA" + rnd(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), 1),
    ("SECRET_GCP_OAUTH_SECRET", "GOCSPX" + "-" + rnd(28), 1),
    ("SECRET_AZURE_CLIENT_SECRET", rnd(3) + "8Q~" + rnd(34), 5),
    ("SECRET_DIGITALOCEAN_TOKEN", "dop" + "_v1_" + rnd(64, HEX), 1),
    ("SECRET_DATABRICKS_TOKEN", "da" + "pi" + rnd(32, HEX), 1),
    ("SECRET_TERRAFORM_TOKEN", rnd(14) + ".atlas" + "v1." + rnd(64), 5),
    ("SECRET_VAULT_TOKEN", "hvs" + "." + rnd(95), 16),
    ("SECRET_GITHUB_TOKEN", "ghp" + "_" + rnd(36), 1),
    ("SECRET_GITHUB_TOKEN", "github" + "_pat_" + rnd(22) + "_" + rnd(59), 1),
    ("SECRET_GITLAB_TOKEN", "glpat" + "-" + rnd(20), 1),
    ("SECRET_NPM_TOKEN", "npm" + "_" + rnd(36), 1),
    ("SECRET_SLACK_TOKEN", "xoxb" + "-112252339601-7830190903850-" + rnd(24), 0),
    ("SECRET_TELEGRAM_BOT_TOKEN", "677007546" + ":AA" + rnd(33), 1),
    ("SECRET_SENDGRID_KEY", "SG" + "." + rnd(22) + "." + rnd(43), 5),
    ("SECRET_STRIPE_KEY", "sk" + "_live_" + rnd(24), 0),
    ("SECRET_SHOPIFY_TOKEN", "shpat" + "_" + rnd(32, HEX), 1),
    ("SECRET_MAILCHIMP_KEY", rnd(32, HEX) + "-us" + "12", 3),
    ("SECRET_MAXMIND_KEY", rnd(6) + "_" + rnd(29) + "_mm" + "k", 1),
    ("SECRET_JWT", jwt(), 0),
]  # fmt: skip
SURROUNDINGS = [
    "{}",
    'token = "{}"',
    "key: {},",
    "export X='{}'\n",
    '{{\\"k\\": \\"{}\\"}}',
    "\\n{}\\n",
    "({})",
]


@pytest.mark.parametrize(("type", "value", "short"), VALUES)
def test_vendor_formats(type: str, value: str, short: int) -> None:
    for around in SURROUNDINGS:
        assert (type, value) in found(around.format(value)), around
    if short:
        assert type not in dict(found("see " + value[:-short] + " here"))
    assert (
        type not in dict(found("see Xq" + value + " here"))
        or not value[0].isalnum()
        or type in ("SECRET_AZURE_CLIENT_SECRET",)
    )


NAMED = [
    ("DB_PASSWORD=F@m8BEKdOS8P&Kf\nX=1", "", "F@m8BEKdOS8P&Kf"),
    ("password = 'NUpIzJQrZixQ'", "", "NUpIzJQrZixQ"),
    ("POSTGRES_PASSWORD: fine-agree-14\n", "", "fine-agree-14"),
    ("a senha do wifi é banana123, ok?", "", "banana123"),
    ('{\\"userPassword\\": \\"hunter2!\\"}', "", "hunter2!"),
    ("curl -u bob@example.org:NKbj^0vvnn43 https://x", "", "NKbj^0vvnn43"),
    ("postgres://app:s3cr3tpw@db.local/x", "", "s3cr3tpw"),
    ("redis://:15WblquQy1FB6wWHeW04q0JWxqWia1du@cache", "", "15WblquQy1FB6wWHeW04q0JWxqWia1du"),
    ('var key = []byte("sALFWP2k1qd86ola3wHFwj0PLJ7GmZFk95GAyWLF") //', "", "sALFWP2k1qd86ola3wHFwj0PLJ7GmZFk95GAyWLF"),
    ("X-Api-Key: 95ZptAPbZpsLUNK9xh2vgwRRavSsGyJr", "", "95ZptAPbZpsLUNK9xh2vgwRRavSsGyJr"),
    ("Authorization: Basic dXNlcjpwYXNz", "", "dXNlcjpwYXNz"),
    ("hunter2!", "userPassword", "hunter2!"),
    ("95ZptAPbZpsLUNK9xh2vgwRRavSsGyJr", "api_key", "95ZptAPbZpsLUNK9xh2vgwRRavSsGyJr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "value"), NAMED)
def test_named_secrets(text: str, key: str, value: str) -> None:
    assert value in [v for t, v in found(text, key) if t.startswith("SECRET_")]


@pytest.mark.parametrize(
    "text",
    [
        "export TOKEN=<your-token-here>",
        "OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "postgres://user:${DB_PASS}@localhost/db",
        'api_key = os.environ["API_KEY"]',
        "password = getpass.getpass()",
        "def login(user, password: str, token=None): ...",
        "password_min_length: 12\nsecret_name: education-job\ntokenizer: o200k_base\nprimary_key: id\nmax_tokens: 2473",
        "AKIA" + "IOSFODNN7EXAMPLE",
        "password: SECRET_PASSWORD_7K3M9QX2W4T8V2",
        "DB_PASSWORD=secret_password_7k3m9qx2w4t8v2",
        "the password is required",
        "Bearer token authentication",
        "-----BEGIN PRIVATE KEY----- is the first line of such a file",
        "traceparent: 00-c13cb2b3190de0348a292d399d177536-2f1cbe99e725e280-01",
    ],
)
def test_no_secret(text: str) -> None:
    assert found(text) == []


def test_private_key_block() -> None:
    body = "\n".join(rnd(64) for _ in range(12)) + "\n" + rnd(20) + "=="
    block = f"-----BEGIN RSA PRIVATE KEY-----\n{body}\n-----END RSA PRIVATE KEY-----"
    assert found(f"see\n{block}\nthanks") == [("SECRET_PRIVATE_KEY", block)]
    escaped = block.replace("\n", "\\n")
    assert found(f'{{"k": "{escaped}\\n"}}') == [("SECRET_PRIVATE_KEY", escaped)]
    torn = block[:400]
    assert found(torn) == [("SECRET_PRIVATE_KEY", torn)]


def test_a_long_token_is_one_finding() -> None:
    value = jwt() + rnd(2000)
    assert found(f"x {value} y") == [("SECRET_JWT", value)]


def test_every_token_shape_is_anchored() -> None:
    for token in TOKENS:
        assert token.type in TYPES
        assert token.anchors
        re.compile(token.shape)
        assert not re.search(r"[*+]\)[*+]", token.shape), f"{token.type}: nested repetition"


def test_examples() -> None:
    assert is_example("SECRET_AWS_ACCESS_KEY_ID", "AKIA" + "IOSFODNN7EXAMPLE")
    assert is_example("CREDIT_CARD", "4242 4242 4242 4242")
    assert is_example("EMAIL_ADDRESS", "bob@example.com")
    assert is_example("IP_ADDRESS", "192.0.2.1")
    assert is_example("PHONE_NUMBER", "+1 212-555-0123")
    assert is_example("BR_CPF", "BR_CPF_7k3m9qx2w4t8v2")
    assert not is_example("CREDIT_CARD", "4111 1111 1111 1129")


EMBEDDINGS = [
    "export X_1={}\n", '{{"id": 7, "value": "{}", "ok": true}}', "value: {}\nnext: 1", "curl -H 'X-Custom: {}' https://api.host.example/v1", "Hi, please use {} from now on, thanks.",
    "pode usar {} até amanhã.", '{{"a": "{{\\"v\\": \\"{}\\"}}"}}', "INSERT INTO t VALUES (3, '{}', now());", "2026-02-01T10:00:00Z INFO loaded {} in 3ms", 'client = Client("{}")', "const k = `{}`;",
    'c := New("{}", 3)', "see ({}).",
]  # fmt: skip
KEYED = [
    "{k}_api_key={v}\n",
    '{{"{k}": {{"token": "{v}"}}}}',
    "our {k} token is {v}, ok?",
    "a chave {k} é {v}",
    "const {k}Key = '{v}';",
    "{k}:\n  secret: {v}\n",
    "curl -H '{k}-auth: {v}'",
]


def written(value: str, embedding: str) -> str:
    """Return the value as the notation writes it: line ends of a key file become escapes in a string."""
    if "\n" not in value or not set(embedding) & set("\"'`"):
        return value
    return value.replace("\n", "\\\\n" if "\\" in embedding else "\\n")


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f"{f.row}")
def test_every_public_format_is_found_whole(format: Format) -> None:
    for n in range(3):
        made = format.make(Draw(format.row * 31 + n))
        if format.kind == "U":
            before, value, after = made.split("\0")
            texts = [before + value + after, f"x y\n{before}{value}{after}"]
        else:
            value = made
            frames = (
                EMBEDDINGS
                if format.kind == "A"
                else [e.replace("{k}", format.keyword).replace("{v}", "{}") for e in KEYED]
            )
            texts = [e.format(written(value, e)) for e in frames]
        for text in texts:
            wanted = {value, value.replace("\n", "\\n"), value.replace("\n", "\\\\n")}
            assert wanted & {v for t, v in found(text) if t.startswith("SECRET_")}, text


@pytest.mark.parametrize("format", [f for f in FORMATS if f.kind == "K"], ids=lambda f: f"{f.row}")
def test_a_format_like_any_hash_needs_its_keyword(format: Format) -> None:
    value = format.make(Draw(format.row))
    if format.row != 39 or value.startswith("YC"):  # Yandex: one of its forms gives itself away
        assert not found(f"see {value} here")
        assert not found(f"commit {value}\n")


def test_a_checksum_that_fails_lowers_the_score() -> None:
    for row in (63, 70, 71, 80, 83, 112, 155):
        value = next(f for f in FORMATS if f.row == row).make(Draw(row))
        good = PATTERNS.find(f"x {value} y")
        other = value[:20] + ("Q" if value[20] != "Q" else "P") + value[21:]
        if row == 155:  # a letter more or less is still JSON
            other = value[:4] + "----" + value[8:]
        bad = PATTERNS.find(f"x {other} y")
        assert [f.score for f in good] == [1.0], row
        assert len(bad) == 1 and bad[0].score < 1.0 and bad[0].end - bad[0].start == len(value), row


def secrets(text: str) -> list[str]:
    return [v for t, v in found(text) if t.startswith("SECRET_")]


def test_probes_and_their_twins() -> None:
    """Other words, other files: nearly every secret is found whole, and nearly nothing else."""
    hit = missed = wrong = 0
    for p in probes(1500, seed=11):
        got = secrets(p.text)
        hit += sum(s in got for s in p.secrets)
        missed += sum(s not in got for s in p.secrets)
        wrong += sum(g not in p.secrets for g in got)
    flagged: list[Probe] = [p for p in twins(1500, seed=12) if secrets(p.text)]
    precision, recall = hit / (hit + wrong + len(flagged)), hit / (hit + missed)
    assert 2 * precision * recall / (precision + recall) >= 0.97
    assert len(flagged) <= 0.005 * 1500, flagged[:5]


def test_the_standard_library_holds_no_secrets() -> None:
    """Code names passwords and tokens on every page; `test/` plays with real ones."""
    root = Path(os.__file__).parent
    names = ["ssl.py", "smtplib.py", "imaplib.py", "poplib.py", "netrc.py", "getpass.py", "hmac.py", "secrets.py", "token.py", "tokenize.py", "http/cookies.py", "http/client.py", "keyword.py", "urllib/parse.py", "zipfile/__init__.py", "configparser.py", "uuid.py", "hashlib.py", "email/utils.py", "logging/config.py"]  # fmt: skip
    for name in names:
        assert secrets((root / name).read_text(encoding="utf-8")) == [], name
