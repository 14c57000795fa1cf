"""What the tests of one step share."""

from collections.abc import Callable

import pytest

from knowledge import quotes
from knowledge.model import Article

Found = list[tuple[str, str]]


@pytest.fixture
def found() -> Callable[..., Found]:
    """The quotes of a text as (kind, words)."""

    def find(text: str, language: str = "en", *, title: str = "", publisher: str = "") -> Found:
        article = Article(text=text, language=language, title=title, publisher=publisher)
        return [(q.kind.value, q.content.of(text)) for q in quotes.find(article)]

    return find
