"""Turns what the validator says into a problem that a person can mend."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from mitmguard.errors import Problem
from mitmguard.policy.schema import Document
from mitmguard.policy.yamltree import Loc, Tree

_YES = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "dict_type": "a mapping",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "tuple_type": "a list",
}


_HOSTS = "write a host, such as api.example.com, *.example.com or llm.example.com:8443"
_EXAMPLES = {
    "guarded": _HOSTS,
    "watched": _HOSTS,
    "tunnelled": _HOSTS,
    "host": _HOSTS,
    "path": "write a path, such as /v1/models, /v1/*/status or /v1/files/**",
    "mcp": "write an address, such as https://mcp.example.com/mcp",
    "pattern": r"write an expression, such as \bACME-[0-9]{6}\b",
    "pointer": "write a JSON pointer, such as /metadata/user_id, /messages/*/name or /tools/**",
}


def near(word: str, words: Iterable[str]) -> str:
    """Return a fix that names the most similar of `words`, or lists them when they are few."""
    choices = sorted(set(words))
    close = difflib.get_close_matches(word, choices, 1, 0.6) or [
        choice for choice in choices if choice.lower() == word.lower()
    ]
    if close:
        return f"did you mean '{close[0]}'?"
    return f"one of {', '.join(choices)}" if 0 < len(choices) <= 16 else ""


def shown(value: Any) -> str:
    """Return `value` as the file's author would recognise it, shortened."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, tuple | list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    text = text if len(text) <= 60 else text[:57] + "..."
    return f"'{text}'" if isinstance(value, str) else text


def keys_at(loc: Loc) -> list[str]:
    """Return the keys that the format knows at the mapping at `loc`."""
    model = _model_at(loc)
    if model is None:
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(loc: Loc) -> type[BaseModel] | None:
    kind: Any = Document
    for step in loc:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            fields = {f.alias or name: f.annotation for name, f in kind.model_fields.items()}
            kind = fields.get(str(step))
        elif get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        else:
            return None
        if kind is not None and get_origin(kind) not in (tuple, None):
            models = [arg for arg in get_args(kind) if arg is not type(None)]
            kind = models[0] if len(models) == 1 else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def problem_of(error: Any, tree: Tree, file: str) -> Problem:
    """Return the problem for one error of the validator."""
    loc: Loc = tuple(step for step in error["loc"] if step != "[key]")
    kind, value, context = error["type"], error.get("input"), error.get("ctx") or {}
    where = _dotted(loc)
    if kind == "extra_forbidden":
        mark = tree.at(loc, key=True)
        message, fix = (
            f"unknown key '{loc[-1]}'{_inside(loc)}",
            near(str(loc[-1]), keys_at(loc[:-1])),
        )
        return Problem(file, *mark, message, fix or "remove it")
    mark = tree.at(loc)
    if kind == "missing":
        example = "then: alert" if loc[-1] == "then" else f"{loc[-1]}: ..."
        return Problem(
            file, *mark, f"the key '{loc[-1]}' is missing{_inside(loc)}", f"add '{example}'"
        )
    if kind == "literal_error":
        expected = [part.strip("' ") for part in _split(context["expected"])]
        return Problem(
            file, *mark, f"{where}: {shown(value)} is not one of {', '.join(expected)}",
            near(str(value), expected) or f"one of {', '.join(expected)}",
        )  # fmt: skip
    if kind in _WANTED:
        return Problem(
            file,
            *mark,
            f"{where}: expected {_WANTED[kind]}, got {shown(value)}",
            _retype(kind, value),
        )
    if kind == "value_error":
        message = f"{where}: {shown(value)}: {context['error']}"
        return Problem(file, *mark, message, _EXAMPLES.get(_key(loc), "mend or remove it"))
    if kind == "string_pattern_mismatch" and _key(loc) == "value":
        # What stands here may be the value itself.
        return Problem(file, *mark, f"{where}: this is no hash", _spelling(str(context["pattern"])))
    if kind == "string_pattern_mismatch":
        return Problem(file, *mark, f"{where}: {shown(value)} is not spelled as a name here",
                       _spelling(str(context["pattern"])))  # fmt: skip
    return Problem(
        file, *mark, f"{where}: {_lower(error['msg'])}, got {shown(value)}", _bound(context)
    )


def _key(loc: Loc) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def _spelling(pattern: str) -> str:
    if pattern.startswith("^[0-9a-f]"):
        return "32 digits that `mitmguard allow` prints; never the value itself"
    if pattern.startswith("^[A-Z]"):
        return "capitals, digits and _, such as ACME_ID"
    if pattern.startswith("^(\\*|"):
        return "an access key id, such as AKIAIOSFODNN7EXAMPLE, or '*'"
    if pattern.startswith("^[a-z]{2}("):
        return "a region, such as us-east-1"
    if ":" in pattern:
        return "write module:Class"
    return "small letters, digits, '.', '_' and '-', at most 64"


def _retype(kind: str, value: Any) -> str:
    if value is None:
        return "give it a value, or remove the key"
    if kind == "bool_type" and isinstance(value, str) and value.lower() in _YES:
        return f"write {_YES[value.lower()]} (in YAML 1.2 '{value}' is text)"
    if kind == "string_type":
        return (
            f'put it in quotes: "{value}"' if not isinstance(value, dict | tuple) else "write text"
        )
    if kind.startswith(("int", "float")) and isinstance(value, str):
        return "write the number without quotes or unit"
    if kind == "tuple_type":
        return "write a list: [a, b]"
    return f"write {_WANTED[kind]}"


def _bound(context: dict[str, Any]) -> str:
    for key, said in (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than"),
                      ("min_length", "at least this long:"), ("max_length", "at most this long:")):  # fmt: skip
        if key in context:
            return f"{said} {context[key]}"
    return "see docs/policy.md"


def _split(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")


def _dotted(loc: Loc) -> str:
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "the file"


def _inside(loc: Loc) -> str:
    return f" in {_dotted(loc[:-1])}" if len(loc) > 1 else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
