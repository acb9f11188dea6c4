"""Measures the detectors against labelled texts, against the clock, and beside other tools.

    scripts/eval pii                          the development data and the generator
    scripts/eval pii --generated 7            only the generator, with this seed
    scripts/eval pii --file FILE              only a file of your own
    scripts/eval pii --show miss              examples: miss, false, edge, decoy, TYPE or +TYPE (false alarms of it)
    scripts/eval speed                        only MB/s, a message of 2 KB, a long conversation
    scripts/eval compare                      other tools beside ours, over a sample of the same texts

Prints tables, and as the last line one JSON object.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from _eval import held
from _eval.compare import KNOWN, compare
from _eval.generate import SIZE, generate
from _eval.score import Row, Score
from _eval.speed import measure
from _eval.subject import Subject

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT.parent / "shared" / "data" / "pii-dev.jsonl.gz"
SEED = 20260


def read(path: Path) -> Iterable[Row]:
    """Yield the rows of a file of labelled texts."""
    opener: Any = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def judge(subject: Subject, rows: Iterable[Row]) -> Score:
    """Return the score of the guard over labelled texts."""
    score = Score()
    for row in rows:
        score.add(row, subject.findings(row["text"]))
    return score


def show(score: Score, what: str, limit: int) -> None:
    """Print examples: a kind, the misses of a type, or (with a plus) its false alarms."""
    shown = 0
    for kind, type, where, text in score.examples:
        if (
            what
            in (
                kind,
                type if kind in ("miss", "edge") else "",
                f"+{type}" if kind in ("false", "decoy") else "",
            )
            and shown < limit
        ):
            shown += 1
            print(f"{kind.upper()} {type} ({where}) {text}")


def sets(options: argparse.Namespace) -> list[tuple[str, list[Row]]]:
    """Return the sets of texts that the options ask for."""
    chosen: list[tuple[str, list[Row]]] = []
    for path in options.file or ([] if options.generated is not None else [DATA]):
        if not path.exists():
            sys.exit(f"eval: {path} is not there; give --file or --generated SEED")
        chosen.append((path.name, list(read(path))))
    if options.generated is not None or not options.file:
        seed = SEED if options.generated is None else options.generated
        chosen.append((f"generated {seed}", list(generate(seed, options.size))))
        chosen.append((f"held back {seed}", list(generate(seed, options.size, held))))
    return chosen


def pii(options: argparse.Namespace) -> None:
    subject = Subject(options.config)
    result: dict[str, Any] = {}
    for name, rows in sets(options):
        score = judge(subject, rows)
        print(f"== {name}: {len(rows)} texts")
        if options.show and not name.startswith("held"):  # its examples are for nobody's eyes
            show(score, options.show, options.limit)
        score.print()
        result[name] = {"texts": len(rows), **score.figures()}
        for key, value in result[name].items():
            print(f"{key:<22} {value}")
    print("== goals; what is not reached is bold", *goals(result), sep="\n")
    if not options.no_speed:
        result["speed"] = tell_speed(options)
    print(json.dumps(result, ensure_ascii=False))


GOALS: tuple[tuple[str, str, float, bool], ...] = (
    ("personal data, F1", "personal_f1", 0.97, True),
    ("personal data, F1 with exact edges", "personal_exact_f1", 0.97, True),
    ("personal data, precision", "personal_precision", 0.985, True),
    ("secrets, F1", "secrets_f1", 0.95, True),
    ("texts without anything flagged", "clean_flagged", 0.005, False),
    ("wrong check digits flagged", "decoys_flagged", 0.005, False),
    ("odd spellings covered", "odd_covered", 0.85, True),
    ("pt-BR covered", "pt_br_covered", 0.95, True),
)
"""What is asked for: a name, the figure, and the least (or the most) that it should be."""


def goals(result: dict[str, dict[str, Any]]) -> list[str]:
    """Return a Markdown table of which goals hold on which texts."""
    lines = [f"| | goal | {' | '.join(result)} |", "| --- | --- |" + " --- |" * len(result)]
    for name, key, bound, least in GOALS:
        cells = []
        for figures in result.values():
            value = figures[key]
            if value is None:
                cells.append("none in it")
            else:
                held_ = value >= bound if least else value <= bound
                cells.append(f"{value:.4f}" if held_ else f"**{value:.4f}**")
        lines.append(f"| {name} | {'>=' if least else '<='} {bound} | {' | '.join(cells)} |")
    return lines


def tell_speed(options: argparse.Namespace) -> dict[str, Any]:
    """Measure the speed and print it."""
    found = measure(options.config)
    print(
        "== speed: one process, CPU time, every text once, empty cache, all types and rules on, 100,000 own terms"
    )
    for key, value in found.items():
        print(f"{key:<30} {value}")
    return found


def speed(options: argparse.Namespace) -> None:
    print(json.dumps(tell_speed(options), ensure_ascii=False))


def beside(options: argparse.Namespace) -> None:
    chosen = [
        (name, random.Random(1).sample(rows, min(len(rows), options.sample)))
        for name, rows in sets(options)
    ]
    result = compare(chosen, options.tools.split(","))
    print(json.dumps(result, ensure_ascii=False))


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/eval",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    which = argparse.ArgumentParser(add_help=False)
    which.add_argument("--file", type=Path, action="append", help="labelled texts, JSON lines")
    which.add_argument("--generated", type=int, metavar="SEED", help="texts of the generator")
    which.add_argument("--size", type=int, default=SIZE, help=f"texts to generate ({SIZE})")
    config = argparse.ArgumentParser(add_help=False)
    config.add_argument("--config", default="default", help="the policy (default)")
    p = commands.add_parser(
        "pii",
        parents=[which, config],
        help="precision and recall by type and language, false alarms, odd spellings, speed",
    )
    p.add_argument(
        "--show",
        default="",
        help="miss, edge, false, decoy, TYPE (its misses), +TYPE (its false alarms)",
    )
    p.add_argument("--limit", type=int, default=40, help="examples to show (40)")
    p.add_argument(
        "--no-speed", action="store_true", help="leave out the speed, which takes minutes"
    )
    p.set_defaults(run=pii)
    p = commands.add_parser(
        "speed", parents=[config], help="MB/s, a message of 2 KB, a long conversation"
    )
    p.set_defaults(run=speed)
    p = commands.add_parser("compare", parents=[which], help="other tools beside ours")
    p.add_argument("--sample", type=int, default=2500, help="texts of each set (2500)")
    p.add_argument("--tools", default=",".join(KNOWN), help="comma-separated")
    p.set_defaults(run=beside)
    return parser.parse_args(arguments)


def main() -> None:
    options = parse()
    options.run(options)


if __name__ == "__main__":
    main()
