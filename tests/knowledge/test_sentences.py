"""Where sentences end; the bar in the texts marks each expected cut."""

import pytest

from knowledge.sentences import sentences

CUTS = [
    ("en", "The lake rose.| It fell again."),
    ("en", "Mr. Harlan met Sen. Ada Quill on Friday.| They spoke."),
    ("en", "J. R. Moss wrote it.| Nobody read it!| Why?"),
    ("en", "Prices rose by 3.5 per cent.| Wages did not."),
    ("en", "“We go.”| He went."),
    ("en", "Quill said no.| In No. 5 the case of Marsh v. Harlow began."),
    ("ru", "Мост построили в 1990 г. и закрыли.| Теперь он открыт."),
    ("ru", "А. П. Ветров приехал.| Его ждали."),
    ("ru", "Там были лодки, вёсла и др.| Мост закрыли.| Потом возили хлеб, соль и т. д. в Кельм."),
    ("en", "They sold boats, oars, etc.| The bridge was shut."),
    ("kk", "Қайық, ескек, т.б.| Көпір жабылды."),
    ("kk", "Көпір ашылды.| Халық қуанды!"),
    ("en", "One line\n|Another line"),
]


@pytest.mark.parametrize(("language", "marked"), CUTS)
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    found = [span.of(text) for span in sentences(text, language)]
    assert found == [part.strip() for part in marked.split("|")]


def test_an_unknown_language_is_cut_like_english() -> None:
    assert len(list(sentences("Uno. Dos.", "xx"))) == 2


def test_empty_text_has_no_sentence() -> None:
    assert list(sentences(" \n ", "en")) == []
