"""What is planted into one body: a value for every string that is language, and one for every channel of a stream."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.planting.bodies import Body, Plain
from tests.planting.channels import Piece, double, pieces, there
from tests.planting.tree import B64, JSON, Leaf, Path, get, leaves, pattern, put
from tests.planting.values import DIGITS, STYLES, Value, make

PADS = ((" ", " "), ("\n", "\n"), (' "', '" '), (" é ", " ✓ "), ("\t", " "), (" ", " "))
"""What stands around a value: it is never glued to a word. Some of it has to be escaped in JSON."""

JSON_PADS = (
    (" ", " "),
    ("\\n", " \\u00e9 "),
    (' \\"', '\\" '),
    (" \\\\ ", " \\\\ "),
    ("\\u00e9 ", "\\t"),
)
"""The same in the arguments of a call, which are JSON in a string: as escapes, which deltas may cut as well."""

POSITIONS = ("end", "middle", "start")
COPY = 12
"""Characters from which a string that is equal to another counts as a copy of it."""

UNKNOWN = "guest_remark"
"""A member that no format has: what is not known is language."""

SIGNED = frozenset({"signature", "cache_control", "_meta", "usage", "encrypted_content"})

SILENT = frozenset({"[DONE]", "Accepted", ""})
"""Plain payloads that nothing says."""


class Plant(NamedTuple):
    """One value and the edits that put it there: (payload, path) to the new string."""

    value: Value
    what: str  # "string" or "channel of N"
    pointer: str
    edits: dict[tuple[int, Path], str]


class Planting(NamedTuple):
    plants: list[Plant]
    exempt: Counter[str]


def apply(body: Body, plants: list[Plant]) -> list[Any]:
    """Return the payloads with these plants in them."""
    by_payload: dict[int, dict[Path, str]] = {}
    for plant in plants:
        for (i, path), new in plant.edits.items():
            by_payload.setdefault(i, {})[path] = new
    made = list(body.payloads)
    for i, edits in by_payload.items():
        new = put(made[i], edits)
        made[i] = Plain(new) if isinstance(made[i], Plain) else new
    return made


def insert(text: str, value: str, how: int) -> str:
    """Return the text with the value in it, at the end, in the middle or at the start."""
    before, after = PADS[how % len(PADS)]
    where = POSITIONS[how % len(POSITIONS)]
    if where == "end":
        return f"{text}{before}{value}"
    if where == "start":
        return f"{value}{after}{text}"
    at = text.find(" ", len(text) // 2)
    at = len(text) // 2 if at < 0 else at
    return f"{text[:at]}{before}{value}{after}{text[at:]}"


def plan(
    body: Body,
    seed: str,
    *,
    stream: bool,
    unknown: bool = False,
    styles: tuple[str, ...] = STYLES,
) -> Planting:
    """Plan what is planted, in turn values of each style; the same for the same seed.

    `unknown`: not into the strings that are there, but into a member that no one knows, new in every object.
    """
    chance = random.Random(seed)
    letters = [style for style in styles if style not in DIGITS]
    number = 0
    taken: set[tuple[int, Path]] = set()
    plants: list[Plant] = []
    exempt: Counter[str] = Counter()

    def value(around: str) -> tuple[Value, int]:
        nonlocal number
        number += 1
        turn = number + sum(seed.encode())
        style = styles[turn % len(styles)]
        if style in DIGITS and any(c.isdigit() for c in around):
            # Digits beside digits are another number: what is measured are places, not detectors.
            style = letters[turn % len(letters)]
        return make(style, number, seed), turn

    if unknown:
        for at in _objects(body, chance):
            new, turn = value("")
            text = insert("as the guest said", new.text, turn)
            plants.append(
                Plant(
                    new,
                    "unknown",
                    f"{pattern(at[1])}/{UNKNOWN}",
                    {(at[0], (*at[1], UNKNOWN)): text},
                )
            )
        return Planting(plants, exempt)
    deltas = pieces(body) if stream else []
    for family in _families(deltas):
        new, turn = value("".join(p.text for p in family[0]))
        planted = _channel(body, family, new, turn, chance, {(d.event, d.path) for d in deltas})
        if planted is not None:
            plants.append(planted)
            taken.update(planted.edits)
    delta_places = {(d.event, d.path) for d in deltas}
    taken |= delta_places
    groups: dict[tuple[str, str], list[tuple[int, Leaf]]] = {}
    for i, leaf in _leaves(body):
        if leaf.exempt:
            exempt[leaf.exempt] += 1
            continue
        if any((i, leaf.path[:n]) in taken for n in range(len(leaf.path) + 1)):
            continue
        copy = stream and len(leaf.value) >= COPY
        groups.setdefault((leaf.value if copy else f"\0{i}{leaf.path}", leaf.key), []).append(
            (i, leaf)
        )
    for members in groups.values():
        first = members[0][1]
        new, turn = value(first.value)
        edits = {(i, leaf.path): insert(leaf.value, new.text, turn) for i, leaf in members}
        plants.append(Plant(new, "string", first.pattern, edits))
    return Planting(plants, exempt)


def _objects(body: Body, chance: random.Random) -> Iterator[tuple[int, Path]]:
    """Yield an object of each kind of place: members of one name in every event would be one text."""
    kinds: dict[str, list[tuple[int, Path]]] = {}
    for i, payload in enumerate(body.payloads):
        for path, node in _nodes(payload, ()):
            if isinstance(node, dict) and node and SIGNED.isdisjoint(path):
                kinds.setdefault(pattern(path), []).append((i, path))
    for places in kinds.values():
        yield chance.choice(places)


def _leaves(body: Body) -> Iterator[tuple[int, Leaf]]:
    for i, payload in enumerate(body.payloads):
        if isinstance(payload, Plain):
            if payload.strip() not in SILENT and not payload.startswith(("/", "http")):
                yield i, Leaf((), "", str(payload), "")
        else:
            for leaf in leaves(payload):
                yield i, leaf


def _families(deltas: list[Piece]) -> Iterator[list[list[Piece]]]:
    """Yield the channels; those that say the same in the same pieces together."""
    channels: dict[tuple[Any, ...], list[Piece]] = {}
    for piece in deltas:
        channels.setdefault(piece.channel, []).append(piece)
    same: dict[tuple[Any, ...], list[list[Piece]]] = {}
    for channel, members in channels.items():
        # What comes empty at the end is no part of the text: it may follow behind the channel's end.
        while members and not members[-1].text:
            members.pop()
        if not members:
            continue
        texts = tuple(p.text for p in members)
        # Short texts are the same by chance.
        same.setdefault(texts if len("".join(texts)) >= COPY else (channel,), []).append(members)
    yield from same.values()


def _channel(
    body: Body,
    family: list[list[Piece]],
    value: Value,
    turn: int,
    chance: random.Random,
    deltas: set[tuple[int, Path]],
) -> Plant | None:
    """Plan one value spread over up to four deltas of a channel, and into every copy of its text."""
    first = family[0]
    texts = [p.text for p in first]
    whole = "".join(texts)
    spread = min(2 + turn % 3, len(texts))
    place = _json_place(whole, chance) if first[0].json else _text_place(texts, chance)
    if place is None:
        return None
    at, inner = place
    pads = JSON_PADS if first[0].json else PADS
    before, after = pads[turn % len(pads)]
    new = _cut(texts, at, value.text, before, after, spread, chance)
    joined = "".join(new)
    edits: dict[tuple[int, Path], str] = {}
    for members in family:
        for piece, text in zip(members, new, strict=True):
            if piece.text != text:
                edits[piece.event, piece.path] = text
        edits.update(_beside(body, members, new))
    edits.update(_copies(body, whole, joined, inner if first[0].json else None, deltas))
    return Plant(value, f"channel over {spread}", _pattern(first[0]), edits)


def _pattern(piece: Piece) -> str:
    return pattern(piece.path)


def _text_place(texts: list[str], chance: random.Random) -> tuple[int, Path]:
    n = chance.randrange(len(texts))
    return sum(map(len, texts[:n])) + len(texts[n]), ()


def _json_place(whole: str, chance: random.Random) -> tuple[int, Path] | None:
    """Return an offset inside a string value of a JSON text, where no escape is cut."""
    try:
        document = json.loads(whole)
    except ValueError:
        return None
    found = [
        leaf
        for leaf in leaves(document)
        if leaf.value and not any(str(s).startswith("\0") for s in leaf.path)
    ]
    chance.shuffle(found)
    for leaf in found:
        for spelled in (json.dumps(leaf.value), json.dumps(leaf.value, ensure_ascii=False)):
            # The literal stands once, and behind a colon, a comma or a bracket: it is no member name.
            if whole.count(spelled) == 1:
                start = whole.index(spelled)
                if not whole[start + len(spelled) :].lstrip().startswith(":"):
                    return start + len(spelled) - 1, leaf.path
    return None


def _cut(
    texts: list[str],
    at: int,
    value: str,
    before: str,
    after: str,
    spread: int,
    chance: random.Random,
) -> list[str]:
    """Return the deltas with the value and what is around it at the offset, cut over `spread` of them, once in the value."""
    ends, total = [], 0
    for text in texts:
        total += len(text)
        ends.append(total)
    here = next((i for i, end in enumerate(ends) if at <= end), len(texts) - 1)
    low = max(0, here - spread + 1)
    start = chance.randint(low, max(low, min(here, len(texts) - spread)))
    stop = start + spread
    window = "".join(texts[start:stop])
    offset = at - (ends[start - 1] if start else 0)
    padded = before + value + after
    cuts: list[int] = []
    if spread > 1:
        inside = len(before) + chance.randrange(1, len(value))
        others = [n for n in range(1, len(padded)) if n != inside]
        cuts = sorted([inside, *chance.sample(others, spread - 2)])
    parts = [padded[a:b] for a, b in zip([0, *cuts], [*cuts, len(padded)], strict=True)]
    parts[0] = window[:offset] + parts[0]
    parts[-1] = parts[-1] + window[offset:]
    return [*texts[:start], *parts, *texts[stop:]]


def _beside(
    body: Body, members: list[Piece], new: list[str]
) -> Iterator[tuple[tuple[int, Path], str]]:
    """Yield the members that repeat in every event the text so far."""
    beside: list[tuple[Piece, Path, str, str]] = []
    old_far = new_far = ""
    for piece, text in zip(members, new, strict=True):
        old_far, new_far = old_far + piece.text, new_far + text
        path = double(piece.path)
        if path == piece.path:
            return
        now = there(body.payloads[piece.event], path)
        if isinstance(now, str) and now == old_far:
            beside.append((piece, path, now, new_far))
    if any(now != piece.text for piece, _, now, _ in beside):
        for piece, path, _, far in beside:
            yield (piece.event, path), far


def _copies(
    body: Body, whole: str, new: str, inner: Path | None, deltas: set[tuple[int, Path]]
) -> dict[tuple[int, Path], str]:
    """Return the edits of every string that repeats the channel's text, and of every object that it spells."""
    found: dict[tuple[int, Path], str] = {}
    core, new_core = whole.strip(), new.strip()
    document: Any = None
    changed = ""
    if inner is not None:
        document = json.loads(whole)
        changed = get(json.loads(new), inner)
    for i, payload in enumerate(body.payloads):
        for path, node in _nodes(payload, ()):
            if (i, path) in deltas:
                continue
            if isinstance(node, str):
                if core and node.strip() == core and len(core) >= 2:
                    found[i, path] = node.replace(core, new_core)
                elif len(core) >= COPY and core in node:
                    found[i, path] = node.replace(core, new_core)
            elif document and node == document and inner is not None:
                found[i, (*path, *inner)] = changed
    return found


def _nodes(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield every string and every object, those in the base64 of events too; strings that hold JSON as they are."""
    if isinstance(node, str):
        if path and path[-1] == "bytes":
            try:
                inner = get(node, (B64, JSON))
            except ValueError:
                pass
            else:
                yield from _nodes(inner, (*path, B64, JSON))
                return
        yield path, node
    elif isinstance(node, list):
        for i, item in enumerate(node):
            yield from _nodes(item, (*path, i))
    elif isinstance(node, dict):
        yield path, node
        for name, value in node.items():
            yield from _nodes(value, (*path, name))
