"""Secrets that no vendor's prefix gives away: JWT, key files, headers, command lines."""

from __future__ import annotations

from mitmguard.detect import checks, token_checks
from mitmguard.detect.examples import is_template
from mitmguard.detect.kinds import Token, TypeInfo
from mitmguard.detect.secret_values import is_label

_B64U = "[0-9A-Za-z_-]"

TYPES = (
    TypeInfo("SECRET_BASIC_AUTH", "secret", "critical", checked=True),
    TypeInfo("SECRET_GENERIC", "secret", "high"),
    TypeInfo("SECRET_JWT", "secret", "critical", checked=True),
    TypeInfo("SECRET_PASSWORD", "secret", "high"),
    TypeInfo("SECRET_PRIVATE_KEY", "secret", "critical", checked=True),
)


def _literal(value: str) -> bool:
    return not is_template(value) and not is_label(value.lower())


_OPAQUE = r"(?=[A-Za-z_.~+/-]*[0-9])(?=[0-9_.~+/-]*[A-Za-z])[0-9A-Za-z_.~+/-]"
_CREDENTIALS = r"""["']?[^\s:"'/$<{]{1,128}:(?P<v>[^\s"'`]{3,128})"""

TOKENS = (
    # RFC 7519; five parts are an encrypted one, the second of which may be empty (RFC 7516); six characters
    # in the middle are the time of a signed session cookie. Two parts are a token that was cut.
    Token("SECRET_JWT", ("eyJ",),
          rf"eyJ{_B64U}{{10,}}+\.(?:{_B64U}{{10,}}+\.{_B64U}{{10,}}+(?:\.{_B64U}{{10,}}\.{_B64U}{{10,}})?"
          rf"|\.{_B64U}{{10,}}\.{_B64U}{{10,}}\.{_B64U}{{10,}}|{_B64U}{{5,8}}\.{_B64U}{{20,}}|eyJ{_B64U}{{10,}}+)",
          token_checks.jwt, score=0.85),
    Token("SECRET_BASIC_AUTH", ("basic ",), r"(?i:basic) +(?P<v>[0-9A-Za-z+/]{8,}={0,2})(?![0-9A-Za-z+/=])", checks.basic_auth, strict=True),
    Token("SECRET_GENERIC", ("bearer ",), rf"(?i:bearer) +(?P<v>{_OPAQUE}{{16,}}=*(?<![.]))", score=0.8),
    Token("SECRET_GENERIC", ("authorization",),
          r"(?i:authorization)\\{0,3}[\"'`]?\]?[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}\\{0,3}[\"'`]?(?:(?i:bearer|token|bot|api-?key|key|oauth|sso-key|splunk|genie-?key|basic) +)?"
          rf"(?P<v>{_OPAQUE}{{12,}}+=*+(?<![.]))(?![\w(\[])", score=0.8),
    # The whole of a key file, once more in base64: kubeconfig, manifests, settings of build services.
    Token("SECRET_PRIVATE_KEY", ("LS0tLS1CRUdJTi",), r"LS0tLS1CRUdJTi[0-9A-Za-z+/]{80,}={0,2}", token_checks.key_file, strict=True),
    Token("SECRET_PASSWORD", (" -u ", "--user ", "--user=", "--proxy-user", "--proxy-user="), rf"(?: -u |--(?:proxy-)?user[ =]){_CREDENTIALS}", _literal, strict=True),
)  # fmt: skip
