"""Ready statements: lines in, batches and articles out."""

import json
from pathlib import Path

import pytest

from knowledge import importing
from knowledge.errors import BadLine, SourceNotFound, SourceRefused


def batches(*records: object, strict: bool = False) -> list[importing.Batch]:
    lines = [json.dumps(record) for record in records]
    return list(importing.batches(importing.records(lines, table=False), strict=strict))


def test_neighbours_of_one_article_become_its_text_in_the_order_of_position() -> None:
    (batch,) = batches(
        {"id": "b", "text": "Second.", "article": "A", "position": 2},
        {"id": "a", "text": "First.", "article": "A", "position": 1},
        {"id": "c", "text": "Alone."},
    )
    (first, statements), (second, _) = importing.articles(batch.rows)
    assert first.text == "First.\nSecond."
    assert [item.span.of(first.text) for item in statements] == ["First.", "Second."]
    assert (first.ref, second.ref) == ("A", "c")


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        ({"text": "No id."}, "no id"),
        ({"id": "x"}, "no text"),
        ({"id": "x", "text": "   "}, "no text"),
        ({"id": "x", "text": 5.5}, "text is no text"),
        ({"id": "x", "text": "Said.", "date": "yesterday"}, "not YYYY-MM-DD"),
        ({"id": "x", "text": "Said.", "position": "first"}, "is no number"),
        ({"id": "x", "text": "Said.", "kind": "loud"}, "not direct, mixed or indirect"),
        ({"id": "x", "text": "Half \ud83d."}, "not UTF-8"),
        (["x", "Said."], "not an object"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_rest_is_kept(
    record: object, complaint: str
) -> None:
    (batch,) = batches({"id": "a", "text": "Good."}, record, {"id": "b", "text": "Good too."})
    assert [row.ref for row in batch.rows] == ["a", "b"]
    (message,) = batch.refused
    assert message.startswith("line 2: ") and complaint in message


def test_strict_stops_at_the_first_bad_line() -> None:
    with pytest.raises(BadLine, match="line 2"):
        batches({"id": "a", "text": "Good."}, {"id": "b"}, strict=True)


def test_broken_json_is_one_refused_line() -> None:
    (batch,) = importing.batches(
        importing.records(['{"id": "a", "text": "Good."}', "{", "[" * 100_000], table=False)
    )
    assert [row.ref for row in batch.rows] == ["a"]
    assert [message[:16] for message in batch.refused] == ["line 2: not JSON", "line 3: not JSON"]


def test_a_table_has_its_names_in_the_first_line() -> None:
    lines = ["id,text,speaker,date\n", 'a,"One, two.",Aldan Mirov,2025-01-02\n', "b,,,\n"]
    (batch,) = importing.batches(importing.records(lines, table=True))
    (row,) = batch.rows
    assert (row.text, row.speaker, str(row.published)) == ("One, two.", "Aldan Mirov", "2025-01-02")
    assert batch.refused == ("line 3: no text",)


def test_lines_of_one_article_are_never_torn_into_two_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importing, "BATCH_LINES", 2)
    records = [{"id": str(n), "text": f"Said {n}.", "article": "A"} for n in range(5)]
    found = batches(*records, {"id": "z", "text": "Other."})
    assert [len(batch.rows) for batch in found] == [5, 1]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with (
        pytest.raises(SourceNotFound, match=r"absent\.jsonl"),
        importing.lines_of(tmp_path / "absent.jsonl"),
    ):
        pass
    with pytest.raises(SourceRefused, match=r"name a \.jsonl"), importing.lines_of(tmp_path):
        pass
