"""Quotations set in a box: a paragraph of their own, with who says them below, behind a dash or in brackets."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from


@pytest.mark.parametrize(
    ("language", "box", "name"),
    [
        ("en", "“We lose two roofs each winter.”\n— Ann Reed, mayor", "Ann Reed"),
        ("en", "“We lose two roofs each winter.”\n\nAnn Reed, mayor", "Ann Reed"),
        ("en", "“We lose two roofs each winter.”\nAnn Reed\nMayor of Castleton", "Ann Reed"),
        ("en", "“We lose two roofs each winter.” — Ann Reed, mayor", "Ann Reed"),
        ("en", "“We lose two roofs each winter” (Ann Reed, mayor)", "Ann Reed"),
        ("ru", "«Мы каждую зиму теряем две крыши».\n— Римма Белова, директор", "Римма Белова"),
        ("ru", "«Мы каждую зиму теряем две крыши» (Римма Белова, директор)", "Римма Белова"),
        ("kk", "«Біз қыс сайын екі шатырдан айырыламыз».\n— Марат Оспан, директор", "Марат Оспан"),
    ],
)
def test_who_stands_below_or_behind_says_it(language: str, box: str, name: str) -> None:
    news = {
        "en": "The plan was discussed for two years. The council votes in June.",
        "ru": "План обсуждали два года. Совет голосует в июне.",
        "kk": "Жоба екі жыл талқыланды. Кеңес маусымда дауыс береді.",
    }[language]
    (found,) = extract_from(Article(f"{news}\n\n{box}\n\n{news}", language=language))
    assert found.speaker
    assert found.speaker.name == name


def test_a_name_over_the_next_words_signs_nothing() -> None:
    text = (
        "Two views on the wall.\n\nAnn Reed, baker\n“I would keep it, it is old.”\n\n"
        "Tom Hale, tailor\n“I would sell it, it is cold.”"
    )
    found = extract_from(Article(text, language="en"))
    assert [item.speaker and item.speaker.name for item in found] == ["Ann Reed", "Tom Hale"]


def test_a_heading_below_is_nobody() -> None:
    text = "The council met.\n\n“We lose two roofs each winter.”\n\nWhat comes next\n\nThe vote is in June."
    (found,) = extract_from(Article(text, language="en"))
    assert not (found.speaker and found.speaker.name == "What")


def test_who_signs_it_says_it_and_not_who_leads_to_it_above() -> None:
    text = (
        "The rescuers and the waterworks say that they found no dead fish:\n\n"
        "“We went down to the mouth of the river. Nothing floated there.”\n\n"
        "— Ann Reed, spokeswoman of the rescuers\n\nThe river is being watched."
    )
    _, found = extract_from(Article(text, language="en"))
    assert found.speaker
    assert found.speaker.name == "Ann Reed"


def test_a_signature_may_be_as_long_as_a_label() -> None:
    who = "Ann Reed, deputy head of the press office of the rescue service for Castleton and the lake country"
    assert len(who) > 90
    text = (
        f"The council met.\n\n“We lose two roofs each winter.”\n\n— {who}\n\nThe vote is in June."
    )
    (found,) = extract_from(Article(text, language="en"))
    assert found.speaker
    assert found.speaker.name == "Ann Reed"


def test_who_wrote_it_down_does_not_say_it() -> None:
    text = (
        "Григорий ездит на север. Вот что он рассказал.\n\n«Мы каждую зиму теряем две крыши. А куда деваться».\n\n"
        "Записала Римма Белова"
    )
    found = extract_from(Article(text, language="ru"))
    assert all(item.speaker is None or item.speaker.name != "Римма Белова" for item in found)
