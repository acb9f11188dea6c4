"""Every type that the patterns know, collected from the files of the catalogue. A new file is one line here."""

from __future__ import annotations

from types import ModuleType
from unicodedata import combining, normalize

from mitmguard.detect import (
    birth,
    pii_br,
    pii_common,
    pii_de,
    pii_device,
    pii_es,
    pii_fr,
    pii_health,
    pii_it,
    pii_money,
    pii_place,
    pii_pt,
    pii_uk,
    pii_us,
    secrets_ai,
    secrets_chat_pay,
    secrets_cloud,
    secrets_code,
    secrets_commands,
    secrets_generic,
    secrets_keyed,
)
from mitmguard.detect.kinds import Action, After, Cue, Number, Token, TypeInfo

_FILES: tuple[ModuleType, ...] = (
    birth,
    pii_br,
    pii_common,
    pii_de,
    pii_device,
    pii_es,
    pii_fr,
    pii_health,
    pii_it,
    pii_money,
    pii_place,
    pii_pt,
    pii_uk,
    pii_us,
    secrets_ai,
    secrets_chat_pay,
    secrets_cloud,
    secrets_code,
    secrets_commands,
    secrets_generic,
    secrets_keyed,
)


def spellings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words, also without their accents, and joined as keys of programs and headings are."""
    found: dict[str, None] = {}
    for word in words:
        plain = "".join(c for c in normalize("NFD", word) if not combining(c))
        for w in (word, plain):
            found.update(dict.fromkeys((w, w.replace(" ", "_"), w.replace(" ", "-"))))
            if " " in w.strip():
                found[w.replace(" ", "")] = None
    return tuple(found)


TYPES: dict[str, TypeInfo] = {t.name: t for file in _FILES for t in file.TYPES}
CUES: tuple[Cue, ...] = tuple(
    c._replace(words=spellings(c.words)) for file in _FILES for c in getattr(file, "CUES", ())
)
NUMBERS: tuple[Number, ...] = tuple(n for file in _FILES for n in getattr(file, "NUMBERS", ()))
AFTER: tuple[After, ...] = tuple(
    a._replace(words=spellings(a.words)) for file in _FILES for a in getattr(file, "AFTER", ())
)
TOKENS: tuple[Token, ...] = tuple(t for file in _FILES for t in getattr(file, "TOKENS", ()))
ACTIONS: tuple[tuple[str, Action], ...] = tuple(
    pair for file in _FILES for pair in getattr(file, "ACTIONS", {}).items()
)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words that announce a type, sorted; they count in any case, and as parts of a key or heading."""
    found = {w for cue in CUES if name in cue.types for w in cue.words}
    found.update(w for after in AFTER if after.type == name for w in after.words)
    return tuple(sorted({w.strip("*_ ") for w in found}))


def anchors_of(name: str) -> tuple[str, ...]:
    """Return the strings that give a type away by themselves, sorted."""
    return tuple(sorted({a for token in TOKENS if token.type == name for a in token.anchors}))
