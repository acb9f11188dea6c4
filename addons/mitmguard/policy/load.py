"""A policy file to a compiled policy, or to all of its problems with line, column and fix."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import ValidationError

from mitmguard.errors import PolicyError, Problem
from mitmguard.policy.aliases import resolved
from mitmguard.policy.check import Known, check, valid_rules
from mitmguard.policy.compiled import Policy
from mitmguard.policy.explain import problem_of
from mitmguard.policy.layers import lay_over
from mitmguard.policy.paths import rules_dir
from mitmguard.policy.schema import Base, Document, OwnTerms
from mitmguard.policy.terms import MAX_COMPLAINTS, MAX_TERMS, OwnTermSet, TermsError, read_terms
from mitmguard.policy.yamltree import MAX_BYTES, Loc, Tree, parse

BUILT_IN: Final = tuple(name for name in get_args(Base) if name != "none")
"""Names of the policies that ship: they can be loaded and extended by name."""


def load_policy(
    name_or_path: str | Path,
    *,
    known_types: Collection[str] | None = None,
    known_rules: Collection[str] | None = None,
) -> Policy:
    """Load a built-in policy by name, or a file; raises `PolicyError` with every problem found.

    With `known_types` (a collection of names, or a mapping to something with a `category`) and
    `known_rules`, names that do not exist are problems too.
    """
    path = locate(name_or_path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        fix = f"give a file, or one of {', '.join(BUILT_IN)}"
        raise PolicyError(
            (Problem(str(path), 0, 0, f"cannot be read: {error.strerror}", fix),)
        ) from error
    return load_bytes(data, path, known_types=known_types, known_rules=known_rules)


def locate(name_or_path: str | Path) -> Path:
    """Return the file of a built-in policy's name, or the path itself."""
    if isinstance(name_or_path, str) and name_or_path in BUILT_IN:
        return rules_dir() / f"{name_or_path}.yaml"
    return Path(name_or_path)


def load_bytes(
    data: bytes,
    path: Path,
    *,
    known_types: Collection[str] | None = None,
    known_rules: Collection[str] | None = None,
) -> Policy:
    """Load what was read from `path`; raises `PolicyError`."""
    file = str(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PolicyError((Problem(file, line, 1, "not UTF-8", "save it as UTF-8"),)) from error
    tree = parse(text, file)
    if not tree.complete:
        raise PolicyError(tuple(tree.problems))
    if not isinstance(tree.value, dict):
        what = "is empty" if tree.value is None else "is not a mapping of keys"
        raise PolicyError(
            (Problem(file, 1, 1, f"the file {what}", "begin with the line 'extends: default'"),)
        )
    known = Known(known_types, known_rules)
    problems = list(tree.problems)
    own = _validate(tree, file, problems)
    if own is not None:
        own = resolved(own, known.aliases)
    merged = None
    if own is not None:
        base = None if own.extends == "none" else _built_in(own.extends)
        merged = own if base is None else lay_over(own, base)
        problems += check(own, merged, tree, file, known, path.parent)
    else:
        problems += valid_rules(tree, file, known)
    terms = () if own is None else tuple(_terms(own, tree, file, path.parent, problems))
    if problems or merged is None or own is None:
        raise PolicyError(tuple(sorted(problems, key=lambda p: (p.line, p.column))))
    name = own.name or path.stem
    return Policy(merged, name=name, source=file, base=path.parent, terms=terms)


def _validate(tree: Tree, file: str, problems: list[Problem]) -> Document | None:
    try:
        return Document.model_validate(tree.value)
    except ValidationError as invalid:
        errors: list[Any] = invalid.errors(include_url=False, include_input=True)
        problems.extend(problem_of(error, tree, file) for error in errors)
        return None


def _built_in(name: str) -> Document:
    """Return the merged document of a built-in policy."""
    path = locate(name)
    tree = parse(path.read_text("utf-8"), str(path))
    document = Document.model_validate(tree.value)
    if document.extends == "none":
        return document
    return lay_over(document, _built_in(document.extends))


def _terms(
    own: Document, tree: Tree, file: str, base: Path, problems: list[Problem]
) -> list[OwnTermSet]:
    sets: list[OwnTermSet] = []
    for number, entry in enumerate(own.detectors.own.terms):
        at: Loc = ("detectors", "own", "terms", number)
        if entry.terms:
            lines = [tree.at((*at, "terms", index)).line for index in range(len(entry.terms))]
            sets.append(
                OwnTermSet(entry.type, entry.category, entry.severity, entry.terms, lines=lines)
            )
        if entry.file is not None:
            try:
                sets.append(_file_of_terms(entry, base / entry.file, problems))
            except TermsError as error:
                where = tree.at((*at, "file"))
                said = f" (line {error.line})" if error.line else ""
                message = f"the list of terms {error}{said}"
                problems.append(Problem(file, *where, message, error.fix))
    if sum(len(each.terms) for each in sets) > MAX_TERMS:
        where = tree.at(("detectors", "own", "terms"))
        fix = "leave out lists that are not needed"
        problems.append(Problem(file, *where, f"more than {MAX_TERMS} terms", fix))
    return sets


def _file_of_terms(entry: OwnTerms, path: Path, problems: list[Problem]) -> OwnTermSet:
    bad: list[Problem] = []
    count = 0

    def complain(line: int, message: str, fix: str) -> None:
        nonlocal count
        count += 1
        if count <= MAX_COMPLAINTS:
            bad.append(Problem(str(path), line, 0, message, fix))

    words, lines, digest = read_terms(path, entry.field, complain)
    if count > MAX_COMPLAINTS:
        bad.append(
            Problem(str(path), 0, 0, f"{count - MAX_COMPLAINTS} more lines like these", "mend them")
        )
    problems += bad
    return OwnTermSet(entry.type, entry.category, entry.severity, words, str(path), lines, digest)
