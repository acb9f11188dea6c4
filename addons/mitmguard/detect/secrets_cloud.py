"""Keys of clouds, hosting and secret stores."""

from __future__ import annotations

from mitmguard.detect import token_checks
from mitmguard.detect.kinds import Token, TypeInfo

_B62 = "[0-9A-Za-z]"
_B64U = "[0-9A-Za-z_-]"
_B64 = "[0-9A-Za-z+/]"
_HEX = "[0-9a-f]"
_UNCHECKED = 0.85
"""Score of a token whose own checksum or structure does not hold: mistyped, shortened, made up."""

TOKENS = (
    Token("SECRET_AWS_ACCESS_KEY_ID", ("AKIA", "ASIA", "ABIA", "ACCA"), "A(?:KI|SI|BI|CC)A[A-Z2-7]{16}(?![0-9A-Za-z])"),
    Token("SECRET_AWS_BEDROCK_KEY", ("ABSK",), rf"ABSK{_B64}{{100,}}={{0,2}}"),
    Token("SECRET_AWS_BEDROCK_KEY", ("bedrock-api-key-",), rf"bedrock-api-key-{_B64}{{20,}}={{0,2}}"),
    Token("SECRET_GCP_OAUTH_SECRET", ("GOCSPX-",), f"GOCSPX-{_B64U}{{28,}}"),
    Token("SECRET_GCP_ACCESS_TOKEN", ("ya29.",), r"ya29\.[0-9A-Za-z_.-]{10,}(?<![.])"),
    Token("SECRET_AZURE_CLIENT_SECRET", ("Q~",), r"[0-9A-Za-z_~.-]{3}[0-9]Q~(?:[0-9A-Za-z_~.-]{34}(?:[0-9A-Za-z_~.-]*[0-9A-Za-z_~-])?|[0-9A-Za-z_~.-]{30,33}(?<![.]))", back=(4,)),
    Token("SECRET_AZURE_STORAGE_KEY", ("accountkey", "account_key", "azure_storage", "storage_key", "storagekey"),
          rf"(?i:account[_-]?key|azure_storage(?:_account)?(?:_access)?_key|storage_?key)\W{{1,8}}(?P<v>{_B64}{{86}}==)", token_checks.storage_key, score=_UNCHECKED),
    Token("SECRET_AZURE_SAS", ("sig=",), r"sig=(?P<v>(?:[0-9A-Za-z]|%2[BbFf]|[+/_-]){42,46}(?:%3[Dd]|=))"),
    Token("SECRET_ALIBABA_KEY", ("LTAI",), f"LTAI{_B62}{{20,}}"),
    Token("SECRET_YANDEX_KEY", ("AQVN",), f"AQVN{_B64U}{{35,}}(?![+/=])", token_checks.varied, strict=True),
    Token("SECRET_DIGITALOCEAN_TOKEN", ("dop_v1_", "doo_v1_", "dor_v1_"), f"do[opr]_v1_{_HEX}{{64,}}(?![0-9A-Za-z])"),
    Token("SECRET_HEROKU_KEY", ("HRKU-AA",), f"HRKU-AA{_B64U}{{58,}}"),
    Token("SECRET_FLY_TOKEN", ("fo1_",), f"fo1_{_B64U}{{43,}}"),
    Token("SECRET_FLY_TOKEN", ("fm1a_", "fm1r_", "fm2_"), rf"fm(?:1[ar]|2)_{_B64}{{100,}}={{0,2}}"),
    Token("SECRET_CLOUDFLARE_KEY", ("v1.0-",), rf"v1\.0-{_HEX}{{24}}-{_HEX}{{146,}}"),
    Token("SECRET_CLOUDFLARE_TOKEN", ("cfat_", "cfut_"), f"cf[au]t_{_B62}{{40}}{_HEX}{{8}}"),
    Token("SECRET_SCALINGO_TOKEN", ("tk-us-",), f"tk-us-{_B64U}{{48,}}"),
    Token("SECRET_DENO_TOKEN", ("ddp_", "ddw_"), f"dd[pw]_{_B62}{{36,}}"),
    Token("SECRET_NETLIFY_TOKEN", ("nfp_",), "nfp_[0-9A-Za-z_]{36,}"),
    Token("SECRET_SUPABASE_KEY", ("sbp_",), "sbp_[0-9a-z]{40,}(?![0-9A-Za-z])"),
    Token("SECRET_SUPABASE_KEY", ("sb_secret_",), "sb_secret_[0-9A-Za-z_]{20,}"),
    Token("SECRET_PLANETSCALE_TOKEN", ("pscale_",), "pscale_(?:pw|tkn|oauth)_[0-9A-Za-z=._-]{32,}(?<![.])"),
    Token("SECRET_CLICKHOUSE_KEY", ("4b1d",), f"4b1d{_B62}{{38}}(?![0-9A-Za-z_-])"),
    Token("SECRET_DATABRICKS_TOKEN", ("dapi",), f"dapi{_HEX}{{32,}}(?:-[0-9])?(?![0-9A-Za-z])"),
    Token("SECRET_TAILSCALE_KEY", ("tskey-",), f"tskey-[a-z]{{2,10}}-{_B62}{{6,}}-{_B62}{{20,}}"),
    Token("SECRET_PULUMI_TOKEN", ("pul-",), f"pul-{_HEX}{{40,}}(?![0-9A-Za-z])"),
    Token("SECRET_TERRAFORM_TOKEN", (".atlasv1.",), rf"{_B62}{{14}}\.atlasv1\.{_B64U}{{60,}}", back=(14,)),
    Token("SECRET_VAULT_TOKEN", ("hvs.", "hvb."), rf"hv[sb]\.{_B64U}{{80,}}"),
    Token("SECRET_ONEPASSWORD_KEY", ("A3-",), "A3-[0-9A-Z]{6}-[0-9A-Z]{6,11}(?:-[0-9A-Z]{5}){3,4}(?![0-9A-Za-z-])"),
    Token("SECRET_ONEPASSWORD_TOKEN", ("ops_eyJ",), r"ops_eyJ[0-9A-Za-z+/_-]{200,}={0,2}", token_checks.json_behind_prefix, score=_UNCHECKED),
    Token("SECRET_DOPPLER_TOKEN", ("dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."),
          rf"dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{{2,35}}\.)?{_B62}{{40,}}"),
    Token("SECRET_AGE_SECRET_KEY", ("AGE-SECRET-KEY-1",), "AGE-SECRET-KEY-1[0-9A-Z]{58,}", token_checks.bech32, score=_UNCHECKED),
    Token("SECRET_INFRACOST_KEY", ("ico-",), f"ico-{_B62}{{32,}}"),
    Token("SECRET_PREFECT_KEY", ("pnu_",), f"pnu_{_B62}{{36,}}"),
    Token("SECRET_OCTOPUS_KEY", ("API-",), "API-[0-9A-Z]{26}(?![0-9A-Za-z])"),
    Token("SECRET_DEFINED_KEY", ("dnkey-",), f"dnkey-{_B64U}{{26}}-{_B64U}{{52,}}"),
    Token("SECRET_AWS_SESSION_TOKEN", ("IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"), rf"(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz){_B64}{{80,}}={{0,2}}"),
    Token("SECRET_GCP_REFRESH_TOKEN", ("1//0",), rf"1//0{_B64U}{{40,}}"),
    Token("SECRET_OPENSHIFT_TOKEN", ("sha256~",), f"sha256~{_B64U}{{43,}}"),
)  # fmt: skip

TYPES = tuple(
    TypeInfo(name, "secret", "critical", checked=name in {t.type for t in TOKENS if t.check})
    for name in sorted({t.type for t in TOKENS})
)
