"""Sentences that are stored -> alleged quotations made of them by known changes, with the verdict each must get."""

from collections.abc import Callable, Iterator

from tests.alleged_cases import changes, wholes
from tests.alleged_cases.maker import ALWAYS, Case, Maker
from tests.alleged_cases.units import Unit, same, units, words

KINDS: dict[str, Callable[[Maker, str, Unit], Case | None]] = {
    "unchanged": changes.unchanged,
    "replaced": changes.replaced,
    "dropped": changes.dropped,
    "added": changes.added,
    "order": changes.order,
    "negation": changes.negation,
    "number": changes.number,
    "number in words": changes.number_in_words,
    "date": changes.date,
    "name": changes.name,
    "name letter": changes.name_by_a_letter,
    "name inflected": changes.name_inflected,
    "neighbours": wholes.neighbours,
    "stitched": wholes.stitched,
    "sentence left out": wholes.sentence_left_out,
    "dots": wholes.dots,
    "brackets": wholes.brackets,
    "framed": wholes.framed,
    "another's": wholes.anothers,
    "own": wholes.own,
    "cut": wholes.cut,
    "invented": wholes.invented,
    "translation": wholes.translation,
    "headline": wholes.headline,
}
TRIES = 40
"""Sentences tried for each case of a kind, most of which are not fit for it."""


def cases(maker: Maker, count: int) -> Iterator[Case]:
    """`count` cases of each kind, fewer where too few sentences are fit for it."""
    for kind, make in KINDS.items():
        made = 0
        for _ in range(count * TRIES):
            if made == count:
                break
            if case := make(maker, kind, maker.chance.choice(maker.units)):
                made += 1
                yield case


__all__ = ["ALWAYS", "KINDS", "Case", "Maker", "Unit", "cases", "same", "units", "words"]
