"""Values that stand for no one: templates, placeholders (also our own), documented examples."""

from __future__ import annotations

import re
from ipaddress import ip_address

_VARIABLE = re.compile(r"[<\[({]|\$[A-Za-z_{(]|%[A-Za-z_]+%|%\(")
_MASK = ("xxxxx", "***", "...", "…", "____", "${", "{{", "}}")
_INVITATION = (
    "example", "change_me", "changeme", "change-me", "placeholder", "dummy", "redacted", "goes_here", "goes-here",
    "replace_", "replace-", "your_", "your-", "yourkey", "yourtoken", "yourpass", "yoursecret", "my_secret", "my-secret", "mysecret",
    "my-token", "my_token", "mypassword", "my_password", "my-password", "insert_", "insert-", "sample-", "sample_", "abcdefgh",
)  # fmt: skip
_REPEATED = re.compile(r"([^\s])\1{6}")

_CODE = "[2-9A-HJKMNP-Za-hjkmnp-z]"
OWN = re.compile(
    r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*_"
    r"(?:[2-9A-HJKMNP-Z]{14}(?:[2-9A-HJKMNP-Z]{4})?|[2-9a-hjkmnp-z]{14}(?:[2-9a-hjkmnp-z]{4})?)"
)
"""A placeholder of ours: the name of a type in any case and its code, in one case: a random key has both."""

OWN_CODE = re.compile(rf"{_CODE}{{14}}(?:{_CODE}{{4}})?(?![0-9A-Za-z])")

_DOCUMENTED = frozenset(
    """AKIAIOSFODNN7EXAMPLE AKIAI44QH8DHBEXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
    je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY sk_test_4eC39HqLyjWDarjtT1zdp7dc
    sk_test_BQokikJOvBiI2HlWgH4olfQ2 AIzaSyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe
    ghp_1234567890abcdefghijklmnopqrstuvwxyz12 xoxb-not-a-real-token-this-will-not-work
    4b825dc642cb6eb9a060e54bf8d69288fbee4904
    eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c""".split()
)

_TEST_CARDS = frozenset(
    """4242424242424242 4000056655665556 4111111111111111 4012888888881881 4222222222222 4000002500003155
    4000000000000002 4000000000009995 4000000000003220 5555555555554444 2223003122003222 5200828282828210
    5105105105105100 378282246310005 371449635398431 378734493671000 6011111111111117 6011000990139424
    6011000000000012 3056930009020004 30569309025904 38520000023237 36227206271667 3566002020360505
    3530111333300000 6200000000000005 5019717010103742 6331101999990016 5204730000001003 4917610000000000003
    5031433215406351 4235647728025682 375365153556885 5067766783888311""".split()
)

_NAMED = {
    "US_SSN": frozenset({"078051120", "219099999", "123456789", "457555462"}),
    "BR_CPF": frozenset({"12345678909", "00000000191"}),
    "BR_CNPJ": frozenset({"00000000000191", "12345678000195", "12ABC34501DE35"}),
    "IBAN": frozenset({"DE89370400440532013000", "GB82WEST12345698765432", "GB29NWBK60161331926819",
                       "FR1420041010050500013M02606", "ES9121000418450200051332"}),
    "UK_NHS": frozenset({"9434765919", "4010232137", "9999999999"}),
    "UK_NINO": frozenset({"QQ123456C", "QQ123456A", "AB123456C"}),
    "ES_NIF": frozenset({"12345678Z", "00000000T"}),
    "US_MBI": frozenset({"1EG4TE5MK72", "1EG4TE5MK73"}),
    "US_NPI": frozenset({"1234567893"}),
    "DE_TAX_ID": frozenset({"86095742719", "12345678903"}),
}  # fmt: skip

_RESERVED_HOST = re.compile(
    r"@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|[\w-]+\.(?:example|test|invalid|localhost))$",
    re.IGNORECASE,
)
_FICTION_PHONE = re.compile(r"^\+?1?[2-9][0-9]{2}55501[0-9]{2}$|^\+?44(?:20)?7946|^\+?447700900")


def is_masked(value: str) -> bool:
    """Say whether a key is a mask, a run of one character, or an invitation to fill in one's own."""
    low = value.lower()
    for sign in _MASK:
        if sign in low:
            return True
    for word in _INVITATION:
        if word in low:
            return True
    variety = len(set(value))
    return variety < 4 or (variety < 12 and _REPEATED.search(value) is not None)


def is_template(value: str) -> bool:
    """Say whether a secret's value is a variable, a mask, a placeholder or an invitation."""
    return (
        _VARIABLE.match(value) is not None or is_masked(value) or OWN.fullmatch(value) is not None
    )


def is_documented(value: str) -> bool:
    """Say whether the value is an example key of a vendor's documentation."""
    return value in _DOCUMENTED or value.endswith(("EXAMPLE", "EXAMPLEKEY"))


def is_example(type: str, value: str) -> bool:
    """Say whether the value is a documented example, a reserved value or a template variable."""
    if OWN.fullmatch(value):
        return True
    if type.startswith("SECRET_"):
        return is_template(value) or is_documented(value)
    if type == "EMAIL_ADDRESS":
        return bool(_RESERVED_HOST.search(value))
    if type == "IP_ADDRESS":
        return not _public(value)
    plain = re.sub(r"[^0-9A-Za-z+]", "", value)
    if type == "CREDIT_CARD":
        return plain in _TEST_CARDS
    if type == "PHONE_NUMBER":
        return bool(_FICTION_PHONE.search(plain))
    return plain.upper() in _NAMED.get(type, ()) or len(set(plain)) == 1


def _public(value: str) -> bool:
    try:
        return ip_address(value).is_global
    except ValueError:
        return False
