"""The verbs that bring articles and statements in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from knowledge import adding, importing, lists, printing, settling, shapes
from knowledge.archive import Archive
from knowledge.errors import NotStored, SourceRefused
from knowledge.intake import extract_from, read, samples
from knowledge.model import Article
from knowledge.sourcing import Outcome
from knowledge.store import Feed
from knowledge.verbs.common import (
    COULD_NOT,
    DONE,
    WRONG,
    Options,
    line,
    name_or_input,
    named_failure,
    open_archive,
)

FEW = 20
"""Articles that are shown one by one; of more there is a bar and a summary."""


def extract(options: Options) -> int:
    """What would be found in each source; nothing is stored."""
    failed = DONE
    for source in options.sources:
        with named_failure() as failure:
            for article in read(name_or_input(source)):
                statements = extract_from(article)
                if options.json:
                    line(shapes.extracted(article, statements))
                else:
                    printing.extracted(article, statements, explain=options.explain)
        failed |= failure.code
    return failed


def add(options: Options) -> int:
    """Keep articles and what was said in them."""
    if not (options.sources or options.samples or options.sitemap):
        print("Name a file, a folder, a link or -, or use --samples or --sitemap.", file=sys.stderr)
        return WRONG
    tally = adding.Tally()
    with open_archive(options, create=True) as archive:
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
        line(shapes.added(outcome.added))
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
    with open_archive(options) as archive:
        steps = archive.sourcing.reread(options.id, keep=not options.dry_run)
        for item in printing.progress(steps, "Reading again"):
            failed |= item.outcome is Outcome.FAILED
            if options.json:
                line(shapes.reread(item))
            else:
                printing.reread(item)
    return COULD_NOT if failed else DONE


def feed(options: Options) -> int:
    """Keep, list and ask feeds."""
    with open_archive(options, create=options.action == "add") as archive:
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
            line(shapes.feed(item))
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
            line(shapes.polled(polled))
        else:
            printing.polled(polled)
    return COULD_NOT if failed else DONE


def import_(options: Options) -> int:
    """Keep ready statements."""
    with (
        open_archive(options, create=True) as archive,
        importing.lines_of(Path(options.file)) as lines,
    ):
        done = importing.Imported()
        table = options.file.lower().endswith(".csv")
        steps = archive.import_statements(lines, table=table, strict=options.strict)
        with settling.no_garbage():  # there are a million rows to look through
            for done in printing.progress(steps, "Importing"):
                for message in done.messages:
                    print(f"{options.file}: {message}", file=sys.stderr)
    if options.json:
        line({"imported": done.imported, "skipped": done.skipped})
    else:
        print(f"Imported: {done.imported}. Skipped (there already, or refused): {done.skipped}.")
    return DONE
