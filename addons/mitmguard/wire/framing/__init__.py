"""Framings: sans-I/O parsers that cut a byte stream into messages and keep every byte of it."""
