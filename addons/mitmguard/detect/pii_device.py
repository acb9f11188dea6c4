"""Numbers of vehicles and telephones that lead to their owner."""

from __future__ import annotations

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, Cue, Number, TypeInfo, behind

TYPES = (
    TypeInfo("DEVICE_IMEI", "pii", "medium", True, (), "Luhn", "490154203237518"),
    TypeInfo(
        "VEHICLE_VIN",
        "pii",
        "medium",
        True,
        (),
        "ISO 3779 check digit behind `VIN`",
        "1M8GDM9AXKP042788",
    ),
)

CUES = (Cue(("DEVICE_IMEI",), ("imei*", "*_imei")),)

NUMBERS = (
    Number("DEVICE_IMEI", ("000000000000000", "00-000000-000000-0", "00 000000 000000 0", "000000-00-000000-0", "000000 00 000000 0"),
           checks.luhn, "cue", CHECKED + 2, 0.9),
)  # fmt: skip

_VIN = r"[A-HJ-NPR-Z0-9]{17}"

AFTER = (
    behind("VEHICLE_VIN", ("vin", "vin_*", "vehicle identification", "vin number", "vehicle_vin", "fahrgestellnummer", "fin", "telaio"), _VIN, 0.95,
           checks.vin, CHECKED),
    behind("VEHICLE_VIN", ("chassi", "chassis", "número do chassi", "bastidor", "numero de bastidor", "châssis", "numero di telaio"),
           rf"(?=[A-Z]*[0-9])(?=[0-9]*[A-Z]){_VIN}", 0.8, None, CUED),
)  # fmt: skip
