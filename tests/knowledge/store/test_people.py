"""One row for one speaker, under all the names he is known by."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.errors import NotStored
from knowledge.keys import name_key
from knowledge.model import Speaker
from knowledge.store import Store
from knowledge.store.people import name_row


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "a.db", create=True)
    yield store
    store.close()


def speaker(name: str, role: str = "", *aliases: str) -> Speaker:
    return Speaker(name_key(name), name, role, aliases)


def test_spellings_with_one_key_are_one_speaker(store: Store) -> None:
    first = store.people.keep(speaker("Санжар Толгарин"))
    assert store.people.keep(speaker("Sanjar Tolgarin", "President")) != 0
    kept = store.people.speaker(first)
    assert kept.name == "Санжар Толгарин"


def test_a_role_is_learned_once_and_not_overwritten(store: Store) -> None:
    number = store.people.keep(speaker("Ada Brenn"))
    store.people.keep(speaker("Ada Brenn", "Mayor"))
    store.people.keep(speaker("Ada Brenn", "Senator"))
    assert store.people.speaker(number).role == "Mayor"


def test_an_alias_leads_to_its_speaker(store: Store) -> None:
    number = store.people.keep(speaker("Ada Brenn", "", "A. Brenn"))
    assert store.people.keep(speaker("A. Brenn")) == number
    assert [found.id for found in store.people.named(name_key("Brenn"))] == [number]
    assert [found.id for found in store.people.with_key(name_key("a brenn"))] == [number]


def test_speakers_are_found_by_beginnings_of_all_their_words(store: Store) -> None:
    store.people.keep(speaker("Ada Brenn"))
    store.people.keep(speaker("Adam Brook"))
    assert [found.name for found in store.people.containing(["bren"], limit=5)] == ["Ada Brenn"]
    assert len(store.people.containing(["ad", "br"], limit=5)) == 2
    assert store.people.containing([], limit=5) == []


def test_merging_keeps_all_names(store: Store) -> None:
    kept = store.people.keep(speaker("Ada Brenn"))
    merged = store.people.keep(speaker("Mayor Ada", "Mayor"))
    whole = store.people.merge(kept, merged)
    assert (whole.name, whole.role, "Mayor Ada" in whole.aliases) == ("Ada Brenn", "Mayor", True)
    with pytest.raises(NotStored, match="no speaker"):
        store.people.speaker(merged)


def test_only_speakers_that_nobody_needs_are_forgotten(store: Store) -> None:
    silent = store.people.keep(speaker("Silent One"))
    edited = store.people.keep(speaker("Ada Brenn"))
    store.people.rename(store.people.speaker(edited))
    store.people.forget_silent()
    assert store.people.speaker(edited).name == "Ada Brenn"
    with pytest.raises(NotStored):
        store.people.speaker(silent)


def test_many_names_are_kept_as_each_alone_would_be(store: Store) -> None:
    known = store.people.keep(speaker("Ada Brenn", "Mayor", "A. Brenn"))
    names = ("Санжар Толгарин", "Sanzhar Tolgarin", "A. Brenn", "Lev Orlin", "Lev Orlin")
    ids = store.people.keep_all([name_row(name) for name in names])
    assert ids[name_key("A. Brenn")] == known
    assert len(set(ids.values())) == 3
    both = store.people.speaker(ids[name_key("Санжар Толгарин")])
    assert (both.name, both.aliases) == ("Санжар Толгарин", ("Sanzhar Tolgarin",))
    assert store.people.keep_all([name_row(name) for name in names]) == ids
