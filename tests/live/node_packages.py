"""Packages of npm that tests drive: pinned, installed once in `.cache`, and a visible skip where that cannot be."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.live import harness

INSTALLS_IN = 200.0


def install(name: str, *specs: str) -> Path:
    """Return the folder that holds the `node_modules` with `specs`; skips the test without them."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not on PATH (Debian: apt-get install npm)")
    place = harness.ROOT / ".cache" / name
    place.mkdir(parents=True, exist_ok=True)
    stamp = place / ".stamp"
    with (place / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.exists() and stamp.read_text() == " ".join(specs):
            return place
        stamp.unlink(missing_ok=True)
        options = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1")
        try:
            done = subprocess.run(
                [npm, "install", "--prefix", str(place), *options, *specs],
                capture_output=True,
                text=True,
                timeout=INSTALLS_IN,
                check=False,
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"npm did not install {', '.join(specs)} within {INSTALLS_IN:.0f} s")
        if done.returncode:
            pytest.skip(f"npm cannot install {', '.join(specs)}: {done.stderr.strip()[-300:]}")
        stamp.write_text(" ".join(specs))
    return place
