"""A run of words -> the figures in it: numbers in digits or words, dates in any order, units beside a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from knowledge.checking.lexicon import Lexicon, cross_script

HUNDRED = 100
_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Figures:
    """How often each number, month and day, and each unit beside a number, stands there."""

    numbers: Counter[str]
    units: Counter[str]


def figures(keys: Sequence[str], start: int, end: int, lexicon: Lexicon) -> Figures:
    """What the words `start` to `end` count; "25" is "twenty-five", "10.02.2023" is "10 February 2023"."""
    beside = _beside_number(keys, start, end, lexicon)
    numbers = Counter(_numbers(keys[start:end], lexicon, beside))
    units: Counter[str] = Counter()
    for place in range(start, end):
        word = cross_script(keys[place])
        if (month := _month(keys, place, lexicon)) is not None:
            numbers[f"month {month}"] += 1
        elif day := lexicon.weekdays.get(word):
            numbers[f"weekday {day}"] += 1
        elif (unit := lexicon.units.get(word)) and _has_unit(
            keys[max(0, place - 1) : place], lexicon
        ):
            units[unit] += 1
    return Figures(numbers, units)


def _beside_number(keys: Sequence[str], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a number stands right before or after, so that "one" belongs to it: twenty-one."""
    return any(
        0 <= place < len(keys) and _counts(keys[place], lexicon) for place in (start - 1, end)
    )


def _has_unit(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a number stands before; the year 2023 is none that counts years."""
    return any(_counts(key, lexicon) and not _YEAR.fullmatch(key) for key in before)


def _counts(key: str, lexicon: Lexicon) -> bool:
    return key[-1].isdigit() or lexicon.number(key) is not None


def _month(keys: Sequence[str], place: int, lexicon: Lexicon) -> str | None:
    """The number of a month; "may" and "март" are months only beside a figure."""
    month = lexicon.months.get(cross_script(keys[place]))
    if month is None or len(keys[place]) > 3:
        return month
    beside = (keys[other] for other in (place - 1, place + 1) if 0 <= other < len(keys))
    return month if any(_counts(key, lexicon) for key in beside) else None


def _numbers(keys: Sequence[str], lexicon: Lexicon, beside: bool) -> Iterator[str]:
    """The numbers of the words, those that follow each other added up: two hundred and five million."""
    total = current = Decimal(0)
    counting = False
    for number, key in enumerate(keys):
        value = _value(key, lexicon, beside or _number_near(keys, number, lexicon))
        if value is None or (counting and _begins_anew(key, value, current)):
            if counting:
                yield _written(total + current)
            total = current = Decimal(0)
            counting = False
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            counting = True
            if value >= 1000 and not key[-1].isdigit():
                total, current = total + (current or 1) * value, Decimal(0)
            elif value == HUNDRED and 0 < current < HUNDRED and not key[-1].isdigit():
                current *= value
            else:
                current += value
    if counting:
        yield _written(total + current)


def _number_near(keys: Sequence[str], place: int, lexicon: Lexicon) -> bool:
    near = [*keys[max(0, place - 1) : place], *keys[place + 1 : place + 2]]
    return any(
        _counts(key, lexicon) and cross_script(key) not in lexicon.ambiguous_numbers for key in near
    )


def _value(key: str, lexicon: Lexicon, beside: bool) -> Decimal | tuple[str, ...] | None:
    """The value of a word, the parts of a date in figures, or None for a word that counts nothing."""
    if key[-1].isdigit():
        if date := _DATE.match(key):
            return tuple(_parts(*date.groups()))
        try:
            return Decimal(key)
        except InvalidOperation:
            return None
    if cross_script(key) in lexicon.ambiguous_numbers and not beside:
        return None
    number = lexicon.number(key)
    return None if number is None else Decimal(number)


def _parts(one: str, month: str, other: str) -> Iterator[str]:
    day, year = (other, one) if len(one) == 4 else (one, other)
    yield _written(Decimal(day))
    yield f"month {int(month)}"
    yield _written(Decimal(year if len(year) == 4 else f"20{year}"))


def _begins_anew(key: str, value: Decimal | tuple[str, ...], current: Decimal) -> bool:
    """Whether a number cannot be part of the one before: 20 30, five six; but twenty five, hundred five."""
    if isinstance(value, tuple) or key[-1].isdigit():
        return True
    if value >= 1000 or not current:
        return False
    if value == HUNDRED:
        return current >= 10
    step = 10 if value < 10 else 100
    return current % step != 0 or (value < 10 and 10 <= current < 20)


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")
