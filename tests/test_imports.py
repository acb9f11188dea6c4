"""The import directions of the house: each floor imports only floors below it, rooms never each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ADDONS = Path(__file__).resolve().parent.parent / "addons"
PACKAGE = ADDONS / "mitmguard"

GROUND = {"model", "errors", "clock"}
ROOMS = {"wire", "detect", "policy", "conversations", "record"}
FACES = {"proxy", "hunt"}
ROOF = {"cli"}
# What is named nowhere above stands in the hall, beside engine.py.

PURE = ("wire/", "detect/", "policy/decide.py")
"""No I/O, no logging, no clock."""

IMPURE_MODULES = {
    "asyncio", "datetime", "http", "httpx", "io", "logging", "multiprocessing", "os", "random", "requests", "secrets",
    "select", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "tempfile", "time", "urllib.request",
}  # fmt: skip
IMPURE_CALLS = {"open", "print", "input"}
FILE_METHODS = {"open", "read_bytes", "read_text", "write_bytes", "write_text"}
LOADERS = {"detect/rule_units.py", "detect/rule_samples.py"}
"""Pure but for one function that reads files, at load or in `rules test`."""

CLOCK_CALLS = {
    ("time", "time"), ("time", "time_ns"), ("datetime", "now"), ("datetime", "utcnow"), ("date", "today"),
}  # fmt: skip


def floor(name: str) -> int:
    """Return the floor of a top-level module or package of mitmguard; 0 is the ground."""
    for level, names in ((0, GROUND), (1, ROOMS), (3, FACES), (4, ROOF)):
        if name in names:
            return level
    return 2


def imported(tree: ast.AST, module: str, is_package: bool) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of every import, also those inside functions; names of `from` included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                parts = parts[: len(parts) - node.level + is_package]
                base = ".".join([*parts, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}"


def parse(path: Path) -> tuple[str, list[tuple[int, str]], ast.Module]:
    relative = path.relative_to(ADDONS).with_suffix("")
    is_package = relative.name == "__init__"
    module = ".".join(relative.parts[:-1] if is_package else relative.parts)
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    return module, list(imported(tree, module, is_package)), tree


def top_level(package: Path) -> set[str]:
    return {p.stem for p in package.iterdir() if p.is_dir() or p.suffix == ".py"}


def direction_faults(path: Path) -> list[str]:
    """Return what one file of the package imports against the direction."""
    module, imports, _ = parse(path)
    parts = module.split(".")
    if len(parts) < 2:  # mitmguard/__init__.py
        return [
            f"{path.name}:{line}: imports {n}" for line, n in imports if n.startswith("mitmguard.")
        ]
    own, faults = parts[1], []
    ours = top_level(PACKAGE)
    for line, name in imports:
        first, *rest = name.split(".")
        where = f"{path.relative_to(ADDONS)}:{line}"
        if first == "mitmproxy" and floor(own) < 3:
            faults.append(f"{where}: {own} imports mitmproxy; only proxy/ and hunt/ do")
        if first != "mitmguard" or not rest or rest[0] not in ours:
            continue
        other = rest[0]
        if other == own:
            continue
        if floor(other) > floor(own):
            faults.append(f"{where}: {own} imports {other}, which is above it")
        elif floor(other) == floor(own) and floor(own) != 2:
            faults.append(f"{where}: {own} imports {other}, which is on the same floor")
    return faults


def purity_faults(path: Path) -> list[str]:
    """Return the I/O, logging and clock uses of a file that must have none."""
    relative = path.relative_to(PACKAGE).as_posix()
    _, imports, tree = parse(path)
    faults = []
    for line, name in imports:
        modules = {name, name.split(".")[0], name.rpartition(".")[0]}
        if found := modules & IMPURE_MODULES:
            faults.append(f"{relative}:{line}: imports {found.pop()}")
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in IMPURE_CALLS:
            faults.append(f"{relative}:{node.lineno}: calls {node.func.id}()")
        if (
            isinstance(node.func, ast.Attribute)
            and node.func.attr in FILE_METHODS
            and relative not in LOADERS
        ):
            faults.append(f"{relative}:{node.lineno}: calls .{node.func.attr}()")
    return faults


def clock_faults(path: Path) -> list[str]:
    """Return where a file asks for the time of day by itself."""
    _, imports, tree = parse(path)
    name = path.relative_to(ADDONS)
    faults = [
        f"{name}:{line}: imports {n}" for line, n in imports if n in ("time.time", "time.time_ns")
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = (
                node.value.attr
                if isinstance(node.value, ast.Attribute)
                else getattr(node.value, "id", "")
            )
            if (owner, node.attr) in CLOCK_CALLS:
                faults.append(f"{name}:{node.lineno}: uses {owner}.{node.attr}")
    return faults


SOURCES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted(ADDONS.glob("*.py"))


def test_each_floor_imports_only_floors_below() -> None:
    assert [fault for path in SOURCES for fault in direction_faults(path)] == []


def test_pure_rooms_do_no_io() -> None:
    pure = [p for p in SOURCES if p.relative_to(PACKAGE).as_posix().startswith(PURE)]
    assert [fault for path in pure for fault in purity_faults(path)] == []


def test_only_the_clock_asks_for_the_time() -> None:
    asking = [p for p in (*SOURCES, *SCRIPTS) if p != PACKAGE / "clock.py"]
    assert [fault for path in asking for fault in clock_faults(path)] == []


def test_beside_the_package_lie_only_thin_scripts() -> None:
    assert {path.name for path in SCRIPTS} <= {"guard.py", "hunt.py"}
    long = [p.name for p in SCRIPTS if len(p.read_text(encoding="utf-8").splitlines()) > 40]
    assert long == []


@pytest.mark.parametrize(
    ("file", "source", "fault"),
    [
        ("detect/x.py", "from mitmguard.policy import decide", "on the same floor"),
        ("wire/x.py", "import mitmguard.detect.rules", "on the same floor"),
        ("wire/x.py", "from mitmguard import engine", "above it"),
        ("policy/x.py", "def f():\n    from mitmguard.proxy import addon", "above it"),
        ("model.py", "from mitmguard.wire import places", "above it"),
        ("model.py", "from mitmguard import errors", "on the same floor"),
        ("engine.py", "from mitmproxy import http", "imports mitmproxy"),
        ("proxy/x.py", "from mitmguard.hunt import read", "on the same floor"),
        ("wire/x.py", "from mitmguard.model import Edit\nimport json", ""),
        ("wire/x.py", "from mitmguard.wire.places import Place", ""),
        ("engine.py", "from mitmguard import lanes\nfrom mitmguard.wire import places", ""),
        ("proxy/x.py", "from mitmproxy import http\nfrom mitmguard import engine", ""),
        ("cli/x.py", "from mitmproxy.tools import main\nfrom mitmguard.proxy import addon", ""),
    ],
)
def test_the_direction_check_sees(
    file: str, source: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {*GROUND, *ROOMS, *FACES, *ROOF, "engine", "lanes"}
    for name in made:
        (tmp_path / "mitmguard" / name).mkdir(parents=True)
    path = tmp_path / "mitmguard" / file
    if path.parent.name == "mitmguard":
        path = path.parent / file
        path.with_suffix("").rmdir()
    path.write_text(source)
    monkeypatch.setitem(globals(), "ADDONS", tmp_path)
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path / "mitmguard")
    faults = direction_faults(path)
    assert (fault in faults[0] if fault else True) and bool(faults) == bool(fault)


@pytest.mark.parametrize(
    "source",
    [
        "import logging",
        "from time import monotonic",
        "import socket as s",
        "open('x')",
        "def f(p): return p.read_text()",
        "import urllib.request",
        "from urllib import request",
    ],
)
def test_the_purity_check_sees(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mitmguard" / "wire" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(source)
    monkeypatch.setitem(globals(), "ADDONS", tmp_path)
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path / "mitmguard")
    assert purity_faults(path)
