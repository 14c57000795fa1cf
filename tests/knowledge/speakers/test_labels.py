"""Labels that only tell what somebody is: whose turn it is where the article names him, and where it does not."""

from __future__ import annotations

import pytest

from knowledge.intake import extract_from
from knowledge.model import Article

_ENGLISH = """The case of the drowned tractor was heard on Monday. Judge Edna Brill presided.

Judge: Do you understand the charge?

Defendant: I do, and I understand the tractor too.

Prosecutor: Where were you at nine?

Defendant: In bed. The cows can confirm it.

Prosecutor Tom Sayer sat down."""
_RUSSIAN = """В суде слушали дело о трёх яблонях. Прокурор Инна Рудь просила перерыва.

Судья: Вы признаёте вину?

Подсудимый: Нет. Яблони упали сами.

Прокурор: Ветра не было.

Подсудимый: Был, я его слышал.

Судья Вера Колчина объявила перерыв."""
_KAZAKH = """Сотта үш алма ағашының ісі қаралды. Прокурор Талғат Жүндібай үзіліс сұрады.

Судья: Кінәңізді мойындайсыз ба?

Куә: Мен бәрін көрдім.

Прокурор: Жел болған жоқ.

Куә: Болды, естідім.

Судья Бибігүл Қасенова үзіліс жариялады."""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", _ENGLISH, ["Edna Brill", "Defendant", "Tom Sayer", "Defendant"]),
        ("ru", _RUSSIAN, ["Вера Колчина", "Подсудимый", "Инна Рудь", "Подсудимый"]),
        ("kk", _KAZAKH, ["Бибігүл Қасенова", "Куә", "Талғат Жүндібай", "Куә"]),
    ],
)
def test_a_role_is_whose_it_is_in_the_article(
    language: str, text: str, expected: list[str]
) -> None:
    found = [s for s in extract_from(Article(text, language=language)) if s.kind.value == "direct"]
    assert [s.speaker.name for s in found if s.speaker] == expected


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("kk", "Қобызшы Ерден Сабыржан: «Аспап үйретеді»", "Ерден Сабыржан"),
        ("ru", "Мастер Егор Савельев: «Инструмент учит»", "Егор Савельев"),
        ("en", "Fiddle maker Edward Sabel: “Wood teaches”", "Edward Sabel"),
    ],
)
def test_initials_may_be_of_whom_the_title_names(language: str, title: str, name: str) -> None:
    label = ".".join(word[0] for word in name.split()) + "."
    text = f"R.K.: Why?\n\n{label}: I like it.\n\nR.K.: Really?\n\n{label}: Yes, I do."
    found = extract_from(Article(text=text, title=title, language=language))
    assert [item.speaker and item.speaker.name for item in found] == [name, name]


_SAID = "Mr Lorne: It leaks.\n\nMr Quill: It does.\n\nMr Lorne: It is old.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"The Chair (Nora Pell): Go on.\n\n{_SAID}The Chair: It is not on the agenda.",
            "Nora Pell",
        ),
        (
            f"The Minister for Walls (Ms Nora Pell): Go on.\n\n{_SAID}The Minister for Walls: It is dry.",
            "Nora Pell",
        ),
        (f"It met with Nora Pell in the chair.\n\n{_SAID}THE CHAIR: It is not so.", "Nora Pell"),
        (
            f"The panel, chaired by Nora Pell, met.\n\n{_SAID}THE CHAIRMAN: It is not so.",
            "Nora Pell",
        ),
        (
            f"It sat under the chairmanship of Nora Pell.\n\n{_SAID}THE CHAIR: It is not so.",
            "Nora Pell",
        ),
        (f"Hon. Members: Oh!\n\n{_SAID}The Presiding Officer: Order now.", "The Presiding Officer"),
        (
            f"The Deputy (Kelm): Go on.\n\n{_SAID}The Deputy (Kelm): It is so.",
            "The Deputy",
        ),
    ],
)
def test_who_presides_is_told_by_the_way(text: str, name: str) -> None:
    found = extract_from(Article(text=text, language="en"))
    assert found[-1].speaker
    assert found[-1].speaker.name == name


def test_empty_brackets_behind_an_office_name_nobody() -> None:
    text = "Chair ( ): The fares come next.\n\nMr Hale: Thank you all.\n\nChair ( ): They go up in May."
    found = extract_from(Article(text=text, language="en"))
    assert "Hale" in {one.speaker.name for one in found if one.speaker}
