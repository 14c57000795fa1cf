"""Answers and verdicts -> paragraphs."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from knowledge.model import (
    Answer,
    Article,
    Result,
    Verdict,
    VerdictKind,
)
from knowledge.printing.common import INDENT, KINDS, console, day
from knowledge.store import Size


def result(found: Result, size: Size, *, explain: bool = False) -> None:
    """The answers on the topic, or one honest line that there is none; with `explain` all, and why."""
    out = console()
    if explain:
        out.print(Text(found.why, style="magenta"))
    if not found.answered:
        out.print(f"Nothing found. {holdings(size)}")
    shown = found.answers if explain else found.on_topic if found.answered else ()
    for number, item in enumerate(shown):
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
    "denied": "This was denied: the article tells it as what the speaker rejects",
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
