"""Letters to a paper, printed one below the other over the names of those who sent them."""

import pytest

from knowledge import Article
from knowledge.intake import extract_from

_CLOCK = "Your reporter says that the clock is slow. I wound it until 1991, and it was never slow."
_BAND = "I read that the bandstand may become a bar. Where is the band to stand?"


def _found(
    text: str, title: str = "Letters to the editor", language: str = "en"
) -> list[tuple[str, str]]:
    found = extract_from(Article(text, title=title, language=language))
    return [(item.text, item.speaker.name if item.speaker else "") for item in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("\nTOM REED\nMill End", "\nADA QUILL\nMarine Parade"),
        ("\nTom Reed, Mill End", "\nAda Quill, Ketley Top"),
        ("\n\nTom Reed, Mill End.", "\n\nAda Quill, Ketley Top."),
        ("\n\n— Tom Reed, Mill End", "\n\n— Ada Quill, Ketley Top"),
        (" (Tom Reed, Mill End)", " (Ada Quill, Ketley Top)"),
        ("\n\nTom Reed", "\n\nAda Quill"),
    ],
)
def test_each_letter_is_of_whoever_signs_it(first: str, second: str) -> None:
    found = _found(
        f"{_CLOCK}{first}\n\n{_BAND}{second}\n\nFrom the editor. We sent the letters on."
    )
    assert [text for text, _ in found] == [_CLOCK, _BAND]
    assert [name.title() for _, name in found] == ["Tom Reed", "Ada Quill"]


def test_one_letter_is_enough() -> None:
    assert _found(f"{_CLOCK}\n\nTom Reed, Mill End") == [(_CLOCK, "Tom Reed")]


@pytest.mark.parametrize(
    ("language", "title", "letter", "sign", "note", "name"),
    [
        ("ru", "Нам пишут", "У нас за баней бил родник. Прошу вас, разберитесь!", "Клавдия Сомова, 71 год",
         "От редакции. Письмо мы передали в район.", "Клавдия Сомова"),
        ("kk", "Оқырман хаттары", "Мен кәрі емендердің түбінде өстім. Маған олар керек.", "Хадиша Ескендір, зейнеткер",
         "Редакциядан: хатты әкімдікке жібердік.", "Хадиша Ескендір"),
    ],
)  # fmt: skip
def test_what_the_editors_add_is_no_letter(
    language: str, title: str, letter: str, sign: str, note: str, name: str
) -> None:
    assert _found(f"{letter}\n\n{sign}\n\n{note}", title, language) == [(letter, name)]


def test_news_of_letters_is_no_page_of_them() -> None:
    text = (
        "The council got two letters about the clock. It will be mended in May.\n\n"
        "The mayor, Tom Reed, said that he had read both.\n\nAda Quill, Marine Parade"
    )
    found = _found(text, "Letters to the council")
    assert found == [("The mayor, Tom Reed, said that he had read both.", "Tom Reed")]
