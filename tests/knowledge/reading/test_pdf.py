import pytest
from documents import Printed, pdf, set_as_paragraphs

from knowledge.reading.draft import Unreadable
from knowledge.reading.pdf import parse

PARAGRAPHS = [
    "ASTANA. KAZINFORM President Kassym-Jomart Tokayev has sent a letter of welcome to the"
    " participants of the Central Asian Interparliamentary Forum.",
    "«Мы тесно связаны самой судьбой. У нас общее историческое прошлое и многовековые связи.",
    "Бұл – мызғымас негіз», делінген хатта. Мемлекет басшысы өңірдегі ынтымақтастықты атап өтті.",
]


def test_printed_paragraphs_come_back_as_they_were() -> None:
    assert parse(pdf([set_as_paragraphs(PARAGRAPHS)])).text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("letters", [25, 40, 100])
def test_the_width_of_the_page_does_not_matter(letters: int) -> None:
    found = parse(pdf([set_as_paragraphs(PARAGRAPHS, letters=letters, size=9)]))
    assert found.text.split() == " ".join(PARAGRAPHS).split()


def test_a_headline_in_larger_print_is_the_title() -> None:
    headline = [
        Printed("We are closely connected,", size=18, bottom=820),
        Printed("he said", size=18, bottom=798),
    ]
    draft = parse(pdf([[*headline, *set_as_paragraphs(PARAGRAPHS, size=10)]]))
    assert draft.title == "We are closely connected, he said"
    assert draft.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "unseen",
    [
        Printed("Nobody sees this.", before="3 Tr"),
        Printed("Nobody sees this.", before="1 1 1 rg"),
        Printed("Nobody sees this.", before="0.99 g"),
        Printed("Nobody sees this.", left=2000),
        Printed("Nobody sees this.", bottom=-500),
        Printed("Nobody sees this.", size=0.5),
    ],
    ids=["invisible", "white", "nearly white", "right of the page", "under the page", "tiny"],
)
def test_what_no_reader_sees_is_not_read(unseen: Printed) -> None:
    draft = parse(pdf([[*set_as_paragraphs(PARAGRAPHS), unseen]]))
    assert "Nobody" not in draft.text + draft.title


def test_running_headers_and_page_numbers_are_dropped_and_the_text_goes_on() -> None:
    firsts = [
        "The President spoke of peace",
        "and of water, which he called",
        "a common good of all",
    ]
    pages = [
        [
            Printed("News of the day", bottom=820),
            *(Printed(f"{first} {row}", bottom=700 - 14 * row) for row in range(5)),
            Printed(f"- {number} -", bottom=30),
        ]
        for number, first in enumerate(firsts, 1)
    ]
    assert parse(pdf(pages)).text == " ".join(
        f"{first} {row}" for first in firsts for row in range(5)
    )


def test_words_broken_at_the_end_of_a_line_are_joined() -> None:
    lines = [
        "The inter-",
        "parliamentary forum of the Kassym-",
        "Jomart kind is well-known, it is well-",
        "known.",
    ]
    page = [Printed(text, bottom=700 - 14 * row) for row, text in enumerate(lines)]
    assert parse(pdf([page])).text == (
        "The interparliamentary forum of the Kassym-Jomart kind is well-known, it is well-known."
    )


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.4", b"%PDF-1.7\n" + b"\xff" * 5000, pdf([[]]), pdf([[Printed("x")]])[:300]],
    ids=["nothing", "noise", "an empty page", "cut off"],
)
def test_a_pdf_without_words_has_a_reason(data: bytes) -> None:
    with pytest.raises(Unreadable):
        parse(data)
