"""Personal data of Germany, Spain and the United Kingdom."""

from __future__ import annotations

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, Cue, Number, TypeInfo

TYPES = (
    TypeInfo("DE_TAX_ID", "pii", "high", checked=True),
    TypeInfo("ES_NIE", "pii", "high", checked=True),
    TypeInfo("ES_NIF", "pii", "high", checked=True),
    TypeInfo("UK_NHS", "pii", "high", checked=True),
    TypeInfo("UK_NINO", "pii", "high", checked=True),
    TypeInfo("UK_POSTCODE", "pii", "low"),
)

CUES = (
    Cue(("DE_TAX_ID",), ("steuer*", "idnr", "tin", "tax id", "tax_id")),
    Cue(("ES_NIF",), ("dni", "nif", "documento nacional")),
    Cue(("ES_NIE",), ("nie",)),
    Cue(("UK_NHS",), ("nhs*",)),
    Cue(
        ("UK_NINO",),
        ("ni", "nino", "national insurance", "national_insurance*", "nationalinsurance*"),
    ),
    Cue(
        ("UK_POSTCODE",), ("postcode", "post code", "post_code", "address*", "live at", "lives at")
    ),
)

NUMBERS = (
    Number("UK_NHS", ("000 000 0000",), checks.nhs, "none", CHECKED, 0.6),
    Number("UK_NHS", ("0000000000", "000-000-0000"), checks.nhs, "cue", CHECKED, 0.8),
    Number("DE_TAX_ID", ("00 000 000 000",), checks.de_tax_id, "none", CHECKED, 0.85),
    Number("DE_TAX_ID", ("00000000000", "00/000/000/000"), checks.de_tax_id, "cue", CHECKED, 0.75),
    Number("ES_NIF", ("00000000A", "00000000-A", "00.000.000-A", "00.000.000A"), checks.nif, "none", CHECKED, 0.85),
)  # fmt: skip
