"""Paragraphs in, which of them are turns of a conversation out: `NAME: words`, `Q: words`, `Name (laughs): words`.

Minutes have a stop in place of the colon (`Harlow T. B., for the Greens. Words`, `Chair. Words`, `HARLOW. Words`): a
surname with initials or in capitals or a known voice, and several such paragraphs.

An interview may have a stop or a dash behind its labels (`Q. words`, `A. words`).

A label counts when it stands before a colon at the start of at least two paragraphs, or when at least
two paragraphs open with such labels in capitals; so an ordinary sentence with a colon is no turn. In a
long transcript a name that stands once is a label too, and a paragraph without one goes on with the turn.
Behind a line that says that people wrote something (`thread`) so do paragraphs under the names of readers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.grammar.labels import (
    Label,
    Labels,
    is_full_name,
    is_handle,
    is_in_capitals,
    is_name,
    may_be_handle,
)
from knowledge.grammar.told import Telling
from knowledge.model import Span

_LETTERED = re.compile(r"(?P<label>[^\W\d_]{1,8})\s?[.—–-]\s+(?=\S)")
_STOPPED = re.compile(
    r"(?P<label>[^\W\d_][\w’'-]+ [^\W\d_]\.[ \u00a0]?[^\W\d_](?=\.)"
    r"|(?P<whole>(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,2}[^\W\d_a-zа-яё]{3,}+(?=\.)"
    r"|[^\W\d_a-zа-яё][\w’'-]++ [^\W\d_a-zа-яё][\w’'-]++(?=\.)"
    r"|(?P<capitals>[^\W\d_a-zа-яё]{3,}+(?:-[^\W\d_a-zа-яё]{2,}+)?(?=\.| \()))"
    r"|(?P<voice>[^\W\d_][\w ’'-]{2,40}+(?=[.,] )))"
    r"\.?(?:, [^.:\n]{1,80})?(?:\s*\([^()\n]{1,60}\))?\.?[ \u00a0]+(?:[—–] )?(?=\S)"
)
_LEAST_TURNS = 2
_LEAST_MINUTES = 4
_SAID_SHARE = 0.5
"""Of the words behind a label, how many must be sentences."""
_ENDS = ".!?…»”\"')]*"
_LONG = 6
"""Turns of a transcript that is one throughout; shorter ones stand in an article of another kind."""
_LEAST_WRITTEN = 3
"""Readers in a row, each under a name of his own."""
_ASKS = re.compile(r"\?[»”\"*_)]*$")
_REMARK = re.compile(r"\s*[(\[][^()\[\]\n]+[)\]]\s*$")
_REMARK_BEFORE = re.compile(r"[(\[][^()\[\]\n]{1,60}[)\]][ \u00a0]+(?=[^\W_])")
_LONGEST_REMARK, _LONGEST_LEAD = 80, 300
_NEAR_END = 6
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
    thread: Collection[str] = (),
    telling: Telling | None = None,
) -> Mapping[int, Turn]:
    """The turns by where their paragraphs start; empty for a text that is no conversation.

    `voices` are labels without a name, in small letters ("from the floor"), `asking` and `answering`
    those of questions and answers ("Q", "A"), `thread` the beginnings of words that tell of what readers wrote,
    `telling` knows the paragraphs of the writer.
    """
    lettered = _lettered(text, paragraphs, asking, answering)
    if lettered:
        return _with_the_rest(text, paragraphs, lettered, {}, telling)
    labels = dict(Labels(asking, answering).all_of(text, paragraphs))
    found = {
        start: Turn(label.span, _without_remark(text, label.words))
        for start, label in labels.items()
    }
    minutes = _minutes(text, paragraphs, voices)
    if len(minutes) > len(found):
        return _with_the_rest(text, paragraphs, minutes, {}, telling)
    if not found:
        return found
    sure = _sure(text, paragraphs, found, labels)
    if len(sure) < _LONG:
        said = {start: turn for start, turn in found.items() if _is_said(text, turn)}
        beside = _beside(paragraphs, said, labels, sure, voices)
        written = _written(text, paragraphs, found, labels, thread)
        written |= _in_a_row(text, paragraphs, found, labels)
        return dict(sorted({**written, **beside, **sure}.items()))
    named = {start: turn for start, turn in found.items() if is_name(labels[start].span.of(text))}
    heard = {start: turn for start, turn in found.items() if labels[start].key.casefold() in voices}
    return _with_the_rest(text, paragraphs, sure, {**named, **heard}, telling)


def _sure(
    text: str,
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
) -> Mapping[int, Turn]:
    """The turns whose label counts by itself."""
    counted = Counter(label.key for label in labels.values())
    spoken = Counter(labels[start].key for start, turn in found.items() if _is_said(text, turn))
    counted = Counter({key: n for key, n in counted.items() if spoken[key] >= _SAID_SHARE * n})
    capitals = sum(n for key, n in counted.items() if is_in_capitals(key))
    known = {label.key for label in labels.values() if label.known}
    answered = _answered(text, paragraphs, found)
    asked = Counter(labels[start].key for start in answered)
    alone = {key for key, n in asked.items() if n >= _LEAST_TURNS}
    return {
        start: turn
        for start, turn in found.items()
        if (
            (label := labels[start]).known
            and counted[label.key]
            and (len(known) > 1 or (counted[label.key] >= _LEAST_TURNS and len(counted) > 1))
        )
        or (not label.known and _counts(label.key, counted, capitals, alone=label.key in alone))
    }


def _answered(text: str, paragraphs: Sequence[Span], found: Mapping[int, Turn]) -> Sequence[int]:
    """The labelled paragraphs right behind one that asks and has no label."""
    return [
        behind.start
        for before, behind in pairwise(paragraphs)
        if behind.start in found
        and before.start not in found
        and _ASKS.search(text, max(before.start, before.end - _NEAR_END), before.end)
    ]


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
    asked = [
        turn for turn in found.values() if turn.label and turn.label.of(text).casefold() in asking
    ]
    asks = sum(bool(_ASKS.search(text, turn.words.start, turn.words.end)) for turn in asked)
    enough = min(len(asked), len(found) - len(asked)) >= _LEAST_TURNS and 2 * asks >= len(asked)
    return found if enough else {}


def _beside(
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
    sure: Mapping[int, Turn],
    voices: Collection[str],
) -> dict[int, Turn]:
    """The turns whose label stands but once: right between two turns, or a whole name or a voice next to one."""
    starts = [paragraph.start for paragraph in paragraphs]
    taken: dict[int, Turn] = {}
    for before, start, behind in zip([-1, *starts], starts, [*starts[1:], -1], strict=False):
        if start in sure or start not in found:
            continue
        key = labels[start].key
        after = before in sure or before in taken
        named = is_full_name(key) or key.casefold() in voices
        if (after and behind in sure and is_name(key)) or (named and (after or behind in sure)):
            taken[start] = found[start]
    return taken


def _written(
    text: str,
    paragraphs: Sequence[Span],
    found: Mapping[int, Turn],
    labels: Mapping[int, Label],
    thread: Collection[str],
) -> dict[int, Turn]:
    """What readers wrote: paragraphs in a row, each under its own name, behind a line that says so."""
    written: dict[int, Turn] = {}
    run: list[int] = []
    lead = ""
    for paragraph in [*paragraphs, Span(len(text), len(text))]:
        if paragraph.start in found:
            run.append(paragraph.start)
            continue
        if len(run) >= _LEAST_WRITTEN and _tells_of_writing(lead, thread):
            keys = [labels[start].key for start in run]
            surely = sum(is_handle(key) or keys.count(key) > 1 for key in keys)
            told = not any(text[labels[start].words.start].isdigit() for start in run)
            if told and 2 * surely >= len(run) and all(map(may_be_handle, keys)):
                written |= {start: found[start] for start in run}
        run, lead = [], paragraph.of(text)
    return written


def _tells_of_writing(lead: str, thread: Collection[str]) -> bool:
    words = lead[-_LONGEST_LEAD:].casefold()
    return any(word in words for word in thread)


def _minutes(text: str, paragraphs: Sequence[Span], voices: Collection[str]) -> Mapping[int, Turn]:
    """The turns of minutes; empty for a text that has too few of them."""
    found: dict[int, Turn] = {}
    if len(paragraphs) < _LEAST_MINUTES:
        return found
    whole, asked = Counter[str](), False
    for paragraph in paragraphs:
        match = _STOPPED.match(text, paragraph.start, paragraph.end)
        if match and _may_speak(match, text, voices):
            words = _without_remark(text, Span(match.end(), paragraph.end))
            found[paragraph.start] = Turn(Span(*match.span("label")), words)
            whole[match["whole"] or ""] += 1
            asked = asked or bool(_ASKS.search(text, words.start, words.end))
    # A sentence may begin with a name and a stop, and the news of a town with its name in capitals.
    again = sum(
        count > 1 for name, count in whole.items() if name and (asked or not name.isupper())
    )
    if again < _LEAST_TURNS:
        found = {start: turn for start, turn in found.items() if _label_of(text, turn) not in whole}
    return found if len(found) >= _LEAST_MINUTES else {}


def _label_of(text: str, turn: Turn) -> str:
    return turn.label.of(text) if turn.label else ""


def _in_a_row(
    text: str, paragraphs: Sequence[Span], found: Mapping[int, Turn], labels: Mapping[int, Label]
) -> dict[int, Turn]:
    """Paragraphs in a row, each under the whole name of another: what several people think."""
    told: dict[int, Turn] = {}
    run: list[int] = []
    for paragraph in [*paragraphs, Span(len(text), len(text))]:
        start = paragraph.start
        if (
            start in found
            and is_full_name(labels[start].key)
            and _is_said(text, found[start])
            and len(found[start].words.of(text).split()) >= _LEAST_OPINION
        ):
            run.append(start)
            continue
        if len({labels[other].key for other in run}) >= _LEAST_WRITTEN:
            told |= {other: found[other] for other in run}
        run = []
    return told


_LEAST_OPINION = 4
"""Words of an opinion; a list of who scored has fewer."""


def _may_speak(match: re.Match[str], text: str, voices: Collection[str]) -> bool:
    """Whether the label names somebody or a voice, and the words begin as a sentence does."""
    known = not match["voice"] or match["voice"].casefold() in voices
    known = known and (match["capitals"] or "A").isupper()
    return known and not text[match.end()].islower() and text[match.end()] not in _NO_WORDS


def _with_the_rest(
    text: str,
    paragraphs: Sequence[Span],
    sure: Mapping[int, Turn],
    once: Mapping[int, Turn],
    telling: Telling | None,
) -> Mapping[int, Turn]:
    """Turns under a label that stands once, and paragraphs that go on with a turn, up to the last sure one."""
    complete = dict(sure)
    last, before = max(sure), None
    labels = tuple({turn.label.of(text) for turn in sure.values() if turn.label})
    names = {turn.label.of(text) for turn in once.values() if turn.label} | set(labels)
    full = [name for name in names if " " in name]
    speaker = ""
    if telling:
        telling.tell(Span(0, min(sure)))
    for paragraph in paragraphs:
        start = paragraph.start
        if start > last:
            break
        if start in once:
            complete.setdefault(start, once[start])
        if start in complete:
            before, speaker = start, _label_of(text, complete[start])
        elif before is None or _says_nothing(text, start) or _is_labelled(text, start, labels):
            before = None
        elif telling and telling.is_told(paragraph, speaker):
            telling.tell(paragraph)
            before = None
        elif _is_told(text, paragraph, full):
            before = None
        else:
            complete[before] = replace(complete[before], goes_on=True)
            complete[start] = Turn(None, _behind_remark(text, paragraph))
            before = start
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


def _says_nothing(text: str, start: int) -> bool:
    """Whether a paragraph opens with what nobody says and no words follow: "(Applause.)"."""
    return text[start] in _NO_WORDS and _REMARK_BEFORE.match(text, start) is None


def _behind_remark(text: str, paragraph: Span) -> Span:
    """The paragraph without a remark of the editors before it: "[In Spanish] Good morning."."""
    remark = _REMARK_BEFORE.match(text, paragraph.start)
    return Span(remark.end(), paragraph.end) if remark else paragraph


def _without_remark(text: str, words: Span) -> Span:
    """The turn without a remark of the editors at its end: "(Applause.)"."""
    remark = _REMARK.search(text, max(words.start, words.end - _LONGEST_REMARK), words.end)
    return Span(words.start, remark.start()) if remark and remark.start() > words.start else words


def _is_said(text: str, turn: Turn) -> bool:
    """Whether the words end as a sentence does; those of a table or a card ("Rating: 7") do not."""
    return text[turn.words.end - 1] in _ENDS


def _counts(key: str, labels: Mapping[str, int], capitals: int, *, alone: bool) -> bool:
    if is_in_capitals(key) and capitals >= _LEAST_TURNS:
        return True
    return (
        all(word.lstrip("«")[:1].isupper() for word in key.split())
        and labels[key] >= _LEAST_TURNS
        and (alone or len(labels) > 1)
    )
