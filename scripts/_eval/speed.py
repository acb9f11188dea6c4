"""How fast the guard reads: mixed text, a message of 2 KB, a long conversation; CPU time of one process."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Sequence
from time import process_time
from typing import Any

from _eval.mix import messages, texts
from _eval.subject import Subject, policy_with
from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations.keys import Keys
from mitmguard.engine import Guard

TOTAL = 4_000_000
"""Characters of mixed text."""
ROUNDS = 5
TERMS = 100_000
TURNS = 200
TURN = 2048


def rounds(
    work: Callable[[], object], before: Callable[[], object], n: int = ROUNDS
) -> list[float]:
    """Return the CPU seconds of `n` rounds, after one that warms up."""
    found = []
    for i in range(n + 1):
        before()
        began = process_time()
        work()
        if i:
            found.append(process_time() - began)
    return found


def mixed(subject: Subject, total: int = TOTAL) -> dict[str, Any]:
    """Return MB/s over every text once, with an empty cache, by kind and over all."""
    by_kind = texts(7, total)
    found: dict[str, Any] = {}
    seconds = size = 0.0
    for kind, chosen in by_kind.items():

        def work(chosen: Sequence[str] = chosen) -> None:
            for text in chosen:
                subject.scan(text)

        n = sum(len(text.encode()) for text in chosen)
        spent = statistics.median(rounds(work, subject.forget))
        found[kind] = round(n / spent / 1e6, 2)
        seconds += spent
        size += n
    return {
        "MB_per_s": round(size / seconds / 1e6, 2),
        "by_kind": found,
        "MB": round(size / 1e6, 1),
    }


def small(subject: Subject, n: int = 400) -> dict[str, float]:
    """Return the milliseconds of one message of 2 KB that was not seen before: median and 90th percentile."""
    times: list[list[float]] = []
    chosen = messages(11, n, TURN)
    for i in range(4):
        subject.forget()
        spent = []
        for text in chosen:
            began = process_time()
            subject.scan(text)
            spent.append(1000 * (process_time() - began))
        if i:
            times.append(spent)
    each = [min(column) for column in zip(*times, strict=True)]
    return {
        "message_2kb_ms": round(statistics.median(each), 3),
        "message_2kb_p90_ms": round(statistics.quantiles(each, n=10)[8], 3),
    }


class Counted:
    """The patterns, and how many characters they were asked to read."""

    def __init__(self, patterns: Any) -> None:
        self._patterns = patterns
        self.characters = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._patterns, name)

    def find(self, text: str, key: str = "", start: int = 0) -> Any:
        self.characters += len(text) - start
        return self._patterns.find(text, key, start)


def conversation(config: str, *, personal: bool = False) -> dict[str, float]:
    """Return what the last of 200 turns costs against the second: characters scanned, and the walk over what was seen.

    `personal`: a tenth of the turns is dense with values, which are then looked for in every later turn.
    """
    guard = Guard(config, Keys([b"k" * 32]))
    counted = Counted(guard.runtime.patterns)
    guard.runtime.patterns = counted  # type: ignore[assignment]
    said = messages(13, 2 * TURNS - 1, TURN, without="" if personal else "personal")
    turns = [
        {"role": "user" if i % 2 == 0 else "assistant", "content": text}
        for i, text in enumerate(said)
    ]

    def ask(n: int) -> tuple[int, float, int]:
        body = json.dumps({"model": "m", "messages": turns[: 2 * n - 1]}, ensure_ascii=False)
        record = {
            "url": "https://api.openai.com/v1/chat/completions",
            "method": "POST",
            "request_headers": {"content-type": "application/json"},
            "request_body": body,
        }
        before = counted.characters
        began = process_time()
        replay_one(guard, record, cutter(""))
        return counted.characters - before, process_time() - began, len(body.encode())

    ask(1)
    second = ask(2)[0]
    for n in range(3 if not personal else TURNS, TURNS):
        ask(n)
    last = ask(TURNS)[0]
    again = [ask(TURNS) for _ in range(5)]
    size = again[0][2]
    seen = round(1000 * min(t for _, t, _ in again) / (size / 100_000), 3)
    guard.close()
    if personal:
        return {"seen_with_values_ms_per_100kb": seen}
    return {
        "scanned_second_turn": second,
        "scanned_last_turn": last,
        "scanned_ratio": round(last / max(1, second), 3),
        "seen_ms_per_100kb": seen,
        "history_kb": round(size / 1000),
    }


def measure(config: str, terms: int = TERMS, total: int = TOTAL) -> dict[str, Any]:
    """Return all figures of speed: all types, secrets and rules on, a dictionary loaded."""
    with policy_with(config, terms, everything=True) as path:
        subject = Subject(path)
        return {
            **mixed(subject, total),
            **small(subject),
            **conversation(path),
            **conversation(path, personal=True),
        }
