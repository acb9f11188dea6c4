"""Personal data of Brazil."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, GAP, PAYMENT_KEY, After, Cue, Number, TypeInfo

TYPES = (
    TypeInfo("BR_CEP", "pii", "low"),
    TypeInfo("BR_CNH", "pii", "high", checked=True),
    TypeInfo("BR_CNPJ", "pii", "medium", checked=True),
    TypeInfo("BR_CNS", "pii", "high", checked=True),
    TypeInfo("BR_CPF", "pii", "high", checked=True),
    TypeInfo("BR_CRM", "pii", "medium"),
    TypeInfo("BR_LICENSE_PLATE", "pii", "medium"),
    TypeInfo("BR_PASSPORT", "pii", "high"),
    TypeInfo("BR_PIS", "pii", "high", checked=True),
    TypeInfo("BR_PIX_EVP", "pii", "medium", checked=True),
    TypeInfo("BR_RENAVAM", "pii", "medium", checked=True),
    TypeInfo("BR_RG", "pii", "high", checked=True),
    TypeInfo("BR_VOTER_ID", "pii", "medium", checked=True),
)

CUES = (
    Cue(("BR_CPF",), ("cpf*", "*_cpf", "cpfs")),
    Cue(("BR_CNPJ",), ("cnpj*", "*_cnpj")),
    Cue(("BR_CEP",), ("cep", "código postal", "codigo postal", "código de endereçamento")),
    Cue(("BR_PIS",), ("pis", "pasep", "nis", "nit", "pis/pasep", "pispasep")),
    Cue(("BR_CNS",), ("cns", "cartão sus", "cartao sus", "cartaosus", "cartão nacional de saúde", "sus")),
    Cue(("BR_CNH",), ("cnh", "habilitação", "habilitacao", "carteira de motorista")),
    Cue(("BR_VOTER_ID",), ("título", "titulo", "título de eleitor", "titulo_eleitor", "tituloeleitor", "eleitor", "eleitoral")),
    Cue(("BR_RG",), ("rg", "identidade", "registro geral")),
    Cue(("BR_RENAVAM",), ("renavam",)),
)  # fmt: skip

NUMBERS = (
    Number("BR_CPF", ("000.000.000-00", "000 000 000 00", "000 000 000-00", "000.000.000.00",
                      "000000000-00", "00000000000"), checks.cpf, "none", CHECKED, 0.9),
    Number("BR_CNPJ", ("00.000.000/0000-00", "00 000 000 0000 00", "00.000.000.0000-00", "00000000/0000-00",
                       "00 000 000/0000-00", "00.000.000/000000", "00000000000000"),
           checks.cnpj, "none", CHECKED + 1, 0.9),
    Number("BR_PIS", ("000.00000.00-0", "000.00000.000", "000 00000 00 0"), checks.pis, "none", CHECKED, 0.8),
    Number("BR_PIS", ("00000000000",), checks.pis, "cue", CHECKED, 0.7),
    Number("BR_CNS", ("000 0000 0000 0000", "000.0000.0000.0000"), checks.cns, "none", CHECKED, 0.8),
    Number("BR_CNS", ("000000000000000",), checks.cns_definitive, "none", CHECKED, 0.8),
    Number("BR_CNS", ("000000000000000",), checks.cns, "cue", CHECKED, 0.7),
    Number("BR_CNH", ("00000000000",), checks.cnh, "none", CHECKED - 1, 0.6),
    Number("BR_VOTER_ID", ("0000 0000 0000", "000000000000", "0000.0000.0000"), checks.voter_id, "none", CHECKED, 0.8),
    Number("BR_RG", ("00.000.000-0", "00.000.000-X"), checks.rg, "none", CHECKED, 0.7),
    Number("BR_RG", ("000000000", "00000000X", "00000000-0", "00000000-X", "00 000 000-0", "00 000 000 0"),
           checks.rg, "cue", CHECKED, 0.7),
    Number("BR_RENAVAM", ("00000000000", "0000000000-0"), checks.renavam, "cue", CHECKED, 0.8),
    Number("BR_CEP", ("00000-000", "00.000-000", "00000000"), None, "cue", CUED, 0.8),
)  # fmt: skip

_UF = "A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO"

AFTER = (
    After("BR_CRM", ("crm",),
          re.compile(rf"(?P<v>\bCRM[ /-]{{0,2}}(?:{_UF})[ :/-]{{0,2}}(?:n[º°o]\.? ?)?[0-9]{{1,3}}(?:\.?[0-9]{{3}}))(?!\w|[.-][0-9])"),
          CUED, 0.9),
    After("BR_LICENSE_PLATE", ("placa", "placa*", "license plate", "licence plate", "license_plate"),
          re.compile(GAP + r"(?P<v>[A-Za-z]{3}(?:-?[0-9]{4}|[0-9][A-Ja-j][0-9]{2}))(?![0-9A-Za-z])"), CUED, 0.9),
    After("BR_PASSPORT", ("passaporte", "passport", "pasaporte", "reisepass"),
          re.compile(GAP + r"(?P<v>[A-Z]{2}[0-9]{6})(?![0-9A-Za-z])"), CUED, 0.9),
    After("BR_PIX_EVP", ("pix",),
          re.compile(r"(?![A-Za-z])[^\n]{0,48}?(?<![0-9A-Za-z-])(?P<v>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12})(?![0-9A-Za-z-])"),
          PAYMENT_KEY, 0.95),
    After("BR_CNPJ", ("cnpj",), re.compile(GAP + r"(?P<v>[0-9A-Z]{12}[0-9]{2})(?![0-9A-Za-z])"), CHECKED, 0.95, checks.cnpj),
)  # fmt: skip
