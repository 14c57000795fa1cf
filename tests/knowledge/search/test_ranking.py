"""The best passages are the same as if all sums were reckoned."""

import random
from pathlib import Path

import numpy as np
import pytest

from knowledge.search import ranking
from knowledge.search.vocabulary import Alternative, Typed
from knowledge.store import Store
from knowledge.store.keyed import Entry


@pytest.mark.parametrize("seed", range(20))
def test_words_that_are_looked_up_only_where_they_tell_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(ranking, "FEW", seed % 4 * 100)
    monkeypatch.setattr(ranking, "RARE", seed % 5 * 90)
    draw = random.Random(seed)
    stems = [f"stem{number}" for number in range(12)]
    store = Store(tmp_path / "a.db", create=True)
    store.postings.add(
        Entry(number, draw.random() < (0.8, 1)[seed % 7 == 0], {
            stem: draw.choice((30, 64, 64, 100)) for place, stem in enumerate(stems)
            if draw.random() < 0.9 / (place + 1)
        }, frozenset((stem, stem) for stem in stems))
        for number in range(1, 600)
    )  # fmt: skip
    words = [_typed(store, draw.sample(stems, draw.randint(1, 4))) for _ in range(6)]
    allowed = np.array(sorted(draw.sample(range(1, 900), 300))) if seed % 2 else None
    found = ranking.matches(words, store.postings, allowed=allowed)
    if seed % 3 == 0:
        found[0] = ranking.with_speaker(found[0], np.array(draw.sample(range(1, 600), 9)))
    for _ in range(2):  # what is used again is clean
        best = ranking.best(found, limit=20)
        counted = store.postings.counted()
        everything = np.arange(1, 600) if counted is None else np.flatnonzero(counted)
        if allowed is not None:
            everything = np.intersect1d(everything, allowed)
        met = np.array([_met(match, everything) for match in found], np.float32)
        alike, weight = met.swapaxes(0, 1)
        some = alike.any(axis=0)
        everything, alike, weight = everything[some], alike[:, some], weight[:, some]
        whole = sum(np.float32(match.idf) * row for match, row in zip(found, weight, strict=True))
        order = np.lexsort((everything, -whole))[:20]
        assert best.ids.tolist() == everything[order].tolist()
        assert best.sums == pytest.approx(whole[order], rel=1e-5)
        assert best.alike == pytest.approx(alike[:, order])
    store.close()


def _met(match: ranking.Matches, ids: np.ndarray) -> tuple[list[float], list[float]]:
    """How well a word is met in each passage, and how much of it it is, one after the other."""
    alike, weight = dict.fromkeys(ids.tolist(), 0.0), dict.fromkeys(ids.tolist(), 0.0)
    for posted, likeness in match.parts:
        for number, mark in zip(posted.ids.tolist(), posted.marks.tolist(), strict=True):
            if number in alike:
                alike[number] = max(alike[number], likeness)
                weight[number] = max(
                    weight[number], np.float32(likeness) * ranking._WEIGHT_OF_MARK[mark]
                )
    for number in set(match.his.tolist()) & alike.keys():
        alike[number], weight[number] = 1.0, max(weight[number], ranking.NAMED)
    return list(alike.values()), list(weight.values())


def _typed(store: Store, stems: list[str]) -> Typed:
    ids = {spelling.key: spelling.stem_id for spelling in store.postings.spelled(stems)}
    known = store.postings.stems(list(ids.values()))
    alternatives = [
        Alternative(known[ids[stem]], weight, stem, "same")
        for stem, weight in zip(stems, (1.0, 0.9, 0.5, 0.2), strict=False)
        if stem in ids
    ]
    return Typed(stems[0], stems[0], tuple(alternatives))
