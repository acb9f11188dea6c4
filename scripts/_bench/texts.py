"""What is sent: English text with the numbers, dates, links and code that agents and people write; no personal data."""

from __future__ import annotations

import json
import random

SENTENCES = 600
"""Different sentences; a text of 2 KB joins some 25 of them, so that no two texts are the same."""

WORDS = (
    "the a this that we you they it request answer service client server model token stream value field "
    "name order report team meeting plan change review result problem reason example table column index "
    "query cache worker queue thread message header body error limit rate budget week month release version "
    "branch commit merge test case function class method argument module package import return call read "
    "write open close send receive parse check compare measure is are was were has have can should will "
    "must may not only also again before after while because when where which with without from into over "
    "under between about fast slow small large new old first last next same other good better simple"
).split()


class Writer:
    """Writes texts, repeatably: the same seed gives the same texts."""

    def __init__(self, seed: int, pii: int = 0) -> None:
        self._random = random.Random(seed)
        self._pii = pii  # e-mail addresses in each text
        self._sentences = [self._sentence() for _ in range(SENTENCES)]

    def _sentence(self) -> str:
        pick = self._random
        words = pick.choices(WORDS, k=pick.randint(7, 18))
        special = pick.random()
        at = pick.randrange(len(words))
        if special < 0.06:
            words[at] = f"{pick.randint(1, 9999)}"
        elif special < 0.10:
            words[at] = (
                f"20{pick.randint(20, 26)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
            )
        elif special < 0.14:
            words[at] = f"`{pick.choice(WORDS)}_{pick.choice(WORDS)}({pick.randint(0, 99)})`"
        elif special < 0.17:
            words[at] = (
                f"https://docs.example.com/{pick.choice(WORDS)}/{pick.choice(WORDS)}?page={pick.randint(1, 50)}"
            )
        elif special < 0.20:
            words[at] = f"v{pick.randint(0, 9)}.{pick.randint(0, 30)}.{pick.randint(0, 9)}"
        elif special < 0.22:
            words[at] = f"{pick.getrandbits(64):016x}"
        return " ".join(words).capitalize() + pick.choice((". ", ". ", ".\n", "? ", ": "))

    def text(self, size: int) -> str:
        """Return a text of `size` characters that was not written before."""
        parts: list[str] = []
        length = 0
        while length < size:
            sentence = self._random.choice(self._sentences)
            parts.append(sentence)
            length += len(sentence)
        text = "".join(parts)[:size]
        for _ in range(self._pii):
            text += f" Write to {self._random.choice(WORDS)}.{self._random.randrange(10_000)}@example-mail.net."
        return text

    def chat(self, turns: list[tuple[str, str]], *, stream: bool = False) -> bytes:
        """Return the body of a chat completion request."""
        return json.dumps(
            {
                "model": "gpt-5-mini",
                "messages": [{"role": role, "content": content} for role, content in turns],
                "temperature": 0.7,
                "max_completion_tokens": 1024,
                "stream": stream,
            }
        ).encode()

    def history(self, size: int, turn: int = 2048) -> list[tuple[str, str]]:
        """Return a conversation of about `size` characters that ends with an answer."""
        turns = [("system", self.text(turn))]
        while sum(len(text) for _, text in turns) < size:
            turns += [("user", self.text(turn)), ("assistant", self.text(turn))]
        return turns
