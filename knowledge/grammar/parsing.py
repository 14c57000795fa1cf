"""An article's text in, its tokens out (`Parsed`): one for each word, mark and quotation, in order.

They are made in one pass, so all that follows is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from knowledge.grammar import headline as headlines
from knowledge.grammar.dashes import dashes_speak
from knowledge.grammar.frames import Frames
from knowledge.grammar.joined import pieces_of
from knowledge.grammar.layout_words import layout_words
from knowledge.grammar.lexicon import PUNCTUATION, lexicon
from knowledge.grammar.marks import LONGEST_RUN
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.pieces import (
    Piece,
    framed,
    is_list_item,
    may_hold_speech,
    opens_with_dash,
)
from knowledge.grammar.reach import Reach, reach
from knowledge.grammar.speech import Speech
from knowledge.grammar.told import Telling
from knowledge.grammar.torn import end_mark
from knowledge.grammar.turn import Turn
from knowledge.grammar.turns import turns
from knowledge.grammar.unframed import until_frame
from knowledge.model import Article, Span
from knowledge.sentences import paragraphs

_DATELINE = re.compile(
    r"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w-]*[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w/-]*(?: [A-ZА-ЯЁӘҒҚҢӨҰҮІ/][\w/-]*){0,3} ?[.,]\s*)"
    r"(?:[^\W\d_]*[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{3,}[^\s]*)"
    r"(?:(?:\s+[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{3,}){0,3}\s*(?:[—–]\s*|-\s+)|\s+)"
    r"|[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{3,}(?:[, ]+[\w. ]{2,30}?)?(?:\s*\([\w. ]{2,30}\))?\s+[—–-]{1,2}\s+"
)
"""A dateline ("ASTANA. KAZINFORM –", "LAKEVIEW (Agency) –") says where, and nothing of who."""
_TITLED = 2
"""Paragraphs at the head of a text of which one may be its headline."""
_LAST_DATELINE = 4
"""Paragraphs at the head of a text of which one may open with a dateline."""
_LONGEST_SENTENCE = 400
"""Tokens after which a sentence ends whatever stands there: keeps every rule linear in the text."""
_ALL_MARKS = frozenset(PUNCTUATION.values())


def parse(article: Article) -> Parsed:
    """The tokens of an article. Its headline, should it open the text, gives none."""
    return _parse(article.text, article.title, article.language)


@lru_cache(maxsize=8)  # Both steps ask for the same article, one after the other.
def _parse(text: str, title: str, language: str) -> Parsed:
    return _Parser(text, lexicon(language)).parse(title)


@dataclass(slots=True)
class _Parser(Speech):
    paragraph_starts: list[int] = field(default_factory=list)
    in_list: bool = False
    dashes: bool = False
    reach: Reach = field(default_factory=Reach)
    going_on: int = 0
    """Paragraphs to come of the quotation that was opened last."""
    unframed: int = 0
    """Paragraphs to come of speech behind a dash."""
    frames: Frames = field(init=False)

    def __post_init__(self) -> None:
        self.frames = Frames(self.text, self.lexicon)

    def parse(self, title: str) -> Parsed:
        headline = headlines.bare(title)
        lines = list(paragraphs(self.text))
        spoken = self._turns(lines, title)
        self.dashes = dashes_speak(self.text, lines, self.lexicon)
        past = 0
        for number, paragraph in enumerate(lines):
            if paragraph.start < past:  # Below the label of its turn.
                continue
            if self._is_headline(number, lines, headline):
                continue
            self.paragraph_starts.append(len(self.starts))
            if paragraph.start in spoken and not self.going_on:
                self.unframed = 0
                self._turn(spoken[paragraph.start])
                past = spoken[paragraph.start].words.end
            else:
                self._read(number, lines)
        tags = self.kinds()
        return Parsed(
            self.text, self.lexicon, tags, self.starts, self.ends,
            self.classes, self.speech, sorted(self.speech),
            _sentences(tags), self.paragraph_starts,
        )  # fmt: skip

    def _is_headline(self, number: int, lines: Sequence[Span], headline: str) -> bool:
        """Whether the paragraph is the article's headline again, or one that opens a text without."""
        if number < _TITLED and headline:
            return headlines.is_again(headline, lines[number].of(self.text))
        return not (number or headline) and headlines.opens_text(self.text, lines)

    def _read(self, number: int, lines: Sequence[Span]) -> None:
        """A paragraph that is no turn: of speech that was opened above, or of its own."""
        paragraph = lines[number]
        if self.going_on:
            self.going_on -= 1
            self._going_on(paragraph, last=not self.going_on)
        elif self.unframed:
            self.unframed -= 1
            self._dash_going_on(paragraph, last=not self.unframed)
        elif number >= _LAST_DATELINE and not may_hold_speech(self.text, paragraph):
            self._plain(paragraph)
        else:
            self._paragraph(paragraph, number)
            self._look_ahead(lines[number + 1 : number + 1 + LONGEST_RUN])

    def _look_ahead(self, following: Sequence[Span]) -> None:
        """Know how many paragraphs go on with speech that the one which was read last leaves open."""
        if self._is_open():
            self.reach = reach(self.text, self._opening(), following)
            self.going_on = self.reach.paragraphs
            self._open_if(self.going_on > 0)
        elif self._is_unframed():
            telling = Telling(self.text, self.lexicon)
            self.unframed = until_frame(self.text, following, self.frames, telling)

    def _turns(self, lines: Sequence[Span], title: str) -> Mapping[int, Turn]:
        words = layout_words(self.lexicon.language)
        return turns(self.text, lines, Telling(self.text, self.lexicon), words, title=title)

    def _is_open(self) -> bool:
        """Whether the paragraph that was read last ends in a quotation without its closing mark."""
        last = self.speech.get(len(self.starts) - 2)
        return last is not None and (last.shared or not last.closed)

    def _open_if(self, going_on: bool) -> None:
        """Know of a closing mark that may be one inside the quotation whether it is that."""
        token = len(self.starts) - 2
        last = self.speech[token]
        self.speech[token] = replace(last, closed=last.closed and not going_on, shared=False)

    def _opening(self) -> int:
        """Where the mark stands that opened the quotation which was read last; a part of it has none."""
        return self.speech[next(reversed(self.speech))].utterance - 1

    def _going_on(self, paragraph: Span, *, last: bool) -> None:
        """A paragraph of a quotation that was opened in one before; the last one holds its closing mark."""
        opened = self.speech[next(reversed(self.speech))]
        mark = self.reach.mark if last else None
        inner = Span(paragraph.start, mark.start if mark else paragraph.end)
        span = Span(paragraph.start, mark.end if mark else paragraph.end)
        self.quotation(replace(opened, span=span, inner=inner, closed=last), paragraph.end)
        if span.end < paragraph.end:
            self.words(Span(span.end, paragraph.end))
        self.mark("paragraph", paragraph.end, paragraph.end)

    def _is_unframed(self) -> bool:
        """Whether the paragraph that was read last is speech behind a dash, and does not say whose."""
        token = self.paragraph_starts[-1]
        piece = self.speech.get(token)
        return piece is not None and piece.dashed and _ALL_MARKS.issuperset(self.tags[token + 1 :])

    def _dash_going_on(self, paragraph: Span, *, last: bool) -> None:
        """A paragraph of speech whose dash stands in one before; the last one says whose it is."""
        opened = self.speech[max(self.speech)]
        whole = replace(opened, span=paragraph, inner=paragraph)
        for piece in (
            framed(self.text, paragraph, self.frames.begins_unopened, self.frames.is_authors)
            if last
            else [whole]
        ):
            if piece.speech:
                self.quotation(replace(piece, utterance=opened.utterance), paragraph.end)
            else:
                self.authors_words(piece.span, paragraph.end)
        self.mark("paragraph", paragraph.end, paragraph.end)

    def _turn(self, turn: Turn) -> None:
        """A label, a colon, and all that is said in the turn; or a paragraph that goes on with one."""
        self.opens = True
        utterance = turn.words.start
        if not len(turn.words):  # A signature.
            self.words(turn.label or turn.words)
            self.mark("paragraph", turn.words.end, turn.words.end)
            return
        if turn.label:
            self.words(turn.label)
            self.mark("colon", turn.label.end, turn.words.start)
        elif self.speech and not turn.answers:
            utterance = self.speech[next(reversed(self.speech))].utterance
        piece = Piece(
            turn.words, turn.words, speech=True, utterance=utterance, turn=True,
            closed=not turn.goes_on, signed=turn.signed,
        )  # fmt: skip
        self.quotation(piece, turn.words.end)
        past = turn.words.end
        if turn.signed and "\n" not in self.text[past : turn.signed.end]:
            self.words(turn.signed)
            past = turn.signed.end
        self.mark("paragraph", past, past)

    def _plain(self, paragraph: Span) -> None:
        """A paragraph in which nobody speaks, as most are."""
        self.opens, self.in_list = True, False
        self.words(paragraph)
        self._end(paragraph)

    def _paragraph(self, paragraph: Span, number: int) -> None:
        self.opens = True
        dateline = (
            _DATELINE.match(self.text, paragraph.start, paragraph.end)
            if number < _LAST_DATELINE
            else None
        )
        if dateline:
            paragraph = Span(dateline.end(), paragraph.end)
        self.in_list = is_list_item(self.text, paragraph) or (
            self.in_list and opens_with_dash(self.text, paragraph)
        )
        dash_speaks = self.dashes and not self.in_list
        for piece in pieces_of(
            self.text,
            paragraph,
            self.frames,
            self.lexicon,
            dash_speaks=dash_speaks,
            in_list=self.in_list,
        ):
            if not piece.speech:
                self.authors_words(piece.span, paragraph.end)
            elif self.is_nickname(piece):
                self.words(piece.span)
            else:
                self.quotation(piece, paragraph.end)
        self._end(paragraph)

    def _end(self, paragraph: Span) -> None:
        goes_on = [":"], [";"] if self.in_list else []  # What follows belongs to it.
        if self.tags[-1:] not in goes_on and (kind := end_mark(self.text, paragraph, self.frames)):
            self.mark(kind, paragraph.end, paragraph.end)


def _sentences(tags: str) -> list[tuple[int, int]]:
    """Token ranges between stops; a sentence that is too long is cut."""
    found, start = [], 0
    for match in re.finditer(r"[.\n]+", tags):
        for first in range(start, match.end(), _LONGEST_SENTENCE):
            found.append((first, min(first + _LONGEST_SENTENCE, match.end())))
        start = match.end()
    return found
