"""Nouns -> paragraphs and tables for people at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from knowledge.feeds import Polled
from knowledge.model import (
    Added,
    Answer,
    Article,
    Kind,
    Result,
    Statement,
    Verdict,
    VerdictKind,
)
from knowledge.sourcing import Outcome, Reread
from knowledge.store import Feed, Listing, Size, SpeakerCount

Item = TypeVar("Item")

KINDS = {
    Kind.DIRECT: "direct quote",
    Kind.MIXED: "partly quoted",
    Kind.INDIRECT: "reported",
}

INDENT, DEEPER = (0, 0, 0, 2), (0, 0, 0, 3)


def console() -> Console:
    """Standard output; in a pipe lines are never broken."""
    width = None if sys.stdout.isatty() else 10_000
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty(), width=width)


def day(value: date | None) -> str:
    """10 February 2023; "no date" for none."""
    return f"{value.day} {value:%B %Y}" if value else "no date"


def result(found: Result, size: Size, *, explain: bool = False) -> None:
    """The answers, or one honest line that there is none; with `explain` also why."""
    out = console()
    if explain:
        out.print(Text(found.why, style="magenta"))
    if not found.answered:
        out.print(f"Nothing found. {holdings(size)}")
    for number, item in enumerate(found.answers if found.answered or explain else ()):
        if number or explain:
            out.print()
        answer(item, out)
        if explain:
            out.print(
                Padding(
                    Text(f"score {item.score:.1f}. {item.why}", style="magenta"),
                    INDENT,
                    expand=False,
                )
            )


def holdings(size: Size) -> str:
    """How much the archive holds, in one sentence."""
    if not size.statements:
        return "The archive is empty: python -m knowledge add FILE, or add --samples."
    latest = f", the newest of {day(size.last)}" if size.last else ""
    return f"Statements in the archive: {size.statements}, from articles: {size.articles}{latest}."


VERDICTS = {
    VerdictKind.EXACT: ("These words stand in the archive", "green"),
    VerdictKind.CLOSE: ("Nearly these words stand in the archive", "yellow"),
    VerdictKind.STITCHED: ("True pieces, put together as one", "red"),
    VerdictKind.MISATTRIBUTED: ("The words are another's", "red"),
    VerdictKind.REPORTED: ("Reported by the source, not quoted", "yellow"),
    VerdictKind.TRANSLATION: ("Possibly a translation of", "yellow"),
    VerdictKind.NOT_FOUND: ("Not found. That does not mean it was never said", "red"),
}
WARNINGS = {
    "negation": "A negation was put in or left out: the meaning may be the opposite",
    "number": "A number, date or unit differs",
    "name": "A name differs",
    "quantifier": "A word such as “all”, “some”, “must” or “may” differs",
    "cut": "Cut off in mid-sentence: a condition may be lost",
    "short": "Too short or too common to prove anything",
}
STYLES = {"equal": "", "insert": "bold green", "delete": "strike red"}


def verdict(found: Verdict, size: Size) -> None:
    """The verdict, the words with their differences marked, and where they stand."""
    out = console()
    said, colour = VERDICTS[found.kind]
    out.print(Text(said + ".", style=f"bold {colour}"))
    for warning in found.warnings:
        out.print(Text(f"! {WARNINGS[warning]}.", style="bold red"))
    if found.places > 1:
        out.print(f"Articles with these words: {found.places}.")
    if found.differences:
        words = Text(" ").join(Text(part.words, STYLES[part.op]) for part in found.differences)
        out.print(Padding(words, INDENT, expand=False))
    shown = found.pieces or ((found.answer,) if found.answer else found.nearest)
    if found.kind is VerdictKind.NOT_FOUND:
        out.print(holdings(size))
        if shown:
            out.print("The nearest:")
    for item in shown:
        out.print()
        answer(item, out)


def answer(item: Answer, out: Console) -> None:
    """The passage, then speaker, kind, source and date, each on its line."""
    said, article = item.statement, item.article
    out.print(Padding(Text(said.text), INDENT, expand=False))
    speaker = said.speaker
    who = Text("— ")
    who.append(speaker.name if speaker else "speaker not known", style="bold")
    if speaker and speaker.role:
        who.append(f", {speaker.role}")
    who.append(f" · {KINDS[said.kind]}")
    out.print(who)
    out.print(source(article))
    if item.also_in:
        others = "; ".join(other.publisher or other.title for other in item.also_in[:5])
        out.print(f"Also in {len(item.also_in)} more: {escape(others)}", style="dim")


def source(article: Article) -> Text:
    """Publisher, date, headline and link."""
    parts = [article.publisher, day(article.published), article.title and f"“{article.title}”"]
    line = Text(", ".join(part for part in parts if part))
    if article.url:
        line.append(f"\n{article.url}", style="blue")
    if article.sample:
        line.append(" (sample: persons and places are invented)", style="yellow")
    if article.corrected:
        line.append(f" (corrected on {day(article.corrected)})", style="yellow")
    return line


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


class _Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        """Of the last seconds; nothing before it is known."""
        return Text(f"{task.speed:.1f}/s" if task.speed else "", style="progress.data.speed")


def tally(counts: Mapping[str, int]) -> str:
    """One line with the number of each outcome."""
    return ". ".join(f"{name.capitalize()}: {count}" for name, count in counts.items()) + "."


def progress(items: Iterable[Item], what: str, total: int | None = None) -> Iterator[Item]:
    """Pass the items on; a terminal sees a bar with count, rate and time left once it takes longer than a blink."""
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        yield from bar.track(items, total=total, description=what)
