"""Personal data of the United States."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, GAP, After, Cue, Number, TypeInfo

TYPES = (
    TypeInfo("US_ABA_ROUTING", "pii", "medium", checked=True),
    TypeInfo("US_DEA", "pii", "medium", checked=True),
    TypeInfo("US_EIN", "pii", "low"),
    TypeInfo("US_MBI", "pii", "high", checked=True),
    TypeInfo("US_NPI", "pii", "medium", checked=True),
    TypeInfo("US_SSN", "pii", "critical", checked=True),
    TypeInfo("US_ZIP", "pii", "low"),
)

CUES = (
    Cue(
        ("US_SSN",),
        ("ssn*", "social security", "social_security*", "social-security", "socialsecurity*"),
    ),
    Cue(("US_EIN",), ("ein", "employer identification", "tax id", "tax_id", "fein")),
    Cue(("US_ABA_ROUTING",), ("routing*", "aba", "rtn")),
    Cue(("US_NPI",), ("npi*", "provider identifier")),
    Cue(("US_DEA",), ("dea",)),
    Cue(("US_MBI",), ("mbi", "medicare")),
)

NUMBERS = (
    Number("US_SSN", ("000-00-0000",), checks.ssn, "none", CHECKED, 0.85),
    Number("US_SSN", ("000000000", "000 00 0000", "000.00.0000"), checks.ssn, "cue", CHECKED, 0.85),
    Number("US_EIN", ("00-0000000", "000000000"), checks.ein, "cue", CHECKED, 0.85),
    Number("US_ABA_ROUTING", ("000000000",), checks.aba, "cue", CHECKED, 0.85),
    Number("US_NPI", ("0000000000",), checks.npi, "cue", CHECKED, 0.8),
)

AFTER = (
    After("US_ZIP", ("zip", "zip*", "zipcode", "zip_code"),
          re.compile(r"(?: ?code)?" + GAP + r"(?P<v>[0-9]{5}(?:-[0-9]{4})?)(?![\w-]|[.][0-9])", re.IGNORECASE), CUED, 0.8),
)  # fmt: skip
