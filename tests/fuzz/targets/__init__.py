"""The targets: functions that take any bytes, and raise when a property of the wire room does not hold."""

from __future__ import annotations

from collections.abc import Callable

from tests.fuzz.targets import documents, exchanges, framings, shapes, streams

Target = Callable[[bytes], None]

TARGETS: dict[str, Target] = {
    "sse": framings.sse,
    "ndjson": framings.ndjson,
    "jsonarray": framings.jsonarray,
    "batchexecute": framings.batchexecute,
    "eventstream": framings.eventstream,
    "lengthprefixed": framings.lengthprefixed,
    "codings": framings.codings,
    "json": documents.json_spans,
    "layers": documents.layers,
    "charsets": documents.charsets,
    "files": documents.files,
    "multipart": documents.multipart,
    "protobuf": documents.protobuf,
    "bodies": shapes.bodies,
    "dialects": shapes.dialects,
    "streams": streams.streams,
    "exchanges": exchanges.exchanges,
}

__all__ = ["TARGETS", "Target"]
