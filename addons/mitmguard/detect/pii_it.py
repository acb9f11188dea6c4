"""Personal data of Italy."""

from __future__ import annotations

from mitmguard.detect import checks_eu
from mitmguard.detect.kinds import CHECKED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("IT_DRIVER_LICENSE", "pii", "high", False, (), "", "U1A23B45CX"),
    TypeInfo("IT_FISCAL_CODE", "pii", "high", True, (), "check letter, also with omocodia", "RCCMNL83S18D969H"),
    TypeInfo("IT_IDENTITY_CARD", "pii", "high", False, (), "", "CA12345AA"),
    TypeInfo("IT_PASSPORT", "pii", "high", False, (), "", "YA1234567"),
    TypeInfo("IT_VAT_CODE", "pii", "low", True, (), "office and Luhn", "00743110157"),
)  # fmt: skip

CUES = (
    Cue(("IT_VAT_CODE",), ("partita iva", "partita i.v.a", "p.iva", "p. iva", "p.i.", "piva", "partita_iva", "partitaiva",
                           "vat number", "vat_number", "vat code", "cod. fiscale", "codice fiscale", "codice_fiscale")),
)  # fmt: skip

NUMBERS = (
    Number(
        "IT_VAT_CODE",
        ("00000000000", "00000 000000", "0000000 0000"),
        checks_eu.partita_iva,
        "cue",
        CHECKED,
        0.8,
    ),
)

AFTER = (
    behind("IT_FISCAL_CODE", ("codice fiscale", "codice_fiscale", "codicefiscale", "codice-fiscale", "cod. fiscale", "cod. fisc", "cod.fisc",
                              "c.f.", "cf:", '"cf"', "cf ", "fiscale", "fiscal code", "fiscal_code", "fiscalcode", "tax code", "tax_code", "taxcode",
                              "código fiscal", "codigo fiscal", "code fiscal", "steuernummer"),
           r"(?i:[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z])"
           r"|[A-Z]{3} ?[A-Z]{3} [0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2} [A-Z][0-9LMNP-V]{3}[A-Z]"
           r"|[A-Z]{3} [A-Z]{3} [0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]"
           r"|[A-Z]{3} [A-Z]{3} [0-9LMNP-V]{2}[ABCDEHLMPRST] ?[0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3} ?[A-Z]", 0.95,
           lambda v: checks_eu.codice_fiscale(v.replace(" ", "")), CHECKED + 2),
    behind("IT_VAT_CODE", ("partita iva", "p.iva", "p. iva", "p_iva", "piva", "partita iva", "vat number", "vat no", "vat_number", "vatnumber", "vat id", "vat_id"),
           r"IT ?[0-9]{11}", 0.9, lambda v: checks_eu.partita_iva(v[-11:]), CHECKED),
    behind("IT_IDENTITY_CARD", ("carta d'identità", "carta d’identità", "carta d'identita", "carta identità", "carta di identità", "carta_identita",
                                "cie", "c.i.e", "documento", "documento d'identità", "identity card", "italian id", "carta identita"),
           r"[A-Z]{2} ?[0-9]{5} ?[A-Z]{2}|[A-Z]{2} ?[0-9]{7}", 0.8),
    behind("IT_PASSPORT", ("passaporto", "passaporti", "numero_passaporto", "passaporto italiano", "italian passport", "passport",
                           "passport_number", "passportnumber", "passeport", "pasaporte", "reisepass"),
           r"[A-Z]{2}[0-9]{7}", 0.85),
    behind("IT_DRIVER_LICENSE", ("patente", "patente di guida", "numero_patente", "driving licence", "driving license", "driver license",
                                 "driver's license", "driver licence", "licenza di guida"),
           r"[A-Z]{2}[0-9]{7}[A-Z]|U1[0-9A-HJ-NP-Y]{7}[A-Z]", 0.85),
)  # fmt: skip
