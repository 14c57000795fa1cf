"""The pieces of a paragraph of speech in, the same with the second office of who speaks given back to the author.

In "– A, – said the deputy premier – minister Tom Harlow. – B" the dash between two offices of one man leads to no
speech: what stands behind it is an office with its holder (`speech.parts.second_office`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.grammar.frames import Frames
from knowledge.grammar.insertions import SPEECH_GOES_ON, frame_end
from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.patterns import part
from knowledge.grammar.pieces import Piece, pieces, stripped
from knowledge.grammar.tokens import Tokens
from knowledge.model import Span

_OFFICE_AND_DASH = re.compile(r"([^\W\d_]+)\s+[—–−-]\s+$")
"""A word and the dash behind it, with no mark between them."""
_LONGEST_WORD, _LONGEST_OFFICE = 40, 200
"""Characters of the last word of an office, and of an office with the name of its holder."""


def pieces_of(
    text: str,
    paragraph: Span,
    frames: Frames,
    lexicon: Lexicon,
    *,
    dash_speaks: bool,
    in_list: bool,
) -> Iterator[Piece]:
    """The pieces of one paragraph; `dash_speaks` and `in_list` as `pieces` has them."""
    found = pieces(
        text,
        paragraph,
        frames.begins,
        unopened=frames.begins_unopened if dash_speaks else None,
        is_authors=frames.is_authors,
        dash_speaks=dash_speaks,
        in_list=in_list,
    )
    return with_second_offices(found, text, lexicon)


def with_second_offices(found: Iterable[Piece], text: str, lexicon: Lexicon) -> Iterator[Piece]:
    """The pieces, in order and without gaps but space."""
    office = part(lexicon.language.code, "second_office")
    before: Piece | None = None
    for piece in found:
        past = _office_end(before, piece, text, lexicon, office) if before and office else 0
        if before and past:
            end = frame_end(text, past, piece.span.end, False)
            yield _until(before, end)
            before = _rest(piece, past, end, text)
            continue
        if before:
            yield before
        before = piece
    if before:
        yield before


def _office_end(
    before: Piece, piece: Piece, text: str, lexicon: Lexicon, office: re.Pattern[str]
) -> int:
    """Where the office ends with which the speech behind the author's words begins; 0 if it begins with none."""
    if before.speech or not (piece.speech and piece.dashed):
        return 0
    last = _OFFICE_AND_DASH.search(
        text, max(before.span.start, before.span.end - _LONGEST_WORD), before.span.end
    )
    if not last or "role" not in lexicon.entry(last.group(1)).classes:
        return 0
    probe = Tokens(text, lexicon, opens=False)
    probe.words(Span(piece.span.start, min(piece.span.end, piece.span.start + _LONGEST_OFFICE)))
    fits = office.match(probe.kinds())
    return probe.ends[fits.end() - 1] if fits else 0


def _until(before: Piece, end: int) -> Piece:
    span = Span(before.span.start, end)
    return replace(before, span=span, inner=span)


def _rest(piece: Piece, past: int, end: int, text: str) -> Piece | None:
    """What the piece holds behind the author's words: more speech behind a dash, or more of his own."""
    words = stripped(text, end, piece.span.end)
    if not len(words):
        return None
    speech = SPEECH_GOES_ON.search(text, max(past, end - 4), end) is not None
    return replace(piece, span=words, inner=words, speech=speech, dashed=speech)
