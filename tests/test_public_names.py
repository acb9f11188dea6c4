"""Each `__all__` is true: it names what is there, once, and a package names all that it offers."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "addons" / "mitmguard"
SOURCES = sorted(p for p in PACKAGE.rglob("*.py") if p.name != "__main__.py")


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def declared(path: Path) -> list[str] | None:
    """Return the `__all__` of a file, or None where it has none."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(t, ast.Name) and t.id == "__all__" for t in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
            return list(ast.literal_eval(node.value))
    return None


def offered(path: Path) -> set[str]:
    """Return the public names that a package's `__init__.py` defines; mypy holds what it re-exports."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {t.id for t in node.targets if isinstance(t, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return {name for name in names if not name.startswith("_")}


def order(name: str) -> tuple[int, str]:
    """Sort as ruff does (RUF022): constants, classes, then the rest."""
    return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name)


@pytest.mark.parametrize("path", [p for p in SOURCES if declared(p) is not None], ids=dotted)
def test_all_is_sorted_and_true(path: Path) -> None:
    names = declared(path)
    assert names is not None
    assert names == sorted(set(names), key=order)
    module = importlib.import_module(dotted(path))
    assert [name for name in names if not hasattr(module, name)] == []


@pytest.mark.parametrize("path", [p for p in SOURCES if p.name == "__init__.py"], ids=dotted)
def test_a_package_names_all_it_offers(path: Path) -> None:
    assert offered(path) - set(declared(path) or ()) == set()


def test_every_folder_with_code_is_a_package() -> None:
    folders = {p.parent for p in PACKAGE.rglob("*.py")}
    assert sorted(dotted(f / "x.py") for f in folders if not (f / "__init__.py").exists()) == []
