"""A mention of a letter, a ruling, a note, told of by its headword -> whose it is.

For languages in which the word that says what it is may stand anywhere in the mention (`speech.parts.headword`).
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_description import (
    NAMED,
    UNSURE,
    as_named,
    by_description,
    by_heading_body,
    who_holds,
)
from knowledge.speakers.by_document import by_document
from knowledge.speakers.by_name import by_name
from knowledge.speakers.by_pronoun import by_pronoun
from knowledge.speakers.by_ruling import court_of
from knowledge.speakers.case import Case, Resolution, sentences_back
from knowledge.speakers.document_giver import giver_of, writer_before
from knowledge.speakers.wording import headword

_DOCUMENT_BACK = 3
"""Sentences in which what "the document" means is sought."""


@asked_of(Source.MENTION, "document", part="headword")
def by_described_document(case: Case) -> Resolution | None:
    """The author named behind the document, or where it was first spoken of; else the body that gave it out."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    if head is None or "document" not in case.classes(head):
        return None
    joint = case.first < head and "joint" in case.classes(head - 1)
    if publisher := _publisher(case, head):
        return publisher
    before = _document_before(case, head)
    if before:
        return by_described_document(replace(case, first=before[0], past=before[1]))
    if joint:  # Several speak in it with one voice: its own.
        return as_named(case)
    if owned := _owner(case, head):
        return owned
    tokens = _author(case, head)
    if tokens:
        behind = replace(case, first=tokens[0], past=tokens[1])
        found = by_pronoun(behind) or by_name(behind) or _signed_by(behind)
        if found:
            return found
    if any("other" in case.classes(token) for token in range(case.first, head)):
        return as_named(case)  # "Another comment" is not theirs who are told of before.
    writer = by_document(replace(case, first=head, past=head + 1))
    if writer:
        return writer
    if court := court_of(case, head):
        return court
    if wrote := writer_before(case, head):
        return wrote
    body = giver_of(case, head)
    return (
        Resolution(words=body, confidence=UNSURE, why="whose statement it may be")
        if body
        else as_named(case, UNSURE if case.past - case.first == 1 else NAMED)
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
        return who_holds(case, head)
    return by_description(case) or as_named(case)


def _publisher(case: Case, head: int) -> Resolution | None:
    """Whose site the document stands on ("in the note, published on the site of the ministry")."""
    pattern = part(case.parsed.lexicon.language.code, "published")
    match = pattern.match(case.parsed.tags, head) if pattern else None
    return (
        as_named(replace(case, first=match.start("source"), past=match.end("source")))
        if match
        else None
    )


def _author(case: Case, head: int) -> tuple[int, int] | None:
    """Who is named behind the document as its author (`speech.parts.author`)."""
    pattern = part(case.parsed.lexicon.language.code, "author")
    match = pattern.search(case.parsed.tags, head, case.past) if pattern else None
    return match.span("source") if match else None
