"""One spelling per value, so that all spellings of a value get one placeholder."""

from __future__ import annotations

import re
import unicodedata

_DIGITS_ONLY = frozenset(
    """BR_CEP BR_CNH BR_CNS BR_CPF BR_PIS BR_RENAVAM BR_VOTER_ID CREDIT_CARD CREDIT_CARD_CVV DE_TAX_ID
    UK_NHS US_ABA_ROUTING US_EIN US_NPI US_SSN US_ZIP BR_CERTIDAO BR_IE DE_TAX_NUMBER DEVICE_IMEI ES_NUSS FR_SIREN
    FR_SIRET FR_TAX_ID PT_NISS UK_BANK_ACCOUNT UK_PASSPORT UK_SORT_CODE UK_UTR US_BANK_NUMBER US_ITIN""".split()
)
_UPPER = frozenset(
    """BR_CNPJ BR_CRM BR_LICENSE_PLATE BR_PASSPORT BR_RG ES_NIE ES_NIF IBAN MEDICAL_RECORD_NUMBER UK_NINO
    UK_POSTCODE US_DEA US_MBI BR_CTPS DE_HEALTH_INSURANCE DE_ID_CARD DE_PASSPORT DE_SOCIAL_SECURITY DE_VAT_ID ES_CIF
    ES_PASSPORT FR_ID_CARD FR_NIR FR_PASSPORT FR_VAT_ID HEALTH_INSURANCE_ID IT_DRIVER_LICENSE IT_FISCAL_CODE
    IT_IDENTITY_CARD IT_PASSPORT IT_VAT_CODE PT_CITIZEN_CARD PT_NIF SWIFT_BIC UK_DRIVING_LICENCE US_DRIVER_LICENSE
    US_HICN US_PASSPORT VEHICLE_VIN""".split()
)

_ADDRESS = re.compile(r"[^\s<>()\"',;:]{1,64}@[^\s<>()\"',;:]{1,255}")
"""The first address of what is read: a run of base64 may hold more than its value."""


def canonical(type: str, value: str) -> str:
    """Return the one spelling of a value: digits of a CPF, upper case of an IBAN, lower case of an e-mail."""
    if type.startswith("SECRET_"):
        return value
    plain = unicodedata.normalize("NFKC", value)
    if type in _DIGITS_ONLY:
        return _digits(plain)
    if type in _UPPER:
        return "".join(c for c in plain if c.isalnum()).upper()
    if type == "PHONE_NUMBER":
        digits = _digits(plain.replace("(0)", ""))
        return "+" + digits if "+" in plain[:2] else digits
    if type == "MAC_ADDRESS":
        return "".join(c for c in plain if c.isalnum()).lower()
    if type == "EMAIL_ADDRESS" and (address := _ADDRESS.search(plain)) is not None:
        return address[0].lower()
    if type in ("EMAIL_ADDRESS", "IP_ADDRESS", "BR_PIX_EVP"):
        return plain.strip().lower()
    return " ".join(plain.split())


def _digits(value: str) -> str:
    """Return the digits of a value, of whatever script."""
    return "".join(str(unicodedata.digit(c)) for c in value if c.isdigit())
