"""A question as it was typed -> Question: its content words, whom it asks about, when and where it was said."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.keys import name_key
from knowledge.model import Question
from knowledge.question.asking import Asked, asked, is_content, labelled, wants
from knowledge.question.doubting import Doubted, asked_whether_said, doubted
from knowledge.question.layout import as_meant
from knowledge.question.names import SAME, Names
from knowledge.question.naming import Named, named
from knowledge.question.period import Period, period
from knowledge.question.posts import claim_of
from knowledge.question.speaking import Known, heard, whose_words
from knowledge.question.strangers import First, capitals, nobody, opening, unheard
from knowledge.question.tokens import Token, distinct, keys, language_of, tokens

__all__ = [
    "Doubted",
    "Known",
    "Names",
    "asked_whether_said",
    "continuing",
    "doubted",
    "undated",
    "understand",
]

MOST_WORDS, MOST_CHARS = 100, 2000
"""Of a question that are looked at: whole posts are sent as questions, and each word costs time of all who wait."""


def understand(text: str, known: Known, *, today: date) -> Question:
    """What a person wants to know; words that name a speaker, a time or a publisher are taken out.

    A question on somebody's words gets that speaker (several, if they share the name or the office), or
    the name of whom nothing is stored. A question that only mentions a name keeps all its words.
    """
    meant = as_meant(claim_of(_beginning(text)), known.words)
    words = tokens(meant)[:MOST_WORDS]
    language = language_of(meant, words)
    label, words = labelled(meant, words)
    framed = asked(words, language).framed
    when = period(words, language, today=today)
    rest = [token for token in words if not when or token not in when.words]
    if when and not framed and not _is_only_a_name(asked(rest, language), known):
        when, rest = None, words
    publisher, rest = _publisher(rest, known) if framed else ("", rest)
    question, who, speakers = whose_words(label, rest, language, known)
    mentioned, people = heard(_mentioned(question, known), known)
    if _is_all(mentioned, question):
        (who, speakers), (mentioned, people) = (mentioned, people), (None, ())
    matter = _matter(question, who)
    may_be = _may_be(meant, language, told=bool(label) or question.framed)
    first = capitals(matter, meant, _named_words(who, mentioned))
    return Question(
        text=text,
        words=distinct(matter),
        meant=meant,
        names=()
        if meant.isupper()
        else distinct(t for t in matter if t.capital and (t.start or label)),
        language=language,
        speakers=speakers,
        nobody=nobody(question, who),
        mentioned=people,
        mention_words=distinct(mentioned.words) if mentioned else (),
        opening=opening(first, known, may_be=may_be, alone=len(first) == len(matter)),
        unheard=unheard(question, who, first, known, may_be=may_be),
        since=when.since if when else None,
        until=when.until if when else None,
        time_words=_time_words(when, language),
        publisher=publisher,
        wants=wants(words, language),
    )


def _beginning(text: str) -> str:
    """The first words, each letter as one character, without the invisible ones that part words."""
    whole = unicodedata.normalize("NFC", text[:MOST_CHARS])
    if not whole.isprintable():  # few are: something is invisible
        whole = "".join(letter for letter in whole if unicodedata.category(letter) != "Cf")
    return " ".join(whole.split(maxsplit=MOST_WORDS)[:MOST_WORDS])


def undated(question: Question) -> Question:
    """The same question, its time words taken for words of the matter: "the budget in 2030"."""
    words = tuple(dict.fromkeys((*question.words, *question.time_words)))
    return replace(question, words=words, since=None, until=None, time_words=())


def continuing(question: Question, before: Question) -> Question:
    """A follow-up: it keeps the speaker and the period, each unless it names another."""
    dated = question if question.since or question.until else before
    named = question.speakers or question.nobody
    return replace(
        question,
        speakers=question.speakers if named else before.speakers,
        since=dated.since,
        until=dated.until,
    )


def _time_words(when: Period | None, language: str) -> tuple[str, ...]:
    """The words of a period that may be of the matter as well; "yesterday" never is."""
    if not when or when.relative:
        return ()
    return distinct(token for token in when.words if is_content(token, language))


def _publisher(words: list[Token], known: Known) -> tuple[str, list[Token]]:
    """The publisher whose name stands in the question, and the words without it."""
    keys = [token.key for token in words]
    for publisher in known.publishers():
        name = name_key(publisher.replace("-", " ")).split()
        for start in range(len(keys) - len(name) + 1):
            if name and keys[start : start + len(name)] == name:
                return publisher, words[:start] + words[start + len(name) :]
    return "", words


def _matter(question: Asked, who: Named | None) -> list[Token]:
    if question.framed and question.marked:
        unnamed = _unnamed(question, who)
        return [*unnamed, *(t for t in question.matter if t not in unnamed)]
    return [token for token in question.matter if not who or token not in who.words]


def _unnamed(question: Asked, who: Named | None) -> Sequence[Token]:
    """The words of the subject that are looked for all the same: they may be part of what was said."""
    if not who:
        return question.subject
    if question.told or question.asking:
        return ()  # "What did Benjamin Netanyahu say", and he is stored as Biniamin.
    return [token for token in question.subject if token not in who.words]


def _may_be(text: str, language: str, *, told: bool) -> First:
    """What the first capitals may be: in a question, or where a sentence begins with its matter, anything."""
    if told:
        return First.SPEAKER
    if "?" in text or text.isupper():
        return First.ANYTHING
    return First.MATTER if keys("question.about_after", language) else First.SUBJECT


def _named_words(*found: Named | None) -> set[Token]:
    return {token for one in found if one for token in one.words}


def _is_only_a_name(question: Asked, known: Known) -> bool:
    """Whether nothing is asked but what somebody said: "Tokayev" of "Tokayev yesterday"."""
    return _is_all(_mentioned(question, known), question)


def _is_all(found: Named | None, question: Asked) -> bool:
    """Whether the question holds nothing but this name."""
    return found is not None and set(question.matter) <= set(found.words)


def _mentioned(question: Asked, known: Known) -> Named | None:
    """The stored speakers named in a question that does not ask for anybody's words."""
    if question.framed:
        return None
    found = named(question.matter, known.names())
    if not found or (found.described and not found.whole):
        return None  # a post with the word "poll" or "one" is not about who is stored so
    return found if found.whole or found.likeness >= SAME else None
