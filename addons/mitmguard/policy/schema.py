"""The format of `guard.yaml`: every key, its type, its default and what it is for.

These models are the border: text from a file becomes one of them or a list of problems. The
reference in `docs/policy.md` is generated from here, so a description is documentation.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mitmguard.model import Category, Direction, Role, Severity
from mitmguard.policy.hosts import Glob, HostTable, split_port
from mitmguard.policy.places import PathGlob, PathRule, parse_mcp, pointer_glob
from mitmguard.policy.regex import check_pattern

Mode = Literal["enforce", "monitor"]
Fail = Literal["closed", "open"]
Base = Literal["default", "gateway", "strict", "monitor", "none"]
Then = Literal["allow", "alert", "redact", "pseudonymise", "block", "rule"]
Unread = Literal["allow", "alert", "block"]
MediaName = Literal["image", "audio", "video", "pdf", "office", "archive", "other"]
Credentials = Literal["none", "environment", "profile", "web-identity", "default"]
SinkName = Literal["text", "arguments", "remote", "signed"]
WhyName = Literal[
    "endpoint", "content-type", "coding", "size", "depth", "encoding", "json", "framing", "media",
    "schema", "signed", "websocket",
]  # fmt: skip


def _listed(value: Any) -> Any:
    return value if isinstance(value, tuple | list | dict) or value is None else (value,)


def _host(pattern: str) -> str:
    HostTable[bool]().add(pattern, True)
    return pattern


def _path(pattern: str) -> str:
    PathGlob.of(pattern)
    return pattern


def _path_or_odd(pattern: str) -> str:
    PathRule(pattern)
    return pattern


def _mcp(url: str) -> str:
    parse_mcp(url)
    return url


def _glob(word: str) -> str:
    Glob.of(word)
    return word


def _bare_host(pattern: str) -> str:
    if split_port(pattern)[1] is not None:
        raise ValueError("a host without its port")
    return _host(pattern)


def _pointer(pattern: str) -> str:
    pointer_glob(pattern)
    return pattern


def _regex(pattern: str) -> str:
    check_pattern(pattern)
    return pattern


Word = Annotated[str, Field(min_length=1, max_length=200)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
TypeName = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]{1,39}$")]
Score = Annotated[float, Field(ge=0.0, le=1.0)]
Count = Annotated[int, Field(ge=1, le=1_000_000_000_000)]
HostPattern = Annotated[Word, AfterValidator(_host)]
PathPattern = Annotated[str, Field(max_length=2_048), AfterValidator(_path)]
OddPath = Annotated[str, Field(max_length=65_536), AfterValidator(_path_or_odd)]
Words = Annotated[
    tuple[Annotated[Word, AfterValidator(_glob)], ...],
    BeforeValidator(_listed),
    Field(min_length=1),
]


ValueHash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
Regex = Annotated[str, Field(min_length=1, max_length=512), AfterValidator(_regex)]
BareHost = Annotated[Word, AfterValidator(_bare_host)]
Pointer = Annotated[str, Field(max_length=2_048), AfterValidator(_pointer)]


class Strict(BaseModel):
    """A part of the format: no unknown keys, no silent conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


class Hosts(Strict):
    """Which hosts are opened. `*.example.com` covers every host below example.com, `*` inside a
    name covers one label, `name:8443` one port. The most specific pattern wins, and yours wins
    over the built-in catalogue where both are as specific."""

    guarded: tuple[HostPattern, ...] = Field(
        (), description="opened, and what cannot be read is decided by `uninspected`"
    )
    watched: tuple[HostPattern, ...] = Field(
        (), description="opened; LLM and MCP traffic is recognized by its shape, the rest passes"
    )
    tunnelled: tuple[HostPattern, ...] = Field(
        (), description="never opened, connections are counted: for clients that pin certificates"
    )
    shadow: Literal["inspect", "report", "block"] = Field(
        "inspect",
        description="an LLM or MCP call to a watched host is reported once a host, and then inspected "
        "as on a guarded one, or passes unread (`report`), or is refused (`block`)",
    )


class ServicePath(Strict):
    """A path of a guarded host that carries no prompts: login, account, telemetry, health."""

    host: HostPattern = Field(description="host, with wildcards as in `hosts`")
    path: PathPattern = Field(
        description="`/a/b`; `*` inside one segment, `/**` at the end for the rest"
    )
    method: Words = Field(("*",), description="HTTP method or list of methods; `*` is any")
    kind: Literal["service"] = Field("service", description="the only kind there is so far")


class Patterns(Strict):
    """The detectors of personal data and secrets."""

    enabled: bool = Field(True, description="false turns all of them off")
    off: tuple[TypeName, ...] = Field((), description="types that are not looked for")
    on: tuple[TypeName, ...] = Field(
        (), description="types that are looked for besides, off by default: `PERSON`"
    )
    thresholds: dict[TypeName, Score] = Field(
        {}, description="least score, 0 to 1, at which a type counts as found"
    )


class Rules(Strict):
    """YARA rules."""

    enabled: bool = Field(True, description="false turns all of them off")
    builtin: bool = Field(True, description="load the rules that ship with mitmguard")
    paths: tuple[Word, ...] = Field(
        (), description="your `.yar` files or directories, relative to this file"
    )
    off: tuple[Word, ...] = Field((), description="names of rules that are not applied")
    buffer: bool = Field(
        False,
        description="hold a whole answer back where a blocking rule has no declared reach; "
        "without it such a rule is an error",
    )


class Plugin(Strict):
    """A detector of yours, written in Python."""

    name: Name = Field(description="its name in findings and metrics")
    class_: Annotated[str, Field(pattern=r"^[A-Za-z_][\w.]*:[A-Za-z_]\w*$")] = Field(
        alias="class", description="`module:Class`, importable"
    )
    types: tuple[TypeName, ...] = Field(
        (), description="the types that it finds, so that policies can name them"
    )
    deadline_ms: Annotated[int, Field(ge=1, le=60_000)] = Field(
        100, description="milliseconds for one text; a detector that takes longer has failed"
    )


class OwnPattern(Strict):
    """An identifier of your organization. Runs in an engine with linear time (re2 syntax)."""

    type: TypeName = Field(description="name of the finding, such as `ACME_ID`")
    category: Literal["pii", "secret"] = Field("pii", description="`pii` or `secret`")
    pattern: Regex = Field(description="regular expression; no look-around, no back-references")
    severity: Severity = Field("medium", description="low, medium, high or critical")


class OwnTerms(Strict):
    """Words of your organization: names of projects, customers, code names."""

    type: TypeName = Field(description="name of the finding, such as `PROJECT_NAME`")
    category: Literal["pii", "secret"] = Field("pii", description="`pii` or `secret`")
    terms: tuple[Word, ...] = Field(
        (),
        description="the words, matched whole; case, accents, hyphens and white space do not matter",
    )
    file: Word | None = Field(
        None,
        description="more words, relative to this file: one a line, or a `field` of a `.csv`, `.tsv` "
        "or `.jsonl` file. A change of the file is seen like a change of the policy",
    )
    field: Word | None = Field(
        None, description="the column, or the member of each line (`a.b`: inside an object)"
    )
    severity: Severity = Field("medium", description="low, medium, high or critical")


class Own(Strict):
    """What only your organization knows."""

    patterns: tuple[OwnPattern, ...] = Field((), description="regular expressions")
    terms: tuple[OwnTerms, ...] = Field((), description="dictionaries")


class Detectors(Strict):
    """What is looked for."""

    patterns: Patterns = Field(Patterns(), description="personal data and secrets")
    rules: Rules = Field(Rules(), description="YARA rules")
    own: Own = Field(Own(), description="your own patterns and words")
    plugins: tuple[Plugin, ...] = Field((), description="your own detectors")


class When(Strict):
    """The conditions of a policy. All that are given must hold; a list means any of these; a
    condition that is left out holds always. `*` at one place of a word covers any text."""

    direction: Annotated[tuple[Direction, ...], BeforeValidator(_listed)] | None = Field(
        None, description="`request` or `response`"
    )
    role: Annotated[tuple[Role, ...], BeforeValidator(_listed)] | None = Field(
        None, description="who says it: system, developer, user, assistant, tool, tooldef, meta"
    )
    endpoint: Words | None = Field(
        None, description="`model`, `mcp`, `service`, or a name such as `openai.chat`, `openai.*`"
    )
    provider: Words | None = Field(None, description="`openai`, `anthropic`, `bedrock`, ...")
    tool: Words | None = Field(None, description="name of the tool that is called or answers")
    sink: Annotated[tuple[SinkName, ...], BeforeValidator(_listed)] | None = Field(
        None,
        description="where an answer's text goes: text, arguments (of a tool the client runs), "
        "remote (of a provider-run or foreign tool), signed",
    )
    category: Annotated[tuple[Category, ...], BeforeValidator(_listed)] | None = Field(
        None, description="pii, secret, rule, injection, leak, mcp"
    )
    type: Words | None = Field(None, description="`BR_CPF`, `EMAIL_ADDRESS`, `BR_*`, ...")
    rule: Words | None = Field(None, description="name of a rule")
    severity: Annotated[tuple[Severity, ...], BeforeValidator(_listed)] | None = Field(
        None, description="low, medium, high, critical"
    )
    tenant: Words | None = Field(None, description="name of a tenant")
    brought_up: bool | None = Field(
        None,
        description="true: the model came up with it; it was not in the request, is no placeholder "
        "of ours and no documented example",
    )
    checked: bool | None = Field(None, description="true: its type has a check digit")
    rewritable: bool | None = Field(
        None, description="false: the text is signed, so that a change would break it"
    )
    example: bool | None = Field(
        None,
        description="true: a documented example or a reserved value, such as a test card or a key of "
        "a vendor's documentation",
    )
    value: (
        Annotated[tuple[ValueHash, ...], BeforeValidator(_listed), Field(min_length=1)] | None
    ) = Field(
        None,
        description="keyed hashes of the values, as `mitmguard allow` prints them; spellings do not "
        "matter. They hold for this deployment's key and tenant",
    )
    pattern: Annotated[tuple[Regex, ...], BeforeValidator(_listed), Field(min_length=1)] | None = (
        Field(
            None,
            description="regular expression for the whole value; no look-around, no back-references",
        )
    )
    host: Annotated[tuple[BareHost, ...], BeforeValidator(_listed), Field(min_length=1)] | None = (
        Field(None, description="host of the call, with wildcards as in `hosts`")
    )
    path: (
        Annotated[tuple[PathPattern, ...], BeforeValidator(_listed), Field(min_length=1)] | None
    ) = Field(
        None,
        description="path of the call: `/a/b`; `*` inside one segment, `/**` at the end for the rest",
    )
    pointer: (
        Annotated[tuple[Pointer, ...], BeforeValidator(_listed), Field(min_length=1)] | None
    ) = Field(
        None,
        description="where the text is in the body, as a JSON pointer: `/metadata/user_id`, "
        "`/messages/*/name`, `/tools/**`",
    )


class Rule(Strict):
    """One policy: the first whose conditions hold decides about a finding."""

    name: Name | None = Field(
        None, description="shown in records; one of the same name in the base is replaced"
    )
    when: When = Field(When(), description="its conditions; none: every finding")
    then: Then = Field(
        description="allow, alert, redact (irreversible), pseudonymise (restored in the answer), "
        "block, or `rule`: what the rule's meta says"
    )


class Limits(Strict):
    """Where reading ends. What is larger counts as not inspected, with the reason in brackets."""

    body_bytes: Count = Field(
        50_000_000, description="one body as sent, in bytes; the largest API limit is 32 MB (size)"
    )
    unpacked_bytes: Count = Field(
        100_000_000, description="one body decompressed, in bytes; stops gzip bombs (size)"
    )
    depth: Annotated[int, Field(ge=8, le=1000)] = Field(
        200, description="levels of nested JSON; real requests stay under 30 (depth)"
    )
    line_bytes: Count = Field(
        16_000_000, description="one event or line of a stream, in bytes; images arrive in one "
        "(framing)",
    )  # fmt: skip
    header_bytes: Count = Field(
        65_536, description="all headers of one request, in bytes; agents send under 8 KB (size)"
    )
    connections: Count = Field(
        1_000, description="client connections of one worker; each costs about 100 KB"
    )
    deadline_ms: Count = Field(
        30_000, description="milliseconds for the inspection of one body; later it has failed"
    )


class Vault(Strict):
    """Where the pairs of value and placeholder are kept, for APIs that keep the history."""

    store: Literal["memory", "sqlite"] = Field(
        "sqlite",
        description="`sqlite`: an encrypted file that workers share and a restart keeps; `memory`",
    )
    path: Word | None = Field(
        None,
        description="the file of `sqlite`, relative to this file; default: in the state folder",
    )
    ttl_seconds: Count = Field(
        2_592_000, description="seconds without use after which a conversation is forgotten"
    )
    maximum: Count = Field(
        200_000, description="conversations that are kept; the longest unused go first"
    )


class Record(Strict):
    """What is written down: types, hashes and positions, never a value."""

    path: Word | None = Field(
        None, description="JSON lines file, relative to this file; `-` is standard error"
    )


class UninspectedRule(Strict):
    """An exception for a host, a path or a reason; the first that fits decides."""

    host: HostPattern | None = Field(None, description="host, with wildcards as in `hosts`")
    path: OddPath | None = Field(
        None, description="`/a/b`; `*` inside one segment, `/**` at the end for the rest"
    )
    why: Annotated[tuple[WhyName, ...], BeforeValidator(_listed)] | None = Field(
        None, description="reason or list of reasons"
    )
    then: Unread = Field(description="allow, alert or block")


class Media(Strict):
    """Files that are not text, by what they are and not by what their sender says. One word instead
    of a mapping is for all of them."""

    image: Unread = Field("alert", description="pictures")
    audio: Unread = Field("alert", description="sound")
    video: Unread = Field("alert", description="films")
    pdf: Unread = Field(
        "alert", description="PDF whose text cannot be read, or that holds pictures as well"
    )
    office: Unread = Field("alert", description="documents of word processors and spreadsheets")
    archive: Unread = Field("alert", description="zip, gzip, tar and the like")
    other: Unread = Field("alert", description="everything else that is not text")


def _one_word(value: Any) -> Any:
    """Give all kinds of media the one word that stands for them."""
    if not isinstance(value, str):
        return value
    if value not in get_args(Unread):
        expected = " or ".join(f"'{word}'" for word in get_args(Unread))
        raise PydanticCustomError("literal_error", "not a verdict", {"expected": expected})
    return dict.fromkeys(get_args(MediaName), value)


class Uninspected(Strict):
    """What happens to traffic of a guarded host that could not be read, by reason."""

    default: Unread = Field("block", description="every reason that is not named here")
    endpoint: Unread | None = Field(None, description="a path that mitmguard does not know")
    content_type: Unread | None = Field(
        None, alias="content-type", description="a body of an unknown type"
    )
    coding: Unread | None = Field(None, description="a content coding that cannot be undone")
    size: Unread | None = Field(None, description="larger than a limit")
    depth: Unread | None = Field(None, description="nested deeper than a limit")
    encoding: Unread | None = Field(None, description="text that is not valid in its charset")
    json_: Unread | None = Field(None, alias="json", description="JSON that is not valid")
    framing: Unread | None = Field(None, description="a stream whose events cannot be told apart")
    media: Annotated[Media, BeforeValidator(_one_word)] = Field(
        Media(), description="images, audio, documents inside a request"
    )
    schema_: Unread | None = Field(
        None, alias="schema", description="a known endpoint whose body has an unknown shape"
    )
    signed: Unread | None = Field(None, description="a text covered by a signature")
    websocket: Unread | None = Field(None, description="WebSocket messages of an unknown kind")
    service: Unread = Field(
        "alert",
        description="login, account and telemetry calls, for any reason: they carry no prompts",
    )
    rules: tuple[UninspectedRule, ...] = Field((), description="exceptions, in order; first of all")


class Aws(Strict):
    """Keys with which a request that AWS clients sign is signed again when something in it was
    masked. Without them such a request is refused. Only requests of clients whose own signature
    holds are signed again; docs/aws.md tells how that is known."""

    credentials: Credentials = Field(
        "none",
        description="`none`: signed requests are not rewritten; `environment`: AWS_ACCESS_KEY_ID "
        "and AWS_SECRET_ACCESS_KEY; `profile`: of the shared files, with its role or SSO; "
        "`web-identity`: a role by a token file, as on EKS; `default`: wherever botocore looks",
    )
    profile: Word | None = Field(
        None, description="name of the profile; default: AWS_PROFILE, else `default`"
    )
    region: Annotated[str, Field(pattern=r"^[a-z]{2}(-[a-z]+)+-[0-9]{1,2}$")] | None = Field(
        None,
        description="region of STS, where the keys of a role come from; default: AWS_REGION or "
        "the profile's. Requests are signed for the region that their client names",
    )
    role_arn: Word | None = Field(None, description="role of `web-identity`; default: AWS_ROLE_ARN")
    token_file: Word | None = Field(
        None,
        description="token of `web-identity`, relative to this file; default: "
        "AWS_WEB_IDENTITY_TOKEN_FILE",
    )
    clients: Word | None = Field(
        None,
        description="file of the keys of clients, by which their signatures are checked, in the "
        "form of ~/.aws/credentials, relative to this file",
    )
    unverified_keys: tuple[Annotated[str, Field(pattern=r"^(\*|[A-Z0-9]{16,128})$")], ...] = Field(
        (),
        description="access key ids of clients that are signed for although their signature "
        "cannot be checked, or `*`. Whoever reaches the proxy and names one acts with your keys",
    )


class Document(Strict):
    """A policy file."""

    version: Literal[1] = Field(1, description="version of this format")
    name: Name | None = Field(None, description="shown in records; default: the file's name")
    extends: Base = Field(
        "default",
        description="the built-in policy this file is laid over: your keys win, your lists stand "
        "in front. `none`: this file stands alone",
    )
    mode: Mode = Field(
        "enforce", description="`enforce`, or `monitor`: the same detection, nothing changed"
    )
    fail: Fail = Field(
        "closed",
        description="what a crash or a time-out in the guard itself means: `closed` refuses the "
        "exchange, `open` lets it pass uninspected",
    )
    tenant: Name = Field("local", description="whose traffic this listener carries")
    hosts: Hosts = Field(Hosts(), description="which hosts are opened")
    mcp: tuple[Annotated[Word, AfterValidator(_mcp)], ...] = Field(
        (), description="URLs of MCP servers; their hosts are opened"
    )
    endpoints: tuple[ServicePath, ...] = Field(
        (), description="paths of guarded hosts that carry no prompts"
    )
    detectors: Detectors = Field(Detectors(), description="what is looked for")
    policies: tuple[Rule, ...] = Field(
        (),
        description="what happens to a finding: the first whose conditions hold. What none takes "
        "is alerted, and findings of rules act as the rule's meta says",
    )
    limits: Limits = Field(Limits(), description="where reading ends")
    vault: Vault = Field(Vault(), description="where placeholders are kept")
    aws: Aws = Field(Aws(), description="keys for requests that AWS clients sign")
    record: Record = Field(Record(), description="what is written down")
    uninspected: Uninspected = Field(
        Uninspected(), description="what happens to what could not be read"
    )
