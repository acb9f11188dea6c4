"""Passwords and keys that only their name gives away: `DB_PASSWORD=...`, `"api_key": "..."`, `a senha é ...`.

A name is followed by what joins it to its value (`_JOIN`), and that by the value as its quotes delimit it.
Whether it is a secret is for `secret_values` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mitmguard.detect import checks
from mitmguard.detect.examples import is_template
from mitmguard.detect.kinds import ASSIGNED, URL_PASSWORD, Candidate
from mitmguard.detect.secret_values import (
    is_expression,
    is_key,
    is_label,
    is_mixed,
    is_password,
    is_signed_key,
    is_strong,
    is_uuid,
    is_varied,
    random_looking,
)

VALUE_CAP = 256
"""Longest value of a name: longer ones are files or texts, and keys have anchors."""

_JOIN_CAP = 128
"""Longest way from a name to its value."""

PASSWORD_WORDS = (
    "passw", "pwd", "senha", "contrase", "passphrase", "kennwort", "passcode", "mot de passe", "mot-de-passe", "mot_de_passe", "motdepasse", "palavra-passe", "palavra passe",
    "pass:", "pass=", "pass =", "pass ->", "pass\"", "pass'", "mdp", "pswd", "dbpass", "db_pass", "userpass", "user_pass", "adminpass", "admin_pass", "rootpass", "root_pass", "smtp_pass", "mail_pass", "psk=", "psk:", "parola", "clave", "requirepass", "masterauth",
    "pw:", "pw=", " pw is ", "identified by", "passe :", "wachtwoord", "zugangscode",
)  # fmt: skip
KEY_WORDS = (
    "secret", "token", "key", "credential", "auth:", "auth=", "auth\"", "chave", "chiave", "clé", "schlüssel", "schluessel",
    "sessionid", "session_id", "session-id", "sessid", "connect.sid", "_session=", "phpsessid",
)  # fmt: skip

_WHOLE_WORDS = frozenset(
    [
        "pass:",
        "pass=",
        "pass =",
        "pass ->",
        'pass"',
        "pass'",
        "mdp",
        "psk=",
        "psk:",
        "parola",
        "clave",
        "pw:",
        "pw=",
        "auth:",
        "auth=",
        'auth"',
        "clé",
    ]
)
"""Names that are also ends or beginnings of other words: bypass, compass, enclave, oauth."""

_REST = r"(?P<rest>(?:[A-Za-z0-9_ñà-ÿ-]|\\u00[ef][0-9a-f]){0,32}+)"
_OTHER_THING = re.compile(
    r"(?:^|[_-]|(?<=[a-z])(?=[A-Z]))(?i:hash|sha[0-9]|file|path|field|min|max|len|polic|reset|expir|hint|label|prompt|require|valid|strength|encod|manager|mgr|handler|helper|ur[il]|name|typ|format|regex|pattern|error|message|msg|holder"
    r"|ids?(?![a-z])|count|attempt|change|update|date|time|salt|algo|visib|toggle|input|form|rule|history|rotat|callback|func|class|ref(?![a-z])|arn|version|protect|digest|checksum|fingerprint|etag|commit|less|board|space|size|bits|index|limit|store(?![a-z])|ring|chain|vault)"
)
_CLOSE = r"\*{0,2}\\{0,7}[\"'`]?[)\]]?\*{0,2}"
_TYPED = r"[?!]?(?:: ?(?:&(?:'static )?)?(?i:str|string|char\*?)(?= ?=))?"
_QUALIFIED = (
    r"(?: \([^()\n]{1,40}\))?"
    r"(?:(?: (?i:novo|nova|nuevo|nueva|atual|actual|tempor[aá]ri[ao]|temporal|temporaire|temporane[ao]|provis[oó]ri[ao]|provisoria|inicial|initiale?|initial|padrao|padrão|correta|neue|neues|secret|secreta|secreto|secrete|secrète|api|wifi|wi-fi|wlan|de api)){0,2}"
    r"(?: (?:for|of|to|on|at|in|do|da|de|del|della|dello|di|du|des|d'|der|des|dem|fur|für|fuer|zum|zur|vom|von|para|por|pour|per|al|na|no|en|su|com|with)(?: [\w'’@./-]{1,24}){1,4}?)?)"
)
_BREAK = r"(?:\s|\\[nrt]|\\{2}[nrt])"
_SIGN = (
    r"(?:[ \t]{0,24}(?:=>|:=|\?=|={1,3}|:{1,2})[ \t]{0,24}\*{0,2}(?:</?[a-z]{1,6}>){0,2}[ \t]{0,2})"
)
_SAYS = (
    r"(?: (?:is|was|are|be|ficou|fica|virou|continua|queda|quedó|bleibt|reste|resta|diventa|remains|stays|é|era|es|eh|ist|lautet|war|est|è|sara|sará|sera|será|will be|should be|sollte)(?:now|agora|ahora|jetzt| still| now| just| simply| agora| ahora| jetzt)?:? {1,2}"
    r"| (?:(?:has been|have been|was|is|wurde|foi|fue|a été) )?(?:set|changed|reset|updated|rotated|alterada|mudada|trocada|redefinida|cambiada|cambió|geändert|gesetzt|changé|modifié|cambiata|impostata)"
    r" (?:to|para|a|auf|en|por|à):? {1,2}| ?(?:->|→|—|–) ?)"
)
_CELL = r"(?:</(?:t[hd]|dt|label|b|strong|span)>\s{0,24}(?:<(?:t[hd]|dd|code|span|b|strong)(?: [^<>\n]{0,40})?>){1,2}| ?\| ?)"
_PAIR = rf"(?: --(?:body|value|plaintext|secret-string|data)[ =]| ?\{{{_BREAK}{{1,8}}(?:(?:type|description|sensitive)[^\n\\]{{0,60}}{_BREAK}{{1,8}}){{0,3}}default[ \t]{{0,8}}=[ \t]{{0,2}}|:?\\{{0,3}}[\"']?[ \t]{{0,2}},?{_BREAK}{{0,24}}\\{{0,3}}[\"']?(?i:value|val|default|content)\\{{0,3}}[\"']?[ \t]{{0,2}}[:=][ \t]{{0,2}})"
_INTO = r" (?:to|para|por|auf|in|en|a|à) "
_OPEN = r"(?:\[\]byte\(|N(?=')|[bBrRuUfF]{1,2}(?=[\"'])|@(?=\"))?(?P<q>\\{0,7}[\"'`]|)"
_JOIN = re.compile(
    rf"{_REST}{_CLOSE}{_TYPED}"
    rf"(?:{_QUALIFIED}(?:(?P<pair>{_PAIR})|(?P<sign>{_SIGN})(?P<line>(?:\r?\n|\\n)[ \t]{{0,8}}(?!-|[A-Za-z_][\w.-]{{0,60}}[:=]))?|(?P<says>{_SAYS})|(?P<cell>{_CELL})"
    r"|(?P<tag>(?: [\w:-]{1,20}=\\?[\"'][^\"'<>\n]{0,20}\\?[\"']){0,2}>)(?![ \t\n<])|(?P<list>, {0,2})(?=\\{0,7}[\"'])|(?P<call>\()(?=\\{0,7}[\"']|N')|(?P<into>"
    + _INTO
    + r"))|(?P<space>[ \t]{1,8}))"
    + _OPEN
)
_GLUED = re.compile(r"[ \t]{0,8}" + _OPEN)
_SENTENCE = re.compile(r"[A-Za-z0-9_-]{0,32}+ ([a-z]{1,6}+)[.,]?[ \n]")
_JOINING = frozenset(re.findall("[a-z]+", _QUALIFIED + _PAIR + _SAYS + _INTO))
"""A name in a sentence has a word behind it that is too short for a key; some words join it to what follows."""

_BY_QUOTE = {
    '"': re.compile(rf"(?P<v>(?:[^\"\\\s]|\\[^\s]){{0,{VALUE_CAP}}}+)"),
    "'": re.compile(rf"(?P<v>(?:[^'\\\s]|\\[^\s]){{0,{VALUE_CAP}}}+)"),
    "`": re.compile(rf"(?P<v>[^`\s]{{0,{VALUE_CAP}}}+)"),
    "\\": re.compile(rf"(?P<v>(?:[^\"'`\\\s]|\\\\(?:\\[\"'])?){{0,{VALUE_CAP}}}+)"),
    "\\\\": re.compile(rf"(?P<v>[^\"'`\\\s]{{0,{VALUE_CAP}}}+)"),
    "": re.compile(rf"(?P<v>[^\s\"'`<>\\]{{0,{VALUE_CAP}}}+)"),
}
"""The value behind each opening quote: without white space; escaped quotes are a part of it."""

_CALLED = re.compile(
    r"(?i)(?:values ?|define|set\w*|put\w*|add\w*|with\w*|header\w*|using|ctor|export|append|insert|secret|environ\w*)\(\s{0,4}[\"'][\w.-]*\Z"
)
_FIRST = re.compile(r"[(\[]\s{0,4}\\{0,7}[\"'][\w.-]*\Z")
_SETTER = re.compile(r"(?i)(?:(?:set|with|use|add|new)[\w.]*|\.)\Z")
_ELEMENT = re.compile(r"<[\w:.-]*(?: [\w:-]+=\\{0,7}\"[\w.-]*)?\Z")
_CHANGED = re.compile(
    r"(?i)(?:chang|set|reset|updat|rotat|troqu|mud|alter|redefin|cambi|actualiz|änder|geänd|setz|modifi|impost)\w*(?: \S{1,16}){0,4} \Z"
)
_FLAG = re.compile(r"(?:^|[\s\"'=\[(])--?[\w.-]*\Z|\\n--?[\w.-]*\Z")
_SETTING = re.compile(
    r"(?:(?:\b|(?<=\\n))(?:ENV|ARG|export|setx|setenv|declare -x|set -gx|set -x|SET|set)[ \t]+[\w.-]*|(?:\b|(?<=\\n))(?:login|user|username)\s{1,4}\S{1,64}?(?:\s|\\n){1,8}|\bUSER\b.{1,80}|(?i:alter|create) (?i:role|user|login)\b.{1,80}|(?:^|\n|\\n)[ \t]*)\Z"
)
_WITH = re.compile(
    r"(?i)\b(?:with|and|using|com|e|con|y|mit|und|avec|et|use|the|my|your|o|a|la|le|das|is|login|pw) (?:the |a |la |le |o )?\Z|(?i:user(?:name)?|usu[áa]rio|utilisateur|utente|benutzer|login|account|conta|cuenta|konto|compte):? \S{1,40}?,? (?:and |e |y |et |und )?(?:the |a |la |le |o |das )?\Z"
)

_TRAILING = ".,;:?)]}"
_MORE = re.compile(r"[;,&](?=[A-Za-z_][\w .-]{0,40}[=:])|;\Z|;(?=\s|\Z)|&amp;")


class _Read(NamedTuple):
    """A value behind a name: what joins it, its quote, where it is, and what stands right behind it."""

    how: str
    sign: str
    quote: str
    start: int
    value: str
    after: str
    qualified: bool


def _read(text: str, start: int, end: int) -> _Read | None:
    """Return what stands behind the name that ends at `end`."""
    how, qualified = "sign", False
    if text[end - 1] in ":= ":
        m = _GLUED.match(text, end, end + _JOIN_CAP)
        sign = text[end - 1]
        how = "says" if sign == " " else "sign"
    else:
        m = _JOIN.match(text, end, end + _JOIN_CAP)
        if m is None:
            return None
        how = next(name for name in _HOWS if m[name] is not None)
        sign = ":\n" if m["line"] is not None else (m["space"] or m["sign"] or "").strip(" *")
        if _OTHER_THING.search(m["rest"]):
            return None
        qualified = " " in text[m.end("rest") : m.start(how)]
    if m is None:
        return None
    q = m["q"]
    v = _BY_QUOTE[q if len(q) < 2 else q[:-1][:2]].match(text, m.end(), m.end() + VALUE_CAP)
    if v is None:
        return None
    return _Read(how, sign, q, m.end(), v["v"], text[v.end() : v.end() + 8], qualified)


def open_at(text: str, end: int, is_password: bool) -> int:
    """Return where the value of the name that ends at `end` begins, if it may go on behind the text; else -1."""
    read = _read(text, end, end)
    if (
        read is not None
        and len(read.after) < max(1, len(read.quote))
        and len(read.value) < VALUE_CAP
    ):
        return read.start
    return -1


def _is_whole(text: str, start: int, name: str) -> bool:
    """Say whether the name is no end of another word."""
    if name in _WHOLE_WORDS and start:
        before = text[start - 1]
        if text[start - 2 : start] == "-D":
            return True
        if before.isalpha() and not (before.islower() and text[start].isupper()):
            return before in "nrt" and text[start - 2 : start - 1] == "\\"
    return not (
        name == "clave"
        and text[max(0, start - 9) : start].lower().endswith(("palabra ", "palabras "))
    )


def _is_closed(read: _Read) -> bool:
    """Say whether the quote that opened the value closes it: else it is the first word of a sentence."""
    return read.after.startswith(read.quote) or not read.after and is_strong(read.value)


def _trimmed(read: _Read) -> str:
    """Return a value without quotes as far as it is the value: no next setting, no end of a sentence."""
    value = read.value
    if m := _MORE.search(value):
        value = value[: m.start()]
    if len(value) < len(read.value):
        return value
    if read.how == "sign" and read.after[:1] in ("", "\n", "\r", "\\", '"', "'"):
        return (
            value.rstrip(",;") if value[-1:] in ",;" else value
        )  # a line of its own keeps its last sign
    if read.how in ("tag", "pair", "space") or "=" in read.sign:
        return value.rstrip(",;:.)")
    return value.rstrip(_TRAILING)


def _bare(value: str, read: _Read, upper: bool) -> bool:
    """Say whether a value behind a sign, without quotes, is a password and no name of a variable."""
    equals = "=" in read.sign
    if upper and (equals or not read.qualified):
        return is_password(value, exact=True)
    if value.isdigit():
        return len(value) >= 4
    if not is_password(value, exact=False) or not is_varied(value):
        return False
    if read.qualified or read.sign == ":\n":
        return is_strong(value) and (read.sign != ":\n" or read.after[:1] in ("", "\n", "\r", "\\"))
    if not value.replace("_", "").isalnum():
        return not (_CODE.search(value) and (equals or value[0] in "[({"))
    if not any(map(str.isdigit, value)):
        return len(value) > 7 and is_mixed(value + "0")
    if not equals:
        return "_" not in value or is_strong(value)
    if _VARIABLE.search(value):
        return False
    return read.after[:1] not in (",", ")") or sum(map(str.isdigit, value)) > 1


def _password(text: str, start: int, read: _Read, upper: bool) -> str:
    """Return the password of a name, "" where what stands behind it is none."""
    how, value = read.how, read.value
    left = text[max(0, start - 80) : start]
    if read.quote:
        if not _is_closed(read):
            return ""
        if how == "tag":
            return ""
        if how == "list":
            sure = _CALLED.search(left) is not None
        elif how == "call":
            sure = upper or _SETTER.search(left) is not None
            if not sure:
                return ""
        elif how == "space":
            sure = upper or _FLAG.search(left) is not None or _SETTING.search(left) is not None
            if not sure and not is_strong(value):
                return ""
        else:
            sure = not read.qualified and how in ("sign", "pair") and read.sign != ":\n"
        if how == "list" and not sure and not (_FIRST.search(left) and is_strong(value)):
            return ""
        ok = (
            is_password(value, exact=True)
            if sure
            else is_strong(value) or value.isdigit() and len(value) > 3
        )
        return value if ok else ""
    value = _trimmed(read)
    if len(value) < 4 or (how in ("sign", "pair") and is_label(value.lower())):
        return ""
    if is_template(value):
        return ""
    if how == "sign":
        return value if _bare(value, read, upper) else ""
    if how == "pair":
        return value if is_password(value, exact=True) else ""
    if how == "tag":
        return (
            value
            if read.after[:1] == "<" and _ELEMENT.search(left) and is_password(value, exact=True)
            else ""
        )
    if how == "space":
        if value[0] == "-" or not is_varied(value) or is_expression(value):
            return ""
        if _FLAG.search(left) or _SETTING.search(left):
            return (
                value
                if is_password(value, exact=False) and is_varied(value) or value.isdigit()
                else ""
            )
        spoken = _WITH.search(left) is not None or "\t" in read.sign
        spoken = spoken or is_mixed(value) and not value.isalnum()
        return value if spoken and is_strong(value) else ""
    if how == "into" and not _CHANGED.search(left):
        return ""
    if how in ("says", "cell", "into"):
        return (
            value
            if is_strong(value) and not is_expression(value) or value.isdigit() and len(value) > 5
            else ""
        )
    return ""


def password(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password whose name ends at `end`."""
    name = text[start:end]
    if not _is_whole(text, start, name.lower()):
        return
    read = _read(text, start, end)
    if read is None or not 3 < len(read.value) < VALUE_CAP:
        return
    upper = name.isupper() and (name[-1] != ":" or text[start - 1 : start] == "_")
    if value := _password(text, start, read, upper):
        score = 0.85 if read.quote or read.how == "sign" else 0.8
        out.append(
            Candidate(read.start, read.start + len(value), ASSIGNED, "SECRET_PASSWORD", score)
        )


def key(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the random key whose name ends at `end`; a bare `key` wants more than an `api_key`."""
    sentence = _SENTENCE.match(text, end, end + _JOIN_CAP)
    if sentence is not None and sentence[1] not in _JOINING:
        return
    name = text[start:end].lower()
    read = _read(text, start, end)
    if read is None or not 7 < len(read.value) < VALUE_CAP or not _is_whole(text, start, name):
        return
    left = text[max(0, start - 80) : start]
    if _OTHER_NAME.search(left[-16:].lower()) or "arn:" in left:
        return
    if read.quote:
        value = read.value
        if not read.after.startswith(read.quote) and read.after:
            return
    else:
        value = _trimmed(read).rstrip(_TRAILING)
    if is_uuid(value) and _REQUEST_NAME.search(left[-16:].lower()):
        return
    strict = (
        name not in _LOOSE_NAMES
        or _STRICT_NAME.search(left[-16:].lower()) is not None
        or _STRICT_REST.search(text, end, read.start) is not None
    )
    if read.how == "tag" and not (_ELEMENT.search(left) and read.after[:1] == "<"):
        return
    if read.how == "list" and not (_CALLED.search(left) or _FIRST.search(left)):
        return
    least = 16
    if read.how == "space" and not (read.quote or _FLAG.search(left) or _SETTING.search(left)):
        if not strict or is_uuid(value):
            return
        least = 20
    if name in _SESSIONS:
        if is_uuid(value) or "=" not in read.sign and not is_mixed(value):
            return
        least = 20
        plain = value.replace("%3A", "").replace("%2F", "").replace("%2B", "").replace("%3D", "")
        found = is_key(plain, least)
    elif strict:
        found = is_key(value, least) or (
            (read.quote != "" or name.isupper() or "=" in read.sign)
            and read.how in ("sign", "pair", "list")
            and (
                is_signed_key(value)
                or name == "secret"
                and len(value) >= 8
                and is_strong(value)
                and is_mixed(value)
                and not is_template(value)
                and not is_expression(value)
                and not value.isalnum()
            )
        )
    else:
        found = (
            is_key(value, 24)
            and is_mixed(value)
            and not is_uuid(value)
            and not set("/.-") & set(value[:12])
        )
    if not found and name[:4] == "auth" and len(value) >= 8 and checks.basic_auth(value):
        out.append(
            Candidate(read.start, read.start + len(value), ASSIGNED, "SECRET_BASIC_AUTH", 0.95)
        )
    elif found:
        out.append(
            Candidate(
                read.start,
                read.start + len(value),
                ASSIGNED - 1,
                "SECRET_GENERIC",
                0.8 if strict else 0.7,
            )
        )


_HOWS = ("pair", "sign", "says", "cell", "tag", "list", "call", "into", "space")
_CODE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*[(\[]")
_VARIABLE = re.compile(
    r"(?i)pass|pwd|secret|token|\A(?:user|key|val|value|arg|param|input|str|var|self|attr|data|opt|tmp|field|form|row|res|result|default|pw|p|s|x)_?[a-z]*[0-9]{0,2}\Z"
)
_LOOSE_NAMES = frozenset(["key", "chave", "chiave", "clé", "schlüssel", "schluessel"])
_SESSIONS = frozenset(
    ["sessionid", "session_id", "session-id", "sessid", "connect.sid", "_session=", "phpsessid"]
)
_STRICT_NAME = re.compile(
    r"(?:api|apis?|secret|access|private|auth|encryption|encrypt|signing|client|master|service|account|session|app|x|license|webhook|hmac|jwt|storage|admin|deploy|subscription|server|integration|cipher|aes|ssh|write|read)[_ -]?$"
)
_STRICT_REST = re.compile(r"(?i)api|ac[ec]ess|secre|auth|priv|accès")
_OTHER_NAME = re.compile(
    r"(?:page|next|prev|public|pub|primary|foreign|cache|sort|partition|continuation|cursor|host|max|idempotency|sync|object|s3|row|dedup|dedupe|unique|index|group|routing|shard|registry|translation|i18n)[_ -]?$"
)


_REQUEST_NAME = re.compile(
    r"(?:request|change|action|client|state|upload|task|lifecycle|poll|creation|operation|caller|trace|correlation)[_ -]?$"
)

_URL = re.compile(
    r"://(?P<user>[^\s/?#:@\"'<>\\]{0,128}):(?P<v>[^\s/?\"'<>\\]{1,256})@(?=[A-Za-z0-9\[_.-])"
)


def url_password(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password of a `scheme://user:password@host`."""
    m = _URL.match(text, start, start + 400)
    if m is None or text[start - 1 : start].isspace():
        return
    value = m["v"]
    low = value.lower()
    if (
        is_template(value)
        or is_expression(value)
        or low in ("pass", "pw", "pwd", "p")
        or is_label(low)
        or value == m["user"]
    ):
        return
    if (
        len(value) < 6
        and (value.isdigit() or value.isalpha())
        or value.isalpha()
        and value.islower()
        and len(value) < 8
    ):
        return
    type = "SECRET_GENERIC" if random_looking(value, 20) else "SECRET_PASSWORD"
    out.append(Candidate(m.start("v"), m.end("v"), URL_PASSWORD, type, 0.95))


_PASSWORD_KEY = re.compile(
    r"passw|senha|contrase|passphrase|kennwort|mot_?de_?passe|(?:^|[_-])(?:pwd|pass|mdp|pswd|clave|pw)$|[a-z](?:Pwd|Pass|Clave)$|passcode",
)
_SECRET_KEY = re.compile(r"secret|token|key$|credential|authorization|cookie|sessid|sessionid")
_NOT_SECRET_KEY = re.compile(
    r"page|next|cursor|max|min|length|limit|count|hash|name|hint|type|policy|url|uri|required|enabled|tokens$|reset|public|label|placeholder|help|error|message|text$|title|desc|strength|format|regex|pattern|field|expir|age$|_at$|idempot",
)


def of_key(name: str) -> Callable[[str, list[Candidate]], None] | None:
    """Return what reads a whole value under the JSON key `name`, None when the key announces no secret."""
    low = name.lower()
    if _NOT_SECRET_KEY.search(low):
        return None
    if _PASSWORD_KEY.search(low) or _PASSWORD_KEY.search(name):
        return _whole_password
    return _whole_key if _SECRET_KEY.search(low) else None


def _whole_password(text: str, out: list[Candidate]) -> None:
    if len(text) < VALUE_CAP and not any(map(str.isspace, text)) and is_password(text, exact=True):
        out.append(Candidate(0, len(text), ASSIGNED, "SECRET_PASSWORD", 0.9))


def _whole_key(text: str, out: list[Candidate]) -> None:
    if len(text) <= VALUE_CAP and (
        is_key(text, 16) or is_signed_key(text) and not any(map(str.isspace, text))
    ):
        out.append(Candidate(0, len(text), ASSIGNED - 1, "SECRET_GENERIC", 0.85))
