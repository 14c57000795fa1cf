"""What the tokens of a text are, and where they stand."""

import pytest

from knowledge.grammar.parsed import Parsed
from knowledge.grammar.parsing import parse
from knowledge.model import Article


def parsed(text: str, *, title: str = "", language: str = "en") -> Parsed:
    return parse(Article(text=text, title=title, language=language))


def words(text: str, **options: str) -> list[str]:
    found = parsed(text, **options)
    return [found.word(token) for token in range(len(found.tags)) if found.tags[token] > "~"]


TOKENS = [
    ("Mr. Harlow came.", ["Mr", "Harlow", "came"]),
    ("Quill's wall leaks.", ["Quill", "wall", "leaks"]),
    ("It rose by 3.5 per cent.", ["It", "rose", "by", "3.5", "per", "cent"]),
    ("She pointed out a leak.", ["She", "pointed out", "a", "leak"]),  # one token
    ("“It leaks,” he said.", ["“It leaks,”", "he", "said"]),  # a quotation is one
    ("ALDMOOR. HERALD The wall leaks.", ["The", "wall", "leaks"]),  # a dateline is none
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_the_tokens_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_the_headline_gives_no_tokens() -> None:
    assert words("The wall leaks\nNobody came.", title="The Wall Leaks!") == ["Nobody", "came"]


def test_each_token_stands_where_it_is_printed() -> None:
    text = "Quill said: “It leaks.” Nobody  came!\nThe end."
    found = parsed(text)
    for token in range(len(found.tags)):
        assert text[found.starts[token] : found.ends[token]] == found.word(token)
    assert list(found.starts) == sorted(found.starts)


def test_a_sentence_is_cut_when_it_grows_too_long() -> None:
    found = parsed("word " * 10_000)
    assert max(past - first for first, past in found.sentences) <= 400


def test_the_authors_words_part_a_quotation() -> None:
    found = parsed("«Стена, — сказал Ветров. — Старая».", language="ru")
    assert len(found.speech) == 2
    assert len({piece.utterance for piece in found.speech.values()}) == 1
