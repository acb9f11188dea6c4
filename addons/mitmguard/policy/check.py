"""What a valid file can still get wrong: names that do not exist, and rules that cannot work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from mitmguard.errors import Problem
from mitmguard.policy.explain import near
from mitmguard.policy.hosts import Glob, normalize, split_port
from mitmguard.policy.impossible import contradictions, misplaced_types, shadowed
from mitmguard.policy.schema import Document, OwnPattern, OwnTerms, Rule, UninspectedRule
from mitmguard.policy.values import refused
from mitmguard.policy.yamltree import Loc, Tree

Say = Callable[[Loc, str, str], None]


class Known:
    """Names that exist outside the file; None where nobody told."""

    def __init__(self, types: Collection[str] | None, rules: Collection[str] | None) -> None:
        self.types: Final = None if types is None else frozenset(types)
        self.rules: Final = None if rules is None else frozenset(rules)
        self.categories: Final[dict[str, str]] = {}
        self.aliases: Final[dict[str, str]] = {}
        if isinstance(types, Mapping):
            found = {name: getattr(info, "category", None) for name, info in types.items()}
            self.categories.update({n: c for n, c in found.items() if isinstance(c, str)})
            for name, info in types.items():
                others = [a for a in getattr(info, "aliases", ()) if a not in types]
                self.aliases.update(dict.fromkeys(others, name))


def check(
    own: Document, merged: Document, tree: Tree, file: str, known: Known, base: Path
) -> list[Problem]:
    """Return the problems of a file whose keys and types are right."""
    problems: list[Problem] = []

    def say(loc: Loc, message: str, fix: str) -> None:
        problems.append(Problem(file, *tree.at(loc), message, fix))

    _rules(dict(enumerate(own.policies)), own, tree, known, say)
    _names(own, known, say)
    _hosts(own, say)
    _uninspected(own.uninspected.rules, tree, say)
    _values(own, merged, say)
    _aws(merged, say)
    _files(own, base, say)
    return problems


def valid_rules(tree: Tree, file: str, known: Known) -> list[Problem]:
    """Return the problems of the policies that are valid by themselves, in a file that is not."""
    problems: list[Problem] = []

    def say(loc: Loc, message: str, fix: str) -> None:
        problems.append(Problem(file, *tree.at(loc), message, fix))

    listed = tree.value.get("policies")
    rules: dict[int, Rule] = {}
    for index, item in enumerate(listed if isinstance(listed, tuple) else ()):
        try:
            rules[index] = Rule.model_validate(item)
        except ValidationError:
            continue
    _rules(rules, None, tree, known, say)
    return problems


def _rules(
    rules: Mapping[int, Rule], own: Document | None, tree: Tree, known: Known, say: Say
) -> None:
    names: dict[str, int] = {}
    possible: list[int] = []
    categories = {**known.categories, **(_own_types(own) if own is not None else {})}
    for index, rule in rules.items():
        at: Loc = ("policies", index)
        complaints = [*contradictions(rule), *misplaced_types(rule, categories)]
        for number, pattern in enumerate(rule.when.pattern or ()):
            if why := refused(pattern):
                say((*at, "when", "pattern", number), why, "simplify the pattern")
        for key, message, fix in complaints:
            say((*at, key) if key == "then" else (*at, "when", key), f"never matches: {message}"
                if key != "then" else f"cannot be done: {message}", fix)  # fmt: skip
        if not complaints:
            possible.append(index)
        if rule.name is not None and names.setdefault(rule.name, index) != index:
            line = tree.at(("policies", names[rule.name])).line
            say(
                (*at, "name"), f"the name '{rule.name}' is used in line {line} already", "rename it"
            )
    for place, takers in shadowed([rules[index] for index in possible]):
        lines = [tree.at(("policies", possible[n])).line for n in takers]
        which = f"the one in line {lines[0]} takes" if len(lines) == 1 else (
            f"those in lines {', '.join(map(str, lines))} take"
        )  # fmt: skip
        say(("policies", possible[place]), f"never matches: {which} all of it before",
            f"move it above line {lines[0]}, or narrow that one")  # fmt: skip


def _own_types(own: Document) -> dict[str, str]:
    entries: tuple[OwnPattern | OwnTerms, ...] = (
        *own.detectors.own.patterns,
        *own.detectors.own.terms,
    )
    return {entry.type: entry.category for entry in entries}


def _names(own: Document, known: Known, say: Say) -> None:
    mine = _own_types(own)
    entries = own.detectors.own
    lists: tuple[tuple[str, tuple[OwnPattern | OwnTerms, ...]], ...] = (
        ("patterns", entries.patterns),
        ("terms", entries.terms),
    )
    for kind, listed in lists:
        for index, entry in enumerate(listed):
            loc: Loc = ("detectors", "own", kind, index)
            if known.types is not None and entry.type in known.types:
                say((*loc, "type"), f"{entry.type} is a built-in type", "choose a name of your own")
            if entry.category != mine[entry.type]:
                say((*loc, "category"), f"{entry.type} has two categories", "use one for a type")
    if known.types is not None:
        found = {name for plugin in own.detectors.plugins for name in plugin.types}
        types = known.types | mine.keys() | found
        for loc, name in _named_types(own):
            if not any(map(Glob.of(name).matches, types)) and not _of_rules(own, loc):
                say(loc, f"there is no type '{name}'", near(name, types) or "see docs/policy.md")
    if known.rules is not None:
        for loc, name in _named_rules(own):
            if not any(map(Glob.of(name).matches, known.rules)):
                say(loc, f"there is no rule '{name}'", near(name, known.rules) or "remove it")


def _of_rules(own: Document, loc: Loc) -> bool:
    """Tell whether the type at `loc` belongs to a policy about rules, whose types are their own."""
    if loc[0] != "policies" or not isinstance(loc[1], int):
        return False
    when = own.policies[loc[1]].when
    return when.category is not None and not {"pii", "secret"} & set(when.category)


def _named_types(own: Document) -> Iterator[tuple[Loc, str]]:
    patterns: Loc = ("detectors", "patterns")
    for index, name in enumerate(own.detectors.patterns.off):
        yield (*patterns, "off", index), name
    for index, name in enumerate(own.detectors.patterns.on):
        yield (*patterns, "on", index), name
    for name in own.detectors.patterns.thresholds:
        yield (*patterns, "thresholds", name), name
    for number, rule in enumerate(own.policies):
        for index, name in enumerate(rule.when.type or ()):
            yield ("policies", number, "when", "type", index), name


def _named_rules(own: Document) -> Iterator[tuple[Loc, str]]:
    for index, name in enumerate(own.detectors.rules.off):
        yield ("detectors", "rules", "off", index), name
    for number, rule in enumerate(own.policies):
        for index, name in enumerate(rule.when.rule or ()):
            yield ("policies", number, "when", "rule", index), name


def _hosts(own: Document, say: Say) -> None:
    seen: dict[str, str] = {}
    for kind in ("guarded", "watched", "tunnelled"):
        for index, pattern in enumerate(getattr(own.hosts, kind)):
            name, port = split_port(pattern)
            key = f"{name.lower() if '*' in name else normalize(name)}:{port}"
            if seen.setdefault(key, kind) != kind:
                say(("hosts", kind, index), f"'{pattern}' is {seen[key]} as well", "keep it once")


def _uninspected(rules: tuple[UninspectedRule, ...], tree: Tree, say: Say) -> None:
    for index, rule in enumerate(rules):
        for number, before in enumerate(rules[:index]):
            if (
                before.host in (None, rule.host)
                and before.path in (None, rule.path)
                and (before.why is None or (rule.why and set(rule.why) <= set(before.why)))
            ):
                line = tree.at(("uninspected", "rules", number)).line
                say(("uninspected", "rules", index),
                    f"never matches: the one in line {line} takes all of it before",
                    f"move it above line {line}, or remove it")  # fmt: skip
                break


def _values(own: Document, merged: Document, say: Say) -> None:
    if not merged.policies:
        say((), "there are no policies, so nothing would be decided", "write 'extends: default'")
    limits = merged.limits
    if limits.unpacked_bytes < limits.body_bytes:
        key = "unpacked_bytes" if "unpacked_bytes" in own.limits.model_fields_set else "body_bytes"
        say(("limits", key), "unpacked_bytes is smaller than body_bytes",
            f"unpacked_bytes: {limits.body_bytes}")  # fmt: skip
    if merged.vault.store == "memory" and merged.vault.path is not None:
        say(("vault", "path"), "the store memory has no file", "add 'store: sqlite'")
    for index, entry in enumerate(own.detectors.own.terms):
        if not entry.terms and entry.file is None:
            say(("detectors", "own", "terms", index), "there are no terms", "add 'terms' or 'file'")
        if entry.field is not None and entry.file is None:
            say(("detectors", "own", "terms", index, "field"), "a field of no file", "add 'file'")
    names: set[str] = set()
    for index, plugin in enumerate(own.detectors.plugins):
        if plugin.name in names:
            say(
                ("detectors", "plugins", index, "name"),
                f"two plugins '{plugin.name}'",
                "rename one",
            )
        names.add(plugin.name)


def _aws(merged: Document, say: Say) -> None:
    aws = merged.aws
    if aws.credentials != "none" and find_spec("botocore") is None:
        say(("aws", "credentials"), "this needs botocore, which is not installed",
            "pip install 'mitmguard[aws]'")  # fmt: skip
    wanted = {
        "profile": ("profile",),
        "role_arn": ("web-identity",),
        "token_file": ("web-identity",),
    }
    for key in ("profile", "role_arn", "token_file", "region", "clients", "unverified_keys"):
        for_ = wanted.get(key, ())
        if not getattr(aws, key):
            continue
        if aws.credentials == "none":
            say(("aws", key), f"'{key}' does nothing: there are no credentials to sign with",
                "add 'credentials: default', or remove it")  # fmt: skip
        elif for_ and aws.credentials not in for_:
            say(("aws", key), f"'{key}' does nothing with credentials: {aws.credentials}",
                f"credentials: {for_[0]}")  # fmt: skip


def _files(own: Document, base: Path, say: Say) -> None:
    for index, path in enumerate(own.detectors.rules.paths):
        if not (base / path).exists():
            say(("detectors", "rules", "paths", index), f"there is no file '{path}'",
                "give a .yar file or a directory, relative to this file")  # fmt: skip
