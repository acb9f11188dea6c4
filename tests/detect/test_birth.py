"""Promise: a date of birth is found behind its cue in six languages, in each spelling; another date never is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mitmguard.detect.patterns import Patterns
from tests.detect.cuts import cut, missed, streamed

PATTERNS = Patterns()


def births(text: str, key: str = "") -> list[str]:
    return [text[f.start : f.end] for f in PATTERNS.find(text, key) if f.type == "DATE_OF_BIRTH"]


@pytest.mark.parametrize(
    ("before", "date", "after"),
    [
        # pt-BR
        ("nascido em ", "03/03/1980", ", RG"),
        ("Data de nascimento: ", "3 de março de 1980", "\n"),
        ("DN: ", "24/12/77", "\n"),
        ("nasci em ", "1º de maio de 1991", " em Recife"),
        ("Dt. Nasc.: ", "07.11.1962", ""),
        ("paciente nascida no dia ", "15/08/2003", "."),
        ("aniversário dele é ", "15/08/1990", ""),
        ("dataNascimento=", "1980-03-03", "&x"),
        # en
        ("DOB: ", "12/24/1977", "\n"),
        ("born on ", "July 4, 1976", ","),
        ("born ", "4th of July 1976", ""),
        ("Date of birth (DD/MM/YYYY): ", "04/07/1976", ""),
        ("D.O.B. ", "4-Jul-1976", ";"),
        ("was born on ", "Sept. 9, 1944", " in Ohio"),
        ("birthdate: ", "1976-07-04", "T00:00:00Z"),
        ("my birthday is ", "7/4/1976", "!"),
        ("birth_date,", "1976/07/04", ""),
        # es
        ("nacido el ", "18/12/2019", ". Tel"),
        ("Fecha de nacimiento: ", "5 de enero de 1955", ""),
        ("F. Nac.: ", "05-01-1955", ""),
        ("nacida el ", "23 de septiembre del 2001", ""),
        # de
        ("geb. ", "01.04.1963", ", wohnhaft"),
        ("geboren am ", "1. April 1963", " in Köln"),
        ("Geburtsdatum: ", "1963-04-01", ""),
        ("geb. am ", "29.2.1988", ""),
        # fr
        ("né le ", "14 juillet 1989", " à Lyon"),
        ("née le ", "02/02/1972", ""),
        ("Date de naissance : ", "1er août 1968", ""),
        # it
        ("nato il ", "12 giugno 1950", " a Torino"),
        ("nata a Roma il ", "30/11/1999", ""),
        ("Data di nascita: ", "30.11.1999", ""),
        # structure
        ('"birthDate": "', "1990-01-31", '"'),
        ("<dataNascimento>", "1990-01-31", "</dataNascimento>"),
        ("| Date of birth | ", "31.01.1990", " |"),
        ("**DOB:** ", "01/31/1990", ""),
        ("DOB\\n", "01/31/1990", "\\n"),
        ("date_of_birth='", "1990-01-31", "'"),
    ],
)
def test_dates_of_birth(before: str, date: str, after: str) -> None:
    assert births(before + date + after) == [date]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("birth_date", "1980-03-03", "1980-03-03"),
        ("dataNascimento", "03/03/1980", "03/03/1980"),
        ("fecha_nacimiento", "3 de marzo de 1980", "3 de marzo de 1980"),
        ("Geburtsdatum", "03.03.1980", "03.03.1980"),
        ("dob", "19800303T000000", ""),
        ("dateOfBirth", "1980-03-03T00:00:00.000Z", "1980-03-03"),
        ("date_naissance", "3 mars 1980", "3 mars 1980"),
        ("created_at", "1980-03-03", ""),
        ("reborn_at", "1980-03-03", ""),
    ],
)
def test_keys(key: str, value: str, expected: str) -> None:
    assert births(value, key) == ([expected] if expected else [])


def test_a_column_of_a_table() -> None:
    text = "id;name;birth_date;city\n7;Ana;1990-01-31;Recife\n8;Rui;1987-11-02;Natal\n"
    assert births(text) == ["1990-01-31", "1987-11-02"]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting on 03/03/1980 was moved", "created: 1990-01-31", "vencimento: 15/08/2023", "Termin am 01.04.2023", "le 14 juillet 1989",
        "version 1.4.1963", "stubborn 12/24/1977", "airborne since 12/24/1977", "a new feature was born. Released 2023-01-31",
        "data de emissão: 03/03/1980", "born in 1980", "birthday party", "date of birth: unknown; admitted: 2023-01-31",
        "né le même jour", "DN 100 pipe", "nata il giorno prima",
    ],
)  # fmt: skip
def test_other_dates(text: str) -> None:
    assert births(text) == []


PIECES = [
    "born on ", "nascido em ", "geb. ", "né le ", "Data di nascita: ", "DOB: ", "birthDate", "03/03/1980", "3 de março de 1980",
    "July 4, 1976", "4th of July 1976", "1. April 1963", "14 juillet 1989", "1990-01-31", "T00:00:00Z", "12 giugno 1950", "in 1980",
]  # fmt: skip
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(
            ["", " ", " ", ", ", ". ", "\n", "\\n", ": ", "-", "/", '"', "de ", "the "]
        ),
        st.builds(lambda v, n: v[: n % (len(v) + 1)], st.sampled_from(PIECES), st.integers(0, 40)),
    ),
    max_size=9,
).map("".join)


@given(texts, st.lists(st.integers(1, 7), min_size=1, max_size=5))
@example("born on July 4, 1976, nascido em 3 de março de 1980, geb. 1. April 1963", [1])
@example("né le 14 juillet 1989, nato il 12 giugno 1950", [2])
def test_cuts_do_not_matter(text: str, sizes: list[int]) -> None:
    deltas = cut(text, sizes)
    assert streamed(PATTERNS, deltas) == PATTERNS.find(text)
    assert missed(PATTERNS, deltas) == []
