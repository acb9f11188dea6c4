"""A real mitmdump behind scripts/sidecar: TLS, IPv6 and what is not HTTP, end to end in one network namespace."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.netns.space import Space, has_ipv6, space, why_not

pytestmark = [pytest.mark.netns, pytest.mark.live]

CLIENT = 23457
PORT = 18080
IPV4, IPV6, RAW = "10.99.0.1", "fd99::1", "10.99.0.2"
CPF = "529.982.247-25"
ROOT = Path(__file__).resolve().parent.parent.parent

# A model that repeats the last message; each body that reaches it is a line on stdout.
UPSTREAM = """
import json, socket, ssl, sys, threading
cert, raw_host, *hosts = sys.argv[1:]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(cert)

def model(peer):
    try:
        with context.wrap_socket(peer, server_side=True) as tls:
            stream = tls.makefile("rwb")
            length = 0
            while (line := stream.readline().strip()):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            body = json.loads(stream.read(length))
            print(json.dumps(body), flush=True)
            said = {"role": "assistant", "content": body["messages"][-1]["content"]}
            answer = json.dumps({"id": "c1", "object": "chat.completion", "created": 1, "model": "m",
                "choices": [{"index": 0, "message": said, "finish_reason": "stop"}]}).encode()
            stream.write(b"HTTP/1.1 200 OK\\r\\ncontent-type: application/json\\r\\nconnection: close\\r\\n"
                b"content-length: %d\\r\\n\\r\\n%s" % (len(answer), answer))
            stream.flush()
    except OSError:
        pass

def echo(peer):
    with peer:
        peer.sendall(b"raw " + peer.recv(100))

def accept(listener, handle):
    while True:
        threading.Thread(target=handle, args=(listener.accept()[0],), daemon=True).start()

for host in hosts:
    s = socket.create_server((host, 443), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    threading.Thread(target=accept, args=(s, model), daemon=True).start()
threading.Thread(target=accept, args=(socket.create_server((raw_host, 443)), echo), daemon=True).start()
print("ready", flush=True)
sys.stdin.read()
"""

# Sends `send` to host:443 as another user, over TLS when there is a name; prints what came back.
ASK = """
import encodings.idna, json, os, socket, ssl, sys
asked = json.load(sys.stdin)
context = ssl.create_default_context(cadata=asked["ca"])
os.setgid(asked["uid"]); os.setuid(asked["uid"])
s = socket.create_connection((asked["host"], 443), 10)
issuer = ""
if asked["name"]:
    s = context.wrap_socket(s, server_hostname=asked["name"])
    issuer = str(s.getpeercert()["issuer"])
s.sendall(asked["send"].encode())
data = b""
while (piece := s.recv(65536)):
    data += piece
print(json.dumps({"issuer": issuer, "data": data.decode()}))
"""


@dataclass
class Behind:
    """A namespace with the redirect up, a mitmdump and its upstream in it."""

    place: Space
    upstream: subprocess.Popen[str]
    ca: str

    def ask(self, host: str, send: str, name: str = "") -> dict[str, Any]:
        done = subprocess.run(
            self.place.command(sys.executable, "-c", ASK),
            input=json.dumps(
                {"uid": CLIENT, "host": host, "send": send, "name": name, "ca": self.ca}
            ),
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def chat(self, host: str, text: str, name: str = "api.openai.com") -> tuple[str, str, str]:
        """Return what the model saw, what the client got, and who signed the certificate."""
        body = json.dumps({"model": "m", "messages": [{"role": "user", "content": text}]})
        answer = self.ask(
            host,
            f"POST /v1/chat/completions HTTP/1.1\r\nhost: {name}\r\ncontent-type: application/json\r\n"
            f"connection: close\r\ncontent-length: {len(body)}\r\n\r\n{body}",
            name,
        )
        assert self.upstream.stdout is not None
        assert " 200 " in answer["data"].splitlines()[0], answer["data"]
        saw = json.loads(self.upstream.stdout.readline())["messages"][-1]["content"]
        got = json.loads(answer["data"].split("\r\n\r\n", 1)[1])
        return saw, got["choices"][0]["message"]["content"], answer["issuer"]


@pytest.fixture(scope="module", params=["plain", "guard"])
def behind(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Behind]:
    """Plain mitmdump shows that the redirect works, the guard that it works with it."""
    if why := why_not():
        pytest.skip(why)
    folder = tmp_path_factory.mktemp("transparent")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "upstream-ca.pem"))
    leaf = authority.issue_cert("api.openai.com", "private.example.test")
    leaf.private_key_and_cert_chain_pem.write_to_path(str(folder / "upstream.pem"))
    with space() as place:
        assert place.run("ip", "addr", "add", f"{RAW}/32", "dev", "lo").returncode == 0
        hosts = [IPV4, *([IPV6] if has_ipv6(place) else [])]
        upstream = subprocess.Popen(
            place.command(
                sys.executable, "-c", UPSTREAM, str(folder / "upstream.pem"), RAW, *hosts
            ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        place.servers.append(upstream)
        assert upstream.stdout is not None and upstream.stdout.readline() == "ready\n"
        options = {
            "confdir": folder / "conf",
            "ssl_verify_upstream_trusted_ca": folder / "upstream-ca.pem",
            "connection_strategy": "lazy",
        }
        words = [word for name, value in options.items() for word in ("--set", f"{name}={value}")]
        if request.param == "guard":
            words += ["-s", str(ROOT / "addons" / "guard.py")]
        with (folder / "log").open("wb") as log:
            proxy = subprocess.Popen(
                place.command(
                    str(Path(sys.executable).with_name("mitmdump")),
                    "--mode",
                    f"transparent@{PORT}",
                    *words,
                ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        try:
            certificate = folder / "conf" / "mitmproxy-ca-cert.pem"
            until = time.monotonic() + 30
            while (
                place.ask(CLIENT, "tcp", "127.0.0.1", PORT) == "refused" or not certificate.exists()
            ):
                assert proxy.poll() is None and time.monotonic() < until, (
                    folder / "log"
                ).read_text()
                time.sleep(0.1)
            up = subprocess.run(
                [
                    *(str(ROOT / "scripts" / "sidecar"), "up", "--netns", place.name),
                    *("--uid", "0", "--port", str(PORT)),
                ],
                capture_output=True,
                text=True,
                check=False,
            )
            assert up.returncode == 0, up.stderr
            yield Behind(place, upstream, certificate.read_text())
        finally:
            proxy.kill()
            proxy.wait()
            print((folder / "log").read_text()[-4000:])


@pytest.mark.parametrize("host", [IPV4, IPV6])
def test_tls_is_opened_on_its_way(
    behind: Behind, host: str, request: pytest.FixtureRequest
) -> None:
    if host == IPV6 and not has_ipv6(behind.place):
        pytest.skip("no IPv6 in this kernel")
    saw, got, issuer = behind.chat(host, f"My CPF is {CPF}.")
    assert "mitmproxy" in issuer
    assert got == f"My CPF is {CPF}."
    guarded = request.node.callspec.params["behind"] == "guard"
    assert (CPF in saw) is not guarded


def test_what_is_not_http_is_tunnelled(behind: Behind) -> None:
    assert behind.ask(RAW, "\x01\x02 not HTTP\n")["data"] == "raw \x01\x02 not HTTP\n"
