"""A speaker reads as his article has him, whatever the archive at large calls him."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge import Archive, Article, Speaker

ENGLISH = """Tolgarin opens the bridge

"The bridge will serve three villages," said Sanzhar Tolgarin, the prime minister of Kelmaria.
"""
RUSSIAN = """Мост открыт

«Мост построили за четыре месяца», — сказал президент Кельмарии Санжар Толгарин.
"""
LATER = """Мост закрыт

«Мост закрыт до весны», — сообщил Толгарин.
"""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        yield archive


def add(archive: Archive, text: str, language: str) -> tuple[int, Speaker]:
    """The id of the one statement of an article, and its speaker."""
    (statement,) = archive.article(archive.add(Article(text, language=language)).article.id)[1]
    assert statement.speaker
    return statement.id, statement.speaker


def test_each_article_has_its_own_letters_and_the_office_of_its_day(archive: Archive) -> None:
    _, english = add(archive, ENGLISH, "en")
    _, russian = add(archive, RUSSIAN, "ru")
    assert english.id == russian.id
    assert (english.name, english.role) == ("Sanzhar Tolgarin", "the prime minister of Kelmaria")
    assert (russian.name, russian.role) == ("Санжар Толгарин", "президент Кельмарии")
    assert "Sanzhar Tolgarin" in russian.aliases


def test_a_family_name_is_shown_in_full_where_the_archive_knows_it_in_these_letters(
    archive: Archive,
) -> None:
    add(archive, ENGLISH, "en")
    _, alone = add(archive, LATER, "ru")
    assert (alone.name, alone.role) == ("Толгарин", "")


def test_what_an_editor_settles_holds_in_all_articles_in_these_letters(archive: Archive) -> None:
    first, english = add(archive, ENGLISH, "en")
    later, _ = add(archive, RUSSIAN, "ru")
    archive.editing.rename(english.id, "Sanjar Tolgarin")
    archive.editing.set_role(english.id, "Head of Kelmaria")
    again, _ = add(archive, ENGLISH.replace("three", "two"), "en")
    for statement, name, role in (
        (first, "Sanjar Tolgarin", "Head of Kelmaria"),
        (again, "Sanjar Tolgarin", "Head of Kelmaria"),
        (later, "Санжар Толгарин", "президент Кельмарии"),
    ):
        shown = archive.statement(statement).statement.speaker
        assert shown
        assert (shown.name, shown.role) == (name, role)


def test_the_speaker_whom_an_editor_chooses_is_shown_in_the_letters_of_the_article(
    archive: Archive,
) -> None:
    _, english = add(archive, ENGLISH, "en")
    archive.editing.add_alias(english.id, "Санжар Толгарин")
    unknown, _ = add(archive, LATER.replace("Толгарин", "Вельцова"), "ru")
    chosen = archive.editing.set_speaker(unknown, archive.editing.speaker(english.id)).speaker
    assert chosen
    assert (chosen.id, chosen.name) == (english.id, "Санжар Толгарин")


def test_speakers_that_were_one_keep_their_names_in_their_articles(archive: Archive) -> None:
    _, english = add(archive, ENGLISH, "en")
    later, other = add(archive, RUSSIAN.replace("Санжар Толгарин", "С. Толгаров"), "ru")
    archive.editing.merge(english.id, other.id)
    shown = archive.statement(later).statement.speaker
    assert shown
    assert (shown.id, shown.name) == (english.id, "С. Толгаров")


def test_a_full_name_that_sounds_so_in_other_letters_is_the_same_person(archive: Archive) -> None:
    _, english = add(archive, ENGLISH.replace("Sanzhar Tolgarin", "Jackson Miller"), "en")
    _, russian = add(archive, RUSSIAN.replace("Санжар Толгарин", "Джексон Миллер"), "ru")
    assert (russian.id, russian.name) == (english.id, "Джексон Миллер")
    other = ENGLISH.replace("Sanzhar Tolgarin", "Jakson Mueller")  # in the same letters: another
    assert add(archive, other, "en")[1].id != english.id


def test_a_bare_family_name_is_that_of_the_only_one_known_in_full(archive: Archive) -> None:
    first, bare = add(archive, LATER, "ru")
    _, full = add(archive, RUSSIAN, "ru")
    _, again = add(archive, LATER.replace("весны", "лета"), "ru")
    assert bare.id == full.id == again.id
    assert again.name == "Санжар Толгарин"
    now = archive.statement(first).statement.speaker
    assert now
    assert now.name == "Санжар Толгарин"


def test_of_two_known_in_full_neither_is_meant_by_the_bare_family_name(archive: Archive) -> None:
    _, one = add(archive, RUSSIAN, "ru")
    _, other = add(archive, RUSSIAN.replace("Санжар", "Тимур"), "ru")
    _, bare = add(archive, LATER, "ru")
    assert len({one.id, other.id, bare.id}) == 3


def test_another_form_of_a_known_name_is_shown_as_the_archive_has_it(archive: Archive) -> None:
    _, first = add(archive, RUSSIAN, "ru")
    archive.editing.add_alias(first.id, "Санжар Толгаринов")
    _, later = add(archive, LATER.replace("Толгарин", "Санжар Толгаринов"), "ru")
    assert (later.id, later.name) == (first.id, "Санжар Толгарин")
