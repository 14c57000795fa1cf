"""Words, figures, names and speakers as a check compares them."""

import pytest

from knowledge.checking.alleged import understand
from knowledge.checking.figures import figures
from knowledge.checking.lexicon import lexicon
from knowledge.checking.names import one_name
from knowledge.checking.people import Likeness, likeness
from knowledge.checking.translation import translation_of
from knowledge.checking.words import words_of
from knowledge.keys import name_key
from knowledge.model import Article, Span, Speaker


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлка — «это» дом", "елка это дом"),
        ("1 000,5 тонн", "1,000.5 тонн"),
        ("и\u0306од", "йод"),  # a letter and its mark apart
        ("don’t", "DON'T"),
        ("près-bord", "Près bord"),
        ("jıyn", "JIYN"),  # large letters lose the dot's absence
        ("par\u00adlia\u200bment", "parliament"),
    ],
)
def test_one_text_in_two_writings_has_the_same_keys(one: str, other: str) -> None:
    assert words_of(one).keys == words_of(other).keys


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "twenty-five million", "25,000,000"),
        ("en", "February 10, 2023", "10.02.2023"),
        ("en", "5 percent", "5%"),
        ("ru", "двести тридцать пять", "235"),
        ("ru", "пяти миллионов тенге", "5 млн тенге"),
        ("ru", "одна из нас", "кто из нас"),  # no number at all
        ("kk", "жиырма бес мың", "25 000"),
        ("kk", "jıyrma bes", "25"),  # in Latin letters
        ("kk", "2023 жылғы 10 ақпан", "10.02.2023"),
    ],
)
def test_the_same_figure_is_known_in_another_form(language: str, one: str, other: str) -> None:
    left, right = (
        figures(keys, 0, len(keys), lexicon(language))
        for keys in (words_of(one).keys, words_of(other).keys)
    )
    assert left == right


@pytest.mark.parametrize(
    ("language", "one", "other", "is_one"),
    [
        ("en", "tolgarin's", "tolgarin", True),
        ("en", "iran", "iraq", False),
        ("en", "smith", "smyth", False),
        ("ru", "толгарин", "толгарина", True),
        ("ru", "толгарин", "толмарин", False),
        ("ru", "мария", "марии", True),
        ("kk", "астана", "астананың", True),
        ("kk", "толғарин", "tolgarin", True),
    ],
)
def test_a_name_in_another_form_is_the_same_a_letter_makes_another(
    language: str, one: str, other: str, is_one: bool
) -> None:
    assert one_name(one, other, lexicon(language)) is is_one


MINISTER = Speaker(name_key("Aidar Tolgarin"), "Aidar Tolgarin", role="Minister of Finance")


@pytest.mark.parametrize(
    ("alleged", "expected"),
    [
        ("Tolgarin", Likeness.SAME),
        ("Айдару Толгарину", Likeness.SAME),
        ("Толғариннің", Likeness.SAME),
        ("A. Tolgarin", Likeness.SAME),
        ("министр финансов", Likeness.SAME),
        ("қаржы министрі", Likeness.SAME),
        ("Ermek Tolgarin", Likeness.OTHER),
        ("Dana Oksanova", Likeness.OTHER),
        ("the mayor", Likeness.OTHER),
        ("", Likeness.UNKNOWN),
    ],
)
def test_a_speaker_is_known_in_any_script_case_or_by_office(
    alleged: str, expected: Likeness
) -> None:
    assert likeness(alleged, MINISTER) is expected


RUSSIAN = Article(
    "Айдар Толгарин откроет завод в Маринске 14 марта, сообщил Келбетский вестник.", language="ru"
)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("Aidar Tolgarin will open a plant in Marinsk on 14 March, they say.", True),
        ("Aidar Tolgarin will open a plant in Marinsk on 15 April, they say.", False),
        ("A minister will open a plant in a town in spring, they say.", False),
    ],
)
def test_a_translation_agrees_in_names_and_figures(words: str, is_found: bool) -> None:
    found = translation_of(understand(words), [(Span(0, len(RUSSIAN.text)), RUSSIAN)])
    assert (found is not None) is is_found
