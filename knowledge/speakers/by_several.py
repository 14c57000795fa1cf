"""A mention of several persons, "Tom Harlow and Ann Reed", or of "the two" -> their names, as one source.

For languages that say which words join names (`speech.words.coordinating`) and count them (`counting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_pronoun import last_thing
from knowledge.speakers.case import Case, Resolution, head, sentence_of
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
    if listed := _listed_behind(case):
        return _all_of(case, first, *listed, listed=True)
    joint = [token for token in range(first, past) if "coordinating" in case.classes(token)]
    return (_all_of(case, first, past, joint[-1]) if joint else None) or _all_of_chain(case)


def _all_of(
    case: Case, first: int, past: int, joint: int, *, listed: bool = False
) -> Resolution | None:
    """The persons of a list that ends in the tokens, in one; None if one is not known or, but in a list, no person."""
    named = [*_listed_before(case, first), *mentions(case.parsed, first, past)]
    persons = [case.people.named(mention.words) for mention in named]
    names = dict.fromkeys(
        " ".join(person.name)
        for person, mention in zip(persons, named, strict=True)
        if person and (listed or person.looks_human or person.is_human or _is_place(case, mention))
    )
    between = any(one.token < joint < other.token for one, other in pairwise(named))
    if len(names) < _PAIR or len(names) < len(named) or not between:
        return None
    return _together(case, [*names], joint, named[0].first)


def _all_of_chain(case: Case) -> Resolution | None:
    """The persons of a list, each maybe with his role, of whom the mention is one: "министр Анна Рид и мэр Том Хей"."""
    chain, joint = _chain(case)
    if len(chain) < _PAIR or joint is None or not _may_act_together(case, chain):
        return None
    persons = [case.people.named(mention.words) for mention in chain]
    names = dict.fromkeys(
        " ".join(who.name)
        for who in persons
        if who and (who.is_human or (who.looks_human and len(who.name) > 1))
    )
    if len(names) < len(chain):
        return None
    return _together(case, [*names], joint, chain[0].first)


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


def _chain(case: Case) -> tuple[Sequence[Mention], int | None]:
    """The mentions around that of the case that commas join to it, and the word that joins the last of them."""
    named = mentions(case.parsed, *case.sentence)
    own = next((n for n, one in enumerate(named) if case.first <= one.token < case.past), None)
    if own is None:
        return (), None
    first = last = own
    while first and _join(case, *named[first - 1 : first + 1]) is not None:
        first -= 1
    joint = None
    while last + 1 < len(named) and (found := _join(case, *named[last : last + 2])) is not None:
        last += 1
        joint = found
    if first < last == own:
        joint = _join(case, *named[last - 1 : last + 1])
    if joint is None or "coordinating" not in case.classes(joint):
        return (), None
    return named[first : last + 1], joint


def _join(case: Case, one: Mention, other: Mention) -> int | None:
    """The comma or the word between the two, if nothing else stands there."""
    token = one.token + len(one.words)
    joins = case.parsed.tags[token] == "," or "coordinating" in case.classes(token)
    return token if joins and other.first == token + 1 else None


def _may_act_together(case: Case, chain: Sequence[Mention]) -> bool:
    """Whether all of them stand in the case of the mention, and the verb or the end of the list allows several."""
    oblique, owners = case.people.oblique, case.people.owners
    if len({(one.token in oblique, one.token in owners) for one in chain[:-1]}) > 1:
        return False
    if case.parsed.lexicon.language.keys("people.cases"):
        return "they" in case.cue_classes
    past = chain[-1].token + len(chain[-1].words)
    before = (
        case.quote.cue is not None and case.quote.cue.start < case.parsed.starts[chain[0].first]
    )
    return not before or case.parsed.tags[past] in _ENDS


_ENDS = ".,:—\n"
"""What may stand behind a list that a verb leads to; a name before another verb is none of it."""


def _is_place(case: Case, mention: Mention) -> bool:
    """Whether the name is a land's or a town's: "Kelmaria and Nordland argue that ..."."""
    return "place" in case.classes(mention.token)


def _listed_behind(case: Case) -> tuple[int, int] | None:
    """The end of the list that the mention begins, and what joins its last two (`speech.parts.listed_behind`)."""
    pattern = part(case.parsed.lexicon.language.code, "listed_behind")
    if pattern is None or "they" not in case.cue_classes:
        return None
    match = pattern.match(case.parsed.tags, case.past)
    return (match.end(), match.start("joint")) if match else None


def _listed_before(case: Case, first: int) -> Sequence[Mention]:
    """The names of a list that ends in the mention: "Ann Reed, Tom Harlow and Joe Vost"."""
    found: list[Mention] = []
    start = sentence_of(case.parsed, first)[0]
    for mention in reversed(list(mentions(case.parsed, start, first))):
        if case.parsed.tags[first - 1] != "," or mention.token + len(mention.words) != first - 1:
            break
        found.insert(0, mention)
        first = mention.first
    return found
