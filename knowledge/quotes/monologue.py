"""A block quotation in, the story that goes on from it out: paragraphs in which somebody tells of himself.

"Ann Reed tells it:", and then paragraphs that say "I", with crossheads between. It ends where the writer names who
tells it, or tells on himself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.told import Telling
from knowledge.language import WORD, fold
from knowledge.model import Span
from knowledge.quotes.finding import Finding, Tokens
from knowledge.quotes.paragraphs import classes_in, is_crosshead

_LEAST_OWN = 3
_OWN_SHARE = 0.6
_TWO = 2
"""Paragraphs that are enough where the second says "I" in its first sentence, or a lead tells of the whole text."""
_DATE = 6
_ENTRY = re.compile(r"(?:[^\W\d_]{3,9}\.? )?\d{1,2}(?: [^\W\d_]{3,}|[./]\d)?.*?[.:—–-]")
_STEM = 4
"""Letters by which a name is known again in another case."""


def stories(
    parsed: Parsed,
    paragraphs: Sequence[Tokens],
    found: Sequence[Finding],
    whole: Collection[str] = (),
) -> Iterator[Finding]:
    """The paragraphs with which what was found goes on, each as one more finding.

    `whole`: the rules that tell of a text which follows; what they find goes on with less that says "I".
    """
    starts = [tokens[0] for tokens in paragraphs]
    for item in found:
        place = bisect_left(starts, item.content[0])
        if item.source and starts[place : place + 1] == [item.content[0]]:
            yield from _story(parsed, paragraphs[place:], item, whole=item.rule in whole)


def _story(
    parsed: Parsed, paragraphs: Sequence[Tokens], opening: Finding, *, whole: bool
) -> list[Finding]:
    """The paragraphs behind the first one up to the last that says "I"; none where too few do."""
    assert opening.source is not None
    names = _stems(_without_articles(parsed, opening.source))
    telling = Telling(parsed.text, parsed.lexicon)
    telling.tell(Span(0, parsed.starts[opening.content[0]]))
    taken: list[tuple[Tokens, bool]] = [(paragraphs[0], True)]
    for tokens in paragraphs[1:]:
        if is_crosshead(parsed, tokens):
            continue
        own = _is_own(parsed, tokens, whole=whole)
        named = bool(names & _stems(_outside_marks(parsed, tokens)))
        writers = not own and telling.is_told(parsed.span(*tokens))
        if named or writers or tokens[0] in parsed.speech or parsed.tags[tokens[1] - 1] == ":":
            break
        taken.append((tokens, own))
    while not taken[-1][1]:
        taken.pop()
    own_ones = sum(own for _, own in taken)
    two = whole or (len(taken) == _TWO and _opens_own(parsed, taken[1][0]))
    if own_ones < max(_TWO if two else _LEAST_OWN, _OWN_SHARE * len(taken)):
        return []
    return [replace(opening, content=tokens, sentence=tokens) for tokens, _ in taken[1:]]


def _is_own(parsed: Parsed, tokens: Tokens, *, whole: bool) -> bool:
    """Whether it says "I" or "we"; in a text that follows "you", or a date that opens it, is enough."""
    held = classes_in(parsed, tokens)
    if "first_person" in held:
        return True
    return whole and ("addressed" in held or opens_with_date(parsed, tokens))


def opens_with_date(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether a day opens it, as it does an entry of a diary: "3 December. Storm."."""
    words = parsed.printed(tokens[0], min(tokens[0] + _DATE, tokens[1]))
    return _ENTRY.match(words) is not None


def _opens_own(parsed: Parsed, tokens: Tokens) -> bool:
    """Whether the first sentence of the paragraph says "I" or "we"."""
    stop = parsed.tags.find(".", *tokens)
    return "first_person" in classes_in(parsed, (tokens[0], stop if stop >= 0 else tokens[1]))


def _outside_marks(parsed: Parsed, tokens: Tokens) -> str:
    return " ".join(parsed.word(token) for token in range(*tokens) if token not in parsed.speech)


def _without_articles(parsed: Parsed, source: Tokens) -> str:
    """Who tells it, but for the word that opens many another sentence: "The mayor's speech:"."""
    tokens = (token for token in range(*source) if "det" not in parsed.classes[token])
    return " ".join(parsed.word(token) for token in tokens)


def _stems(words: str) -> set[str]:
    """The beginnings of the words with a capital."""
    return {fold(word)[:_STEM] for word in WORD.findall(words) if word[0].isupper()}
