"""Articles and lists of them -> the pages that editors see; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.page import Button, Page, clip, columns, data
from bot.phrases import Html, label, phrase
from knowledge import SURE, Article, Kind, Listing, Statement, Status

LISTED = 8
"""Lines of a list, each with a button: what a telephone shows without scrolling."""
SPEAKERS_SHOWN = 12


def article_page(
    language: str, article: Article, statements: Sequence[Statement], *, note: str = ""
) -> Page:
    """An article with what was found in it, and what can be done with it now."""
    kinds = Counter(item.kind for item in statements)
    text = phrase(
        language,
        "admin.article",
        state=Html(phrase(language, f"admin.status.{article.status}", id=article.id)),
        title=clip(article.title or "–", 250),
        date=article.published or label(language, "admin.no_date"),
        publisher=clip(article.publisher or "–", 100),
        url=clip(article.url or "–", 300),
        language=label(language, f"admin.language.{article.language}")
        if article.language in ("en", "ru", "kk")
        else article.language or "–",
        direct=kinds[Kind.DIRECT],
        mixed=kinds[Kind.MIXED],
        indirect=kinds[Kind.INDIRECT],
        speakers=Html(_speakers(language, statements)),
    )
    return Page(f"{note}\n\n{text}" if note else text, _deeds(language, article, statements))


def _speakers(language: str, statements: Sequence[Statement]) -> str:
    """Each speaker with the number of his statements; "?" if not all of them are sure."""
    counts = Counter(item.speaker.name if item.speaker else "" for item in statements)
    unsure = {item.speaker.name for item in statements if item.speaker and is_guess(item)}
    lines = [
        phrase(
            language,
            "admin.speaker_guess" if name in unsure else "admin.speaker_sure",
            name=clip(name or label(language, "admin.nobody"), 80),
            count=count,
        )
        for name, count in counts.most_common(SPEAKERS_SHOWN)
    ]
    if len(counts) > SPEAKERS_SHOWN:
        lines.append(phrase(language, "admin.more", count=len(counts) - SPEAKERS_SHOWN))
    return "\n".join(lines) or "–"


def is_guess(statement: Statement) -> bool:
    """Whether an editor should look at who said it."""
    return statement.speaker is None or statement.confidence < SURE


def _deeds(
    language: str, article: Article, statements: Sequence[Statement]
) -> tuple[tuple[Button, ...], ...]:
    def button(verb: str, *arguments: object) -> Button:
        return Button(label(language, f"admin.button.{verb}"), data(verb, article.id, *arguments))

    look = (*((button("sts"),) if statements else ()), button("edit"))
    return {
        Status.DRAFT: ((button("pub"),), look, (button("cancel"),)),
        Status.PUBLISHED: (look, (button("rm"),)),
        Status.WITHDRAWN: ((button("pub"),), look, (button("del"),)),
    }[article.status]


def edit_page(language: str, article: Article) -> Page:
    """What can be changed of an article."""
    fields = [
        Button(label(language, f"admin.field.{name}"), data("field", article.id, name))
        for name in ("title", "date", "publisher", "url")
    ]
    return Page(
        phrase(language, "admin.edit", title=clip(article.title or "–", 250)),
        (
            *columns(fields, 2),
            (Button(label(language, "admin.button.back"), data("art", article.id)),),
        ),
    )


def confirm_page(language: str, article: Article, deed: str) -> Page:
    """Asks again before an article is removed (`rm`), or forgotten for good (`del`)."""
    return Page(
        phrase(language, f"admin.confirm.{deed}", id=article.id, title=clip(article.title, 250)),
        (
            (
                Button(label(language, f"admin.button.{deed}_yes"), data(f"{deed}y", article.id)),
                Button(label(language, "admin.button.back"), data("art", article.id)),
            ),
        ),
    )


def turn(
    language: str, verb: str, offset: int, *, more: bool, step: int = LISTED
) -> tuple[Button, ...]:
    """Buttons to the page before and the page after, as far as there are such."""
    back = (Button("◀", data(verb, max(0, offset - step))),) if offset else ()
    return (*back, *((Button("▶", data(verb, offset + step)),) if more else ()))


def articles_page(
    language: str, listings: Sequence[Listing], offset: int, *, containing: str = ""
) -> Page:
    """A page of the list of articles; the one line too many tells that there is another page."""
    shown = listings[:LISTED]
    lines = [
        phrase(
            language,
            "admin.articles_line",
            mark={Status.PUBLISHED: "●", Status.DRAFT: "✎", Status.WITHDRAWN: "○"}[
                item.article.status
            ],
            id=item.article.id,
            date=item.article.published or label(language, "admin.no_date"),
            title=clip(item.article.title or "–", 120),
            publisher=clip(item.article.publisher or "–", 40),
            statements=item.statements,
        )
        for item in shown
    ]
    head = phrase(language, "admin.articles_found", words=clip(containing, 60))
    text = "\n".join([head if containing else phrase(language, "admin.articles"), *lines])
    buttons = [Button(str(item.article.id), data("art", item.article.id)) for item in shown]
    return Page(
        text if shown else phrase(language, "admin.articles_none"),
        (
            *columns(buttons, 4),
            turn(language, "list", offset, more=len(listings) > LISTED),
        ),
    )
