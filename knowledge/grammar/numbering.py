"""The characters of the kinds of tokens in, the order in which patterns name them together out.

A pattern names sets of kinds. Where the kinds of a set are neighbours, the set is a few ranges of characters,
and a pattern of few ranges is made in a fraction of the time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from knowledge.language import Language

HOLE = re.compile(r"\{([^{}0-9][^{}]*)\}")
"""What a pattern of a language file names: a part, a mark or an expression over classes."""
DEEPEST = 12
"""Parts inside parts; deeper is a part that names itself."""


def used_expressions(language: Language) -> Sequence[str]:
    """What the patterns of the language name with their parts written out, the most used first."""
    parts = language.pairs("speech.parts")
    named = Counter(name for pattern in _patterns(language) for name in HOLE.findall(pattern))
    for _ in range(DEEPEST):
        for part, times in {part: named.pop(part) for part in parts if part in named}.items():
            for name in HOLE.findall(parts[part]):
                named[name] += times
    return [name for name, _ in named.most_common() if name not in parts]


def _patterns(language: Language) -> Iterator[str]:
    yield from language.pairs("speech.parts").values()
    for name in language.keys("speech"):
        for table in language.tables(f"speech.{name}"):
            yield str(table.get("pattern", ""))


def together(characters: Sequence[str], sets: Sequence[Collection[str]]) -> Mapping[str, str]:
    """For each character the one that takes its place: those that stand in the same sets become neighbours."""
    signs = dict.fromkeys(characters, 0)
    for number, named in enumerate(reversed(sets)):
        for character in named:
            signs[character] |= 1 << number
    ordered = sorted(characters, key=lambda character: (_place(signs[character]), character))
    return dict(zip(ordered, sorted(characters), strict=True))


def _place(sign: int) -> int:
    """The place of the sign in a Gray code (F. Gray, 1953), where neighbours differ in the least that they can."""
    step = 1
    while sign >> step:
        sign ^= sign >> step
        step *= 2
    return sign
