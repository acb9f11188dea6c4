"""Secrets that no vendor's prefix gives away: JWT, key files, headers, command lines."""

from __future__ import annotations

from mitmguard.detect import checks
from mitmguard.detect.kinds import Token, TypeInfo

_B64U = "[0-9A-Za-z_-]"

TYPES = (
    TypeInfo("SECRET_BASIC_AUTH", "secret", "critical", checked=True),
    TypeInfo("SECRET_GENERIC", "secret", "high"),
    TypeInfo("SECRET_JWT", "secret", "critical", checked=True),
    TypeInfo("SECRET_PASSWORD", "secret", "high"),
    TypeInfo("SECRET_PRIVATE_KEY", "secret", "critical", checked=True),
)


def _jwt(value: str) -> bool:
    return checks.b64_json(value[: value.index(".")])


TOKENS = (
    # RFC 7519; five parts are an encrypted one (RFC 7516).
    Token("SECRET_JWT", ("eyJ",), rf"eyJ{_B64U}{{10,}}+\.{_B64U}{{10,}}+\.{_B64U}{{10,}}+(?:\.{_B64U}{{10,}}\.{_B64U}{{10,}})?", _jwt, strict=True),
    Token("SECRET_BASIC_AUTH", ("basic ",), r"(?i:basic) +(?P<v>[0-9A-Za-z+/]{8,}={0,2})(?![0-9A-Za-z+/=])", checks.basic_auth, strict=True),
    Token("SECRET_GENERIC", ("bearer ",), r"(?i:bearer) +(?P<v>(?=[A-Za-z_.~+/-]*[0-9])(?=[0-9_.~+/-]*[A-Za-z])[0-9A-Za-z_.~+/-]{24,}=*(?<![.]))", score=0.8),
    Token("SECRET_PASSWORD", (" -u ",), r""" -u ["']?[^\s:"'/]{1,128}:(?P<v>[^\s"']{3,128})""", score=0.9),
    Token("SECRET_PASSWORD", ("--user",), r"""--user[ =]["']?[^\s:"'/]{1,128}:(?P<v>[^\s"']{3,128})""", score=0.9),
)  # fmt: skip
