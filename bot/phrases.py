"""`strings/*.toml` -> what the bot says, in a person's language, as HTML that Telegram takes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from html import escape
from importlib import resources

from babel import Locale
from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal

DEFAULT = "en"
PLURALS = ("zero", "one", "two", "few", "many", "other")
"""As the Unicode rules of plurals name them."""
UNIT_FROM = 1.5
"""90 minutes are an hour and a half, said in hours; fewer are said in minutes."""


class Html(str):
    """Text that is HTML already and is put into a phrase as it is."""

    __slots__ = ()


@cache
def languages() -> Mapping[str, Mapping[str, str]]:
    """Code of each language -> its phrases by dotted key."""
    folder = resources.files("bot") / "strings"
    return {
        file.name.removesuffix(".toml"): dict(_flat(tomllib.loads(file.read_text("utf-8"))))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    }


def _flat(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", str(value)


def language_of(code: str | None) -> str:
    """The language that is spoken for a code such as "ru-RU"; English for others."""
    short = (code or "").partition("-")[0].lower()
    return short if short in languages() else DEFAULT


def phrase(language: str, key: str, /, **values: object) -> str:
    """A phrase with its values, which are escaped unless they are `Html`."""
    return languages()[language_of(language)][key].format(
        **{name: _safe(language, value) for name, value in values.items()}
    )


def label(language: str, key: str, /, **values: object) -> str:
    """A phrase as plain text, for a button or an alert."""
    return languages()[language_of(language)][key].format(**values)


def counted(language: str, key: str, count: int) -> str:
    """A phrase about so many things, as plain text.

    Its forms stand between "|", in the order of the language's plurals: one, few, many, other.
    """
    forms = label(language, key, count=number(language, count)).split("|")
    rule = Locale.parse(locale(language)).plural_form
    known = [name for name in PLURALS if name in rule.tags | {"other"}]
    return forms[min(known.index(rule(count)), len(forms) - 1)]


def locale(language: str) -> str:
    """Whose way of writing dates and numbers the language follows."""
    return label(language, "language.locale")


def day(language: str, value: date | None) -> str:
    """A date as people write it in this language, or that there is none."""
    if value is None:
        return label(language, "period.none")
    return format_date(value, "long", locale=locale(language))


def lasting(language: str, seconds: float) -> str:
    """How long something lasts, in its largest unit."""
    return format_timedelta(
        timedelta(seconds=round(seconds)), threshold=UNIT_FROM, locale=locale(language)
    )


def ago(language: str, seconds: float) -> str:
    """How long ago something was, in its largest unit."""
    return format_timedelta(
        timedelta(seconds=-round(seconds)),
        threshold=UNIT_FROM,
        add_direction=True,
        locale=locale(language),
    )


def number(language: str, value: float) -> str:
    """A number with one decimal at most, as people write it in this language."""
    return format_decimal(value, format="#,##0.#", locale=locale(language))


def _safe(language: str, value: object) -> str:
    if isinstance(value, Html):
        return value
    if isinstance(value, date):
        return escape(day(language, value))
    return escape(str(value), quote=False)
