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


OTHER_WORDS = [
    # The words as people, forms, keys, headings and transcripts have them, in six languages; also behind the value.
    ("inscrito no CPF/MF sob o nº 529.982.247-25", "", [("BR_CPF", "529.982.247-25")]),
    ("o cpf do titular: 52998224725", "", [("BR_CPF", "52998224725")]),
    ("CPF nº 529 982 247 25", "", [("BR_CPF", "529 982 247 25")]),
    ("529.982.247-25 (CPF)", "", [("BR_CPF", "529.982.247-25")]),
    ("my social is 212456789", "", [("US_SSN", "212456789")]),
    ("212456789 is my SSN", "", [("US_SSN", "212456789")]),
    ("Social Security Number (SSN): 212 45 6789", "", [("US_SSN", "212 45 6789")]),
    ("212456789", "socialSecurityNumber", [("US_SSN", "212456789")]),
    ("212-45-6789", "applicant_ssn", [("US_SSN", "212-45-6789")]),
    ("12044560005 é o meu PIS", "", [("BR_PIS", "12044560005")]),
    ("o PIS dele (NIT) é 12044560005", "", [("BR_PIS", "12044560005")]),
    ("NHS no. 9434765919", "", [("UK_NHS", "9434765919")]),
    ("patient 9434765919 (NHS number)", "", [("UK_NHS", "9434765919")]),
    ("Die Steuer-ID lautet 86095742719", "", [("DE_TAX_ID", "86095742719")]),
    ("Steueridentifikationsnummer: 86095742719", "", [("DE_TAX_ID", "86095742719")]),
    ("86095742719 ist meine Steuer-ID", "", [("DE_TAX_ID", "86095742719")]),
    ("mi dni es 12345678Z", "", [("ES_NIF", "12345678Z")]),
    ("con DNI núm. 12.345.678-Z", "", [("ES_NIF", "12.345.678-Z")]),
    ("NIE: X-1234567-L", "", [("ES_NIE", "X-1234567-L")]),
    ("CIF: B12345674", "", [("ES_CIF", "B12345674")]),
    ("Nº de la Seguridad Social 281234567840", "", [("ES_NUSS", "281234567840")]),
    ("Numéro de sécurité sociale : 2 69 05 49 588 157 80", "", [("FR_NIR", "2 69 05 49 588 157 80")]),
    ("NIR 269054958815780", "", [("FR_NIR", "269054958815780")]),
    ("SIREN 732 829 320", "", [("FR_SIREN", "732 829 320")]),
    ("SIRET : 73282932000074", "", [("FR_SIRET", "73282932000074")]),
    ("passeport n° 12AB34567", "", [("FR_PASSPORT", "12AB34567")]),
    ("TVA intracommunautaire : FR44732829320", "", [("FR_VAT_ID", "FR44732829320")]),
    ("C.F. RCCMNL83S18D969H", "", [("IT_FISCAL_CODE", "RCCMNL83S18D969H")]),
    ("Il mio codice fiscale è RCCMNL83S18D969H", "", [("IT_FISCAL_CODE", "RCCMNL83S18D969H")]),
    ("RCCMNL83S18D969H", "", [("IT_FISCAL_CODE", "RCCMNL83S18D969H")]),
    ("P.IVA 00743110157", "", [("IT_VAT_CODE", "00743110157")]),
    ("passaporto: YA1234567", "", [("IT_PASSPORT", "YA1234567")]),
    ("carta d'identità n. CA12345AA", "", [("IT_IDENTITY_CARD", "CA12345AA")]),
    ("NIF: 501 964 843", "", [("PT_NIF", "501 964 843")]),
    ("contribuinte nº 501964843", "", [("PT_NIF", "501964843")]),
    ("Cartão de Cidadão: 11084129 8 ZX8", "", [("PT_CITIZEN_CARD", "11084129 8 ZX8")]),
    ("Rentenversicherungsnummer: 65 170839 J 003", "", [("DE_SOCIAL_SECURITY", "65 170839 J 003")]),
    ("SVNR 65170839J003", "", [("DE_SOCIAL_SECURITY", "65170839J003")]),
    ("KVNR: A123456780", "", [("DE_HEALTH_INSURANCE", "A123456780")]),
    ("Personalausweis-Nr. T220001293", "", [("DE_ID_CARD", "T220001293")]),
    ("Reisepass: C01X00T478", "", [("DE_PASSPORT", "C01X00T478")]),
    ("USt-IdNr. DE136695976", "", [("DE_VAT_ID", "DE136695976")]),
    ("driving licence MORGA657054SM9IJ", "", [("UK_DRIVING_LICENCE", "MORGA657054SM9IJ")]),
    ("UK passport 925665416", "", [("UK_PASSPORT", "925665416")]),
    ("UTR 1955839661", "", [("UK_UTR", "1955839661")]),
    ("sort code 60-16-13, account 31926819", "", [("UK_SORT_CODE", "60-16-13"), ("UK_BANK_ACCOUNT", "31926819")]),
    ("ITIN 912-70-1234", "", [("US_ITIN", "912-70-1234")]),
    ("US passport number 912345678", "", [("US_PASSPORT", "912345678")]),
    ("passport: C01234567", "", [("US_PASSPORT", "C01234567")]),
    ("Driver's license: D1234567", "", [("US_DRIVER_LICENSE", "D1234567")]),
    ("account number 000123456789", "", [("US_BANK_NUMBER", "000123456789")]),
    ("routing 021000021 account number 12345678901", "", [("US_ABA_ROUTING", "021000021"), ("US_BANK_NUMBER", "12345678901")]),
    ("HICN 123-45-6780A", "", [("US_HICN", "123-45-6780A")]),
    ("Medicare 1EG4-TE5-MK73", "", [("US_MBI", "1EG4-TE5-MK73")]),
    ("SWIFT: DEUTDEFF500", "", [("SWIFT_BIC", "DEUTDEFF500")]),
    ("BIC DEUTDEFF", "", [("SWIFT_BIC", "DEUTDEFF")]),
    ("send BTC to 16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ", "", [("CRYPTO", "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ")]),
    ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "", [("CRYPTO", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")]),
    ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "", [("CRYPTO", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]),
    ("wallet: TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "", [("CRYPTO", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")]),
    ("coordenadas: -23.550520, -46.633308", "", [("GEO_COORDINATES", "-23.550520, -46.633308")]),
    ("{\"lat\": -23.55052, \"lng\": -46.63331}", "", [("GEO_COORDINATES", "-23.55052"), ("GEO_COORDINATES", "-46.63331")]),
    ("passaporte FB123456", "", [("BR_PASSPORT", "FB123456")]),
    ("número do passaporte do titular é FB123456", "", [("BR_PASSPORT", "FB123456")]),
    ("chave pix: 11987654321", "", [("PHONE_NUMBER", "11987654321")]),
    ("0f5cd3ac-3092-44eb-a217-299575bf5135", "pixKey", [("BR_PIX_EVP", "0f5cd3ac-3092-44eb-a217-299575bf5135")]),
    ("a chave aleatória é 0f5cd3ac-3092-44eb-a217-299575bf5135", "", [("BR_PIX_EVP", "0f5cd3ac-3092-44eb-a217-299575bf5135")]),
    ("chave pix maria@correio.com.br", "", [("EMAIL_ADDRESS", "maria@correio.com.br")]),
    ("matrícula 104539 01 55 2013 1 00012 021 0000123 21", "", [("BR_CERTIDAO", "104539 01 55 2013 1 00012 021 0000123 21")]),
    ("CTPS 1234567 série 001-0", "", [("BR_CTPS", "1234567")]),
    ("RG MG-12.345.678", "", [("BR_RG", "MG-12.345.678")]),
    ("RG nº 1.234.567 SSP/PE", "", [("BR_RG", "1.234.567")]),
    ("carteirinha do plano: 0064 123456 78901 2", "", [("HEALTH_INSURANCE_ID", "0064 123456 78901 2")]),
    ("Member ID: XYZ123456789", "", [("HEALTH_INSURANCE_ID", "XYZ123456789")]),
    ("número da carteirinha 00641234567890123", "", [("HEALTH_INSURANCE_ID", "00641234567890123")]),
    ("VIN 1M8GDM9AXKP042788", "", [("VEHICLE_VIN", "1M8GDM9AXKP042788")]),
    ("IMEI: 490154203237518", "", [("DEVICE_IMEI", "490154203237518")]),
    ("MRN# 4471023", "", [("MEDICAL_RECORD_NUMBER", "4471023")]),
    ("MRN-4471023", "patientId", [("MEDICAL_RECORD_NUMBER", "MRN-4471023")]),
    ("prontuário do paciente nº 123456", "", [("MEDICAL_RECORD_NUMBER", "123456")]),
    ("Nato il 12/03/1980 a Roma", "", [("DATE_OF_BIRTH", "12/03/1980")]),
    ("née le 3 février 1980", "", [("DATE_OF_BIRTH", "3 février 1980")]),
    ("I was born in Recife on 03/04/1980", "", [("DATE_OF_BIRTH", "03/04/1980")]),
    ("name,dob,city\nAna,1980-03-03,Recife", "", [("DATE_OF_BIRTH", "1980-03-03")]),
    ("geboren am 3. März 1980", "", [("DATE_OF_BIRTH", "3. März 1980")]),
    ("fecha de nacimiento: 3 de marzo de 1980", "", [("DATE_OF_BIRTH", "3 de marzo de 1980")]),
    ("06 12 34 56 78", "", [("PHONE_NUMBER", "06 12 34 56 78")]),
    ("Tél : 01 23 45 67 89", "", [("PHONE_NUMBER", "01 23 45 67 89")]),
    ("llámame al 612 345 678", "", [("PHONE_NUMBER", "612 345 678")]),
    ("zap 99123-4567", "", [("PHONE_NUMBER", "99123-4567")]),
    ("cell. 347 123 4567", "", [("PHONE_NUMBER", "347 123 4567")]),
    ("telemóvel 912 345 678", "", [("PHONE_NUMBER", "912 345 678")]),
    ("(555) 123-4567", "", [("PHONE_NUMBER", "(555) 123-4567")]),
    ("Handy: 0171 1234567", "", [("PHONE_NUMBER", "0171 1234567")]),
    ("+52 1 55 1234 5678", "", [("PHONE_NUMBER", "+52 1 55 1234 5678")]),
    ("07700 900123", "", [("PHONE_NUMBER", "07700 900123")]),
    ("ABC1D23", "placa", [("BR_LICENSE_PLATE", "ABC1D23")]),
    ("CVV do cartão: 737", "", [("CREDIT_CARD_CVV", "737")]),
    ("título de eleitor nº 004356870906", "", [("BR_VOTER_ID", "004356870906")]),
    ("CNH 62472927637", "", [("BR_CNH", "62472927637")]),
    ("renavam do carro: 63977791104", "", [("BR_RENAVAM", "63977791104")]),
    ("Cartão SUS: 898340079531597", "", [("BR_CNS", "898340079531597")]),
    ("11084129 8 ZX8 é o meu cartão de cidadão", "", [("PT_CITIZEN_CARD", "11084129 8 ZX8")]),
    ("meine Nummer, A123456780 (Krankenversicherung)", "", [("DE_HEALTH_INSURANCE", "A123456780")]),
    ("3025699 is my medical record number", "", [("MEDICAL_RECORD_NUMBER", "3025699")]),
    ("Agent: date of birth?\nClient: Sure, 19/01/1972", "", [("DATE_OF_BIRTH", "19/01/1972")]),
    ("## DOB\n\n1980-03-04", "", [("DATE_OF_BIRTH", "1980-03-04")]),
    ("{\"name\": \"dob\", \"value\": \"1980-03-04\"}", "", [("DATE_OF_BIRTH", "1980-03-04")]),
    ("CRM 3627/BA", "", [("BR_CRM", "CRM 3627/BA")]),
    ("conto IT60X0542811101000000123456", "", [("IBAN", "IT60X0542811101000000123456")]),
    ("IT60 X054 2811 1010 0000 0123 456", "", [("IBAN", "IT60 X054 2811 1010 0000 0123 456")]),
    ("77254-668", "codigoPostal", [("BR_CEP", "77254-668")]),
    ("Tel.: 5515988943231", "", [("PHONE_NUMBER", "5515988943231")]),
    ("Tel.:\n0521 587267", "", [("PHONE_NUMBER", "0521 587267")]),
    ("cpf,wallet_address,x\n1,16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ,2", "", [("CRYPTO", "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "expected"), OTHER_WORDS)
def test_other_words(text: str, key: str, expected: list[tuple[str, str]]) -> None:
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
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed",
    "order 912345678 shipped",
    "version 10.2.3.4567 build 20240101",
    "23793.38128 60007.827136 95000.063305 9 75520000370000",
    "Tracking RR123456789DE, FedEx 123456789012, UPS 1Z999AA10123456784",
    "ISBN 978-3-16-148410-0 and EAN 4006381333931",
    "Processo 0001234-56.2023.8.26.0100",
    "passport renewal takes 12 weeks",
    "epoch 1700000000 or 1700000000000",
    "It is 2024 (the year) as my order 1234 came",
    "CPF: 529.982.247-25".replace("25", "26"),
    "codice fiscale RCCMNL83S18D969J",
    "NIR 2 69 05 49 588 157 81",
    "P.IVA 00743110158",
    "NIF: 501 964 844",
    "Rentenversicherungsnummer: 65 170839 J 004",
    "KVNR: A123456781",
    "ITIN 912-67-1234",
    "VIN 1M8GDM9A1KP042788",
    "IMEI: 490154203237519",
    "0x0000000000000000000000000000000000000000",
    "swift is a language, bic is a pen; passports and driver licenses for all",
    "account numbers have 8 to 17 digits",
    "212456789 is the order, your SSN: unknown",
    "lat and long, position 12.5, 13.5",
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
