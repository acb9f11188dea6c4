"""Stream a chat through the proxy: the model sees placeholders, this program its own values."""

from __future__ import annotations

import os

from openai import OpenAI

PROMPT = "Write one sentence that greets Maria, whose e-mail is maria.silva@corp-mail.com.br."


def main() -> None:
    # The SDK reads HTTPS_PROXY, SSL_CERT_FILE, OPENAI_API_KEY and OPENAI_BASE_URL by itself.
    stream = OpenAI().chat.completions.create(
        model=os.environ.get("MODEL", "gpt-5-mini"),
        messages=[{"role": "user", "content": PROMPT}],
        stream=True,
    )
    for chunk in stream:
        if chunk.choices:
            print(chunk.choices[0].delta.content or "", end="", flush=True)
    print()


if __name__ == "__main__":
    main()
