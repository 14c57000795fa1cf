"""What stands between two spaces: a word with its mark is read once, all else is left to be looked at."""

import pytest

from knowledge.grammar.chunks import chunks
from knowledge.grammar.lexicon import Lexicon
from knowledge.grammar.tokens import Tokens
from knowledge.language import Language
from knowledge.model import Span

LEXICON = Lexicon(Language("chunked", {"speech": {"words": {"role": ["head of state"]}}}))


@pytest.mark.parametrize(
    ("printed", "letters", "mark"),
    [
        ("lake", 4, ""),
        ("lake,", 4, ","),
        ("lake:", 4, ":"),
        ("lake?!", 4, "."),
        ("lake…", 4, "."),
        ("Көл;", 3, ";"),
        ("lake's", 4, "'"),
        ("lake-side;", 9, ";"),
        ("U.S.", 4, ""),
        ("2,500.", 5, "."),
        ("5", 1, ""),
    ],
)
def test_a_word_is_read_with_the_mark_behind_it(printed: str, letters: int, mark: str) -> None:
    chunk = chunks(LEXICON)(printed)
    assert (chunk.letters, chunk.mark) == (letters, mark)


@pytest.mark.parametrize("printed", ["“lake", "(lake", "lake),", "lakes'", "—", "lake—side"])
def test_what_is_more_than_a_word_and_a_mark_has_no_letters(printed: str) -> None:
    assert not chunks(LEXICON)(printed).letters


def test_small_words_and_numbers_are_plain_and_what_may_be_a_name_is_not() -> None:
    read = chunks(LEXICON)
    assert [read(word).plain for word in ("lake", "a", "5", "I", "Lake")] == [1, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("the head of state, said", ["the", "head of state", ",", "said"]),
        ("the head of state-owned", ["the", "head", "of", "state-owned"]),
        ("head  of state", ["head", "of", "state"]),
        ("head of\nstate", ["head", "of", "state"]),
        ("  (the lake's) shore ", ["(", "the", "lake", "'s", ")", "shore"]),
        (" ", []),
    ],
)
def test_chunks_become_tokens_where_they_stand(text: str, tokens: list[str]) -> None:
    read = Tokens(text, LEXICON)
    read.words(Span(0, len(text)))
    assert [text[a:b] for a, b in zip(read.starts, read.ends, strict=True)] == tokens
