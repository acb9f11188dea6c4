"""Secrets of which no name stands next to them: arguments of commands, the values of a Kubernetes manifest."""

from __future__ import annotations

import re

from mitmguard.detect.examples import is_template
from mitmguard.detect.kinds import ASSIGNED, Action, Candidate, TypeInfo
from mitmguard.detect.secret_values import is_expression, is_label, is_varied

MANIFEST = 384
"""Characters of a manifest that are read behind its kind: no more than the left context of a value."""

_VALUE = r"(?P<q>\\?[\"'])?(?P<v>(?!-)[^\s\"'`<>\\|;&]{4,96})"
_SHORT = re.compile(rf"[^\n|;&]{{0,72}}? -(?:p|a)(?: |=)?{_VALUE}")
_GLUED = re.compile(rf"(?:dump|admin|import|check|show|slap)?(?: [^\n|;&]{{0,64}}?)? -p{_VALUE}")
_POSITIONAL = re.compile(
    rf"(?:[a-zA-Z]{{0,5}} \S{{1,64}} \S{{1,40}}|(?:[A-Za-z*]: )?\\{{2,4}}\S{{3,64}}) (?!/){_VALUE}"
)
_ENTRY = re.compile(
    r"(?:\n|\\n)[ \t]{1,8}(?P<k>[\w.-]{1,64}): {1,3}[\"']?(?P<v>[0-9A-Za-z+/]{8,}={0,2})(?![^\s\"'\\])"
)
_DATA = re.compile(r"(?:\n|\\n)[ \t]{0,4}(?:data|stringData):[ \t]{0,4}(?=\n|\\n|\r)")


def _argument(text: str, m: re.Match[str] | None, out: list[Candidate]) -> None:
    if m is None:
        return
    value = m["v"]
    if (
        is_template(value)
        or is_expression(value)
        or is_label(value.lower())
        or value.isalpha()
        and not is_varied(value)
    ):
        return
    out.append(Candidate(*m.span("v"), ASSIGNED, "SECRET_PASSWORD", 0.8))


def short_flag(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password of `sshpass -p`, `docker login -p`, `redis-cli -a`."""
    _argument(text, _SHORT.match(text, end, end + 192), out)


def glued_flag(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password of `mysql -pPASSWORD`: the one client that wants no space in between."""
    _argument(text, _GLUED.match(text, end, end + 192), out)


def manifest(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the base64 values below `data:` of a Kubernetes secret."""
    if text[end : end + 1].isalnum():
        return
    data = _DATA.search(text, end, end + MANIFEST)
    if data is None:
        return
    for m in _ENTRY.finditer(text, data.end(), end + MANIFEST):
        if not is_template(m["v"]):
            out.append(Candidate(*m.span("v"), ASSIGNED - 1, "SECRET_GENERIC", 0.8))


def second_argument(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the password of `htpasswd -b FILE USER PASSWORD` and `net use DRIVE PATH PASSWORD`."""
    _argument(text, _POSITIONAL.match(text, end, end + 192), out)


ACTIONS: dict[str, Action] = {
    "sshpass": short_flag,
    "docker login": short_flag,
    "redis-cli": short_flag,
    "podman login": short_flag,
    "htpasswd -b": second_argument,
    "net use ": second_argument,
    "mysql": glued_flag,
    "mariadb": glued_flag,
    "kind: secret": manifest,
}
TYPES: tuple[TypeInfo, ...] = ()
