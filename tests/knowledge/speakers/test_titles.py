"""Somebody named behind a long title: the name is the speaker, and no word of the title belongs to it."""

import pytest

from tests.knowledge.speakers.naming import names_in

EN = [
    "Minister of Water Resources",
    "Minister of Culture and Information",
    "Minister of Digital Development, Innovations and Aerospace Industry",
    "Minister for Emergency Situations",
    "Chair of the Committee on International Affairs, Defence and Security",
    "Director of Emergency Medicine",
    "Chief of Naval Operations Adm.",
    "President of the Academy of Sciences",
    "Special Representative of the President for International Cooperation",
    "Editor-in-chief of Vecherny Kelm",
    "CEO of Pacific Gas",
    "Orda's Ambassador to Turkey",
    "UN Resident Coordinator in Turkey",
    "U.S. Ambassador to the United Nations",
    "Secretary of State for Northern Ireland",
]


@pytest.mark.parametrize("name", ["Ada Quill", "Nurzhan Tulkibek"])
@pytest.mark.parametrize("title", EN)
def test_an_english_title(title: str, name: str) -> None:
    assert names_in("en", f"{title} {name} said that the wall was old.") == [name]


def test_the_office_of_somebody_else_is_no_title() -> None:
    text = "The son of President of Orda Tom Harlow said that the wall was old."
    assert names_in("en", text) == ["The son of President of Orda Tom Harlow"]
