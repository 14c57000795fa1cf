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
