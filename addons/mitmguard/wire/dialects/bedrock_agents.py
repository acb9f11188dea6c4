"""Amazon Bedrock's agents, flows and knowledge bases, and its guardrails on their own.

Source: Amazon Bedrock API reference; recorded exchanges. An agent's answer is plain text in base64, a flow's and
a knowledge base's is JSON; traces repeat whole prompts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mitmguard.model import Sink
from mitmguard.wire.dialect import Dialect, Ends, Reason, Tail
from mitmguard.wire.dialects import bedrock
from mitmguard.wire.dialects.bedrock_invoke import Packed
from mitmguard.wire.framing import Final
from mitmguard.wire.literals import Node, Obj
from mitmguard.wire.places import Each, Media, Record, Say, Skip, Walk
from mitmguard.wire.texts import Source

_BYTES = Record({"data": Media(), "mediaType": Skip(), "identifier": Say("meta")})
_FILE = Record(
    {"name": Say("meta"), "source": Record({"byteContent": _BYTES, "s3Location": Walk("meta")})}
)
_STATE = Record(
    {
        "files": Each(_FILE),
        "returnControlInvocationResults": Walk("tool"),
        "invocationId": Skip(),
        "conversationHistory": Record({"messages": Each(bedrock.MESSAGE)}),
        "sessionAttributes": Walk("meta"),
        "promptSessionAttributes": Walk("meta"),
    }
)
_ASKED = Record({}, role="user", message=True)
REQUEST = Record(
    {
        "inputText": _ASKED,
        "input": _ASKED,
        "inputs": _ASKED,
        "retrievalQuery": _ASKED,
        "queries": _ASKED,
        "instruction": Each(Record({}, role="system"), section=0),
        "promptOverrideConfiguration": Walk("system", section=0),
        "actionGroups": Walk("tooldef", section=1),
        "collaborators": Walk("tooldef", section=1),
        "sessionState": _STATE,
        "inlineSessionState": _STATE,
        "sources": Walk("tool"),
        "sessionId": Skip(),
        "content": Each(bedrock.PART),
        "source": Skip(),
    }
)
_CITED = {"generatedResponsePart": Walk("assistant"), "retrievedReferences": Walk("tool")}
_CITATION = Record(_CITED)
RESPONSE = Record(
    {
        "output": Walk("assistant"),
        "outputs": Walk("assistant"),
        "citations": Each(_CITATION),
        "retrievalResults": Walk("tool"),
        "results": Walk("tool"),
        "assessments": Walk("assistant"),
        "sessionId": Skip(),
        "nextToken": Skip(),
        "guardrailAction": Skip(),
        "action": Skip(),
        "usage": Skip(),
        "message": Say(),
    }
)
EVENT = Record(
    {
        "bytes": Packed(Say(channel="text"), plain=True),
        "text": Say(channel="text"),
        "attribution": Record({"citations": Each(_CITATION)}),
        "citation": _CITATION,
        **_CITED,
        "trace": Walk("assistant"),
        # What the client is asked to run itself.
        "invocationInputs": Walk("assistant", Sink.ARGUMENTS),
        "files": Each(Record({"bytes": Media(), "name": Say("meta"), "type": Skip()})),
        "content": Walk("assistant"),
        "sessionId": Skip(),
        "action": Skip(),
        "message": Say(),
    }
)


def ends(node: Node, name: str, source: Source) -> Ends:
    """Everything is complete before what the client has to run, and before an exception."""
    if name == "returnControl" or name.endswith("Exception"):
        return Ends(((),), before=True)
    return Ends()


def stop(reason: Reason, tail: Tail) -> list[Final]:
    """End with an exception: there is no word for a refusal in these streams."""
    return bedrock.exception(reason)


def hints(node: Node) -> Mapping[str, str]:
    """Return the id of the session, of which Bedrock keeps the history."""
    session = node.text("sessionId") if type(node) is Obj else ""
    return {"previous_response_id": session, "id": session} if session else {}


_SESSION = re.compile(r"/sessions/([^/?]+)")


def session(target: str) -> str:
    """Return the id of the session in a path."""
    found = _SESSION.search(target)
    return found[1] if found is not None else ""


AGENT = Dialect(
    name="bedrock.agent_runtime",
    provider="bedrock",
    kind="model",
    request=REQUEST,
    response=RESPONSE,
    event=EVENT,
    framing="eventstream",
    refuse=bedrock.refuse,
    ends=ends,
    stop=stop,
    hints=hints,
    session=session,
    providers=frozenset(("bedrock",)),
    paths=(
        "POST /agents/*/agentAliases/*/sessions/*/text",
        "POST /agents/*",
        "POST /flows/*/aliases/*",
        "POST /knowledgebases/*/retrieve",
        "POST /retrieveAndGenerate",
        "POST /retrieveAndGenerateStream",
        "POST /generateQuery",
        "POST /rerank",
        "POST /optimize-prompt",
        "PUT /sessions/*/invocationSteps",
        "POST /guardrail/*/version/*/apply",
    ),
)
