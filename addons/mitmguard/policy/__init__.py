"""The policy: what an operator wants to happen, read from `guard.yaml`."""

from mitmguard.policy.compiled import OwnTermSet, Policy
from mitmguard.policy.decide import Decision
from mitmguard.policy.load import BUILT_IN, load_policy
from mitmguard.policy.paths import data_dir
from mitmguard.policy.places import McpUrl, allow_line
from mitmguard.policy.store import PolicyStore, Reload

__all__ = [
    "BUILT_IN",
    "Decision",
    "McpUrl",
    "OwnTermSet",
    "Policy",
    "PolicyStore",
    "Reload",
    "allow_line",
    "data_dir",
    "load_policy",
]
