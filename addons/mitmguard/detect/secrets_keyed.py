"""Keys that look like any other hash or identifier, and count only behind the name of their service."""

from __future__ import annotations

from mitmguard.detect import token_checks
from mitmguard.detect.kinds import Check, Token, TypeInfo
from mitmguard.detect.secret_values import is_mixed

_B62 = "[0-9A-Za-z]"
_B64U = "[0-9A-Za-z_-]"
_LOW = "[0-9a-z]"
_HEX = "[0-9a-f]"
_UUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"

# The value is joined to the service's name by signs alone, or by words of which one says what it is:
# a commit, a project or a request of the same service has the same form.
_SAYS = r"(?:key|token|secret|auth|pat\b|pass|cred|login|sid|chave|clave|chiave|schl(?:ü|ue)ssel|clé|senha|api|webhook|bot)"
_GAP = rf"(?:[^0-9A-Za-z/@]{{1,8}}|(?>[\s\S]{{0,40}}?{_SAYS})[\s\S]{{0,40}}?(?<![0-9A-Za-z_@/+-]))"


def keyed(type: str, words: tuple[str, ...], shape: str, check: Check | None = None) -> Token:
    """Return a token of `shape` that stands at most 90 characters behind one of the lower-case words."""
    word = "|".join(w.replace(" ", r"\s").replace(".", r"\.") for w in words)
    return Token(
        type,
        words,
        rf"(?i:{word})(?![a-z]){_GAP.replace(_SAYS, f'(?i:{_SAYS})')}(?P<v>{shape})(?![0-9A-Za-z_-])",
        check or token_checks.varied,
        strict=True,
    )


TOKENS = (
    # Its own anchor, `pat`, is in every patient, path and pattern: a look at each would cost a tenth of all speed.
    keyed("SECRET_AIRTABLE_TOKEN", ("airtable",), rf"pat{_B62}{{14}}\.{_HEX}{{64}}"),
    keyed("SECRET_AWS_SECRET_KEY", ("aws_secret", "awssecret", "aws-secret", "aws secret", "secretaccesskey", "secret_access_key", "secret access key", "secret-access-key"),
          r"[0-9A-Za-z/+]{40}(?![/+=])", is_mixed),
    keyed("SECRET_DEEPSEEK_KEY", ("deepseek",), f"sk-{_LOW}{{32,64}}"),
    keyed("SECRET_ELEVENLABS_KEY", ("elevenlabs", "eleven_labs", "eleven labs", "xi-api-key", "xi_api_key"), f"sk_{_HEX}{{48}}"),
    keyed("SECRET_COHERE_KEY", ("cohere", "co_api_key"), f"{_B62}{{40}}", is_mixed),
    keyed("SECRET_WANDB_KEY", ("wandb", "weights & biases", "weights and biases"), f"{_HEX}{{40}}"),
    keyed("SECRET_PRIVATEAI_KEY", ("privateai", "private_ai", "private-ai", "private ai"), f"{_LOW}{{32}}"),
    keyed("SECRET_MISTRAL_KEY", ("mistral",), f"{_B62}{{32}}", is_mixed),
    keyed("SECRET_TOGETHER_KEY", ("together_api", "togetherai", "together.ai", "together ai", "together.xyz"), f"{_HEX}{{64}}"),
    keyed("SECRET_ASSEMBLYAI_KEY", ("assemblyai", "assembly_ai"), f"{_HEX}{{32}}"),
    keyed("SECRET_DEEPGRAM_KEY", ("deepgram",), f"{_HEX}{{40}}"),
    keyed("SECRET_AZURE_DEVOPS_TOKEN", ("azure", "devops", "azuredevops"), f"{_LOW}{{52}}"),
    keyed("SECRET_AZURE_KEY", ("azure", "azureopenai", "ocp-apim", "cognitive"), f"{_HEX}{{32}}|{_B62}{{84}}"),
    keyed("SECRET_YANDEX_KEY", ("yandex", "yc_"), rf"AQVN{_B64U}{{35,38}}|YC{_B64U}{{38}}|t1\.[A-Z0-9a-z_-]+={{0,2}}\.[A-Z0-9a-z_-]{{60,}}={{0,2}}"),
    keyed("SECRET_IBM_KEY", ("ibm", "bluemix", "watson"), f"{_B64U}{{44}}", is_mixed),
    keyed("SECRET_VERCEL_TOKEN", ("vercel",), f"{_B62}{{24}}", is_mixed),
    keyed("SECRET_VAULT_TOKEN", ("vault",), rf"[sbr]\.{_B62}{{24,26}}"),
    keyed("SECRET_HARNESS_KEY", ("harness",), rf"[ps]at\.{_B64U}{{22}}\.{_B62}{{24}}\.{_B62}{{20}}"),
    keyed("SECRET_NUGET_KEY", ("nuget",), f"oy2{_LOW}{{43}}"),
    keyed("SECRET_SNYK_TOKEN", ("snyk",), _UUID),
    keyed("SECRET_CODECOV_TOKEN", ("codecov",), f"{_LOW}{{32}}|{_UUID}"),
    keyed("SECRET_LAUNCHDARKLY_KEY", ("launchdarkly", "launch_darkly", "launch-darkly", "ld_sdk", "ld_api", "sdk_key", "sdk key", "sdkkey"),
          f"(?:sdk|api|mob)-{_HEX}{{8}}-{_HEX}{{4}}-4{_HEX}{{3}}-[89ab]{_HEX}{{3}}-{_HEX}{{12}}"),
    keyed("SECRET_NOTION_TOKEN", ("notion",), f"secret_{_B62}{{43}}"),
    keyed("SECRET_ASANA_TOKEN", ("asana",), rf"(?:[0-9]/)?[0-9]{{10,20}}(?:/[0-9]{{10,20}})?:{_B62}{{32,}}|{_HEX}{{32}}"),
    keyed("SECRET_DATADOG_KEY", ("datadog", "dd_api", "dd_app", "dd-api", "dd-app"), f"{_HEX}{{40}}|{_HEX}{{32}}"),
    keyed("SECRET_DISCORD_TOKEN", ("discord", "discordbot"), rf"{_B64U}{{24,28}}\.{_B64U}{{6}}\.{_B64U}{{27,40}}"),
    keyed("SECRET_TWILIO_KEY", ("twilio",), f"(?:SK|AC)?{_HEX}{{32}}"),
    keyed("SECRET_MESSAGEBIRD_KEY", ("messagebird", "message_bird", "message-bird"), f"{_LOW}{{25}}|{_B62}{{25}}"),
    keyed("SECRET_PAYPAL_KEY", ("paypal",), f"{_B64U}{{44,80}}", is_mixed),
    keyed("SECRET_GOCARDLESS_TOKEN", ("gocardless", "go_cardless", "go-cardless"), f"(?:live|sandbox)_{_B64U}{{40}}=?"),
    keyed("SECRET_PAGERDUTY_KEY", ("pagerduty", "pager_duty", "pd_api"), r"[0-9A-Za-z_+-]{20}|[0-9a-f]{32}"),
    keyed("SECRET_ALGOLIA_KEY", ("algolia",), f"{_HEX}{{32}}"),
    keyed("SECRET_CLOUDFLARE_KEY", ("cloudflare", "cf_api", "cf-api"), f"{_HEX}{{37}}|{_B64U}{{40}}"),
    keyed("SECRET_HEROKU_KEY", ("heroku",), f"(?i:{_UUID})"),
    keyed("SECRET_FASTLY_KEY", ("fastly",), f"{_B64U}{{32}}"),
    keyed("SECRET_BITBUCKET_TOKEN", ("bitbucket",), f"{_B62}{{32}}"),
    keyed("SECRET_TRELLO_KEY", ("trello",), f"{_HEX}{{64}}|{_HEX}{{32}}"),
    keyed("SECRET_ALIBABA_KEY", ("alibaba", "aliyun", "alicloud"), f"{_B62}{{30}}"),
)  # fmt: skip

TYPES = tuple(TypeInfo(name, "secret", "critical") for name in sorted({t.type for t in TOKENS}))
