"""The options: ours, those that are set for the operator, and those that would open a way around the guard."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from mitmproxy.addonmanager import Loader
from mitmproxy.options import Options

SET = {"onboarding": False, "connection_strategy": "lazy", "http3": False}
"""Set at start, and kept.

onboarding: answers a host name inside the proxy. connection_strategy: eager contacts servers before the decision.
http3: off, so that no DNS answer advertises it.
"""

TCP_TIMEOUT_S = 3600
"""mitmproxy cuts a connection after 600 s of silence; a reasoning model may be silent for longer."""

FORBIDDEN: dict[str, tuple[Any, str]] = {
    "stream_large_bodies": (None, "bodies above that size would pass unread"),
    "ssl_insecure": (False, "anybody could answer for the provider"),
    "validate_inbound_headers": (True, "malformed headers allow request smuggling"),
    "map_remote": ([], "it redirects requests after the decision on their host"),
    "modify_body": ([], "it changes bodies beside the policy; write a policy rule"),
    "keep_alt_svc_header": (False, "clients would move to HTTP/3, around the proxy"),
}
KEY_LOGS = ("SSLKEYLOGFILE", "MITMPROXY_SSLKEYLOGFILE")


def declare(loader: Loader) -> None:
    """Add our options to mitmproxy's."""
    add = loader.add_option
    add(
        "guard_config",
        str,
        "default",
        "The policy: a file, or the name of a policy that ships with mitmguard (default, gateway, "
        "strict, monitor).",
    )
    add(
        "guard_state",
        str,
        "",
        "The directory with the master key and the vault. Empty: the directory of mitmproxy's CA.",
    )
    add(
        "guard_dispatch",
        bool,
        True,
        "Call hooks through a precomputed table, which halves mitmproxy's CPU time per request.",
    )
    add(
        "guard_reuseport",
        bool,
        False,
        "Open the listeners with SO_REUSEPORT once the guard is ready, so that several workers "
        "share one port. Use together with -n (no-server).",
    )
    add(
        "guard_health",
        str,
        "",
        "Serve /livez, /readyz and /metrics on this HOST:PORT. Empty: off. Keep it on loopback.",
    )
    add(
        "guard_grace",
        int,
        30,
        "Seconds that open exchanges have to finish after SIGTERM; a second SIGTERM exits at once.",
    )


def problems(options: Options, updated: Iterable[str], environ: dict[str, str]) -> list[str]:
    """Return what must not be, one line each, in the words of the option."""
    found = []
    for name in updated:
        value: Any = getattr(options, name, None)
        if name in FORBIDDEN and value != FORBIDDEN[name][0]:
            found.append(f"option {name} cannot be used with the guard: {FORBIDDEN[name][1]}")
    found += [
        f"unset {name}: it writes every TLS session key to a file"
        for name in KEY_LOGS
        if environ.get(name)
    ]
    return found


def impose(options: Options, body_bytes: int) -> None:
    """Set what the guard needs; a limit or timeout that the operator chose stays."""
    values: dict[str, Any] = dict(SET)
    if not options.has_changed("body_size_limit"):
        values["body_size_limit"] = str(body_bytes)
    if not options.has_changed("tcp_timeout"):
        values["tcp_timeout"] = TCP_TIMEOUT_S
    options.update(**values)


def from_environment() -> dict[str, str]:
    """The variables that `problems` looks at."""
    return {name: os.environ[name] for name in KEY_LOGS if name in os.environ}
