"""`mitmguard vault`: what is kept of conversations whose history the provider keeps."""

from __future__ import annotations

import re
from pathlib import Path

import click

from mitmguard.cli.options import config_option
from mitmguard.conversations import Keys, SqliteStore
from mitmguard.detect.catalog import TYPES
from mitmguard.engine import KEY_FILE, STORE_FILE
from mitmguard.policy import load_policy

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


class Duration(click.ParamType[float]):
    """A length of time: 90s, 30m, 12h, 7d, 2w."""

    name = "duration"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return seconds."""
        found = re.fullmatch(r"(\d{1,6})([smhdw])", str(value).strip())
        if found is None:
            self.fail(f"{value!r}: expected a number with s, m, h, d or w, such as 7d", param, ctx)
        return float(found[1]) * UNITS[found[2]]


@click.group()
def vault() -> None:
    """Manage the stored placeholders."""


@vault.command(
    epilog="""\b
Examples:
  mitmguard vault purge --older-than 7d
  mitmguard vault purge --tenant team-a
  mitmguard vault purge --yes                everything, without asking

\b
Placeholders themselves are not stored: they come from the master key, and the same value gets the same one
again. What is purged is what restores the answers of conversations that the provider keeps."""
)
@click.option("--tenant", default=None, help="Only this tenant's.  [default: every tenant's]")
@click.option(
    "--older-than",
    type=Duration(),
    default=None,
    metavar="7d",
    help="Only conversations without use for so long.",
)
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("~/.mitmproxy"),
    show_default=True,
    metavar="DIR",
    help="The folder given to `mitmguard run --state`.",
)
@config_option
@click.option("--yes", is_flag=True, help="Do not ask before everything is purged.")
def purge(
    tenant: str | None, older_than: float | None, state: Path, config: str, yes: bool
) -> None:
    """Forget stored conversations; the proxy may run meanwhile."""
    folder = state.expanduser()
    kept = load_policy(config, known_types=TYPES).vault.path
    file = Path(kept) if kept else folder / STORE_FILE
    if not file.is_file():
        raise click.UsageError(f"{file}: there is no vault (fix: give the --state of the proxy)")
    if tenant is None and older_than is None and not yes:
        click.confirm(f"Forget every conversation in {file}?", abort=True, err=True)
    store = SqliteStore(file, Keys.load(folder / KEY_FILE))
    try:
        count = store.purge(tenant, older_than)
    finally:
        store.close()
    click.echo(f"{count} conversation{'s' * (count != 1)} forgotten", err=True)
