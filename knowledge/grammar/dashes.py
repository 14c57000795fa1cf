"""A text in, whether a dash at the start of its paragraphs opens speech out.

It always does where the language says so (`speech.dashes`); in another one it opens a list, unless the paragraphs
talk: one asks and the next one answers ("– An hour."), or the author's words stand in them ("– No, – she says.").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.pieces import is_list_item, opens_with_dash
from knowledge.grammar.turn import does_ask
from knowledge.model import Span

_LEAST = 2
"""Paragraphs with an answer below, or with the author's words in them."""
_FRAMED = re.compile(r"[,!?…] [—–] [^\W\d_]")


def dashes_speak(text: str, paragraphs: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether a dash at the start of a paragraph opens speech in the text."""
    if lexicon.language.words("speech.dashes"):
        return True
    dashed = [n for n, one in enumerate(paragraphs) if text[one.start] in "—–-"]
    if len(dashed) < _LEAST:
        return False
    said = {
        n
        for n in dashed
        if opens_with_dash(text, paragraphs[n]) and not is_list_item(text, paragraphs[n])
    }
    answered = sum(
        n > 0 and does_ask(text, paragraphs[n - 1]) and not does_ask(text, paragraphs[n])
        for n in said
    )
    framed = sum(
        _FRAMED.search(text, paragraphs[n].start, paragraphs[n].end) is not None for n in said
    )
    return max(answered, framed) >= _LEAST
