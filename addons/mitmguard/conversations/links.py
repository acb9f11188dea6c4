"""Is this place in a text part of the destination of a link or an image?

A client fetches images and previews links by itself, and people click. A value restored there leaves
for whoever the link points to, so placeholders in destinations stay as they are. Where Markdown and
HTML can be read in two ways, every reading counts: when unsure, it is a destination. What counts:

    [text](destination)  ![alt](<destination>)      CommonMark 6.3, 6.4, until the parenthesis closes
    [label]: destination                            CommonMark 4.7
    <scheme:...>  https://...  www....  host.tld/   CommonMark 6.5, GFM 6.9, and common link finders
    <img src=...  <a href="...  <form action='...   every HTML attribute that holds a URL
    url(...)  @import "..."                         CSS
"""

from __future__ import annotations

import re
from typing import Final

BACK: Final = 4096
"""Characters that are looked at: twice what a long URL has; a run without any blank that fills them
all counts as a destination."""

MANY: Final = 200
"""Links within `BACK` characters beyond which nobody counts parentheses: it is a destination."""

# Alternatives that begin with a literal each: `re` then skips to the next of these characters.
_MARKDOWN = re.compile(r"\\\]\(|\\.|\]\(|\(|\)|\n[ \t]*\r?\n", re.S)
_ANGLE = re.compile(r"\s*<")
_ANGLED = re.compile(r"\]\(\s*<")
_DEFINITION = re.compile(r"[ \t]*(?:\r?\n[ \t]*)?(?:<[^>\n]*|\S*)")
_LINE_START = re.compile(r"[\s>*+\-\d.)]*")

_URL = re.compile(
    r"(?<![\w:/])//[\w\-]"
    r"|(?<![\w.\-])www\."
    r"|(?<!\w)(?:mailto|xmpp):"
    r"|(?<![\w.\-])(?:[a-z0-9\-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?[/?#]",
    re.I,
)
_AUTOLINK = re.compile(r"<[a-z][a-z0-9+.\-]{1,31}:[^<>\s]*\Z", re.I)
_URL_ATTRIBUTES: Final = tuple(
    "href src srcset action poster data background formaction ping cite longdesc codebase manifest"
    " icon dynsrc lowsrc url".split()
)
"""Endings of attribute names, so that `xlink:href` and `data-src` count as well."""
_OPENING = re.compile(r"\s{0,9}\\{0,3}([\"'`]?)")
_QUOTED_TAG = re.compile(r"[\w:\-]{1,40}=\\{0,3}([\"'])[^\"'<>]*\1/?>")
_TAG = re.compile(r"<[a-z]", re.I)
_CSS = re.compile(r"(?:\(|@import)(?<=url\(|port)\s{0,9}([\"']?)", re.I)


def in_destination(text: str, at: int) -> bool:
    """Say whether a value at `text[at]` would become part of a link; reads `BACK` characters left of it."""
    left = text[max(0, at - BACK) : at]
    if not any(map(left.__contains__, "(<:=/@")):
        return len(left) == BACK and not any(map(str.isspace, left))
    if "](" in left and (_in_link(left, False) or _ANGLED.search(left) and _in_link(left, True)):
        return True
    if "]:" in left and _in_definition(left):
        return True
    return _in_run(left) or _in_attribute(left) or _in_css(left)


def _in_run(left: str) -> bool:
    """Does the last run without blanks hold the beginning of a URL?"""
    if left[-1].isspace():
        return False
    run = left.rsplit(maxsplit=1)[-1]
    if len(run) == BACK:
        return True
    # In `<a href="https://a.example">text` the text is no part of the URL, and no link finder reads it
    # as one: a URL does not begin behind a quote.
    tag = _QUOTED_TAG.match(run)
    if tag:
        run = run[tag.end() :]
    if _AUTOLINK.search(run, max(0, run.rfind("<"))):
        return True
    start = run.rfind("<") + 1
    return run.find("://", start) >= 0 or _URL.search(run, start) is not None


def _in_link(left: str, angles: bool) -> bool:
    """Is a Markdown destination still open, with `<...>` read as its own form or as plain text?"""
    if left.count("](") > MANY:
        return True
    at = left.rfind("\n\n") + 1  # a blank line ends every destination
    while (at := left.find("](", at)) >= 0:
        at += 2
        depth = 1
        while depth:
            angle = _ANGLE.match(left, at) if angles and left.startswith("](", at - 2) else None
            if angle:
                at = left.find(">", angle.end()) + 1
                if not at:
                    return True
            token = _MARKDOWN.search(left, at)
            if token is None:
                return True
            at = token.end()
            if token[0][-1] == "(":
                depth += token[0] != r"\("
            elif token[0] == ")":
                depth -= 1
            elif token[0][0] == "\n":
                depth = 0
    return False


def _in_definition(left: str) -> bool:
    """Is this the destination of `[label]: destination`? Footnotes, `[^1]: text`, have none."""
    colon = left.rfind("]:")
    bracket = left.rfind("[", 0, colon)
    if bracket < 0 or left.startswith("[^", bracket):
        return False
    line = left.rfind("\n", 0, bracket) + 1
    return bool(
        _LINE_START.fullmatch(left, line, bracket) and _DEFINITION.fullmatch(left, colon + 2)
    )


def _in_attribute(left: str) -> bool:
    """Is the value of an HTML attribute that holds a URL still open, in any tag in sight?"""
    tag = _TAG.search(left)
    if tag is None and len(left) < BACK:
        return False
    last = {quote: left.rfind(quote) for quote in "\"'`"}
    last[""] = max(map(left.rfind, " \t\r\n>"))
    equals = left.find("=", tag.end() if tag else 0)
    while equals >= 0:
        name = left[max(0, equals - 30) : equals].rstrip().lower()
        if name.endswith(_URL_ATTRIBUTES):
            opening = _OPENING.match(left, equals + 1)
            if opening and last[opening[1]] < opening.end():
                return True
        equals = left.find("=", equals + 1)
    return False


def _in_css(left: str) -> bool:
    """Is a `url(` or an `@import "` still open?"""
    if not ("(" in left or "@" in left):
        return False
    for opening in _CSS.finditer(left):
        end = opening[1] or (")" if opening[0][0] != "@" else ";")
        if end not in left[opening.end() :]:
            return True
    return False
