"""Words stay what they are, in whatever lines, sizes and pages."""

import pytest

from bot.card.fonts import Face, width
from bot.card.lines import block, pages, wrapped

BOX = (1000.0, 500.0)
SENTENCES = [f"Sentence {number} on the water of the lake ends here." for number in range(2000)]


def words(blocks: object) -> str:
    return " ".join(line.words for item in blocks for line in item.lines)


@pytest.mark.parametrize("count", [1, 3, 9, 15, 30])
def test_a_passage_is_whole_on_its_pages(count: int) -> None:
    text = " ".join(SENTENCES[:count])
    found = pages(Face.WORDS, text, BOX, most=4)
    assert words(found.blocks) == text and not found.cut
    for item in found.blocks:
        assert item.height <= BOX[1]
        assert all(width(Face.WORDS, item.size, line.words) <= BOX[0] + 2 for line in item.lines)


def test_a_longer_passage_is_cut_at_the_end_of_a_sentence() -> None:
    text = " ".join(SENTENCES)
    found = pages(Face.WORDS, text, BOX, most=4)
    assert found.cut and len(found.blocks) == 4
    shown = words(found.blocks)
    assert text.startswith(shown) and shown.endswith("here.")


def test_fewer_words_are_larger_and_all_pages_alike() -> None:
    sizes = [
        {item.size for item in pages(Face.WORDS, " ".join(SENTENCES[:n]), BOX, most=4).blocks}
        for n in (1, 4, 12, 24)
    ]
    assert all(len(found) == 1 for found in sizes)
    largest = [max(found) for found in sizes]
    assert largest == sorted(largest, reverse=True) and largest[0] > largest[-1]


def test_a_word_without_an_end_is_broken_and_loses_nothing() -> None:
    word = "https://kelpress.example/" + "lake" * 60
    lines = wrapped(Face.WORDS, 40, f"See {word} now", 1000)
    assert "".join(line.words for line in lines).replace(" ", "") == f"See{word}now"
    assert all(width(Face.WORDS, 40, line.words) <= 1000 for line in lines)
    assert pages(Face.WORDS, "x" * 50_000, BOX, most=4).cut


def test_paragraphs_stay_apart() -> None:
    lines = wrapped(Face.WORDS, 40, "One.\nTwo.\n\nThree.", 1000)
    assert [(line.words, line.begins) for line in lines] == [
        ("One.", False), ("Two.", True), ("Three.", True),
    ]  # fmt: skip


def test_the_last_line_is_no_single_word() -> None:
    text = "The night ferry will never again make anybody of us wait for the late morning"
    found = block(Face.WORDS, text, BOX)
    assert found and len(found.lines) > 1
    assert len(found.lines[-1].words) > len(found.lines[0].words) / 2
