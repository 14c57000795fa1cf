"""A statement and where it was printed in other words -> the page that compares them; pure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.page import Button, Page
from bot.passages import short, visible
from bot.phrases import day, label, phrase
from bot.render import SHORT_TITLE_UNITS, answer_text, headline
from bot.shown import Shown
from bot.verdicts import blockquote_html, differences
from knowledge import Answer, Article, Wording

MOST_WORDINGS = 3
PASSAGE_UNITS = 700


def wordings_page(language: str, answer: Answer, found: Sequence[Wording], shown: Shown) -> Page:
    """The statement, then each of its other wordings: bold stands only there, struck only in the statement."""
    words = short(visible(answer.statement.text), PASSAGE_UNITS)
    text = "\n\n".join(
        (
            answer_text(language, answer, words),
            phrase(language, "wordings.head" if found else "wordings.none"),
            *(_wording(language, item) for item in found[:MOST_WORDINGS]),
        )
    )
    return Page(text, ((Button(label(language, "answer.button.back"), shown.data("p")),),))


def _wording(language: str, item: Wording) -> str:
    """The words as another article prints them, and where."""
    return "\n".join(
        (blockquote_html(differences(item.differences)), _where(language, item.answer.article))
    )


def _where(language: str, article: Article) -> str:
    parts = (
        escape(day(language, article.published)) if article.published else "",
        headline(article, title_units=SHORT_TITLE_UNITS),
    )
    return " · ".join(filter(None, parts))
