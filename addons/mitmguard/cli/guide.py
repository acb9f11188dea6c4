"""What `mitmguard run` prints when it starts: where it listens, what is in force, what each client needs."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mitmguard import __version__
from mitmguard.cli.authority import Authority
from mitmguard.policy import Policy

NO_PROXY = "localhost,127.0.0.1,::1"


class Listener(NamedTuple):
    """One listening address, and the mode it serves."""

    mode: str  # regular, transparent, reverse:URL, socks5, ...
    host: str  # "" for every address
    port: int | None

    @property
    def reachable(self) -> str:
        """HOST:PORT as a client on this machine writes it."""
        host = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "127.0.0.1"}.get(
            self.host, self.host
        )
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"

    def __str__(self) -> str:
        if self.port is None:
            return self.mode
        return f"{self.mode} on {self.host or 'every address'}, port {self.port}"


class Facts(NamedTuple):
    """What the start found out."""

    listeners: tuple[Listener, ...]
    workers: int
    policy: Policy
    authority: Authority
    bundle: Path | None
    pac: Path | None
    health: str


def warnings(policy: Policy) -> Iterator[str]:
    """Yield what an operator must not overlook."""
    if policy.fail == "open":
        yield "fail: open -- when the guard itself fails, traffic passes UNREAD"
    if policy.mode == "monitor":
        yield "mode: monitor -- everything found is recorded, NOTHING is masked or blocked"
    if not policy.patterns_on:
        yield "detectors.patterns is off -- personal data and secrets pass"
    if not policy.rules_on:
        yield "detectors.rules is off -- no rule is applied"


def guide(facts: Facts) -> str:
    """Return the lines: facts first, then what to paste."""
    return "\n".join([*_facts(facts), "", *_clients(facts), ""])


def _facts(facts: Facts) -> Iterator[str]:
    policy, authority = facts.policy, facts.authority
    count = "1 worker" if facts.workers == 1 else f"{facts.workers} workers"
    yield f"mitmguard {__version__}, {count}"
    for listener in facts.listeners:
        yield f"  listens  {listener}"
    state = f"mode {policy.mode}, fail {policy.fail}, version {policy.version}"
    yield f"  policy   {policy.name} ({policy.source})"
    yield f"           {state}"
    yield f"  CA       {authority.certificate}" + ("  (new)" if authority.made else "")
    yield f"           SHA-256 {authority.fingerprint}"
    if facts.health:
        yield f"  health   http://{facts.health}/livez /readyz /metrics"


def _clients(facts: Facts) -> Iterator[str]:
    proxy = next(
        (x for x in facts.listeners if x.mode.partition(":")[0] in ("regular", "upstream")), None
    )
    if proxy is not None:
        address = f"http://{proxy.reachable}"
        yield "In the shell of a client:"
        yield f"  export HTTPS_PROXY={address} HTTP_PROXY={address} NO_PROXY={NO_PROXY}"
    else:
        yield "In the shell of a client, so that it trusts the proxy:"
    yield from _trust(facts.authority.certificate, facts.bundle)
    if proxy is not None:
        yield "  # Node's own fetch ignores HTTPS_PROXY: a dispatcher in the program, or --mode transparent"
        if facts.pac is not None:
            yield "Browsers: import the CA into their store (docs/trust.md), then"
            yield f"  chromium --proxy-pac-url={facts.pac.as_uri()}"
    for listener in facts.listeners:
        if listener.mode.startswith("reverse:"):
            yield f"Base URL for {listener.mode.partition(':')[2]}: https://{listener.reachable}"


def _trust(certificate: Path, bundle: Path | None) -> Iterator[str]:
    if bundle is not None:
        yield "  # curl, git, Python (openai, anthropic, requests, ...), Codex"
        yield _exports(("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"), bundle)
        yield _exports(("GIT_SSL_CAINFO", "CODEX_CA_CERTIFICATE"), bundle)
    yield "  # Node, Claude Code, Gemini CLI, OpenCode"
    yield _exports(("NODE_EXTRA_CA_CERTS",), certificate)


def _exports(names: Sequence[str], path: Path) -> str:
    value = shlex.quote(str(path))
    return "  export " + " ".join(f"{name}={value}" for name in names)
