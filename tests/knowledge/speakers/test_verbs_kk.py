"""What somebody says in Kazakh is found behind each verb of saying, before it and around it, with who says it."""

import pytest

from tests.knowledge.speakers.naming import names_in

BEHIND = [
    "деп түсіндірме берді", "деп ой түйді", "деп ой қорытты", "деп тарқатты", "деп құттықтады",
    "деп негіздеді", "деп сынады", "деп баға берді", "деп қалды", "деп салды", "дегенді айтты", "деп айтып жүр",
]  # fmt: skip
HOLDS = ["деген пікірде", "деген ойда", "деп ой түйді", "деп түсіндірме берді", "деп құттықтады"]
HOW = ["ерекше атап өтті", "баса айтты", "алдын ала ескертті", "қысқаша айтты", "аңғартты"]


@pytest.mark.parametrize("verb", BEHIND)
@pytest.mark.parametrize("frame", ["«{}», – {} Дана Жанова.", "– {}, – {} қала әкімі Дана Жанова."])
def test_the_words_and_a_verb(frame: str, verb: str) -> None:
    text = frame.format("Біз бұл жолды міндетті түрде жөндейміз", verb)
    assert names_in("kk", text) == ["Дана Жанова"]


@pytest.mark.parametrize("verb", HOLDS)
def test_who_says_it_and_the_words(verb: str) -> None:
    text = f"Дана Жанова «Біз бұл жолды міндетті түрде жөндейміз» {verb}."
    assert names_in("kk", text) == ["Дана Жанова"]


@pytest.mark.parametrize("verb", HOW)
def test_the_verb_says_how(verb: str) -> None:
    assert names_in("kk", f"Биыл жол жөнделетінін қала әкімі Дана Жанова {verb}.") == [
        "Дана Жанова"
    ]


@pytest.mark.parametrize("frame", ["деген пікірді {} айтты", "деген уәж айтты {}"])
def test_words_that_are_called_an_opinion(frame: str) -> None:
    text = "«Біз бұл жолды міндетті түрде жөндейміз» " + frame.format("Дана Жанова") + "."
    assert names_in("kk", text) == ["Дана Жанова"]


@pytest.mark.parametrize("verb", ["мәлімдеді", "хабарлады", "жауап берді", "ескертті"])
def test_two_words_are_a_sentence(verb: str) -> None:
    assert names_in("kk", f"Дана Жанова «Көпір жабық» деп {verb}.") == ["Дана Жанова"]


NAMES = [
    "Президент 2025 жылды «Жұмысшы мамандықтары жылы» деп жариялады.",
    "Мемлекет басшысы биылғы жылды «Цифрландыру және су жылы» деп жариялады.",
    "Дана Жанова жобаны «Жасыл ел» деп жариялады.",
]


@pytest.mark.parametrize("text", NAMES)
def test_what_a_thing_is_proclaimed_is_nothing_said(text: str) -> None:
    assert names_in("kk", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Дана Жанова сатушыны «Тойымызды өткізіп алып, өзіміз келеміз» деп жұбатты.",
        "Дана Жанова әріптесіне «Тойымызды өткізіп алып, өзіміз келеміз» деп айғайлады.",
        "Дана Жанова бірінші болып «Жолды қашан жөндейміз?» деп сұраған.",
        "Дана Жанова өз парақшасында «Мәселе бақылауда» деп қысқа қайырды.",
        "Дана Жанова жол жайлы сұраққа «Көпір жабық» деп жауап берді.",
        "Дана Жанова балаларға «Жолдарың болсын, айналайын» деп батасын берді.",
        "Дана Жанова хаттың астына «Бізге де көпір салып берсе ғой» деп жазып қойыпты.",
        "– Білеміз. Қаржы бөлінген, – деп үн қатты Дана Жанова.",
    ],
)
def test_the_words_stand_between_who_says_them_and_the_verb(text: str) -> None:
    assert names_in("kk", text) == ["Дана Жанова"]
