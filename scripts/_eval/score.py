"""Judges findings against labels: by type, by language, in one figure for personal data and one for secrets."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Row = dict[str, Any]

NAMES = {"PERSON", "ORGANIZATION", "STREET_ADDRESS"}
"""Counted apart: they take a lexicon or a model."""

SAME = {
    "DE_HEALTH_INSURANCE": "HEALTH_INSURANCE_ID",  # one number under two of our names
    "DATE_TIME": "DATE_OF_BIRTH",
    **dict.fromkeys(
        ("UK_PASSPORT", "US_PASSPORT", "DE_PASSPORT"), "PASSPORT"
    ),  # nine characters name no country
}
"""Types that mean one thing."""


class Found(NamedTuple):
    """What a detector says of a place."""

    type: str
    start: int
    end: int


def family(name: str) -> str:
    """Return the name under which a type is scored: all secrets are one family."""
    return "SECRET" if name.startswith("SECRET") else SAME.get(name, name)


def part(name: str) -> str:
    """Return which of the three figures a type belongs to."""
    name = family(name)
    return "secrets" if name == "SECRET" else "names" if name in NAMES else "personal"


def overlaps(a: Sequence[int], b: Sequence[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


@dataclass
class Tally:
    """Counts of one group: a type, a language, a technique, or all."""

    spans: int = 0
    exact: int = 0  # same span, same type
    typed: int = 0  # same type, overlapping
    covered: int = 0  # overlapped by anything
    right: int = 0  # findings that overlap a label of their type
    false: int = 0  # findings that overlap none
    decoys: int = 0
    decoys_hit: int = 0

    @property
    def recall(self) -> float:
        return self.typed / self.spans if self.spans else 1.0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def exact_f1(self) -> float:
        return harmonic(self.precision, self.exact / self.spans if self.spans else 1.0)


def harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


@dataclass
class Score:
    """Everything that is counted over a set of texts."""

    types: dict[str, Tally] = field(default_factory=dict)
    languages: dict[str, Tally] = field(default_factory=dict)
    parts: dict[str, Tally] = field(default_factory=dict)
    odd: dict[str, Tally] = field(default_factory=dict)
    sources: dict[str, Tally] = field(default_factory=dict)
    clean: int = 0
    clean_flagged: int = 0
    flagged_by: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, str, str, str]] = field(
        default_factory=list
    )  # kind, type, where, text

    def groups(self, type: str, row: Row) -> list[Tally]:
        """Return the tallies to which a value of the type in this text belongs."""
        found = [
            self.types.setdefault(family(type), Tally()),
            self.parts.setdefault(part(type), Tally()),
        ]
        if part(type) != "names":
            found.append(self.languages.setdefault(row["lang"], Tally()))
            found.append(
                self.sources.setdefault(
                    row["source"].split("+")[0]
                    if row["source"].startswith(("eval", "generated"))
                    else "code",
                    Tally(),
                )
            )
        return found

    def add(self, row: Row, found: Sequence[Found]) -> None:
        """Count one text."""
        text = row["text"]
        technique = row.get("technique")
        spans = [(s["start"], s["end"], family(s["type"])) for s in row["spans"]]
        decoys = [(s["start"], s["end"], family(s["type"])) for s in row["decoys"]]
        unlabelled = {family(t) for t in row.get("unlabelled") or ()}
        # an odd spelling is one question of its own: is the value covered?
        for span in spans:
            groups = (
                [self.odd.setdefault(technique, Tally())]
                if technique
                else self.groups(span[2], row)
            )
            near = [f for f in found if overlaps(span, f[1:])]
            typed = [f for f in near if family(f.type) == span[2]]
            for tally in groups:
                tally.spans += 1
                tally.exact += any((f.start, f.end) == span[:2] for f in typed)
                tally.typed += bool(typed)
                tally.covered += bool(near)
            if not (near if technique else typed):
                self.example("miss", technique or span[2], row, text, span, near)
            elif not technique and not any((f.start, f.end) == span[:2] for f in typed):
                self.example("edge", span[2], row, text, span, near)
        for decoy in decoys:
            near = [f for f in found if overlaps(decoy, f[1:]) and part(f.type) != "names"]
            for tally in self.groups(decoy[2], row):
                tally.decoys += 1
                tally.decoys_hit += bool(near)
            if near:
                self.example("decoy", decoy[2], row, text, decoy, near)
        for f in found:
            name = family(f.type)
            near_spans = [s for s in spans if overlaps(s, f[1:])]
            if technique and near_spans:
                continue
            if any(s[2] == name for s in near_spans):
                for tally in self.groups(name, row):
                    tally.right += 1
            elif name not in unlabelled and not any(overlaps(d, f[1:]) for d in decoys):
                for tally in self.groups(name, row):
                    tally.false += 1
                self.example("false", name, row, text, (f.start, f.end), near_spans)
        if not spans and not decoys:
            self.clean += 1
            wrong = [f for f in found if family(f.type) not in unlabelled]
            self.clean_flagged += bool(wrong)
            self.flagged_by.update({family(f.type) for f in wrong})

    def example(
        self, kind: str, type: str, row: Row, text: str, span: Sequence[Any], near: Iterable[Any]
    ) -> None:
        if len(self.examples) < 100_000:
            start, end = span[0], span[1]
            shown = f"{text[max(0, start - 45) : start]!r} [ {text[start:end][:80]} ] {text[end : end + 15]!r}"
            got = ",".join(sorted({n[0] if isinstance(n, Found) else n[2] for n in near}))
            self.examples.append(
                (
                    kind,
                    type,
                    f"{row['lang']} {row['source']}",
                    shown + (f"  as {got}" if got else ""),
                )
            )

    def figures(self) -> dict[str, Any]:
        """Return the figures of one run, rounded."""
        personal, secrets = self.parts.get("personal", Tally()), self.parts.get("secrets", Tally())
        names = self.parts.get("names", Tally())
        portuguese = self.languages.get("pt-BR", Tally())
        odd = list(self.odd.values())
        decoys = sum(t.decoys for t in self.parts.values())
        return {
            "personal_f1": round(personal.f1, 4),
            "personal_exact_f1": round(personal.exact_f1, 4),
            "personal_precision": round(personal.precision, 4),
            "personal_recall": round(personal.recall, 4),
            "secrets_f1": round(secrets.f1, 4),
            "secrets_exact_f1": round(secrets.exact_f1, 4),
            "secrets_precision": round(secrets.precision, 4),
            "secrets_recall": round(secrets.recall, 4),
            "names_precision": round(names.precision, 4),
            "names_recall": round(names.recall, 4),
            "clean_texts": self.clean,
            "clean_flagged": round(self.clean_flagged / self.clean, 4) if self.clean else None,
            "decoys": decoys,
            "decoys_flagged": round(sum(t.decoys_hit for t in self.parts.values()) / decoys, 4)
            if decoys
            else None,
            "odd_spellings": sum(t.spans for t in odd),
            "odd_covered": round(sum(t.covered for t in odd) / max(1, sum(t.spans for t in odd)), 4)
            if odd
            else None,
            "pt_br_covered": round(portuguese.covered / portuguese.spans, 4)
            if portuguese.spans
            else None,
        }

    def print(self) -> None:
        """Print the tables."""
        head = f"{'spans':>6} {'prec':>6} {'recall':>6} {'F1':>6} {'exact':>6} {'cover':>6} {'false':>5} {'decoys hit':>11}"
        for title, table in (
            ("type", self.types),
            ("language", self.languages),
            ("part", self.parts),
        ):
            print(f"{title:<26} {head}")
            for name, t in sorted(table.items()):
                print(row_of(name, t))
        if self.odd:
            print(f"{'odd spelling':<26} {'spans':>6} {'cover':>6}")
            for name, t in sorted(self.odd.items()):
                print(f"{name:<26} {t.spans:>6} {t.covered / t.spans:>6.3f}")
        if self.flagged_by:
            print(
                "clean texts are flagged by "
                + ", ".join(f"{k} {v}" for k, v in self.flagged_by.most_common())
            )


def row_of(name: str, t: Tally) -> str:
    n = max(1, t.spans)
    decoys = f"{t.decoys_hit} of {t.decoys}" if t.decoys else ""
    return f"{name:<26} {t.spans:>6} {t.precision:>6.3f} {t.recall:>6.3f} {t.f1:>6.3f} {t.exact / n:>6.3f} {t.covered / n:>6.3f} {t.false:>5} {decoys:>11}"


def line(figures: dict[str, Any]) -> str:
    return json.dumps(figures, ensure_ascii=False)
