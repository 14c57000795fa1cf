"""The verbs that list, show, copy and remove what is there."""

from __future__ import annotations

from pathlib import Path

from knowledge import printing, shapes
from knowledge.archive import Archive
from knowledge.verbs.common import COULD_NOT, DONE, Options, line, open_archive


def articles(options: Options) -> int:
    """List the articles, newest first."""
    with open_archive(options) as archive:
        found = archive.articles(status=None)
        if options.json:
            for item in found:
                line(shapes.listing(item))
        else:
            printing.articles(found)
    return DONE


def show(options: Options) -> int:
    """One article with its statements."""
    with open_archive(options) as archive:
        article, statements = archive.article(options.id)
        if options.json:
            line(shapes.whole(article, statements))
        else:
            printing.whole(article, statements)
    return DONE


def export(options: Options) -> int:
    """All articles with their statements, as JSON lines."""
    with open_archive(options) as archive:
        for article, statements in archive.export():
            line(shapes.whole(article, statements))
    return DONE


def remove(options: Options) -> int:
    """Forget an article and its statements for good."""
    with open_archive(options) as archive:
        article = archive.remove(options.id)
        if options.json:
            line({"removed": article.id, "title": article.title})
        else:
            print(f"Removed article {article.id}: {article.title}")
    return DONE


def speakers(options: Options) -> int:
    """Who is quoted, most quoted first."""
    with open_archive(options) as archive:
        found = archive.speakers()
        if options.json:
            for item in found:
                line(shapes.speaker(item))
        else:
            printing.speakers(found)
    return DONE


def stats(options: Options) -> int:
    """How much there is."""
    with open_archive(options) as archive:
        shape = shapes.stats(archive.size(), len(archive.speakers()), archive.file_bytes())
        if options.json:
            line(shape)
        else:
            printing.pairs("The archive", shape.items())
    return DONE


def verify(options: Options) -> int:
    """Read again every hash, offset and search row."""
    with open_archive(options) as archive:
        faults: list[str] = []
        checked = 0
        for done, found in printing.progress(archive.verify(), "Verifying"):
            checked = done
            faults += found
        if options.json:
            line({"articles": checked, "faults": faults})
        else:
            print("\n".join(faults) or f"All in order. Articles: {checked}.")
    return COULD_NOT if faults else DONE


def backup(options: Options) -> int:
    """A consistent copy, while others go on."""
    with open_archive(options) as archive:
        archive.backup(Path(options.path))
        size = archive.size()
        if options.json:
            line({"backup": options.path, "articles": size.articles, "statements": size.statements})
        else:
            print(f"Copied {size.articles} articles to {options.path}.")
    return DONE


def restore(options: Options) -> int:
    """A copy in the archive's place; what was there is set aside."""
    former = Archive.restore(Path(options.path), options.db)
    with open_archive(options) as archive:
        size = archive.size()
    if options.json:
        held = {"articles": size.articles, "statements": size.statements}
        line({"restored": options.path, **held, "former": str(former or "")})
    else:
        print(f"Put back {size.articles} articles from {options.path}.")
        if former:
            print(f"What was there before is now {former}.")
    return DONE
