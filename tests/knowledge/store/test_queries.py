"""Questions with any number of values."""

import sqlite3

import pytest

from knowledge.store.queries import asked, filled, tuples


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 511, 512, 513, 1_100])
def test_each_value_is_asked_for_once_whatever_their_number(count: int) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE number (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO number VALUES (?)", [(i,) for i in range(2_000)])
    values = tuple(range(100, 100 + count))
    query = "SELECT id FROM number WHERE id IN (%s)"
    assert sorted(row[0] for row in asked(connection, query, values)) == list(values)
    assert sorted(row[0] for row in tuples(connection, query, values)) == list(values)
    connection.close()


def test_lists_of_about_one_length_are_asked_for_by_one_statement() -> None:
    assert {len(filled(range(count))) for count in range(5, 9)} == {8}
    assert {len(filled(range(count))) for count in range(33, 65)} == {48, 64}
    assert filled(["a", "b", "c"]) == ["a", "b", "c", "c"]
    assert filled([]) == []
