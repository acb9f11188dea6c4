"""The whole measure: every recorded exchange, a table for each file, and the numbers as JSON."""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from tests.planting.language import TABLE
from tests.planting.trial import Case, Outcome, Side, Trials
from tests.planting.values import ALL_STYLES, STYLES

WIRE = Path(__file__).parents[3] / "shared" / "wire"
CHUNK = 12
"""Exchanges that a process takes at once."""

BEGIN = "<!-- measured: planting -->"
END = "<!-- end: planting -->"

_trials: list[Trials] = []


def _open(
    split: str, rounds: int, together: int, unknown: bool, styles: tuple[str, ...], policy: str
) -> None:
    logging.disable(logging.WARNING)
    _trials.append(Trials(split, rounds, together, unknown, styles, policy))


def _work(
    job: tuple[str, list[dict[str, Any]], tuple[Side, ...], int],
) -> tuple[str, Outcome, float]:
    name, records, sides, limit = job
    total = Outcome()
    began = time.perf_counter()
    for record in records:
        one = _trials[0].run(record, sides, limit)
        total.cases += one.cases
        total.exempt += one.exempt
        total.replays += one.replays
        total.broken += one.broken
        total.skipped += [f"{record['id']} {s}" for s in one.skipped]
    return name, total, time.perf_counter() - began


def jobs(
    folder: Path, only: str, sides: tuple[Side, ...], limit: int
) -> Iterator[tuple[str, list[dict[str, Any]], tuple[Side, ...], int]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        if only and not any(
            fnmatch(name, o) or fnmatch(name.partition(".")[0], o) for o in only.split(",")
        ):
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        for i in range(0, len(records), CHUNK):
            yield name, records[i : i + CHUNK], sides, limit


def report(outcomes: dict[str, Outcome], seconds: dict[str, float], shown: int) -> dict[str, Any]:
    """Print the table and the names of what leaked; return the numbers."""
    summary: dict[str, Any] = {}
    print(f"{'':<42} {'requests':^31}   {'answers':^31}")
    head = f"{'cases':>7} {'absent':>7} {'masked':>7} {'broken':>7}"
    print(f"{'file':<42} {head}   {head}  {'s':>5}")
    total = Outcome()
    for name, outcome in outcomes.items():
        total.cases += outcome.cases
        total.exempt += outcome.exempt
        total.replays += outcome.replays
        total.broken += outcome.broken
        total.skipped += outcome.skipped
        summary[name] = _row(name, outcome, seconds[name])
    summary["total"] = _row("total", total, sum(seconds.values()))
    for word in ("leaked", "blocked"):
        named = Counter(
            (c.side, c.what.partition(" ")[0], c.pointer, c.why)
            for c in total.cases
            if c.word == word
        )
        print(f"\n{word}: {sum(named.values())}")
        for (side, what, pointer, why), count in named.most_common(shown):
            files = sorted(
                {
                    n
                    for n, o in outcomes.items()
                    for c in o.cases
                    if c.pointer == pointer and c.word == word
                }
            )
            print(
                f"{count:>7} {side:<8} {what:<7} {pointer} {why} [{', '.join(files[:4])}{' ...' if len(files) > 4 else ''}]"
            )
    print(f"\nbroken: {len(total.broken)} of {total.replays} replays")
    for line in total.broken[:shown]:
        print("       ", line)
    print(f"\nnot read: {len(total.skipped)}", *total.skipped[:20], sep="\n        ")
    print("\nnot language (strings left alone):")
    for row in [*(r.name for r in TABLE), "token copy"]:
        print(f"{total.exempt[row]:>7} {row}")
    return summary


def _row(name: str, outcome: Outcome, seconds: float) -> dict[str, Any]:
    cells: dict[str, Any] = {"seconds": round(seconds, 1), "exempt": dict(outcome.exempt)}
    text = []
    sides: tuple[Side, ...] = ("request", "response")
    for side in sides:
        cases = [c for c in outcome.cases if c.side == side]
        words = Counter(c.word for c in cases)
        broken = sum(f" {side}: " in b for b in outcome.broken)
        cells[side] = {"cases": len(cases), **words, "broken": broken}
        if not cases:
            text.append(f"{0:>7} {'':>7} {'':>7} {'':>7}")
            continue
        absent = 100 * (len(cases) - words["leaked"]) / len(cases)
        text.append(
            f"{len(cases):>7} {absent:>6.1f}% {100 * words['masked'] / len(cases):>6.1f}% {broken:>7}"
        )
    print(f"{name:<42} {'   '.join(text)}  {seconds:>5.0f}")
    return cells


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/planting", description=__doc__)
    parser.add_argument("--folder", type=Path, default=WIRE, help="where the recordings are")
    parser.add_argument(
        "--only",
        default="",
        metavar="PATTERN",
        help="files or providers, with *; several by commas",
    )
    parser.add_argument(
        "--policy",
        default="strict",
        metavar="NAME|FILE",
        help="of the guard; where it blocks instead of masking, what leaves before the block counts",
    )
    parser.add_argument("--side", choices=("request", "response"), help="one side only")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--limit",
        type=int,
        default=0,
        metavar="N",
        help="strings of one pointer in one body; 0: all",
    )
    parser.add_argument(
        "--rounds", type=int, default=1, metavar="N", help="each with other values at other places"
    )
    parser.add_argument(
        "--in-turn", action="store_true", help="one value in one replay, not all that fit (slow)"
    )
    parser.add_argument(
        "--unknown",
        action="store_true",
        help="plant into a member that no format has, new in every object",
    )
    parser.add_argument(
        "--values",
        choices=("some", "all"),
        default="some",
        help="what is planted: an e-mail address, a CPF, a card, an AWS key; all: and a CNPJ of letters and digits, an "
        "IBAN, a GitHub token, a telephone number",
    )
    parser.add_argument(
        "--split", default="random:7", help="how answers are cut, as for `mitmguard replay`"
    )
    parser.add_argument(
        "--show", type=int, default=40, metavar="N", help="names shown of each kind"
    )
    parser.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="write the numbers, and every case that is not masked",
    )
    parser.add_argument(
        "--markdown",
        type=Path,
        metavar="FILE",
        help=f"write the table into a document, between {BEGIN} and {END}",
    )
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"planting: {args.folder} is not there; give --folder", file=sys.stderr)
        return 2
    sides: tuple[Side, ...] = (args.side,) if args.side else ("request", "response")
    outcomes: dict[str, Outcome] = defaultdict(Outcome)
    seconds: dict[str, float] = defaultdict(float)
    with ProcessPoolExecutor(
        args.jobs,
        initializer=_open,
        initargs=(
            args.split,
            args.rounds,
            int(args.in_turn),
            args.unknown,
            ALL_STYLES if args.values == "all" else STYLES,
            args.policy,
        ),
    ) as pool:
        for name, one, took in pool.map(_work, jobs(args.folder, args.only, sides, args.limit)):
            outcome = outcomes[name]
            outcome.cases += one.cases
            outcome.exempt += one.exempt
            outcome.replays += one.replays
            outcome.broken += one.broken
            outcome.skipped += one.skipped
            seconds[name] += took
    summary = report(outcomes, seconds, args.show)
    if args.markdown:
        document = args.markdown.read_text(encoding="utf-8")
        before, _, rest_ = document.partition(BEGIN)
        _, end, after = rest_.partition(END)
        if not end:
            print(f"planting: no {BEGIN} ... {END} in {args.markdown}", file=sys.stderr)
            return 2
        args.markdown.write_text(
            f"{before}{BEGIN}\n{markdown(summary)}{END}{after}", encoding="utf-8"
        )
    if args.json:
        rest = {n: [asdict(c) for c in o.cases if c.word != "masked"] for n, o in outcomes.items()}
        broken = {n: o.broken for n, o in outcomes.items() if o.broken}
        args.json.write_text(
            json.dumps({"files": summary, "not masked": rest, "broken": broken}, indent=1)
        )
    return 0 if meets_bars([c for o in outcomes.values() for c in o.cases]) else 1


def markdown(summary: dict[str, Any]) -> str:
    """Return the numbers as the table of the documentation."""
    lines = [
        "| API | requests: planted | masked | absent | answers: planted | masked | absent |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, row in summary.items():
        cells = []
        for side in ("request", "response"):
            cases = row[side]["cases"]
            if not cases:
                cells += ["-", "-", "-"]
                continue
            masked, leaked = row[side].get("masked", 0), row[side].get("leaked", 0)
            cells += [f"{cases}", _percent(masked, cases), _percent(cases - leaked, cases)]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _percent(part: int, whole: int) -> str:
    # Rounded down: what is not all is not 100.
    return f"{1000 * part // whole / 10:.1f} %"


def meets_bars(cases: list[Case]) -> bool:
    """Say whether 99.5 % are absent, of the requests and of the answers."""
    for side in ("request", "response"):
        mine = [c.word for c in cases if c.side == side]
        if mine and mine.count("leaked") > 0.005 * len(mine):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
