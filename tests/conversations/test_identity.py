"""Which conversation: ids first, then what was said; on any connection, and forks apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.conversations import Chains, protocol_id
from mitmguard.model import Role

KEY = b"k" * 32
Messages = list[tuple[Role, str]]


@pytest.mark.parametrize(
    ("headers", "hints", "expected"),
    [
        ({}, {}, None),
        ({"user-agent": "x"}, {"model": "y"}, None),
        ({"mcp-session-id": "s1"}, {}, "p/mcp_session:s1"),
        ({}, {"mcp_session": "s1"}, "p/mcp_session:s1"),
        ({}, {"previous_response_id": "r1", "conversation": "c1"}, "p/previous_response_id:r1"),
        ({"session_id": "s"}, {"thread": "t"}, "p/thread:t"),
        ({"x-claude-code-session-id": "s", "session_id": "z"}, {}, "p/x-claude-code-session-id:s"),
        ({"session_id": ""}, {"thread": ""}, None),
        ({"session_id": "x" * 600}, {}, None),
    ],
)
def test_protocol_ids(headers: dict[str, str], hints: dict[str, str], expected: str | None) -> None:
    assert protocol_id(headers, hints, "p") == expected


def test_ids_of_different_kinds_and_realms_never_meet() -> None:
    one = {
        protocol_id({}, {kind: "1"}, realm) for kind in ("thread", "conversation") for realm in "ab"
    }
    assert len(one) == 4


def test_turns_of_one_conversation() -> None:
    chains = Chains(KEY)
    turns: Messages = [
        ("user", "hi"),
        ("assistant", "hello"),
        ("user", "and"),
        ("tool", "42"),
        ("user", "so"),
    ]
    identities = [chains.identify(turns[:n]) for n in (1, 3, 4, 5)]
    assert len({i.id for i in identities if i}) == 1
    assert [i.known for i in identities if i] == [0, 1, 2, 3]


def test_what_agents_change_each_turn_is_left_out() -> None:
    chains = Chains(KEY)
    first = chains.identify([("system", "today: Monday"), ("tooldef", "a"), ("user", "do  it\n")])
    again = chains.identify(
        [
            ("system", "today: Tuesday"),
            ("developer", "b"),
            ("user", " do it"),
            ("assistant", "x"),
            ("user", "go"),
        ]
    )
    assert first and again and first.id == again.id and again.known == 1


def test_forks_share_their_prefix_and_part() -> None:
    chains = Chains(KEY)
    start: Messages = [("user", "a"), ("user", "b")]
    trunk = chains.identify([*start, ("user", "c")])
    fork = chains.identify([*start, ("user", "d")])
    assert trunk and fork and fork.id != trunk.id and fork.parent == trunk.id and fork.known == 2
    again = chains.identify([*start, ("user", "d"), ("user", "e")])
    assert again and again.id == fork.id and again.parent is None
    more = chains.identify([*start, ("user", "c"), ("user", "e")])
    assert more and more.id == trunk.id


def test_other_beginnings_are_other_conversations() -> None:
    chains = Chains(KEY)
    ids = {
        identity.id
        for messages in ([("user", "a")], [("user", "b")], [("tool", "a")], [("user", "ab")])
        if (identity := chains.identify(messages))  # type: ignore[arg-type]
    }
    assert len(ids) == 4
    assert chains.identify([]) is None and chains.identify([("system", "a")]) is None


@given(st.lists(st.text(max_size=5), min_size=1, max_size=6))
def test_another_worker_gives_the_same_name(texts: list[str]) -> None:
    messages: Messages = [("user", text) for text in texts]
    a, b = Chains(KEY), Chains(KEY)
    for n in range(1, len(messages) + 1):
        last = a.identify(messages[:n])
    fresh = b.identify(messages)
    assert last and fresh and last.id == fresh.id
    other = Chains(b"x" * 32).identify(messages)
    assert other and other.id != fresh.id


def test_memory_is_bounded() -> None:
    chains = Chains(KEY, capacity=10)
    for n in range(100):
        chains.identify([("user", f"{n}.{m}") for m in range(4)])
    assert len(chains) == 10
    last = chains.identify([("user", f"99.{m}") for m in range(4)])
    assert last and last.known == 4
