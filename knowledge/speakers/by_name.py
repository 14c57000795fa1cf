"""A mention that holds a name -> whose name it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import Classes
from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_role import by_role
from knowledge.speakers.case import Case, Resolution, gender_called, head
from knowledge.speakers.doubts import DOUBT, VERBAL, doubt_of, is_owner_behind_role
from knowledge.speakers.family_names import gender_told
from knowledge.speakers.mentions import FULL_NAME, Gender, Mention, mentions
from knowledge.speakers.names import ended
from knowledge.speakers.oblique import as_mans, is_addressee
from knowledge.speakers.person import Person

_OF_A_BODY = frozenset({"body", "adjgen"})
"""Classes of a word that names a body, or agrees with one, in the genitive behind a role."""
_ROLES = frozenset({"role", "kin"})


@asked_of(Source.MENTION, part="name")
def by_name(case: Case) -> Resolution | None:
    """The mention holds a name, and nothing behind it makes that name somebody else's label."""
    if not case.mentioned:
        return None
    apposed = _named_behind(case) or _called(case)
    first, past = apposed or head(case)
    if not ends_in_name(case, past):
        return None
    letter = any("document" in case.classes(token) for token in range(case.first, past))
    every = (as_mans(case.parsed, mention) for mention in mentions(case.parsed, first, past))
    named = [name for name in every if not (letter and is_addressee(case.parsed, name))]
    if not named:
        return None
    behind = range(named[0].token + len(named[0].words), past)
    joined = bool(behind) and "coordinating" in case.classes(behind[0])
    mention = named[0 if joined else -1]
    words = mention.words
    told = gender_told(case.parsed, mention, acts=_is_subject(case))
    gender = case.gender or told
    person = _named_longer(case, words, past) or case.people.named(words, gender=gender)
    if person is None or _of_whom_it_is(case, mention, person, told):
        return None
    if is_owner_behind_role(case, mention, person):
        return by_role(replace(case, past=mention.token))
    why = f"named «{' '.join(words)}»"
    if (case.parsed.lexicon.cases or not apposed) and (doubt := doubt_of(case, mention, person)):
        return Resolution(person, confidence=DOUBT, why=f"{why}, {doubt}")
    person.gender = person.gender or case.gender
    return Resolution(person, confidence=0.97, why=why)


def _is_subject(case: Case) -> bool:
    """Whether somebody acts who is named, and is not told of: he says, not "in his words"."""
    held = case.cue_classes
    return bool(held & VERBAL) and "citing" not in held


def _named_longer(case: Case, words: Sequence[str], past: int) -> Person | None:
    """Who is known under this first name and the word behind it, which looks like one in a case."""
    if len(words) != 1 or past >= len(case.parsed.tags) or "locative" not in case.classes(past):
        return None
    follows = case.parsed.word(past)
    person = case.people.named((*words, follows))
    return person if person and len(person.name) == len((*words, follows)) else None


def _of_whom_it_is(case: Case, mention: Mention, person: Person, told: Gender) -> bool:
    """Whether the name only says whose: the head of Ruslink, the lawyer of Harlow."""
    before = case.classes(mention.token - 1) if mention.token > case.first else frozenset()
    if "prep" in before and case.parsed.word(mention.token - 1).islower() and _has_cases(case):
        return True
    if "governing" in before and len(person.name) == 1:
        return True
    if _is_of_kin(case, mention, before) or _is_of_other_sex(case, mention, told):
        return True
    roles = [token for token in range(case.first, mention.token) if "role" in case.classes(token)]
    nominative = any("nom" in case.classes(token) for token in roles[:1])
    genitive = not case.classes(mention.token).isdisjoint(_OF_A_BODY) and _has_cases(case)
    return nominative and (genitive or mention.token in case.people.oblique)


def _is_of_other_sex(case: Case, mention: Mention, told: Gender) -> bool:
    """Whether the word for somebody before a name is of the other sex (his widow), or the verb (her lawyer)."""
    before = range(case.first, mention.token)
    roles = [case.classes(token) for token in before if case.classes(token) & _ROLES]
    if not roles or not _has_cases(case):
        return False
    named = mention.gender or told
    if "nom" in roles[0]:
        return case.gender is Gender.MAN and named is Gender.WOMAN and len(mention.words) == 1
    return gender_called(roles[0]) is Gender.WOMAN and named is Gender.MAN


def _is_of_kin(case: Case, mention: Mention, before: Classes) -> bool:
    """Whether a family name that may be in the genitive stands right behind a word for kin: the sister of Harlow."""
    if "kin" not in before or not before & {"he", "she"} or len(mention.words) != 1:
        return False
    if case.classes(mention.token) & {"man", "woman"}:
        return False
    genitive = case.parsed.lexicon.language.pairs("people.cases.gen")
    return ended(mention.words[0], genitive) != mention.words[0]


def _has_cases(case: Case) -> bool:
    return bool(case.parsed.lexicon.language.keys("people.cases"))


def _named_behind(case: Case) -> tuple[int, int] | None:
    """The name that stands behind a role as its apposition: "his top aide, Tom Harlow"."""
    comma = case.parsed.tags.rfind(",", case.first, case.past)
    return (comma + 1, case.past) if comma > 0 and comma + 1 < case.past else None


def _called(case: Case) -> tuple[int, int] | None:
    """The whole mention if it ends in what somebody is and his name: "the League of Towns spokesman Tom Harlow"."""
    if case.past - case.first <= FULL_NAME or _has_cases(case):
        return None
    named = mentions(case.parsed, case.first, case.past)
    if not named or named[-1].token + len(named[-1].words) != case.past:
        return None
    name = named[-1]
    if len(name.words) < FULL_NAME or name.token == case.first:
        return None
    before = case.classes(name.token - 1)
    if "role" in before:  # "The wife of mayor Tom Harlow" is not he.
        owned = (
            case.classes(name.token - 2) & {"belonging", "det"} if name.token > 1 else frozenset()
        )
        return None if owned and name.token - 2 > case.first else (name.token, case.past)
    titled = _is_title(case, name) or _is_of_a_body(case, name.token)
    return (name.token, case.past) if titled else None


def _is_title(case: Case, name: Mention) -> bool:
    """Whether all before the name is his office: "Ambassador of Orda to Kelm Tom Harlow".

    Behind a word in small letters another office is another's: "the son of President of Orda Tom Harlow".
    """
    if name.first > case.first + 1 or not name.role:
        return False
    held = [token for token in range(case.first, name.token) if "role" in case.classes(token)]
    others = any(case.classes(token - 1) & {"belonging", "det"} for token in held[1:])
    if others and case.parsed.word(held[0]).islower():
        return False
    of = "originating" in case.classes(name.first + 1)
    return of or case.parsed.word(name.token - 1)[:1].isupper()


def _is_of_a_body(case: Case, name: int) -> bool:
    """Whether a role and its body stand before the name: "official of the Ministry of Finance Tom Harlow"."""
    last = head(case)[1] - 1
    body = case.classes(name - 1) & {"topic", "body"}
    return bool(body) and "role" in case.classes(last) and case.parsed.word(name - 1)[:1].isupper()


def ends_in_name(case: Case, past: int) -> bool:
    """Whether the token before `past` is part of a name."""
    name = part(case.parsed.lexicon.language.code, "name")
    return bool(name and name.match(case.parsed.tags, past - 1))
