"""Long counts are held until something changes."""

from pathlib import Path

from knowledge import Archive, Article
from knowledge.counts import Counts


def test_a_count_is_held_until_something_changes() -> None:
    changes, counted = [0], [0]

    def count() -> int:
        counted[0] += 1
        return counted[0]

    counts = Counts(lambda: changes[0])
    assert [counts.get("a", count) for _ in range(3)] == [1, 1, 1]
    assert counts.get("b", count) == 2
    changes[0] += 1
    assert counts.get("a", count) == 3


def test_the_size_of_an_archive_is_right_after_every_change(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        assert archive.size().articles == 0
        added = archive.add(Article("The hall is open.", title="Hall", language="en"))
        assert archive.size().articles == 1
        archive.withdraw(added.article.id)
        assert archive.size().articles == 0
        archive.publish(added.article.id)
        assert archive.size().articles == 1
        archive.remove(added.article.id)
        assert archive.size().articles == 0 and archive.speakers() == []


def test_no_more_counts_are_held_than_a_hundred() -> None:
    counts = Counts(lambda: 0)
    for key in range(1000):
        counts.get(key, lambda: 0)
    assert len(counts._held) <= 100
