"""Checksums of cryptocurrency addresses: base58check, bech32 and bech32m, and the capitals of Ethereum."""

from __future__ import annotations

from hashlib import sha256

_BASE58 = {c: i for i, c in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_RIPPLE = str.maketrans(
    "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz",
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
)
_BECH32 = {c: i for i, c in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32M = 0x2BC830A3
_VERSIONS = {
    "1": (0x00,),  # Bitcoin, and Bitcoin Cash as it was
    "3": (0x05,),
    "L": (0x30,),  # Litecoin
    "M": (0x32,),
    "D": (0x1E,),  # Dogecoin
    "T": (0x41,),  # Tron
    "r": (0x00,),  # XRP
}
"""The version byte that gives an address its first letter."""


def _decoded(value: str) -> bytes:
    number = 0
    for c in value:
        number = number * 58 + _BASE58[c]
    body = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return b"\0" * (len(value) - len(value.lstrip("1"))) + body


def base58_address(value: str) -> bool:
    """Say whether base58 text is an address: a known version, 20 bytes, and their checksum."""
    data = _decoded(value.translate(_RIPPLE) if value[0] == "r" else value)
    if len(data) != 25 or data[0] not in _VERSIONS[value[0]]:
        return False
    return sha256(sha256(data[:21]).digest()).digest()[:4] == data[21:]


def base58_key(value: str) -> bool:
    """Say whether base58 text holds 32 bytes, as an account of Solana does; it has no checksum."""
    return len(_decoded(value)) == 32


def bech32_address(value: str) -> bool:
    """Say whether `bc1...` or `ltc1...` is a SegWit address (BIP 173; from version 1 on, BIP 350)."""
    if not (value.islower() or value.isupper()):
        return False
    prefix, _, body = value.lower().partition("1")
    data = [_BECH32[c] for c in body]
    check = 1
    for v in (*(ord(c) >> 5 for c in prefix), 0, *(ord(c) & 31 for c in prefix), *data):
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ v
        for i, g in enumerate(_GENERATOR):
            if top >> i & 1:
                check ^= g
    size = (len(data) - 7) * 5 // 8
    if check == 1:
        return data[0] == 0 and size in (20, 32)
    return check == _BECH32M and 1 <= data[0] <= 16 and 2 <= size <= 40


_MASK = (1 << 64) - 1
_ROTATIONS = (
    0,
    1,
    62,
    28,
    27,
    36,
    44,
    6,
    55,
    20,
    3,
    10,
    43,
    25,
    39,
    41,
    45,
    15,
    21,
    8,
    18,
    2,
    61,
    56,
    14,
)


def _round_constants() -> tuple[int, ...]:
    constants, state = [], 1
    for _ in range(24):
        constant = 0
        for j in range(7):
            if state & 1:
                constant |= 1 << ((1 << j) - 1)
            state = state << 1 ^ (0x171 if state & 0x80 else 0)
        constants.append(constant)
    return tuple(constants)


_ROUNDS = _round_constants()


def _keccak_256(data: bytes) -> bytes:
    """Return the Keccak-256 of at most 135 bytes: the padding that Ethereum kept, which SHA-3 changed."""
    block = bytearray(136)
    block[: len(data)] = data
    block[len(data)] ^= 0x01
    block[135] ^= 0x80
    a = [int.from_bytes(block[i : i + 8], "little") for i in range(0, 136, 8)] + [0] * 8
    for constant in _ROUNDS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ ((c[(x + 1) % 5] << 1 | c[(x + 1) % 5] >> 63) & _MASK) for x in range(5)]
        b = [0] * 25
        for i in range(25):
            lane, r = a[i] ^ d[i % 5], _ROTATIONS[i]
            x, y = i % 5, i // 5
            b[y + 5 * ((2 * x + 3 * y) % 5)] = (lane << r | lane >> (64 - r)) & _MASK
        a = [
            b[i] ^ (~b[i - i % 5 + (i + 1) % 5] & b[i - i % 5 + (i + 2) % 5] & _MASK)
            for i in range(25)
        ]
        a[0] ^= constant
    return b"".join(lane.to_bytes(8, "little") for lane in a[:4])


def ethereum(value: str) -> bool:
    """Say whether 0x and 40 hex digits are an address; mixed capitals are a checksum (EIP-55)."""
    body = value[2:]
    if body.islower() or body.isupper() or body.isdecimal():
        return True
    digest = _keccak_256(body.lower().encode("ascii")).hex()
    return all(c.isupper() == (h >= "8") for c, h in zip(body, digest, strict=False) if c.isalpha())
