"""Lists -> tables, counts -> lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.markup import escape
from rich.table import Table

from knowledge.printing.common import console
from knowledge.store import Listing, SpeakerCount


def articles(listings: Iterable[Listing]) -> None:
    """The list of articles."""
    table = _table("id", "date", "publisher", "headline", "lang", "statements", "status")
    for item in listings:
        article = item.article
        table.add_row(
            str(article.id),
            article.published.isoformat() if article.published else "–",
            escape(article.publisher),
            escape(article.title) + (" [yellow](sample)[/]" if article.sample else ""),
            article.language,
            str(item.statements),
            article.status.value,
        )
    console().print(table if table.row_count else "No articles yet: python -m knowledge add FILE")


def speakers(counts: Iterable[SpeakerCount]) -> None:
    """The list of speakers."""
    table = _table("id", "name", "role", "also", "statements", "articles")
    for item in counts:
        who = item.speaker
        names = escape(", ".join(who.aliases[:6]))
        table.add_row(
            str(who.id),
            escape(who.name),
            escape(who.role),
            names,
            str(item.statements),
            str(item.articles),
        )
    console().print(table if table.row_count else "No speakers yet: python -m knowledge add FILE")


def pairs(title: str, rows: Iterable[tuple[str, object]]) -> None:
    """A small table of two columns."""
    table = Table(title=title, show_header=False, title_justify="left", box=None)
    for name, value in rows:
        table.add_row(name, escape(str(value)))
    console().print(table)


def _table(*heads: str) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def tally(counts: Mapping[str, int]) -> str:
    """One line with the number of each outcome."""
    return ". ".join(f"{name.capitalize()}: {count}" for name, count in counts.items()) + "."
