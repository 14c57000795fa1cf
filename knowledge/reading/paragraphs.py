"""Printed lines with their places -> paragraphs, without running headers, broken words joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; places in points, from the lower left corner of its page."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of a paragraph, and how large they are printed."""

    text: str
    size: float
    page: int


_EDGE_LINES = 2
"""Headers and footers stand in so many lines at the top and at the foot of a page."""
_WIDE_GAP = 1.3
"""Lines so many times farther apart than the usual ones belong to two paragraphs."""
_LARGEST_GAP = 1.5
"""Letter heights; wider are the gaps between paragraphs of one line."""
_OTHER_SIZE = 1.12
_INDENT_SIZES = 0.8
"""A first line starts so many letter heights to the right."""
_SHORT_LINE = 0.85
"""A line that ends before this share of the width, with a sentence, ends its paragraph."""
_SMALL_PRINT = 0.85
_SHORT_LETTERS = 100
_HEADLINE_SIZES = 1.15
_HEADLINE_AMONG = 4
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»“)\]]*$")
_PAGE_NUMBER = re.compile(r"\W*(?:[^\W\d]{1,6}\.?\s*)?(\d{1,4})(?:\s*[^\W\d]{0,3}/?\s*\d{1,4})?\W*")
_HYPHENS = "-‐\u00ad"
_BROKEN = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_DATE_LINE = re.compile(r"date\s\d{4}-")


def paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    """The paragraphs of a document in the order of its lines."""
    printed = [line for line in lines if line.text]
    kept = _without_edges(printed) if printed else []
    if not kept:
        return []
    usual = _layout(kept)
    blocks: list[list[Line]] = [[kept[0]]]
    for above, below in pairwise(kept):
        if _is_break(above, below, usual):
            blocks.append([])
        blocks[-1].append(below)
    inner = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in kept)))
    return [
        Paragraph(_joined(block, inner), median(line.size for line in block), block[0].page)
        for block in blocks
    ]


def title_and_rest(found: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The headline, if one of the first paragraphs is larger than the text, and the others."""
    letters = sorted((part.size, len(part.text)) for part in found)
    half, body = sum(length for _, length in letters) / 2, 0.0
    for size, length in letters:
        half -= length
        if half <= 0:
            body = size
            break
    for index, part in enumerate(found[:_HEADLINE_AMONG]):
        if part.size >= _HEADLINE_SIZES * body and _can_be_headline(part, found):
            return part.text, [*found[:index], *found[index + 1 :]]
    return "", found


def _can_be_headline(part: Paragraph, found: Sequence[Paragraph]) -> bool:
    on_top = part.page == found[0].page and len(found) > 1
    return on_top and len(part.text) <= 300 and not _DATE_LINE.match(part.text)


def _without_edges(lines: list[Line]) -> list[Line]:
    """The lines without running headers, running footers and page numbers."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page in edges for key in {_shape(line) for line in page})
    running = {key for key, count in counts.items() if count > 1 and 2 * count >= len(pages)}
    dropped = {
        id(line)
        for page in edges
        for line in page
        if _shape(line) in running or _is_page_number(line)
    }
    body = median(line.size for line in lines)
    dropped |= {id(line) for page in edges for line in _ends(page) if _is_small(line, body)}
    return [line for line in lines if id(line) not in dropped]


def _edges(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.bottom)
    return [*by_height[:_EDGE_LINES], *by_height[_EDGE_LINES:][-_EDGE_LINES:]]


def _ends(page: list[Line]) -> tuple[Line, ...]:
    """The lowest and the highest line of a page."""
    return (min(page, key=lambda line: line.bottom), max(page, key=lambda line: line.bottom))


def _is_small(line: Line, body: float) -> bool:
    """A line in small print, which at the edge of a page is no part of the text."""
    return line.size < _SMALL_PRINT * body and len(line.text) < _SHORT_LETTERS


def _shape(line: Line) -> tuple[str, int]:
    """What stays the same in a running line from page to page: its words and its height."""
    return re.sub(r"\d+", "0", line.text), round(line.bottom / 4)


def _is_page_number(line: Line) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return match is not None and int(match[1]) == line.page + 1


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the lines of a document usually stand."""

    gap: float
    """From line to line of a paragraph, in letter heights."""
    left: float
    right: float


def _layout(lines: Sequence[Line]) -> _Layout:
    gaps = [
        (above.bottom - below.bottom) / below.size
        for above, below in pairwise(lines)
        if above.page == below.page and above.bottom > below.bottom and below.size
    ]
    return _Layout(
        gap=min([median(gaps), _LARGEST_GAP]) if gaps else _LARGEST_GAP,
        left=median(line.left for line in lines),
        right=max(line.right for line in lines),
    )


def _is_break(above: Line, below: Line, usual: _Layout) -> bool:
    """Whether a paragraph ends between two lines that follow each other."""
    gap = above.bottom - below.bottom
    ends = bool(_SENTENCE_END.search(above.text))
    indent = _INDENT_SIZES * below.size
    if max(above.size, below.size) > _OTHER_SIZE * min(above.size, below.size):
        return True
    if above.page != below.page or gap < 0:  # the next page or column
        return ends or below.left - usual.left > indent
    if gap > _WIDE_GAP * usual.gap * below.size or below.left - above.left > indent:
        return True
    return ends and above.right < _SHORT_LINE * usual.right


def _joined(block: Sequence[Line], known: Counter[str]) -> str:
    """The words of a block on one line."""
    return "".join(_pieces(block, known)).strip()


def _pieces(block: Sequence[Line], known: Counter[str]) -> Iterator[str]:
    for line, after in zip(block, [*block[1:], None], strict=True):
        broken = _BROKEN.search(line.text)
        if not (after and broken and after.text[0].isalpha()):
            yield line.text.replace("\u00ad", "") if not after else f"{_plain(line.text)} "
        elif _keeps_hyphen(broken[1], after.text, known):
            yield f"{line.text[:-1]}-"
        else:
            yield line.text[:-1]


def _plain(text: str) -> str:
    """A hyphen at the end of a line that breaks no word stays a hyphen."""
    return f"{text[:-1]}-" if text.endswith("\u00ad") else text


def _keeps_hyphen(head: str, after: str, known: Counter[str]) -> bool:
    """Whether the hyphen between two lines belongs to the word, as elsewhere in the document."""
    match = re.match(r"[^\W\d_]+", after)
    tail = match[0] if match else ""
    if known[f"{head}-{tail}"] != known[head + tail]:
        return known[f"{head}-{tail}"] > known[head + tail]
    return tail[:1].isupper()
