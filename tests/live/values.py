"""Made-up personal data and secrets, different in every run, with valid check digits."""

from __future__ import annotations

import random
from dataclasses import dataclass

FIRST = ("helena", "otavio", "luzia", "caio", "noemi", "tadeu", "ines", "raul")
LAST = ("quintela", "bragaglia", "sarmento", "ventura", "malaquias", "peixoto", "drummond")
DOMAINS = ("tecelagemaurora", "padariadobairro", "metalurgicanorte", "clinicasaobento")
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@dataclass(frozen=True)
class Values:
    """One set of values; `all` is what must never reach the provider."""

    email: str
    cpf: str  # 123.456.789-09
    cpf_plain: str  # of another person, digits only
    aws_key: str

    @property
    def all(self) -> tuple[str, ...]:
        return (self.email, self.cpf, self.cpf_plain, self.aws_key)

    def sentence(self) -> str:
        """A text that holds every value with its cue, and quotes and accents around them."""
        return (
            f'Olá, meu e-mail é {self.email}, o CPF "{self.cpf}", o da minha mãe CPF '
            f"{self.cpf_plain} e a chave aws_access_key_id={self.aws_key}; até já."
        )

    def bare(self) -> str:
        """The same values without any cue, as a person repeats them later."""
        return f"{self.email} / {self.cpf} / {self.cpf_plain} / {self.aws_key}"


def make(seed: int) -> Values:
    """Return the values of `seed`."""
    chance = random.Random(seed)
    number = chance.randint(100, 999)
    email = f"{chance.choice(FIRST)}.{chance.choice(LAST)}{number}@{chance.choice(DOMAINS)}.com.br"
    first, second = cpf_digits(chance), cpf_digits(chance)
    dotted = f"{first[:3]}.{first[3:6]}.{first[6:9]}-{first[9:]}"
    key = "AKIA" + "".join(chance.choice(BASE32) for _ in range(16))
    return Values(email, dotted, second, key)


def cpf_digits(chance: random.Random) -> str:
    """Return eleven digits with both check digits right, never eleven equal ones."""
    digits = [chance.randint(1, 9) for _ in range(9)]
    digits[0], digits[1] = 3, 7  # never all equal
    for length in (10, 11):
        total = sum((length - at) * digit for at, digit in enumerate(digits))
        digits.append(total * 10 % 11 % 10)
    return "".join(map(str, digits))
