"""Promise: street addresses in six languages are found whole, in each country's order, and nothing that only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mitmguard.detect.patterns import Patterns
from tests.detect.cuts import cut, missed, streamed

PATTERNS = Patterns()


def addresses(text: str, key: str = "") -> list[str]:
    return [text[f.start : f.end] for f in PATTERNS.find(text, key) if f.type == "STREET_ADDRESS"]


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        # pt-BR
        ("Moro na ", "Rua das Acácias, 120, apto 31", ", Centro, Recife"),
        ("Entregar na ", "Av. Paulista, 1578", " - Bela Vista"),
        ("", "Avenida Brigadeiro Faria Lima nº 3.477, 14º andar", "\nSão Paulo"),
        ("fica na ", "Rua XV de Novembro 500, sala 12", "."),
        ("mando pra ", "rua das palmeiras, 45", ", ok?"),
        ("", "R. Augusta, 1200", ";"),
        ("end: ", "Travessa do Comércio, 17 - sala 2", ""),
        ("", "Praça da Sé, s/n", ", Centro"),
        ("na ", "Rodovia BR-101, km 12", ""),
        ("", "SQN 210 Bloco A Apto 302", ", Brasília"),
        ("", "Quadra 12 Conjunto B Casa 7", ""),
        ("Endereço: ", "Alameda Santos, 2.100, conj. 51", "\\nCEP"),
        # en
        ("I live at ", "742 Evergreen Terrace", "."),
        ("Sherlock, ", "221B Baker Street", ", London"),
        ("", "1600 Pennsylvania Avenue NW", ", Washington, DC 20500"),
        ("ship it to ", "12 Oak St, Apt 4B", ", Springfield"),
        ("at ", "350 Fifth Ave, Floor 34", "\nNew York"),
        ("", "Flat 2, 14 Gloucester Road", ", London"),
        ("", "4500 Quail Hollow Pkwy Suite 210", ""),
        ("Mail to ", "P.O. Box 1187", ", Reno"),
        ("my billing address is ", "9 Larkspur Rise", ", CB4"),
        # es
        ("Vivo en la ", "Calle Mayor 5, 3º B", ", Madrid"),
        ("", "C/ Gran Vía, 28", ""),
        ("", "Avda. de la Constitución, 14, piso 2", " Sevilla"),
        ("", "Carrera 7 # 71-21", ", Bogotá"),
        ("en ", "Paseo de la Castellana 200", ", Madrid"),
        # de
        ("wohnhaft ", "Lindenstraße 12a", ", 10969 Berlin"),
        ("Adresse: ", "Karl-Marx-Allee 44", ""),
        ("", "Berliner Straße 5-7", ", 65185"),
        ("in der ", "Schillerstr. 18", "."),
        ("", "Bahnhofplatz 3", ", 80335 München"),
        # fr
        ("J'habite au ", "12 bis rue de la Paix", ", 75002 Paris"),
        ("", "3, avenue des Champs-Élysées", ""),
        ("", "45 boulevard Voltaire", ", Paris"),
        # it
        ("", "Via Garibaldi, 7/B", " - Milano"),
        ("abito in ", "Corso Vittorio Emanuele II, 12", ""),
        ("in ", "piazza San Marco 4", ", Venezia"),
    ],
)
def test_addresses_are_found_whole(before: str, address: str, after: str) -> None:
    assert addresses(before + address + after) == [address]


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("street", "Wiesenweg 4", "Wiesenweg 4"),
        ("logradouro", "Rua Sete de Abril, 230, Centro", "Rua Sete de Abril, 230"),
        ("address_line1", "18 Harrow Court", "18 Harrow Court"),
        ("shippingAddress", "77 Massachusetts Avenue, Cambridge", "77 Massachusetts Avenue"),
        ("dirección", "Calle Luna 8", "Calle Luna 8"),
        ("address", "10.0.0.12", ""),
        ("address", "0x7ffe01", ""),
        ("ip_address", "10 Main", ""),
        ("street_lights", "12 Lamp Posts", ""),
    ],
)
def test_the_key_announces_an_address(key: str, value: str, expected: str) -> None:
    assert addresses(value, key) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "fui pra rua ontem, 3 horas de chuva",
        "In 2008 Wall Street crashed",
        "share 3 Google Drive files",
        "Sie belegte Platz 5 der Liste",
        "Der Parkplatz 3 ist frei, Tabellenplatz 12 auch",
        "auf der Bundesstraße 5 im Stau",
        "sent via Python 3 and via HTTP 2",
        "Via Python 3.12",
        "IP address: 10.0.0.1, address 0x10",
        "street 5 main",
        "The 2 Supreme Court judges",
        "Rua Augusta 120 metros adiante",
        "version 12.4 Road map",
        "we must address 3 Key issues",
        "aKcgt8C/V0I+oTUZ3km0",
        "It took 100 Days on the way",
        "rue the day 12 times",
        "Avenida Paulista é bonita",
        "Top 10 Places to see, 5 Way Ways",
        "git clone https://host/12/Main%20Street",
        "see chapter 12 Square roots",
        "the driver, 45, of Mars Hill, said",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert addresses(text) == []


PIECES = [
    "Rua das Flores, 120, apto 31", "Av. Brasil, 1.578", "12 Baker Street, Flat 2", "350 Fifth Ave", "Calle Mayor 5, 3º B",
    "Carrera 7 # 71-21", "Hauptstraße 12a", "Berliner Allee 3", "12 bis rue de la Paix", "Via Roma, 7/B", "P.O. Box 1234",
    "Address: 61 Terence Rise", "moro na Lagoa Azul, 84", "4500 Quail Hollow Pkwy Suite 210", "SQN 210 Bloco A Apto 302",
    "Flat 48C, Russell Circles", "address", "Rua", "street", "12", "de la", "São", "12/24/1977", "529.982.247-25",
    "bob@mail.example.org", "The old House", "Maria Silva", "AB 12 34 56 C",
]  # fmt: skip
texts = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(
            ["", " ", " ", ", ", ". ", "\n", "\\n", ": ", "-", "/", " (", '"', "em ", " an ", "’"]
        ),
        st.builds(lambda v, n: v[: n % (len(v) + 1)], st.sampled_from(PIECES), st.integers(0, 60)),
    ),
    max_size=9,
).map("".join)


@given(texts, st.lists(st.integers(1, 7), min_size=1, max_size=5))
@example("Entregar na Rua das Flores, 120, apto 31, Centro. Depois 12 Baker Street, Flat 2", [1])
@example("wohnhaft Hauptstraße 12a, J'habite 12 bis rue de la Paix, Via Roma, 7/B", [3])
def test_cuts_do_not_matter(text: str, sizes: list[int]) -> None:
    deltas = cut(text, sizes)
    assert streamed(PATTERNS, deltas) == PATTERNS.find(text)
    assert missed(PATTERNS, deltas) == []


def test_off_costs_no_needle() -> None:
    off = Patterns(off=["STREET_ADDRESS"])
    assert off.find("12 Baker Street") == []
    assert off.worded == []
