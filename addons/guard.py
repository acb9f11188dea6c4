"""mitmguard for mitmproxy: `mitmdump -s addons/guard.py --set guard_config=guard.yaml`.

Finds the package beside this file, in a checkout, or installed; everything else is in `mitmguard.proxy`.
"""

import sys
from pathlib import Path

from mitmproxy.addonmanager import Loader

HERE = Path(__file__).resolve().parent
if (HERE / "mitmguard").is_dir() and str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))


def load(loader: Loader) -> None:
    """Register the guard; from then on it does not depend on this file."""
    from mitmguard.proxy.addon import install

    install(__file__)
