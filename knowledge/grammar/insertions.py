"""Speech in, the author's words within it out: where they begin (`BeginsFrame`) and where speech goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from knowledge.model import Span

_INNER_DASH = re.compile(
    r"[\s—–−-](?:(?:(?<=[,.!?…»”\"]\s)\s*[—–−-]{1,2}|(?<=[,.!?…»”\"][—–−-])[—–−-]?)(?:\s+|(?=[^\W\d_]))"
    r"|(?<=[\w)]\s)\s*[—–]\s+(?=\w)|(?<=,\s)\s*(?=\w))"
)
"""What may lead to the author's words: a dash behind a mark or between words, or only a comma.

It is written from its first character on, as a pattern that begins with a set is found several times as fast.
"""
_DASH_BEHIND_MARK = re.compile(r"(?<=[,.!?…»”\"])\s*[—–−-]{1,2}\s+")
_TOLD = re.compile(r":\s*(?:[«“\"„][^«»“”\"„]*[»”\"]|[‘'](?!')[^«»“”\"„‘’']*[’'](?!'))\s*,?\s*$")
"""A quotation behind a colon, at the end of what is searched."""
_LONGEST_TOLD = 300
_DASH = re.compile(r"[—–−-]{1,2}\s+")
_BEFORE_DASH = frozenset(',.!?…»”"')
SPEECH_GOES_ON = re.compile(r"[,.:;!?…]?\s*[—–−-]\s+")
SENTENCE_END = re.compile(r"[.!?…](?<!\s[^\W\d_].)[.!?…]*[»”\"]?(?=\s|$)")
"""A stop, but not the one behind an initial."""
_FRAME_LIMIT = 300  # Characters of an author's insertion; longer ones are not one.


class BeginsFrame(Protocol):
    """Whether the author's words may begin at `start`, behind a dash or only a comma, and end by `end`."""

    def __call__(self, start: int, end: int, *, dash: bool) -> bool: ...


def insertions(
    text: str, inner: Span, begins_frame: BeginsFrame, *, bare_comma: bool, marked: bool = False
) -> Iterator[Span]:
    """The author's insertions, from their first word to where the speech goes on or their end.

    `marked`: the speech before them must end in a mark, as where no dash opened it.
    """
    place = inner.start
    for dash in (_INNER_DASH if bare_comma else _DASH).finditer(text, inner.start, inner.end):
        if dash.start() < place or not (bare_comma or _is_inner(text, dash, marked=marked)):
            continue
        with_dash = not dash.group().isspace()
        if begins_frame(dash.end(), inner.end, dash=with_dash):
            if bare_comma and _is_told_in_it(text, inner, dash, begins_frame):
                continue
            start = dash.start()
            while start > inner.start and text[start - 1].isspace():
                start -= 1
            frame = Span(start, frame_end(text, dash.end(), inner.end, bare_comma))
            yield frame
            place = frame.end


def _is_told_in_it(text: str, inner: Span, dash: re.Match[str], begins_frame: BeginsFrame) -> bool:
    """Whether who speaks tells what another said: "– He told me: «Go», – he said. I went, – said Tom.".

    So he does where two insertions follow each other: "– He said: «Go», – and left, – said Tom.".
    """
    told = _TOLD.search(text, max(inner.start, dash.start() - _LONGEST_TOLD), dash.start())
    if not told or text.count("\n", told.start(), dash.start()):
        return False
    limit = min(inner.end, dash.end() + _FRAME_LIMIT)
    again = _DASH_BEHIND_MARK.search(text, dash.end(), limit)
    stop = SENTENCE_END.search(text, dash.end(), limit)
    if again and (not stop or again.start() < stop.start()):
        return begins_frame(again.end(), inner.end, dash=True)
    return stop is not None and any(
        begins_frame(later.end(), inner.end, dash=True)
        for later in _DASH_BEHIND_MARK.finditer(text, stop.end(), inner.end)
    )


def _is_inner(text: str, dash: re.Match[str], *, marked: bool) -> bool:
    """Whether the dash stands behind a mark, or, if that will do, apart between words."""
    start = dash.start()
    before = text[max(0, start - _SPACES) : start].rstrip()[-1:]
    if before in _BEFORE_DASH or marked:
        return before in _BEFORE_DASH
    apart = (
        text[start - 1 : start].isspace() and dash.group()[0] in "—–" and dash.group()[1].isspace()
    )
    following = text[dash.end() : dash.end() + 1]
    return apart and (before == ")" or _is_of_word(before)) and _is_of_word(following)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


_SPACES = 4  # Characters in which the mark before a dash is looked for.


def frame_end(text: str, start: int, end: int, whole_sentence: bool) -> int:
    """Where the author's words end that begin there: behind a dash that leads to speech, or with their sentence."""
    limit = min(end, start + _FRAME_LIMIT)
    goes_on = SPEECH_GOES_ON.search(text, start, limit)
    stop = SENTENCE_END.search(text, start, limit)
    if goes_on and (not stop or goes_on.start() <= stop.end()):
        return goes_on.end()
    return stop.end() if stop else end


def is_of_told(text: str, inner: Span, cut: Span) -> bool:
    """Whether an insertion says who said what is told in a quotation, which goes on behind it without a dash."""
    told = _TOLD.search(text, max(inner.start, cut.start - _LONGEST_TOLD), cut.start)
    return told is not None and not SPEECH_GOES_ON.search(
        text, max(cut.start, cut.end - 4), cut.end
    )
