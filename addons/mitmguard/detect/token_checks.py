"""Checks that a token carries within itself: checksums, encoded structure. None of them asks anybody.

A check that holds makes a finding certain; one that fails only lowers its score, for a mistyped or
shortened token still gives most of itself away.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from zlib import crc32

_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def _digits(number: int, alphabet: str, size: int) -> str:
    code = ""
    for _ in range(size):
        number, rest = divmod(number, len(alphabet))
        code = alphabet[rest] + code
    return code


def _crc(text: str) -> int:
    return crc32(text.encode("ascii", "replace"))


def gitlab(value: str) -> bool:
    """Say whether the last 7 of a routable token are the base36 CRC-32 of all before (GitLab's generator)."""
    return "." in value and _digits(_crc(value[:-7]), _BASE36, 7) == value[-7:]


def hex_crc(value: str) -> bool:
    """Say whether the last 8 are the CRC-32 in hex, either end first, of what stands before (Atlassian, Grafana).

    Vendors publish neither what it covers nor its byte order: with or without the prefix and the sign before it.
    """
    head, code = value[:-8], value[-8:].lower()
    try:
        wanted = bytes.fromhex(code)
    except ValueError:
        return False
    bare = head.rstrip("=_")
    bodies = {head, bare, bare[4:], bare[bare.find("_") + 1 :]}
    sums = [_crc(body).to_bytes(4) for body in bodies]
    return any(wanted in (s, s[::-1]) for s in sums)


def bech32(value: str) -> bool:
    """Say whether the text ends in its bech32 checksum (BIP 173), in one case."""
    low = value.lower()
    if value not in (low, value.upper()):
        return False
    human, _, data = low.rpartition("1")
    if not human or any(c not in _BECH32 for c in data):
        return False
    values = [ord(c) >> 5 for c in human] + [0] + [ord(c) & 31 for c in human]
    values += [_BECH32.index(c) for c in data]
    state = 1
    for v in values:
        top = state >> 25
        state = (state & 0x1FFFFFF) << 5 ^ v
        for i, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            state ^= generator if top >> i & 1 else 0
    return state == 1


def _decoded(value: str) -> bytes:
    """Return what base64 text of either alphabet stands for, b"" for none."""
    try:
        return base64.b64decode(
            value.rstrip("=") + "=" * (-len(value.rstrip("=")) % 4),
            b"-_" if "-" in value or "_" in value else None,
        )
    except (binascii.Error, ValueError):
        return b""


def _is_object(value: str) -> bool:
    try:
        return isinstance(json.loads(_decoded(value)), dict)
    except (ValueError, RecursionError):
        return False


def jwt(value: str) -> bool:
    """Say whether the first part of a token decodes to a JSON object, and the second one of a signed token too."""
    parts = value.split(".")
    return _is_object(parts[0]) and (len(parts) == 5 or _is_object(parts[1]))


def json_behind_prefix(value: str) -> bool:
    """Say whether the part from `eyJ` on is base64 of a JSON object (Grafana, Sentry, 1Password)."""
    return _is_object(re.split("[._]", value[value.find("eyJ") :])[0])


def key_file(value: str) -> bool:
    """Say whether base64 text begins like a private key in PEM."""
    return b"PRIVATE KEY" in _decoded(value[:80])


def discord(value: str) -> bool:
    """Say whether the first part of a bot's token decodes to the digits of its account."""
    return _decoded(value[: value.index(".")]).isdigit()


def storage_key(value: str) -> bool:
    """Say whether the value is base64 of 64 bytes (Azure storage)."""
    return len(_decoded(value)) == 64


def varied(value: str) -> bool:
    """Say whether a value is a mixture that no word is: a digit, a letter, and ten different characters."""
    return len(set(value)) >= 10 and any(map(str.isdigit, value)) and any(map(str.isalpha, value))
