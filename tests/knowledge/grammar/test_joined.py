"""A dash between two offices of who speaks leads to no speech, one behind the author's sentence does."""

import pytest

from knowledge import quotes
from knowledge.model import Article, Kind

TEXTS = [
    ("kk", "– Жол жабық, – деді вице-премьер – қаржы министрі Дана Жанова.", ["Жол жабық,"]),
    (
        "kk",
        "– Жол жабық, – деді Президенттің көмекшісі – Кеңес хатшысы Дана Жанова. – Мамырда ашамыз.",
        ["Жол жабық,", "Мамырда ашамыз."],
    ),
    ("kk", "– Жол жабық, – деді министр. – Министр Дана Жанова келді.", ["Жол жабық,", "Министр Дана Жанова келді."]),
    ("ru", "— Дорога закрыта, — сказала вице-премьер — министр финансов Анна Орлик.", ["Дорога закрыта,"]),
    ("ru", "— Дорога закрыта, — сказал министр. — Министр Орлик ушла.", ["Дорога закрыта,", "Министр Орлик ушла."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), TEXTS)
def test_two_offices(language: str, text: str, words: list[str]) -> None:
    found = quotes.find(Article(text=text, language=language))
    assert [one.content.of(text) for one in found if one.kind is Kind.DIRECT] == words


@pytest.mark.parametrize("first", ["АҚШ елшісі Астанада болды", "НАТО көпірді салды"])
def test_a_sentence_in_capitals_is_no_dateline(first: str) -> None:
    text = f"{first}. АҚШ президенті Трамп шарттың дайын екенін айтты."
    (found,) = quotes.find(Article(text=text, language="kk"))
    assert found.shown.of(text) == text[len(first) + 2 :]


@pytest.mark.parametrize("dateline", ["АСТАНА. ҚАЗАҚПАРАТ – ", "НЬЮ-ЙОРК. KAZINFORM – "])
def test_a_dateline_is_no_word_of_the_sentence(dateline: str) -> None:
    text = f"{dateline}Министр Дана Жанова көпірдің ескі екенін айтты."
    (found,) = quotes.find(Article(text=text, language="kk"))
    assert found.shown.of(text) == text[len(dateline) :]
