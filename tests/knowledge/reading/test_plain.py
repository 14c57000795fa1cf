from datetime import date
from hashlib import sha256

import pytest

from knowledge.errors import SourceUnreadable
from knowledge.model import Article
from knowledge.reading import read_text

BODY = "ASTANA. KAZINFORM The President spoke.\n\n«We are one.»"


def test_the_date_line_gives_date_and_title_and_leaves_the_text() -> None:
    article = read_text(f" date 2023-02-10 President: we are one\n\n{BODY}\n")
    assert article.published == date(2023, 2, 10)
    assert article.title == "President: we are one"
    assert article.text == BODY
    assert (article.place, article.publisher, article.language) == ("Astana", "Kazinform", "en")
    assert article.sha256 == sha256(BODY.encode()).hexdigest()


def test_a_title_alone_is_taken_from_the_text() -> None:
    article = read_text(f"President: we are one\n\n{BODY}")
    assert (article.title, article.text, article.published) == ("President: we are one", BODY, None)


@pytest.mark.parametrize(
    "text",
    [
        "The President spoke.\n\nHe said it twice.",  # a sentence
        "«We are one»\n\nHe said it twice.",  # somebody's words
        "– We are one\n\nHe said it twice.",
        "ASTANA. KAZINFORM\n\nHe said it twice.",  # a dateline
        "The President spoke\nand left.\n\nHe said it twice.",  # no empty line
        "He said: \n\n«We are one.»",
        "x" * 300 + "\n\nHe said it twice.",
        "Only one paragraph",
    ],
)
def test_another_first_line_stays_in_the_text(text: str) -> None:
    article = read_text(text)
    assert (article.title, article.text) == ("", text)


def test_what_is_given_goes_before_what_the_text_says() -> None:
    given = Article(
        "", title="Given", publisher="Site", published=date(2020, 1, 2), language="ru-RU"
    )
    article = read_text(BODY, given=given)
    assert (article.title, article.publisher, article.language) == ("Given", "Site", "ru")
    assert article.place == "Astana"


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00\ufeff", "date 2023-02-10 Only a title"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(SourceUnreadable, match=r"^a\.txt has no text"):
        read_text(text, name="a.txt")


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(SourceUnreadable, match="2023-02-31"):
        read_text("date 2023-02-31 Title\n\nText.", name="a.txt")
