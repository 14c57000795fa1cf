"""Paragraphs in, the words of one person out: answers in the paragraphs of their questions, or a story under one label.

`Tea or coffee? — Coffee, I never sleep.` several times; or `Tom Reed, baker` over paragraphs of which many say "I".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Label
from knowledge.grammar.own import share_of_own
from knowledge.grammar.told import Telling, opens_with_name
from knowledge.grammar.turn import NO_WORDS, Turn
from knowledge.model import Span

_ANSWER = re.compile(r"\?\s+[—–-]\s+(?=[^\W_]|[«“\"])")
_LEAST_ANSWERS, _LEAST_PARAGRAPHS = 3, 4
_OWN_SHARE = 0.25
_OWN_STORY = 0.4
_DASHES = frozenset("—–-")
_NO_QUESTION = frozenset(NO_WORDS) - _DASHES
_OPENS = frozenset('«“„"—–-(')


def answered_inline(text: str, paragraphs: Sequence[Span], heads: Heads) -> Mapping[int, Turn]:
    """The answers in the paragraphs of their questions, if enough of them are said as one speaks of himself."""
    plain = [paragraph for paragraph in paragraphs if text[paragraph.start] not in _DASHES]
    found = answers_behind_questions(text, plain)
    share = share_of_own([turn.words.of(text) for turn in found.values()], heads.lexicon)
    return found if share >= _OWN_SHARE else {}


def answers_behind_questions(text: str, paragraphs: Sequence[Span]) -> Mapping[int, Turn]:
    """The answers behind a dash that follows the question mark of their paragraph, which a dash may open as well."""
    found: dict[int, Turn] = {}
    if not _ANSWER.search(text):
        return found
    for paragraph in paragraphs:
        if text[paragraph.start] in _NO_QUESTION:
            continue
        match = _ANSWER.search(text, paragraph.start, paragraph.end)
        if match and not text[match.end()].islower():
            words = Span(match.end(), paragraph.end)
            found[paragraph.start] = Turn(None, words, answers=True)
    return found if len(found) >= _LEAST_ANSWERS else {}


def told_by_one(
    text: str, under: Sequence[tuple[Sequence[Span], Mapping[int, Label]]], telling: Telling
) -> Mapping[int, Turn]:
    """The paragraphs under the only label of one kind, up to where the writer tells again."""
    for paragraphs, labels in under:
        if len(labels) != 1:
            continue
        ((start, label),) = labels.items()
        if not label.personal or label.known:
            continue
        behind = _behind(text, paragraphs, start, telling, label.key)
        words = [label.words.of(text), *(paragraph.of(text) for paragraph in behind)]
        if len(words) < _LEAST_PARAGRAPHS or share_of_own(words, telling.lexicon) < _OWN_STORY:
            continue
        story = {paragraph.start: Turn(None, paragraph, goes_on=True) for paragraph in behind}
        story[behind[-1].start] = Turn(None, behind[-1])
        return {start: Turn(label.span, label.words, goes_on=True)} | story
    return {}


def _behind(
    text: str, paragraphs: Sequence[Span], start: int, telling: Telling, speaker: str
) -> list[Span]:
    """The paragraphs behind the one that starts there, up to where the writer tells again."""
    story: list[Span] = []
    for paragraph in paragraphs:
        if paragraph.start < start:
            telling.tell(paragraph)
        elif paragraph.start > start:
            named = opens_with_name(text, paragraph, telling.lexicon)
            told = telling.is_told(paragraph, speaker)
            if named or told or text[paragraph.start] in _OPENS:
                break
            story.append(paragraph)
    return story
