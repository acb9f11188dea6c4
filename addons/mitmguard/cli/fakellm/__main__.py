"""`python -m mitmguard.cli.fakellm`: the fake provider in its own process.

Prints one line of JSON once it listens: `{"port": ..., "control": ..., "ca": PEM or null}`.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import json
import signal

import click

from mitmguard import clock
from mitmguard.cli.fakellm.certificate import NAMES, Authority
from mitmguard.cli.fakellm.control import control
from mitmguard.cli.fakellm.server import FakeLLM


@click.command()
@click.option("--port", default=0, help="Port of the provider on 127.0.0.1; 0 takes a free one.")
@click.option("--control-port", default=0, help="Port of the control endpoint; 0 takes a free one.")
@click.option("--plain", is_flag=True, help="Plain HTTP instead of TLS.")
@click.option("--http1", is_flag=True, help="Do not offer HTTP/2.")
@click.option("--name", "names", multiple=True, default=NAMES, help="Names in the certificate.")
def main(port: int, control_port: int, plain: bool, http1: bool, names: tuple[str, ...]) -> None:
    """Run a fake LLM provider on loopback until it is interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(port, control_port, plain, http1, names))


async def serve(
    port: int, control_port: int, plain: bool, http1: bool, names: tuple[str, ...]
) -> None:
    """Serve until SIGTERM or SIGINT."""
    now = datetime.datetime.fromtimestamp(clock.wall(), datetime.UTC)
    authority = None if plain else Authority(now)
    tls = None if authority is None else authority.server(names, http2=not http1)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    async with FakeLLM(tls, port=port) as fake, control(fake, control_port) as control_at:
        ca = None if authority is None else authority.pem.decode()
        click.echo(json.dumps({"port": fake.port, "control": control_at, "ca": ca}))
        await stopped.wait()


if __name__ == "__main__":
    main()
