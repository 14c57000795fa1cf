"""The options of each verb, and what they take."""

from __future__ import annotations

import argparse
from datetime import date

from knowledge.language import languages


def none(_: argparse.ArgumentParser) -> None:
    """No options of its own."""


def extract(row: argparse.ArgumentParser) -> None:
    """Of `extract`."""
    _sources(row, "+")
    row.add_argument("--explain", action="store_true", help="say which rule found each statement")


def add(row: argparse.ArgumentParser) -> None:
    """Of `add`."""
    _sources(row, "*")
    row.add_argument("--samples", action="store_true", help="the invented articles of the program")
    row.add_argument("--sitemap", metavar="URL", help="the pages that a site lists for programs")
    row.add_argument(
        "--since", type=_day, metavar="DATE", help="of a sitemap only pages of this day and later"
    )
    row.add_argument("--refused", metavar="FILE", help="write what was refused, with the reasons")
    row.add_argument("--title")
    row.add_argument("--date", type=_day, metavar="YYYY-MM-DD")
    row.add_argument("--publisher")
    row.add_argument("--url")
    row.add_argument("--language", choices=list(languages()))


def _sources(row: argparse.ArgumentParser, count: str) -> None:
    row.add_argument(
        "sources",
        nargs=count,
        metavar="SOURCE",
        help="file (.txt .md .html .pdf .docx .jsonl .csv), folder, .zip, link, or - for standard input",
    )


def ready(row: argparse.ArgumentParser) -> None:
    """Of `import`."""
    row.add_argument(
        "file", metavar="FILE", help=".jsonl or .csv; columns id, text, speaker, date, ..."
    )
    row.add_argument("--strict", action="store_true", help="stop at the first line that is refused")


def ask(row: argparse.ArgumentParser) -> None:
    """Of `ask`."""
    row.add_argument("question", nargs="*", metavar="QUESTION")
    row.add_argument("--explain", action="store_true", help="say which word matched which and why")
    row.add_argument("--limit", type=_at_least_one, default=3, help="results at most (default 3)")
    _jsonl(row)


def check(row: argparse.ArgumentParser) -> None:
    """Of `check`."""
    row.add_argument("words", nargs="*", metavar="WORDS")
    row.add_argument("--speaker", default="", metavar="NAME", help="who is said to have said it")
    _jsonl(row)


def _jsonl(row: argparse.ArgumentParser) -> None:
    row.add_argument(
        "--jsonl",
        action="store_true",
        help='JSON lines {"id","text"} on standard input, answered one by one',
    )


def number(row: argparse.ArgumentParser) -> None:
    """Of verbs that take one article."""
    row.add_argument("id", type=int, metavar="ID", help="as `articles` lists it")


def reread(row: argparse.ArgumentParser) -> None:
    """Of `reread`."""
    row.add_argument("id", type=int, nargs="?", default=0, metavar="ID", help="one article only")
    row.add_argument("--dry-run", action="store_true", help="only say what would change")


def feed(row: argparse.ArgumentParser) -> None:
    """Of `feed`."""
    row.add_argument("action", choices=("add", "list", "remove", "poll", "trust", "distrust"))
    row.add_argument("what", nargs="?", default="", metavar="URL|ID", help="link to add, or number")
    row.add_argument("--trusted", action="store_true", help="publish its articles at once")
    row.add_argument("--all", action="store_true", help="poll also those that are not due yet")


def path(row: argparse.ArgumentParser) -> None:
    """Of `backup`."""
    row.add_argument("path", metavar="PATH", help="a new file")


def copy(row: argparse.ArgumentParser) -> None:
    """Of `restore`."""
    row.add_argument("path", metavar="PATH", help="as `backup` made it")


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not YYYY-MM-DD") from None


def _at_least_one(value: str) -> int:
    if not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 up")
    return int(value)
