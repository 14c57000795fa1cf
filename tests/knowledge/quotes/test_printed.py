"""A line that tells of a letter, a post or a speech which follows, and its paragraphs without marks."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from

_ENGLISH = (
    "I slept. A hundred and forty loaves, black as your boot.",
    "I am sorry to the school. There will be scones at eight.",
    "The post was shared by half the county. The bakery opens at six.",
)
_RUSSIAN = (
    "Я заснула. Сто сорок буханок, чёрных, как сапог.",
    "Простите меня, школа. В восемь будут булочки.",
    "Запись прочитал весь район. Пекарня открывается в шесть.",
)
_KAZAKH = (
    "Мен ұйықтап қалыппын. Жүз қырық нан күйіп кетті.",
    "Мектептен кешірім сұраймын. Сегізде тоқаш болады.",
    "Жазбаны бүкіл аудан оқыды. Наубайхана алтыда ашылады.",
)


@pytest.mark.parametrize(
    ("language", "lead", "speaker", "text"),
    [
        ("en", "Ada Quill posted the following on her page:", "Ada Quill", _ENGLISH),
        ("en", "Ada Quill’s letter is printed here in full.", "Ada Quill", _ENGLISH),
        ("en", "Ada Quill sent us a letter. We print it unabridged.", "Ada Quill", _ENGLISH),
        ("en", "Below are extracts from the speech that Ada Quill gave.", "Ada Quill", _ENGLISH),
        ("ru", "Письмо Ады Беловой печатаем полностью.", "Ада Белова", _RUSSIAN),
        ("ru", "Из письма Ады Беловой:", "Ада Белова", _RUSSIAN),
        ("ru", "Ада Белова прислала письмо. Приводим его целиком.", "Ада Белова", _RUSSIAN),
        ("kk", "Раушан Кәрімнің хатын толық жариялаймыз.", "Раушан Кәрім", _KAZAKH),
        ("kk", "Раушан Кәрім хат жолдады. Төменде жариялаймыз.", "Раушан Кәрім", _KAZAKH),
        ("kk", "Раушан Кәрімнің хатынан:", "Раушан Кәрім", _KAZAKH),
    ],
)
def test_what_is_printed_is_whose_it_is_said_to_be(
    language: str, lead: str, speaker: str, text: tuple[str, ...]
) -> None:
    found = extract_from(Article("\n\n".join((lead, *text)), language=language))
    assert [item.text for item in found] == list(text[:2])
    assert {item.speaker.name for item in found if item.speaker} == {speaker}


def test_entries_of_a_diary_open_with_a_day() -> None:
    text = """Ada Quill kept a diary for thirty years. Some extracts:

3 December. Storm. Drove the sheep to leeward.

11 December. A man came from home. I gave him soup.

The museum shows the diary from May."""
    found = extract_from(Article(text, language="en"))
    assert [item.text.split(".")[0] for item in found] == ["3 December", "11 December"]


@pytest.mark.parametrize(
    "text",
    [
        "The council offered a plaque. So far there are only four screws.\n\nIn the shop we met two men.",
        "The minister’s plan is explained below.\n\nThe tax will rise. Buses are free on Sundays.",
        "It says: never answer. He follows the rule.\n\nI wondered what the phrases were.",
    ],
)
def test_the_writers_paragraph_behind_such_a_line_is_nobodys(text: str) -> None:
    assert not [
        item for item in extract_from(Article(text, language="en")) if item.kind == "direct"
    ]
