"""Captures: mitmproxy's flow files through the same engine as live traffic."""
