"""Words of street addresses: kinds of streets, by where they stand in the address, and what announces one."""

from __future__ import annotations

FIRST = """rua avenida av. av travessa alameda praça praca ladeira calle avda. avda avd. viale piazza piazzale vicolo rodovia
carretera ctra. lungomare tv. pça. v.le p.zza"""
"""Kinds of streets in front of their name."""

FIRST_CAPITAL = """via largo corso strada estrada plaza paseo carrera cra. camino ronda diagonal pasaje glorieta rambla callejón
travesía beco viela servidão quadra r. al. c/ c.so jr. jirón contrada transversal pza. pl. rod. vial praceta calçada"""
"""Those that are other words besides: with a capital only."""

LAST = """street avenue road lane drive boulevard court place terrace crescent square close gardens grove parkway highway trail
circle way mews hill row walk st ave rd blvd ln dr ct pkwy hwy pl cir ter sq cres"""
"""Kinds of streets behind a number and their name."""

LAST_RARE = """alley annex arcade bayou bluff bluffs bypass camp canyon causeway cliff cliffs commons corners cove coves
creek crossing crossroad dale divide estates expressway falls ferry flats ford fords forge forks freeway glen glens harbor
harbors haven heights hollow isle junction knoll knolls lake lakes landing lodge loop manor manors meadow meadows mill mills
motorway mount mountain mountains neck orchard overpass parks parkways pike pine pines plains plaza points ports prairie
ramp ranch rapid rapids ridge ridges river rue shoal shoals shore shores skyway springs spur spurs summit throughway
trafficway tunnel turnpike underpass valley valleys viaduct village ville vista wells islands bridge circles centers"""
"""Kinds of streets of the US Postal Service (Publication 28, appendix C1) that are other words before anything else."""

LAST_SHORT = ("st", "ct", "pl", "ter", "dr", "sq", "ln", "rd")

NO_STREET = frozenset(
    """google hard disk flash supreme district high appeals tennis food usb test my no time full open data one drive
    federal circuit county best first-class thumb pen ssd tape disc basketball parking town""".split()
)
"""Words that make something else of a number and a kind of street: `3 Google Drive`."""

FRENCH = """rue boulevard chemin impasse quai allée avenue av. bd place cours route square passage sentier faubourg"""
"""Kinds of streets between a number and their name."""

GLUED = ("straße", "strasse", "str.", "weg", "platz", "allee", "gasse", "damm", "ufer", "chaussee")
"""Kinds of streets that end their name, in front of a number: `Hauptstraße 12`, `Berliner Allee 3`."""

LABELS = """address endereço endereco dirección direccion domicilio domicílio adresse anschrift indirizzo logradouro street
addressline address_line morada residência wohnadresse lieferadresse rechnungsadresse"""
"""In front of a colon or an equals sign."""

SPACES = """endereço|dirección|domicilio|domicílio|wohnhaft|morada|live at|lives at|living at|reside at|resides at|residing at
moro na|moro no|mora na|mora no|morando na|reside na|residente na|residente à|residente en|residente in|vivo en la|vive en la|vivo en
vive en|wohne in der|wohnt in der|wohne am|wohnt am|wohne in|wohnt in|j'habite|habite au|domicilié au|domiciliée au|demeurant|abito in
abita in|deliver to|deliver it to|ship to|ship it to|entregar na|entregar em|entrega na|envie para|enviar para|enviar a|address is
visit us at|house at|office at|apartment at|lieferung an|anschrift|adresse"""
"""In front of an address in a sentence."""

BOXES = (
    "po box",
    "p.o. box",
    "caixa postal",
    "postfach",
    "apartado de correos",
    "apartado postal",
    "boîte postale",
    "casella postale",
)

BRASILIA_WORDS = (
    "sqn ",
    "sqs ",
    "shis qi ",
    "shin qi ",
    "cln ",
    "cls ",
    "sqnw ",
    "sqsw ",
    "quadra ",
)

PREFIXES = frozenset(
    "am an im in zum zur auf alte neue obere untere große kleine lange hohe van von der".split()
)
"""First words of German streets."""

SEVERAL = frozenset(
    "flat apt apt. apartment unit suite studio room p.o. po caixa boîte casella apartado de shis shin".split()
)
"""First words of what is written in several, before the needle is whole."""
