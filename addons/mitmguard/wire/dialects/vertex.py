"""Vertex AI's `predict`: embeddings, images, videos, and models of other makers that take instances.

Source: Vertex AI reference; Firebase fixtures.
"""

from __future__ import annotations

from collections.abc import Mapping

from mitmguard.wire.dialect import Dialect
from mitmguard.wire.dialects.gemini import both, refuse
from mitmguard.wire.places import Each, Media, Opaque, Record, Say, Shape, Skip, Walk

_PICTURE = Record(both({"bytesBase64Encoded": Media(), "mimeType": Skip(), "gcsUri": Say("meta")}))
_PICTURES = dict.fromkeys(
    ("image", "mask", "video", "audio", "lastFrame", "referenceImage"), _PICTURE
)
_INSTANCE: Mapping[str, Shape] = {
    **_PICTURES,
    **_PICTURE.fields,
    "taskType": Skip(),
    "context": Say("system"),
    "messages": Each(
        Record(
            {},
            by="author",
            types={
                "bot": Record({}, role="assistant"),
                "assistant": Record({}, role="assistant"),
            },
            message=True,
        )
    ),
    "videos": Each(_PICTURE),
    "generatedSamples": Each(Record(both(_PICTURES))),
}
_VECTORS = Record({"embeddings": Record({"values": Opaque(), "statistics": Skip()})})
DIALECT = Dialect(
    name="vertex.predict",
    provider="vertex",
    kind="model",
    request=Record({"instances": Each(Record(both(_INSTANCE))), "parameters": Walk("meta")}),
    response=Record(
        {
            "predictions": Each(Record({**both(_INSTANCE), **_VECTORS.fields})),
            "response": Record(both(_INSTANCE)),
            "metadata": Skip(),
            "error": Walk("assistant"),
        }
    ),
    refuse=refuse,
    paths=(
        "POST /*:predict",
        "POST /*:predictLongRunning",
        "POST /*:fetchPredictOperation",
    ),
)
