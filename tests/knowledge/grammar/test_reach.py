"""How far a quotation reaches that its paragraph does not close: the parts of it that are found."""

import pytest

from knowledge import quotes
from knowledge.model import Article

NESTED = [
    ['"Then the doctor rang.', 'I said, "Stay where you are."', 'And I left,"'],
    ['"They say "we will pay.', 'We promise."', "Remember?", 'Well, we did not forget,"'],
    ['"It was old.', 'My father called it "the Old Lady of the River.""'],
    ['"We knew the "Old Mill" well.', 'It was a "jewel" of the river.', 'It is gone,"'],
    ['"They call us "thieves" and worse.', '"I have stolen nothing,"'],
    ["“They call us “thieves” and worse.", "“I have stolen nothing,”"],
    ["“We knew the “Old Mill“ well.", "“It was old,“"],  # pages mix the marks up
]
NO_NESTED = [
    ('"The mill is old.\nTom Hale, the mayor, said, "It is mine.""', ['"The mill is old.', '"It is mine."']),
    ('"We knew the "Old Mill" said Ada Reed.\n"It was old," she said.', ['"We knew the "Old Mill"', '"It was old,"']),
    ('"The mill is old, she said, "and wet.\nIt leaks."', ['"The mill is old,', '"and wet.', 'It leaks."']),
]  # fmt: skip


def direct(text: str) -> list[str]:
    article = Article(text=text, language="en")
    return [found.content.of(text) for found in quotes.find(article)]


@pytest.mark.parametrize("parts", NESTED)
def test_quotations_inside_one_of_several_paragraphs_do_not_end_it(parts: list[str]) -> None:
    assert direct("\n".join(parts) + " said Ada Reed.") == parts


@pytest.mark.parametrize(("text", "words"), NO_NESTED)
def test_what_the_author_tells_between_is_not_part_of_it(text: str, words: list[str]) -> None:
    assert direct(text) == words
