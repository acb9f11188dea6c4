"""Who is talking, what was said, and which placeholder stands for what."""

from mitmguard.conversations.codes import is_code
from mitmguard.conversations.identity import Chains, Identity, protocol_id
from mitmguard.conversations.keys import Keys
from mitmguard.conversations.known import Place
from mitmguard.conversations.links import in_destination
from mitmguard.conversations.mentions import REACH, Mention, Mentions
from mitmguard.conversations.stores import MemoryStore, SqliteStore, Store, StoreFailed
from mitmguard.conversations.vault import Entry, Mapping, Vault

__all__ = [
    "REACH",
    "Chains",
    "Entry",
    "Identity",
    "Keys",
    "Mapping",
    "MemoryStore",
    "Mention",
    "Mentions",
    "Place",
    "SqliteStore",
    "Store",
    "StoreFailed",
    "Vault",
    "in_destination",
    "is_code",
    "protocol_id",
]
