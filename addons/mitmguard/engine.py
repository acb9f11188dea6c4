"""The guard: puts the rooms together from a policy and a state folder, and keeps them current.

    Guard.begin(head) -> Exchange        one request and its response (see `mitmguard.exchange`)

`runtime` is swapped as a whole when the policy or a rule file changes; exchanges that have begun keep theirs.
"""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, Self

from mitmguard.clock import Clock, monotonic, wall
from mitmguard.conversations import Keys, MemoryStore, SqliteStore, Store, Vault
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.own import Own, Pattern, Terms
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.rule_compile import Cache
from mitmguard.detect.rules import RuleSet, rule_files
from mitmguard.dictionary_cache import DictionaryCache
from mitmguard.errors import ConfigurationError, Problem, Why
from mitmguard.exchange import Exchange
from mitmguard.extract import Extractor
from mitmguard.inspection import Runtime
from mitmguard.isolated import ChildDetector
from mitmguard.model import HostClass
from mitmguard.policy import Policy, PolicyStore, Reload, allow_line, load_policy
from mitmguard.record.events import Event
from mitmguard.record.metrics import Metrics
from mitmguard.record.redaction import redact
from mitmguard.record.sink import LineWriter, RecordSink
from mitmguard.remembered import Remembered
from mitmguard.rule_cache import CompiledElsewhere, RuleCache
from mitmguard.signing import Signer
from mitmguard.sockets import SocketExchange, is_upgrade
from mitmguard.verdicts import Forward, Head, Headers, Mode, Refusal, Stop
from mitmguard.wire.dialects import DIALECTS

__all__ = ["Exchange", "Forward", "Guard", "Head", "Headers", "Limits", "Mode", "Refusal", "Stop"]

log = logging.getLogger("mitmguard")

KEY_FILE = "mitmguard-master.key"
MOST_TOLD = 1000
"""Paths of which the log says how to allow them; clients choose paths, so there is a bound."""

STORE_FILE = "mitmguard-vault.sqlite"


class Limits(NamedTuple):
    """What the proxy bounds on our behalf; sizes in bytes, times in seconds."""

    connections: int
    inflight: int
    header_bytes: int
    body_bytes: int
    deadline_s: float


class Guard:
    """Everything a face (proxy, captures, command line) needs: exchanges, refusals of our own, reload, metrics."""

    def __init__(
        self,
        config: str,
        keys: Keys,
        store: Store | None = None,
        *,
        detect: bool = True,
        touch: bool = False,
        observe: bool = False,
        context: int = 0,
        clock: Clock = wall,
        state: Path | None = None,
    ) -> None:
        """config: name of a built-in policy or a file. Raises `ConfigurationError`.

        `observe`: look at what has happened, whatever the policy's mode; nothing is blocked or recorded.
        `context`: characters around a finding that an operator asked to see.
        `state`: the deployment's folder, where compiled rules are kept.
        """
        self.ready = False
        self._keys = keys
        self._store: Store = store if store is not None else MemoryStore()
        self._detect, self._touch = detect, touch
        self._clock = clock
        self._rules: tuple[object, RuleSet] | None = None
        self._dictionary_cache = DictionaryCache.of(state, keys) if state is not None else None
        self._rule_cache = RuleCache.of(state, keys) if state is not None else None
        self._plugins: dict[tuple[str, str, int], ChildDetector] = {}
        self._context = context
        self._extractor = Extractor()
        self._remembered = Remembered()
        self._policies = PolicyStore(config, _observing if observe else _load)
        self.runtime = self._build(self._policies.current)
        self._stamps = _stamps(self.policy)
        self._metrics = Metrics(DIALECTS, TYPES)
        self._metrics.set_policy(self.policy.version)
        self._metrics.set_ready(True)
        path = self.policy.record.path
        self._writer = LineWriter(path, tally=self._metrics.records("event")) if path else None
        self._sink = RecordSink(self._writer) if self._writer is not None else None
        self._told: set[tuple[str, str]] = set()
        if self.fails_open:
            log.warning("the policy says fail: open: what cannot be inspected goes on uninspected")
        if self.policy.mode == "monitor":
            log.warning("the policy says mode: monitor: nothing is masked and nothing is blocked")
        self.ready = True

    @classmethod
    def open(cls, config: str, state: Path) -> Self:
        """Open a deployment: its master key and its store lie in the folder `state`.

        Raises `ConfigurationError` and `KeyFileError`.
        """
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        keys = Keys.load(state / KEY_FILE)
        vault = _load(config).vault
        if vault.store == "memory":
            return cls(config, keys, MemoryStore(conversations=vault.maximum), state=state)
        path = Path(vault.path) if vault.path else state / STORE_FILE
        store = SqliteStore(path, keys, rows=vault.maximum, max_age=vault.ttl_seconds)
        return cls(config, keys, store, state=state)

    def _build(self, policy: Policy) -> Runtime:
        patterns = rules = None
        if self._detect and policy.patterns_on:
            patterns = Patterns(policy.types_off, policy.thresholds, policy.types_on)
        if self._detect and policy.rules_on:
            rules = self._load_rules(policy)
        return Runtime(
            policy,
            patterns,
            rules,
            Vault(self._keys, policy.tenant),
            self._keys.derive(policy.tenant, "cache"),
            own=own_of(policy, self._dictionary_cache) if self._detect else None,
            isolated=tuple(self._children(policy)) if self._detect else (),
            extractor=self._extractor if self._detect else None,
            signer=Signer.load(policy.aws, policy.source) if self._detect else None,
            detect=self._detect and not self._touch,
            touch=self._touch,
            allow_keys=self._keys.all(policy.tenant, "allow"),
            cache=self._remembered,
            context=self._context,
        )

    def _load_rules(self, policy: Policy) -> RuleSet:
        """Compile the rules, or take what is in force or kept where no file of them changed: it takes seconds.

        While traffic passes, a child compiles: it would hold the interpreter's lock for tenths of a second.
        """
        paths, buffered = policy.rules_paths, policy.rules_buffer
        key = (_stamps(policy), buffered)
        if self._rules is None or self._rules[0] != key:
            cache: Cache | None = self._rule_cache
            if self._rule_cache is not None and self.ready:
                cache = CompiledElsewhere(self._rule_cache, paths, buffered=buffered)
            self._rules = (key, RuleSet.load(paths, buffered=buffered, cache=cache))
        return self._rules[1]

    def _children(self, policy: Policy) -> Iterator[ChildDetector]:
        for plugin in policy.plugins:
            key = (plugin.name, plugin.class_, plugin.deadline_ms)
            if key not in self._plugins:
                self._plugins[key] = ChildDetector(
                    plugin.name, plugin.class_, plugin.deadline_ms / 1000
                )
            yield self._plugins[key]

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.runtime.policy

    @property
    def limits(self) -> Limits:
        """The limits in force."""
        limits = self.policy.limits
        return Limits(
            limits.connections,
            2 * limits.connections,  # HTTP/2 clients have several exchanges on one connection
            limits.header_bytes,
            limits.body_bytes,
            limits.deadline_ms / 1000,
        )

    @property
    def fails_open(self) -> bool:
        """Whether the operator chose that what we fail to inspect goes on; every time is logged and counted."""
        return self.policy.fail == "open"

    def host(self, host: str, port: int) -> HostClass:
        """Return the class of a host for TLS connections."""
        return self.policy.host(host, port)

    def begin(self, head: Head, *, opened: bool = False) -> Exchange:
        """Begin an exchange under the policy in force now.

        `opened`: somebody has opened it already, so a host that is not listed counts as guarded.
        """
        self._metrics.begin()
        kind = SocketExchange if is_upgrade(head) else Exchange
        host_class = self.policy.host(head.host, head.port, tls=head.scheme == "https")
        if opened and not self.policy.listed_as(head.host, head.port):
            host_class = "guarded"
        return kind(
            self.runtime,
            head,
            host_class,
            self._store,
            self._finished,
            self._unread,
            self._shadow,
            self._clock(),
            monotonic(),
        )

    def _unread(self, host: str, path: str, why: Why) -> None:
        """Say once for each path how the operator would allow what was blocked unread."""
        clean = "/".join("*" if redact(part) != part else part for part in path.split("/"))
        if (host, clean) not in self._told and len(self._told) < MOST_TOLD:
            self._told.add((host, clean))
            log.warning(
                "blocked, not inspected (%s); to allow it add to uninspected.rules: %s",
                why,
                allow_line(host, clean, why),
            )

    def _shadow(self, host: str, endpoint: str) -> None:
        """Say once for each host that an LLM or MCP call went to a host which is only watched."""
        self._metrics.shadow(endpoint)
        if (host, "") not in self._told and len(self._told) < MOST_TOLD:
            self._told.add((host, ""))
            log.warning(
                "shadow AI: a watched host speaks %s; to guard it add to hosts.guarded: %s",
                endpoint,
                redact(host),
            )

    def tunnelled(self, host: str, port: int) -> None:
        """Count a connection that is not opened."""
        self._metrics.tunnelled(self.policy.listed_as(host, port))

    def _finished(self, event: Event) -> None:
        self._metrics.end()
        self._metrics.exchange(event)
        if event.refused_by:
            self._metrics.refusal(event.status)
        if self._sink is not None:
            self._sink.write(event)

    def keyed(self, text: str) -> str:
        """Return a hash that stands for `text` in a record of this tenant; the empty text stays empty."""
        if not text:
            return ""
        key = self._keys.derive(self.policy.tenant, "record")
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=key).hexdigest()

    def metrics(self) -> bytes:
        """Return the metrics in the text format of Prometheus."""
        return self._metrics.render()

    def poll(self) -> None:
        """Look whether the policy or a rule file changed; load it, or keep the old one and say so."""
        if self.runtime.signer is not None:
            self.runtime.signer.refresh()
        changed = self._policies.poll()
        if changed is not None or _stamps(self.policy) != self._stamps:
            self._reload(changed)

    def reload(self) -> None:
        """Load the policy and the rules again, changed or not."""
        self._rules = None
        self._reload(self._policies.reload())

    def _reload(self, changed: Reload | None) -> None:
        problems: tuple[Problem, ...] = changed.problems if changed is not None else ()
        if not problems:
            policy = self._policies.current
            self._stamps = _stamps(policy)
            try:
                self.runtime = self._build(policy)
            except ConfigurationError as e:
                problems = e.problems
            else:
                self._metrics.set_policy(policy.version)
                log.warning(
                    "policy loaded", extra={"policy": policy.name, "version": policy.version}
                )
        for problem in problems:
            log.error("policy not loaded, the old one stays in force: %s", problem)

    def failure(self, head: Head | None, error: BaseException, where: str) -> Refusal:
        """Return the answer for a failure of our own; it is logged and counted under an id, without its text."""
        id = "mg-" + secrets.token_hex(8)
        log.error("mitmguard failed in %s: %s (%s)", where, type(error).__name__, id)
        self._metrics.failure(where)
        body = {
            "error": {
                "message": f"mitmguard could not inspect this request and did not pass it on (request {id})",
                "type": "invalid_request_error",
                "param": None,
                "code": "invalid_prompt",
            }
        }
        headers: Headers = (
            ("content-type", "application/json"),
            ("x-should-retry", "false"),
            ("x-request-id", id),
        )
        return Refusal(400, headers, json.dumps(body).encode())

    def close(self) -> None:
        """End what runs beside us: detectors in processes of their own, the record's writer."""
        for child in self._plugins.values():
            child.close()
        self._extractor.close()
        if self._writer is not None:
            self._writer.close()


def _load(config: str) -> Policy:
    return load_policy(config, known_types=TYPES)


def _observing(config: str) -> Policy:
    return _load(config).observing()


def own_of(policy: Policy, cache: DictionaryCache | None = None) -> Own | None:
    """Return the operator's own words and patterns, compiled; raises `PolicyError`."""
    terms = [Terms(*entry) for entry in policy.own_terms]
    patterns = [Pattern(p.type, p.category, p.severity, p.pattern) for p in policy.own_patterns]
    return Own(terms, patterns, cache) if terms or patterns else None


def _stamps(policy: Policy) -> tuple[tuple[str, int, int], ...]:
    """Return what tells a changed rule file: names, times and sizes."""
    found = []
    for path in rule_files(policy.rules_paths):
        try:
            stat = path.stat()
        except OSError:
            continue
        found.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(found)
