"""What rules cost: milliseconds for 10 KB, of the whole set by role and of each rule by itself."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import yara_x

from mitmguard.clock import monotonic
from mitmguard.detect.rule_compile import each_alone
from mitmguard.detect.rule_samples import SampleReport
from mitmguard.detect.rules import RuleSet
from mitmguard.model import Direction, Role, Scope

SIZE: Final = 10_240
"""Characters of the texts that are timed: a long prompt."""

TEXTS: Final = 8
ROUNDS: Final = 5

_SCOPES: Final[tuple[tuple[Role, Direction], ...]] = (
    ("user", "request"),
    ("tool", "request"),
    ("tooldef", "request"),
    ("assistant", "response"),
)
_PROMPTS: Final = (
    "Please read the report of last quarter and tell me in three sentences what changed. The numbers of the second "
    "table do not add up to the total; show me which row is wrong, and how you would mend it before the meeting.\n",
    "Preciso responder a um cliente que reclamou do atraso na entrega. Escreva um e-mail curto, educado e sem "
    "desculpas demais; diga que o pedido saiu ontem à tarde e que a transportadora prevê a chegada até sexta.\n",
    "def total(rows: list[dict[str, float]]) -> float:\n    # the last row holds the sum of all others\n"
    '    return sum(row["amount"] for row in rows[:-1] if row.get("amount") is not None)\n',
    "¿Puedes revisar esta configuración? El servicio arranca, pero las peticiones tardan más de diez segundos "
    "cuando hay dos usuarios a la vez, y en el registro solo aparece un aviso sobre la caché.\n",
    '{"city": "Porto Alegre", "forecast": [{"day": "Monday", "high": 24.5, "low": 15.0, "rain": "20 %"}, '
    '{"day": "Tuesday", "high": 22.0, "low": 14.5, "rain": "65 %"}], "source": "weather service"}\n',
)
"""What people and tools write, for rules and for sets without samples."""


class SetTime(NamedTuple):
    """The whole set over texts of a role: the median, and the slowest text."""

    role: Role
    texts: str
    milliseconds: float
    slowest: float


class RuleTime(NamedTuple):
    """One rule by itself, beyond what a scan without rules costs."""

    rule: str
    milliseconds: float


def texts_of(report: SampleReport) -> dict[str, list[str]]:
    """Texts of 10 KB by kind: ordinary ones, and where there are samples that must not match, only such."""
    misses = [result.sample.text + "\n" for result in report.results if not result.sample.match]
    found = {"prompt": _long(_PROMPTS)}
    return found | {"near misses": _long(misses)} if misses else found


def _long(pieces: Sequence[str]) -> list[str]:
    """Texts of 10 KB made of the pieces, each from another piece on."""
    found = []
    for number in range(TEXTS):
        turn = itertools.islice(itertools.cycle(pieces), number * len(pieces) // TEXTS, None)
        text = ""
        while len(text) < SIZE:
            text += next(turn)
        found.append(text[:SIZE])
    return found


def time_set(rules: RuleSet, texts: Mapping[str, Sequence[str]]) -> Iterator[SetTime]:
    """What `rules` cost a text of each kind and role."""
    for kind, chosen in texts.items():
        for role, direction in _SCOPES:
            scope = Scope(role, direction)
            found = [_best(partial(rules.find, text, scope)) for text in chosen]
            yield SetTime(role, kind, median(found), max(found))


def time_rules(paths: Sequence[Path], texts: Sequence[str]) -> list[RuleTime]:
    """What each rule costs by itself, the dearest first."""
    data = [text.encode("utf-8", "surrogatepass") for text in texts]
    compiler = yara_x.Compiler()
    compiler.add_source("rule nothing { condition: false }")
    nothing = _alone(compiler.build(), data)
    found = [RuleTime(name, _alone(rules, data) - nothing) for name, rules in each_alone(paths)]
    return sorted(found, key=lambda time: -time.milliseconds)


def _alone(rules: yara_x.Rules, data: Sequence[bytes]) -> float:
    scan = yara_x.Scanner(rules).scan
    return median(_best(partial(scan, text)) for text in data)


def _best(run: Callable[[], object]) -> float:
    """Milliseconds of the fastest of some rounds: what it costs when nothing else runs."""
    fastest = float("inf")
    for _ in range(ROUNDS):
        begun = monotonic()
        run()
        fastest = min(fastest, monotonic() - begun)
    return fastest * 1000
