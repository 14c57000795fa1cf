"""A paragraph behind a dash that says not whose it is goes on up to who said it, but not over the writer's."""

import pytest

from knowledge import quotes
from knowledge.model import Article, Kind

TEXTS = [
    (
        "kk",
        [
            "– Көпір ескі, – деді әкім Айдос Серіков.",
            "– Жөндеуге екі жыл керек.",
            "Серіков басқармаға жоба жасауды тапсырды.",
            "Кейін инженер Дана Жанова келді. Ол есебі дайын екенін айтты. Біз дайынбыз, – деді ол.",
        ],
        ["Көпір ескі,", "Жөндеуге екі жыл керек.", "Біз дайынбыз,"],
    ),
    (
        "kk",
        [
            "– Kópir eski.",
            "Injener Dana Janova «Esebimiz daıyn tur», – dedi.",
            "Sonymen jınalys bitti, – dedi ákim Aıdos Serikov.",
        ],
        ["Kópir eski.", "«Esebimiz daıyn tur»", "Sonymen jınalys bitti,"],
    ),
    (
        "kk",
        ["– Біз келдік.", "Ешкім болмады.", "Содан үйге қайттық, – деді Айдос Серіков."],
        ["Біз келдік.", "Ешкім болмады.", "Содан үйге қайттық,"],
    ),
]


@pytest.mark.parametrize(("language", "lines", "words"), TEXTS)
def test_who_says_it_stands_in_a_later_paragraph(
    language: str, lines: list[str], words: list[str]
) -> None:
    text = "\n\n".join(lines)
    found = quotes.find(Article(text=text, language=language))
    assert [one.content.of(text) for one in found if one.kind is Kind.DIRECT] == words
