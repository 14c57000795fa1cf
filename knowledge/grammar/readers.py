"""Paragraphs under names that stand but once in, which of them are what readers wrote or several people think out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from knowledge.grammar.labels import Label, is_full_name, is_handle, may_be_handle
from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.own import is_thought
from knowledge.grammar.turn import Turn, is_said
from knowledge.model import Span

_LEAST_WRITTEN = 3
"""Readers in a row, each under a name of his own."""
_LEAST_SAID = 2
"""People who speak behind a dash, each under a line that names him."""
_DASH, _DASHES = 4, frozenset("—–-")
"""Characters before the words within which a dash opens their line, and what it is."""
_DASHED = re.compile(r"^[—–-]\s", re.MULTILINE)
_LEAST_OPINION = 4
"""Words of an opinion; a list of who scored has fewer."""
_LONGEST_LEAD = 300
_SHORTEST_NAME = 3


def written(
    text: str,
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
    thread: Collection[str],
) -> dict[int, Turn]:
    """What readers wrote: paragraphs in a row, each under its own name, behind a line that says so (`thread`)."""
    turns: dict[int, Turn] = {}
    for lead, run in _runs(paragraphs, found.__contains__):
        if (
            len(run) < _LEAST_WRITTEN
            or lead is None
            or not _tells_of_writing(lead.of(text), thread)
        ):
            continue
        keys = [labels[start].key for start in run]
        surely = sum(is_handle(key) or keys.count(key) > 1 for key in keys)
        told = not any(text[labels[start].words.start].isdigit() for start in run)
        if told and 2 * surely >= len(run) and all(map(may_be_handle, keys)):
            turns |= {start: found[start] for start in run}
    return turns


def opinions(
    text: str, paragraphs: Sequence[Span], found: Mapping[int, Turn], labels: Mapping[int, Label]
) -> dict[int, Turn]:
    """What several people think: paragraphs in a row, each under another whole name, or a name and what he is."""

    def is_opinion(start: int) -> bool:
        return (
            start in found
            and (is_full_name(labels[start].key) or _says_what_he_is(text, labels[start]))
            and is_said(text, found[start])
            and len(found[start].words.of(text).split()) >= _LEAST_OPINION
        )

    return {
        start: found[start]
        for _, run in _runs(paragraphs, is_opinion)
        if len({labels[start].key for start in run}) >= _LEAST_WRITTEN
        for start in run
    }


def several(
    text: str,
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
    lexicon: Lexicon,
    *,
    offices: bool,
) -> dict[int, Turn]:
    """What several people think, each under who he is, or under his office alone if `offices` count."""
    before = text[: min(labels, default=0)]
    taken = {
        start: found[start]
        for start, label in labels.items()
        if (label.personal or (offices if label.role else _is_introduced(label, before)))
        and is_said(text, found[start])
    }
    words = [turn.words.of(text) for turn in taken.values()]
    people = {labels[start].key for start in taken}
    if len(people) >= _LEAST_SAID and _all_dashed(text, found):
        return taken
    return taken if len(people) >= _LEAST_WRITTEN and is_thought(words, before, lexicon) else {}


def _all_dashed(text: str, found: Mapping[int, Turn]) -> bool:
    """Whether each label stands over a dash, as over speech, and no other line has one: nobody asks there."""
    starts = (turn.words.start for turn in found.values())
    before = (text[max(0, start - _DASH) : start] for start in starts)
    dashed = all("\n" in gap and gap.rstrip()[-1:] in _DASHES for gap in before)
    return dashed and len(_DASHED.findall(text)) == len(found)


def _is_introduced(label: Label, before: str) -> bool:
    """Whether his family name stands in what is told before."""
    last = label.key.split()[-1]
    return len(last) >= _SHORTEST_NAME and (last in before or last.capitalize() in before)


def _says_what_he_is(text: str, label: Label) -> bool:
    """Whether his calling or his age stands behind his name: "Anna, 34, a driver"."""
    return label.key[:1].isupper() and "," in label.span.of(text)


def _runs(
    paragraphs: Sequence[Span], belongs: Callable[[int], bool]
) -> Iterator[tuple[Span | None, list[int]]]:
    """Where paragraphs in a row start that belong to each other, with the one before them."""
    lead: Span | None = None
    run: list[int] = []
    for paragraph in paragraphs:
        if belongs(paragraph.start):
            run.append(paragraph.start)
            continue
        if run:
            yield lead, run
        lead, run = paragraph, []
    if run:
        yield lead, run


def _tells_of_writing(lead: str, thread: Collection[str]) -> bool:
    words = lead[-_LONGEST_LEAD:].casefold()
    return any(word in words for word in thread)
