"""Guard: puts the rooms together from a policy and a state folder, and keeps them current.

`runtime` is swapped as a whole when the policy or a rule file changes; exchanges that have begun keep theirs.
"""

from __future__ import annotations

import logging
import secrets
from functools import partial
from pathlib import Path

from mitmguard.clock import Clock, wall
from mitmguard.conversations.keys import Keys
from mitmguard.conversations.stores import MemoryStore, SqliteStore
from mitmguard.conversations.vault import Vault
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.patterns import Patterns
from mitmguard.detect.rules import RuleSet, rule_files
from mitmguard.engine import Exchange, Head, Headers, Refusal, Store
from mitmguard.errors import ConfigurationError, Problem
from mitmguard.inspection import Runtime
from mitmguard.model import HostClass
from mitmguard.policy import Policy, PolicyStore, Reload, load_policy

log = logging.getLogger("mitmguard")


class Guard:
    """Everything a face (proxy, captures, command line) needs: exchanges, refusals for our own failures, reload.

    config: name of a built-in policy or a file. state: folder with the master key and the store; None
    keeps the store in memory, and the key too when `keys` is given.
    Raises `ConfigurationError` and `KeyFileError`.
    """

    def __init__(
        self,
        config: str | Path = "default",
        *,
        state: Path | None = None,
        keys: Keys | None = None,
        detect: bool = True,
        touch: bool = False,
        clock: Clock = wall,
    ) -> None:
        self._state = state
        self._detect, self._touch = detect, touch
        self._clock = clock
        self._policies = PolicyStore(str(config), partial(load_policy, known_types=TYPES.keys()))
        self._keys = keys if keys is not None else Keys.load(_state_folder(state) / "master.key")
        self._store: Store = self._open_store(self._policies.current)
        self.runtime = self._build(self._policies.current)
        self._stamps = _stamps(self._policies.current)
        self.ready = True

    def _open_store(self, policy: Policy) -> Store:
        vault = policy.vault
        if vault.store == "sqlite" or self._state is not None:
            path = Path(vault.path) if vault.path else _state_folder(self._state) / "vault.sqlite"
            return SqliteStore(path, self._keys)
        return MemoryStore()

    def _build(self, policy: Policy) -> Runtime:
        patterns = rules = None
        if self._detect and policy.patterns_on:
            patterns = Patterns(policy.types_off, policy.thresholds)
        if self._detect and policy.rules_on:
            rules = RuleSet.load(policy.rules_paths, buffered=policy.rules_buffer)
        return Runtime(
            policy,
            patterns,
            rules,
            Vault(self._keys, policy.tenant),
            self._keys.derive(policy.tenant, "cache"),
            detect=self._detect and not self._touch,
            touch=self._touch,
        )

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.runtime.policy

    def host(self, host: str, port: int) -> HostClass:
        """Return the class of a host for TLS connections."""
        return self.runtime.policy.host(host, port)

    def begin(self, head: Head) -> Exchange:
        """Begin an exchange under the policy in force now."""
        return Exchange(self.runtime, head, self._store)

    def poll(self) -> None:
        """Look whether the policy or a rule file changed; load it, or keep the old one and say so."""
        changed = self._policies.poll()
        if changed is not None or _stamps(self.policy) != self._stamps:
            self._reload(changed)

    def reload(self) -> None:
        """Load the policy and the rules again, changed or not."""
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
                log.warning("policy loaded", extra={"policy": policy.name, "version": policy.version})
        for problem in problems:
            log.error("policy not loaded, the old one stays in force: %s", problem)

    def failure(self, head: Head | None, error: BaseException, where: str) -> Refusal:
        """Return the answer for a failure of our own: it is logged under an id, and never with its text."""
        id = "mg-" + secrets.token_hex(8)
        log.error("guard failed", extra={"where": where, "error": type(error).__name__, "id": id})
        body = (
            '{"error":{"message":"mitmguard failed to inspect this request and did not pass it on (request '
            + id
            + ')","type":"invalid_request_error","param":null,"code":"invalid_prompt"}}'
        )
        headers: Headers = (("content-type", "application/json"), ("x-should-retry", "false"), ("x-request-id", id))
        return Refusal(400, headers, body.encode())


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


def _state_folder(state: Path | None) -> Path:
    folder = state if state is not None else Path.home() / ".mitmguard"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
