"""A mention that gives no name -> who spoke without one before: "the agency's source", "the witness"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.came_in import came_in
from knowledge.speakers.case import Case, Resolution, fits, named_between
from knowledge.speakers.mentions import Gender
from knowledge.speakers.wording import named

_UNSURE = 0.5


def is_somebody(case: Case, head: int) -> bool:
    """Whether the mention says that the text names him nowhere: "one of the mothers", "a reporter asked"."""
    if "reporter" in case.classes(head) and "inquiring" in case.cue_classes:
        return True
    if _is_from(case, head):
        return True
    before = case.classes(case.first - 1) if case.first else frozenset()
    held = [case.classes(token) for token in range(case.first, head)]
    return "first_person" in before or any(names & _SOMEBODY for names in held)


_SOMEBODY = frozenset({"oneof", "one_of", "other", "count", "indefinite", "first_person"})


def _is_from(case: Case, head: int) -> bool:
    """Whether a name right behind it says where he is from, as of somebody new: "A reader from Kelm"."""
    behind = case.past + 1
    return (
        behind < len(case.parsed.tags)
        and "out_of" in case.classes(case.past)
        and "general" not in case.classes(head)
        and case.parsed.word(behind)[:1].isupper()
    )


def in_paragraph(case: Case, gender: Gender) -> Resolution | None:
    """Whom the paragraph was about before it says "the witness"; a guess."""
    starts = case.parsed.paragraph_starts
    paragraph = starts[max(0, bisect_right(starts, case.first) - 1)]
    people = case.people.recent(case.first)
    here = (p for p in people if p.is_human and any(paragraph <= t < case.first for t in p.tokens))
    person = next((p for p in here if fits(p, gender)), None)
    return Resolution(person, confidence=_UNSURE, why="named in the paragraph") if person else None


def said_again(case: Case, head: int) -> Resolution | None:
    """The agency's interlocutor: whoever without a name spoke last."""
    heard = "peer" in case.classes(head)  # A "source" is nobody who was called otherwise.
    for wanted in ("again", "unnamed") if heard else ("again",):
        for _, found in reversed(case.before):
            entries = map(case.parsed.lexicon.entry, fold(found.words).split())
            heads = [entry.classes for entry in entries if "unnamed" in entry.classes][:1]
            fit = (
                ("many" in held) == ("many" in case.classes(head))
                for held in heads
                if wanted in held
            )
            if any(fit):
                why = "spoke without a name before"
                return Resolution(words=found.words, confidence=0.75, why=why)
    last = (
        case.before[-1][1] if heard and case.before and "many" not in case.classes(head) else None
    )
    if last and last.human and last.words:
        return replace(last, confidence=0.7, why="spoke without a name before")
    return None


def told_before(case: Case, head: int) -> Resolution | None:
    """Whoever was described by the same word where he came in (`speech.parts.described`): an old man in a cap."""
    lexicon = case.parsed.lexicon
    pattern = part(lexicon.language.code, "described")
    wanted = lexicon.lemma(fold(case.parsed.word(head)))
    for match in pattern.finditer(case.parsed.tags, 0, case.first) if pattern else ():
        token = max(match.start(group) for group in match.re.groupindex if group != "source")
        if lexicon.lemma(fold(case.parsed.word(token))) == wanted:
            words = named(case.parsed, *match.span("source"))
            return Resolution(
                words=words, confidence=_DESCRIBED, why="described before", human=True
            )
    return came_in(case, head)


_DESCRIBED = 0.75


def told_of(case: Case, first: int, past: int) -> str:
    """Of whom the sentence tells without a name (`speech.parts.somebody`): a woman of the village burst into tears."""
    code, tags = case.parsed.lexicon.language.code, case.parsed.tags
    opens, told = part(code, "somebody"), part(code, "told_of_it")
    match = (opens and opens.match(tags, first, past)) or (told and told.search(tags, first, past))
    return named(case.parsed, *match.span(match.lastgroup or "source")) if match else ""


class Told(NamedTuple):
    """Somebody without a name, of whom a sentence tells."""

    words: str
    bare: bool
    """Whether they may be said of somebody named before: "the Italian", but not "a nurse", "the county surveyor"."""


def told_acting(case: Case, first: int, past: int, *, acting: bool) -> Told | None:
    """Who acts there without a name (`speech.parts.acting_role`), before anybody who has one.

    `acting`: whether anybody who is named acts there.
    """
    if not acting and (words := told_of(case, first, past)):
        return Told(words, bare=False)
    pattern = part(case.parsed.lexicon.language.code, "acting_role")
    for match in pattern.finditer(case.parsed.tags, first, past) if pattern else ():
        start, end = match.span(match.lastgroup or "source")
        if case.people.between(start, end):
            continue  # Who holds the office is known.
        bare = end - start == _BARE and "definite" in case.classes(start)
        ahead = named_between(case, first, past if bare else start)
        if any(acts and person.is_human for person, acts in ahead):
            return None
        return Told(named(case.parsed, start, end), bare)
    return None


_BARE = 2
"""Words of "the Italian"."""
