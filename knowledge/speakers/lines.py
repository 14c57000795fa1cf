"""The quotes of an article -> its conversations: paragraphs in a row that each open with a dash."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind, Quote
from knowledge.speakers.case import Basis, Resolution
from knowledge.speakers.mentions import tokens_in

_LEAST = 2
"""Lines of the shortest conversation."""
REPORTER = Resolution(why="asked for the paper", basis=Basis.REPORTER)
_ALONE = frozenset({"quotation alone", "goes on from its neighbour"})


@dataclass(slots=True)
class Line:
    """One paragraph of a conversation: its quotes, and whose its mention says they are."""

    paragraph: int
    quotes: list[int]
    spoke: Resolution | None = None


def conversations(
    parsed: Parsed, quotes: Sequence[Quote], found: Sequence[Resolution]
) -> Iterator[list[Line]]:
    """Runs of paragraphs that each open with a dash."""
    run: list[Line] = []
    for line in _lines(parsed, quotes, found):
        if run and line.paragraph != run[-1].paragraph + 1:
            if len(run) >= _LEAST:
                yield run
            run = []
        run.append(line)
    if len(run) >= _LEAST:
        yield run


def _is_writers(parsed: Parsed, quote: Quote) -> bool:
    """Whether the verb says that the writer asks: "— Is it old? — I ask him"."""
    cue = tokens_in(parsed, quote.cue) if quote.cue else (0, 0)
    return any("reporting_self" in parsed.classes[token] for token in range(*cue))


def _lines(parsed: Parsed, quotes: Sequence[Quote], found: Sequence[Resolution]) -> Iterator[Line]:
    line: Line | None = None
    for number, quote in enumerate(quotes):
        token = tokens_in(parsed, quote.content)[0]
        piece = parsed.speech.get(token)
        if quote.kind is not Kind.DIRECT or piece is None or not piece.dashed:
            continue
        paragraph = bisect_right(parsed.paragraph_starts, token) - 1
        if line is None or line.paragraph != paragraph:
            if line:
                yield line
            line = None
            if parsed.paragraph_starts[paragraph] != token or not parsed.behind_dash(token):
                continue
            line = Line(paragraph, [])
        line.quotes.append(number)
        whose = found[number]
        told = quote.cue is not None or quote.source is not None or quote.rule not in _ALONE
        if line.spoke is None and told:
            line.spoke = REPORTER if _is_writers(parsed, quote) else whose
    if line:
        yield line


def voices(lines: Sequence[Line]) -> list[Resolution]:
    """Everybody who speaks in a line that says so, once each."""
    heard: list[Resolution] = []
    for line in lines:
        if line.spoke and not any(is_same(line.spoke, voice) for voice in heard):
            heard.append(line.spoke)
    return heard


def is_same(one: Resolution, other: Resolution) -> bool:
    """Whether both are one speaker; the writer and the reporter of the paper are."""
    return (one.person, one.words, one.basis in _WRITER) == (
        other.person,
        other.words,
        other.basis in _WRITER,
    )


_WRITER = frozenset({Basis.NARRATOR, Basis.REPORTER})
