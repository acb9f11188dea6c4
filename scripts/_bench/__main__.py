"""Measures the guard against mitmproxy: interleaved rounds, medians, CPU from /proc.

    scripts/bench                        everything, some six minutes
    scripts/bench --only request,sse     a part
    scripts/bench --seconds 1 --rounds 3 --seen

Three mitmdumps run side by side and are loaded in turn: `stock` (mitmdump -q without any addon), `noop` (with the
guard's hook table and an addon that does nothing) and `guard`. Provider, load and proxies are on loopback. Prints a
table, and as the last line one JSON object. Budgets are ratios and differences within one run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import mitmproxy.version
import trustme

from _bench.client import load
from _bench.processes import HERE, ROOT, Process, free_port, mitmdump, start
from _bench.scenarios import POOL, SCENARIOS, VARIANTS, Measured, Scenario
from _bench.texts import Writer

Results = dict[tuple[str, str], Measured]


def proxies(
    names: list[str], tls: bool, upstream: str, folder: Path, config: str
) -> dict[str, Process]:
    """Start the proxies; with TLS, loopback has to be named in the policy to be opened."""
    if tls and config == "default":
        policy = folder / "guard.yaml"
        policy.write_text("extends: default\nhosts: {guarded: [127.0.0.1]}\n")
        config = str(policy)
    kind = "-tls" if tls else ""
    state = folder / f"state{kind}"
    state.mkdir(exist_ok=True)
    arguments = {
        "stock": [],
        "noop": ["-s", str(HERE / "noop.py"), "--set", "onboarding=false", "--set", "connection_strategy=lazy"],
        "guard": ["-s", str(ROOT / "addons" / "guard.py"), "--set", f"guard_config={config}",
                  "--set", f"guard_state={state}"],
    }  # fmt: skip
    found: dict[str, Process] = {}
    for name in names:
        found[name] = mitmdump(name + kind, arguments[name], upstream, folder)
        if len(found) == 1:
            found[name].wait()  # it writes the CA that the others read
    return found


def measure(
    scenarios: list[Scenario], running: dict[bool, dict[str, Process]], options: argparse.Namespace
) -> Results:
    """Load the variants in turn, round by round."""
    results: Results = {}
    for scenario in scenarios:
        writer = Writer(seed=1, pii=options.pii)
        make = scenario.make(writer, options.seen)
        mine = {n: p for n, p in running[scenario.tls].items() if n in scenario.variants}
        for number in range(options.rounds + 1):
            for name, process in list(mine.items())[:: 1 if number % 2 else -1]:
                seconds = options.seconds if number else min(1.0, options.seconds)
                before = process.cpu()
                sample = asyncio.run(
                    load(process.port, make, scenario.connections, seconds, tls=scenario.tls)
                )
                used = process.cpu() - before
                if number:  # the first one warms up
                    measured = results.setdefault((scenario.name, name), Measured())
                    measured.samples.append(sample)
                    measured.cpu.append(used)
                if sample.errors or not sample.requests:
                    print(f"{scenario.name} {name}: {sample.errors}", file=sys.stderr)
                    if not sample.requests:
                        raise RuntimeError(f"{name} answers nothing")
    return results


def table(scenarios: list[Scenario], results: Results) -> None:
    """Print what was measured."""
    print(
        f"{'scenario':12} {'variant':7} {'req/s':>8} {'p50 ms':>9} {'CPU ms/req':>11} {'CPU us/event':>13} {'first ms':>9}"
    )
    for scenario in scenarios:
        print(f"# {scenario.name}: {scenario.what}")
        for name in VARIANTS:
            m = results.get((scenario.name, name))
            if m is None:
                continue
            streams = any(s.first_tokens for s in m.samples)
            event = f"{m.event_us:13.1f}" if streams else " " * 13
            first = f"{m.first_token_ms:9.2f}" if streams else ""
            print(
                f"{scenario.name:12} {name:7} {m.rate:8.1f} {m.latency_ms:9.2f} {m.request_ms:11.3f} {event} {first}"
            )


def summary(results: Results) -> dict[str, float | None]:
    """Return the numbers of the budgets; None where the scenario or a variant did not run."""

    def over(scenario: str, value: Callable[[Measured], float], base: str = "noop") -> float | None:
        guard, other = results.get((scenario, "guard")), results.get((scenario, base))
        return round(value(guard) - value(other), 3) if guard and other else None

    def ratio(scenario: str, name: str = "guard") -> float | None:
        guard, other = results.get((scenario, name)), results.get((scenario, "stock"))
        return round(guard.request_ms / other.request_ms, 3) if guard and other else None

    return {
        "cpu_ratio_vs_stock": ratio("request"),
        "noop_cpu_ratio_vs_stock": ratio("request", "noop"),
        "request_ms_over_noop": over("request", lambda m: m.request_ms),
        "request_latency_ms_over_noop": over("request", lambda m: m.latency_ms),
        "tls_cpu_ratio_vs_stock": ratio("tls"),
        "tls_request_ms_over_noop": over("tls", lambda m: m.request_ms),
        "sse_us_per_event_over_noop": over("sse", lambda m: m.event_us),
        "first_token_ms": over("first-token", lambda m: m.first_token_ms),
        "part_token_ms": over("part-token", lambda m: m.first_token_ms),
        "new_100kb_ms": over("new", lambda m: m.request_ms),
        "seen_100kb_ms": over("seen", lambda m: m.request_ms),
    }


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    names = ",".join(s.name for s in SCENARIOS)
    parser.add_argument("--seconds", type=float, default=2.0, help="of load per round (2)")
    parser.add_argument("--rounds", type=int, default=5, help="medians are of these (5)")
    parser.add_argument("--only", default=names, help=f"comma-separated: {names}")
    parser.add_argument("--variants", default=",".join(VARIANTS), help="comma-separated")
    parser.add_argument("--config", default="default", help="policy of the guard (default)")
    parser.add_argument("--pii", type=int, default=0, help="e-mail addresses in each text (0)")
    texts = parser.add_mutually_exclusive_group()
    texts.add_argument(
        "--fresh", action="store_true", help="no 2 KB request twice (this is the default)"
    )
    texts.add_argument(
        "--seen", action="store_true", help=f"the same {POOL} requests of 2 KB again and again"
    )
    options = parser.parse_args()
    options.only = options.only.split(",")
    options.variants = options.variants.split(",")
    if unknown := {*options.only} - {s.name for s in SCENARIOS} | {*options.variants} - {*VARIANTS}:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    return options


def main() -> None:
    options = parse()
    scenarios = [s for s in SCENARIOS if s.name in options.only]
    with tempfile.TemporaryDirectory(prefix="mitmguard-bench-") as name:
        folder = Path(name)
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(folder / "ca.pem"))
        authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
            str(folder / "leaf.pem")
        )
        port, tls_port = free_port(), free_port()
        command = [
            sys.executable,
            str(HERE / "upstream.py"),
            str(port),
            str(tls_port),
            str(folder / "leaf.pem"),
        ]
        started = [start("upstream", port, command, folder)]
        running: dict[bool, dict[str, Process]] = {}
        try:
            for tls in sorted({s.tls for s in scenarios}):
                url = f"https://127.0.0.1:{tls_port}" if tls else f"http://127.0.0.1:{port}"
                running[tls] = proxies(options.variants, tls, url, folder, options.config)
                started += running[tls].values()
            for process in started:
                process.wait()
            results = measure(scenarios, running, options)
            memory = {name: p.memory() for name, p in next(iter(running.values())).items()}
        except RuntimeError as error:
            raise SystemExit(f"bench: {error}") from None
        finally:
            for process in started:
                process.end()
    table(scenarios, results)
    errors = sum(sum(s.errors.values()) for m in results.values() for s in m.samples)
    run = {
        "seconds": options.seconds,
        "rounds": options.rounds,
        "only": options.only,
        "texts": "seen" if options.seen else "fresh",
        "pii": options.pii,
        "config": options.config,
        "python": platform.python_version(),
        "mitmproxy": mitmproxy.version.VERSION,
        "cpus": os.cpu_count(),
    }
    print(json.dumps({**summary(results), "errors": errors, "memory_mb": memory, "run": run}))


if __name__ == "__main__":
    main()
