"""The documents: links lead somewhere, commands exist, examples work, tables are what the code says."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from mitmguard.cli.demo import TITLES
from mitmguard.cli.main import commands
from mitmguard.conversations import Keys
from mitmguard.detect.catalog import TYPES
from mitmguard.detect.rules import RuleSet
from mitmguard.engine import Guard, Head, Refusal
from mitmguard.model import Scope, Sink
from mitmguard.policy import load_policy
from mitmguard.policy.catalogue import GUARDED
from mitmguard.record.metrics import CATALOG
from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.texts import Source, Text
from mitmguard.work import finish

# mitmproxy's flow filter, which `hunt` imports, uses names that pyparsing has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pyparsing")

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FOLDERS = (".", "certs", "deploy", "docs", "examples", "models", "rules")
DOCUMENTS = sorted(p for folder in FOLDERS for p in (ROOT / folder).glob("*.md"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def fences(kind: str) -> list[tuple[str, str]]:
    """Return (document and number, content) of each fenced block of a kind."""
    return [
        (f"{name(document)}-{number}", content)
        for document in DOCUMENTS
        for number, content in enumerate(
            re.findall(rf"^```{kind}\n(.*?)^```", text_of(document), re.DOTALL | re.MULTILINE)
        )
    ]


def slugs(document: Path) -> set[str]:
    """Return the anchors that headings get."""
    headings = re.findall(r"^#+ (.+)$", text_of(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", text_of(document), flags=re.DOTALL)
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = link.partition("#")
        if "://" in link or path.startswith(("../../", "mailto:")):
            continue
        target = document.parent / path if path else document
        if not target.exists() or (anchor and anchor not in slugs(target)):
            lost.append(link)
    assert lost == []


def test_every_document_is_linked_from_the_readme() -> None:
    assert [p.name for p in DOCS.glob("*.md") if f"(docs/{p.name})" not in README] == []


# --- the README ---


def test_the_first_screen() -> None:
    first = "\n".join(README.splitlines()[:32])
    assert all(title in first for title in TITLES)
    lines = {line.split("#")[0].strip() for line in first.splitlines() if line.startswith("    ")}
    assert {"./scripts/run", "mitmguard demo"} <= lines
    assert "(docs/limits.md)" in first
    assert len(README.splitlines()) <= 150


def test_the_figures_in_the_readme() -> None:
    rules = [rule for rule in RuleSet.load([ROOT / "rules"]).rules if not rule.private]
    assert f"{len(TYPES)} types" in README
    assert f"{len(rules)} [rules]" in README
    assert f"{len(GUARDED)} providers" in README


@pytest.mark.parametrize(
    "word",
    [
        "stdio", "pin certificates", "QUIC", "WebRTC", "audio", "images", "encrypted", "signed", "runs by itself",
        "domain fronting on shared addresses", "translates or describes", "linkable", "WebSocket", "gRPC",
        "SageMaker streams", "token ids", "Plugins read requests only", "cut over texts", "under 5 characters",
        "Character offsets", "PDF", "masks nothing and blocks nothing", "Names of organizations", "Street addresses",
        "Links keep", "Thinking blocks", "Answers that are stopped", "Fail closed is an outage",
    ],
)  # fmt: skip
def test_the_limits_name(word: str) -> None:
    assert word in text_of(DOCS / "limits.md")


# --- commands ---


def shown_commands() -> Iterator[tuple[str, str]]:
    """Yield (document, command) for each `mitmguard ...` and `scripts/run ...` in a block or in backticks."""
    for document in DOCUMENTS:
        if document.name == "cli.md":
            continue
        text = text_of(document)
        lines = re.findall(r"^    (.+)$", text, re.MULTILINE)
        lines += [x for b in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for x in b.split("\n")]
        lines += re.findall(r"`((?:mitmguard|\./scripts/run) [^`]+)`", text)
        for line in lines:
            for part in re.split(r"\|(?!\|)|&&|<\(|\$\(|\)", line.split(" #")[0].split("   ")[0]):
                part = re.sub(r"^\s*(?:[A-Z_]+=\S+ )*", "", part).strip()
                if re.match(r"(?:mitmguard|(?:\./)?scripts/run)(?:\s|$)", part):
                    yield name(document), part


@pytest.mark.parametrize(("document", "line"), sorted(set(shown_commands())))
def test_a_command_exists_with_its_options(document: str, line: str) -> None:
    words = shlex.split(line)
    rest = [word for word in words[1:] if word != "&"]
    if words[0].endswith("scripts/run") and (not rest or rest[0].startswith("-")):
        rest = ["run", *rest]
    command: click.Command = commands
    path: list[str] = []
    while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        found = command.get_command(click.Context(command), rest[0])
        assert found is not None, f"{document}: {line}"
        path.append(rest[0])
        command, rest = found, rest[1:]
    known = {o for p in command.params for o in (*p.opts, *p.secondary_opts)} | {"--help", "-h"}
    given = {word.partition("=")[0] for word in rest if word.startswith("-") and word != "-"}
    assert given - known == set()
    result = CliRunner().invoke(commands, [*path, "--help"])
    assert result.exit_code == 0 and "Usage:" in result.output


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_the_scripts_that_it_names_are_there(document: Path) -> None:
    wanted = set(
        re.findall(
            r"(?<![\w/.-])(?:\./)?((?:scripts|certs|examples|addons)/[\w.-]*\w)", text_of(document)
        )
    )
    for each in wanted - {"addons/mitmguard"}:
        path = ROOT / each
        assert path.exists(), each
        assert path.is_dir() or path.suffix or os.access(path, os.X_OK), each


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_the_options_of_mitmproxy_that_it_names_are_ours(document: Path) -> None:
    source = (ROOT / "addons/mitmguard/proxy/options.py").read_text(encoding="utf-8")
    known = set(re.findall(r'"(guard_\w+)"', source)) | {"guard_live"}
    assert set(re.findall(r"\bguard_\w+", text_of(document))) - known == set()


# --- what comes from the code ---


@pytest.fixture(scope="session")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "document", ["cli.md", "detectors.md", "formats.md", "metrics.md", "policy.md"]
)
def test_a_generated_document_is_current(generate: ModuleType, document: str) -> None:
    assert {*generate.PARTS, *generate.WHOLE} >= {document}
    assert text_of(DOCS / document) == generate.generated(document), "run docs/generate.py"


def test_every_label_of_a_metric_is_explained() -> None:
    text = text_of(DOCS / "metrics.md")
    labels = {label for metric in CATALOG for label in metric.labels} - {"version"}
    rows = " ".join(re.findall(r"^\| (`[^|]*) \|", text, re.MULTILINE))
    assert [label for label in labels if f"`{label}`" not in rows] == []
    named = set(re.findall(r"mitmguard_[a-z_]+", text))
    known = {m.name for m in CATALOG} | {m.name + "_bucket" for m in CATALOG}
    assert named - known == set()


def test_every_format_is_described() -> None:
    assert [n for n in DIALECTS if f"`{n}`" not in text_of(DOCS / "formats.md")] == []


# --- examples ---


@pytest.fixture
def deployment(tmp_path: Path) -> Keys:
    return Keys([b"k" * 32])


@pytest.mark.parametrize("example", [pytest.param(c, id=i) for i, c in fences("yaml")])
def test_a_policy_loads(example: str, tmp_path: Path) -> None:
    path = tmp_path / "guard.yaml"
    path.write_text(example, encoding="utf-8")
    load_policy(str(path), known_types=TYPES)


@pytest.mark.parametrize("example", [pytest.param(c, id=i) for i, c in fences("python")])
def test_python_compiles(example: str) -> None:
    compile(example, "example", "exec")


def test_there_are_examples() -> None:
    assert len(fences("yaml")) >= 10 and len(fences("python")) >= 2


def test_the_plugin_example_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deployment: Keys
) -> None:
    document = text_of(DOCS / "detectors.md")
    source = re.findall(r"^```python\n(.*?)^```", document, re.DOTALL | re.MULTILINE)[0]
    policy = next(c for i, c in fences("yaml") if "house_detector:" in c)
    (tmp_path / "house_detector.py").write_text(source, encoding="utf-8")
    (tmp_path / "guard.yaml").write_text(policy, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    guard = Guard(str(tmp_path / "guard.yaml"), deployment)
    try:
        said = re.search(r'"text": "(let badge \d+ in)"', document)
        assert said is not None
        assert found(guard, said[1]) == [("ACME_BADGE", "48213")]
    finally:
        guard.close()


def test_the_example_of_own_words_works(tmp_path: Path, deployment: Keys) -> None:
    policy = next(c for i, c in fences("yaml") if "ACME_CUSTOMER" in c)
    (tmp_path / "guard.yaml").write_text(policy, encoding="utf-8")
    guard = Guard(str(tmp_path / "guard.yaml"), deployment)
    got = found(guard, "AC-123456 asks about the projeto horizonte")
    assert got == [("ACME_CUSTOMER", "AC-123456"), ("PROJECT_NAME", "projeto horizonte")]


def found(guard: Guard, value: str) -> list[tuple[str, str]]:
    text = Text(
        value, "user", Sink.TEXT, "string", Source(value), 0, len(value), "", "", 0, 2, None
    )
    findings = finish(guard.runtime.find(text, Scope("user", "request")))
    return [(f.type, value[f.start : f.end]) for f in findings]


# --- what happens to a call ---

ROW = re.compile(r"^\| `(GET|POST) (\S+)`(?: \(([^)]*)\))? \| `(\S+)` \| (.+) \|$", re.MULTILINE)
ROWS = ROW.findall(text_of(DOCS / "inspected.md"))
HEADERS = {
    "a form": (("content-type", "multipart/form-data; boundary=x"),),
    "WebSocket": (("upgrade", "websocket"), ("connection", "upgrade")),
    "gRPC": (("content-type", "application/grpc"),),
    "protobuf": (("content-type", "application/connect+proto"),),
    "fields": (("content-type", "application/x-www-form-urlencoded"),),
    "a sound": (("content-type", "audio/mpeg"),),
    "bytes": (("content-type", "application/octet-stream"),),
    "": (("content-type", "application/json"),),
}


FIELDS = {
    "model": "m",
    "messages": [{"role": "user", "content": "bom dia"}],
    "contents": [{"parts": [{"text": "bom dia"}]}],
    "requests": [],
    "prompt": "bom dia",
    "message": "bom dia",
    "inputs": "bom dia",
    "texts": ["bom dia"],
    "query": "bom dia",
    "documents": ["bom dia"],
    "instances": [{"content": "bom dia"}],
    "inputText": "bom dia",
    "input": {"text": "bom dia"},
}
"""Members of the bodies of all APIs: the path decides which of them it is."""


def body_for(path: str) -> bytes:
    """Return a body that fits a path."""
    if "/message:send" in path or path.endswith("/mcp"):
        method = "tools/list" if path.endswith("/mcp") else "SendMessage"
        return json.dumps({"jsonrpc": "2.0", "id": 1, "method": method}).encode()
    if "threads" in path:
        return json.dumps(FIELDS["messages"][0]).encode()  # type: ignore[index]
    if "unheard" in path or "event_logging" in path:
        return b'{"words": "bom dia"}'
    if path == "/v1/chat":
        return b'{"message": "bom dia", "chat_history": []}'
    if "v1internal" in path:
        return json.dumps({"request": {"contents": FIELDS["contents"]}}).encode()
    if path.endswith("/responses"):
        return json.dumps({"model": "m", "input": "bom dia"}).encode()
    return json.dumps(FIELDS).encode()


def form() -> bytes:
    return (
        b'--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nbom dia\r\n--x--\r\n'
    )


BODIES = {
    "a form": form(),
    "fields": b"f.req=%5Bnull%2C%22bom+dia%22%5D",
    "gRPC": b"\x00\x00\x00\x00\x00",
    "protobuf": b"\x00\x00\x00\x00\x09\x0a\x07bom dia",
    "a sound": b"ID3" + bytes(200),
    "bytes": b"\x00\xff\xfe",
}


@pytest.fixture(scope="session")
def default() -> Guard:
    return Guard("default", Keys([b"k" * 32]))


def outcome(guard: Guard, method: str, path: str, how: str, host: str) -> str:
    """Return how a call is read."""
    exchange = guard.begin(Head(method, "https", host, 443, path, HEADERS[how]))
    head = exchange.request_head()
    if isinstance(head, str) and head != "socket":
        body = b"" if method == "GET" else BODIES.get(how) or body_for(path)
        head = finish(exchange.request(body))  # type: ignore[assignment]
    if isinstance(head, Refusal):
        assert head.status in (200, 400)
        return f"blocked: `{exchange.unread[-1].why}`"
    endpoint = exchange.endpoint
    assert endpoint is not None
    if endpoint.kind == "service":
        return "passes unread" if endpoint.name == "read" else f"service: `{endpoint.name}`"
    return f"`{endpoint.name}`"


def test_the_table_of_calls_is_long() -> None:
    assert len(ROWS) >= 30


@pytest.mark.parametrize(("method", "path", "how", "host", "said"), ROWS)
def test_a_call_is_read_as_the_table_says(
    default: Guard, method: str, path: str, how: str, host: str, said: str
) -> None:
    assert said == outcome(default, method, path, how, host)
