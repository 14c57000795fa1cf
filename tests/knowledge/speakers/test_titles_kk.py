"""A bare office in a Kazakh text that never says who holds it: whom the title names by a single name."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from

_OFFICE = "Президент осыған дейін айтқандай, жолдар биыл түгел жөнделеді."


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Харло жол бойында халықпен кездесті",
            "Президент жиында жолдың жағдайын сипаттады. "
            "«Біздің жолдар биыл түгел жөнделеді», – деді ол. Содан кейін Харло кетті.",
        ),
        (
            "Тарно кінәсіз, деді Харло",
            f"«Тарно кінәсіз адам», – деді Харло. Тарно жауап берді. {_OFFICE}",
        ),
    ],
)
def test_the_title_names_who_holds_a_bare_office(title: str, text: str) -> None:
    found = extract_from(Article(text=text, title=title, language="kk"))
    assert {one.speaker.name if one.speaker else None for one in found} == {"Харло"}
