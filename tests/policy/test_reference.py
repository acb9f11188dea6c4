"""The committed reference is what the schema says, and every key in it is described."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from mitmguard.errors import Why
from mitmguard.model import Action, Sink
from mitmguard.policy import load_policy
from mitmguard.policy.paths import data_dir
from mitmguard.policy.reference import reference
from mitmguard.policy.schema import Document, SinkName, Then, Uninspected, WhyName


def test_the_committed_document_is_the_generated_one() -> None:
    committed = (data_dir() / "docs" / "policy.md").read_text(encoding="utf-8")
    assert committed == reference()


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    todo = [field.annotation for field in model.model_fields.values()]
    while todo:
        kind = todo.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            found |= models(kind)
        todo.extend(get_args(kind))
    return found


def test_every_key_and_every_part_is_described() -> None:
    parts = models(Document)
    assert len(parts) >= 15
    for model in parts:
        assert (model.__doc__ or "").strip(), model
        for name, field in model.model_fields.items():
            assert field.description, (model, name)


def test_the_words_of_the_format_are_the_words_of_the_house() -> None:
    assert set(get_args(WhyName)) == set(get_args(Why))
    assert set(get_args(Then)) == {action.word for action in Action} | {"rule"}
    assert set(get_args(SinkName)) == {sink.value for sink in Sink}
    keys = {field.alias or name for name, field in Uninspected.model_fields.items()}
    assert set(get_args(Why)) == keys - {"default", "service", "rules"}


def test_the_examples_in_the_document_load(tmp_path: Path) -> None:
    examples = re.findall(r"```yaml\n(.*?)```", reference(), re.DOTALL)
    assert len(examples) >= 2
    for number, text in enumerate(examples):
        path = tmp_path / f"example-{number}.yaml"
        path.write_text(text)
        load_policy(path)


def test_the_example_in_the_default_policy_loads(tmp_path: Path) -> None:
    lines = (data_dir() / "rules" / "default.yaml").read_text().splitlines()
    example = [line[6:] for line in lines if line.startswith("#     ")]
    assert example[0] == "extends: default"
    path = tmp_path / "guard.yaml"
    path.write_text("\n".join(example))
    load_policy(path)
