"""Which quotation marks belong together; the brackets in the texts show each outermost quotation."""

import pytest

from knowledge.grammar.marks import quotations
from knowledge.model import Span

PAIRS = [
    "He said [“yes”] and [“no”].",
    "Он сказал [«да»] и [«нет»].",
    "Sie sagte [„ja“] und ging.",
    'The sign said ["closed"] all day.',
    "The sign said [''closed''] all day.",
    'It is [“so"], ["so”] and [”so“].',  # pages mix the marks up
    "She said [“he told me ‘no’ twice”] and left.",
    "Фирма [«Завод «Роза»] закрыта.",  # one mark closes two
    'Она пишет: [«Закон "О мостах" не дал ответа.]',  # an inner pair closes nothing else
    "[‘It’s the dogs’ garden,’] said the widow.",
    "The workers’ rights and the ’90s are no quotations.",
    'A 6" pipe is none either.',
    "[“The line begins and nobody closes it.]",
    "[«А [внутри] «Б» и дальше», — сказал он.]".replace("[внутри] ", "").replace(
        ", — сказал он.]", "]"
    ),
]


@pytest.mark.parametrize("marked", PAIRS)
def test_marks_are_paired_by_family_and_place(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = [quotation.span.of(text) for quotation in quotations(text, Span(0, len(text)))]
    expected = [part.split("]")[0] for part in marked.split("[")[1:]]
    assert found == expected


def test_a_quotation_without_its_closing_mark_says_so() -> None:
    (found,) = quotations("“We go on", Span(0, 9))
    assert not found.closed


def test_marks_nested_a_thousand_deep_are_one_quotation() -> None:
    text = "« a " * 1000 + "b » " * 1000
    assert len(quotations(text, Span(0, len(text)))) == 1
