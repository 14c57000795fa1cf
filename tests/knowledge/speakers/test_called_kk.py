"""Whom a Kazakh text means by a word of respect or of a trade that stands alone: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

HEARD = "Бас инженер Төлен Қырық құбырдың ескі екенін айтты."


@pytest.mark.parametrize("word", ["апай", "апа", "ақсақал", "қария"])
def test_a_word_of_respect_is_of_who_was_named_with_it(word: str) -> None:
    text = f"– Су жоқ, – деді Күләш {word}. {HEARD} {word.capitalize()} суды өзі көрмегенін айтты."
    assert names_in("kk", text) == ["Күләш", "Төлен Қырық", "Күләш"]


def test_a_word_of_respect_that_nobody_was_named_with_is_of_who_was_told_of() -> None:
    text = f"– Су жоқ, – деді Күләш апай. {HEARD} Ақсақал қатты ренжіді."
    assert names_in("kk", text) == ["Күләш", "Төлен Қырық"]


@pytest.mark.parametrize("where", ["Жолда", "Автобуста", "Далада"])
def test_where_somebody_is_is_no_name(where: str) -> None:
    text = f"Дана Жанова келді. {where} апай аз сөйлейді.\n\n– Бәрі асығыс, – деп күрсінді ол."
    assert names_in("kk", text) == ["Дана Жанова"]


def test_a_girl_is_no_driver() -> None:
    text = "Бір келіншек тұр. «Су қайда?» – деді келіншек. Жүргізуші болса, «Ақырын, адам бар!» деп дауыстады."
    assert names_in("kk", text)[-1] == "Жүргізуші"


@pytest.mark.parametrize(
    ("held", "called"),
    [
        ("ботаник", "ғалым"),
        ("археолог", "ғалым"),
        ("кардиохирург", "хирург"),
        ("эндокринолог", "дәрігер"),
        ("сынып жетекшісі", "мұғалім"),
    ],
)
def test_a_wider_word_is_of_who_is_one_of_them(held: str, called: str) -> None:
    text = f"{held.capitalize()} Ілияс Мәлік келді. {HEARD} «Бұл дұрыс емес», – деді {called}."
    assert names_in("kk", text) == ["Төлен Қырық", "Ілияс Мәлік"]


def test_the_scientist_of_a_country_is_no_other() -> None:
    text = f"Ботаник Ілияс Мәлік келді. {HEARD} Нидерландық ғалым мұны білмегенін айтты."
    assert names_in("kk", text)[-1] != "Ілияс Мәлік"
