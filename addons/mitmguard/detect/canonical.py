"""One spelling per value, so that all spellings of a value get one placeholder."""

from __future__ import annotations

import unicodedata

_DIGITS_ONLY = frozenset(
    """BR_CEP BR_CNH BR_CNS BR_CPF BR_PIS BR_RENAVAM BR_VOTER_ID CREDIT_CARD CREDIT_CARD_CVV DE_TAX_ID
    UK_NHS US_ABA_ROUTING US_EIN US_NPI US_SSN US_ZIP""".split()
)
_UPPER = frozenset(
    """BR_CNPJ BR_CRM BR_LICENSE_PLATE BR_PASSPORT BR_RG ES_NIE ES_NIF IBAN MEDICAL_RECORD_NUMBER UK_NINO
    UK_POSTCODE US_DEA US_MBI""".split()
)


def canonical(type: str, value: str) -> str:
    """Return the one spelling of a value: digits of a CPF, upper case of an IBAN, lower case of an e-mail."""
    if type.startswith("SECRET_"):
        return value
    plain = unicodedata.normalize("NFKC", value)
    if type in _DIGITS_ONLY:
        return "".join(c for c in plain if c.isdigit())
    if type in _UPPER:
        return "".join(c for c in plain if c.isalnum()).upper()
    if type == "PHONE_NUMBER":
        digits = "".join(c for c in plain.replace("(0)", "") if c.isdigit())
        return "+" + digits if "+" in plain[:2] else digits
    if type == "MAC_ADDRESS":
        return "".join(c for c in plain if c.isalnum()).lower()
    if type in ("EMAIL_ADDRESS", "IP_ADDRESS", "BR_PIX_EVP"):
        return plain.strip().lower()
    return " ".join(plain.split())
