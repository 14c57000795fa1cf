"""Who acts or is asked just before the words, in Kazakh: invented sentences."""

from __future__ import annotations

import pytest

from tests.knowledge.speakers.naming import names_in

_OTHER = "«Қаржы жетеді», – деді әкім Дана Жанова."


@pytest.mark.parametrize(
    "told",
    [
        "Оның бапкері Асан Омар бізді есік алдында қарсы алды.",
        "Оның соңғы шәкірті Асан Омар жиынға келді.",
        "Оның жездесі, жүргізуші Асан Омар хатты өзі әкелді.",
    ],
)
def test_who_is_his_and_acts_is_he(told: str) -> None:
    text = f"Ауылда жаңа мектеп ашылды. {told} Ол мектептің дайын екенін айтты."
    assert names_in("kk", text) == ["Асан Омар"]


@pytest.mark.parametrize(
    "clause",
    [
        "Асанға осыны айтқанымызда",
        "Асаннан себебін сұрағанымызда",
        "Асанға суретті көрсеткенімізде",
    ],
)
def test_whom_the_writer_tells_something_answers(clause: str) -> None:
    text = f"Инженер Асан Омар жұмыста.\n\n{_OTHER}\n\n{clause}, ол қоршауды жөндейтінін айтты."
    assert names_in("kk", text) == ["Дана Жанова", "Асан Омар"]


@pytest.mark.parametrize("which", ["бірінші", "екінші", "үшінші"])
def test_one_of_several_is_none_who_is_named(which: str) -> None:
    text = f"{_OTHER}\n\n– Қағазға жазып беріңіз, – деді {which} жүргізуші."
    assert names_in("kk", text) == ["Дана Жанова", f"{which} жүргізуші"]


def test_who_is_told_of_by_where_he_lives_is_somebody_new() -> None:
    text = f"{_OTHER}\n\nЖағада тұратын үш баланың әкесі көпірдің қауіпті екенін айтты."
    assert names_in("kk", text) == ["Дана Жанова", "үш баланың әкесі"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Шопан Асан Жүсіпке жолықтық.", "Асан Жүсіп"),
        ("Біз шопан Марат Сәденге осыны айттық.", "Марат Сәден"),
        ("Шопан Асан Омарға медаль берілді.", "Асан Омар"),
    ],
)
def test_a_name_that_is_printed_in_the_dative_only_loses_it(told: str, name: str) -> None:
    assert names_in("kk", f"{told} «Қой аман», – деді ол.") == [name]


def test_a_boy_and_his_grandfather_speak_in_turn() -> None:
    text = (
        "Асан Омар құсын қолына қондырды.\n\n– Бүгін ұшпайды, – деді қария.\n\n"
        "Он бір жасар немересі Ерсін бұған көнбеді.\n\n– Ата, қонақтар келді ғой!\n\n– Құс қонаққа қарамайды, балам."
    )
    assert names_in("kk", text) == ["Асан Омар", "Ерсін", "Асан Омар"]
