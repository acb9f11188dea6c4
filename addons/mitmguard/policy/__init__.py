"""The policy: what an operator wants to happen, read from `guard.yaml`."""

from mitmguard.policy.compiled import Policy
from mitmguard.policy.decide import Decision
from mitmguard.policy.load import BUILT_IN, load_policy
from mitmguard.policy.paths import data_dir
from mitmguard.policy.places import McpUrl, allow_line
from mitmguard.policy.store import PolicyStore, Reload
from mitmguard.policy.terms import OwnTermSet
from mitmguard.policy.values import Value, hash_of

__all__ = [
    "BUILT_IN",
    "Decision",
    "McpUrl",
    "OwnTermSet",
    "Policy",
    "PolicyStore",
    "Reload",
    "Value",
    "allow_line",
    "data_dir",
    "hash_of",
    "load_policy",
]
