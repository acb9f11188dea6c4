"""Every type that the patterns know, collected from the files of the catalogue. A new file is one line here."""

from __future__ import annotations

from types import ModuleType

from mitmguard.detect import (
    pii_br,
    pii_common,
    pii_eu,
    pii_us,
    secrets_ai,
    secrets_chat_pay,
    secrets_cloud,
    secrets_code,
    secrets_generic,
)
from mitmguard.detect.kinds import After, Cue, Number, Token, TypeInfo

_FILES: tuple[ModuleType, ...] = (
    pii_br,
    pii_common,
    pii_eu,
    pii_us,
    secrets_ai,
    secrets_chat_pay,
    secrets_cloud,
    secrets_code,
    secrets_generic,
)

TYPES: dict[str, TypeInfo] = {t.name: t for file in _FILES for t in file.TYPES}
CUES: tuple[Cue, ...] = tuple(c for file in _FILES for c in getattr(file, "CUES", ()))
NUMBERS: tuple[Number, ...] = tuple(n for file in _FILES for n in getattr(file, "NUMBERS", ()))
AFTER: tuple[After, ...] = tuple(a for file in _FILES for a in getattr(file, "AFTER", ()))
TOKENS: tuple[Token, ...] = tuple(t for file in _FILES for t in getattr(file, "TOKENS", ()))
