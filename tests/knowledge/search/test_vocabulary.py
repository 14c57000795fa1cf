"""Near words are the same whether all words are looked through or those of about the length."""

import random

import pytest
from rapidfuzz.distance import OSA

from knowledge.search import vocabulary
from knowledge.search.evidence import _words_of
from knowledge.search.keys import stems_of
from knowledge.store.words import Bucket


@pytest.mark.parametrize("seed", range(10))
def test_no_near_word_is_lost_by_its_length(seed: int) -> None:
    draw = random.Random(seed)
    words = {"".join(draw.choices("abc", k=draw.randint(1, 13))) for _ in range(400)}
    keys = tuple(sorted(words))
    bucket = Bucket.of(keys, tuple(range(len(keys))))
    for form in draw.sample(keys, 20):
        allowed = vocabulary._errors_allowed(form)
        all_words = [(OSA.distance(form, key), place) for place, key in enumerate(keys)]
        near = sorted(pair for pair in all_words if pair[0] <= allowed)
        assert vocabulary._nearest(form, bucket) == near


def test_no_word_is_near_where_there_is_none() -> None:
    assert vocabulary._nearest("harbour", Bucket.of((), ())) == []


@pytest.mark.parametrize(
    "title", ["Article 2031", "3½ boats, 17-year-old pier, №5", "007 " + "9" * 80]
)
def test_numbers_in_headlines_are_the_words_that_they_are_anywhere(title: str) -> None:
    assert _words_of(title, "en") == stems_of(title, "en")
