"""Value to placeholder and back: stable, exact, and never across values or tenants."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.conversations import Entry, Keys, Mapping, Mentions, Vault
from mitmguard.conversations.vault import type_name

OLD, NEW = b"1" * 32, b"2" * 32


def restored(text: str, mapping: Mapping) -> str:
    parts, at = [], 0
    for mention in Mentions(mapping).find(text):
        if mention.value is not None:
            parts += [text[at : mention.start], mention.value]
            at = mention.end
    return "".join(parts) + text[at:]


def test_known_answer_on_every_worker_and_after_a_restart() -> None:
    for _ in range(2):
        vault = Vault(Keys([b"k" * 32]), "local")
        assert vault.placeholder("BR_CPF", "52998224725", "52998224725") == "BR_CPF_5G8GZZBK6UBH25"
        assert (
            vault.placeholder("BR_CPF", "529.982.247-25", "52998224725")
            == "BR_CPF_5G8GZZBK6UBH2MGR75"
        )


@given(st.text(min_size=1), st.sampled_from(["BR_CPF", "api key", "é", "x" * 90, "1", "__"]))
def test_a_placeholder_is_safe_in_json_urls_and_code(value: str, type: str) -> None:
    placeholder = Vault(Keys([OLD]), "t").placeholder(type, value, value)
    assert re.fullmatch(r"[A-Z0-9_]{1,59}", placeholder)
    assert placeholder.encode() == json.dumps(placeholder)[1:-1].encode()


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5, unique=True))
def test_what_goes_out_comes_back_exactly(values: list[str]) -> None:
    vault, mapping = Vault(Keys([OLD]), "t"), Mapping()
    sent = " ".join(vault.learn(mapping, "T", value, value.casefold()) for value in values)
    assert restored(sent, mapping) == " ".join(values)


def test_another_tenants_placeholder_is_left_as_text() -> None:
    keys, mapping = Keys([OLD]), Mapping()
    Vault(keys, "a").learn(mapping, "EMAIL_ADDRESS", "ana@a.example", "ana@a.example")
    foreign = Vault(keys, "b").placeholder("EMAIL_ADDRESS", "ana@a.example", "ana@a.example")
    assert restored(foreign, mapping) == foreign


def test_after_a_rotation_new_ones_are_made_and_old_ones_restored() -> None:
    before, after = Vault(Keys([OLD]), "t"), Vault(Keys([NEW, OLD]), "t")
    old = before.placeholder("T", "v", "v")
    mapping = Mapping()
    new = after.learn(mapping, "T", "v", "v")
    assert new != old and after.earlier("T", "v", "v") == (old,)
    assert restored(f"{old} {new}", mapping) == "v v"
    assert mapping.known() == (Entry("T", "v", "v"),)


def test_two_values_under_one_code_restore_neither() -> None:
    mapping = Mapping()
    placeholder = Vault(Keys([OLD]), "t").learn(mapping, "T", "one", "one")
    mapping.add(placeholder, "two", "T", "two")
    mapping.add(placeholder, "one", "T", "one")
    assert mapping.lookup(placeholder.rpartition("_")[2]) is None
    assert restored(placeholder, mapping) == placeholder
    assert len(mapping) == 2


def test_lookup_in_any_case_and_order_of_known() -> None:
    vault, mapping = Vault(Keys([OLD]), "t"), Mapping()
    code = vault.learn(mapping, "B", "second", "second").rpartition("_")[2]
    vault.learn(mapping, "A", "first", "first")
    vault.learn(mapping, "B", "second", "second")
    assert mapping.lookup(code) == mapping.lookup(code.lower()) == ("B", "second")
    assert mapping.lookup("22222222222222") is None
    assert [entry.value for entry in mapping] == ["second", "first"] and len(mapping) == 2


@pytest.mark.parametrize(
    ("type", "name"),
    [("BR_CPF", "BR_CPF"), ("project-name", "PROJECT_NAME"), ("_", "VALUE"), ("ß 2", "SS_2")],
)
def test_type_names(type: str, name: str) -> None:
    assert type_name(type) == name


def test_nothing_shows_a_value() -> None:
    vault, mapping = Vault(Keys([OLD]), "t"), Mapping()
    placeholder = vault.learn(mapping, "T", "secret-value", "secret-value")
    shown = [vault, mapping, mapping.known(), mapping.codes, mapping.search("a secret-value")]
    shown.append(Mentions(mapping).find(placeholder))
    assert "secret-value" not in repr(shown)
