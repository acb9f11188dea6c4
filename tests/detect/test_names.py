"""Promise: off by default; switched on, names of people are found behind cues and as known names, and hardly anything else."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mitmguard.detect.lexicon import fold, lexicon
from mitmguard.detect.patterns import Patterns
from tests.detect.cuts import cut, missed, streamed
from tests.detect.people import PEOPLE, scores

PATTERNS = Patterns(on=["PERSON"])


def names(text: str, key: str = "") -> list[str]:
    return [text[f.start : f.end] for f in PATTERNS.find(text, key) if f.type == "PERSON"]


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        # labels
        ("Paciente: ", "Ana Luísa de Souza", "\nCPF"),
        ("Nome completo: ", "João Pedro dos Santos Xavante", ", RG"),
        ("NOME: ", "MARIA APARECIDA DA SILVA", "\n"),
        ("Patient name: ", "Wanjiru Achieng", "\n"),
        ("Cardholder: ", "Nguyen Thi Hoa", ";"),
        ("**Customer:** ", "Olu Adeyemi", "\n"),
        ("<nome>", "Ana Clara Viana", "</nome>"),
        ("Nachname, Vorname; Kunde: ", "Klaus-Dieter von der Heyden", ""),
        ("titular: ", "José Ángel Ibáñez", ", DNI"),
        ("customerName=", "Liu Wei", ";"),
        ('{"name": "', "Alice Johnson", '"}'),
        # titles
        ("Médico: Dr. ", "Heloísa Dias", " - CRM"),
        ("Mr. ", "Oyelaran", " said"),
        ("Sehr geehrte Frau ", "Annegret Köhler", ","),
        ("Mme ", "Lefèvre", " est là"),
        ("Sig.ra ", "Giulia Esposito", ""),
        # sentences
        ("My name is ", "Xiulan Oyelaran", "."),
        ("meu nome é ", "joão silva", " e moro"),
        ("oi, me chamo ", "Thaís", ", tudo bem?"),
        ("Ich heiße ", "Britta Zorbach", " und"),
        ("Je m'appelle ", "Aurélie Dupont", ""),
        ("mi chiamo ", "Marco Bianchi", "!"),
        ("Bitte ", "Britta Schulz", " unter"),
        ("on behalf of ", "Priya Raman", ""),
        ("o chamado do cliente ", "Theo Mendes", ", CPF"),
        # letters
        ("Dear ", "Maria", ",\n"),
        ("Olá ", "Fernanda", "!"),
        ("Best regards,\n", "John P. Smith", "\n"),
        ("Atenciosamente,\n\n", "Vinícius Cavalcante", "\nGerente"),
        ("Mit freundlichen Grüßen\n", "Sabine Krüger", ""),
        ("Att.,\\n", "Liz Câmara", '"}'),
        ("From: ", "Edward Hughes", " <e.h@mail.example.org>"),
        # no cue
        ("we spoke with the team and ", "Ricardo Almeida", " agreed"),
        ("4131;", "Carlos Johnson", ";x"),
    ],
)
def test_names_are_found_whole(before: str, name: str, after: str) -> None:
    assert names(before + name + after) == [name]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("full_name", "Xiulan Oyelaran", "Xiulan Oyelaran"),
        ("nomeCompleto", "Ana Souza Lima", "Ana Souza Lima"),
        ("first_name", "Amelia", "Amelia"),
        ("name", "Alice Johnson", "Alice Johnson"),
        ("customerName", "Theo Mendes", "Theo Mendes"),
        ("name", "Build Docker Image", ""),
        ("name", "Victoria", ""),
        ("file_name", "Annual Report", ""),
        ("content", "Good Morning", ""),
    ],
)
def test_the_key_announces_a_name(key: str, value: str, expected: str) -> None:
    assert names(value, key) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "San Francisco and New York", "Jordan River", "Hospital Maria Souza", "Rua Maria Silva", "the Martin Luther School",
        "name: Build Docker", "name: Annual Report", "Hi Claude, please help", "Hey Siri, stop", "Dear Customer,", "Dear Sir or Madam,",
        "Hello World!", "Best,\nSupport Team", "Thanks,\nThe Billing Department", "user: Admin User", "client: Mozilla Firefox",
        "Regards,\nCustomer Service", "Author: Python Software Foundation", "from: Visual Studio Code", "Mercedes Benz", "Santa Clara",
        "class Martin(Model):", "import Anna.Maria", "Visual Basic", "Universidade Federal do Rio", "Monday Morning", "Porto Alegre",
        "Patient: Discharge Summary", "titular: Não Informado", "Paciente: Sem Nome", "Dr. Who", "name: Ubuntu Server", "Paris Texas",
        "The Quick Brown Fox Jumps Over The Lazy Dog", "Machine Learning with Python", "2810 Daniel Centers",
    ],
)  # fmt: skip
def test_other_texts_have_none(text: str) -> None:
    assert names(text) == []


def test_off_by_default() -> None:
    assert Patterns().find("Paciente: Ana Luísa de Souza") == []
    assert all(worded.type != "PERSON" for worded in Patterns().worded)
    assert Patterns(on=["PERSON"], off=["PERSON"]).find("Paciente: Ana Luísa de Souza") == []


def test_what_has_a_form_is_no_name() -> None:
    found = PATTERNS.find(
        "From: Edward Hughes <edward.hughes@mail.example.org>, CPF 529.982.247-25"
    )
    assert [f.type for f in found] == ["PERSON", "EMAIL_ADDRESS", "BR_CPF"]


def test_the_lexicon() -> None:
    lex = lexicon()
    assert (
        lex.is_given(fold("João")) and lex.is_surname(fold("Müller")) and lex.is_given("hans-peter")
    )
    assert lex.is_plain("hope") and not lex.is_plain("maria")
    assert not lex.is_given("docker") and not lex.is_surname("kubernetes")


PIECES = [
    "Paciente: ", "Dr. ", "Ana Luísa de Souza", "John P. Smith", "Hans-Peter von der Heyden", "my name is ", "joão silva", "Dear ",
    "Maria", "Best regards,\n", "Att.,\\n", "name: ", "Hospital ", "O'Brien", "Marc-André D’Ávila", "MARIA DA SILVA", "the ", "Please ",
    "Ricardo Almeida", "bob@mail.example.org", "529.982.247-25", "AB 12 34 56 C", "12 Baker Street", "Rua Maria Silva, 12", "de ",
    "password=", "Sra", "Nome Completo", "J.", "customerName=",
]  # fmt: skip
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(
            [
                "",
                " ",
                " ",
                ", ",
                ". ",
                "\n",
                "\\n",
                ": ",
                "-",
                "'",
                " <",
                '"',
                "@",
                "(",
                "da ",
                "’s ",
            ]
        ),
        st.builds(lambda v, n: v[: n % (len(v) + 1)], st.sampled_from(PIECES), st.integers(0, 40)),
    ),
    max_size=9,
).map("".join)


@given(texts, st.lists(st.integers(1, 7), min_size=1, max_size=5))
@example(
    "Paciente: Ana Luísa de Souza, Dr. Hans-Peter von der Heyden\nBest regards,\nJohn P. Smith", [1]
)
@example(
    "my name is joão silva e moro aqui. Ricardo Almeida Souza Lima Prado Costa Dias Melo Reis", [2]
)
def test_cuts_do_not_matter(text: str, sizes: list[int]) -> None:
    deltas = cut(text, sizes)
    assert streamed(PATTERNS, deltas) == PATTERNS.find(text)
    assert missed(PATTERNS, deltas) == []


def test_quality_on_sentences_of_our_own() -> None:
    count = scores()
    for lang in PEOPLE:
        for kind, least in (("PERSON", 0.75), ("STREET_ADDRESS", 0.95)):
            labelled, exact, true, false = (
                count[kind, lang, what] for what in ("labelled", "exact", "true", "false")
            )
            assert exact >= least * labelled, (kind, lang)
            assert true >= 0.985 * (true + false), (kind, lang)
    assert count["PERSON", "none", "false"] + count["STREET_ADDRESS", "none", "false"] <= 1
