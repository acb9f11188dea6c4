"""Options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mitmguard.conversations.keys import Keys
from mitmguard.engine import KEY_FILE, Guard

config_option: Callable[[Any], Any] = click.option(
    "--config",
    default="default",
    show_default=True,
    metavar="FILE|default|gateway|strict|monitor",
    help="The policy: a file, or one of the four that ship.",
)


def format_option(default: str) -> Callable[[Any], Any]:
    """Return the option --format."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(["jsonl", "table"]),
        default=default,
        show_default=True,
        help="jsonl: one JSON object a line, for programs; table: for people.",
    )


def open_guard(
    config: str, *, detect: bool = True, touch: bool = False, state: Path | None = None
) -> Guard:
    """Open a guard for a command: the deployment's key, and a store in memory."""
    folder = state if state is not None else Path.home() / ".mitmproxy"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    keys = Keys.load(folder / KEY_FILE)
    return Guard(config, keys, detect=detect, touch=touch, state=folder)
