"""A second set of labelled texts: other templates, wording and carriers than the development data; seeded.

Written from the published description of the types alone, without a look at how they are detected.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from _eval import phrases, spell
from _eval.carriers import CARRIERS, MANY, Draft, Record, noise
from _eval.credentials import SECRETS
from _eval.keys import provider_key
from _eval.labels import ARTICLES, keys_for, known_in
from _eval.negatives import filled, number
from _eval.shapes import fill
from _eval.values import CHECKS, MAKERS
from _eval.values_people import phone_alone, phone_formats
from _eval.words import LANGUAGES, PROSE, SHARES, THINGS

Random = random.Random
Row = dict[str, Any]

SIZE = 12_000
"""Texts in a run."""

DECOYS = (
    "BR_CPF BR_CNPJ BR_PIS BR_CNH BR_VOTER_ID BR_CNS CREDIT_CARD IBAN DE_TAX_ID ES_NIF ES_NIE UK_NHS US_NPI US_DEA US_ABA_ROUTING "
    "FR_NIR FR_SIRET IT_FISCAL_CODE IT_VAT_CODE PT_NIF"
).split()
ODD = "BR_CPF BR_CNPJ CREDIT_CARD IBAN EMAIL_ADDRESS PHONE_NUMBER US_SSN UK_NHS DE_TAX_ID ES_NIF BR_CNS IT_FISCAL_CODE SECRET".split()


def folded(text: str) -> str:
    """Return the text in lower case and without accents; what stands for a value stays."""
    return "".join(
        c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c)
    )


def casual(r: Random, lang: str, text: str) -> str:
    """Return the text as people type it in a hurry."""
    kind = r.random()
    if kind < 0.35:
        return text
    if kind < 0.75:
        for word, short in phrases.SHORT[lang].items():
            if r.random() < 0.5:
                text = text.replace(f" {word} ", f" {short} ")
    return folded(text) if kind < 0.6 else text.lower() if kind < 0.9 else text.replace(". ", " ")


def label_of(d: Draft, type: str) -> tuple[str, str]:
    return d.r.choice(d.bank.LABELS[type][d.lang])


def frame(d: Draft, template: str, type: str, v: str, label: tuple[str, str] | None = None) -> str:
    gender, name = label or label_of(d, type)
    the, my, of = ARTICLES[d.lang][gender]
    return template.format(v=v, l=name, L=name[0].upper() + name[1:], the=the, my=my, of=of)


def talk_about(d: Draft, type: str, v: str) -> str:
    """Return a phrase of talk around one value."""
    label = label_of(d, type)
    templates = d.bank.TALK[d.lang].split("|")
    if label[1].endswith("."):  # an abbreviation stands in forms
        templates = [t for t in templates if t.startswith(("{l}", "{v} ({l})"))]
    return frame(d, d.r.choice(templates), type, v, label)


def form_line(d: Draft, type: str, v: str) -> str:
    return frame(d, d.r.choice(d.bank.FORM) if d.r.random() < 0.6 else "{L}: {v}", type, v)


def sentence(d: Draft) -> str:
    """Return one of the sentences with values in it."""
    text = d.r.choice(d.bank.SENTENCES[d.lang].splitlines())
    while "{" in text:
        start, end = text.index("{"), text.index("}")
        text = text[:start] + d.put(text[start + 1 : end]) + text[end + 1 :]
    return text


def types(d: Draft, n: int) -> list[str]:
    """Return different types that occur in the language."""
    names, weights = known_in(d.bank.LABELS, d.lang)
    found: list[str] = []
    while len(found) < n:
        for name in d.r.choices(names, weights, k=1):
            if name not in found:
                found.append(name)
    return found


def fact(d: Draft) -> str:
    if d.r.random() < 0.45:
        return sentence(d)
    [type] = types(d, 1)
    return talk_about(d, type, d.put(type))


def small_talk(d: Draft) -> str:
    return d.r.choice(PROSE[d.words]) if d.r.random() < 0.7 else filled(d.r, d.words)


def chat(d: Draft) -> str:
    r, lang = d.r, d.words
    parts = [r.choice(d.bank.OPEN[lang]).format(t=r.choice(THINGS[lang]))]
    parts += [fact(d) for _ in range(r.choices((1, 2, 3), (6, 3, 1))[0])]
    if r.random() < 0.3:
        parts.insert(r.randrange(len(parts)), small_talk(d))
    parts.append(r.choice(d.bank.CLOSE[lang]))
    text = r.choice((" ", "\n", ". ", ", ")).join(p for p in parts if p)
    return casual(r, lang, text)


def mail(d: Draft) -> str:
    r, lang = d.r, d.words
    roles = d.bank.ROLES[lang]
    who = d.put("PERSON")
    lines = []
    if r.random() < 0.6:
        lines += [
            f"{roles[6]}: {who} <{d.put('EMAIL_ADDRESS')}>",
            f"{roles[7]}: {d.put('EMAIL_ADDRESS')}",
            f"{roles[5]}: {r.choice(THINGS[lang])}",
            "",
        ]
    lines.append(small_talk(d))
    lines += [fact(d) for _ in range(r.randint(1, 3))]
    lines += [
        small_talk(d),
        "",
        r.choice(d.bank.CLOSE[lang]),
        "-- " if r.random() < 0.3 else "",
        who,
    ]
    if r.random() < 0.5:
        lines.append(
            r.choice(
                (
                    d.put("PHONE_NUMBER", phone_alone(r, lang)),
                    f"Tel. {d.put('PHONE_NUMBER')}",
                    f"{d.put('PHONE_NUMBER', phone_alone(r, lang))} | {d.put('EMAIL_ADDRESS')}",
                )
            )
        )
    if r.random() < 0.25:
        lines.append(d.put("STREET_ADDRESS"))
    if r.random() < 0.2:
        lines = ["> " + line for line in lines]
    return "\n".join(lines)


def ticket(d: Draft) -> str:
    r, lang = d.r, d.words
    head = f"[{r.choice(('#', 'INC', 'SUP-', 'CASE '))}{number(r, 6)}] {r.choice(THINGS[lang])}"
    fields = [form_line(d, t, d.put(t)) for t in types(d, r.randint(2, 4))]
    return "\n".join([head, *fields, "", small_talk(d), *([fact(d)] if r.random() < 0.5 else [])])


def transcript(d: Draft) -> str:
    r, lang = d.r, d.words
    agent, customer = d.bank.ROLES[lang][:2]
    clock = r.random() < 0.4
    lines = []

    def say(who: str, what: str) -> None:
        lines.append(
            (f"[{r.randint(9, 18):02}:{r.randint(0, 59):02}] " if clock else "") + f"{who}: {what}"
        )

    for type in types(d, r.randint(1, 3)):
        label = label_of(d, type)
        say(agent, frame(d, r.choice(d.bank.ASK[lang]), type, "", label))
        say(customer, r.choice(d.bank.ANSWER[lang]).format(v=d.put(type)))
    if r.random() < 0.5:
        say(customer, small_talk(d))
    return "\n".join(lines)


def contract(d: Draft) -> str:
    r, lang = d.r, d.words
    roles = d.bank.ROLES[lang]
    first, second = roles[3:5]
    papers = [
        t
        for t in (
            *CHECKS,
            "DATE_OF_BIRTH",
            "US_SSN",
            "UK_NINO",
            "BR_PASSPORT",
            "DE_ID_CARD",
            "PHONE_NUMBER",
            "EMAIL_ADDRESS",
        )
        if lang in d.bank.LABELS[t]
    ]

    def party() -> str:
        ids = "; ".join(
            frame(
                d,
                r.choice(
                    (
                        "{l} {v}",
                        "{l}: {v}",
                        "{l} n. {v}" if t in CHECKS else "{l} {v}",
                        "{l} nº {v}" if t in CHECKS else "{l} {v}",
                    )
                ),
                t,
                d.put(t),
            )
            for t in r.sample(papers, 2)
        )
        return f"{d.put('PERSON')}, {ids}, {d.put('STREET_ADDRESS')}"

    clauses = [f"{i + 1}. {c}" for i, c in enumerate(r.sample(d.bank.CLAUSES[lang], k=2))]
    return (
        f"{first.upper()}: {party()}.\n{second.upper()}: {party()}.\n\n"
        + "\n".join(clauses)
        + (f"\n{sentence(d)}" if r.random() < 0.4 else "")
    )


MEDICAL = ("DATE_OF_BIRTH MEDICAL_RECORD_NUMBER BR_CNS BR_CPF HEALTH_INSURANCE_ID US_MBI UK_NHS PHONE_NUMBER FR_NIR IT_FISCAL_CODE DE_HEALTH_INSURANCE ES_NIF "
           "US_SSN BR_CRM US_NPI").split()  # fmt: skip


def clinical(d: Draft) -> str:
    r, lang = d.r, d.words
    known = [t for t in MEDICAL if lang in d.bank.LABELS[t]]
    lines = [form_line(d, "PERSON", d.put("PERSON"))]
    lines += [
        form_line(d, t, d.put(t)) for t in r.sample(known, k=min(len(known), r.randint(2, 4)))
    ]
    lines += r.sample(d.bank.CLINICAL[lang], k=r.randint(1, 3))
    if r.random() < 0.3:
        lines = [" | ".join(lines[:3]), *lines[3:]]
    if r.random() < 0.4:
        lines.append(f"{d.bank.ROLES[lang][2]}: {d.put('PERSON')}")
    return "\n".join(lines)


def structured(d: Draft, name: str) -> str:
    r = d.r
    write = CARRIERS[name][0]
    lang = d.lang
    chosen = types(d, r.randint(1, 5) if name not in ("trace", "log") else r.randint(1, 2))
    heads: list[tuple[str, str]] = []
    for type in chosen:
        heads.append((type, r.choice(keys_for(d.bank.KEYS, type, lang))))
    extra = (
        [noise(r)[0] for _ in range(r.randint(0, 3))]
        if name not in ("trace", "log", "query")
        else []
    )
    records: list[Record] = []
    for _ in range(r.randint(1, 4) if name in MANY else 1):
        record: Record = [(key, d.put(type)) for type, key in heads]
        seen = {k for k, _ in record}
        for key in dict.fromkeys(extra):
            if key not in seen:
                while (item := noise(r))[0] != key:
                    pass
                record.append(item)
        records.append(record)
    order = list(range(len(records[0])))
    if name not in ("trace", "log"):
        r.shuffle(order)
    records = [[record[i] for i in order] for record in records]
    text = write(d, records)
    if lang != "en" and r.random() < 0.2 and not d.layers:
        text = r.choice(PROSE[d.words]) + "\n" + text
    return text


def bare(d: Draft) -> str:
    """Return a text whose values have no cue: formal shapes and numbers with two check digits."""
    r = d.r
    choices = ["EMAIL_ADDRESS", "CREDIT_CARD", "IBAN", "PHONE_NUMBER"]
    choices += {
        "pt-BR": ["BR_CPF", "BR_CPF", "BR_CNPJ", "BR_VOTER_ID", "BR_CNH"],
        "it": ["IT_FISCAL_CODE"],
        "en": ["US_SSN"],
        "fr": ["FR_NIR"],
        "es": ["ES_NIE"],
    }.get(d.lang, [])
    type = r.choice(choices)
    value = ""
    if type == "PHONE_NUMBER":
        value = phone_formats(r, d.words, shaped=True)
    if type == "US_SSN":
        while value.count("-") != 2:
            value = MAKERS[type](r, d.words)
    if type == "BR_VOTER_ID":
        value = fill("000000000000", MAKERS[type](r, d.words).replace(" ", ""))
    v = d.put(type, value)
    first, last = small_talk(d), r.choice(PROSE[d.words])
    return r.choice(
        (
            v,
            f"{first} {v}",
            f"{v}\n{last}",
            f"{first}\n{v}\n{last}",
            f"-> {v}",
            f"({v})",
            f'"{v}"',
            f"{last} {v}.",
            f"* {v}",
            f"{v};{number(r, 5)};ok",
        )
    )


def decoys(d: Draft) -> str:
    r = d.r
    names = [t for t in DECOYS if d.lang in d.bank.LABELS[t]]
    type = r.choice(names)
    v = d.decoy(type)
    if r.random() < 0.3:
        name = r.choice(list(CARRIERS))
        return CARRIERS[name][0](d, [[(r.choice(keys_for(d.bank.KEYS, type, d.lang)), v)]])
    return "\n".join(
        (talk_about(d, type, v) if r.random() < 0.6 else form_line(d, type, v), small_talk(d))
    )


def odd(d: Draft) -> tuple[str, str]:
    """Return a text with one value in an odd spelling, and the technique."""
    r = d.r
    type = r.choice([t for t in ODD if t == "SECRET" or d.lang in d.bank.LABELS[t]])
    if type == "SECRET":
        name, value = provider_key(r)
        phrase = r.choice(d.bank.KEY_TALK[d.words]).replace("{n}", "API")
    else:
        name, value = type, MAKERS[type](r, d.words)
        if type == "PHONE_NUMBER":
            value = phone_formats(r, d.words, shaped=True)
        phrase = ""
    known = spell.techniques(value)
    if len(value) > 60:
        known = {
            k: f for k, f in known.items() if k not in ("homoglyphs", "html", "\\u", "\\u{}", "hex")
        } or known
    how = r.choice(list(known))
    v = d.put(name, known[how](r, value))
    text = phrase.format(v=v) if phrase else talk_about(d, type, v)
    if r.random() < 0.3:
        text = f"{small_talk(d)}\n{text}"
    return text, how


PROSE_FAMILIES = {
    "chat": (chat, 14),
    "mail": (mail, 7),
    "ticket": (ticket, 6),
    "transcript": (transcript, 6),
    "contract": (contract, 4),
    "clinical": (clinical, 5),
}
GROUPS = {
    "prose": 36,
    "structured": 26,
    "secrets": 12,
    "bare": 3,
    "decoy": 6,
    "odd": 7,
    "negative": 24,
}


def weighted(r: Random, table: dict[str, tuple[Any, int]]) -> str:
    return r.choices(list(table), [w for _, w in table.values()])[0]


def one(r: Random, id: str, bank: ModuleType) -> Row:
    """Return one labelled text in the words of a bank."""
    lang = r.choices(LANGUAGES, SHARES)[0]
    group = r.choices(list(GROUPS), list(GROUPS.values()))[0]
    d = Draft(r, lang, bank)
    if group == "negative":
        name = weighted(r, bank.NEGATIVES)
        return d.finish(bank.NEGATIVES[name][0](r, lang), id, f"eval:negative/{name}")
    if group == "odd":
        text, how = odd(d)
        return d.finish(text, id, "eval:odd", technique=how)
    if group == "prose":
        name = weighted(r, PROSE_FAMILIES)
        if lang == "pt-BR" and name == "chat" and r.random() < 0.12:
            d.lang = "pt-PT"
        text = PROSE_FAMILIES[name][0](d)
    elif group == "structured":
        name = weighted(r, CARRIERS)
        if lang == "pt-BR" and r.random() < 0.04:
            d.lang = "pt-PT"
        text = (
            structured(d, name)
            if d.lang != "pt-PT"
            else CARRIERS[name][0](
                d, [[(r.choice(keys_for(d.bank.KEYS, t, d.lang)), d.put(t)) for t in types(d, 2)]]
            )
        )
    elif group == "secrets":
        name = weighted(r, SECRETS)
        text = SECRETS[name][0](d)
    else:
        name = ""
        text = bare(d) if group == "bare" else decoys(d)
    return d.finish(text, id, f"eval:{group}" + (f"/{name}" if name else ""))


def generate(seed: int, size: int = SIZE, bank: ModuleType = phrases) -> Iterator[Row]:
    """Yield labelled texts: the same seed gives the same ones; `held` is a bank of other words."""
    r = Random(seed)
    for i in range(size):
        yield one(r, f"g{seed}-{i}", bank)


def terms(n: int = 100_000) -> list[str]:
    """Return different dictionary terms of one to three words that the texts do not hold."""
    r = Random(99)
    heads = "Quorvex Zentrilo Brimsale Ostrava Kelvanto Mirbeck Dranoth Ulvesta Praxilon Veshmar".split()
    return list(
        dict.fromkeys(
            f"{r.choice(heads)} {number(r, 4)}{r.choice('xyzk')}{r.choice(('', ' Alfa', ' Projekt'))} {i:x}"
            for i in range(n)
        )
    )
