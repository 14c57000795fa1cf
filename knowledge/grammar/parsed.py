"""The tokens of an article: what both steps that read language work on.

One character stands for each word, mark and quotation, and beside it where it is printed and what is known of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.grammar.lexicon import Classes, Lexicon
from knowledge.grammar.pieces import Piece
from knowledge.model import Span

_DASH_BEFORE, _DASHES = 4, ("—", "–", "−", "-")
"""Characters in which a dash right before a token is looked for, and the dashes."""


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """The tokens of a text: `tags[i]` is the kind of the one at `starts[i]`..`ends[i]`, `classes[i]` its
    classes of words (of a quotation its traits)."""

    text: str
    lexicon: Lexicon
    tags: str
    starts: Sequence[int]
    ends: Sequence[int]
    classes: Sequence[Classes]
    speech: dict[int, Piece]
    """The piece behind each token that is a quotation."""
    quotations: Sequence[int]
    """Those tokens, in order."""
    sentences: Sequence[tuple[int, int]]
    """First token and the one past the last, the closing stop included."""
    paragraph_starts: Sequence[int]
    """The first token of each paragraph."""

    def span(self, first: int, past: int) -> Span:
        """Where the tokens first..past-1 stand in the text."""
        return Span(self.starts[first], self.ends[past - 1])

    def printed(self, first: int, past: int) -> str:
        """The tokens first..past-1 as they are printed, with what stands between them."""
        return self.text[self.starts[first] : self.ends[past - 1]]

    def spoken(self, first: int, past: int) -> Sequence[int]:
        """Those of the tokens first..past-1 that are quotations."""
        tokens = self.quotations
        return tokens[bisect_left(tokens, first) : bisect_left(tokens, past)]

    def word(self, token: int) -> str:
        """The token as it is printed."""
        return self.text[self.starts[token] : self.ends[token]]

    def behind_dash(self, token: int) -> bool:
        """Whether a dash is printed right before the token, and not only before the paragraph that it goes on with."""
        start = self.starts[token]
        return self.text[max(0, start - _DASH_BEFORE) : start].rstrip()[-1:] in _DASHES


def is_named_so(parsed: Parsed, token: int) -> bool:
    """Whether what stands behind a quotation says of what it is the name (`named_so`)."""
    return (
        token in parsed.speech
        and token + 1 < len(parsed.classes)
        and "named_so" in parsed.classes[token + 1]
    )
