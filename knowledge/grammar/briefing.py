"""Paragraphs of a briefing in, its turns out: who asks has a label (`Ann Reed, Herald: ...?`), who answers often none.

A paragraph without a label right behind a question is an answer; so are those behind it up to the next label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.grammar.labels import Label, is_name
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import NO_WORDS, Turn, does_ask, is_said
from knowledge.model import Span

_LEAST_ANSWERED = 2
_LEAST_PAPERS = 2
"""Labels that say for whom somebody asks, or that are words for a question."""
_PAPER = re.compile(r"[,«“\"]|\w\.\w")
"""In a label: `Ann Reed, Herald`, `Radio «Dawn»`, `Dawn.com`."""
_LEAST_ASKED, _ASK_ALWAYS = 3, 0.8
"""Labelled paragraphs that ask, where none says for whom: so many, and such a share of all."""
_DASH = re.compile(r"[—–] ?(?=\S)")
_ANSWERED = 0.6
"""Share of the labelled questions whose answer has no label."""
_ASKED = 0.25
"""Share of the labelled paragraphs that ask so."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """The labels of a text and what they open; `voices` are labels without a name."""

    text: str
    labels: Mapping[int, Label]
    found: Mapping[int, Turn]
    voices: Collection[str]

    def turns(self, paragraphs: Sequence[Span], telling: Telling) -> Mapping[int, Turn]:
        """The labelled turns and the answers; empty for a text that is no briefing."""
        labelled = [p for p in paragraphs if p.start in self.found and self._may_speak(p.start)]
        if len(labelled) < _LEAST_ANSWERED:
            return {}
        telling.tell(Span(0, labelled[0].start))
        askers = self._askers(labelled)
        starts = {p.start for p in labelled}
        asking = [
            (question, behind)
            for question, behind in pairwise(paragraphs)
            if question.start in starts and self._asks(question) and self._name(question) in askers
        ]
        answers = [
            (question.start, behind)
            for question, behind in asking
            if self._is_answer(behind, telling)
        ]
        if len(answers) < max(_LEAST_ANSWERED, _ANSWERED * len(asking), _ASKED * len(labelled)):
            return {}
        taken = {p.start: self.found[p.start] for p in labelled}
        taken |= {p.start: Turn(None, self._words(p), answers=True) for _, p in answers}
        return dict(sorted(taken.items()))

    def _may_speak(self, start: int) -> bool:
        """Whether the label is a name or a voice, and sentences stand behind it."""
        label = self.labels[start]
        named = (
            label.known or label.role or is_name(label.key) or label.key.casefold() in self.voices
        )
        return named and is_said(self.text, self.found[start])

    def _asks(self, paragraph: Span) -> bool:
        """Whether a question stands in it; some say behind it why they ask."""
        return self.text.find("?", paragraph.start, paragraph.end) >= 0

    def _name(self, paragraph: Span) -> str:
        """The last word of the label, by which somebody is known again in a shorter one."""
        return self.labels[paragraph.start].key.split()[-1].casefold()

    def _askers(self, labelled: Sequence[Span]) -> Collection[str]:
        """Who asks for papers: at least half of his turns ask, and a label says for whom, or that it is a question."""
        turns = Counter(map(self._name, labelled))
        asked = Counter(self._name(p) for p in labelled if self._asks(p))
        sent = [p for p in labelled if self._is_papers(self.labels[p.start])]
        if sum(asked.values()) >= max(_LEAST_ASKED, _ASK_ALWAYS * len(labelled)):
            sent = list(labelled)
        if sum(map(self._asks, sent)) < _LEAST_PAPERS:
            return ()
        return {name for p in sent if 2 * asked[name := self._name(p)] >= turns[name]}

    def _is_papers(self, label: Label) -> bool:
        return label.known or _PAPER.search(label.span.of(self.text)) is not None

    def _words(self, paragraph: Span) -> Span:
        """The paragraph without the dash that opens it."""
        dash = _DASH.match(self.text, paragraph.start, paragraph.end)
        return Span(dash.end(), paragraph.end) if dash else paragraph

    def _is_answer(self, paragraph: Span, telling: Telling) -> bool:
        """Whether it is a paragraph without a label that answers, and the writer tells nothing in it."""
        start = self._words(paragraph).start
        if paragraph.start in self.labels or self.text[start] in NO_WORDS:
            return False
        if does_ask(self.text, paragraph) or not is_said(self.text, Turn(None, paragraph)):
            return False
        return not telling.is_told(paragraph)
