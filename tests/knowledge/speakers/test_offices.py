"""The office of a speaker, as it is shown."""

import pytest

from knowledge.grammar.lexicon import lexicon
from knowledge.speakers.offices import shown_role


@pytest.mark.parametrize(
    ("language", "roles", "shown"),
    [
        ("ru", ["начальника порта"], "начальник порта"),
        ("ru", ["первого заместителя министра", "министр"], "министр"),
        ("ru", ["первого заместителя министра"], ""),  # an adjective would have to agree
        ("ru", ["Президентом Кельмарии"], "Президент Кельмарии"),
        ("en", ["Prime Minister of Velgoria"], "Prime Minister of Velgoria"),
        ("kk", ["Кельмария президенті"], "Кельмария президенті"),
        ("en", [], ""),
    ],
)
def test_a_role_is_shown_in_the_nominative(language: str, roles: list[str], shown: str) -> None:
    assert shown_role(lexicon(language), roles) == shown
