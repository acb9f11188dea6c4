"""Where somebody is: coordinates."""

from __future__ import annotations

import re

from mitmguard.detect.kinds import NARROW, TypeInfo, behind

TYPES = (
    TypeInfo(
        "GEO_COORDINATES", "pii", "medium", False, (), "ranges of degrees", "-23.550520, -46.633308"
    ),
)

_DEGREES = r"(?<![-+])[-+]?(?:[0-9]|[1-8][0-9]|90)\.[0-9]{3,9}(?:° ?[NSns])?"
_LONG_DEGREES = r"(?<![-+])[-+]?(?:[0-9]{1,2}|1[0-7][0-9]|180)\.[0-9]{3,9}(?:° ?[EWOewo])?"

_SEXAGESIMAL = (
    r"[0-9]{1,3}° ?[0-9]{1,2}['′’] ?(?:[0-9]{1,2}(?:[.,][0-9]{1,4})?(?:[\"″”]|\\{1,3}\"|'') ?)?"
)
_PAIR = rf"{_DEGREES},? ?{_LONG_DEGREES}|{_SEXAGESIMAL}[NS][, ]{{0,2}}{_SEXAGESIMAL}[EWO]"

AFTER = (
    behind("GEO_COORDINATES",
           ("coordinates", "coordinate", "coordenadas", "coordinates_*", "koordinaten", "coordonnées", "coordonnees", "coordinate gps", "coords",
            "gps", "gps_*", "location", "localização", "localizacao", "coordenada", "coordinata", "meet at", "ubicación", "ubicacion", "geolocation", "geo", "latlng", "lat_lng", "latlong", "lat/long",
            "lat/lng", "lat/lon", "lat,lng", "lat,lon", "posição", "posición", "standort", "position", "posizione"),
           _PAIR, 0.85, flags=re.IGNORECASE),
    behind("GEO_COORDINATES", ("lat", "latitude", "latitud", "latitudine", "breitengrad"), _DEGREES, 0.75, gap=NARROW),
    behind("GEO_COORDINATES", ("lng", "lon", "long", "longitude", "longitud", "longitudine", "längengrad"), _LONG_DEGREES, 0.75, gap=NARROW),
)  # fmt: skip
