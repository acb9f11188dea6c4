"""Stream a message through the proxy: the model sees placeholders, this program its own values."""

from __future__ import annotations

import os

from anthropic import Anthropic

PROMPT = "Write one sentence that greets Maria, whose e-mail is maria.silva@corp-mail.com.br."


def main() -> None:
    # The SDK reads HTTPS_PROXY, SSL_CERT_FILE, ANTHROPIC_API_KEY and ANTHROPIC_BASE_URL by itself.
    with Anthropic().messages.stream(
        model=os.environ.get("MODEL", "claude-sonnet-4-5"),
        max_tokens=200,
        messages=[{"role": "user", "content": PROMPT}],
    ) as stream:
        for text in stream.text_stream:
            print(text, end="", flush=True)
    print()


if __name__ == "__main__":
    main()
