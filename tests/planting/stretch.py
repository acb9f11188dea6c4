"""Arguments of calls that came in one delta, as several: what a provider sends in one piece today it may cut tomorrow."""

from __future__ import annotations

import json
from typing import Any

from tests.planting.bodies import Body
from tests.planting.channels import Piece, pieces
from tests.planting.tree import Path, put

PARTS = 3


def stretched(body: Body) -> Body | None:
    """Return the body with more events; None where all arguments come in several deltas, or the frame has no events."""
    if body.kind not in ("sse", "lines", "eventstream"):
        return None
    deltas = pieces(body)
    alone = _alone(deltas)
    if not alone:
        return None
    made = Body(body.kind, [], [], body.spaced)
    number = 0
    for block in _blocks(body):
        count = sum(not isinstance(piece, str) for piece in block)
        here = range(number, number + count)
        number += count
        if count != 1 or here[0] not in alone:
            made.pieces += block
            made.payloads += [body.payloads[n] for n in here]
            continue
        for part in range(PARTS):
            made.pieces += block
            made.payloads.append(
                _part(body.payloads[here[0]], [p for p in deltas if p.event == here[0]], part)
            )
    return made


def _alone(deltas: list[Piece]) -> set[int]:
    """Return the events that hold all the arguments of a call."""
    channels: dict[tuple[Any, ...], list[Piece]] = {}
    for piece in deltas:
        if piece.json and piece.text:
            channels.setdefault(piece.channel, []).append(piece)
    several = {p.event for found in channels.values() if len(found) > 1 for p in found}
    return {
        p.event for (p, *rest) in channels.values() if not rest and _is_object(p.text)
    } - several


def _is_object(text: str) -> bool:
    try:
        return bool(json.loads(text))
    except ValueError:
        return False


def _blocks(body: Body) -> list[list[Any]]:
    """Return the frame as one list for each event."""
    if body.kind != "sse":
        return [[piece] for piece in body.pieces]
    blocks: list[list[Any]] = [[]]
    for piece in body.pieces:
        blocks[-1].append(piece)
        if isinstance(piece, str) and not piece.strip():
            blocks.append([])
    return blocks


def _part(payload: Any, deltas: list[Piece], part: int) -> Any:
    edits: dict[Path, str] = {}
    for piece in deltas:
        size = -(-len(piece.text) // PARTS)
        if piece.json:
            edits[piece.path] = piece.text[part * size : (part + 1) * size]
        elif part:
            edits[piece.path] = ""
    made = put(payload, edits)
    return made if part == PARTS - 1 else _unfinished(made)


def _unfinished(node: Any) -> Any:
    """Return the payload as if more followed."""
    if isinstance(node, list):
        return [_unfinished(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {k: None if k == "finish_reason" else _unfinished(v) for k, v in node.items()}
