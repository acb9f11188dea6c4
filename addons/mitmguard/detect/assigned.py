"""Passwords and keys that only their name gives away: `DB_PASSWORD=...`, `"api_key": "..."`, `a senha é ...`."""

from __future__ import annotations

import re
from collections.abc import Callable

from mitmguard.detect.examples import is_documented, is_template
from mitmguard.detect.kinds import ASSIGNED, URL_PASSWORD, Candidate

VALUE_CAP = 256
"""Longest value of a name: longer ones are files or texts, and keys have anchors."""

PASSWORD_WORDS = (
    "passw",
    "pwd",
    "senha",
    "contrase",
    "passphrase",
    "kennwort",
    "pass:",
    "pass=",
    '_pass"',
    "_pass'",
    "passcode",
)
KEY_WORDS = ("secret", "token", "key", "credential", "apikey", "auth:", "auth=", "auth\"")  # fmt: skip

_NAME_REST = r"(?i:word|wort|wd|d|ord|ort|ña|na|\\u00f1a|code)?(?i:[_-]?(?:prod|production|dev|test|staging|stage|live|new|old|base|b64|value|[0-9]{1,2}))?"
_KEY_REST = r"(?i:s|id)?(?i:[_-]?(?:prod|production|dev|test|staging|stage|live|new|old|base64|b64|value|key|token|[0-9]{1,2}))?"
_CLOSE = r"(?:\\{0,3}[\"'`])?[)\]]?"
_SEP = (
    r"(?P<sep>[ \t]{0,4}(?:=>|:=|[:=]{1,2})[ \t]{0,4}| (?:is|é|es|eh|ist|was)(?::| now| agora)? )"
)
_OPEN = r"(?:\[\]byte\(|[bBrRuU]{1,2}(?=[\"']))?(?P<q>\\{0,3}[\"'`])?"
_VALUE = rf"(?P<v>[^\s\"'`<>\\]{{4,{VALUE_CAP}}})"
_TYPED = r"(?:: ?(?:str|string|String|&str)(?= ?=))?"

_PASSWORD = re.compile(
    _NAME_REST
    + _CLOSE
    + r"(?: (?:do|da|de|for|to|of|del|para) [\w.-]{1,24}){0,2}"
    + _TYPED
    + rf"(?:(?<=[:=])(?P<glued>)|{_SEP})"
    + _OPEN
    + _VALUE
)
_KEY = re.compile(
    _KEY_REST + _CLOSE + _TYPED + rf"(?:(?<=[:=])(?P<glued>)|{_SEP})" + _OPEN + _VALUE
)
_OPEN_PASSWORD = re.compile(_PASSWORD.pattern.replace(f"{{4,{VALUE_CAP}}}", f"{{0,{VALUE_CAP}}}"))
_OPEN_KEY = re.compile(_KEY.pattern.replace(f"{{4,{VALUE_CAP}}}", f"{{0,{VALUE_CAP}}}"))
_FLAG = re.compile(r"(?:word|wd)?[ =](?P<q>[\"'])?(?P<v>[^\s\"'`<>\\-][^\s\"'`<>\\]{3,255})")
_OPEN_FLAG = re.compile(r"(?:word|wd)?[ =][\"']?(?P<v>[^\s\"'`<>\\]{0,256})")
_URL = re.compile(r"://[^\s/?#:@\"'<>\\]{0,128}:(?P<v>[^\s/@\"'<>\\]{1,256})@(?=[A-Za-z0-9\[_.-])")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z_0-9]*(?:(?:\.|->|::)[A-Za-z_][A-Za-z_0-9]*)*[\[({]?.*")
_WORD = re.compile(r"[A-Za-zÀ-ÿ_-]*")
_STRICT_NAME = re.compile(
    r"(?:api|secret|access|private|auth|encryption|signing|client|master|service|account|session|app|x)[_ -]?$"
)
_OTHER_NAME = re.compile(
    r"(?:page|next|prev|public|pub|primary|foreign|cache|sort|partition|continuation|cursor|host|max|idempotency)[_ -]?$"
)

_TRAILING = ".,;:!?)]}"
_NO_PASSWORD = frozenset(
    """password passwort passwd senha contraseña secret string none null true false required optional undefined
    str text bytes int object boolean number hidden current-password new-password value empty invalid
    incorrect wrong missing expired reset forgotten unknown default prompt""".split()
)


def _mixed(value: str) -> bool:
    """Say whether the value is more than a word: a digit, a sign, or capitals inside."""
    return not _WORD.fullmatch(value) or not (value.islower() or value.isupper() or value.istitle())


def _password(text: str, m: re.Match[str], upper: bool) -> tuple[int, int] | None:
    value, start = m["v"], m.start("v")
    sep = m["sep"] if m["glued"] is None else ":"
    quoted = m["q"] is not None
    after = text[m.end() : m.end() + 1]
    if not quoted:
        # A line of its own keeps its last sign; in a sentence it is punctuation.
        if after not in ("", "\n", "\r", "\\", '"', "'") or sep.strip() not in ("=", ":"):
            value = value.rstrip(_TRAILING)
        elif value[-1:] in ",;)}]":
            value = value.rstrip(",;)}]")
        if "=" in sep and not upper and "&" in value:
            value = value[: value.index("&")]
    if len(value) < 4 or is_template(value) or value.lower() in _NO_PASSWORD:
        return None
    if quoted or upper and sep == "=":
        return start, start + len(value)
    if sep.strip().startswith(("is", "é", "es", "eh", "ist", "was")):
        if not any(c.isdigit() for c in value) and not (set(value) & set("!@#$%^&*+=~")):
            return None
        return start, start + len(value)
    if "=" in sep and re.fullmatch(_IDENTIFIER, value) and (sep != "=" or not _mixed(value)):
        # An expression of a programming language, unless it ends a line and holds a digit.
        if not (
            re.fullmatch(r"[A-Za-z_0-9]*[0-9][A-Za-z_0-9]*", value) and after in ("", "\n", "\r")
        ):
            return None
    if not _mixed(value) or "(" in value or value[0] in "[{(":
        return None
    return start, start + len(value)


def password(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password whose name ends at `end`."""
    m = _PASSWORD.match(text, end, end + 64 + VALUE_CAP)
    if m is None:
        if text[start - 2 : start] == "--" and (m := _FLAG.match(text, end, end + 64 + VALUE_CAP)):
            if not is_template(m["v"]) and _mixed(m["v"]):
                out.append(Candidate(m.start("v"), m.end("v"), ASSIGNED, "SECRET_PASSWORD", 0.8))
        return
    if m.end() == m.start("v") + VALUE_CAP:
        return
    if span := _password(text, m, text[start:end].isupper()):
        out.append(Candidate(*span, ASSIGNED, "SECRET_PASSWORD", 0.85))


_BLOB = re.compile(r"[0-9A-Za-z_+/=.~-]+")


def random_looking(value: str, least: int) -> bool:
    """Say whether the value has the length, classes and variety of a random key."""
    if len(value) < least or not _BLOB.fullmatch(value) or len(set(value)) < 10:
        return False
    digits = sum(map(str.isdigit, value))
    letters = sum(map(str.isalpha, value))
    if not digits or not letters:
        return False
    if len(value) >= 32 and re.fullmatch(r"[0-9a-fA-F]+", value):
        return True
    words = re.split(r"[_.+/=~-]", value)
    if max(map(len, words)) < 12:
        return False
    longest = max(words, key=len)
    return digits * 20 >= len(value) and (
        any(map(str.isupper, longest))
        and any(map(str.islower, longest))
        or digits * 6 >= len(value)
    )


def key(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the random key whose name ends at `end`; a bare `key` wants more than an `api_key`."""
    m = _KEY.match(text, end, end + 64 + VALUE_CAP)
    if m is None:
        return
    value = m["v"]
    if m["q"] is None:
        value = value.rstrip(".,;:!?)]}&")
        if "&" in value:
            value = value[: value.index("&")]
    left = text[max(0, start - 12) : start].lower()
    if _OTHER_NAME.search(left):
        return
    strict = text[start:end].lower() != "key" or _STRICT_NAME.search(left)
    if (
        random_looking(value, 16 if strict else 24)
        and not is_template(value)
        and not is_documented(value)
    ):
        at = m.start("v")
        out.append(
            Candidate(at, at + len(value), ASSIGNED - 1, "SECRET_GENERIC", 0.8 if strict else 0.7)
        )


def url_password(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password of a `scheme://user:password@host`."""
    m = _URL.match(text, start, start + 400)
    if m is None or is_template(m["v"]) or text[start - 1 : start].isspace():
        return
    type = "SECRET_GENERIC" if random_looking(m["v"], 20) else "SECRET_PASSWORD"
    if m["v"].isdigit() and len(m["v"]) < 6:
        return
    out.append(Candidate(m.start("v"), m.end("v"), URL_PASSWORD, type, 0.95))


def open_at(text: str, end: int, is_password: bool) -> int:
    """Return where the value of the name that ends at `end` begins, if it may go on behind the text; else -1."""
    m = (_OPEN_PASSWORD if is_password else _OPEN_KEY).match(text, end)
    if m is not None and m.end() == len(text):
        return m.start("v")
    if is_password and (m := _OPEN_FLAG.match(text, end)) is not None and m.end() == len(text):
        return m.start("v")
    return -1


_PASSWORD_KEY = re.compile(
    r"passw|passwd|senha|contrase|passphrase|kennwort|(?:^|[_-])(?:pwd|pass)$|passcode",
    re.IGNORECASE,
)
_SECRET_KEY = re.compile(r"secret|token|key$|credential|authorization|cookie", re.IGNORECASE)
_NOT_SECRET_KEY = re.compile(
    r"page|next|cursor|max|min|length|limit|count|hash|name|hint|type|policy|url|uri|required|enabled|tokens$|reset",
    re.IGNORECASE,
)


def of_key(name: str) -> Callable[[str, list[Candidate]], None] | None:
    """Return what reads a whole value under the JSON key `name`, None when the key announces no secret."""
    if _NOT_SECRET_KEY.search(name):
        return None
    if _PASSWORD_KEY.search(name):
        return _whole_password
    return _whole_key if _SECRET_KEY.search(name) else None


def _whole_password(text: str, out: list[Candidate]) -> None:
    m = re.match(r"[^\s]{3,256}(?!\S)", text)
    if m and m.end() == len(text) and not is_template(text) and text.lower() not in _NO_PASSWORD:
        out.append(Candidate(0, m.end(), ASSIGNED, "SECRET_PASSWORD", 0.9))


def _whole_key(text: str, out: list[Candidate]) -> None:
    if (
        len(text) <= VALUE_CAP
        and random_looking(text, 16)
        and not is_template(text)
        and not is_documented(text)
    ):
        out.append(Candidate(0, len(text), ASSIGNED - 1, "SECRET_GENERIC", 0.85))
