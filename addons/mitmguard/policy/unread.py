"""What happens to what could not be read: exceptions first, then the reason, then the default."""

from __future__ import annotations

from typing import Final, NamedTuple, get_args

from mitmguard.errors import Why
from mitmguard.model import Action, EndpointKind
from mitmguard.policy.hosts import HostError, HostTable, normalize
from mitmguard.policy.places import PathRule
from mitmguard.policy.schema import MediaName, Uninspected, UninspectedRule, Unread

_ACTIONS: Final[dict[Unread, Action]] = {
    "allow": Action.ALLOW,
    "alert": Action.ALERT,
    "block": Action.BLOCK,
}
_FIELDS: Final[dict[str, str]] = {
    "content-type": "content_type",
    "json": "json_",
    "schema": "schema_",
}


class _Exception(NamedTuple):
    """One compiled exception; None stands for a condition that was not given."""

    hosts: HostTable[bool] | None
    path: PathRule | None
    why: frozenset[str] | None
    then: Action
    name: str


class UnreadTable:
    """The `uninspected` part of a policy, compiled."""

    __slots__ = ("_by_media", "_by_why", "_default", "_exceptions", "_service")

    def __init__(self, uninspected: Uninspected) -> None:
        self._default = _ACTIONS[uninspected.default]
        self._service = _ACTIONS[uninspected.service]
        self._by_why: dict[str, Action] = {}
        self._by_media: dict[MediaName, Action] = {
            name: _ACTIONS[getattr(uninspected.media, name)] for name in get_args(MediaName)
        }
        self._by_why["media"] = max(self._by_media.values())
        for why in get_args(Why):
            if why == "media":
                continue
            then: Unread | None = getattr(uninspected, _FIELDS.get(why, why))
            if then is not None:
                self._by_why[why] = _ACTIONS[then]
        self._exceptions = tuple(
            _exception(number, rule) for number, rule in enumerate(uninspected.rules, 1)
        )

    def look_up(
        self, why: Why, host: str, port: int, path: str, kind: EndpointKind, media: str = ""
    ) -> tuple[Action, str]:
        """Return the action, and the name of the line that says so.

        Of media whose kind is not known, the strictest of all kinds decides.
        """
        for entry in self._exceptions:
            if (
                (entry.why is None or why in entry.why)
                and (entry.hosts is None or _covers(entry.hosts, host, port))
                and (entry.path is None or entry.path.matches(path))
            ):
                return entry.then, entry.name
        if kind == "service":
            return self._service, "uninspected.service"
        if why == "media" and media in self._by_media:
            return self._by_media[media], f"uninspected.media.{media}"
        if why in self._by_why:
            return self._by_why[why], f"uninspected.{why}"
        return self._default, "uninspected.default"


def _covers(hosts: HostTable[bool], host: str, port: int) -> bool:
    try:
        return bool(hosts.get(normalize(host), port))
    except HostError:
        return False


def _exception(number: int, rule: UninspectedRule) -> _Exception:
    hosts: HostTable[bool] | None = None
    if rule.host is not None:
        hosts = HostTable()
        hosts.add(rule.host, True)
    path = PathRule(rule.path) if rule.path is not None else None
    why = frozenset(rule.why) if rule.why is not None else None
    return _Exception(hosts, path, why, _ACTIONS[rule.then], f"uninspected.rules.{number}")
