"""The name and the role under which an asker sees a speaker."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("en", "“The wall is old,” said LaVonne Harlow.", "LaVonne Harlow", ""),
        ("en", "“The wall is old,” said Yong-ho Harlow.", "Yong-ho Harlow", ""),
        ("en", "STEVE HARLOW: The wall is old.\n\nANN REED: It is.\n\nSTEVE HARLOW: So am I.", "Steve Harlow", ""),
        ("ru", "«Стена стара», — сказал Дж. Харлоу.", "Дж. Харлоу", ""),
        ("ru", "Дж. К. Харлоу заявил, что стена стара.", "Дж. К. Харлоу", ""),
        ("ru", "«Стена стара», — сказал судья Мерлин Дж. Харлоу.", "Мерлин Дж. Харлоу", "судья"),
        ("ru", "Экономист ФАО Эрдал Харлоу не исключил, что стена упадёт.", "Эрдал Харлоу", "Экономист ФАО"),
        ("ru", "Директор ВТО Орхан Вельмин сказал, что стена упадёт.", "Орхан Вельмин", "Директор ВТО"),
        ("ru", "Он встретился с Чжао Мэньпином. «Стена стара», — сообщил Чжао.", "Чжао Мэньпин", ""),
        ("ru", "Он приехал к Чжао Мэньпину. «Стена стара», — сообщил Чжао.", "Чжао Мэньпин", ""),
        ("ru", "Он уехал от Чжао Мэньпина. «Стена стара», — сообщил Чжао.", "Чжао Мэньпин", ""),
        ("kk", "«Қабырға ескі болғандықтан құлап кетуі мүмкін», — деді Дж. Вельтон.", "Дж. Вельтон", ""),
        ("kk", "«Qabyrǵa eski bolǵandyqtan qulap ketýi múmkin», — dedi Sh. Nurbaev.", "Sh. Nurbaev", ""),
        ("kk", "Мисс Вельтон былай дейді: «Қабырға ескі болғандықтан құлап кетеді».", "Вельтон", ""),
        ("kk", "Сэр Томас Вельтон былай дейді: «Қабырға ескі болғандықтан құлап кетеді».", "Томас Вельтон", ""),
    ],
)  # fmt: skip
def test_the_name_is_the_persons(language: str, text: str, name: str, role: str) -> None:
    *_, statement = extract_from(Article(text=text, language=language))
    assert statement.speaker
    assert (statement.speaker.name, statement.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        (
            "en",
            'A knee injury stopped midfielder Tom Harlow. "It hurts," Harlow said.',
            "midfielder",
        ),
        ("en", 'They met former mayor Tom Harlow. "It is old," Harlow said.', "former mayor"),
        ("en", 'The club signed striker Tom Harlow. "It is good," Harlow said.', "striker"),
        ("en", 'Police arrested councillor Tom Harlow. "It is wrong," Harlow said.', "councillor"),
        ("en", "The retired judge Tom Harlow said the wall was old.", "retired judge"),
        (
            "en",
            "The Leeds United striker Tom Harlow said the wall was old.",
            "Leeds United striker",
        ),
        (
            "ru",
            "По мнению полпреда президента РФ в округе Глеба Вельтона, старая стена скоро упадёт.",
            "полпред президента РФ в округе",
        ),
        ("ru", "«Стена стара», — сказал главбух завода Глеб Вельтон.", "главбух завода"),
    ],
)
def test_the_role_is_the_persons(language: str, text: str, role: str) -> None:
    statement = extract_from(Article(text=text, language=language))[-1]
    assert statement.speaker
    assert statement.speaker.role == role


def test_an_initial_of_two_letters_is_of_whom_begins_so() -> None:
    text = "Джоан Харлоу приехала. «Стена стара», — сказала Дж. Харлоу. «Стена мокра», — сказал Т. Харлоу."
    joan, other = extract_from(Article(text=text, language="ru"))
    assert joan.speaker and other.speaker
    assert (joan.speaker.name, other.speaker.name) == ("Джоан Харлоу", "Т. Харлоу")
