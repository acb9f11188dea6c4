"""What ships: the hosts of LLM services, and the calls of popular clients that carry no prompts.

`GUARDED` names hosts whose traffic is opened and denied unless it is understood. `SERVICES` names
the login, account, telemetry, health and model-list calls on them that keep working; a path that
carries prompts or answers must never stand there. Labels are a closed set, safe as metric labels.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

ServiceLabel = Literal["account", "health", "login", "models", "preflight", "telemetry", "web"]

SERVICE_LABELS: Final = frozenset({*get_args(ServiceLabel), "declared", "read", "empty", "service"})
"""Every name that a service endpoint can have: these, those an operator declared, and plain reads."""

GUARDED: Final[dict[str, tuple[str, ...]]] = {
    # provider: host patterns
    "openai": ("api.openai.com", "*.api.openai.com"),
    "anthropic": ("api.anthropic.com",),
    "gemini": ("generativelanguage.googleapis.com", "cloudcode-pa.googleapis.com"),
    "vertex": (
        "aiplatform.googleapis.com",
        "*-aiplatform.googleapis.com",
        "aiplatform.*.rep.googleapis.com",
        "firebasevertexai.googleapis.com",
        "firebaseml.googleapis.com",
    ),
    "bedrock": (
        "bedrock-runtime.*.amazonaws.com",
        "bedrock-runtime-fips.*.amazonaws.com",
        "bedrock-agent-runtime.*.amazonaws.com",
        "bedrock-agentcore.*.amazonaws.com",
        "bedrock-runtime.*.amazonaws.com.cn",
        "bedrock-mantle.*.api.aws",
        "bedrock-runtime.*.api.aws",
    ),
    "sagemaker": ("runtime.sagemaker.*.amazonaws.com", "runtime.sagemaker.*.amazonaws.com.cn"),
    "azure": (
        "*.openai.azure.com",
        "*.openai.azure.us",
        "*.openai.azure.cn",
        "*.services.ai.azure.com",
        "*.cognitiveservices.azure.com",
        "*.models.ai.azure.com",
        "*.inference.ai.azure.com",
        "models.inference.ai.azure.com",
    ),
    "mistral": ("api.mistral.ai", "codestral.mistral.ai"),
    "groq": ("api.groq.com",),
    "deepseek": ("api.deepseek.com",),
    "xai": ("api.x.ai", "*.api.x.ai"),
    "together": ("api.together.xyz", "api.together.ai"),
    "openrouter": ("openrouter.ai",),
    "perplexity": ("api.perplexity.ai",),
    "writer": ("api.writer.com",),
    "cohere": ("api.cohere.com", "api.cohere.ai"),
    "fireworks": ("api.fireworks.ai",),
    "cerebras": ("api.cerebras.ai",),
    "sambanova": ("api.sambanova.ai", "fast-api.snova.ai"),
    "nebius": ("api.studio.nebius.ai", "api.studio.nebius.com", "api.tokenfactory.nebius.com"),
    "novita": ("api.novita.ai",),
    "hyperbolic": ("api.hyperbolic.xyz",),
    "zai": ("api.z.ai", "open.bigmodel.cn"),
    "moonshot": ("api.moonshot.ai", "api.moonshot.cn"),
    "alibaba": (
        "dashscope.aliyuncs.com",
        "dashscope-intl.aliyuncs.com",
        "dashscope-us.aliyuncs.com",
    ),
    "minimax": ("api.minimax.io", "api.minimax.chat", "api.minimaxi.com"),
    "crusoe": ("api.inference.crusoecloud.com",),
    "heroku": ("*.inference.heroku.com",),
    "avian": ("api.avian.io",),
    "nvidia": ("integrate.api.nvidia.com",),
    "deepinfra": ("api.deepinfra.com",),
    "baseten": ("inference.baseten.co",),
    "ai21": ("api.ai21.com",),
    "watsonx": ("*.ml.cloud.ibm.com",),
    "voyage": ("api.voyageai.com",),
    "replicate": (
        "api.replicate.com",
        "stream.replicate.com",
        "streaming-api.svc.*.c.replicate.net",
    ),
    "huggingface": (
        "router.huggingface.co",
        "api-inference.huggingface.co",
        "*.endpoints.huggingface.cloud",
    ),
    "ollama": ("ollama.com",),
    "vercel-gateway": ("ai-gateway.vercel.sh",),
    "cloudflare": ("gateway.ai.cloudflare.com",),
    "portkey": ("api.portkey.ai",),
    "pydantic-gateway": ("gateway.pydantic.dev", "gateway-*.pydantic.dev"),
    "opencode": ("opencode.ai",),
    "github-models": ("models.github.ai",),
    "copilot": (
        "api.githubcopilot.com",
        "api.*.githubcopilot.com",
        "proxy.*.githubcopilot.com",
        "copilot-proxy.githubusercontent.com",
    ),
    "chatgpt": ("chatgpt.com", "ws.chatgpt.com", "*.ws.chatgpt.com", "chat.openai.com"),
    "claude-web": ("claude.ai",),
    "gemini-web": ("gemini.google.com",),
    "microsoft-copilot": ("copilot.microsoft.com",),
    "cursor": ("api2.cursor.sh", "api3.cursor.sh", "api4.cursor.sh", "*.api5.cursor.sh"),
}


class Service(NamedTuple):
    """A call that carries no prompts: hosts, methods (`*` any), paths, and its label."""

    label: ServiceLabel
    hosts: tuple[str, ...]
    methods: tuple[str, ...]
    paths: tuple[str, ...]


_READ = ("GET", "HEAD")
_ANY = ("*",)

SERVICES: Final[tuple[Service, ...]] = (
    # Every API: preflights of browsers (a refusal shows as "Failed to fetch"), health, model lists.
    Service("preflight", ("*",), ("OPTIONS",), ("/**",)),
    Service(
        "health",
        ("*",),
        _READ,
        ("/", "/health", "/healthz", "/ping", "/_ping", "/status", "/favicon.ico", "/robots.txt"),
    ),
    Service(
        "models",
        ("*",),
        _READ,
        (
            "/models",
            "/models/**",
            "/v1/models",
            "/v1/models/**",
            "/v1beta/models",
            "/v1beta/models/*",
            "/v1beta/openai/models",
            "/v1/engines",
            "/v2/models",
            "/api/v1/models",
            "/api/v1/models/**",
            "/openai/v1/models",
            "/openai/v1/models/**",
            "/openai/models",
            "/openai/deployments",
            "/inference/v1/models",
            "/api/tags",
            "/api/version",
            "/api/ps",
            "/zen/v1/models",
            "/zen/go/v1/models",
        ),
    ),
    # Claude Code, Claude Desktop
    Service(
        "telemetry",
        ("api.anthropic.com", "claude.ai"),
        ("POST",),
        (
            "/api/event_logging/batch",
            "/api/event_logging/v2/batch",
            "/api/claude_code/metrics",
            "/api/claude_code/link_vcs_account",
            "/api/claude_cli_profile",
            "/api/eval/*",
            "/api/frame/event_logging/**",
        ),
    ),
    Service(
        "login",
        ("api.anthropic.com", "claude.ai", "console.anthropic.com", "platform.claude.com"),
        _ANY,
        (
            "/v1/oauth/**",
            "/oauth/**",
            "/api/oauth/claude_cli/**",
            "/api/auth/**",
            "/login",
            "/login/**",
            "/logout",
        ),
    ),
    Service(
        "account",
        ("api.anthropic.com", "claude.ai"),
        _ANY,
        (
            "/api/oauth/profile",
            "/api/oauth/usage",
            "/api/oauth/account/**",
            "/api/oauth/organizations/**",
            "/api/oauth/validate",
            "/api/claude_code/settings",
            "/api/claude_code/user_settings",
            "/api/claude_code/policy_limits",
            "/api/claude_code/organizations/**",
            "/api/claude_code_grove",
            "/api/claude_code_penguin_mode",
            "/api/claude_cli/**",
            "/api/organization/claude_code_first_token_date",
            "/api/web/domain_info",
            "/v1/organizations/**",
        ),
    ),
    Service(
        "account",
        ("api.anthropic.com",),
        _READ,
        ("/v1/mcp_servers", "/mcp-registry/**", "/v1/environment_providers", "/api/bootstrap"),
    ),
    Service("health", ("api.anthropic.com",), _READ, ("/api/hello", "/api/status")),
    # claude.ai in a browser: pages and assets; conversations are not in this list
    Service(
        "web",
        ("claude.ai",),
        _READ,
        ("/new", "/chat/*", "/recents", "/project/*", "/settings/**", "/_next/**", "/images/**"),
    ),
    Service("web", ("claude.ai",), _ANY, ("/cdn-cgi/**", "/isolated-segment.html")),
    Service(
        "account",
        ("claude.ai",),
        _READ,
        (
            "/api/account",
            "/api/account_profile",
            "/api/bootstrap",
            "/api/bootstrap/**",
            "/api/organizations",
            "/api/organizations/*",
            "/api/organizations/*/usage",
            "/api/organizations/*/list_styles",
            "/api/organizations/*/model_configs/*",
        ),
    ),
    # Codex and ChatGPT. /backend-api/codex/responses, /backend-api/conversation and
    # /backend-api/ps/mcp carry prompts and tools, and are not here.
    Service(
        "account",
        ("chatgpt.com", "chat.openai.com"),
        _ANY,
        (
            "/backend-api/wham/accounts/**",
            "/backend-api/wham/usage",
            "/backend-api/wham/environments",
            "/backend-api/wham/environments/**",
            "/backend-api/wham/config/**",
            "/backend-api/wham/rate-limit-reset-credits",
            "/backend-api/accounts/**",
            "/backend-api/subscriptions",
            "/backend-api/subscriptions/**",
            "/backend-api/settings/**",
            "/backend-api/user_system_messages",
            "/backend-api/system_hints",
            "/backend-api/conversation/init",
            "/backend-api/compliance",
            "/backend-api/checkout_pricing_config/**",
            "/backend-anon/accounts/**",
            "/backend-anon/compliance",
            "/backend-anon/conversation/init",
        ),
    ),
    Service(
        "account",
        ("chatgpt.com", "chat.openai.com"),
        _READ,
        (
            "/backend-api/me",
            "/backend-api/plugins/**",
            "/backend-api/ps/plugins/**",
            "/backend-api/connectors/**",
            "/backend-api/aip/connectors/**",
            "/backend-api/gizmos/**",
            "/backend-api/client/strings",
            "/backend-api/beta_features",
            "/backend-api/prompt_library/",
            "/backend-anon/me",
        ),
    ),
    Service(
        "models",
        ("chatgpt.com", "chat.openai.com"),
        _READ,
        ("/backend-api/models", "/backend-anon/models", "/backend-api/codex/models"),
    ),
    Service(
        "login",
        ("chatgpt.com", "chat.openai.com"),
        _ANY,
        (
            "/api/auth/**",
            "/auth/**",
            "/backend-api/sentinel/**",
            "/backend-anon/sentinel/**",
            "/backend-api/register-websocket",
            "/backend-api/celsius/ws/user",
        ),
    ),
    Service(
        "telemetry",
        ("chatgpt.com", "chat.openai.com"),
        _ANY,
        (
            "/ces/**",
            "/backend-api/lat/**",
            "/backend-anon/lat/**",
            "/backend-api/analytics-events",
            "/backend-api/codex/analytics-events",
            "/backend-api/codex/analytics-events/**",
            "/backend-api/wham/analytics-events",
            "/backend-api/wham/analytics-events/**",
            "/backend-api/o11y/**",
            "/awsSearchTelemetry",
        ),
    ),
    Service(
        "web",
        ("chatgpt.com", "chat.openai.com"),
        _READ,
        ("/c/*", "/g/**", "/gpts", "/gpts/**", "/assets/**", "/cdn/**", "/codex", "/codex/**"),
    ),
    Service("web", ("chatgpt.com", "chat.openai.com"), _ANY, ("/cdn-cgi/**",)),
    Service("login", ("auth.openai.com",), _ANY, ("/**",)),
    Service("telemetry", ("ab.chatgpt.com",), _ANY, ("/otlp/**", "/v1/**")),
    Service(
        "account",
        ("api.openai.com",),
        _READ,
        ("/v1/me", "/v1/organization/**", "/v1/organizations", "/v1/usage", "/dashboard/**"),
    ),
    # Gemini CLI and Code Assist
    Service("telemetry", ("play.googleapis.com",), ("POST",), ("/log", "/log/**")),
    Service(
        "account",
        ("cloudcode-pa.googleapis.com",),
        ("POST",),
        (
            "/v1internal:loadCodeAssist",
            "/v1internal:onboardUser",
            "/v1internal:fetchAdminControls",
            "/v1internal:listExperiments",
            "/v1internal:retrieveUserQuota",
            "/v1internal:setCodeAssistGlobalUserSetting",
        ),
    ),
    Service(
        "account",
        ("cloudcode-pa.googleapis.com",),
        _READ,
        ("/v1internal:getCodeAssistGlobalUserSetting", "/v1internal/operations/**"),
    ),
    Service(
        "telemetry",
        ("cloudcode-pa.googleapis.com",),
        ("POST",),
        ("/v1internal:recordCodeAssistMetrics", "/v1internal:recordClientEvent"),
    ),
    Service(
        "web",
        ("gemini.google.com",),
        _READ,
        ("/app", "/app/*", "/_/scs/**", "/_/mss/**", "/_/bscframe", "/u/*/app", "/u/*/app/*"),
    ),
    Service("telemetry", ("gemini.google.com",), ("POST",), ("/_/BardChatUi/jserror", "/log")),
    # GitHub Copilot
    Service(
        "account",
        ("api.githubcopilot.com", "api.*.githubcopilot.com"),
        _ANY,
        ("/models/session", "/agents", "/agents/**", "/copilot_internal/**", "/models/*/policy"),
    ),
    Service(
        "telemetry",
        ("api.githubcopilot.com", "api.*.githubcopilot.com", "copilot-proxy.githubusercontent.com"),
        ("POST",),
        ("/telemetry",),
    ),
    # OpenRouter (aider, OpenCode), OpenCode's own gateway, Ollama, Hugging Face
    Service(
        "account",
        ("openrouter.ai",),
        _READ,
        (
            "/api/v1/auth/key",
            "/api/v1/key",
            "/api/v1/credits",
            "/api/v1/providers",
            "/api/v1/generation",
        ),
    ),
    Service("login", ("openrouter.ai",), _ANY, ("/auth", "/api/v1/auth/keys")),
    Service("account", ("opencode.ai",), _READ, ("/config.json", "/install", "/auth", "/auth/**")),
    Service("account", ("ollama.com",), _ANY, ("/api/me", "/connect")),
    Service("web", ("ollama.com",), _READ, ("/library", "/library/**", "/search", "/settings/**")),
    Service("account", ("router.huggingface.co",), _READ, ("/api/**",)),
    Service(
        "account",
        ("api.mistral.ai", "api.deepseek.com", "api.x.ai", "api.together.xyz"),
        _READ,
        ("/user/balance", "/v1/api-key", "/v1/users/me"),
    ),
    Service("models", ("api.x.ai",), _READ, ("/v1/language-models", "/v1/language-models/*")),
    Service("models", ("api.x.ai",), ("POST",), ("/xai_api.Models/*",)),
    Service("account", ("api.x.ai",), ("POST",), ("/xai_api.Auth/*",)),
    # Cursor: what its closed protocol carries besides chats
    Service(
        "account",
        ("api2.cursor.sh",),
        _ANY,
        (
            "/auth/**",
            "/aiserver.v1.DashboardService/**",
            "/aiserver.v1.ServerConfigService/**",
            "/aiserver.v1.AuthService/**",
            "/updates/**",
        ),
    ),
    Service(
        "telemetry",
        ("api2.cursor.sh", "api3.cursor.sh"),
        ("POST",),
        ("/aiserver.v1.AnalyticsService/**", "/tev1/**"),
    ),
)
