"""Quotations that no rule tied to a speaker in, those that go on with a neighbour or stand alone out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import islice

from knowledge.grammar.marks import LONGEST_RUN
from knowledge.grammar.parsed import Parsed
from knowledge.model import Kind
from knowledge.quotes.anothers import is_anothers
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.paragraphs import LONGEST_CROSSHEAD

_ALONE = 0.85
_STOPS = frozenset(".,:;!?…—–")
_OF_SENTENCES = frozenset({"func", "first_person", "pronoun", "past"})
"""Classes of words that tell a whole sentence without a stop from a line between paragraphs."""
_SAME_PARAGRAPH = 0.9


ALONE = "quotation alone"
"""The rule of one that is tied to nobody's words."""
GOES_ON = "goes on from its neighbour"
"""The rule of what another finding begins: it is a statement only with that one."""


def standing_alone(parsed: Parsed, found: Sequence[Finding]) -> list[Finding]:
    """Quotations that are sentences of their own, tied to the speech of their paragraph if there is any."""
    new: list[Finding] = []
    taken = {token: item for item in found for token in parsed.spoken(*item.content)}
    numbers = _paragraph_numbers(parsed)
    last: dict[int, Finding] = {}
    first: dict[int, Finding] = {}
    for token, item in sorted(taken.items()):
        if item.kind is Kind.DIRECT:
            first.setdefault(numbers[token], item)
    for sentence in parsed.sentences:
        for token in parsed.spoken(*sentence):
            number = numbers[token]
            found_already = taken.get(token)
            if found_already and found_already.kind is Kind.DIRECT:
                last[number] = found_already
            elif not found_already and (
                _is_alone(parsed, sentence, token) or _goes_on(parsed, token)
            ):
                unclosed = _unclosed(parsed, last.get(number - 1))
                neighbour = last.get(number) or unclosed or first.get(number)
                if neighbour and not unclosed and is_anothers(parsed, token, neighbour):
                    neighbour = None
                if neighbour is None and not parsed.speech[token].closed:
                    neighbour = _opened_anew(parsed, first, number)
                last[number] = _finding(parsed, sentence, token, neighbour)
                new.append(last[number])
    return new


def _unclosed(parsed: Parsed, before: Finding | None) -> Finding | None:
    """The quotation of the paragraph before, if it has no closing mark and so goes on in this one."""
    piece = parsed.speech.get(before.content[0]) if before else None
    return before if piece and not piece.closed else None


def _opened_anew(parsed: Parsed, first: Mapping[int, Finding], number: int) -> Finding | None:
    """The quotation of a paragraph further on, if the one that is open goes on in each paragraph up to there."""
    for start in islice(parsed.paragraph_starts, number + 1, number + 1 + LONGEST_RUN):
        piece = parsed.speech.get(start)
        if piece is None:
            return None
        number += 1
        if number in first:
            return first[number] if first[number].content[0] == start else None
        if piece.closed:
            return None
    return None


def _paragraph_numbers(parsed: Parsed) -> dict[int, int]:
    numbers, number = {}, 0
    starts = parsed.paragraph_starts
    for token in parsed.quotations:
        while number + 1 < len(starts) and starts[number + 1] <= token:
            number += 1
        numbers[token] = number
    return numbers


def _is_alone(parsed: Parsed, sentence: Tokens, token: int) -> bool:
    """Whether nothing but quotations stands in the sentence, or an exclamation, a question or a dash opens it."""
    if _is_crosshead(parsed, token):
        return False
    first = sentence[0] + bool("joins" in parsed.classes[sentence[0]])  # But “it leaks.”
    before = all(_is_mark(parsed, other) for other in range(first, token))
    opens = before and ("asks" in parsed.classes[token] or _is_line(parsed, token))
    return opens or (before and all(_is_mark(parsed, other) for other in range(token, sentence[1])))


def _is_crosshead(parsed: Parsed, token: int) -> bool:
    """Whether it is a line of a few words without a stop, as editors put between paragraphs: «Half closed»."""
    piece = parsed.speech[token]
    if not piece.closed or piece.dashed or piece.turn or parsed.tags[token + 1 : token + 2] != "\n":
        return False
    if not token or parsed.tags[token - 1] != "\n":
        return False
    inner = piece.inner.of(parsed.text)
    words = inner.split()
    return (
        len(words) <= LONGEST_CROSSHEAD
        and _STOPS.isdisjoint(inner)
        and all(_OF_SENTENCES.isdisjoint(parsed.lexicon.entry(word).classes) for word in words)
    )


def _goes_on(parsed: Parsed, token: int) -> bool:
    """Whether the next paragraph goes on with it: whole sentences of somebody, whatever leads to them."""
    utterance = parsed.speech[token].utterance
    behind = bisect_right(parsed.quotations, token)
    following = parsed.quotations[behind : behind + 1]
    return bool(
        utterance and following and parsed.speech[following[0]].utterance == utterance
        and not parsed.speech[token].closed
    )  # fmt: skip


def _is_line(parsed: Parsed, token: int) -> bool:
    """Whether it is a line of a conversation, with a dash of its own."""
    return parsed.speech[token].dashed and parsed.behind_dash(token)


def _is_mark(parsed: Parsed, token: int) -> bool:
    return token in parsed.speech or parsed.tags[token] in ".\n,—"


def _finding(parsed: Parsed, sentence: Tokens, token: int, neighbour: Finding | None) -> Finding:
    if neighbour is None:
        group = parsed.speech[token].utterance or parsed.starts[token] + 1
        return Finding((token, token + 1), sentence, Kind.DIRECT, ALONE, _ALONE, group=group)
    return Finding(
        (token, token + 1), sentence, Kind.DIRECT, GOES_ON,
        min(_SAME_PARAGRAPH, neighbour.confidence), neighbour.cue, neighbour.source, neighbour.group,
    )  # fmt: skip
