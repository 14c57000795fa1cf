"""A sentence in, the turn of a conversation in it out: what stands behind a label such as `NAME:`."""

from __future__ import annotations

from knowledge.grammar.parsing import Parsed
from knowledge.model import Kind
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.interview import RULE

_SURE = 0.97


def turn(parsed: Parsed, sentence: Tokens) -> list[Finding]:
    """The turn as direct speech of whom the label names; nothing if the sentence is none."""
    first, past = sentence
    for token in parsed.spoken(first, past):
        piece = parsed.speech[token]
        if piece.turn and token > first:
            label = parsed.classes[first]
            if "question_label" in label:
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
    return []
