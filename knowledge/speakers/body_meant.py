"""A word for any body ("the ministry", "the firm") -> the full name of the one that it stands for.

For languages whose file says how such a name looks (`speech.parts.body_name`).
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.grammar.patterns import part
from knowledge.language import fold
from knowledge.speakers.case import Case
from knowledge.speakers.wording import named


def body_between(case: Case, start: int, end: int, *, first: bool = False) -> str:
    """The full name of the body named last, or first, between two tokens, to which nothing goes; empty if none is."""
    sent_to = _addressed(case, start, end)
    spans = [span for span in _names(case, start, end) if sent_to.isdisjoint(range(*span))]
    return named(case.parsed, *spans[0 if first else -1]) if spans else ""


def body_meant(case: Case, head: int, start: int) -> tuple[str, bool]:
    """The body named last with the same word from `start` on, else the last of that kind; empty if none is.

    And whether no other of that kind is named, so that no other can be meant.
    """
    spans = list(_names(case, start, case.first))
    lemma = case.parsed.lexicon.lemma
    word = lemma(fold(case.parsed.word(head)))
    for span in reversed(spans):
        if any(lemma(fold(case.parsed.word(token))) == word for token in range(*span)):
            name = named(case.parsed, *span)
            return name, word in fold(name).split()
    held = case.classes(head)
    wanted = "public_word" if "public_word" in held else "firm_word" if "firm_word" in held else ""
    if not wanted and "any_body" not in held:
        return "", False  # A university is no court.
    fitting = [span for span in reversed(spans) if not wanted or _may_be(case, span, wanted)]
    names = [named(case.parsed, *span) for span in fitting]
    alone = wanted == "firm_word" and len(set(names)) == 1 and _is_firm(case, fitting[0])
    return (names[0], alone) if names else ("", False)


def _addressed(case: Case, start: int, end: int) -> set[int]:
    """The words for bodies to which something goes (`speech.parts.sent_to_body`): papers handed in to the court."""
    pattern = part(case.parsed.lexicon.language.code, "sent_to_body")
    found = pattern.finditer(case.parsed.tags, start, end) if pattern else ()
    return {match.end() - 1 for match in found}


def _names(case: Case, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the full names of bodies stand, in order."""
    pattern = part(case.parsed.lexicon.language.code, "body_name")
    for match in pattern.finditer(case.parsed.tags, start, end) if pattern else ():
        yield match.span()


def _is_named(case: Case, span: tuple[int, int]) -> bool:
    """Whether the words are a name or those for a firm, not "the airport of the island"."""
    return _is_firm(case, span) or any(
        case.parsed.word(token)[:1].isupper()
        and token > 0
        and case.parsed.tags[token - 1] not in ".\n"
        for token in range(*span)
    )


def _is_firm(case: Case, span: tuple[int, int]) -> bool:
    """Whether the name stands in marks or with a word for a firm: "«Zarya»", "the firm Zarya"."""
    return any(
        token in case.parsed.speech or "firm_word" in case.parsed.classes[token]
        for token in range(*span)
    )


def _may_be(case: Case, span: tuple[int, int], wanted: str) -> bool:
    """Whether the name does not say that the body is of the other kind, one of the state or a firm."""
    held = [case.classes(token) for token in range(*span)]
    if any("either_body" in classes for classes in held):
        return True
    if wanted == "firm_word" and not _is_named(case, span):
        return False
    state = any("public_body" in classes for classes in held) or any(
        case.parsed.word(token).isupper() and "form" not in case.classes(token)
        for token in range(*span)
    )
    return state is (wanted == "public_word")
