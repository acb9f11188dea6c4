"""Made-up values of the 167 public token formats, numbered as in the table of formats, drawn from a seed.

Kinds: A is found by itself, K beside the keyword of its service only, U within the structure that carries it.
"""

from __future__ import annotations

import base64
import json
import random
import uuid
import zlib
from collections.abc import Callable
from typing import NamedTuple

B62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
B64U = B62 + "_-"
B64 = B62 + "+/"
LOW = "0123456789abcdefghijklmnopqrstuvwxyz"
UP = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HX = "0123456789abcdef"
LETTERS = B62[10:]
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
OPENAI = "T3Blbk" + "FJ"


class Format(NamedTuple):
    """One row: `make` gives the value, or, for U, the text with its value between two NULs."""

    row: int
    kind: str
    make: Callable[[Draw], str]
    keyword: str = ""


class Draw:
    """Draws from alphabets; the last character is never a sign, which prose would take for punctuation."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def __call__(self, n: int, alphabet: str = B62) -> str:
        for _ in range(
            200
        ):  # prose takes a sign at an end for punctuation; a run of one character is a mask
            value = "".join(self.rng.choices(alphabet, k=n))
            if (
                n < 8
                or value[0].isalnum()
                and value[-1].isalnum()
                and len(set(value)) >= min(10, n // 2, len(alphabet) // 2)
            ):
                if (
                    n < 20
                    or not set("0a") <= set(alphabet)
                    or not (value.isalpha() or value.isdigit())
                ):
                    break
        return value

    def size(self, low: int, high: int) -> int:
        return self.rng.randint(low, high)

    def pick(self, *of: str) -> str:
        return self.rng.choice(of)

    def digits(self, low: int, high: int | None = None) -> str:
        return str(self.rng.randint(1, 9)) + self(self.size(low, high or low) - 1, "0123456789")

    def uuid(self) -> str:
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def b64(self, data: bytes) -> str:
        return base64.b64encode(data).decode()

    def random_b64(self, n: int) -> str:
        return self.b64(self.rng.randbytes(n))

    def object(self, **more: object) -> str:
        return json.dumps({**more, "n": self(12)}, separators=(",", ":"))


def base(number: int, alphabet: str, size: int) -> str:
    code = ""
    for _ in range(size):
        number, rest = divmod(number, len(alphabet))
        code = alphabet[rest] + code
    return code


def crc(text: str) -> int:
    return zlib.crc32(text.encode())


def github(d: Draw, prefix: str) -> str:
    body = d(30)
    return prefix + body + base(crc(body), B62, 6)


def routable(d: Draw, prefix: str) -> str:
    payload = d(d.size(27, 120), B64U)
    head = f"{prefix}{payload}.{d.pick('', '01.')}{base(len(payload), LOW, 2)}"
    return head + base(crc(head), LOW, 7)


def grafana(d: Draw) -> str:
    head = "gl" + "sa_" + d(32)
    return f"{head}_{crc(head).to_bytes(4, 'little').hex()}"


def bech32(d: Draw) -> str:
    """Encode as BIP 173 does: an oracle of its own, by polynomial division over the whole word."""
    human = "age-secret-key-"
    data = [d.rng.randrange(32) for _ in range(52)]
    expanded = [ord(c) >> 5 for c in human] + [0] + [ord(c) & 31 for c in human]

    def polymod(values: list[int]) -> int:
        check = 1
        for v in values:
            top = check >> 25
            check = ((check & 0x1FFFFFF) << 5) ^ v
            for i, g in enumerate([0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]):
                check ^= g if (top >> i) & 1 else 0
        return check

    rest = polymod(expanded + data + [0] * 6) ^ 1
    data += [rest >> 5 * (5 - i) & 31 for i in range(6)]
    return (human + "1" + "".join(BECH32[v] for v in data)).upper()


def jwt(d: Draw) -> str:
    def part(text: str) -> str:
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    return f"{part(json.dumps({'alg': d.pick('HS256', 'RS256'), 'typ': 'JWT'}))}.{part(d.object(sub=d.digits(8)))}.{d(43, B64U)}"


def pem(d: Draw, name: str = "RSA PRIVATE KEY", more: str = "") -> str:
    lines = [d(64, B64) for _ in range(d.size(3, 24))]
    return (
        f"-----BEGIN {name}-----\n{more}"
        + "\n".join(lines)
        + f"\n{d(30, B64)}==\n-----END {name}-----"
    )


def putty(d: Draw) -> str:
    public = "\n".join(d(64, B64) for _ in range(3))
    private = "\n".join(d(64, B64) for _ in range(d.size(2, 14)))
    n = private.count("\n") + 1
    return (
        f"PuTTY-User-Key-File-{d.pick('2', '3')}: {d.pick('ssh-rsa', 'ssh-ed25519')}\nEncryption: none\nComment: {d(8)}\n"
        f"Public-Lines: 3\n{public}\nPrivate-Lines: {n}\n{private}\nPrivate-MAC: {d(64, HX)}"
    )


def password(d: Draw) -> str:
    return (
        d(d.size(6, 12)) + d.pick("", "!", "#7", "%q2", "*9z", "_x8") + d.pick("1", "7", "Z9", "42")
    )


def user(d: Draw) -> str:
    return d.pick("app", "svc_billing", "root", "maria.souza", "deploy")


def host(d: Draw) -> str:
    return d.pick(
        "db.internal",
        "10.3.2.9:5432",
        "cluster0.abcde.mongodb.net",
        "localhost:6379",
        "mq.corp.example:5671",
    )


def marked(before: str, value: str, after: str = "") -> str:
    return f"{before}\0{value}\0{after}"


def basic(d: Draw) -> str:
    return d.b64(f"{user(d)}:{password(d)}".encode())


def manifest(d: Draw) -> str:
    return marked(
        f"apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ntype: Opaque\ndata:\n  {d.pick('dsn', 'license', 'cert')}: ",
        d.random_b64(24),
        "\n",
    )


A = "A"
K = "K"
U = "U"
FORMATS = (
    Format(1, A, lambda d: d.pick("sk-proj-", "sk-svcacct-", "sk-admin-") + (lambda n: d(n, B64U) + OPENAI + d(n, B64U))(d.rng.choice([58, 74]))),
    Format(2, A, lambda d: "sk-" + d(20) + OPENAI + d(20)),
    Format(3, A, lambda d: "sk-ant" + "-api03-" + d(93, B64U) + "AA"),
    Format(4, A, lambda d: "sk-ant" + "-admin01-" + d(93, B64U) + "AA"),
    Format(5, A, lambda d: "sk-ant" + "-oat01-" + d(95, B64U)),
    Format(6, A, lambda d: "sk-or" + "-v1-" + d(64, HX)),
    Format(7, K, lambda d: "sk-" + d(32, LOW), "deepseek"),
    Format(8, A, lambda d: "gsk" + "_" + d(52)),
    Format(9, A, lambda d: "xai" + "-" + d(80, B62 + "_")),
    Format(10, A, lambda d: "pplx" + "-" + d(48)),
    Format(11, A, lambda d: "hf" + "_" + d(34, LETTERS)),
    Format(12, A, lambda d: "api_org" + "_" + d(34, LETTERS)),
    Format(13, A, lambda d: "r8" + "_" + d(37, B64U)),
    Format(14, A, lambda d: "AIza" + d.pick("", "Sy") + d(35, B64U)),
    Format(15, A, lambda d: "nvapi" + "-" + d(64, B64U)),
    Format(16, A, lambda d: "pcsk" + "_" + d(d.size(5, 6)) + "_" + d(63)),
    Format(17, A, lambda d: "lsv2" + "_" + d.pick("pt", "sk") + "_" + d(32, HX) + "_" + d(10, HX)),
    Format(18, A, lambda d: d.pick("sk", "pk") + "-lf-" + d.uuid()),
    Format(19, K, lambda d: "sk_" + d(48, HX), "elevenlabs"),
    Format(20, K, lambda d: d(40), "cohere"),
    Format(21, A, lambda d: "tvly" + "-" + d.pick("", "dev-") + d(32)),
    Format(22, A, lambda d: "fc" + "-" + d(32, HX)),
    Format(23, A, lambda d: "jina" + "_" + d(60)),
    Format(24, A, lambda d: "csk" + "-" + d(48, LOW)),
    Format(25, K, lambda d: d(40, HX), "wandb"),
    Format(26, K, lambda d: d(32, LOW), "privateai"),
    Format(27, A, lambda d: d.pick("AKIA", "ASIA", "ABIA", "ACCA") + d(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")),
    Format(28, K, lambda d: d(40, B64), "aws_secret"),
    Format(29, A, lambda d: "ABSK" + d(d.size(109, 269), B64)),
    Format(30, A, lambda d: "bedrock-api-key" + "-" + d.b64(("https://bedrock.amazonaws.com/?Action=CallWithBearerToken&X=" + d(60)).encode())),
    Format(31, A, lambda d: "GOCSPX" + "-" + d(28, B64U)),
    Format(32, A, lambda d: "ya29" + "." + d(d.size(40, 180), B64U)),
    Format(33, U, lambda d: '{"type": "service_account", "private_key": "' + marked("", pem(d, "PRIVATE KEY").replace("\n", "\\n")) + '\\n", "auth_provider_x509_cert_url": "https://www.googleapis.com/oauth2/v1/certs"}'),
    Format(34, A, lambda d: d(3, B62) + d.pick(*"3478") + "Q~" + d(d.size(31, 34), B62 + "_~.-")),
    Format(35, U, lambda d: marked(f"DefaultEndpointsProtocol=https;AccountName={d(8, LOW)};AccountKey=", d.random_b64(64), ";EndpointSuffix=core.windows.net")),
    Format(36, U, lambda d: marked("https://acct.blob.core.windows.net/c/f?sv=2022-11-02&ss=b&se=2027-01-01T00%3A00%3A00Z&sp=r&sig=", d.random_b64(32).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D"))),
    Format(37, K, lambda d: d(52, LOW), "azure"),
    Format(38, A, lambda d: "LTAI" + d(20)),
    Format(39, K, lambda d: d.pick("AQVN" + d(d.size(35, 38), B64U), "YC" + d(38, B64U), "t1." + d(30, B64U) + "." + d(86, B64U)), "yandex"),
    Format(40, K, lambda d: d(44, B64U), "ibm"),
    Format(41, A, lambda d: d.pick("dop", "doo", "dor") + "_v1_" + d(64, HX)),
    Format(42, A, lambda d: "HRKU-AA" + d(58, B64U)),
    Format(43, A, lambda d: d.pick("fo1_" + d(43, B64U), d.pick("fm1a_", "fm1r_", "fm2_") + d(120, B64))),
    Format(44, A, lambda d: "v1.0-" + d(24, HX) + "-" + d(146, HX)),
    Format(45, A, lambda d: d.pick("cfat_", "cfut_") + d(40) + d(8, HX)),
    Format(46, A, lambda d: "tk-us-" + d(48, B64U)),
    Format(47, A, lambda d: d.pick("ddp_", "ddw_") + d(36)),
    Format(48, A, lambda d: "nfp_" + d(36, B62 + "_")),
    Format(49, K, lambda d: d(24), "vercel"),
    Format(50, A, lambda d: "sbp_" + d(40, LOW)),
    Format(51, A, lambda d: "sb_secret_" + d(d.size(20, 40), B62 + "_")),
    Format(52, A, lambda d: d.pick("pscale_pw_", "pscale_tkn_", "pscale_oauth_") + d(d.size(32, 64), B62 + "=._-")),
    Format(53, A, lambda d: "4b1d" + d(38)),
    Format(54, A, lambda d: "dapi" + d(32, HX) + d.pick("", "-2")),
    Format(55, A, lambda d: "tskey-" + d.pick("auth", "api", "client") + "-" + d(12) + "-" + d(32)),
    Format(56, A, lambda d: "pul-" + d(40, HX)),
    Format(57, A, lambda d: d(14) + ".atlas" + "v1." + d(d.size(60, 70), B64U)),
    Format(58, A, lambda d: d.pick("hvs." + d(d.size(90, 120), B64U), "hvb." + d(d.size(138, 300), B64U))),
    Format(59, K, lambda d: "s." + d(24), "vault"),
    Format(60, A, lambda d: "A3-" + "-".join(d(n, UP) for n in (6, 6, 5, 5, 5, 5))),
    Format(61, A, lambda d: "ops_" + d.b64(json.dumps({"signInAddress": "x", "userAuth": d(180)}).encode())),
    Format(62, A, lambda d: "dp." + d.pick("pt", "st", "ct", "sa", "scim", "audit") + "." + d(d.size(40, 44))),
    Format(63, A, bech32),
    Format(64, A, lambda d: "ico-" + d(32)),
    Format(65, K, lambda d: d.pick("pat.", "sat.") + d(22) + "." + d(24) + "." + d(20), "harness"),
    Format(66, A, lambda d: "pnu_" + d(36)),
    Format(67, A, lambda d: "API-" + d(26, UP)),
    Format(68, A, lambda d: "sha256~" + d(43, B64U)),
    Format(69, A, lambda d: "dnkey-" + d(26, B64U) + "-" + d(52, B64U)),
    Format(70, A, lambda d: github(d, "ghp" + "_")),
    Format(71, A, lambda d: github(d, d.pick("gho", "ghu", "ghs", "ghr") + "_")),
    Format(72, A, lambda d: "github" + "_pat_" + d(22) + "_" + d(59)),
    Format(73, A, lambda d: "glpat" + "-" + d(20, B64U)),
    Format(74, A, lambda d: routable(d, "glpat" + "-")),
    Format(75, A, lambda d: d.pick("gldt-" + d(20, B64U), "glrt-" + d(20, B64U), "glptt-" + d(40, HX), "glcbt-" + d(3) + "_" + d(20), routable(d, "glrt-t1_"))),
    Format(76, A, lambda d: (lambda p: p[0] + d(p[1], B64U))(d.rng.choice([("glft-", 20), ("glagent-", 50), ("glsoat-", 20), ("glimt-", 25), ("glffct-", 20), ("gloas-", 64)]))),
    Format(77, A, lambda d: "GR1348941" + d(20, B64U)),
    Format(78, U, lambda d: marked("Cookie: _gitlab_session=", d(32, LOW), "; lang=en")),
    Format(79, A, lambda d: "ATBB" + d(24, B64U) + d(8, UP[:16])),
    Format(80, A, lambda d: (lambda head: head + f"{crc(head):08X}")("ATATT3" + d(177, B64U) + "=")),
    Format(81, A, lambda d: "ATCTT3" + "xFfG" + d(170, B64U) + "=" + d(8, UP[:16])),
    Format(82, A, lambda d: "BBDC-" + d(d.size(40, 50), B64)),
    Format(83, A, lambda d: github(d, "npm" + "_")),
    Format(84, A, lambda d: "pypi-AgEIcHlw" + "aS5vcmc" + d(d.size(50, 180), B64U)),
    Format(85, A, lambda d: "rubygems_" + d(48, HX)),
    Format(86, K, lambda d: "oy2" + d(43, LOW), "nuget"),
    Format(87, A, lambda d: "CLOJARS_" + d(60, LOW)),
    Format(88, A, lambda d: d.pick("dckr_pat_" + d(27, B64U), "dckr_oat_" + d(32, B64U))),
    Format(89, A, lambda d: d.pick("AKCp" + d(69), "cmVmd" + d(59))),
    Format(90, A, lambda d: "bkua_" + d(40, LOW)),
    Format(91, A, lambda d: "CCIPAT_" + d(22) + "_" + d(40, HX)),
    Format(92, A, lambda d: d.pick(d.pick("squ_", "sqp_", "sqa_") + d(40, HX), "sqco_" + d(59))),
    Format(93, A, lambda d: "sgp_" + d.pick("", d(16, HX) + "_", "local_") + d(40, HX)),
    Format(94, A, lambda d: "sntryu_" + d(64, HX)),
    Format(95, A, lambda d: "sntrys_" + d.b64(('{"iat":17' + d.digits(8) + ',"url":"https://sentry.io","org":"' + d(12) + '"}').encode()) + "_" + d(43)),
    Format(96, A, lambda d: "PMAK-" + d(24, HX) + "-" + d(34, HX)),
    Format(97, A, lambda d: "rdme_" + d(70, LOW)),
    Format(98, K, lambda d: d.uuid(), "snyk"),
    Format(99, K, lambda d: d(32, LOW), "codecov"),
    Format(100, K, lambda d: d.pick("sdk-", "api-") + d.uuid(), "launchdarkly"),
    Format(101, A, lambda d: d.pick("lin_api_", "lin_oauth_") + d(40)),
    Format(102, A, lambda d: d.pick("figd_", "figp_") + d(40, B64U)),
    Format(103, A, lambda d: "ntn_" + d.digits(11) + d(35)),
    Format(104, K, lambda d: "secret_" + d(43), "notion"),
    Format(105, K, lambda d: "pat" + d(14) + "." + d(64, HX), "airtable"),  # `pat` alone is in every patient and path
    Format(106, K, lambda d: d.pick("1/", "0/") + d.digits(16) + ":" + d(32), "asana"),
    Format(107, A, lambda d: "p8e-" + d(32, LOW)),
    Format(108, A, lambda d: "CFPAT-" + d(43, B64U)),
    Format(109, A, lambda d: "fio-u-" + d(64, B64U)),
    Format(110, A, lambda d: "tfp_" + d(d.size(40, 59), B64U)),
    Format(111, A, lambda d: "phx_" + d(d.size(43, 48))),
    Format(112, A, grafana),
    Format(113, A, lambda d: "glc_" + d.b64(d.object(o=d.digits(6)).encode())),
    Format(114, A, lambda d: d.b64(('{"k":"' + d(40) + '","n":"' + d(8) + '","id":1}').encode())),
    Format(115, A, lambda d: "dt0c01." + d(24, UP) + "." + d(64, UP)),
    Format(116, A, lambda d: d.pick("NRAK-" + d(27, UP), "NRII-" + d(32, B64U), "NRJS-" + d(19, HX))),
    Format(117, K, lambda d: d(d.rng.choice([32, 40]), HX), "datadog"),
    Format(118, A, lambda d: "rootly_" + d(64, HX)),
    Format(119, A, lambda d: d.pick("sm_aat_", "sm_pat_", "sm_sat_") + d(16)),
    Format(120, A, lambda d: d(6) + "_" + d(29) + "_mm" + "k"),
    Format(121, A, lambda d: d.pick("xoxb-", "xoxp-") + d.digits(10, 13) + "-" + d.digits(10, 13) + "-" + d.pick("", d.digits(12) + "-") + d(d.size(24, 34))),
    Format(122, A, lambda d: "xapp-1-A" + d(10, UP) + "-" + d.digits(13) + "-" + d(64, HX)),
    Format(123, A, lambda d: d.pick("xoxe.xoxp-", "xoxe-") + "1-" + d(d.size(146, 166))),
    Format(124, A, lambda d: d.pick("xoxo-", "xoxs-", "xoxa-", "xoxr-") + d.digits(12) + "-" + d.digits(12) + "-" + d(32, HX)),
    Format(125, U, lambda d: marked("", "https://hooks.slack.com/services/T" + d(9, UP) + "/B" + d(10, UP) + "/" + d(24))),
    Format(126, K, lambda d: base64.urlsafe_b64encode(d.digits(18).encode()).decode().rstrip("=") + "." + d(6) + "." + d(d.size(27, 38), B64U), "discord"),
    Format(127, U, lambda d: marked("", "https://discord.com/api/webhooks/" + d.digits(18, 19) + "/" + d(68, B64U))),
    Format(128, A, lambda d: d.digits(8, 10) + ":AA" + d(33, B64U)),
    Format(129, U, lambda d: marked("", f"https://contoso.webhook.office.com/webhookb2/{d.uuid()}@{d.uuid()}/IncomingWebhook/{d(32, HX)}/{d.uuid()}")),
    Format(130, U, lambda d: marked("", f"https://hooks.zapier.com/hooks/catch/{d.digits(7)}/{d(7, LOW)}")),
    Format(131, K, lambda d: d.pick("SK", "AC") + d(32, HX), "twilio"),
    Format(132, A, lambda d: "SG" + "." + d(22, B64U) + "." + d(43, B64U)),
    Format(133, A, lambda d: "xkeysib-" + d(64, HX) + "-" + d(16)),
    Format(134, A, lambda d: "key-" + d(32, HX)),
    Format(135, A, lambda d: d(32, HX) + "-us" + d.digits(1, 2)),
    Format(136, K, lambda d: d(25, LOW), "messagebird"),
    Format(137, A, lambda d: d.pick("sk", "rk") + d.pick("_live_", "_test_") + d(d.size(16, 107))),
    Format(138, A, lambda d: "whsec_" + d(d.size(32, 44), B64)),
    Format(139, A, lambda d: "pi_" + d(24) + "_secret_" + d(25)),
    Format(140, A, lambda d: d.pick("sq0atp-" + d(22, B64U), "sq0csp-" + d(43, B64U), "EAAA" + d(d.size(22, 60), B64U))),
    Format(141, K, lambda d: d(d.size(44, 80), B64U), "paypal"),
    Format(142, A, lambda d: "access_token$production$" + d(16, LOW) + "$" + d(32, HX)),
    Format(143, A, lambda d: d.pick("shpat", "shpca", "shppa", "shpss") + "_" + d(32, HX)),
    Format(144, A, lambda d: d.pick("FLWSECK_TEST-", "FLWPUBK_TEST-", "FLWSECK-") + d(32, "0123456789abcdefgh") + "-X"),
    Format(145, A, lambda d: "APP_USR-" + d.digits(16) + "-" + d.digits(6) + "-" + d(32, HX) + "-" + d.digits(9)),
    Format(146, A, lambda d: "$aact_" + d.pick("", "prod_", "hmlg_") + d(140, B64) + "::$aach_" + d(30)),
    Format(147, A, lambda d: d.pick("EZAK", "EZTK") + d(54)),
    Format(148, A, lambda d: d.pick("shippo_live_", "shippo_test_") + d(40, HX)),
    Format(149, A, lambda d: d.pick("duffel_live_", "duffel_test_") + d(43, B64U)),
    Format(150, K, lambda d: "live_" + d(40, B64U), "gocardless"),
    Format(151, A, lambda d: d.pick("access-production-", "access-sandbox-") + d.uuid()),
    Format(152, A, lambda d: d.pick("ramp_sec_" + d(48), "ramp_id_" + d(40))),
    Format(153, A, lambda d: d.pick("EAAM", "EAAC") + d(d.size(100, 200))),
    Format(154, A, lambda d: d.pick("pat-na1-", "pat-eu1-") + d.uuid()),
    Format(155, A, jwt),
    Format(156, A, lambda d: pem(d, d.pick("RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY"))),
    Format(157, U, lambda d: marked("", putty(d), "\n")),
    Format(158, U, lambda d: marked(f"https://{user(d)}:", password(d), f"@{host(d)}/repo.git")),
    Format(159, U, lambda d: marked(f"{d.pick('postgres', 'postgresql', 'mysql', 'mongodb', 'mongodb+srv', 'redis', 'amqps', 'mysql+pymysql')}://{user(d)}:", password(d), f"@{host(d)}/x")),
    Format(160, U, lambda d: marked(f"Server={host(d)};Database=x;User Id={user(d)};{d.pick('Password', 'Pwd', 'PWD', 'password')}=", password(d), d.pick(";", ";Encrypt=True;", ";TrustServerCertificate=true"))),
    Format(161, U, lambda d: marked("Authorization: Basic ", basic(d), "\n")),
    Format(162, U, lambda d: marked("Authorization: Bearer ", d(d.size(20, 60), B64U), "\n")),
    Format(163, U, lambda d: d.pick(marked("//registry.example.net/:_authToken=", d(36), "\n"), marked("//registry.example.net/:_auth=", basic(d), "\n"), marked("//registry.example.net/:_password=", d.b64(password(d).encode()), "\n"))),
    Format(164, U, lambda d: marked(f"machine {host(d)}{d.pick(' ', chr(10) + '  ')}login {user(d)}{d.pick(' ', chr(10) + '  ')}password ", password(d), "\n")),
    Format(165, U, lambda d: marked('<packageSourceCredentials><feed><add key="Username" value="ci" /><add key="ClearTextPassword" value="', password(d), '" /></feed>')),
    Format(166, U, manifest),
    Format(167, U, lambda d: marked(f"{d.pick('password', 'passwd', 'senha', 'DB_PASSWORD', 'admin_password')}{d.pick('=', ' = ', ': ')}", password(d), "\n")),
)  # fmt: skip
