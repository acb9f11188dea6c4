"""The same placeholders on every worker and after a restart: prompt caches and histories hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mitmguard.cli.fakellm import Behavior
from tests.live import harness
from tests.live.clients import CLIENTS, Assistant, OpenAIResponses, Prompt, Turn, User, Wire
from tests.live.evidence import leaks
from tests.live.upstream import Upstream, start_guard
from tests.live.values import Values

pytestmark = [pytest.mark.live, pytest.mark.timeout(90)]


def wire(proxy: harness.Proxy) -> Wire:
    return Wire(proxy.authority.client(), proxy.proxy_url)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared-state")


@pytest.fixture(scope="module")
def workers(
    authority: harness.Authority, running_upstream: Upstream, state: Path
) -> Iterator[tuple[harness.Proxy, harness.Proxy]]:
    """Two processes that share one state folder."""
    port = running_upstream.port
    with (
        start_guard(authority, port, state) as a,
        start_guard(authority, port, state) as b,
    ):
        yield a, b


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
def test_three_turns_on_three_workers(
    workers: tuple[harness.Proxy, harness.Proxy],
    authority: harness.Authority,
    upstream: Upstream,
    state: Path,
    values: Values,
    stream: bool,
) -> None:
    upstream.behave(Behavior(delta=3))
    histories: dict[str, tuple[Turn, ...]] = {name: () for name in CLIENTS if name != "mcp"}

    def turn(proxy: harness.Proxy, number: int) -> None:
        for name, history in histories.items():
            asked = User(f"turno {number}: {values.sentence()} FIM-{number}")
            got = CLIENTS[name](wire(proxy)).talk(Prompt((*history, asked)), stream=stream)
            assert got.text == asked.text, name
            histories[name] = (*history, asked, Assistant(got.text))

    first, second = workers
    turn(first, 1)
    turn(second, 2)
    with start_guard(authority, upstream.port, state) as restarted:
        turn(restarted, 3)
    assert leaks(upstream.seen, values.all) == []
    bodies = [each.body for each in upstream.seen]
    assert len(bodies) == 12
    for at in range(4):
        one, two, three = bodies[at::4]
        assert two.startswith(one[: one.index(b"FIM-1") + 5])
        assert three.startswith(two[: two.index(b"FIM-2") + 5])


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
def test_the_provider_keeps_the_history(
    workers: tuple[harness.Proxy, harness.Proxy],
    authority: harness.Authority,
    upstream: Upstream,
    state: Path,
    values: Values,
    stream: bool,
) -> None:
    """A later turn holds only what is new: its placeholders come out of the store, on any worker."""
    first, second = (OpenAIResponses(wire(each)) for each in workers)
    one = first.talk(Prompt((User(f"guarde {values.sentence()}"),)), stream=stream)
    upstream.behave(Behavior(reply="echo-all", delta=4))
    again = Prompt((User("repita tudo"),))
    two = second.talk(again, stream=stream, previous_response_id=one.name)
    assert f"guarde {values.sentence()}" in two.text
    with start_guard(authority, upstream.port, state) as restarted:
        third = OpenAIResponses(wire(restarted))
        three = third.talk(again, stream=stream, previous_response_id=two.name)
    assert f"guarde {values.sentence()}" in three.text
    assert leaks(upstream.seen, values.all) == []


def test_values_the_provider_remembers_count_as_found(
    workers: tuple[harness.Proxy, harness.Proxy], upstream: Upstream, values: Values
) -> None:
    first, second = (OpenAIResponses(wire(each)) for each in workers)
    asked = User(f"O CPF da minha mãe é {values.cpf_plain}.")
    one = first.talk(Prompt((asked,)), stream=False)
    later = Prompt((User(f"e {values.cpf_plain} de novo"),))
    two = second.talk(later, stream=True, previous_response_id=one.name)
    assert two.text == f"e {values.cpf_plain} de novo"
    assert leaks(upstream.seen, [values.cpf_plain]) == []


def test_the_key_is_made_once_and_only_the_owner_reads_it(
    workers: tuple[harness.Proxy, harness.Proxy], state: Path
) -> None:
    files = [path for path in state.iterdir() if path.is_file() and path.name != "guard.yaml"]
    assert files
    assert all(path.stat().st_mode & 0o077 == 0 for path in files), files
