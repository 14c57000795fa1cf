"""The words of a question -> the time in which something was said: "in May 2024", "last week", "since 2023"."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from knowledge.keys import word_key
from knowledge.language import languages
from knowledge.question.tokens import Token, keys, standing

EARLIEST_YEAR = 1900
"""Older years are history that is talked about, not a time in which a printed statement was made."""


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends included; None is open. `words`: the tokens that say it."""

    since: date | None
    until: date | None
    words: tuple[Token, ...]
    relative: bool = False
    """Whether it counts from today, and so can be nothing else than a time: "last week"."""


def period(words: Sequence[Token], language: str, *, today: date) -> Period | None:
    """The time that a question names, if it does."""
    if relative := _relative(words, language, today):
        return relative
    if not any(_year(token) or _month(token, language) for token in words):
        return None  # as in most questions: nothing is a date
    return _range(words, language, today) or _calendar(words, language, today)


def _relative(words: Sequence[Token], language: str, today: date) -> Period | None:
    found = min(standing(words, "question.relative", language), default=None)
    if not found:
        return None
    used = tuple(words[found.start : found.start + len(found.phrase)])
    return Period(*_ends(found.name, today), used, relative=True)


def _ends(name: str, today: date) -> tuple[date, date]:
    """First and last day of "yesterday", "last_month" and the like; the keys of `question.relative`."""
    week = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    year = today.replace(month=1, day=1)
    day = timedelta(days=1)
    last_month = (month - day).replace(day=1)
    return {
        "today": (today, today),
        "yesterday": (today - day, today - day),
        "this_week": (week, today),
        "last_week": (week - 7 * day, week - day),
        "this_month": (month, today),
        "last_month": (last_month, month - day),
        "this_year": (year, today),
        "last_year": (year.replace(year=year.year - 1), year - day),
    }[name]


def _calendar(words: Sequence[Token], language: str, today: date) -> Period | None:
    for start in range(len(words)):
        date_words = _date_at(words, start, language)
        if date_words and (found := _of(date_words, language, today)):
            marks = _marks_before(words, start, language)
            behind = _marks_behind(words, start + len(date_words), language)
            used = (*marks, *date_words, *behind)
            if {t.key for t in (*marks, *behind)} & keys("question.since", language):
                return Period(found[0], None, used)
            if {t.key for t in (*marks, *behind)} & keys("question.until", language):
                return Period(None, found[1], used)
            if len(date_words) > 1 or marks or behind or _in_month(date_words[0], language):
                return Period(*found, used)
    return None


def _range(words: Sequence[Token], language: str, today: date) -> Period | None:
    """From one date to another: "between March and May 2024", "с 1 по 5 мая"."""
    joins = keys("question.until", language) | keys("question.to", language)
    for start in range(1, len(words)):
        marks = _marks_before(words, start, language, "since")
        first = _run(words, start, language) if marks else ()
        at = start + len(first)
        if not first or at >= len(words) or words[at].key not in joins:
            continue
        second = _date_at(words, at + 1, language)
        last = _of(second, language, today) if second else None
        begin = _of(_filled(first, second, language), language, today) if last else None
        if begin and last and begin[0] <= last[1]:
            behind = _marks_behind(words, at + 1 + len(second), language)
            used = (*marks, *first, words[at], *second, *behind)
            return Period(begin[0], last[1], used)
    return None


def _filled(first: Sequence[Token], second: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The first date of two with the month and the year that only the second has."""
    lacks_month = not any(_month(token, language) or _year(token) for token in first)
    lacks_year = not any(map(_year, first))
    more = [
        token
        for token in second
        if (lacks_month and _month(token, language)) or (lacks_year and _year(token))
    ]
    return (*first, *more)


def _date_at(words: Sequence[Token], start: int, language: str) -> tuple[Token, ...]:
    """The words of day, month and year in a row from here on, with a month or a year among them."""
    run = _run(words, start, language)
    return run if any(_year(t) or _month(t, language) for t in run) else ()


def _run(words: Sequence[Token], start: int, language: str) -> tuple[Token, ...]:
    run: list[Token] = []
    for token in words[start : start + 4]:
        small = token.key in keys("question.date_words", language) and run
        if not (small or _number(token, 1, 31) or _year(token) or _month(token, language)):
            break
        run.append(token)
    while (
        run and run[-1].key in keys("question.date_words", language) and not _number(run[-1], 1, 31)
    ):
        run.pop()
    return tuple(run)


def _of(words: Sequence[Token], language: str, today: date) -> tuple[date, date] | None:
    """First and last day of a date, as exact as its words are; None if there is no such day."""
    year = next((int(t.key) for t in words if _year(t)), 0)
    months = [m for t in words if (m := _month(t, language))]
    numbers = [int(t.key) for t in words if _number(t, 1, 31) and not _year(t)]
    if not months and len(numbers) == 2 and year:  # 2024-05-17, 17.05.2024
        months = [numbers[0] if _year(words[0]) else numbers[1]]
        numbers = [numbers[1] if _year(words[0]) else numbers[0]]
    month, day = (months or [0])[0], (numbers or [0])[0]
    if not year:
        year = today.year if (month, day or 1) <= (today.month, today.day) else today.year - 1
    try:
        first = date(year, month or 1, (day if month else 0) or 1)
    except ValueError:
        return None
    if month and day:
        return first, first
    last = month or 12
    return first, date(year, last, calendar.monthrange(year, last)[1])


def _marks_before(
    words: Sequence[Token], start: int, language: str, *lists: str
) -> tuple[Token, ...]:
    """The small words right before a date that say it is one, of some `lists`: "in", "since"."""
    marks = frozenset().union(
        *(keys(f"question.{name}", language) for name in lists or ("in", "since", "until"))
    )
    return tuple(token for token in words[max(0, start - 1) : start] if token.key in marks)


def _marks_behind(words: Sequence[Token], end: int, language: str) -> tuple[Token, ...]:
    """Those right behind it: "года", "жылдан бері"."""
    found = []
    marks = (
        keys("question.date_words", language)
        | keys("question.since", language)
        | keys("question.until", language)
    )
    for token in words[end : end + 2]:
        if token.key not in marks:
            break
        found.append(token)
    return tuple(found)


def _year(token: Token) -> bool:
    return _number(token, EARLIEST_YEAR, 2100)


def _number(token: Token, least: int, most: int) -> bool:
    return token.key.isdigit() and token.key.isascii() and least <= int(token.key[:5]) <= most


def _month(token: Token, language: str) -> int:
    """1-12, else 0. A month is known by its stem: "мая", "қаңтарда"."""
    return _month_of(token.key, language)


@lru_cache(maxsize=10_000)
def _month_of(key: str, language: str) -> int:
    for number, (whole, beginnings) in enumerate(_months(language), 1):
        if key in whole or key.startswith(beginnings):
            return number
    return 0


@cache
def _months(language: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    """Of each month the keys of its whole words, those with a full stop ("may."), and of the stems of others."""
    found = [stems.split() for stems in languages()[language].words("question.months")]
    return tuple(
        (
            frozenset(word_key(stem[:-1]) for stem in stems if stem.endswith(".")),
            tuple(word_key(stem) for stem in stems if not stem.endswith(".")),
        )
        for stems in found
    )


def _in_month(token: Token, language: str) -> bool:
    """Whether an ending says that it was in this month, where no small word does: "қаңтарда"."""
    endings = keys("question.in_endings", language)
    return bool(endings and _month(token, language)) and token.key[-2:] in endings
