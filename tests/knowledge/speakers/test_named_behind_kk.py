"""Who is named only behind his words or opens a sentence by a given name, in Kazakh features."""

import pytest

from tests.knowledge.speakers.naming import names_in

BEHIND = [
    ("– Көпір ескі, – дейді біреуі.\n\nБұл – он жыл ұста болған Асан Омаров.", "Асан Омаров"),
    ("– Көпір ескі, – дейді таяқ ұстаған қария. Аты-жөні – Асан Омаров.", "Асан Омаров"),
    ("– Kópir eski, – deıdi bir áıel. Esimi – Gúlnár.", "Gúlnár"),
    ("– Көпір ескі, – дейді жасы асқан апа. Бұл кісі – Гүлнәр Омарова.", "Гүлнәр Омарова"),
    ("«Көпір ескі! Өтпеңдер». Бұл сөзді жұртқа естірте айтқан етші Асан еді.", "Асан"),
    ("«Көпір ескі! Өтпеңдер». Осы сөздерді айтқан – зейнеткер Асан Омаров.", "Асан Омаров"),
    ("«Көпір ескі! Өтпеңдер». Бұл сөздің иесі – ауыл ақсақалы Асан Омаров.", "Асан Омаров"),
    ("«Көпір ескі, өтпеңдер» деп, Асан кете барды.", "Асан"),
    ("Асан Омаров сөзін «Көпір ескі, өтпеңдер» деп бастады.", "Асан Омаров"),
    ("Асан Омаров: - Көпір ескі, өтпеңдер, - дейді.", "Асан Омаров"),
    ("Ұстаның айтқан сөзі мынау: «Көпір ескі, өтпеңдер».", "Ұста"),
    ("Сәуле ертең келетінін айтты.", "Сәуле"),
    ("Sáýle basyn shaıqap: «Mundaıdy kórmeppin», – deıdi.", "Sáýle"),
    ("Роза жеңгем ертең келетінін айтты.", "Роза"),
]


@pytest.mark.parametrize(("text", "name"), BEHIND)
def test_who_says_it(text: str, name: str) -> None:
    assert set(names_in("kk", text)) == {name}


@pytest.mark.parametrize("word", ["Еңбек", "Машина", "Арман"])
def test_a_word_that_opens_a_sentence_may_be_no_name(word: str) -> None:
    text = f"{word} ескі көпірді көргенін айтты. Оның сол {word.lower()} туралы айтары көп."
    assert word not in names_in("kk", text)


def test_a_question_is_no_part_of_who_answers_it() -> None:
    text = "Жұрттың «Көпір қашан бітеді?» деген сұрағына ұста: «Күзде бітеді», – деді."
    assert "ұста" in names_in("kk", text)


def test_words_told_in_single_marks_stay_in_the_quotation() -> None:
    text = "''Күзетші ғана: 'Үйге қайтыңдар', – деді. Біз кеттік'', – дейді Сәуле Омарова."
    assert names_in("kk", text) == ["Сәуле Омарова"]


CHILDREN = [
    ("Есікте тұрған он жасар бала жыламсырап: «Көпір қайда?» – дейді.", "он жасар бала"),
    ("Есікте тұрған қыз күліп: «Көпір қайда қалды?» – дейді.", "қыз"),
    ("– Kópir qaıda? – dep surady qyz.", "qyz"),
    ("Қарт күрсініп: «Бұл көпір бізден де ескі», – деді.", "Қарт"),
    ("19 жастағы студент қыз көпірдің ескі екенін айтты.", "19 жастағы студент қыз"),
]


@pytest.mark.parametrize(("text", "name"), CHILDREN)
def test_who_is_but_young_or_old_speaks_as_well(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    "below",
    [
        "Әнші Раушан Бейсен, концертінің кейінге қалғаны туралы.",
        "Жүз жасқа толған Раушан Бейсен, ұзақ өмірдің сыры жайында.",
        "Мәдениет министрі Раушан Бейсен осылай деді.",
    ],
)
def test_below_a_quotation_of_the_week_stands_whose_it_is(below: str) -> None:
    text = f"Жиынды Дана Жанова ашты.\n\n«Мен дауысымды жоғалтқан жоқпын».\n{below}"
    assert names_in("kk", text) == ["Раушан Бейсен"]


def test_what_a_sentence_below_is_about_is_no_quotation() -> None:
    text = (
        "Жиынды Дана Жанова ашты.\n\n«Мен дауысымды жоғалтқан жоқпын».\n\n"
        "Әнші Раушан Бейсен, бұл ән туралы үндемеді."
    )
    assert names_in("kk", text)[0] != "Раушан Бейсен"
