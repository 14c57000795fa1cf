"""Nouns -> the JSON objects that other programs rely on; the keys are a promise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from knowledge.feeds import Polled
from knowledge.model import Added, Answer, Article, Result, Statement, Verdict
from knowledge.sourcing import Reread
from knowledge.store import Feed, Listing, Size, SpeakerCount

Shape = dict[str, object]


def statement(item: Statement, text: str) -> Shape:
    """One found statement; the offsets count Python characters of the article's text."""
    return {
        "start": item.content.start,
        "end": item.content.end,
        "text": item.content.of(text),
        "kind": item.kind.value,
        "speaker": item.speaker.name if item.speaker else None,
        "source_start": item.source_span.start if item.source_span else None,
        "source_end": item.source_span.end if item.source_span else None,
        "confidence": round(item.confidence, 3),
    }


def extracted(article: Article, statements: Sequence[Statement]) -> Shape:
    """What was found in an article, nothing stored."""
    return {
        "id": article.ref or None,
        "language": article.language,
        "title": article.title,
        "date": _day(article.published),
        "publisher": article.publisher,
        "text": article.text,
        "statements": [statement(item, article.text) for item in statements],
    }


def added(outcome: Added) -> Shape:
    """What adding stored; for a text that was there already, the article that holds it."""
    return {
        "article": outcome.article.id,
        "title": outcome.article.title,
        "date": _day(outcome.article.published),
        "publisher": outcome.article.publisher,
        "language": outcome.article.language,
        "statements": outcome.statements,
        "speakers": list(outcome.speakers),
        "duplicate_of": outcome.duplicate_of or None,
        **({"replaces": outcome.replaces} if outcome.replaces else {}),
    }


def listing(item: Listing) -> Shape:
    """A line of the list of articles."""
    return {
        "article": item.article.id,
        "title": item.article.title,
        "date": _day(item.article.published),
        "publisher": item.article.publisher,
        "language": item.article.language,
        "url": item.article.url,
        "status": item.article.status.value,
        "statements": item.statements,
        **_marks(item.article),
    }


def whole(article: Article, statements: Sequence[Statement]) -> Shape:
    """An article with its text and statements; `shown_start` and `shown_end` bound what askers see."""
    return {
        **listing(Listing(article, len(statements))),
        "text": article.text,
        "sha256": article.sha256,
        "statements": [
            {
                "statement": item.ref or item.id,
                **statement(item, article.text),
                "shown_start": item.span.start,
                "shown_end": item.span.end,
                "group": item.group,
            }
            for item in statements
        ],
    }


def answer(item: Answer) -> Shape:
    """One result of a question."""
    said, article = item.statement, item.article
    return {
        "statement": said.ref or said.id,
        "article": article.ref or article.id,
        "text": said.text,
        "kind": said.kind.value,
        "speaker": said.speaker.name if said.speaker else None,
        "date": _day(article.published),
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "also_in": [other.ref or other.id for other in item.also_in],
        "score": round(item.score, 2),
        **_marks(article),
    }


def result(found: Result, given_id: object = None) -> Shape:
    """The answer to a question, under the id that came with it."""
    return {
        "id": given_id,
        "answered": found.answered,
        "results": [answer(item) for item in found.answers],
    }


def verdict(found: Verdict, given_id: object = None) -> Shape:
    """What a check found, under the id that came with it."""
    best = answer(found.answer) if found.answer else {}
    return {
        "id": given_id,
        "verdict": found.kind.value,
        **{key: best.get(key) for key in ("statement", "article", "text", "speaker", "kind")},
        "pieces": [
            {key: answer(piece)[key] for key in ("statement", "article", "text", "speaker")}
            for piece in found.pieces
        ],
        "differences": [[part.op, part.words] for part in found.differences],
        "warnings": list(found.warnings),
        "nearest": [answer(item)["statement"] for item in found.nearest],
    }


def speaker(item: SpeakerCount) -> Shape:
    """A line of the list of speakers."""
    return {
        "speaker": item.speaker.id,
        "name": item.speaker.name,
        "role": item.speaker.role,
        "aliases": list(item.speaker.aliases),
        "statements": item.statements,
        "articles": item.articles,
    }


def reread(item: Reread) -> Shape:
    """What reading the bytes of an article again came to."""
    return {
        "article": item.article.id,
        "title": item.article.title,
        "outcome": item.outcome.value,
        "statements_before": item.before,
        "statements": item.now,
        **({"problem": item.problem} if item.problem else {}),
    }


def feed(item: Feed) -> Shape:
    """A feed and how it fares."""
    return {
        "feed": item.id,
        "url": item.url,
        "title": item.title,
        "trusted": item.trusted,
        "items": item.items,
        "checked": item.checked.isoformat() if item.checked else None,
        "due": item.due.isoformat() if item.due else None,
        "failures": item.failures,
        "problem": item.problem or None,
    }


def polled(item: Polled) -> Shape:
    """What one look at a feed brought."""
    return {
        **feed(item.feed),
        "added": [added(outcome) for outcome in item.added],
        "problems": list(item.problems),
    }


def stats(size: Size, speakers: int, file_bytes: int) -> Shape:
    """The size of the archive."""
    return {
        "articles": size.articles,
        "statements": size.statements,
        "direct": size.direct,
        "speakers": speakers,
        "drafts": size.drafts,
        "samples": size.samples,
        "first": _day(size.first),
        "last": _day(size.last),
        "file_bytes": file_bytes,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _marks(article: Article) -> Shape:
    """What is said of an article only where it is so."""
    return {
        **({"sample": True} if article.sample else {}),
        **({"corrected": _day(article.corrected)} if article.corrected else {}),
    }
