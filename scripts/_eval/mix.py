"""The mixed text by which speed is measured: what language models read and write, in fixed shares."""

from __future__ import annotations

import inspect
import json
import random
from collections.abc import Callable
from importlib import import_module
from pydoc_data.topics import topics
from types import ModuleType

from _eval.generate import generate
from _eval.negatives import data, everyday, logs, prose
from _eval.words import LANGUAGES, SHARES

Random = random.Random

SHARE = {"prose": 35, "code": 20, "tool results": 20, "logs": 15, "personal": 10}
"""Bytes of each kind in a hundred: talk and documents, source code, JSON that tools return, logs, and texts dense with values."""

SIZES = (500, 2000, 2000, 4000, 8000, 16000)
"""Characters of a text."""

MODULES = "argparse ast asyncio.base_events collections configparser csv dataclasses datetime difflib email.message enum functools heapq http.client imaplib inspect json.decoder logging mailbox optparse pathlib pdb pickle platform random shutil smtplib socket statistics string subprocess tarfile textwrap threading tokenize traceback typing unittest.mock urllib.parse uuid zipfile".split()


def _english(r: Random) -> str:
    text = topics[r.choice(sorted(topics))]
    at = r.randrange(max(1, len(text) - 600))
    return text[at : at + 600] + "\n"


def _prose(r: Random) -> str:
    lang = r.choices(LANGUAGES, SHARES)[0]
    return _english(r) if r.random() < 0.5 else f"{prose(r, lang)} {everyday(r, lang)}\n"


def _module(name: str) -> ModuleType:
    return import_module(name)


def _code(r: Random) -> str:
    source = inspect.getsource(_module(r.choice(MODULES)))
    at = source.find("\n", r.randrange(max(1, len(source) - 1500))) + 1
    return source[at : at + 1500]


def _tool(r: Random) -> str:
    items = [
        {"title": prose(r, "en")[:80], "snippet": _english(r)[:200], "meta": data(r, "en")}
        for _ in range(3)
    ]
    return json.dumps({"results": items}, indent=r.choice((None, 2))) + "\n"


def _personal(r: Random) -> str:
    rows = generate(r.getrandbits(32), 12)
    return "\n".join(row["text"] for row in rows if row["spans"] and "technique" not in row) + "\n"


KINDS: dict[str, Callable[[Random], str]] = {
    "prose": _prose,
    "code": _code,
    "tool results": _tool,
    "logs": lambda r: logs(r, "en") + "\n",
    "personal": _personal,
}


def texts(seed: int, total: int) -> dict[str, list[str]]:
    """Return about `total` characters of different texts, by kind, in the shares of the mix."""
    r = Random(seed)
    found: dict[str, list[str]] = {}
    for kind, share in SHARE.items():
        have, found[kind] = 0, []
        while have < total * share // 100:
            size, parts, length = r.choice(SIZES), [], 0
            while length < size:
                parts.append(KINDS[kind](r))
                length += len(parts[-1])
            found[kind].append("".join(parts)[:size])
            have += size
    return found


def messages(seed: int, n: int, size: int = 2048, without: str = "") -> list[str]:
    """Return different texts of `size` characters, kinds in the shares of the mix, `without` one of them."""
    r = Random(seed)
    out = []
    shares = SHARE | {without: 0} if without else SHARE
    for _ in range(n):
        kind = r.choices(list(shares), list(shares.values()))[0]
        text = ""
        while len(text) < size:
            text += KINDS[kind](r)
        out.append(text[:size])
    return out
