"""A text -> the stretches that stand in quotation marks, without the marks."""

from __future__ import annotations

import re

from knowledge.model import Span

_QUOTED = re.compile(
    r"«(?P<a>[^«»\n]*(?:«[^«»\n]*»[^«»\n]*)*)»"
    r"|[“„‟](?P<b>[^“”„‟\n]*)[“”]"
    r'|(?<!\w)"(?P<c>[^"\n]*)"(?!\w)'
    r"|(?<!\w)‘(?P<d>[^‘\n]*?)’(?!\w)"
)
"""A pair never crosses the end of a line; « » may hold a second pair, the name of a newspaper, say."""


def quoted(text: str) -> list[Span]:
    """The outer pairs of a text, in order."""
    return [
        Span(*match.span(match.lastgroup))
        for match in _QUOTED.finditer(text)
        if match.lastgroup is not None
    ]
