"""The baseline for `mitmdump -s`: the guard's hook table and a guard's hooks, which do nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from mitmproxy import ctx, http
from mitmproxy.addonmanager import Loader

ADDONS = Path(__file__).resolve().parents[2] / "addons"
if str(ADDONS) not in sys.path:
    sys.path.insert(0, str(ADDONS))

from mitmguard.proxy import dispatch  # noqa: E402 - needs the path


def identity(data: bytes) -> bytes:
    """Pass each piece of a stream on."""
    return data


class Noop:
    """The hooks of a guard."""

    def requestheaders(self, flow: http.HTTPFlow) -> None:
        pass

    def request(self, flow: http.HTTPFlow) -> None:
        pass

    def responseheaders(self, flow: http.HTTPFlow) -> None:
        assert flow.response is not None
        if "event-stream" in flow.response.headers.get("content-type", ""):
            flow.response.stream = identity

    def response(self, flow: http.HTTPFlow) -> None:
        pass

    def error(self, flow: http.HTTPFlow) -> None:
        pass


def load(loader: Loader) -> None:
    """Install the table; without it this is no baseline."""
    ctx.master.addons.add(Noop())
    if dispatch.install(ctx.master.addons) is None:
        raise SystemExit("the hook table does not know this mitmproxy")
