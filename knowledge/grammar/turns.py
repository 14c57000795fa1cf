"""Paragraphs in, which of them are turns of a conversation out, however the text lays out who speaks.

A label stands before a colon, a dash, a stop or a bracket (`NAME: words`, `Q. words`, `Name — words`), in a line
over the words, or behind them (`signed`). Each way is tried, and the one that most paragraphs fit is taken; where
none fits, one person may answer or tell a story, under a label (`single`) or behind a line that says so (`account`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from knowledge.grammar.account import Account
from knowledge.grammar.answerers import who_answer
from knowledge.grammar.conversation import Conversation
from knowledge.grammar.exchange import Exchange
from knowledge.grammar.heads import COLON, LINE, MARKS, Heads, Under
from knowledge.grammar.labels import Labels, is_in_capitals
from knowledge.grammar.layout_words import LayoutWords
from knowledge.grammar.letter import Letters
from knowledge.grammar.mail import Mail
from knowledge.grammar.signed import may_sign, signed
from knowledge.grammar.single import answered_inline, answers_behind_questions, told_by_one
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import Turn
from knowledge.model import Span

_MOST = 0.9
"""Of what others find, how much the letters of a page must hold at least."""
_LEAST_SIGN = 2
"""Who may sign, without whom no letters or questions of several stand there."""
_ASKED = 0.7
"""Of the names in lines over words, how many an answer must follow."""
_LEAD = 300
"""Characters of a text in which the editors may say what follows."""


def turns(
    text: str,
    paragraphs: Sequence[Span],
    telling: Telling,
    words: LayoutWords,
    *,
    title: str = "",
) -> Mapping[int, Turn]:
    """The turns by where their paragraphs start; empty for a text that is no conversation.

    `telling` knows the paragraphs of the writer, `words` tell labels, letters and announcements of the language.
    """
    labels = Labels(words.asking, words.answering, words.unspoken, words.verbs, words.addresses)
    heads = Heads(text, labels, words.voices, telling.lexicon)
    under = {mark: heads.under(mark, paragraphs) for mark in MARKS}
    under[COLON] = _without_dateline(under[COLON], telling)

    def talk(mark: str, found: Under) -> Mapping[int, Turn]:
        return Conversation(text, *found, words.voices, words.thread, telling, mark).turns()

    best, labelled = _under_labels(under, talk)
    signing = sum(may_sign(text, one, heads) for one in paragraphs)
    if signing >= _LEAST_SIGN:
        asked, answers = _exchange(heads, telling, under, paragraphs)
        if len(asked) > len(best) or (answers >= _LEAST_SIGN and not labelled):
            return asked
    both = _over_and_before(under)
    taken = talk(LINE, both) if both else {}
    if len(taken) > len(best):
        best = labelled = taken
    if best:  # A short round of questions may stand in an interview of another print.
        best = {**answers_behind_questions(text, paragraphs), **best}
    best = best or _of_one(heads, telling, under, paragraphs, words, title)
    lead = (title + text[:_LEAD]).casefold()
    mail = any(word in lead for word in words.letters)
    if signing >= _LEAST_SIGN:
        by_name = signed(text, paragraphs, heads, telling, letters=mail)
        best = by_name if by_name and not _hold(by_name, labelled) else best
    sent = Mail(heads, telling, words.letters, words.editors).turns(paragraphs) if mail else {}
    return sent if sent and _words_in(sent) >= _MOST * _words_in(best) else best


def _without_dateline(found: Under, telling: Telling) -> Under:
    """The labels but for the place with which a report opens, alone in capitals: "KELM: The mayor said".

    Several in capitals are speakers, or places over their news.
    """
    paragraphs, labels = found
    first = paragraphs[0].start if paragraphs else 0
    capitals = [start for start, label in labels.items() if is_in_capitals(label.key)]
    if capitals != [first] or not telling.reports(labels[first].words):
        return found
    return paragraphs, {start: label for start, label in labels.items() if start != first}


def _under_labels(
    under: Mapping[str, Under], talk: Callable[[str, Under], Mapping[int, Turn]]
) -> tuple[Mapping[int, Turn], Mapping[int, Turn]]:
    """The most turns that are found under labels before one mark, and the same if that mark is a colon."""
    best: Mapping[int, Turn] = {}
    labelled: Mapping[int, Turn] = {}
    for mark, found in under.items():
        taken = talk(mark, found) if len(found[1]) > max(1, len(best)) else {}
        if len(taken) > len(best):
            best, labelled = taken, taken if mark == COLON else {}
    return best, labelled


def _of_one(
    heads: Heads,
    telling: Telling,
    under: Mapping[str, Under],
    paragraphs: Sequence[Span],
    words: LayoutWords,
    title: str,
) -> Mapping[int, Turn]:
    """What one person answers, tells or writes."""
    return (
        answered_inline(heads.text, paragraphs, heads)
        or told_by_one(heads.text, [under[LINE], under[COLON]], telling)
        or Letters(heads, telling, title, words.post).turns(paragraphs)
        or Account(heads, telling, title, words.announcing).turns(paragraphs)
    )


def _exchange(
    heads: Heads, telling: Telling, under: Mapping[str, Under], paragraphs: Sequence[Span]
) -> tuple[Mapping[int, Turn], int]:
    """The questions that readers sign with the answers, and how many of these have a label."""
    who = who_answer(heads, paragraphs, [under[COLON], under[LINE]])
    lines = {start: label for start, label in under[LINE][1].items() if label.personal}
    asked = Exchange(heads, telling, who, lines).turns(paragraphs)
    return asked, sum(start in who for start in asked)


def _hold(by_name: Mapping[int, Turn], best: Mapping[int, Turn]) -> bool:
    """Whether words that somebody signs have a label before them."""
    return any(
        by_name[start].label is None and turn.label and turn.label.start >= start
        for start, turn in best.items()
        if start in by_name
    )


def _over_and_before(under: Mapping[str, Under]) -> Under | None:
    """The labels in lines with those before colons, where who asks stands over, and who answers before the words."""
    joined, over = under[LINE]
    before = under[COLON][1]
    over = {start: label for start, label in over.items() if label.words.start not in before}
    asked = [
        (one.start, behind.start)
        for one, behind in pairwise(joined)
        if one.start in over and behind.start in before and behind.start not in over
    ]
    if len(asked) < max(_LEAST_SIGN, _ASKED * len(over)):
        return None
    found = {one: over[one] for one, _ in asked} | {behind: before[behind] for _, behind in asked}
    return joined, dict(sorted(found.items()))


def _words_in(found: Mapping[int, Turn]) -> int:
    """Characters of all that is said in the turns."""
    return sum(len(turn.words) for turn in found.values())
