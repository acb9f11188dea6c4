"""Makes values of every type, right and wrong on purpose; python-stdnum and phonenumbers are the oracles."""

from __future__ import annotations

import string
from collections.abc import Callable

from stdnum import iban, luhn
from stdnum.br import cpf
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir, siren, siret
from stdnum.gb import nhs
from stdnum.it import codicefiscale, iva
from stdnum.pt import nif as pt_nif
from stdnum.us import rtn

from _eval.shapes import Make, Random, digits, fill, uuid4
from _eval.values_br import (
    alphanumeric_check,
    br_passport_,
    cnh_,
    cnpj_,
    cns_,
    cpf_,
    crm_,
    is_cnh,
    is_cns,
    is_pis,
    is_renavam,
    is_rg,
    is_titulo,
    pis_,
    plate_,
    renavam_,
    rg_,
    titulo_,
)
from _eval.values_eu import (
    cif_,
    codice_,
    de_id_,
    de_passport_,
    de_tax_,
    es_nss_,
    is_es_nss,
    is_kvnr,
    kvnr_,
    nie_,
    nif_,
    nir_,
    partita_,
    pt_cc_,
    pt_nif_,
    pt_niss_,
    rvnr_,
    siren_,
    siret_,
    tva_,
)
from _eval.values_money import card_, crypto_, iban_, sort_code_, swift_, us_account_
from _eval.values_people import (
    address_,
    birth_,
    coordinates_,
    email_,
    insurance_,
    ip_,
    mac_,
    mrn_,
    organization_,
    person_,
    phone_,
)
from _eval.values_us_uk import (
    aba_,
    dea_,
    ein_,
    is_dea,
    is_npi,
    itin_,
    mbi_,
    nhs_,
    nino_,
    npi_,
    postcode_,
    ssn_,
    uk_licence_,
    uk_passport_,
    us_licence_,
    us_passport_,
    utr_,
    zip_,
)

MAKERS: dict[str, Make] = {
    "BR_CPF": cpf_, "BR_CNPJ": cnpj_, "BR_PIS": pis_, "BR_CNH": cnh_, "BR_VOTER_ID": titulo_, "BR_CNS": cns_,
    "BR_RENAVAM": renavam_, "BR_RG": rg_, "BR_CRM": crm_, "BR_LICENSE_PLATE": plate_, "BR_PASSPORT": br_passport_,
    "BR_PIX_EVP": lambda r, _: uuid4(r), "BR_CEP": lambda r, _: fill(r.choice(("00000-000", "00000-000", "00.000-000", "00000000")), digits(r, 8)),
    "CREDIT_CARD": card_, "CREDIT_CARD_CVV": lambda r, _: digits(r, 3), "IBAN": iban_, "SWIFT_BIC": swift_, "CRYPTO": crypto_,
    "US_BANK_NUMBER": us_account_, "UK_SORT_CODE": sort_code_,
    "DE_TAX_ID": de_tax_, "DE_HEALTH_INSURANCE": kvnr_, "DE_SOCIAL_SECURITY": rvnr_, "DE_ID_CARD": de_id_, "DE_PASSPORT": de_passport_,
    "ES_NIF": nif_, "ES_NIE": nie_, "ES_CIF": cif_, "ES_NUSS": es_nss_,
    "FR_NIR": nir_, "FR_SIREN": siren_, "FR_SIRET": siret_, "FR_VAT_ID": tva_,
    "IT_FISCAL_CODE": codice_, "IT_VAT_CODE": partita_, "PT_NIF": pt_nif_, "PT_CITIZEN_CARD": pt_cc_, "PT_NISS": pt_niss_,
    "UK_NHS": nhs_, "UK_NINO": nino_, "UK_POSTCODE": postcode_, "UK_UTR": utr_, "UK_DRIVING_LICENCE": uk_licence_, "UK_PASSPORT": uk_passport_,
    "US_SSN": ssn_, "US_ITIN": itin_, "US_EIN": ein_, "US_ABA_ROUTING": aba_, "US_NPI": npi_, "US_DEA": dea_, "US_MBI": mbi_,
    "US_PASSPORT": us_passport_, "US_DRIVER_LICENSE": us_licence_, "US_ZIP": zip_,
    "EMAIL_ADDRESS": email_, "PHONE_NUMBER": phone_, "IP_ADDRESS": ip_, "MAC_ADDRESS": mac_, "DATE_OF_BIRTH": birth_,
    "GEO_COORDINATES": coordinates_, "MEDICAL_RECORD_NUMBER": mrn_, "HEALTH_INSURANCE_ID": insurance_,
    "PERSON": person_, "ORGANIZATION": organization_, "STREET_ADDRESS": address_,
}  # fmt: skip


def bare(n: str) -> str:
    return "".join(c for c in n if c.isalnum())


CHECKS: dict[str, Callable[[str], bool]] = {
    "BR_CPF": lambda n: len(set(bare(n))) > 1 and bool(cpf.is_valid(bare(n))), "BR_PIS": lambda n: is_pis(bare(n)), "BR_CNH": is_cnh,
    "BR_CNPJ": lambda n: alphanumeric_check(bare(n)[:12]) == bare(n)[12:],
    "BR_VOTER_ID": lambda n: is_titulo(bare(n)), "BR_CNS": lambda n: is_cns(bare(n)), "BR_RG": lambda n: is_rg(bare(n)),
    "BR_RENAVAM": is_renavam, "CREDIT_CARD": lambda n: bool(luhn.is_valid(bare(n))), "IBAN": lambda n: bool(iban.is_valid(n, check_country=False)),
    "DE_TAX_ID": lambda n: bool(idnr.is_valid(bare(n))), "ES_NIF": lambda n: bool(dni.is_valid(bare(n))), "ES_NIE": lambda n: bool(nie.is_valid(bare(n))),
    "FR_NIR": lambda n: bool(nir.is_valid(bare(n))), "FR_SIRET": lambda n: bool(siret.is_valid(bare(n))), "FR_SIREN": lambda n: bool(siren.is_valid(bare(n))),
    "IT_FISCAL_CODE": lambda n: bool(codicefiscale.is_valid(bare(n))), "IT_VAT_CODE": lambda n: bool(iva.is_valid(n)), "PT_NIF": lambda n: bool(pt_nif.is_valid(bare(n))),
    "UK_NHS": lambda n: bool(nhs.is_valid(bare(n))), "US_NPI": is_npi, "US_DEA": is_dea, "US_ABA_ROUTING": lambda n: bool(rtn.is_valid(n)),
    "DE_HEALTH_INSURANCE": is_kvnr, "ES_NUSS": lambda n: is_es_nss(bare(n)),
}  # fmt: skip
"""Whether a value's check digits fit, for the types that have some."""


def wrong(type: str, r: Random, lang: str) -> str:
    """Return a value of the type's shape whose check does not fit, and that is no other number either."""
    while True:
        n = MAKERS[type](r, lang)
        places = [i for i, c in enumerate(n) if c.isdigit() and (type != "IBAN" or i > 3)]
        # the last two: a wrong check digit, or a mistyped one before it
        at = r.choice(places[-2:] if type != "US_DEA" else places)
        other = n[:at] + r.choice([d for d in string.digits if d != n[at]]) + n[at + 1 :]
        if CHECKS[type](other) or any(fits(other, t) for t in SAME_SHAPE.get(type, ())):
            continue
        return other


SAME_SHAPE = {
    "BR_CPF": ("BR_CNH", "BR_PIS", "BR_RENAVAM", "DE_TAX_ID"),
    "BR_PIS": ("BR_CPF", "BR_CNH", "BR_RENAVAM"),
    "BR_CNH": ("BR_CPF", "BR_PIS", "BR_RENAVAM"),
    "BR_RENAVAM": ("BR_CPF", "BR_PIS", "BR_CNH"),
    "DE_TAX_ID": ("BR_CPF", "BR_CNH", "BR_PIS"),
    "BR_CNS": ("CREDIT_CARD", "FR_NIR"),
    "BR_CNPJ": ("FR_SIRET", "CREDIT_CARD"),
    "UK_NHS": ("US_NPI",),
    "US_NPI": ("UK_NHS",),
    "FR_SIRET": ("CREDIT_CARD", "BR_CNPJ"),
}


def fits(value: str, type: str) -> bool:
    try:
        return CHECKS[type](bare(value))
    except (ValueError, IndexError):
        return False
