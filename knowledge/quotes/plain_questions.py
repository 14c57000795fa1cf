"""The paragraphs of an article in, out of them the questions of an interview that are plain paragraphs which ask.

The answers between them say "I", or a lead tells that somebody answers, or the questions are printed otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.told import Telling
from knowledge.quotes.finding import Tokens
from knowledge.quotes.paragraphs import asks, classes_in, is_one_speech, opens_with_dash, words_of

LEAST_QUESTIONS = 2
FIRST_PERSON_SHARE = 0.4
_ADDRESSED, _ADDRESSED_SHARE = 0.4, 0.2
"""Share of the questions that say "you", and of the answers that must say "I" between such."""
_SET_APART_SHARE = 0.15
"""Of the answers between questions that are printed otherwise than they are."""
_REPORTED = 0.25
"""Share of the paragraphs below questions in which a writer reports; where he explains something more do."""
_LONGEST_LEAD = 600
"""Characters before the first question in which it is told that somebody answers."""
_ASKED = 0.5
"""Share of the questions that are not about "me" or "us", as those are with which a writer goes on."""
_LONGEST_QUESTION = 90
"""Tokens; what is longer and ends in a question mark is an answer that does."""


def plain_questions(parsed: Parsed, paragraphs: Sequence[Tokens]) -> list[int]:
    """The short paragraphs that ask, if what stands between them says "I"."""
    questions = [
        n
        for n, tokens in enumerate(paragraphs)
        if n and tokens[1] - tokens[0] < _LONGEST_QUESTION and _asks_plainly(parsed, tokens)
    ]
    if len(questions) <= LEAST_QUESTIONS or len(questions) == len(paragraphs):
        return []
    apart = all(is_set_apart(parsed, paragraphs[n]) for n in questions)
    if apart and _announces(parsed, paragraphs[questions[0]]):
        return questions
    asked = [n for n in questions if "first_person" not in classes_in(parsed, paragraphs[n])]
    if len(asked) < _ASKED * len(questions):
        return []
    between = [
        paragraphs[n]
        for n in range(questions[0] + 1, questions[-1])
        if n not in questions and n - 1 in questions
    ]
    telling = Telling(parsed.text, parsed.lexicon)
    if sum(telling.reports(parsed.span(*tokens)) for tokens in between) > _REPORTED * len(between):
        return []
    own = sum(_speaks(parsed, tokens) for tokens in between)
    you = sum("addressed" in classes_in(parsed, paragraphs[n]) for n in questions)
    share = _ADDRESSED_SHARE if you >= _ADDRESSED * len(questions) else FIRST_PERSON_SHARE
    share = _SET_APART_SHARE if apart else share
    return questions if between and own >= share * len(questions) else []


def _announces(parsed: Parsed, question: Tokens) -> bool:
    """Whether it is told before the first question that somebody answers some."""
    first = parsed.starts[question[0]]
    lead = parsed.text[max(0, first - _LONGEST_LEAD) : first].casefold()
    return any(word in lead for word in parsed.lexicon.language.words("speech.announcing"))


def _speaks(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether it says "I", or is speech throughout behind a dash, which the questions do not have."""
    if opens_with_dash(parsed, tokens):
        return is_one_speech(parsed, tokens)
    return "first_person" in classes_in(parsed, tokens)


def is_set_apart(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the question is printed in bold or in capitals, or has a number."""
    words = words_of(parsed, tokens)
    return words.startswith("**") or words.isupper() or words[:1].isdigit()


def _asks_plainly(parsed: Parsed, tokens: Tokens) -> bool:
    return asks(parsed, tokens) and not parsed.spoken(*tokens)
