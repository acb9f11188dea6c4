"""Puts the scripts for `mitmdump -s` into the wheel; an editable installation finds them beside the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Scripts(BuildHookInterface[Any]):
    """Adds addons/*.py to a wheel as mitmguard/scripts/*.py."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        for script in sorted(Path(self.root, "addons").glob("*.py")):
            build_data["force_include"][str(script)] = f"mitmguard/scripts/{script.name}"
