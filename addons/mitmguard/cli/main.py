"""`mitmguard`: the group of commands, and the one place where errors become exit codes."""

from __future__ import annotations

import importlib
import os
import sys

import click

from mitmguard import __version__
from mitmguard.errors import ConfigurationError, GuardError

COMMANDS = {
    "addon": "mitmguard.cli.addon:addon",
    "allow": "mitmguard.cli.allow:allow",
    "check": "mitmguard.cli.check:check",
    "demo": "mitmguard.cli.demo:demo",
    "formats": "mitmguard.cli.formats:formats",
    "hunt": "mitmguard.cli.hunt:hunt",
    "leakcheck": "mitmguard.cli.leakcheck:leakcheck",
    "replay": "mitmguard.cli.replay:replay",
    "rules": "mitmguard.cli.rules:rules",
    "run": "mitmguard.cli.run:run",
    "scan": "mitmguard.cli.scan:scan",
    "types": "mitmguard.cli.types:types",
    "vault": "mitmguard.cli.vault:vault",
}
"""Where each command is; imported when it is called, so that `mitmguard addon` need not load the engine."""


class Commands(click.Group):
    """The commands of the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module, _, name = COMMANDS.get(cmd_name, "").partition(":")
        if not module:
            return None
        command = getattr(importlib.import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that went away, as `head` does, ends it quietly."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # click would exit with 1, which means findings here
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


EPILOG = """\b
Exit codes: 0 done, 1 findings where --exit-code asks, 2 bad usage or configuration,
3 finished but incomplete, 130 interrupted. Data goes to stdout, the rest to stderr."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__)
def commands() -> None:
    """A firewall for LLM and MCP traffic, built on mitmproxy."""


def main() -> None:
    """Run the command line; turn our errors into exit codes."""
    try:
        code: object = commands.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as e:
        e.show()
        sys.exit(2)
    except GuardError as e:
        click.echo(str(e), err=True)
        if isinstance(e, ConfigurationError):
            count = len(e.problems)
            click.echo(f"{count} mistake{'s' * (count != 1)}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
