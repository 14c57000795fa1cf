"""The first words of an article -> place and publisher, if they are a dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DAY = r"(?:\d{1,2}\s+[^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.?\s+\d{1,2})(?:,?\s+\d{4}(?:\s*(?:г|ж)\.)?)?"
"""5 March, March 5, 5 марта 2023 г."""
_SMALL = "".join(char for char in map(chr, range(0x61, 0x530)) if char.islower())
_CAPITAL = rf"[^\W\d_{_SMALL}]"
_CAPITALS = rf"{_CAPITAL}{{2}}(?:{_CAPITAL}|[-’'](?={_CAPITAL}))*"
_PLACE = rf"{_CAPITALS}(?:\s{_CAPITALS}){{0,3}}"
_NAME = rf"{_CAPITAL}[\w’'-]*(?: {_CAPITAL}[\w’'-]*){{0,3}}"
_DASH = r"\s*[–—-]{1,2}\s+"
_REGION = r"(?:,\s(?:[A-Z]\.){1,3}|,\s[A-Z][a-z]{1,12}\.?)?"
"""MANCHESTER, N.H. and AUSTIN, Texas."""
_AGENCY = r"[\w.’' -]{2,40}?"

_FORMS = tuple(
    re.compile(rf"\s*(?P<place>{place}){rest}")
    for place, rest in (
        # ASTANA. KAZINFORM – The ..., АСТАНА. 5 марта. КазТАГ - ...
        (
            rf"(?=[\w-]{{4}}){_PLACE}",
            rf"\.\s(?:{_DAY}\.?,?\s)?/?(?P<publisher>{_PLACE}/?\.?(?=\s*\n)|{_NAME}(?=/?\.?{_DASH}))/?\.?\s*[–—-]*\s*",
        ),
        # ASTANA. KAZINFORM The ..., but not: BBC. ITV ...
        (rf"(?=[\w-]{{4}}){_PLACE}", rf"\.\s(?:{_DAY}\.?,?\s)?/?(?P<publisher>{_CAPITALS})/?\.?\s"),
        # LONDON (Reuters) - ..., МОСКВА, 5 марта (ТАСС). ..., Astana, 5 March (Agency) - ...
        (
            rf"(?:{_PLACE}{_REGION}|{_NAME}(?=[,.]\s{_DAY}))",
            rf"(?:[,.]?\s{_DAY}\.?,?)?\s?[(/](?P<publisher>{_AGENCY})[)/](?:\.\s|{_DASH})",
        ),
        # МОСКВА, 5 мар - РИА Новости. ...
        (
            rf"(?:{_PLACE}|{_NAME}(?=[,.]\s{_DAY}))",
            rf"[,.]\s{_DAY}\.?{_DASH}(?P<publisher>{_NAME})\.\s",
        ),
        # Москва. 5 марта. ИНТЕРФАКС - ...
        (_NAME, rf"[,.]\s{_DAY}\.?\s(?P<publisher>{_PLACE}|{_NAME})(?:{_DASH}|\.\s)"),
        # MANCHESTER, N.H. - ..., but not: США – ...
        (
            rf"(?=\w{{4}}|\w+,|\w+ \w){_PLACE}{_REGION}",
            rf"(?P<publisher>)(?:,\s{_DAY})?{_DASH}(?=\S)",
        ),
    )
)

_HEAD = 200
"""A dateline stands in the first characters or nowhere."""
_LONGEST_ACRONYM = 4
"""TASS and РИА stay as they are, KAZINFORM is a name."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article was written, and for whom; empty if it does not say."""

    place: str = ""
    publisher: str = ""
    end: int = 0


def dateline(text: str) -> Dateline:
    """The dateline that opens a text, KAZINFORM as Kazinform; empty if there is none.

    >>> dateline("ASTANA. KAZINFORM President Tokayev has sent a letter.")
    Dateline(place='Astana', publisher='Kazinform', end=18)
    """
    for form in _FORMS:
        if match := form.match(text[:_HEAD]):
            return Dateline(
                _as_name(match["place"], longest_acronym=1),
                _as_name(match["publisher"].strip(" /."), longest_acronym=_LONGEST_ACRONYM),
                match.end(),
            )
    return Dateline()


def _as_name(words: str, *, longest_acronym: int) -> str:
    """NEW YORK as New York; initials, and words that are no longer than an acronym, stay."""
    return re.sub(
        r"[^\W\d_]+(?!\.)\b",
        lambda match: (
            match[0].capitalize()
            if match[0].isupper() and len(match[0]) > longest_acronym
            else match[0]
        ),
        words,
    )
