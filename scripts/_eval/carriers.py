"""Where records stand: JSON, YAML, TOML, tables, markup, logs, SQL, code, commands, traces, diffs.

A value stands in the text as one private-use character until the text is done; `Draft.finish` puts the values in, written as the
layers around them want, and so knows where each one is.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import quote

from _eval import negatives
from _eval.shapes import uuid4
from _eval.values import CHECKS, MAKERS, wrong
from _eval.words import LANGUAGES

Random = random.Random
Layer = Callable[[str], str]
FIRST = 0xE000


@dataclass
class Draft:
    """A text in the making: its language and the values in it."""

    r: Random
    lang: str
    bank: Any  # the module of the words that are used
    values: list[dict[str, Any]] = field(default_factory=list)
    layers: list[Layer] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The language whose names and places are used."""
        return self.lang if self.lang in LANGUAGES else "pt-BR"

    def put(self, type: str, text: str = "", kind: str = "spans") -> str:
        """Return the character that stands for a value."""
        text = text or MAKERS[type](self.r, self.words)
        check = {"check": "valid" if kind == "spans" else "invalid"} if type in CHECKS else {}
        self.values.append({"type": type, "text": text, "kind": kind, **check})
        return chr(FIRST + len(self.values) - 1)

    def decoy(self, type: str) -> str:
        return self.put(type, wrong(type, self.r, self.words), "decoys")

    def raw(self, text: str) -> str:
        """Return the text with its values as they are."""
        return "".join(
            self.values[ord(c) - FIRST]["text"] if 0 <= ord(c) - FIRST < len(self.values) else c
            for c in text
        )

    def finish(self, text: str, id: str, source: str, **more: Any) -> dict[str, Any]:
        """Return the labelled text."""
        out: list[str] = []
        at = 0
        row: dict[str, Any] = {
            "id": id,
            "source": source,
            "licence": "CC0-1.0",
            "lang": self.lang,
            "text": "",
            "spans": [],
            "decoys": [],
            "unlabelled": [],
        }
        for c in text:
            index = ord(c) - FIRST
            if 0 <= index < len(self.values):
                value = self.values[index]
                c = value["text"]
                for layer in self.layers:
                    c = layer(c)
                span = {"start": at, "end": at + len(c), "type": value["type"]}
                if "check" in value:
                    span["check"] = value["check"]
                row[value["kind"]].append(span)
            out.append(c)
            at += len(c)
        return row | {"text": "".join(out), **more}


Field = tuple[str, str]
Record = list[Field]
Carrier = Callable[[Draft, list[Record]], str]


def json_layer(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def noise(r: Random) -> Field:
    """Return a member that means nothing personal."""
    return r.choice((
        ("id", negatives.number(r, 7)), ("order_id", negatives.number(r, 9)), ("created_at", negatives.stamp(r) + "Z"), ("status", r.choice(("active", "pending", "closed"))),
        ("request_id", uuid4(r)), ("version", negatives.version(r)), ("total", f"{r.randint(10, 999)}.{r.randint(10, 99)}"), ("sku", f"SKU-{r.randint(1000, 9999)}"),
        ("etag", negatives.hexes(r, 32)), ("attempts", str(r.randint(0, 5))), ("channel", r.choice(("web", "app", "loja"))), ("commit", negatives.hexes(r, 40)),
    ))  # fmt: skip


def numeric(text: str) -> bool:
    return text.isdigit() and not text.startswith("0") and len(text) < 10


def tree(d: Draft, records: list[Record]) -> Any:
    """Return the records as people nest them."""
    rows = [{k: int(v) if numeric(v) else v for k, v in record} for record in records]
    kind = d.r.randrange(5)
    if kind == 0 and len(rows) == 1:
        return rows[0]
    if kind == 1:
        return {"data": {"customer": rows[0]}, "meta": {"page": 1, "count": len(rows)}}
    if kind == 2:
        return {"results": rows, "next": None}
    if kind == 3:
        return {
            "event": "updated",
            "payload": [{"name": k, "value": v} for k, v in rows[0].items()],
        }
    return rows


def json_(d: Draft, records: list[Record]) -> str:
    php = d.r.random() < 0.15
    d.layers.append((lambda v: json_layer(v).replace("/", "\\/")) if php else json_layer)
    text = json.dumps(tree(d, records), ensure_ascii=False, indent=d.r.choice((None, None, 2, 4)))
    if d.r.random() < 0.1:  # numbers as numbers
        for i, value in enumerate(d.values):
            if value["text"].isdigit() and value["text"][0] != "0":
                text = text.replace(f'"{chr(FIRST + i)}"', chr(FIRST + i))
    return text


def json_lines(d: Draft, records: list[Record]) -> str:
    d.layers.append(json_layer)
    return "\n".join(
        json.dumps(dict(record), ensure_ascii=False, separators=(",", ":")) for record in records
    )


def json_in_json(d: Draft, records: list[Record]) -> str:
    d.layers += [json_layer, json_layer]
    inner = json.dumps(tree(d, records), ensure_ascii=False)
    outer = d.r.choice(
        (
            {"body": inner, "statusCode": 200},
            {"Message": inner, "Type": "Notification"},
            {"log": inner + "\n", "stream": "stdout"},
        )
    )
    return json.dumps(outer, ensure_ascii=False)


def tool_call(d: Draft, records: list[Record]) -> str:
    name = d.r.choice(
        ("create_customer", "update_record", "send_form", "lookup", "salvar_cadastro")
    )
    arguments = json.dumps(dict(records[0]), ensure_ascii=False)
    if d.r.random() < 0.5:
        d.layers += [json_layer, json_layer]
        return json.dumps(
            {
                "tool_calls": [
                    {
                        "id": "call_" + negatives.hexes(d.r, 8),
                        "type": "function",
                        "function": {"name": name, "arguments": arguments},
                    }
                ]
            },
            ensure_ascii=False,
        )
    d.layers.append(json_layer)
    return json.dumps(
        {
            "type": "tool_use",
            "id": "toolu_" + negatives.hexes(d.r, 10),
            "name": name,
            "input": dict(records[0]),
        },
        ensure_ascii=False,
    )


def yaml_(d: Draft, records: list[Record]) -> str:
    mark = d.r.choice(("", '"', "'"))
    rows = []
    for record in records:
        lines = [
            f"{k}: {mark if len(v) == 1 else ''}{v}{mark if len(v) == 1 else ''}" for k, v in record
        ]
        rows.append("- " + "\n  ".join(lines))
    return d.r.choice(("customers:\n", "clientes:\n", "---\n", "")) + "\n".join(rows)


def toml_(d: Draft, records: list[Record]) -> str:
    return "\n\n".join(
        d.r.choice(("[[customers]]", "[contact]", "[titular]"))
        + "\n"
        + "\n".join(f'{k} = "{v}"' for k, v in record)
        for record in records
    )


def ini(d: Draft, records: list[Record]) -> str:
    return "[cadastro]\n" + "\n".join(f"{k}{d.r.choice(('=', ' = '))}{v}" for k, v in records[0])


def delimited(separator: str) -> Carrier:
    def write(d: Draft, records: list[Record]) -> str:
        heads = [k for k, _ in records[0]]
        quoted = d.r.random() < 0.3

        def cell(text: str) -> str:
            raw = d.raw(text)
            return f'"{text}"' if quoted or separator in raw or "\n" in raw else text

        return "\n".join(
            [separator.join(heads)]
            + [separator.join(cell(v) for _, v in record) for record in records]
        )

    return write


def markdown(d: Draft, records: list[Record]) -> str:
    if d.r.random() < 0.3:
        return "\n".join(
            f"| {k} | {v} |" for k, v in [("field", "value"), ("---", "---"), *records[0]]
        )
    heads = [k for k, _ in records[0]]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(v for _, v in record) + " |" for record in records])


def xml(d: Draft, records: list[Record]) -> str:
    d.layers.append(escape)
    if d.r.random() < 0.3:
        return '<?xml version="1.0"?>\n' + "\n".join(
            "<row " + " ".join(f'{k}="{v}"' for k, v in record) + "/>" for record in records
        )
    rows = ["".join(f"\n    <{k}>{v}</{k}>" for k, v in record) for record in records]
    return (
        "<cadastros>"
        + "".join(f"\n  <registro>{row}\n  </registro>" for row in rows)
        + "\n</cadastros>"
    )


def html(d: Draft, records: list[Record]) -> str:
    d.layers.append(escape)
    match d.r.randrange(4):
        case 0:
            heads = "".join(f"<th>{k}</th>" for k, _ in records[0])
            rows = "".join(
                "<tr>" + "".join(f"<td>{v}</td>" for _, v in record) + "</tr>\n"
                for record in records
            )
            return f'<table class="t"><tr>{heads}</tr>\n{rows}</table>'
        case 1:
            return "<dl>" + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in records[0]) + "</dl>"
        case 2:
            return "\n".join(
                f'<label for="{k}">{k}</label> <input id="{k}" name="{k}" value="{v}">'
                for k, v in records[0]
            )
        case _:
            return (
                '<div class="card">'
                + "".join(f"<p><strong>{k}:</strong> {v}</p>" for k, v in records[0])
                + "</div>"
            )


def sql_layer(text: str) -> str:
    return text.replace("'", "''")


def sql(d: Draft, records: list[Record]) -> str:
    d.layers.append(sql_layer)
    table = d.r.choice(("customers", "clientes", "pacientes", "users", "fornecedores"))
    heads = ", ".join(k for k, _ in records[0])
    match d.r.randrange(4):
        case 0:
            return (
                f"UPDATE {table} SET "
                + ", ".join(f"{k} = '{v}'" for k, v in records[0])
                + f" WHERE id = {d.r.randint(1, 9999)};"
            )
        case 1:
            return (
                f"SELECT * FROM {table} WHERE "
                + " AND ".join(f"{k} = '{v}'" for k, v in records[0][:2])
                + ";"
            )
        case 2:
            return "\n".join(
                f"INSERT INTO {table} ({heads}) VALUES ({', '.join(v if numeric(v) else chr(39) + v + chr(39) for _, v in record)});"
                for record in records
            )
        case _:
            rows = ",\n  ".join(
                "(" + ", ".join(f"'{v}'" for _, v in record) + ")" for record in records
            )
            return f"INSERT INTO {table} ({heads}) VALUES\n  {rows};"


def log(d: Draft, records: list[Record]) -> str:
    r = d.r
    lines = []
    for record in records:
        k, v = record[0]
        pairs = " ".join(f"{k}={v}" for k, v in record)
        lines.append(r.choice((
            f"{negatives.stamp(r)}Z INFO api: customer saved {pairs}",
            f"{negatives.stamp(r)} [worker-{r.randint(1, 8)}] DEBUG payload {k}={v} took={r.randint(1, 900)}ms",
            f"level=warn ts={negatives.stamp(r)}Z msg=\"duplicate record\" {pairs}",
            f"{negatives.stamp(r)} ERROR validation failed: {k} '{v}' already exists",
            f"[{negatives.stamp(r)}] production.INFO: request {{\"{k}\":\"{v}\"}}",
            f"Mar {r.randint(1, 28)} 03:12:{r.randint(10, 59)} app01 svc[{r.randint(100, 9999)}]: {k}: {v}",
            f"{negatives.stamp(r)},{r.randint(100, 999)} - audit - INFO - changed {k} to {v}",
            f"WARN  c.a.Service - invalid {k} [{v}] (request {uuid4(r)})",
            f"I{r.randint(1001, 1231)} 10:04:05.{r.randint(100000, 999999)} main.go:{r.randint(10, 999)}] {k}=\"{v}\"",
            f"> {k} => {v}",
            f"{negatives.stamp(r)}Z  {uuid4(r)}  INFO  Received {k}: {v}",
            f"notice: user with {k} {v} logged in",
        )))  # fmt: skip
    return "\n".join(lines)


def code(d: Draft, records: list[Record]) -> str:
    r = d.r
    lines = []
    for k, v in records[0]:
        camel = k[0].upper() + k[1:]
        lines.append(r.choice((
            f'{k} = "{v}"', f"const {k} = '{v}';", f'user.set{camel}("{v}");', f"'{k}' => '{v}',", f'{camel}: "{v}",', f'params.put("{k}", "{v}");', f':{k} => "{v}",', f"{k}: '{v}',",
            f'assert mask("{v}") == masked_{k}', f'let {k} = String::from("{v}");', f'public string {camel} = "{v}";', f'form["{k}"] = "{v}"', f"# {k}: {v}", f"// exemplo de {k}: {v}", f'var {k} string = "{v}"',
        )))  # fmt: skip
    head = r.choice(
        ("def test_customer():\n    ", "function seed() {\n  ", "", "class Fixture {\n  ")
    )
    return head + "\n  ".join(lines)


def curl(d: Draft, records: list[Record]) -> str:
    url = d.r.choice(
        (
            "https://api.loja.example/v1/clientes",
            "https://crm.example.com/api/contacts",
            "http://localhost:8080/users",
        )
    )
    match d.r.randrange(3):
        case 0:
            d.layers.append(json_layer)
            return (
                f"curl -X POST {url} -H 'Content-Type: application/json' -d '"
                + json.dumps(dict(records[0]), ensure_ascii=False)
                + "'"
            )
        case 1:
            return f"curl {url} \\\n" + " \\\n".join(
                f'  --data-urlencode "{k}={v}"' for k, v in records[0]
            )
        case _:
            return f"curl -s -X PUT {url}/{d.r.randint(1, 999)} " + " ".join(
                f"-F '{k}={v}'" for k, v in records[0]
            )


def query(d: Draft, records: list[Record]) -> str:
    d.layers.append(lambda v: quote(v, safe="@"))
    path = d.r.choice(
        (
            "GET /api/clientes?",
            "https://portal.example/busca?",
            "POST /form HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n",
            "Referer: https://app.example/p?",
        )
    )
    return path + "&".join(f"{k}={v}" for k, v in records[0])


def env(d: Draft, records: list[Record]) -> str:
    quote_ = d.r.choice(("", '"'))
    return "\n".join(
        f"{d.r.choice(('', '', 'export '))}{k.upper()}={quote_}{v}{quote_}" for k, v in records[0]
    )


def trace(d: Draft, records: list[Record]) -> str:
    (k, v), r = records[0][0], d.r
    return r.choice((
        f"Traceback (most recent call last):\n  File \"/app/service.py\", line {r.randint(10, 900)}, in save\n    validate(record)\nValueError: invalid {k}: '{v}'",
        f"java.lang.IllegalArgumentException: {k} must be unique: {v}\n\tat com.acme.Repo.save(Repo.java:{r.randint(10, 900)})\n\tat com.acme.Main.run(Main.java:12)",
        f"psycopg.errors.UniqueViolation: duplicate key value violates unique constraint \"users_{k}_key\"\nDETAIL:  Key ({k})=({v}) already exists.",
        f"Error: cannot parse {k} \"{v}\"\n    at parse (/srv/app/lib/parse.js:{r.randint(1, 99)}:{r.randint(1, 40)})\n    at async run (/srv/app/index.js:9:3)",
        f"panic: bad {k} {v}\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:{r.randint(10, 99)} +0x{negatives.hexes(r, 3)}",
        f"KeyError: {{'{k}': '{v}'}}\n  in handler(event) at lambda.py:{r.randint(1, 99)}",
    ))  # fmt: skip


def diff(d: Draft, records: list[Record]) -> str:
    r = d.r
    lines = [
        f"{r.choice(('+', '+', '-', ' '))}{r.choice(('  ', '    ', ''))}{k}: {v}"
        for k, v in records[0]
    ]
    return (
        f"diff --git a/fixtures/a.yml b/fixtures/a.yml\nindex {negatives.hexes(r, 7)}..{negatives.hexes(r, 7)} 100644\n@@ -{r.randint(1, 90)},4 +{r.randint(1, 90)},6 @@\n"
        + "\n".join(lines)
    )


def listing(d: Draft, records: list[Record]) -> str:
    width = max(len(k) for k, _ in records[0]) + 2
    return "\n".join(
        f"{k:<{width}}{v}" if d.r.random() < 0.9 else f"{k}\t{v}" for k, v in records[0]
    )


def fixed_table(d: Draft, records: list[Record]) -> str:
    """A table as psql and mysql print it."""
    heads = [k for k, _ in records[0]]
    widths = [max(len(h), *(len(d.raw(rec[i][1])) for rec in records)) for i, h in enumerate(heads)]

    def row(cells: list[str]) -> str:
        return " " + " | ".join(
            c + " " * (w - len(d.raw(c))) for c, w in zip(cells, widths, strict=True)
        )

    return "\n".join(
        [
            row(heads),
            "-" + "-+-".join("-" * w for w in widths),
            *(row([v for _, v in rec]) for rec in records),
        ]
    )


CARRIERS: dict[str, tuple[Carrier, int]] = {
    "json": (json_, 8), "jsonl": (json_lines, 3), "json in json": (json_in_json, 3), "tool call": (tool_call, 4), "yaml": (yaml_, 4), "toml": (toml_, 2), "ini": (ini, 2),
    "csv": (delimited(","), 3), "csv;": (delimited(";"), 3), "tsv": (delimited("\t"), 2), "markdown": (markdown, 3), "xml": (xml, 3), "html": (html, 4), "sql": (sql, 4),
    "log": (log, 5), "code": (code, 4), "curl": (curl, 3), "query": (query, 2), "env": (env, 2), "trace": (trace, 3), "diff": (diff, 2), "listing": (listing, 2), "psql": (fixed_table, 2),
}  # fmt: skip
"""By name: how to write records, and how often."""
MANY = {"jsonl", "csv", "csv;", "tsv", "markdown", "sql", "log", "psql", "json", "yaml", "xml"}
"""Carriers that hold more than one record."""
