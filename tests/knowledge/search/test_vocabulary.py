"""Near words are the same whether all words are looked through or those of about the length."""

import random

import pytest
from rapidfuzz.distance import OSA

from knowledge.search import vocabulary
from knowledge.search.evidence import _words_of
from knowledge.search.keys import stems_of
from knowledge.store.buckets import Bucket


@pytest.mark.parametrize("letters", ["abc", "abcdefghijklmnopqrstuvwxyz0123456789", "бқ1"])
@pytest.mark.parametrize("seed", range(10))
def test_no_near_word_is_lost_by_its_length_and_letters(seed: int, letters: str) -> None:
    draw = random.Random(seed)
    words = {"".join(draw.choices(letters, k=draw.randint(1, 13))) for _ in range(300)}
    words |= {_mistyped(word, letters, draw) for word in sorted(words) for _ in range(2)} - {""}
    keys = tuple(sorted(words))
    bucket = Bucket.of([(key, place) for place, key in enumerate(keys)])
    for form in draw.sample(keys, 20):
        allowed = vocabulary._errors_allowed(form)
        all_words = [(OSA.distance(form, key), place) for place, key in enumerate(keys)]
        near = sorted(pair for pair in all_words if pair[0] <= allowed)
        assert vocabulary._nearest(form, bucket) == near


def _mistyped(word: str, letters: str, draw: random.Random) -> str:
    place = draw.randrange(len(word))
    return word[:place] + draw.choice(("", *draw.choices(letters, k=3))) + word[place + 1 :]


def test_no_word_is_near_where_there_is_none() -> None:
    assert vocabulary._nearest("harbour", Bucket.of([])) == []


@pytest.mark.parametrize(
    "title", ["Article 2031", "3½ boats, 17-year-old pier, №5", "007 " + "9" * 80]
)
def test_numbers_in_headlines_are_the_words_that_they_are_anywhere(title: str) -> None:
    assert _words_of(title, "en") == stems_of(title, "en")
