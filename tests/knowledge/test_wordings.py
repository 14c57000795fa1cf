"""Which two prints of a statement are one in other words."""

import pytest

from knowledge.keys import word_key
from knowledge.wordings import is_rewording, may_be_rewording

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


@pytest.mark.parametrize(
    ("other", "may_be"),
    [
        ("The pumps of the northern district will be replaced by 2031.", True),
        ("Pumps of the northern district were replaced in 2019.", False),
        ("The lake belongs to nobody.", False),
    ],
)
def test_most_that_is_no_other_wording_is_told_by_its_keys(other: str, may_be: bool) -> None:
    one, another = ([word_key(word.strip(".")) for word in text.split()] for text in (PUMPS, other))
    assert may_be_rewording(one, another) is may_be
