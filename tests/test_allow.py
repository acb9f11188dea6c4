"""Promise: what a policy allows by value, pattern, example or place passes there, nothing else does, and no value is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from mitmguard.cli.allow import allow
from mitmguard.conversations import Keys
from mitmguard.detect.canonical import canonical
from mitmguard.engine import KEY_FILE, Exchange, Guard, Head, Refusal, Stop
from mitmguard.policy import hash_of
from mitmguard.work import finish

CPF, PLAIN_CPF, OTHER_CPF = "529.982.247-25", "52998224725", "390.533.447-05"
MAIL = "maria.souza@acmecorp.com.br"
CARD, REAL_CARD = "4242 4242 4242 4242", "4539 5787 6362 1486"
KEYS = Keys([b"k" * 32])
JSON = (("content-type", "application/json"),)


def hashed(type: str, value: str, keys: Keys = KEYS) -> str:
    return hash_of(keys.derive("local", "allow"), canonical(type, value))


def guard_of(tmp_path: Path, *policies: str, keys: Keys = KEYS, more: str = "") -> Guard:
    path = tmp_path / "guard.yaml"
    listed = "".join(f"  - {p}\n" for p in policies)
    path.write_text(f"detectors: {{rules: {{enabled: false}}}}\n{more}policies:\n{listed}")
    return Guard(str(path), keys)


def begun(
    guard: Guard, host: str = "api.openai.com", path: str = "/v1/chat/completions"
) -> Exchange:
    exchange = guard.begin(Head("POST", "https", host, 443, path, JSON))
    assert exchange.request_head() == "buffer"
    return exchange


def sent(exchange: Exchange, content: str, **members: object) -> str:
    body = json.dumps(
        {"model": "m", "messages": [{"role": "user", "content": content}], **members}
    ).encode()
    result = finish(exchange.request(body))
    assert not isinstance(result, Refusal)
    return (body if result.body is None else result.body).decode()


@pytest.mark.parametrize("spelling", [CPF, PLAIN_CPF, "529 982 247 25"])
@pytest.mark.parametrize("written", [CPF, PLAIN_CPF])
def test_a_value_is_allowed_in_every_spelling(written: str, spelling: str, tmp_path: Path) -> None:
    guard = guard_of(
        tmp_path, f'{{when: {{type: BR_CPF, value: "{hashed("BR_CPF", written)}"}}, then: allow}}'
    )
    out = sent(begun(guard), f"CPF {spelling} e CPF {OTHER_CPF}")
    assert spelling in out
    assert OTHER_CPF not in out


def test_it_is_allowed_where_it_is_spelled_with_escapes(tmp_path: Path) -> None:
    allowed = hashed("EMAIL_ADDRESS", MAIL)
    guard = guard_of(
        tmp_path, f'{{when: {{type: EMAIL_ADDRESS, value: "{allowed}"}}, then: allow}}'
    )
    escaped = MAIL.replace("@", "%40")
    assert escaped in sent(begun(guard), f"see https://s.example/?q={escaped}&x=1")


def test_only_findings_of_the_types_named_are_allowed(tmp_path: Path) -> None:
    guard = guard_of(
        tmp_path, f'{{when: {{type: CREDIT_CARD, value: "{hashed("BR_CPF", CPF)}"}}, then: allow}}'
    )
    assert CPF not in sent(begun(guard), f"CPF {CPF}")


def test_a_hash_of_an_earlier_key_still_holds_and_one_of_a_foreign_key_never(
    tmp_path: Path,
) -> None:
    old, foreign = Keys([b"o" * 32]), Keys([b"f" * 32])
    rotated = Keys([b"n" * 32, b"o" * 32])
    for keys, passes in ((old, True), (foreign, False)):
        value = hashed("BR_CPF", CPF, keys)
        guard = guard_of(
            tmp_path, f'{{when: {{type: BR_CPF, value: ["{value}"]}}, then: allow}}', keys=rotated
        )
        assert (CPF in sent(begun(guard), f"CPF {CPF}")) is passes


def test_a_value_of_another_tenant_is_not_allowed(tmp_path: Path) -> None:
    guard = guard_of(
        tmp_path,
        f'{{when: {{type: BR_CPF, value: "{hashed("BR_CPF", CPF)}"}}, then: allow}}',
        more="tenant: other\n",
    )
    assert CPF not in sent(begun(guard), f"CPF {CPF}")


@pytest.mark.parametrize(
    ("pattern", "value", "passes"),
    [
        (r".*@acmecorp\.com\.br", MAIL, True),
        (r"(maria|jose)\.souza@.*", MAIL, True),
        (r"souza@acmecorp\.com\.br", MAIL, False),  # a part of the value is not the value
        (r"maria\.souza@acmecorp", MAIL, False),
        (
            r"maria\.souza@acmecorp\.com|x",
            MAIL,
            False,
        ),  # neither side of an alternative is half anchored
        (r"x|souza@acmecorp\.com\.br", MAIL, False),
        (r"[a-z./@]+", "joão@acmecorp.com.br", False),
    ],
)
def test_a_pattern_is_for_the_whole_value(
    pattern: str, value: str, passes: bool, tmp_path: Path
) -> None:
    guard = guard_of(
        tmp_path, f"{{when: {{type: EMAIL_ADDRESS, pattern: '{pattern}'}}, then: allow}}"
    )
    assert (value in sent(begun(guard), f"write to {value} now")) is passes


def test_examples_are_decided_by_the_policy(tmp_path: Path) -> None:
    text = f"card {CARD} and card {REAL_CARD}"
    default = sent(begun(guard_of(tmp_path, "{when: {type: US_SSN}, then: alert}")), text)
    allowed = sent(begun(guard_of(tmp_path, "{when: {example: true}, then: allow}")), text)
    only_real = sent(begun(guard_of(tmp_path, "{when: {example: false}, then: alert}")), text)
    assert REAL_CARD not in default
    assert CARD in allowed and REAL_CARD not in allowed
    assert REAL_CARD in only_real


@pytest.mark.parametrize(
    ("when", "host", "path", "passes"),
    [
        ("host: api.openai.com", "api.openai.com", "/v1/chat/completions", True),
        ("host: '*.openai.com'", "api.openai.com", "/v1/chat/completions", True),
        ("host: api.openai.com", "api.mistral.ai", "/v1/chat/completions", False),
        ("path: /v1/chat/**", "api.openai.com", "/v1/chat/completions", True),
        ("path: /v1/chat/**", "api.openai.com", "/v1/chat/completions?x=/v1/chat/", True),
        ("path: /v1/files", "api.openai.com", "/v1/chat/completions", False),
        (
            "path: /v1/chat/**, host: api.mistral.ai",
            "api.openai.com",
            "/v1/chat/completions",
            False,
        ),
        ("path: /v1/chat/**", "api.openai.com", "/v1/chat/..%2fchat/completions", False),
    ],
)
def test_a_place_is_a_host_and_a_path(
    when: str, host: str, path: str, passes: bool, tmp_path: Path
) -> None:
    guard = guard_of(tmp_path, f"{{when: {{type: BR_CPF, {when}}}, then: allow}}",
                     more="uninspected: {default: allow}\n")  # fmt: skip
    exchange = guard.begin(Head("POST", "https", host, 443, path, JSON))
    exchange.request_head()
    assert (CPF in sent(exchange, f"CPF {CPF}")) is passes


@pytest.mark.parametrize(
    ("pointer", "passes"),
    [
        ("/metadata/owner", True), ("/metadata/*", True), ("/metadata/**", True), ("/**", True),
        ("/metadata", False), ("/*/owner/x", False), ("/messages/**", False), ("/meta*/own*", True),
    ],
)  # fmt: skip
def test_a_place_is_a_pointer(pointer: str, passes: bool, tmp_path: Path) -> None:
    guard = guard_of(tmp_path, f"{{when: {{type: BR_CPF, pointer: '{pointer}'}}, then: allow}}")
    out = json.loads(sent(begun(guard), "hello", metadata={"owner": f"CPF {CPF}"}))
    assert (CPF in out["metadata"]["owner"]) is passes


def test_an_allowed_place_allows_nothing_elsewhere(tmp_path: Path) -> None:
    guard = guard_of(tmp_path, "{when: {type: BR_CPF, pointer: /metadata/owner}, then: allow}")
    out = json.loads(sent(begun(guard), f"CPF {CPF}", metadata={"owner": f"CPF {OTHER_CPF}"}))
    assert OTHER_CPF in out["metadata"]["owner"]
    assert CPF not in out["messages"][0]["content"]


def test_allowed_findings_are_counted_by_reason_and_never_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    guard = guard_of(
        tmp_path,
        f'{{name: by-value, when: {{type: BR_CPF, value: "{hashed("BR_CPF", CPF)}"}}, then: allow}}',
        "{name: by-pattern, when: {type: EMAIL_ADDRESS, pattern: '.*@acmecorp.*'}, then: allow}",
        "{name: by-example, when: {type: CREDIT_CARD, example: true}, then: allow}",
        "{name: by-place, when: {type: BR_CPF, pointer: /metadata/**}, then: allow}",
        "{name: by-role, when: {type: BR_CNPJ, role: user}, then: allow}",
    )
    exchange = begun(guard)
    sent(
        exchange,
        f"CPF {CPF}, {MAIL}, card {CARD}, CNPJ 11.222.333/0001-81",
        metadata={"o": OTHER_CPF},
    )
    summary = exchange.finish("done")
    metrics = guard.metrics().decode()
    for reason in ("value", "pattern", "example", "place", "policy"):
        assert f'mitmguard_allowed_total{{reason="{reason}"}} 1.0' in metrics
    told = json.dumps(summary, default=str) + metrics + caplog.text
    for value in (CPF, PLAIN_CPF, MAIL, CARD, OTHER_CPF):
        assert value not in told


STREAMED = (
    f"o CPF {CPF} e {PLAIN_CPF}, também CPF {OTHER_CPF}; {MAIL}, bob.smith@mail.org, card {CARD} "
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=st.lists(st.integers(1, 7), min_size=1, max_size=5))
def test_a_streamed_answer_is_the_same_however_it_is_cut(tmp_path: Path, sizes: list[int]) -> None:
    guard = guard_of(
        tmp_path,
        f'{{when: {{type: BR_CPF, value: "{hashed("BR_CPF", CPF)}"}}, then: allow}}',
        "{when: {type: EMAIL_ADDRESS, pattern: '.*@acmecorp.*'}, then: allow}",
        "{when: {category: [pii, secret]}, then: redact}",
    )
    exchange = begun(guard)
    sent(exchange, "hello")
    exchange.response_head(200, (("content-type", "text/event-stream"),))
    out, at, turn = b"", 0, 0
    while at < len(STREAMED):
        size = sizes[turn % len(sizes)]
        delta = {"choices": [{"index": 0, "delta": {"content": STREAMED[at : at + size]}}]}
        step = finish(exchange.feed(f"data: {json.dumps(delta)}\n\n".encode()))
        assert not isinstance(step, Stop)
        out += step
        at, turn = at + size, turn + 1
    last = finish(exchange.close())
    assert not isinstance(last, Stop)
    events = [line[6:] for line in (out + last).decode().split("\n") if line.startswith("data: {")]
    text = "".join(json.loads(e)["choices"][0]["delta"].get("content", "") for e in events)
    assert f"o CPF {CPF} e {PLAIN_CPF}, também CPF REDACTED_BR_CPF; {MAIL}, REDACTED_EMAIL" in text
    assert "4242" not in text


# mitmguard allow


def printed(tmp_path: Path, *arguments: str, stdin: str = "") -> str:
    result = CliRunner().invoke(allow, [*arguments, "--state", str(tmp_path)], input=stdin)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_prints_a_policy_that_works(tmp_path: Path) -> None:
    line = printed(tmp_path, CPF)
    assert CPF not in line and PLAIN_CPF not in line
    assert line == printed(tmp_path, PLAIN_CPF)
    (entry,) = YAML(typ="safe").load(line)
    assert entry["when"]["type"] == ["BR_CPF"]
    guard = guard_of(tmp_path, line.strip().removeprefix("- "), keys=Keys.load(tmp_path / KEY_FILE))
    out = sent(begun(guard), f"CPF {PLAIN_CPF} e CPF {OTHER_CPF}")
    assert PLAIN_CPF in out and OTHER_CPF not in out


def test_the_command_reads_many_values(tmp_path: Path) -> None:
    (entry,) = YAML(typ="safe").load(
        printed(tmp_path, "-", "--name", "ours", stdin=f"{CPF}\n\n{MAIL}\n{PLAIN_CPF}\n")
    )
    assert entry["name"] == "ours"
    assert entry["when"]["type"] == ["BR_CPF", "EMAIL_ADDRESS"]
    assert len(entry["when"]["value"]) == 2


def test_the_command_takes_types(tmp_path: Path) -> None:
    (entry,) = YAML(typ="safe").load(printed(tmp_path, "--type", "PERSON", "Ana Lima"))
    assert entry["when"]["type"] == ["PERSON"]


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (["hello there"], "", "found as no type"),
        (["-"], "\n", "no value"),
        (["-"], f"{CPF}\nhello there\n", "value 2"),
        (["x", "--type", "NO_SUCH"], "", "no type NO_SUCH"),
        ([CPF, "--name", "A b"], "", "--name"),
    ],
)
def test_the_command_says_what_is_wrong_without_the_value(
    arguments: list[str], stdin: str, said: str, tmp_path: Path
) -> None:
    result = CliRunner().invoke(allow, [*arguments, "--state", str(tmp_path)], input=stdin)
    assert result.exit_code == 2
    assert said in result.output
    assert "hello there" not in result.output and CPF not in result.output
