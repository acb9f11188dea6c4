"""Lays an operator's file over the built-in policy that it extends."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from mitmguard.policy.schema import Document, Rule


def lay_over(own: Document, base: Document) -> Document:
    """Return `own` over `base`: own keys win, own lists stand in front, mappings are joined.

    A policy of `own` that bears the name of one in `base` replaces it.
    """
    merged = _model(own, base)
    policies = _policies(own.policies, base.policies)
    return merged.model_copy(update={"policies": policies, "extends": "none", "name": own.name})


def _model[M: BaseModel](own: M, base: M) -> M:
    update: dict[str, Any] = {}
    for name in type(own).model_fields:
        mine, other = getattr(own, name), getattr(base, name)
        if name not in own.model_fields_set:
            update[name] = other
        elif isinstance(mine, BaseModel):
            update[name] = _model(mine, other)
        elif isinstance(mine, tuple):
            update[name] = tuple(dict.fromkeys((*mine, *other)))
        elif isinstance(mine, dict):
            update[name] = {**other, **mine}
        else:
            update[name] = mine
    return type(own).model_construct(own.model_fields_set | base.model_fields_set, **update)


def _policies(own: tuple[Rule, ...], base: tuple[Rule, ...]) -> tuple[Rule, ...]:
    named = {rule.name for rule in own if rule.name is not None}
    return (*own, *(rule for rule in base if rule.name not in named))
