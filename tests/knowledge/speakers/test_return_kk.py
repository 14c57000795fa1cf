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


@pytest.mark.parametrize(
    "asked",
    [
        "Шопаннан бұл туралы сұрадық. «Шөп жетеді», – деп жауап берді.",
        "Осы мәселе бойынша Әсел Жановамен сөйлестік. «Шөп жетеді», – дейді ол.",
        "– Шөп жете ме? – деп сұрадық Әсел Жановадан.\n\n– Шөп биыл жетеді.",
    ],
)
def test_whom_the_writer_asks_answers(asked: str) -> None:
    text = f"Шопан Әсел Жанова ерте тұрды.\n\n{_OTHER}\n\n{asked}"
    assert names_in("kk", text)[-1] == _ASEL


@pytest.mark.parametrize(
    ("told", "back"),
    [
        ("52 жастағы шопан Әсел Жанова көптен бері осында.", "52 жастағы әйел"),
        ("Шопан Әсел Жанова биыл 52 жасқа толды.", "52 жастағы әйел"),
        ("Шиелі ауылының тұрғыны, шопан Әсел Жанова ерте келді.", "Шиелі тұрғыны"),
        ("Шопан Әсел Жанова Шиеліде туып-өскен.", "Шиелі ауылының тумасы"),
    ],
)
def test_by_age_and_place_is_meant_of_whom_the_text_told_it(told: str, back: str) -> None:
    text = f"{told}\n\n{_OTHER}\n\n«Қысқы шөп жетеді», – дейді {back}."
    assert names_in("kk", text) == [_DANA, _ASEL]


def test_an_age_that_nobody_was_told_to_have_is_somebody_else() -> None:
    text = "52 жастағы шопан Әсел Жанова осында.\n\n«Шөп жетеді», – дейді 30 жастағы ер адам."
    assert names_in("kk", text) == ["30 жастағы ер адам"]


def test_who_was_told_of_without_a_name_is_known_again_by_his_trade() -> None:
    told = "Паром капитаны да осы пікірде. Былтыр ол екі рет жолдан қайтты."
    text = f"{_OTHER}\n\n{told} «Біз балық тасимыз», – деді капитан."
    assert names_in("kk", text) == [_DANA, "Паром капитаны"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Біз шөп шаптық биыл», – дейді шопан. Оның есімі – Әсел Жанова.", _ASEL),
        ("«Біз шөп шаптық биыл». Бұл – шопан Әсел Жанова.", _ASEL),
        ("Шопан Әсел Жанова келді. Ол Дана Үсенованы таниды.\n\n«Шөп жетеді», – деді ол.", _ASEL),
        ("Әкім Дана Үсенова Әсел Жановаға келді. Соңғысының айтуынша, шөп жетеді.", _ASEL),
        ("Шопан Дана Үсенова Әсел Назаренконы мақтады: «Шөп жетеді биыл».", _DANA),
    ],
)
def test_who_is_named_in_a_case_is_not_taken_for_who_acts(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Бұған жергілікті кәсіподақтар қарсы шықты. Олардың айтуынша, шөп жетеді.",
            "жергілікті кәсіподақтар",
        ),
        (
            "Бюджет комиссиясының төрағасы сөз алды. Ол шөптің жететінін айтты.",
            "Бюджет комиссиясының төрағасы",
        ),
        ("— Шөп биыл жетеді, — делінген хабарламада.", "хабарлама"),
        ("Құжаттарда қысқы шөптің жететіні айтылған.", "Құжаттар"),
    ],
)
def test_who_has_no_name_speaks_by_the_word_for_him(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    "told",
    [
        "Шопан Әсел Жанова Дана Үсенова жүргізетін жиынға келді.",
        "Дана Үсенова ханыммен дос Әсел Жанова келді.",
        "Дана Үсенова салған үйге Әсел Жанова кірді.",
    ],
)
def test_whose_name_only_tells_of_another_is_not_who_goes_on(told: str) -> None:
    assert names_in("kk", f"{told}\n\n«Қысқы шөп жетеді», – деді ол.") == [_ASEL]


AFTER_OTHERS = [
    ("Облыс әкімі Мақсат Жүнісовке ол есеп беруді тапсырды.", "Дәулет Ерғазин"),
    ("Мектепте жұмыс істейтін күзетші оған есік ашты. Ол жылудың жоқ екенін айтты.", "күзетші"),
    ("Бейтаныс ер адам қоңырау шалды. Ол жылудың жоқ екенін айтты.", "ер адам"),
    ("Кездесуге Айбек Омаров келді. Ол жылудың жоқ екенін айтты.", "Айбек Омаров"),
    ("Бұл сұрақты Ерлан Ахметовке қойдық. Ол жылудың жоқ екенін айтты.", "Ерлан Ахметов"),
    ("Aýylda jumys isteıtin kúzetshi keldi. Ol jylýdyń joq ekenin aıtty.", "kúzetshi"),
]


@pytest.mark.parametrize(("text", "name"), AFTER_OTHERS)
def test_a_pronoun_is_who_acts_last_but_not_to_whom_he_does_it(text: str, name: str) -> None:
    before = "Министр Дәулет Ерғазин жобаны кейінге қалдыруды ұсынды."
    assert names_in("kk", f"{before} {text}")[-1].endswith(name)


def test_who_has_something_is_not_what_he_has() -> None:
    text = "Жас келіншек төсекте отыр. Үш баласы бар.\n\n– Түнде су кірді, – дейді ол."
    assert "бала" not in str(names_in("kk", text)[-1])


@pytest.mark.parametrize(
    "text",
    [
        "– Жақындамаңыздар, – деді ол.\n\nБұл – Әсел Жанова, үш ауылға ортақ мал дәрігері.",
        "– Жақындамаңыздар, – деді келіншек.\n\nБұл – Әсел Жанова, мектептің бұрынғы мұғалімі.",
    ],
)
def test_who_it_is_stands_behind_with_what_he_is(text: str) -> None:
    assert names_in("kk", text) == [_ASEL]


def test_an_elder_is_none_of_whom_he_speaks() -> None:
    text = f"{_OTHER}\n\nКөшербай қария Дананың есебіне сенбейтінін айтты."
    assert names_in("kk", text) == [_DANA, "Көшербай"]


def test_the_head_of_a_district_is_its_akim() -> None:
    told = "Аудан әкімі Әсел Жанова есеп берді. Жол бөлімінің басшысы Дана Үсенова келді."
    text = f"{told}\n\n«Бітеді», – деді аудан басшысы."
    assert names_in("kk", text) == [_ASEL]
