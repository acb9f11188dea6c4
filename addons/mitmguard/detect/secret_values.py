"""What stands behind a secret's name: a password, a random key, or something that only looks so.

Each function is a question about one value. Code is full of names of secrets with an expression, a type
or a sentence behind them; a value counts when it is none of these.
"""

from __future__ import annotations

import re

from mitmguard.detect.examples import is_documented, is_template

_BLOB = re.compile(r"[0-9A-Za-z_+/=.~-]+")
_UUID = re.compile(r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")
_SIGNS = frozenset("!@#$%^&*+=~?")

_EXPRESSION = re.compile(
    r"(?:await |new )?[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)*(?:\(|\[|\{(?!\W))"  # f(, a[, a.b(
    r"|[a-z_$][A-Za-z_$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+[,;)]*\Z"  # a.b.c
    r"|[A-Za-z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9_]*)+\Z"  # Type.Field
    r"|@[\w-]+/|[:@?&*][A-Za-z_]+\Z|!(?:Ref|Sub|GetAtt|ImportValue|Join|FindInMap|[Vv]ault|[Ee]nv|ENV|secret|include|reference)\b|!!?[a-z]+\Z|\$[0-9]\b|&[a-z]+ |/[a-z._-]{2,}(?:/[\w.-]*)*\Z|\.{1,2}/|~/|[A-Za-z]:[\\/]"
    r"|(?:arn|op|vault|ssm|env|file|https?|secret|ref|s3|gs|kms|awskms|sops|keyring|keychain|secretsmanager):"
)
_HOLE = re.compile(r"\{[\w.!:]*\}|%[sd](?![\w#])|%\([\w]+\)s|\A\$\w+\$\Z|#\{|<[\w /-]+>")
_WORDS = re.compile(r"[A-Za-zÀ-ÿ]+(?:[_'’-][A-Za-zÀ-ÿ]+)*[?!]*")
_TYPE = re.compile(
    r"(?:str|string|bytes|int|bool|boolean|text|varchar|char|nvarchar|number|object|any|optional|secretstr|sha|md|aes|rsa|hs|rs|es|ps"
    r"|utf|base|bcrypt|scrypt|argon|pbkdf|oauth|rfc|iso|ascii|hmac|hmac-sha|tls|ssl|ssh|x|ipv|int|uint|u|i|f|v|http|web|pkcs|tripledes|blowfish"
    r"|ed|curve|totp|hotp|otp|mfa|fido|u2f|step|section|line|page|chapter|level|option|test|field|arg|param|value|var|input|row|col|column|item|user|key|id)"
    r"[_-]?[0-9]{0,4}[A-Za-z]{0,2}(?:[-_/,.:|][A-Za-z]*[0-9]{0,4})*[?!,;\[\]()]*",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"v?[0-9]+(?:[.,:/-][0-9]+)*(?:%|st|nd|rd|th|px|em|rem|pt|ms|s|m|h|d|x|k|kb|mb|gb|bits?|bytes?|chars?|characters?|days?|hours?|min|minutes?|mins|months?|years?)?[+.,;:!?-]*"
    r"|[0-9]+-(?:[a-z]+-?)+|[0-9]{1,4}(?:[-/.][0-9]{1,2}){2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[a-z]{2,}")
_FILE = re.compile(
    r"[\w./\\-]+\.(?:txt|json|ya?ml|py|js|ts|go|rs|java|md|html?|xml|toml|ini|cfg|conf|env|pem|key|crt|csv|log|sh|sql|db|png|jpg|pdf|php|rb)[.,;:)]*"
)

_VOCABULARY = frozenset(
    """password passwords passwort passwd senha contraseña secret secrets token key apikey string none null nil true false required optional
    undefined str text bytes int object boolean number hidden value empty invalid incorrect wrong missing expired reset forgotten unknown
    default prompt admin administrator root user username test testing testpass guest demo example sample dummy foo foobar bar baz qux quux abc
    abcdef abcdefgh changeme postgres postgresql mysql mariadb redis mongo mongodb rabbitmq oracle sa minio elastic elastic guest
    login field input form label title type name message error basic bearer digest plain plaintext cleartext encrypted hashed hash
    confirm confirmation current new old repeat retype enter submit show hide toggle change update forgot strength weak strong
    passphrase credential credentials auth authorization authentication bcrypt scrypt argon sha md5 disabled enabled always never
    auto automatic manual keyring keychain vault environment env file stdin interactive ask same yes no off all any nothing
    kennwort vergessen ändern erforderlich falsch geheim obligatoria obrigatória obligatoire inválida incorreta incorrecta incorrecte
    clave parola esqueceu nova atual nueva actual nouveau actuel neues mandatory nullable varchar required redacted filtered masked
    removed omitted protected private public generated random unset unchanged provided supplied given here see above below""".split()
)


def is_label(low: str) -> bool:
    """Say whether a word in lower case is a label, a type or a password that everybody knows."""
    return low in _VOCABULARY


def _is_camel(value: str) -> bool:
    """Say whether letters of both cases are words written together: `PrivateKeyTypes`, not `NUpIzJQrZixQ`."""
    letters = "".join(filter(str.isalpha, value))
    parts = _CAMEL.findall(letters)
    if len(letters) < 6 or 100 * len(_VOWEL.findall(letters)) < 29 * len(letters):
        return False
    size = sum(map(len, parts))
    return (
        size >= len(letters) - 3 and 10 * size >= 37 * len(parts) and all(map(_SPOKEN.match, parts))
    )


_CAMEL = re.compile(r"[A-Z]{2,5}(?=[A-Z][a-z]|$)|[A-Z][a-z]{2,}|[a-z]{2,}")
_SPOKEN = re.compile(r"(?i)[^aeiouy]{0,3}[aeiouy]|[A-Z]{2,5}\Z")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")


def is_varied(value: str) -> bool:
    """Say whether the value is more than a word: a digit, a sign, or capitals inside."""
    return not _WORDS.fullmatch(value) or not (
        value.islower() or value.isupper() or value.istitle()
    )


def is_expression(value: str) -> bool:
    """Say whether the value is code, a reference or a path: something to be looked up, not the secret itself."""
    return _EXPRESSION.match(value) is not None or _HOLE.search(value) is not None


_PARTS = re.compile(r"[^a-z0-9]+")


def is_strong(value: str) -> bool:
    """Say whether a bare word in a sentence can only be a password: letters with digits or signs, and no term, measure or address."""
    if len(value) < 6 or not any(map(str.isalpha, value)):
        return False
    if not any(map(str.isdigit, value)) and not _SIGNS & set(value[:-1]):
        return len(value) >= 8 and value.isalpha() and is_varied(value) and not _is_camel(value)
    low = value.lower()
    return not (
        _TYPE.fullmatch(value)
        or _MEASURE.fullmatch(value)
        or _MAIL.fullmatch(value)
        or _FILE.fullmatch(value)
        or _UUID.fullmatch(value)
        or "://" in value
        or any(word in low for word in ("passw", "senha", "token", "n't", "2fa"))
        or value.count("/") > 1
        or any(part in _VOCABULARY for part in _PARTS.split(low))
        or _is_term(low)
    )


def _is_term(low: str) -> bool:
    """Say whether one part of a hyphenated word is the name of an algorithm: `base64-encoded`, `AES-256`."""
    return any(
        re.fullmatch(
            r"base(?:32|64|58)|sha[0-9]{1,3}|md5|aes(?:[0-9]{3})?|utf8?|bcrypt|argon2(?:id?|d)?|pbkdf2|oauth2?|hs256|rs256|hmac|ascii|unicode|rfc[0-9]*|iso[0-9]*",
            part,
        )
        for part in _PARTS.split(low)
    )


def is_password(value: str, *, exact: bool) -> bool:
    """Say whether the value of a name is a password; `exact` when quotes or a line of settings delimit it."""
    if len(value) < 4 or is_template(value) or is_documented(value) or is_expression(value):
        return False
    low = value.lower()
    if low in _VOCABULARY or _FILE.fullmatch(value):
        return False
    if is_varied(value):
        if value.replace("_", "").isalpha() and (_is_camel(value) or _LABEL.search(low)):
            return False
        if _TYPE.fullmatch(value) and not (exact and any(map(str.isdigit, value))):
            return False
        parts = [part for part in _PARTS.split(low) if part]
        if parts and all(part in _VOCABULARY for part in parts):
            return False
        return exact or not any(c in value for c in "()[]{}") or any(map(str.isdigit, value))
    # One word, or some joined by hyphens: as often a label as a password. In one case throughout, and no known label.
    if not exact or value[0].isupper() and not value.isupper():
        return False
    parts = [part for part in _PARTS.split(low) if part]
    if any(part in _VOCABULARY or _LABEL.search(part) for part in parts):
        return False
    return "_" not in value and (len(value) >= 8 if len(parts) == 1 else len(parts) > 2)


_LABEL = re.compile(r"pass|pwd|secret|test|key|token|word|example")


def _is_camel_or_number(part: str) -> bool:
    return part.isdigit() or part.islower() and part.isalpha() or _is_camel(part)


def random_looking(value: str, least: int) -> bool:
    """Say whether the value has the length, classes and variety of a random key."""
    if len(value) < least or not _BLOB.fullmatch(value) or len(set(value)) < 10:
        return False
    digits = sum(map(str.isdigit, value))
    letters = sum(map(str.isalpha, value))
    if not letters:
        return False
    if not digits:  # as one random value in twelve of 20 letters and digits
        return (
            len(value) >= 20
            and value.isalpha()
            and not value.islower()
            and not value.isupper()
            and not _is_camel(value)
            and not _LABEL.search(value.lower())
        )
    if len(value) >= 32 and re.fullmatch(r"[0-9a-fA-F]+", value):
        return True
    words = re.split(r"[_.+/=~-]", value)
    longest = max(words, key=len)
    if len(longest) < 12 and not (len(value) >= 24 and is_mixed(value)):
        return False
    if len(value) >= 28 and digits > 2 and is_mixed(longest):
        return True
    if digits * 6 >= len(value):
        return letters < 8 or not is_mixed(value) or not _is_camel(value)
    return is_mixed(value) and not _is_camel(longest) and not all(map(_is_camel_or_number, words))


def is_mixed(value: str) -> bool:
    """Say whether the value has letters of both cases and digits."""
    return (
        any(map(str.isupper, value))
        and any(map(str.islower, value))
        and any(map(str.isdigit, value))
    )


def is_key(value: str, least: int) -> bool:
    """Say whether the value of a key's name is a random key of at least `least` characters."""
    return (
        random_looking(value, least)
        and not is_template(value)
        and not is_documented(value)
        and not is_expression(value)
    )


def is_signed_key(value: str) -> bool:
    """Say whether a quoted value is a key with signs in it, as frameworks make them for their sessions."""
    return (
        len(value) >= 16
        and is_strong(value)
        and len(_SIGNS & set(value)) >= 1
        and len(set(value)) >= 12
        and not is_template(value)
        and not is_expression(value)
    )


def is_uuid(value: str) -> bool:
    """Say whether the value is a UUID."""
    return _UUID.fullmatch(value) is not None
