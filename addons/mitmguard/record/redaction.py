"""The last line of defense for logs: what looks like a secret or a personal value is not written.

Our own messages are constant and carry no values. Those of libraries are not: mitmproxy logs URLs with
their query, and raw bytes on protocol errors. So this hides more than a detector would, and explains less.
"""

from __future__ import annotations

import re

MAX_TEXT = 8192
"""Characters of one log text that are looked at and kept; the patterns below are linear in it."""

_QUERY = re.compile(r"\?[^\s\"'<>?]+")
_URL_USER = re.compile(r"(?<=://)[^\s/@\"']+@")
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]++(?:@|%40)[\w-]+(?:\.[\w-]+)*")
_BEARER = re.compile(r"\b(bearer|basic)\s+[\w.~+/=-]{8,}", re.IGNORECASE)
_KEYED = re.compile(
    r"((?:authorization|cookie|api[-_ ]?key|token|secret|passw(?:or)?d)[\"']?\s{0,3}[:=]\s{0,3}[\"']?)"
    r"[^\s,;&\"']{3,}",
    re.IGNORECASE,
)
_PREFIXED = re.compile(
    r"\b(?:sk|pk|rk|ak|gh[opsur]|github_pat|glpat|xox[abeoprs]|hf|npm|pypi|dop_v1|gsk|xai|key|whsec|SG)"
    r"[-_.][\w.-]{8,}|\b(?:AKIA|ASIA|AIza|ya29\.|eyJ)[\w./+=-]{8,}"
)
_TOKEN = re.compile(r"(?<![\w+=-])[\w+=-]{24,}")
_NUMBER = re.compile(r"(?<![\w.])(?<!mg-)\+?\(?\d(?:[ ./()-]{0,2}\d){8,40}(?![\w])")
_ADDRESS_OR_DATE = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){3}|\d{4}-\d\d-\d\d(?: \d\d)?|\d{4}/\d\d/\d\d", re.ASCII
)
_PEM = re.compile(r"-----BEGIN [\w ]{1,40}-----.*?(?:-----END [\w ]{1,40}-----|\Z)", re.DOTALL)


def redact(text: str) -> str:
    """Return `text` with everything that looks like a value replaced by the name of its kind."""
    if len(text) > MAX_TEXT:
        # What is cut in half is not recognized: drop the last word too.
        kept = text[:MAX_TEXT]
        text = kept[: max(kept.rfind(" "), kept.rfind("\n"), 0)] + " [cut]"
    if "-----BEGIN" in text:
        text = _PEM.sub("[pem]", text)
    if "?" in text:
        text = _QUERY.sub("?[query]", text)
    if "@" in text or "%40" in text:
        text = _URL_USER.sub("[user]@", text)
        text = _EMAIL.sub("[email]", text)
    text = _BEARER.sub(r"\1 [secret]", text)
    text = _KEYED.sub(r"\1[secret]", text)
    text = _PREFIXED.sub("[secret]", text)
    text = _TOKEN.sub(_token, text)
    return _NUMBER.sub(_number, text)


def _token(found: re.Match[str]) -> str:
    """Hide what no person wrote; long names of functions and files have one case, or few capitals."""
    token = found[0]
    digits = sum(map(str.isdigit, token))
    capitals = sum(map(str.isupper, token))
    small = sum(map(str.islower, token))
    one_word = "_" not in token and "-" not in token
    mixed = capitals * 4 >= len(token) <= small * 4
    with_digits = digits >= 2 and capitals + small > 0 and (one_word or capitals * small > 0)
    hexadecimal = len(token) >= 32 and digits >= 3 and set(token) <= _HEX
    return "[token]" if mixed or with_digits or hexadecimal or digits * 3 > len(token) else token


def _number(found: re.Match[str]) -> str:
    return found[0] if _ADDRESS_OR_DATE.fullmatch(found[0]) else "[number]"


_HEX = frozenset("0123456789abcdefABCDEF-")
