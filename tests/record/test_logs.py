"""Logs: JSON lines with constant messages and fields; never a value, never an exception."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mitmguard.errors import NotInspected
from mitmguard.record.logs import JsonFormatter, JsonHandler, request_id
from mitmguard.record.sink import LineWriter

SECRET = "sk-proj-4f5a6b7c8d9e0f1a2b3c"
EMAIL = "ann.lee@example.org"


class Log:
    """A logger whose lines can be read back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.writer = LineWriter(path)
        self.handler = JsonHandler(self.writer, logging.DEBUG)
        self.logger = logging.Logger("mitmguard.test")
        self.logger.addHandler(self.handler)

    def lines(self) -> list[dict[str, Any]]:
        assert self.writer.flush(5)
        text = self._path.read_text()
        assert SECRET not in text
        assert EMAIL not in text
        return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path / "log")
    yield made
    made.writer.close()


def test_message_fields_and_request(log: Log) -> None:
    token = request_id.set("mg-42")
    try:
        log.logger.info("policy loaded", extra={"policy": "default", "rules": 12, "took": 0.5})
    finally:
        request_id.reset(token)
    log.logger.warning("later")
    first, second = log.lines()
    assert first.pop("time").endswith("Z")
    assert first == {
        "level": "info",
        "logger": "mitmguard.test",
        "message": "policy loaded",
        "request": "mg-42",
        "policy": "default",
        "rules": 12,
        "took": 0.5,
    }
    assert (second["level"], second["request"]) == ("warning", "")


class Speaks:
    def __str__(self) -> str:
        return f"to {EMAIL}"

    __repr__ = __str__


class Raises:
    def __str__(self) -> str:
        raise ValueError(SECRET)

    __repr__ = __str__


@pytest.mark.parametrize(
    ("message", "args"),
    [
        (f"key {SECRET}", ()),
        ("key %s", (SECRET,)),
        ("key %r and %s", (SECRET, EMAIL)),
        ("key %(key)s", ({"key": SECRET},)),
        ("list %s", ([SECRET, EMAIL],)),
        ("object %s", (Speaks(),)),
        ("bytes %r", (EMAIL.encode(),)),
        ("too many %s", (SECRET, EMAIL)),
        ("too few %s %s", (SECRET,)),
        ("wrong %d", (SECRET,)),
        ("raises %s", (Raises(),)),
        ("number %d", (4111111111111111,)),
        (Speaks(), ()),
    ],
)
def test_no_value_in_messages(log: Log, message: object, args: tuple[object, ...]) -> None:
    log.logger.error(message, *args)
    (line,) = log.lines()
    assert line["message"]
    assert "4111111111111111" not in json.dumps(line)


def test_no_value_in_fields(log: Log) -> None:
    deep: object = SECRET
    for _ in range(10):
        deep = {"in": deep}
    extra = {
        "text": EMAIL,
        "list": [SECRET] * 1000,
        "map": {EMAIL: SECRET, "n": 4111111111111111},
        "object": Speaks(),
        "raises": Raises(),
        "bytes": SECRET.encode(),
        "deep": deep,
        "card": 4111111111111111,
        "client": ("127.0.0.1", 50_000),
        "ok": True,
        "none": None,
        EMAIL: 1,
    }
    log.logger.error("fields", extra=extra)
    (line,) = log.lines()
    assert "4111111111111111" not in json.dumps(line)
    assert (line["client"], line["ok"], line["none"]) == (["127.0.0.1", 50_000], True, None)
    assert len(line["list"]) == 32


def fail(depth: int) -> None:
    if depth:
        fail(depth - 1)
    raise ValueError(f"cannot read {SECRET} of {EMAIL}, Mr Smith")


def test_no_value_in_exceptions(log: Log) -> None:
    try:
        try:
            fail(30)
        except ValueError as cause:
            raise NotInspected("json", "bad literal") from cause
    except NotInspected:
        log.logger.exception("guard failed")
    try:
        raise FileNotFoundError(2, "No such file or directory", f"/home/{EMAIL}")
    except FileNotFoundError:
        log.logger.exception("guard failed")
    ours, missing = (line["error"] for line in log.lines())
    assert ours[0]["type"] == "NotInspected"
    assert ours[0]["message"] == "json bad literal"
    assert ours[1]["type"] == "ValueError"
    assert "message" not in ours[1]
    assert len(ours[1]["where"]) == 12
    assert ours[1]["where"][-1].endswith(" fail")
    assert "Smith" not in json.dumps(ours)
    assert missing[0]["message"] == "No such file or directory"


def test_a_loop_of_causes_ends(log: Log) -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    log.logger.error("loop", exc_info=first)
    (line,) = log.lines()
    assert [entry["type"] for entry in line["error"]] == ["ValueError", "KeyError"]


def test_another_handler_sees_the_record_as_it_was(log: Log) -> None:
    seen: list[logging.LogRecord] = []
    other = logging.Handler()
    other.emit = seen.append  # type: ignore[method-assign]
    log.logger.addHandler(other)
    log.logger.info("hello %s", [1])
    assert seen[0].args == ([1],)
    assert not hasattr(seen[0], "request")
    log.lines()


def test_the_formatter_alone_describes_exceptions() -> None:
    try:
        fail(0)
    except ValueError as error:
        record = logging.LogRecord(
            "x", 40, __file__, 1, "m", None, (ValueError, error, error.__traceback__)
        )
    line = JsonFormatter().format(record)
    assert SECRET not in line
    assert json.loads(line)["error"][0]["type"] == "ValueError"


def test_the_level_holds(tmp_path: Path) -> None:
    made = Log(tmp_path / "log")
    made.handler.setLevel(logging.INFO)
    made.logger.debug("no")
    assert made.lines() == []
    made.writer.close()
