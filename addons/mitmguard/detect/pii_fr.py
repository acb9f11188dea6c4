"""Personal data of France."""

from __future__ import annotations

from mitmguard.detect import checks_eu
from mitmguard.detect.kinds import CHECKED, CUED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("FR_ID_CARD", "pii", "high", False, (), "", "880692310285"),
    TypeInfo("FR_NIR", "pii", "high", True, ("FR_INSEE", "FR_SSN"), "sex, month and 97 key", "2 69 05 49 588 157 80"),
    TypeInfo("FR_PASSPORT", "pii", "high", False, (), "", "12AB34567"),
    TypeInfo("FR_SIREN", "pii", "low", True, (), "Luhn", "732 829 320"),
    TypeInfo("FR_SIRET", "pii", "low", True, (), "Luhn", "732 829 320 00074"),
    TypeInfo("FR_TAX_ID", "pii", "high", False, (), "", "07 01 987 765 432"),
    TypeInfo("FR_VAT_ID", "pii", "low", True, (), "key over the SIREN", "FR44732829320"),
)  # fmt: skip

CUES = (
    Cue(("FR_NIR",), ("nir", "insee", "sécurité sociale", "securite sociale", "sécu", "secu", "numéro de sécu", "carte vitale",
                      "securite_sociale", "numero_secu", "num_secu", "numerosecu", "securitesociale", "nss", "immatriculation",
                      "french social security", "social security", "assuré social", "assure social")),
    Cue(("FR_SIREN",), ("siren*", "rcs", "n° siren", "num_siren", "*_siren")),
    Cue(("FR_SIRET",), ("siret*", "*_siret")),
    Cue(("FR_ID_CARD",), ("carte d'identité", "carte d’identité", "carte d'identite", "carte nationale d'identité", "carte nationale",
                          "cni", "carte_identite", "carteidentite", "numero_cni", "pièce d'identité", "piece d'identite", "french id")),
    Cue(("FR_TAX_ID",), ("numéro fiscal", "numero fiscal", "n° fiscal", "numero_fiscal", "numerofiscal", "numéro spi", "référence fiscale",
                         "identifiant fiscal", "avis d'imposition", "french tax")),
)  # fmt: skip

NUMBERS = (
    Number("FR_NIR", ("0 00 00 00 000 000 00", "0 00 00 00 000 000 / 00", "0.00.00.00.000.000.00", "0-00-00-00-000-000-00"),
           checks_eu.nir, "none", CHECKED, 0.85),
    Number("FR_NIR", ("000000000000000",), checks_eu.nir, "none", CHECKED - 1, 0.7),
    Number("FR_NIR", ("0000000000000 00", "0 00 00 00 000 00000", "0 00 00 00 000000 00", "0 0000 00000000 00"),
           checks_eu.nir, "cue", CHECKED, 0.9),
    Number("FR_SIREN", ("000000000", "000 000 000", "000.000.000", "000-000-000"), checks_eu.siren, "cue", CHECKED, 0.85),
    Number("FR_SIRET", ("00000000000000", "000 000 000 00000", "000000000 00000", "000.000.000.00000", "000 000 000 000 00"),
           checks_eu.siret, "cue", CHECKED + 2, 0.85),
    Number("FR_ID_CARD", ("000000000000",), None, "cue", CUED, 0.8),
    Number("FR_TAX_ID", ("0000000000000", "00 00 000 000 000", "00 000 000 000 00"), None, "cue", CUED, 0.8),
)  # fmt: skip


def _nir(value: str) -> bool:
    return checks_eu.nir(value.replace(" ", ""))


AFTER = (
    behind("FR_NIR", CUES[0].words, r"[1-478] ?[0-9]{2} ?[0-9]{2} ?2[ABab] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", 0.95, _nir, CHECKED + 1),
    behind("FR_PASSPORT", ("passeport", "passeports", "numero_passeport", "num_passeport", "passeport français", "french passport",
                           "passport", "passport_number", "passportnumber", "pasaporte", "passaporto", "passaporte", "reisepass"),
           r"[0-9]{2}[A-Z]{2}[0-9]{5}", 0.9, None, CUED + 1),
    behind("FR_ID_CARD", ("carte d'identité", "carte d’identité", "carte nationale d'identité", "cni", "french id card"),
           r"(?=[A-Z]*[0-9][0-9A-Z]*[A-Z]|[A-Z]+[0-9])[0-9A-Z]{9}", 0.75),
    behind("FR_VAT_ID", ("tva", "n° tva", "tva intracommunautaire", "numero_tva", "tva_intra", "vat number", "vat no", "vat_number", "vatnumber", "vat id", "vat_id", "vat reg*"),
           r"FR ?[0-9A-HJ-NP-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}", 0.9, lambda v: checks_eu.french_vat(v.replace(" ", "")), CHECKED),
)  # fmt: skip
