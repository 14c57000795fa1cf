"""What a question asks for, and whether a passage has it."""

import pytest

from knowledge.search.wanted import fits


@pytest.mark.parametrize(
    ("wants", "text", "asked", "fitting"),
    [
        ("number", "The bridge opened in 1912.", {"bridge"}, 1),
        ("number", "The bridge opened in 1912.", {"bridge", "1912"}, 0),
        ("number", "The bridge opened.", {"bridge"}, 0),
        ("name", "It was opened by Ilona Brandt.", {"opened"}, 1),
        ("name", "It was opened by Ilona Brandt.", {"ilona", "brandt"}, 0),
        ("name", "Nobody came. The bridge stood.", {"bridge"}, 0),  # a sentence begins so
        ("", "It was opened in 1912 by Ilona Brandt.", {"opened"}, 0),
    ],
)
def test_a_passage_fits_with_something_that_the_question_lacks(
    wants: str, text: str, asked: set[str], fitting: float
) -> None:
    assert fits(wants, text, asked) == fitting
