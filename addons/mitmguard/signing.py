"""Requests that AWS clients sign (Signature Version 4): what a signature covers, and signing again what was rewritten.

    admit(signer, head)                   whether a changed body breaks the client's signature, and if so,
                                          whether this client's request may be signed again
    Admitted.sign(body, forward)          the verdict with the headers of a new signature

We sign with the operator's key, so a caller that nobody knows would act with it. A request is signed again only
when the client's own signature holds, made with our key or with one that the operator gave to the client, or when
the operator named its access key. Host, service and region are those that the client signed for, and of a list.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from calendar import timegm
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from mitmguard.aws_keys import AwsKeys
from mitmguard.clock import Clock, wall
from mitmguard.policy.schema import Aws
from mitmguard.verdicts import Forward, Head, Headers

SKEW_S = 300
"""Seconds that a client's date may be off, as at AWS: an old signature must not be made young."""

MOST_SIGNED = 64
"""Header fields under one signature; SDKs sign about ten."""

_UNSIGNED = "UNSIGNED-PAYLOAD"
_SERVICES: dict[str, tuple[str, ...]] = {
    # host: names in the credential scope. Services that run models, and no others.
    "bedrock-runtime": ("bedrock",),
    "bedrock-runtime-fips": ("bedrock",),
    "bedrock-agent-runtime": ("bedrock",),
    "bedrock-agent-runtime-fips": ("bedrock",),
    "bedrock-agentcore": ("bedrock-agentcore",),
    "bedrock-agentcore-fips": ("bedrock-agentcore",),
    "bedrock-mantle": ("bedrock", "bedrock-mantle"),
    "runtime.sagemaker": ("sagemaker",),
    "runtime-fips.sagemaker": ("sagemaker",),
    "runtime.sagemaker-fips": ("sagemaker",),
}
_HOST = re.compile(
    r"(?:vpce-[0-9a-z-]{1,60}\.)?(?P<name>[a-z.-]{1,40}?)"
    r"\.(?P<region>[a-z]{2}(?:-[a-z]{1,20}){1,3}-[0-9]{1,2})"
    r"\.(?:(?:vpce\.)?amazonaws\.com(?:\.cn)?|api\.aws)"
)
_AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 {1,8}"
    r"Credential=(?P<id>[\w-]{1,128})/(?P<date>[0-9]{8})/(?P<region>[0-9a-z-]{1,40})"
    r"/(?P<service>[0-9a-z-]{1,40})/aws4_request {0,8},"
    r" {0,8}SignedHeaders=(?P<signed>[0-9a-z!#$%&'*+.^_`|~;-]{1,4000}) {0,8},"
    r" {0,8}Signature=(?P<signature>[0-9a-f]{64}) {0,8}",
    re.ASCII,
)
_SIGNED_HEADERS = re.compile(r"SignedHeaders=([^,\s]{1,4000})")
_TARGET = re.compile(r"/[!-~]*")  # as it stands in a request line: printable ASCII
_BODILESS = re.compile(
    r"host|accept|content-type|date|user-agent|amz-sdk-[a-z-]*"
    r"|x-amzn?-(?!checksum|trailer|decoded)[a-z0-9-]*"
)
"""Signed headers that stay as they are when the body changes."""

_PROXY_WRITES = frozenset(
    {"accept-encoding", "connection", "expect", "http2-settings", "keep-alive", "te", "trailer",
     "transfer-encoding", "upgrade"}
)  # fmt: skip
"""Headers of one connection: what we sign must arrive as it was signed."""


class Unsigned(NamedTuple):
    """Why a request is not signed again; a constant sentence, fit for the refusal."""

    why: str


NOT_CONFIGURED = Unsigned(
    "AWS signs the body, so nothing in it can be masked: set aws.credentials in the policy"
)
HOST = Unsigned("requests are signed again for the hosts of Bedrock and SageMaker only, over TLS")
SHAPE = Unsigned("the AWS signature of this request is not one that can be made again")
PRESIGNED = Unsigned("a pre-signed AWS request cannot be signed again")
STREAMING = Unsigned("an AWS request that is signed in chunks cannot be signed again")
CHECKSUM = Unsigned("an AWS request with a checksum of its body cannot be signed again")
SCOPE = Unsigned("the AWS signature is for another service or region than the host's")
OLD = Unsigned("the date of the AWS signature is more than five minutes off")
UNKNOWN = Unsigned(
    "this AWS access key is not one that the guard signs for: see aws.clients and "
    "aws.unverified_keys in the policy"
)
INVALID = Unsigned("the AWS signature of this request does not hold")
EXPIRED = Unsigned("the guard's AWS credentials have expired and could not be renewed")


def admit(signer: Signer | None, head: Head) -> Admitted | Unsigned | None:
    """Return None for a request whose body no AWS signature covers, else whether it may be signed again."""
    if not binds_body(head):
        return None
    return NOT_CONFIGURED if signer is None else signer.admit(head)


def binds_body(head: Head) -> bool:
    """Tell whether a changed body, or the headers that change with it, breaks an AWS signature."""
    if _is_presigned(head):
        return True
    given = [
        v for n, v in head.headers if n == "authorization" and v.lstrip()[:5].upper() == "AWS4-"
    ]
    if not given:
        return False
    if [v.strip() for n, v in head.headers if n == "x-amz-content-sha256"] != [_UNSIGNED]:
        return True
    names = [name for value in given for found in _SIGNED_HEADERS.findall(value)
             for name in found.split(";")]  # fmt: skip
    return not names or not all(map(_BODILESS.fullmatch, names))


def _is_presigned(head: Head) -> bool:
    query = head.path.partition("?")[2]
    return bool(query) and "x-amz-signature=" in unquote(query).lower()


class _Claim(NamedTuple):
    """What an `authorization` of Signature Version 4 says."""

    id: str
    date: str
    region: str
    service: str
    signed: tuple[str, ...]
    signature: str


class Signer:
    """Signs again, with the operator's keys, for clients that are known."""

    def __init__(self, keys: AwsKeys, unverified: Iterable[str] = (), clock: Clock = wall) -> None:
        """`unverified`: access key ids of clients that are believed; `*` is any. `clock`: wall time."""
        self.keys = keys
        self.clock = clock
        self._unverified = frozenset(unverified)

    @classmethod
    def load(cls, aws: Aws, source: str) -> Signer | None:
        """Return the signer of a policy, None where it wants none; raises `ConfigurationError`.

        `source` is the policy's file, for messages. May wait for STS: not to be called in the event loop.
        """
        if aws.credentials == "none":
            return None
        keys = AwsKeys.load(aws, source)
        _auth()  # imports for some 100 ms: now, not in a request
        return cls(keys, aws.unverified_keys)

    def refresh(self) -> None:
        """Renew keys that are about to expire; waits on the network, so it is called in a thread."""
        self.keys.refresh()

    def admit(self, head: Head) -> Admitted | Unsigned:
        """Tell whether a signed request may be signed again, as far as its head says."""
        place = _HOST.fullmatch(head.host) if len(head.host) <= 253 else None
        names = Counter(name for name, _ in head.headers)
        found = dict(head.headers)
        if (
            place is None
            or place["name"] not in _SERVICES
            or (head.scheme, head.port) != ("https", 443)
        ):
            return HOST
        if _is_presigned(head):
            return PRESIGNED
        if found.get("x-amz-content-sha256", "").startswith("STREAMING-"):
            return STREAMING
        if any(name.startswith(("x-amz-checksum-", "x-amz-trailer")) for name in names):
            return CHECKSUM
        claim = _claim(found.get("authorization", ""))
        if claim is None or not _is_whole(head, claim, names, found):
            return SHAPE
        if claim.service not in _SERVICES[place["name"]] or claim.region != place["region"]:
            return SCOPE
        made = _seconds(found["x-amz-date"])
        if made is None or found["x-amz-date"][:8] != claim.date:
            return SHAPE
        if abs(self.clock() - made) > SKEW_S:
            return OLD
        secret = self.keys.secret_of(claim.id)
        if secret is None and not self._unverified & {claim.id, "*"}:
            return UNKNOWN
        if self.keys.current() is None:
            return EXPIRED
        return Admitted(self, head, claim, secret)


class Admitted(NamedTuple):
    """A request that may be signed again, if the client's signature holds where it can be checked."""

    signer: Signer
    head: Head
    claim: _Claim
    secret: str | None  # of the client

    def __repr__(self) -> str:
        return "Admitted()"

    def sign(self, body: bytes, forward: Forward) -> Forward | Unsigned:
        """Return `forward` with the headers of a new signature over what it makes leave.

        `body` is what the client sent, as it came. Where nothing is rewritten, the client's signature stays.
        """
        if forward.body is None:
            return forward
        head, claim = self.head, self.claim
        found = dict(head.headers)
        if self.secret is not None and not self._holds(self.secret, body, found):
            return INVALID
        key = self.signer.keys.current()
        if key is None:
            return EXPIRED
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(self.signer.clock()))
        payload = hashlib.sha256(forward.body).hexdigest()
        new = [("x-amz-date", stamp)]
        if "x-amz-content-sha256" in found:
            new.append(("x-amz-content-sha256", payload))
        if key.token:
            new.append(("x-amz-security-token", key.token))
        put = (*forward.set_headers, *new)
        dropped = (*forward.drop_headers, *(() if key.token else ("x-amz-security-token",)))
        gone = {*dropped, *(name for name, _ in put)}
        leaving = (*((n, v) for n, v in _with_host(head) if n not in gone), *put)
        if "content-length" in found:
            length = ("content-length", str(len(forward.body)))
            leaving = (*((n, v) for n, v in leaving if n != "content-length"), length)
        signed = {*claim.signed, *(name for name, _ in new)} - _PROXY_WRITES
        pairs = [(n, v) for n, v in leaving if n in signed]
        if not _plain(pairs):
            return SHAPE
        scope = claim._replace(id=key.id, date=stamp[:8])
        signature = _signature(key.secret, scope, stamp, head, pairs, payload)
        names = ";".join(sorted({name for name, _ in pairs}))
        value = (
            f"AWS4-HMAC-SHA256 Credential={key.id}/{stamp[:8]}/{claim.region}/{claim.service}/aws4_request, "
            f"SignedHeaders={names}, Signature={signature}"
        )
        return Forward(forward.body, (*put, ("authorization", value)), dropped)

    def _holds(self, secret: str, body: bytes, found: dict[str, str]) -> bool:
        """Tell whether the client's signature is that of this secret over this request."""
        head, claim = self.head, self.claim
        payload = hashlib.sha256(body).hexdigest()
        said = found.get("x-amz-content-sha256", payload)
        if said not in (payload, _UNSIGNED):
            return False
        pairs = [(n, v) for n, v in _with_host(head) if n in claim.signed]
        right = _signature(secret, claim, found["x-amz-date"], head, pairs, said)
        return hmac.compare_digest(right, claim.signature)


def _claim(authorization: str) -> _Claim | None:
    found = _AUTHORIZATION.fullmatch(authorization)
    if found is None:
        return None
    signed = tuple(found["signed"].split(";"))
    if len(signed) > MOST_SIGNED:
        return None
    return _Claim(found["id"], found["date"], found["region"], found["service"], signed, found["signature"])  # fmt: skip


def _is_whole(head: Head, claim: _Claim, names: Counter[str], found: dict[str, str]) -> bool:
    """Tell whether all that a signature covers is here, once where it has to be, and can be signed as it came."""
    once = ("authorization", "content-length", "host", "x-amz-content-sha256", "x-amz-date",
            "x-amz-security-token")  # fmt: skip
    if any(names[name] > 1 for name in once) or not {"host", "x-amz-date"} <= set(claim.signed):
        return False
    host = found.get("host", head.host).lower().removesuffix(":443").rstrip(".")
    present = {"host", *names}
    return (
        host == head.host
        and present.issuperset(claim.signed)
        and present.issuperset({"x-amz-date"})
        and _TARGET.fullmatch(head.path) is not None
        and "#" not in head.path  # would be cut off as a fragment
        and _plain([(n, v) for n, v in head.headers if n in claim.signed])
    )


def _plain(pairs: Iterable[tuple[str, str]]) -> bool:
    """Tell whether all values are ASCII without control characters: others are read in more than one way."""
    return all(value.isascii() and value.isprintable() for _, value in pairs)


def _with_host(head: Head) -> Headers:
    """Return the headers with the host that HTTP/2 names elsewhere."""
    return head.headers if "host" in dict(head.headers) else (("host", head.host), *head.headers)


def _seconds(stamp: str) -> int | None:
    """Return the time of an `x-amz-date`, in seconds since the epoch."""
    if len(stamp) != 16:
        return None
    try:
        return timegm(time.strptime(stamp, "%Y%m%dT%H%M%SZ"))
    except ValueError:
        return None


def _signature(
    secret: str, scope: _Claim, stamp: str, head: Head, pairs: list[tuple[str, str]], payload: str
) -> str:
    """Return the signature over exactly these headers and this hash of the body."""
    from botocore.awsrequest import AWSRequest
    from botocore.compat import HTTPHeaders
    from botocore.credentials import ReadOnlyCredentials

    request = AWSRequest(head.method, f"https://{head.host}{head.path}")
    request.headers = HTTPHeaders.from_pairs(pairs)
    request.context.update(timestamp=stamp, payload=payload)
    credentials = ReadOnlyCredentials(scope.id, secret, None)
    auth = _auth()(credentials, scope.service, scope.region)
    text = auth.string_to_sign(request, auth.canonical_request(request))
    return str(auth.signature(text, request))


@cache
def _auth() -> Any:
    """Return botocore's signer, told which headers to sign and what the body's hash is."""
    from botocore.auth import SigV4Auth

    class Exact(SigV4Auth):  # type: ignore[misc]
        def headers_to_sign(self, request: Any) -> Any:
            return request.headers

        def payload(self, request: Any) -> Any:
            return request.context["payload"]

    return Exact
