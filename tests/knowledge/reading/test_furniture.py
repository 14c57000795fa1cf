import pytest
from lxml.html import document_fromstring

from knowledge.reading.furniture import drop_linked_paragraphs, without_furniture

FURNITURE = [
    "8 April 2031",
    "April 8, 2031, 14:05",
    "Tue 8 Apr 2031 10.05 BST",
    "08.04.2031",
    "14:05",
    "14:05 08.04.2031",
    "8 апреля 2031, 14:05",
    "8 апреля 2031 г.",
    "8 сәуір 2031",
    "Read more: Harbour of Holm to close",
    "Advertisement",
    "Читайте также: Порт закроют",
    "ЧИТАЙТЕ ТАКЖЕ",
    "Тағы оқыңыз: Хольм порты жабылады",
    "Подписывайтесь на наш канал в Telegram!",
    "Telegram арнамызға жазылыңыз",
    "© 2031 Islander",
    "All rights reserved.",
    "By Nora Lindqvist",
    "Автор: Нора Линдквист",
    "Фото: Ян Оск / Islander",
    "Islander",
]
WORDS = [
    "In 2031 the ferry stood still for nineteen days.",
    "“Read more: that is my advice,” she said.",
    "– Подписывайтесь на наш канал, – сказал он.",
    "By Tuesday all eleven ferries were at sea again.",
    "Related costs rose by a third, he said.",
    "Автор закона Пер Оскельд сообщил, что согласен.",
    "Фото сделали в марте, сообщила полиция.",
    "No.",
    "8 April 2031 was the day on which the ferries began to sail again.",
    "Реклама табака запрещена с 2027 года, напомнил министр.",
    "Сурет көрмесі ашылды, деді ол.",
    "Share prices fell, the minister said.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_the_site_is_taken_out(line: str) -> None:
    assert without_furniture(f"He left.\n{line}\nShe stayed.", known=["Islander"]) == (
        "He left.\nShe stayed."
    )


@pytest.mark.parametrize("line", WORDS)
def test_a_line_of_the_article_stays(line: str) -> None:
    text = f"He left.\n{line}\nShe stayed."
    assert without_furniture(text, known=["Islander"]) == text


def test_a_known_name_in_the_middle_is_a_paragraph() -> None:
    text = "a\nb\nc\nIslander\nd\ne\nf"
    assert without_furniture(text, known=["Islander"]) == text


LINKED = "<p><b>Read more: <a href=/n>Harbour of Holm to close</a></b></p>"


def paragraphs(body: str) -> list[str]:
    tree = document_fromstring(f"<html><body>{body}</body></html>")
    drop_linked_paragraphs(tree)
    return [item.text_content() for item in tree.iter("p")]


def test_a_paragraph_that_is_a_link_to_another_page_is_taken_out() -> None:
    text = "<p>The ferries sail again, and the fares are halved, said Varn.</p>" * 4
    assert len(paragraphs(text + LINKED)) == 4
    assert len(paragraphs(text + "<p>He <a href=/n>halved the fares</a> again.</p>")) == 5


def test_a_page_that_is_all_links_is_left_alone() -> None:
    assert len(paragraphs("<p><a href=/1>The ferries sail again.</a></p>" * 4)) == 4
