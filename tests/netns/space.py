"""A throw-away network namespace, and small programs that run in it under a chosen user."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

SERVE = """
import os, socket, sys, threading
uid, word, *listens = sys.argv[1:]

def tcp(listener):
    while True:
        peer, _ = listener.accept()
        level, option, at = (41, 80, 8) if listener.family == socket.AF_INET6 else (0, 80, 4)
        try:  # SO_ORIGINAL_DST: where the client wanted to go
            raw = peer.getsockopt(level, option, 28)
            original = socket.inet_ntop(listener.family, raw[at:at + (16 if at == 8 else 4)])
            original += " %d" % int.from_bytes(raw[2:4], "big")
        except OSError:
            original = "-"
        peer.sendall(f"{word} {original}".encode())
        peer.close()

def udp(listener):
    while True:
        _, peer = listener.recvfrom(100)
        listener.sendto(word.encode(), peer)

made = []
for listen in listens:
    kind, host, port = listen.split(",")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    s = socket.socket(family, socket.SOCK_STREAM if kind == "tcp" else socket.SOCK_DGRAM)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    s.bind((host, int(port)))
    if kind == "tcp":
        s.listen()
    made.append(threading.Thread(target=tcp if kind == "tcp" else udp, args=(s,), daemon=True))
os.setgid(int(uid)); os.setuid(int(uid))
for thread in made:
    thread.start()
print("ready", flush=True)
sys.stdin.read()
"""

ASK = """
import os, socket, sys
uid, kind, host, port = sys.argv[1:]
os.setgid(int(uid)); os.setuid(int(uid))
family = socket.AF_INET6 if ":" in host else socket.AF_INET
s = socket.socket(family, socket.SOCK_STREAM if kind == "tcp" else socket.SOCK_DGRAM)
s.settimeout(1.5)
try:
    s.connect((host, int(port)))
    if kind == "udp":
        s.send(b"?")
    print(s.recv(100).decode())
except TimeoutError:
    print("timeout")
except (ConnectionRefusedError, PermissionError):
    print("refused")
"""


@dataclass
class Space:
    """One network namespace with loopback, `10.99.0.1` and `fd99::1` in it."""

    name: str
    servers: list[subprocess.Popen[str]] = field(default_factory=list)

    def command(self, *words: str) -> list[str]:
        return ["ip", "netns", "exec", self.name, *words]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), capture_output=True, text=True, check=False, timeout=60
        )

    def serve(self, uid: int, word: str, *listens: str) -> None:
        """Answer every connection to `kind,host,port` with `word` and the original destination."""
        server = subprocess.Popen(
            self.command(sys.executable, "-c", SERVE, str(uid), word, *listens),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.servers.append(server)
        assert server.stdout is not None and server.stdout.readline() == "ready\n"

    def ask(self, uid: int, kind: str, host: str, port: int) -> str:
        """Return what `host` answers this user: its word, `timeout` or `refused`."""
        asked = self.run(sys.executable, "-c", ASK, str(uid), kind, host, str(port))
        assert asked.returncode == 0, asked.stderr
        return asked.stdout.strip()

    def rules(self) -> dict[str, list[str]]:
        """Return every iptables rule and every chain that somebody made, without counters."""
        found = {}
        for tool in ("iptables-save", "ip6tables-save"):
            lines = self.run(tool).stdout.splitlines()
            found[tool] = [x for x in lines if x.startswith("-") or (x[:1] == ":" and " - [" in x)]
        return found


def why_not() -> str:
    """Return why no namespace can be made here, or an empty string."""
    name = f"mg-{uuid.uuid4().hex[:8]}"
    try:
        made = subprocess.run(
            ["ip", "netns", "add", name], capture_output=True, text=True, check=False
        )
        if made.returncode:
            return f"no network namespace can be made here: {made.stderr.strip()}"
        tried = subprocess.run(
            ["ip", "netns", "exec", name, "iptables", "-w", "-t", "nat", "-S"],
            capture_output=True,
            text=True,
            check=False,
        )
        subprocess.run(["ip", "netns", "del", name], check=False)
        return f"iptables does not work here: {tried.stderr.strip()}" if tried.returncode else ""
    except OSError as error:
        return f"no network namespace can be made here: {error}"


@contextmanager
def space() -> Iterator[Space]:
    """Make a namespace, and take it away again with all that runs in it."""
    made = Space(f"mg-{os.getpid()}-{uuid.uuid4().hex[:6]}")
    subprocess.run(["ip", "netns", "add", made.name], check=True)
    try:
        assert made.run("ip", "link", "set", "lo", "up").returncode == 0
        assert made.run("ip", "addr", "add", "10.99.0.1/32", "dev", "lo").returncode == 0
        made.run("ip", "-6", "addr", "add", "fd99::1/128", "dev", "lo", "nodad")
        yield made
    finally:
        for server in made.servers:
            server.kill()
            server.communicate()
        subprocess.run(["ip", "netns", "del", made.name], check=False)


def has_ipv6(made: Space) -> bool:
    addresses = json.loads(made.run("ip", "-6", "-j", "addr", "show", "dev", "lo").stdout or "[]")
    return "fd99::1" in json.dumps(addresses)
