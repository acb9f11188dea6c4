"""Made-up files and messages with secrets, and others that only speak of them; drawn from a seed.

A probe is a text and its secrets; the twin of a probe has the same wording with nothing to hide in it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import NamedTuple

from tests.detect.token_formats import B62, HX, Draw


class Probe(NamedTuple):
    kind: str
    text: str
    secrets: tuple[str, ...]


Make = Callable[[Draw], str]

STEMS = "harbor pepper cobalt lemur quartz saffron tundra velvet walnut zephyr girafa panela cometa farol brisa nube rayo fuego nieve mesa Wolke Stein Nebel Feuer lune pomme rive sable gatto luna sole fiume".split()


def human(d: Draw) -> str:
    """Return a password as people make them: words, a year, a sign."""
    a, b = d.rng.sample(STEMS, 2)
    return d.pick(
        f"{a.capitalize()}{d.digits(2, 4)}{d.pick('!', '@', '#', '*', '')}", f"{a}-{b}-{d.digits(2)}", f"{a}{b.capitalize()}{d.digits(2)}{d.pick('!', '$')}", f"{a.capitalize()}@{d.digits(4)}", f"{d.digits(2)}{a}_{b}!{d.digits(1)}",
        a.replace("a", "@").replace("e", "3") + d.digits(3),
    )  # fmt: skip


def machine(d: Draw) -> str:
    """Return a password as programs make them."""
    return d(d.size(10, 24), B62 + d.pick("", "!@#%^*_+-"))


def key(d: Draw) -> str:
    return d.pick(d(d.size(24, 48)), d(d.size(32, 64) // 2 * 2, HX), d(d.size(30, 44), B62 + "_-"))


def secret(d: Draw) -> str:
    return human(d) if d.rng.random() < 0.5 else machine(d)


CHAT = (
    "ok, the wifi password is {} (guest network)", "Here you go: user jane, password: {}", "password for the staging box: {}", "I changed the admin password to {} this morning", "my pw is {} please don't share", "the new password for the VPN is {}",
    "Login with bob and the password {} then restart it.", "The passphrase: {}", "Segue o acesso: usuário joana, senha: {}", "a senha do roteador é {}", "Senha provisória: {}", "minha senha é {} e não funciona", "a senha do banco de produção agora é {}",
    "troquei a senha para {}? não: a senha foi alterada para {}", "La contraseña es {}", "contraseña del servidor: {}", "la clave del wifi es {}", "Usuario: ana / Clave: {}", "mi contraseña nueva es {}", "Das Passwort lautet {}", "Passwort für den Server: {}",
    "Benutzer: karl, Kennwort: {}", "mein neues Passwort ist {}", "Le mot de passe est {}", "mot de passe du wifi : {}", "Identifiant: luc / Mdp: {}", "La password è {}", "password del router: {}", "**Password:** {}", "- Senha: `{}`", "Password -> {}",
    "Temp password (expires tonight): {}",
)  # fmt: skip
PASSWORD_FILES = (
    "DB_HOST=db\nDB_PASSWORD={}\nDB_PORT=5432\n", 'export SMTP_PASSWORD="{}"\n', "[client]\nuser = root\npassword = {}\n", "spring.datasource.username=app\nspring.datasource.password={}\n", "database:\n  user: app\n  password: {}\n  port: 1\n",
    'database:\n  password: "{}"\n', '{"host": "db", "user": "app", "password": "{}"}', '{{"credentials": {{"senha": "{}", "usuario": "ana"}}}}', '[db]\nuser = "app"\npassword = "{}"\n', "<config><user>app</user><password>{}</password></config>",
    '<add key="SmtpPassword" value="{}"/>', '<property name="hibernate.connection.password">{}</property>', "FROM alpine\nENV ADMIN_PASSWORD={}\n", "FROM alpine\nENV ADMIN_PASSWORD {}\n", 'variable "db_password" {{\n  type = string\n  default = "{}"\n}}\n',
    'resource "x" "y" {{\n  master_password = "{}"\n}}\n', "    env:\n      - name: MYSQL_ROOT_PASSWORD\n        value: {}\n", '{{"environment": [{{"name": "DB_PASSWORD", "value": "{}"}}]}}', "ALTER ROLE app WITH PASSWORD '{}';", "CREATE USER 'a'@'%' IDENTIFIED BY '{}';",
    "CREATE LOGIN app WITH PASSWORD = N'{}';", "SET PASSWORD FOR 'a'@'%' = PASSWORD('{}');", "mysqldump -u root -p{} shop > a.sql", "pg_restore --password {} -d shop", "tool --user bob --password={} --force",
    "sshpass -p {} ssh root@10.0.0.4", "curl -u admin:{} https://intra.example/", "git clone https://bot:{}@git.example/a.git", "DATABASE_URL=postgres://app:{}@db:5432/shop\n", "jdbc:postgresql://db/shop?user=app&password={}", "Server=db;Database=x;Uid=app;Pwd={};",
    "machine ftp.example\nlogin bob\npassword {}\n", "conn = connect(host='db', user='app', password='{}')", "const cfg = {{ user: 'app', password: '{}' }};", 'cfg := Config{{User: "app", Password: "{}"}}', "$password = '{}';", "define('DB_PASSWORD', '{}');",
    "'password' => '{}',", '$env:DB_PASSWORD = "{}"', 'dataSource.setPassword("{}");', 'String dbPassword = "{}";', 'let password: &str = "{}";', "2026-04-01 12:00:00 DEBUG login user=bob password={} ip=10.1.1.1",
    "| password | {} |", "<tr><td>Password</td><td>{}</td></tr>", "+  password: {}\n", "requirepass {}\n", "network={{\n  ssid=\"home\"\n  psk=\"{}\"\n}}\n", '{{"log": "{{\\"user\\": \\"a\\", \\"password\\": \\"{}\\"}}"}}',
)  # fmt: skip
KEY_FILES = (
    "API_KEY={}\n", 'api_key: "{}"\n', '{{"apiKey": "{}"}}', "X-Api-Key: {}\n", "curl -H 'Authorization: Bearer {}' https://a.example/", "client_secret = '{}'", "const token = '{}';", 'webhook_secret = "{}"', "//npm.example/:_authToken={}\n", "--token {}",
    '    - name: JWT_SECRET\n      value: "{}"\n', "tool login --api-key={}", 'headers = {{"Authorization": "Token {}"}}', "my API key is {}", "a chave de API é {}", "Mein API-Schlüssel: {}", "La clave de API es {}", "ma clé API : {}", "use the token {} for now",
    "Set-Cookie: sessionid={}; HttpOnly; Path=/", "https://api.example/v1?access_token={}&page=2", '{{"auth_token":"{}","expires":3600}}', "secret_key={}\n", "private_token: {}", "ENCRYPTION_KEY='{}'\n", '{{"k": "{{\\"client_secret\\": \\"{}\\"}}"}}',
)  # fmt: skip


def filled(template: str, value: str) -> str:
    return template.replace("{}", value).replace("{{", "{").replace("}}", "}")


def probe(seed: int) -> Probe:
    """Return one text with a secret in it, once or twice."""
    d = Draw(seed)
    kind, templates, make = d.rng.choice(
        [("chat", CHAT, secret), ("file", PASSWORD_FILES, secret), ("key", KEY_FILES, key)]
    )
    value = make(d)
    before, after = (
        d.pick("", "Hi,\n", "# settings\n", "x = 1\n"),
        d.pick("", "\nthanks", "\n", "\nend\n"),
    )
    template = d.rng.choice(templates)
    return Probe(kind, before + filled(template, value) + after, (value,))


NOTHING = (
    "${DB_PASSWORD}", "$PASSWORD", "{{ db_password }}", "<your-password>", "xxxxxxxxxxxx", "********", "[REDACTED]", "<redacted>", "changeme", "CHANGE_ME", "your_password_here", "%DB_PASSWORD%", "{password}", "null", "None", "example", "SECRET_PASSWORD_7K3M9QX2W4T8V2",
)  # fmt: skip
INNOCENT = (
    "The password must be at least 8 characters long and contain 1 digit.", "Password: must be at least 8 characters", "Passwords are hashed with bcrypt-12 or PBKDF2-SHA256.", "A senha deve ter 8 caracteres, com números.", "La contraseña debe tener al menos 8 caracteres.",
    "Das Passwort muss mindestens 8 Zeichen lang sein.", "Le mot de passe doit contenir 8 caractères.", "I forgot my password, can you reset it?", "esqueci minha senha, o que faço?", "password is incorrect", "Wrong password: try again in 30 minutes", "Your password expires in 14 days.",
    "The token is base64-encoded and expires after 3600 seconds.", "Enter the password for user bob@example.com:", "Password reset link: https://example.com/reset/9f8a7b6c5d", "The API key is required.", "Key: value pairs are separated by commas.", "tokens: 4096, max_tokens=2048",
    "def login(user: str, password: str, token: Optional[str] = None) -> bool:", "password = os.environ['DB_PASSWORD']", "password = os.getenv(\"DB_PASSWORD\", \"\")", "const password = process.env.DB_PASSWORD;", "password: config.get('db.password'),", "self.password = password1",
    "if password != password2:\n    raise ValueError('passwords differ')", "  password: string;\n  token?: string;", "password: z.string().min(8).max(64),", "private String password;", "Password string `json:\"password\"`", "password: !vault |\n", "password: {{ .Values.db.password }}",
    "password:\n  type: string\n  minLength: 8\n", '{"password": {"type": "string", "minLength": 8}}', '"password": "Enter your password here",', '"forgotPassword": "Forgot password?",', '"passwordLabel": "Passwort",', '<input type="password" name="password" id="user-password" autocomplete="current-password">',
    ".password-field-2 { color: #a1b2c3; }", "PASSWORD_RE = re.compile(r'^[A-Za-z0-9]{8,}$')", "def test_password_is_hashed_2():", "secret_name: prod/db-credentials-2", "secretKeyRef:\n  name: app-secrets-v2\n  key: password", "password_file: /run/secrets/db_password2",
    "primary_key=12345, cache_key=user:8812:profile", '"integrity": "sha512-9V1jzVJf0yWYMZOGRzWYmYmYmYkYwYQ1qk6v3bO9b1x2z3A4B5C6D7E8F9G0H1I2J3K4L5M6N7=="', "commit 3f2a9c81d4e5b6a7c8d9e0f1a2b3c4d5e6f7a8b9", "request_id=7d793037-a076-4b3d-9c2e-1a2b3c4d5e6f status=200",
    "md5: 9e107d9d372bb6826bd81d3542a419d6", "token_type: bearer\nexpires_in: 3600", "tokenizer: cl100k_base", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJqf8m5dLw7Nxq3y0Z4u5rT6s7v8w9x0y1z2A3B4C5D6 ana@host", "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----", "_MARKERS = (\"-----BEGIN PRIVATE KEY-----\", \"-----END PRIVATE KEY-----\")", "password = prompt_password('Password: ')", "getpass(prompt='Password (again): ')", "hash_password(password, salt=salt2)",
    "The `password` option (since v2.3.1) accepts a callable.", "user.check_password(form.cleaned_data['password1'])", "$password = $_POST['password'];", "Password = Convert.ToString(row[\"pwd\"])", "passwords = [row.password for row in rows]", "keyboard: qwerty, keypad: 12345",
    "chave primária: id_cliente2", "palabra clave: seo2024, web3", "clave primaria: cliente_id2", "monkey: abc123def456", "compass: N45E12", "bypass=true1", "Secret Santa 2025: bring 2 gifts", "secret ingredient: 2tbsp-butter", "the key takeaway is Q3-2025 growth of 12%", "token: string | undefined",
    "nonce: 8f14e45fceea167a5a36dedd4bea2543", "Authorization: Bearer <token>", "Authorization: Bearer $TOKEN", "curl -u $USER:$PASS https://a.example", "postgres://user:password@localhost:5432/db", "amqp://guest:guest@localhost", "mysql -u root -p shop", "mysql --password",
    "redis://localhost:6379/0", "https://example.com:8080/@team/repo", "password:12 characters minimum", "wifi: Hotel Guest, no password", "Passwort vergessen?", "Kennwort: siehe Umschlag", "senha: a mesma de sempre", "mdp : voir avec Luc", "pass: 12 fail: 3", "PASS: test_login_2 (0.03s)",
    "idempotency_key: 0f5cd3ac-3092-44eb-a217-299575bf5135", "next_page_token: CAUQAA1b2C3d4E5f6G7h8", "public_key: 9kZ3xT7pQ2mV5nB8cL1wR4yU6", "sort_key = 'order#20250101#a1b2c3d4e5f6'", '"clientRequestToken": "1d2129a1-3d38-460a-9756-e5b91fddb951"', "sessions=12 tokens=3400",
)  # fmt: skip


def twin(seed: int) -> Probe:
    """Return a text like a probe's with nothing to hide in it: a template in place of the secret, or an innocent sentence."""
    d = Draw(seed)
    if d.rng.random() < 0.5:
        return Probe(
            "innocent",
            d.pick("", "Hi,\n", "x = 1\n") + d.rng.choice(INNOCENT) + d.pick("", "\n", "\nend\n"),
            (),
        )
    template = d.rng.choice(CHAT + PASSWORD_FILES + KEY_FILES)
    return Probe("template", filled(template, d.rng.choice(NOTHING)), ())


def escaped(p: Probe) -> Probe:
    """Return the probe as a string in JSON, as tools and logs carry it."""
    return Probe(p.kind + "+json", json.dumps({"content": p.text}, ensure_ascii=False), p.secrets)


def probes(n: int, seed: int) -> list[Probe]:
    rng = random.Random(seed)
    found = [probe(rng.randrange(10**9)) for _ in range(n)]
    return [
        escaped(p) if rng.random() < 0.3 and not set('"\\') & set(p.secrets[0]) else p
        for p in found
    ]


def twins(n: int, seed: int) -> list[Probe]:
    rng = random.Random(seed)
    found = [twin(rng.randrange(10**9)) for _ in range(n)]
    return [escaped(p) if rng.random() < 0.3 else p for p in found]
