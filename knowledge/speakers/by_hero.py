"""What a text calls whom it is about, "our hero", "our interlocutor" -> the person whom it has named most.

For languages that say which words call so (`speech.words.hero`), or who talks (`again`).
"""

from __future__ import annotations

from collections import Counter

from knowledge.grammar.lexicon import NONE
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.case import Case, Resolution, fits, head

_SURE, _RIVALLED = 0.75, 0.6
"""Where nobody else is named half as often, and where somebody is."""
_TWICE = 2
_TALKS = frozenset({"again", "peer"})
"""Classes of a word for who talks."""


@asked_of(Source.MENTION, "hero", *_TALKS)
def by_hero(case: Case) -> Resolution | None:
    """Whom the text names most before it calls him so, else whom it names most at all."""
    if not case.mentioned or not _is_called_hero(case):
        return None
    gender = case.gender_with(head(case)[1] - 1)
    named = case.people.recent_mentions(case.place, limit=len(case.people.mentioned))
    for among in (named, [person for _, person in case.people.mentioned]):
        counts = Counter(one for one in among if one.is_human and fits(one, gender))
        if most := counts.most_common(_TWICE):
            rivalled = len(most) == _TWICE and most[0][1] < _TWICE * most[1][1]
            sure = _RIVALLED if rivalled else _SURE
            return Resolution(most[0][0], confidence=sure, why="whom the text is about")
    return None


def _is_called_hero(case: Case) -> bool:
    """Whether a word for that heads the mention, or one for who talks, behind "our"."""
    held = case.classes(head(case)[1] - 1)
    return "hero" in held or (held >= _TALKS and "many" not in held and _is_ours(case))


def _is_ours(case: Case) -> bool:
    before = case.classes(case.first - 1) if case.first else NONE
    return "first_person" in case.classes(case.first) | before
