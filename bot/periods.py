"""First and last day of a period -> how people call it in their language; pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from babel.dates import format_date

from bot.phrases import day, label, locale


def period(language: str, since: date | None, until: date | None) -> str:
    """ "March 2023", "2023", a day, "since …", "until …"; empty if neither is given.

    `until` is the last day of the period.
    """
    if since and until:
        return _between(language, since, until)
    if since:
        return label(language, "period.since", day=day(language, since))
    return label(language, "period.until", day=day(language, until)) if until else ""


def _between(language: str, since: date, until: date) -> str:
    if since == until:
        return day(language, since)
    if (since.year, since.month, since.day) == (until.year, 1, 1) and (
        (until.month, until.day) == (12, 31)
    ):
        return label(language, "period.year", year=since.year)
    if (
        since.day == 1
        and (since.year, since.month) == (until.year, until.month)
        and (until.day == monthrange(until.year, until.month)[1])
    ):
        return format_date(since, "LLLL y", locale=locale(language))
    return label(language, "period.between", first=day(language, since), last=day(language, until))
