"""Files of articles -> how many a second are read through, and how many a second are kept.

    python tests/benchmarks/adding.py ../shared/data/articles/*.jsonl

"Found" is extraction alone, by the time of the one core that it takes, so that what else runs on the machine
changes little; "kept" is `Archive.add` with the transaction and the search rows of each article, fsync
included, by the clock. Both are also told for articles of a usual length: 4.6 kB as a file has them (a
Cyrillic letter takes two), and 4,600 characters.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from knowledge import Archive, Article, read, settle
from knowledge.grammar.patterns import part, rules
from knowledge.intake import extract_from
from knowledge.language import languages

USUAL = 4600
"""Bytes, or characters, of an article."""


_MADE = attrgetter("pattern", "in_order", "from_cue")
"""What a rule makes when it is first asked for."""


def rate(
    articles: Sequence[Article], work: Callable[[Article], object], clock: Callable[[], float]
) -> str:
    """Articles a second of this clock, and the same for usual ones: longer texts take longer."""
    start = clock()
    for article in articles:
        work(article)
    seconds = clock() - start
    characters = sum(len(article.text) for article in articles)
    size = sum(len(article.text.encode()) for article in articles)
    usual = f"{size / seconds / USUAL:.0f} of 4.6 kB, {characters / seconds / USUAL:.0f} of 4,600 characters"
    return f"{len(articles) / seconds:.0f}/s ({usual})"


def prepare(language: str) -> None:
    """Make all patterns of the language, as a program does once and not for each article."""
    data = languages()[language]
    for name in data.pairs("speech.parts"):
        part(language, name)
    for name in data.keys("speech"):
        # Made now, not while the first articles are timed.
        list(map(_MADE, rules(language, f"speech.{name}")))


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        articles = list(read(path))
        prepare(articles[0].language)
        settle()  # As programs do that read many.
        found = rate(articles, extract_from, time.process_time)
        with tempfile.TemporaryDirectory() as folder, Archive.open(f"{folder}/a.db") as archive:
            kept = rate(articles, archive.add, time.perf_counter)
        print(f"{path.name:28} {len(articles):>4} articles: found {found}, kept {kept}")


if __name__ == "__main__":
    main()
