"""Postings as bytes: what is written is read again, whatever the distances and the sizes of blocks."""

import random

import numpy as np
import pytest

from knowledge.store import blocks, varints
from knowledge.store.blocks import Run


@pytest.mark.parametrize("at_once", [7, 1000])
@pytest.mark.parametrize("most", [1, 127, 128, 70_000, 2**40])
def test_numbers_come_back_from_their_bytes(
    most: int, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(varints, "_AT_ONCE", at_once)
    draw = random.Random(most)
    numbers = np.array([0, most, *(draw.randint(0, most) for _ in range(200))])
    data, ends = varints.encode(numbers)
    found, found_ends = varints.decode(data)
    assert found.tolist() == numbers.tolist()
    assert found_ends.tolist() == ends.tolist()


def run_of(ids: list[int], draw: random.Random) -> Run:
    odd = np.array([draw.random() < 0.2 for _ in ids], dtype=bool)
    marks = [draw.randrange(256) for _ in range(int(odd.sum()))]
    return Run(np.array(ids, dtype=np.int64), odd, np.array(marks, dtype=np.uint8))


@pytest.mark.parametrize("most", [2, 5, 960])
def test_a_run_comes_back_from_its_blocks(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "BLOCK_BYTES", most)
    draw = random.Random(most)
    run = run_of(sorted(draw.sample(range(1, 100_000), 3_000)), draw)
    made = list(blocks.write(run))
    found, counts = blocks.read(made)
    assert [part.tolist() for part in found] == [part.tolist() for part in run]
    assert counts.sum() == 3_000
    assert all(len(block.data) + len(block.odd) <= most or len(block.data) == 1 for block in made)


def test_two_runs_become_one_and_a_part_keeps_its_marks() -> None:
    draw = random.Random(3)
    whole = run_of(list(range(1, 400)), draw)
    chosen = np.array([draw.random() < 0.5 for _ in whole.ids])
    merged = blocks.together(whole.only(chosen), whole.only(~chosen))
    assert [part.tolist() for part in merged] == [part.tolist() for part in whole]
