"""The words of a question, what speakers are called -> the speakers named in it, with initials beside a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge.language import languages
from knowledge.question.names import FAINTLY, SAME, Names
from knowledge.question.tokens import Token, keys


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    """Words that a question is freed of before names are sought in it."""
    return frozenset().union(*(keys("question.stop", code) for code in languages()))


@dataclass(frozen=True, slots=True)
class Named:
    """Speakers who share a name that stands in the question; `words`: the tokens that name them."""

    speaker_ids: frozenset[int]
    words: tuple[Token, ...]
    likeness: float
    described: bool = False
    """Whether it is no name, but a description under which somebody is stored."""

    @property
    def whole(self) -> bool:
        """Whether more than one word of the name stands there."""
        return len(self.words) > 1


def named(words: Sequence[Token], names: Names) -> Named | None:
    """The speakers named in the question: those with most of their name's words in it, in a row.

    A name counts by its last word, or by two of its words; nobody if a first name stands alone.
    """
    options = list(_options(words, names))
    if not options:
        return None
    best = max(options, key=_rank)
    same = [option for option in options if _rank(option) == _rank(best)]
    together = frozenset().union(*(option.speaker_ids for option in same))
    described = all(option.described for option in same)
    found = Named(together, best.words, best.likeness, described)
    return found if described else _with_initials(found, words, names)


def _with_initials(found: Named, words: Sequence[Token], names: Names) -> Named:
    """With the initials beside a name, "K. Tokayev": they are no matter, and tell namesakes apart."""
    first, past = words.index(found.words[0]), words.index(found.words[-1]) + 1
    while first and _is_initial(words, first - 1):
        first -= 1
    while past < len(words) and _is_initial(words, past):
        past += 1
    initials = [word.key for word in words[first:past] if word not in found.words]
    if not initials:
        return found
    likes = (names.like(token.word, token.key) for token in found.words)
    numbers = {number for like in likes for word in like for number in names.by_word[word]}
    begun = {
        names.names[number][1]
        for number in numbers
        if names.keys[number][0].startswith(initials[0])
    }
    return replace(
        found,
        speaker_ids=found.speaker_ids & begun or found.speaker_ids,
        words=tuple(words[first:past]),
    )


def _is_initial(words: Sequence[Token], place: int) -> bool:
    """Whether it is one capital letter and no word: a stop and a space or another initial are behind it."""
    word, behind = words[place], next(iter(words[place + 1 :]), None)
    stopped = not behind or behind.start - word.end > 1 or len(behind.word) == 1
    return word.capital and len(word.word) == 1 and (stopped or word.key not in _small())


def _rank(option: Named) -> tuple[int, float]:
    """A name with a case ending is as good as the bare name: Морозова is a woman, or of a man called Морозов."""
    return len(option.words), 1.0 if option.likeness >= SAME else option.likeness


def _options(words: Sequence[Token], names: Names) -> Iterator[Named]:
    likes = [names.like(token.word, token.key) for token in words]
    for start in range(len(words)):
        for size in range(1, min(5, len(words) - start) + 1):
            run = likes[start : start + size]
            if not all(run):
                break
            for number in _holding_all(run, names):
                parts, speaker_id = names.keys[number], names.names[number][1]
                if size == sum(part not in _small() for part in parts) or (
                    number not in names.described and (size > 1 or parts[-1] in run[0])
                ):
                    likeness = min(max(r.get(part, 0) for part in parts) for r in run)
                    if size == 1 and likeness == FAINTLY:
                        continue
                    yield Named(
                        frozenset([speaker_id]),
                        tuple(words[start : start + size]),
                        likeness,
                        number in names.described,
                    )


def _holding_all(run: Sequence[Mapping[str, float]], names: Names) -> frozenset[int]:
    sets = [frozenset().union(*(names.by_word[word] for word in like)) for like in run]
    return frozenset.intersection(*sets)
