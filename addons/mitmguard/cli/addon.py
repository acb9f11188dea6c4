"""`mitmguard addon`: the script for people who start mitmproxy themselves."""

from __future__ import annotations

import click

from mitmguard.cli.workers import script


@click.command(
    epilog="""\b
Examples:
  mitmdump -s "$(mitmguard addon)"
  mitmweb -s "$(mitmguard addon)" --set guard_config=strict
  mitmdump -n -s "$(mitmguard addon)" --set guard_reuseport=true --set guard_health=127.0.0.1:8081"""
)
def addon() -> None:
    """Print the path of the addon script, for `mitmdump -s`."""
    click.echo(script())
