"""`python -m tests.scenes [NUMBER]`: the share of statements found with their speakers, by wordings of stories."""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import combinations

from knowledge.intake import extract_from
from tests.attribution import harmonic, share
from tests.quality_golden import Outcome, add, errors_of
from tests.scenes import LANGUAGES, Scene, scenes


def main() -> None:
    """Print the wordings, the weakest first, and the errors of the weakest stories."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=600)
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="of the weakest N stories"
    )
    parser.add_argument("--lines", type=int, default=40, metavar="N", help="wordings shown")
    parser.add_argument("--pairs", action="store_true", help="wordings in pairs, too")
    options = parser.parse_args()
    cells: dict[tuple[tuple[str, str], ...], Outcome] = defaultdict(Outcome)
    weak: list[tuple[float, Scene]] = []
    for scene in scenes(options.number, options.language, seed=options.seed):
        found = extract_from(scene.golden.article)
        one = Outcome()
        add(one, scene.golden, found)
        weak.append((rightness(one), scene))
        parts = sorted(set(scene.choices))
        groups = [(), *((part,) for part in parts)]
        groups += combinations(parts, 2) if options.pairs else []
        for group in groups:
            add(cells[group], scene.golden, found)
    show(cells, options.lines)
    weak.sort(key=lambda item: item[0])
    for figure, scene in weak[: options.errors]:
        print(f"\n{figure:.2f} {scene.golden.article.text}")
        print(*errors_of(scene.golden, extract_from(scene.golden.article)), sep="\n")


def rightness(one: Outcome) -> float:
    """F1 of statements with their speakers, direct and reported together: 0 to 1."""
    both = one.direct, one.indirect
    predicted = sum(kind.predicted_for_speaker for kind in both)
    expected = sum(kind.expected for kind in both)
    return harmonic(
        share(sum(kind.right_with_speaker for kind in both), predicted),
        share(sum(kind.found_with_speaker for kind in both), expected),
    )


def show(cells: dict[tuple[tuple[str, str], ...], Outcome], lines: int) -> None:
    """The sum, then the weakest of the wordings met five times or more: stories, share right."""
    rows = [(rightness(one), one.articles, group) for group, one in cells.items()]
    total = next(row for row in rows if not row[2])
    print(f"all {total[1]:5} {total[0]:.3f}")
    for figure, number, group in sorted(row for row in rows if row[2] and row[1] >= 5)[:lines]:
        print(
            f"{number:5} {figure:.3f}  " + " + ".join(f"{name}: {words}" for name, words in group)
        )


if __name__ == "__main__":
    main()
