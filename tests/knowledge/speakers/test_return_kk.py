"""Who comes back in Kazakh by another word than his name: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

_ASEL, _DANA = "Әсел Жанова", "Дана Үсенова"
_OTHER = "«Қаржы жетеді», – деді әкім Дана Үсенова."


@pytest.mark.parametrize(
    "told",
    [
        "Әсел Жанова есімді шопан осы ауылда тұрады.",
        "Әсел Жанова деген шопан бар мұнда.",
        "Әсел Жанова, ауылдың шопаны, ертемен тұрды.",
        "Әсел Жанова (шопан) ерте келді.",
        "Әсел Жанова – ауылдағы жалғыз шопан.",
        "Кейіпкеріміз Әсел Жанова – шопан.",
        "Шопан Әсел Жанова ерте келді.",
    ],
)
def test_what_somebody_is_stands_before_his_name_or_behind(told: str) -> None:
    text = f"{told}\n\n{_OTHER}\n\n«Қысқы шөп жетеді», – дейді шопан."
    assert names_in("kk", text) == [_DANA, _ASEL]


@pytest.mark.parametrize(
    "back",
    [
        "«Қысқы шөп жетеді», – дейді кейіпкеріміз.",
        "Әңгімелесушіміздің айтуынша, қысқы шөп жетеді.",
        "Ол кісінің айтуынша, қысқы шөп жетеді.",
        "«Қысқы шөп жетеді», – дейді ол кісі.",
        "«Қысқы шөп жетеді», – дейді өзі.",
        "Оның жауабы қысқа болды: «Қысқы шөп жетеді».",
        "Шопанның айтары біреу: «Қысқы шөп жетеді».",
        "Сонымен қатар қысқы шөптің жететінін жасырмады.",
    ],
)
def test_who_the_text_is_about_speaks(back: str) -> None:
    assert names_in("kk", f"Шопан Әсел Жанова ерте тұрды.\n\n{back}") == [_ASEL]


@pytest.mark.parametrize(
    "behind",
    [
        "Осылай дейді шопан Әсел Жанова.",
        "Бұл – шопан Әсел Жанованың сөзі.",
        "Мұны айтқан – шопан Әсел Жанова.",
    ],
)
def test_the_sentence_behind_tells_whose_the_words_are(behind: str) -> None:
    assert names_in("kk", f"«Қысқы шөп биыл жетеді». {behind}") == [_ASEL]


@pytest.mark.parametrize(
    "text",
    [
        "– Қысқы шөп жетеді, – дейді ол.\n\nКейіпкеріміздің аты-жөні – Әсел Жанова.",
        "Ауылда бір адам бар. Ол – шопан Әсел Жанова.\n\n«Қысқы шөп жетеді», – деді ол.",
        "Шопан Дана Үсенова да бар.\n\n«Қысқы шөп жетеді», – деді оның әпкесі Әсел Жанова.",
    ],
)
def test_who_is_named_behind_or_beside_a_pronoun_speaks(text: str) -> None:
    assert names_in("kk", text) == [_ASEL]


@pytest.mark.parametrize(
    "they", ["Олардың айтуынша, шөп жетеді.", "Екеуі де шөптің жететінін айтты."]
)
def test_two_who_were_named_together_speak_together(they: str) -> None:
    text = f"Жиынға шопан Әсел Жанова мен әкім Дана Үсенова келді.\n\n{they}"
    assert names_in("kk", text) == [f"{_ASEL} мен {_DANA}"]
