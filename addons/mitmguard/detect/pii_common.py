"""Personal data that knows no country: mail, phone, card, account, network addresses, birth date."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, GAP, After, Cue, Number, TypeInfo

TYPES = (
    TypeInfo("CREDIT_CARD", "pii", "critical", checked=True),
    TypeInfo("CREDIT_CARD_CVV", "pii", "critical"),
    TypeInfo("DATE_OF_BIRTH", "pii", "medium"),
    TypeInfo("EMAIL_ADDRESS", "pii", "medium"),
    TypeInfo("IBAN", "pii", "high", checked=True),
    TypeInfo("IP_ADDRESS", "pii", "low"),
    TypeInfo("MAC_ADDRESS", "pii", "low"),
    TypeInfo("MEDICAL_RECORD_NUMBER", "pii", "high"),
    TypeInfo("PHONE_NUMBER", "pii", "medium"),
)

CUES = (
    Cue(("CREDIT_CARD",), ("card*", "cartão", "cartao", "cartões", "credit*", "visa", "mastercard", "amex",
                           "tarjeta*", "kreditkarte*", "kartennummer", "*cartao", "*card", "pan", "charge")),
    Cue(("IBAN",), ("iban*",)),
    Cue(("PHONE_NUMBER",), ("phone*", "*phone", "tel", "telefon*", "teléfono*", "telephone", "fone*", "cel",
                            "celular*", "mobile*", "móvil", "movil", "handy*", "rufnummer", "whatsapp*", "call*",
                            "ring", "fax", "contato*", "contacto", "unter", "zap", "text me", "ligue", "ligar",
                            "anrufen", "sms", "llame", "llamar", "llámame")),
)  # fmt: skip

NUMBERS = (
    Number("CREDIT_CARD", ("0000 0000 0000 0000", "0000-0000-0000-0000", "0000000000000000", "0000 000000 00000",
                           "0000-000000-00000", "0000.0000.0000.0000", "0000 000000 0000", "0000-000000-0000",
                           "0000 0000 0000 0000 000", "000000000000000"), checks.card, "none", CHECKED, 0.9),
    Number("CREDIT_CARD", ("00000000000000", "0000000000000", "0000000000000000000", "00000000000000000",
                           "000000000000000000", "0000 0000 0000 0", "0000 0000 0000 000", "0000-0000-0000-000"),
           checks.card, "cue", CHECKED, 0.8),
)  # fmt: skip

_MONTH = r"(?:jan|feb|fev|mar|mär|apr|abr|may|mai|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dez|dic|ene)[a-zç]{0,7}\.?"
_DATE = (
    r"(?P<v>(?:0?[1-9]|[12][0-9]|3[01])[/.-](?:0?[1-9]|[12][0-9]|3[01])[/.-](?:19|20)?[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[/.-](?:0[1-9]|1[0-2])[/.-](?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|º|\.)? (?:(?:de|of) )?{_MONTH},? (?:(?:de|of) )?(?:19|20)[0-9]{{2}}"
    rf"|{_MONTH} (?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}})(?![0-9A-Za-z]|[/.-][0-9])"
)

AFTER = (
    After("DATE_OF_BIRTH",
          ("dob", "d.o.b", "date of birth", "date_of_birth", "date-of-birth", "dateofbirth", "birth date", "birth_date",
           "birthdate", "birthday", "born", "nascido", "nascida", "nascimento", "datanascimento", "nacido", "nacida",
           "nacimento", "nacimiento", "geb", "geboren", "geburtsdatum", "geburtstag", "aniversário", "aniversario"),
          re.compile(GAP + _DATE, re.IGNORECASE), CUED + 1, 0.9),
    After("MEDICAL_RECORD_NUMBER",
          ("mrn", "medical record", "medical_record*", "patient id", "patient_id", "patientid", "prontuário", "prontuario",
           "historia clínica", "historia clinica", "nhc", "patientennummer", "fallnummer", "hospital number"),
          re.compile(r"(?: ?(?:number|num|no|nº))?" + GAP + r"(?P<v>[A-Za-z]{0,3}-?[0-9]{6,8})(?![0-9A-Za-z]|[./-][0-9])", re.IGNORECASE), CUED, 0.9),
    After("CREDIT_CARD_CVV", ("cvv", "cvc", "cvv2", "cvc2", "security code", "código de segurança"),
          re.compile(GAP + r"(?P<v>[0-9]{3,4})(?![0-9A-Za-z]|[./-][0-9])", re.IGNORECASE), CUED, 0.9),
)  # fmt: skip
