"""Private keys in files: PEM and OpenPGP armour, PuTTY."""

from __future__ import annotations

import re

from mitmguard.detect.kinds import TOKEN, Candidate

PEM_CAP = 16384
"""An RSA key of 16,384 bits takes 12.7 KB; what runs on longer is no key."""

_HEAD = r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_BREAK = r"(?:\\r|[\s\\\"',>|+()])"
_BODY = (
    rf"(?:{_BREAK}{{0,12}}(?:n{{0,1}}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ?[^\n\\]{{0,120}}))*"
    rf"(?P<long>(?:{_BREAK}{{0,12}}[0-9A-Za-z+/=]{{16,}})*+)(?:{_BREAK}{{1,12}}=?[0-9A-Za-z+/=]{{1,80}}+)?+"
)
_TAIL = r"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"
_BLOCK = re.compile(_HEAD + _BODY + rf"(?P<end>{_BREAK}{{0,12}}n?{_TAIL})?")
_OPEN_HEAD = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}-{0,5}")
_OPEN_TAIL = re.compile(rf"{_BREAK}{{0,12}}n?(?:-{{1,5}}|-----E[A-Z0-9 ]{{0,48}}-{{0,4}})?")


_LINE = r"(?:\r?\n|(?:\\{1,2}r)?\\{1,2}n)[ \t]{0,12}"
_PUTTY = re.compile(
    rf"PuTTY-User-Key-File-[0-9]: ?[0-9A-Za-z-]{{3,40}}(?P<long>(?:{_LINE}(?:"
    r"(?:Encryption|Comment|Key-Derivation|Argon2-[A-Za-z]{4,12}|Public-Lines|Private-Lines): ?[^\r\n\\]{0,160}"
    rf"|[0-9A-Za-z+/]{{16,}}={{0,2}}|[0-9A-Za-z+/]{{1,15}}={{0,2}}(?={_LINE}Private-)))*+)"
    rf"(?P<end>{_LINE}Private-(?:MAC|Hash): ?[0-9a-f]{{40,64}})?"
)
_PUTTY_HEAD = re.compile(r"PuTTY-User-Key-File-?[0-9]?:? ?[0-9A-Za-z-]{0,40}")
_PUTTY_TAIL = re.compile(
    rf"\r|\\{{0,2}}r?\\{{0,2}}|{_LINE}[^\r\n\\]{{0,160}}(?:\r|\\{{1,2}}r?\\{{0,2}})?"
)

_PEM = "-----BEGIN"
_PUTTY_FILE = "PuTTY-User-Key-File"
BEGINS = (_PEM.lower(), _PUTTY_FILE.lower())
"""What a block begins with, as the automaton is asked for it."""


def last_begin(text: str, low: int, high: int) -> int:
    """Return where the last block that begins between `low` and `high` does, -1 for none."""
    return max(text.rfind(_PEM, low, high), text.rfind(_PUTTY_FILE, low, high))


def private_key(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the key block that begins at `start`; one that breaks off counts as far as it goes."""
    m = (_BLOCK if text[start] == "-" else _PUTTY).match(text, start, start + PEM_CAP)
    if m is None or not m["long"]:
        return
    out.append(Candidate(start, m.end(), TOKEN + 1, "SECRET_PRIVATE_KEY", 1.0 if m["end"] else 0.9))


def block_end(text: str, start: int) -> int:
    """Return where the block that begins at `start` ends, `start` if there is none, -1 while it may go on."""
    n = len(text)
    block, head, tail = (
        (_BLOCK, _OPEN_HEAD, _OPEN_TAIL)
        if text[start] == "-"
        else (_PUTTY, _PUTTY_HEAD, _PUTTY_TAIL)
    )
    if n - start >= PEM_CAP:
        m = block.match(text, start, start + PEM_CAP)
        return m.end() if m is not None else start
    m = block.match(text, start)
    if m is None:
        return -1 if head.fullmatch(text, start) else start
    if m["end"] and m.end() < n:
        return m.end()
    if tail.fullmatch(text, m.end()):
        return -1
    return m.end() if m["long"] or m["end"] else start
