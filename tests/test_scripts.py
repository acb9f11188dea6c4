"""The shell scripts: they parse, find a Python, set up once, and make certificates and PAC files that work."""

from __future__ import annotations

import json
import os
import shutil
import ssl
import subprocess
import time
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from mitmproxy.certs import CertStore

from mitmguard.policy.catalogue import GUARDED


def bash(program: str, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", program],
        cwd=root,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def scripts(root: Path) -> list[Path]:
    folders = (root / "scripts", root / "certs", root / ".ci", root / "examples")
    files = [p for folder in folders for p in folder.iterdir() if p.is_file()]
    return [
        p
        for p in files
        if p.name == "_setup" or p.read_bytes()[:20].startswith(b"#!/usr/bin/env bash")
    ]


def test_every_script_parses_and_can_be_started(root: Path) -> None:
    found = scripts(root)
    assert {"run", "test", "check", "lock", "sidecar", "agents", "_setup"} <= {
        p.name for p in found
    }
    for path in found:
        assert bash(f"bash -n {path}", root).returncode == 0, path
        assert path.name == "_setup" or os.access(path, os.X_OK), path


def test_a_second_start_adds_less_than_a_second(root: Path) -> None:
    if not (root / ".venv" / ".stamp").exists():
        pytest.skip("this environment was not made by scripts/test")
    start = time.monotonic()
    done = bash("set -euo pipefail; . scripts/_setup; guard_venv", root)
    assert (done.returncode, done.stderr) == (0, "")
    assert time.monotonic() - start < 1


def test_the_set_up_finds_a_python(root: Path) -> None:
    done = bash(". scripts/_setup; guard_python", root)
    assert done.returncode == 0, done.stderr
    version = subprocess.run(
        [done.stdout.strip(), "-c", "import sys; print(sys.version_info >= (3, 12))"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert version.stdout == "True\n"


def test_without_a_python_the_set_up_says_what_to_do(root: Path, tmp_path: Path) -> None:
    for tool in ("bash", "dirname", "basename", "cat", "cksum", "ls", "sort"):
        found = shutil.which(tool)
        assert found
        (tmp_path / tool).symlink_to(found)
    done = subprocess.run(
        [shutil.which("bash") or "bash", "-c", ". scripts/_setup; guard_python"],
        cwd=root,
        env={"PATH": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no Python 3.12 or later" in done.stderr
    assert "PYTHON" in done.stderr


# PAC


def test_the_pac_file_is_the_catalogues(root: Path) -> None:
    made = subprocess.run(
        ["python3", "scripts/pac"], cwd=root, capture_output=True, text=True, check=True
    )
    assert made.stdout == (root / "deploy" / "proxy.pac").read_text(), (
        "run: scripts/pac > deploy/proxy.pac"
    )
    assert all(f'"{p}"' in made.stdout for patterns in GUARDED.values() for p in patterns)


def test_the_pac_file_sends_guarded_hosts_to_the_proxy_only(root: Path) -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("needs node")
    hosts = {
        "api.openai.com": "PROXY guard.example:3128",
        "API.OpenAI.com.": "PROXY guard.example:3128",
        "eu.api.openai.com": "PROXY guard.example:3128",
        "bedrock-runtime.us-east-1.amazonaws.com": "PROXY guard.example:3128",
        "llm.example.net": "PROXY guard.example:3128",
        "openai.com": "DIRECT",
        "api.openai.com.example.org": "DIRECT",
        "xapi.anthropic.com": "DIRECT",
        "localhost": "DIRECT",
    }
    pac = subprocess.run(
        ["python3", "scripts/pac", "guard.example:3128", "llm.example.net"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    # shExpMatch as browsers have it: * and ? over the whole string
    program = (
        "function shExpMatch(s, p) { return new RegExp('^' + p.replace(/[.+^${}()|[\\]\\\\]/g, '\\\\$&')"
        ".replace(/\\*/g, '.*').replace(/\\?/g, '.') + '$').test(s); }\n"
        f"{pac}\nconst hosts = {json.dumps(list(hosts))};\n"
        "console.log(JSON.stringify(hosts.map(h => FindProxyForURL('https://' + h + '/', h))));"
    )
    answered = subprocess.run([node, "-e", program], capture_output=True, text=True, check=True)
    assert dict(zip(hosts, json.loads(answered.stdout), strict=True)) == hosts


# Certificates


@pytest.fixture(scope="module")
def ca(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("openssl"):
        pytest.skip("needs openssl")
    place = tmp_path_factory.mktemp("ca") / "new"
    done = bash(f"certs/make-ca {place} 'Test CA'", root)
    assert done.returncode == 0, done.stderr
    return place


def test_the_ca_signs_what_a_strict_client_accepts(ca: Path, tmp_path: Path) -> None:
    assert (ca / "mitmproxy-ca.pem").stat().st_mode & 0o777 == 0o600
    assert b"PRIVATE" not in (ca / "mitmproxy-ca-cert.pem").read_bytes()
    store = CertStore.from_store(ca, "mitmproxy", 2048)
    leaf = store.get_cert("api.openai.com", [x509.DNSName("api.openai.com")])
    chain = tmp_path / "leaf.pem"
    key = leaf.privatekey.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    chain.write_bytes(leaf.cert.to_pem() + key)

    client_context = ssl.create_default_context(cafile=str(ca / "mitmproxy-ca-cert.pem"))
    client_context.verify_flags |= ssl.VERIFY_X509_STRICT
    server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_context.load_cert_chain(chain)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = client_context.wrap_bio(to_client, to_server, server_hostname="api.openai.com")
    server = server_context.wrap_bio(to_server, to_client, server_side=True)
    for _ in range(5):
        for side in (client, server):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
    assert client.getpeercert()


def test_a_ca_is_never_replaced_nor_made_in_the_checkout(root: Path, ca: Path) -> None:
    again = bash(f"certs/make-ca {ca}", root)
    assert (again.returncode, "there already" in again.stderr) == (2, True)
    inside = bash("certs/make-ca certs/mine", root)
    assert (inside.returncode, "in the checkout" in inside.stderr) == (2, True)
    assert not (root / "certs" / "mine").exists()


def test_trust_prints_a_bundle_that_keeps_the_other_authorities(
    root: Path, ca: Path, tmp_path: Path
) -> None:
    other = tmp_path / "system.crt"
    other.write_text("# the system's authorities\n")
    done = bash(f"certs/trust print {ca}/mitmproxy-ca-cert.pem", root, SYSTEM_CA_BUNDLE=str(other))
    assert done.returncode == 0, done.stderr
    bundle = ca / "mitmguard-bundle.pem"
    assert f"export SSL_CERT_FILE='{bundle}'" in done.stdout
    assert f"export NODE_EXTRA_CA_CERTS='{ca}/mitmproxy-ca-cert.pem'" in done.stdout
    assert "ingerprint=" in done.stdout
    assert bundle.read_text() == other.read_text() + (ca / "mitmproxy-ca-cert.pem").read_text()
    (tmp_path / "lines").write_text(done.stdout)
    sourced = bash(f". {tmp_path}/lines; echo $SSL_CERT_FILE", root)
    assert sourced.stdout.strip() == str(bundle)


def test_trust_refuses_a_key(root: Path, ca: Path) -> None:
    done = bash(f"certs/trust print {ca}/mitmproxy-ca.pem", root)
    assert (done.returncode, "private key" in done.stderr) == (2, True)
