"""A mention of a body, a crowd, somebody without a name -> its words, as they stand."""

from __future__ import annotations

import re

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers import wording
from knowledge.speakers.agreement import disagrees
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.bodies import in_nominative
from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.doubts import DOUBT, fits_at_its_end


@asked_of(Source.MENTION)
def as_written(case: Case) -> Resolution | None:
    """A body, a crowd, somebody without a name: the words as they stand."""
    if not case.mentioned:
        return None
    last = head(case)[1] - 1
    last -= last > case.first and "himself" in case.classes(last)
    held = case.classes(last)
    one_of = "one_of" in case.classes(case.first)
    human = bool(one_of or held & {"role", "one_of"}) and "crowd" not in held
    human = human or wording.is_one_of_them(case.parsed, case.first, case.past)
    words = (
        wording.named(case.parsed, case.first, case.past)
        if one_of
        else in_nominative(_words(case), case.parsed)
    )
    if "place" in held and case.past - case.first == 1:
        words = (
            case.parsed.lexicon.lemma(fold(words)).capitalize() if words[1:].islower() else words
        )
    if disagrees(case, last):
        why = "as it is written, but for the verb"
        return Resolution(words=words, confidence=DOUBT, why=why, human=human)
    alone = case.first > 0 and case.past - case.first == 1
    pointed = alone and "pointing" in case.classes(case.first - 1)
    guessed = ("attribute", "nobody_in_particular")
    if pointed or any(fits_at_its_end(case, name) for name in guessed):
        why = "as it is written, if that is it"
        return Resolution(words=words, confidence=DOUBT, why=why, human=human)
    if one_of or _is_mention(case, last):
        return Resolution(words=words, confidence=0.85, why="as it is written", human=human)
    return Resolution(words=words, confidence=0.5, why="as it is written, whatever that is")


def _words(case: Case) -> str:
    """The mention without what is left of a phrase at its end (`speech.parts.loose_end`): "a survey in 2014".

    And without the time before it with which a live text marks its entries.
    """
    loose = part(case.parsed.lexicon.language.code, "loose_end")
    match = loose.search(case.parsed.tags, case.first + 2, case.past) if loose else None
    words = case.parsed.printed(case.first, match.start() if match else case.past)
    return words[match.end() :] if (match := _TIME.match(words)) else words


_TIME = re.compile(r"\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?\s+(?=[^\W\d_])", re.IGNORECASE)
_SOMEBODY = frozenset({"role", "body", "document", "crowd", "place"})


def _is_mention(case: Case, last: int) -> bool:
    """Whether a list, a capital, an @ or a determiner says that these words name somebody.

    Only asked where the language has determiners (`speech.words.det`), which a noun rarely lacks.
    """
    if not case.parsed.lexicon.language.words("speech.words.det"):
        return True
    known = case.classes(last) & _SOMEBODY or "det" in case.classes(case.first)
    handle = case.parsed.word(case.first) == _HANDLE
    return bool(known) or handle or case.parsed.word(last)[:1].isupper()


_HANDLE = "@"
