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
    ("en", "At this the mayor put down his hat. “Quill asks too much,” he said.", "Tom Harlow"),
    ("en", "Had the mayor any other plan? He said he had none.", "Tom Harlow"),
    ("en", "However, the mayor was not moved. “Who pays?” he asked.", "Tom Harlow"),
    ("en", "A photograph of the mayor hung there. “Who pays?” asked Quill.", "Sam Quill"),
    (
        "en",
        "In March the county surveyor wrote that it leaned. “Pull it down,” he said.",
        "the county surveyor",
    ),
    ("en", "She is the daughter of a cobbler, who drank. “Walk,” he would say.", "a cobbler"),
    ("en", "Orda, founded by his uncle, has ten rooms and, he said, “a cold cellar”.", "Sam Quill"),
    ("en", "Nell Orda left. She herself said that it was late.", "Nell Orda"),
    ("ru", "Затем мэр осмотрел двор строителя Сэма Квилла. Тот сказал, что двор мал.", "Сэм Квилл"),
    ("ru", "На этом мэр встал. «Хватит», — сказал он.", "Том Харлоу"),
    ("ru", "В пятницу мэр встретился с Сэмом Квиллом. Он сказал, что стена стара.", "Том Харлоу"),
    ("ru", "Мэр уехал. Он сказал, что стена стара.", "Том Харлоу"),
]
OPENING = {"en": ENGLISH, "ru": RUSSIAN}


@pytest.mark.parametrize(("language", "text", "name"), TOLD)
def test_who_acts_by_his_office_is_meant(language: str, text: str, name: str) -> None:
    names = partial(names_in, language)
    assert names(OPENING[language] + text)[-1] == name


def test_it_goes_on_with_the_body_of_a_sentence_before_one_that_it_opens() -> None:
    text = "Halden Foods, founded in 1931, kept its forecast. It opened nine shops. Demand rose, it said."
    assert names_in("en", text) == ["Halden Foods"]


def test_a_bare_family_name_is_whose_family_are_called_by_their_first_names() -> None:
    text = (
        "Greta Harlow, who died on Monday, made puppets. Her husband, Duncan Harlow, survives her. Duncan carved. "
        "Duncan sang. Harlow said that she hated strings."
    )
    assert names_in("en", text)[-1] == "Greta Harlow"


def test_she_of_whom_nobody_near_tells_is_of_whom_the_text_speaks_most() -> None:
    text = (
        "Greta Harlow made puppets. Harlow toured barns. Harlow drank tea.\n\nA producer proposed that she stop.\n\n"
        "She left by the window. The van was sold. The shop was shut. The street was dug. "
        "Later she admitted that she was tired."
    )
    assert names_in("en", text)[-1] == "Greta Harlow"


def test_the_minister_is_not_the_associate_minister_where_both_are_named() -> None:
    text = "Transport Minister Tom Harlow rose. Associate Minister for the Sea Ann Reed sat. "
    text += "The minister said that it was late."
    assert names_in("en", text)[-1] == "Tom Harlow"
