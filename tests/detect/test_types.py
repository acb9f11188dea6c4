"""The catalogue's promises: each type's example is found, other tools' names lead to ours, words are there."""

from __future__ import annotations

import pytest

from mitmguard.detect.catalog import NUMBERS, TYPES, anchors_of, spellings, words_of
from mitmguard.detect.patterns import Patterns

PATTERNS = Patterns()
PII = [t for t in TYPES.values() if t.category == "pii" and t.by_default]


@pytest.mark.parametrize("name", [t.name for t in PII if words_of(t.name)])
def test_the_example_is_found_behind_a_word(name: str) -> None:
    example = TYPES[name].example
    assert example
    hits = 0
    words = words_of(name)
    for word in words:
        text = f"{word}: {example}"
        hits += any(
            f.type == name and text[f.start : f.end] == example for f in PATTERNS.find(text)
        )
    # A word may announce several types, of which the example may be another one's.
    assert hits >= 0.5 * len(words), (hits, len(words))


@pytest.mark.parametrize("name", [t.name for t in PII if not words_of(t.name)])
def test_the_example_is_found_alone(name: str) -> None:
    text = f"see {TYPES[name].example}, please"
    assert [(f.type, text[f.start : f.end]) for f in PATTERNS.find(text)] == [
        (name, TYPES[name].example)
    ]


def test_aliases_are_no_names_of_ours() -> None:
    assert "IBAN_CODE" in TYPES["IBAN"].aliases
    assert "MEDICAL_LICENSE" in TYPES["US_DEA"].aliases
    assert not {a for t in TYPES.values() for a in t.aliases if a != t.name} & TYPES.keys()
    listed = [a for t in TYPES.values() for a in t.aliases]
    assert len(listed) == len(set(listed)), "an alias of two types"


def test_every_secret_says_what_it_begins_with_or_is_called() -> None:
    for t in TYPES.values():
        if t.category == "secret" and t.name not in (
            "SECRET_GENERIC",
            "SECRET_PASSWORD",
            "SECRET_PRIVATE_KEY",
            "SECRET_BASIC_AUTH",
        ):
            assert anchors_of(t.name), t.name


def test_spellings_are_those_of_keys_and_headings() -> None:
    found = spellings(("número do cartão",))
    assert {
        "número do cartão",
        "numero do cartao",
        "numero_do_cartao",
        "numero-do-cartao",
        "numerodocartao",
    } <= set(found)


def test_the_shapes_of_a_check_have_its_length() -> None:
    for number in NUMBERS:
        sizes = {sum(c in "0AX" for c in shape) for shape in number.shapes}
        assert number.check is None or len(sizes) == 1 or number.type == "CREDIT_CARD", number.type
