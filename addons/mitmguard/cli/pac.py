"""PAC files: browsers send guarded hosts to the proxy and everything else past it."""

from __future__ import annotations

from collections.abc import Iterable

from mitmguard.policy import Policy
from mitmguard.policy.catalogue import GUARDED
from mitmguard.policy.hosts import split_port

_HEAD = """\
// Made by scripts/pac from the catalogue of guarded hosts. Sends them to mitmguard and everything else past it.
// There is no "DIRECT" behind the proxy on purpose: while the guard is down, guarded hosts cannot be reached.
var GUARD = "PROXY %s";
var GUARDED = [
"""
_TAIL = """
];

function FindProxyForURL(url, host) {
  host = host.toLowerCase().replace(/\\.$/, "");
  for (var i = 0; i < GUARDED.length; i++) {
    if (shExpMatch(host, GUARDED[i])) return GUARD;
  }
  return "DIRECT";
}
"""


def pac(proxy: str, more: Iterable[str] = ()) -> str:
    """Return the file for a proxy at HOST:PORT; `more`: host patterns beside the catalogue's."""
    patterns = {p for listed in GUARDED.values() for p in listed} | set(more)
    return _HEAD % proxy + ",\n".join(f'  "{p}"' for p in sorted(patterns)) + _TAIL


def hosts_of(policy: Policy) -> set[str]:
    """Return the host patterns that a policy opens beside the catalogue's."""
    hosts = policy.document.hosts
    return {split_port(p)[0] for p in (*hosts.guarded, *hosts.watched)} | {
        u.host for u in policy.mcp
    }
