"""Where secrets stand: settings, code, commands, URLs, headers, key files, messages."""

from __future__ import annotations

import base64
import json
import random

from _eval.carriers import Draft, json_layer
from _eval.keys import ALPHABETS, B62, named_key, password, pem, provider_key, random_key, url_user
from _eval.negatives import hexes, stamp
from _eval.words import FIRST, THINGS

Random = random.Random


def setting(d: Draft, key: str, v: str) -> str:
    """Return a secret beside its name, in one of the notations of files and code."""
    r = d.r
    lines = (
        f"{key}={v}", f'{key}="{v}"', f"{key}='{v}'", f"export {key}={v}", f"{key}: {v}", f'{key}: "{v}"', f'  {key} = "{v}"', f'"{key}": "{v}",', f"'{key}' => '{v}',", f"const {key.split('.')[-1]} = '{v}';",
        f"{key} := \"{v}\"", f"set {key} {v}", f"- {key}={v}", f"      - {key}: {v}", f"<add key=\"{key}\" value=\"{v}\" />", f"<{key}>{v}</{key}>", f"ENV {key}={v}", f"--{key.lower().replace('_', '-')}={v}",
        f"--{key.lower().replace('_', '-')} {v}", f"process.env.{key} = '{v}';", f"os.environ[\"{key}\"] = \"{v}\"", f"config.{key.split('.')[-1]} = \"{v}\"", f"{key}\t{v}", f"| {key} | {v} |", f"$env:{key} = \"{v}\"",
        f"INSERT INTO settings (name, value) VALUES ('{key}', '{v}');", f"{stamp(r)}Z DEBUG config {key}={v} loaded", f"+{key}={v}", f"  {key}:\n    value: {v}", f"ARG {key}={v}", f"{key} -> {v}",
        f"-D{key}={v}", f"helm upgrade app --set {key}={v}", f"kubectl create secret generic app --from-literal={key}={v}", f"gh secret set {key} --body {v}",
    )  # fmt: skip
    return r.choice(lines)


def file(d: Draft, lines: list[str]) -> str:
    around = [
        f"APP_ENV={d.r.choice(('production', 'staging'))}",
        f"PORT={d.r.randint(3000, 9000)}",
        "LOG_LEVEL=info",
        "# do not commit",
        "DEBUG=false",
        f"REGION={d.r.choice(('sa-east-1', 'us-east-1'))}",
    ]
    all_ = [*lines, *d.r.sample(around, k=d.r.randint(0, 3))]
    d.r.shuffle(all_)
    return "\n".join(all_)


def passwords(d: Draft) -> str:
    r = d.r
    out = []
    for _ in range(r.randint(1, 2)):
        key = r.choice(
            d.bank.PASSWORD_KEYS_EN
            if r.random() < 0.55
            else d.bank.PASSWORD_KEYS.get(d.lang, d.bank.PASSWORD_KEYS_EN)
        )
        out.append(setting(d, key, d.put("SECRET_PASSWORD", password(r, plain=True))))
    return file(d, out) if r.random() < 0.6 else "\n".join(out)


def keyed(d: Draft) -> str:
    return file(
        d, [setting(d, d.r.choice(d.bank.SECRET_KEYS), d.put("SECRET_GENERIC", random_key(d.r)))]
    )


def named(d: Draft) -> str:
    name, value = named_key(d.r)
    key = d.r.choice(
        (
            f"{name.upper()}_API_KEY",
            f"{name}_key",
            f"{name.upper()}_TOKEN",
            f"{name}Token",
            f"{name}_secret",
        )
    )
    return file(d, [setting(d, key, d.put("SECRET_GENERIC", value))])


def provider(d: Draft) -> str:
    type, value = provider_key(d.r)
    v = d.put(type, value)
    key = d.r.choice((type.removeprefix("SECRET_"), "TOKEN", "key", "apiKey", "credential", "x"))
    return d.r.choice((
        lambda: file(d, [setting(d, key, v)]), lambda: v, lambda: f"Authorization: Bearer {v}", lambda: f"curl -H 'X-Api-Key: {v}' https://api.example.com/v1/me",
        lambda: f"git commit -m \"remove {v}\"", lambda: f"client = Client(\"{v}\")", lambda: f"{{\"token\":\"{v}\"}}", lambda: f"{stamp(d.r)}Z ERROR 401 for key {v}",
        lambda: f"key {v}" if "/" in value or "$" in value else f"https://api.example.com/v1/data?access_token={v}", lambda: talk(d, v, type),
    ))()  # fmt: skip


def talk(d: Draft, v: str, type: str) -> str:
    r, lang = d.r, d.words
    frame = r.choice(d.bank.KEY_TALK[lang]).format(
        v=v, n=type.removeprefix("SECRET_").split("_")[0].capitalize()
    )
    parts = [
        r.choice(d.bank.OPEN[lang]).format(t=r.choice(THINGS[lang])),
        frame,
        r.choice(d.bank.CLOSE[lang]),
    ]
    return r.choice((" ", "\n", ", ")).join(p for p in parts if p)


def chat(d: Draft) -> str:
    r, lang = d.r, d.words
    frame = r.choice(d.bank.SECRET_TALK[lang].split("|")).format(
        v=d.put("SECRET_PASSWORD", password(r))
    )
    parts = [
        r.choice(d.bank.OPEN[lang]).format(t=r.choice(THINGS[lang])),
        frame,
        r.choice(d.bank.CLOSE[lang]),
    ]
    text = "\n".join(p for p in parts if p)
    return text.lower() if r.random() < 0.3 else text


def urls(d: Draft) -> str:
    r = d.r
    before, after = url_user(r)
    v = d.put("SECRET_PASSWORD", "".join(c for c in password(r, plain=True) if c not in "@#/?:"))
    url = before + v + after
    return r.choice((
        f"DATABASE_URL={url}", f"engine = create_engine(\"{url}\")", url, f"  url: {url}", f"psql {url} -c 'select 1'", f"{stamp(r)} ERROR could not connect to {url}: timeout",
        f"{{\"uri\": \"{url}\"}}", f"git remote add origin {url}", f"- CONNECTION={url}", f"<property name=\"url\" value=\"{url}\"/>", f"o banco é {url}", f"mongo \"{url}\"",
    ))  # fmt: skip


def connection(d: Draft) -> str:
    r = d.r
    v = d.put("SECRET_PASSWORD", "".join(c for c in password(r, plain=True) if c not in ";#="))
    return r.choice((
        f"Server=tcp:sql01.database.windows.net,1433;Initial Catalog=erp;User ID=app;Password={v};Encrypt=True;", f"Driver={{ODBC Driver 18}};Server=db;UID=sa;PWD={v};", f"jdbc:sqlserver://db:1433;user=sa;password={v}",
        f"jdbc:mysql://db/loja?user=root&password={v}", f"\"DefaultConnection\": \"Data Source=db;Initial Catalog=hr;User Id=svc;Password={v}\"", f"host=db port=5432 dbname=app user=app password={v} sslmode=require",
        f"mysql -u root -p{v} loja", f"PGPASSWORD={v} psql -h db -U app", f"sshpass -p '{v}' ssh deploy@host", f"machine git.internal login ci password {v}", f"CREATE USER app WITH PASSWORD '{v}';",
        f"ALTER USER root IDENTIFIED BY '{v}';", f"net use Z: \\\\srv\\dados {v} /user:admin", f"curl -u admin:{v} https://intranet.example/api", f"redis-cli -a {v} ping", f"<add key=\"ClearTextPassword\" value=\"{v}\" />",
        f"docker login -u ci -p {v} registry.example", f"echo '{v}' | sudo -S systemctl restart app", f"requirepass {v}", f"htpasswd -b .htpasswd admin {v}",
    ))  # fmt: skip


def headers(d: Draft) -> str:
    r = d.r
    if r.random() < 0.5:
        pair = f"{r.choice(('admin', 'svc', 'api'))}:{password(r)}"
        v = d.put("SECRET_BASIC_AUTH", base64.b64encode(pair.encode()).decode())
        line = f"Authorization: Basic {v}"
    else:
        v = d.put("SECRET_GENERIC", random_key(r))
        line = r.choice(
            (
                f"Authorization: Bearer {v}",
                f"X-Api-Key: {v}",
                f"//registry.npmjs.org/:_authToken={v}",
                f"X-Auth-Token: {v}",
                f"Private-Token: {v}",
            )
        )
    if line.startswith("//"):
        return f"registry=https://registry.npmjs.org/\n{line}\n"
    return r.choice(
        (
            f"GET /v1/items HTTP/1.1\nHost: api.example.com\n{line}\nAccept: */*",
            line,
            f'curl https://api.example.com -H "{line}"',
            f'headers = {{{json.dumps(line.split(": ")[0])}: "{line.split(": ")[-1]}"}}',
        )
    )


def key_file(d: Draft) -> str:
    r = d.r
    v = d.put("SECRET_PRIVATE_KEY", pem(r))
    match r.randrange(4):
        case 0:
            d.layers.append(json_layer)
            return json.dumps(
                {
                    "type": "service_account",
                    "project_id": "loja-prod",
                    "private_key_id": hexes(r, 40),
                    "private_key": v,
                    "client_id": "1" + hexes(r, 5),
                },
                ensure_ascii=False,
                indent=2,
            )
        case 1:
            return f"cat ~/.ssh/id_rsa\n{v}\n$ "
        case 2:
            return f"{r.choice(d.bank.OPEN[d.words]).format(t=r.choice(THINGS[d.words]))}\n\n{v}\n"
        case _:
            d.layers.append(lambda t: t.replace("\n", "\n    "))
            return f"tls:\n  key: |\n    {v}\n  name: {r.choice(FIRST[d.words]).lower()}"


def cloud(d: Draft) -> str:
    r = d.r
    if r.random() < 0.3:
        account = d.put("SECRET_AZURE_STORAGE_KEY", base64.b64encode(r.randbytes(64)).decode())
        return f"DefaultEndpointsProtocol=https;AccountName=loja;AccountKey={account};EndpointSuffix=core.windows.net"
    secret = d.put("SECRET_AWS_SECRET_KEY", "".join(r.choices(B62 + "/+", k=40)))
    key = d.put("SECRET_AWS_ACCESS_KEY_ID", "AKIA" + "".join(r.choices(ALPHABETS["2"], k=16)))
    return r.choice((
        f"[default]\naws_access_key_id = {key}\naws_secret_access_key = {secret}\nregion = sa-east-1", f"AWS_ACCESS_KEY_ID={key}\nAWS_SECRET_ACCESS_KEY={secret}",
        f"{{\"AccessKeyId\": \"{key}\", \"SecretAccessKey\": \"{secret}\"}}", f"boto3.client('s3', aws_access_key_id='{key}', aws_secret_access_key='{secret}')",
        f"provider \"aws\" {{\n  access_key = \"{key}\"\n  secret_key = \"{secret}\"\n}}",
    ))  # fmt: skip


def kubernetes(d: Draft) -> str:
    r = d.r
    v = d.put("SECRET_GENERIC", base64.b64encode(password(r).encode()).decode())
    return f"apiVersion: v1\nkind: Secret\nmetadata:\n  name: app-{r.randint(1, 99)}\ntype: Opaque\ndata:\n  {r.choice(('password', 'db-password', 'token'))}: {v}\n"


SECRETS = {
    "passwords": (passwords, 5), "key": (keyed, 3), "named key": (named, 3), "provider": (provider, 9), "chat": (chat, 4), "url": (urls, 3),
    "connection": (connection, 3), "header": (headers, 2), "key file": (key_file, 2), "cloud": (cloud, 2), "kubernetes": (kubernetes, 1),
}  # fmt: skip
"""By name: how to write a text with secrets, and how often."""
