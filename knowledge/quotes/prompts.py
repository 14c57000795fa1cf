"""Paragraphs between the questions of an interview -> those with which the interviewer prompts without asking.

"Your coach wanted to pull you out." "There is to be a film, I gather.": one short sentence that says "you", or that
somebody has heard so (`speech.words.hearsay`), or one or two that object (`speech.words.objecting`: "But surely
it is late."), between two longer paragraphs of which the other is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.parsed import Parsed
from knowledge.language import WORD
from knowledge.quotes.finding import Tokens
from knowledge.quotes.paragraphs import classes_in, is_one_speech, words_of

_REMARK = re.compile(r"[*_]*[(\[][^()\[\]\n]{1,60}[)\]][*_]*")
_LONGEST = 24
"""Tokens of a prompt."""
_YOU = frozenset({"addressed", "to_you"})
_PROMPTS = frozenset({"addressed", "hearsay"})


def prompts(parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int]) -> list[int]:
    """The numbers of the paragraphs that prompt, none next to a question or to another prompt."""
    found: list[int] = []
    for question, following in pairwise(questions):
        for number in range(question + 2, following - 1):
            if found[-1:] != [number - 1] and _is_prompt(parsed, paragraphs, number):
                found.append(number)
    return found


def _is_prompt(parsed: Parsed, paragraphs: Sequence[Tokens], number: int) -> bool:
    first, past = paragraphs[number]
    held = classes_in(parsed, (first, past))
    objects = "objecting" in parsed.classes[first] and "first_person" not in held
    stops = parsed.tags[first:past].rstrip(".").count(".")
    if past - first > _LONGEST or stops > objects or parsed.spoken(first, past):
        return False
    heard = "heard_say" in parsed.classes[first] and bool(held & _YOU)  # "They say you have rules."
    if not (objects or heard or held & _PROMPTS):
        return False
    before, after = paragraphs[number - 1], paragraphs[number + 1]
    if is_remark(parsed, before) and number > 1:
        before = paragraphs[number - 2]
    longer = before[1] - before[0] > past - first
    return longer and (heard or bool(classes_in(parsed, after) & _ANSWERS))


def is_remark(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the paragraph only tells in brackets how somebody spoke: "(Smiles.)"."""
    return _REMARK.fullmatch(words_of(parsed, tokens).strip()) is not None


def dashed_prompts(
    parsed: Parsed, paragraphs: Sequence[Tokens], questions: Sequence[int]
) -> list[int]:
    """The same of paragraphs that each open with a dash: a turn of its own that says "you", and never "I"."""
    return [
        number
        for question, following in pairwise(questions)
        for number in range(question + 2, following - 1)
        if _addresses(parsed, paragraphs[number])
        and parsed.behind_dash(paragraphs[number + 1][0])
        and "first_person" in _spoken_classes(parsed, paragraphs[number + 1])
    ]


def _addresses(parsed: Parsed, tokens: Tokens) -> bool:
    if not parsed.behind_dash(tokens[0]) or not is_one_speech(parsed, tokens):
        return False
    held = _spoken_classes(parsed, tokens)
    if len(WORD.findall(words_of(parsed, tokens))) > _LONGEST:
        return False
    return bool(held & {"addressed", "to_you"}) and "first_person" not in held


def _spoken_classes(parsed: Parsed, tokens: Tokens) -> Classes:
    """All classes of the first words behind a dash."""
    words = WORD.findall(words_of(parsed, tokens))[:_LONGEST]
    return frozenset().union(*(parsed.lexicon.entry(word).classes for word in words))


_ANSWERS = frozenset({"first_person", "replying"})
