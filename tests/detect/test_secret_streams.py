"""Promise: secrets of every kind are found in a stream as in the whole text, however it is cut."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitmguard.detect.patterns import Patterns
from tests.detect.cuts import cut, missed, streamed
from tests.detect.token_formats import FORMATS, Draw, pem, putty

PATTERNS = Patterns()

NAMED = [
    "DB_PASSWORD=F@m8BEKdOS8P&Kf\n", 'password = "NUpIzJQr1xQ"\n', "a senha nova do wifi é banana123, ok? ", "senha temporária: Verao#2031. ", '{"userPassword": "hunter2!x"}, ',
    '{\\"clave\\": \\"Sol-Mar-88\\"} ', "my password is Tr0ub4dor&3 and ", "password for the guest wifi: blue-Kite-77\n", "Mot de passe : Été!2031x\n", "das Passwort lautet Berg77#Tal. ",
    "**Password:** hunter2!x\n", "| db_password | kL9#mmQ2 |\n", "<password>kL9#mmQ2</password> ", '<add key="ClearTextPassword" value="kL9#mmQ2" /> ', "<td>Passwort</td><td>kL9#mmQ2</td> ",
    "CREATE USER app WITH PASSWORD 'kL9#mmQ2'; ", "ALTER USER root IDENTIFIED BY 'kL9#mmQ2'; ", "mysql -u root -pkL9mmQ2x shop ", "sshpass -p 'kL9#mmQ2' ssh h ", "docker login -u ci -p kL9mmQ2x r.example ",
    "curl -u bob:NKbj^0vvnn43 https://x ", "Server=db;User Id=sa;Password=kL9mmQ2x;Encrypt=True; ", "machine h.example login u password kL9mmQ2x\n", "--db-password kL9mmQ2x --verbose ",
    "  - name: DB_PASSWORD\n    value: kL9#mmQ2\n", '{"name": "API_SECRET", "value": "95ZptAPbZpsLUNK9xh2vgwRR"} ', "password:\nkL9#mmQ2\n", "os.environ['TOKEN'] = '95ZptAPbZpsLUNK9xh2vgwRR'\n",
    "X-Api-Key: 95ZptAPbZpsLUNK9xh2vgwRRavSsGyJr\n", "Authorization: Bearer 95ZptAPbZpsLUNK9xh2v\n", "Authorization: Basic dXNlcjpwYXNz\n", "Cookie: PHPSESSID=k3j9s8d7f6g5h4j3k2l1; a=b\n",
    "my datadog api key is 0f5cd3ac3092344eb217299575bf5135 ", "kind: Secret\nmetadata:\n  name: x\ndata:\n  dsn: cG9zdGdyZXM6Ly9hOmJAaC9k\n", "new password -> kL9#mmQ2\n", "senha alterada para kL9#mmQ2 ",
    "redis://:15WblquQy1FB6wWH@cache ", "SECRET_KEY = 'k$9f!m2@x(7q^z8&w3'\n", "psk=\"kL9#mmQ2\" ", "the password is required ", "password: str = None, token: string ", 'password = getpass("Password: ") ',
    "password=${DB_PASS} ", "token = os.environ['T'] ", 'config["password"] = x.y ',
]  # fmt: skip
PIECES = [
    " ", "\n", ": ", "=", "'", '"', "\\", "\\n", ", ", ". ", " is ", " é ", "->", "|", "</b>", "<", "(", ")", "password", "senha", "token", "key", " api", "secret", "value: ", "value", "**", "-p ",
    "kind: Secret\ndata:\n", "Bearer ", "abcDEF123ghi456JKL", "x1!", "é", "for the ", "--", "PuTTY-User-Key-File-2: ssh-rsa\n", "Private-Lines: 1\n", "-----BEGIN ", "datadog key ", "a",
]  # fmt: skip


def check(text: str, sizes: list[int]) -> None:
    assert streamed(PATTERNS, cut(text, sizes)) == PATTERNS.find(text)
    assert missed(PATTERNS, cut(text, sizes)) == []


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7])
def test_every_format_in_a_stream(size: int) -> None:
    rng = random.Random(size)
    for format in FORMATS:
        value = format.make(Draw(format.row * 7 + size)).replace("\0", "")
        before = rng.choice(["", "see ", 'x = "', '{\\"v\\": \\"', f"{format.keyword} token: "])
        check(
            f"{before}{value}{rng.choice(['', ' and so on', chr(10), '. Thanks', chr(34)])}",
            [size, rng.randint(1, 7)],
        )


@pytest.mark.parametrize("size", [1, 3, 7])
@pytest.mark.parametrize("text", NAMED)
def test_every_notation_in_a_stream(text: str, size: int) -> None:
    check(f"well, {text}so it is", [size])


@given(
    st.lists(
        st.one_of(st.sampled_from(NAMED), st.sampled_from(PIECES), st.text(max_size=3)), max_size=9
    ),
    st.lists(st.integers(1, 7), min_size=1, max_size=4),
)
def test_cuts_do_not_matter(pieces: list[str], sizes: list[int]) -> None:
    check("".join(pieces), sizes)


@given(
    st.integers(0, 10**6),
    st.booleans(),
    st.integers(0, 900),
    st.sampled_from(["\n", "\\n", "\r\n", "\\r\\n", "\\\\n"]),
    st.lists(st.integers(1, 97), min_size=1, max_size=4),
)
def test_key_files_that_break_off(
    seed: int, is_putty: bool, left: int, line: str, sizes: list[int]
) -> None:
    block = (putty if is_putty else pem)(Draw(seed))
    text = block.replace("\n", line)
    check(text[: len(text) - left] + " and more", sizes)
    check(f"x\n{text}{line}thanks", sizes)
