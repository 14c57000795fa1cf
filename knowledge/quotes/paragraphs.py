"""Tokens in, the paragraphs out, and what is asked of a paragraph as a whole."""

from __future__ import annotations

import re
from itertools import pairwise

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.parsed import Parsed
from knowledge.quotes.finding import Tokens

_ASKS = ("?", "?»", "?”", '?"', "?**", "?*", "?_")
_WHO_ASKS = re.compile(r"\s*\([^()\n]{1,60}\)[.]?$")
"""Behind a question, in brackets, who sent it: "(Anna K., Kelm)"."""


def paragraphs_of(parsed: Parsed) -> list[Tokens]:
    """The tokens of each paragraph, without the mark of its end."""
    starts = [*parsed.paragraph_starts, len(parsed.tags)]
    return [
        (first, past - 1 if parsed.tags[past - 1] == "\n" else past)
        for first, past in pairwise(starts)
        if past - first > 1
    ]


def classes_in(parsed: Parsed, tokens: Tokens) -> Classes:
    """All classes of the words of a paragraph."""
    return frozenset().union(*(parsed.classes[token] for token in range(*tokens)))


def words_of(parsed: Parsed, tokens: Tokens) -> str:
    """The paragraph as it is printed."""
    return parsed.printed(*tokens)


def asks(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether it ends in a question mark, but for who asks, or is printed in bold as questions are."""
    words = _WHO_ASKS.sub("", words_of(parsed, tokens).strip(" \t—–-"))
    bold = words.startswith("**") and words.endswith("**") and words.strip("*") != ""
    return bold or words.endswith(_ASKS)


def is_crosshead(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether it is a line without a stop, as editors put between paragraphs."""
    short = tokens[1] - tokens[0] <= LONGEST_CROSSHEAD
    return short and not set(".:,") & set(parsed.tags[slice(*tokens)])


LONGEST_CROSSHEAD = 5
"""Words of a line between paragraphs."""


def is_one_speech(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the paragraph opens with a dash and is speech throughout."""
    return bool(parsed.spoken(*tokens)) and all(
        (token in parsed.speech and parsed.speech[token].dashed) or parsed.tags[token] in ".,—*"
        for token in range(*tokens)
    )


def opens_with_dash(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the paragraph begins with speech behind a dash."""
    piece = parsed.speech.get(tokens[0])
    return piece is not None and piece.dashed
