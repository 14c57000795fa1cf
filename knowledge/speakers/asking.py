"""Of which cases a rule is asked: what stands for who speaks, what words that has, what the language tells.

A rule says so beside its name; where it could not answer it is passed over without a call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from knowledge.grammar.lexicon import NONE, Classes
from knowledge.grammar.patterns import part
from knowledge.speakers.case import Case, Rule


class Source(Flag):
    """What stands for who speaks."""

    NOTHING = auto()
    WORD = auto()
    """A mention of one word."""
    PHRASE = auto()
    """A mention of several words."""
    MENTION = WORD | PHRASE
    ANY = NOTHING | MENTION


@dataclass(frozen=True, slots=True)
class _Asked:
    source: Source = Source.ANY
    words: Classes = NONE
    part: str = ""


_ASKED: dict[Rule, _Asked] = {}


def asked_of(source: Source, *words: str, part: str = "") -> Callable[[Rule], Rule]:
    """Lets a rule be asked of such sources only: with a word of one of the classes, in languages with the part."""

    def declared(rule: Rule) -> Rule:
        _ASKED[rule] = _Asked(source, frozenset(words), part)
        return rule

    return declared


_ANYHOW = _Asked()


class Rules:
    """Rules in the order in which they are asked."""

    def __init__(self, *rules: Rule) -> None:
        self.all = [(rule, _ASKED.get(rule, _ANYHOW)) for rule in rules]
        self._words = NONE.union(*(asked.words for _, asked in self.all))

    def of(self, case: Case) -> Sequence[Rule]:
        """Those that are asked of the case."""
        words = self._words & NONE.union(*case.parsed.classes[case.first : case.past])
        return _asked(self, case.parsed.lexicon.language.code, _source(case), words)


def _source(case: Case) -> Source:
    if not case.mentioned:
        return Source.NOTHING
    return Source.WORD if case.past - case.first == 1 else Source.PHRASE


@lru_cache(maxsize=4096)
def _asked(rules: Rules, code: str, source: Source, words: Classes) -> Sequence[Rule]:
    return [
        rule
        for rule, asked in rules.all
        if source in asked.source
        and not (asked.words and asked.words.isdisjoint(words))
        and not (asked.part and part(code, asked.part) is None)
    ]
