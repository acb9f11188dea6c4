"""How the SDKs of `clients_more.py` reach the fake internet."""

from __future__ import annotations

import ssl
import tempfile
from dataclasses import dataclass
from typing import Any

import httpx

from tests.live.clients import OPENED, SECONDS


@dataclass
class Lines:
    """How the SDKs reach the fake internet: always through a proxy, with the providers' own names."""

    ca: ssl.SSLContext
    proxy: str
    sent: int = 0  # requests, retries included

    def options(self) -> dict[str, Any]:
        return {"verify": self.ca, "proxy": self.proxy, "trust_env": False, "timeout": SECONDS}

    def client(self) -> httpx.Client:
        client = httpx.Client(**self.options(), event_hooks={"request": [self.count]})
        OPENED.append(client.close)
        return client

    def async_client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(**self.options(), event_hooks={"request": [self.count_async]})

    def socket_options(self) -> dict[str, Any]:
        # The client writes while a thread of its own reads. With TLS 1.3, whose tickets come behind the
        # handshake, Python's ssl then loses the first request once in some 200 connections, also without a proxy.
        context = ssl.create_default_context(cafile=self.pem())
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        return {"ssl": context, "proxy": self.proxy, "open_timeout": SECONDS, "close_timeout": 1}

    def pem(self) -> str:
        """Return the path of a file with the authorities, for SDKs that want one."""
        file = tempfile.NamedTemporaryFile("w", suffix=".pem")  # noqa: SIM115
        OPENED.append(file.close)
        for authority in self.ca.get_ca_certs(binary_form=True):
            file.write(ssl.DER_cert_to_PEM_cert(authority))
        file.flush()
        return file.name

    def count(self, request: object = None, **more: object) -> None:
        self.sent += 1

    async def count_async(self, request: object) -> None:
        self.sent += 1
