import pytest

from knowledge.model import Article
from knowledge.versions import differences, is_version

OLD = "The ferry sails on Monday. The fare is nine crowns, the minister said."


@pytest.mark.parametrize(
    ("new", "changed"),
    [
        (OLD, []),
        (OLD.replace("Monday", "Tuesday"), [("delete", "Monday."), ("insert", "Tuesday.")]),
        (OLD.replace("nine crowns", "ten pounds"), [("delete", "nine crowns,"), ("insert", "ten pounds,")]),
        (OLD + " No more was said.", [("insert", "No more was said.")]),
        (OLD.removesuffix(" the minister said."), [("delete", "the minister said.")]),
        ("", [("delete", OLD)]),
    ],
)  # fmt: skip
def test_the_words_that_differ_are_told_in_order(new: str, changed: list[tuple[str, str]]) -> None:
    found = differences(OLD, new)
    assert [(part.op, part.words) for part in found if part.op != "equal"] == changed
    kept = " ".join(part.words for part in found if part.op != "insert")
    come = " ".join(part.words for part in found if part.op != "delete")
    assert (kept, come) == (OLD, new)


def test_a_book_is_compared_too() -> None:
    book = "\n".join(f"Word {n} of the long book." for n in range(9_000))
    found = differences(book, book.replace("Word 77 ", "Letter 77 "))
    assert [part.op for part in found] == ["equal", "delete", "insert", "equal"]


def test_a_changed_text_is_a_version_and_another_days_news_is_not() -> None:
    article = Article(OLD, "Ferry sails")
    assert is_version(article, Article(OLD.replace("nine", "ten"), "Ferry sails at last"))
    assert is_version(article, Article("All is new here.", "Ferry sails"))
    assert not is_version(
        article, Article("The harbour of Holm is closed until autumn.", "Harbour")
    )
