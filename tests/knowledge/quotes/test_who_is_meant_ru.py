"""What stands behind a source in its case says who that is, and is nothing that he said."""

import pytest

from knowledge import quotes
from knowledge.model import Article

SAID = [
    (
        "Согласно документам, поданным в городской суд, мост закроют в мае.",
        ["мост закроют в мае"],
    ),
    (
        "Мост закроют в мае, согласно документам, поданным в городской суд.",
        ["Мост закроют в мае"],
    ),
    (
        "Мост закроют в мае, по словам Тимура Эльнова, представителя городского совета.",
        ["Мост закроют в мае"],
    ),
    (
        "По информации врачей, появившейся в мае, мост закроют в срок.",
        ["мост закроют в срок"],
    ),
    (
        "По данным KTV, регионального канала, мост закроют в мае.",
        ["мост закроют в мае"],
    ),
    (
        "Согласно приказу, иностранным гражданам запретят въезд.",
        ["иностранным гражданам запретят въезд"],
    ),
    (
        "По словам мэра, жителей города никто не предупредил.",
        ["жителей города никто не предупредил"],
    ),
]


@pytest.mark.parametrize(("text", "contents"), SAID)
def test_what_tells_of_the_source_is_not_said(text: str, contents: list[str]) -> None:
    found = quotes.find(Article(text=text, language="ru"))
    assert [quote.content.of(text) for quote in found] == contents


def test_a_second_that_is_not_of_a_verb_within_the_first() -> None:
    text = "Эльнов рассказал, что сёстры кричали на борту, и что он получил травму."
    found = quotes.find(Article(text=text, language="ru"))
    assert all(quote.cue and quote.cue.of(text) == "рассказал" for quote in found)
