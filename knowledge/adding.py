"""Sources of any number -> the outcome of each article: added, there already, replaced, or refused with the reason."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from knowledge import lists
from knowledge.archive import Archive
from knowledge.errors import BadLine, KnowledgeError, StoreError
from knowledge.intake import read, read_page
from knowledge.links import link_key
from knowledge.model import Added, Article
from knowledge.reading import Part, parts_of

STANDARD_INPUT = "-"
_LINED = (".jsonl", ".ndjson", ".csv")
"""Files with many articles, about one a line."""
_BLOCK = 1 << 20
AHEAD = 2
"""Files that are parsed, each by a process of its own, while the one before is looked through and kept."""


@dataclass(frozen=True, slots=True)
class Page:
    """A link of a sitemap, not to be fetched faster than its site wants, nor if it is older than `since`."""

    url: str
    manners: lists.Manners
    since: date | None = None

    def __str__(self) -> str:
        return self.url


Source = str | Path | bytes | Part | Article | Page


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article, or of a source that gave none."""

    source: str
    added: Added | None = None
    problem: str = ""
    skipped: str = ""
    """Why it was passed over without being refused."""

    @property
    def name(self) -> str:
        """In the words of the summary."""
        if self.added is None:
            return "refused" if self.problem else self.skipped
        if self.added.duplicate_of:
            return "there already"
        return "new versions" if self.added.replaces else "added"


@dataclass
class Tally:
    """How many outcomes of each kind, and what was refused."""

    counts: Counter[str] = field(default_factory=Counter)
    refused: list[Outcome] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        """Count one."""
        self.counts[outcome.name] += 1
        if outcome.problem:
            self.refused.append(outcome)


def expand(names: Iterable[str]) -> Iterator[Source | Outcome]:
    """Folders and ZIPs as their parts, anything else as it is; a source that is not there as its outcome."""
    for name in names:
        if name == STANDARD_INPUT or name.startswith(("http://", "https://")):
            yield name
            continue
        try:
            yield from parts_of(Path(name))
        except KnowledgeError as error:
            yield Outcome(name, problem=str(error))


def pages(url: str, *, since: date | None, manners: lists.Manners) -> Iterator[Page | Outcome]:
    """The pages of a sitemap that robots.txt lets a program fetch, newest first where days are told."""
    found = list(lists.pages_of_sitemap(url, since=since, manners=manners))
    found.sort(key=lambda entry: entry.published, reverse=True)
    links = list(dict.fromkeys(entry.link for entry in found))
    allowed = set(manners.allowed(links))
    for link in links:
        if link in allowed:
            yield Page(link, manners, since)
        else:
            yield Outcome(link, skipped="forbidden by robots.txt")


def size(source: Source | Outcome) -> int:
    """About how many articles a source holds, told without reading it as one."""
    if not isinstance(source, Path) or source.suffix.lower() not in _LINED:
        return 1
    with source.open("rb") as file:
        return max(1, sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b"")))


def add_all(
    archive: Archive,
    sources: Iterable[Source | Outcome],
    *,
    overrule: Callable[[Article], Article] = lambda article: article,
) -> Iterator[Outcome]:
    """Read and keep one source after the other; one that fails does not stop the next.

    What is in the archive already is passed over, so that a run that was stopped may simply be started
    again. :raises StoreError: if the archive itself cannot be written.
    """
    for source, articles in _read_ahead(sources):
        if isinstance(source, Outcome):
            yield source
            continue
        try:
            yield from _add(archive, source, articles, overrule)
        except StoreError:
            raise
        except BadLine as error:
            yield from (
                Outcome(str(source), problem=fault) for fault in error.faults or [str(error)]
            )
        except KnowledgeError as error:
            yield Outcome(_shown(source), problem=str(error))


def _read_ahead(
    sources: Iterable[Source | Outcome],
) -> Iterator[tuple[Source | Outcome, Callable[[], Iterable[Article]]]]:
    """Each source with what gives its articles: files of one are parsed while those before them are kept."""
    waiting: deque[tuple[Source | Outcome, Callable[[], Iterable[Article]]]] = deque()
    readers = ThreadPoolExecutor(AHEAD, "ahead")
    try:
        for source in sources:
            if isinstance(source, Outcome):
                waiting.append((source, list))  # that has no articles
            elif _is_one(source):
                waiting.append((source, readers.submit(_read, source).result))
            else:
                waiting.append((source, partial(_articles, source)))
            if len(waiting) > AHEAD:
                yield waiting.popleft()
        yield from waiting
    finally:
        readers.shutdown(cancel_futures=True)


def _is_one(source: Source) -> bool:
    """Whether it holds one article or a few, and nothing need be known before it is read."""
    return isinstance(source, Part) or (
        isinstance(source, Path) and source.suffix.lower() not in _LINED
    )


def _read(source: Source) -> list[Article]:
    return list(_articles(source))


def _add(
    archive: Archive,
    source: Source,
    articles: Callable[[], Iterable[Article]],
    overrule: Callable[[Article], Article],
) -> Iterator[Outcome]:
    if isinstance(source, Page) and archive.sourcing.at(link_key(source.url)):
        yield Outcome(source.url, skipped="there already")
        return
    for article in articles():
        if isinstance(source, Page) and _is_older(article, source.since):
            yield Outcome(source.url, skipped="older")
        else:
            yield Outcome(_shown(source), archive.add(overrule(article)))


def _articles(source: Source) -> Iterable[Article]:
    if isinstance(source, Article):
        return [source]
    if isinstance(source, Part):
        return source.articles()
    if isinstance(source, Page):
        return read_page(source.url, fetch=source.manners.get)
    return read(source)


def _is_older(article: Article, since: date | None) -> bool:
    return bool(since and article.published and article.published < since)


def _shown(source: Source) -> str:
    if isinstance(source, Article):
        return source.title
    return "standard input" if isinstance(source, bytes) else str(source)
