"""Recorded bodies of a framing, and cuts through them."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet


def folder() -> Path | None:
    """Return the folder of recorded exchanges beside the checkout, where there is one."""
    for parent in Path(__file__).resolve().parents:
        if (found := parent / "shared" / "wire").is_dir():
            return found
    return None


def bodies(kind: str) -> list[ParameterSet]:
    """Return all recorded response bodies of a framing, one parameter per file; skipped if absent."""
    path = folder()
    if path is None:
        skip = pytest.mark.skip(reason="no recorded exchanges beside this checkout")
        return [pytest.param("none", b"", marks=skip)]
    found = []
    for file in sorted(path.glob("*.jsonl.gz")):
        with gzip.open(file, "rt") as lines:
            for line in lines:
                if f'"kind": "{kind}"' not in line and f'"kind":"{kind}"' not in line:
                    continue
                exchange = json.loads(line)
                if exchange["kind"] == kind and exchange["response_body"]:
                    text = exchange["response_body"]
                    binary = exchange.get("response_body_base64")
                    body = base64.b64decode(text) if binary else text.encode()
                    name = f"{file.name.removesuffix('.jsonl.gz')}-{exchange['id']}"
                    found.append(pytest.param(name, body, id=name))
    return found


def cut(data: bytes, at: list[int]) -> list[bytes]:
    """Cut `data` at the given places, in any order; places outside of it are ignored."""
    places = sorted({place for place in at if 0 < place < len(data)})
    return [data[a:b] for a, b in zip([0, *places], [*places, len(data)], strict=True)]
