"""A mention with a name or an office -> who that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.grammar.lexicon import PUNCTUATION
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers import wording
from knowledge.speakers.agreement import disagrees
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.bodies import in_nominative
from knowledge.speakers.by_same_word import by_same_word
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    head,
    sentences_back,
)
from knowledge.speakers.doubts import (
    DOUBT,
    doubt_of,
    fits_at_its_end,
    is_owner_behind_role,
)
from knowledge.speakers.known_to_all import known_to_all, only_one, only_without_office
from knowledge.speakers.mentions import FULL_NAME, Gender, Mention, mentions
from knowledge.speakers.oblique import as_mans, is_addressee
from knowledge.speakers.person import Person
from knowledge.speakers.titles import holder_of, is_elsewhere, later_holder_of

_SENTENCES_BACK = 4
_DESCRIPTION = 5
"""Words behind "a" within which the text says what somebody is."""
_AGAIN = 3
"""Mentions of somebody of whom a text speaks."""
_APPOSITION = 8
"""Words behind a mention among which the name of who is meant may stand."""
_ANY_OF_THEM = frozenset({"indefinite", "related"})
"""Classes of "a" and "his", which speak of somebody without a name."""
_NEAR = 0.8
"""How sure a pronoun is of whoever spoke or was named in the two sentences before, and nobody since."""
_MEANT, _PERHAPS_MEANT = 0.75, 0.65
"""Whom a word for him means where nobody else is named in between, and where somebody is."""
_OF_A_BODY = frozenset({"body", "adjgen"})
"""Classes of a word that names a body, or agrees with one, in the genitive behind a role."""


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
    person = _named_longer(case, words, past) or case.people.named(words, gender=case.gender)
    if person is None or _of_whom_it_is(case, mention, person):
        return None
    if is_owner_behind_role(case, mention, person):
        return by_role(replace(case, past=mention.token))
    why = f"named «{' '.join(words)}»"
    if (case.parsed.lexicon.cases or not apposed) and (doubt := doubt_of(case, mention, person)):
        return Resolution(person, confidence=DOUBT, why=f"{why}, {doubt}")
    person.gender = person.gender or case.gender
    return Resolution(person, confidence=0.97, why=why)


def _named_longer(case: Case, words: Sequence[str], past: int) -> Person | None:
    """Who is known under this first name and the word behind it, which looks like one in a case."""
    if len(words) != 1 or past >= len(case.parsed.tags) or "locative" not in case.classes(past):
        return None
    follows = case.parsed.word(past)
    person = case.people.named((*words, follows))
    return person if person and len(person.name) == len((*words, follows)) else None


def _of_whom_it_is(case: Case, mention: Mention, person: Person) -> bool:
    """Whether the name only says whose: the head of Ruslink, the lawyer of Harlow."""
    before = case.classes(mention.token - 1) if mention.token > case.first else frozenset()
    if "prep" in before and case.parsed.word(mention.token - 1).islower() and _has_cases(case):
        return True
    if "governing" in before and len(person.name) == 1:
        return True
    roles = [token for token in range(case.first, mention.token) if "role" in case.classes(token)]
    nominative = any("nom" in case.classes(token) for token in roles[:1])
    genitive = not case.classes(mention.token).isdisjoint(_OF_A_BODY) and _has_cases(case)
    return nominative and (genitive or mention.token in case.people.oblique)


def _has_cases(case: Case) -> bool:
    return bool(case.parsed.lexicon.language.keys("people.cases"))


def _named_behind(case: Case) -> tuple[int, int] | None:
    """The name that stands behind a role as its apposition: "his top aide, Tom Harlow"."""
    comma = case.parsed.tags.rfind(",", case.first, case.past)
    return (comma + 1, case.past) if comma > 0 and comma + 1 < case.past else None


def _called(case: Case) -> tuple[int, int] | None:
    """The whole mention if it ends in what somebody is and his name: "the League of Towns spokesman Tom Harlow"."""
    named = list(mentions(case.parsed, case.first, case.past))
    if not named or named[-1].token + len(named[-1].words) != case.past:
        return None
    name = named[-1]
    if len(name.words) < FULL_NAME or name.token == case.first or _has_cases(case):
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


def by_role(case: Case) -> Resolution | None:
    """The minister: the person mentioned last who holds that office, or who was meant by it before."""
    if not case.mentioned:
        return None
    first, past = head(case)
    if "aged" in case.classes(past - 1) and "definite" in case.classes(first):
        return _spoken_of(case)
    if not case.classes(past - 1) & {"role", "kin"} or _anybody(case, first, past):
        return None
    wanted = fold(case.parsed.word(past - 1))
    if apposed := _apposed(case):
        return Resolution(apposed, confidence=0.85, why="named behind a comma")
    holder = holder_of(case, past - 1)
    elsewhere = holder is not None and is_elsewhere(case, past - 1, holder)
    if holder and not (elsewhere and _owned_by_body(case, first, past - 1)):
        if other := _just_heard(case, holder):
            return other
        doubtful = elsewhere or _is_passed_by(case, holder)
        sure = DOUBT if doubtful else 0.85
        return Resolution(holder, confidence=sure, why=f"holds the office «{wanted}»")
    if past - first == 1 and "bare" in case.classes(first) and (only := only_one(case)):
        return Resolution(only, confidence=0.75, why=f"«{wanted}», and nobody else is named")
    if past - first == 1 and "bare" in case.classes(first) and (known := known_to_all(case)):
        return Resolution(known, confidence=_MEANT, why=f"«{wanted}», and named without an office")
    for _, found in reversed(case.before):
        if found.words and wanted in fold(found.words).split():
            why = f"the same «{wanted}»"
            sure = 0.85 if found.confidence > DOUBT else found.confidence
            return Resolution(words=found.words, confidence=sure, why=why, human=found.human)
    held = case.classes(first)
    bare = past - first == 1 and "genitive" in case.classes(first)
    # "The mayor's deputy", "his lawyer".
    owned = not bare and "possessed" in case.classes(past - 1)
    called = "definite" in held or ("epithet" in held and not owned) or _is_expert(case)
    if past == case.past and called:
        if not _is_expert(case) and (again := by_same_word(case)):
            return again
        if _was_anybody(case, past - 1):
            words = case.words
            return Resolution(words=words, confidence=0.75, why="nobody by name", human=True)
        return _spoken_of(case)
    if past - first == 1 and "bare" in held and (only := only_without_office(case)):
        return Resolution(only, confidence=DOUBT, why=f"«{wanted}», and all others have an office")
    return None


def _just_heard(case: Case, holder: Person) -> Resolution | None:
    """Who spoke in the sentence before, if the mention is what one calls anybody who speaks ("the expert")."""
    if not _is_expert(case):
        return None
    found = last_spoken_of(case, Gender.UNKNOWN)
    if found is None or found.person in (None, holder) or found.basis is not Basis.JUST_SPOKE:
        return None
    return replace(found, confidence=0.75, why=f"«{case.words}», just heard")


def _is_expert(case: Case) -> bool:
    """Whether the whole mention is what one calls whoever was heard last (`speech.parts.just_heard`)."""
    pattern = part(case.parsed.lexicon.language.code, "just_heard")
    return bool(pattern and pattern.fullmatch(case.parsed.tags, case.first, case.past))


def _apposed(case: Case) -> Person | None:
    """Who is named in full right behind the mention, between commas: the leader, Senator Tom Harlow, said."""
    start, tags = case.past + 1, case.parsed.tags
    if tags[case.past : start] != ",":
        return None
    for mention in mentions(case.parsed, start, start + _APPOSITION):
        behind = mention.token + len(mention.words)
        whole = mention.first == start and len(mention.words) >= FULL_NAME
        return case.people.named(mention.words) if whole and tags[behind] == "," else None
    return None


def _spoken_of(case: Case) -> Resolution | None:
    """Whom the text spoke of last, if the word of the mention may be used of him: "the 24-year-old"."""
    found = last_spoken_of(case, Gender.UNKNOWN)
    if found is None or _is_owned(case) or not _may_be_called(case, found):
        return None
    last = head(case)[1] - 1
    if _has_other_office(case, last, found):
        if later := later_holder_of(case, last):
            return Resolution(later, confidence=_MEANT, why=f"«{case.words}», named further on")
        return replace(found, confidence=DOUBT, why=f"«{case.words}», but has another office")
    surely = "aged" in case.classes(last) or (
        found.basis is Basis.JUST_SPOKE
        and ("definite" in case.classes(case.first) or _is_expert(case))
    )
    meant = _MEANT if surely and found.confidence >= _NEAR else _PERHAPS_MEANT
    sure = meant if found.confidence > DOUBT else DOUBT
    word = fold(case.parsed.word(last))
    return replace(found, confidence=sure, why=f"«{word}», spoken of last")


def _has_other_office(case: Case, last: int, spoke: Resolution) -> bool:
    """Whether the text tells what he is, and that is another office: the witness is not "the judge"."""
    office = "office" in case.classes(last)
    return office and spoke.person is not None and bool(spoke.person.roles)


def _is_owned(case: Case) -> bool:
    """Whether the mention says whose he is: the mayor's driver."""
    return PUNCTUATION["possessive"] in case.parsed.tags[case.first : case.past]


def _may_be_called(case: Case, spoke: Resolution) -> bool:
    """Whether who was spoken of last may be called by the word: "a dispatcher" is not "the caller"."""
    first, past = head(case)
    if spoke.person:
        return "unnamed" not in case.classes(first) | case.classes(past - 1)
    anybody = case.parsed.lexicon.language.words("speech.words.anybody")
    return not anybody or "anybody" in case.classes(past - 1)


def _is_passed_by(case: Case, holder: Person) -> bool:
    """Whether he is named but once, and one of whom the text speaks again and again, without an office, after him."""
    humans = (person for person in case.people.recent(case.place) if person.is_human)
    last = next(humans, holder)
    return len(holder.tokens) == 1 and len(last.tokens) >= _AGAIN and not last.roles


def _was_anybody(case: Case, token: int) -> bool:
    """Whether the word for somebody stood shortly before as one of many: "a man in the hall" for "the man"."""
    words = case.parsed
    start = sentences_back(case, _SENTENCES_BACK)[-1][0]
    same = fold(words.word(token))
    return any(
        case.classes(other) & _ANY_OF_THEM
        and any(
            fold(words.word(near)) == same
            for near in range(other + 1, min(other + _DESCRIPTION, case.first))
        )
        for other in range(start, case.first)
    )


def _owned_by_body(case: Case, first: int, last: int) -> bool:
    """Whether the mention says in the genitive, with a capital, whose office it is: "the UN's envoy"."""
    return any(
        "genitive" in case.classes(token) and case.parsed.word(token)[:1].isupper()
        for token in range(first, last)
    )


def _anybody(case: Case, first: int, past: int) -> bool:
    """Whether the mention speaks of one of many ("a friend", "somebody"), of many, or of somebody's ("his aide")."""
    held = case.classes(first) | case.classes(past - 1)
    return bool(held & {"indefinite", "related", "crowd"}) or "one_of" in case.classes(past - 1)


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
    """The mention without what is left of a phrase at its end (`speech.parts.loose_end`): "a survey in 2014"."""
    loose = part(case.parsed.lexicon.language.code, "loose_end")
    match = loose.search(case.parsed.tags, case.first + 2, case.past) if loose else None
    return case.parsed.printed(case.first, match.start() if match else case.past)


_SOMEBODY = frozenset({"role", "body", "document", "crowd", "place"})


def _is_mention(case: Case, last: int) -> bool:
    """Whether a list, a capital or a determiner says that these words name somebody.

    Only asked where the language has determiners (`speech.words.det`), which a noun rarely lacks.
    """
    if not case.parsed.lexicon.language.words("speech.words.det"):
        return True
    known = case.classes(last) & _SOMEBODY or "det" in case.classes(case.first)
    return bool(known) or case.parsed.word(last)[:1].isupper()
