"""Personal data that knows no country: mail, phone, network addresses, names, streets."""

from __future__ import annotations

from mitmguard.detect.kinds import Cue, TypeInfo

TYPES = (
    TypeInfo("EMAIL_ADDRESS", "pii", "medium", False, (), "", "ana@mail.example.org"),
    TypeInfo("IP_ADDRESS", "pii", "low", False, (), "public addresses only", "8.8.8.8"),
    TypeInfo("MAC_ADDRESS", "pii", "low", False, (), "", "94:55:27:6f:64:91"),
    TypeInfo("PERSON", "pii", "medium", False, (), "", "Ana Souza Lima", by_default=False),
    TypeInfo("PHONE_NUMBER", "pii", "medium", False, (), "numbering plans of `phonenumbers`", "+55 11 96123-4567"),
    TypeInfo("STREET_ADDRESS", "pii", "medium", False, ("LOCATION",), "", "Rua das Flores, 120, apto 31"),
)  # fmt: skip

CUES = (
    Cue(("PHONE_NUMBER",), ("phone*", "*phone", "tel", "tel_*", "telefon*", "teléfono*", "téléphone*", "telephone*", "fone*", "cel", "cell:", "cell phone*", "cell no", "cell number", "my cell", "his cell", "her cell", "cell is", "(cell", "cell.", "celular*",
                            "cellulare*", "mobile*", "mobil", "mobilnummer", "móvil", "movil", "móveis", "handy*", "rufnummer", "whatsapp*", "whats", "wpp", "zap", "zapzap",
                            "call", "calls", "called", "calling", "callback", "ring", "fax", "contato*", "contacto*", "contact number", "contact no", "contact_number", "contact:", "unter", "text me",
                            "text him", "text her", "ligue", "ligar", "liga", "me liga", "anrufen", "ruf", "sms", "llame*", "llamar", "llámame", "llámenos",
                            "appelez*", "appeler", "joignable", "joindre", "portable", "numéro de tél", "tél", "tél.", "chiamare", "chiamami", "chiama*", "chiami*", "recapito",
                            "telemóvel", "telemovel", "chave pix*", "chave_pix*", "chavepix*", "pix_key", "pixkey", "pix key", "pix (celular)", "reach me", "reach him",
                            "reach her", "signal", "telegram", "viber", "hotline", "dial", "msisdn", "erreichbar", "durchwahl", "fixnet*", "festnetz*", "fijo", "fisso",
                            "fixe", "ramal", "interurbano")),
)  # fmt: skip
