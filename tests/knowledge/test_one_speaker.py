"""One person in the articles of three languages and four spellings is one speaker, in whatever order they come."""

from itertools import permutations
from pathlib import Path

import pytest

from knowledge import Archive, Article, NotStored
from knowledge.intake import extract_from

TEXTS = {
    "full": Article(text='"The wall is old," said President Qaldar-Bek Orlanov.', language="en"),
    "family": Article(text='"The wall is wet," Orlanov said.', language="en"),
    "initial": Article(text="«Стена стара», — сказал К. Орланов.", language="ru"),
    "cyrillic": Article(text="«Стена сыра», — сказал президент Калдар-Бек Орланов.", language="ru"),
}


@pytest.mark.parametrize("order", list(permutations(TEXTS)), ids="-".join)
def test_all_spellings_are_one_speaker(tmp_path: Path, order: tuple[str, ...]) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        for name in order:
            archive.add(TEXTS[name])
        (only,) = archive.speakers()
        assert only.statements == len(TEXTS)
        assert only.speaker.name in {"Qaldar-Bek Orlanov", "Калдар-Бек Орланов"}


def test_an_initial_that_fits_two_is_neither(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        for name in ("Ada Quill", "Anna Quill", "A. Quill"):
            archive.add(Article(text=f'"The wall is old," said {name}.', language="en"))
        assert sorted(each.statements for each in archive.speakers()) == [1, 1, 1]


def test_names_of_other_vowels_or_of_a_woman_are_others(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.add(Article(text='"The wall is old," said Jane Wexley.', language="en"))
        for name in ("сказал Джон Уэксли", "сказала Джейн Уэксли"):
            archive.add(Article(text=f"«Стена стара», — {name}.", language="ru"))
        names = {each.speaker.name: each.statements for each in archive.speakers()}
    assert names == {"Jane Wexley": 2, "Джон Уэксли": 1}


def test_nobody_is_listed_who_was_only_guessed(tmp_path: Path) -> None:
    text = 'Twenty per cent of pupils said the wall was old. "It will fall," said Ada Wexley.'
    with Archive.open(str(tmp_path / "a.db")) as archive:
        _, statements = archive.article(archive.add(Article(text=text, language="en")).article.id)
        guessed, sure = (statement.speaker for statement in statements)
        assert [each.speaker for each in archive.speakers()] == [sure]
        assert guessed and archive.speaker_in(guessed.name) is None
        with pytest.raises(NotStored):
            archive.speaker(guessed.id)


@pytest.mark.parametrize(
    ("language", "text", "name", "aliases"),
    [
        (
            "ru",
            "О Глебе Вельцове говорят давно. Спросили Вельцова. «Стена стара», — сказал Вельцов.",
            "Глеб Вельцов",
            {"Вельцов"},
        ),
        (
            "kk",
            "Біз Асқар Вельцовпен сөйлестік. Вельцовтың үйі ескі. «Қабырға ескі», — деді Вельцов.",
            "Асқар Вельцов",
            {"Вельцов"},
        ),
        ("en", 'Tom Harlow and Harlow\'s wall are old. "It is old," Harlow said.', "Tom Harlow", {"Harlow"}),
    ],
)  # fmt: skip
def test_a_name_in_a_case_is_no_other_name(
    language: str, text: str, name: str, aliases: set[str]
) -> None:
    (statement,) = extract_from(Article(text=text, language=language))
    assert statement.speaker
    assert statement.speaker.name == name
    assert set(statement.speaker.aliases) == aliases
