"""The command line: one file a command; the only room that prints and exits."""

from __future__ import annotations

from mitmguard.cli.main import main

__all__ = ["main"]
