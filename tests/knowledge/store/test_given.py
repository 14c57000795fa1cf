"""One statement over many rows, again and again, and inside what is taken back."""

import sqlite3

from knowledge.store.given import over_given

ADD = "INSERT INTO lake (name, depth) SELECT * FROM given"


def test_each_row_is_there_once_in_its_order() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE lake (id INTEGER PRIMARY KEY, name TEXT, depth INTEGER)")
    over_given(connection, ADD, iter([("Tol", 3), ("Mir", 4)]))
    over_given(connection, ADD, [])
    connection.execute("BEGIN")
    over_given(connection, ADD, [("Lost", 5)])
    connection.execute("ROLLBACK")
    over_given(connection, ADD, [("Ren", 6)])
    over_given(connection, "UPDATE lake SET depth = c1 FROM given WHERE name = c2", [(9, "Mir")])
    found = connection.execute("SELECT * FROM lake ORDER BY id").fetchall()
    assert found == [(1, "Tol", 3), (2, "Mir", 9), (3, "Ren", 6)]
    connection.close()


def test_each_row_takes_its_part_of_what_is_given_whole() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE lake (name TEXT, water BLOB NOT NULL)")
    add = "INSERT INTO lake SELECT c1, substr(?, c2, c3) FROM given"
    over_given(connection, add, [("Tol", 1, 2), ("Mir", 3, 0), ("Ren", 3, 1)], b"abc")
    over_given(connection, add, [("Dry", 1, 0)], b"")
    found = connection.execute("SELECT * FROM lake").fetchall()
    assert found == [("Tol", b"ab"), ("Mir", b""), ("Ren", b"c"), ("Dry", b"")]
    connection.close()
