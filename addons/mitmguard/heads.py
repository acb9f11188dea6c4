"""The head of a request, out of what both faces read from a flow: plain values, no mitmproxy.

Live traffic and captures must see one exchange under one host name; here is where that name is chosen.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mitmguard.verdicts import Headers


class Names(NamedTuple):
    """The names by which a client asked for a host, in one spelling each; empty where it gave none."""

    sni: str
    target: str  # the address of the connection, or the host of a plain proxy request
    header: str  # Host
    inner: str  # the authority inside the request

    @property
    def numeric(self) -> bool:
        """True when the target is an address, as behind a redirect, and names nobody."""
        return is_address(self.target)

    @property
    def host(self) -> str:
        """The name under which the exchange is judged and recorded."""
        return self.sni or ("" if self.numeric else self.target) or self.header or self.target

    @property
    def given(self) -> frozenset[str]:
        """Every name that says which host was meant."""
        target = "" if self.numeric else self.target
        return frozenset(name for name in (self.sni, target, self.header, self.inner) if name)


def headers(fields: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Return header fields as text, names in lower case; bytes that are not UTF-8 survive."""
    return tuple(
        (name.decode("utf-8", "surrogateescape").lower(), value.decode("utf-8", "surrogateescape"))
        for name, value in fields
    )


def canonical(name: str) -> str:
    """One spelling of a host name: lower case, no trailing dot, no IPv6 brackets."""
    return name.lower().rstrip(".").strip("[]")


@lru_cache(4096)
def is_address(host: str) -> bool:
    """True when `host` is an IP address and not a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
