"""The verbs of the shell: options in, printed answers and an exit code out."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.verbs import holdings, options, questions, sources
from knowledge.verbs.common import Options


@dataclass(frozen=True, slots=True)
class Verb:
    """One row of the table below."""

    name: str
    run: Callable[[Options], int]
    purpose: str
    example: str
    options: Callable[[argparse.ArgumentParser], None] = options.none


VERBS = (
    Verb("extract", sources.extract, "Show what was said in an article; store nothing.",
         "extract article.txt --explain", options.extract),
    Verb("add", sources.add, "Add articles: files, folders, links, sitemaps, or the samples.",
         "add article.txt --publisher Kelpress", options.add),
    Verb("reread", sources.reread, "Read the kept pages and files again, as a better reader sees them.",
         "reread 1 --dry-run", options.reread),
    Verb("feed", sources.feed, "Add, list, ask and remove feeds (RSS, Atom) that bring new articles.",
         "feed add https://news.example/rss", options.feed),
    Verb("import", sources.import_, "Import ready statements from JSON lines or CSV.",
         "import statements.jsonl", options.ready),
    Verb("ask", questions.ask, "Ask a question.",
         'ask "What did the President say about the lake?"', options.ask),
    Verb("check", questions.check, "Compare an alleged quotation with the archive.",
         'check "The lake belongs to nobody" --speaker Tolgarin', options.check),
    Verb("articles", holdings.articles, "List the articles.", "articles"),
    Verb("show", holdings.show, "Show an article and its statements.", "show 1", options.number),
    Verb("export", holdings.export, "Write all articles and statements as JSON lines.",
         "export > archive.jsonl"),
    Verb("remove", holdings.remove, "Remove an article and its statements.", "remove 1", options.number),
    Verb("speakers", holdings.speakers, "List the speakers.", "speakers"),
    Verb("stats", holdings.stats, "Show the size of the archive.", "stats"),
    Verb("verify", holdings.verify, "Read again every hash, offset and search row.", "verify"),
    Verb("backup", holdings.backup, "Copy the archive to a new file, safely.",
         "backup verbatim-backup.db", options.path),
    Verb("restore", holdings.restore, "Put a copy back; what is there is set aside. Stop the bot first.",
         "restore verbatim-backup.db", options.copy),
)  # fmt: skip
