"""A paragraph in, its pieces out: what stands in quotation marks or after a speech dash, and the rest.

The author's words between two parts of one utterance (`«A, — said X. — B»`, `– A, – said X. – B`) are
rest, the parts are speech with one `utterance`. `speech.parts.frame` of the language file says how such
words begin; a dash with anything else behind it stays part of the speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from knowledge.grammar.insertions import (
    SENTENCE_END,
    SPEECH_GOES_ON,
    BeginsFrame,
    insertions,
    is_of_told,
)
from knowledge.grammar.marks import Quotation, quotations
from knowledge.grammar.mending import mended, opened_by_name
from knowledge.model import Span
from knowledge.sentences import CAPITAL

_MARK = re.compile(r"[«»“”„‟\"‹›‘’'`—–−-](?<!\w['’-](?=\w))")
"""Of a quotation or a dash, not an apostrophe or a hyphen in a word."""
_DASH_PARAGRAPH = re.compile(r"[—–−-]\s*(?=[^\W_]|[«“\"„(…])")
_LABEL_DASH = re.compile(rf"{CAPITAL}[^\n.!?:;\"“]{{1,80}}:\s[—–-]\s+(?={CAPITAL}|[«“])")
"""Who speaks, a colon, and on the same line a dash and the words: "Tom Harlow, the coach: — We are tired."."""
_SPEAKS_AGAIN = re.compile(rf":\s+[—–]\s+(?=\S)|(?<=[.!?…])\s+[—–]\s+(?={CAPITAL}|[«“„…])")
"""What leads, in the author's words behind speech, to more of it: "... he said. And then: — Or not."."""
_DASH_AFTER_STOP = re.compile(r"(?<=[.!?…:])\s+[—–]\s+")
_OPENING_MARKS = "«“„\"'‘"
_ENDS_SENTENCE = re.compile(r"[.!?…»”\"'*,]\)?$|[.!?…]\s*\([^()]*\)$")
_REMARK = 60  # Characters of a remark in brackets at the end ("(laughs)").


class IsAuthors(Protocol):
    """Whether the sentence from `start` to `end` is the author's, not part of the speech behind it."""

    def __call__(self, start: int, end: int) -> bool: ...


@dataclass(slots=True)
class Piece:
    """A stretch of a paragraph; `inner` is it without marks, `utterance` the same for parts of one."""

    span: Span
    inner: Span
    speech: bool
    utterance: int = 0
    dashed: bool = False
    closed: bool = True
    shared: bool = False
    """Whether its closing mark may be one inside it, and the words go on in the next paragraph."""
    turn: bool = False
    """The whole of what follows a label such as `NAME:`."""
    signed: Span | None = None
    """Where it stands behind the words who says them: "— Tom Reed, 34, baker"."""


def may_hold_speech(text: str, paragraph: Span) -> bool:
    """Whether a mark of speech stands in the paragraph; one without holds nothing but the author's words."""
    return _MARK.search(text, paragraph.start, paragraph.end) is not None


def pieces(
    text: str,
    paragraph: Span,
    begins_frame: BeginsFrame,
    *,
    unopened: BeginsFrame | None,
    is_authors: IsAuthors,
    dash_speaks: bool,
    in_list: bool,
) -> Iterator[Piece]:
    """The pieces of one paragraph, in order and without gaps but space.

    `unopened`: how the author's words begin in speech whose first dash is missing, if that is allowed.
    `dash_speaks`: a dash at its start is speech even without author's words; else it opens a list.
    `in_list`: the paragraph is an item of a list; with a small letter first it is no speech whatever follows.
    """
    dash = _DASH_PARAGRAPH.match(text, paragraph.start, paragraph.end)
    if dash and not (in_list and text[dash.end()].islower()):
        spoken = list(_dashed(text, Span(dash.end(), paragraph.end), begins_frame))
        if len(spoken) > 1 or dash_speaks:
            yield from spoken
            return
    label = _LABEL_DASH.match(text, paragraph.start, paragraph.end) if dash_speaks else None
    if label:
        yield _plain(paragraph.start, label.end())
        yield from _dashed(text, Span(label.end(), paragraph.end), begins_frame)
        return
    marked = mended(text, paragraph, quotations(text, paragraph), partial(begins_frame, dash=False))
    whole = opened_by_name(text, paragraph, marked, partial(begins_frame, dash=True))
    loose = unopened if whole == marked and not dash else None
    if loose and (spoken := framed(text, paragraph, loose, is_authors)):
        yield from spoken
        return
    start = paragraph.start
    for quotation in whole:
        if start < quotation.span.start:
            yield _plain(start, quotation.span.start)
        yield from _quoted(text, quotation, begins_frame)
        start = quotation.span.end
    if start < paragraph.end:
        yield _plain(start, paragraph.end)


def framed(
    text: str, paragraph: Span, begins_frame: BeginsFrame, is_authors: IsAuthors
) -> list[Piece]:
    """Speech whose dash stands in a paragraph before, or was forgotten, with the author's words in it."""
    if text[paragraph.start] in _OPENING_MARKS or opens_with_dash(text, paragraph):
        return []
    frame = next(insertions(text, paragraph, begins_frame, bare_comma=False, marked=True), None)
    if frame is None:
        return []
    start = _speech_opens(text, Span(paragraph.start, frame.start), is_authors)
    spoken = list(_dashed(text, Span(start, paragraph.end), begins_frame, bare_comma=False))
    if len(spoken) < 2 or any(
        _touches(quoted.span, spoken) for quoted in quotations(text, paragraph)
    ):
        return []
    before = [_plain(paragraph.start, start)] if start > paragraph.start else []
    return before + spoken


def _speech_opens(text: str, before: Span, is_authors: IsAuthors) -> int:
    """Where speech begins before the author's words: behind a dash that follows a stop, or his own sentence."""
    dashes = list(_DASH_AFTER_STOP.finditer(text, before.start, before.end))
    start = opening = dashes[-1].end() if dashes else before.start
    for stop in SENTENCE_END.finditer(text, start, before.end):
        if text[stop.end() : before.end].strip(_BETWEEN):
            if is_authors(opening, stop.end()):
                start = stop.end()
            opening = stop.end()
    while text[start].isspace():
        start += 1
    return start


_BETWEEN = " \u00a0,—–−-"


def _touches(quoted: Span, spoken: Sequence[Piece]) -> bool:
    """Whether the author's words stand in these quotation marks, or right behind them."""
    return any(
        quoted.start <= piece.span.start <= quoted.end + 1 for piece in spoken if not piece.speech
    )


def opens_with_dash(text: str, paragraph: Span) -> bool:
    """Whether a dash stands before the first word."""
    return bool(_DASH_PARAGRAPH.match(text, paragraph.start, paragraph.end))


def is_list_item(text: str, paragraph: Span) -> bool:
    """Whether a paragraph with a dash before it is an item of a list: a small letter first, or no full stop."""
    dash = _DASH_PARAGRAPH.match(text, paragraph.start, paragraph.end)
    if dash is None:
        return False
    ends = _ENDS_SENTENCE.search(text, max(dash.end(), paragraph.end - _REMARK), paragraph.end)
    return text[dash.end()].islower() or not ends


def _plain(start: int, end: int) -> Piece:
    span = Span(start, end)
    return Piece(span, span, speech=False)


def _quoted(text: str, quotation: Quotation, begins_frame: BeginsFrame) -> Iterator[Piece]:
    """A quotation, cut at the author's words inside it."""
    span, inner = quotation.span, quotation.inner
    cuts = [
        cut
        for cut in insertions(text, inner, begins_frame, bare_comma=False)
        if not is_of_told(text, inner, cut)
    ]
    bounds = [inner.start, *(place for cut in cuts for place in (cut.start, cut.end)), inner.end]
    for number, (start, end) in enumerate(zip(bounds[::2], bounds[1::2], strict=True)):
        if number:
            yield _plain(bounds[2 * number - 1], start)
        words = stripped(text, start, end)
        shown = Span(
            span.start if start == inner.start else words.start,
            span.end if end == inner.end else words.end,
        )
        if len(words):
            yield Piece(
                shown, words, speech=True, utterance=span.start + 1,
                closed=quotation.closed, shared=quotation.shared,
            )  # fmt: skip


def _dashed(
    text: str, inner: Span, begins_frame: BeginsFrame, *, bare_comma: bool = True
) -> Iterator[Piece]:
    """A paragraph that opens with a dash: speech, author's words, perhaps more speech; else nothing."""
    frames = [
        frame
        for frame in insertions(
            text, inner, begins_frame, bare_comma=bare_comma, marked=not bare_comma
        )
        if not _is_cited(text, inner, frame)
    ]
    start = inner.start
    for frame in frames:
        if frame.start < start:
            continue
        words = stripped(text, start, frame.start)
        if len(words):
            yield Piece(words, words, speech=True, utterance=inner.start, dashed=True)
        yield _plain(frame.start, frame.end)
        start = frame.end
        going_on = SPEECH_GOES_ON.search(text, max(frame.start, frame.end - 4), frame.end)
        if not going_on and frame.end < inner.end:
            again = _SPEAKS_AGAIN.search(text, frame.end, inner.end)
            yield _plain(frame.end, again.end() if again else inner.end)
            if not again:
                return
            start = again.end()
    words = stripped(text, start, inner.end)
    if len(words):
        yield Piece(words, words, speech=True, utterance=inner.start, dashed=True)


def _is_cited(text: str, inner: Span, frame: Span) -> bool:
    """Whether the insertion stands in somebody's words that the speaker cites, and is the speaker's own."""
    return any(
        inner.start < cited.span.start < frame.start and frame.end < cited.span.end
        for cited in quotations(text, inner)
        if cited.closed
    )


def stripped(text: str, start: int, end: int) -> Span:
    """The words of a part of speech, without the dash that leads to the author's words."""
    while start < end and (text[start].isspace()):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "—–−-"):
        end -= 1
    return Span(start, end)
