"""The documents: their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (".", "certs", "deploy", "docs", "examples", "models", "rules")
DOCUMENTS = sorted(p for folder in FOLDERS for p in (ROOT / folder).glob("*.md"))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = [x.split("#")[0] for x in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in x]
    assert [x for x in links if x and not (document.parent / x).exists()] == []
