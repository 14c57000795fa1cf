"""What is said in Russian: the author's words between two parts of speech, clauses that report it."""

from collections.abc import Callable

import pytest

Found = list[tuple[str, str]]


@pytest.mark.parametrize(
    "authors",
    [
        "не скрывая раздражения, бросает Павел Лобов",
        "вполголоса, чтобы не слышали внуки, говорит Павел Лобов",
        "на секунду Павел Лобов задумывается",
        "голос Павла Лобова дрожит",
        "не соглашается с соседом Павел Лобов",
    ],
)
def test_a_stop_and_a_dash_close_the_authors_words(
    found: Callable[..., Found], authors: str
) -> None:
    text = f"— Мост старый, — {authors}. — Ему сорок лет."
    assert found(text, "ru") == [("direct", "Мост старый,"), ("direct", "Ему сорок лет.")]


def test_a_dash_within_speech_opens_no_words_of_the_author(found: Callable[..., Found]) -> None:
    text = "— Всё, что нам нужно, — это мост. — Павел Лобов вздыхает."
    assert found(text, "ru") == [("direct", "Всё, что нам нужно, — это мост.")]


def test_a_gerund_behind_a_dash_is_no_verb_of_the_author(found: Callable[..., Found]) -> None:
    text = "«Мост закроют — начиная с весны. Мы рады», — сказал Павел Лобов."
    assert found(text, "ru") == [("direct", "«Мост закроют — начиная с весны. Мы рады»")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Истец Павел Лобов ссылался на то, что мост сдан в срок.", "мост сдан в срок"),
        ("Павел Лобов успел рассказать, что строил этот мост.", "строил этот мост"),
        (
            "Как рассказали в полиции, мужчина позвонил сестре и попросил помочь соседу.",
            "мужчина позвонил сестре и попросил помочь соседу",
        ),
        (
            "Адвокат Инна Орлова заявила, что сторож не знал о запрете, а ключи считал своими.",
            "сторож не знал о запрете, а ключи считал своими",
        ),
        (
            "Мост держит сорок тонн, говорится в статье, вышедшей в журнале «Опора».",
            "Мост держит сорок тонн",
        ),
        ("Дорожной службе поручено проверить все мосты района.", "проверить все мосты района"),
    ],
)
def test_a_clause_that_reports_what_somebody_says(
    found: Callable[..., Found], text: str, clause: str
) -> None:
    assert ("indirect", clause) in found(text, "ru")


def test_a_sum_at_which_a_thing_is_valued_is_no_statement(found: Callable[..., Found]) -> None:
    assert found("Эксперт Павел Лобов оценил мост в 340 тысяч рублей.", "ru") == []


def test_what_the_speaker_left_open_goes_with_the_verb(found: Callable[..., Found]) -> None:
    text = "Второй мост построят на юге, сказал Павел Лобов, не уточнив сроков."
    assert [words for _, words in found(text, "ru")] == ["Второй мост построят на юге"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Согласно соглашению 1861 года, долине принадлежат три озера.", []),
        (
            "Согласно отчёту министерства, долине принадлежат три озера.",
            [("indirect", "долине принадлежат три озера")],
        ),
        (
            "Анна Лугова рассказала о том, что касалось её отъезда: «Я уехала сама».",
            [("direct", "«Я уехала сама»")],
        ),
        (
            "Лоцман, выражая мнение порта, высказал опасение по поводу того, что мост слишком низок.",
            [("indirect", "мост слишком низок")],
        ),
    ],
)
def test_a_treaty_and_a_subject_named_say_nothing(
    found: Callable[..., Found], text: str, said: Found
) -> None:
    assert found(text, "ru") == said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Мост, сообщили в мэрии, откроют в мае.", ["Мост", "откроют в мае"]),
        (
            "Новый мост, по словам Павла Лобова, построят за год.",
            ["Новый мост", "построят за год"],
        ),
        (
            "Решение о ремонте моста, заверил Павел Лобов, будет принято весной.",
            ["Решение о ремонте моста", "будет принято весной"],
        ),
        ("В пятницу, обещает Анна Лугова, пойдёт снег.", ["В пятницу", "пойдёт снег"]),
        ("Кроме того, отметил Павел Лобов, выросли цены.", ["выросли цены"]),
        ("Павел Лобов, по его словам, ничего не знал.", ["ничего не знал"]),
        ("Мост откроют, однако, по данным мэрии, только в мае.", ["только в мае"]),
    ],
)
def test_who_says_it_cuts_a_clause_in_two(
    found: Callable[..., Found], text: str, parts: list[str]
) -> None:
    assert [words for _, words in found(text, "ru")] == parts
