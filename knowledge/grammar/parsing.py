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
from knowledge.grammar.letter import Post
from knowledge.grammar.lexicon import PUNCTUATION, lexicon
from knowledge.grammar.marks import LONGEST_RUN, quotations
from knowledge.grammar.parsed import Parsed
from knowledge.grammar.pieces import (
    Piece,
    framed,
    is_list_item,
    may_hold_speech,
    opens_with_dash,
)
from knowledge.grammar.reach import Reach, reach
from knowledge.grammar.tokens import Tokens
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
_LAST_DATELINE = 4
"""Paragraphs at the head of a text of which one may open with a dateline."""
_LONGEST_SENTENCE = 400
"""Tokens after which a sentence ends whatever stands there: keeps every rule linear in the text."""
_LONGEST_TITLE_WORDS = 8
_SHORT_QUOTATION = 2
_WORD_BEHIND = re.compile(r"\s([^\W\d_a-zа-я]\w+|[А-Я]\b)")
"""A word that does not begin with a small letter; of Latin letters one alone may be I or an initial."""
_ALL_MARKS = frozenset(PUNCTUATION.values())
_LAST_MARK = re.compile(r"[.,!?…:;]+[\s»”\"'’]*$")


def parse(article: Article) -> Parsed:
    """The tokens of an article. Its headline, should it open the text, gives none."""
    return _parse(article.text, article.title, article.language)


@lru_cache(maxsize=8)  # Both steps ask for the same article, one after the other.
def _parse(text: str, title: str, language: str) -> Parsed:
    return _Parser(text, lexicon(language)).parse(title)


@dataclass(slots=True)
class _Parser(Tokens):
    speech: dict[int, Piece] = field(default_factory=dict)
    paragraph_starts: list[int] = field(default_factory=list)
    in_list: bool = False
    dashes: bool = False
    reach: Reach = field(default_factory=Reach)
    frames: Frames = field(init=False)

    def __post_init__(self) -> None:
        self.frames = Frames(self.text, self.lexicon)

    def parse(self, title: str) -> Parsed:
        headline = headlines.bare(title)
        lines = list(paragraphs(self.text))
        spoken = self._turns(lines, title)
        self.dashes = dashes_speak(self.text, lines, self.lexicon)
        going_on = unframed = past = 0
        for number, paragraph in enumerate(lines):
            if paragraph.start < past:  # Below the label of its turn.
                continue
            if number < 2 and headline and headlines.is_again(headline, paragraph.of(self.text)):
                continue
            if not (number or headline) and headlines.opens_text(self.text, lines):
                continue
            self.paragraph_starts.append(len(self.starts))
            if going_on:
                going_on -= 1
                self._going_on(paragraph, last=not going_on)
            elif paragraph.start in spoken:
                unframed = 0
                self._turn(spoken[paragraph.start])
                past = spoken[paragraph.start].words.end
            elif unframed:
                unframed -= 1
                self._dash_going_on(paragraph, last=not unframed)
            elif number >= _LAST_DATELINE and not may_hold_speech(self.text, paragraph):
                self._plain(paragraph)
            else:
                self._paragraph(paragraph, number)
                following = lines[number + 1 : number + 1 + LONGEST_RUN]
                if self._is_open():
                    self.reach = reach(self.text, self._opening(), following)
                    going_on = self.reach.paragraphs
                    self._open_if(going_on > 0)
                elif self._is_unframed():
                    unframed = until_frame(
                        self.text, following, self.frames, Telling(self.text, self.lexicon)
                    )
        tags = self.kinds()
        return Parsed(
            self.text, self.lexicon, tags, self.starts, self.ends,
            self.classes, self.speech, sorted(self.speech),
            _sentences(tags), self.paragraph_starts,
        )  # fmt: skip

    def _turns(self, lines: Sequence[Span], title: str) -> Mapping[int, Turn]:
        words = self.lexicon.language.words
        return turns(
            self.text,
            lines,
            Telling(self.text, self.lexicon),
            voices=words("speech.voices"),
            asking=words("speech.words.question_label"),
            answering=words("speech.words.answer_label"),
            thread=words("speech.thread"),
            unspoken=words("speech.unspoken"),
            title=title,
            announcing=words("speech.announcing"),
            letters=words("speech.letters"),
            post=Post(
                *map(
                    words,
                    ("speech.posted", "speech.greetings", "speech.signing", "speech.closings"),
                )
            ),
        )

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
        self._quotation(replace(opened, span=span, inner=inner, closed=last), paragraph.end)
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
                self._quotation(replace(piece, utterance=opened.utterance), paragraph.end)
            else:
                self._authors_words(piece.span, paragraph.end)
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
        self._quotation(piece, turn.words.end)
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
            if piece.speech:
                self._quotation(piece, paragraph.end)
            else:
                self._authors_words(piece.span, paragraph.end)
        self._end(paragraph)

    def _end(self, paragraph: Span) -> None:
        goes_on = [":"], [";"] if self.in_list else []  # What follows belongs to it.
        if self.tags[-1:] not in goes_on and (kind := end_mark(self.text, paragraph, self.frames)):
            self.mark(kind, paragraph.end, paragraph.end)

    def _authors_words(self, span: Span, paragraph_end: int) -> None:
        """Words outside of speech; the marks of a name stand in them where other speech is cut: the firm «Rose»."""
        start = span.start
        for quotation in quotations(self.text, span):
            if quotation.closed and len(quotation.inner):
                self.words(Span(start, quotation.span.start))
                whole, inner = quotation.span, quotation.inner
                piece = Piece(whole, inner, speech=True, utterance=whole.start + 1)
                self._quotation(piece, paragraph_end)
                start = whole.end
        self.words(Span(start, span.end))

    def _quotation(self, piece: Piece, paragraph_end: int) -> None:
        inner = piece.inner.of(self.text)
        mark = _LAST_MARK.search(inner[-6:])
        last = mark.group()[0] if mark else ""
        traits = {
            "ends_comma": last == ",",
            "ends_stop": last in (".", "…") and bool(last),
            "asks": last in ("!", "?") and bool(last),
            "short": len(inner[:80].split()) <= _SHORT_QUOTATION,
            "capital": inner[:1].isupper(),
            "dashed": piece.dashed,
            "titled": self._is_titled(inner),
        }
        self.speech[len(self.starts)] = piece
        held = frozenset(name for name, on in traits.items() if on)
        self.add(held, self.lexicon.character("quote", held), piece.span.start, piece.span.end)
        self.opens = False
        if (last == "." and self._closes_sentence(piece.span.end, paragraph_end)) or (
            last in ("!", "?") and self._opens_another(piece.span.end, paragraph_end)
        ):
            self.mark("stop", piece.span.end, piece.span.end)
            self.opens = True

    def _is_titled(self, inner: str) -> bool:
        """A few words, all with a capital but the small ones ("Tales of the Sea")."""
        words = inner[: _LONGEST_TITLE_WORDS * 20].split()
        return 2 <= len(words) <= _LONGEST_TITLE_WORDS and all(
            word[0].isupper() or "func" in self.lexicon.entry(word).classes or not word[0].isalpha()
            for word in words
        )

    def _closes_sentence(self, place: int, paragraph_end: int) -> bool:
        rest = self.text[place : min(place + 3, paragraph_end)].lstrip()
        return bool(rest) and (rest[0].isupper() or rest[0] in '«“"„')

    def _opens_another(self, place: int, paragraph_end: int) -> bool:
        """Whether a small word with a capital follows, as in no frame: "Who?" The hall was silent."""
        word = _WORD_BEHIND.match(self.text, place, paragraph_end)
        if word is None:
            return False
        dashes = self.lexicon.language.words("speech.dashes")
        return bool(dashes) or "func" in self.lexicon.entry(word.group(1)).classes


def _sentences(tags: str) -> list[tuple[int, int]]:
    """Token ranges between stops; a sentence that is too long is cut."""
    found, start = [], 0
    for match in re.finditer(r"[.\n]+", tags):
        for first in range(start, match.end(), _LONGEST_SENTENCE):
            found.append((first, min(first + _LONGEST_SENTENCE, match.end())))
        start = match.end()
    return found
