"""Texts without personal data and without secrets that look as if they held some."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from hashlib import md5, sha1, sha256

from _eval.shapes import digits, fill, letters, uuid4
from _eval.values import CHECKS, fits
from _eval.words import CITIES, PROSE, THINGS

Random = random.Random
Negative = Callable[[Random, str], str]


def number(r: Random, n: int, first: str = "123456789") -> str:
    """Return digits that are by chance no number of a type with two check digits."""
    while True:
        value = digits(r, n, first)
        if not any(
            fits(value, t)
            for t in ("BR_CPF", "BR_CNPJ", "BR_CNH", "BR_VOTER_ID")
            if t in CHECKS and n in (11, 12, 14)
        ):
            return value


def hexes(r: Random, n: int) -> str:
    return f"{r.getrandbits(4 * n):0{n}x}"


def stamp(r: Random) -> str:
    return f"2026-{r.randint(1, 12):02}-{r.randint(1, 28):02}T{r.randint(0, 23):02}:{r.randint(0, 59):02}:{r.randint(0, 59):02}"


def private_ip(r: Random) -> str:
    return r.choice((f"10.{r.randint(0, 255)}.{r.randint(0, 255)}.{r.randint(1, 254)}", f"192.168.{r.randint(0, 9)}.{r.randint(1, 254)}",
                     f"172.{r.randint(16, 31)}.{r.randint(0, 255)}.{r.randint(1, 254)}", "127.0.0.1", "0.0.0.0", "fe80::1", "::1", "255.255.255.0"))  # fmt: skip


def version(r: Random) -> str:
    return r.choice((f"{r.randint(0, 12)}.{r.randint(0, 40)}.{r.randint(0, 99)}", f"v{r.randint(1, 9)}.{r.randint(0, 20)}.{r.randint(0, 9)}-rc.{r.randint(1, 5)}",
                     f"{r.randint(1, 9)}.{r.randint(0, 9)}.{r.randint(0, 9)}.{r.randint(100, 99999)}", f"20{r.randint(20, 26)}.{r.randint(1, 12)}.{r.randint(0, 9)}"))  # fmt: skip


PICK: dict[str, tuple[str, ...]] = {
    "pt-BR": ("Pedido {n10} saiu para entrega em {city}.", "O rastreio é {track}, chega até sexta.", "Nota fiscal nº {n6}, série 1, valor R$ {price}.",
              "Protocolo de atendimento {n14}.", "Chamado {n8} aberto às {clock}.", "Linha digitável: {boleto}", "Chave de acesso da NF-e: {nfe}", "Processo nº {court}, 3ª Vara Cível.",
              "O lote {n7} vence em {date}.", "Total de {n5} visitas, alta de {pct}% no mês.", "Matrícula do imóvel {n5}, livro 2.", "Senha de atendimento: A{n3}.",
              "Ligue 190 em emergência ou 0800 para o SAC.", "Apto {n3}, bloco B.", "Código do produto {ean}.", "ISBN {isbn}.", "Resolução {n3}/2024, art. {n2}.", "Agência {n4}, gerente de plantão.",
              "Prontuário eletrônico implantado em {n2} unidades.", "O CPF é obrigatório no formulário.", "Máscara do campo CPF: 000.000.000-00.", "Informe o CPF (somente números) e a senha.",
              "Esqueci minha senha, como recupero?", "Use o formato ***.***.***-** na tela.", "O campo telefone aceita (DD) 99999-9999.", "CEP inválido: tente de novo."),
    "en": ("Order {n10} shipped from {city}.", "Tracking number {track}, arriving Friday.", "Invoice #{n6} for ${price} is overdue.", "Ticket {n8} was closed at {clock}.",
           "Revenue rose {pct}% to ${bigprice} in Q3.", "ISBN {isbn} is out of print.", "UPC {upc}.", "Docket No. {n2}-cv-{n5}.", "Flight UA {n4} boards at gate B{n2}.", "Lot {n7}, expires {date}.",
           "Confirmation code {alnum6}.", "Your SSN is required for this form.", "Enter your SSN as XXX-XX-XXXX.", "The password must have at least 12 characters.", "I forgot my password, what now?",
           "Dial 911 in an emergency.", "Part no. {part}, qty {n2}.", "Between 2,000 and 12,500 people attended, {n4} on day one.", "Room {n3}, building {n2}.", "Policy section {n2}.{n2}.{n2} applies.",
           "The API key goes into the Authorization header.", "Set your phone number in the profile.", "Pages {n3}-{n4} were missing.", "Serial {serial}.", "Batch {n9} passed QC.", "Model X-{n4} weighs {n3} lb."),
    "en-GB": ("Order {n10} left {city} this morning.", "Tracking {track}, due Friday.", "Invoice {n6}: £{price} plus VAT.", "Planning application 26/{n5}/FUL.", "ISBN {isbn}.", "The 08:{n2} to London is late.",
              "Dial 999 in an emergency, 111 otherwise.", "Your NHS number is on the letter.", "Case ref. {alnum6}/{n4}.", "Meter reading {n5}, up {pct}%.", "Reset your password under Settings.", "Hansard, col. {n4}."),
    "es": ("El pedido {n10} salió de {city}.", "Seguimiento {track}, llega el viernes.", "Factura n.º {n6} por {price} €.", "Expediente {n4}/2025.", "ISBN {isbn}.", "Lote {n7}, caduca el {date}.",
           "El DNI es obligatorio.", "Introduzca su DNI con letra (12345678X no es válido).", "He olvidado mi contraseña.", "Llame al 112.", "Subió un {pct}% hasta {n6} unidades.", "Ref. catálogo {part}."),
    "de": ("Bestellung {n10} ist unterwegs nach {city}.", "Sendungsnummer {track}.", "Rechnung Nr. {n6} über {price} €.", "Aktenzeichen {n2} O {n3}/25.", "ISBN {isbn}.", "Charge {n7}, haltbar bis {date}.",
           "Die Steuer-ID ist ein Pflichtfeld.", "Passwort vergessen?", "Notruf 112.", "Zuwachs von {pct} % auf {n6} Stück.", "Artikelnummer {part}.", "Zählerstand {n5} kWh."),
    "fr": ("Commande {n10} partie de {city}.", "Numéro de suivi {track}.", "Facture n° {n6} de {price} €.", "Dossier n° {n4}/2025.", "ISBN {isbn}.", "Lot {n7}, à consommer avant le {date}.",
           "Le numéro de sécurité sociale est obligatoire.", "Mot de passe oublié ?", "Appelez le 112.", "Hausse de {pct} % à {n6} unités.", "Réf. {part}.", "Article L{n4}-{n2} du code."),
    "it": ("Ordine {n10} spedito da {city}.", "Codice di spedizione {track}.", "Fattura n. {n6} di {price} €.", "Pratica {n4}/2025.", "ISBN {isbn}.", "Lotto {n7}, scade il {date}.",
           "Il codice fiscale è obbligatorio.", "Password dimenticata?", "Chiamare il 112.", "Crescita del {pct}% a {n6} unità.", "Art. {part}.", "Legge {n3}/2019, comma {n2}."),
}  # fmt: skip


def ean13(r: Random, head: str = "") -> str:
    n = head + digits(r, 12 - len(head))
    return n + str(-sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(n)) % 10)


def mod10(field: str) -> str:
    total = 0
    for i, d in enumerate(reversed(field)):
        p = int(d) * (2 - i % 2)
        total += p // 10 + p % 10
    return str(-total % 10)


def boleto(r: Random) -> str:
    a, b, c = "0019" + digits(r, 5), digits(r, 10), digits(r, 10)
    return f"{a[:5]}.{a[5:]}{mod10(a)} {b[:5]}.{b[5:]}{mod10(b)} {c[:5]}.{c[5:]}{mod10(c)} {digits(r, 1)} {digits(r, 14, '9')}"


def nfe(r: Random) -> str:
    n = f"35{r.randint(2201, 2612)}{digits(r, 14)}55001{digits(r, 9)}1{digits(r, 8)}"
    total = sum(int(d) * (2 + i % 8) for i, d in enumerate(reversed(n)))
    n += str(0 if total % 11 < 2 else 11 - total % 11)
    return n if r.random() < 0.5 else " ".join(n[i : i + 4] for i in range(0, 44, 4))


def court(r: Random) -> str:
    return f"{digits(r, 7)}-{digits(r, 2)}.20{r.randint(10, 26)}.8.{r.randint(1, 26):02}.{digits(r, 4)}"


def filled(r: Random, lang: str, pick: dict[str, tuple[str, ...]] = PICK) -> str:
    """Return one sentence of everyday numbers."""
    values = {f"n{i}": number(r, i) for i in range(2, 15)}
    price = (
        f"{r.randint(10, 9999)},{r.randint(0, 99):02}"
        if lang not in ("en", "en-GB")
        else f"{r.randint(10, 9999)}.{r.randint(0, 99):02}"
    )
    track = r.choice(
        (
            f"{letters(r, 2)}{digits(r, 9)}BR",
            f"1Z{letters(r, 6, '0123456789ABCDEFGHX')}{digits(r, 10)}",
            number(r, 12),
            f"JD{digits(r, 16)}",
            f"LX{digits(r, 9)}DE",
        )
    )
    d, m, y = r.randint(1, 28), r.randint(1, 12), r.randint(2023, 2029)
    return r.choice(pick[lang]).format(
        **values, city=r.choice(CITIES[lang]), track=track, price=price, bigprice=f"{r.randint(1, 9)},{digits(r, 3)},{digits(r, 3)}", clock=f"{r.randint(0, 23):02}:{r.randint(0, 59):02}",
        boleto=boleto(r), nfe=nfe(r), court=court(r), date=r.choice((f"{d:02}/{m:02}/{y}", f"{y}-{m:02}-{d:02}", f"{m:02}/{y}")), pct=f"{r.randint(1, 40)}{r.choice('.,')}{r.randint(0, 9)}",
        ean=ean13(r, "789"), isbn=r.choice((ean13(r, "978"), fill("000-0-00-000000-0", ean13(r, "978")))), upc=ean13(r, "0")[1:], alnum6=letters(r, 6, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"),
        part=f"{letters(r, 3)}-{digits(r, 4)}-{letters(r, 1)}{digits(r, 2)}", serial=letters(r, 10, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"))  # fmt: skip


def everyday(r: Random, lang: str) -> str:
    return r.choice((" ", "\n", "\n\n")).join(filled(r, lang) for _ in range(r.randint(1, 4)))


def prose(r: Random, lang: str) -> str:
    return (
        " ".join(r.sample(PROSE[lang], k=min(len(PROSE[lang]), r.randint(2, 6))))
        + f" ({r.choice(THINGS[lang])})"
    )


def hashes(r: Random, lang: str) -> str:
    seed = r.randbytes(8)
    return r.choice((
        f"commit {sha1(seed).hexdigest()}\nMerge: {hexes(r, 7)} {hexes(r, 7)}\nDate:   {stamp(r)}\n\n    Bump lib to {version(r)}",
        f"{sha256(seed).hexdigest()}  release-{version(r)}.tar.gz",
        f"md5: {md5(seed).hexdigest()}\nsize: {number(r, 8)}",
        f"FROM alpine@sha256:{sha256(seed).hexdigest()}",
        f'"integrity": "sha512-{base64.b64encode(r.randbytes(64)).decode()}"',
        f"ETag: \"{md5(seed).hexdigest()}\"\nX-Request-Id: {uuid4(r)}",
        f"{hexes(r, 7)} fix typo\n{hexes(r, 7)} add test for {hexes(r, 4)}\n{hexes(r, 7)} wip",
        f"trace_id={hexes(r, 32)} span_id={hexes(r, 16)} parent={hexes(r, 16)}",
        f"traceparent: 00-{hexes(r, 32)}-{hexes(r, 16)}-01",
        f"session {uuid4(r)} closed; job {uuid4(r)} queued",
        f"cache key: user-list:{hexes(r, 40)}:v{r.randint(1, 9)}",
        f"blob {hexes(r, 40)} {number(r, 5)}\tsrc/main.rs",
    ))  # fmt: skip


def logs(r: Random, lang: str) -> str:
    level = r.choice(("INFO", "WARN", "DEBUG", "ERROR"))
    lines = (
        f"{stamp(r)}Z {level} worker-{r.randint(1, 9)} job={number(r, 8)} took={r.randint(3, 9000)}ms",
        f'{private_ip(r)} - - [12/Mar/2026:10:{r.randint(10, 59)}:{r.randint(10, 59)} +0000] "GET /static/app.{hexes(r, 8)}.js HTTP/1.1" 200 {number(r, 5)}',
        f"[{1_760_000_000 + r.randrange(10**7)}.{number(r, 6)}] usb 1-{r.randint(1, 9)}: new high-speed device number {r.randint(1, 30)}",
        f"kernel: audit({1_760_000_000 + r.randrange(10**7)}.{number(r, 3)}:{number(r, 4)}): pid={number(r, 5)} uid=1000",
        f'ts={1_760_000_000_000 + r.randrange(10**10)} level={level.lower()} msg="retry" attempt={r.randint(1, 5)} id={uuid4(r)}',
        f"E{r.randint(1000, 1231)} 10:{r.randint(10, 59)}:04.{number(r, 6)}   {number(r, 5)} reflector.go:{number(r, 3)}] watch closed",
        f"0x{hexes(r, 12)}: mov rax, qword ptr [rip + 0x{hexes(r, 4)}]",
        f"    at Object.<anonymous> (/app/node_modules/x/lib/index.js:{number(r, 3)}:{number(r, 2)})",
        f"gc {r.randint(1, 99)} @{r.randint(1, 99)}.{number(r, 3)}s 0%: 0.0{r.randint(10, 99)}+1.2+0.003 ms clock",
        f"PING {private_ip(r)}: 64 bytes icmp_seq={r.randint(1, 99)} ttl=64 time=0.{number(r, 3)} ms",
        f"tcp 0 0 {private_ip(r)}:{r.randint(1024, 65000)} 0.0.0.0:* LISTEN {number(r, 5)}/python3",
        f"Downloading numpy-{version(r)}-cp312-cp312-manylinux_2_28_x86_64.whl ({r.randint(1, 30)}.{r.randint(0, 9)} MB)",
    )
    return "\n".join(r.choices(lines, k=r.randint(1, 5)))


def code(r: Random, lang: str) -> str:
    a, b = (
        r.choice(("order", "cart", "page", "retry", "buffer", "index")),
        r.choice(("total", "count", "size", "offset", "limit")),
    )
    return r.choice((
        f"def {a}_{b}(items: list[int], limit: int = {number(r, 4)}) -> int:\n    return sum(i % {number(r, 3)} for i in items[:limit])",
        f"const {a.upper()}_{b.upper()} = {number(r, 11)};\nexport function next(x) {{ return (x * 1103515245 + 12345) & 0x7fffffff; }}",
        "password = os.environ[\"DB_PASSWORD\"]\ntoken = get_token(user)\nif not password:\n    raise ValueError(\"password missing\")",
        "const { data: { user }, error } = await client.auth.signInWithPassword({ email, password })",
        f"ALTER TABLE {a} ADD COLUMN cpf VARCHAR(14) NOT NULL;\nCREATE INDEX ix_{a}_cpf ON {a} (cpf);",
        "CPF_RE = re.compile(r\"\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}\")\nPHONE = r\"^\\+?[1-9]\\d{1,14}$\"",
        f"#define {a.upper()}_MAX 0x{hexes(r, 8).upper()}UL\nstatic const uint64_t k[] = {{ 0x{hexes(r, 16)}ULL, 0x{hexes(r, 16)}ULL }};",
        f"@pytest.fixture\ndef api_key():\n    return \"test-key\"\n\ndef test_{a}(api_key):\n    assert client.get(\"/{a}\", key=api_key).status == {r.choice((200, 404))}",
        f".btn-{a} {{ color: #{hexes(r, 6)}; margin: {r.randint(1, 9)}px; transition: all .{r.randint(1, 9)}s; }}\n#m{hexes(r, 6)} {{ z-index: {number(r, 5)}; }}",
        f"npm i {a}@{version(r)} @types/node@{version(r)} && git clone git@github.com:acme/{a}.git",
        f"- uses: actions/checkout@{hexes(r, 40)} # v4\n- run: make {b}",
        f"<path d=\"M{r.randint(1, 99)}.{number(r, 3)} {r.randint(1, 99)}.{number(r, 3)}c0-{r.randint(1, 9)}.{number(r, 2)} 1.{number(r, 2)}-2.{number(r, 2)} 4-{number(r, 2)}z\"/>",
        f"std::vector<int> {a}({number(r, 5)});\nfor (size_t i = 0; i < {a}.size(); ++i) {a}[i] = i * {number(r, 3)};",
        f"SELECT count(*) FROM {a} WHERE created_at > '2026-01-01' AND status IN (1, 2, {number(r, 2)}) LIMIT {number(r, 3)};",
        "token: Token | None = None\npassword: str\nsecret_name: kubernetes.io/tls\nauth = (username, password)",
    ))  # fmt: skip


def settings(r: Random, lang: str) -> str:
    return r.choice((
        "DB_PASSWORD=${DB_PASSWORD}\nAPI_KEY=\nSECRET_KEY=changeme\nTOKEN_TTL=3600",
        "password: \"{{ vault_db_password }}\"\napi_key: !vault |\ntoken: <your-token>\nsecret: xxxxxxxx",
        f"password_min_length: {r.randint(8, 20)}\npassword_policy: strong\ntoken_expiry_seconds: {number(r, 4)}\nsecret_rotation_days: 90",
        "OPENAI_API_KEY=sk-...\nANTHROPIC_API_KEY=sk-ant-xxxxxxxxxxxx\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
        "postgres://user:password@localhost:5432/db\nredis://:${REDIS_PASSWORD}@cache:6379/0",
        "Authorization: Bearer <token>\nX-Api-Key: YOUR_API_KEY_HERE",
        "export GITHUB_TOKEN=$(gh auth token)\nexport PASSWORD=$1\nread -s PASSWORD",
        "senha: ********\nusuario: admin\nlembrar_senha: true",
        "<input type=\"password\" name=\"password\" placeholder=\"Password\" autocomplete=\"current-password\">",
        "CPF: ***.***.***-**\nCartão: **** **** **** 1234\nE-mail: j***@***.com",
        "secretKeyRef:\n  name: db-credentials\n  key: password\nimagePullSecrets:\n- name: regcred",
        "max_tokens: 4096\ntokenizer: cl100k_base\nkeyboard: pt-br\nsecretary: true\npassport_required: no",
        "cookie_secure: true\nsession_key_name: sid\npublic_key: ./certs/pub.pem\nssh_key_path: ~/.ssh/id_ed25519",
        f"{{\"password\": null, \"token\": \"\", \"secret\": false, \"apiKey\": \"[REDACTED]\", \"retries\": {r.randint(1, 9)}}}",
    ))  # fmt: skip


def numbers(r: Random, lang: str) -> str:
    return r.choice((
        f"x = ({number(r, 3)} * {number(r, 4)}) / {number(r, 2)} = {number(r, 5)}.{number(r, 4)}",
        "pi = 3.14159265358979323846264338327950288, e = 2.71828182845904523536028747135266249",
        " ".join(str(r.randint(0, 99)) for _ in range(30)),
        "\n".join(f"{number(r, 4)}\t{r.random():.6f}\t{r.gauss(0, 1):.4f}" for _ in range(6)),
        f"[{', '.join(f'{r.random():.9f}' for _ in range(8))}]",
        f"mean={r.random():.5f} std={r.random():.5f} n={number(r, 5)} p<0.0{r.randint(1, 5)}",
        f"Epoch {r.randint(1, 99)}/100 loss: {r.random():.4f} acc: {r.random():.4f} {number(r, 4)}/{number(r, 5)}",
        f"fib: 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, {number(r, 4)}",
        f"{number(r, 3)}-{number(r, 3)} and {number(r, 4)}-{number(r, 4)} are page ranges; 1998-2004 are years; 2-1 was the score.",
        f"Hb {r.randint(9, 16)}.{r.randint(0, 9)} g/dL, Na {r.randint(130, 148)}, K {r.randint(3, 5)}.{r.randint(0, 9)}, TSH {r.random() * 4:.2f} mUI/L, glicose {r.randint(70, 140)}",
        f"| SKU | qty | price |\n|---|---|---|\n| {number(r, 8)} | {r.randint(1, 99)} | {r.randint(1, 999)}.{r.randint(10, 99)} |\n| {number(r, 8)} | {r.randint(1, 99)} | {r.randint(1, 999)}.00 |",
        f"SKU,EAN,stock\n{number(r, 6)},{ean13(r, '789')},{r.randint(0, 99)}\n{number(r, 6)},{ean13(r, '400')},{r.randint(0, 99)}",
        f"{number(r, 10)} {number(r, 9)} {number(r, 11)}",
        f"unix time {1_700_000_000 + r.randrange(10**8)}, in ms {1_700_000_000_000 + r.randrange(10**11)}, in ns {1_700_000_000 + r.randrange(10**8)}{number(r, 9)}",
        f"dims {number(r, 4)}x{number(r, 4)}, {r.randint(1, 99)}:{r.randint(10, 59)}:{r.randint(10, 59)}.{number(r, 3)}, {r.randint(1, 60)} fps, {number(r, 5)} kbps",
    ))  # fmt: skip


def data(r: Random, lang: str) -> str:
    item = {"id": int(number(r, 9)), "order_id": number(r, 12), "sku": f"{letters(r, 3)}{digits(r, 5)}", "created_at": stamp(r) + "Z", "uuid": uuid4(r), "etag": hexes(r, 32),
            "version": version(r), "amount": int(number(r, 6)), "ean": ean13(r, "789"), "status": r.choice(("paid", "open")), "host": private_ip(r), "checksum": hexes(r, 64),
            "tracking": number(r, 14), "ticket": f"INC{digits(r, 7)}", "timestamp": 1_700_000_000_000 + r.randrange(10**11), "batch": number(r, 11), "tax_rate": 0.18}  # fmt: skip
    chosen = dict(r.sample(list(item.items()), k=r.randint(4, 9)))
    kind = r.randrange(4)
    if kind == 0:
        return json.dumps(chosen, indent=r.choice((None, 2)))
    if kind == 1:
        return "\n".join(f"{k}: {v}" for k, v in chosen.items())
    if kind == 2:
        return "\n".join(f"<{k}>{v}</{k}>" for k, v in chosen.items())
    return ";".join(chosen) + "\n" + ";".join(map(str, chosen.values()))


def blobs(r: Random, lang: str) -> str:
    body = base64.b64encode(r.randbytes(r.randint(120, 600))).decode()
    return r.choice((
        f"![logo](data:image/png;base64,iVBORw0KGgo{body})",
        f"src: url(data:font/woff2;base64,d09GMgABAAAAA{body}) format('woff2')",
        f"-----BEGIN CERTIFICATE-----\nMIID{body[:200]}\n-----END CERTIFICATE-----",
        f"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{body[:43]}",
        f"-----BEGIN PUBLIC KEY-----\nMIIB{body[:180]}\n-----END PUBLIC KEY-----",
        f"Content-Transfer-Encoding: base64\n\n{body[:76]}\n{body[76:152]}",
        f"\\x{r.randbytes(40).hex()}",
        f"{{\"thumb\": \"/9j/4AAQSkZJRgABAQ{body}\"}}",
    ))  # fmt: skip


def lorem(r: Random, lang: str) -> str:
    words = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud".split()
    return " ".join(r.choices(words, k=r.randint(20, 120))).capitalize() + "."


NEGATIVES: dict[str, tuple[Negative, int]] = {
    "everyday": (everyday, 8), "prose": (prose, 4), "hashes": (hashes, 4), "logs": (logs, 5), "code": (code, 5), "settings": (settings, 4),
    "numbers": (numbers, 4), "data": (data, 4), "blobs": (blobs, 2), "lorem": (lorem, 1),
}  # fmt: skip
"""By name: how to make one, and how often."""
