"""A quotation in one paragraph, and in the next, which begins small, who said it."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "“It froze in the night.”\n\nsaid Tom Harlow, a grower.", "Tom Harlow"),
        ("ru", "«Мост мы чиним сами»\n\nзаявил после встречи Павел Лобов.", "Павел Лобов"),
        ("ru", "«Мост мы чиним сами»,\n\n— сказала учительница Анна Лобова.", "Анна Лобова"),
        ("kk", "«Көпірді өзіміз жөндейміз»\n\n– деді Айдос Серіков.", "Айдос Серіков"),
    ],
)
def test_the_next_paragraph_says_whose_words_they_are(
    language: str, text: str, speaker: str
) -> None:
    (found,) = extract_from(Article(text, language=language))
    assert found.speaker and found.speaker.name == speaker


def test_a_next_paragraph_that_tells_nothing_of_it_is_the_writers() -> None:
    text = "«Мост мы чиним сами»\n\nа потом и дорогу, и школу."
    assert [item.speaker for item in extract_from(Article(text, language="ru"))] == [None]
