"""Street addresses: a kind of street, its name and a number, in each country's order, or what an address cue announces.

`Rua das Flores, 120, apto 31`, `12 Baker Street, Flat 2`, `Calle Mayor 5, 3.º B`, `Hauptstraße 12a`, `3 bis rue de
la Paix`, `Via Roma, 7/B`. Postcode and town are no part of it.
"""

from __future__ import annotations

import re

from mitmguard.detect.cues import ends_word
from mitmguard.detect.kinds import CAPITAL, NEXT_CAPITAL, WORD, Anchors, Candidate, Worded
from mitmguard.detect.lettered import bounded
from mitmguard.detect.street_words import (
    BOXES,
    BRASILIA_WORDS,
    FIRST,
    FIRST_CAPITAL,
    FRENCH,
    GLUED,
    LABELS,
    LAST,
    LAST_RARE,
    LAST_SHORT,
    NO_STREET,
    PREFIXES,
    SEVERAL,
    SPACES,
)

TYPE = "STREET_ADDRESS"
RANK = 12
"""Over names of people, which streets have; under everything that has a form of its own."""

_ESCAPED = r"(?<=\\[nrt])"
"""Behind an escaped line end."""

LONGEST = 90
"""Characters of an address behind its first word, under the prefilter's reach."""

_P = (
    r"(?:d[aeoi]s?|del|della|dell['’]|delle|degli|dei|la|las|los|lo|el|e|y|von|van|den|der|dem|zur|zum|l['’]|d['’]|du|des|of|the"
    r"|et|à|aux?)"
)
_UNIT_WORDS = r"(?:Apto?|Ap|Suite|Ste|Unit|Flat|Bloco|Bl|Piso|Puerta|Floor|CEP|CP|Tel)"
_W = rf"(?:(?!{_UNIT_WORDS}(?![\w]))(?:(?:Dra?|Prof|Gen|Gal|Cel|Cap|Sta|Sto|Sra?|Mal|Des|Eng|Pe|Pres|Sen|Dep|Vis|Fr|Ste?|Mt|Ft|[A-Z])\.(?= \w)|[A-ZÀ-ÖØ-Þ][\w'’ºª-]{{0,24}})|[0-9]{{1,3}}[ºªo°]?(?= d[ei] )|[0-9]{{1,3}}(?:st|nd|rd|th)(?= ))"
_NAME = rf"(?:{_P}(?: |(?<=['’]))){{0,2}}{_W}(?: (?:{_P}(?: |(?<=['’]))){{0,2}}{_W}){{0,5}}"
_FEW = rf"(?:{_P}(?: |(?<=['’]))){{0,2}}{_W}(?: (?:{_P}(?: |(?<=['’]))){{0,2}}{_W}){{0,3}}"

_NUMBER = r"(?:[0-9]{1,2}\.[0-9]{3}(?![0-9])|[0-9]{1,5})(?:[A-Za-z]|(?<!/)/[A-Za-z](?![a-z])|[-–/][0-9]{1,4}[A-Za-z]?)?"
_NO = r"(?:(?:n|nr|num|núm|no)?[º°.]{1,2} ?|n[úu]mero |# ?|nº ?|n )"
_THEN_NUMBER = rf"(?:, {{0,2}}| {{1,2}}|,| ?[-–] ){_NO}?(?P<no>{_NUMBER}|s/n[º°]?|km ?[0-9]{{1,4}}(?:[.,][0-9])?)"

_COMPLEMENT = (
    r"(?:(?:,| ?[-–/]|\.?)? ?(?:"
    r"(?i:apto|apt|ap|apartamento|apartment|bloco|bl|sala|sl|casa|cs|conjunto|conj|cj|lote|lt|quadra|qd|torre|loja|cobertura|cob"
    r"|edif[ií]cio|unidade|box|suite|ste|unit|floor|fl|room|rm|bldg|building|flat|piso|planta|puerta|pta|escalera|esc|portal|bloque"
    r"|depto|departamento|interior|oficina|local|interno|int|scala|piano|appartement|appt|bât|bâtiment|étage|whg|wohnung|og"
    r"|andar)(?:\.? |\.|(?=[0-9]))(?:#|n[º°o]\.? ?)?(?:[0-9]{1,5}[A-Za-z]?|[A-Z][0-9]{0,4})(?:-[0-9A-Z]{1,4})?"
    r"|#[ ]?[0-9]{1,5}[A-Z]?"
    r"|[0-9]{1,2}\.?[ºª°](?: (?:andar|piso|izq(?:da|uierda)?|d(?:cha|erecha)|[A-D]))?"
    r"|(?i:fundos|térreo|bajo(?: [A-D])?|izquierda|derecha)"
    r")(?![\w])){0,3}"
)
_BAD_AFTER = re.compile(
    r"\w|[.,:/][0-9]|[%°@€$£]|-[0-9A-Za-z]|[ ]?(?:%|°|€|R\$)"
    r"| (?:min|mins|minut\w*|km|m|cm|mm|kg|g|mb|gb|uhr|h|hs|hrs?|hours?|horas?|stunden?|meter|metros|miles?|people|pessoas|personas"
    r"|anos|años|years?|days?|dias|días|tage|euros?|dollars?|reais|times|vezes|veces|mal|percent|tablets?|mg|ml)(?![\w])",
    re.IGNORECASE,
)

# Kinds of streets that come first. The second list is made of words that are others besides: with a capital only.
_CAPITAL_ONLY = frozenset(FIRST_CAPITAL.split())

_STREET = re.compile(rf" ?(?P<name>{_NAME}){_THEN_NUMBER}{_COMPLEMENT}")
_STREET_OF_LETTERS = re.compile(
    rf" (?:d[aeo]s?|del|de la) [^\W\d_]{{3,20}}(?: (?:d[aeo]s? |e )?[^\W\d_]{{2,20}}){{0,3}}(?:, ?{_NO}?| {_NO})(?P<no>{_NUMBER}){_COMPLEMENT}"
)
_GRID = re.compile(
    r" [0-9]{1,3}[A-Za-z]?(?: ?(?:bis|Bis|BIS))?(?: (?:Sur|Norte|Este|Oeste|sur|norte))? ?(?:#|[Nn][o°º]\.?|N\.)[ ]?[0-9]{1,3}[A-Za-z]?"
    r"(?: ?[-–] ?[0-9]{1,3})(?: (?:Sur|Norte|Este|Oeste))?" + _COMPLEMENT
)
_BRASILIA = re.compile(
    r"[0-9]{1,4},? (?:(?:Bloco|Bl\.?|Conjunto|Conj\.?|Cj\.?|Lote|Lt\.?|Casa) [0-9A-Z]{1,4},? ?){1,3}(?:(?:apto?|ap|casa|lote|sala)\.? [0-9]{1,5})?(?<![ ,])",
    re.IGNORECASE,
)
_BOX = re.compile(r"[ .:]{0,2}(?:n[º°o]\.? ?)?[0-9]{2,6}")

# Kinds of streets that come last, behind a number and a name.
_SHORT_ENDS = (" ", ".", ",", "\n", "\\", '"')
_UNIT = r"(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Studio|Room) [0-9]{1,4}[A-Za-z]?, )"
_LEFT = re.compile(
    rf"(?:(?<![\w.,:/$€£#\\-])|{_ESCAPED})(?:{_UNIT})?(?P<n>[0-9]{{1,6}}[A-Za-z]?(?:[-–][0-9]{{1,5}}[A-Za-z]?)?(?: [½¼])?),? "
    r"(?:[NSEW]{1,2}\.? )?(?P<name>(?!(?:of|the|de|la) )(?:(?:[A-Z][\w'’-]{0,24}\.?|[0-9]{1,3}(?:st|nd|rd|th)|of|the|de|la) ){1,5})\Z"
)
_RIGHT = re.compile(
    r"(?:\.?(?= [NSEW]|,? ?(?:Apt|Suite|Ste|Unit|#|Floor|Fl)))?(?: (?:[NS][EW]?|[EW])(?![\w.]))?"
    r"(?:\.?,? (?:(?:Apt|Apartment|Suite|Ste|Unit|Floor|Fl|Room|Rm|Bldg|Building|Flat|Box)\.? |# ?)#?[0-9A-Z]{1,6}(?:-[0-9A-Z]{1,4})?(?!\w))?"
)
_TOWN_BEHIND = re.compile(r",? ?\n|, [A-Z0-9]|[\"']|\\n|\Z|,? [A-Z][a-z]+,")

_FRENCH_LEFT = re.compile(
    rf"(?:(?<![\w.,:/$€£\\-])|{_ESCAPED})(?P<n>[0-9]{{1,4}}(?: ?(?:bis|ter|quater|[A-D]))?),? \Z"
)
_FRENCH_NAME = re.compile(rf" (?:de la |de l['’]|du |des |de |d['’])?{_FEW}")

# Kinds of streets that end their name, in front of a number: `Hauptstraße 12`, `Berliner Allee 3`.
_GLUED_LEFT = re.compile(
    rf"(?:(?<![\w\\-])|{_ESCAPED})(?:(?:Am|An|Im|In|Zum|Zur|Auf|Alte|Neue|Obere|Untere|Große|Kleine|Lange|Hohe|[vV]an der|[vV]on der|[A-ZÄÖÜ][\w-]{{2,24}}er) )?"
    r"(?P<word>[A-ZÄÖÜa-zäöü][\w.ßäöü-]{0,40})\Z"
)
_GLUED_NUMBER = re.compile(
    r" ?[0-9]{1,4}[a-zA-Z]?(?: ?[-–/] ?[0-9]{1,4}[a-z]?)?(?:, (?:[0-9]\. OG|EG|Whg\.? [0-9]{1,3}))?"
)
_NO_GLUED = re.compile(
    r"(?i)(?:arbeits|start|tabellen|stell|sitz|park|spiel|speicher|steh|schlaf|lager|steck|listen|gast|liege|camping|studien|kita"
    r"|ausbildungs|bundes|landes|land|kreis|staats|um|rück|rad|fuß|fuss|aus|arbeits|hin|schul|heim|lebens|wander|feld|daten|lösungs"
    r"|staats|los|durch|kinder|trage|wasser)-?(?:platz|weg|straße|strasse|str\.)\Z"
)

_AT_LABEL = re.compile(
    r"(?: ?(?:completo|completa|residencial|comercial|line|linha)?(?:[ _]?[12])?| de entrega| de cobrança| de envío| de facturación)?"
    r"(?:\\{0,3}[\"'`]|\*{1,2})?[ \t]{0,2}(?:[:=]|\||(?:is|é|es|ist|lautet|est|è) )[ \t]?(?:\*{1,2}|\\{0,3}[\"'`]|\| ?| ){0,3}"
    r"|>"
)
_AT_SPACE = re.compile(r"[:,]? (?:(?:na|no|en|in|la|em|à|a|al|at|der|au) )?")
_ANY = re.compile(
    rf"(?:{_UNIT})?[0-9]{{1,6}}[A-Za-z]?(?:[-–][0-9]{{1,5}})?,? (?:[NSEW]\.? )?{_FEW}(?: (?:Apt|Suite|Ste|Unit|Flat)\.? #?[0-9A-Z]{{1,6}})?(?P<first>)"
    rf"|{_UNIT}{_FEW}(?P<unit>)"
    rf"|(?P<name>{_FEW}){_THEN_NUMBER}{_COMPLEMENT}"
)
_KIND = re.compile(
    rf"(?:{'|'.join(re.escape(w) for w in (FIRST + ' ' + FIRST_CAPITAL).split() if len(w) > 2)}|vale|jardim|vila|núcleo|lagoa|feira"
    rf"|colônia|conjunto|condomínio|distrito|estação|favela|fazenda|loteamento|morro|parque|passarela|pátio|quadra|recanto|residencial"
    rf"|setor|sítio|trecho|trevo|vereda|viaduto|rue|boulevard|chemin|allée|impasse|quai) {_FEW}",
    re.IGNORECASE,
)
_CUES = tuple(LABELS.split())
_CUES_SPACED = tuple(re.split(r"[|\n]", SPACES))
_KEYS = re.compile(
    r"(?i)(?:^|[_.-])(?:street|address|addr|logradouro|endere[cç]o|rua|direcci[oó]n|calle|domicilio|stra(?:ß|ss)e|adresse|anschrift|rue"
    r"|indirizzo|via|morada)(?:[_-]?(?:line)?[_-]?[12])?$|street_?address|address_?line|(?:street|Address|Street)$"
)

_OTHER_KEYS = re.compile(
    r"(?i)(?:^|[_.-])(?:ip|mac|e?mail|web|host|server|bind|listen|wallet|contract|memory|remote|peer)[_.-]?addr"
)


def _needles() -> dict[str, str]:
    """Return what each needle stands for: the way in which its address is written."""
    needles = {word + " ": "first" for word in (FIRST + " " + FIRST_CAPITAL).split()}
    needles["c/"] = "first"
    for word in LAST.split():
        if word in LAST_SHORT:
            needles |= dict.fromkeys((f" {word}{end}" for end in _SHORT_ENDS), "last")
        else:
            needles[f" {word}"] = "last"
    needles |= {f" {word}": "rare" for word in LAST_RARE.split() if f" {word}" not in needles}
    needles |= {f" {word} ": "unit" for word in ("apt", "apt.", "suite", "ste", "ste.", "unit")}
    needles |= {f" {word} ": "french" for word in FRENCH.split()}
    for word in GLUED:
        needles |= {
            f"{word}{space}{digit}": "glued" for digit in range(1, 10) for space in (" ", "")
        }
    needles |= dict.fromkeys(_CUES, "label")
    needles |= dict.fromkeys(_CUES_SPACED, "cue")
    needles |= dict.fromkeys(BOXES, "box")
    needles |= dict.fromkeys(BRASILIA_WORDS, "brasilia")
    return needles


_WAYS = _needles()
_PLACE_OF_WAY = {"first": WORD, "last": NEXT_CAPITAL, "rare": NEXT_CAPITAL, "unit": NEXT_CAPITAL}
_PLACES = {w: _PLACE_OF_WAY[way] for w, way in _WAYS.items() if way in _PLACE_OF_WAY}
_PLACES |= {w: CAPITAL for w in _PLACES if w.rstrip() in _CAPITAL_ONLY}


def cued(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the address of which text[start:end] is a kind of street or the cue."""
    needle = text[start:end].lower()
    way = _WAYS.get(needle, "")
    if way == "first" or (way == "brasilia" and needle == "quadra "):
        _first(text, start, end, out)
    elif way == "last" or way == "french":
        # A word such as `avenue` may stand in front of the name or behind it.
        if way == "last":
            _last(text, start, end, out, rare=False)
        if way == "french":
            _french(text, start, end, out)
    elif way == "rare":
        _last(text, start, end, out, rare=True)
    elif way == "unit":
        _unit(text, start, end, out)
    elif way == "glued":
        _glued(text, start, end, out)
    if way in ("label", "cue") and bounded(text, start) and ends_word(text, end):
        for gap in (
            (_AT_LABEL,)
            if way == "label" and needle not in _CUES_SPACED
            else (_AT_LABEL, _AT_SPACE)
        ):
            if m := gap.match(text, end, end + 40):
                _announced(text, m.end(), out)
    if way == "box" and bounded(text, start) and (m := _BOX.match(text, end, end + 20)):
        _add(text, start, m.end(), 0.8, out)
    if way == "brasilia" and bounded(text, start) and (m := _BRASILIA.match(text, end, end + 60)):
        _add(text, start, m.end(), 0.8, out)


def _add(text: str, start: int, end: int, score: float, out: list[Candidate]) -> bool:
    """Add text[start:end] unless it is part of something longer, or a quantity."""
    if _BAD_AFTER.match(text, end, end + 12):
        return False
    out.append(Candidate(start, end, RANK, TYPE, score))
    return True


def _first(text: str, start: int, end: int, out: list[Candidate]) -> None:
    word = text[start:end].lower().rstrip()
    if not bounded(text, start) or (word in _CAPITAL_ONLY and not text[start].isupper()):
        return
    if text[start - 1 : start] in ("/", "_", "@", ".", "-", "+", "="):
        return
    at = end if word == "c/" and text[end - 1] == "/" else end - 1
    stop = start + LONGEST
    m = _STREET.match(text, at, stop)
    if m is None and word not in _CAPITAL_ONLY:
        m = _STREET_OF_LETTERS.match(text, at, stop)
        if m is not None and text[m.end() : m.end() + 2].strip(" ").isalpha():
            m = None
    if m is None:
        m = _GRID.match(text, at, stop)
    if m is not None:
        _add(text, start, m.end(), 0.85, out)


def _last(text: str, start: int, end: int, out: list[Candidate], rare: bool) -> None:
    if text[end - 1] in _SHORT_ENDS:
        end -= 1
    if not ends_word(text, end):
        return
    m = _LEFT.search(text, max(0, start - 80), start + 1)
    if m is None or any(word.lower() in NO_STREET for word in m["name"].split()):
        return
    right = _RIGHT.match(text, end, end + 30)
    stop = right.end() if right else end
    plain = stop == end
    if (
        m["n"].startswith(("19", "20"))
        and len(m["n"]) == 4
        and plain
        and not _TOWN_BEHIND.match(text, end, end + 24)
    ):
        return  # the year before `Wall Street`
    if rare and len(m["n"]) < 3:
        return
    _add(text, m.start(), stop, 0.85, out)


def _unit(text: str, start: int, end: int, out: list[Candidate]) -> None:
    m = _LEFT.search(text, max(0, start - 80), start + 1)
    right = _RIGHT.match(text, start, end + 12)
    if m is not None and right is not None and right.end() > end and len(m["n"]) > 1:
        _add(text, m.start(), right.end(), 0.8, out)


def _french(text: str, start: int, end: int, out: list[Candidate]) -> None:
    m = _FRENCH_LEFT.search(text, max(0, start - 14), start + 1)
    if m is None:
        return
    name = _FRENCH_NAME.match(text, end - 1, m.start() + LONGEST)
    if name is not None:
        _add(text, m.start(), name.end(), 0.85, out)


def _glued(text: str, start: int, end: int, out: list[Candidate]) -> None:
    at = end - 1
    word_end = at - 1 if text[at - 1] == " " else at
    m = _GLUED_LEFT.search(text, max(0, start - 70), word_end)
    number = _GLUED_NUMBER.match(text, word_end, word_end + 24)
    if m is None or number is None:
        return
    word = m["word"]
    alone = m.start("word") == start
    if alone and m.start() == start:
        return
    street = text[start : start + 3].lower() == "str"
    if not alone and (
        len(word) < len(text[start:word_end]) + 3 or (not word[0].isupper() and not street)
    ):
        return
    if _NO_GLUED.search(text, m.start("word"), word_end):
        return
    if not word[0].isupper() and m.start() == m.start("word") and not street:
        return
    _add(text, m.start(), number.end(), 0.85, out)


def _announced(text: str, at: int, out: list[Candidate]) -> bool:
    """Add the address that begins at `at`, behind a cue."""
    stop = at + LONGEST - 30
    if not (text[at : at + 1].isalnum() and (text[at].isupper() or text[at].isdigit())):
        return False
    m = _ANY.match(text, at, stop)
    if m is None or (m["name"] is not None and not _is_name(m["name"])):
        m = _KIND.match(text, at, stop)
        if m is None:
            return False
    return _add(text, at, m.end(), 0.8, out)


def _is_name(name: str) -> bool:
    return sum(map(str.islower, name)) > 2


def whole(key: str, text: str, out: list[Candidate]) -> None:
    """Add the address with which the value of the JSON key `key` begins."""
    if key and len(text) <= 3 * LONGEST and _KEYS.search(key) and not _OTHER_KEYS.search(key):
        _announced(text, 0, out)


_RIGHT_OF = 16
"""Characters behind an address that may refute it: a unit, a word that goes on."""

_REACH = {
    "first": LONGEST,
    "brasilia": LONGEST,
    "box": 32,
    "label": LONGEST + 40,
    "cue": LONGEST + 40,
    "glued": 32,
}
"""Characters behind a needle in which its address ends."""

_COUNT = r"[0-9]{1,6}[A-Za-z]?(?:[-–][0-9]{0,5}[A-Za-z]?)?(?: (?:[½¼]|bis|ter|quater|[A-D])(?!\w))?"
_STARTS = rf"(?:(?<![\w.,:/$€£#\\-])|{_ESCAPED})(?:{_UNIT})?{_COUNT}"
_WORDS = (
    rf"(?:,? (?:(?:[dl]['’])?[A-ZÀ-ÖØ-Þ#][\w'’-]*\.?|[0-9]{{1,6}}(?:st|nd|rd|th)?|{_P}(?!\w)|(?:{'|'.join(re.escape(w) for w in FRENCH.split())})(?!\w)))"
    r"{0,9}+"
)
_COUNTED = re.compile(rf"{_COUNT}{_WORDS}(?:,? ?[a-zà-ÿ'’]{{0,10}}\.?)?\Z")
_BEGUN = re.compile(rf"{_STARTS},?{_WORDS},? ?\Z")
_DIGIT = re.compile("[0-9]+")
_GLUE = frozenset("._,:/$€£#\\-")
_UNIT_LEFT = re.compile(r"(?:Flat|Apt\.?|Apartment|Unit|Suite|Studio|Room) \Z")

_TAIL = re.compile(r"[^\W_][\w.-]{0,40}\Z")


def open_from(text: str, start: int, anchors: Anchors) -> int:
    """Return where an address may begin that what follows could complete or refute, or the end of the text."""
    n = len(text)
    low = max(0, n - LONGEST - 40 - _RIGHT_OF)
    low = max(low, text.rfind("\n", low, n - 1) + 1)
    result = n
    counted = _DIGIT.search(text, low) is not None
    for begin, end in anchors:
        if begin < low:
            continue
        way = _WAYS[text[begin:end].lower()]
        if way in _REACH:
            if n - end <= _REACH[way] + _RIGHT_OF:
                result = min(result, _glued_start(text, begin, end) if way == "glued" else begin)
        elif (counted and n - end <= 2 * _RIGHT_OF + 40) and (
            m := _BEGUN.search(text, max(low, begin - 90), begin + 1)
        ):
            result = min(result, m.start())
    low = max(low, n - 100)
    for digit in _DIGIT.finditer(text, low) if counted else ():
        before = text[digit.start() - 1 : digit.start()]
        if before and (before in _GLUE or not bounded(text, digit.start())):
            continue
        if m := _COUNTED.match(text, digit.start()):
            unit = _UNIT_LEFT.search(text, max(0, m.start() - 12), m.start())
            result = min(result, unit.start() if unit else m.start())
            break
    return max(min(result, _unread(text, low)), start)


def _unread(text: str, low: int) -> int:
    """Return where the last words begin if they may be the first ones of an address, or the end of the text."""
    n = len(text)
    begin = text.rfind(" ", low, n) + 1 or low
    if begin < n:  # the last word is held as every last word is
        n, begin = begin - 1, text.rfind(" ", low, begin - 1) + 1 or low
    else:
        n, begin = n - 1, text.rfind(" ", low, n - 1) + 1 or low
    word = text[begin:n]
    if not word.isalpha():
        tail = _TAIL.search(text, begin, n)
        if tail is None:
            return len(text)
        word = tail[0]
        if text[tail.start() - 1 : tail.start()] == "\\":
            word = word[1:]
    small = word.lower()
    if (
        small in PREFIXES
        or small in SEVERAL
        or small.endswith(GLUED)
        or (small.endswith("er") and word[0].isupper())
    ):
        return begin
    return len(text)


def _glued_start(text: str, begin: int, end: int) -> int:
    at = end - 2 if text[end - 2] == " " else end - 1
    m = _GLUED_LEFT.search(text, max(0, begin - 70), at)
    return m.start() if m else begin


STREETS = Worded(TYPE, tuple(_WAYS), cued, whole, open_from, places=_PLACES)

__all__ = ["STREETS"]
