"""Rule files as they are read: each file with what it includes is a unit, a namespace of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from mitmguard.detect.rule_source import RuleSource, Source, parse_source, renamed
from mitmguard.errors import Problem

__all__ = ["Unit", "notes", "read_units", "rule_files"]

_SUFFIXES: Final = (".yar", ".yara")

MAX_NAME: Final = 120
"""Characters of a name: YARA's limit is 128, and a number may have to follow."""


class Unit(NamedTuple):
    """One namespace: a file and what it includes, in order. `renamed`: rules that go by another name here."""

    namespace: str
    sources: tuple[Source, ...]
    renamed: Mapping[str, str]

    @property
    def imports(self) -> list[str]:
        names = (entry.name for source in self.sources for entry in source.imports)
        return list(dict.fromkeys(names))

    @property
    def rules(self) -> list[RuleSource]:
        found = [rule for source in self.sources for rule in source.rules]
        return [renamed(rule, self.renamed) for rule in found] if self.renamed else found


def read_units(paths: Iterable[Path], problems: list[Problem]) -> list[Unit]:
    """The units of all files, no two rules of one name among them; what cannot be read is a problem."""
    return _named_apart(list(_read(paths, problems)))


def rule_files(paths: Iterable[Path]) -> list[Path]:
    """The rule files that `paths` name: files as they are, folders by their .yar and .yara files."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(f for f in path.rglob("*") if f.suffix in _SUFFIXES and f.is_file())
        else:
            files.append(path)
    return list(dict.fromkeys(files))


def _read(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Unit]:
    """Read the files, each with what it includes, as one namespace; no file is read into two."""
    seen: set[Path] = set()
    for number, path in enumerate(rule_files(paths)):
        sources: list[Source] = []
        _read_file(path, sources, seen, problems)
        if sources:
            yield Unit(f"file{number}", tuple(sources), {})


def _read_file(path: Path, into: list[Source], seen: set[Path], problems: list[Problem]) -> None:
    place = path.resolve()
    if place in seen:
        return
    seen.add(place)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        fix = "name a .yar file, or a folder of them"
        problems.append(Problem(str(path), 0, 0, f"cannot be read: {error.strerror}", fix))
        return
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        problems.append(Problem(str(path), line, 1, "is not UTF-8", "save it as UTF-8"))
        return
    source = parse_source(text, str(path))
    for include in source.includes:
        target = path.parent / include.name
        if target.is_file():
            _read_file(target, into, seen, problems)
        else:
            message = f"included file {include.name!r} is not there"
            fix = "paths are relative to the file that includes"
            problems.append(Problem(str(path), include.line, 1, message, fix))
    into.append(source)


def _named_apart(units: Sequence[Unit]) -> list[Unit]:
    """Give a rule whose name an earlier file has taken the name `FILE_rule`: packs need not know each other."""
    all_names = {rule.name for unit in units for rule in unit.rules}
    taken: set[str] = set()
    apart = []
    for unit in units:
        own = [rule.name for rule in unit.rules]
        file = Path(unit.sources[-1].file)
        names: dict[str, str] = {}
        for name in own:
            if name in taken and name not in names:
                names[name] = _free(_name_apart(file, name), all_names)
                all_names.add(names[name])
        taken.update(own)
        apart.append(unit._replace(renamed=names))
    return apart


def _name_apart(file: Path, rule: str) -> str:
    """The name of a rule of `file` where an earlier file has its name: an identifier, and no longer than one."""
    name = re.sub(r"\W", "_", f"{file.stem}_{rule}", flags=re.ASCII)
    return (f"_{name}" if name[0].isdigit() else name)[:MAX_NAME]


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def notes(units: Iterable[Unit]) -> Iterator[Problem]:
    """What to say of the rules that go by another name than they are written with."""
    for unit in units:
        for source in unit.sources:
            for rule in source.rules:
                if rule.name in unit.renamed:
                    name = unit.renamed[rule.name]
                    message = (
                        f"rule {rule.name!r} goes by the name {name!r}: an earlier file has it"
                    )
                    yield Problem(source.file, rule.line, 1, message)
