"""Open golden articles -> the weights of facts of who is meant: `python -m tests.weights` learns them again.

A model of choice (conditional logit): the chance of a candidate is the share of exp(the sum of the weights of
his facts). Learnt by Adam on the logarithm of the chance of the right ones, held small by the squares of the
weights; the weights of a language and of a kind of mention are held smaller than those of all. Articles that
are held out are never seen. Further folders of marked articles may be named.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
import numpy.typing as npt

from knowledge.intake import extract_from
from knowledge.speakers import resolving, weighing
from knowledge.speakers.case import Case, Resolution
from knowledge.speakers.scene import Candidate, Resolve
from tests.attribution import Reading, near
from tests.golden import ARTICLES, Golden, golden_articles
from tests.same_name import names_match

WEIGHTS = Path(weighing.__file__).with_name("weights.toml")
RARE = 8
"""Candidates of which a fact must hold to get a weight."""
SQUARES, SPECIAL = 8.0, 0.5
"""How much squares of weights count; how large a special weight is against one of all."""
STEPS, RATE = 300, 0.05
HEAD = """\
# What each fact of a candidate weighs where the rules only guess who is meant: the sum of the columns that apply.
# Learnt on {cases} cases of the open golden articles by `python -m tests.weights`; not written by hand.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """A case whose right answer is marked: its columns, and of each candidate the facts and whether he is right."""

    columns: tuple[str, ...]
    facts: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def choices_of(golden: Golden) -> Iterator[Choice]:
    """The cases of an article in which somebody, but not everybody, of the candidates is right."""
    seen: list[tuple[Case, str, dict[Candidate, frozenset[str]]]] = []

    def watched(case: Case, found: Resolution, resolve: Resolve) -> Resolution:
        if (kind := weighing.kind_of(case)) and not weighing.is_nobodys(found):
            seen.append((case, kind, dict(weighing.facts_of(case, resolve))))
        return found

    with mock.patch.object(resolving, "weighed", watched):
        found = extract_from(golden.article)
    reading = Reading(golden.article.text, golden.expected, found, near)
    for expected, number in reading.pairs.items():
        names = reading.expected[expected].names
        for case, kind, facts in seen:
            if case.quote.content == found[number].content:
                right = tuple(names_match(_name(one), names) for one in facts)
                if any(right) and not all(right):
                    yield Choice((golden.article.language, kind), tuple(facts.values()), right)


def _name(one: Candidate) -> str:
    return " ".join(one.person.name) if one.person else one.words


class Data:
    """Choices as arrays: the facts of all candidates one behind the other."""

    def __init__(self, choices: list[Choice]) -> None:
        rows = [_columns(choice, facts) for choice in choices for facts in choice.facts]
        counts = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, count in counts.items() if count >= RARE)
        place = {name: number for number, name in enumerate(self.names)}
        known = [[place[name] for name in row if name in place] for row in rows]
        self.fact = np.array([number for row in known for number in row])
        self.row = np.repeat(np.arange(len(rows)), [len(row) for row in known])
        self.start = np.cumsum([0, *(len(choice.facts) for choice in choices)])
        self.choice = np.repeat(np.arange(len(choices)), np.diff(self.start))
        self.right = np.array([right for choice in choices for right in choice.right], dtype=float)
        self.scale = np.where([name[1] == "all" for name in self.names], 1.0, SPECIAL)

    def slope(self, weights: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """How the mean logarithm of the chance of the right ones grows with each weight."""
        sums = np.bincount(self.row, (weights * self.scale)[self.fact], len(self.right))
        sums -= np.maximum.reduceat(sums, self.start[:-1])[self.choice]
        chance = np.exp(sums)
        chance /= np.bincount(self.choice, chance)[self.choice]
        among = chance * self.right
        among /= np.maximum(np.bincount(self.choice, among), 1e-12)[self.choice]
        grown = np.bincount(self.fact, (among - chance)[self.row], len(self.names)) * self.scale
        slope: npt.NDArray[np.float64] = (grown - SQUARES * weights) / (len(self.start) - 1)
        return slope


def _columns(choice: Choice, facts: frozenset[str]) -> list[tuple[str, str]]:
    return [(fact, column) for fact in facts for column in ("all", *choice.columns)]


def learnt(data: Data) -> npt.NDArray[np.float64]:
    """The weights that the data teach (Adam, Kingma and Ba 2015, with its usual constants)."""
    weights, mean, square = (np.zeros(len(data.names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = data.slope(weights)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights += RATE * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights * data.scale


def written(data: Data, weights: npt.NDArray[np.float64]) -> str:
    """The file of weights: a line a fact, its columns rounded."""
    rows: dict[str, dict[str, float]] = {}
    for (fact, column), weight in zip(data.names, weights, strict=True):
        if round(float(weight), 2):
            rows.setdefault(fact, {})[column] = round(float(weight), 2)
    lines = (
        f'"{fact}" = {{ {", ".join(f"{column} = {weight}" for column, weight in row.items())} }}'
        for fact, row in sorted(rows.items())
    )
    return HEAD.format(cases=len(data.start) - 1) + "\n".join(lines) + "\n"


def main() -> None:
    """Learn from the folders and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[ARTICLES])
    articles = [
        golden for folder in parser.parse_args().folders for golden in golden_articles(folder)
    ]
    choices = [one for golden in articles if not golden.held_out for one in choices_of(golden)]
    data = Data(choices)
    WEIGHTS.write_text(written(data, learnt(data)), encoding="utf-8")


if __name__ == "__main__":
    main()
