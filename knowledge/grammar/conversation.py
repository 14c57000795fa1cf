"""The labels under one mark in, which of the paragraphs that they open are turns of a conversation out.

A label counts when it stands at the start of at least two paragraphs, or when at least two paragraphs open
with such labels in capitals; so an ordinary sentence with a colon is no turn. Labels that stand but once count
next to others, or where several people say what they think. Under a mark that opens other things as well the
words must be said as one speaks of himself or to others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.grammar.briefing import Briefing
from knowledge.grammar.heads import BRACKET, COLON, DASH, LINE, STOP
from knowledge.grammar.labels import Label, is_full_name, is_in_capitals, is_name
from knowledge.grammar.own import share_of_own
from knowledge.grammar.readers import opinions, several, written
from knowledge.grammar.rest import with_the_rest
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import Turn, does_ask, is_said, without_remark
from knowledge.model import Span

_LEAST_TURNS = 2
_SURE_TURNS = {LINE: 3, STOP: 4, DASH: 3, BRACKET: 3}
"""Turns that must be sure by themselves under marks that open other things as well."""
_OWN_SHARE = 0.15
"""Of those, how many are said as one speaks of himself or to others; of news under the names of places none are."""
_SAID_SHARE = 0.5
"""Of the words behind a label, how many must be sentences."""
_LONG = 6
"""Turns of a transcript that is one throughout; shorter ones stand in an article of another kind."""
_LEAST_THROUGHOUT, _THROUGHOUT = 4, 0.7
"""Turns, and their share of the paragraphs from the first to the last, in one that is so though few come back."""
_SHORTEST_NAME = 3
_LEAST_TOLD, _TOLD_SHARE = 2, 0.25
"""Paragraphs under labels, and which share of them, by which the writer tells under all of them."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The labels under one mark; `voices` are labels without a name, `thread` words that tell what readers wrote."""

    text: str
    paragraphs: Sequence[Span]
    labels: Mapping[int, Label]
    voices: Collection[str]
    thread: Collection[str]
    telling: Telling
    mark: str

    def turns(self) -> Mapping[int, Turn]:
        """The turns by where their paragraphs start; empty if the labels are none."""
        text, labels = self.text, self.labels
        if (self.mark != COLON and self._is_told()) or self._are_items():
            return {}
        found = {
            start: Turn(label.span, without_remark(text, label.words))
            for start, label in labels.items()
        }
        briefing = Briefing(text, labels, found, self.voices).turns(self.paragraphs, self.telling)
        if briefing:
            return with_the_rest(text, self.paragraphs, briefing, {}, self.telling)
        sure = self._sure(found)
        if self.mark == COLON and len(sure) >= _LONG:
            return self._whole(found, sure, open_ended=False)
        more = {**sure, **self._several(found)}
        more |= written(text, self.paragraphs, found, labels, self.thread)
        short = self._short(found, sure) if self.mark == COLON else {}
        if len(more) > len(short) or (more.keys() == short.keys() and self._is_throughout(more)):
            return self._whole(found, dict(sorted(more.items())), open_ended=not sure)
        return short

    def _is_throughout(self, turns: Collection[int]) -> bool:
        """Whether nearly all from the first turn to the last are such: what has no label there goes on with one."""
        if len(turns) < _LEAST_THROUGHOUT:
            return False
        inside = [p for p in self.paragraphs if min(turns) <= p.start <= max(turns)]
        return len(turns) >= _THROUGHOUT * len(inside)

    def _is_told(self) -> bool:
        """Whether the writer tells under the labels what each said: "Reed thinks it too dear", under his name."""
        told = (self.telling.is_told(label.words, label.key) for label in self.labels.values())
        return sum(told) >= max(_LEAST_TOLD, _TOLD_SHARE * len(self.labels))

    def _are_items(self) -> bool:
        """Whether the labels are heads of news, no two the same: the writer reports below more of them than say "I"."""
        if len({label.key for label in self.labels.values()}) < len(self.labels):
            return False
        if self.mark == LINE and not any(map(self._may_be_person, self.labels.values())):
            return True  # "COAL" and "TOURISTS" stand over what is told of them.
        words = [label.words for label in self.labels.values()]
        reported = sum(map(self.telling.reports, words))
        return reported >= _LEAST_TOLD and reported > sum(map(self.telling.is_own, words))

    def _may_be_person(self, label: Label) -> bool:
        """Whether more tells so than words in capitals, which may be a heading: "NEW ROADS", "TOURISTS"."""
        named = is_full_name(label.key) and not is_in_capitals(label.key)
        crowd = "many" in self.telling.lexicon.entry(label.key).classes
        return label.known or label.personal or named or (label.role and not crowd)

    def _sure(self, found: Mapping[int, Turn]) -> Mapping[int, Turn]:
        """The turns whose label counts by itself under this mark."""
        sure = _sure(self.text, self.paragraphs, found, self.labels)
        if self.mark == COLON:
            return sure
        alone = len({_called(self.labels[start]) for start in sure}) == 1
        if len(sure) < _SURE_TURNS[self.mark] or (
            alone and not _answered(self.text, self.paragraphs, sure)
        ):
            return {}
        words = [turn.words.of(self.text) for turn in sure.values()]
        return sure if share_of_own(words, self.telling.lexicon) >= _OWN_SHARE else {}

    def _several(self, found: Mapping[int, Turn]) -> Mapping[int, Turn]:
        """What several people think; a sentence before a stop may begin with an office as well."""
        lexicon = self.telling.lexicon
        return several(self.text, found, self.labels, lexicon, offices=self.mark != STOP)

    def _short(self, found: Mapping[int, Turn], sure: Mapping[int, Turn]) -> Mapping[int, Turn]:
        """The turns of an article of another kind: each has its label, none goes on."""
        text, paragraphs, labels = self.text, self.paragraphs, self.labels
        said = {start: turn for start, turn in found.items() if is_said(text, turn)}
        beside = _beside(paragraphs, said, labels, sure, self.voices)
        once = written(text, paragraphs, found, labels, self.thread)
        once |= opinions(text, paragraphs, found, labels)
        return dict(sorted({**once, **beside, **sure}.items()))

    def _whole(
        self, found: Mapping[int, Turn], sure: Mapping[int, Turn], *, open_ended: bool
    ) -> Mapping[int, Turn]:
        """The turns of a conversation that the text is throughout, with those under labels that stand but once."""
        once = {
            start: turn
            for start, turn in found.items()
            if (label := self.labels[start]).personal
            or is_name(label.span.of(self.text))
            or label.key.casefold() in self.voices
        }
        return with_the_rest(
            self.text, self.paragraphs, sure, once, self.telling, open_ended=open_ended
        )


def _sure(
    text: str,
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
) -> Mapping[int, Turn]:
    """The turns whose label counts by itself."""
    keys = {start: _called(label) for start, label in labels.items()}
    counted = Counter(keys.values())
    spoken = Counter(keys[start] for start, turn in found.items() if is_said(text, turn))
    counted = Counter({key: n for key, n in counted.items() if spoken[key] >= _SAID_SHARE * n})
    capitals = sum(
        is_in_capitals(label.key) and keys[start] in counted for start, label in labels.items()
    )
    known = {label.key for label in labels.values() if label.known}
    asked = Counter(keys[start] for start in _answered(text, paragraphs, found))
    alone, several = {key for key, n in asked.items() if n >= _LEAST_TURNS}, len(counted) > 1
    return {
        start: turn
        for start, turn in found.items()
        if (
            (label := labels[start]).known
            and counted[label.key]
            and (len(known) > 1 or (counted[label.key] >= _LEAST_TURNS and len(counted) > 1))
        )
        or (
            not label.known
            and _counts(label, counted[key := keys[start]], capitals, several or key in alone)
        )
    }


def _called(label: Label) -> str:
    """What is the same in all labels of one speaker: the last word of a name."""
    last = label.key.split()[-1]
    return (
        label.key
        if label.known or label.role or len(last.rstrip(".")) < _SHORTEST_NAME
        else last.casefold()
    )


def _answered(text: str, paragraphs: Sequence[Span], found: Mapping[int, Turn]) -> Sequence[int]:
    """The labelled paragraphs right behind one that asks and has no label."""
    return [
        behind.start
        for before, behind in pairwise(paragraphs)
        if behind.start in found and before.start not in found and does_ask(text, before)
    ]


def _beside(
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
    sure: Mapping[int, Turn],
    voices: Collection[str],
) -> dict[int, Turn]:
    """The turns whose label stands but once: right between two turns, or a whole name or a voice next to one."""
    starts = [paragraph.start for paragraph in paragraphs]
    taken: dict[int, Turn] = {}
    for before, start, behind in zip([-1, *starts], starts, [*starts[1:], -1], strict=False):
        if start in sure or start not in found:
            continue
        key = labels[start].key
        after = before in sure or before in taken
        named = is_full_name(key) or key.casefold() in voices
        if (after and behind in sure and is_name(key)) or (named and (after or behind in sure)):
            taken[start] = found[start]
    return taken


def _counts(label: Label, number: int, capitals: int, answered: bool) -> bool:
    """Whether a label that stands so often counts: beside others, or where each is asked."""
    key = label.key
    if is_in_capitals(key) and capitals >= _LEAST_TURNS and number:
        return True
    named = label.role or all(word.lstrip("«")[:1].isupper() for word in key.split())
    return named and number >= _LEAST_TURNS and answered
