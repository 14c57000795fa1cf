"""What is alleged, and of whom, in words as people type them."""

import pytest

from bot.alleged import Alleged, alleged, opening


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("Aldein: «The lake is full.»", "The lake is full.", "Aldein"),
        ("«The lake is full.» – Aldein", "The lake is full.", "Aldein"),
        ("“The lake is full” (Henrik Aldein)", "The lake is full", "Henrik Aldein"),
        ('Prime Minister Aldein: "The lake is full"', "The lake is full", "Prime Minister Aldein"),
        ("Толғарин: «Көл толды, су мол»", "Көл толды, су мол", "Толғарин"),
        ("Алдейн — „Озеро полно“", "Озеро полно", "Алдейн"),
        ("«The «old» lake is full»", "The «old» lake is full", ""),
        ("«The lake is full", "The lake is full", ""),  # nobody closed it
        ("  “The lake is full.”  ", "The lake is full.", ""),
        ("Did Aldein really say “the lake is full”?", "the lake is full", "Aldein"),
        ("Did Aldein say “the lake is full again”?", "the lake is full again", "Aldein"),
        ("Aldein said “the lake is full again”?", "the lake is full again", "Aldein"),
        ("Has Aldein ever said: “the lake is full again”", "the lake is full again", "Aldein"),
        ("Говорил ли Алдейн: «Озеро опять полно воды»?", "Озеро опять полно воды", "Алдейн"),
        ("Сказал Алдейн «Озеро опять полно воды»?", "Озеро опять полно воды", "Алдейн"),
        ("Толғарин «Көл суы қайта толды» деді ме?", "Көл суы қайта толды", "Толғарин"),
        ("Правда ли, что Алдейн сказал: «Озеро полно»?", "Озеро полно", "Алдейн"),
        ("Толғарин шынымен «Көл толы, су мол» деді ме?", "Көл толы, су мол", "Толғарин"),
        ("Did Aldein say that the «old» lake is full?", "the «old» lake is full", "Aldein"),
    ],
)
def test_a_message_of_marks_and_a_name_is_an_alleged_quotation(
    text: str, words: str, by: str
) -> None:
    assert opening(text) == Alleged(words, by)


@pytest.mark.parametrize(
    "text",
    [
        "What did Aldein say about the «Lake» plan?",
        "who said “we shall build the pumps”?",
        "Did Aldein say anything about “the long plan of the lake”?",
        "Говорил ли Алдейн о «Большой воде для всех»?",
        "Толғарин «Үлкен су бәріне де» туралы айтты ма?",
        "What did Aldein say of “the long plan of the lake”?",
        "“Lake”",  # one word is a topic
        "The lake is full",
        "Aldein: the lake is full",
        "",
        "«»",
        '""""',
        "the plan: «The lake is full»",  # no name
        "Aldein: «The lake is full» and he was right about it",
    ],
)
def test_anything_else_is_a_question(text: str) -> None:
    assert opening(text) is None


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("the lake is full", "the lake is full", ""),
        ("Aldein: the lake is full", "the lake is full", "Aldein"),
        ("Did Aldein really say “the lake is full”?", "the lake is full", "Aldein"),
        ("we agreed on this: the lake is full", "we agreed on this: the lake is full", ""),
        ("", "", ""),
        (":", ":", ""),
    ],
)
def test_check_takes_the_quoted_words_else_all(text: str, words: str, by: str) -> None:
    assert alleged(text) == Alleged(words, by)


def test_marks_without_end_take_no_time() -> None:
    assert opening("«" * 4096) is None
    assert alleged("“ " * 2000).words
