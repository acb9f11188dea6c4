"""The proxy's certificate authority: made before any worker runs, named with its fingerprint."""

from __future__ import annotations

import fcntl
import os
import ssl
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import certifi
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from mitmguard.errors import ConfigurationError, Problem

SYSTEM_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
)


class Authority(NamedTuple):
    """What clients have to trust."""

    certificate: Path
    fingerprint: str  # SHA-256, as openssl prints it
    made: bool  # just now


def ensure(folder: Path, key_size: int = 2048) -> Authority:
    """Return the authority in mitmproxy's folder, making it where there is none; raises ConfigurationError."""
    secret, public = folder / "mitmproxy-ca.pem", folder / "mitmproxy-ca-cert.pem"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = _make(folder, secret, key_size)
        certificate = x509.load_pem_x509_certificates(secret.read_bytes())[0]
    except OSError as error:
        raise _wrong(error.filename or secret, f"cannot be used: {error.strerror}") from None
    except (ValueError, IndexError):
        raise _wrong(secret, "holds no certificate authority") from None
    if not public.exists():
        # Where only the secret was mounted; clients need this one.
        with suppress(OSError):
            public.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    digest = certificate.fingerprint(hashes.SHA256()).hex(":").upper()
    return Authority(public, digest, made)


def _make(folder: Path, secret: Path, key_size: int) -> bool:
    if secret.exists():
        return False
    from mitmproxy.certs import CertStore

    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of two that start at once, one makes it
        if secret.exists():
            return False
        CertStore.create_store(folder, "mitmproxy", key_size)
        return True
    finally:
        os.close(lock)


def _wrong(file: object, message: str) -> ConfigurationError:
    fix = "give another --state, or make one with certs/make-ca"
    return ConfigurationError((Problem(str(file), 0, 0, message, fix),))


def bundle(certificate: Path) -> Path | None:
    """Write this machine's authorities and ours beside ours, for variables that replace a client's own."""
    system = next((Path(p) for p in _candidates() if p and os.access(p, os.R_OK)), None)
    if system is None:
        return None
    target = certificate.with_name("mitmguard-bundle.pem")
    try:
        content = system.read_bytes() + certificate.read_bytes()
        if not target.is_file() or target.read_bytes() != content:
            new = target.with_suffix(f".{os.getpid()}")
            new.write_bytes(content)
            new.replace(target)
    except OSError:
        return None
    return target


def _candidates() -> tuple[str, ...]:
    found = ssl.get_default_verify_paths().openssl_cafile
    return (os.environ.get("SYSTEM_CA_BUNDLE", ""), *SYSTEM_BUNDLES, found, certifi.where())
