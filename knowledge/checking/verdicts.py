"""An alleged quotation and the articles it may come from -> the verdict.

The rules, in the order in which they are asked:

1. too few of the words stand anywhere: a passage in another language with the same names and figures makes
   it a possible TRANSLATION, else it is NOT_FOUND;
2. the words come from more than one place, or from more than one mouth: STITCHED;
3. they are stored under another speaker than alleged: MISATTRIBUTED;
4. they are only the article's report of what was said, its own words of whom they are alleged, or its
   headline: REPORTED;
5. a word differs, or a sentence is not whole: CLOSE;
6. else EXACT.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.checking.alarms import ALARMS, alarms
from knowledge.checking.alleged import Alleged
from knowledge.checking.comparison import differences
from knowledge.checking.ground import Passage, Voice
from knowledge.checking.people import Likeness, likeness
from knowledge.checking.pieces import Library, Passages, Piece, Seek
from knowledge.checking.translation import translation_of
from knowledge.checking.words import words_of
from knowledge.model import Answer, Article, Kind, Span, Statement, Verdict, VerdictKind

FOUND_FROM = 0.55
"""Share of the alleged words, weighted by content, that must agree for a quotation to be the stored one."""
SURELY_FOUND_FROM = 0.75
"""The share from which it does not matter how much more the stored sentences say; also for a short quotation."""
STORED_FROM = 0.4
"""Share of the stored words that must agree otherwise: two sentences that begin alike are not one."""
SHORT_WORDS = 5
"""With fewer words of content it proves nothing, whatever stands where."""
MOUTHFUL = 4
"""Words of each of two speakers from which a quotation is put together from both."""


def judge(alleged: Alleged, seek: Seek, passages: Passages) -> Verdict:
    """What the archive says of the alleged words.

    `seek`: words -> the passages with most of them; `passages`: all passages of an article, with their ids.
    """
    verdict = _judged(alleged, seek, passages)
    bare = alleged.without_frame()
    if bare and (verdict.kind is VerdictKind.NOT_FOUND or _stands_apart(alleged, verdict)):
        # "said Tolgarin" may stand there in other words, or before the quotation instead of after it.
        alone = _judged(bare, seek, passages)
        if alone.answer and (not verdict.answer or _changed(alone) < _changed(verdict)):
            return replace(alone, alleged=verdict.alleged)
    return verdict


def _stands_apart(alleged: Alleged, verdict: Verdict) -> bool:
    """Whether something differs, and what looks like "said Tolgarin" is no part of what is stored."""
    put_in = {
        key
        for part in verdict.differences
        if part.op == "insert"
        for key in words_of(part.words).keys
    }
    apart = sum(alleged.words.keys[place] in put_in for place in alleged.frame)
    return bool(_changed(verdict)) and (alleged.is_tag or 2 * apart > len(alleged.frame))


def _changed(verdict: Verdict) -> int:
    """How many words differ."""
    return sum(len(words_of(part.words)) for part in verdict.differences if part.op != "equal")


def _judged(alleged: Alleged, seek: Seek, passages: Passages) -> Verdict:
    pieces = Library(alleged, seek, passages).pieces()
    if not _is_found(alleged, pieces):
        return _not_found(alleged, passages, seek)
    marked = tuple(
        part
        for piece in pieces
        for part in differences(alleged, piece.comparison.runs, piece.ground)
    )
    return Verdict(
        kind=_kind(alleged, pieces),
        alleged=alleged.words.text,
        answer=_answer(pieces[0]),
        pieces=tuple(map(_answer, pieces)) if len(pieces) > 1 else _mouths(pieces[0]),
        differences=marked,
        warnings=_warnings(alleged, pieces),
        places=len(pieces[0].articles) if len(pieces) == 1 else 0,
    )


def _not_found(alleged: Alleged, passages: Passages, seek: Seek) -> Verdict:
    if found := translation_of(alleged, seek(alleged.query(0, len(alleged.words)))):
        passage, article = found
        number = next((n for n, item in passages(article) if _shown(item) == _shown(passage)), 0)
        answer = Answer(_as_statement((number, passage), article, Kind.INDIRECT), article)
        return Verdict(VerdictKind.TRANSLATION, alleged.words.text, answer, places=1)
    return Verdict(VerdictKind.NOT_FOUND, alleged.words.text)


def _is_found(alleged: Alleged, pieces: Sequence[Piece]) -> bool:
    """Whether enough of what is alleged to have been said agrees; of less also enough of what is stored."""
    agreeing = {place for piece in pieces for place, _ in piece.comparison.agreeing}
    weights = alleged.weights
    said = sum(weights[place] for place in alleged.said)
    share = sum(weights[place] for place in alleged.said if place in agreeing) / max(1, said)
    if share < (SURELY_FOUND_FROM if alleged.content < SHORT_WORDS else FOUND_FROM):
        return False
    stored = sum(piece.comparison.last - piece.comparison.first for piece in pieces)
    return share >= SURELY_FOUND_FROM or len(agreeing) >= STORED_FROM * stored


def _kind(alleged: Alleged, pieces: Sequence[Piece]) -> VerdictKind:
    if len(pieces) > 1 or _mouths(pieces[0]):
        return VerdictKind.STITCHED
    piece = pieces[0]
    speaker = _alleged_speaker(alleged, piece)
    stored = piece.statement.speaker if piece.statement else None
    if piece.voice is not Voice.HEADLINE and likeness(speaker, stored) is Likeness.OTHER:
        return VerdictKind.MISATTRIBUTED
    if piece.voice in (Voice.REPORTED, Voice.HEADLINE) or (piece.voice is Voice.TOLD and speaker):
        return VerdictKind.REPORTED
    return VerdictKind.CLOSE if piece.comparison.changes else VerdictKind.EXACT


def _alleged_speaker(alleged: Alleged, piece: Piece) -> str:
    """Who is alleged to have said it: who was given, else who is named around the words and not by the article."""
    copied = alleged.frame & {place for place, _ in piece.comparison.agreeing}
    return alleged.speaker or ("" if copied else alleged.named)


def _mouths(piece: Piece) -> tuple[Answer, ...]:
    """The statements of one stretch if several speakers say a mouthful each in it; else empty."""
    said: dict[str, tuple[Statement, int]] = {}
    for _, place in piece.comparison.agreeing:
        statement = piece.ground.owner(place)
        if statement and statement.speaker and piece.ground.voices[place] is Voice.OWN:
            first, count = said.get(statement.speaker.key, (statement, 0))
            said[statement.speaker.key] = first, count + 1
    speaking = [statement for statement, count in said.values() if count >= MOUTHFUL]
    article = piece.ground.article
    return tuple(Answer(item, article) for item in speaking) if len(speaking) > 1 else ()


def _warnings(alleged: Alleged, pieces: Sequence[Piece]) -> tuple[str, ...]:
    rung = {name for piece in pieces for name in alarms(alleged, piece.comparison)}
    short = ("short",) if alleged.content < SHORT_WORDS else ()
    return (*(name for name, _ in ALARMS if name in rung), *short)


def _answer(piece: Piece) -> Answer:
    quoted = piece.voice <= Voice.QUOTED
    kind = Kind.DIRECT if quoted else Kind.INDIRECT
    statement = _as_statement(piece.passage, piece.ground.article, kind)
    return Answer(statement, piece.ground.article, piece.articles[1:])


def _as_statement(passage: Passage, article: Article, kind: Kind) -> Statement:
    """A statement as it is; a sentence that is nobody's as one without a speaker."""
    number, item = passage
    if isinstance(item, Statement):
        return item
    return Statement(item.of(article.text), item, item, kind, id=number, article_id=article.id)


def _shown(passage: Statement | Span) -> Span:
    return passage.span if isinstance(passage, Statement) else passage
