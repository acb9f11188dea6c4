"""Bytes to texts and edits to bytes: routes, framings, literals, dialects, channels."""
