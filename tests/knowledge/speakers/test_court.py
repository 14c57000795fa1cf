"""Who answers in court: whoever is examined, whoever asks."""

from tests.knowledge.speakers.naming import names_in

EXAMINED = "Вчера в суде допросили соседку Лапина Галину Пахомову.\n"
ASKED = (
    "— Вы видели ковёр? — спросил прокурор Дёмин.\n— Видела. То есть слышала.\n"
    "— Так видели или слышали?\n— Слышала, что волокут тяжёлое.\n"
)
AGAIN = "— Значит, не видели, — уточнила адвокат Сафина.\n— Не видела, — согласилась свидетельница."


def test_the_witness_answers_and_who_asked_asks_on() -> None:
    witness = "Галина Пахомова"
    assert names_in("ru", EXAMINED + ASKED + AGAIN) == [
        "Дёмин",
        witness,
        "Дёмин",
        witness,
        "Сафина",
        witness,
    ]


def test_whose_evidence_is_read_out_does_not_answer() -> None:
    read = "Адвокат огласил показания Галины Пахомовой. Фермер Виктор Ом встал.\n"
    talk = "— Мне зерно верните, — сказал он.\n— Встаньте прямо, — велел судья Орлов.\n— Извините, я стою.\n"
    assert "Галина Пахомова" not in names_in("ru", read + talk)
