"""Two surnames side by side that were read as one name -> the mentions of both: "на вопрос Белова Орлов ответил"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.grammar.parsed import Parsed
from knowledge.speakers.mentions import FULL_NAME, Mention
from knowledge.speakers.names import case_letters, key_of, same_key

_GIVEN = frozenset({"man", "woman", "personal_name"})


def side_by_side(parsed: Parsed, named: list[Mention]) -> list[Mention]:
    """The mentions, with two in place of one whose first word is another's surname in a case.

    The text must call the one by his surname elsewhere, and the other by his alone.
    """
    endings = case_letters(parsed.lexicon.language)
    pairs = Counter(mention.words for mention in named if len(mention.words) == FULL_NAME)
    doubtful = {
        words for words, times in pairs.items() if times == 1 and _may_be_two(parsed, words)
    }
    if not (endings and doubtful):
        return named
    alone = {key_of(mention.words[0]) for mention in named if len(mention.words) == 1}
    surnames = alone | {key_of(mention.words[-1]) for mention in named}

    def are_two(words: Sequence[str]) -> bool:
        first, last = map(key_of, words)
        return last in alone and any(
            first != other and len(other) < len(first) and same_key(first, other, endings=endings)
            for other in surnames
        )

    two = {words for words in doubtful if are_two(words)}
    return [
        one
        for mention in named
        for one in (_parted(mention) if mention.words in two else [mention])
    ]


def _may_be_two(parsed: Parsed, words: Sequence[str]) -> bool:
    """Whether neither is a first name."""
    return all(parsed.lexicon.entry(word).classes.isdisjoint(_GIVEN) for word in words)


def _parted(mention: Mention) -> Iterator[Mention]:
    first, last = mention.words
    yield replace(mention, words=(first,))
    token = mention.token + 1
    yield Mention(token, token, (last,))
