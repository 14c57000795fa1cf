"""An editor's corrections, and that search rows and later articles follow them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.editing import Editing, sounds_like
from knowledge.errors import NotStored
from knowledge.keys import name_key
from knowledge.model import Article, Kind, Span, Speaker, Statement
from knowledge.store import Store

TEXT = (
    "“The lake is ours,” said S. Tolgarin. “And yours,” he said. Henrik Aldein was silent. “Never.”"
)


def said(words: str, source: str, *, group: int = 0, name: str = "", sure: float = 0.4):
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    start = TEXT.index(source)
    speaker = Speaker(name_key(name), name) if name else None
    source_span = Span(start, start + len(source))
    return Statement(words, span, span, Kind.DIRECT, speaker, source_span, sure, group)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "a.db", create=True)
    statements = [
        said("“The lake is ours,”", "S. Tolgarin", group=1, name="S. Tolgarin"),
        said("“And yours,”", "he", group=1),
        said("“Never.”", "Henrik Aldein", name="Henrik Aldein"),
    ]
    names = {s.speaker.key: store.people.keep(s.speaker) for s in statements if s.speaker}
    silent = Span(TEXT.index("Henrik"), TEXT.index(" “Never"))
    store.articles.add(Article(TEXT, "Lake", "en"), [*statements[:2], silent, statements[2]], names)
    yield store
    store.close()


@pytest.fixture
def reindexed() -> list[Article]:
    return []


@pytest.fixture
def editing(store: Store, reindexed: list[Article]) -> Editing:
    return Editing(store, reindexed.append)


def speakers(store: Store) -> list[str]:
    article = store.articles.article(1)
    return [s.speaker.name if s.speaker else "" for s in store.passages.statements(article)]


def test_the_speaker_of_all_parts_of_an_utterance_is_set_at_once(
    store: Store, editing: Editing, reindexed: list[Article]
) -> None:
    fixed = editing.set_speaker(1, "Sanjar  Tolgarin")
    assert fixed.speaker and fixed.confidence == 1.0
    assert speakers(store) == ["Sanjar Tolgarin", "Sanjar Tolgarin", "Henrik Aldein"]
    assert [article.id for article in reindexed] == [1]


def test_the_spelling_of_the_article_is_remembered_but_not_a_pronoun(
    store: Store, editing: Editing
) -> None:
    editing.set_speaker(1, "Sanjar Tolgarin")
    editing.set_speaker(2, "Sanjar Tolgarin")
    (known,) = store.people.with_key(name_key("Sanjar Tolgarin"))
    assert known.aliases == ("S. Tolgarin",)
    # What the next article makes of that spelling:
    assert store.people.keep(Speaker(name_key("S. Tolgarin"), "S. Tolgarin")) == known.id


def test_a_spelling_that_others_keep_is_the_edited_speakers_too(
    store: Store, editing: Editing
) -> None:
    other = Article(TEXT + " ", "Lake again", "en")
    guess = said("“Never.”", "S. Tolgarin", name="S. Tolgarin")
    store.articles.add(other, [guess], {guess.speaker.key: 1})
    editing.set_speaker(1, "Sanjar Tolgarin")
    (sanjar,) = store.people.with_key(name_key("Sanjar Tolgarin"))
    assert store.people.keep(Speaker(name_key("S. Tolgarin"), "S. Tolgarin")) == sanjar.id


def test_a_wrong_guess_is_not_made_a_spelling_of_the_right_one(
    store: Store, editing: Editing
) -> None:
    editing.set_speaker(4, "Dinara Saparova")
    (dinara,) = store.people.with_key(name_key("Dinara Saparova"))
    assert dinara.aliases == ()


def test_a_stored_speaker_is_taken_whatever_the_script(store: Store, editing: Editing) -> None:
    fixed = editing.set_speaker(2, "Хенрик Алдеин")
    assert fixed.speaker and fixed.speaker.name == "Henrik Aldein"


def test_nobody_said_it(store: Store, editing: Editing) -> None:
    assert editing.set_speaker(4, None).speaker is None
    assert editing.set_speaker(1, "").speaker is None
    assert speakers(store) == ["", "", ""]


@pytest.mark.parametrize("name", ["...", " – ", "☃"])
def test_a_name_needs_letters(editing: Editing, name: str) -> None:
    with pytest.raises(ValueError, match="letters"):
        editing.set_speaker(1, name)


def test_a_kind_is_changed_a_statement_dropped_and_brought_back(
    store: Store, editing: Editing, reindexed: list[Article]
) -> None:
    assert editing.set_kind(1, Kind.MIXED).kind is Kind.MIXED
    editing.drop(1)
    assert len(speakers(store)) == 2
    with pytest.raises(NotStored):
        editing.statement(1)
    back = editing.set_kind(1, Kind.MIXED)
    assert back.text == "“The lake is ours,”"
    assert len(reindexed) == 3


def test_what_never_was_a_statement_is_not_made_one(editing: Editing) -> None:
    for number in (3, 99):
        with pytest.raises(NotStored):
            editing.set_kind(number, Kind.DIRECT)
        with pytest.raises(NotStored):
            editing.drop(number)


def test_an_article_is_revised_field_by_field(store: Store, editing: Editing) -> None:
    editing.revise(1, published=date(2025, 3, 1), publisher="Kelpress")
    editing.revise(1, title="The lake")
    found = store.articles.article(1)
    assert (found.title, found.publisher, found.published) == (
        "The lake",
        "Kelpress",
        date(2025, 3, 1),
    )
    assert editing.revise(1, undated=True).published is None
    assert store.articles.article(1).text == TEXT
    with pytest.raises(NotStored):
        editing.revise(9, title="None")


def test_two_speakers_become_one(store: Store, editing: Editing, reindexed: list[Article]) -> None:
    merged = editing.merge(2, 1)
    assert merged.name == "Henrik Aldein" and "S. Tolgarin" in merged.aliases
    assert speakers(store) == ["Henrik Aldein", "", "Henrik Aldein"]
    assert [article.id for article in reindexed] == [1]
    with pytest.raises(NotStored):
        editing.speaker(1)
    assert editing.merge(2, 2) == merged
    with pytest.raises(NotStored):
        editing.merge(2, 1)


def test_a_speaker_is_renamed_and_stays_known_under_the_old_name(editing: Editing) -> None:
    renamed = editing.rename(2, "Henrik  Aldeyn")
    assert (renamed.name, renamed.key) == ("Henrik Aldeyn", name_key("Henrik Aldeyn"))
    assert renamed.aliases == ("Henrik Aldein",)
    assert editing.set_role(2, " Prime  Minister ").role == "Prime Minister"
    assert editing.set_role(2, "").role == ""
    assert set(editing.add_alias(2, "Алдейн").aliases) == {"Henrik Aldein", "Алдейн"}
    assert editing.drop_alias(2, "Henrik Aldein").aliases == ("Алдейн",)
    assert editing.drop_alias(2, "Henrik Aldeyn").name == "Henrik Aldeyn"


def test_speakers_are_found_by_name_in_any_script_or_by_its_beginning(editing: Editing) -> None:
    assert [s.name for s in editing.find_speakers("Хенрик Алдеин")] == ["Henrik Aldein"]
    assert [s.name for s in editing.find_speakers("alde")] == ["Henrik Aldein"]
    assert [s.name for s in editing.find_speakers("aldein hen")] == ["Henrik Aldein"]
    assert editing.find_speakers("ein") == []
    assert editing.find_speakers("%") == []
    assert editing.find_speakers("") == []


@pytest.mark.parametrize(
    ("written", "known", "same"),
    [
        ("Tokaev", "Kassym-Jomart Tokayev", True),
        ("Тоқаевтың", "Kassym-Jomart Tokayev", True),
        ("К. Токаев", "Kassym-Jomart Tokayev", True),
        ("President Tokayev", "Kassym-Jomart Tokayev", False),  # would make the office his name
        ("Dinara Tokayeva", "Kassym-Jomart Tokayev", False),
        ("he", "Henrik Aldein", False),
        ("H.", "Henrik Aldein", False),
        ("", "Henrik Aldein", False),
    ],
)
def test_only_spellings_of_the_same_name_sound_like_it(
    written: str, known: str, *, same: bool
) -> None:
    assert sounds_like(written, [known]) is same
