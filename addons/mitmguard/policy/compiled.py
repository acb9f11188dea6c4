"""A policy as the rest of the house uses it: compiled once, frozen, safe to share."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from mitmguard.errors import Why
from mitmguard.model import EndpointKind, HostClass
from mitmguard.policy.catalogue import GUARDED, SERVICES
from mitmguard.policy.decide import Decider, Decision
from mitmguard.policy.hosts import HostError, HostTable, normalize
from mitmguard.policy.paths import rules_dir
from mitmguard.policy.places import Calls, McpUrl, clean_path, parse_mcp
from mitmguard.policy.schema import (
    Aws,
    Document,
    Limits,
    OwnPattern,
    Plugin,
    Record,
    Vault,
)
from mitmguard.policy.terms import OwnTermSet
from mitmguard.policy.unread import UnreadTable


class _HostEntry(NamedTuple):
    kind: HostClass
    provider: str
    pattern: str = ""  # of the list that names the host; empty where none does


class Policy:
    """What an operator decided. Nothing of it changes after it was built, so exchanges keep it.

    `version` is a hash of the content: two policies with the same version decide alike, and caches
    are keyed by it. The tables below remember look-ups; that is all the state there is.
    """

    MAX_HOSTS: Final = 4_096  # remembered hosts; clients choose the names, so there is a bound

    def __init__(
        self,
        document: Document,
        *,
        name: str,
        source: str,
        base: Path,
        terms: Iterable[OwnTermSet] = (),
    ) -> None:
        """Compile a validated, merged `document`; relative paths in it start at `base`."""
        detectors = document.detectors
        self.document: Final = document
        self.name: Final = name
        self.source: Final = source
        self._base: Final = base
        self.mode: Final = document.mode
        self.fail: Final = document.fail
        self.tenant: Final = document.tenant
        self.limits: Final[Limits] = document.limits
        self.vault: Final[Vault] = _vault(document, base)
        self.record: Final[Record] = _record(document, base)
        self.aws: Final[Aws] = _aws(document, base)
        self.patterns_on: Final = detectors.patterns.enabled
        self.types_off: Final = frozenset(detectors.patterns.off)
        self.types_on: Final = frozenset(detectors.patterns.on)
        self.thresholds: Final[Mapping[str, float]] = dict(detectors.patterns.thresholds)
        self.rules_on: Final = detectors.rules.enabled
        self.rules_off: Final = frozenset(detectors.rules.off)
        self.rules_buffer: Final = detectors.rules.buffer
        self.rules_paths: Final = _rules_paths(document, base)
        self.own_patterns: Final[tuple[OwnPattern, ...]] = detectors.own.patterns
        self.own_terms: Final = tuple(terms)
        self.files: Final = {
            Path(each.source): each.digest for each in self.own_terms if each.source
        }
        self.plugins: Final[tuple[Plugin, ...]] = detectors.plugins
        self.shadow: Final = document.hosts.shadow
        self.mcp: Final = tuple(map(parse_mcp, document.mcp))
        self.version: Final = _version(document, self.own_terms)
        self._decider: Final = Decider(
            document.policies, monitor=document.mode == "monitor", tenant=document.tenant
        )
        self.decide: Final = self._decider.decide
        self.asks_values: Final = self._decider.asks_values
        self.reason: Final = self._decider.reason
        self._hosts: Final = _host_table(document, self.mcp)
        self._known: Final[dict[tuple[str, int], _HostEntry]] = {}
        self._calls: Final = _calls(document)
        self._unread: Final = UnreadTable(document.uninspected)
        self._sealed: Final = True

    def __setattr__(self, name: str, value: object) -> None:
        if "_sealed" in self.__dict__:
            raise AttributeError(f"a policy is frozen: {name}")
        super().__setattr__(name, value)

    def __repr__(self) -> str:
        return f"Policy({self.name!r}, version={self.version!r}, mode={self.mode!r})"

    def observing(self) -> Policy:
        """Return this policy in mode `monitor`, with no record and no keys of AWS: for looking at
        what has happened."""
        update = {"mode": "monitor", "record": Record(), "aws": Aws()}
        document = self.document.model_copy(update=update)
        return Policy(
            document, name=self.name, source=self.source, base=self._base, terms=self.own_terms
        )

    def host(self, host: str, port: int = 443, *, tls: bool = True) -> HostClass:
        """Return whether traffic to `host` is guarded, watched or tunnelled.

        Plain HTTP (`tls=False`) is watched at least. What cannot be a host name is guarded: the
        default is to deny what is not understood.
        """
        kind = self._entry(host, port).kind
        return "watched" if kind == "tunnelled" and not tls else kind

    def provider_of(self, host: str, port: int = 443) -> str:
        """Return the provider whose host this is in the catalogue, or the empty string."""
        return self._entry(host, port).provider

    def listed_as(self, host: str, port: int = 443) -> str:
        """Return the pattern by which the operator listed a host, or the empty string: a closed set."""
        return self._entry(host, port).pattern

    def service(self, host: str, method: str, path: str, port: int = 443) -> str | None:
        """Return the label of a call that carries no prompts, or None; labels are a closed set.

        To be asked after the dialects: a path that one of them knows is not a service.
        """
        clean = "/" if path == "*" else clean_path(path)
        if clean is None:
            return None
        try:
            return self._calls.label(normalize(host), port, method.upper(), clean)
        except HostError:
            return None

    def is_mcp(self, host: str, port: int, path: str) -> bool:
        """Tell whether this is the address of an MCP server that the operator named."""
        if not self.mcp:
            return False
        clean = clean_path(path)
        try:
            name = normalize(host)
        except HostError:
            return False
        return clean is not None and any(
            url.host == name
            and url.port == port
            and (clean == url.path or clean.startswith(url.path.rstrip("/") + "/"))
            for url in self.mcp
        )

    def uninspected(
        self,
        why: Why,
        host: str = "",
        path: str = "",
        port: int = 443,
        *,
        kind: EndpointKind = "model",
        media: str = "",
    ) -> Decision:
        """Return what happens to something that could not be read, and which line says so.

        `media`: for the reason `media` the kind of file, such as `image`; the strictest by default.
        """
        action, name = self._unread.look_up(why, host, port, path, kind, media)
        return Decision(action, self._decider.effect(action), name)

    def _entry(self, host: str, port: int) -> _HostEntry:
        known = self._known.get((host, port))
        if known is not None:
            return known
        try:
            entry = self._hosts.get(normalize(host), port) or _HostEntry("tunnelled", "")
        except HostError:
            entry = _HostEntry("guarded", "")
        if len(self._known) >= self.MAX_HOSTS:
            self._known.clear()
        self._known[host, port] = entry
        return entry


def _host_table(document: Document, mcp: Iterable[McpUrl]) -> HostTable[_HostEntry]:
    table: HostTable[_HostEntry] = HostTable()
    catalogue: HostTable[str] = HostTable()
    for provider, patterns in GUARDED.items():
        for pattern in patterns:
            table.add(pattern, _HostEntry("guarded", provider))
            catalogue.add(pattern, provider)

    def provider_at(pattern: str) -> str:
        return "" if "*" in pattern else catalogue.get(normalize(pattern), 443) or ""

    lists: tuple[tuple[HostClass, tuple[str, ...]], ...] = (
        ("tunnelled", document.hosts.tunnelled),
        ("watched", document.hosts.watched),
        ("guarded", document.hosts.guarded),
    )
    for kind, names in lists:
        for pattern in names:
            table.add(pattern, _HostEntry(kind, provider_at(pattern), pattern))
    for url in mcp:
        entry = table.get(url.host, url.port)
        if entry is None or entry.kind == "tunnelled":
            name = f"[{url.host}]" if ":" in url.host else url.host
            table.add(f"{name}:{url.port}", _HostEntry("watched", ""))
    return table


def _calls(document: Document) -> Calls:
    own = [(entry.host, entry.method, entry.path, "declared") for entry in document.endpoints]
    shipped = [
        (host, service.methods, path, service.label)
        for service in SERVICES
        for host in service.hosts
        for path in service.paths
    ]
    return Calls([*own, *shipped])


def _rules_paths(document: Document, base: Path) -> tuple[Path, ...]:
    rules = document.detectors.rules
    if not rules.enabled:
        return ()
    return (*((rules_dir(),) if rules.builtin else ()), *(base / path for path in rules.paths))


def _vault(document: Document, base: Path) -> Vault:
    vault = document.vault
    return vault.model_copy(update={"path": str(base / vault.path)}) if vault.path else vault


def _record(document: Document, base: Path) -> Record:
    record = document.record
    if record.path is None or record.path == "-":
        return record
    return record.model_copy(update={"path": str(base / record.path)})


def _aws(document: Document, base: Path) -> Aws:
    given = {"token_file": document.aws.token_file, "clients": document.aws.clients}
    update = {name: str(base / path) for name, path in given.items() if path is not None}
    return document.aws.model_copy(update=update)


def _version(document: Document, terms: tuple[OwnTermSet, ...]) -> str:
    dictionaries = [(each.type, each.digest) for each in terms]
    content = [document.model_dump(mode="json", by_alias=True), dictionaries]
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]
