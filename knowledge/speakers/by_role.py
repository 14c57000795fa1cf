"""A mention by an office, a trade or an age -> who holds or was called by it."""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.lexicon import PUNCTUATION
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_same_word import by_same_word
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    gender_called,
    head,
    sentences_back,
)
from knowledge.speakers.doubts import DOUBT
from knowledge.speakers.head_of_state import head_of_state
from knowledge.speakers.known_to_all import (
    known_to_all,
    meant_by_title,
    only_one,
    only_without_office,
)
from knowledge.speakers.mentions import FULL_NAME, Gender, mentions
from knowledge.speakers.passed_by import sooner_meant
from knowledge.speakers.person import Person
from knowledge.speakers.set_apart import is_set_apart
from knowledge.speakers.titles import holder_of, is_elsewhere, later_holder_of
from knowledge.speakers.told_apart import told_apart

_SENTENCES_BACK = 4
_DESCRIPTION = 5
"""Words behind "a" within which the text says what somebody is."""
_BARE = 2
"""Words of "the rapper"."""
_AGAIN = 3
"""Mentions of somebody of whom a text speaks."""
_APPOSITION = 8
"""Words behind a mention among which the name of who is meant may stand."""
_ANY_OF_THEM = frozenset({"indefinite", "related"})
"""Classes of "a" and "his", which speak of somebody without a name."""
_ANYBODY, _MAY_BE_ANYBODY = (
    frozenset({"stranger", "honorific", "elder"}),
    frozenset({"kin", "merit"}),
)
"""Classes of words that tell not what somebody does, "the girl" is no "driver", and of those for the same."""
_NEAR = 0.8
"""How sure a pronoun is of whoever spoke or was named in the two sentences before, and nobody since."""
_MEANT, _PERHAPS_MEANT = 0.75, 0.65
"""Whom a word for him means where nobody else is named in between, and where somebody is."""


@asked_of(Source.MENTION, "aged", "role", "kin")
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
        if past - first <= _BARE and (hero := sooner_meant(case, holder)):
            return Resolution(hero, confidence=DOUBT, why="whom the text is about")
        doubtful = elsewhere or _is_passed_by(case, holder)
        sure = DOUBT if doubtful else 0.85
        return Resolution(holder, confidence=sure, why=f"holds the office «{wanted}»")
    bare = past - first == 1 and "bare" in case.classes(first)
    if bare and (only := only_one(case)):
        return Resolution(only, confidence=0.75, why=f"«{wanted}», and nobody else is named")
    if bare and (known := known_to_all(case)):
        return Resolution(known, confidence=_MEANT, why=f"«{wanted}», and named without an office")
    found = _same_before(case, wanted) or _called(case, first, past)
    if not found and past - first > 1 and past == case.past:
        return head_of_state(case, past - 1)
    if found or not (bare and (person := meant_by_title(case))):
        return found
    why = f"«{case.words}», and named without an office"
    return Resolution(person, confidence=_PERHAPS_MEANT, why=why)


def _same_before(case: Case, wanted: str) -> Resolution | None:
    """Who was meant by the word before, if he has no name."""
    for _, found in reversed(case.before):
        if found.words and wanted in fold(found.words).split():
            why = f"the same «{wanted}»"
            sure = 0.85 if found.confidence > DOUBT else found.confidence
            return Resolution(words=found.words, confidence=sure, why=why, human=found.human)
    return None


def _called(case: Case, first: int, past: int) -> Resolution | None:
    """Whom the text calls by a word for his trade or kind, and who holds no office: "the driver"."""
    held = case.classes(first)
    bare = past - first == 1 and "genitive" in held
    # "The mayor's deputy", "his lawyer".
    owned = not bare and "possessed" in case.classes(past - 1)
    called = "definite" in held or ("epithet" in held and not owned) or _is_expert(case)
    if "ordinal" in held:  # "The second driver".
        return None
    if past == case.past and called:
        if not _is_expert(case) and (again := by_same_word(case)):
            return again
        if _was_anybody(case, past - 1):
            words = case.words
            return Resolution(words=words, confidence=0.75, why="nobody by name", human=True)
        return _spoken_of(case)
    if past - first == 1 and "bare" in held and (only := only_without_office(case)):
        why = f"«{case.parsed.word(past - 1)}», and all others have an office"
        return Resolution(only, confidence=DOUBT, why=why)
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
    last = head(case)[1] - 1
    if words := told_apart(case, last):
        return Resolution(words=words, confidence=_MEANT, why="told by what he did", human=True)
    found = last_spoken_of(case, gender_called(case.classes(last)))
    if found is None or _is_owned(case) or not _may_be_called(case, found):
        return None
    if _is_title(case, last):
        return None
    if is_set_apart(case, last, found) or _is_written_large(case, last):
        return None
    if _has_other_office(case, last, found):
        if later := later_holder_of(case, last):
            return Resolution(later, confidence=_MEANT, why=f"«{case.words}», named further on")
        return replace(found, confidence=DOUBT, why=f"«{case.words}», but has another office")
    if {"office", "bare"} <= case.classes(last) and not _is_near(case, found):
        return None  # A head of state is not whoever is named.
    surely = "aged" in case.classes(last) or (
        found.basis is Basis.JUST_SPOKE
        and ("definite" in case.classes(case.first) or _is_expert(case))
    )
    meant = _MEANT if surely and found.confidence >= _NEAR else _PERHAPS_MEANT
    sure = meant if found.confidence > DOUBT else DOUBT
    word = fold(case.parsed.word(last))
    return replace(found, confidence=sure, why=f"«{word}», spoken of last")


def _is_near(case: Case, meant: Resolution) -> bool:
    """Whether he acts right before the mention, or words before it are his."""
    same = (spoke.person is meant.person for _, spoke in case.before)
    return meant.confidence >= _NEAR or any(same)


def _has_other_office(case: Case, last: int, spoke: Resolution) -> bool:
    """Whether the text tells what he is, and that is another office: the witness is not "the judge"."""
    office = "office" in case.classes(last)
    return office and spoke.person is not None and bool(spoke.person.roles)


def _is_title(case: Case, last: int) -> bool:
    """Whether it is a word that names papers as well, with a capital behind another: "the Kelm Courier"."""
    if "names_papers" not in case.classes(last) or last == case.first:
        return False
    return all(case.parsed.word(token)[:1].isupper() for token in (last - 1, last))


def _is_written_large(case: Case, last: int) -> bool:
    """Whether it is an office with a capital of its own, which nobody here is told to hold: "the Clerk"."""
    large = case.parsed.word(last)[:1].isupper() and "office" in case.classes(last)
    return large and last == case.first + 1 and "definite" in case.classes(case.first)


def _is_owned(case: Case) -> bool:
    """Whether the mention says whose he is: the mayor's driver."""
    return PUNCTUATION["possessive"] in case.parsed.tags[case.first : case.past]


def _may_be_called(case: Case, spoke: Resolution) -> bool:
    """Whether who was spoken of last may be called by the word: "a dispatcher" is not "the caller"."""
    first, past = head(case)
    if spoke.person:
        return "unnamed" not in case.classes(first) | case.classes(past - 1)
    if case.parsed.lexicon.entry(spoke.words.rpartition(" ")[2]).classes & _ANYBODY:
        return bool(case.classes(past - 1) & (_ANYBODY | _MAY_BE_ANYBODY)) or _is_expert(case)
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
        "genitive" in case.classes(token)
        and any(case.parsed.word(word)[:1].isupper() for word in range(first, token + 1))
        for token in range(first, last)
    )


def _anybody(case: Case, first: int, past: int) -> bool:
    """Whether the mention speaks of one of many ("a friend", "somebody"), of many, or of somebody's ("his aide")."""
    held = case.classes(first) | case.classes(past - 1)
    return bool(held & {"indefinite", "related", "crowd"}) or "one_of" in case.classes(past - 1)
