"""Dates of birth: a date behind its cue, written with digits or with the month's name, in six languages."""

from __future__ import annotations

import re

from mitmguard.detect.kinds import ASKED, BOUND, CUED, SEPARATED, After, TypeInfo

TYPE = "DATE_OF_BIRTH"
TYPES = (TypeInfo(TYPE, "pii", "medium", False, ("DATE_TIME",), "", "24/12/1977"),)

_MONTHS = (
    "jan|feb|fev|fév|mar|mär|apr|abr|avr|may|mai|mag|jun|juin|jul|juil|lug|giu|aug|ago|août|aoû|sep|set|oct|okt|out|ott|nov|dec|déc"
    "|dez|dic|ene|gen"
)
_MONTH = rf"(?:{_MONTHS})[a-zçéû]{{0,7}}\.?"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_ISO = r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?=[T ][0-2][0-9]:)"
_NUMERIC = (
    rf"{_DAY}(?P<s>[/.-]){_DAY}(?P=s)(?:19|20)?[0-9]{{2}}|{_DAY} ?/ ?{_DAY} ?/ ?(?:19|20)[0-9]{{2}}"
    r"|(?:19|20)[0-9]{2}[/.-](?:0?[1-9]|1[0-2])[/.-](?:0[1-9]|[12][0-9]|3[01]|[1-9](?![0-9]))"
)
_DATE = (
    rf"(?:{_ISO}|(?:{_NUMERIC}"
    rf"|{_DAY}(?:st|nd|rd|th|er|º|°|ª|\.)?[ -](?:(?:de|of|di) )?{_MONTH},?[ -](?:(?:de|of|del|di) )?(?:19|20)[0-9]{{2}}"
    rf"|{_MONTH} {_DAY}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}){BOUND})"
)
_CUES = (
    "dob", "d.o.b", "date of birth", "date_of_birth", "date-of-birth", "dateofbirth", "birth date", "birth_date", "birth-date", "birthdate", "birthday",
    "birthdt", "b-day", "bday", "birth", "born", "nascido", "nascida", "nascimento", "datanascimento", "nasc", "nasci", "nasceu", "dt_nasc", "dtnasc", "dn", "data de nasc",
    "nacido", "nacida", "nací", "nació", "nacimento", "nacimiento", "fechanacimiento", "fnac", "f. nac", "fecha de nac", "cumpleaños", "geb", "geb.", "geboren", "geburtsdatum", "geburtstag",
    "geburt", "aniversário", "aniversario", "né le", "née le", "né(e) le", "naissance", "date_naissance", "datenaissance", "date de naiss",
    "nato il", "nata il", "nato a", "nata a", "nascita", "data_nascita", "datanascita", "ddn", "d.d.n", "compleanno",
)  # fmt: skip
_GAP = (
    r"(?:\A|(?![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?:[^:=;|\n0-9.!?\\]|[.](?! (?-i:[A-ZÀ-Þ]))){0,32}?"
    r"(?:(?:[:=|]{1,2}|\n{1,2}|\\n|\\(?=[\"']))[^\w\n]{0,6}|(?<![0-9A-Za-z]))"
    rf"|{ASKED}|[^:=;|\n0-9.!?]{{0,12}}{SEPARATED}(?<![0-9A-Za-z])"
)
_GAP = f"(?:{_GAP})"
"""What may stand between a cue and its date: words of the same sentence, and one separator."""

AFTER = (
    After(TYPE, _CUES, re.compile(f"{_GAP}(?P<v>{_DATE})", re.IGNORECASE), CUED + 1, 0.9, None,
          re.compile(f"(?P<v>{_ISO}|(?:{_NUMERIC}){BOUND})")),
)  # fmt: skip

_DIGIT = re.compile("[0-9]")
_AFTER_MONTH = re.compile(
    rf"(?i)(?:\b|(?<=\\[nrt]))(?:{_MONTHS})[a-zçéû]{{0,7}}\.?,?[ -]?(?:(?:de|of|del|di|d)[ ]?)?\Z"
)
_OPEN = re.compile(
    r"(?i)(?:(?<![0-9A-Za-z])|(?<=\\[nrt]))(?:[0-9]{1,2}(?:st|nd|rd|th|er|º|°|ª|\.)?(?:[ -][a-zà-ÿ.]{0,10}){0,3},?(?: [a-z]{0,3})?"
    r"|[a-zà-ÿ]{3,10}\.?(?: [0-9]{0,2}(?:st|nd|rd|th)?,?)?)(?:[ -]?[0-9]{0,4})(?:T[0-9]{0,2}|[./-][0-9]{0,2})?\Z"
)


def open_from(text: str, start: int) -> int:
    """Return where a date begins that may go on at the end of the text, or its end: there is a cue in front."""
    n = len(text)
    if _DIGIT.search(text, max(0, n - 24)) or _AFTER_MONTH.search(text, max(0, n - 20)):
        if m := _OPEN.search(text, max(start, n - 40)):
            return m.start()
    return n
