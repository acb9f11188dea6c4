"""Personal data of Portugal."""

from __future__ import annotations

from mitmguard.detect import checks_eu
from mitmguard.detect.kinds import CHECKED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("PT_CITIZEN_CARD", "pii", "high", True, (), "modulo 10 over digits and letters", "11084129 8 ZX8"),
    TypeInfo("PT_NIF", "pii", "high", True, (), "modulo 11", "501 964 843"),
    TypeInfo("PT_NISS", "pii", "high", True, (), "weighted sum modulo 10", "127 782 860 00"),
)  # fmt: skip

CUES = (
    Cue(("PT_NIF",), ("nif", "n.i.f", "contribuinte", "número de contribuinte", "nipc", "identificação fiscal", "*_nif", "nif_*",
                      "finanças", "portuguese tax")),
    Cue(("PT_NISS",), ("niss", "segurança social", "seguranca social", "seguranca_social", "segurancasocial", "seg. social",
                       "social security")),
)  # fmt: skip

NUMBERS = (
    Number("PT_NIF", ("000000000", "000 000 000", "000.000.000", "000-000-000"), checks_eu.pt_nif, "cue", CHECKED, 0.8),
    Number("PT_NISS", ("00000000000", "000 000 000 00", "00 000 000 000", "00000 00000 0"), checks_eu.niss, "cue", CHECKED, 0.8),
)  # fmt: skip

AFTER = (
    behind("PT_CITIZEN_CARD", ("cartão de cidadão", "cartao de cidadao", "cartão do cidadão", "cartao_cidadao", "cartaocidadao", "cartao_de_cidadao",
                               "cidadão", "citizen card", "portuguese id", "documento de identificação", "bilhete de identidade",
                               "n.º cc", "nº cc", "cc:", "cc numero", "numero cc", "meu cc"),
           r"[0-9]{8} ?-?[0-9] ?[A-Z]{2} ?[0-9]", 0.95, lambda v: checks_eu.citizen_card(v.replace(" ", "").replace("-", "")), CHECKED + 1),
    behind("PT_NIF", ("nif", "vat number", "vat_number", "contribuinte"), r"PT ?[0-9]{9}", 0.9,
           lambda v: checks_eu.pt_nif(v[-9:]), CHECKED),
)  # fmt: skip
