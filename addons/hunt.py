"""Hunting in captures: `mitmweb -nr FILE -s addons/hunt.py`, with mitmproxy and mitmdump just the same.

Finds the package beside this file, in a checkout, or installed; everything else is in `mitmguard.hunt`.
"""

import sys
from pathlib import Path

from mitmproxy.addonmanager import Loader

HERE = Path(__file__).resolve().parent
if (HERE / "mitmguard").is_dir() and str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))


def load(loader: Loader) -> None:
    """Register the hunter."""
    from mitmguard.hunt.addon import install

    install()
