"""Questions whether somebody really said something, and those that ask for something else."""

import pytest

from knowledge.question import Doubted, doubted


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Did Aldein really say that the lake is full?", "Aldein", "the lake is full"),
        ("Did Aldein say that the lake is full?", "Aldein", "the lake is full"),
        ("Did Aldein really say the lake is full", "Aldein", "the lake is full"),
        (
            "Is it true that Prime Minister Aldein said the lake is full?",
            "Prime Minister Aldein",
            "the lake is full",
        ),
        ("Did Aldein really say?", "Aldein", ""),
        ("Правда ли, что Марта Ольсен сказала, что порт закрыт?", "Марта Ольсен", "порт закрыт"),
        ("Говорил ли Алдейн, что озеро полное?", "Алдейн", "озеро полное"),
        ("Неужели президент заявил, что налоги вырастут?", "президент", "налоги вырастут"),
        ("Толғарин шынымен көл суы толды деді ме?", "Толғарин", "көл суы толды"),
        ("Толғарин көл суы толды деп айтты ма?", "Толғарин", "көл суы толды"),
        ("Толғариннің көл суы толды дегені рас па?", "Толғариннің", "көл суы толды"),
        ("Pravda li, chto Aldein skazal, chto ozero polnoe?", "Aldein", "ozero polnoe"),
    ],
)
def test_a_doubt_names_who_and_what(text: str, who: str, words: str) -> None:
    assert doubted(text) == Doubted(who, words)


@pytest.mark.parametrize(
    "text",
    [
        "Did Aldein say anything about the lake?",
        "What did Aldein really say about the lake?",
        "What did Aldein say that day?",
        "Did Aldein really talk about the lake?",
        "Who really said so?",
        "Говорил ли Алдейн о торговле?",
        "Что сказал Алдейн о правде?",
        "Толғарин көл туралы не айтты?",
        "Президент шынымен су туралы айтты ма?",
        "really",
        "",
    ],
)
def test_other_questions_doubt_nothing(text: str) -> None:
    assert doubted(text) is None
