"""The Norwegian skier, the twice champion, the young singer -> who spoke last, or whom the text is about.

For languages whose file tells how one speaks again of whom one has named (`speech.parts.called_again`).
"""

from __future__ import annotations

from collections import Counter

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, head
from knowledge.speakers.mentions import tokens_in
from knowledge.speakers.person import Person

_SPOKE, _HERO, _ALONE = 0.72, 0.68, 0.62
"""Who spoke last; whom the title names; the only one of whom the text tells."""
_TWICE = 2


@asked_of(Source.MENTION, part="called_again")
def by_epithet(case: Case) -> Resolution | None:
    """Who spoke last if nobody else was named since, else whom the title or the text names most."""
    again = part(case.parsed.lexicon.language.code, "called_again") if case.mentioned else None
    if not again or not again.fullmatch(case.parsed.tags, case.first, case.past):
        return None
    gender = case.gender_with(head(case)[1] - 1)
    spoke = _spoke_last(case)
    if spoke and fits(spoke, gender):
        return Resolution(spoke, confidence=_SPOKE, why=f"«{case.words}», spoke last")
    named = case.people.recent_mentions(case.place, limit=len(case.people.mentioned))
    counts = Counter(one for one in named if one.is_human and fits(one, gender))
    titled = [one for one in counts if one.name[-1] in case.article.title]
    if len(titled) == 1:
        return Resolution(titled[0], confidence=_HERO, why=f"«{case.words}», and in the title")
    most = counts.most_common(_TWICE)
    if most and most[0][1] > 1 and (len(most) < _TWICE or most[0][1] > _TWICE * most[1][1]):
        return Resolution(most[0][0], confidence=_ALONE, why="whom the text is about")
    return None


def _spoke_last(case: Case) -> Person | None:
    """Whose the words before are, if none but him was named behind them."""
    if not case.before:
        return None
    quote, found = case.before[-1]
    person = found.person
    if person is None or not person.is_human:
        return None
    behind = case.people.between(tokens_in(case.parsed, quote.shown)[1], case.first)
    others = [one for _, one in behind if one is not person and one.is_human]
    return None if others else person
