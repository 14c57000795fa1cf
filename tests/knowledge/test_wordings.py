"""Which two prints of a statement are one in other words."""

import pytest

from knowledge.wordings import is_rewording

PUMPS = "The old pumps of the northern district will be replaced by 2031."


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        ("The pumps of the northern district will be replaced by 2031.", True),
        ("THE OLD PUMPS of the northern district will all be replaced by 2031!", True),
        (PUMPS.upper(), False),  # the same words: no other wording
        (PUMPS.replace("2031", "2032"), False),
        ("The old pumps will stay where they are until 2031.", False),
        ("The old pumps.", False),
        ("", False),
    ],
)
def test_nearly_all_words_and_all_figures_agree(other: str, is_one: bool) -> None:
    assert is_rewording(PUMPS, other) is is_one
