"""Makes secrets: provider keys by their public shapes, private keys, connection strings, passwords.

A shape is literal text with {length:alphabet} in it, where a length may be a range.
"""

from __future__ import annotations

import base64
import json
import random
import re
import string
import zlib
from collections.abc import Callable

from _eval.shapes import uuid4
from _eval.values_money import bech32
from _eval.words import FIRST

Random = random.Random
B62 = string.digits + string.ascii_letters
ALPHABETS = {
    "b": B62,
    "u": B62 + "_-",
    "h": string.hexdigits[:16],
    "l": string.digits + string.ascii_lowercase,
    "A": string.digits + string.ascii_uppercase,
    "a": string.ascii_letters,
    "d": string.digits,
    "s": B62 + "+/",
    "2": string.ascii_uppercase + "234567",
    "_": B62 + "_",
}
PLACE = re.compile(r"\{(\d+)(?:-(\d+))?:(.)\}")

SHAPES = dict(
    line.split(" ", 1)
    for line in """\
OPENAI_KEY sk-proj-{74:u}T3BlbkFJ{74:u}
OPENAI_ADMIN sk-admin-{58:u}T3BlbkFJ{58:u}
OPENAI_OLD sk-{20:b}T3BlbkFJ{20:b}
ANTHROPIC_KEY sk-ant-api03-{93:u}AA
ANTHROPIC_ADMIN sk-ant-admin01-{93:u}AA
ANTHROPIC_OAUTH sk-ant-oat01-{95:u}
OPENROUTER_KEY sk-or-v1-{64:h}
GROQ_KEY gsk_{52:b}
XAI_KEY xai-{80:_}
PERPLEXITY_KEY pplx-{48:b}
HUGGINGFACE_TOKEN hf_{34:a}
HUGGINGFACE_ORG api_org_{34:a}
REPLICATE_TOKEN r8_{37:b}
GOOGLE_API_KEY AIzaSy{33:u}
NVIDIA_KEY nvapi-{64:u}
PINECONE_KEY pcsk_{6:b}_{63:b}
LANGSMITH_KEY lsv2_pt_{32:h}_{10:h}
TAVILY_KEY tvly-{32:b}
FIRECRAWL_KEY fc-{32:h}
JINA_KEY jina_{60:b}
CEREBRAS_KEY csk-{48:l}
AWS_ACCESS_KEY_ID AKIA{16:2}
AWS_SESSION_KEY_ID ASIA{16:2}
AWS_BEDROCK_KEY ABSK{132:b}
GCP_OAUTH_SECRET GOCSPX-{28:b}
GCP_ACCESS_TOKEN ya29.a0{120-160:u}
AZURE_CLIENT_SECRET {3:b}8Q~{34:b}
ALIBABA_KEY LTAI{20:b}
DIGITALOCEAN_TOKEN dop_v1_{64:h}
HEROKU_KEY HRKU-AA{58:u}
FLY_TOKEN fo1_{43:b}
CLOUDFLARE_TOKEN cfut_{40:b}{8:h}
CLOUDFLARE_CA v1.0-{24:h}-{146:h}
SCALINGO_TOKEN tk-us-{48:u}
DENO_TOKEN ddp_{36:b}
NETLIFY_TOKEN nfp_{36:b}
SUPABASE_TOKEN sbp_{40:l}
SUPABASE_KEY sb_secret_{31:b}
PLANETSCALE_TOKEN pscale_tkn_{43:b}
CLICKHOUSE_KEY 4b1d{38:b}
DATABRICKS_TOKEN dapi{32:h}
TAILSCALE_KEY tskey-auth-{12:b}CNTRL-{32:b}
PULUMI_TOKEN pul-{40:h}
TERRAFORM_TOKEN {14:b}.atlasv1.{67:b}
VAULT_TOKEN hvs.{95:b}
VAULT_BATCH hvb.{150:b}
ONEPASSWORD_KEY A3-{6:A}-{6:A}-{5:A}-{5:A}-{5:A}-{5:A}
DOPPLER_TOKEN dp.pt.{43:b}
INFRACOST_KEY ico-{32:b}
PREFECT_KEY pnu_{36:b}
OCTOPUS_KEY API-{26:A}
OPENSHIFT_TOKEN sha256~{43:b}
DEFINED_TOKEN dnkey-{26:b}-{52:b}
GITHUB_FINE github_pat_{22:b}_{59:b}
GITLAB_TOKEN glpat-{20:b}
GITLAB_DEPLOY gldt-{20:b}
GITLAB_RUNNER glrt-{20:b}
GITLAB_TRIGGER glptt-{40:h}
GITLAB_FEED glft-{20:b}
GITLAB_OLD GR1348941{20:b}
BITBUCKET_TOKEN ATBB{24:b}{8:h}
ATLASSIAN_TOKEN ATATT3xFfGF0{174:b}={8:h}
BITBUCKET_DC BBDC-{44:b}
PYPI_TOKEN pypi-AgEIcHlwaS5vcmc{140-170:b}
RUBYGEMS_KEY rubygems_{48:h}
CLOJARS_TOKEN CLOJARS_{60:l}
DOCKER_TOKEN dckr_pat_{27:b}
ARTIFACTORY_KEY AKCp{69:b}
BUILDKITE_TOKEN bkua_{40:l}
CIRCLECI_TOKEN CCIPAT_{22:b}_{40:h}
SONAR_TOKEN squ_{40:h}
SOURCEGRAPH_TOKEN sgp_{16:h}_{40:h}
SENTRY_TOKEN sntryu_{64:h}
POSTMAN_KEY PMAK-{24:h}-{34:h}
README_KEY rdme_{70:l}
LINEAR_KEY lin_api_{40:b}
FIGMA_TOKEN figd_{40:b}
NOTION_TOKEN ntn_{11:d}{35:b}
AIRTABLE_TOKEN pat{14:b}.{64:h}
ADOBE_SECRET p8e-{32:l}
CONTENTFUL_TOKEN CFPAT-{43:b}
FRAMEIO_TOKEN fio-u-{64:b}
TYPEFORM_TOKEN tfp_{44:b}
POSTHOG_KEY phx_{43:b}
GRAFANA_TOKEN glsa_{32:b}_{8:h}
DYNATRACE_TOKEN dt0c01.{24:2}.{64:2}
NEWRELIC_KEY NRAK-{27:A}
ROOTLY_TOKEN rootly_{64:h}
SETTLEMINT_TOKEN sm_pat_{16:b}
MAXMIND_KEY {6:b}_{29:b}_mmk
SLACK_TOKEN xoxb-{12:d}-{13:d}-{24:b}
SLACK_USER xoxp-{12:d}-{12:d}-{13:d}-{32:h}
SLACK_APP xapp-1-A{10:A}-{13:d}-{64:h}
SLACK_WEBHOOK https://hooks.slack.com/services/T{8:A}/B{10:A}/{24:b}
DISCORD_WEBHOOK https://discord.com/api/webhooks/{18:d}/{68:u}
TELEGRAM_BOT_TOKEN {10:d}:AA{33:b}
TEAMS_WEBHOOK https://acme.webhook.office.com/webhookb2/{8:h}-{4:h}-4{3:h}-a{3:h}-{12:h}@{8:h}-{4:h}-4{3:h}-8{3:h}-{12:h}/IncomingWebhook/{32:h}/{8:h}-{4:h}-4{3:h}-9{3:h}-{12:h}
ZAPIER_WEBHOOK https://hooks.zapier.com/hooks/catch/{7:d}/{7:l}
SENDGRID_KEY SG.{22:b}.{43:b}
BREVO_KEY xkeysib-{64:h}-{16:b}
MAILGUN_KEY key-{32:h}
MAILCHIMP_KEY {32:h}-us{1:d}
STRIPE_KEY sk_live_{24-99:b}
STRIPE_RESTRICTED rk_live_{48:b}
STRIPE_WEBHOOK whsec_{32:b}
STRIPE_INTENT pi_{24:b}_secret_{25:b}
SQUARE_TOKEN sq0atp-{22:b}
BRAINTREE_TOKEN access_token$production${16:l}${32:h}
SHOPIFY_TOKEN shpat_{32:h}
FLUTTERWAVE_KEY FLWSECK-{32:h}-X
MERCADOPAGO_TOKEN APP_USR-{16:d}-{6:d}-{32:h}-{9:d}
ASAAS_KEY $aact_prod_{160:b}
EASYPOST_KEY EZAK{54:b}
SHIPPO_TOKEN shippo_live_{40:h}
DUFFEL_TOKEN duffel_live_{43:b}
PLAID_TOKEN access-production-{8:h}-{4:h}-4{3:h}-a{3:h}-{12:h}
RAMP_TOKEN ramp_sec_{48:b}
FACEBOOK_TOKEN EAAC{160:b}
HUBSPOT_KEY pat-na1-{8:h}-{4:h}-4{3:h}-b{3:h}-{12:h}""".splitlines()
)

NAMED = {
    "deepseek": "sk-{32:l}",
    "elevenlabs": "sk_{48:h}",
    "cohere": "{40:b}",
    "wandb": "{40:h}",
    "azure_devops": "{52:l}",
    "vercel": "{24:b}",
    "ibm_cloud": "{44:b}",
    "nuget": "oy2{43:l}",
    "snyk": "{8:h}-{4:h}-4{3:h}-8{3:h}-{12:h}",
    "codecov": "{32:l}",
    "datadog": "{32:h}",
    "twilio": "SK{32:h}",
    "messagebird": "{25:l}",
    "gocardless": "live_{40:b}",
    "asana": "1/{16:d}:{32:h}",
    "launchdarkly": "sdk-{8:h}-{4:h}-4{3:h}-8{3:h}-{12:h}",
    "paypal": "E{79:b}",
    "yandex": "AQVN{36:b}",
    "aws_secret_access": "{40:s}",
    "algolia": "{32:h}",
    "mapbox": "{43:b}",
    "pagseguro": "{32:A}",
    "cielo": "{40:A}",
    "totvs": "{36:b}",
}
"""Keys that look like any other string: they want their name beside them."""


def shaped(r: Random, shape: str) -> str:
    def one(m: re.Match[str]) -> str:
        low = int(m[1])
        size = r.randint(low, int(m[2])) if m[2] else low
        return "".join(r.choices(ALPHABETS[m[3]], k=size))

    return PLACE.sub(one, shape)


def crc32_base62(body: str) -> str:
    """Return the check that GitHub and npm put behind a token: CRC-32 in six places of base 62."""
    n, out = zlib.crc32(body.encode()), ""
    for _ in range(6):
        n, rest = divmod(n, 62)
        out = (string.digits + string.ascii_uppercase + string.ascii_lowercase)[rest] + out
    return out


def github(r: Random) -> str:
    body = "".join(r.choices(B62, k=30))
    return r.choice(("ghp_", "gho_", "ghu_", "ghs_")) + body + crc32_base62(body)


def npm(r: Random) -> str:
    body = "".join(r.choices(B62, k=30))
    return "npm_" + body + crc32_base62(body)


def age(r: Random) -> str:
    return bech32("age-secret-key-", [r.randrange(32) for _ in range(52)]).upper()


def b64url(data: object) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def jwt(r: Random) -> str:
    head = {"alg": r.choice(("HS256", "RS256", "ES256")), "typ": "JWT"}
    body = {
        "sub": uuid4(r),
        "iat": 1_700_000_000 + r.randrange(10**7),
        "role": r.choice(("admin", "user", "svc")),
    }
    return f"{b64url(head)}.{b64url(body)}.{b64url(r.randbytes(32))}"


def pem(r: Random) -> str:
    kind = r.choice(
        (
            "RSA PRIVATE KEY",
            "EC PRIVATE KEY",
            "PRIVATE KEY",
            "OPENSSH PRIVATE KEY",
            "DSA PRIVATE KEY",
            "ENCRYPTED PRIVATE KEY",
        )
    )
    if kind.startswith("OPENSSH"):
        data = b"openssh-key-v1\0\0\0\0\x04none\0\0\0\x04none" + r.randbytes(300)
    else:
        inner = b"\x02\x01\x00" + r.randbytes(400)
        data = b"\x30\x82" + len(inner).to_bytes(2) + inner
    text = base64.b64encode(data).decode()
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "\n".join((f"-----BEGIN {kind}-----", *lines, f"-----END {kind}-----"))


def provider_key(r: Random) -> tuple[str, str]:
    """Return a type and a key that its shape alone gives away."""
    special: dict[str, Callable[[Random], str]] = {
        "GITHUB_TOKEN": github,
        "NPM_TOKEN": npm,
        "AGE_KEY": age,
        "JWT": jwt,
    }
    name = r.choice([*SHAPES, *special, *special])
    value = special[name](r) if name in special else shaped(r, SHAPES[name])
    return f"SECRET_{name}", value


def named_key(r: Random) -> tuple[str, str]:
    """Return a service and a key that only its name gives away."""
    name = r.choice(list(NAMED))
    return name, shaped(r, NAMED[name])


WORDS = "girafa trovao cadeira Sunflower anchor Biscoito lantern verano Kolibri fenetre ombrello rocket pirata mosaic Jabuti winter hammer pudim".split()


def password(r: Random, *, plain: bool = False) -> str:
    """Return a password as people and generators make them; `plain` keeps to letters, digits, and ! @ # _ -."""
    kind = r.randrange(5)
    if kind == 0:
        return f"{r.choice(WORDS).capitalize()}{r.choice('@#!_')}{r.randint(10, 9999)}"
    if kind == 1:
        return f"{r.choice(WORDS)}-{r.choice(WORDS)}-{r.randint(10, 99)}{r.choice('!@#')}"
    if kind == 2:
        return "".join(
            r.choices(B62 + ("!@#_-" if plain else "!@#$%^*_-+=?"), k=r.randint(10, 18))
        ) + r.choice("7Kq")
    if kind == 3:
        return f"{r.choice(FIRST['en'])}{r.randint(1960, 2015)}{r.choice(('!', '#', '@', ''))}"
    return "".join(r.choices(B62, k=r.choice((12, 16, 20))))


def random_key(r: Random) -> str:
    return shaped(
        r, r.choice(("{32:h}", "{40:b}", "{32:b}", "{24:u}", "{64:h}", "{43:s}=", "{28:b}"))
    )


HOSTS = "db.internal pg-01.prod.local mysql cache.svc.cluster.local mongo-rs0.acme.lan rabbit 10.12.0.8 localhost".split()


def url_user(r: Random) -> tuple[str, str]:
    """Return what stands before and after the password of a connection URL."""
    scheme, port, path = r.choice((("postgres", 5432, "/loja"), ("postgresql", 5432, "/app?sslmode=require"), ("mysql", 3306, "/erp"),
                                   ("mongodb", 27017, "/crm?authSource=admin"), ("mongodb+srv", 0, "/main"), ("redis", 6379, "/0"), ("rediss", 6380, "/1"),
                                   ("amqp", 5672, "/jobs"), ("amqps", 5671, "/"), ("mysql+pymysql", 3306, "/fiscal"), ("postgresql+asyncpg", 5432, "/svc"),
                                   ("ftp", 21, "/in"), ("https", 0, "/repo.git"), ("smtp", 587, ""), ("mssql+pyodbc", 1433, "/hr")))  # fmt: skip
    user = r.choice(
        (
            "app",
            "svc_batch",
            "admin",
            "root",
            "loja_rw",
            "deploy",
            "reporting",
            "" if scheme.startswith("redis") else "owner",
        )
    )
    host = r.choice(HOSTS[:-2]) if not port else r.choice(HOSTS)
    return f"{scheme}://{user}:", f"@{host}" + (f":{port}" if port else "") + path
