"""What each rule costs: `python -m tests.detect.rule_costs [--patterns RULE] [FOLDER]` prints the dearest first.

A rule's cost is what a scan of the same texts takes longer with it. Patterns are searched before conditions are
evaluated, so a rule costs what its strings cost, whether or not it applies. YARA-X searches for up to four bytes of each
alternative of one part of a pattern and tries the pattern at each place where one stands: dear is a pattern whose best
part is common words. A few patterns alone are found with vector instructions, so all are measured beside others.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import yara_x

from mitmguard.detect.rule_source import RuleSource, parse_source
from mitmguard.detect.rules import EXTERNALS, RuleSet, rule_files
from mitmguard.model import Role, Scope
from scripts._bench.texts import Writer

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = 2048
_PATTERN = re.compile(r"^\s*(\$\w*)\s*=\s*(.+)$", re.M)


def prose(size: int, count: int) -> list[str]:
    """Plain texts of `size` characters: two thirds prose, one third code."""
    writer = Writer(7)
    code = "".join(file.read_text("utf-8") for file in sorted((ROOT / "addons").rglob("*.py")))
    wanted = count // 3
    step = max(size, (len(code) - size) // max(1, wanted))
    coded = [code[at : at + size] for at in range(0, len(code) - size, step)][:wanted]
    return [writer.text(size) for _ in range(count - len(coded))] + coded


def best(run: Callable[[], object], rounds: int = 5) -> float:
    """The CPU seconds of the fastest of some rounds."""
    fastest = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        run()
        fastest = min(fastest, time.process_time() - begun)
    return fastest


_BESIDE: Final = " ".join(f"$b{n} = /q{chr(97 + n % 26)}xj{n}/i" for n in range(40))


def scan_time(source: str, texts: Sequence[bytes]) -> float:
    """The CPU seconds of one scan of a text with the rules of `source`, in the mean of `texts`."""
    compiler = yara_x.Compiler(relaxed_re_syntax=True)
    for name, value in EXTERNALS.items():
        compiler.define_global(name, value)
    compiler.add_source(f"rule beside {{ strings: {_BESIDE} condition: any of them }}\n{source}")
    scanner = yara_x.Scanner(compiler.build())
    scan = scanner.scan
    return best(lambda: [scan(text) for text in texts]) / len(texts)


def closure(rule: RuleSource, rules: dict[str, RuleSource]) -> list[RuleSource]:
    """The rule behind the rules that its condition names."""
    named = [rules[word] for word in dict.fromkeys(rule.condition) if word in rules]
    return [*(other for first in named for other in closure(first, rules)), rule]


def rule_costs(files: Sequence[Path], texts: Sequence[bytes]) -> Iterator[tuple[float, str]]:
    """(seconds, rule) of each rule by itself."""
    empty = scan_time("rule nothing { condition: false }", texts)
    for file in files:
        rules = {rule.name: rule for rule in parse_source(file.read_text("utf-8"), "").rules}
        for rule in rules.values():
            needed = {other.name: other.text for other in closure(rule, rules)}
            yield scan_time("\n".join(needed.values()), texts) - empty, rule.name


def pattern_costs(rule: RuleSource, texts: Sequence[bytes]) -> Iterator[tuple[float, str]]:
    """(seconds, pattern) of each pattern of a rule by itself."""
    empty = scan_time("rule nothing { condition: false }", texts)
    for name, pattern in _PATTERN.findall(rule.text.partition("strings:")[2]):
        source = f"rule one {{ strings: $a = {pattern} condition: $a }}"
        yield scan_time(source, texts) - empty, name


def set_costs(rules: RuleSet, role: Role, texts: Sequence[str]) -> float:
    """The CPU seconds of `RuleSet.find` for one text, in the mean of `texts`."""
    scope = Scope(role, "response" if role == "assistant" else "request")
    return best(lambda: [rules.find(text, scope) for text in texts]) / len(texts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "rules")
    parser.add_argument(
        "--patterns", metavar="RULE", help="the patterns of this rule; `all`: of all"
    )
    parser.add_argument("--top", type=int, default=25)
    options = parser.parse_args()
    files = rule_files([options.folder])
    texts = prose(SIZE, 120)
    data = [text.encode() for text in texts]
    if options.patterns:
        rows = [
            (seconds, f"{rule.name} {name}")
            for file in files
            for rule in parse_source(file.read_text("utf-8"), "").rules
            if options.patterns in (rule.name, "all")
            for seconds, name in pattern_costs(rule, data)
        ]
    else:
        rows = list(rule_costs(files, data))
    for seconds, name in sorted(rows, reverse=True)[: options.top]:
        print(f"{seconds * 1e6:8.1f} us  {name}")
    print(f"{sum(seconds for seconds, _ in rows) * 1e6:8.1f} us  {len(rows)} in all, one by one")
    begun = time.process_time()
    rules = RuleSet.load([options.folder])
    print(f"{(time.process_time() - begun) * 1e3:8.0f} ms to compile")
    roles: tuple[Role, ...] = ("user", "tool", "tooldef", "assistant")
    for role in roles:
        for size in (SIZE, 10_240):
            seconds = set_costs(rules, role, prose(size, 40))
            print(f"{seconds * 1e6:8.1f} us  the whole set, {role}, {size} characters")


if __name__ == "__main__":
    main()
