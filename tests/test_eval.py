"""scripts/eval: its values are right by independent libraries, its labels stand where they say, its sums are right."""

from __future__ import annotations

import base64
import gzip
import html
import json
import os
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import phonenumbers
import pytest
from stdnum import bic, bitcoin, iban

sys.path.append(str(Path(__file__).parents[1] / "scripts"))

from _eval import spell
from _eval.compare import KNOWN, figures
from _eval.generate import generate, terms
from _eval.keys import crc32_base62, jwt, provider_key, shaped
from _eval.labels import KEYS, LABELS
from _eval.mix import SHARE, messages, texts
from _eval.negatives import NEGATIVES
from _eval.score import Found, Score
from _eval.tools import TOOLS
from _eval.values import CHECKS, MAKERS, bare, wrong
from _eval.values_br import is_cnh, is_cns, is_pis, is_renavam, is_titulo
from _eval.values_eu import is_es_nss, is_kvnr, is_mrz, is_rvnr
from _eval.values_money import bech32
from _eval.values_people import REGION, phone_formats
from _eval.values_us_uk import is_dea, is_npi
from _eval.words import LANGUAGES

Row = dict[str, object]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, object]]:
    return list(generate(11, 4000))


# Values


@pytest.mark.parametrize(
    ("valid", "number"),
    [
        # printed in laws, manuals and encyclopedias
        (is_kvnr, "A123456780"),
        (is_mrz, "T220001293"),
        (is_rvnr, "15070649C103"),
        (is_es_nss, "281234567840"),
        (is_dea, "AB1234563"),
        (is_npi, "1234567893"),
    ],
)
def test_sums_of_our_own_accept_published_numbers(valid: object, number: str) -> None:
    assert callable(valid)
    assert valid(number)
    last = str((int(number[-1]) + 1) % 10)
    assert not valid(number[:-1] + last)


@pytest.mark.parametrize("valid", [is_pis, is_cnh, is_titulo, is_cns, is_renavam])
def test_sums_accept_one_ending_only(valid: object) -> None:
    assert callable(valid)
    r = random.Random(1)
    size = {is_titulo: 12, is_cns: 15}.get(valid, 11)
    n = 2 if valid in (is_cnh, is_titulo) else 1
    for _ in range(50):
        body = "1" + "".join(r.choices("0123456789", k=size - n - 1))
        if valid is is_titulo:
            body = body[:8] + "07"
        assert sum(valid(body + f"{i:0{n}}") for i in range(10**n)) <= 1


def test_labelled_numbers_of_others_agree() -> None:
    data = Path(__file__).parents[2] / "shared" / "data" / "pii-dev.jsonl.gz"
    if not data.exists():
        pytest.skip("needs the development data")
    seen: Counter[tuple[str, str]] = Counter()
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for place in (*row["spans"], *row["decoys"]):
                value = row["text"][place["start"] : place["end"]]
                if place["type"] in CHECKS and value.isascii() and not set(value) & {"\\", "%"}:
                    right = place.get("check") == "valid"
                    if right or place.get("check") == "invalid":
                        assert CHECKS[place["type"]](value) == right, (place, value)
                        seen[place["type"], place["check"]] += 1
    assert len({type for type, _ in seen}) > 12


def test_values_are_right_and_wrong_ones_are_wrong() -> None:
    r = random.Random(3)
    for type, make in MAKERS.items():
        for lang in LANGUAGES:
            value = make(r, lang)
            assert value == value.strip() and value
            if type in CHECKS:
                assert CHECKS[type](value), (type, value)
    for type in CHECKS:
        assert not CHECKS[type](wrong(type, r, "pt-BR")), type


def test_other_libraries_agree() -> None:
    r = random.Random(4)
    for _ in range(200):
        assert iban.is_valid(MAKERS["IBAN"](r, "es"), check_country=False)
        assert bic.is_valid(MAKERS["SWIFT_BIC"](r, "de"))
        wallet = MAKERS["CRYPTO"](r, "en")
        assert wallet.startswith(("0x", "T")) or bitcoin.is_valid(wallet)
    for lang in LANGUAGES:
        for _ in range(60):
            text = phone_formats(r, lang)
            text = text.replace("(0)", "") if text.startswith("+") else text  # for people
            if text.startswith("55") and lang == "pt-BR" and len(text) > 11:
                text = "+" + text
            text = "+" + text[2:] if text.startswith("00") else text
            assert phonenumbers.is_valid_number(phonenumbers.parse(text, REGION[lang])), text


def test_a_bech32_string_of_the_standard() -> None:
    assert bech32("a", []) == "a12uel5l"  # BIP 173
    assert bech32("a", [], 0x2BC830A3) == "a1lqfn3a"  # BIP 350


def test_tokens_have_their_shapes_and_checks() -> None:
    assert crc32_base62("wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO") == "0pINUx"  # a public test value
    r = random.Random(5)
    assert re.fullmatch(r"x[0-9a-f]{4}-[A-Z2-7]{2,3}", shaped(r, "x{4:h}-{2-3:2}"))
    head, body, _ = jwt(r).split(".")
    for part in (head, body):
        assert json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    assert len({provider_key(r)[0] for _ in range(3000)}) > 110


# Texts


def test_the_same_seed_gives_the_same_texts(rows: list[Row]) -> None:
    assert rows[:300] == list(generate(11, 300))
    assert rows[:300] != list(generate(12, 300))


def test_labels_stand_where_they_say(rows: list[Row]) -> None:
    seen: Counter[str] = Counter()
    for row in rows:
        text = row["text"]
        assert isinstance(text, str)
        assert not any(0xE000 <= ord(c) < 0xF900 for c in text)
        places = [*row["spans"], *row["decoys"]]  # type: ignore[misc]
        places.sort(key=lambda s: s["start"])
        for a, b in pairwise(places):
            assert a["end"] <= b["start"]
        for place in places:
            value = text[place["start"] : place["end"]]
            assert value and value == value.strip(), row
            seen[
                place["type"].split("_")[0] if place["type"].startswith("SECRET") else place["type"]
            ] += 1
            if place.get("check") and "technique" not in row and "%" not in value:
                value = html.unescape(value).replace("\\", "")
                assert CHECKS[place["type"]](value) == (place["check"] == "valid"), (place, value)
    assert set(LABELS) | {"SECRET"} == set(seen)
    assert {row["lang"] for row in rows} == {*LANGUAGES, "pt-PT"}


def test_every_family_language_and_technique_occurs(rows: list[Row]) -> None:
    sources = Counter(str(row["source"]) for row in rows)
    assert all(sources[f"eval:negative/{name}"] for name in NEGATIVES)
    techniques = {row["technique"] for row in rows if "technique" in row}
    assert techniques >= {*spell.ANY, *spell.DIGITS}
    assert all(not row["spans"] for row in rows if str(row["source"]).startswith("eval:negative"))
    texts_ = [row["text"] for row in rows if not str(row["source"]).startswith("eval:negative")]
    assert len(set(texts_)) > 0.98 * len(texts_)


def test_every_type_has_keys_and_labels_in_a_language() -> None:
    assert set(LABELS) == set(KEYS) == set(MAKERS)


# Odd spellings


def unspelled(technique: str, text: str) -> str:
    """Undo a technique by the standard library."""
    steps = {
        "base64": lambda t: base64.urlsafe_b64decode(
            t.replace("+", "-").replace("/", "_") + "=" * (-len(t) % 4)
        ).decode(),
        "percent": unquote,
        "html": html.unescape,
        "hex": lambda t: bytes.fromhex(t.replace("\\x", "")).decode(),
        "\\u": lambda t: re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), t),
    }
    order = {
        "base64 twice": ("base64", "base64"),
        "percent in base64": ("base64", "percent"),
        "base64 in percent": ("percent", "base64"),
        "hex in base64": ("base64", "hex"),
        "html in percent": ("percent", "html"),
        "\\u in base64": ("base64", "\\u"),
        "percent twice": ("percent", "percent"),
        "html twice": ("html", "html"),
    }
    for step in order.get(technique, (technique,)):
        text = steps[step](text)
    return text


def test_a_spelling_can_be_undone() -> None:
    r = random.Random(6)
    decoded = {"base64", "percent", "html", "hex", "\\u"} | {
        k for k in spell.ANY if " in " in k or "twice" in k
    }
    for value in ("529.982.247-25", "ana.souza@correio.com.br", "DE89 3704 0044 0532 0130 00"):
        for name, how in spell.techniques(value).items():
            odd = how(r, value)
            assert odd != value, name
            if name in decoded:
                assert unspelled(name, odd) == value, name
            elif name in ("full width", "mathematical"):
                assert unicodedata.normalize("NFKC", odd) == value
            elif name in ("zero width", "soft hyphen", "bidi", "tags"):
                assert "".join(c for c in odd if unicodedata.category(c) != "Cf") == value
            elif name in spell.DIGITS and name not in ("spaced", "dotted", "dashed"):
                assert (
                    "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in odd) == value
                )
            elif name in ("spaced", "dotted", "dashed"):
                assert bare(odd) == bare(value)


# Sums


def test_the_score_counts_what_it_says() -> None:
    def row(
        text: str,
        *spans: tuple[int, int, str],
        decoys: tuple[tuple[int, int, str], ...] = (),
        **more: object,
    ) -> Row:
        def labelled(places: object) -> list[dict[str, object]]:
            return [{"start": a, "end": b, "type": t} for a, b, t in places]  # type: ignore[attr-defined]

        return {
            "lang": "pt-BR",
            "source": "eval:x",
            "text": text,
            "spans": labelled(spans),
            "decoys": labelled(decoys),
            "unlabelled": [],
            **more,
        }

    score = Score()
    score.add(
        row("a" * 40, (0, 10, "BR_CPF"), (20, 30, "SECRET_PASSWORD")),
        [Found("BR_CPF", 0, 10), Found("SECRET_GENERIC", 20, 28), Found("BR_CEP", 32, 35)],
    )
    score.add(row("a" * 40, (0, 10, "BR_CPF"), (20, 30, "PERSON")), [Found("BR_CNH", 0, 10)])
    score.add(row("a" * 40), [Found("PHONE_NUMBER", 1, 5)])
    score.add(row("a" * 40, unlabelled=["PHONE_NUMBER"]), [Found("PHONE_NUMBER", 1, 5)])
    score.add(row("a" * 40, decoys=((3, 9, "BR_CPF"),)), [Found("BR_CPF", 3, 9)])
    score.add(row("a" * 40, decoys=((3, 9, "BR_CPF"),)), [])
    score.add(row("a" * 40, (0, 10, "BR_CPF"), technique="hex"), [Found("SECRET_GENERIC", 0, 10)])
    got = score.figures()
    assert (
        score.types["BR_CPF"].spans,
        score.types["BR_CPF"].exact,
        score.types["BR_CPF"].typed,
    ) == (2, 1, 1)
    assert got["personal_recall"] == 0.5
    assert got["personal_precision"] == 0.25  # right: the CPF; false: CEP, CNH, phone
    assert (got["secrets_f1"], got["secrets_exact_f1"]) == (1.0, 0.0)
    assert (got["clean_texts"], got["clean_flagged"]) == (2, 0.5)
    assert (got["decoys"], got["decoys_flagged"]) == (2, 0.5)
    assert (got["odd_spellings"], got["odd_covered"]) == (1, 1.0)
    assert got["pt_br_covered"] == 1.0
    assert {kind for kind, *_ in score.examples} == {"miss", "edge", "false", "decoy"}


def test_other_tools_are_scored_by_place() -> None:
    row = {
        "text": "x" * 50,
        "lang": "en",
        "spans": [
            {"start": 0, "end": 9, "type": "US_SSN"},
            {"start": 20, "end": 29, "type": "BR_CPF"},
        ],
        "decoys": [],
    }
    clean = {"text": "x" * 50, "lang": "en", "spans": [], "decoys": []}
    got = figures([row, clean], [[("ANYTHING", 2, 8)], [("URL_KEY", 0, 4)]], {"US_SSN"})
    assert got == {
        "personal_f1": round(2 / 3, 3),
        "personal_f1_known": 1.0,
        "secrets_f1": 0.0,
        "clean_flagged": 1.0,
    }
    assert set(TOOLS) == set(KNOWN)


def test_mixed_text_has_its_shares() -> None:
    made = texts(1, 60_000)
    assert set(made) == set(SHARE)
    assert all(len(text) >= 500 for chosen in made.values() for text in chosen)
    assert [len(text) for text in messages(1, 5, 2048)] == [2048] * 5
    words = terms(5000)
    assert len(set(words)) == 5000


# The program


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "_eval", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": f"{root / 'addons'}{os.pathsep}{root / 'scripts'}"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_a_short_run(root: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps(
            {
                "text": "CPF 529.982.247-25",
                "lang": "pt-BR",
                "source": "mine",
                "spans": [{"start": 4, "end": 18, "type": "BR_CPF"}],
                "decoys": [],
            }
        )
        + "\n"
    )
    done = run(
        root,
        "pii",
        "--file",
        str(own),
        "--generated",
        "5",
        "--size",
        "200",
        "--no-speed",
        "--show",
        "miss",
    )
    assert done.returncode == 0, done.stderr
    *table, last = done.stdout.splitlines()
    assert any(line.startswith("EMAIL_ADDRESS") for line in table)
    numbers = json.loads(last)
    assert numbers["own.jsonl"]["personal_f1"] == 1.0
    assert numbers["generated 5"]["texts"] == 200
    assert numbers["generated 5"]["personal_f1"] > 0.9


def test_a_file_that_is_not_there_is_said(root: Path, tmp_path: Path) -> None:
    done = run(root, "pii", "--file", str(tmp_path / "none.jsonl"))
    assert done.returncode != 0
    assert "none.jsonl is not there" in done.stderr
