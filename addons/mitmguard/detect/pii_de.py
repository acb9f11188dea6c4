"""Personal data of Germany."""

from __future__ import annotations

from mitmguard.detect import checks, checks_eu
from mitmguard.detect.kinds import CHECKED, CUED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("DE_HEALTH_INSURANCE", "pii", "high", True, (), "Krankenversichertennummer: modulo 10", "A123456780"),
    TypeInfo("DE_ID_CARD", "pii", "high", True, (), "ICAO 9303 check digit where it is written", "T220001293"),
    TypeInfo("DE_PASSPORT", "pii", "high", True, (), "ICAO 9303 check digit where it is written", "C01X00T478"),
    TypeInfo("DE_SOCIAL_SECURITY", "pii", "high", True, (), "birth date and modulo 10", "65 170839 J 003"),
    TypeInfo("DE_TAX_ID", "pii", "high", True, (), "ISO 7064 MOD 11,10 and the repeated digit", "86 095 742 719"),
    TypeInfo("DE_TAX_NUMBER", "pii", "medium", False, (), "", "93/815/08152"),
    TypeInfo("DE_VAT_ID", "pii", "low", True, (), "ISO 7064 MOD 11,10", "DE136695976"),
)  # fmt: skip

CUES = (
    Cue(("DE_TAX_ID",), ("steuer*", "idnr", "id-nr", "tin", "tax id*", "tax_id*", "taxid*", "tax-id*", "tax number", "tax no",
                         "tax identification", "taxpayer id*", "idnummer", "identifikationsnummer", "identifikationsnr")),
    Cue(("DE_TAX_NUMBER",), ("steuernummer", "steuernr", "st.-nr", "st-nr", "stnr", "steuer-nr", "steuer nr",
                             "steuer_nummer", "finanzamt", "german tax number")),
)  # fmt: skip

NUMBERS = (
    Number("DE_TAX_ID", ("00 000 000 000", "00.000.000.000", "00-000-000-000"), checks.de_tax_id, "none", CHECKED, 0.85),
    Number("DE_TAX_ID", ("00000000000", "00/000/000/000", "000 000 000 00", "00 00 00 00 000", "00 000000000"),
           checks.de_tax_id, "cue", CHECKED, 0.75),
    Number("DE_TAX_NUMBER", ("00/000/00000", "000/000/00000", "000/0000/0000", "00 000 00000", "000 000 00000", "00/000/0000/0"),
           None, "cue", CUED, 0.7),
)  # fmt: skip

_SERIAL = r"[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}[0-9]?"

AFTER = (
    behind("DE_ID_CARD", ("personalausweis", "personalausweisnummer", "personalausweisnr", "ausweisnummer", "ausweisnr",
                          "ausweis-nr", "ausweis", "german id card", "german id", "german identity card"),
           rf"(?=[A-Z]*[0-9]){_SERIAL}", 0.85, checks_eu.mrz_digit),
    behind("DE_PASSPORT", ("passport", "passport_number", "passportnumber", "passaporte alemão", "pasaporte alemán"),
           rf"(?=[A-Z][0-9]*[A-Z])(?=[A-Z]*[0-9]){_SERIAL}", 0.85, checks_eu.mrz_digit, CUED + 1),
    behind("DE_PASSPORT", ("reisepass", "reisepassnummer", "reisepassnr", "pass-nr", "passnummer", "passnr", "german passport"),
           rf"(?=[A-Z]*[0-9]){_SERIAL}", 0.85, checks_eu.mrz_digit, CUED + 1),
    behind("DE_SOCIAL_SECURITY", ("rentenversicherungsnummer", "rentenversicherungsnr", "rentenversicherung", "rvnr", "rv-nummer",
                                  "rv-nr", "svnr", "sv-nummer", "sv-nr", "sozialversicherungsnummer", "sozialversicherungsnr",
                                  "sozialversicherung", "versicherungsnummer", "versicherungsnr", "vsnr",
                                  "german social security", "social security"),
           r"[0-9]{2}[ -]?[0-9]{6}[ -]?[A-Z][ -]?[0-9]{3}", 0.9,
           lambda v: checks_eu.pension_number(v.replace(" ", "").replace("-", "")), CHECKED),
    behind("DE_HEALTH_INSURANCE", ("krankenversichertennummer", "krankenversicherungsnummer", "krankenversicherung", "kvnr", "kv-nr",
                                   "kv-nummer", "versichertennummer", "versichertennr", "versicherten-nr", "versicherten-id",
                                   "versicherungsnummer", "krankenkasse", "gesundheitskarte", "egk", "health insurance"),
           r"[A-Z][0-9]{9}", 0.9, checks_eu.health_insured, CHECKED),
    behind("DE_VAT_ID", ("ust-id", "ustid", "ust-idnr", "ust-id-nr", "ust.-idnr", "ustidnr", "umsatzsteuer-id",
                         "umsatzsteuer-identifikationsnummer", "umsatzsteuer", "vat id", "vat_id", "vatid", "vat number",
                         "vat_number", "mwst"),
           r"DE ?[0-9]{9}", 0.85, lambda v: checks_eu.german_vat(v.replace(" ", "")), CHECKED),
)  # fmt: skip
