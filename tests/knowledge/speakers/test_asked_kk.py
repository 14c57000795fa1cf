"""Who answers in Kazakh whom a sentence asks, in a case or as a letter's reader: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

HEARD = "Тимур Жаров ысқырық естілмегенін айтты."


@pytest.mark.parametrize(
    "asked",
    [
        "Тілші бапкерден келісімшартын ұзарта ма деп сұрады.",
        "Журналист бапкерден келісімшарттың қашан бітетінін сұрады.",
        "Жанкүйер бапкерге келісімшарт туралы сұрақ қойды.",
        "Жанкүйер бапкерге келісімшарт туралы сауал қойды.",
    ],
)
def test_he_who_answers_is_who_was_asked(asked: str) -> None:
    text = f"Бас бапкер Йохан Линдгрен кешікті. {HEARD} {asked}\n\n– Оны маған айтпаңыз, – деді ол."
    assert names_in("kk", text)[-1] == "Йохан Линдгрен"


@pytest.mark.parametrize(
    "asked",
    ["Жаров бапкерден көмек сұрады.", "Жаров бапкерден сабыр сақтауды сұрады."],
)
def test_of_whom_one_wants_something_is_not_asked(asked: str) -> None:
    text = f"Бас бапкер Йохан Линдгрен кешікті. {HEARD} {asked}\n\n– Олай болмайды, – деді ол."
    assert names_in("kk", text)[-1] == "Тимур Жаров"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Біз облыстық білім департаментіне сауал жолдадық. «Заң бұзылмады», делінген жауап хатта.",
            "облыстық білім департаменті",
        ),
        (
            "Біз департаментке ресми сауал жолдадық. «Заң бұзылмады», делінген жауапта.",
            "департамент",
        ),
        (
            "Редакция қала әкімдігіне сауал жолдады. Жауапта жөндеу аяқталғаны айтылған.",
            "қала әкімдігі",
        ),
    ],
)
def test_an_answer_is_of_the_body_that_was_asked(text: str, name: str) -> None:
    assert names_in("kk", f"{HEARD} {text}")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Редакция қолындағы аудит қорытындысында бағаның өскені жазылған.", "аудит қорытындысы"),
        (
            "Редакция көрген хатта директор Виктор Лемешко былай деп жазған: «Сынама алмаңыздар».",
            "Виктор Лемешко",
        ),
    ],
)
def test_what_the_editors_hold_is_not_theirs(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ермек Досов ауырды. Телефонын алып, «Менің уақытым жоқ» деді.", "Ермек Досов"),
        (
            "Ермек Досов ауырды. Соңғы сабағында «Асықпаңдар, бәрі келеді» деген екен.",
            "Ермек Досов",
        ),
        (
            "Ермек Досов ауырды. Сосын басын шайқады:\n\n– Менің айлығым өзгерген жоқ.",
            "Ермек Досов",
        ),
        ("Ермек Досов ауырды. Марқұм өлерінің алдында «Есікті өзің ілме» депті.", "Ермек Досов"),
    ],
)
def test_who_is_left_out_is_of_whom_was_told(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


def test_what_is_called_so_is_said_by_nobody() -> None:
    assert names_in("kk", "Ермек Досов кітап жазды. Көпірді «Қыл үстіндегі сират» дейді.") == []
    assert (
        names_in("kk", "Ермек Досов кітап жазды. Қабырғада «Темекі шекпеңіз» деген жазу бар.") == []
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Президент Асан Үсен «Үміт» қорының он жылдығына орай ұжымға құттықтау хат жолдады.",
            "Асан Үсен",
        ),
        (
            "Президент Асан Үсен 8 наурыз мерекесіне орай еліміздің әйелдеріне құттықтау жолдады.",
            "Асан Үсен",
        ),
    ],
)
def test_what_was_sent_is_of_who_sent_it_whatever_stands_between(text: str, name: str) -> None:
    assert names_in("kk", f"{text} Онда еңбектің бағаланатыны айтылған.") == [name]


def test_many_may_be_no_more_than_who_they_are() -> None:
    assert names_in("kk", "Хат соңында аналар көпірдің ескі екенін айтты.") == ["аналар"]
    assert names_in("kk", "Қыздар бір кран қосып беруді талап етті.") == ["Қыздар"]
    text = "Балалар психологі Перизат Лұқпан көпірдің ескі екенін айтты."
    assert names_in("kk", text) == ["Перизат Лұқпан"]


def test_a_name_whose_family_name_is_in_a_case_does_not_act() -> None:
    text = "Мемлекет басшысы жаттықтырушы Рафаэль Ганиевтің еңбегін «бәрін көтеріп тұрған тірек» деп атады."
    assert names_in("kk", text) == ["Мемлекет басшысы"]


def test_what_is_explained_behind_what_was_said_is_his_as_well() -> None:
    text = "Асан Үсенов көпірдің ескіргенін айтып, жөндеуге қаражат жоқ деп түсіндірді."
    assert names_in("kk", text) == ["Асан Үсенов", "Асан Үсенов"]


@pytest.mark.parametrize("kin", ["шәкіртінің", "ұстазының", "сіңлісінің"])
def test_who_has_a_pupil_or_a_sister_is_not_part_of_their_name(kin: str) -> None:
    text = f"Асан Үсенов кешікті. Үсенов {kin} ауыр салмаққа ауысатынын хабарлады."
    assert names_in("kk", text) == ["Асан Үсенов"]


def test_more_ways_of_telling() -> None:
    text = "Асан Үсенов кешікті. Бізге қарап, «Мен осында қаламын енді» деп жымиды."
    assert names_in("kk", text) == ["Асан Үсенов"]
    assert names_in("kk", "Асан Үсенов көпірдің ескі екенін құлаққағыс қылды.") == ["Асан Үсенов"]
    assert names_in("kk", "Асан Үсенов ауырды. Кітабын «Менің үлкен жолым» деп атады.") == []


def test_who_is_told_of_before_a_talk_answers_the_writer() -> None:
    text = (
        "Мектепте бізді директор Дана Жанова қарсы алды.\n\n– Бала аз, – деді ол.\n\n"
        "Бекболат – бесінші сынып оқушысы. Ол шығарма жазыпты.\n\n– Не туралы жаздың?\n\n"
        "– Көпір туралы. Ол шаршады ғой."
    )
    assert names_in("kk", text) == ["Дана Жанова", "Бекболат"]


def test_whom_another_asks_back_opened_the_talk() -> None:
    text = (
        "Сағат үште учаскелік полицей келді. Ол жолды босату керегін ескертті.\n\n"
        "– Көлікті жылжытыңыз.\n\n– Қайда?\n\n– Мен қайдан білейін, мен иесі емеспін."
    )
    officer = "учаскелік полицей"
    assert names_in("kk", text) == [officer, officer, None, officer]
