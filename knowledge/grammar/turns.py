"""Paragraphs in, which of them are turns of a conversation out: `NAME: words`, `Q: words`, `Name (laughs): words`.

Minutes have a stop in place of the colon (`Harlow T. B., for the Greens. Words`, `Chair. Words`): a surname with
initials or a known voice, and several such paragraphs.

An interview may have a stop or a dash behind its labels (`Q. words`, `A. words`).

A label counts when it stands before a colon at the start of at least two paragraphs, or when at least
two paragraphs open with such labels in capitals; so an ordinary sentence with a colon is no turn. In a
long transcript a name that stands once is a label too, and a paragraph without one goes on with the turn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.model import Span

_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w.’'-]*(?:,? (?:&|[\w.’'-]+)){0,5}?)(?:\s*[(\[][^)\]\n]{1,40}[)\]])?\s?:\s+(?=\S)"
)
_LETTERED = re.compile(r"(?P<label>[^\W\d_]{1,8})\s?[.—–-]\s+(?=\S)")
_STOPPED = re.compile(
    r"(?P<label>[^\W\d_][\w’'-]+ [^\W\d_]\.[ \u00a0]?[^\W\d_](?=\.)|(?P<voice>[^\W\d_][\w ’'-]{2,40}+(?=[.,] )))"
    r"\.?(?:, [^.:\n]{1,80})?(?:\s*\([^()\n]{1,60}\))?\.?[ \u00a0]+(?=\S)"
)
_LEAST_TURNS = 2
_LEAST_MINUTES = 4
_SAID_SHARE = 0.5
"""Of the words behind a label, how many must be sentences."""
_ENDS = ".!?…»”\"')]*"
_LONG = 6
"""Turns of a transcript that is one throughout; shorter ones stand in an article of another kind."""
_SHORT_LABEL = 3
_REMARK = re.compile(r"\s*[(\[][^()\[\]\n]+[)\]]\s*$")
_LONGEST_REMARK = 80
_ENDS_LABEL = frozenset(":.,([")
_STOP = re.compile(r"[.!?…](?=\s|$)")
_NO_WORDS = "([—–-•*"
"""What opens a remark ("(Applause.)") or something else that nobody says in his turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks, as the label says, and what."""

    label: Span | None
    """None if the turn goes on with the one before."""
    words: Span
    goes_on: bool = False
    """Whether the next paragraph belongs to the same turn."""


def turns(
    text: str,
    paragraphs: Sequence[Span],
    *,
    voices: Collection[str] = (),
    asking: Collection[str] = (),
    answering: Collection[str] = (),
) -> Mapping[int, Turn]:
    """The turns by where their paragraphs start; empty for a text that is no conversation.

    `voices` are labels without a name, in small letters ("from the floor"), `asking` and `answering`
    those of questions and answers ("Q", "A").
    """
    lettered = _lettered(text, paragraphs, asking, answering)
    if lettered:
        return _with_the_rest(text, paragraphs, lettered, {})
    found = {
        paragraph.start: Turn(
            Span(match.start("label"), match.end("label")),
            _without_remark(text, Span(match.end(), paragraph.end)),
        )
        for paragraph in paragraphs
        if text.find(":", paragraph.start, paragraph.end) >= 0
        and (match := _LABEL.match(text, paragraph.start, paragraph.end))
    }
    minutes = _minutes(text, paragraphs, voices)
    if len(minutes) > len(found):
        return _with_the_rest(text, paragraphs, minutes, {})
    if not found:
        return found
    printed = {start: turn.label.of(text) for start, turn in found.items() if turn.label}
    labels = Counter(printed.values())
    spoken = Counter(printed[start] for start, turn in found.items() if _is_said(text, turn))
    labels = Counter({name: n for name, n in labels.items() if spoken[name] >= _SAID_SHARE * n})
    capitals = sum(count for label, count in labels.items() if _in_capitals(label))
    sure = {
        start: turn for start, turn in found.items() if _counts(printed[start], labels, capitals)
    }
    if len(sure) < _LONG:
        return dict(sorted({**_between(text, paragraphs, found, sure), **sure}.items()))
    named = {start: turn for start, turn in found.items() if _is_name(printed[start])}
    heard = {start: turn for start, turn in found.items() if printed[start].casefold() in voices}
    return _with_the_rest(text, paragraphs, sure, {**named, **heard})


def _lettered(
    text: str, paragraphs: Sequence[Span], asking: Collection[str], answering: Collection[str]
) -> Mapping[int, Turn]:
    """Questions and answers with a stop or a dash behind their labels; empty where not both are there twice."""
    found = {
        paragraph.start: Turn(Span(*match.span("label")), Span(match.end(), paragraph.end))
        for paragraph in (paragraphs if asking else ())
        if (match := _LETTERED.match(text, paragraph.start, paragraph.end))
        and match["label"].casefold() in (*asking, *answering)
    }
    asked = sum(turn.label.of(text).casefold() in asking for turn in found.values() if turn.label)
    return found if min(asked, len(found) - asked) >= _LEAST_TURNS else {}


def _between(
    text: str, paragraphs: Sequence[Span], found: Mapping[int, Turn], sure: Mapping[int, Turn]
) -> dict[int, Turn]:
    """The turns whose label stands but once, right between two sure ones."""
    starts = [paragraph.start for paragraph in paragraphs]
    return {
        start: found[start]
        for before, start, behind in zip(starts, starts[1:], starts[2:], strict=False)
        if before in sure
        and behind in sure
        and start in found
        and (label := found[start].label)
        and _is_name(label.of(text))
        and _is_said(text, found[start])
    }


def _minutes(text: str, paragraphs: Sequence[Span], voices: Collection[str]) -> Mapping[int, Turn]:
    """The turns of minutes; empty for a text that has too few of them."""
    found: dict[int, Turn] = {}
    if len(paragraphs) < _LEAST_MINUTES:
        return found
    for paragraph in paragraphs:
        match = _STOPPED.match(text, paragraph.start, paragraph.end)
        if match and _may_speak(match, text, voices):
            words = _without_remark(text, Span(match.end(), paragraph.end))
            found[paragraph.start] = Turn(Span(*match.span("label")), words)
    return found if len(found) >= _LEAST_MINUTES else {}


def _may_speak(match: re.Match[str], text: str, voices: Collection[str]) -> bool:
    """Whether the label names somebody or a voice, and the words begin as a sentence does."""
    known = not match["voice"] or match["voice"].casefold() in voices
    return known and not text[match.end()].islower() and text[match.end()] not in _NO_WORDS


def _with_the_rest(
    text: str, paragraphs: Sequence[Span], sure: Mapping[int, Turn], once: Mapping[int, Turn]
) -> Mapping[int, Turn]:
    """Turns under a label that stands once, and paragraphs that go on with a turn, up to the last sure one."""
    complete = dict(sure)
    last, before = max(sure), None
    labels = tuple({turn.label.of(text) for turn in sure.values() if turn.label})
    names = {turn.label.of(text) for turn in once.values() if turn.label} | set(labels)
    full = [name for name in names if " " in name]
    for paragraph in paragraphs:
        start = paragraph.start
        if start > last:
            break
        if start in once:
            complete.setdefault(start, once[start])
        if start in complete:
            before = start
        elif (
            before is not None
            and text[start] not in _NO_WORDS
            and not _is_labelled(text, start, labels)
            and not _is_told(text, paragraph, full)
        ):
            complete[before] = replace(complete[before], goes_on=True)
            complete[start] = Turn(None, paragraph)
            before = start
        else:
            before = None
    return complete


def _is_labelled(text: str, start: int, labels: Sequence[str]) -> bool:
    """Whether one of the labels stands there, with what ends a label behind it ("A:", no "A man")."""
    return any(
        text.startswith(label, start) and text[start + len(label) :][:2].lstrip()[:1] in _ENDS_LABEL
        for label in labels
    )


def _is_told(text: str, paragraph: Span, names: Sequence[str]) -> bool:
    """Whether its first sentence names in full one who takes part, as only who tells of the conversation does."""
    stop = _STOP.search(text, paragraph.start, paragraph.end)
    end = stop.start() if stop else paragraph.end
    return any(text.find(name, paragraph.start, end) >= 0 for name in names)


def _without_remark(text: str, words: Span) -> Span:
    """The turn without a remark of the editors at its end: "(Applause.)"."""
    remark = _REMARK.search(text, max(words.start, words.end - _LONGEST_REMARK), words.end)
    return Span(words.start, remark.start()) if remark and remark.start() > words.start else words


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= _SHORT_LABEL and all(word[0].isupper() for word in words)


def _is_said(text: str, turn: Turn) -> bool:
    """Whether the words end as a sentence does; those of a table or a card ("Rating: 7") do not."""
    return text[turn.words.end - 1] in _ENDS


def _counts(label: str, labels: Mapping[str, int], capitals: int) -> bool:
    if _in_capitals(label) and capitals >= _LEAST_TURNS:
        return True
    return (
        all(word[0].isupper() for word in label.split())
        and labels[label] >= _LEAST_TURNS
        and len(labels) > 1
    )


def _in_capitals(label: str) -> bool:
    """Whether the last word, the name, is written in capitals throughout."""
    return label.split()[-1].isupper()
