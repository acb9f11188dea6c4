"""Keys of chat, mail and payment services."""

from __future__ import annotations

from mitmguard.detect import token_checks
from mitmguard.detect.kinds import Token, TypeInfo

_B62 = "[0-9A-Za-z]"
_B64U = "[0-9A-Za-z_-]"
_HEX = "[0-9a-f]"
_UUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}(?![0-9A-Za-z])"
_GUID = "[0-9A-Fa-f-]{36}"

TOKENS = (
    Token("SECRET_SLACK_TOKEN", ("xoxb-", "xoxp-", "xoxo-", "xoxs-", "xoxa-", "xoxr-"), r"xox[bposar]-(?:[0-9]-)?[0-9A-Za-z-]{20,}(?<!-)"),
    Token("SECRET_SLACK_TOKEN", ("xapp-",), f"xapp-[0-9]-{_B62}{{8,}}-[0-9]{{8,}}-{_B62}{{40,}}"),
    Token("SECRET_SLACK_TOKEN", ("xoxe.xoxp-", "xoxe-"), r"xoxe(?:\.xox[bp])?-[0-9]-[0-9A-Za-z-]{100,}(?<!-)"),
    Token("SECRET_SLACK_WEBHOOK", ("hooks.slack.com",),
          r"https?://hooks\.slack\.com/(?:services|workflows|triggers)/[0-9A-Za-z]{6,}/[0-9A-Za-z]{6,}/[0-9A-Za-z/]{16,}(?<!/)", back=(8, 7)),
    Token("SECRET_DISCORD_WEBHOOK", ("discord.com/api/webhooks", "discordapp.com/api/webhooks"),
          rf"https?://discord(?:app)?\.com/api/webhooks/[0-9]{{15,}}/{_B64U}{{50,}}", back=(8, 7)),
    Token("SECRET_TELEGRAM_BOT_TOKEN", (":A",), rf"(?<![0-9])[0-9]{{8,10}}:A{_B64U}{{34,}}", back=(10, 9, 8)),
    Token("SECRET_TEAMS_WEBHOOK", ("webhook.office.com",),
          rf"https?://[0-9a-z-]{{1,40}}\.webhook\.office\.com/webhookb2/{_GUID}@{_GUID}/IncomingWebhook/{_HEX}{{32}}/{_GUID}", back=tuple(range(49, 8, -1))),
    Token("SECRET_ZAPIER_WEBHOOK", ("hooks.zapier.com",), r"https?://hooks\.zapier\.com/hooks/catch/[0-9]{5,}/[0-9A-Za-z]{5,}", back=(8, 7)),
    Token("SECRET_SENDGRID_KEY", ("SG.",), rf"SG\.{_B64U}{{20,}}\.{_B64U}{{39,}}"),
    Token("SECRET_BREVO_KEY", ("xkeysib-",), f"xkeysib-{_HEX}{{64}}-{_B62}{{16,}}"),
    Token("SECRET_MAILGUN_KEY", ("key-",), f"key-{_HEX}{{32}}(?![0-9A-Za-z])"),
    Token("SECRET_MAILCHIMP_KEY", ("-us",), f"{_HEX}{{32}}-us[0-9]{{1,2}}(?![0-9A-Za-z])", back=(32,)),
    Token("SECRET_STRIPE_KEY", ("sk_live_", "rk_live_", "sk_test_", "rk_test_"), f"[sr]k_(?:live|test)_{_B62}{{10,}}"),
    Token("SECRET_STRIPE_KEY", ("whsec_",), r"whsec_[0-9A-Za-z+/]{32,}={0,2}"),
    Token("SECRET_STRIPE_KEY", ("_secret_",), f"pi_{_B62}{{24}}_secret_{_B62}{{20,}}", back=(27,)),
    Token("SECRET_SQUARE_TOKEN", ("sq0atp-", "sq0csp-"), f"sq0(?:atp|csp)-{_B64U}{{22,}}"),
    Token("SECRET_SQUARE_TOKEN", ("EAAA",), rf"(?<![+/])EAAA{_B64U}{{22,60}}(?![0-9A-Za-z_+/=-])", token_checks.varied, strict=True),
    Token("SECRET_FACEBOOK_TOKEN", ("EAAM", "EAAC", "EAAB", "EAAG"), f"(?<![+/])EAA[MCBG]{_B62}{{100,}}(?![+/=])"),
    Token("SECRET_BRAINTREE_TOKEN", ("access_token$production$",), rf"access_token\$production\$[0-9a-z]{{16}}\${_HEX}{{32,}}"),
    Token("SECRET_SHOPIFY_TOKEN", ("shpat_", "shpca_", "shppa_", "shpss_"), r"shp(?:at|ca|pa|ss)_[0-9A-Fa-f]{32,}(?![0-9A-Za-z])"),
    Token("SECRET_FLUTTERWAVE_KEY", ("FLWSECK_TEST-", "FLWPUBK_TEST-", "FLWSECK-"), r"FLW(?:SECK|PUBK)(?:_TEST)?-[0-9A-Za-z]{32,}(?:-X)?"),
    Token("SECRET_MERCADOPAGO_TOKEN", ("APP_USR-",), f"APP_USR-[0-9]{{12,}}-[0-9]{{6}}-{_HEX}{{32}}-[0-9]{{6,}}"),
    Token("SECRET_ASAAS_KEY", ("$aact_",), r"\$aact_[0-9A-Za-z_=:$+/-]{40,}"),
    Token("SECRET_EASYPOST_KEY", ("EZAK", "EZTK"), f"EZ[AT]K{_B62}{{54,}}"),
    Token("SECRET_SHIPPO_TOKEN", ("shippo_live_", "shippo_test_"), f"shippo_(?:live|test)_{_HEX}{{40,}}"),
    Token("SECRET_DUFFEL_TOKEN", ("duffel_live_", "duffel_test_"), f"duffel_(?:live|test)_{_B64U}{{43,}}"),
    Token("SECRET_PLAID_TOKEN", ("access-production-", "access-sandbox-"), f"access-(?:production|sandbox)-{_UUID}"),
    Token("SECRET_RAMP_TOKEN", ("ramp_sec_", "ramp_id_"), f"ramp_(?:sec|id)_{_B62}{{40,}}"),
)  # fmt: skip

TYPES = tuple(TypeInfo(name, "secret", "critical") for name in sorted({t.type for t in TOKENS}))
