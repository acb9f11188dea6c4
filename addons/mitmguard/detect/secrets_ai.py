"""Keys of model providers and of the tools around them."""

from __future__ import annotations

from mitmguard.detect.kinds import Token, TypeInfo

_B62 = "[0-9A-Za-z]"
_B64U = "[0-9A-Za-z_-]"
_HEX = "[0-9a-f]"
_UUID = f"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}(?![0-9A-Za-z])"

TOKENS = (
    # Number of the row in the public table of formats where several share a type.
    Token(
        "SECRET_OPENAI_KEY",
        ("sk-proj-", "sk-svcacct-", "sk-admin-"),
        f"sk-(?:proj|svcacct|admin)-{_B64U}{{40,}}",
    ),
    Token("SECRET_OPENAI_KEY", ("T3BlbkFJ",), f"sk-{_B62}{{20}}T3BlbkFJ{_B62}{{20,}}", back=(23,)),
    Token(
        "SECRET_ANTHROPIC_KEY", ("sk-ant-",), rf"sk-ant-(?:[a-z]{{3,8}}[0-9]{{2}}-)?{_B64U}{{40,}}"
    ),
    Token("SECRET_OPENROUTER_KEY", ("sk-or-v1-",), f"sk-or-v1-{_HEX}{{64,}}(?![0-9A-Za-z])"),
    Token("SECRET_GROQ_KEY", ("gsk_",), f"gsk_{_B62}{{48,}}"),
    Token("SECRET_XAI_KEY", ("xai-",), "xai-[0-9A-Za-z_]{70,}"),
    Token("SECRET_PERPLEXITY_KEY", ("pplx-",), f"pplx-{_B62}{{40,}}"),
    Token("SECRET_HUGGINGFACE_TOKEN", ("hf_",), f"hf_{_B62}{{34,}}"),
    Token("SECRET_HUGGINGFACE_TOKEN", ("api_org_",), f"api_org_{_B62}{{34,}}"),
    Token(
        "SECRET_HUGGINGFACE_TOKEN",
        ("hf_oauth_",),
        r"hf_oauth_(?:eyJ)?[0-9A-Za-z_.-]{34,}(?<![.])",
    ),
    Token("SECRET_REPLICATE_TOKEN", ("r8_",), f"r8_{_B64U}{{37,}}"),
    Token("SECRET_GOOGLE_API_KEY", ("AIza",), f"AIza{_B64U}{{35,}}"),
    Token("SECRET_NVIDIA_KEY", ("nvapi-",), f"nvapi-{_B64U}{{60,}}"),
    Token("SECRET_PINECONE_KEY", ("pcsk_",), f"pcsk_{_B62}{{4,8}}_{_B62}{{50,}}"),
    Token(
        "SECRET_LANGSMITH_KEY",
        ("lsv2_",),
        f"lsv2_(?:pt|sk)_{_HEX}{{32}}_{_HEX}{{10,}}(?![0-9A-Za-z])",
    ),
    Token("SECRET_LANGFUSE_KEY", ("sk-lf-", "pk-lf-"), f"[sp]k-lf-{_UUID}"),
    Token("SECRET_TAVILY_KEY", ("tvly-",), rf"tvly-(?:(?:dev|prod)-)?{_B62}{{28,}}"),
    Token("SECRET_FIRECRAWL_KEY", ("fc-",), f"fc-{_HEX}{{32,}}(?![0-9A-Za-z])"),
    Token("SECRET_JINA_KEY", ("jina_",), f"jina_{_B62}{{50,}}"),
    Token("SECRET_CEREBRAS_KEY", ("csk-",), "csk-[0-9a-z]{45,}"),
)

TYPES = tuple(TypeInfo(name, "secret", "critical") for name in sorted({t.type for t in TOKENS}))
