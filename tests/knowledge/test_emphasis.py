"""Signs that stress words are not met by who reads for statements, and offsets are those of the text as it came."""

from __future__ import annotations

import pytest

from knowledge.emphasis import bare
from knowledge.intake import extract_from
from knowledge.model import Article

LAYOUT = """*Readers on the new weir*

**Vera Osk, 52, miller:** I open it at night. There is **nobody** else, and I live nearest.

**Juri Lant, 34, baker:** In the winter the gates are frozen, so I sleep.

**Ada Holm, 61, nurse:** My garden is under water each spring, and nobody asks me.

## Elsewhere

__“The mill is sold,”__ said the owner, *Ivo Brandt*.
"""


def _plain(text: str) -> str:
    without = bare(text)
    assert without is not None
    return without.text


def test_stressed_text_is_read_as_the_plain_one() -> None:
    stressed = extract_from(Article(LAYOUT, language="en"))
    plain = extract_from(Article(_plain(LAYOUT), language="en"))
    assert len(stressed) == 4
    assert [(one.kind, one.speaker) for one in stressed] == [
        (one.kind, one.speaker) for one in plain
    ]
    words = [one.content.of(LAYOUT).replace("**", "") for one in stressed]
    assert words == [one.content.of(_plain(LAYOUT)) for one in plain]


def test_a_statement_is_verbatim_and_holds_no_sign_at_its_ends() -> None:
    for one in extract_from(Article(LAYOUT, language="en")):
        assert one.text == one.span.of(LAYOUT)
        assert one.text.strip("*_# ") == one.text
        assert one.span.contains(one.content)


@pytest.mark.parametrize(
    "text",
    [
        "a * b * c",
        "f**k this s**t",
        "* first\n* second\n",
        "snake_case_name",
        "5 ** 2 ** 3",
        "No #1 here",
    ],
)
def test_signs_that_stress_nothing_stay(text: str) -> None:
    assert bare(text) is None


def test_stressed_labels_of_questions_and_answers_are_known() -> None:
    asked, answered = "**Вопрос:** Когда откроют мост?", "**Ответ:** — Завтра утром."
    text = f"{asked}\n\n{answered}\n\n**Вопрос:** Кто платит?\n\n**Ответ:** — Область."
    found = extract_from(Article(text, language="ru"))
    assert [one.content.of(text) for one in found] == ["Завтра утром.", "Область."]


@pytest.mark.parametrize(
    ("language", "questions", "answers"),
    [
        (
            "en",
            ["How did you start?", "They say a machine will do it.", "What will you miss?"],
            ["I mended nets.", "It was tried, and it broke.", "The coffee."],
        ),
        (
            "ru",
            ["Как вы начинали?", "Говорят, вас заменит машина.", "По чему будете скучать?"],
            ["Я чинила сети.", "Одну пробовали, она сломалась.", "По кофе."],
        ),
        (
            "kk",
            ["Қалай бастадыңыз?", "Сізді машина алмастырады дейді.", "Нені сағынасыз?"],
            ["Мен ау жөндедім.", "Бірін сынап көрдік, сынып қалды.", "Кофені."],
        ),
    ],
)
def test_bold_tells_an_interviews_questions_from_the_answers(
    language: str, questions: list[str], answers: list[str]
) -> None:
    talk = "\n\n".join(
        f"**{asked}**\n\n{said}" for asked, said in zip(questions, answers, strict=True)
    )
    found = extract_from(Article(f"Marta Korn.\n\n{talk}", title="A pilot", language=language))
    assert [one.text for one in found] == answers


def test_bold_heads_of_news_are_no_questions_of_an_interview() -> None:
    text = (
        "The city tries a week of four days.\n\n**Who pays?**\n\nMayor Ada Quill said that the "
        "city would.\n\n**Who minds the children?**\n\nA teacher asked us not to name her. “I "
        "work on Friday,” she said.\n\n**And then?**\n\nEconomist Tom Harlow said that nobody knew."
    )
    assert len(extract_from(Article(text, title="Four days", language="en"))) == 3


@pytest.mark.parametrize("dash", ["—", "–", "―", "‒"])
def test_a_dash_behind_initials_opens_a_turn_however_it_is_printed(dash: str) -> None:
    text = (
        f"В. ЛАНСКАЯ {dash} Тимур, хлеб горячий?\n\nТ. ОГАНОВ {dash} Режьте, пока я разрешаю.\n\n"
        f"В. ЛАНСКАЯ {dash} А завтра?\n\nР. ДЁМИНА {dash} Завтра он дороже, мы подсчитали.\n\n"
        f"В. ЛАНСКАЯ {dash} Почему?\n\nТ. ОГАНОВ {dash} Потому что мука.\n\n"
        f"Р. ДЁМИНА {dash} И свет."
    )
    found = extract_from(Article(text, title="Хлеб", language="ru"))
    said = [one for one in found if not one.text.endswith("?")]
    assert [one.text.split()[-1] for one in said] == ["разрешаю.", "подсчитали.", "мука.", "свет."]
    assert all(one.text == one.span.of(text) for one in found)
