"""Keys of AWS: the operator's, with which requests are signed, and those by which clients are known.

botocore finds the operator's (environment, profiles, roles, containers) and renews what expires. Nobody waits
for that in the event loop: `refresh` renews, in a thread, and `current` hands out what was found last.
"""

from __future__ import annotations

import configparser
import logging
import os
import stat
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from mitmguard.clock import Clock, monotonic
from mitmguard.errors import ConfigurationError, Problem
from mitmguard.policy.schema import Aws

if TYPE_CHECKING:
    from botocore.session import Session

log = logging.getLogger("mitmguard.aws")

RETRY_S = 30.0
"""Seconds between attempts to renew: STS limits callers, and botocore begins 15 minutes before the end."""

TIMEOUT_S = 5
"""Seconds for STS or SSO to connect, and again to answer; the same thread looks for changed policies."""

MAX_CLIENTS_BYTES = 1_000_000
"""A file of 5,000 clients is about 700 KB."""

_WHERE = {
    "environment": "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    "profile": "the profile, in ~/.aws/credentials and ~/.aws/config "
    "(or AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE)",
    "web-identity": "the role and token file of web-identity "
    "(aws.role_arn and aws.token_file, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE)",
    "default": "the environment, the profiles in ~/.aws, web identity, the container's and the "
    "instance's metadata",
}


class Key(NamedTuple):
    """An access key with its secret; `token` is empty for one that does not expire."""

    id: str
    secret: str
    token: str

    def __repr__(self) -> str:
        return "Key()"


class _Frozen(Protocol):
    access_key: str
    secret_key: str
    token: str | None


class _Found(Protocol):
    """Credentials of botocore."""

    def get_frozen_credentials(self) -> _Frozen | None: ...


class _Temporary(_Found, Protocol):
    def refresh_needed(self, refresh_in: int | None = None) -> bool: ...


class AwsKeys:
    """The operator's key of the moment, and the secrets by which a client's signature can be checked."""

    def __init__(self, found: _Found, clients: Mapping[str, str], ticks: Clock = monotonic) -> None:
        """`found`: credentials of botocore; `clients`: secrets by access key id; `ticks`: the monotonic clock.

        Asks for the key at once, which may call STS; raises what botocore raises.
        """
        self._found = found
        self._temporary = cast(_Temporary, found) if hasattr(found, "refresh_needed") else None
        self._clients = dict(clients)
        self._ticks = ticks
        self._retry_at = 0.0
        self._key: Key | None = None
        self._own: dict[str, str] = {}
        self._take()

    def __repr__(self) -> str:
        return f"AwsKeys({len(self._clients)} clients)"

    @classmethod
    def load(cls, aws: Aws, source: str) -> AwsKeys:
        """Find the keys that a policy asks for; raises `ConfigurationError` that says where was looked.

        `source` is the policy's file, for messages. Blocks on the network where a role has to be assumed.
        """
        try:
            from botocore.exceptions import BotoCoreError, ClientError
        except ImportError:
            raise _wrong(source, "aws.credentials needs botocore, which is not installed",
                         "pip install 'mitmguard[aws]'") from None  # fmt: skip
        # Below that level botocore writes requests with their tokens, and tracebacks of what we report.
        logging.getLogger("botocore").setLevel(logging.ERROR)
        clients = _clients(aws.clients) if aws.clients else {}
        where = _WHERE[aws.credentials]
        fix = "provide them there, or choose another aws.credentials"
        try:
            found = _FINDERS[aws.credentials](aws)
            if found is not None:
                return cls(found, clients)
        except (BotoCoreError, ClientError, OSError, RuntimeError, ValueError, KeyError) as error:
            message = f"aws.credentials: could not be taken from {where}: {_named(error)}"
            raise _wrong(source, message, fix) from None
        raise _wrong(source, f"aws.credentials: none found in {where}", fix)

    def current(self) -> Key | None:
        """Return the key to sign with, or None when it has expired; never waits."""
        key = self._key
        expired = self._temporary is not None and self._temporary.refresh_needed(0)
        return None if expired else key

    def secret_of(self, id: str) -> str | None:
        """Return the secret of an access key id: ours, the one before it, or a client's; else None."""
        return self._own.get(id) or self._clients.get(id)

    def refresh(self) -> None:
        """Renew what is about to expire; waits on the network, so it is called in a thread, about each second."""
        temporary = self._temporary
        if temporary is None or not temporary.refresh_needed() or self._ticks() < self._retry_at:
            return
        self._retry_at = self._ticks() + RETRY_S
        before = self._key
        if temporary.refresh_needed(0):
            self._key = None  # botocore moves the end before we have the new key
        try:
            self._take()
        except Exception as error:  # noqa: BLE001  botocore's plugins raise anything; unsigned is refused
            log.error("aws credentials could not be renewed: %s", _named(error))
        else:
            if self._key == before:
                log.warning("aws credentials could not be renewed yet; they are still valid")

    def _take(self) -> None:
        frozen = self._found.get_frozen_credentials()
        if frozen is None or not frozen.access_key or not frozen.secret_key:
            raise ValueError("incomplete")
        key = Key(frozen.access_key, frozen.secret_key, frozen.token or "")
        # Clients that share our source may sign with the key before for some minutes more.
        self._own = {**dict(list(self._own.items())[-1:]), key.id: key.secret}
        self._key = key


def _wrong(source: str, message: str, fix: str) -> ConfigurationError:
    return ConfigurationError((Problem(source, 0, 0, message, fix),))


def _named(error: BaseException) -> str:
    """Return the kind of an error, or the code with which AWS refused; its text may quote what it read."""
    response: Any = getattr(error, "response", None)
    code = response.get("Error", {}).get("Code") if isinstance(response, dict) else None
    known = isinstance(code, str) and code.isascii() and code.isalnum() and len(code) <= 64
    return str(code) if known else type(error).__name__


def _session(aws: Aws) -> Session:
    from botocore.config import Config
    from botocore.session import Session

    session = Session()
    if aws.region:
        session.set_config_variable("region", aws.region)
    config = Config(
        connect_timeout=TIMEOUT_S, read_timeout=TIMEOUT_S, retries={"total_max_attempts": 2}
    )
    session.set_default_client_config(config)
    return session


def _environment(aws: Aws) -> _Found | None:
    from botocore.credentials import EnvProvider

    return cast(_Found | None, EnvProvider().load())


def _profile(aws: Aws) -> _Found | None:
    session = _session(aws)
    name = aws.profile or session.get_config_variable("profile") or "default"
    session.set_config_variable("profile", name)
    resolver = session.get_component("credential_provider")
    # What is no profile must not answer for one that holds nothing.
    for other in ("ec2-credentials-file", "boto-config", "container-role", "iam-role"):
        resolver.remove(other)
    return cast(_Found | None, resolver.load_credentials())


def _web_identity(aws: Aws) -> _Found | None:
    from botocore.credentials import AssumeRoleWithWebIdentityProvider

    session = _session(aws)
    given = {
        "role_arn": aws.role_arn or os.environ.get("AWS_ROLE_ARN"),
        "web_identity_token_file": aws.token_file or os.environ.get("AWS_WEB_IDENTITY_TOKEN_FILE"),
        "role_session_name": os.environ.get("AWS_ROLE_SESSION_NAME", "mitmguard"),
    }
    if not given["role_arn"] or not given["web_identity_token_file"]:
        return None
    provider = AssumeRoleWithWebIdentityProvider(
        load_config=lambda: {"profiles": {"mitmguard": given}},
        client_creator=session.create_client,
        profile_name="mitmguard",
        disable_env_vars=True,
    )
    return cast(_Found | None, provider.load())


def _default(aws: Aws) -> _Found | None:
    return cast(_Found | None, _session(aws).get_credentials())


_FINDERS: dict[str, Callable[[Aws], _Found | None]] = {
    "environment": _environment,
    "profile": _profile,
    "web-identity": _web_identity,
    "default": _default,
}


def _clients(path: str) -> dict[str, str]:
    """Read the secrets of clients by their access key ids."""
    try:
        with open(path, "rb") as file:
            if os.fstat(file.fileno()).st_mode & stat.S_IRWXO:  # Kubernetes mounts for the group
                raise _wrong(path, "others can read it", f"chmod o-rwx {path}")
            data = file.read(MAX_CLIENTS_BYTES + 1)
        if len(data) > MAX_CLIENTS_BYTES:
            raise _wrong(path, f"is larger than {MAX_CLIENTS_BYTES} bytes", "remove old clients")
        parser = configparser.RawConfigParser()
        parser.read_string(data.decode())
        pairs = [(parser[name]["aws_access_key_id"], parser[name]["aws_secret_access_key"])
                 for name in parser.sections()]  # fmt: skip
    except OSError as error:
        raise _wrong(path, f"cannot be read: {error.strerror}", "see aws.clients") from None
    except (ValueError, KeyError, configparser.Error):
        # Its text is not quoted: it holds secrets.
        raise _wrong(path, "is not a file of keys", "write it like ~/.aws/credentials: [name], "
                     "aws_access_key_id, aws_secret_access_key") from None  # fmt: skip
    if not pairs or any(not id or not secret for id, secret in pairs):
        raise _wrong(path, "holds no keys, or an empty one", "see docs/aws.md")
    if len(dict(pairs)) < len(pairs):
        raise _wrong(path, "names an access key id twice", "give each client a key of its own")
    return dict(pairs)
