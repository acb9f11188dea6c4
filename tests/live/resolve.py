"""A mitmdump script for tests: names under `.test` (RFC 6761) resolve to loopback, so no DNS is asked."""

import socket
from typing import Any

_ask = socket.getaddrinfo


def _loopback(host: Any, *args: Any, **kwargs: Any) -> Any:
    name = host.decode() if isinstance(host, bytes) else host
    if isinstance(name, str) and name.endswith(".test"):
        host = "127.0.0.1"
    return _ask(host, *args, **kwargs)


socket.getaddrinfo = _loopback
