"""The record: what happened, in events, logs and metrics; never a value from traffic."""
