"""What the fake model does next: the parts it says, and how they travel.

A behavior is a value that JSON can hold, so that tests in the same process, the control endpoint
and the `x-fakellm` request header all script the model with the same words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from mitmguard.cli.fakellm.asked import Asked
from mitmguard.cli.fakellm.cuts import Size


@dataclass(frozen=True, slots=True)
class Say:
    """Text for the user."""

    text: str


@dataclass(frozen=True, slots=True)
class Think:
    """Reasoning, which some dialects sign."""

    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call; `arguments` is a JSON text, or free text for a custom tool."""

    name: str
    arguments: str
    custom: bool = False


type Part = Say | Think | Call
type Reply = Callable[[Asked], Sequence[Part]]


@dataclass(frozen=True, slots=True)
class Behavior:
    """How one request is answered.

    `reply` is a function, or one of the words: `echo` (the newest user text), `echo-all` (the whole
    prompt), `say:TEXT`, `call:NAME` (a tool call whose arguments repeat the newest text, once plain
    and once as JSON in JSON), `call:NAME:ARGUMENTS`.
    """

    reply: str | Reply = "echo"
    parts: tuple[Part, ...] = ()  # said as they are; wins over `reply`
    delta: Size = 0  # characters in a delta: 0 everything at once, -1 as a tokenizer cuts
    write: int = 0  # bytes in a write: 0 an event at a time, -1 random cuts; others span events
    seed: int = 0  # of the random cuts
    paced: bool = False  # a delta leaves only after the one before the last was acknowledged
    pings: bool = False  # a ping or comment before every delta
    delay: float = 0.0  # seconds before every delta
    die_after: int = -1  # cut the connection after so many deltas
    status: int = 200  # anything else: an error in the dialect's shape
    message: str = "the fake model was told to fail"
    plain: bool = False  # answer `stream: true` with JSON
    coding: Literal["", "gzip"] = ""
    raw: bytes | None = None  # the whole body, whatever was asked
    raw_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = field(default=())

    def say(self, asked: Asked) -> tuple[Part, ...]:
        """Return the parts that answer `asked`."""
        if self.parts:
            return self.parts
        if callable(self.reply):
            return tuple(self.reply(asked))
        word, _, rest = self.reply.partition(":")
        match word:
            case "echo":
                return (Say(asked.newest),)
            case "echo-all":
                return (Say(asked.everything),)
            case "say":
                return (Say(rest),)
            case "call":
                name, colon, arguments = rest.partition(":")
                return (Call(name, arguments if colon else echo_arguments(asked.newest)),)
            case _:
                raise ValueError(f"no such reply: {word!r}")

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Behavior:
        """Build a behavior from JSON; raises ValueError for a member that does not exist."""
        known = {each.name for each in fields(cls)}
        if unknown := sorted(value.keys() - known):
            raise ValueError(f"no such member: {', '.join(unknown)}")
        given = dict(value)
        if isinstance(given.get("raw"), str):
            given["raw"] = given["raw"].encode()
        if isinstance(given.get("delta"), list):
            given["delta"] = tuple(given["delta"])
        given["parts"] = tuple(map(part_from_json, given.get("parts", ())))
        given["headers"] = tuple((name, text) for name, text in given.get("headers", ()))
        return cls(**given)


def part_from_json(value: dict[str, Any]) -> Part:
    """Read `{"say": TEXT}`, `{"think": TEXT}` or `{"call": NAME, "arguments": ...}`."""
    if "say" in value:
        return Say(value["say"])
    if "think" in value:
        return Think(value["think"])
    arguments = value["arguments"]
    if not isinstance(arguments, str):
        arguments = json.dumps(arguments, ensure_ascii=False)
    return Call(value["call"], arguments, bool(value.get("custom", False)))


def echo_arguments(text: str) -> str:
    """Return tool arguments that hold `text` twice: as a string, and as JSON in a string."""
    inner = json.dumps({"value": text, "list": [text]})
    return json.dumps({"text": text, "payload": inner}, ensure_ascii=False)
