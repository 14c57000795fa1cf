"""The verbs of the shell: options in, printed answers and an exit code out."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from knowledge import adding, importing, lists, printing, shapes
from knowledge.archive import Archive
from knowledge.errors import BadLine, KnowledgeError, NotStored, SourceRefused
from knowledge.intake import extract_from, read, samples
from knowledge.language import languages
from knowledge.model import Article
from knowledge.sourcing import Outcome
from knowledge.store import Feed

Options = argparse.Namespace
DONE, COULD_NOT = 0, 1
FEW = 20
"""Articles that are shown one by one; of more there is a bar and a summary."""


# Articles in.


def extract(options: Options) -> int:
    """What would be found in each source; nothing is stored."""
    failed = DONE
    for source in options.sources:
        with _named_failure() as failure:
            for article in read(_source(source)):
                statements = extract_from(article)
                if options.json:
                    _line(shapes.extracted(article, statements))
                else:
                    printing.extracted(article, statements, explain=options.explain)
        failed |= failure.code
    return failed


def add(options: Options) -> int:
    """Keep articles and what was said in them."""
    if not (options.sources or options.samples or options.sitemap):
        print("Name a file, a folder, a link or -, or use --samples or --sitemap.", file=sys.stderr)
        return 2
    tally = adding.Tally()
    with _open(options, create=True) as archive:
        sources = [*adding.expand(options.sources), *(samples() if options.samples else ())]
        if options.sitemap:
            manners = lists.Manners()
            sources += adding.pages(options.sitemap, since=options.since, manners=manners)
        total = sum(map(adding.size, sources))
        with_input = (sys.stdin.buffer.read() if item == "-" else item for item in sources)
        steps = adding.add_all(archive, with_input, overrule=partial(_overruled, options))
        for outcome in printing.progress(steps, "Adding", total):
            tally.take(outcome)
            _show_outcome(outcome, options, few=total <= FEW)
    if total > 1:
        print(printing.tally(tally.counts), file=sys.stderr)
    if options.refused:
        _write_refused(Path(options.refused), tally.refused)
    return COULD_NOT if tally.refused else DONE


def _show_outcome(outcome: adding.Outcome, options: Options, *, few: bool) -> None:
    if outcome.problem and not (options.refused and not few):
        print(outcome.problem, file=sys.stderr)
    elif outcome.added and options.json:
        _line(shapes.added(outcome.added))
    elif outcome.added and few:
        printing.added(outcome.added)


def _write_refused(path: Path, refused: Sequence[adding.Outcome]) -> None:
    """One JSON line for each source that was refused, with the reason."""
    lines = [
        json.dumps({"source": item.source, "reason": item.problem}, ensure_ascii=False) + "\n"
        for item in refused
    ]
    try:
        path.write_text("".join(lines), "utf-8")
    except OSError as error:
        raise SourceRefused(
            f"{path} cannot be written ({error.strerror}): name another file.", name=str(path)
        ) from None


def _overruled(options: Options, article: Article) -> Article:
    """The editor knows better than the page."""
    given = {
        "title": options.title,
        "published": options.date,
        "publisher": options.publisher,
        "url": options.url,
        "language": options.language,
    }
    return replace(article, **{name: value for name, value in given.items() if value})


def reread(options: Options) -> int:
    """Read the kept bytes of articles again, with the reader of today."""
    failed = False
    with _open(options) as archive:
        steps = archive.sourcing.reread(options.id, keep=not options.dry_run)
        for item in printing.progress(steps, "Reading again"):
            failed |= item.outcome is Outcome.FAILED
            if options.json:
                _line(shapes.reread(item))
            else:
                printing.reread(item)
    return COULD_NOT if failed else DONE


def feed(options: Options) -> int:
    """Keep, list and ask feeds."""
    with _open(options, create=options.action == "add") as archive:
        if options.action in ("remove", "trust", "distrust") and not options.what.isdigit():
            raise NotStored("Which feed? `python -m knowledge feed list` shows their numbers.")
        if options.action == "poll":
            return _poll(archive, options)
        feeds = archive.feeds
        deeds: dict[str, Callable[[], list[Feed]]] = {
            "add": lambda: [feeds.add(options.what, trusted=options.trusted)],
            "list": feeds.all,
            "remove": lambda: [feeds.remove(int(options.what))],
            "trust": lambda: [feeds.trust(int(options.what), trusted=True)],
            "distrust": lambda: [feeds.trust(int(options.what), trusted=False)],
        }
        found = deeds[options.action]()
    for item in found:
        if options.json:
            _line(shapes.feed(item))
        else:
            printing.feed(item)
    if not found and not options.json:
        print("No feeds yet: `python -m knowledge feed add URL` adds one.")
    return DONE


def _poll(archive: Archive, options: Options) -> int:
    failed = False
    for polled in archive.feeds.poll(everything=options.all):
        failed |= bool(polled.feed.problem)
        if options.json:
            _line(shapes.polled(polled))
        else:
            printing.polled(polled)
    return COULD_NOT if failed else DONE


def import_(options: Options) -> int:
    """Keep ready statements."""
    with _open(options, create=True) as archive, importing.lines_of(Path(options.file)) as lines:
        done = importing.Imported()
        table = options.file.lower().endswith(".csv")
        steps = archive.import_statements(lines, table=table, strict=options.strict)
        for done in printing.progress(steps, "Importing"):
            for message in done.messages:
                print(f"{options.file}: {message}", file=sys.stderr)
    if options.json:
        _line({"imported": done.imported, "skipped": done.skipped})
    else:
        print(f"Imported: {done.imported}. Skipped (there already, or refused): {done.skipped}.")
    return DONE


# Questions.


def ask(options: Options) -> int:
    """Answer one question, or a stream of them."""
    with _open(options) as archive:
        if options.jsonl:
            return _stream(
                lambda record: shapes.result(
                    archive.search(_asked(record), limit=options.limit), record.get("id")
                )
            )
        found = archive.search(" ".join(options.question), limit=options.limit)
        if options.json:
            _line(shapes.result(found))
        else:
            printing.result(found, archive.size(), explain=options.explain)
    return DONE


def check(options: Options) -> int:
    """Compare an alleged quotation, or a stream of them, with what is stored."""
    with _open(options) as archive:
        if options.jsonl:
            return _stream(
                lambda record: shapes.verdict(
                    archive.check(_asked(record), speaker=str(record.get("speaker") or "")),
                    record.get("id"),
                )
            )
        found = archive.check(" ".join(options.words), speaker=options.speaker)
        if options.json:
            _line(shapes.verdict(found))
        else:
            printing.verdict(found, archive.size())
    return DONE


def _asked(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise BadLine('no "text"')
    return text


def _stream(reply: Callable[[dict[str, object]], shapes.Shape]) -> int:
    """Answer JSON lines of standard input one by one; a bad line is named and passed over."""
    code = DONE
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise BadLine("not an object")
            _line(reply(record))
        except (ValueError, BadLine) as error:
            print(f"line {number}: {error}", file=sys.stderr)
            code = COULD_NOT
    return code


# What is there.


def articles(options: Options) -> int:
    """List the articles, newest first."""
    with _open(options) as archive:
        found = archive.articles(status=None)
        if options.json:
            for item in found:
                _line(shapes.listing(item))
        else:
            printing.articles(found)
    return DONE


def show(options: Options) -> int:
    """One article with its statements."""
    with _open(options) as archive:
        article, statements = archive.article(options.id)
        if options.json:
            _line(shapes.whole(article, statements))
        else:
            printing.whole(article, statements)
    return DONE


def export(options: Options) -> int:
    """All articles with their statements, as JSON lines."""
    with _open(options) as archive:
        for article, statements in archive.export():
            _line(shapes.whole(article, statements))
    return DONE


def remove(options: Options) -> int:
    """Forget an article and its statements for good."""
    with _open(options) as archive:
        article = archive.remove(options.id)
        if options.json:
            _line({"removed": article.id, "title": article.title})
        else:
            print(f"Removed article {article.id}: {article.title}")
    return DONE


def speakers(options: Options) -> int:
    """Who is quoted, most quoted first."""
    with _open(options) as archive:
        found = archive.speakers()
        if options.json:
            for item in found:
                _line(shapes.speaker(item))
        else:
            printing.speakers(found)
    return DONE


def stats(options: Options) -> int:
    """How much there is."""
    with _open(options) as archive:
        shape = shapes.stats(archive.size(), len(archive.speakers()), archive.file_bytes())
        if options.json:
            _line(shape)
        else:
            printing.pairs("The archive", shape.items())
    return DONE


def verify(options: Options) -> int:
    """Read again every hash, offset and search row."""
    with _open(options) as archive:
        faults: list[str] = []
        checked = 0
        for done, found in printing.progress(archive.verify(), "Verifying"):
            checked = done
            faults += found
        if options.json:
            _line({"articles": checked, "faults": faults})
        else:
            print("\n".join(faults) or f"All in order. Articles: {checked}.")
    return COULD_NOT if faults else DONE


def backup(options: Options) -> int:
    """A consistent copy, while others go on."""
    with _open(options) as archive:
        archive.backup(Path(options.path))
        size = archive.size()
        if options.json:
            _line(
                {"backup": options.path, "articles": size.articles, "statements": size.statements}
            )
        else:
            print(f"Copied {size.articles} articles to {options.path}.")
    return DONE


# What they share.


def _open(options: Options, *, create: bool = False) -> Archive:
    return Archive.open(options.db, create=create)


def _source(name: str) -> str | bytes:
    return sys.stdin.buffer.read() if name == "-" else name


class _Failure:
    code = DONE


@contextlib.contextmanager
def _named_failure() -> Iterator[_Failure]:
    """One source that fails is named by its error, and the next is tried."""
    failure = _Failure()
    try:
        yield failure
    except KnowledgeError as error:
        print(str(error), file=sys.stderr)
        failure.code = COULD_NOT


def _line(shape: shapes.Shape) -> None:
    print(json.dumps(shape, ensure_ascii=False), flush=True)


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not YYYY-MM-DD") from None


def _at_least_one(value: str) -> int:
    if not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1 up")
    return int(value)


# The options of each verb.


def _no_options(_: argparse.ArgumentParser) -> None:
    pass


def _extract_options(row: argparse.ArgumentParser) -> None:
    _sources(row, "+")
    row.add_argument("--explain", action="store_true", help="say which rule found each statement")


def _add_options(row: argparse.ArgumentParser) -> None:
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


def _import_options(row: argparse.ArgumentParser) -> None:
    row.add_argument(
        "file", metavar="FILE", help=".jsonl or .csv; columns id, text, speaker, date, ..."
    )
    row.add_argument("--strict", action="store_true", help="stop at the first line that is refused")


def _ask_options(row: argparse.ArgumentParser) -> None:
    row.add_argument("question", nargs="*", metavar="QUESTION")
    row.add_argument("--explain", action="store_true", help="say which word matched which and why")
    row.add_argument("--limit", type=_at_least_one, default=3, help="results at most (default 3)")
    _jsonl(row)


def _check_options(row: argparse.ArgumentParser) -> None:
    row.add_argument("words", nargs="*", metavar="WORDS")
    row.add_argument("--speaker", default="", metavar="NAME", help="who is said to have said it")
    _jsonl(row)


def _jsonl(row: argparse.ArgumentParser) -> None:
    row.add_argument(
        "--jsonl",
        action="store_true",
        help='JSON lines {"id","text"} on standard input, answered one by one',
    )


def _id_option(row: argparse.ArgumentParser) -> None:
    row.add_argument("id", type=int, metavar="ID", help="as `articles` lists it")


def _reread_options(row: argparse.ArgumentParser) -> None:
    row.add_argument("id", type=int, nargs="?", default=0, metavar="ID", help="one article only")
    row.add_argument("--dry-run", action="store_true", help="only say what would change")


def _feed_options(row: argparse.ArgumentParser) -> None:
    row.add_argument("action", choices=("add", "list", "remove", "poll", "trust", "distrust"))
    row.add_argument("what", nargs="?", default="", metavar="URL|ID", help="link to add, or number")
    row.add_argument("--trusted", action="store_true", help="publish its articles at once")
    row.add_argument("--all", action="store_true", help="poll also those that are not due yet")


def _path_option(row: argparse.ArgumentParser) -> None:
    row.add_argument("path", metavar="PATH", help="a new file")


@dataclass(frozen=True, slots=True)
class Verb:
    """One row of the table below."""

    name: str
    run: Callable[[Options], int]
    purpose: str
    example: str
    options: Callable[[argparse.ArgumentParser], None] = _no_options


VERBS = (
    Verb("extract", extract, "Show what was said in an article; store nothing.",
         "extract article.txt --explain", _extract_options),
    Verb("add", add, "Add articles: files, folders, links, sitemaps, or the samples.",
         "add article.txt --publisher Kelpress", _add_options),
    Verb("reread", reread, "Read the kept pages and files again, as a better reader sees them.",
         "reread 1 --dry-run", _reread_options),
    Verb("feed", feed, "Add, list, ask and remove feeds (RSS, Atom) that bring new articles.",
         "feed add https://news.example/rss", _feed_options),
    Verb("import", import_, "Import ready statements from JSON lines or CSV.",
         "import statements.jsonl", _import_options),
    Verb("ask", ask, "Ask a question.",
         'ask "What did the President say about the lake?"', _ask_options),
    Verb("check", check, "Compare an alleged quotation with the archive.",
         'check "The lake belongs to nobody" --speaker Tolgarin', _check_options),
    Verb("articles", articles, "List the articles.", "articles"),
    Verb("show", show, "Show an article and its statements.", "show 1", _id_option),
    Verb("export", export, "Write all articles and statements as JSON lines.",
         "export > archive.jsonl"),
    Verb("remove", remove, "Remove an article and its statements.", "remove 1", _id_option),
    Verb("speakers", speakers, "List the speakers.", "speakers"),
    Verb("stats", stats, "Show the size of the archive.", "stats"),
    Verb("verify", verify, "Read again every hash, offset and search row.", "verify"),
    Verb("backup", backup, "Copy the archive to a new file, safely.",
         "backup verbatim-backup.db", _path_option),
)  # fmt: skip
