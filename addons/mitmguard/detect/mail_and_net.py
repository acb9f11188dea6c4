"""E-mail, IP and MAC addresses."""

from __future__ import annotations

import re
from ipaddress import IPv6Address, ip_network

from mitmguard.detect.kinds import EMAIL, NETWORK, Candidate

_LOCAL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._%+-"
_DOMAIN = re.compile(
    r"(?:[^\W_](?:[^\W_]|-){0,62}\.){1,8}(?:[A-Za-z]{2,24}|xn--[a-z0-9-]{2,59})(?![^\W_]|-[A-Za-z0-9])"
)
LOCAL_MAX = 64
"""RFC 5321, 4.5.3.1.1."""


def local_start(text: str, at: int) -> int:
    """Return where the local part that ends at `at` begins."""
    low = max(0, at - LOCAL_MAX)
    start = low + len(text[low:at].rstrip(_LOCAL))
    while start > low and text[start - 1].isalnum():  # letters beyond ASCII
        start = low + len(text[low : start - 1].rstrip(_LOCAL))
    return start


def email(text: str, at: int, end: int, out: list[Candidate]) -> None:
    """Add the address around the `@` at `at`."""
    start = local_start(text, at)
    if start == at or not text[end : end + 1].isalnum():
        return
    m = _DOMAIN.match(text, end, end + 255)
    if m is None:
        return
    if start and text[start - 1] == "\\" and text[start] in "nrt":  # an escaped line end
        start += 1
    while start < at and text[start] in ".-+%":
        start += 1
    local = text[start:at]
    if (
        not local
        or text[start - 2 : start] == "//"
        or (local == "git" and text[m.end() : m.end() + 1] in ":/")
    ):
        return
    out.append(Candidate(start, m.end(), EMAIL, "EMAIL_ADDRESS", 0.95))


_LOCAL_V4 = tuple(
    (int(net.network_address) >> 8, int(net.broadcast_address) >> 8)
    for net in map(ip_network, (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"))
)  # fmt: skip
"""IANA's special-purpose registry: private, loopback, link-local, documentation, multicast, reserved."""


def public_v4(value: str) -> bool:
    """Say whether dotted numbers are a public IPv4 address."""
    parts = value.split(".")
    if len(parts) != 4:
        return False
    a, b, c, d = map(int, parts)
    if max(a, b, c, d) > 255 or any(len(p) > 1 and p[0] == "0" for p in parts):
        return False
    net = (a << 16) + (b << 8) + c
    return not any(low <= net <= high for low, high in _LOCAL_V4)


_V4_REFUSED = re.compile(
    r"(?:[=^~<>]=|[v^~]|\b[vV]ers(?:ion|ão|ao|ión)s?:? ?|[Rr]elease:? ?|§ ?|[Ss]ection |/)$"
)


def ipv4(text: str, start: int, end: int, value: str, out: list[Candidate]) -> None:
    """Add a public IPv4 address, unless it is written as a version."""
    if (
        public_v4(value)
        and not _V4_REFUSED.search(text, max(0, start - 10), start)
        or (text[start - 2 : start] == "//" and public_v4(value))
    ):
        out.append(Candidate(start, end, NETWORK, "IP_ADDRESS", 0.85))


COLONS = re.compile(r":(?::|(?:[0-9A-Fa-f]{1,4}:){4})")
DASHES = re.compile(r"-(?:[0-9A-Fa-f]{2}-){4}")
"""What a MAC or IPv6 address holds, and a time or a date does not."""

_MAC = re.compile(r"[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}")
_HEXES = "0123456789abcdefABCDEF"
_RUN = re.compile(r"[0-9A-Fa-f:]{2,41}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3})?")


def colons(text: str, at: int, out: list[Candidate]) -> int:
    """Add the MAC or IPv6 address around the first separator at `at`; return where to go on."""
    low = max(0, at - 42)
    if text[at] == "-":
        start = at - 2
        if start < 0:
            return at + 1
    else:
        start = low + len(text[low:at].rstrip(_HEXES + ":"))
    if start and (text[start - 1].isalnum() or text[start - 1] in "._-:"):
        if text[start - 2 : start] not in ("\\n", "\\r", "\\t"):
            return at + 1
    m = _MAC.match(text, start, start + 17)
    if m is not None:
        after = text[m.end() : m.end() + 2]
        if not after[:1].isalnum() and not (after[:1] in ("-", ":") and after[1:].isalnum()):
            plain = m[0].lower().replace(m[1], "")
            if plain.strip("0") and plain.strip("f"):
                out.append(Candidate(start, m.end(), NETWORK, "MAC_ADDRESS", 0.9))
            return max(at + 1, m.end())
    if text[at] == "-":
        return at + 1
    run = _RUN.match(text, start, start + 64)
    if run is None:
        return at + 1
    value = run[0]
    end = run.end()
    if value.endswith(":") and not value.endswith("::"):
        value, end = value[:-1], end - 1
    if text[end : end + 1].isalnum() or text[end : end + 1] == "_":
        return max(at + 1, run.end())
    if value.count(":") >= 2 and len(value) > 4 and (value.count(":") == 7 or "::" in value):
        try:
            address = IPv6Address(value)
        except ValueError:
            return max(at + 1, run.end())
        if not (
            address.is_private
            or address.is_loopback
            or address.is_link_local
            or address.is_multicast
            or address.is_unspecified
        ) or (
            # Labelled addresses need not lie in an assigned range; the local ones are named.
            not _local_v6(address)
        ):
            out.append(Candidate(start, end, NETWORK, "IP_ADDRESS", 0.85))
    return max(at + 1, run.end())


_LOCAL_V6 = tuple(
    map(
        ip_network,
        (
            "::/8",
            "64:ff9b::/96",
            "100::/64",
            "2001:db8::/32",
            "3fff::/20",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8",
        ),
    )
)


def _local_v6(address: IPv6Address) -> bool:
    return any(address in net for net in _LOCAL_V6)
