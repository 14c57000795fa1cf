"""A mention without a name -> who is described by it: the holder of an office, a body, an author.

For languages in which the word that says what somebody is may stand anywhere in the mention, in any case:
their file tells how it is found (`speech.parts.headword`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from functools import cache

from knowledge.grammar.lexicon import Classes, lexicon
from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.agreement import disagrees
from knowledge.speakers.antecedents import last_spoken_of
from knowledge.speakers.body_meant import body_between, body_meant
from knowledge.speakers.by_document import by_document
from knowledge.speakers.by_mention import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_ruling import court_of
from knowledge.speakers.case import (
    Basis,
    Case,
    Resolution,
    fits,
    gender_called,
    sentences_back,
)
from knowledge.speakers.mentions import Gender
from knowledge.speakers.offices import office_holder
from knowledge.speakers.person import Person
from knowledge.speakers.unnamed import in_paragraph, is_somebody, said_again, told_before
from knowledge.speakers.wording import before_deed, headword, named, owner_before

_FAR = 400
"""Mentions among which the holder of an office is sought."""
_BODIES_BACK = 1500
"""Tokens in which the full name of a body is sought; about three pages."""
_ATTRIBUTE = frozenset({"participle"})
"""Classes of a word that does not end a description: what it is about was cut off."""
_OF_BODIES = frozenset({"body", "agency", "foreign", "adj", "adjgen", "oblique", "role"})
_STEM = 4
"""Letters by which a place is known again in another case."""
_NAMED, _SAME_BODY, _UNSURE = 0.75, 0.67, 0.5
_CALLED = 0.75
"""Who is called by a word for anybody of his kind ("the politician"), or spoke just before and has no other office."""
_DOCUMENT_BACK = 3
"""Sentences in which what "the document" means is sought."""
_MANY_ACT = frozenset({"they", "gerund"})
"""Forms of a verb whose subject may be many."""
_LOOKS = frozenset({"adj", "indefinite"})
_TELLS_OF_HIM = _LOOKS | {"participle"}
_BARE = 3
"""Words of a description of somebody whom the text has named before ("the coach of the hosts")."""


def by_description(case: Case) -> Resolution | None:
    """The forward, the ministry, the statement: who it describes, or the words in their first form."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    if head is None:
        return None
    held = case.classes(head)
    if "women" in held and case.cue_classes & _MANY_ACT:  # The form of one in the genitive, too.
        return Resolution(words=case.words, confidence=_NAMED, why="as it is written")
    if "document" in held:
        return _of_document(case, head)
    if "role" in held and "many" not in held:
        return _of_office(case, head)
    return _as_named(case)


def by_heading_body(case: Case) -> Resolution | None:
    """The ministry, the lawyers of somebody: where a body or many head the mention, a name behind it does not speak."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    held = case.classes(head) if head is not None else frozenset()
    if head is not None and {"role", "many"} <= held and not _ends_in_nominative(case):
        return _as_named(case)
    if head is None or "body" not in held or held & {"role", "document"}:
        return None
    if "generic" in held and case.past - case.first == 1:
        body = body_meant(case, head, max(0, case.first - _BODIES_BACK))
        if body:
            same = fold(named(case.parsed, case.first, case.past)) in fold(body).split()
            sure = _SAME_BODY if same else _UNSURE
            return Resolution(words=body, confidence=sure, why="the body named last")
        return _as_named(case, _UNSURE)
    return _as_named(case)


def _ends_in_nominative(case: Case) -> bool:
    """Whether the last name of the mention is a first name's nominative: one of the authors, Tom Harlow."""
    given = [
        case.classes(token)
        for token in range(case.first, case.past)
        if case.classes(token) & {"man", "woman"}
    ]
    return bool(given) and "nom" in given[-1]


def _of_document(case: Case, head: int) -> Resolution:
    """The author named behind the document, or where it was first spoken of; else the body named last."""
    joint = case.first < head and "joint" in case.classes(head - 1)
    if publisher := _publisher(case, head):
        return publisher
    before = _document_before(case, head)
    if before:
        return _of_document(replace(case, first=before[0], past=before[1]), before[1] - 1)
    if joint:  # Several speak in it with one voice: its own.
        return _as_named(case)
    if owned := _owner(case, head):
        return owned
    tokens = author(case, head)
    if tokens:
        behind = replace(case, first=tokens[0], past=tokens[1])
        found = by_pronoun(behind) or by_name(behind) or _signed_by(behind)
        if found:
            return found
    writer = by_document(replace(case, first=head, past=head + 1))
    if writer:
        return writer
    if court := court_of(case, head):
        return court
    body = _sender(case)
    return (
        Resolution(words=body, confidence=_UNSURE, why="whose statement it may be")
        if body
        else _as_named(case, _UNSURE if case.past - case.first == 1 else _NAMED)
    )


def _owner(case: Case, head: int) -> Resolution | None:
    """Whose the document is, if a pronoun before it says so: "in his letter"."""
    tokens = range(max(0, case.first - 1), head)
    owner = next((token for token in tokens if "own" in case.classes(token)), None)
    return by_pronoun(replace(case, first=owner, past=owner + 1)) if owner is not None else None


def _document_before(case: Case, head: int) -> tuple[int, int] | None:
    """What "the document" is, named behind it ("the text of the letter") or just before."""
    if "any_document" not in case.classes(head):
        return None
    for token in range(head + 1, case.past):
        if "document" in case.classes(token):
            return token, token + 1
    if case.past - case.first > 1:
        return None
    for first, past in sentences_back(case, _DOCUMENT_BACK):
        for token in range(min(past, head) - 1, first - 1, -1):
            held = case.classes(token)
            if "document" in held and "any_document" not in held:
                joint = token > first and "joint" in case.classes(token - 1)
                return token - joint, token + 1
    return None


def _signed_by(case: Case) -> Resolution | None:
    """The body that a document is of, or the holder of the office; not whoever spoke last."""
    if found := by_heading_body(case):
        return found
    head = headword(case.parsed, case.first, case.past)
    if head is not None and "role" in case.classes(head):
        return _holder(case, head)
    return by_description(case) or _as_named(case)


def _sender(case: Case) -> str:
    """The body named in the paragraph, that spoke last, or that the text named first; empty if none is."""
    starts = case.parsed.paragraph_starts
    paragraph = starts[max(0, bisect_right(starts, case.first) - 1)]
    before = (found for _, found in reversed(case.before) if found.words and not found.human)
    spoke = _firm_before(case) or next((found.words for found in before), "")
    return (
        body_between(case, paragraph, case.first)
        or spoke
        or body_between(case, 0, case.first, first=True)
    )


def _firm_before(case: Case) -> str:
    """The firm with which the sentence before begins ("«Agrobank» raised its forecast in a survey"); empty if none."""
    pattern = part(case.parsed.lexicon.language.code, "firm")
    for first, past in sentences_back(case, _FIRM_BACK)[1:] if pattern else ():
        if pattern and pattern.match(case.parsed.tags, first, past):
            return case.parsed.speech[first].inner.of(case.parsed.text)
    return ""


_ONE = frozenset({"oneof", "one_of"})
_FIRM_BACK = 2
"""Sentences in which a document may be told of as a firm's."""


def _holder(case: Case, head: int) -> Resolution | None:
    """Who holds the office of the mention, which begins at its head."""
    office = case.parsed.printed(head, case.past)
    recent = case.people.recent(case.first, limit=_FAR)
    holder = office_holder(case.parsed.lexicon, office, recent)
    gender = gender_called(case.classes(head)) or case.gender
    if holder is None or not fits(holder, gender) or _of_elsewhere(case, holder):
        return None
    why = f"holds the office «{case.parsed.word(head)}»"
    others = (other for other in recent if other is not holder and fits(other, gender))
    rival = case.past - head == 1 and office_holder(case.parsed.lexicon, office, others)
    last = case.before[-1][1].person if case.before else None
    sure = _UNSURE if rival and last is not holder else 0.85
    return Resolution(holder, confidence=sure, why=f"{why}, as others do" if rival else why)


def _of_office(case: Case, head: int) -> Resolution:
    held = case.classes(head)
    if is_somebody(case, head) or _is_seen(case, head):
        return _as_named(case)
    holder = _holder(case, head)
    if holder:
        return holder
    other = case.first and "other" in case.classes(case.first - 1)
    named_otherwise = bool(case.parsed.spoken(case.first, case.past))
    behind = range(head + 1, min(case.past + 1, len(case.parsed.tags)))
    # "The source in the town hall" is told by the place.
    placed = any("prep" in case.classes(token) for token in behind)
    if (
        "again" in held
        and not (other or named_otherwise or placed or _is_introduced(case))
        and (again := said_again(case, head))
    ):
        return again
    if _is_label(case):  # "Defendant: No." after "Judge: Do you plead guilty?"
        return _as_named(case)
    if case.first and "own" in case.classes(case.first - 1):  # "His lawyer" is not he.
        return _as_named(case, _UNSURE)
    if _comes_in(case, held):
        return _as_named(case)
    if seen := told_before(case, head):
        return seen
    gender = case.gender_with(head)
    longest = _BARE if "unnamed" not in held else 1 if "general" in held else 0
    short = case.past - case.first <= longest
    behind_head = [case.classes(token) for token in range(head + 1, case.past)]
    if any("one_of" in names or ("kin" in held and "role" in names) for names in behind_head):
        return _as_named(case)  # "The grandfather of one of the pupils", "the suspect's wife".
    if contrasted := _himself(case, head):
        return contrasted
    spoke = _who_spoke_last(case, held, gender, placed=placed) if short else None
    if spoke:
        return spoke
    if case.past - case.first == 1 and "unnamed" in held and (known := in_paragraph(case, gender)):
        return known
    several = bool(case.cue_classes & {"they", "it"})
    bare = several or (case.past - case.first == 1 and "unnamed" not in held)
    return _as_named(case, _UNSURE if bare else _NAMED)


def _comes_in(case: Case, held: Classes) -> bool:
    """Whether the text tells of somebody new: "The old woman, who sold socks", "The porter, a tall man, said"."""
    return bool(held & _BY_LOOKS and _is_introduced(case)) or (
        not held & _OF_ANYBODY and _is_introduced(case, _LOOKS)
    )


def _who_spoke_last(
    case: Case, held: Classes, gender: Gender, *, placed: bool
) -> Resolution | None:
    """Who was spoken of last, where a short mention may mean him; `placed`: it says where he is from."""
    found = last_spoken_of(case, gender)
    if found is None or not (found.person or found.human):
        return None
    if _of_elsewhere(case, found.person, owners=True):
        return None
    has_office = bool(found.person and found.person.roles)
    if placed and case.past - case.first > 1 and has_office:
        return _as_named(case)  # "A reader from Kelm".
    if has_office and held & _BY_LOOKS and not held & _OF_ANYBODY:
        other = _without_office(case, gender)
        if other is None:
            return _as_named(case)
        found, has_office = other, False
    new = not found.person or (found.basis is Basis.JUST_SPOKE and not has_office)
    sure = _CALLED if "general" in held or new else _UNSURE
    return replace(found, confidence=min(found.confidence, sure))


def _without_office(case: Case, gender: Gender) -> Resolution | None:
    """Who spoke before and has no office of his own: he may be what the mention says."""
    for _, spoke in reversed(case.before):
        person = spoke.person
        if person and person.is_human and not person.roles and fits(person, gender):
            return replace(spoke, confidence=_UNSURE, why="has no other office")
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
        Resolution(most[0][0], confidence=_UNSURE, why="himself, unlike who spoke")
        if most
        else None
    )


def _is_introduced(case: Case, tells: frozenset[str] = _TELLS_OF_HIM) -> bool:
    """Whether the text tells for the first time what somebody is: "a source, close to the firm, said"."""
    tags = case.parsed.tags[case.past : case.past + 1]
    first = case.past + 1
    first += first < len(case.parsed.tags) and "not" in case.classes(first)
    behind = case.classes(first) if first < len(case.parsed.tags) else frozenset()
    return tags == "," and not behind.isdisjoint(tells)


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


def _of_elsewhere(case: Case, person: Person | None, *, owners: bool = False) -> bool:
    """Whether the mention names a country or town that no role of the person does ("the head of Kelmaria")."""
    lands = _lands(case.parsed.lexicon.language.code)
    stems = (
        (fold(case.parsed.word(token))[:_STEM], case.classes(token))
        for token in range(case.first, case.past)
    )
    places = {stem for stem, held in stems if "place" in held or ("adj" in held and stem in lands)}
    if owners:  # He is no holder of the office, only spoken of.
        places |= _owners(case)
    roles = fold(" ".join(person.roles)) if person else ""
    return bool(places) and not any(place in roles for place in places)


def _owners(case: Case) -> set[str]:
    """Beginnings of the names behind the head that are neither a body's nor foreign ("the mayor of Kelm")."""
    tokens = range(case.first + 1, case.past)
    return {
        fold(case.parsed.word(token))[:_STEM]
        for token in tokens
        if case.parsed.word(token)[:1].isupper() and not case.classes(token) & _OF_BODIES
    }


@cache
def _lands(code: str) -> frozenset[str]:
    """The beginnings of the names of countries and towns, which their attributes share ("Kelmarian")."""
    return frozenset(word[:_STEM] for word in lexicon(code).words_of("place"))


def _as_named(case: Case, confidence: float = _NAMED) -> Resolution:
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
        confidence = min(confidence, _UNSURE)
    return Resolution(words=words, confidence=confidence, why="as it is written", human=human)


def _publisher(case: Case, head: int) -> Resolution | None:
    """Whose site the document stands on ("in the note, published on the site of the ministry")."""
    pattern = part(case.parsed.lexicon.language.code, "published")
    match = pattern.match(case.parsed.tags, head) if pattern else None
    return (
        _as_named(replace(case, first=match.start("source"), past=match.end("source")))
        if match
        else None
    )


def author(case: Case, head: int) -> tuple[int, int] | None:
    """Who is named behind the document as its author (`speech.parts.author`)."""
    pattern = part(case.parsed.lexicon.language.code, "author")
    match = pattern.search(case.parsed.tags, head, case.past) if pattern else None
    return match.span("source") if match else None
