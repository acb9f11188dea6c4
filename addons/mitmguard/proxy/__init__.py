"""The mitmproxy face of the guard: nothing but this room and `hunt` knows mitmproxy."""
