"""The engine's public types, or stand-ins while there is no engine: import this before `mitmguard.proxy`."""

from __future__ import annotations

import importlib
import sys
import types
from typing import Any, Literal, NamedTuple

Headers = tuple[tuple[str, str], ...]


class Head(NamedTuple):
    method: str
    scheme: str
    host: str
    port: int
    path: str
    headers: Headers
    http_version: str = "HTTP/1.1"
    client: str = ""


class Forward(NamedTuple):
    body: bytes | None
    set_headers: Headers = ()
    drop_headers: tuple[str, ...] = ()


class Refusal(NamedTuple):
    status: int
    headers: Headers
    body: bytes


class Stop(NamedTuple):
    data: bytes
    abort: bool = False


def ensure() -> None:
    """Provide `mitmguard.engine` where it cannot be imported."""
    try:
        importlib.import_module("mitmguard.engine").Guard  # noqa: B018
    except (ImportError, AttributeError):
        module = types.ModuleType("mitmguard.engine")
        for each in (Head, Forward, Refusal, Stop):
            setattr(module, each.__name__, each)
        module.Headers = Headers  # type: ignore[attr-defined]
        module.Mode = Literal["pass", "buffer", "stream"]  # type: ignore[attr-defined]
        module.Guard = module.Exchange = Any  # type: ignore[attr-defined]
        sys.modules["mitmguard.engine"] = module


ensure()
