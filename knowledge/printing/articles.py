"""Articles, feeds and what became of them -> paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from knowledge.feeds import Polled
from knowledge.model import (
    Added,
    Article,
    Statement,
)
from knowledge.printing.answers import source
from knowledge.printing.common import DEEPER, KINDS, console, day
from knowledge.sourcing import Outcome, Reread
from knowledge.store import Feed

REREAD = {Outcome.SAME: "the same", Outcome.CHANGED: "changed", Outcome.FAILED: "failed"}


def reread(item: Reread) -> None:
    """What became of one article when its bytes were read again."""
    title = escape(item.article.title or "untitled")
    line = f"Article {item.article.id}, {title}: {REREAD[item.outcome]}"
    more = item.problem or f"statements: {item.before}, now {item.now}"
    console().print(line if item.outcome is Outcome.SAME else f"{line}; {escape(more)}")


def feed(item: Feed) -> None:
    """A feed and how it fares."""
    out = console()
    out.print(f"Feed {item.id}: [bold]{escape(item.title or item.url)}[/]")
    out.print(Text(f"  {item.url}", style="blue"))
    kind = "published at once" if item.trusted else "drafts"
    checked = f"{item.checked:%Y-%m-%d %H:%M} UTC" if item.checked else "not yet"
    out.print(f"  New items: {kind}. Known items: {item.items}. Asked: {checked}.")
    if item.problem:
        out.print(Text(f"  Failed {item.failures} times: {item.problem}", style="red"))


def polled(item: Polled) -> None:
    """What one look at a feed brought."""
    out = console()
    out.print(f"{escape(item.feed.title or item.feed.url)}: new articles: {len(item.added)}")
    for outcome in item.added:
        out.print(f"  {outcome.article.id}: {escape(outcome.article.title or outcome.article.url)}")
    for problem in filter(None, (*item.problems, item.feed.problem)):
        out.print(Text(f"  {problem}", style="red"))


def added(outcome: Added) -> None:
    """What adding stored."""
    out, article = console(), outcome.article
    title = escape(article.title or "untitled")
    if outcome.duplicate_of:
        out.print(f"Already in the archive as article {outcome.duplicate_of}: {title}")
        return
    out.print(f"Added article {article.id}: [bold]{title}[/]")
    if outcome.replaces:
        out.print(f"  The page has changed: it takes the place of article {outcome.replaces}.")
    out.print(f"  {escape(article.publisher or 'publisher unknown')}, {day(article.published)}")
    out.print(
        f"  Statements: {outcome.statements}. Speakers: {escape(', '.join(outcome.speakers) or '–')}"
    )


def extracted(article: Article, statements: Sequence[Statement], *, explain: bool) -> None:
    """The statements of an article as a list; with `explain` also why each is one, and whose."""
    out = console()
    out.print(Text(article.title or "untitled", style="bold"))
    out.print(source(article))
    for number, item in enumerate(statements, 1):
        who = item.speaker.name if item.speaker else "–"
        out.print()
        out.print(
            Text(f"{number}. {KINDS[item.kind]} · {who} · {item.confidence:.2f}", style="cyan")
        )
        out.print(Padding(_marked(article, item), DEEPER, expand=False))
        if explain and item.why:
            out.print(Padding(Text(item.why, style="magenta"), DEEPER, expand=False))
    out.print()
    out.print(f"Statements: {len(statements)}")


def _marked(article: Article, item: Statement) -> Text:
    """The shown passage, the words themselves bold and the mention of the source underlined."""
    text = Text(item.span.of(article.text))
    shift = item.span.start
    text.stylize("bold", item.content.start - shift, item.content.end - shift)
    if item.source_span and item.span.contains(item.source_span):
        text.stylize("underline", item.source_span.start - shift, item.source_span.end - shift)
    return text


def whole(article: Article, statements: Sequence[Statement]) -> None:
    """An article and its statements."""
    extracted(article, statements, explain=False)
    out = console()
    out.print()
    out.print(Text(article.text))
