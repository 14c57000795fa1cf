"""Text in, its outermost quotations out: marks of all kinds paired in one pass.

A quotation never runs over the end of its paragraph; one without a closing mark ends there and says so.
Pages mix the marks of one family up (“so", „so“, ”so”), so any of a family closes any other, and where a
mark stands (before a word, behind one) decides what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from knowledge.model import Span
from knowledge.sentences import paragraphs

_CANDIDATE = re.compile(r"[«»“”„‟\"‹›‘’'`]")
"""Found in a fraction of the time; of an apostrophe `_MARK` tells whether it is a mark."""
_MARK = re.compile(
    r"[«»“”„‟\"‹›‘’]|'{2,3}|``|(?<![^\s(\[—–-])'(?=[^\W\d])|(?<=[\w.,!?…\"”])'(?!\w)"
)
_FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "''", "'''", "``"), "double"),
    **dict.fromkeys("‘’'", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
}
_ALWAYS_OPENS, _ALWAYS_CLOSES = {"«", "‹", "„", "‟", "``"}, {"»", "›"}
_SIDED = frozenset("«»")
_BEFORE_OPENING = " \t\r\n\u00a0\u202f([{—–-/:,;…."
_NESTED_DEEPEST = 3
"""Levels that one closing mark is compared with: nobody nests deeper on purpose."""
_SHORT = 40
"""Characters; a longer quotation in single marks is not ended by an apostrophe."""
_NEAR = 300
"""Characters in which the mark that does end it is looked for."""
_BEHIND = (",", ".", "!", "?", "…")
_OPENS_SINGLE, _STOPS = "'‘", ".!?…"
_LEADS = ("", ":", ",")
"""What stands before a mark with which somebody's sentences begin: nothing, or the mark that leads to them."""
_CLOSES_AGAIN = re.compile(r"[.,!?…]?['’](?!\w)")
"""Behind a closing mark: the one of the quotation around it."""
_TOLD = re.compile(r":\s*[«“„\"]")
"""A mark to which a colon leads."""
_NEXT_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|[.,!?…]?[’'](?!\w)")


@dataclass(slots=True)
class Quotation:
    """One outermost quotation: `span` with its marks, `inner` without them."""

    span: Span
    inner: Span
    closed: bool = True
    shared: bool = False
    """Whether its last mark, at the end of the paragraph, closes one inside it and perhaps not the whole."""


@dataclass(slots=True)
class _Open:
    family: str
    start: int
    end: int


def quotations(text: str, paragraph: Span) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order."""
    found = list(_paired(text, paragraph, singles=True))
    last = found[-1].span.start if found and not found[-1].closed else None
    if last is None or text[last] not in _OPENS_SINGLE or _leads_on(text, paragraph, last):
        return found
    return list(_paired(text, paragraph, singles=False))  # It was an apostrophe.


def _leads_on(text: str, paragraph: Span, mark: int) -> bool:
    """Whether a single mark that nothing closes in its paragraph opens words that go on in the next one.

    It opens whole sentences, and the next paragraph opens anew with such a mark or one soon closes it.
    """
    before = text[paragraph.start : mark].rstrip()[-1:]
    ends = text[: paragraph.end].rstrip()[-1:]
    if before not in _LEADS or not text[mark + 1].isupper() or ends not in _STOPS:
        return False
    following = _following(text, paragraph)
    anew = bool(following) and text[following[0].start] in _OPENS_SINGLE
    return anew or goes_on(text, following, text[mark]) > 0


def _following(text: str, paragraph: Span) -> Sequence[Span]:
    return list(islice(paragraphs(text, paragraph.end), LONGEST_RUN))


def goes_on(text: str, following: Sequence[Span], opening: str) -> int:
    """How many of the paragraphs that follow a quotation, opened with that mark, belong to it: up to its closing one.

    None if a quotation opens before that mark: then each paragraph has marks of its own.
    """
    for inside in _inside(opening):
        for number, paragraph in enumerate(following, 1):
            mark, unclosed = _end_of_opened(text, paragraph, inside)
            if mark:
                return number
            if not unclosed:
                break
    return 0


def closing_mark(text: str, paragraph: Span, opening: str) -> Span | None:
    """The mark of the paragraph that closes a quotation which was opened before with that mark."""
    for inside in _inside(opening):
        mark, _ = _end_of_opened(text, paragraph, inside)
        if mark:
            return Span(mark.start(), mark.end())
    return None


def _end_of_opened(
    text: str, paragraph: Span, inside: frozenset[str]
) -> tuple[re.Match[str] | None, bool]:
    """The mark that closes what was opened before the paragraph, or whether it may be closed behind it.

    What a colon leads to is told in it («He said: «Go.» I went.»), and what stands within the paragraph in marks
    that show their side is named in it (The firm «Rose» is ours.»); `inside` are families that stand in it anyhow.
    """
    depth = 0
    named = text[paragraph.start] not in _SIDED
    for mark in _marks(text, paragraph):
        if _FAMILY[mark.group()] in inside:
            continue
        if not _opens(text, mark, []):
            if _FAMILY[mark.group()] == "single" and not _ends_words(text, paragraph, mark):
                continue
            depth -= 1
            if depth < 0:
                return mark, False
        elif (named and mark.group() in _SIDED) or _is_led_to(text, paragraph, mark):
            depth += 1
        else:
            return None, False
    return None, depth == 0


def _is_led_to(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    return text[paragraph.start : mark.start()].rstrip()[-1:] == ":"


def _ends_words(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    """Whether a single mark is no apostrophe: it stands behind the mark of a clause, or last of all."""
    return text[mark.start() - 1] in _BEHIND or not text[mark.end() : paragraph.end].strip(" .,")


def _inside(opening: str) -> Sequence[frozenset[str]]:
    """The marks that stand inside the opened ones: single ones, and „“ in «», unless a page has «so"."""
    single = frozenset({"single"})
    if _FAMILY.get(opening) == "single":
        return [frozenset({"double"})]
    return [single | {"double"}, single] if _FAMILY.get(opening) == "angle" else [single]


def _marks(text: str, paragraph: Span) -> Iterator[re.Match[str]]:
    """The quotation marks of a paragraph, in order; not its apostrophes."""
    past = paragraph.start
    for found in _CANDIDATE.finditer(text, paragraph.start, paragraph.end):
        if found.group() not in "'`":
            yield found
        elif found.start() >= past and (mark := _MARK.match(text, found.start(), paragraph.end)):
            past = mark.end()
            yield mark


LONGEST_RUN = 16
"""Paragraphs of a quotation; bounds the work on a text that opens many and closes none."""


def _paired(text: str, paragraph: Span, *, singles: bool) -> Iterator[Quotation]:
    opened: list[_Open] = []
    last_close: Span | None = None
    for match in _marks(text, paragraph):
        mark = match.group()
        family = _FAMILY[mark]
        if family == "single" and (not singles or (opened and opened[0].family != "single")):
            continue
        if _opens(text, match, opened):
            opened.append(_Open(family, match.start(), match.end()))
        elif depth := _closes(text, match, opened):
            opened_first, first = opened[0], opened[-depth]
            del opened[-depth:]
            if first.family == opened_first.family:
                last_close = Span(match.start(), match.end())
            if not opened:
                yield Quotation(Span(first.start, match.end()), Span(first.end, match.start()))
                last_close = None
    if opened:
        yield _unclosed(text, opened[0], last_close, paragraph)


def _unclosed(text: str, first: _Open, last_close: Span | None, paragraph: Span) -> Quotation:
    """One mark may close two («the firm «Rose»): then the last one does; else the paragraph's end."""
    if last_close and first.family != "single" and not _is_one_of_several(text, first, paragraph):
        span = Span(first.start, last_close.end)
        behind = text[last_close.end : paragraph.end].strip()
        told = behind and _TOLD.search(text, first.end, last_close.start)
        if told and goes_on(text, _following(text, paragraph), text[first.start]):
            return _to_end(text, first, paragraph)  # "They ask: "Why?" I know.
        shared = not behind
        return Quotation(span, Span(first.end, last_close.start), shared=shared)
    return _to_end(text, first, paragraph)


def _to_end(text: str, first: _Open, paragraph: Span) -> Quotation:
    end = first.start + len(text[first.start : paragraph.end].rstrip())
    return Quotation(Span(first.start, end), Span(min(first.end, end), end), closed=False)


def _is_one_of_several(text: str, first: _Open, paragraph: Span) -> bool:
    """Whether a quotation is opened anew in each paragraph, and this is not its last: its marks close others in it."""
    mark = text[first.start]
    if text[paragraph.start : first.start].strip() or mark not in _ALWAYS_OPENS | {"“"}:
        return False
    lines = text[max(0, paragraph.start - _NEAR * 4) : paragraph.start].split("\n")
    before = next((line.strip() for line in reversed(lines) if line.strip()), "")
    ends = text[paragraph.start : paragraph.end].rstrip(" \t.,")[-1:]
    opened = before.endswith(":") or (
        before[:1] == mark and before.rstrip(".,")[-1:] not in _CLOSERS
    )
    following = text[paragraph.end : paragraph.end + _MARGIN].lstrip()[:1]
    return opened and ends not in _CLOSERS and following == mark


_CLOSERS = frozenset("»”›")
_MARGIN = 8
"""Characters in which the next paragraph begins."""


def _opens(text: str, match: re.Match[str], opened: list[_Open]) -> bool:
    mark = match.group()
    if mark in _ALWAYS_OPENS or mark in _ALWAYS_CLOSES:
        return mark in _ALWAYS_OPENS
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    stands_before_word = before in _BEFORE_OPENING and not after.isspace()
    inside = any(item.family == "double" for item in opened[-_NESTED_DEEPEST:])
    if mark == "”":
        return stands_before_word and not inside
    if mark == "“":
        return stands_before_word or not (inside or after.isspace() or after in _BEHIND)
    if _FAMILY[mark] == "single":
        return mark != "’" and stands_before_word and not opened
    return stands_before_word and not (inside and not before.isspace())


def _closes(text: str, match: re.Match[str], opened: list[_Open]) -> int:
    """How many open quotations this mark ends, counted from the innermost; 0 if it closes none."""
    family = _FAMILY[match.group()]
    for depth, item in enumerate(reversed(opened[-_NESTED_DEEPEST:]), 1):
        if item.family == family:
            if family == "single" and _is_apostrophe(text, match, item):
                return 0
            return depth
    return 0


def _is_apostrophe(text: str, match: re.Match[str], opened: _Open) -> bool:
    """Whether a mark in single quotations is that of `workers' rights`, and the words go on."""
    if text[match.end() : match.end() + 1].isalnum() or _CLOSES_AGAIN.match(text, match.end()):
        return True
    following = text[match.end() : match.end() + 2].lstrip()
    if text[match.start() - 1] in ".,!?…" or not following[:1].islower():
        return False
    if match.start() - opened.start > _SHORT:
        return True
    later = _NEXT_SINGLE.search(text, match.end(), match.end() + _NEAR)
    return later is not None and later.group().startswith(_BEHIND)
