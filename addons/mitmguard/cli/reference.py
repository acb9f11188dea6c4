"""The reference of the command line, written by the commands themselves.

python -m mitmguard.cli.reference > docs/cli.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from mitmguard.cli.main import commands

WIDTH = 100

HEAD = """\
# The command line

Made from `--help`; change the commands, then run `python -m mitmguard.cli.reference > docs/cli.md`.

Data goes to stdout and everything else to stderr, so that output can be piped. Records are JSON lines, in the order
of the input, written as they are ready. `-` and no file at all mean standard input, and `.gz` is unpacked.

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | findings, where `--exit-code` asks; a sample that failed; a demo that did not hold |
| 2 | bad usage, or a mistake in the configuration |
| 3 | finished, but incomplete: something could not be read, or had to be cut off |
| 130 | interrupted |

## Shell completion

    eval "$(_MITMGUARD_COMPLETE=bash_source mitmguard)"      # in ~/.bashrc
    eval "$(_MITMGUARD_COMPLETE=zsh_source mitmguard)"       # in ~/.zshrc
    _MITMGUARD_COMPLETE=fish_source mitmguard | source       # in ~/.config/fish/config.fish
"""


def reference() -> str:
    """Return the document: the group, then each command and subcommand in order."""
    parts = [HEAD]
    for names, command in _walk((), commands):
        title = " ".join(("mitmguard", *names))
        with _context(names, command) as context:
            parts.append(f"\n## {title}\n\n```text\n{command.get_help(context).strip()}\n```\n")
    return "".join(parts)


def _walk(
    names: tuple[str, ...], command: click.Command
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield names, command
    if isinstance(command, click.Group):
        context = _context(names, command)
        for name in command.list_commands(context):
            if (inner := command.get_command(context, name)) is not None:
                yield from _walk((*names, name), inner)


def _context(names: tuple[str, ...], command: click.Command) -> click.Context:
    """Return a context that prints the same on every terminal."""
    name = " ".join(("mitmguard", *names))
    # click remembers the help option of a command from its first use, which may have been without the group.
    command._help_option = None
    return click.Context(
        command,
        info_name=name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        color=False,
        help_option_names=["-h", "--help"],
    )


if __name__ == "__main__":
    sys.stdout.write(reference())
