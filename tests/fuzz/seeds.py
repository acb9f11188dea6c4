"""Seeds: small inputs made by hand, and examples of everything that the dialects' tables name."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path

import brotli
import zstandard

from mitmguard.wire.dialects import DIALECTS
from mitmguard.wire.framing.eventstream import frame
from mitmguard.wire.framing.lengthprefixed import envelope
from tests.fuzz.vocabulary import examples

FIXTURES = Path(__file__).parents[1] / "planting" / "fixtures" / "exchanges.jsonl"
LARGEST_EXAMPLE = 6000
"""Bytes of an example of a dialect; larger ones are slow, and their parts come one by one."""

_SSE = (
    b"data: {}\n\n",
    b'\xef\xbb\xbfevent: ping\ndata: {"a":"b"}\n\n: comment\n\nid: 1\nretry: 2\ndata\ndata:x\ndata: y\n\n',
    b"data: {\r\ndata: }\r\n\r\nevent:a\r\ndata:b\r\r\ndata: c\r\rdata: cut",
)
_TREE = bytes.fromhex(
    "0a046e616d6512090a076c65667420696e1a0422020a00220a0a0474657874180320012a02ac02c20c02c3a9"
)
_MAIL = (
    b"From: Ann <ann@example.com>\r\nSubject: =?utf-8?B?SGVsbG8=?= =?iso-8859-1?Q?caf=E9?=\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\nfront\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n'
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9 soft=\r\n end\r\n--b\r\n"
    b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n"
    b'Content-Disposition: attachment; filename="a.txt"\r\n\r\nc29tZSB0ZXh0IGluIGJhc2U2NA==\r\n--b--\r\n'
)
_FORM = (
    b'--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nsome text\r\n--b\r\nContent-Disposition: form-data; '
    b'name="file"; filename="a.jsonl"\r\nContent-Type: application/jsonl\r\n\r\n{"a":"text"}\n{"b":["text"]}\r\n--b--\r\n'
)
_JSON = b'{"a": "te\\"xt \\u00e9\\ud83d\\ude00", "n": [12345678, -1.5e10, true, null], "a": {"key 39053344705": "x"}}'


def seeds(target: str) -> list[bytes]:
    """Return what a target begins with."""
    return list(_SEEDS[target]())


def _framed(
    streams: tuple[bytes, ...], lines: tuple[bytes, ...] = (b"0", b"1", b"3")
) -> Iterator[bytes]:
    for stream in streams:
        for line in lines:
            yield line + b"\n" + stream


def _sse() -> Iterator[bytes]:
    yield from _framed(_SSE)


def _ndjson() -> Iterator[bytes]:
    yield from _framed((b'{"a":1}\n{"b":"c"}\r\n\n {"d":2}', b"\r\n\r\n"))


def _jsonarray() -> Iterator[bytes]:
    yield from _framed(
        (
            b'[{"a":"]\\"}"}\r\n, [1,[2]] ,"x",-1.5e3,true]\n',
            b'\xef\xbb\xbf{"error":1}',
            b"12",
            b"[]",
        )
    )


def _batchexecute() -> Iterator[bytes]:
    frames = (
        b')]}\'\n\n14\n[["a","text"]]\n26\n' + '[["wrb",null,"é😀 []"],1]\n9\n[["e",4]'.encode()
    )
    yield from _framed((frames, b")]}'\n\n3\n[]\n", b"5\r\n[1]\r\n"))


def _eventstream() -> Iterator[bytes]:
    headers = {
        ":event-type": "chunk",
        ":content-type": "application/json",
        ":message-type": "event",
    }
    stream = frame(headers, b'{"bytes":"e30="}') + frame({":message-type": "exception"}, b"{}")
    yield from _framed((stream, frame({}, b"")), (b"0", b"3", b"0 sealed"))


def _lengthprefixed() -> Iterator[bytes]:
    stream = envelope(_TREE) + envelope(gzip.compress(b"text", mtime=0), 1) + envelope(b"{}", 2)
    yield from _framed(
        (stream, envelope(b"grpc-status: 0\r\n", 128)), (b"0 gzip", b"1", b"0 identity")
    )


def _codings() -> Iterator[bytes]:
    text = b"some text, some text " * 9
    squeeze = zlib.compressobj(wbits=-15)
    for name, data in (
        (b"gzip", gzip.compress(text, mtime=0)),
        (b"deflate", zlib.compress(text)),
        (b"deflate", squeeze.compress(text) + squeeze.flush()),
        (b"br", brotli.compress(text)),
        (b"zstd", zstandard.compress(text)),
        (b"identity", text),
        (b"gzip, br", brotli.compress(gzip.compress(text, mtime=0))),
    ):
        yield from (number + b" " + name + b"\n" + data for number in (b"0", b"3"))
    yield b"0 gzip\n" + gzip.compress(text, mtime=0) * 2
    yield b"0 zstd\n" + zstandard.compress(text) * 2


def _json() -> Iterator[bytes]:
    yield _JSON
    yield from (
        b'"\\ud800\\udc00\\ud800"',
        b"[NaN,-Infinity,0.1]",
        b" [[[[]]],{}]",
        b"\xef\xbb\xbf{}",
        b"1e5",
    )


def _layers() -> Iterator[bytes]:
    for name, text in (
        (b"percent", b"ann%40x.org %C3%A9%F0%9F%98%80 100% %4 %zz %ED%A0%80"),
        (b"form", b"a=b+c%2B&d=%7B%22e%22%3A1%7D&&=x&f"),
        (b"entities", b"&lt;b&gt; &amp;amp &#38; &#x26;&#0065 &notit; &NotEqualTilde;"),
        (b"quoted", b"caf=C3=A9 soft=\r\nline  \r\n=3D=\n"),
        (b"base64", base64.b64encode("some text in base64 \u00e9".encode())),
        (b"base64", base64.encodebytes(b"lines of text " * 20)),
        (b"base64", base64.urlsafe_b64encode("\u00ff\u00fe\u00bf some text".encode()).rstrip(b"=")),
        (b"url", b"data:text/plain;charset=utf-8,some%20text"),
        (b"url", b"data:application/json;base64,eyJhIjoidGV4dCJ9"),
    ):
        yield name + b"\n" + text


def _charsets() -> Iterator[bytes]:
    for line, text in (
        (b"0", "text \u00e9\u2603\U0001f600".encode()),
        (b"2", "text \u00e9".encode("utf-16")),
        (b"3 d", "text \u00e9\U0001f600".encode("utf-16-le")),
        (b"4 d", b"caf\xe9 \x81"),
        (b"5", b"caf\xe9 \x80"),
    ):
        yield line + b"\n" + text


def _files() -> Iterator[bytes]:
    yield b"\t\t\nsome text"
    yield b"\tmessage/rfc822\ta.eml\n" + _MAIL
    yield b"\tapplication/json\t\n" + _JSON
    yield b"\ttext/plain\ta.txt\n%PDF-1.4\n\x80\x81"
    yield b"embedded\ttext/plain\t\n" + base64.b64encode(b"some text in base64 " * 5)
    yield b"embedded\t\ta.eml\n" + base64.encodebytes(_MAIL)
    yield b"embedded\t\t\ndata:text/csv;charset=utf-8,a%20b;c"
    yield b"embedded\timage/png\t\ndata:image/png;base64,iVBORw0KGgo="


def _multipart() -> Iterator[bytes]:
    yield b"multipart/form-data; boundary=b\n" + _FORM
    nested = _FORM.replace(b"--b", b"--c")
    yield (
        b'multipart/mixed; boundary="b"\n--b\nContent-Type: multipart/related; boundary=c\n\n'.replace(b"\n", b"\r\n", 1)
        + nested + b"\r\n--b--"
    )  # fmt: skip
    yield b"multipart/form-data; boundary=b\n--b\nContent-Disposition: form-data; name=a; filename*=utf-8''%C3%A9\n\nx\n--b--"


def _protobuf() -> Iterator[bytes]:
    yield b"tree\n" + _TREE
    yield b"none\n" + _TREE
    yield b"GetCompletion\n" + bytes.fromhex("0a0b0a070a05686572652e10011a0470696e671204") + b"grok"


def _bodies() -> Iterator[bytes]:
    yield b"openai.chat application/json\n" + _JSON
    yield b"generic application/x-www-form-urlencoded\na=b+c%2B&d=%7B%22e%22%3A%22text%22%7D&&=x"
    yield b"generic multipart/form-data; boundary=b\n" + _FORM
    yield b"generic multipart/mixed; boundary=b\n" + _MAIL.partition(b"front\r\n")[2]
    yield b"generic application/x-ndjson\n" + b'{"a":"text"}\n\n{"b":"text"}\r\n'
    yield b"generic text/plain\nsome text"
    yield b"generic application/grpc\n" + envelope(_TREE)
    yield b"generic \n" + _JSON


def _dialects() -> Iterator[bytes]:
    for name, dialect in DIALECTS.items():
        for part in ("request", "response", "event"):
            for value in examples(dialect, part):
                text = json.dumps(value).encode()
                if len(text) <= LARGEST_EXAMPLE:
                    yield f"{name} {part}\n".encode() + text


def _streams() -> Iterator[bytes]:
    for name, dialect in DIALECTS.items():
        values = [json.dumps(v).encode() for v in examples(dialect, "event")]
        values = [v for v in values if len(v) <= LARGEST_EXAMPLE // 4]
        some = [v for v in values for _ in range(2)][:12]
        framing = dialect.framing.encode()
        front = name.encode() + b" "
        if framing == b"sse":
            yield (
                front
                + b"sse\n"
                + b"".join(b"data: " + v + b"\n\n" for v in some)
                + b"data: [DONE]\n\n"
            )
        elif framing == b"json-array":
            yield front + b"json-array\n[" + b",\r\n".join(some) + b"]"
        elif framing == b"eventstream":
            yield front + b"eventstream\n" + b"".join(b"chunk\t" + v + b"\n" for v in some)
        elif framing == b"grpc":
            yield (
                front
                + b"grpc\n"
                + envelope(_TREE)
                + envelope(bytes.fromhex("12080a060a0474657874")) * 3
            )
        elif framing == b"batchexecute":
            yield (
                front
                + framing
                + b"\n)]}'\n\n"
                + b"".join(b"%d\n%s\n" % (len(v) + 2, v) for v in some)
            )
        else:
            yield front + framing + b"\n" + b"".join(v + b"\n" for v in some)


def _exchanges() -> Iterator[bytes]:
    for line in FIXTURES.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        url = record["url"].replace("wss:", "https:")
        socket = b"\nupgrade: websocket" if record.get("ws_messages") else b""
        sent = b"".join(
            f"\n{n.lower()}: {v}".encode() for n, v in record["request_headers"].items()
        )
        got = b"".join(
            f"\n{n.lower()}: {v}".encode() for n, v in (record["response_headers"] or {}).items()
        )
        body = (record["request_body"] or "").encode()
        answer = (record["response_body"] or "").encode()
        if record.get("response_body_base64"):
            answer = base64.b64decode(answer)
        answer = b"\n".join(_messages(record.get("ws_messages") or ())) or answer
        for mode in (b"off", b"touch", b"on"):
            yield (
                mode + f"\n{record.get('method') or 'GET'} {url}".encode() + sent + socket + b"\n\n" + body
                + b"\n----\n" + str(record.get("status") or 200).encode() + got + b"\n\n" + answer
            )  # fmt: skip


def _messages(recorded: object) -> Iterator[bytes]:
    for message in recorded if isinstance(recorded, list) else ():
        mine = message["dir"] == "client"
        text = message["data"]
        yield (b">" if mine else b"") + text.encode()


_SEEDS = {
    "sse": _sse,
    "ndjson": _ndjson,
    "jsonarray": _jsonarray,
    "batchexecute": _batchexecute,
    "eventstream": _eventstream,
    "lengthprefixed": _lengthprefixed,
    "codings": _codings,
    "json": _json,
    "layers": _layers,
    "charsets": _charsets,
    "files": _files,
    "multipart": _multipart,
    "protobuf": _protobuf,
    "bodies": _bodies,
    "dialects": _dialects,
    "streams": _streams,
    "exchanges": _exchanges,
}
