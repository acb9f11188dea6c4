"""Keys of code hosting, package registries, build and monitoring services."""

from __future__ import annotations

from mitmguard.detect import checks, token_checks
from mitmguard.detect.kinds import Token, TypeInfo

_B62 = "[0-9A-Za-z]"
_B64U = "[0-9A-Za-z_-]"
_HEX = "[0-9a-f]"
_UNCHECKED = 0.85
"""Score of a token whose own checksum or structure does not hold: mistyped, shortened, made up."""
_UUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}(?![0-9A-Za-z])"

TOKENS = (
    Token("SECRET_GITHUB_TOKEN", ("ghp_", "gho_", "ghu_", "ghs_", "ghr_"), f"gh[pousr]_{_B62}{{36,}}(?:\\.{_B64U}{{20,}}){{0,2}}", checks.github_crc, score=_UNCHECKED),
    Token("SECRET_GITHUB_TOKEN", ("github_pat_",), f"github_pat_{_B62}{{22}}_{_B62}{{59,}}"),
    Token("SECRET_GITLAB_TOKEN", ("glpat-", "gldt-", "glrt-", "glptt-", "glcbt-", "glft-", "glagent-", "glsoat-", "glimt-", "glffct-", "gloas-"),
          rf"gl(?:pat|dt|rt|ptt|cbt|ft|agent|soat|imt|ffct|oas)-{_B64U}{{20,}}(?:(?:\.[0-9a-z]{{2}})?\.[0-9a-z]{{9}})?", token_checks.gitlab),
    Token("SECRET_GITLAB_TOKEN", ("GR1348941",), f"GR1348941{_B64U}{{20,}}"),
    Token("SECRET_GITLAB_TOKEN", ("_gitlab_session=",), "_gitlab_session=(?P<v>[0-9a-z]{32,})"),
    Token("SECRET_ATLASSIAN_TOKEN", ("ATATT3", "ATCTT3"), r"AT[AC]TT3[0-9A-Za-z_=-]{60,}", token_checks.hex_crc, score=_UNCHECKED),
    Token("SECRET_BITBUCKET_TOKEN", ("ATBB",), "ATBB[0-9A-Za-z_=.-]{24,}(?<![.])", token_checks.hex_crc, score=_UNCHECKED),
    Token("SECRET_BITBUCKET_TOKEN", ("BBDC-",), "BBDC-[0-9A-Za-z_@+/-]{40,}"),
    Token("SECRET_NPM_TOKEN", ("npm_",), f"npm_{_B62}{{36,}}", checks.github_crc, score=_UNCHECKED),
    Token("SECRET_PYPI_TOKEN", ("pypi-AgE",), f"pypi-AgE{_B64U}{{50,}}"),
    Token("SECRET_RUBYGEMS_KEY", ("rubygems_",), f"rubygems_{_HEX}{{48,}}(?![0-9A-Za-z])"),
    Token("SECRET_CLOJARS_TOKEN", ("CLOJARS_",), "CLOJARS_[0-9a-z]{60,}"),
    Token("SECRET_DOCKER_TOKEN", ("dckr_pat_", "dckr_oat_"), f"dckr_[op]at_{_B64U}{{27,}}"),
    Token("SECRET_ARTIFACTORY_KEY", ("AKCp",), f"AKCp{_B62}{{69,}}"),
    Token("SECRET_ARTIFACTORY_KEY", ("cmVmd",), f"cmVmd{_B62}{{59,}}"),
    Token("SECRET_BUILDKITE_TOKEN", ("bkua_",), "bkua_[0-9a-z]{40,}"),
    Token("SECRET_CIRCLECI_TOKEN", ("CCIPAT_",), f"CCIPAT_{_B62}{{22}}_{_HEX}{{40,}}"),
    Token("SECRET_SONAR_TOKEN", ("squ_", "sqp_", "sqa_"), f"sq[upa]_{_HEX}{{40,}}(?![0-9A-Za-z])"),
    Token("SECRET_SONAR_TOKEN", ("sqco_",), f"sqco_{_B62}{{59,}}"),
    Token("SECRET_SOURCEGRAPH_TOKEN", ("sgp_",), rf"sgp_(?:(?:{_HEX}{{16}}|local)_)?{_HEX}{{40,}}(?![0-9A-Za-z])"),
    Token("SECRET_SENTRY_TOKEN", ("sntryu_",), f"sntryu_{_HEX}{{64,}}"),
    Token("SECRET_SENTRY_TOKEN", ("sntrys_eyJ",), "sntrys_eyJ[0-9A-Za-z+/=_-]{60,}", token_checks.json_behind_prefix, score=_UNCHECKED),
    Token("SECRET_POSTMAN_KEY", ("PMAK-",), f"PMAK-{_HEX}{{24}}-{_HEX}{{34,}}"),
    Token("SECRET_README_KEY", ("rdme_",), "rdme_[0-9a-z]{70,}"),
    Token("SECRET_LINEAR_KEY", ("lin_api_", "lin_oauth_"), f"lin_(?:api|oauth)_{_B62}{{40,}}"),
    Token("SECRET_FIGMA_TOKEN", ("figd_", "figp_"), f"fig[dp]_{_B64U}{{40,}}"),
    Token("SECRET_NOTION_TOKEN", ("ntn_",), f"ntn_[0-9]{{11}}{_B62}{{32,}}"),
    Token("SECRET_ADOBE_SECRET", ("p8e-",), "p8e-[0-9A-Za-z_-]{32,}"),
    Token("SECRET_CONTENTFUL_TOKEN", ("CFPAT-",), f"CFPAT-{_B64U}{{43,}}"),
    Token("SECRET_FRAMEIO_TOKEN", ("fio-u-",), f"fio-u-{_B64U}{{64,}}"),
    Token("SECRET_TYPEFORM_TOKEN", ("tfp_",), "tfp_[0-9A-Za-z_.=-]{40,}(?<![.])"),
    Token("SECRET_POSTHOG_KEY", ("phx_",), f"phx_{_B64U}{{43,}}"),
    Token("SECRET_GRAFANA_TOKEN", ("glsa_",), f"glsa_{_B62}{{32}}_[0-9A-Fa-f]{{8}}", token_checks.hex_crc, score=_UNCHECKED),
    Token("SECRET_GRAFANA_TOKEN", ("glc_",), r"glc_[0-9A-Za-z+/_-]{32,}={0,2}", token_checks.json_behind_prefix),
    Token("SECRET_GRAFANA_TOKEN", ("eyJrIjoi",), r"eyJrIjoi[0-9A-Za-z+/]{60,}={0,3}(?![.0-9A-Za-z_-])", token_checks.json_behind_prefix, score=_UNCHECKED),
    Token("SECRET_DYNATRACE_TOKEN", ("dt0c01.",), r"dt0c01\.[0-9A-Z]{24}\.[0-9A-Z]{64,}"),
    Token("SECRET_NEWRELIC_KEY", ("NRAK-", "NRII-", "NRJS-"), f"NR(?:AK|II|JS)-{_B64U}{{19,}}"),
    Token("SECRET_ROOTLY_TOKEN", ("rootly_",), f"rootly_{_HEX}{{64,}}"),
    Token("SECRET_SETTLEMINT_TOKEN", ("sm_aat_", "sm_pat_", "sm_sat_"), f"sm_[aps]at_{_B62}{{16,}}"),
    Token("SECRET_MAXMIND_KEY", ("_mmk",), f"{_B62}{{6}}_{_B62}{{29}}_mmk(?![0-9A-Za-z])", back=(36,)),
    Token("SECRET_HUBSPOT_KEY", ("pat-na1-", "pat-na2-", "pat-eu1-"), f"pat-(?:na[12]|eu1)-{_UUID}"),
)  # fmt: skip

TYPES = tuple(
    TypeInfo(name, "secret", "critical", checked=name in {t.type for t in TOKENS if t.check})
    for name in sorted({t.type for t in TOKENS})
)
