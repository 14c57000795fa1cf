"""What a paper writes that another one quotes: by its name, or by a word for it behind the name."""

import pytest

from tests.knowledge.speakers.naming import names_in

WRITES = [
    ("ru", "«Мост — это обещание», — замечает «Кельмская почта».", ["Кельмская почта"]),
    ("ru", "«Кто подписал акт?» — спрашивает «Лоцман».", ["Лоцман"]),
    (
        "en",
        "Ilse Marrow resigned.\n\n“She governed alone,” writes the Oster Courier, the largest daily.",
        ["the Oster Courier"],
    ),
    (
        "en",
        "Ilse Marrow resigned. “I governed alone,” the courier said.",
        ["Ilse Marrow"],
    ),
    ("ru", "«Мост — это обещание», — пишет Тимур Эльнов.", ["Тимур Эльнов"]),
    (
        "kk",
        "«Біз ештеңе салмаймыз, ештеңе жөндемейміз», – деп жазады «Кельм таңы».",
        ["Кельм таңы"],
    ),
    ("kk", "«Актіге кім қол қойды екен?» – деп сұрайды «Кемеші» мақала соңында.", ["Кемеші"]),
    ("kk", "«Кешкі Кельм» жөндеудің екі жылға созылатынын хабарлайды.", ["Кешкі Кельм"]),
    ("kk", "«Лашын» клубының бапкері Асан Үсенов ойынның ауыр болғанын айтты.", ["Асан Үсенов"]),
]


@pytest.mark.parametrize(("language", "text", "names"), WRITES)
def test_who_stands_behind_the_verb_or_opens_the_sentence(
    language: str, text: str, names: list[str]
) -> None:
    assert names_in(language, text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Таң» газеті жол дауын бастады. Басылымның жазуынша, жол қымбат.", "Таң"),
        ("«Таң» мост дауын бастапты. Газет көпірдің жабылғанын жазады.", "Таң"),
        ("◆ «Таң» Өзендегі дауды бастапты. Газет көпірдің жабылғанын жазады.", "Таң"),
        ("«Таң» порталы дау бастапты. Көпір жабылды, деп жазады портал.", "Таң"),
        ("Көпірге бас сұққан – «Таң». Бірақ газеттің болжауынша, көпір жабылмайды.", "Таң"),
    ],
)
def test_a_word_for_a_paper_is_the_one_named_last(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            "The business daily finds the answer “too thin to stand on”.",
            "too thin to stand on",
        ),
        ("en", "Ann Reed considers the bridge “a promise to nobody”.", "a promise to nobody"),
        ("ru", "Этот ответ Тимур Эльнов находит «слишком жидким».", "слишком жидким"),
    ],
)
def test_what_somebody_finds_a_thing(language: str, text: str, words: str) -> None:
    assert names_in(language, text)
    assert words in text


def test_what_somebody_finds_is_no_statement() -> None:
    assert not names_in("ru", "Молодой человек всё-таки находит себе спутницу жизни.")
    assert not names_in("en", "Ann Reed finds the bridge in the fog.")
