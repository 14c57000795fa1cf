"""What is known of names stays right while speakers come, go and are renamed."""

from pathlib import Path

from knowledge import Archive, Article
from knowledge.known import StoreKnown
from knowledge.model import Speaker
from knowledge.question import Names
from knowledge.store import Store

RECKONED = ("keys", "by_word", "by_first", "by_sound", "by_role_word", "described")


def as_if_read_anew(names: Names) -> bool:
    anew = Names(names.names, names.roles)
    return all(getattr(names, field) == getattr(anew, field) for field in RECKONED)


def test_names_that_came_since_are_added_to_those_known(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.db", create=True)
    known = StoreKnown(store)
    store.people.keep(Speaker("ada mirova", "Ada Mirova", role="minister", aliases=("A. Mirova",)))
    store.people.keep(
        Speaker("anna maria tokina", "Anna-Maria Tokina", aliases=("Q’ar, Lien/Osh",))
    )
    assert known.names().kept and as_if_read_anew(known.names())
    store.people.keep(Speaker("ivan mirov", "Иван Миров", role="head of the lake office"))
    store.people.keep(Speaker("spokesman", "the ministry's spokesman"))
    names = known.names()
    assert [name for name, _ in names.names[-2:]] == ["Иван Миров", "the ministry's spokesman"]
    assert as_if_read_anew(names)
    store.people.keep(Speaker("ada mirova", "Ada Mirova", aliases=("Ада Мирова",)))
    names = known.names()
    assert ("Ада Мирова", 1) in names.names and as_if_read_anew(names)
    store.close()


def test_a_speaker_who_just_came_is_found_by_name_and_one_who_went_is_not(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.add(Article(text='"The lake is clean," said Ada Mirova.', language="en"))
        archive.search("what did Mirova say")
        added = archive.add(Article(text='"The bay is deep," said Ivan Tokin.', language="en"))
        found = archive.search("what did Tokin say")
        assert found.question.speaker and found.question.speaker.name == "Ivan Tokin"
        archive.remove(added.article.id)
        assert archive.search("what did Tokin say").question.speaker is None
