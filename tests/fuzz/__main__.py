"""Fuzz the wire room, from where the last run ended: `scripts/fuzz --help`."""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import corpus
from tests.fuzz.limits import limited
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
STATE = Path(__file__).parent / "state.json"

_EXECUTED = re.compile(r"^stat::number_of_executed_units: (\d+)$", re.MULTILINE)
_SO_FAR = re.compile(r"^#(\d+)\t", re.MULTILINE)


class Ran(NamedTuple):
    """What a run of one target came to."""

    seconds: float
    executions: int
    fresh: list[bytes]  # inputs that the fuzzer kept
    found: dict[str, bytes]  # inputs that broke a property, by the name that the fuzzer gave them
    log: str


def fuzz(targets: list[str], seconds: float, seed: int, folder: Path) -> dict[str, Ran]:
    """Run targets one behind the other, so many seconds each, from the corpus and the seeds."""
    for target in targets:
        (folder / target).mkdir()
        for data in {*corpus.read(target), *seeds(target)}:
            (folder / target / sha256(data).hexdigest()[:20]).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.engine", str(folder), str(seconds), str(seed), *targets],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "addons")))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"fuzz: the engine failed\n{done.stderr[-2000:]}")
    return {target: _ran(folder, target) for target in targets}


def _ran(folder: Path, target: str) -> Ran:
    log = (folder / f"{target}.log").read_text(errors="replace")
    counts = _EXECUTED.findall(log) or _SO_FAR.findall(log) or ["0"]
    artifacts = sorted(folder.glob(f"{target}.found-*"))
    return Ran(
        float((folder / f"{target}.seconds").read_text()),
        int(counts[-1]),
        [path.read_bytes() for path in (folder / target).iterdir()],
        {path.name.partition(".found-")[2]: path.read_bytes() for path in artifacts},
        log,
    )


def keep(target: str, ran: Ran) -> None:
    """Take what a run reached into the corpus, and count the run."""
    inputs, branches = corpus.minimal(TARGETS[target], [*ran.fresh, *seeds(target)])
    corpus.pack(target, inputs)
    state = json.loads(STATE.read_text()) if STATE.exists() else {}
    before = state.get(target, {"seconds": 0, "executions": 0})
    state[target] = {
        "seconds": before["seconds"] + round(ran.seconds),
        "executions": before["executions"] + ran.executions,
        "branches": branches,
        "inputs": len(inputs),
        "bytes": sum(map(len, inputs)),
    }
    STATE.write_text(json.dumps(dict(sorted(state.items())), indent=1) + "\n")


def replay(targets: list[str]) -> list[str]:
    """Run the corpus and what was once found; return what fails."""
    failed = []
    for target in targets:
        run = limited(TARGETS[target])
        for data in corpus.read(target):
            try:
                run(data)
            except Exception as e:  # noqa: BLE001 - whatever it is, it is told
                failed.append(f"{target}: {type(e).__name__}: {e}: {data[:200]!r}")
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument(
        "--target",
        action="append",
        choices=list(TARGETS),
        help="one of them; all where none is named",
    )
    parser.add_argument("--seconds", type=float, default=20, help="for each target (20)")
    parser.add_argument(
        "--seed", type=int, default=0, help="of the mutations; 0: another each time"
    )
    parser.add_argument("--replay", action="store_true", help="only run what is kept")
    parser.add_argument(
        "--found", type=Path, default=Path(".cache/fuzz"), help="where findings go (.cache/fuzz)"
    )
    args = parser.parse_args()
    targets = args.target or list(TARGETS)
    if args.replay:
        logging.disable(logging.WARNING)
        failed = replay(targets)
        print("\n".join(failed) or "all that is kept holds")
        return 1 if failed else 0
    status = 0
    for target in targets:
        with tempfile.TemporaryDirectory() as folder:
            ran = fuzz([target], args.seconds, args.seed, Path(folder))[target]
            keep(target, ran)
        state = json.loads(STATE.read_text())[target]
        print(f"{target:<15} {ran.executions:>9} runs now; in all {state}", flush=True)
        for name, data in ran.found.items():
            args.found.mkdir(parents=True, exist_ok=True)
            (args.found / f"{target}-{name}").write_bytes(data)
            print(f"  FOUND {args.found / f'{target}-{name}'}\n{ran.log[-1500:]}", flush=True)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
