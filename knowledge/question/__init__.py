"""A question as it was typed -> Question: its content words, whom it asks about, when and where it was said."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from knowledge.keys import name_key
from knowledge.model import Question, Speaker
from knowledge.question.asking import Asked, asked, is_content, labelled, opened, plain, wants
from knowledge.question.doubting import Doubted, doubted
from knowledge.question.layout import as_meant
from knowledge.question.names import SAME, Named, Names, endings, named
from knowledge.question.offices import holding_office, holding_role, is_office
from knowledge.question.period import period
from knowledge.question.posts import claim_of
from knowledge.question.tokens import Token, keys, language_of, tokens

__all__ = ["Doubted", "Known", "Names", "continuing", "doubted", "undated", "understand"]

MOST_WORDS, MOST_CHARS = 100, 2000
"""Of a question that are looked at: whole posts are sent as questions, and each word costs time of all who wait."""


SURE_ENDING = 3
"""Letters of a case ending that are seldom the end of a name."""
LONGEST_NAME, NEAR_SAYING = 3, 2
"""Words of a name of nobody stored, and words from a name to its word of saying."""


class Known(Protocol):
    """What the archive knows that a question may name."""

    def words(self, keys: Iterable[str]) -> set[str]:
        """Which of these keys are of stored words or names."""

    def names(self) -> Names:
        """What speakers are called, and their roles."""

    def speakers(self, speaker_ids: Iterable[int]) -> Sequence[Speaker]:
        """Those of the speakers with these ids of whom something may be found."""

    def publishers(self) -> Sequence[str]:
        """Who printed the stored articles."""


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
    question, who, speakers = _meant(label, rest, language, known)
    mentioned, people = _heard(_mentioned(question, known), known)
    if _is_all(mentioned, question):
        (who, speakers), (mentioned, people) = (mentioned, people), (None, ())
    matter = _matter(question, who)
    return Question(
        text=text,
        words=_distinct(matter),
        meant=meant,
        names=_distinct(
            t for t in matter if t.capital and (t.start or label) and not meant.isupper()
        ),
        language=language,
        speakers=speakers,
        nobody=_nobody(question, who),
        mentioned=people,
        mention_words=_distinct(mentioned.words) if mentioned else (),
        opening=_opening(matter, who, mentioned, known, sure=bool(label) or question.framed)
        if label or question.framed or not _may_ask(meant, language)
        else (),
        since=when.since if when else None,
        until=when.until if when else None,
        time_words=_distinct(t for t in when.words if is_content(t, language))
        if when and not when.relative
        else (),
        publisher=publisher,
        wants=wants(words, language),
    )


def _beginning(text: str) -> str:
    """The first words, each letter as one character, without the invisible ones that part words."""
    whole = unicodedata.normalize("NFC", text[:MOST_CHARS])
    seen = "".join(letter for letter in whole if unicodedata.category(letter) != "Cf")
    return " ".join(seen.split(maxsplit=MOST_WORDS)[:MOST_WORDS])


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


def _distinct(words: Iterable[Token]) -> tuple[str, ...]:
    return tuple({token.key: token.word for token in words}.values())


def _publisher(words: list[Token], known: Known) -> tuple[str, list[Token]]:
    """The publisher whose name stands in the question, and the words without it."""
    keys = [token.key for token in words]
    for publisher in known.publishers():
        name = name_key(publisher.replace("-", " ")).split()
        for start in range(len(keys) - len(name) + 1):
            if name and keys[start : start + len(name)] == name:
                return publisher, words[:start] + words[start + len(name) :]
    return "", words


def _meant(
    label: Sequence[Token], words: list[Token], language: str, known: Known
) -> tuple[Asked, Named | None, tuple[Speaker, ...]]:
    """How the question is built, whose words are asked for, and those of them of whom something is stored."""
    if label:
        return _of_label(label, words, language, known)
    question = asked(words, language)
    who, speakers = _heard(_who(question, words, known) if question.framed else None, known)
    if question.framed and not question.asking and not _is_told(question, who, words):
        question, who, speakers = plain(words, language), None, ()
    if question.framed:
        return question, who, speakers
    return _of_opening(question, words, language, known)


def _of_opening(
    question: Asked, words: list[Token], language: str, known: Known
) -> tuple[Asked, Named | None, tuple[Speaker, ...]]:
    """As `_meant`, without a word of saying: "Ilona Brandt on taxes"."""
    opening = opened(words, language)
    found = named(opening, known.names()) if opening else None
    who, speakers = _heard(found, known)
    if not who or not opening or who.words[0] != opening[0] or who.likeness < SAME:
        return question, None, ()
    if who.described or not any(" " in speaker.name for speaker in speakers):
        return question, None, ()  # "Norgard on the brink" is on a country
    after = keys("question.about_after", language)
    if not after and not all(token.capital for token in opening if token not in who.words):
        return question, None, ()  # "Ilona Brandt bridge over the river"
    subject = who.words if after else opening
    matter = tuple(token for token in question.matter if token not in subject)
    return Asked(True, tuple(subject), matter, True, told=True), who, speakers


def _of_label(
    label: Sequence[Token], words: list[Token], language: str, known: Known
) -> tuple[Asked, Named | None, tuple[Speaker, ...]]:
    """As `_meant`, of what stands behind a label: "Tokayev: the lake is full"."""
    matter = plain(words, language).matter
    question = Asked(True, tuple(label), (*label, *matter), True)
    who, speakers = _heard(_who(question, label, known), known)
    is_named = who and not who.described
    if is_named:
        return Asked(True, tuple(label), matter, True, told=True), who, speakers
    if not who and _is_strange(label, known):
        return question, None, ()
    return plain([*label, *words], language), None, ()


def _is_strange(label: Sequence[Token], known: Known) -> bool:
    """Whether a label names somebody who is not stored: in capitals, and more than one word or none that is stored."""
    capitals = all(token.capital for token in label) and len(label) <= LONGEST_NAME
    named_so = capitals and not is_office(label)
    return named_so and (len(label) > 1 or not known.words([label[-1].key]))


def _is_told(question: Asked, who: Named | None, words: Sequence[Token]) -> bool:
    """Whether words of saying without a question word tell of somebody: "Tokayev said", "opinion of Tokayev"."""
    if not who:
        name = question.subject
        return (
            question.told
            and question.marked
            and (not name or (len(name) <= LONGEST_NAME and all(token.capital for token in name)))
        )
    first = not question.marked and who.words[0] == words[0]
    if not who.described and (question.told or first):
        return True
    places = [words.index(token) for token in who.words]
    said = [words.index(token) for token in question.saying if token in words]
    return any(abs(place - at) <= NEAR_SAYING for place in places for at in said)


def _who(question: Asked, words: Sequence[Token], known: Known) -> Named | None:
    """Whose words are asked for. Among words that may be the matter only a likeness beyond doubt counts."""
    names = known.names()
    found = named(question.subject, names)
    first = None if question.marked else _first(question.subject, names)
    if first and not (found and found.speaker_ids == first.speaker_ids):
        found = first
    if found and not question.marked and not found.whole and found.likeness < SAME:
        found = None
    subject = set(question.subject)
    where = [token for token in words if token in subject or len(token.key) < 4]
    office = holding_office(words if question.marked else where, names)
    # "the head of the ministry": an office of several words is meant before a name of one, and the
    # office before somebody who is stored only as "president".
    if found and office and (found.described or set(found.words) <= set(office.words)):
        return office
    return found or office or (holding_role(question.subject, names) if question.marked else None)


def _first(subject: Sequence[Token], names: Names) -> Named | None:
    """Who is named by the first words, where nothing marks the end of a name: he comes before the matter."""
    found = named(subject[:LONGEST_NAME], names)
    sure = found and not found.described and found.likeness >= SAME
    return found if found and sure and found.words[0] == subject[0] else None


def _heard(found: Named | None, known: Known) -> tuple[Named | None, tuple[Speaker, ...]]:
    """Who is named, and those of whom something may be found; nobody without any: a draft is nobody's business."""
    speakers = tuple(known.speakers(found.speaker_ids)) if found else ()
    return found if speakers else None, speakers


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


def _nobody(question: Asked, who: Named | None) -> tuple[str, ...]:
    """The words that stand where a speaker is named, if nobody stored is called so."""
    if not question.framed or not question.marked or who:
        return ()
    return tuple(token.word for token in question.subject if token.capital)


def _may_ask(text: str, language: str) -> bool:
    """Whether the first capital may be anything: in a question, or where a sentence begins with its matter."""
    return "?" in text or text.isupper() or bool(keys("question.about_after", language))


def _opening(
    matter: Sequence[Token],
    who: Named | None,
    mentioned: Named | None,
    known: Known,
    *,
    sure: bool,
) -> tuple[str, ...]:
    """The capitals with which a question begins, if nobody stored is called so.

    Unless it is `sure` that who spoke stands there, a single word that is stored may be any word.
    """
    first = next((i for i, token in enumerate(matter) if not token.capital), len(matter))
    named = {token for found in (who, mentioned) if found for token in found.words}
    if not matter or matter[0].start or named & set(matter[:first]):
        return ()
    stored = () if sure or 1 < first < len(matter) else known.words(t.key for t in matter[:first])
    return _distinct(
        token for token in matter[:first] if token.key not in stored and not _has_case(token.key)
    )


def _has_case(key: str) -> bool:
    """Whether a word ends in a long case ending: nobody who begins a sentence as its subject does."""
    return key.endswith(tuple(ending for ending in endings() if len(ending) >= SURE_ENDING))


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
