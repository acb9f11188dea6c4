"""Listeners of our own: one port shared by many workers, and none before the guard is warm.

mitmproxy has no option for SO_REUSEPORT, and binds before a script is loaded. With `-n` it binds nothing.
"""

from __future__ import annotations

import asyncio

from mitmproxy.addons.proxyserver import Proxyserver
from mitmproxy.master import Master
from mitmproxy.proxy import mode_specs
from mitmproxy.proxy.mode_servers import AsyncioServerInstance, ServerInstance

BACKLOG = 1024
"""asyncio's 100 overflows when a fleet of clients reconnects at once."""


async def listen(master: Master) -> None:
    """Open every configured mode's listener with SO_REUSEPORT; raises OSError."""
    options = master.options
    server = proxyserver(master)
    for spec in options.mode:
        mode = mode_specs.ProxyMode.parse(spec)
        instance: ServerInstance[mode_specs.ProxyMode] = ServerInstance.make(mode, server)
        # "both" is a reverse proxy's HTTP/3 beside TCP: workers cannot share a QUIC connection, so it stays closed.
        if isinstance(instance, AsyncioServerInstance) and mode.transport_protocol != "udp":
            instance._servers = [
                await asyncio.start_server(
                    instance.handle_stream,
                    mode.listen_host(options.listen_host) or None,
                    mode.listen_port(options.listen_port),
                    reuse_port=True,
                    backlog=BACKLOG,
                )
            ]
        else:  # the local redirector and UDP modes bring their own sockets
            await instance.start()
        # mitmproxy's checks against connecting to itself look here, and so does `stop_listening`.
        server.servers._instances[mode] = instance


async def stop_listening(master: Master) -> None:
    """Close every listener; open connections stay."""
    for instance in proxyserver(master).servers:
        if instance.is_running:
            await instance.stop()


def proxyserver(master: Master) -> Proxyserver:
    """Return mitmproxy's server addon."""
    addon = master.addons.get("proxyserver")
    if not isinstance(addon, Proxyserver):
        raise TypeError("mitmguard needs mitmproxy's proxyserver addon")
    return addon
