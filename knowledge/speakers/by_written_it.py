""" "In it is also said that ...", "the author of the letter": a pronoun for something written -> whose words those are.

For languages whose words have cases: there such a pronoun is the same as that of a man or a woman.
"""

from __future__ import annotations

from dataclasses import replace

from knowledge.grammar.patterns import part
from knowledge.speakers.asking import Source, asked_of
from knowledge.speakers.by_described_document import by_described_document
from knowledge.speakers.by_document import author
from knowledge.speakers.case import Case, Resolution, named_between, sentences_back, who_spoke
from knowledge.speakers.mentions import mentions
from knowledge.speakers.wording import headword

_FARTHEST = 3
_SURE = 0.75
_OWNER = 6
"""Tokens behind the letter among which its author is named: "the telegram of director Reed"."""
_TO_WHOM = frozenset({"dat", "dative"})
_SHORT = 2
"""Words of a mention that may mean the author."""


@asked_of(Source.WORD, "masculine", "feminine", "plural", "there")
def by_written_it(case: Case) -> Resolution | None:
    """Whose words stand, or whose document is named, in one of the sentences before."""
    if case.past - case.first != 1 or not (_reads(case) or "reading" in case.cue_classes):
        return None
    held = case.classes(case.first)
    if not held & {"masculine", "feminine", "plural", "there"}:
        return None
    if "pronoun" in held and "saying" in case.cue_classes:  # "He admits", not "in it is admitted".
        return None
    if not case.parsed.lexicon.language.keys("people.cases"):
        return None
    for first, past in sentences_back(case, _FARTHEST)[1:]:
        for found in who_spoke(case, first, past):
            return replace(found, confidence=min(found.confidence, _SURE))
        for token in range(past - 1, first - 1, -1):
            if "document" in case.classes(token):
                writer = _writer(case, first, token)
                return writer or by_described_document(
                    replace(case, first=token, past=_whose(case, token))
                )
    return None


def _whose(case: Case, token: int) -> int:
    """The end of the document with whose it is: "the letter of the tenants"."""
    pattern = part(case.parsed.lexicon.language.code, "author")
    match = pattern.match(case.parsed.tags, token) if pattern else None
    return match.end() if match else token + 1


def _reads(case: Case) -> bool:
    """Whether no verb but a colon leads from it to the words: "In it there is but a line: «Come»"."""
    cue = case.quote.cue
    colon = cue is not None and cue.of(case.parsed.text) == ":"
    return colon and case.first > 0 and "within" in case.classes(case.first - 1)


@asked_of(Source.MENTION, "author", "general", part="headword")
def by_author(case: Case) -> Resolution | None:
    """The author of the letter; or the doctor who asks for something in it: who is told to have written it."""
    head = headword(case.parsed, case.first, case.past) if case.mentioned else None
    held = case.classes(head) if head is not None else frozenset()
    if head is None or "many" in held or not held & {"author", "general"}:
        return None
    within = range(head, case.past) if "author" in held else range(case.sentence[0], case.first)
    if case.past - case.first > _SHORT or not any("personal" in case.classes(t) for t in within):
        return None
    for first, past in case.parsed.sentences:
        if first >= case.sentence[0]:
            return None
        for token in range(first, past):
            if writer := _writer(case, first, token):
                return writer
    return None


def _writer(case: Case, first: int, token: int) -> Resolution | None:
    """Who acts in the sentence before the letter that it tells of."""
    if "personal" not in case.classes(token):
        return None
    for mention in mentions(case.parsed, token + 1, token + _OWNER):
        past = mention.token + len(mention.words)
        sent_to = any(case.classes(t) & _TO_WHOM for t in range(token + 1, past))
        if mention.token in case.people.oblique and not sent_to:
            return author(case.people.named(mention.words), _SURE, "it")
    acting = (who for who, acts in named_between(case, first, token) if acts and who.is_human)
    person = next(acting, None)
    return author(person, _SURE, "it") if person else None
