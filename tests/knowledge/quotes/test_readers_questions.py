"""Readers ask and somebody answers, in whatever way a paper prints who asks and who answers."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

EN = """Dan Rook, who runs the pool, came to our office.

Question from Ivy Marsh, village of Lower Green: Why is the pool shut on Mondays?

Answered by the head of the pool, Dan Rook: We drain it on Sunday night.

The heating is another matter. We wait for a part.

Tom Hale of Mill Lane asks: Is the sauna open again?

Dan Rook answers: It is. Bring a towel."""
RU = """В редакцию пришёл директор бассейна Денис Рогов.

Вопрос от читательницы Инны Марковой, село Нижнее: Почему бассейн закрыт по понедельникам?

Отвечает директор бассейна Денис Рогов: В воскресенье ночью мы сливаем воду.

С отоплением сложнее. Мы ждём деталь.

Спрашивает Олег Халин, улица Садовая: Открыта ли снова сауна?

Отвечает Денис Рогов: Открыта. Приносите полотенце."""
KK = """Редакцияға бассейн директоры Данияр Рахимов келді.

Инкар Маратова, Төменгі ауылы: Бассейн неге дүйсенбіде жабық?

Жауап береді бассейн директоры Данияр Рахимов: Жексенбі түнінде суын ағызамыз.

Жылу мәселесі қиындау. Бөлшек күтіп отырмыз.

Олжас Халықов (Бау көшесі) сұрайды: Сауна қайта ашылды ма?

Данияр Рахимов жауап береді: Ашық. Сүлгі ала келіңіз."""


def _said(text: str, language: str) -> list[tuple[str, str]]:
    found = extract_from(Article(text=text, language=language))
    return [(one.speaker.name if one.speaker else "", one.text.split()[-1]) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        (EN, "en", ["Mondays?", "night.", "part.", "again?", "towel."]),
        (RU, "ru", ["понедельникам?", "воду.", "деталь.", "сауна?", "полотенце."]),
        (KK, "kk", ["жабық?", "ағызамыз.", "отырмыз.", "ма?", "келіңіз."]),
    ],
)
def test_a_label_may_say_that_somebody_asks_or_answers(
    text: str, language: str, ends: list[str]
) -> None:
    said = _said(text, language)
    assert [last for _, last in said] == ends
    asked, answered, on, again, replied = (name for name, _ in said)
    assert answered.split()[-1][:4] == replied.split()[-1][:4] == on.split()[-1][:4]
    assert asked.split()[-1][:4] in ("Mars", "Марк", "Мара")
    assert again.split()[-1][:4] in ("Hale", "Хали", "Халы")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Question (Ivy Marsh): Why is it shut?\n\nAnswer (Dan Rook): We drain it.\n\n"
            "Question (Tom Hale): And the sauna, is it open?\n\nAnswer (Dan Rook): It is. Come.",
            "en",
            ["Ivy Marsh", "Dan Rook", "Tom Hale", "Dan Rook"],
        ),
        (
            "Вопрос (Инна Маркова): Почему закрыт бассейн?\n\nОтвет (Денис Рогов): Сливаем воду.\n\n"
            "Вопрос (Олег Халин): А сауна открыта?\n\nОтвет (Денис Рогов): Открыта. Приходите.",
            "ru",
            ["Инна Маркова", "Денис Рогов", "Олег Халин", "Денис Рогов"],
        ),
    ],
)
def test_a_question_may_name_in_brackets_who_asks(
    text: str, language: str, names: list[str]
) -> None:
    assert [name for name, _ in _said(text, language)] == names


def test_an_ordinary_frame_before_a_colon_is_no_label() -> None:
    text = (
        "He replied: no tax will be raised.\n\nThe union answered: then we strike.\n\n"
        "He replied: let them. Talks go on."
    )
    assert _said(text, "en") == []


@pytest.mark.parametrize(
    ("language", "leads", "names"),
    [
        ("ru", "Отвечает: юрист {}.", ("Нина Есполова", "Марат Абдуллин")),
        ("kk", "Жауап береді: заңгер {}.", ("Нұргүл Есполова", "Марат Абдрахман")),
    ],
)
def test_a_line_may_say_of_whom_the_answer_below_is(
    language: str, leads: str, names: tuple[str, str]
) -> None:
    first, second = (leads.format(name) for name in names)
    text = (
        f"Why is it dear?\nГүлнар, Кельм\n\n{first}\n\nIt is dear, and we know it.\n\n"
        f"Who pays for it?\nМарат, Кельм\n\n{second}\n\nThe town pays for it."
    )
    found = extract_from(Article(text=text, language=language))
    assert [item.speaker and item.speaker.name for item in found][1::2] == [*names]
    assert len(found) == 4
