"""The phrases that a run of words may be, word by word, and the longest one at its start."""

import pytest

from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.phrases import LONGEST, Phrases
from knowledge.grammar.tokens import Tokens
from knowledge.language import Language, languages
from knowledge.model import Span


@pytest.fixture
def phrases() -> Phrases:
    known = Phrases()
    known.enter(("head", "of", "state"), {"role"})
    known.enter(("press", "service*"), {"body"})
    known.enter(("put", "*", "task"), {"urging"})
    return known


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("head of state", {"role"}),
        ("head of", set()),
        ("head state", None),
        ("press serviceman", {"body"}),
        ("put them task", {"urging"}),
        ("heads", None),
    ],
)
def test_phrases_go_on_word_by_word(phrases: Phrases, words: str, ends: set[str] | None) -> None:
    first, *others = words.split()
    begun = phrases.begun(first)
    for word in others:
        begun = [node for earlier in begun for node in earlier.after(word)]
    names = {name for node in begun for name in node.names}
    assert (names if begun else None) == ends


WORDS = {
    "role": ["head of state"],
    "part": ["head of"],
    "body": ["press service*"],
    "many": ["press services"],
}


@pytest.mark.parametrize(
    ("words", "tokens", "classes"),
    [
        ("head of state spoke", ["head of state", "spoke"], {"role"}),
        ("head of the house", ["head of", "the", "house"], {"part"}),
        ("press serviceman", ["press serviceman"], {"body"}),
        ("press services", ["press services"], {"body", "many"}),
        ("head state", ["head", "state"], set()),
    ],
)
def test_the_longest_phrase_is_one_token(words: str, tokens: list[str], classes: set[str]) -> None:
    read = Tokens(words, Lexicon(Language("phrased", {"speech": {"words": WORDS}})))
    read.words(Span(0, len(words)))
    assert [words[a:b] for a, b in zip(read.starts, read.ends, strict=True)] == tokens
    assert read.classes[0] == classes


@pytest.mark.parametrize("code", sorted(languages()))
def test_no_phrase_of_a_language_is_longer_than_what_is_looked_for(code: str) -> None:
    language = languages()[code]
    lists = (language.words(f"speech.words.{name}") for name in language.keys("speech.words"))
    assert not [phrase for words in lists for phrase in words if len(phrase.split()) > LONGEST]
