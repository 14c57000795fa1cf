"""A golden article, marked in the text -> the text without marks, and what is said in it by whom.

Format: header lines `language`, `title`, `published`, `publisher`, `shows` and
`speaker KEY: name; name ...` (the full name first), a line `---`, then the text, in which
⟦kind[?][#group] key|words⟧ marks a statement (direct, mixed, indirect) and ⟦none|words⟧ a quoted
string that is nobody's statement. `?`: neither required nor wrong. Marks never stand inside each
other: a statement is one passage with one speaker, and words quoted within it belong to it.
The articles are invented; every sixth is held out: its errors are never looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.model import Article, Kind, Span

ARTICLES = Path(__file__).parent / "articles"
HELD_OUT = 6  # every sixth article, by its number

MARK = re.compile(
    r"⟦(?P<kind>direct|mixed|indirect|none)(?P<optional>\?)?(?:#(?P<group>\d+))?"
    r"(?: (?P<key>[\w-]+))?\|(?P<words>[^⟦⟧|]+)⟧"
)
HEADER = ("language", "title", "published", "publisher", "shows")
# The marks in which the press quotes; an apostrophe within a word closes nothing.
QUOTED = re.compile(
    r"«([^«»]+)»|“([^“”]+)”|„([^„“”]+)[“”]|\"([^\"]+)\"|''(.+?)''"
    r"|(?<!\w)‘(.+?)’(?!\w)|(?<!\w)'([^'\n]+(?:'\w+[^'\n]*)*)'(?!\w)"
)


class MarkError(ValueError):
    """A golden file that breaks the format; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A statement found by a careful reader: its words, whose they are, the parts quoted in it."""

    span: Span
    kind: Kind
    key: str
    names: tuple[str, ...]
    group: int = 0
    optional: bool = False
    fragments: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Golden:
    """An article with its answers; `no_statements` are quoted strings that nobody said."""

    name: str
    article: Article
    expected: tuple[Expected, ...]
    no_statements: tuple[Span, ...]
    shows: str = ""
    held_out: bool = False


def golden_articles(folder: Path = ARTICLES) -> list[Golden]:
    """Every golden article, in the order of the file names."""
    return [parse(path.read_text("utf-8"), name=path.stem) for path in sorted(folder.glob("*.txt"))]


def parse(source: str, *, name: str) -> Golden:
    """The article of a marked text; `name` opens with language and number, as in `kk-03-aqorda`.

    :raises MarkError: if the header lacks a line, or a mark is broken or names no speaker of it.
    """
    head, found, marked = source.partition("\n---\n")
    if not found:
        raise MarkError(f"{name}: no line --- between header and text")
    values, speakers = _header(head, name)
    text, expected, no_statements = _unmark(marked.strip("\n"), speakers, name)
    article = Article(
        text,
        title=values["title"],
        language=values["language"],
        published=date.fromisoformat(values["published"]),
        publisher=values["publisher"],
    )
    held_out = int(name.split("-")[1]) % HELD_OUT == 0
    return Golden(name, article, expected, no_statements, values["shows"], held_out)


def _header(head: str, name: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    values: dict[str, str] = {}
    speakers: dict[str, tuple[str, ...]] = {}
    for line in head.splitlines():
        field, colon, value = line.partition(": ")
        if not colon:
            raise MarkError(f"{name}: header line without a colon: {line!r}")
        if field.startswith("speaker "):
            names = tuple(part.strip() for part in value.split(";") if part.strip())
            speakers[field.removeprefix("speaker ").strip()] = names
        else:
            values[field] = value.strip()
    if missing := [field for field in HEADER if field not in values]:
        raise MarkError(f"{name}: the header lacks {', '.join(missing)}")
    return values, speakers


def _unmark(
    marked: str, speakers: dict[str, tuple[str, ...]], name: str
) -> tuple[str, tuple[Expected, ...], tuple[Span, ...]]:
    pieces: list[str] = []
    expected: list[Expected] = []
    no_statements: list[Span] = []
    length = done = 0
    for mark in MARK.finditer(marked):
        pieces += [marked[done : mark.start()], mark["words"]]
        start = length + mark.start() - done
        length = start + len(mark["words"])
        done = mark.end()
        if mark["kind"] == "none":
            no_statements.append(Span(start, length))
        else:
            expected.append(_expected(mark, Span(start, length), speakers, name))
    text = "".join([*pieces, marked[done:]])
    if broken := re.search(r".{0,30}[⟦⟧].{0,30}", text):
        raise MarkError(f"{name}: broken mark near {broken[0]!r}")
    return text, tuple(expected), tuple(no_statements)


def _expected(
    mark: re.Match[str], span: Span, speakers: dict[str, tuple[str, ...]], name: str
) -> Expected:
    key = mark["key"] or ""
    if key not in speakers:
        raise MarkError(f"{name}: no speaker {key!r} in the header, near {mark['words'][:40]!r}")
    kind = Kind(mark["kind"])
    fragments = _quoted(mark["words"], span.start) if kind is Kind.MIXED else ()
    if kind is Kind.MIXED and not fragments:
        raise MarkError(f"{name}: partly quoted, yet no quotation in {mark['words'][:60]!r}")
    return Expected(
        span,
        kind,
        key,
        speakers[key],
        group=int(mark["group"] or 0),
        optional=bool(mark["optional"]),
        fragments=fragments,
    )


def _quoted(words: str, offset: int) -> tuple[Span, ...]:
    return tuple(Span(offset + m.start(), offset + m.end()) for m in QUOTED.finditer(words))
