"""Periods as people call them."""

from datetime import date

import pytest

from bot.periods import period

MARCH = (date(2023, 3, 1), date(2023, 3, 31))


@pytest.mark.parametrize(
    ("language", "since", "until", "said"),
    [
        ("en", *MARCH, "March 2023"),
        ("ru", *MARCH, "март 2023"),
        ("kk", *MARCH, "Наурыз 2023"),
        ("en", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("en", date(2023, 1, 1), date(2023, 12, 31), "2023"),
        ("en", date(9999, 1, 1), date(9999, 12, 31), "9999"),
        ("ru", date(2023, 1, 1), date(2023, 12, 31), "2023 год"),
        ("en", date(2023, 3, 1), date(2023, 3, 1), "1 March 2023"),
        ("en", date(2023, 3, 6), date(2023, 3, 12), "6 March 2023 – 12 March 2023"),
        ("en", date(2022, 1, 1), None, "since 1 January 2022"),
        ("ru", date(2022, 1, 1), None, "с 1 января 2022\u202fг."),
        ("en", None, date(2022, 1, 1), "until 1 January 2022"),
        ("en", None, None, ""),
    ],
)
def test_a_period_is_called_as_people_call_it(
    language: str, since: date | None, until: date | None, said: str
) -> None:
    assert period(language, since, until) == said
