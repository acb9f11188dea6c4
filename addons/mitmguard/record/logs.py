"""Logs: one JSON object a line, constant message plus fields, without a value from traffic.

    log.info("policy loaded", extra={"policy": name})    gives
    {"time":"...","level":"info","logger":"mitmguard","message":"policy loaded","request":"","policy":"default"}

Everything that is logged goes through the formatter, also what mitmproxy and libraries say; so this is where
redaction is. A record that cannot be formatted is logged as that, and never raises.
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Mapping
from contextvars import ContextVar

from mitmguard.errors import GuardError
from mitmguard.record.events import timestamp
from mitmguard.record.redaction import redact
from mitmguard.record.sink import LineWriter

request_id: ContextVar[str] = ContextVar("mitmguard_request_id", default="")
"""The exchange that is being worked on; each log record carries it."""

MAX_FRAMES = 12
"""Innermost frames of a traceback that are logged."""

MAX_CHAIN = 5
"""Exceptions of one chain that are logged."""

MAX_FIELDS = 32
"""Fields of one record, and items of one list in it."""

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {
    "message",
    "asctime",
    "guard_error",
    "request",
}
_PLAIN = (str, int, float, bool, type(None))
_LONG_NUMBER = 10**10


class JsonFormatter(logging.Formatter):
    """Formats a record as one line of JSON in which nothing looks like a secret or a personal value."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": timestamp(record.created),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
            "request": getattr(record, "request", "") or request_id.get(),
        }
        fields = [(key, value) for key, value in vars(record).items() if key not in _STANDARD]
        for key, value in fields[:MAX_FIELDS]:
            line.setdefault(redact(key), _field(value))
        error = getattr(record, "guard_error", None)
        if error is None and record.exc_info and record.exc_info[1] is not None:
            error = describe(record.exc_info[1])
        if error is not None:
            line["error"] = error
        return json.dumps(line, separators=(",", ":"))


class JsonHandler(logging.Handler):
    """Hands records to a `LineWriter`; the loop neither formats nor writes."""

    def __init__(self, writer: LineWriter, level: int = logging.INFO) -> None:
        super().__init__(level)
        self.writer = writer
        self.setFormatter(JsonFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        # Another handler may format the same record: work on a copy. What can change before the
        # thread comes to it, and what would keep a flow alive, is fixed now.
        copy = logging.makeLogRecord(vars(record))
        copy.request = getattr(record, "request", "") or request_id.get()
        if record.args and not _all_plain(record.args):
            copy.msg, copy.args = _message(record), None
        if record.exc_info and record.exc_info[1] is not None:
            copy.guard_error = describe(record.exc_info[1])
        copy.exc_info = None
        for key, value in vars(record).items():
            if key not in _STANDARD and not isinstance(value, _PLAIN):
                setattr(copy, key, _field(value))
        self.writer.put(lambda: self.format(copy))


def describe(error: BaseException) -> list[dict[str, object]]:
    """Return types and places of an exception and its causes.

    The message is left out, for it may quote what was being read; our own errors never do, and of the
    operating system's the name of the error is enough.
    """
    chain: list[dict[str, object]] = []
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen and len(chain) < MAX_CHAIN:
        seen.add(id(at))
        entry: dict[str, object] = {"type": type(at).__qualname__}
        if isinstance(at, GuardError):
            entry["message"] = redact(str(at))
        elif isinstance(at, OSError) and at.strerror:
            entry["message"] = redact(str(at.strerror))
        frames = traceback.extract_tb(at.__traceback__)[-MAX_FRAMES:]
        entry["where"] = [f"{_short(f.filename)}:{f.lineno} {f.name}" for f in frames]
        chain.append(entry)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return chain


def _message(record: logging.LogRecord) -> str:
    try:
        return redact(record.getMessage())
    except Exception:  # noqa: BLE001 - a bad log call is no reason to fail
        return (
            redact(str(record.msg))
            if isinstance(record.msg, str)
            else "message cannot be formatted"
        )


def _field(value: object, depth: int = 0) -> object:
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return value if abs(value) < _LONG_NUMBER else "[number]"
    if isinstance(value, Mapping) and depth < 3:
        pairs = list(value.items())[:MAX_FIELDS]
        return {redact(str(key)): _field(item, depth + 1) for key, item in pairs}
    if isinstance(value, list | tuple | set | frozenset) and depth < 3:
        return [_field(item, depth + 1) for item in list(value)[:MAX_FIELDS]]
    try:
        return redact(str(value))
    except Exception:  # noqa: BLE001 - a bad log call is no reason to fail
        return f"a {type(value).__qualname__}"


def _all_plain(args: object) -> bool:
    values = args.values() if isinstance(args, Mapping) else args
    return isinstance(values, tuple) and all(isinstance(value, _PLAIN) for value in values)


def _short(path: str) -> str:
    return "/".join(path.replace("\\", "/").split("/")[-3:])
