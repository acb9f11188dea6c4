"""Personal data of Brazil."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import (
    BOUND,
    CHECKED,
    CUED,
    FREE,
    GAP,
    PAYMENT_KEY,
    WIDE,
    After,
    Cue,
    Number,
    TypeInfo,
    behind,
)

TYPES = (
    TypeInfo("BR_CEP", "pii", "low", False, (), "", "01310-100"),
    TypeInfo("BR_CERTIDAO", "pii", "high", True, (), "two digits modulo 11", "104539 01 55 2013 1 00012 021 0000123 21"),
    TypeInfo("BR_CNH", "pii", "high", True, (), "two digits modulo 11", "62472927637"),
    TypeInfo("BR_CNPJ", "pii", "medium", True, (), "two digits modulo 11, letters too", "12.ABC.345/01DE-35"),
    TypeInfo("BR_CNS", "pii", "high", True, (), "weighted sum modulo 11", "898 3400 7953 1597"),
    TypeInfo("BR_CPF", "pii", "high", True, (), "two digits modulo 11", "529.982.247-25"),
    TypeInfo("BR_CRM", "pii", "medium", False, (), "", "CRM/SP 123456"),
    TypeInfo("BR_CTPS", "pii", "high", False, (), "", "1234567/0010-SP"),
    TypeInfo("BR_IE", "pii", "low", False, (), "", "110.042.490.114"),
    TypeInfo("BR_LICENSE_PLATE", "pii", "medium", False, (), "", "ABC1D23"),
    TypeInfo("BR_PASSPORT", "pii", "high", False, (), "", "FB123456"),
    TypeInfo("BR_PIS", "pii", "high", True, (), "modulo 11", "120.44560.00-5"),
    TypeInfo("BR_PIX_EVP", "pii", "medium", True, (), "UUID version 4", "0f5cd3ac-3092-44eb-a217-299575bf5135"),
    TypeInfo("BR_RENAVAM", "pii", "medium", True, (), "modulo 11", "63977791104"),
    TypeInfo("BR_RG", "pii", "high", True, (), "modulo 11 in the layout of São Paulo", "24.678.131-2"),
    TypeInfo("BR_VOTER_ID", "pii", "high", True, (), "state and two digits modulo 11", "0043 5687 0906"),
)  # fmt: skip

CUES = (
    Cue(("BR_CPF",), ("cpf*", "*_cpf", "cpfs", "c.p.f", "cadastro de pessoa*", "cic")),
    Cue(("BR_CNPJ",), ("cnpj*", "*_cnpj", "cgc", "c.n.p.j", "cadastro nacional da pessoa*")),
    Cue(("BR_CEP",), ("cep", "cep_*", "*_cep", "código postal", "codigo postal", "código de endereçamento", "c.e.p", "endereço", "endereco",
                      "postal code", "postal_code", "postalcode")),
    Cue(("BR_PIS",), ("pis", "pis_*", "pasep", "nis", "nis_*", "nit", "nit_*", "pis/pasep", "pispasep", "pis_pasep", "*_pis", "*_nis", "inscrição do trabalhador", "bolsa família", "cadúnico",
                      "cadunico", "inss", "numeropis", "número de identificação social")),
    Cue(("BR_CNS",), ("cns", "cns_*", "*_cns", "cartão sus", "cartao sus", "cartaosus", "cartao_sus", "cartão do sus", "cartão nacional de saúde", "cartao nacional de saude", "sus", "sus_*",
                      "carteira sus", "cartão nacional", "número do sus", "conecte sus", "e-sus")),
    Cue(("BR_CNH",), ("cnh", "cnh_*", "*_cnh", "habilitação", "habilitacao", "carteira de motorista", "carteira nacional de habilitação", "motorista", "registro da carteira",
                      "driver's license", "driver license")),
    Cue(("BR_VOTER_ID",), ("título", "titulo", "título de eleitor", "titulo_eleitor", "tituloeleitor", "titulo_*", "eleitor", "eleitoral", "voter*", "zona")),
    Cue(("BR_RG",), ("rg", "rg_*", "*_rg", "r.g", "identidade", "registro geral", "carteira de identidade", "cédula de identidade", "ssp*", "cin")),
    Cue(("BR_RENAVAM",), ("renavam*", "*_renavam", "crlv", "registro do veículo")),
    Cue(("BR_IE",), ("inscrição estadual", "inscricao estadual", "inscricao_estadual", "inscricaoestadual", "insc. estadual", "insc. est", "i.e.")),
    Cue(("BR_CERTIDAO",), ("certidão*", "certidao*", "matrícula", "matricula", "registro civil", "cartório")),
)  # fmt: skip


def _no_address(digits: str) -> bool:
    """Say whether the digits are a CPF and, with dots, no IPv4 address."""
    return checks.cpf(digits) and any(int(digits[i : i + 3]) > 255 for i in (0, 3, 6))


NUMBERS = (
    Number("BR_CPF", ("000.000.000-00", "000 000 000 00", "000 000 000-00",
                      "000000000-00", "00000000000", "000.000.000 00", "000.000.000/00", "000-000-000-00", "000 000 000/00",
                      "000.000.000 - 00", "000.000.00000", "000000000/00", "000000000 00"), checks.cpf, "none", CHECKED, 0.9),
    Number("BR_CPF", ("000.000.000.00",), _no_address, "none", CHECKED, 0.9),
    Number("BR_CPF", ("000.000.000.00", "000-000-00000", "000 000 00000", "000 00000000", "000. 000. 000-00", "000.000.000- 00", "000 . 000 . 000 - 00",
                      "0 0 0 0 0 0 0 0 0 0 0", "000/000/000-00", "000/000/000/00"), checks.cpf, "cue", CHECKED, 0.9),
    Number("BR_CNPJ", ("00.000.000/0000-00", "00 000 000 0000 00", "00.000.000.0000-00", "00000000/0000-00",
                       "00 000 000/0000-00", "00.000.000/000000", "00000000000000", "00.000.000/0000.00", "00.000.000/0000 00",
                       "00-000-000-0000-00", "00.000.000-0000-00", "00.000.000 /0000-00", "00.000.000/0000 - 00", "00 000 000 / 0000 - 00",
                       "00.000.000.0000.00", "00000000 0000 00", "00000000-0000-00"),
           checks.cnpj, "none", CHECKED + 1, 0.9),
    Number("BR_PIS", ("000.00000.00-0", "000.00000.000", "000 00000 00 0"), checks.pis, "none", CHECKED, 0.8),
    Number("BR_PIS", ("00000000000", "0.000.000.000-0", "0000000000-0", "000.00000.00.0", "000 00000 00-0", "0 000 000 000 0", "000 00000 000",
                      "000-00000-00-0", "000.000.000-00", "000.0000.000-0"), checks.pis, "cue", CHECKED, 0.7),
    Number("BR_CNS", ("000 0000 0000 0000", "000.0000.0000.0000", "000-0000-0000-0000"), checks.cns, "none", CHECKED, 0.8),
    Number("BR_CNS", ("000000000000000",), checks.cns_definitive, "none", CHECKED, 0.8),
    Number("BR_CNS", ("000000000000000", "00000000000 0000", "000 000 000 000 000", "00000000000 000 0", "000 0000 00000000"), checks.cns, "cue", CHECKED, 0.7),
    Number("BR_CNH", ("00000000000",), checks.cnh, "none", CHECKED - 1, 0.6),
    Number("BR_CNH", ("000000000-00", "000 000 000 00", "000.000.000-00", "000000000 00", "0000 0000 000", "000 0000 0000"), checks.cnh, "cue", CHECKED - 1, 0.6),
    Number("BR_VOTER_ID", ("0000 0000 0000", "000000000000", "0000.0000.0000"), checks.voter_id, "none", CHECKED, 0.8),
    Number("BR_VOTER_ID", ("00000000 00 00", "0000-0000-0000", "00000000/00-00", "0000 00000000", "00000000 0000", "0000.0000.00-00",
                           "00000000-00-00", "000 000 000 000"), checks.voter_id, "cue", CHECKED, 0.8),
    Number("BR_RG", ("00.000.000-0", "00.000.000-X"), checks.rg, "none", CHECKED, 0.7),
    Number("BR_RG", ("000000000", "00000000X", "00000000-0", "00000000-X", "00 000 000-0", "00 000 000 0", "00.000.000 0", "00.000.0000", "00.000.000.0", "00000.000-0"),
           checks.rg, "cue", CHECKED, 0.7),
    Number("BR_RENAVAM", ("00000000000", "0000000000-0", "0000 000000-0", "0000.000000-0", "00 000 000 000"), checks.renavam, "cue", CHECKED, 0.8),
    Number("BR_CEP", ("00000-000", "00.000-000", "00000000", "00000 000", "00.000.000", "00 000-000", "00000.000"), None, "cue", CUED, 0.8),
    Number("BR_IE", ("000.000.000.000", "000000000000", "000000000", "00.000.000-0", "000/0000000", "000.000.000", "0000000000000", "000.000.000.0000"), None, "cue", CUED - 1, 0.6),
    Number("BR_CERTIDAO", ("000000 00 00 0000 0 00000 000 0000000 00", "00000000000000000000000000000000", "000000.00.00.0000.0.00000.000.0000000-00",
                           "000000 00 00 0000 0 00000 000 0000000-00"), checks.certidao, "none", CHECKED + 2, 0.9),
)  # fmt: skip

_BOARD = r"\W{0,3}(?:de )?(?:v[ií]deo|m[ãa]e|madre|gr[áa]fica|rede|som|captura|circuito|desenvolvimento|base|red)\b"
"""What makes a `placa` a part of a computer."""

_NO_PLATE = "(?i:RTX|GTX|USB|ISO|SKU|REF|COD|DDR|SSD|CPU|GPU|LGA)"
_UF = "A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO"

AFTER = (
    After("BR_CRM", ("crm",),
          re.compile(rf"(?P<v>\bCRM[ /-]{{0,2}}(?:{_UF})[ :/-]{{0,2}}(?:n[º°o]\.? ?)?[0-9]{{1,3}}(?:\.?[0-9]{{3}}))(?!\w|[.-][0-9])"),
          CUED, 0.9),
    After("BR_CRM", ("crm",),
          re.compile(rf"(?P<v>\bCRM[ :/-]{{0,2}}(?:n[º°o]\.? ?)?[0-9]{{1,3}}(?:\.?[0-9]{{3}})?[ /-]{{1,3}}(?:{_UF}))(?!\w|[.-][0-9])"),
          CUED, 0.9),
    behind("BR_LICENSE_PLATE", ("placa", "placa*", "license plate", "licence plate", "license_plate", "licenseplate", "emplacamento", "plate", "number plate", "vehicle plate", "car plate"),
           rf"(?!{_NO_PLATE})(?:[A-Za-z]{{3}}(?:-?[0-9]{{4}}|-?[0-9][A-Ja-j][0-9]{{2}})|[A-Z]{{3}} [0-9]{{4}})", 0.9, gap=rf"(?!{_BOARD})" + FREE),
    behind("BR_PASSPORT", ("passaporte", "passport", "pasaporte", "reisepass", "passeport", "passaporto", "passport_number", "passportnumber", "numero_passaporte"),
           r"[A-Z]{2} ?[0-9]{6}", 0.9),
    behind("BR_PIX_EVP", ("pix", "chave aleatória", "chave aleatoria", "chave_aleatoria", "evp", "pix_key", "pixkey", "chavepix", "chave_pix", "pix_*"),
           r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}", 0.95, None, PAYMENT_KEY,
           WIDE),
    After("BR_CNPJ", ("cnpj",), re.compile(GAP + r"(?P<v>[0-9A-Z]{12}[0-9]{2})(?![0-9A-Za-z])"), CHECKED, 0.95, checks.cnpj),
    # Other states have other layouts, most without a published check: a letter in front, or 5 to 8 digits.
    After("BR_RG", ("rg", "r.g.", "registro geral", "carteira de identidade", "cédula de identidade", "rg_numero", "numero_rg", "identidade"),
          re.compile(r"(?:\A|(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))[^:=;|\n0-9]{0,20}?(?:[:=]{1,2}[^\w\n]{0,6})?(?<![0-9A-Za-z])"
                     r"(?P<v>(?:MG|M)[- ]?[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}|[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}(?= ?[-/]? ?(?:SSP|SESP|DETRAN|IFP|PC|SDS|IGP|SJS|PM|SEJUSP)))" + BOUND),
          CUED, 0.8),
    behind("BR_CTPS", ("ctps", "carteira de trabalho", "carteira_trabalho", "carteiradetrabalho"),
           r"[0-9]{5,8}(?:[/-][0-9]{3,5}(?:-?[A-Z]{2})?)?", 0.85),
)  # fmt: skip
