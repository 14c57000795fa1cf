"""Search rows in the database: what is added is found, in any order, and what is removed is gone."""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from knowledge.store import Store, blocks, remembered
from knowledge.store.buckets import Bucket
from knowledge.store.keyed import Entry
from knowledge.store.marks import EVERY_BIT
from knowledge.store.postings import Postings


@pytest.fixture
def postings(tmp_path: Path) -> Iterator[Postings]:
    store = Store(tmp_path / "a.db", create=True)
    yield store.postings
    store.close()


def entry(number: int, *stems: str, said: bool = True) -> Entry:
    return Entry(number, said, dict.fromkeys(stems, 64), tuple((s + "s", s) for s in stems))


def holding(postings: Postings, stem: str) -> list[int]:
    found = postings.spelled([stem])
    return postings.posted([found[0].stem_id])[found[0].stem_id].ids.tolist() if found else []


def test_a_passage_is_found_by_each_of_its_stems(postings: Postings) -> None:
    postings.add([entry(1, "lake", "boat"), entry(2, "lake", said=False)])
    assert holding(postings, "lake") == [1, 2]
    assert holding(postings, "boat") == [1]
    (spelling,) = postings.spelled(["lakes"])
    posted = postings.posted([spelling.stem_id])[spelling.stem_id]
    counted = postings.counted()
    assert counted is not None and counted[posted.ids].tolist() == [EVERY_BIT, 0]
    postings.remove([entry(2, "lake", said=False)])
    assert postings.counted() is None  # all that is left is said by somebody
    assert (posted.marks >> 1).tolist() == [64, 64]


def test_words_are_found_by_their_beginning_and_their_end(postings: Postings) -> None:
    postings.add([entry(1, "lake"), entry(2, "lane"), entry(3, "boat")])
    assert set(postings.beginning("la").keys) == {"lake", "lakes", "lane", "lanes"}
    assert set(postings.ending("es").keys) == {"lakes", "lanes"}


def _seen(postings: Postings) -> tuple[Bucket, Bucket, list[list[int]]]:
    ids = [holding(postings, stem) for stem in ("lake", "boat", "lane")]
    return postings.beginning("la"), postings.ending("es"), ids


def test_what_is_read_ahead_is_what_would_be_read_later(
    postings: Postings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.store.postings._READ_AT_ONCE", 2)
    postings.read_ahead()  # of nothing
    batch = [entry(1, "lake", "boat"), entry(2, "lake"), entry(3, "lane", "lake", "boat")]
    postings.add(batch)
    found = _seen(postings)
    postings.remove([entry(9)])  # what was remembered is forgotten
    postings.read_ahead()
    again = _seen(postings)
    assert found == again
    postings.add([entry(4, "lake", "lark")])
    assert holding(postings, "lake") == [1, 2, 3, 4]
    assert "lark" in postings.beginning("la").keys


def test_passages_that_come_behind_all_others_leave_what_they_do_not_touch(
    postings: Postings,
) -> None:
    postings.add([entry(1, "lake", "boat"), entry(2, "lane")])
    postings.read_ahead()
    stems = {spelling.key: spelling.stem_id for spelling in postings.spelled(["lake", "boat"])}
    kept, boats, lakes = postings.posted(stems.values()), postings.beginning("bo"), stems["lake"]
    postings.add([entry(3, "lake", "lark")])
    again = postings.posted(stems.values())
    assert again[stems["boat"]] is kept[stems["boat"]]
    assert again[lakes].ids.tolist() == [1, 3]
    assert postings.stems([lakes])[lakes].passages == 2
    assert postings.beginning("bo") is boats
    words = ["lane", "lark", "larks"]
    assert [word.key for word in postings.spelled(words)] == words
    postings.remove([entry(3, "lake", "lark")])
    assert postings.posted([lakes])[lakes].ids.tolist() == [1]
    assert postings.posted([stems["boat"]])[stems["boat"]] is not kept[stems["boat"]]
    assert postings.spelled(["lark"]) == []


@pytest.mark.parametrize("seed", range(6))
def test_what_is_remembered_is_what_is_stored_whatever_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(remembered, "_LOOKED_THROUGH", 3)
    draw = random.Random(seed)
    stems = [f"{draw.choice('abc')}{draw.choice('de')}{number}" for number in range(30)]
    store, other = (Store(tmp_path / "a.db", create=True) for _ in range(2))
    there: dict[int, Entry] = {}
    for number in range(1, 25):
        store.postings.read_ahead()
        who = draw.choice((store, other)).postings
        if there and draw.random() < 0.3:
            who.remove([there.pop(draw.choice(list(there)))])
        else:
            more = [
                entry(number * 5 + place, *draw.sample(stems, 4))
                for place in range(draw.randint(1, 5))
            ]
            who.add(more[::-1])
            there |= {each.passage_id: each for each in more}
        if draw.random() < 0.5:
            continue
        fresh = Store(tmp_path / "a.db", create=False)
        assert _all_of(store.postings) == _all_of(fresh.postings)
        fresh.close()
    store.close()
    other.close()


def _all_of(postings: Postings) -> object:
    heads, tails = [a + b for a in "abc" for b in "de"], [f"{i:02}"[-2:] for i in range(30)]
    buckets = [*map(postings.beginning, heads), *map(postings.ending, tails)]
    ids = sorted({number for bucket in buckets for number in bucket.stem_ids})
    posted = postings.posted(ids)
    words = sorted({key for bucket in buckets for key in bucket.keys})
    return (
        buckets,
        postings.stems(ids),
        sorted(postings.spelled(words)),
        {number: (found.ids.tolist(), found.marks.tolist()) for number, found in posted.items()},
    )


def test_what_was_reckoned_of_words_is_forgotten_with_them(postings: Postings) -> None:
    postings.add([entry(1, "lake")])
    postings.reckoned()["lake"] = 1
    assert postings.reckoned() == {"lake": 1}
    postings.add([entry(2, "lane")])
    assert postings.reckoned() == {}


def test_what_is_removed_is_gone_with_the_stems_that_nobody_else_holds(postings: Postings) -> None:
    postings.add([entry(1, "lake", "boat"), entry(2, "lake")])
    postings.remove([entry(1, "lake", "boat")])
    assert holding(postings, "lake") == [2]
    assert postings.spelled(["boat", "boats"]) == []
    assert postings.passages == 1
    assert postings.sum_of([entry(2, "lake")]) == postings.sum_of_all()


def test_blocks_and_far_ids_change_nothing(
    postings: Postings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 3)
    ids = [*range(1, 12), 70_000, 70_001, 200_000]
    postings.add([entry(number, "lake") for number in ids[:5]])
    for number in ids[5:]:
        postings.add([entry(number, "lake")])
    assert holding(postings, "lake") == ids


def test_passages_come_back_between_others_in_any_order(postings: Postings) -> None:
    everything = [entry(number, "lake", f"word{number % 7}") for number in range(1, 60)]
    postings.add(everything)
    moved = everything[::3]
    random.Random(7).shuffle(moved)
    postings.remove(moved)
    for one in moved:
        postings.add([one])
    assert holding(postings, "lake") == list(range(1, 60))
    assert postings.faults(everything) == []
    postings.add([entry(60, "lake")])
    assert holding(postings, "lake")[-1] == 60


def _counted(postings: Postings) -> list[int]:
    counted = postings.counted()
    assert counted is not None
    return np.flatnonzero(counted).tolist()


def test_what_was_read_in_a_change_that_fails_is_not_remembered(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.db", create=True)
    store.postings.add([entry(1, "lake"), entry(9, "pier", said=False)])
    with pytest.raises(RuntimeError), store.writing():
        store.postings.add([entry(2, "lake", "lark")])
        assert holding(store.postings, "lake") == [1, 2]
        assert "lark" in store.postings.beginning("la").keys
        assert _counted(store.postings) == [1, 2]
        raise RuntimeError
    store.postings.add([entry(3, "boat")])
    assert holding(store.postings, "lake") == [1]
    assert "lark" not in store.postings.beginning("la").keys
    assert _counted(store.postings) == [1, 3]
    store.close()


def test_a_lost_or_changed_row_is_a_fault(postings: Postings) -> None:
    postings.add([entry(1, "lake"), entry(2, "lake")])
    assert postings.faults([entry(1, "lake"), entry(2, "lake", said=False)]) == [
        "Passage 2 has lost words of its search row."
    ]
    assert postings.sum_of([entry(1, "lake")]) != postings.sum_of_all()
    assert postings.misspelled([entry(1, "lake"), entry(2, "lake")]) == []
    assert postings.misspelled([entry(1, "lake"), entry(2, "pier"), entry(3, "lake")]) == [
        "The vocabulary lacks the word piers, stem pier.",
        "Passage 2 is searched by other words than it has.",
        "Passage 3 is searched by other words than it has.",
    ]
    assert postings.faults([entry(3, "pier")]) == ["Passage 3 has lost words of its search row."]


def test_a_change_that_fails_leaves_the_rows_as_they_were(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.db", create=True)
    store.postings.add([entry(1, "lake")])
    with pytest.raises(RuntimeError), store.writing():
        store.postings.add([entry(2, "lake", "boat")])
        raise RuntimeError
    assert holding(store.postings, "lake") == [1]
    assert holding(store.postings, "boat") == []
    store.close()


@pytest.mark.parametrize("most", [3, 40, 960])
def test_any_order_of_changes_leaves_what_adding_all_at_once_would(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", most)
    draw = random.Random(most)
    stems = [f"stem{number}" for number in range(30)]
    everything = [
        Entry(number, draw.random() < 0.7, weights, frozenset((s, s) for s in weights))
        for number in range(1, 500)
        if (weights := {s: draw.choice((60, 60, 60, 90)) for s in draw.sample(stems, number % 9)})
    ]
    store = Store(tmp_path / "a.db", create=True)
    kept: dict[int, Entry] = {}
    for _ in range(60):
        chosen = draw.sample(everything, draw.randint(1, 30))
        gone = [e for e in chosen if e.passage_id in kept]
        fresh = [e for e in chosen if e.passage_id not in kept]
        store.postings.remove(gone)
        store.postings.add(fresh)
        kept = {n: e for n, e in kept.items() if e not in gone} | {e.passage_id: e for e in fresh}
    assert store.postings.faults(list(kept.values())) == []
    assert store.postings.sum_of(list(kept.values())) == store.postings.sum_of_all()
    for stem in stems:
        holders = sorted(n for n, e in kept.items() if stem in e.weights)
        (stem_id,) = {s.stem_id for s in store.postings.spelled([stem])}
        assert store.postings.posted([stem_id])[stem_id].ids.tolist() == holders
        assert store.postings.stems([stem_id])[stem_id].passages == len(holders)
    store.close()
