"""The labelled turns of a conversation in, with them the paragraphs that go on with one out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.grammar.look import common_look, look
from knowledge.grammar.told import Telling, opens_with_name
from knowledge.grammar.turn import NO_WORDS, Turn, does_ask, label_of
from knowledge.language import WORD
from knowledge.model import Span

_LEAST_ASKED = 2
"""Questions without a label, each before a turn."""
_ASKING_SHARE = 0.25
"""Share of the turns that ask, from which those who ask have labels."""
_REMARK_BEFORE = re.compile(r"[(\[][^()\[\]\n]{1,60}[)\]][ \u00a0]+(?=[^\W_])")
_ENDS_LABEL = frozenset(":.,([")
_STOP = re.compile(r"[.!?…](?=\s|$)")


def with_the_rest(
    text: str,
    paragraphs: Sequence[Span],
    sure: Mapping[int, Turn],
    once: Mapping[int, Turn],
    telling: Telling,
    *,
    open_ended: bool = False,
) -> Mapping[int, Turn]:
    """Turns under a label that stands once, and paragraphs that go on with a turn, up to the last sure one.

    `open_ended`: behind that one as well, while they say "I", as where nobody asks who might tell on.
    """
    complete = dict(sure)
    last, before, speaker = max(sure), None, ""
    labels = {turn.label.of(text) for turn in sure.values() if turn.label}
    names = labels | {turn.label.of(text) for turn in once.values() if turn.label}
    asked = _asked(text, paragraphs, {**once, **sure})
    telling.tell(Span(0, min(sure)))
    for paragraph in paragraphs:
        start = paragraph.start
        if start > last and not (open_ended and before is not None and _is_own(paragraph, telling)):
            break
        if start in once and start <= last:
            complete.setdefault(start, once[start])
        if start in complete:
            before, speaker = start, label_of(text, complete[start])
        elif (
            before is None
            or start in asked
            or _says_nothing(text, start)
            or _is_labelled(text, start, labels)
            or _is_writers(text, paragraph, speaker, names, telling)
            or (does_ask(text, complete[before].words) and telling.reports(paragraph))
        ):
            before = None
        else:
            complete[before] = replace(complete[before], goes_on=True)
            complete[start] = Turn(None, _behind_remark(text, paragraph))
            before = start
    return complete


def _is_writers(
    text: str, paragraph: Span, speaker: str, names: Collection[str], telling: Telling
) -> bool:
    """Whether the writer tells in it of who takes part; what he tells is remembered."""
    if telling.is_told(paragraph, speaker) or telling.opens_with(paragraph, names):
        telling.tell(paragraph)
        return True
    return _is_told(text, paragraph, names) or opens_with_name(text, paragraph, telling.lexicon)


def _asked(text: str, paragraphs: Sequence[Span], turns: Mapping[int, Turn]) -> Collection[int]:
    """The paragraphs that ask without a label, each right before a turn, where hardly any turn asks."""
    asking = sum(does_ask(text, turn.words) for turn in turns.values())
    if asking > _ASKING_SHARE * len(turns):
        return ()
    found = {
        before.start
        for before, behind in pairwise(paragraphs)
        if behind.start in turns and before.start not in turns and does_ask(text, before)
    }
    if len(found) < _LEAST_ASKED:
        return ()
    alike = common_look(text, (p for p in paragraphs if p.start in found))
    if alike:  # Who asks tells something as well, printed as his questions are.
        found |= {p.start for p in paragraphs if p.start not in turns and look(text, p) == alike}
    return found


def _is_labelled(text: str, start: int, labels: Collection[str]) -> bool:
    """Whether one of the labels stands there, with what ends a label behind it ("A:", no "A man")."""
    return any(
        text.startswith(label, start) and text[start + len(label) :][:2].lstrip()[:1] in _ENDS_LABEL
        for label in labels
    )


def _is_told(text: str, paragraph: Span, names: Collection[str]) -> bool:
    """Whether its first sentence names in full one who takes part, as only who tells of the conversation does."""
    stop = _STOP.search(text, paragraph.start, paragraph.end)
    end = stop.start() if stop else paragraph.end
    return any(" " in name and text.find(name, paragraph.start, end) >= 0 for name in names)


def _is_own(paragraph: Span, telling: Telling) -> bool:
    """Whether somebody goes on in it behind the last label: it says "I", and quotes nobody as the writer does."""
    words = paragraph.of(telling.text)
    return (
        words[0] not in NO_WORDS
        and not telling.quotes(paragraph)
        and any(
            "first_person" in telling.lexicon.entry(word).classes for word in WORD.findall(words)
        )
    )


def _says_nothing(text: str, start: int) -> bool:
    """Whether a paragraph opens with what nobody says and no words follow: "(Applause.)"."""
    return text[start] in NO_WORDS and _REMARK_BEFORE.match(text, start) is None


def _behind_remark(text: str, paragraph: Span) -> Span:
    """The paragraph without a remark of the editors before it: "[In Spanish] Good morning."."""
    remark = _REMARK_BEFORE.match(text, paragraph.start)
    return Span(remark.end(), paragraph.end) if remark else paragraph
