"""Deep links: what they stand for, and nothing else."""

import re

import pytest

from bot import links
from bot.memory import Memory
from bot.page import Stale


@pytest.mark.parametrize("question", ["lake", "What of the lake?", "Көл туралы", "x" * 400, "<b>&"])
def test_a_question_comes_back_from_its_link(question: str) -> None:
    memory = Memory()
    words = links.question_words(question, memory)
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", words)
    assert links.question(words, memory) == question


@pytest.mark.parametrize("words", ["", "q_", "q_!!", "q_/w==", "q_" + "A" * 100, "k_x", "s_1", "ж"])
def test_other_words_ask_nothing(words: str) -> None:
    assert links.question(words, Memory()) == ""


def test_a_statements_link_names_it() -> None:
    assert links.statement_link("verbatim_bot", 12) == "https://t.me/verbatim_bot?start=s_12"
    assert links.statement_id("s_12") == 12
    for forged in ("s_", "s_-1", "s_x", "s_٣", "s_" + "9" * 30):
        with pytest.raises(Stale):
            links.statement_id(forged)
