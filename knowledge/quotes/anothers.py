"""A quotation without a word of who says it, and the next one of its paragraph -> whether a deed parts the two.

"Quill lifts the loaf. “Rain by noon.” It is warm. “He errs,” Vost says": who acts before the first one says it.
For languages whose pronouns tell of men and women (`speech.parts.opening_she`).
"""

from __future__ import annotations

from bisect import bisect_right

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.patterns import part
from knowledge.quotes.finding import Finding, Tokens

_GENDERS = frozenset({"masculine", "feminine"})


def is_anothers(parsed: Parsed, token: int, neighbour: Finding) -> bool:
    """Whether a sentence stands between it and its neighbour, and somebody else acts or is told of by a pronoun."""
    if _is_answered(parsed, token, neighbour):
        return True
    number = bisect_right(parsed.sentences, (token, len(parsed.tags))) - 1
    other = bisect_right(parsed.sentences, (neighbour.content[0], len(parsed.tags))) - 1
    if other > number + 1:
        return number > 0 and _acts(parsed, parsed.sentences[number - 1], token)
    if other < number - 1 and neighbour.source:
        told = frozenset[str]().union(*map(parsed.classes.__getitem__, range(*neighbour.source)))
        held = [
            parsed.classes[word] & _GENDERS
            for first, past in parsed.sentences[other + 1 : number]
            for word in range(first, past)
            if word not in parsed.speech
        ]
        genders = frozenset[str]().union(*held)
        return bool(told & _GENDERS) and len(genders) == 1 and genders.isdisjoint(told)
    return False


def _is_answered(parsed: Parsed, token: int, neighbour: Finding) -> bool:
    """Whether it asks, and the neighbour is a quotation of its own right behind it: “Old?” — “No,” said Ann."""
    answer, marks = neighbour.content[0], parsed.tags[token + 1 : neighbour.content[0]]
    if marks not in ("", "—") or "asks" not in parsed.classes[token] or answer not in parsed.speech:
        return False
    return parsed.speech[answer].utterance != parsed.speech[token].utterance


def _acts(parsed: Parsed, sentence: Tokens, token: int) -> bool:
    """Whether he or she acts in the sentence, which stands in the same paragraph and holds no words of anybody."""
    first, past = sentence
    start = parsed.paragraph_starts[bisect_right(parsed.paragraph_starts, token) - 1]
    pattern = part(parsed.lexicon.language.code, "opening_she")
    if pattern is None or first < start or parsed.spoken(first, past):
        return False
    return pattern.match(parsed.tags, first, past) is not None
