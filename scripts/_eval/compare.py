"""Other tools beside ours: the same texts in the same run, each tool in the environment of requirements/compare.lock.

Scored in their favor: whatever a tool calls a value, a finding that overlaps it counts; what it finds of kinds that
nobody labelled is left out.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

from _eval.mix import texts
from _eval.score import NAMES, Row, family, harmonic, overlaps
from _eval.speed import TERMS
from _eval.subject import Subject, policy_with

ROOT = Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / ".cache" / "compare" / "bin" / "python"

COMMON = {"EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IP_ADDRESS"}
US = {"US_SSN", "US_ITIN", "US_BANK_NUMBER", "PASSPORT", "US_DRIVER_LICENSE"}
PRESIDIO = COMMON | US | {"IBAN", "CRYPTO", "US_DEA", "MAC_ADDRESS", "UK_NHS"}
KNOWN: dict[str, set[str]] = {
    "presidio": PRESIDIO,
    "presidio-patterns": PRESIDIO,
    "presidio-all": PRESIDIO
    | {
        "US_MBI",
        "US_NPI",
        "US_EIN",
        "US_ABA_ROUTING",
        "UK_NINO",
        "UK_POSTCODE",
        "UK_DRIVING_LICENCE",
        "DE_TAX_ID",
        "HEALTH_INSURANCE_ID",
    }
    | {"DE_SOCIAL_SECURITY", "DE_ID_CARD", "ES_NIF", "ES_NIE", "IT_FISCAL_CODE", "IT_VAT_CODE"},
    "detect-secrets": {"SECRET", "IP_ADDRESS"},
    "llm-redact-proxy": COMMON
    | {
        "US_SSN",
        "IBAN",
        "CRYPTO",
        "UK_NINO",
        "ES_NIF",
        "ES_NIE",
        "FR_NIR",
        "DE_TAX_ID",
        "BR_CPF",
        "IT_FISCAL_CODE",
        "UK_NHS",
        "SECRET",
    },
    "scrubadub": COMMON - {"IP_ADDRESS"}
    | {
        "US_SSN",
        "UK_NINO",
        "UK_UTR",
        "DATE_OF_BIRTH",
        "UK_POSTCODE",
        "UK_DRIVING_LICENCE",
        "SECRET",
    },
}
"""The types for which a tool has a name, as far as the texts hold them."""

SECRET_WORDS = (
    "SECRET",
    "KEY",
    "TOKEN",
    "JWT",
    "PASSWORD",
    "CREDENTIAL",
    "PRIVATE",
    "WEBHOOK",
    "PAT",
    "TWILIO",
    "SENDGRID",
    "STRIPE",
)


def is_secret(name: str) -> bool:
    return any(word in name.upper() for word in SECRET_WORDS)


def others(
    name: str, rows: Sequence[Row], python: Path = PYTHON
) -> tuple[list[list[tuple[str, int, int]]], float]:
    """Return what a tool finds in each text, and its CPU seconds without start-up."""
    done = subprocess.run(
        [str(python), str(Path(__file__).with_name("tools.py")), name],
        input="".join(
            json.dumps({"text": row["text"], "lang": row["lang"]}) + "\n" for row in rows
        ),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    *lines, last = done.stdout.splitlines()
    return [[tuple(place) for place in json.loads(line)] for line in lines], json.loads(last)[
        "seconds"
    ]  # type: ignore[misc]


def ours(
    rows: Sequence[Row], config: str = "default"
) -> tuple[list[list[tuple[str, int, int]]], float]:
    """Return the same of the guard with an empty cache."""
    subject = Subject(config)
    for row in rows[:20]:
        subject.scan(row["text"])
    subject.forget()
    found = []
    began = process_time()
    for row in rows:
        found.append(subject.scan(row["text"]))
    seconds = process_time() - began
    return [
        [(f.type, f.start, f.end) for f in each if f.category in ("pii", "secret")]
        for each in found
    ], seconds


def figures(
    rows: Sequence[Row], found: Sequence[Sequence[tuple[str, int, int]]], known: set[str] | None
) -> dict[str, Any]:
    """Return F1 on personal data over all types and over those that are known, on secrets, and clean texts flagged."""
    spans = {"personal": 0, "known": 0, "secrets": 0}
    hits = dict(spans)
    right = {"personal": 0, "secrets": 0}
    false = dict(right)
    clean = flagged = 0
    for row, places in zip(rows, found, strict=True):
        labels = [(s["start"], s["end"], family(s["type"])) for s in row["spans"]]
        decoys = [(s["start"], s["end"]) for s in row["decoys"]]
        unlabelled = {family(t) for t in row.get("unlabelled") or ()}
        places = [p for p in places if family(p[0]) not in NAMES]  # names are counted apart
        if not labels and not decoys:
            clean += 1
            flagged += any(family(p[0]) not in unlabelled for p in places)
        for start, end, name in labels:
            if name in NAMES or "technique" in row:
                continue
            hit = any(overlaps((start, end), p[1:]) for p in places)
            kinds = (
                ["secrets"]
                if name == "SECRET"
                else ["personal", *(["known"] if known is None or name in known else [])]
            )
            for kind in kinds:
                spans[kind] += 1
                hits[kind] += hit
        for name, start, end in places:
            kind = "secrets" if is_secret(name) else "personal"
            if any(overlaps((start, end), label) for label in labels):
                right[kind] += 1
            elif family(name) not in unlabelled and not any(
                overlaps((start, end), d) for d in decoys
            ):
                false[kind] += 1

    def f1(kind: str, part: str) -> float | None:
        recall = hits[kind] / spans[kind] if spans[kind] else 0.0
        precision = right[part] / (right[part] + false[part]) if right[part] + false[part] else 0.0
        return round(harmonic(precision, recall), 3)

    return {
        "personal_f1": f1("personal", "personal"),
        "personal_f1_known": f1("known", "personal"),
        "secrets_f1": f1("secrets", "secrets"),
        "clean_flagged": round(flagged / clean, 4) if clean else None,
    }


def mixed_rows(total: int = 400_000) -> list[Row]:
    """Return the mixed text of the speed figures as rows without labels."""
    return [
        {"text": text, "lang": "en", "spans": [], "decoys": []}
        for chosen in texts(17, total).values()
        for text in chosen
    ]


def compare(sets: Sequence[tuple[str, Sequence[Row]]], tools: Sequence[str]) -> dict[str, Any]:
    """Run every tool over the sets and over the mixed text; print a table and return its figures."""
    mixed = mixed_rows()
    size = sum(len(row["text"].encode()) for row in mixed)
    result: dict[str, Any] = {}
    columns = ("personal_f1", "personal_f1_known", "secrets_f1", "clean_flagged")
    print(
        f"{'tool':<20} {'texts':<22} {'personal':>9} {'its types':>9} {'secrets':>8} {'clean flagged':>13} {'MB/s':>7} {'ours is':>8}"
    )
    with policy_with("default", TERMS, everything=True) as loaded:  # as the speed is measured
        speed = size / min(ours(mixed, loaded)[1] for _ in range(3)) / 1e6
    for tool in ("mitmguard", *tools):
        rate = speed if tool == "mitmguard" else size / others(tool, mixed)[1] / 1e6
        result[tool] = {"MB_per_s": round(rate, 3), "ratio": round(speed / rate, 1)}
        for name, rows in sets:
            found, _ = ours(rows) if tool == "mitmguard" else others(tool, rows)
            got = figures(rows, found, KNOWN.get(tool))
            result[tool][name] = got
            a, b, c, d = (got[column] for column in columns)
            print(
                f"{tool:<20} {name:<22} {a:>9.3f} {b:>9.3f} {c:>8.3f} {d:>13.4f} {rate:>7.3f} {speed / rate:>7.1f}x",
                flush=True,
            )
    return result
