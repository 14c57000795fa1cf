"""How desks lay out who speaks -> invented articles in those layouts, each with what is said in it and by whom.

A layout is one choice for each factor: genre, labels, what stands behind them, what opens a question or an answer ...
What is said stands in en.toml, ru.toml and kk.toml, what a desk prints in genres.toml; silent.toml holds lists, in
which nobody speaks. `sample` draws layouts; every third, and half of what is said, is held out: no errors are shown.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from tests.golden import Golden, parse
from tests.layouts.content import contents
from tests.layouts.layout import Layout
from tests.layouts.page import Page

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "ru", "kk")
_SEED = 7
_WITH_DASH = ("none", "line", "behind", "behind_dash", "behind_brackets")
"""Marks behind which words may open with a dash."""


@cache
def layouts() -> Mapping[str, Sequence[Sequence[Layout]]]:
    """All layouts of each genre, by grids."""
    genres = tomllib.loads((FOLDER / "genres.toml").read_text("utf-8"))
    return {genre: [_of_grid(genre, grid) for grid in grids] for genre, grids in genres.items()}


def _of_grid(genre: str, grid: Mapping[str, Sequence[Any]]) -> Sequence[Layout]:
    made = (Layout(genre, *who.split("/"), *rest) for who, *rest in product(*grid.values()))
    return [one for one in made if _is_natural(one)]


def _is_natural(layout: Layout) -> bool:
    dash = layout.opening != "answers" or layout.mark in _WITH_DASH
    return dash and (layout.label, layout.mark) != ("trade_in_brackets", "behind_brackets")


def sample(number: int, language: str, *, seed: int = _SEED) -> Iterator[tuple[Layout, int]]:
    """Layouts, as many of each genre, each with the number of a set of words."""
    random = Random(f"{seed}{language}")
    genres = list(layouts().values())
    for one in range(number):
        grid = random.choice(genres[one % len(genres)])
        yield random.choice(grid), random.randrange(len(contents(language)))


def article(layout: Layout, language: str, number: int) -> Golden:
    """The set of words laid out so."""
    return parse(Page(layout, contents(language)[number], language).source(), name=f"{language}-1")
