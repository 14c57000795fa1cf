"""The captain -> "the ferry's captain", of whom the text told without a name before.

For languages whose file tells what a sentence is about (`speech.parts.topic`) and leaves articles out.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.bodies import in_nominative
from knowledge.speakers.case import Case, Resolution, head, sentences_back
from knowledge.speakers.titles import holder_of, same_words

_SENTENCES = 6
_SURE = 0.72
_NOBODY = frozenset({"crowd", "body", "bare", "hero", "vocation"})


@asked_of(Source.MENTION, "role")
def by_told_role(case: Case) -> Resolution | None:
    """Whom a sentence before is about by the same word, with more words that say which one he is."""
    if not case.mentioned or head(case)[1] - case.first != 1:
        return None
    held = case.classes(case.first)
    if (
        "role" not in held
        or held & _NOBODY
        or "dropped" not in case.parsed.lexicon.language.keys("speech")
    ):
        return None
    if holder_of(case, case.first):
        return None
    wanted, language = fold(case.parsed.word(case.first)), case.parsed.lexicon.language
    for first, past in _unnamed(case):
        if past - first > 1 and same_words(fold(case.parsed.word(past - 1)), wanted, language):
            words = in_nominative(case.parsed.printed(first, past), case.parsed)
            return Resolution(words=words, confidence=_SURE, why="told of before", human=True)
    return None


def _unnamed(case: Case) -> Iterator[tuple[int, int]]:
    """Whom the sentences before open with, the nearest first, where that is one human being without a name."""
    pattern = part(case.parsed.lexicon.language.code, "topic")
    for first, past in sentences_back(case, _SENTENCES)[1:] if pattern else ():
        match = pattern.match(case.parsed.tags, first, past) if pattern else None
        start, end = match.span("source") if match else (first, first)
        if match and not case.people.between(start, end + 1) and not _counts(case, start, end):
            yield start, end


def _counts(case: Case, first: int, past: int) -> bool:
    """Whether a number tells how many they are, not how old he is."""
    return any(
        case.parsed.word(token).isdecimal() and "aged" not in case.classes(token + 1)
        for token in range(first, past)
    )
