"""Private keys in files: PEM and OpenPGP armour, PuTTY."""

from __future__ import annotations

import re

from mitmguard.detect.kinds import TOKEN, Candidate

PEM_CAP = 16384
"""An RSA key of 16,384 bits takes 12.7 KB; what runs on longer is no key."""

_HEAD = r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_BREAK = r"[\s\\\"',>|+()]"
_BODY = (
    rf"(?:{_BREAK}{{0,12}}(?:n{{0,1}}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\]{{0,120}}))*"
    rf"(?P<long>(?:{_BREAK}{{0,12}}[0-9A-Za-z+/=]{{16,}})*+)(?:{_BREAK}{{1,12}}=?[0-9A-Za-z+/=]{{1,80}}+)?+"
)
_TAIL = r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_BLOCK = re.compile(_HEAD + _BODY + rf"(?P<end>{_BREAK}{{0,12}}n?{_TAIL})?")
_OPEN_HEAD = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}-{0,5}")
_OPEN_TAIL = re.compile(rf"{_BREAK}{{0,12}}n?(?:-{{1,5}}|-----E[A-Z0-9 ]{{0,48}}-{{0,4}})?")


def private_key(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the key block that begins at `start`; one that breaks off counts as far as it goes."""
    m = _BLOCK.match(text, start, start + PEM_CAP)
    if m is None or not (m["end"] or m["long"]):
        return
    out.append(Candidate(start, m.end(), TOKEN + 1, "SECRET_PRIVATE_KEY", 1.0 if m["end"] else 0.9))


def block_end(text: str, start: int) -> int:
    """Return where the block that begins at `start` ends, `start` if there is none, -1 while it may go on."""
    n = len(text)
    if n - start >= PEM_CAP:
        m = _BLOCK.match(text, start, start + PEM_CAP)
        return m.end() if m is not None else start
    m = _BLOCK.match(text, start)
    if m is None:
        return -1 if _OPEN_HEAD.fullmatch(text, start) else start
    if m["end"]:
        return m.end()
    if _OPEN_TAIL.fullmatch(text, m.end()):
        return -1
    return m.end() if m["long"] else start
