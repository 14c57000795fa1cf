"""The words of a question -> how it is built, and whose words it asks for: those of whom something is stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from knowledge.model import Speaker
from knowledge.question.asking import Asked, asked, opened, plain
from knowledge.question.names import SAME, Names, has_ending
from knowledge.question.naming import Named, named
from knowledge.question.offices import holding_office, holding_role, is_office
from knowledge.question.tokens import Token, keys

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


def whose_words(
    label: Sequence[Token], words: list[Token], language: str, known: Known
) -> tuple[Asked, Named | None, tuple[Speaker, ...]]:
    """How the question is built, whose words are asked for, and those of them of whom something is stored."""
    if label:
        return _of_label(label, words, language, known)
    question = asked(words, language)
    who, speakers = heard(_who(question, words, known) if question.framed else None, known)
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
    who, speakers = heard(found, known)
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
    who, speakers = heard(_who(question, label, known), known)
    is_named = who and not who.described
    if is_named:
        return Asked(True, tuple(label), matter, True, told=True), who, speakers
    if not who and _is_strange(label, known):
        return question, None, ()
    return plain([*label, *words], language), None, ()


def _is_strange(label: Sequence[Token], known: Known) -> bool:
    """Whether a label names somebody who is not stored: all in capitals or none, and with a last word that is not.

    Several capitals are a name even if words are stored.
    """
    capitals = sum(token.capital for token in label)
    if len(label) > LONGEST_NAME or is_office(label) or 0 < capitals < len(label):
        return False
    return capitals > 1 or not known.words([label[-1].key])


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
    found = _not_another(named(question.subject, names), question.subject)
    first = None if question.marked else _first(question.subject, names)
    if first and not (found and found.speaker_ids == first.speaker_ids):
        found = first
    if found and not question.marked and not found.whole and found.likeness < SAME:
        found = None
    subject = set(question.subject)
    where = [token for token in words if token in subject or len(token.key) < 4]
    office = holding_office(_before_matter(question, words) if question.marked else where, names)
    # "the head of the ministry": an office of several words is meant before a name of one, and the
    # office before somebody who is stored only as "president".
    if found and office and (found.described or set(found.words) <= set(office.words)):
        return office
    return found or office or (holding_role(question.subject, names) if question.marked else None)


def _before_matter(question: Asked, words: Sequence[Token]) -> list[Token]:
    """The words but those of the matter: "what did Brandt say about the president" asks for no president's."""
    matter = set(question.matter) - set(question.subject)
    return [token for token in words if token not in matter]


def _not_another(found: Named | None, subject: Sequence[Token]) -> Named | None:
    """Who is named, unless a further name follows the only word of his: Grace Whitlock is not Abigail Grace.

    A case ending may make of that further name another man, whom he told it.
    """
    if not found or found.described or found.whole:
        return found
    place = subject.index(found.words[0])
    behind = next(iter(subject[place + 1 :]), None)
    follows = behind and behind.capital and behind.start == found.words[0].end + 1
    ended = behind and found.likeness >= SAME and has_ending(behind.key)
    return None if follows and not ended else found


def _first(subject: Sequence[Token], names: Names) -> Named | None:
    """Who is named by the first words, where nothing marks the end of a name: he comes before the matter."""
    found = named(subject[:LONGEST_NAME], names)
    sure = found and not found.described and found.likeness >= SAME
    return found if found and sure and found.words[0] == subject[0] else None


def heard(found: Named | None, known: Known) -> tuple[Named | None, tuple[Speaker, ...]]:
    """Who is named, and those of whom something may be found; nobody without any: a draft is nobody's business."""
    speakers = tuple(known.speakers(found.speaker_ids)) if found else ()
    return found if speakers else None, speakers
