"""`mitmguard`: the group of commands, and the one place where errors become exit codes."""

from __future__ import annotations

import sys

import click

from mitmguard import __version__
from mitmguard.cli.replay import replay
from mitmguard.cli.scan import scan
from mitmguard.errors import ConfigurationError, KeyFileError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """A firewall for LLM and MCP traffic.

    Exit codes: 0 done, 1 findings where --exit-code asks, 2 bad usage or configuration,
    3 finished but incomplete, 130 interrupted.
    """


for command in (replay, scan):
    commands.add_command(command)


def main() -> None:
    """Run the command line; turn our errors into exit codes."""
    try:
        commands.main(standalone_mode=False)
    except click.exceptions.Exit as e:
        sys.exit(e.exit_code)
    except click.ClickException as e:
        e.show()
        sys.exit(2)
    except (ConfigurationError, KeyFileError) as e:
        click.echo(str(e), err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader went away, as `head` does: nothing is left to say.
        sys.stderr.close()
        sys.exit(0)
