"""A pronoun is who acts by his office in the sentence before, not whom that names."""

from functools import partial

import pytest

from tests.knowledge.speakers.naming import names_in

ENGLISH = "Mayor Tom Harlow opened the wall. Builder Sam Quill stood beside him. "
RUSSIAN = "Мэр Том Харлоу открыл стену. Рядом стоял строитель Сэм Квилл. "
TOLD = [
    ("en", "The mayor thanked Sam Quill. He said the wall was old.", "Tom Harlow"),
    ("en", "On Friday the mayor has left. He said the wall was old.", "Tom Harlow"),
    ("en", "Then the mayor, who was ill, left. He said the wall was old.", "Tom Harlow"),
    ("en", "Sam Quill thanked the mayor. He said the wall was old.", "Sam Quill"),
    ("ru", "В пятницу мэр встретился с Сэмом Квиллом. Он сказал, что стена стара.", "Том Харлоу"),
    ("ru", "Мэр уехал. Он сказал, что стена стара.", "Том Харлоу"),
]
OPENING = {"en": ENGLISH, "ru": RUSSIAN}


@pytest.mark.parametrize(("language", "text", "name"), TOLD)
def test_who_acts_by_his_office_is_meant(language: str, text: str, name: str) -> None:
    names = partial(names_in, language)
    assert names(OPENING[language] + text)[-1] == name
