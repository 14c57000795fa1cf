"""A mention without a name -> who is described by it: the holder of an office, a body, an author.

For languages in which the word that says what somebody is may stand anywhere in the mention, in any case:
their file tells how it is found (`speech.parts.headword`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from knowledge.grammar.lexicon import Classes
from knowledge.speakers.agreement import disagrees
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.body_meant import body_meant
from knowledge.speakers.by_epithet import by_epithet
from knowledge.speakers.by_firm import IN_MARKS
from knowledge.speakers.case import Basis, Case, Resolution, fits, gender_called
from knowledge.speakers.elsewhere import is_of_elsewhere
from knowledge.speakers.head_of_state import head_of_state
from knowledge.speakers.leaders import leader
from knowledge.speakers.mentions import Gender
from knowledge.speakers.of_what import is_told_of_what, may_be_its
from knowledge.speakers.offices import office_holder
from knowledge.speakers.other_calling import holds_another, is_another, is_kin_of_somebody
from knowledge.speakers.passed_by import sooner_meant
from knowledge.speakers.set_apart import is_set_apart
from knowledge.speakers.unnamed import in_paragraph, is_somebody, said_again, told_before
from knowledge.speakers.wording import before_deed, headword, named, owner_before

_FAR = 400
"""Mentions among which the holder of an office is sought."""
_BODIES_BACK = 1500
"""Tokens in which the full name of a body is sought; about three pages."""
_ATTRIBUTE = frozenset({"participle"})
"""Classes of a word that does not end a description: what it is about was cut off."""
NAMED, _SAME_BODY, UNSURE = 0.75, 0.67, 0.5
_CALLED = 0.75
"""Who is called by a word for anybody of his kind ("the politician"), or spoke just before and has no other office."""
_MANY_ACT = frozenset({"they", "gerund"})
"""Forms of a verb whose subject may be many."""
_LOOKS = frozenset({"adj", "indefinite"})
_TELLS_OF_HIM = _LOOKS | {"participle"}
_BARE = 3
"""Words of a description of somebody whom the text has named before ("the coach of the hosts")."""


@asked_of(Source.MENTION, part="headword")
def by_description(case: Case) -> Resolution | None:
    """The forward, the ministry, the statement: who it describes, or the words in their first form."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    if head is None:
        return None
    held = case.classes(head)
    if _are_many(case, held):
        return Resolution(words=case.words, confidence=NAMED, why="as it is written")
    if "role" in held and "many" not in held:
        return _of_office(case, head)
    return as_named(case)


@asked_of(Source.MENTION, "role", "body", part="headword")
def by_heading_body(case: Case) -> Resolution | None:
    """The ministry, the lawyers of somebody: where a body or many head the mention, a name behind it does not speak."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    held = case.classes(head) if head is not None else frozenset()
    if head is not None and {"role", "many"} <= held and not _ends_in_nominative(case):
        return as_named(case)
    if head is None or "body" not in held or held & {"role", "document"} or _are_many(case, held):
        return None
    if "generic" in held and case.past - case.first == 1:
        body, sure = body_meant(case, head, max(0, case.first - _BODIES_BACK))
        if body:
            confidence = _SAME_BODY if sure else UNSURE
            return Resolution(words=body, confidence=confidence, why="the body named last")
        if "firm_word" in held and (firm := _firm_heard(case)):
            return Resolution(words=firm, confidence=_SAME_BODY, why="the firm heard before")
        return as_named(case, UNSURE)
    return as_named(case)


def _firm_heard(case: Case) -> str:
    """Which of those who spoke before was named in marks alone, the last one; empty if none was."""
    heard = (found.words for _, found in reversed(case.before) if found.why.startswith(IN_MARKS))
    return next(heard, "")


def _are_many(case: Case, held: Classes) -> bool:
    """Whether the verb tells that a form which one has in the genitive, too, is that of many: "the firms said"."""
    if "women" not in held or not case.cue_classes & _MANY_ACT:
        return False
    before = range(max(0, case.first - _GOVERNED), case.first)
    return not any("prep" in case.classes(token) for token in before)  # "In the firm they said".


_GOVERNED = 2
"""Tokens between which and a noun nothing but an attribute stands."""


def _ends_in_nominative(case: Case) -> bool:
    """Whether the last name of the mention is a first name's nominative: one of the authors, Tom Harlow."""
    given = [
        case.classes(token)
        for token in range(case.first, case.past)
        if case.classes(token) & {"man", "woman"}
    ]
    return bool(given) and "nom" in given[-1]


_ONE = frozenset({"oneof", "one_of"})


def who_holds(case: Case, head: int) -> Resolution | None:
    """Who holds the office of the mention, which begins at its head."""
    office = case.parsed.printed(head, case.past)
    lexicon = case.parsed.lexicon
    gender = gender_called(case.classes(head)) or case.gender
    named = case.people.recent(case.first, limit=_FAR)
    recent = [person for person in named if fits(person, gender)]
    holder = office_holder(lexicon, office, recent) or leader(lexicon, office, recent)
    if holder is None or is_of_elsewhere(case, holder):
        return None
    if case.past - head == 1 and (hero := sooner_meant(case, holder, gender)):
        return Resolution(hero, confidence=UNSURE, why="whom the text is about")
    why = f"holds the office «{case.parsed.word(head)}»"
    others = (other for other in recent if other is not holder)
    rival = case.past - head == 1 and office_holder(lexicon, office, others)
    last = case.before[-1][1].person if case.before else None
    sure = UNSURE if rival and last is not holder else 0.85
    return Resolution(holder, confidence=sure, why=f"{why}, as others do" if rival else why)


def _of_office(case: Case, head: int) -> Resolution:
    """Who holds the office; else who is meant by the word; else its words."""
    if is_somebody(case, head) or _is_seen(case, head):
        return as_named(case)
    holder = who_holds(case, head) or head_of_state(case, head)
    return holder or _meant(case, head) or _called(case, head)


def _meant(case: Case, head: int) -> Resolution | None:
    """Who was told of by the word before, or whether a word beside it says that it is nobody named."""
    held = case.classes(head)
    other = case.first and "other" in case.classes(case.first - 1)
    named_otherwise = bool(case.parsed.spoken(case.first, case.past))
    if (
        "again" in held
        and not (other or named_otherwise or _is_placed(case, head) or _is_introduced(case))
        and (again := said_again(case, head))
    ):
        return again
    if _is_label(case):  # "Defendant: No." after "Judge: Do you plead guilty?"
        return as_named(case)
    if case.first and "own" in case.classes(case.first - 1):  # "His lawyer" is not he.
        return as_named(case, UNSURE)
    return as_named(case) if _comes_in(case, held) else told_before(case, head)


def _is_placed(case: Case, head: int) -> bool:
    """Whether he is told by a place: "the source in the town hall"."""
    behind = range(head + 1, min(case.past + 1, len(case.parsed.tags)))
    return any("prep" in case.classes(token) for token in behind)


def _called(case: Case, head: int) -> Resolution:
    """Who spoke or was spoken of last, if a short mention may mean him; else its words."""
    held = case.classes(head)
    gender = case.gender_with(head)
    longest = _BARE if "unnamed" not in held else 1 if "general" in held else 0
    if again := by_epithet(case):
        return again
    short = case.past - case.first <= longest or _is_honoured(case, head)
    behind_head = [case.classes(token) for token in range(head + 1, case.past)]
    if is_kin_of_somebody(case, head) or any(
        "one_of" in names or ("kin" in held and "role" in names) for names in behind_head
    ):
        return as_named(case)  # "The grandfather of one of the pupils", "the suspect's wife".
    if contrasted := _himself(case, head):
        return contrasted
    placed = _is_placed(case, head)
    spoke = _who_spoke_last(case, head, gender, placed=placed) if short else None
    if spoke:
        return spoke
    if case.past - case.first == 1 and "unnamed" in held and (known := in_paragraph(case, gender)):
        return known
    several = bool(case.cue_classes & {"they", "it"})
    bare = several or (case.past - case.first == 1 and "unnamed" not in held)
    return as_named(case, UNSURE if bare else NAMED)


def _is_honoured(case: Case, head: int) -> bool:
    """Whether there is nothing but praise before a word for anybody: "the twice crowned Olympic champion"."""
    return (
        "general" in case.classes(head)
        and case.past - head == 1
        and all("adj" in case.classes(token) for token in range(case.first, head))
    )


def _comes_in(case: Case, held: Classes) -> bool:
    """Whether the text tells of somebody new: "The old woman, who sold socks", "The porter, a tall man, said"."""
    return bool(held & _BY_LOOKS and _is_introduced(case)) or (
        not held & _OF_ANYBODY and _is_introduced(case)
    )


def _who_spoke_last(case: Case, head: int, gender: Gender, *, placed: bool) -> Resolution | None:
    """Who was spoken of last, where a short mention may mean him; `placed`: it says where he is from."""
    held, found = case.classes(head), last_spoken_of(case, gender)
    if found is None or not (found.person or found.human):
        return None
    of_another = is_told_of_what(case, head) and (
        not may_be_its(case, held, found) or holds_another(case, head, found.person)
    )
    another = is_set_apart(case, head, found) or is_another(case, head, found)
    if of_another or another:
        return as_named(case)  # "The owner of the café".
    if is_of_elsewhere(case, found.person, owners=True):
        return None
    has_office = bool(found.person and found.person.roles)
    if has_office and case.first < head and holds_another(case, head, found.person):
        return as_named(case)  # "The hospital's electrician" behind a surgeon.
    if placed and case.past - case.first > 1 and has_office:
        return as_named(case)  # "A reader from Kelm".
    if has_office and held & _BY_LOOKS and not held & _OF_ANYBODY:
        other = _without_office(case, gender)
        if other is None:
            return as_named(case)
        found, has_office = other, False
    new = not found.person or (found.basis is Basis.JUST_SPOKE and not has_office)
    sure = _CALLED if "general" in held or new else UNSURE
    return replace(found, confidence=min(found.confidence, sure))


def _without_office(case: Case, gender: Gender) -> Resolution | None:
    """Who spoke before and has no office of his own: he may be what the mention says."""
    for _, spoke in reversed(case.before):
        person = spoke.person
        if person and person.is_human and not person.roles and fits(person, gender):
            return replace(spoke, confidence=UNSURE, why="has no other office")
    return None


def _himself(case: Case, head: int) -> Resolution | None:
    """Of whom the text speaks most, if "the mayor himself" sets him off from who spoke last; a guess."""
    if not any("himself" in case.classes(token) for token in range(max(0, case.first - 1), head)):
        return None
    last = case.before[-1][1].person if case.before else None
    gender = case.gender_with(head)
    counts = Counter(
        person
        for person in case.people.recent_mentions(case.first)
        if person.is_human and person is not last and fits(person, gender)
    )
    most = counts.most_common(1)
    return (
        Resolution(most[0][0], confidence=UNSURE, why="himself, unlike who spoke") if most else None
    )


def _is_introduced(case: Case, tells: frozenset[str] = _TELLS_OF_HIM) -> bool:
    """Whether the text tells for the first time what somebody is: "a source, close to the firm, said"."""
    tags = case.parsed.tags[case.past : case.past + 1]
    first = case.past + 1
    first += first < len(case.parsed.tags) and "not" in case.classes(first)
    behind = case.classes(first) if first < len(case.parsed.tags) else frozenset()
    cue = case.quote.cue
    ahead = cue is not None and case.parsed.starts[case.first] < cue.start
    clause = ahead and "which" in behind  # "A driver who took me there said".
    return tags == "," and (clause or not behind.isdisjoint(tells))


_BY_LOOKS = frozenset({"seen", "he"})
_OF_ANYBODY = frozenset({"general", "kin"})


def _is_seen(case: Case, head: int) -> bool:
    """Whether it is somebody whom the text only tells from others by how he looks: "a man in a grey coat"."""
    behind = case.classes(case.past) if case.past < len(case.parsed.tags) else frozenset()
    told = "prep" in behind and case.past + 1 < len(case.parsed.tags)
    when = case.classes(case.past + 1) & {"time", "document"} if told else frozenset()
    return "seen" in case.classes(head) and told and not when


def _is_label(case: Case) -> bool:
    """Whether a colon right behind it makes the mention the label of what is said."""
    cue = case.quote.cue
    labels = cue is not None and cue.of(case.parsed.text).strip(" *—–-") in (":", ".")
    return labels and case.parsed.tags[case.past : case.past + 1] == ":"


def as_named(case: Case, confidence: float = NAMED) -> Resolution:
    """The words of the mention as they stand, as sure as `confidence` if nothing speaks against it."""
    past = before_deed(case.parsed, case.first, case.past)
    owned = owner_before(case.parsed, case.first)
    words = f"{owned} {named(case.parsed, case.first, past)}".strip()
    head = headword(case.parsed, case.first, past)
    held = case.classes(head) if head is not None else frozenset()
    alone = "many" not in held or bool(_ONE & case.classes(case.first))
    human = "role" in held and alone
    last = case.classes(past - 1)
    attributed = head is not None and head < past - 1 and last & _ATTRIBUTE
    if owned or attributed or (head is not None and disagrees(case, head)):
        confidence = min(confidence, UNSURE)
    return Resolution(words=words, confidence=confidence, why="as it is written", human=human)
