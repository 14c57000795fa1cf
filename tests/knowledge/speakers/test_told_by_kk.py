"""Who told something in Kazakh, by family names in -лық, bodies in the ablative and papers: invented sentences."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article
from tests.knowledge.speakers.naming import names_in


@pytest.mark.parametrize(
    "text",
    [
        "Мәдина Тұздық бағаның өсетінін айтты.",
        "«Баға өседі», – деді сарапшы Мәдина Тұздық.",
        "Сарапшы Мәдина Тұздық бағаның өсуі мүмкін деп санайды.",
    ],
)
def test_a_family_name_may_look_like_an_adjective(text: str) -> None:
    assert names_in("kk", text) == ["Мәдина Тұздық"]


def test_an_adjective_behind_a_name_is_none() -> None:
    text = "Абай Республикалық қоры бағаның өсетінін айтты."
    assert names_in("kk", text) == ["Абай Республикалық қоры"]
    text = "Қызылордалық Ерлан Асан бағаның өсетінін айтты."
    assert names_in("kk", text) == ["Ерлан Асан"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Бұл туралы облыстық ТЖД-дан мәлім етті.", "облыстық ТЖД"),
        ("Бұл жөнінде қалалық полиция департаментінен хабарлады.", "қалалық полиция департаменті"),
        ("Бұл туралы бізге қалалық әкімдіктен айтты.", "қалалық әкімдік"),
        ("Бұл туралы облыстық полиция департаменті хабарлады.", "облыстық полиция департаменті"),
    ],
)
def test_from_where_it_was_told(told: str, name: str) -> None:
    text = f"Күн жылынды.\n\nӨрт толық сөндірілді. {told}\n\nКүн бұлтты."
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Есепке сәйкес, пайда үш есе азайған.", "Есеп"),
        ("Құжатқа сүйенсек, мектепке екі миллиард теңге жұмсалған.", "Құжат"),
        ("Зерттеуге қарағанда, балалардың жартысы кітап оқымайды.", "Зерттеу"),
        ("Комиссия дайындаған есепке сәйкес, пайда үш есе азайған.", "Комиссия"),
    ],
)
def test_what_a_paper_says(text: str, name: str) -> None:
    assert names_in("kk", text) == [name]


@pytest.mark.parametrize(
    "answered",
    ["деп қысқа қайырды.", "деп жауап қатты.", "деп келте қайырды.", "деп қысқа жауап берді."],
)
def test_few_words_may_be_an_answer(answered: str) -> None:
    text = f"Әкім Асқар Омаров «ертең көреміз» {answered}"
    found = extract_from(Article(text=text, language="kk"))
    assert [statement.kind.value for statement in found] == ["direct"]
    assert names_in("kk", text) == ["Асқар Омаров"]
