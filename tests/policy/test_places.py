"""Service calls keep working, calls with prompts are never among them, exceptions cannot stretch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.errors import Why
from mitmguard.policy import allow_line, load_policy
from mitmguard.policy.catalogue import GUARDED, SERVICES
from mitmguard.policy.places import PathGlob, clean_path, parse_mcp
from tests.policy.conftest import PolicyOf

SERVICE_CALLS = [
    # Claude Code
    ("api.anthropic.com", "POST", "/api/event_logging/v2/batch", "telemetry"),
    ("API.anthropic.com.", "post", "/api/event_logging/batch?x=1", "telemetry"),
    ("api.anthropic.com", "POST", "/v1/oauth/token", "login"),
    ("api.anthropic.com", "GET", "/api/oauth/profile", "account"),
    ("api.anthropic.com", "GET", "/api/oauth/claude_cli/roles", "login"),
    ("api.anthropic.com", "GET", "/api/claude_code/settings", "account"),
    ("api.anthropic.com", "GET", "/v1/models?limit=1000", "models"),
    ("api.anthropic.com", "GET", "/api/hello", "health"),
    # Codex
    ("chatgpt.com", "GET", "/backend-api/wham/accounts/check", "account"),
    ("chatgpt.com", "GET", "/backend-api/wham/usage", "account"),
    ("chatgpt.com", "POST", "/backend-api/codex/analytics-events/events", "telemetry"),
    ("chatgpt.com", "GET", "/backend-api/codex/models", "models"),
    ("auth.openai.com", "POST", "/oauth/token", "login"),
    ("ab.chatgpt.com", "POST", "/otlp/v1/metrics", "telemetry"),
    ("api.openai.com", "GET", "/v1/models", "models"),
    # Gemini CLI
    ("play.googleapis.com", "POST", "/log", "telemetry"),
    ("cloudcode-pa.googleapis.com", "POST", "/v1internal:loadCodeAssist", "account"),
    ("generativelanguage.googleapis.com", "GET", "/v1beta/models", "models"),
    # OpenCode, aider, Copilot
    ("opencode.ai", "GET", "/zen/v1/models", "models"),
    ("openrouter.ai", "GET", "/api/v1/models", "models"),
    ("api.enterprise.githubcopilot.com", "POST", "/models/session", "account"),
    ("api.githubcopilot.com", "GET", "/_ping", "health"),
    # browsers
    ("api.openai.com", "OPTIONS", "/v1/chat/completions", "preflight"),
    ("api.openai.com", "OPTIONS", "*", None),
    ("chatgpt.com", "GET", "/c/6f1b", "web"),
]
PROMPTS = [
    ("api.openai.com", "POST", "/v1/chat/completions"),
    ("api.openai.com", "POST", "/v1/responses"),
    ("api.openai.com", "GET", "/v1/responses"),  # a WebSocket begins with GET
    ("api.openai.com", "GET", "/v1/responses/resp_1"),
    ("api.openai.com", "GET", "/v1/realtime"),
    ("api.openai.com", "POST", "/v1/files"),
    ("api.openai.com", "POST", "/v1/models"),
    ("api.anthropic.com", "POST", "/v1/messages"),
    ("api.anthropic.com", "POST", "/v1/messages/count_tokens"),
    ("api.anthropic.com", "POST", "/api/claude_cli_feedback"),
    ("generativelanguage.googleapis.com", "POST", "/v1beta/models/gemini-2.5-pro:generateContent"),
    ("cloudcode-pa.googleapis.com", "POST", "/v1internal:streamGenerateContent"),
    ("chatgpt.com", "POST", "/backend-api/codex/responses"),
    ("chatgpt.com", "GET", "/backend-api/codex/responses"),
    ("chatgpt.com", "POST", "/backend-api/f/conversation"),
    ("chatgpt.com", "POST", "/backend-api/conversation"),
    ("chatgpt.com", "GET", "/backend-api/conversation/6f1b"),
    ("chatgpt.com", "POST", "/backend-api/ps/mcp"),
    ("chatgpt.com", "POST", "/backend-api/wham/tasks"),
    ("chatgpt.com", "POST", "/backend-api/files"),
    ("claude.ai", "POST", "/api/organizations/o/chat_conversations/c/completion"),
    ("claude.ai", "GET", "/api/organizations/o/chat_conversations/c"),
    ("gemini.google.com", "POST", "/_/BardChatUi/data/batchexecute"),
    ("api.githubcopilot.com", "POST", "/chat/completions"),
    ("api2.cursor.sh", "POST", "/aiserver.v1.ChatService/StreamUnifiedChatWithTools"),
    ("ollama.com", "POST", "/api/chat"),
    ("openrouter.ai", "POST", "/api/v1/chat/completions"),
    ("opencode.ai", "POST", "/zen/v1/messages"),
    # a service path cannot be stretched to another one
    ("api.anthropic.com", "POST", "/v1/oauth/../messages"),
    ("api.anthropic.com", "POST", "/v1/oauth/..%2fmessages"),
    ("api.anthropic.com", "POST", "/v1/oauth/%2e%2e/messages"),
    ("api.anthropic.com", "POST", "/v1/oauth//../messages"),
    ("api.anthropic.com", "POST", "/v1/oauth/..;/messages"),
    ("api.anthropic.com", "POST", "/v1/oauth\\..\\messages"),
    ("api.anthropic.com", "POST", "/v1/oauthx/token"),
    ("api.anthropic.com", "POST", "/x/v1/oauth/token"),
    ("api.anthropic.com.evil.example", "POST", "/v1/oauth/token"),
    ("evil.example", "POST", "/backend-api/lat/r"),
]


@pytest.mark.parametrize(("host", "method", "path", "label"), SERVICE_CALLS)
def test_calls_of_popular_clients_keep_working(
    host: str, method: str, path: str, label: str | None
) -> None:
    if path == "*":
        label = "preflight"
    assert load_policy("strict").service(host, method, path) == label


@pytest.mark.parametrize(("host", "method", "path"), PROMPTS)
def test_a_call_that_can_carry_prompts_is_no_service(host: str, method: str, path: str) -> None:
    assert load_policy("default").service(host, method, path) is None


def test_the_catalogue_compiles_and_names_a_host_once() -> None:
    names = [host for hosts in GUARDED.values() for host in hosts]
    assert len(names) == len(set(names))
    for service in SERVICES:
        assert service.hosts and service.methods
        for path in service.paths:
            PathGlob.of(path)


def test_declared_paths_come_first(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "endpoints:\n"
        "  - {host: llm.corp, path: /v1/usage/**}\n"
        "  - {host: api.openai.com, path: /v1/models, method: [GET, post]}\n"
    )
    assert policy.service("llm.corp", "PATCH", "/v1/usage/today/all") == "declared"
    assert policy.service("llm.corp", "GET", "/v1/usage") is None
    assert policy.service("api.openai.com", "POST", "/v1/models") == "declared"
    assert policy.service("api.openai.com", "DELETE", "/v1/models") is None


GLOBS = [
    ("/a/b", "/a/b", True), ("/a/b", "/a/b/", False), ("/a/b", "/a", False), ("/a/*", "/a/b", True),
    ("/a/*", "/a/b/c", False), ("/a/*", "/a/", True), ("/a/x*z", "/a/xyz", True), ("/a/x*z", "/a/xz", True),
    ("/a/x*z", "/a/x", False), ("/a/*:go", "/a/m:go", True), ("/a/**", "/a/b/c/d", True), ("/a/**", "/a", False),
    ("/a/**", "/ab", False), ("/**", "/", True), ("/**", "/x/y", True), ("/", "/", True), ("/", "/x", False),
    ("/*/b", "/a/b", True), ("/A", "/a", False),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "path", "fits"), GLOBS)
def test_paths(pattern: str, path: str, fits: bool) -> None:
    assert PathGlob.of(pattern).matches(path) is fits


@pytest.mark.parametrize(
    "pattern", ["", "a", "/a/**/b", "/a?b", "/a/../b", "/a//b", "/*a*", "/a/***"]
)
def test_what_is_no_path_pattern(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PathGlob.of(pattern)


@pytest.mark.parametrize(
    "path", ["", "a", "/a/../b", "/a/./b", "/a/..", "/.", "//a", "/a%2Fb", "/a%2E", "/ä", "/" * 3]
)
def test_an_ambiguous_path_is_not_clean(path: str) -> None:
    assert clean_path(path) is None


REASONS: list[Why] = ["endpoint", "json", "size", "content-type", "signed"]
PATHS = [
    "/v1/batches", "/v1/batches?key=sk-secret", "/", "/a b", "/a/../b", "//a", "/é", "/a'\"b", "/a#b",
    "/{x}: [y], - z", "/null", "/v1/x*y", "/v1/x*y*z/**", "/**/a", "/" + "seg/" * 400, "/a;b",
    "/\x00\x1f\x7f", "/%2f%2F", "/" + "x" * 5000,
]  # fmt: skip


def pasted(policy_of: PolicyOf, line: str) -> str:
    return f"extends: default\nuninspected:\n  rules:\n    {line}\n"


@pytest.mark.parametrize("path", PATHS, ids=lambda p: repr(p)[:20])
def test_the_printed_line_can_be_pasted_and_works(policy_of: PolicyOf, path: str) -> None:
    for why in REASONS:
        line = allow_line("api.openai.com", path, why)
        assert "\n" not in line
        assert "sk-secret" not in line
        policy = policy_of(pasted(policy_of, line))
        assert policy.uninspected(why, "api.openai.com", path).action.word == "allow"
        assert policy.uninspected("depth", "api.openai.com", path).action.word == "block"
        assert policy.uninspected(why, "api.anthropic.com", path).action.word in ("block", "alert")
        assert policy.uninspected(why, "api.openai.com", "/other").action.word in (
            ("alert",) if why == "signed" else ("block",)
        )


@given(st.text(max_size=60), st.sampled_from(REASONS))
def test_any_path_gives_a_line_of_valid_yaml(path: str, why: Why) -> None:
    from mitmguard.policy.yamltree import parse

    tree = parse("x:\n  " + allow_line("h.example", "/" + path, why) + "\n", "f")
    assert tree.problems == []
    assert tree.value["x"][0]["why"] == why
    assert tree.value["x"][0]["then"] == "allow"


MCP = [
    ("https://mcp.example.com/mcp", ("mcp.example.com", 443, "/mcp")),
    ("http://localhost:8000", ("localhost", 8000, "/")),
    ("https://[::1]:8443/a/b", ("::1", 8443, "/a/b")),
    ("https://MCP.Example.com./", ("mcp.example.com", 443, "/")),
]


@pytest.mark.parametrize(("url", "parts"), MCP)
def test_addresses_of_mcp_servers(url: str, parts: tuple[str, int, str]) -> None:
    assert parse_mcp(url) == parts


@pytest.mark.parametrize(
    "url",
    [
        "mcp.example.com",
        "ftp://a/b",
        "https://u:p@a/b",
        "https://a/b?c",
        "https://a/../b",
        "https://",
        "https://*.a/b",
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_mcp(url)


def test_an_mcp_server_is_opened_at_its_port_only(policy_of: PolicyOf) -> None:
    policy = policy_of(
        "mcp: ['https://tools.example.com:8443/mcp', 'https://api.openai.com/mcp']\n"
    )
    assert policy.host("tools.example.com", 8443) == "watched"
    assert policy.host("tools.example.com", 443) == "tunnelled"
    assert policy.host("api.openai.com") == "guarded"
    assert policy.is_mcp("Tools.example.com", 8443, "/mcp?session=1")
    assert policy.is_mcp("tools.example.com", 8443, "/mcp/messages")
    assert not policy.is_mcp("tools.example.com", 8443, "/mcpx")
    assert not policy.is_mcp("tools.example.com", 443, "/mcp")
    assert not policy.is_mcp("tools.example.com", 8443, "/mcp/../admin")
