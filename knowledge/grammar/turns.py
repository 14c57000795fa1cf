"""Paragraphs in, which of them are turns of a conversation out: `NAME: words`, `Q: words`, `Name (laughs): words`.

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
from dataclasses import replace
from itertools import pairwise

from knowledge.grammar.briefing import Briefing
from knowledge.grammar.labels import Label, Labels, is_full_name, is_in_capitals, is_name
from knowledge.grammar.minutes import minutes
from knowledge.grammar.readers import opinions, written
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import ASKS, NO_WORDS, Turn, is_said, label_of, without_remark
from knowledge.model import Span

_LETTERED = re.compile(r"(?P<label>[^\W\d_]{1,8})\s?[.—–-]\s+(?=\S)")
_LEAST_TURNS = 2
_SAID_SHARE = 0.5
"""Of the words behind a label, how many must be sentences."""
_LONG = 6
"""Turns of a transcript that is one throughout; shorter ones stand in an article of another kind."""
_REMARK_BEFORE = re.compile(r"[(\[][^()\[\]\n]{1,60}[)\]][ \u00a0]+(?=[^\W_])")
_NEAR_END = 6
_ENDS_LABEL = frozenset(":.,([")
_STOP = re.compile(r"[.!?…](?=\s|$)")


def turns(
    text: str,
    paragraphs: Sequence[Span],
    *,
    voices: Collection[str] = (),
    asking: Collection[str] = (),
    answering: Collection[str] = (),
    thread: Collection[str] = (),
    unspoken: Collection[str] = (),
    telling: Telling | None = None,
) -> Mapping[int, Turn]:
    """The turns by where their paragraphs start; empty for a text that is no conversation.

    `voices` are labels without a name, in small letters ("from the floor"), `asking` and `answering`
    those of questions and answers ("Q", "A"), `unspoken` those of minutes that nobody speaks under ("Present"),
    `thread` the beginnings of words that tell of what readers wrote,
    `telling` knows the paragraphs of the writer.
    """
    lettered = _lettered(text, paragraphs, asking, answering)
    if lettered:
        return _with_the_rest(text, paragraphs, lettered, {}, telling)
    labels = dict(Labels(asking, answering, unspoken).all_of(text, paragraphs))
    found = {
        start: Turn(label.span, without_remark(text, label.words))
        for start, label in labels.items()
    }
    in_minutes = minutes(text, paragraphs, voices)
    if len(in_minutes) > len(found):
        return _with_the_rest(text, paragraphs, in_minutes, {}, telling)
    if not found:
        return found
    briefing = Briefing(text, labels, found, voices).turns(paragraphs, telling)
    if briefing:
        return _with_the_rest(text, paragraphs, briefing, {}, telling)
    sure = _sure(text, paragraphs, found, labels)
    if len(sure) < _LONG:
        said = {start: turn for start, turn in found.items() if is_said(text, turn)}
        beside = _beside(paragraphs, said, labels, sure, voices)
        once = written(text, paragraphs, found, labels, thread)
        once |= opinions(text, paragraphs, found, labels)
        return dict(sorted({**once, **beside, **sure}.items()))
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
    spoken = Counter(labels[start].key for start, turn in found.items() if is_said(text, turn))
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
        and ASKS.search(text, max(before.start, before.end - _NEAR_END), before.end)
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
    asks = sum(bool(ASKS.search(text, turn.words.start, turn.words.end)) for turn in asked)
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
            before, speaker = start, label_of(text, complete[start])
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
    return text[start] in NO_WORDS and _REMARK_BEFORE.match(text, start) is None


def _behind_remark(text: str, paragraph: Span) -> Span:
    """The paragraph without a remark of the editors before it: "[In Spanish] Good morning."."""
    remark = _REMARK_BEFORE.match(text, paragraph.start)
    return Span(remark.end(), paragraph.end) if remark else paragraph


def _counts(key: str, labels: Mapping[str, int], capitals: int, *, alone: bool) -> bool:
    if is_in_capitals(key) and capitals >= _LEAST_TURNS:
        return True
    return (
        all(word.lstrip("«")[:1].isupper() for word in key.split())
        and labels[key] >= _LEAST_TURNS
        and (alone or len(labels) > 1)
    )
