"""Personal data: (text, JSON key, what is found), with near misses."""

from __future__ import annotations

import pytest

from mitmguard.detect.patterns import Patterns

PATTERNS = Patterns()


def found(text: str, key: str = "") -> list[tuple[str, str]]:
    return [(f.type, text[f.start : f.end]) for f in PATTERNS.find(text, key)]


FOUND = [
    ("CPF 529.982.247-25.", "", [("BR_CPF", "529.982.247-25")]),
    ("so 52998224725 here", "", [("BR_CPF", "52998224725")]),
    ("cpf 529 982 247 25", "", [("BR_CPF", "529 982 247 25")]),
    ("CPF:529.982.247\u201325", "", [("BR_CPF", "529.982.247\u201325")]),
    ("CPF ５２９９８２２４７２５", "", [("BR_CPF", "５２９９８２２４７２５")]),
    ('{\\"cpf\\":\\n52998224725}', "", [("BR_CPF", "52998224725")]),
    ("12.ABC.345/01DE-35", "", [("BR_CNPJ", "12.ABC.345/01DE-35")]),
    ("CNPJ da empresa: 12ABC34501DE35", "", [("BR_CNPJ", "12ABC34501DE35")]),
    ("12ABC34501DE35", "cnpjEmpresa", [("BR_CNPJ", "12ABC34501DE35")]),
    ("11.222.333/0001-81", "", [("BR_CNPJ", "11.222.333/0001-81")]),
    ("CEP 01310-100", "", [("BR_CEP", "01310-100")]),
    ("pix: 0f5cd3ac-3092-44eb-a217-299575bf5135", "", [("BR_PIX_EVP", "0f5cd3ac-3092-44eb-a217-299575bf5135")]),
    ("placa ABC1D23", "", [("BR_LICENSE_PLATE", "ABC1D23")]),
    ("Dr. X, CRM/SP 123456", "", [("BR_CRM", "CRM/SP 123456")]),
    ("card 4111 1111 1111 1111", "", [("CREDIT_CARD", "4111 1111 1111 1111")]),
    ("3782 822463 10005", "", [("CREDIT_CARD", "3782 822463 10005")]),
    ("4222222222222", "numeroCartao", [("CREDIT_CARD", "4222222222222")]),
    ("123", "cvv", [("CREDIT_CARD_CVV", "123")]),
    ("DE89 3704 0044 0532 0130 00", "", [("IBAN", "DE89 3704 0044 0532 0130 00")]),
    ("GB82WEST12345698765432", "", [("IBAN", "GB82WEST12345698765432")]),
    ("SSN 212-45-6789", "", [("US_SSN", "212-45-6789")]),
    ("212456789", "ssn", [("US_SSN", "212456789")]),
    ("NI AB 12 34 56 C", "", [("UK_NINO", "AB 12 34 56 C")]),
    ("DNI 12345678Z", "", [("ES_NIF", "12345678Z")]),
    ("NIE X1234567L", "", [("ES_NIE", "X1234567L")]),
    ("DOB: 12/24/1977", "", [("DATE_OF_BIRTH", "12/24/1977")]),
    ("nascido em 3 de março de 1980", "", [("DATE_OF_BIRTH", "3 de março de 1980")]),
    ("1980-03-03", "birth_date", [("DATE_OF_BIRTH", "1980-03-03")]),
    ("a@b.example.com, c", "", [("EMAIL_ADDRESS", "a@b.example.com")]),
    ("joão.silva@exemplo.com.br.", "", [("EMAIL_ADDRESS", "joão.silva@exemplo.com.br")]),
    ("a\\nbob@example.org\\n", "", [("EMAIL_ADDRESS", "bob@example.org")]),
    ("İstanbul: bob@example.org", "", [("EMAIL_ADDRESS", "bob@example.org")]),
    ("from 8.8.8.8 to", "", [("IP_ADDRESS", "8.8.8.8")]),
    ("ip=2a00:1450:4001:81b::200e", "", [("IP_ADDRESS", "2a00:1450:4001:81b::200e")]),
    ("device 94:55:27:6f:64:91", "", [("MAC_ADDRESS", "94:55:27:6f:64:91")]),
    ("+55 (11) 96123-4567", "", [("PHONE_NUMBER", "+55 (11) 96123-4567")]),
    ("(212) 736-5000", "", [("PHONE_NUMBER", "(212) 736-5000")]),
    ("tel. 0121 496 0517", "", [("PHONE_NUMBER", "0121 496 0517")]),
    ("+49(0)30 901820", "", [("PHONE_NUMBER", "+49(0)30 901820")]),
    ("+34822 74 21 82", "", [("PHONE_NUMBER", "+34822 74 21 82")]),
    ("id;cpf;pis\n1;111.444.777-35;12044560005", "", [("BR_CPF", "111.444.777-35"), ("BR_PIS", "12044560005")]),
    ("INSERT INTO t (id, pis) VALUES (1, '12044560005')", "", [("BR_PIS", "12044560005")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "expected"), FOUND)
def test_found(text: str, key: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, key) == expected


NOTHING = [
    "CPF 529.982.247-26",  # wrong check digit
    "CPF 111.111.111-11",
    "card 4111 1111 1111 1112",
    "4222222222222",  # 13 digits are also an EAN: wants its cue
    "DE89 3704 0044 0532 0130 01",
    "SSN 666-12-3456",
    "NINO QQ 12 34 56 C",
    "12045678",  # a number
    "01310-100",  # a postal code wants its cue
    "0f5cd3ac-3092-44eb-a217-299575bf5135",
    "placa-mãe ATX",
    "@property\ndef a(self): ...",
    "pkg@1.2.3",
    "git@github.com:a/b.git",
    "127.0.0.1 10.1.2.3 192.168.0.1 172.20.0.3 ::1 fe80::1 203.0.113.9",
    "whether==28.25.53.89 v1.2.3.4 ^1.2.3.4",
    "Processo nº 0358902-53.2022.3.45.6799",
    "ISBN 978-0-410-62605-2 / EAN 0142726895680",
    "2026-05-10T16:22:56.789Z 12:34:56",
    "Chave de acesso NF-e: 49980903195616972962958534642696149289906538",
    "std::vector<int>::iterator a::b",
    "style 7764-0397 its page 815-325 part 4UB-871-450499 range 1904-6286",
    "1.529.982.247-25 529.982.247-25.9",  # parts of longer numbers
    "4539 5787 6362 1486 5787",  # a table of numbers
    "8192 4539 5787 6362 1486",
    "4998 0903 4539 5787 6362 1486 1492 8990 6538",
    "140 150 529 982 247 25 12",
    "52998224726 52998224725 1",
    "643766998 1456611278 554538520809 62249327302",
    "98447.69696 93123.656715 23634.533326 1 89206222004328",  # the end of a boleto
    "12 943 476 5919 40",  # one in eleven phone numbers
    "user_52998224725.pdf, /orders/52998224725",
    "sha256: 15aca5fa5cbefd18c4bd7e1502a76d58 1d9d17a9eef437bd604fba1697a178e079f5f0ed",
    "commit a13c5c8f865b8438016793ffe54ee2be3ea936a8",
    "BR_CPF_7k3m9qx2w4t8v2 e EMAIL_ADDRESS_7K3M9QX2W4T8V2ABCD",
]


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses(text: str) -> None:
    assert found(text) == []


def test_start_returns_what_ends_behind_it() -> None:
    text = "CPF 529.982.247-25, " + "word " * 400 + "pis 120.44560.00-5"
    assert [f.type for f in PATTERNS.find(text, start=10)] == ["BR_CPF", "BR_PIS"]
    last = PATTERNS.find(text, start=1500)
    assert [(f.type, text[f.start : f.end]) for f in last] == [("BR_PIS", "120.44560.00-5")]


def test_off_and_thresholds() -> None:
    text = "CPF 529.982.247-25, a@example.org"
    assert [f.type for f in Patterns(off={"BR_CPF"}).find(text)] == ["EMAIL_ADDRESS"]
    assert [f.type for f in Patterns(thresholds={"EMAIL_ADDRESS": 0.99}).find(text)] == ["BR_CPF"]
