"""`mitmguard types`: every type, by our name or another tool's, in both formats."""

from __future__ import annotations

import json

from click.testing import CliRunner

from mitmguard.cli.types import types
from mitmguard.detect.catalog import TYPES


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(types, list(args))
    return result.exit_code, result.output


def test_the_table_has_every_type() -> None:
    code, out = run()
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == sorted(
        TYPES, key=lambda n: (TYPES[n].category, n)
    )


def test_records_say_all_that_is_known() -> None:
    code, out = run("--format", "jsonl")
    records = {r["name"]: r for r in map(json.loads, out.splitlines())}
    assert code == 0 and records.keys() == TYPES.keys()
    iban = records["IBAN"]
    assert iban["aliases"] == ["IBAN_CODE"] and iban["checked"] and iban["severity"] == "high"
    assert iban["masked"].startswith("IBAN_") and "iban" in iban["words"]
    assert records["SECRET_GITHUB_TOKEN"]["anchors"]


def test_another_tools_name_is_enough() -> None:
    code, out = run("iban_code")
    assert code == 0
    assert out.startswith("IBAN\n") and "IBAN_CODE" in out


def test_an_unknown_name_is_bad_usage() -> None:
    code, out = run("NO_SUCH_TYPE")
    assert code == 2
    assert "no type is called so" in out
