"""Texts laid out together tell the same as each text alone."""

import random

import numpy as np
import pytest

from knowledge.search.lines import Lines


@pytest.mark.parametrize("seed", range(10))
def test_each_text_is_reckoned_as_if_it_were_alone(seed: int) -> None:
    draw = random.Random(seed)
    words, stored = draw.randint(1, 5), 20
    matrix = np.array([[draw.choice((0, 0, 0.4, 1)) for _ in range(stored)] for _ in range(words)])
    shares = np.array([draw.random() for _ in range(words)])
    texts = [[draw.randrange(stored) for _ in range(draw.randint(0, 9))] for _ in range(6)]
    columns = np.array([word for text in texts for word in text], dtype=np.int64)
    before, behind = draw.randint(0, 3), draw.randint(0, 3)
    sizes = np.array([*[1] * before, *map(len, texts), *[2] * behind])
    gaps = np.array([*[1] * before, *[4] * len(texts), *[1] * behind])
    others = np.zeros(before, np.int64), np.zeros(2 * behind, np.int64)
    every = Lines(matrix, np.concatenate([others[0], columns, others[1]]), sizes, gaps)
    lines = every.part(before, before + len(texts))
    assert every.best()[:, before : before + len(texts)].tolist() == lines.best().tolist()
    for place, text in enumerate(texts):
        cells = matrix[:, text]
        best = cells.max(axis=1, initial=0)
        assert lines.best()[:, place] == pytest.approx(best)
        rows = [cells[:, i : i + 4].max(axis=1, initial=0) @ shares for i in range(len(text))]
        assert lines.close(shares, 4)[place] == pytest.approx(max(rows, default=0))
        near = sum(
            min(shares[w], shares[w + 1]) * max((
                min(cells[w, i], cells[w + 1, j])
                for i in range(len(text)) for j in range(len(text)) if 0 < abs(i - j) <= 3
            ), default=0)
            for w in range(words - 1)
        )  # fmt: skip
        assert lines.together(shares, 3)[place] == pytest.approx(near)
        over = np.mean(cells.max(axis=0) > 0.5) if text else 0
        assert lines.share_over(0.5)[place] == pytest.approx(over)
