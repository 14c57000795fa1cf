"""A sentence in, the turn of a conversation in it out: what stands behind a label such as `NAME:`."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from knowledge.grammar.parsing import Parsed
from knowledge.language import WORD, fold
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.interview import RULE

_SURE = 0.97
_ASKS = 0.5
"""Share of the turns of who asks for the paper that end in a question mark."""
_INITIALS = 3
"""Letters at most for which a name may stand."""


def turn(parsed: Parsed, sentence: Tokens, publisher: str) -> list[Finding] | None:
    """The turn as direct speech of whom the label names, nothing where the paper asks; None if it is no turn."""
    first, past = sentence
    for token in parsed.spoken(first, past):
        piece = parsed.speech[token]
        if piece.turn and token > first:
            label = parsed.classes[first]
            printed = parsed.printed(first, token - 1)
            if "question_label" in label or printed in _papers_labels(parsed, publisher):
                return []
            if "answer_label" in label:
                words = (token, token + 1)
                return [Finding(words, sentence, Kind.DIRECT, RULE, _SURE, group=piece.utterance)]
            return [
                Finding(
                    (token, token + 1), sentence, Kind.DIRECT, "turn of a conversation", _SURE,
                    (token - 1, token), (first, token - 1), piece.utterance,
                )
            ]  # fmt: skip
    return None


@lru_cache(maxsize=4)
def _papers_labels(parsed: Parsed, publisher: str) -> frozenset[str]:
    """The labels that name the paper, or are letters of its name ("UT" in the Undertow) before questions."""
    turns, asked = Counter[str](), Counter[str]()
    for token in parsed.quotations:
        if parsed.speech[token].turn and token > 1 and parsed.tags[token - 1] == ":":
            start = parsed.paragraph_starts[bisect_left(parsed.paragraph_starts, token) - 1]
            label = parsed.printed(start, token - 1)
            turns[label] += 1
            asked[label] += "asks" in parsed.classes[token]
    return frozenset(
        label
        for label, number in turns.items()
        if _names(label, publisher)
        or (asked[label] >= _ASKS * number and _abbreviates(label, publisher))
    )


def _names(label: str, publisher: str) -> bool:
    words = WORD.findall(fold(label))
    return bool(words) and set(words) <= set(WORD.findall(fold(publisher)))


def _abbreviates(label: str, publisher: str) -> bool:
    words = WORD.findall(fold(publisher))
    letters = iter("".join(words))
    begins = fold(label)[:1] in {word[0] for word in words}
    return len(label) <= _INITIALS and begins and all(letter in letters for letter in fold(label))
