"""What the provider keeps: threads, conversations, batches and their files are known by their ids."""

from __future__ import annotations

import json

from tests.wire.dialects.openai_talk import PLACEHOLDER, answer, ask, begin, value


def placeholder(text: str) -> str:
    found = PLACEHOLDER.search(text)
    assert found is not None
    return found[0]


def test_the_results_of_a_batch_are_restored_hours_later() -> None:
    who = value(21)
    line = {
        "custom_id": "1",
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": {"model": "m", "messages": [{"role": "user", "content": f"I am {who}"}]},
    }
    form = (
        b'--x\r\ncontent-disposition: form-data; name="file"; filename="b.jsonl"\r\n'
        b"content-type: application/jsonl\r\n\r\n"
        + json.dumps(line).encode()
        + b'\n\r\n--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n--x--\r\n'
    )
    upload = begin("/v1/files", kind="multipart/form-data; boundary=x")
    sent = ask(upload, form)
    assert who not in sent
    masked = placeholder(sent)
    answer(upload, {"id": "file-in", "object": "file", "filename": "b.jsonl"})

    create = begin("/v1/batches")
    ask(create, {"input_file_id": "file-in", "endpoint": "/v1/chat/completions"})
    answer(create, {"id": "batch_1", "object": "batch", "input_file_id": "file-in"})

    poll = begin("/v1/batches/batch_1", method="GET")
    ask(poll, b"")
    answer(poll, {"id": "batch_1", "output_file_id": "file-out", "error_file_id": "file-err"})

    for name in ("file-out", "file-err"):
        fetch = begin(f"/v1/files/{name}/content", method="GET")
        ask(fetch, b"")
        message = {"role": "assistant", "content": f"hello {masked}"}
        body = {"choices": [{"index": 0, "message": message}]}
        results = [
            {"custom_id": str(n), "response": {"status_code": 200, "body": body}} for n in range(2)
        ]
        text = "\n".join(json.dumps(r) for r in results).encode()
        got = answer(fetch, text, "application/octet-stream")
        assert got == text.decode().replace(masked, who)


def test_a_thread_is_restored_wherever_it_is_read() -> None:
    who = value(23)
    say = begin("/v1/threads/thread_9/messages")
    masked = placeholder(ask(say, {"role": "user", "content": f"I am {who}"}))
    answer(say, {"id": "msg_1", "object": "thread.message", "thread_id": "thread_9"})
    for path in ("/v1/threads/thread_9/messages", "/v1/threads/thread_9/runs/run_1/steps"):
        read = begin(path, method="GET")
        ask(read, b"")
        listed = [{"role": "assistant", "content": [{"text": {"value": f"hello {masked}"}}]}]
        assert f"hello {who}" in answer(read, {"data": listed})


def test_a_run_that_makes_its_thread_is_kept_under_it() -> None:
    who = value(25)
    run = begin("/v1/threads/runs")
    thread = {"messages": [{"role": "user", "content": f"I am {who}"}]}
    masked = placeholder(ask(run, {"assistant_id": "a", "thread": thread}))
    answer(run, {"id": "run_1", "object": "thread.run", "thread_id": "thread_8"})
    read = begin("/v1/threads/thread_8/messages", method="GET")
    ask(read, b"")
    assert who in answer(read, {"data": [{"content": [{"text": {"value": masked}}]}]})
    other = begin("/v1/threads/runs")
    ask(other, {"assistant_id": "a", "thread": {"messages": []}})
    assert who not in answer(other, {"instructions": masked})


def test_conversations_are_restored_by_their_id() -> None:
    who = value(27)
    for host, body in (
        (
            "api.openai.com",
            {"items": [{"type": "message", "role": "user", "content": f"I am {who}"}]},
        ),
        ("api.mistral.ai", {"inputs": f"I am {who}"}),
    ):
        path = "/v1/conversations/conv_7"
        say = begin(f"{path}/items" if "openai" in host else path, host)
        masked = placeholder(ask(say, body))
        answer(say, {"conversation_id": "conv_7", "outputs": []})
        read = begin(path, host, method="GET")
        ask(read, b"")
        assert who in answer(read, {"metadata": {"a": masked}})
