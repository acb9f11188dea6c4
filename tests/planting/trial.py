"""Trials: a recorded exchange with plants in it through the guard, and a verdict for every plant.

Plants of one body go in together, for they are all different; where that refuses or cuts the exchange, halves are
tried until it is known which of them did.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Guard
from tests.planting import grpc
from tests.planting.bodies import Body, Broken, Plain, read, recorded, with_body
from tests.planting.channels import pieces
from tests.planting.judge import differs, leaked, same_bytes, spellings
from tests.planting.plants import Plant, apply, plan
from tests.planting.tree import form, formed
from tests.planting.values import same_but_masked

Side = Literal["request", "response"]
Word = Literal["masked", "blocked", "leaked"]

Record = dict[str, Any]


class Forgetful:
    """A store that keeps nothing: what one trial masked does not help the next."""

    def get(self, tenant: str, conversation: str) -> tuple[Any, ...]:
        return ()

    def put(self, tenant: str, conversation: str, rows: Iterable[Any]) -> None:
        return

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


def guard() -> Guard:
    """Return the guard that is measured: the policy `strict`."""
    return Guard("strict", Keys([b"k" * 32]), Forgetful())


@dataclass
class Case:
    """One planted value and what became of it."""

    record: str
    side: Side
    what: str
    pointer: str
    style: str
    word: Word
    why: str = ""
    around: str = ""  # of what leaked


@dataclass
class Outcome:
    """What the trials of one record gave."""

    cases: list[Case] = field(default_factory=list)
    exempt: Counter[str] = field(default_factory=Counter)
    replays: int = 0
    broken: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


class Trials:
    """Runs the trials of records, one after the other."""

    def __init__(
        self, split: str = "random:7", rounds: int = 1, together: int = 0, unknown: bool = False
    ) -> None:
        """`rounds`: how often, each time with other values at other places; `together`: plants in one replay, 0: all.

        `unknown`: plant into members that no format has."""
        self.guard = guard()
        self.split = split
        self.rounds = rounds
        self.together = together
        self.unknown = unknown
        self.blocking: set[str] = set()

    def run(
        self, record: Record, sides: tuple[Side, ...] = ("request", "response"), limit: int = 0
    ) -> Outcome:
        """Try every string of a record; `limit`: at most so many for each pointer of a side."""
        out = Outcome()
        for side in sides:
            try:
                body = bodies(record, side)
            except Broken as e:
                out.skipped.append(f"{side}: {e}")
                continue
            if body is None:
                continue
            for turn in range(self.rounds):
                planting = plan(
                    body,
                    f"{record['id']} {side} {turn}",
                    stream=_is_stream(body, side),
                    unknown=self.unknown and body.kind != "grpc",
                )
                if not turn:
                    out.exempt += planting.exempt
                self._try(record, side, body, _limited(planting.plants, limit), out)
        return out

    def _try(
        self, record: Record, side: Side, body: Body, plants: list[Plant], out: Outcome
    ) -> None:
        if not plants:
            return
        clean, why = self._replay(record, side, body, [], out)
        if clean is None:
            # Refused with nothing planted: nothing leaves, and nothing is learned about places.
            out.cases += [_case(record, side, p, "blocked", f"unplanted: {why}") for p in plants]
            return
        suspects = [p for p in plants if p.pointer in self.blocking]
        for group in ([p for p in plants if p.pointer not in self.blocking], suspects):
            size = self.together or len(group) or 1
            for i in range(0, len(group), size):
                self._group(record, side, body, group[i : i + size], out, known=group is suspects)

    def _group(
        self,
        record: Record,
        side: Side,
        body: Body,
        plants: list[Plant],
        out: Outcome,
        *,
        known: bool,
    ) -> None:
        if not plants:
            return
        after, why = self._replay(record, side, body, plants, out)
        if after is None:
            if len(plants) == 1 or known:
                for plant in plants:
                    self.blocking.add(plant.pointer)
                    out.cases.append(_case(record, side, plant, "blocked", why))
                return
            half = len(plants) // 2
            self._group(record, side, body, plants[:half], out, known=False)
            self._group(record, side, body, plants[half:], out, known=False)
            return
        before = body.build(apply(body, plants))
        read_back: Body | None = None
        if (damage := _damage(record, side, body, before, after)) is not None:
            out.broken.append(f"{record['id']} {side}: {damage}")
        with contextlib.suppress(Broken):
            read_back = _read_after(record, side, body, after)
        spelled = spellings(after, read_back)
        for plant in plants:
            around = leaked(plant.value, spelled)
            why = self._unguarded(record) if around else ""
            case = _case(record, side, plant, "leaked" if around else "masked", why)
            case.around = around
            out.cases.append(case)

    def _unguarded(self, record: Record) -> str:
        """Say so where the policy does not guard the host at all: no format is to blame."""
        url = urlsplit(re.sub(r":[A-Z_]+(?=/)", "", str(record["url"])))
        tls = url.scheme in ("https", "wss")
        kind = self.guard.policy.host(url.hostname or "", url.port or (443 if tls else 80), tls=tls)
        return f"host {kind}" if kind == "tunnelled" else ""

    def _replay(
        self, record: Record, side: Side, body: Body, plants: list[Plant], out: Outcome
    ) -> tuple[bytes | None, str]:
        """Return what left, or None and why where the exchange was refused or cut."""
        out.replays += 1
        data = body.build(apply(body, plants)) if plants else None
        planted = record
        name = f"{side}_body"
        if body.kind == "ws":
            if data is not None:
                planted = _with_messages(record, side, json.loads(data))
        else:
            if side == "request":
                planted = {k: v for k, v in record.items() if not k.startswith("response_body")}
            if data is not None:
                planted = with_body(planted, name, data)
        result = replay_one(self.guard, planted, cutter(self.split))
        why = " ".join(dict.fromkeys(str(u["why"]) for u in result["uninspected"]))
        if body.kind == "ws":
            messages = result["ws_messages"]
            if messages is None or result["action"] == "block":
                return None, why or "finding"
            return _dump_messages(messages, side), ""
        if result["request_body"] is None and planted.get("request_body") is not None:
            return None, (why or "finding") if side == "request" else f"request: {why or 'finding'}"
        if side == "response" and result["action"] == "block":
            return None, why or "finding"
        return recorded(result, name) or b"", ""


def bodies(record: Record, side: Side) -> Body | None:
    """Return the body of one side, split; None where there is none. Raises `Broken`."""
    if record.get("ws_messages") is not None:
        return _messages(record["ws_messages"], side)
    data = recorded(record, f"{side}_body")
    if not data or (side == "response" and record.get("status") == 202):
        return None
    if record["kind"] == "grpc":
        return grpc.read(data, record.get(f"{side}_json"))
    if side == "request":
        text = data.decode("utf-8", "surrogatepass")
        if (fields := form(text)) is not None:
            return _Form("form", [fields], [("", "")])
        return read("json", data)
    kind = str(record["kind"])
    if kind in ("json", "text") and data.lstrip()[:1] not in (b"{", b"["):
        kind = "text"
    return read(kind, data)


class _Form(Body):
    def build(self, payloads: list[Any]) -> bytes:
        return formed(payloads[0]).encode()


class _Messages(Body):
    def build(self, payloads: list[Any]) -> bytes:
        return json.dumps(payloads).encode()


def _messages(messages: list[dict[str, Any]], side: Side) -> Body:
    wanted = "client" if side == "request" else "server"
    payloads = [_parsed(m["data"]) for m in messages if m["dir"] == wanted]
    return _Messages("ws", payloads, [m["dir"] for m in messages])


def _parsed(data: Any) -> Any:
    if not isinstance(data, str):
        return data
    try:
        value = json.loads(data)
    except ValueError:
        return Plain(data)
    return value if isinstance(value, dict | list) else Plain(data)


def _with_messages(record: Record, side: Side, payloads: list[Any]) -> Record:
    wanted = "client" if side == "request" else "server"
    rest = iter(payloads)
    messages = []
    for m in record["ws_messages"]:
        if m["dir"] != wanted:
            messages.append(m)
            continue
        new = next(rest)
        messages.append(
            {
                **m,
                "data": new
                if isinstance(new, str) or not isinstance(m["data"], str)
                else json.dumps(new, ensure_ascii=False),
            }
        )
    return {**record, "ws_messages": messages}


def _dump_messages(messages: list[dict[str, Any]], side: Side) -> bytes:
    body = _messages(messages, side)
    return json.dumps([body.pieces, body.payloads], ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )


def _is_stream(body: Body, side: Side) -> bool:
    return body.kind not in ("json", "text", "form") and (side == "response" or body.kind == "ws")


def _read_after(record: Record, side: Side, body: Body, after: bytes) -> Body:
    if body.kind == "ws":
        pieces_, payloads = json.loads(after)
        return _Messages("ws", payloads, pieces_)
    if body.kind == "form":
        fields = form(after.decode())
        if fields is None:
            raise Broken("not a form")
        return _Form("form", [fields], [("", "")])
    if body.kind == "grpc":
        return grpc.read(after, None, body)
    kind = {"eventstream": "aws-eventstream", "lines": "ndjson", "array": "json"}.get(
        body.kind, body.kind
    )
    return read(kind, after)


def _damage(record: Record, side: Side, body: Body, before: bytes, after: bytes) -> str | None:
    """Return what of the body is not as it was, the masks apart; None where all is."""
    try:
        new = _read_after(record, side, body, after)
    except (Broken, ValueError) as e:
        return f"not readable: {e}"
    if body.kind == "ws":
        old: Body = _Messages("ws", json.loads(before), body.pieces)
    else:
        old = _read_after(record, side, body, before)
    if len(old.payloads) != len(new.payloads):
        return f"{len(old.payloads)} payloads became {len(new.payloads)}"
    if old.frame != new.frame:
        return "the frame changed"
    old, new = old.settled(), new.settled()
    stream = _is_stream(body, side)
    old_pieces, new_pieces = (pieces(b.payloads) if stream else [] for b in (old, new))
    skip = {(p.event, p.path) for p in old_pieces}
    for i, (a, b) in enumerate(zip(old.payloads, new.payloads, strict=True)):
        if isinstance(a, Plain) and isinstance(b, Plain):
            if not same_but_masked(a, b):
                return "a plain text changed"
        elif found := differs(a, b, {path for event, path in skip if event == i}):
            return f"changed at {found}"
    if stream:
        joined: list[dict[Any, str]] = [{}, {}]
        for side_, found_pieces in enumerate((old_pieces, new_pieces)):
            for p in found_pieces:
                joined[side_][p.channel] = joined[side_].get(p.channel, "") + p.text
        for channel, text in joined[0].items():
            if not same_but_masked(text, joined[1].get(channel, "")):
                return f"channel {channel[0]} changed"
    elif side == "request" and body.kind == "json" and not same_bytes(before, after):
        return "bytes changed outside strings"
    return None


def _limited(plants: list[Plant], limit: int) -> list[Plant]:
    if not limit:
        return plants
    seen: Counter[str] = Counter()
    kept = []
    for plant in plants:
        seen[plant.pointer] += 1
        if seen[plant.pointer] <= limit:
            kept.append(plant)
    return kept


def _case(record: Record, side: Side, plant: Plant, word: Word, why: str) -> Case:
    return Case(str(record["id"]), side, plant.what, plant.pointer, plant.value.style, word, why)
