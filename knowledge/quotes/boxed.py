"""Quotations that are paragraphs of their own in, those out below or behind which stands whose they are.

"“We built it.”" over a line "— Ann Reed, mayor", or with it behind a dash or in brackets: so papers set a quotation in
a box. A line over the next one's words, as in a survey, signs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from knowledge.grammar.heads import Heads
from knowledge.grammar.labels import Labels
from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind, Span
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.paragraphs import paragraphs_of

_SURE = 0.9
_LONGEST, _MOST_TOKENS = 110, 40
_BEHIND = re.compile(
    r"[.,]?\s*(?:[—–-]\s+(?P<dashed>[^\W\d_a-zа-я][^()«»“”\"\n.:]{2,108})|\((?P<who>[^()\n]{3,88})\)\.?)$"
)
_BELOW = re.compile(r"(?:[—–-]\s*)?(?P<who>[^\W\d_a-zа-я][^«»“”\"\n.:!?]{2,108})$")


def boxed(parsed: Parsed, found: Sequence[Finding]) -> list[Finding]:
    """What was found, with who signs a quotation as its source, and those quotations that nothing else found."""
    heads = Heads(parsed.text, Labels(), frozenset(), parsed.lexicon)
    signed = {finding.content[0]: finding for finding in _signed(parsed, heads)}
    if not signed:
        return list(found)
    known = {
        item.content[0]
        for item in found
        if item.source and (by := signed.get(item.content[0])) and not _overrules(parsed, by, item)
    }
    kept = [item for item in found if item.content[0] not in signed or item.content[0] in known]
    return kept + [item for token, item in signed.items() if token not in known]


def _signed(parsed: Parsed, heads: Heads) -> Iterator[Finding]:
    paragraphs = paragraphs_of(parsed)
    for number, paragraph in enumerate(paragraphs):
        first, past = paragraph
        piece = parsed.speech.get(first)
        if piece is None or piece.dashed or piece.turn or not piece.closed:
            continue
        if past - first > _MOST_TOKENS or "short" in parsed.classes[first]:
            continue
        end = parsed.span(*paragraph).end
        who = _behind(parsed, piece.span.end, end)
        if who is None and not parsed.text[piece.span.end : end].strip(" .,"):
            who = _below(parsed, paragraphs, number, heads)
        source = _person(parsed, heads, who) if who else None
        if source:
            group = piece.utterance or parsed.starts[first] + 1
            words = (first, first + 1)
            yield Finding(words, paragraph, Kind.DIRECT, _RULE, _SURE, None, source, group)


_RULE = "quotation over who says it"


def _overrules(parsed: Parsed, signed: Finding, found: Finding) -> bool:
    """Whether a dash leads to who signs it, and who is told to say it stands in the paragraph above."""
    if found.source is None or signed.source is None:
        return False
    above = parsed.text[parsed.ends[found.source[1] - 1] : parsed.starts[found.content[0]]]
    start = parsed.starts[signed.source[0]]
    return "\n" in above and parsed.text[max(0, start - 3) : start].rstrip().endswith(_DASHES)


_DASHES = ("—", "–", "-")


def _behind(parsed: Parsed, start: int, end: int) -> Span | None:
    """What stands behind it in its paragraph."""
    match = _BEHIND.match(parsed.text, start, end) if start < end else None
    if match is None:
        return None
    return Span(*match.span("dashed" if match["dashed"] else "who"))


def _below(parsed: Parsed, paragraphs: Sequence[Tokens], number: int, heads: Heads) -> Span | None:
    """The line below, unless such a line stands above as well: then each is over the words."""
    if number + 1 == len(paragraphs):
        return None
    line = parsed.span(*paragraphs[number + 1])
    match = _BELOW.match(parsed.text, line.start, line.end) if len(line) <= _LONGEST else None
    if match is None:
        return None
    above = parsed.span(*paragraphs[number - 1]) if number else None
    if above and len(above) <= _LONGEST and _person(parsed, heads, above):
        return None
    return Span(*match.span("who"))


def _person(parsed: Parsed, heads: Heads, who: Span) -> Tokens | None:
    """The tokens of the name, where it surely is somebody's."""
    words = who.of(parsed.text).casefold()
    if words.startswith(parsed.lexicon.language.words("speech.interviewing")):
        return None  # "Recorded by Ann Reed".
    label = heads.of(who, who)
    if label is None or not label.personal or label.known:
        return None
    name = re.split(r"[,(\[]", label.span.of(parsed.text))[0]
    end = label.span.start + len(name)
    return bisect_left(parsed.starts, label.span.start), bisect_left(parsed.starts, end)
