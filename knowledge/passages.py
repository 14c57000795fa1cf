"""An article and its statements -> its passages: the statements and, between them, the sentences that are nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.model import Article, Span, Statement
from knowledge.sentences import sentences
from knowledge.speakers import SURE


def in_reading_order(article: Article, statements: Sequence[Statement]) -> list[Statement | Span]:
    """The statements, and between them the sentences that are nobody's."""
    said = sorted(statements, key=lambda item: item.span)
    passages: list[Statement | Span] = [*said]
    covered = iter([*(item.span for item in said), Span(len(article.text), len(article.text))])
    next_said = next(covered)
    for sentence in sentences(article.text, article.language):
        while next_said.end <= sentence.start and len(next_said):
            next_said = next(covered)
        if not sentence.overlaps(next_said):
            passages.append(sentence)
    return sorted(passages, key=shown)


def shown(passage: Statement | Span) -> Span:
    """What is shown of a passage."""
    return passage if isinstance(passage, Span) else passage.span


def one_speaker(one: Statement, other: Statement) -> bool:
    """Whether nothing speaks against both being words of the same person."""
    return one.speaker is None or other.speaker is None or one.speaker.id == other.speaker.id


def surely_named(statement: Statement) -> Statement:
    """The statement without its speaker if he was only guessed."""
    return statement if statement.confidence >= SURE else replace(statement, speaker=None)
