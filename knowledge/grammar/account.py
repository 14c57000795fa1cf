"""Paragraphs in, one person's own words out where a line announces them and nothing marks them: a monologue, a letter.

"Ann Reed tells how it was.", and then paragraphs of which many say "I", with crossheads between; or a signature below.
They end where the writer tells again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.grammar.heads import Heads
from knowledge.grammar.look import is_pulled
from knowledge.grammar.marks import quotations
from knowledge.grammar.own import FIRST_PERSON
from knowledge.grammar.told import Telling, full_names, opens_with_name
from knowledge.grammar.turn import NO_WORDS, Turn, does_ask
from knowledge.model import Span

_INTRODUCTION, _TITLED, _CREDITED = 4, 2, 4
"""Paragraphs in which the editors may announce it, and that where the title or a credit among the last does so."""
_LEAST_PARAGRAPHS, _OWN_SHARE = 4, 0.3
_LED_SHARE = 0.15
"""The same behind a colon that leads to them."""
_TELLS_ON = 2
"""Paragraphs in a row with which somebody goes on behind one of the writer's."""
_MOST_QUESTIONS = 1
"""Paragraphs that do nothing but ask; more of them are an interview."""
_LONGEST_QUESTION, _LONGEST_HEADING = 200, 60
_LONGEST_NAME = 50
"""Characters in marks that are no more than what something is called."""
_DASH = re.compile(r"[—–-]\s+(?=\S)")
_ENDS = ".!?…:,;"
_QUOTED = frozenset('«“„"')


@dataclass(frozen=True, slots=True)
class Account:
    """A text; `announcing`: beginnings of words that tell that somebody's own words follow."""

    heads: Heads
    telling: Telling
    title: str
    announcing: Collection[str]

    def turns(self, paragraphs: Sequence[Span]) -> Mapping[int, Turn]:
        """The paragraphs by where they start; a new turn begins behind the introduction and behind each crosshead."""
        number = self._begin(paragraphs)
        if number < 0:
            return {}
        introduction = Span(0, paragraphs[number].start)
        self.telling.tell(introduction)
        teller = " ".join(
            (*full_names(self.title, self.telling.lexicon), *self._names(introduction))
        )
        taken, signature = self._run(paragraphs, number, teller)
        while taken and signature is None and not self.telling.is_own(taken[-1][0]):
            taken.pop()
        own = sum(self.telling.is_own(words, FIRST_PERSON) for words, _ in taken)
        led = self._text[paragraphs[number - 1].end - 1] == ":"
        share = _LED_SHARE if led else _OWN_SHARE
        least = 1 if signature else share * len(taken)
        if len(taken) < _LEAST_PARAGRAPHS or own < least:
            return {}
        return _as_turns(taken, signature)

    @property
    def _text(self) -> str:
        return self.heads.text

    def _begin(self, paragraphs: Sequence[Span]) -> int:
        """The number of the first paragraph that may be his; -1 where nothing announces it."""
        below = paragraphs[max(_INTRODUCTION, len(paragraphs) - _CREDITED) :]
        if not self._is_announced((*paragraphs[:_INTRODUCTION], *filter(_is_short, below))):
            return -1
        titled = self._announces(self.title) or any(map(self._is_credit, below))
        leads = paragraphs[: _TITLED if titled else _INTRODUCTION]
        announced = [n for n, one in enumerate(leads) if self._is_lead(one)]
        if not (announced or titled):
            return -1
        start = announced[0] + 1 if announced else 1
        while start in announced and self._names(paragraphs[start]):
            start += 1
        for number, one in enumerate(paragraphs[start : start + _INTRODUCTION], start):
            if self.is_heading(one):
                return number
            if self._is_writers(one):
                if not titled:
                    return -1
            elif not self._greets(one) and (announced or self.telling.is_own(one)):
                return number
        return -1

    def _is_announced(self, paragraphs: Iterable[Span]) -> bool:
        """Whether such a word stands in the title or in one of these: the cheap test, which most texts fail."""
        return self._announces("\n".join((self.title, *(one.of(self._text) for one in paragraphs))))

    def _is_lead(self, paragraph: Span) -> bool:
        """Whether it announces somebody's words, and does not belong to them itself."""
        words = paragraph.of(self._text)
        if not self._announces(words) or self._opens_quoted(paragraph):
            return False
        if any(len(one.span) > _LONGEST_NAME for one in quotations(self._text, paragraph)):
            return False
        last = Span(
            max(paragraph.start, self._text.rfind(". ", 0, paragraph.end - 1)), paragraph.end
        )
        leads = self._announces(last.of(self._text)) and not self.telling.is_own(last)
        return leads or not self.telling.is_own(paragraph) or bool(self._names(paragraph))

    def _is_credit(self, paragraph: Span) -> bool:
        """Whether it is a line that says who wrote down what was told: "As told to Ann Reed"."""
        return _is_short(paragraph) and self._is_lead(paragraph)

    def _names(self, told: Span) -> list[str]:
        """The family names of those who are named there in full."""
        return full_names(told.of(self._text), self.telling.lexicon)

    def _announces(self, words: str) -> bool:
        words = words.casefold()
        return any(word in words for word in self.announcing)

    def _opens_quoted(self, paragraph: Span) -> bool:
        return self._text[paragraph.start] in _QUOTED or self._text[paragraph.start] in NO_WORDS

    def _run(
        self, paragraphs: Sequence[Span], number: int, teller: str
    ) -> tuple[list[tuple[Span, bool]], Span | None]:
        """The paragraphs, each with whether a turn begins there, up to where the writer tells, and the signature."""
        taken: list[tuple[Span, bool]] = []
        begins, asked = True, 0
        for place, one in enumerate(paragraphs[number:], number):
            if taken and self._is_credit(one):
                break
            if self.is_heading(one):
                signature = self._signature(one) if place >= len(paragraphs) - 2 else None
                if signature and taken:
                    return taken, signature
                begins = True
                continue
            if is_pulled(self._text, one):
                continue
            dash = _DASH.match(self._text, one.start, one.end) if begins else None
            words = Span(dash.end(), one.end) if dash else one
            asked += does_ask(self._text, one) and len(one) < _LONGEST_QUESTION
            if asked > _MOST_QUESTIONS:
                return [], None
            if self._is_writers(words, teller):
                if self._tells_on(paragraphs[place + 1 :], teller):
                    begins = True
                    continue
                break
            taken.append((words, begins))
            begins = False
        return taken, None

    def _tells_on(self, behind: Sequence[Span], teller: str) -> bool:
        """Whether who tells goes on behind a paragraph of the writer's: the next ones are not, and say "I"."""
        next_ones = behind[:_TELLS_ON]
        return (
            len(next_ones) == _TELLS_ON
            and not any(self._is_writers(one, teller) or self.is_heading(one) for one in next_ones)
            and any(self.telling.is_own(one, FIRST_PERSON) for one in next_ones)
        )

    def _signature(self, line: Span) -> Span | None:
        dash = _DASH.match(self._text, line.start, line.end)
        name = Span(dash.end() if dash else line.start, line.end)
        label = self.heads.of(name, name)
        return label.span if label and label.personal else None

    def _greets(self, paragraph: Span) -> bool:
        """Whether it is a line with which a letter begins: "Dear editor,"."""
        return _is_short(paragraph) and self._text[paragraph.end - 1] in ",!"

    def is_heading(self, paragraph: Span) -> bool:
        """Whether it is a short line that ends as no sentence does."""
        ends = self._text[paragraph.end - 1] in _ENDS
        return _is_short(paragraph) and (not ends or self.heads.is_line(paragraph))

    def _is_writers(self, words: Span, teller: str = "") -> bool:
        if self._opens_quoted(words):
            return True
        if self._text[words.end - 1] == ":":
            return True
        if self.telling.names(words, teller):
            return True
        if self.telling.is_own(words):
            return self.telling.is_told(words, teller)
        if self.telling.is_told(words, teller) or self.telling.reports(words):
            return True
        return opens_with_name(self._text, words, self.telling.lexicon)


def _is_short(paragraph: Span) -> bool:
    return len(paragraph) <= _LONGEST_HEADING


def _as_turns(taken: Sequence[tuple[Span, bool]], signature: Span | None) -> Mapping[int, Turn]:
    """Turns of who tells; a paragraph goes on with the one before it where none begins."""
    following = [begins for _, begins in taken[1:]] + [True]
    return {
        words.start: Turn(None, words, goes_on=not next_begins, answers=begins, signed=signature)
        for (words, begins), next_begins in zip(taken, following, strict=True)
    }
