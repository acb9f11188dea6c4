"""Signing again: what boto3 signs and the guard rewrites verifies with a checker written from AWS's description."""

from __future__ import annotations

import hashlib
import hmac
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

import boto3
import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.config import Config
from botocore.credentials import ReadOnlyCredentials
from hypothesis import given
from hypothesis import strategies as st
from urllib3 import HTTPResponse

from mitmguard.aws_keys import AwsKeys
from mitmguard.signing import (
    CHECKSUM,
    EXPIRED,
    HOST,
    INVALID,
    NOT_CONFIGURED,
    OLD,
    PRESIGNED,
    SCOPE,
    SHAPE,
    STREAMING,
    UNKNOWN,
    Admitted,
    Signer,
    Unsigned,
    admit,
    binds_body,
)
from mitmguard.verdicts import Forward, Head, Headers

NOW = 1_790_000_000.0
STAMP = datetime.fromtimestamp(NOW, UTC).strftime("%Y%m%dT%H%M%SZ")
RUNTIME = "bedrock-runtime.us-east-1.amazonaws.com"
SECRETS = {
    "AKIAOPERATOR00000000": "operator" * 5,
    "AKIACLIENT0000000000": "client" * 7,
    "ASIASTRANGER00000000": "stranger" * 5,
}
OPERATOR, CLIENT, STRANGER = SECRETS
BODY = b'{"messages":[{"role":"user","content":[{"text":"ana@example.com"}]}]}'
MASKED = b'{"messages":[{"role":"user","content":[{"text":"<EMAIL_ADDRESS_q7>"}]}]}'
DROPPED = ("content-encoding", "content-md5", "digest", "content-digest", "etag")


# The checker: section "Create a signed AWS API request" of the IAM user guide, on the standard library alone.


def signature(
    secret: str, scope: str, stamp: str, method: str, target: str, headers: Mapping[str, str], payload: str
) -> str:  # fmt: skip
    """Return the signature over all of `headers`; `target` is the path and query of the request line."""
    path, _, query = target.partition("?")
    parts = sorted(
        (name, value) for name, _, value in (p.partition("=") for p in query.split("&") if p)
    )
    lines = [f"{name}:{' '.join(headers[name].split())}\n" for name in sorted(headers)]
    request = "\n".join(
        (method, quote(path, safe="/-_.~"), "&".join(f"{n}={v}" for n, v in parts),
         "".join(lines), ";".join(sorted(headers)), payload)
    )  # fmt: skip
    text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
    key = b"AWS4" + secret.encode()
    for part in scope.split("/"):
        key = hmac.new(key, part.encode(), "sha256").digest()
    return hmac.new(key, text.encode(), "sha256").hexdigest()


def signer_of(head: Head, body: bytes) -> str:
    """Return whose signature a request bears; fail as AWS would."""
    found: dict[str, str] = {}
    for name, value in (("host", head.host), *head.headers):
        found[name] = f"{found[name]},{value}" if name in found and name != "host" else value
    scheme, rest = found["authorization"].split(" ", 1)
    fields = dict(part.strip().split("=", 1) for part in rest.split(","))
    id, _, scope = fields["Credential"].partition("/")
    names = fields["SignedHeaders"].split(";")
    assert scheme == "AWS4-HMAC-SHA256" and names == sorted(names) and "host" in names
    assert {n for n in found if n.startswith("x-amz-")} <= set(names)
    assert scope.startswith(found["x-amz-date"][:8])
    assert int(found.get("content-length", len(body))) == len(body)
    payload = hashlib.sha256(body).hexdigest()
    assert found.get("x-amz-content-sha256", payload) in (payload, "UNSIGNED-PAYLOAD")
    right = signature(
        SECRETS[id], scope, found["x-amz-date"], head.method, head.path,
        {name: found[name] for name in names}, found.get("x-amz-content-sha256", payload),
    )  # fmt: skip
    assert fields["Signature"] == right, "SignatureDoesNotMatch"
    return id


def test_the_checker_knows_the_example_of_aws() -> None:
    # https://docs.aws.amazon.com/general/latest/gr/sigv4-signed-request-examples.html (archived)
    right = signature(
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "20150830/us-east-1/iam/aws4_request",
        "20150830T123600Z",
        "GET",
        "/?Action=ListUsers&Version=2010-05-08",
        {
            "content-type": "application/x-www-form-urlencoded; charset=utf-8",
            "host": "iam.amazonaws.com",
            "x-amz-date": "20150830T123600Z",
        },
        hashlib.sha256(b"").hexdigest(),
    )
    assert right == "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"


# The two sides: a client that signs, and the guard.


class Fixed(NamedTuple):
    """Credentials as botocore has them, of one key."""

    id: str
    token: str | None = None

    def get_frozen_credentials(self) -> ReadOnlyCredentials:
        return ReadOnlyCredentials(self.id, SECRETS[self.id], self.token)


def signer(token: str | None = None, unverified: tuple[str, ...] = ()) -> Signer:
    clients = {CLIENT: SECRETS[CLIENT]}
    return Signer(AwsKeys(Fixed(OPERATOR, token), clients), unverified, lambda: NOW)


def signed(
    id: str = CLIENT,
    headers: Headers = (),
    *,
    path: str = "/model/amazon.nova-lite-v1%3A0/converse",
    host: str = RUNTIME,
    body: bytes = BODY,
    scope: str = "us-east-1/bedrock",
    stamp: str = STAMP,
    names: tuple[str, ...] | None = None,
    secret: str = "",
) -> Head:
    """Return the head of a request that a client signed; all headers are signed unless `names` says which."""
    all_headers = {
        "content-type": "application/json",
        "host": host,
        "x-amz-date": stamp,
        **dict(headers),
    }
    covered = {n: v for n, v in all_headers.items() if names is None or n in names}
    payload = all_headers.get("x-amz-content-sha256", hashlib.sha256(body).hexdigest())
    full = f"{stamp[:8]}/{scope}/aws4_request"
    made = signature(secret or SECRETS[id], full, stamp, "POST", path, covered, payload)
    value = (
        f"AWS4-HMAC-SHA256 Credential={id}/{full}, SignedHeaders={';'.join(sorted(covered))}, "
        f"Signature={made}"
    )
    return Head("POST", "https", host, 443, path, (*all_headers.items(), ("authorization", value)))


def sent(head: Head, forward: Forward) -> Head:
    """Return the head as the proxy sends it."""
    put = dict(forward.set_headers)
    assert forward.body is not None and not put.keys() & set(forward.drop_headers)
    gone = {*forward.drop_headers, *put, "te"}
    headers = {n: v for n, v in head.headers if n not in gone} | put
    if "content-length" in headers:
        headers["content-length"] = str(len(forward.body))
    headers["accept-encoding"] = "identity"
    return head._replace(headers=tuple(headers.items()))


def again(by: Signer, head: Head, body: bytes = BODY, new: bytes = MASKED) -> Head | Unsigned:
    admitted = by.admit(head)
    if isinstance(admitted, Unsigned):
        return admitted
    forward = admitted.sign(body, Forward(new, (), DROPPED))
    return forward if isinstance(forward, Unsigned) else sent(head, forward)


def verified(by: Signer, head: Head, new: bytes = MASKED, body: bytes = BODY) -> Head:
    """Sign again, and check that what leaves bears the operator's signature."""
    leaving = again(by, head, body, new)
    assert isinstance(leaving, Head), leaving
    assert signer_of(leaving, new) == OPERATOR
    return leaving


# boto3 as the client.


class Through:
    """Stands where the network is: each request passes the guard, and then the check of AWS."""

    def __init__(self, by: Signer, answer: bytes) -> None:
        self.by, self.answer, self.heads = by, answer, list[Head]()

    def __call__(self, request: AWSPreparedRequest, **_: Any) -> AWSResponse:
        url = urlsplit(request.url)
        target = url.path + (f"?{url.query}" if url.query else "")
        headers = [
            (n.lower(), v if isinstance(v, str) else v.decode()) for n, v in request.headers.items()
        ]
        head = Head("POST", url.scheme, str(url.hostname), 443, target,
                    (("host", url.netloc), *headers))  # fmt: skip
        assert signer_of(head, request.body) == CLIENT and binds_body(head)
        new = request.body.replace(b"ana@example.com", b"<EMAIL_ADDRESS_q7>")
        assert new != request.body
        self.heads.append(verified(self.by, head, new, request.body))
        raw = HTTPResponse(io.BytesIO(self.answer), preload_content=False)
        return AWSResponse(request.url, 200, {"content-type": "application/json"}, raw)


def boto(service: str, through: Through, token: str | None = None) -> Any:
    client = boto3.client(
        service, "us-east-1", aws_access_key_id=CLIENT, aws_secret_access_key=SECRETS[CLIENT],
        aws_session_token=token, config=Config(retries={"total_max_attempts": 1}),
    )  # fmt: skip
    client.meta.events.register("before-send", through)
    return client


def now_signer(token: str | None = None) -> Signer:
    """A signer on the real clock, as boto3 is."""
    return Signer(AwsKeys(Fixed(OPERATOR, token), {CLIENT: SECRETS[CLIENT]}))


MODELS = (
    "amazon.nova-lite-v1:0",
    "us.anthropic.claude-sonnet-4-20250514-v1:0",
    "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-lite-v1:0",
)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("theirs", "ours"), [(None, None), ("their-token", None), (None, "our-token"), ("a", "b")]
)
def test_converse(model: str, theirs: str | None, ours: str | None) -> None:
    answer = {"output": {"message": {"role": "assistant", "content": [{"text": "oi"}]}}}
    through = Through(now_signer(ours), json.dumps(answer).encode())
    client = boto("bedrock-runtime", through, theirs)
    asked = [{"role": "user", "content": [{"text": "I am ana@example.com"}]}]
    said = client.converse(modelId=model, messages=asked)
    assert said["output"] == answer["output"]
    assert dict(through.heads[0].headers).get("x-amz-security-token") == ours


@pytest.mark.parametrize("model", MODELS)
def test_invoke_model(model: str) -> None:
    through = Through(now_signer("our-token"), b'{"generation":"oi"}')
    said = boto("bedrock-runtime", through).invoke_model(
        modelId=model, body=BODY, guardrailIdentifier="g1", guardrailVersion="1"
    )
    assert json.loads(said["body"].read()) == {"generation": "oi"}


def test_invoke_endpoint() -> None:
    through = Through(now_signer(), b"{}")
    boto("sagemaker-runtime", through).invoke_endpoint(
        EndpointName="llama", Body=BODY, ContentType="application/json", CustomAttributes="a,  b"
    )
    assert through.heads[0].host == "runtime.sagemaker.us-east-1.amazonaws.com"


def test_an_agent_with_a_query() -> None:
    through = Through(now_signer(), b"{}")
    client = boto("bedrock-agentcore", through)
    client.invoke_agent_runtime(
        agentRuntimeArn="arn:aws:bedrock-agentcore:us-east-1:123456789012:runtime/a-b",
        payload=BODY, qualifier="prod & more",
    )  # fmt: skip
    assert "?qualifier=prod" in through.heads[0].path


# What other clients sign.


@pytest.mark.parametrize(
    "headers",
    [
        (),
        (("content-length", str(len(BODY))), ("x-amz-content-sha256", hashlib.sha256(BODY).hexdigest())),
        (("content-length", str(len(BODY))), ("x-amz-content-sha256", "UNSIGNED-PAYLOAD")),
        (("accept-encoding", "gzip"), ("te", "trailers"), ("user-agent", "x")),
        (("content-encoding", "gzip"), ("content-md5", "x")),
        (("x-amz-security-token", "their-token"), ("amz-sdk-request", "attempt=1;  max=3")),
    ],
    ids=lambda headers: ",".join(n for n, _ in headers) or "plain",
)  # fmt: skip
@pytest.mark.parametrize("token", [None, "our-token"])
def test_what_leaves_is_signed_by_the_operator(headers: Headers, token: str | None) -> None:
    leaving = verified(signer(token), signed(headers=headers))
    assert dict(leaving.headers).get("x-amz-security-token") == token
    assert binds_body(leaving)


def test_the_headers_under_the_signature_stay_the_clients() -> None:
    head = signed(headers=(("x-extra", "1"),), names=("host", "x-amz-date"))
    assert (
        "SignedHeaders=host;x-amz-date," in dict(verified(signer(), head).headers)["authorization"]
    )


def test_without_a_change_the_clients_signature_stays() -> None:
    admitted = signer().admit(signed())
    assert isinstance(admitted, Admitted)
    assert admitted.sign(BODY, Forward()) == Forward()


def test_headers_that_the_verdict_sets_are_signed_as_set() -> None:
    head = signed(headers=(("mcp-name", "ana"),))
    admitted = signer().admit(head)
    assert isinstance(admitted, Admitted)
    forward = admitted.sign(BODY, Forward(MASKED, (("mcp-name", "masked"),), DROPPED))
    assert isinstance(forward, Forward)
    assert signer_of(sent(head, forward), MASKED) == OPERATOR


def test_http2_names_the_host_outside_the_headers() -> None:
    head = signed()
    verified(signer(), head._replace(headers=tuple(f for f in head.headers if f[0] != "host")))


SEGMENT = st.text("abcXYZ012-_.~:$@!*'()+,%", min_size=1, max_size=12).filter(
    lambda s: s.strip(".") and "%" not in s
)  # fmt: skip
PAIR = st.builds(
    lambda n, v: f"{n}={v}", st.text("ab%2F", min_size=1, max_size=3), st.text("ab%20", max_size=5)
)


@given(
    st.lists(SEGMENT | st.sampled_from(["a%3Ab", "a%2Fb", "%20"]), min_size=1, max_size=4),
    st.lists(PAIR, max_size=4),
    st.dictionaries(
        st.from_regex(r"x-amz-meta-[a-z]{1,8}", fullmatch=True),
        st.text("ab ,=;", max_size=12), max_size=4),
    st.binary(max_size=200),
    st.binary(max_size=200),
)  # fmt: skip
def test_any_request_verifies(
    segments: list[str], query: list[str], headers: dict[str, str], body: bytes, new: bytes
) -> None:
    path = "/" + "/".join(segments) + ("?" + "&".join(query) if query else "")
    verified(signer(), signed(path=path, headers=tuple(headers.items()), body=body), new, body)


# Who is signed for.


def test_the_key_of_the_operator_is_known() -> None:
    verified(signer(), signed(OPERATOR))


@pytest.mark.parametrize("unverified", [(STRANGER,), ("*",)])
def test_an_unknown_key_is_signed_for_only_where_it_is_named(unverified: tuple[str, ...]) -> None:
    head = signed(STRANGER)
    assert again(signer(), head) == UNKNOWN
    verified(signer(unverified=unverified), head)


@pytest.mark.parametrize("unverified", [(), ("*",)])
@pytest.mark.parametrize("id", [CLIENT, OPERATOR])
def test_a_known_key_with_a_wrong_secret_is_refused(id: str, unverified: tuple[str, ...]) -> None:
    assert again(signer(unverified=unverified), signed(id, secret="guess")) == INVALID


def swapped(head: Head, **fields: str) -> Head:
    return head._replace(
        headers=tuple((n, fields.get(n.replace("-", "_"), v)) for n, v in head.headers)
    )


def test_nothing_under_the_clients_signature_can_be_swapped() -> None:
    head = signed(headers=(("x-amz-content-sha256", hashlib.sha256(BODY).hexdigest()),))
    other = BODY + b" "
    assert again(signer(), head, other) == INVALID
    assert (
        again(
            signer(), swapped(head, x_amz_content_sha256=hashlib.sha256(other).hexdigest()), other
        )
        == INVALID
    )
    assert again(signer(), swapped(head, x_amz_content_sha256="UNSIGNED-PAYLOAD"), other) == INVALID
    assert again(signer(), head._replace(path="/model/dearer/converse")) == INVALID
    assert again(signer(), head._replace(method="PUT")) == INVALID
    assert again(signer(), swapped(head, content_type="text/plain")) == INVALID


def old(seconds: float) -> Head:
    made = datetime.fromtimestamp(NOW + seconds, UTC)
    return signed(stamp=made.strftime("%Y%m%dT%H%M%SZ"))


@pytest.mark.parametrize(
    ("seconds", "right"), [(-300, True), (300, True), (-301, False), (301, False), (-90_000, False)]
)
def test_an_old_signature_is_not_made_young(seconds: float, right: bool) -> None:
    assert (again(signer(), old(seconds)) == OLD) is not right


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (signed(host="sts.us-east-1.amazonaws.com", scope="us-east-1/sts"), HOST),
        (signed(host="s3.us-east-1.amazonaws.com", scope="us-east-1/s3"), HOST),
        (signed(host="bedrock.us-east-1.amazonaws.com"), HOST),
        (signed(host="bedrock-runtime.us-east-1.amazonaws.com.evil.example"), HOST),
        (signed(host="bedrock-runtime.us-east-1.amazonaws.comx"), HOST),
        (signed(host="evil.bedrock-runtime.us-east-1.amazonaws.com"), HOST),
        (signed(host="bedrock-runtime.us-east-1.evil.api.aws"), HOST),
        (signed(host="127.0.0.1"), HOST),
        (signed()._replace(scheme="http"), HOST),
        (signed()._replace(port=8443), HOST),
        (signed(scope="us-west-2/bedrock"), SCOPE),
        (signed(scope="us-east-1/sagemaker"), SCOPE),
        (signed(scope="us-east-1/s3"), SCOPE),
        (signed(path="/model/m/invoke?X-Amz-Signature=ab"), PRESIGNED),
        (signed(path="/model/m/invoke?X%2DAmz-Signature=ab"), PRESIGNED),
        (signed(headers=(("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"),)), STREAMING),
        (signed(headers=(("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-EVENTS"),)), STREAMING),
        (signed(headers=(("x-amz-checksum-crc32", "AAAAAA=="),)), CHECKSUM),
        (swapped(signed(), authorization="AWS4-ECDSA-P256-SHA256 Credential=x"), SHAPE),
        (swapped(signed(), authorization="AWS4-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=y"), SHAPE),
        (swapped(signed(), host="bedrock-runtime.us-west-2.amazonaws.com"), SHAPE),
        (signed(names=("host",)), SHAPE),
        (signed(names=("x-amz-date",)), SHAPE),
        (signed(path="/model/m#x/invoke"), SHAPE),
        (signed(path="/model/\u00e9/invoke"), SHAPE),
        (signed(headers=(("x-amz-meta", "a\u00e9"),)), SHAPE),
        (signed()._replace(headers=(*signed().headers, ("authorization", "Bearer x"))), SHAPE),
        (signed()._replace(headers=(*signed().headers, ("x-amz-date", STAMP))), SHAPE),
        (signed()._replace(headers=tuple(f for f in signed().headers if f[0] != "x-amz-date")), SHAPE),
        (swapped(signed(), x_amz_date="20260101T000000Z"), SHAPE),
        (swapped(signed(), x_amz_date="yesterday"), SHAPE),
    ],
)  # fmt: skip
def test_what_is_not_signed_again(head: Head, why: Unsigned) -> None:
    assert again(signer(unverified=("*",)), head) == why


@pytest.mark.parametrize(
    ("host", "scope"),
    [
        ("bedrock-runtime.us-gov-west-1.amazonaws.com", "us-gov-west-1/bedrock"),
        ("bedrock-runtime-fips.us-east-1.amazonaws.com", "us-east-1/bedrock"),
        ("bedrock-runtime.cn-north-1.amazonaws.com.cn", "cn-north-1/bedrock"),
        ("bedrock-runtime.eu-west-1.api.aws", "eu-west-1/bedrock"),
        ("bedrock-mantle.us-east-1.api.aws", "us-east-1/bedrock-mantle"),
        ("vpce-0a1-b2c.bedrock-runtime.us-east-1.vpce.amazonaws.com", "us-east-1/bedrock"),
        ("bedrock-agent-runtime.us-east-1.amazonaws.com", "us-east-1/bedrock"),
        ("runtime.sagemaker.us-east-1.amazonaws.com", "us-east-1/sagemaker"),
        ("runtime-fips.sagemaker.us-east-1.amazonaws.com", "us-east-1/sagemaker"),
    ],
)
def test_the_hosts_of_the_services(host: str, scope: str) -> None:
    verified(signer(), signed(host=host, scope=scope))


def test_a_port_in_the_host_header_is_signed_as_it_stands() -> None:
    admitted = signer(unverified=("*",)).admit(swapped(signed(STRANGER), host=f"{RUNTIME}:443"))
    assert isinstance(admitted, Admitted)


@given(st.text(max_size=200) | st.from_regex(r"AWS4-HMAC-SHA256 Credential=[^ ]*, Signature=.*"))
def test_no_header_breaks_the_reading(value: str) -> None:
    head = swapped(signed(), authorization=value)
    assert again(signer(unverified=("*",)), head) == SHAPE
    binds_body(head)


def test_expired_keys_sign_nothing() -> None:
    class Expired(Fixed):
        def refresh_needed(self, refresh_in: int | None = None) -> bool:
            return next(ends)

    ends: Iterator[bool] = iter([True, False, True])
    by = Signer(AwsKeys(Expired(OPERATOR), {}), ("*",), lambda: NOW)
    assert by.admit(signed(STRANGER)) == EXPIRED
    assert again(by, signed(STRANGER)) == EXPIRED  # between the head and the verdict


# What a signature covers.

UNSIGNED = ("x-amz-content-sha256", "UNSIGNED-PAYLOAD")


@pytest.mark.parametrize(
    ("head", "binds"),
    [
        (signed(), True),
        (swapped(signed(), authorization="aws4-ecdsa-p256-sha256 Credential=x, SignedHeaders=host"), True),
        (swapped(signed(), authorization="Bearer bedrock-api-key"), False),
        (signed()._replace(headers=()), False),
        (signed(headers=(UNSIGNED,)), False),
        (signed(headers=(UNSIGNED, ("amz-sdk-request", "1"), ("x-amzn-bedrock-trace", "ENABLED"))), False),
        (signed(headers=(UNSIGNED, ("content-length", "5"))), True),
        (signed(headers=(UNSIGNED, ("content-encoding", "gzip"))), True),
        (signed(headers=(UNSIGNED, ("x-amz-checksum-crc32", "x"))), True),
        (signed(headers=(UNSIGNED, ("mcp-name", "x"))), True),
        (signed(headers=(("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),)), True),
        (signed()._replace(headers=(*signed().headers, UNSIGNED, UNSIGNED)), True),
        (swapped(signed(headers=(UNSIGNED,)), authorization="AWS4-HMAC-SHA256 nonsense"), True),
        (signed(path="/x?X-Amz-Signature=0")._replace(headers=()), True),
        (signed(path="/x?a=X-Amz-Signature")._replace(headers=()), False),
    ],
)  # fmt: skip
def test_what_binds_the_body(head: Head, binds: bool) -> None:
    assert binds_body(head) is binds


def test_one_question_for_the_exchange() -> None:
    assert admit(None, swapped(signed(), authorization="Bearer x")) is None
    assert admit(None, signed()) is NOT_CONFIGURED
    assert isinstance(admit(signer(), signed()), Admitted)
    assert admit(signer(), signed(STRANGER)) is UNKNOWN


def test_no_secret_is_shown() -> None:
    by = signer("our-token")
    admitted = by.admit(signed())
    shown = f"{by!r} {by.keys!r} {by.keys.current()!r} {admitted!r}"
    assert not any(secret in shown for secret in (*SECRETS.values(), "our-token"))
