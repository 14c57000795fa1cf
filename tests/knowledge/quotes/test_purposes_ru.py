"""Who comes, or brings himself, to say something says it."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from


@pytest.mark.parametrize(
    "frame",
    [
        "Анна Лосева взяла слово, чтобы сказать, что",
        "Директор Анна Лосева позвонила в редакцию, чтобы уточнить, что",
        "Анна Лосева решилась признать, что",
        "Анна Лосева не могла не отметить, что",
    ],
)
def test_who_comes_to_say_it(frame: str) -> None:
    text = f"{frame} старый мост закроют."
    (found,) = extract_from(Article(text, language="ru"))
    assert found.speaker
    assert (found.speaker.name, found.content.of(text)) == (
        "Анна Лосева",
        "старый мост закроют",
    )
