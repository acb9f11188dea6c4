"""Measures how fast recorded exchanges go through the engine, in CPU time, without start-up.

    scripts/bench-replay ../shared/wire/*.jsonl.gz
    scripts/bench-replay --against OTHER_CHECKOUT FILE...

With --against, the engine of another checkout (set up by its scripts/run) is measured in turns with this one. Prints a
table, and as the last line one JSON object: exchanges a second and MB a second, with the detectors and without.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3


def once(files: list[str]) -> None:
    """Measure the engine on the path; print one JSON object."""
    from mitmguard.cli.replay import cutter, replay_one
    from mitmguard.conversations import Keys
    from mitmguard.engine import Guard

    records = []
    for name in files:
        with gzip.open(name, "rt") if name.endswith(".gz") else Path(name).open() as lines:
            records += [json.loads(line) for line in lines]
    size = sum(len(str(r.get(b) or "")) for r in records for b in ("request_body", "response_body"))
    found = {}
    for name, detect in (("detect", True), ("no_detect", False)):
        guard = Guard("default", Keys([b"k" * 32]), detect=detect)
        cut, best = cutter(""), float("inf")
        for _ in range(ROUNDS):
            began = process_time()
            for record in records:
                replay_one(guard, record, cut)
            best = min(best, process_time() - began)
        found[f"{name}_exchanges_per_s"] = round(len(records) / best)
        found[f"{name}_mb_per_s"] = round(size / best / 1e6, 1)
        guard.close()
    print(json.dumps(found))


def run(checkout: Path, files: list[str]) -> dict[str, float]:
    python = checkout / ".venv" / "bin" / "python"
    environment = {**os.environ, "PYTHONPATH": f"{checkout / 'addons'}:{ROOT / 'scripts'}"}
    command = [str(python), "-m", "_bench.replay", "--once", *files]
    done = subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench-replay",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="DIR", help="another checkout")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    files = [str(Path(name).resolve()) for name in options.files]
    if options.once:
        return once(files)
    checkouts = {"here": ROOT} | ({"there": options.against.resolve()} if options.against else {})
    best: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS if options.against else 1):
        for name, checkout in checkouts.items():
            for key, value in run(checkout, files).items():
                best.setdefault(name, {})[key] = max(value, best.get(name, {}).get(key, 0))
    for name, figures in best.items():
        print(f"{name:6}", "  ".join(f"{key} {value:g}" for key, value in figures.items()))
    json.dump(best, sys.stdout)
    print()
    return None


if __name__ == "__main__":
    main()
