"""Paragraphs in, which of them are turns of a conversation out, however the text lays out who speaks.

A label stands before a colon, a dash, a stop or a bracket (`NAME: words`, `Q. words`, `Name — words`), in a line
over the words, or behind them (`signed`). Each way is tried, and the one that most paragraphs fit is taken; where
none fits, one person may answer or tell a story, under a label (`single`) or behind a line that says so (`account`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge.grammar.account import Account
from knowledge.grammar.conversation import Conversation
from knowledge.grammar.exchange import Exchange, who_answer
from knowledge.grammar.heads import COLON, LINE, MARKS, Heads
from knowledge.grammar.labels import Labels
from knowledge.grammar.layout_words import LayoutWords
from knowledge.grammar.letter import Letters
from knowledge.grammar.mail import Mail
from knowledge.grammar.signed import may_sign, signed
from knowledge.grammar.single import answered_inline, told_by_one
from knowledge.grammar.told import Telling
from knowledge.grammar.turn import Turn
from knowledge.model import Span

_MOST = 0.9
"""Of what others find, how much the letters of a page must hold at least."""
_LEAST_SIGN = 2
"""Who may sign, without whom no letters or questions of several stand there."""
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
    best: Mapping[int, Turn] = {}
    under = {mark: heads.under(mark, paragraphs) for mark in MARKS}
    for mark, (joined, found) in under.items():
        if len(found) > max(1, len(best)):
            talk = Conversation(text, joined, found, words.voices, words.thread, telling, mark)
            best = max(best, talk.turns(), key=len)
    signing = sum(may_sign(text, one, heads) for one in paragraphs)
    if signing >= _LEAST_SIGN:
        who = who_answer(text, [under[COLON], under[LINE]])
        asked = Exchange(heads, telling, who).turns(paragraphs)
        if len(asked) > len(best):
            return asked
    best = (
        best
        or answered_inline(text, paragraphs, heads)
        or told_by_one(text, [under[LINE], under[COLON]], telling)
        or Letters(heads, telling, title, words.post).turns(paragraphs)
        or Account(heads, telling, title, words.announcing).turns(paragraphs)
    )
    lead = (title + text[:_LEAD]).casefold()
    mail = any(word in lead for word in words.letters)
    if signing >= _LEAST_SIGN:
        best = signed(text, paragraphs, heads, telling, letters=mail) or best
    sent = Mail(heads, telling, words.letters, words.editors).turns(paragraphs) if mail else {}
    return sent if sent and _words_in(sent) >= _MOST * _words_in(best) else best


def _words_in(found: Mapping[int, Turn]) -> int:
    """Characters of all that is said in the turns."""
    return sum(len(turn.words) for turn in found.values())
