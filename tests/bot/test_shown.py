"""What buttons carry: it comes back as it was, and always fits."""

import random
from datetime import date

import pytest

from bot.page import Stale
from bot.shown import Shown, number, parsed


def back(shown: Shown, verb: str = "p") -> Shown:
    side, there, *arguments = shown.data(verb).split(":")
    assert (side, there) == ("q", verb)
    return Shown.of(arguments)


@pytest.mark.parametrize(
    "shown",
    [
        Shown((1,)),
        Shown((7, 8, 9), at=2, part=35),
        Shown((7,), since=date(2023, 3, 1), until=date(2023, 3, 31), named=True),
        Shown((7,), until=date(2023, 3, 31)),
        Shown((7,), since=date(1, 1, 1), named=True),
        Shown(tuple(range(1, 9)), at=7),
    ],
)
def test_what_is_shown_comes_back_from_its_button(shown: Shown) -> None:
    assert back(shown) == shown


def test_of_too_many_ids_those_around_the_one_in_view_stay() -> None:
    chance = random.Random(7)
    for _ in range(500):
        ids = tuple(chance.sample(range(10 ** chance.randint(2, 15)), chance.randint(1, 12)))
        shown = Shown(ids, chance.randrange(len(ids)), chance.randint(0, 40), date(2023, 1, 1))
        assert len(shown.data("p").encode()) <= 64
        assert back(shown).id == shown.id and back(shown).part == shown.part


@pytest.mark.parametrize(
    "arguments",
    [[], ["0.0"], ["0.0", "1"], ["0.0", "", ""], ["1.0", "1", ""], ["0.0", "1", "1-2-3"],
     ["0.0", "1", "zzzzzzzzzzz-"], ["0.0", "Ж", ""], ["0.0", "1" * 13, ""], ["-1.0", "1", ""],
     ["0", "1", ""], ["0.0", "1", "", ""]],
)  # fmt: skip
def test_forged_data_is_stale(arguments: list[str]) -> None:
    with pytest.raises(Stale):
        Shown.of(arguments)


def test_numbers_are_written_short() -> None:
    assert [parsed(number(value)) for value in (0, 35, 36, 10**9)] == [0, 35, 36, 10**9]
