"""Where keys of AWS come from, how they are renewed, and that no message shows one."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from mitmguard.aws_keys import RETRY_S, AwsKeys, Key
from mitmguard.errors import ConfigurationError
from mitmguard.policy.schema import Aws
from mitmguard.signing import Signer

SECRET = "s3cretOfTheOperator/+0123456789abcdefgh"


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine without any key of AWS."""
    for name in list(os.environ):
        if name.startswith("AWS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    return monkeypatch


def refused(aws: Aws) -> str:
    """Return the message with which loading fails."""
    with pytest.raises(ConfigurationError) as caught:
        AwsKeys.load(aws, "guard.yaml")
    assert SECRET not in str(caught.value) and caught.value.__cause__ is None
    return str(caught.value)


def in_environment(machine: pytest.MonkeyPatch, id: str = "AKIAENVIRONMENT") -> None:
    machine.setenv("AWS_ACCESS_KEY_ID", id)
    machine.setenv("AWS_SECRET_ACCESS_KEY", SECRET)


def test_none_is_no_signer() -> None:
    assert Signer.load(Aws(), "guard.yaml") is None


@pytest.mark.parametrize("source", ["environment", "default"])
@pytest.mark.parametrize("token", ["", "session-token"])
def test_the_environment(source: str, token: str, machine: pytest.MonkeyPatch) -> None:
    in_environment(machine)
    if token:
        machine.setenv("AWS_SESSION_TOKEN", token)
    signer = Signer.load(Aws.model_validate({"credentials": source}), "guard.yaml")
    assert signer is not None
    assert signer.keys.current() == Key("AKIAENVIRONMENT", SECRET, token)
    assert signer.keys.secret_of("AKIAENVIRONMENT") == SECRET
    signer.refresh()
    assert signer.keys.secret_of("AKIAOTHER") is None


@pytest.mark.parametrize(
    ("given", "found"), [(None, "AKIADEFAULT"), ("work", "AKIAWORK"), ("by-name", "AKIANAMED")]
)
def test_a_profile_and_never_the_environment(
    given: str | None, found: str, tmp_path: Path, machine: pytest.MonkeyPatch
) -> None:
    in_environment(machine)
    (tmp_path / "credentials").write_text(
        "".join(f"[{name}]\naws_access_key_id={id}\naws_secret_access_key={SECRET}\n"
                for name, id in (("default", "AKIADEFAULT"), ("work", "AKIAWORK"), ("by-name", "AKIANAMED")))
    )  # fmt: skip
    if given == "by-name":
        machine.setenv("AWS_PROFILE", given)
        given = None
    key = AwsKeys.load(Aws(credentials="profile", profile=given), "guard.yaml").current()
    assert key is not None and key.id == found


@pytest.mark.parametrize(
    ("aws", "words"),
    [
        (Aws(credentials="environment"), "AWS_ACCESS_KEY_ID"),
        (Aws(credentials="profile"), "~/.aws/credentials"),
        (Aws(credentials="profile", profile="work"), "~/.aws/credentials"),
        (Aws(credentials="web-identity"), "AWS_WEB_IDENTITY_TOKEN_FILE"),
        (Aws(credentials="default"), "metadata"),
    ],
)
def test_no_keys_say_where_was_looked(aws: Aws, words: str) -> None:
    said = refused(aws)
    assert said.startswith("guard.yaml: aws.credentials") and words in said and "fix:" in said


def test_half_a_key_is_none(machine: pytest.MonkeyPatch) -> None:
    machine.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    machine.setenv("AWS_ACCESS_KEY_ID", "AKIAX")
    machine.delenv("AWS_SECRET_ACCESS_KEY")
    assert "PartialCredentialsError" in refused(Aws(credentials="environment"))


def test_without_botocore_the_install_command_is_said(machine: pytest.MonkeyPatch) -> None:
    machine.setitem(sys.modules, "botocore.exceptions", None)
    assert "pip install 'mitmguard[aws]'" in refused(Aws(credentials="environment"))


def test_botocore_does_not_log_tokens(machine: pytest.MonkeyPatch) -> None:
    in_environment(machine)
    logging.getLogger("botocore").setLevel(logging.DEBUG)
    AwsKeys.load(Aws(credentials="environment"), "guard.yaml")
    assert not logging.getLogger("botocore.auth").isEnabledFor(logging.WARNING)


# Clients.


@pytest.fixture
def clients(tmp_path: Path, machine: pytest.MonkeyPatch) -> Callable[[str, int], Aws]:
    in_environment(machine)

    def write(text: str, mode: int = 0o600) -> Aws:
        path = tmp_path / "clients"
        path.write_text(text)
        path.chmod(mode)
        return Aws(credentials="environment", clients=str(path))

    return write


def entry(name: str, id: str, secret: str = SECRET) -> str:
    return f"[{name}]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n"


@pytest.mark.parametrize("mode", [0o600, 0o440])
def test_the_keys_of_clients(clients: Callable[[str, int], Aws], mode: int) -> None:
    keys = AwsKeys.load(clients(entry("a", "team-a", "x%y") + entry("b", "team-b"), mode), "f")
    assert (keys.secret_of("team-a"), keys.secret_of("team-b")) == ("x%y", SECRET)


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        (entry("a", "team-a"), 0o644, "others can read it"),
        (entry("a", "same") + entry("b", "same"), 0o600, "twice"),
        (entry("a", "team-a", ""), 0o600, "empty"),
        ("", 0o600, "no keys"),
        ("[a]\naws_access_key_id = x\n", 0o600, "is not a file of keys"),
        (SECRET, 0o600, "is not a file of keys"),
        ("#" * 1_000_001, 0o600, "larger"),
    ],
)
def test_a_file_of_clients_that_is_wrong(
    clients: Callable[[str, int], Aws], text: str, mode: int, words: str
) -> None:
    assert words in refused(clients(text, mode))


def test_a_file_of_clients_that_is_missing(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    in_environment(machine)
    missing = Aws(credentials="environment", clients=str(tmp_path / "none"))
    assert "No such file" in refused(missing)


# Roles: keys that expire.


class Sts:
    """The token service of AWS, on loopback."""

    def __init__(self) -> None:
        self.lifetime = timedelta(hours=1)
        self.asked: list[dict[str, str]] = []
        self.fails = False
        sts = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                text = self.rfile.read(int(self.headers["content-length"])).decode()
                sts.asked.append({name: values[0] for name, values in parse_qs(text).items()})
                status, body = sts.answer()
                self.send_response(status)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def answer(self) -> tuple[int, bytes]:
        if self.fails:
            said = f"<Code>ExpiredTokenException</Code><Message>{SECRET}</Message>"
            return 400, f"<ErrorResponse><Error>{said}</Error></ErrorResponse>".encode()
        number = len(self.asked)
        end = (datetime.now(UTC) + self.lifetime).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: TID251
        return (
            200,
            f"""<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAROLE{number}</AccessKeyId>
            <SecretAccessKey>{SECRET}</SecretAccessKey><SessionToken>token-{number}</SessionToken>
            <Expiration>{end}</Expiration></Credentials></AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>""".encode(),
        )


@pytest.fixture
def sts(machine: pytest.MonkeyPatch) -> Iterator[Sts]:
    fake = Sts()
    machine.setenv("AWS_ENDPOINT_URL_STS", fake.url)
    thread = threading.Thread(target=fake.server.serve_forever, daemon=True)
    thread.start()
    yield fake
    fake.server.shutdown()
    fake.server.server_close()
    thread.join()


@pytest.fixture
def role(tmp_path: Path, sts: Sts) -> Aws:
    (tmp_path / "token").write_text("header.payload.signature")
    return Aws(
        credentials="web-identity",
        role_arn="arn:aws:iam::123456789012:role/guard",
        token_file=str(tmp_path / "token"),
        region="us-east-1",
    )


def test_a_role_by_a_token_file(role: Aws, sts: Sts) -> None:
    keys = AwsKeys.load(role, "guard.yaml")
    assert keys.current() == Key("ASIAROLE1", SECRET, "token-1")
    (asked,) = sts.asked
    assert asked["Action"] == "AssumeRoleWithWebIdentity"
    assert asked["WebIdentityToken"] == "header.payload.signature"
    assert (asked["RoleArn"], asked["RoleSessionName"]) == (role.role_arn, "mitmguard")
    keys.refresh()
    assert len(sts.asked) == 1  # an hour is left


def test_a_role_from_the_environment(role: Aws, sts: Sts, machine: pytest.MonkeyPatch) -> None:
    machine.setenv("AWS_ROLE_ARN", str(role.role_arn))
    machine.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(role.token_file))
    machine.setenv("AWS_ROLE_SESSION_NAME", "gateway")
    machine.setenv("AWS_REGION", "us-east-1")
    AwsKeys.load(Aws(credentials="web-identity", region="us-east-1"), "guard.yaml")
    assert sts.asked[0]["RoleSessionName"] == "gateway"


def test_a_role_of_a_profile(role: Aws, sts: Sts, tmp_path: Path) -> None:
    (tmp_path / "config").write_text(
        f"[profile work]\nrole_arn={role.role_arn}\nweb_identity_token_file={role.token_file}\nregion=us-east-1\n"
    )
    key = AwsKeys.load(Aws(credentials="profile", profile="work"), "guard.yaml").current()
    assert key is not None and key.id == "ASIAROLE1"


def test_a_role_that_is_refused_names_the_code_alone(role: Aws, sts: Sts) -> None:
    sts.fails = True
    assert "ExpiredTokenException" in refused(role)


def test_a_token_file_that_is_missing(role: Aws, tmp_path: Path) -> None:
    (tmp_path / "token").unlink()
    assert "FileNotFoundError" in refused(role)


def loaded(role: Aws, ticks: Callable[[], float]) -> AwsKeys:
    """Return the keys of a role on a clock of ours for the pauses between attempts."""
    keys = AwsKeys.load(role, "guard.yaml")
    keys._ticks = ticks
    return keys


def test_keys_are_renewed_before_they_end(role: Aws, sts: Sts) -> None:
    sts.lifetime = timedelta(minutes=10)
    keys = loaded(role, lambda: 1000.0)
    sts.lifetime = timedelta(hours=1)
    assert keys.current() == Key("ASIAROLE1", SECRET, "token-1")
    keys.refresh()
    assert keys.current() == Key("ASIAROLE2", SECRET, "token-2")
    # A client from the same source may still sign with the one before.
    assert keys.secret_of("ASIAROLE1") == keys.secret_of("ASIAROLE2") == SECRET


def test_an_old_key_is_used_while_it_holds_and_no_longer(
    role: Aws, sts: Sts, caplog: pytest.LogCaptureFixture
) -> None:
    now = [1000.0]
    sts.lifetime = timedelta(minutes=1)
    keys = loaded(role, lambda: now[0])
    sts.fails = True
    asked = len(sts.asked)
    keys.refresh()
    keys.refresh()  # within the pause: nobody is asked
    tried = len(sts.asked) - asked
    assert tried >= 1 and keys.current() == Key("ASIAROLE1", SECRET, "token-1")
    temporary = keys._temporary
    assert temporary is not None
    temporary._expiry_time = datetime.now(UTC) - timedelta(seconds=1)  # type: ignore[attr-defined]  # noqa: TID251
    assert keys.current() is None
    now[0] += RETRY_S
    keys.refresh()
    assert keys.current() is None and len(sts.asked) == asked + 2 * tried
    assert "could not be renewed: ExpiredTokenException" in caplog.text
    assert SECRET not in caplog.text and "token-1" not in caplog.text
    sts.fails, sts.lifetime = False, timedelta(hours=1)
    now[0] += RETRY_S
    keys.refresh()
    key = keys.current()
    assert key is not None and key.id != "ASIAROLE1"


def test_a_renewal_that_is_not_urgent_yet_only_warns(
    role: Aws, sts: Sts, caplog: pytest.LogCaptureFixture
) -> None:
    sts.lifetime = timedelta(minutes=12)
    keys = loaded(role, lambda: 1000.0)
    sts.fails = True
    keys.refresh()
    assert "they are still valid" in caplog.text
    assert keys.current() == Key("ASIAROLE1", SECRET, "token-1")
