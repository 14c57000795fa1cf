"""A mention of several persons, "Tom Harlow and Ann Reed", or of "the two" -> their names, as one source.

For languages that say which words join names (`speech.words.coordinating`) and count them (`counting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_pronoun import last_thing
from knowledge.speakers.case import Case, Resolution, head
from knowledge.speakers.mentions import Mention, mentions
from knowledge.speakers.together import in_one, named_together

_PAIR = 2


@asked_of(Source.MENTION)
def by_several(case: Case) -> Resolution | None:
    """All who are named before one verb; "the two" are those who spoke together before."""
    if not case.mentioned:
        return None
    if case.past - case.first <= _PAIR and "counting" in case.classes(case.past - 1):
        return last_thing(case) or named_together(case)
    first, past = head(case)
    if chained := _all_of_chain(case, past):
        return chained
    joint = [token for token in range(first, past) if "coordinating" in case.classes(token)]
    return _all_of(case, first, past, joint[-1]) if joint else None


def _all_of(case: Case, first: int, past: int, joint: int) -> Resolution | None:
    """The persons of a list that ends in the tokens, in one; None if one is not known or no person."""
    named = mentions(case.parsed, first, past)
    if "they" in case.cue_classes and _has_cases(case) and _stand_in_a_case(case, named):
        return None  # "The parents of Ann Reed and Tom Hale said".
    persons = [case.people.named(mention.words) for mention in named]
    names = dict.fromkeys(
        " ".join(person.name)
        for person, mention in zip(persons, named, strict=True)
        if person and (person.looks_human or person.is_human or _is_place(case, mention))
    )
    between = any(one.token < joint < other.token for one, other in pairwise(named))
    if len(names) < _PAIR or len(names) < len(named) or not between:
        return None
    return _together(case, [*names], joint, named[0].first)


def _all_of_chain(case: Case, past: int) -> Resolution | None:
    """The persons of a list, each maybe with his role, of whom the mention is one: "mayor Tom Hale and Ann Reed"."""
    chain, joint = _chain(case, past)
    if joint is None or not _may_act_together(case, chain):
        return None
    many = "they" in case.cue_classes  # Then whoever is listed acts.
    persons = [case.people.named(mention.words) for mention in chain]
    names = dict.fromkeys(
        " ".join(who.name)
        for who in persons
        if who and (many or who.is_human or (who.looks_human and len(who.name) > 1))
    )
    return _together(case, [*names], joint, chain[0].first) if len(names) == len(chain) else None


def _together(case: Case, names: Sequence[str], joint: int, first: int) -> Resolution:
    """All of them in one, not sure if the list that begins there may lack somebody."""
    words = in_one(names, case.parsed.word(joint))
    sure = _DOUBTFUL if _may_lack_one(case, first) else _SURE
    return Resolution(words=words, confidence=sure, why="named together")


_SURE, _DOUBTFUL = 0.9, 0.5


def _may_lack_one(case: Case, first: int) -> bool:
    """Whether a comma parts the list from another word with a capital, which may be a name that nothing tells."""
    return (
        first > 1 and case.parsed.tags[first - 1] == "," and case.parsed.word(first - 2).istitle()
    )


def _chain(case: Case, past: int) -> tuple[Sequence[Mention], int | None]:
    """The names around that of the mention that commas join to it, and the word that joins the last of them.

    `past` is where the mention's head ends: what depends on it is named only behind a comma ("the mayors, Tom Hale").
    """
    if not any("coordinating" in held for held in case.parsed.classes[slice(*case.sentence)]):
        return (), None  # The cheap test.
    named = mentions(case.parsed, *case.sentence)
    own = next((n for n, one in enumerate(named) if case.first <= one.token < case.past), None)
    if own is None or not (
        named[own].token < past or "," in case.parsed.tags[past : named[own].first]
    ):
        return (), None
    start = end = own
    while start and _join(case, *named[start - 1 : start + 1]) is not None:
        start -= 1
    while end + 1 < len(named) and _join(case, *named[end : end + 2]) is not None:
        end += 1
    joint = _join(case, *named[end - 1 : end + 1]) if start < end else None
    if joint is None or "coordinating" not in case.classes(joint):
        return (), None
    return named[start : end + 1], joint


def _join(case: Case, one: Mention, other: Mention) -> int | None:
    """The comma or the word between the two, if nothing else stands there."""
    token = one.token + len(one.words)
    joins = case.parsed.tags[token] == "," or "coordinating" in case.classes(token)
    return token if joins and other.first == token + 1 else None


def _has_cases(case: Case) -> bool:
    return bool(case.parsed.lexicon.language.keys("people.cases"))


def _stand_in_a_case(case: Case, chain: Sequence[Mention]) -> bool:
    """Whether one of them is in another case than who acts."""
    return not case.people.oblique.isdisjoint(one.token for one in chain)


def _may_act_together(case: Case, chain: Sequence[Mention]) -> bool:
    """Whether none of them is whose somebody else is, and the verb or the end of the list allows several."""
    people, last = case.people, chain[-1]
    if _has_cases(case):
        return "they" in case.cue_classes and not _stand_in_a_case(case, chain)
    if any(one.token in people.oblique | people.owners for one in chain[:-1]):
        return False
    if last.token in people.owners and not case.first <= last.token < case.past:
        return False  # "Ann's and Tom's lawyer", who speaks.
    cue = case.quote.cue
    before = cue is not None and cue.start < case.parsed.starts[chain[0].first]
    return not before or case.parsed.tags[last.token + len(last.words)] in _ENDS


_ENDS = ".,:—\n"
"""What may stand behind a list that a verb leads to; a name before another verb is none of it."""


def _is_place(case: Case, mention: Mention) -> bool:
    """Whether the name is a land's or a town's: "Kelmaria and Nordland argue that ..."."""
    return "place" in case.classes(mention.token)
