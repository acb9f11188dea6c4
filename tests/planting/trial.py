"""Trials: a recorded exchange with plants in it through the guard, and a verdict for every plant.

Plants of one body go in together, for they are all different; where that refuses or cuts the exchange, halves are
tried until it is known which of them did.
"""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from mitmguard.cli.replay import cutter, replay_one
from mitmguard.conversations import Keys
from mitmguard.engine import Guard
from tests.planting import grpc
from tests.planting.bodies import Body, Broken, Plain, read, recorded, with_body
from tests.planting.channels import pieces, there
from tests.planting.judge import differs, leaked, same_bytes, spellings
from tests.planting.plants import Plant, apply, plan
from tests.planting.stretch import stretched
from tests.planting.tree import form, formed
from tests.planting.values import STYLES, same_but_masked

Side = Literal["request", "response"]
Word = Literal["masked", "blocked", "leaked"]

Record = dict[str, Any]

UPLOAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17)
"""Stands for a file in a request, where the recording has none."""


class Forgetful:
    """A store that keeps nothing: what one trial masked does not help the next."""

    def get(self, tenant: str, conversation: str) -> tuple[Any, ...]:
        return ()

    def put(self, tenant: str, conversation: str, rows: Iterable[Any]) -> None:
        return

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


def guard(policy: str = "strict") -> Guard:
    """Return the guard that is measured."""
    return Guard(policy, Keys([b"k" * 32]), Forgetful())


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
        self,
        split: str = "random:7",
        rounds: int = 1,
        together: int = 0,
        unknown: bool = False,
        styles: tuple[str, ...] = STYLES,
        policy: str = "strict",
    ) -> None:
        """`rounds`: how often, each time with other values at other places; `together`: plants in one replay, 0: all.

        `unknown`: plant into members that no format has. `styles`: of the values."""
        self.guard = guard(policy)
        self.split = split
        self.rounds = rounds
        self.together = together
        self.unknown = unknown
        self.styles = styles

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
            if side == "response" and (more := stretched(body)) is not None:
                record = with_body(record, "response_body", more.build(more.payloads))
                body = more
            for turn in range(self.rounds):
                planting = plan(
                    body,
                    f"{record['id']} {side} {turn}",
                    stream=_is_stream(body, side),
                    unknown=self.unknown and body.kind != "grpc",
                    styles=self.styles,
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
        _, why = self._replay(record, side, body, [], out)
        if why:
            # Refused with nothing planted: nothing leaves, and nothing is learned about places.
            out.cases += [_case(record, side, p, "blocked", f"unplanted: {why}") for p in plants]
            return
        size = self.together or len(plants)
        for i in range(0, len(plants), size):
            self._group(record, side, body, plants[i : i + size], out)

    def _group(
        self,
        record: Record,
        side: Side,
        body: Body,
        plants: list[Plant],
        out: Outcome,
    ) -> None:
        after, why = self._replay(record, side, body, plants, out)
        if why and len(plants) > 1:
            half = len(plants) // 2
            self._group(record, side, body, plants[:half], out)
            self._group(record, side, body, plants[half:], out)
            return
        if not why:
            before = body.build(apply(body, plants))
            if (damage := _damage(record, side, body, before, after)) is not None:
                out.broken.append(f"{record['id']} {side}: {damage}")
        read_back: Body | None = None
        with contextlib.suppress(Broken, ValueError):
            read_back = _read_after(record, side, body, after)
        # What was refused is looked at as well: a stream may be cut too late, a refusal may repeat.
        spelled = spellings(after, read_back)
        for plant in plants:
            around = leaked(plant.value, spelled)
            word: Word = "leaked" if around else "blocked" if why else "masked"
            case = _case(record, side, plant, word, why)
            case.around = around
            out.cases.append(case)

    def _replay(
        self, record: Record, side: Side, body: Body, plants: list[Plant], out: Outcome
    ) -> tuple[bytes, str]:
        """Return what left, and why where the exchange was refused or cut."""
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
            elif _lacks_upload(record):
                headers = {**record["request_headers"], "content-type": "image/png"}
                planted = with_body({**record, "request_headers": headers}, "request_body", UPLOAD)
            if data is not None:
                planted = with_body(planted, name, data)
        result = replay_one(self.guard, planted, cutter(self.split))
        why = " ".join(dict.fromkeys(str(u["why"]) for u in result["uninspected"]))
        if body.kind == "ws":
            messages = result["ws_messages"] or []
            refused = result["ws_messages"] is None or result["action"] == "block"
            return _dump_messages(messages, side), (why or "finding") if refused else ""
        if result["request_body"] is None and planted.get("request_body") is not None:
            word = (why or "finding") if side == "request" else f"request: {why or 'finding'}"
            return recorded(result, "response_body") or b"", word
        left = recorded(result, name) or b""
        if side == "response" and result["action"] == "block":
            return left, why or "finding"
        return left, ""


def _lacks_upload(record: Record) -> bool:
    """Say whether the request was an image or a sound that the recording left out, as Hugging Face's tapes do."""
    sent = record.get("request_body") is not None or record.get("response_only")
    return not sent and record["method"] == "POST" and record["provider"] == "huggingface"


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
    @property
    def frame(self) -> list[Any]:
        """How many messages went either way: what the two say is not in step."""
        return sorted(self.pieces)

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
    deltas = pieces(old) if stream else []
    skip = {(p.event, p.path) for p in deltas}
    for i, (a, b) in enumerate(zip(old.payloads, new.payloads, strict=True)):
        if isinstance(a, Plain) and isinstance(b, Plain):
            if (i, ()) not in skip and not same_but_masked(a, b):
                return "a plain text changed"
        elif found := differs(a, b, {path for event, path in skip if event == i}):
            return f"changed at {found}"
    if stream:
        joined: dict[Any, list[tuple[str, str]]] = {}
        for p in deltas:
            now = there(new.payloads[p.event], p.path)
            if not isinstance(now, str):
                return f"channel {p.channel[0]} changed"
            joined.setdefault(p.channel, []).append((p.text, now))
        for channel, texts in joined.items():
            if not same_but_masked("".join(t for t, _ in texts), "".join(t for _, t in texts)):
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
