"""Names that other tools give to our types, accepted wherever a policy names a type."""

from __future__ import annotations

from collections.abc import Mapping

from mitmguard.policy.schema import Document


def resolved(own: Document, aliases: Mapping[str, str]) -> Document:
    """Return the document with our names in place of the other tools'."""

    def names(listed: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(aliases.get(name, name) for name in listed)

    if not aliases:
        return own
    patterns = own.detectors.patterns
    patterns = patterns.model_copy(
        update={
            "off": names(patterns.off),
            "on": names(patterns.on),
            "thresholds": {aliases.get(n, n): s for n, s in patterns.thresholds.items()},
        }
    )
    policies = tuple(
        rule
        if rule.when.type is None
        else rule.model_copy(
            update={"when": rule.when.model_copy(update={"type": names(rule.when.type)})}
        )
        for rule in own.policies
    )
    detectors = own.detectors.model_copy(update={"patterns": patterns})
    return own.model_copy(update={"detectors": detectors, "policies": policies})
