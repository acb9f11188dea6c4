"""`mitmguard run`: the proxy, with its workers on one port."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
from contextlib import suppress
from pathlib import Path

import click

from mitmguard.cli import authority, guide, pac, workers
from mitmguard.cli.options import config_option
from mitmguard.detect.catalog import TYPES
from mitmguard.policy import Policy, load_policy

LOOPBACK = "127.0.0.1"
DEFAULT_STATE = "~/.mitmproxy"

QUIET = ("flow_detail=0", "termlog_verbosity=warn")
"""mitmdump prints every URL, and some carry a key; what happened is in the record and the metrics."""

EXAMPLES = """\b
Examples:
  mitmguard run
  mitmguard run --config guard.yaml --workers 4 --health 127.0.0.1:8081
  mitmguard run --mode transparent@8080
  mitmguard run --mode reverse:https://api.openai.com@8443 --mode regular@8080
  mitmguard run --host 0.0.0.0 --set guard_grace=60 --set ssl_verify_upstream_trusted_ca=ca.pem

\b
Signals: TERM lets open exchanges finish, INT ends at once, HUP loads the policy again.
Exit codes: 0 ended, 2 cannot start, 3 open exchanges were cut off, 130 interrupted."""


@click.command(epilog=EXAMPLES)
@config_option
@click.option(
    "--mode",
    "modes",
    multiple=True,
    default=("regular",),
    show_default=True,
    metavar="MODE[@[HOST:]PORT]",
    help="regular, transparent, reverse:URL, upstream:URL, socks5 or local, as mitmproxy has them. "
    "May be repeated.",
)
@click.option(
    "--workers",
    "count",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that share the port; one a core is plenty.",
)
@click.option(
    "--host",
    default=None,
    metavar="ADDRESS",
    help=f"Address to listen on.  [default: {LOOPBACK}; every address for transparent]",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8080,
    show_default=True,
    help="Port of modes that name none.",
)
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    metavar="DIR",
    help=f"Folder of the CA, the master key and the vault.  [default: {DEFAULT_STATE}]",
)
@click.option(
    "--health",
    default="",
    metavar="HOST:PORT",
    help="Serve /livez, /readyz and /metrics here.  [default: off]",
)
@click.option(
    "--set",
    "sets",
    multiple=True,
    metavar="NAME=VALUE",
    help="An option of mitmproxy, or a guard_ option of ours. May be repeated.",
)
def run(
    config: str,
    modes: tuple[str, ...],
    count: int,
    host: str | None,
    port: int,
    state: Path | None,
    health: str,
    sets: tuple[str, ...],
) -> None:
    """Run the proxy: intercept, inspect, mask and block LLM and MCP traffic."""
    given = dict(_pair(each) for each in sets)
    health = health or given.pop("guard_health", "")
    folder = state or Path(given.get("confdir") or DEFAULT_STATE)
    confdir = Path(given.pop("confdir", "") or folder).expanduser().absolute()
    folder = Path(given.pop("guard_state", "") or folder).expanduser().absolute()
    listeners = tuple(_listener(mode, host, port, count) for mode in modes)
    policy = load_policy(config, known_types=TYPES)
    for listener in listeners:
        if listener.port is not None:
            _must_be_free(listener.host, listener.port, "use another --port or --mode ...@PORT")
    if health:
        _must_be_free(*_address(health), "use another --health")
    ca = authority.ensure(confdir)
    facts = guide.Facts(
        listeners,
        count,
        policy,
        ca,
        authority.bundle(ca.certificate),
        _write_pac(confdir, listeners, policy),
        health,
    )
    _tell(guide.guide(facts))
    for warning in guide.warnings(policy):
        _tell(click.style(f"WARNING  {warning}", fg="red", bold=True))
    common = _options(config, confdir, folder, listeners, given)
    metrics = _metrics_folder(folder) if count > 1 else None
    sys.exit(
        workers.Supervisor(
            lambda n: workers.mitmdump(*common, *_set(guard_health=health if n == 0 else "")),
            count,
            listens=lambda: workers.listening([x.port for x in listeners if x.port is not None]),
            say=_tell,
            ready=lambda: _tell("mitmguard is ready"),
            ended=lambda pid: _forget(pid, metrics),
            environment=_environment(metrics),
            grace_s=_number(given.get("guard_grace", "30")),
        ).run()
    )


def _tell(line: str) -> None:
    """Print for people; a reader that went away must not end the proxy."""
    with suppress(OSError):
        click.echo(line, err=True)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.BadParameter(f"{text!r}: expected NAME=VALUE", param_hint="--set")
    return name, value


def _number(text: str) -> float:
    return float(text) if text.isdigit() else 30.0


def _listener(spec: str, host: str | None, port: int, count: int) -> guide.Listener:
    """Read a mode; a listener that names no address gets ours."""
    from mitmproxy.proxy import mode_specs

    try:
        mode = mode_specs.ProxyMode.parse(spec)
    except ValueError as error:
        raise click.BadParameter(f"{spec!r}: {error}", param_hint="--mode") from None
    if mode.transport_protocol != "tcp" and count > 1:
        # Reverse modes for https also serve HTTP/3 where they can; the guard keeps that off.
        if not (isinstance(mode, mode_specs.ReverseMode) and mode.scheme in ("http", "https")):
            raise click.BadParameter(f"{spec!r} works with one worker only", param_hint="--mode")
    bound = host if host is not None else "" if mode.type_name == "transparent" else LOOPBACK
    name = mode.type_name + (f":{mode.data}" if mode.data else "")
    return guide.Listener(name, mode.listen_host(bound), mode.listen_port(port))


def _spec(listener: guide.Listener) -> str:
    """Return a listener as mitmproxy's --mode wants it; every address is the default of listen_host."""
    if listener.port is None:
        return listener.mode
    host = f"[{listener.host}]" if ":" in listener.host else listener.host
    return f"{listener.mode}@{host}:{listener.port}" if host else f"{listener.mode}@{listener.port}"


def _options(
    config: str,
    confdir: Path,
    state: Path,
    listeners: tuple[guide.Listener, ...],
    given: dict[str, str],
) -> list[str]:
    """Return mitmdump's arguments, the same for every worker."""
    config = str(Path(config).resolve()) if Path(config).is_file() else config
    arguments = ["-n", "-s", str(workers.script())]
    for listener in listeners:
        arguments += ["--mode", _spec(listener)]
    for each in QUIET:
        arguments += ["--set", each]
    # Without -n the listener would be open before the guard is ready.
    arguments += _set(guard_reuseport="true", guard_config=config, confdir=str(confdir))
    return [*arguments, *_set(guard_state=str(state), listen_host=""), *_set(**given)]


def _set(**values: str) -> list[str]:
    return [part for name, value in values.items() for part in ("--set", f"{name}={value}")]


def _must_be_free(host: str, port: int, fix: str) -> None:
    """Raise a usage error where somebody listens already: SO_REUSEPORT would share the port silently."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            why = (
                "is in use"
                if error.errno == errno.EADDRINUSE
                else f"cannot be used: {error.strerror}"
            )
            raise click.UsageError(f"{host or '*'}:{port} {why} (fix: {fix})") from None


def _address(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not port.isdigit() or not 0 < int(port) < 65_536:
        raise click.BadParameter(f"{text!r}: expected HOST:PORT", param_hint="--health")
    return host.strip("[]") or LOOPBACK, int(port)


def _write_pac(folder: Path, listeners: tuple[guide.Listener, ...], policy: Policy) -> Path | None:
    proxy = next((x for x in listeners if x.mode == "regular"), None)
    target = (folder / "mitmguard.pac").absolute()
    if proxy is None:
        return None
    try:
        target.write_text(pac.pac(proxy.reachable, pac.hosts_of(policy)), encoding="utf-8")
    except OSError:
        return None
    return target


def _metrics_folder(state: Path) -> Path:
    """Return an empty folder in which workers add up their metrics."""
    folder = state / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    return folder


def _environment(metrics: Path | None) -> dict[str, str]:
    environment = dict(os.environ)
    environment.pop("PROMETHEUS_MULTIPROC_DIR", None)
    if metrics is not None:
        environment["PROMETHEUS_MULTIPROC_DIR"] = str(metrics)
    return environment


def _forget(pid: int, metrics: Path | None) -> None:
    """Take a dead worker's gauges out of the sum; its counters stay in it."""
    if metrics is not None:
        from prometheus_client.multiprocess import mark_process_dead

        mark_process_dead(pid, str(metrics))  # type: ignore[no-untyped-call]
