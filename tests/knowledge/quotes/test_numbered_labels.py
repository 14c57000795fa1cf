"""Numbers of questions and times of entries before who speaks, and labels that name nobody who does."""

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article


def _said(text: str, language: str = "en", publisher: str = "") -> list[tuple[str, str]]:
    found = extract_from(Article(text=text, language=language, publisher=publisher))
    return [(one.speaker.name if one.speaker else "", one.text.split()[0]) for one in found]


def test_the_number_of_a_question_is_no_part_of_a_name() -> None:
    text = """Witnesses: Tom Hale, director of branches, and Ann Yeo, postmistress.

Q31 Chair: How many vans do you have?

Tom Hale: We have nine, and I drive one.

Q32 Ms Reed: Where are they, Mr Hale?

Tom Hale: In a garage. I saw them."""
    assert [name for name, _ in _said(text)] == ["Chair", "Tom Hale", "Reed", "Tom Hale"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "16.40 Beckdale Police are denying that there has been any looting.", "Beckdale Police"),
        ("en", "14:30 pm Police are telling everyone to leave at once.", "Police"),
        ("kk", "14:20 Полиция көпір таңға дейін жабық екенін хабарлады.", "Полиция"),
    ],
)  # fmt: skip
def test_the_time_of_an_entry_is_no_part_of_a_name(language: str, text: str, name: str) -> None:
    assert [who for who, _ in _said(text, language)] == [name]


def test_a_paper_asks_under_the_letters_of_its_name() -> None:
    text = """TOM HALE: I began at nine, and I never stopped.

H&B: Did you?

TOM HALE: I did not, and my mother knew.

H&B: Who buys it?

TOM HALE: My neighbours, and I thank them."""
    assert {name.casefold() for name, _ in _said(text, publisher="Hand & Bench")} == {"tom hale"}
