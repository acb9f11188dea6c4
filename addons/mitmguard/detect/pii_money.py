"""Accounts that know no country: cards, IBAN, BIC, wallets."""

from __future__ import annotations

import re

from mitmguard.detect import checks
from mitmguard.detect.checks_wallet import base58_address, base58_key, bech32_address, ethereum
from mitmguard.detect.kinds import (
    CHECKED,
    CUED,
    NARROW,
    TOKEN,
    WIDE,
    Action,
    Candidate,
    Cue,
    Number,
    Token,
    TypeInfo,
    behind,
)

TYPES = (
    TypeInfo("CREDIT_CARD", "pii", "critical", True, (), "ranges of the networks and Luhn", "4111 1111 1111 1111"),
    TypeInfo("CREDIT_CARD_CVV", "pii", "critical", False, (), "", "737"),
    TypeInfo("CRYPTO", "pii", "high", True, (), "base58check, bech32, EIP-55", "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ"),
    TypeInfo("IBAN", "pii", "high", True, ("IBAN_CODE",), "length of the country and modulo 97", "DE89 3704 0044 0532 0130 00"),
    TypeInfo("SWIFT_BIC", "pii", "low", True, ("SWIFT_CODE",), "a country of ISO 3166", "DEUTDEFF500"),
)  # fmt: skip

CUES = (
    Cue(("CREDIT_CARD",), ("card*", "cartão", "cartao", "cartões", "credit*", "crédito", "debit*", "débito", "visa", "mastercard", "amex", "american express",
                           "tarjeta*", "kreditkarte*", "kartennummer", "kartennr", "karte", "*cartao", "*card", "pan", "charge", "carte bancaire",
                           "carte bleue", "carte de crédit", "numéro de carte", "carta di credito", "numero carta", "carta di debito", "elo",
                           "hipercard", "payment method", "diners", "discover", "maestro", "ccnum", "cc_num*", "cc number", "cc#")),
    Cue(("IBAN",), ("iban*",)),
)  # fmt: skip

NUMBERS = (
    Number("CREDIT_CARD", ("0000 0000 0000 0000", "0000-0000-0000-0000", "0000000000000000", "0000 000000 00000",
                           "0000-000000-00000", "0000.0000.0000.0000", "0000 000000 0000", "0000-000000-0000",
                           "0000 0000 0000 0000 000", "000000000000000"), checks.card, "none", CHECKED, 0.9),
    Number("CREDIT_CARD", ("00000000000000", "0000000000000", "0000000000000000000", "00000000000000000",
                           "000000000000000000", "0000 0000 0000 0", "0000 0000 0000 000", "0000-0000-0000-000", "0000/0000/0000/0000",
                           "00000000 00000000", "000000 0000000000", "0000 0000 00000000", "0000.000000.00000"),
           checks.card, "cue", CHECKED, 0.8),
)  # fmt: skip

_CVV_WORDS = (
    "cvv", "cvc", "cvv2", "cvc2", "cvn", "csc", "security code", "security_code", "securitycode", "card code", "código de segurança", "codigo de seguranca",
    "código de seguridad", "codigo de seguridad", "codigo_seguranca", "prüfziffer", "prüfnummer", "kartenprüfnummer", "sicherheitscode",
    "cryptogramme", "code de sécurité", "codice di sicurezza", "código verificador do cartão",
)  # fmt: skip
_BIC_WORDS = (
    "swift", "bic", "swift code", "swift_code", "swiftcode", "bic code", "bic_code", "bic/swift", "swift/bic", "swift-bic", "código swift",
    "codigo swift", "bank identifier code", "swift_bic", "bic-code", "code bic", "codice bic", "bic_swift",
)  # fmt: skip
_COIN_WORDS = (
    "btc", "bitcoin*", "wallet*", "carteira", "crypto*", "cripto*", "krypto*", "address", "addr", "endereço", "endereco", "dirección", "direccion",
    "adresse", "indirizzo", "billetera", "monedero", "portefeuille", "portafoglio", "ltc", "litecoin", "tron", "trx", "usdt", "trc20", "trc-20",
    "doge*", "xrp", "ripple", "satoshi*", "sats", "coinbase", "binance", "metamask", "donat*", "payout*", "*_address", "*_wallet", "send to", "deposit",
)  # fmt: skip
_COIN_HEADS = (
    "wallet", "wallet address", "crypto address", "crypto wallet", "btc address", "bitcoin address", "payout address", "tron address", "address", "carteira",
    "deposit address", "endereço da carteira", "withdrawal address", "btc", "btc wallet",
)  # fmt: skip
_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_COUNTRY = (
    "A[DEFGILMOQRSTUWXZ]|B[ABDEFGHIJLMNOQRSTVWYZ]|C[ACDFGHIKLMNORUVWXYZ]|D[EJKMOZ]|E[CEGHRST]|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]"
    "|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA"
    "|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW]"
)  # fmt: skip

TOKENS = (
    Token(
        "CRYPTO",
        ("bc1", "ltc1"),
        r"(?i:bc1|ltc1)[02-9AC-HJ-NP-Zac-hj-np-z]{11,71}(?![0-9A-Za-z])",
        bech32_address,
        strict=True,
    ),
)

AFTER = (
    behind("CREDIT_CARD_CVV", _CVV_WORDS, r"[0-9]{3,4}", 0.9, gap=NARROW, flags=re.IGNORECASE),
    behind("SWIFT_BIC", _BIC_WORDS, rf"[A-Z]{{4}}(?:{_COUNTRY})[0-9A-Z]{{2}}(?:[0-9A-Z]{{3}})?", 0.85),
    behind("CRYPTO", _COIN_WORDS, rf"(?=[0-9A-Za-z]{{0,12}}[0-9])[13LMDTr]{_BASE58}{{24,34}}", 0.95, base58_address, CHECKED,
           WIDE, column=False),
    behind("CRYPTO", ("solana", "sol wallet", "sol address", "phantom", "solana_*"), rf"{_BASE58}{{43,44}}", 0.85, base58_key, CUED,
           WIDE, column=False),
    behind("CRYPTO", _COIN_HEADS, rf"[13LMDTr]{_BASE58}{{24,34}}", 0.95, base58_address, CHECKED),
)  # fmt: skip

_ETHEREUM = re.compile(r"0x[0-9A-Fa-f]{40}(?![0-9A-Za-z])")
_LIST = 256
"""Characters in front of an address in which another one speaks for it: a Keccak takes as long as 3 KB of text."""


def _ethereum(text: str, start: int, end: int, out: list[Candidate]) -> None:
    """Add the Ethereum address that begins at `start`; in a list of addresses only the first has its capitals checked."""
    m = _ETHEREUM.match(text, start, start + 43)
    if m is None or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
        return
    body = m[0][2:]
    if len(set(body)) < 8:  # zero, dead and burn addresses belong to nobody
        return
    if _ETHEREUM.search(text, max(0, start - _LIST), start) or ethereum(m[0]):
        out.append(Candidate(start, m.end(), TOKEN, "CRYPTO", 0.9))


ACTIONS: dict[str, Action] = {"0x": _ethereum}
