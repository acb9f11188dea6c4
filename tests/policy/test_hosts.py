"""A host has one spelling, and the most specific pattern covers it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.policy import load_policy
from mitmguard.policy.hosts import Glob, HostError, HostTable, normalize
from tests.policy.conftest import PolicyOf

SPELLINGS = [
    ("api.openai.com", "api.openai.com"),
    ("API.OpenAI.com.", "api.openai.com"),
    (" api.openai.com ", "api.openai.com"),
    ("api.openai.com:443", "api.openai.com"),
    ("api.openai.com.:8443", "api.openai.com"),
    ("ａｐｉ.openai.com", "api.openai.com"),  # full-width letters
    ("api。openai。com", "api.openai.com"),  # ideographic full stops
    ("api.open\u00adai.com", "api.openai.com"),  # soft hyphen
    ("bücher.example", "xn--bcher-kva.example"),
    ("XN--BCHER-KVA.example", "xn--bcher-kva.example"),
    ("my_host.internal", "my_host.internal"),
    ("localhost", "localhost"),
    ("127.0.0.1", "127.0.0.1"),
    ("127.0.0.1:11434", "127.0.0.1"),
    ("[::1]", "::1"),
    ("[::1]:443", "::1"),
    ("::1", "::1"),
    ("0:0:0:0:0:0:0:1", "::1"),
    ("2001:DB8::A", "2001:db8::a"),
    ("fe80::1%eth0", "fe80::1"),
    ("::ffff:127.0.0.1", "127.0.0.1"),
]
NO_HOSTS = [
    "", ".", "..", "api..openai.com", ".openai.com", "api.openai.com..", "a b.com", "a/b.com", "a\x00.com",
    "a%2e.com", "user@api.openai.com", "*.openai.com", "[::1", "[x]", "::x", "a:b:c", "a.com:0",
    "a.com:70000", "a.com:x", "a.com:", "999.1.1.1", "1.2", "x" * 64 + ".com", "a." * 127 + "com",
    "xn--\u00fc.com", "a\n.com",
]  # fmt: skip


@pytest.mark.parametrize(("host", "spelling"), SPELLINGS)
def test_one_spelling(host: str, spelling: str) -> None:
    assert normalize(host) == spelling
    assert normalize(spelling) == spelling


@pytest.mark.parametrize("host", NO_HOSTS, ids=repr)
def test_no_host(host: str) -> None:
    with pytest.raises(HostError):
        normalize(host)


@given(st.text(max_size=40))
def test_any_text_is_a_host_or_an_error(text: str) -> None:
    try:
        name = normalize(text)
    except HostError:
        return
    assert normalize(name) == name
    assert name.isascii()
    assert name == name.lower()


CLASSES = [
    ("api.openai.com", "guarded", "openai"),
    ("API.OpenAI.com.", "guarded", "openai"),
    ("eu.api.openai.com", "guarded", "openai"),
    ("api.anthropic.com", "guarded", "anthropic"),
    ("us-east5-aiplatform.googleapis.com", "guarded", "vertex"),
    ("aiplatform.googleapis.com", "guarded", "vertex"),
    ("bedrock-runtime.us-east-1.amazonaws.com", "guarded", "bedrock"),
    ("bedrock-mantle.us-east-1.api.aws", "guarded", "bedrock"),
    ("resource.openai.azure.com", "guarded", "azure"),
    ("api.enterprise.githubcopilot.com", "guarded", "copilot"),
    ("w8q.us-east-1.aws.endpoints.huggingface.cloud", "guarded", "huggingface"),
    ("chatgpt.com", "guarded", "chatgpt"),
    ("claude.ai", "guarded", "claude-web"),
    ("api2.cursor.sh", "guarded", "cursor"),
    # near misses
    ("openai.com", "tunnelled", ""),
    ("api.openai.com.evil.example", "tunnelled", ""),
    ("evil-api.openai.com", "tunnelled", ""),
    ("aiplatform.googleapis.com.example", "tunnelled", ""),
    ("bedrock-runtime.amazonaws.com", "tunnelled", ""),
    ("bedrock-runtime.a.b.amazonaws.com", "tunnelled", ""),
    ("s3.us-east-1.amazonaws.com", "tunnelled", ""),
    ("openai.azure.com", "tunnelled", ""),
    ("www.googleapis.com", "tunnelled", ""),
    ("auth.openai.com", "tunnelled", ""),
    ("github.com", "tunnelled", ""),
    ("localhost", "tunnelled", ""),
    # what no resolver looks up is not let through unseen
    ("", "guarded", ""),
    ("api..openai.com", "guarded", ""),
    ("api.openai.com\x00.example", "guarded", ""),
]


@pytest.mark.parametrize(("host", "kind", "provider"), CLASSES, ids=repr)
def test_the_catalogue(host: str, kind: str, provider: str) -> None:
    policy = load_policy("default")
    assert policy.host(host) == kind
    assert policy.provider_of(host) == provider
    assert policy.host(host, 80, tls=False) == (kind if kind == "guarded" else "watched")


TABLE = [
    ("*", "any"), ("*.example.com", "below"), ("api.example.com", "exact"), ("api-*.example.com", "glob"),
    ("a.*.example.com", "middle"), ("api.example.com:8443", "port"), ("*.b.example.com", "deeper"),
    ("[::1]:8080", "v6"), ("10.0.0.1", "v4"), ("bücher.example", "idna"), ("UPPER.example", "upper"),
]  # fmt: skip
LOOK_UPS = [
    ("example.com", 443, "any"), ("x.example.com", 443, "below"), ("y.x.example.com", 443, "below"),
    ("api.example.com", 443, "exact"), ("api.example.com", 8443, "port"), ("api-1.example.com", 1, "glob"),
    ("api-.example.com", 1, "glob"), ("a.x.example.com", 1, "middle"), ("a.b.example.com", 1, "deeper"),
    ("c.b.example.com", 1, "deeper"), ("z.a.x.example.com", 1, "below"), ("::1", 8080, "v6"),
    ("::1", 80, "any"), ("10.0.0.1", 80, "v4"), ("xn--bcher-kva.example", 1, "idna"),
    ("upper.example", 1, "upper"),
]  # fmt: skip


@pytest.mark.parametrize(("host", "port", "value"), LOOK_UPS)
def test_the_most_specific_pattern_wins(host: str, port: int, value: str) -> None:
    for patterns in (TABLE, TABLE[::-1]):
        table: HostTable[str] = HostTable()
        for pattern, name in patterns:
            table.add(pattern, name)
        assert table.get(host, port) == value


@pytest.mark.parametrize(
    "pattern", ["", "a..b", "a**.com", "*a*.com", "a.*.*.*.com", "a b", "*.", "x:y"]
)
def test_what_is_no_pattern(pattern: str) -> None:
    with pytest.raises(HostError):
        HostTable[bool]().add(pattern, True)


def test_yours_win_where_both_are_as_specific(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "hosts:\n  tunnelled: [api.openai.com, '*.anthropic.com', '*']\n  guarded: ['llm.corp:8443']\n"
    )
    assert policy.host("api.openai.com") == "tunnelled"
    assert policy.host("api.anthropic.com") == "guarded"  # the catalogue's name is more specific
    assert policy.host("llm.corp", 8443) == "guarded"
    assert policy.host("llm.corp", 443) == "tunnelled"


words = st.text("ab", max_size=4)
globs = st.one_of(words, st.builds(lambda a, b: f"{a}*{b}", words, words))


@given(globs, globs, words)
def test_covers_means_matches_whatever_the_other_matches(mine: str, other: str, word: str) -> None:
    if Glob.of(mine).covers(Glob.of(other)) and Glob.of(other).matches(word):
        assert Glob.of(mine).matches(word)
