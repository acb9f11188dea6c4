"""One captured flow through the engine: what live traffic would have met, with nothing changed."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from mitmproxy import flow, http
from mitmproxy.net.http import url
from mitmproxy.proxy import mode_specs
from mitmproxy.websocket import WebSocketData

from mitmguard import heads
from mitmguard.answers import Seen
from mitmguard.engine import Exchange, Guard, Head
from mitmguard.hunt.wanted import Types
from mitmguard.model import Action, Direction, Severity
from mitmguard.record.events import timestamp
from mitmguard.record.redaction import redact
from mitmguard.sockets import SocketExchange
from mitmguard.verdicts import NotRead
from mitmguard.work import Work

Reason = Literal["tcp", "udp", "dns", "websocket", "host", "other"]
"""Why a flow was not read: what it is, or `host`: the policy does not open connections to this host."""

SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high", "critical")


class Skipped(NamedTuple):
    """A flow that was not read, which is not the same as a clean one."""

    reason: Reason


class Failed(NamedTuple):
    """A flow at which the engine or a detector failed; `error` is the name of an exception."""

    error: str


class Hit(NamedTuple):
    """A finding and the direction of the text it was in."""

    direction: Direction
    seen: Seen


class Scanned(NamedTuple):
    """A flow that was read. `hits` are those asked for; `unread` is what could not be read of it."""

    hits: tuple[Hit, ...]
    unread: tuple[NotRead, ...]
    endpoint: str = ""
    provider: str = ""
    conversation: str = ""  # keyed hash

    @property
    def action(self) -> Action:
        """The strictest action that the policy asks for."""
        wanted = [h.seen.wanted for h in self.hits] + [u.wanted for u in self.unread]
        return max(wanted, default=Action.ALLOW)

    @property
    def counts(self) -> dict[str, int]:
        """How often each type was found."""
        found: dict[str, int] = {}
        for hit in self.hits:
            found[hit.seen.finding.type] = found.get(hit.seen.finding.type, 0) + 1
        return dict(sorted(found.items()))

    @property
    def severity(self) -> Severity:
        """The highest severity among the hits."""
        return max(
            (h.seen.finding.severity for h in self.hits), key=SEVERITIES.index, default="low"
        )


Result = Scanned | Skipped | Failed


class Scanner:
    """Scans flows with one guard, which should be one that observes (see `Guard`)."""

    def __init__(
        self, guard: Guard, types: Types | None = None, *, all_hosts: bool = False
    ) -> None:
        """`all_hosts`: also read hosts to which the policy opens no connections, by the shape of requests."""
        self._guard = guard
        self._types = types or Types()
        self._all_hosts = all_hosts

    def scan(self, each: flow.Flow) -> Work[Result]:
        """Return what was found in a flow; never raises for what a capture holds."""
        if not isinstance(each, http.HTTPFlow):
            known: Any = each.type if each.type in ("tcp", "udp", "dns") else "other"
            return Skipped(known)
        try:
            return (yield from self._exchange(each))
        except Exception as e:  # noqa: BLE001 - one flow must not end a hunt; it is counted and makes it incomplete
            return Failed(type(e).__name__)

    def _exchange(self, each: http.HTTPFlow) -> Work[Result]:
        head = read_head(each)
        tunnelled = self._guard.policy.host(head.host, head.port) == "tunnelled"
        if tunnelled and head.scheme == "https":
            if not self._all_hosts:
                return Skipped("host")
            # Plain HTTP is what the engine reads by its shape whatever the host.
            head = head._replace(scheme="http")
        exchange = self._guard.begin(head)
        decided = exchange.request_head()
        if each.websocket is not None:
            if decided != "socket" or not isinstance(exchange, SocketExchange):
                return Skipped("websocket")
            return (yield from self._socket(exchange, each.websocket))
        if decided == "buffer":
            if each.request.raw_content is None:
                exchange.unread.append(NotRead("request", "size", Action.ALERT, "not captured"))
            yield from exchange.request(each.request.raw_content or b"")
        if each.response is not None:
            yield from self._response(exchange, each.response)
        exchange.finish("done")
        return self._scanned(exchange)

    def _socket(self, exchange: SocketExchange, socket: WebSocketData) -> Work[Result]:
        for message in socket.messages:
            yield from exchange.message(message.content, from_client=message.from_client)
        yield from exchange.hang_up(from_client=False)
        exchange.finish("done")
        return self._scanned(exchange)

    def _response(self, exchange: Exchange, response: http.Response) -> Work[None]:
        fields = heads.headers(response.headers.fields)
        mode, _, _ = exchange.response_head(response.status_code, fields)
        body = response.raw_content
        if mode == "pass":
            return
        if body is None:
            exchange.unread.append(NotRead("response", "size", Action.ALERT, "not captured"))
        elif mode == "buffer":
            yield from exchange.response(body)
        else:
            yield from exchange.feed(body)
            yield from exchange.close()

    def _scanned(self, exchange: Exchange) -> Scanned:
        both: list[Hit] = [Hit("request", s) for s in exchange.request_seen]
        both += [Hit("response", s) for s in exchange.response_seen]
        endpoint = exchange.endpoint
        return Scanned(
            tuple(hit for hit in both if hit.seen.finding in self._types),
            tuple(exchange.unread),
            endpoint.name if endpoint is not None else "",
            endpoint.provider if endpoint is not None else "",
            self._guard.keyed(exchange.conversation),
        )


def read_head(each: http.HTTPFlow) -> Head:
    """Return the head of a captured request, under the host name that live traffic would have had."""
    request = each.request
    fields = heads.headers(request.headers.fields)
    address: object = each.server_conn.address  # None in a capture of a plain proxy request
    host = heads.canonical(request.host)
    if not isinstance(each.client_conn.proxy_mode, mode_specs.ReverseMode):
        plain = address is None
        sni = "" if plain else heads.canonical(each.client_conn.sni or "")
        header = next((value for name, value in fields if name == "host"), "")
        inner = request.authority or (request.host if plain else "")
        host = heads.Names(sni, host, _host_of(header), _host_of(inner)).host
    return Head(
        request.method,
        request.scheme,
        host,
        request.port,
        request.path,
        fields,
        request.http_version,
        client_of(each),
    )


def client_of(each: flow.Flow) -> str:
    """Return the address of a flow's client; empty where the capture has none."""
    peer: object = each.client_conn.peername  # a capture may have none
    return str(peer[0]) if isinstance(peer, tuple | list) and peer else ""


def _host_of(authority: str) -> str:
    try:
        return heads.canonical(url.parse_authority(authority, check=True)[0]) if authority else ""
    except ValueError:
        return ""


def rows(
    each: flow.Flow, result: Scanned, file: str = "", *, unread: bool = False
) -> list[dict[str, Any]]:
    """Return one flat record per finding, and with `unread` one for whatever was not inspected.

    They hold types and places; values only where they were asked for.
    """
    if not isinstance(each, http.HTTPFlow) or not (result.hits or (unread and result.unread)):
        return []
    head = read_head(each)
    about: dict[str, Any] = {
        "flow": each.id,
        "file": file,
        "time": timestamp(each.timestamp_start),
        "client": head.client,
        "method": head.method,
        "host": redact(head.host),
        "path": redact(head.path.partition("?")[0]),
        "status": each.response.status_code if each.response is not None else None,
        "provider": result.provider,
        "endpoint": result.endpoint,
        "conversation": result.conversation,
    }
    found = [about | _finding(hit) for hit in result.hits]
    if unread:
        found += [about | _unread(u) for u in result.unread]
    return found


def _finding(hit: Hit) -> dict[str, Any]:
    f, seen = hit.seen.finding, hit.seen
    found = {
        "direction": hit.direction,
        "category": f.category,
        "type": f.type,
        "start": f.start,
        "end": f.end,
        "score": f.score,
        "severity": f.severity,
        "detector": f.detector,
        "rule": f.rule,
        "pointer": redact(seen.pointer),  # keys of objects can be values, too
        "action": seen.wanted.word,
        "policy": seen.policy,
    }
    return found | {"excerpt": seen.excerpt} if seen.excerpt else found


def _unread(unread: NotRead) -> dict[str, Any]:
    return {
        "where": redact(unread.where),
        "uninspected": redact(f"{unread.why} {unread.detail}".strip()),
        "action": unread.wanted.word,
    }
