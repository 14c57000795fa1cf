"""She or it, where things have a gender -> the body that the sentence before begins with."""

from __future__ import annotations

from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back
from knowledge.speakers.wording import named

_AGREEING_BODY = 0.72


def body_before(case: Case) -> Resolution | None:
    """The body with which the sentence before begins, if the pronoun agrees with it and nobody is named since.

    For languages in which things have a gender: `speech.parts.body_subject`, and `people.agree` by the last letter.
    """
    language = case.parsed.lexicon.language
    pattern = part(language.code, "body_subject")
    agree = language.pairs("people.agree")
    before = sentences_back(case, 2)[1:]
    if pattern is None or not before:
        return None
    first, past = before[0]
    match = pattern.match(case.parsed.tags, first, past)
    if match is None or any(
        person.is_human for person, _ in named_between(case, first, case.place)
    ):
        return None
    head = case.parsed.word(match.start("head"))
    wanted = agree.get(head[-1:], agree.get("", ""))
    if wanted not in ("she", "it") or _GRAMMATICAL[wanted] not in case.classes(case.first):
        return None
    words = named(case.parsed, *match.span("source"))
    return Resolution(words=words, confidence=_AGREEING_BODY, why="the body named before")


_GRAMMATICAL = {"she": "feminine", "it": "neuter"}
"""What a pronoun must be for a word that takes such attributes; "he" is mostly a man."""
