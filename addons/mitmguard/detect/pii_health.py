"""Numbers of patients and insured persons that know no country."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.kinds import CHECKED, CUED, FREE, NARROW, TypeInfo, behind

TYPES = (
    TypeInfo("HEALTH_INSURANCE_ID", "pii", "high", False, (), "", "XYZ123456789"),
    TypeInfo("MEDICAL_RECORD_NUMBER", "pii", "high", False, (), "", "MRN-4471023"),
)

_RECORD_WORDS = (
    "mrn", "mrn_*", "medical record", "medical_record*", "medicalrecord*", "medical-record*", "patient id", "patient_id", "patientid",
    "patient-id", "patient number", "patient_number", "patientnumber", "patient no", "patient #", "chart number", "chart no", "chart #",
    "*prontuário", "*prontuario", "nº prontuário", "registro do paciente", "registro hospitalar", "número do paciente", "numero_prontuario",
    "historia clínica", "historia clinica", "historia_clinica", "historiaclinica", "número de historia", "nhc", "h.c",
    "patientennummer", "patienten-nr", "patientennr", "patienten-id", "fallnummer", "fall-nr", "aktenzeichen patient",
    "hospital number", "hospital no", "hospital_number", "hospital id", "dossier médical", "dossier patient", "n° dossier",
    "numéro de dossier", "numéro patient", "numéro de patient", "n° patient", "cartella clinica", "numero paziente", "codice paziente",
    "id paziente", "id paciente", "id do paciente", "processo clínico", "número de processo clínico",
)  # fmt: skip

_INSURED_WORDS = (
    "member id", "member_id", "memberid", "member number", "member_number", "member no", "member #", "membership id", "subscriber id",
    "subscriber_id", "subscriberid", "subscriber number", "insurance id", "insurance_id", "insuranceid", "insurance number",
    "insurance_number", "insurance no", "insurance member", "insurance card", "health plan", "health_plan*", "healthplan*", "policy number",
    "policy_number", "policynumber", "policy no", "policy #", "beneficiary number", "beneficiary id",
    "health insurance number", "health insurance id", "health insurance",
    "carteirinha", "carteira do plano", "carteira do convênio", "número da carteira", "numero da carteira", "cartão do plano", "plano de saúde",
    "plano de saude", "numero_carteirinha", "numerocarteirinha", "carteira do convenio", "beneficiário", "matrícula do plano", "apólice", "apolice",
    "número de póliza", "numero de poliza", "póliza", "poliza", "seguro médico", "seguro de salud", "tarjeta sanitaria", "número de afiliado", "número de asegurado", "asegurado", "nº asegurado",
    "numero de afiliado", "afiliado", "numero_afiliado", "numero_poliza", "obra social",
    "versicherungsschein", "versicherungsscheinnummer", "policennummer", "mitgliedsnummer",
    "numéro d'adhérent", "numéro d'assuré", "assuré", "n° d'assuré", "numéro adhérent", "adhérent", "mutuelle", "numéro de police", "numéro de contrat santé",
    "numero polizza", "polizza", "tessera sanitaria", "numero tessera", "tessera",
)  # fmt: skip
_PLAN_WORDS = (
    "carteirinha", "carteira do plano", "carteira do convênio", "cartão do plano", "plano de saúde", "número do plano", "carteirinha do convênio",
    "member id", "member number", "subscriber id", "health plan", "tessera sanitaria", "tarjeta sanitaria",
)  # fmt: skip

_NO_SUS = r"(?!\W{1,3}(?:do |de |nacional )?(?i:sus)\b)"
"""The card of the SUS has a number of its own, with a check digit."""

_OTHER = re.compile(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}|[12] [0-9]{2} [0-9]{2}(?![0-9])")
"""A CPF or a NIR, right or wrong: an insured person has these as well."""

AFTER = (
    behind("MEDICAL_RECORD_NUMBER", _RECORD_WORDS, r"(?:[A-Z]{0,4}[-/]?)[0-9]{2,4}[-.]?[0-9]{3,6}(?:-[0-9])?", 0.9,
           lambda v: 5 <= sum(map(str.isdigit, v)) <= 10,
           gap=NARROW, flags=re.IGNORECASE),
    # So directly named it is no card, whatever its last digit.
    behind("HEALTH_INSURANCE_ID", _PLAN_WORDS, r"[0-9]{15,20}|[0-9]{4}(?: [0-9]{4}){3,4}", 0.8, lambda v: not (len(v) == 15 and checks.cns(v)), CHECKED + 3, _NO_SUS + NARROW),
    behind("HEALTH_INSURANCE_ID", _INSURED_WORDS,
           r"(?=[0-9A-Z-]{0,8}[0-9])(?:[0-9A-Z]{6,20}|[0-9A-Z]{2,9}(?:[-.][0-9A-Z]{2,9}){1,4}|[0-9]{1,4}(?: [0-9]{1,13}){1,4})", 0.75,
           lambda v: 5 <= sum(map(str.isdigit, v)) <= 21 and sum(map(str.isalpha, v)) <= 6 and not _OTHER.match(v), CUED - 1,
           _NO_SUS + FREE),
)  # fmt: skip
