"""A language in, the words out by which is told how a text lays out who speaks: labels, letters, announcements."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.grammar.letter import NO_POST, Post
from knowledge.language import Language


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """All in small letters; some are beginnings of words."""

    voices: Collection[str] = ()
    """Labels without a name ("from the floor")."""
    asking: Collection[str] = ()
    """Labels of questions ("Q")."""
    answering: Collection[str] = ()
    """Labels of answers ("A")."""
    unspoken: Collection[str] = ()
    """Labels of minutes that nobody speaks under ("Present")."""
    verbs: Sequence[str] = ()
    """What says in a label that its person asks or answers."""
    addresses: Collection[str] = ()
    """What opens in a label where somebody lives."""
    thread: Collection[str] = ()
    """Beginnings of what tells of readers' messages."""
    announcing: Collection[str] = ()
    """Beginnings of what tells, in the title or the first lines, that somebody's own words follow."""
    letters: Collection[str] = ()
    """What tells that letters follow."""
    editors: Collection[str] = ()
    """With what the editors begin who print letters."""
    post: Post = NO_POST
    """By what a letter is known within an article."""


@cache
def layout_words(language: Language) -> LayoutWords:
    """The words of a language, each list from `speech` of its file."""
    words = language.words
    return LayoutWords(
        voices=frozenset(words("speech.voices")),
        asking=words("speech.words.question_label"),
        answering=words("speech.words.answer_label"),
        unspoken=words("speech.unspoken"),
        verbs=words("speech.taking_turns"),
        addresses=words("speech.addresses"),
        thread=words("speech.thread"),
        announcing=words("speech.announcing"),
        letters=words("speech.letters"),
        editors=words("speech.editors"),
        post=Post(
            words("speech.posted"),
            words("speech.greetings"),
            words("speech.signing"),
            words("speech.closings"),
        ),
    )
