"""Personal data of the United Kingdom."""

from __future__ import annotations

from mitmguard.detect import checks, checks_eu
from mitmguard.detect.kinds import CHECKED, CUED, LOOSE, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("UK_BANK_ACCOUNT", "pii", "high", False, (), "", "31926819"),
    TypeInfo("UK_DRIVING_LICENCE", "pii", "high", True, (), "birth month and day inside", "MORGA657054SM9IJ"),
    TypeInfo("UK_NHS", "pii", "high", True, (), "modulo 11", "943 476 5919"),
    TypeInfo("UK_NINO", "pii", "high", True, (), "prefixes that are given out", "AB 12 34 56 C"),
    TypeInfo("UK_PASSPORT", "pii", "high", False, (), "", "925665416"),
    TypeInfo("UK_POSTCODE", "pii", "low", False, (), "", "SW1A 1AA"),
    TypeInfo("UK_SORT_CODE", "pii", "medium", False, (), "", "60-16-13"),
    TypeInfo("UK_UTR", "pii", "high", True, (), "modulo 11", "1955839661"),
)  # fmt: skip

CUES = (
    Cue(("UK_NHS",), ("nhs*", "*_nhs", "health service number", "chi number")),
    Cue(("UK_NINO",), ("ni", "nino", "national insurance", "national_insurance*", "nationalinsurance*", "national-insurance*",
                       "ni_number", "n.i", "nat ins")),
    Cue(("UK_POSTCODE",), ("postcode*", "post code", "post_code", "post-code", "address*", "live at", "lives at", "lives in",
                           "postal code", "postal_code", "postalcode", "zip")),
    Cue(("UK_UTR",), ("utr*", "taxpayer reference", "tax reference", "self assessment", "self-assessment", "hmrc")),
    Cue(("UK_SORT_CODE",), ("sort code*", "sort_code*", "sortcode*", "sort-code*")),
    Cue(("UK_BANK_ACCOUNT",), ("sort code*", "sort_code*", "sortcode*", "sort-code*", "a/c", "uk account", "bacs")),
    Cue(("UK_PASSPORT",), ("uk passport*", "british passport*", "hmpo", "passport office", "uk_passport*", "ukpassport*")),
)  # fmt: skip

NUMBERS = (
    Number("UK_NHS", ("000 000 0000",), checks.nhs, "none", CHECKED, 0.6),
    Number("UK_NHS", ("0000000000", "000-000-0000", "000.000.0000", "000 0000000", "000000 0000"), checks.nhs, "cue", CHECKED, 0.8),
    Number("UK_UTR", ("0000000000", "00000 00000", "000 000 0000", "0000 000000"), checks_eu.utr, "cue", CHECKED, 0.8),
    Number("UK_SORT_CODE", ("00-00-00", "00 00 00", "000000"), None, "cue", CUED, 0.8),
    Number("UK_BANK_ACCOUNT", ("00000000",), None, "cue", LOOSE - 1, 0.75),
    Number("UK_PASSPORT", ("000000000",), None, "cue", CUED + 1, 0.85),
)  # fmt: skip

AFTER = (
    behind("UK_DRIVING_LICENCE", ("driving licence", "driving license", "driver licence", "driving_licence", "driving_license",
                                  "drivinglicence", "drivinglicense", "licence", "licence number", "dvla", "driver number", "licence_number"),
           r"[A-Z9]{5} ?[0-9]{6} ?[A-Z9]{2}[0-9][A-Z]{2}", 0.95, lambda v: checks_eu.driving_licence(v.replace(" ", "")), CHECKED),
)  # fmt: skip
