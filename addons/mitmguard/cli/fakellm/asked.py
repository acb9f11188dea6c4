"""What the model was asked: the texts of one request, in order, whatever its dialect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from mitmguard.cli.fakellm.messages import JsonObject


class Heard(NamedTuple):
    """One text of a request and who said it: system, tooldef, user, assistant or tool."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the model, with its history."""

    model: str
    stream: bool
    heard: tuple[Heard, ...]
    body: JsonObject

    @property
    def newest(self) -> str:
        """The text of the newest user message or tool result; empty when there is none."""
        for role, text in reversed(self.heard):
            if role in ("user", "tool") and text:
                return text
        return ""

    @property
    def everything(self) -> str:
        """Every text in order, one a line: what a model repeats that leaks its whole prompt."""
        return "\n".join(text for _, text in self.heard if text)


def flatten(content: Any) -> str:
    """Join the texts of a content member: a string, a part, or a list of parts."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(filter(None, map(flatten, content)))
    if isinstance(content, dict):
        for key in ("text", "content", "output"):
            if key in content:
                return flatten(content[key])
    return ""


def strings(value: Any) -> list[str]:
    """Return every string value in a JSON value, in document order; keys are left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    return []
