"""Personal data of the United States."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, GAP, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("US_ABA_ROUTING", "pii", "medium", True, ("ABA_ROUTING_NUMBER",), "range and 3-7-1 sum", "021000021"),
    TypeInfo("US_BANK_NUMBER", "pii", "high", False, (), "", "000123456789"),
    TypeInfo("US_DEA", "pii", "medium", True, ("MEDICAL_LICENSE",), "DEA sum", "AB1234563"),
    TypeInfo("US_DRIVER_LICENSE", "pii", "high", False, (), "", "D1234567"),
    TypeInfo("US_EIN", "pii", "low", False, (), "prefix that the IRS gave out", "12-3456789"),
    TypeInfo("US_HICN", "pii", "high", True, (), "a Social Security number inside", "123-45-6780A"),
    TypeInfo("US_ITIN", "pii", "critical", True, (), "9, and a group that the IRS gives out", "912-70-1234"),
    TypeInfo("US_MBI", "pii", "high", True, (), "letters and digits by position", "1EG4-TE5-MK73"),
    TypeInfo("US_NPI", "pii", "medium", True, (), "Luhn over 80840 and the number", "1234567893"),
    TypeInfo("US_PASSPORT", "pii", "high", False, (), "", "C01234567"),
    TypeInfo("US_SSN", "pii", "critical", True, (), "areas, groups and serials that exist", "212-45-6789"),
    TypeInfo("US_ZIP", "pii", "low", False, (), "", "94105-1234"),
)  # fmt: skip

CUES = (
    Cue(("US_SSN",), ("ssn*", "*_ssn", "social security", "social_security*", "social-security", "socialsecurity*", "soc sec", "ss#",
                      "my social", "social is", "social:", "soc. sec", "social number", "social #", "s.s.n", "last social",
                      "seguro social", "número de seguro social", "segurança social americana")),
    Cue(("US_ITIN",), ("itin*", "*_itin", "individual taxpayer", "taxpayer id*", "tax id*", "tax_id*", "taxid*")),
    Cue(("US_EIN",), ("ein", "ein_*", "*_ein", "employer identification", "employer id*", "tax id*", "tax_id*", "taxid*", "fein", "federal tax",
                      "federal id")),
    Cue(("US_ABA_ROUTING",), ("routing*", "aba", "aba_*", "rtn", "transit number", "bank transit", "wire to")),
    Cue(("US_NPI",), ("npi*", "*_npi", "provider identifier", "provider id*", "national provider")),
    Cue(("US_DEA",), ("dea",)),
    Cue(("US_MBI",), ("mbi", "medicare")),
    Cue(("US_BANK_NUMBER",), ("account number*", "account no*", "account #", "acct*", "account_number*", "accountnumber*", "account-number*",
                              "bank account*", "bank_account*", "bankaccount*", "checking account*", "savings account*", "checking", "a/c no",
                              "deposit account")),
    Cue(("US_PASSPORT",), ("passport*", "us_passport*", "passaporte", "pasaporte", "*_passport")),
    Cue(("US_DRIVER_LICENSE",), ("driver license*", "driver's license*", "driver’s license*", "drivers license*", "driver licence*", "driving license*",
                                 "driver_license*", "driverlicense*", "drivers_license*", "driverslicense*", "driver-license*", "license number",
                                 "dl number", "dl no", "dl#", "dl #", "dl_number", "dlnumber", "dmv", "state id")),
)  # fmt: skip

NUMBERS = (
    Number("US_SSN", ("000-00-0000",), checks.ssn, "none", CHECKED, 0.85),
    Number("US_SSN", ("000000000", "000 00 0000", "000.00.0000", "000-000000", "00000-0000", "000/00/0000", "000 000000", "000 - 00 - 0000"),
           checks.ssn, "cue", CHECKED, 0.85),
    Number("US_ITIN", ("000-00-0000", "000000000", "000 00 0000"), checks.itin, "cue", CHECKED, 0.85),
    Number("US_EIN", ("00-0000000", "000000000", "00 0000000"), checks.ein, "cue", CHECKED, 0.85),
    Number("US_ABA_ROUTING", ("000000000", "0000-0000-0", "000 000 000", "0000 0000 0"), checks.aba, "cue", CHECKED, 0.85),
    Number("US_NPI", ("0000000000", "000-000-0000", "0000 000 000"), checks.npi, "cue", CHECKED, 0.8),
    Number("US_BANK_NUMBER", tuple("0" * n for n in range(8, 18)) + ("0000-0000-0000", "0000 0000 0000", "00000 00000",
           "000-0000000"), None, "cue", CUED - 1, 0.6),
    Number("US_PASSPORT", ("000000000",), None, "cue", CUED, 0.75),
    Number("US_DRIVER_LICENSE", ("0000000", "00000000", "000000000", "0000000000", "000 000 000", "00-000-0000", "000-00-0000"), None, "cue", CUED, 0.7),
)  # fmt: skip

_LICENSE = (
    r"[A-Z][0-9]{6,8}|[A-Z][0-9]{3}-[0-9]{4}-[0-9]{4}|[A-Z][0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{3}-[0-9]|[A-Z][0-9]{4}[ -][0-9]{5}[ -][0-9]{5}"
    r"|[A-Z][0-9]{9}|[A-Z][0-9]{11,14}|[A-Z]{2}[0-9]{5,7}|[A-Z]{3}[0-9]{6}|[0-9]{2}[A-Z]{3}[0-9]{5,6}|WDL[0-9A-Z]{9}"
)  # fmt: skip


def _hicn(value: str) -> bool:
    return checks.ssn(re.sub(r"[^0-9]", "", value)[:9])


AFTER = (
    behind("US_ZIP", ("zip", "zip*", "zipcode", "zip_code", "postal code", "postal_code", "postalcode"),
           r"[0-9]{5}(?:-[0-9]{4})?(?![-])", 0.8, gap=r"(?: ?code)?" + GAP, flags=re.IGNORECASE),
    behind("US_PASSPORT", ("passport", "passports", "passport_number", "passportnumber", "passport_no", "us_passport", "us passport", "passaporte americano",
                           "pasaporte", "passaporte"), r"[A-Z][0-9]{8}", 0.85),
    behind("US_DRIVER_LICENSE",
           ("driver license", "driver's license", "driver’s license", "drivers license", "driver licence", "driving license", "driver_license",
            "driverlicense", "drivers_license", "driverslicense", "driver-license", "driver_license_number", "license number", "licence number",
            "license_number", "licensenumber", "license no", "license #", "dl", "dl number", "dl#", "dl_number", "dlnumber", "state id"),
           _LICENSE, 0.8),
    behind("US_HICN", ("hicn", "medicare", "medicare claim", "hic number", "health insurance claim", "medicare_number", "medicarenumber"),
           r"[0-9]{3}-?[0-9]{2}-?[0-9]{4}-?[A-Z][0-9A-Z]?", 0.9, _hicn, CHECKED + 3),
)  # fmt: skip
