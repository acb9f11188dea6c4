"""Detectors: text in, findings out; no I/O, never decides, never edits."""
