"""Personal data of Spain."""

from __future__ import annotations

import re

from mitmguard.detect import checks, checks_eu
from mitmguard.detect.kinds import CHECKED, CUED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("ES_CIF", "pii", "low", True, (), "modulo 10, as a digit or letter", "B-12345674"),
    TypeInfo("ES_NIE", "pii", "high", True, (), "modulo 23 letter", "X1234567L"),
    TypeInfo("ES_NIF", "pii", "high", True, ("ES_DNI",), "modulo 23 letter", "12345678Z"),
    TypeInfo("ES_NUSS", "pii", "high", True, (), "province and remainder by 97", "28/12345678/40"),
    TypeInfo("ES_PASSPORT", "pii", "high", False, (), "", "PAA123456"),
)  # fmt: skip

CUES = (
    Cue(("ES_NIF",), ("dni*", "nif", "documento nacional", "n.i.f", "d.n.i", "documento de identidad", "documento",
                      "identificación fiscal", "numero_dni", "*_dni", "*_nif", "spanish id", "national id")),
    Cue(("ES_NIE",), ("nie", "n.i.e", "extranjero")),
    Cue(("ES_NUSS",), ("nuss", "seguridad social", "naf", "afiliación", "afiliacion", "nº ss", "numero_seguridad_social",
                       "seguridad_social", "seguridadsocial", "social security")),
)  # fmt: skip

NUMBERS = (
    Number("ES_NIF", ("00000000A", "00000000-A", "00.000.000-A", "00.000.000A"), checks.nif, "none", CHECKED, 0.85),
    Number("ES_NUSS", ("00/00000000/00",), checks_eu.nuss, "none", CHECKED, 0.7),
    Number("ES_NUSS", ("000000000000", "00 00000000 00", "00-00000000-00", "00 0000000000"), checks_eu.nuss, "cue", CHECKED, 0.85),
)  # fmt: skip

AFTER = (
    behind("ES_NIE", CUES[1].words, r"[XYZ][- ]?[0-9.]{7,9}[- ]?[A-Z]", 0.9,
           lambda v: len(v := re.sub("[-. ]", "", v)) == 9 and checks.nie(v), CHECKED),
    behind("ES_NIF", CUES[0].words[:8], r"[0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}[- ]?[A-Z]", 0.9,
           lambda v: checks.nif(re.sub("[-. ]", "", v)), CHECKED),
    behind("ES_CIF", ("cif", "c.i.f", "nif", "n.i.f", "cif_empresa", "vat number", "identificación fiscal"),
           r"(?:ES)?[ABCDEFGHJNPQRSUVW]-?[0-9]{7}-?[0-9A-J]", 0.85, lambda v: checks_eu.cif(v.replace("-", "").removeprefix("ES")),
           CHECKED),
    behind("ES_PASSPORT", ("pasaporte", "pasaporte español", "spanish passport", "passport", "passport_number", "num_pasaporte",
                           "numero_pasaporte"),
           r"[A-Z]{3}[0-9]{6}", 0.85, None, CUED + 1),
)  # fmt: skip
