"""Tokens in, the turns of a conversation in them out, each as the first token of its label and that of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from knowledge.grammar.parsed import Parsed

TURN, ANSWER, ORATION, LETTER = (
    "turn of a conversation",
    "answer in an interview",
    "speech of one person",
    "letter that several sign",
)
"""The rules of whole texts that find words, by which their speakers are sought."""


def labelled_turns(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Where the label of each turn begins and where its words stand; not the paragraphs that go on with one."""
    for token in parsed.quotations:
        if parsed.speech[token].turn and token > 1 and parsed.tags[token - 1] == ":":
            yield parsed.paragraph_starts[bisect_left(parsed.paragraph_starts, token) - 1], token
