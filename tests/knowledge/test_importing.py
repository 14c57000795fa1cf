"""Ready statements: lines in, batches and articles out."""

import json
import zlib
from pathlib import Path

import pytest

from knowledge import Archive, helpers, importing
from knowledge.errors import BadLine, KnowledgeError, SourceNotFound, SourceRefused
from knowledge.importing import lines
from knowledge.preparing import Preparer


def batch(*lines: str, table: bool = False) -> importing.Batch:
    (chunk,) = importing.chunks(lines, table=table)
    return importing.read(chunk)


def batch_of(*records: object) -> importing.Batch:
    return batch(*map(json.dumps, records))


def test_neighbours_of_one_article_become_its_text_in_the_order_of_position() -> None:
    records = [
        {"id": "b", "text": "Second.", "article": "A", "position": 2},
        {"id": "a", "text": "First.", "article": "A", "position": 1},
        {"id": "c", "text": "Alone."},
    ]
    articles, passages, *_ = (
        Preparer().prepare(importing.Chunk(range(3), [*map(json.dumps, records)])).batch
    )
    texts = [zlib.decompress(packed).decode() for packed in articles.packed]
    assert texts == ["First.\nSecond.", "Alone."]
    assert articles.ref == ["A", "c"]
    places = zip(passages.article, passages.start, passages.end, strict=True)
    said = [texts[article][start:end] for article, start, end in places]
    assert said == ["First.", "Second.", "Alone."]


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        ({"text": "No id."}, "no id"),
        ({"id": "x"}, "no text"),
        ({"id": "x", "text": "   "}, "no text"),
        ({"id": "x", "text": 5.5}, "text is no text"),
        ({"id": "x", "text": "Said.", "date": "yesterday"}, "not YYYY-MM-DD"),
        ({"id": "x", "text": "Said.", "position": "first"}, "is no number"),
        ({"id": "x", "text": "Said.", "position": 10**400}, "is no number"),
        ({"id": "x", "text": "Said.", "kind": "loud"}, "not direct, mixed or indirect"),
        ({"id": "x", "text": "Half \ud83d."}, "not UTF-8"),
        (["x", "Said."], "not an object"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_rest_is_kept(
    record: object, complaint: str
) -> None:
    found = batch_of({"id": "a", "text": "Good."}, record, {"id": "b", "text": "Good too."})
    assert found.rows.ref == ["a", "b"]
    (message,) = found.refused
    assert message.startswith("line 2: ") and complaint in message


def test_strict_stops_at_the_first_bad_line(tmp_path: Path) -> None:
    given = ['{"id": "a", "text": "Good."}', '{"id": "b"}']
    with Archive.open(str(tmp_path / "a.db")) as archive, pytest.raises(BadLine, match="line 2"):
        list(archive.import_statements(given, strict=True))


def test_broken_json_is_one_refused_line() -> None:
    found = batch('{"id": "a", "text": "Good."}', "{", "", "[" * 100_000)
    assert found.rows.ref == ["a"]
    assert [message[:16] for message in found.refused] == ["line 2: not JSON", "line 4: not JSON"]


@pytest.mark.parametrize(
    "torn",
    [
        ('{"id": "x", "text": "One."}, {"id": "y", "text": "Two."}', '{"id": "z"', '"text": "Three."}'),
        ('{"id": "x", "text": "}', '{"}'),
        ('{"id": "x", "text": [{}', "{}]}"),
    ],
)  # fmt: skip
def test_lines_that_are_json_only_together_are_refused(torn: tuple[str, ...]) -> None:
    found = batch('{"id": "a", "text": "Good."}', *torn)
    assert found.rows.ref == ["a"]
    assert len(found.refused) == len(torn)


def test_a_table_has_its_names_in_the_first_line() -> None:
    table = ["id,text,speaker,date\n", 'a,"One, two.",Aldan Mirov,2025-01-02\n', "b,,,\n"]
    found = batch(*table, table=True)
    (row,) = zip(*found.rows, strict=True)
    assert row[2:5] == ("One, two.", "Aldan Mirov", "2025-01-02")
    assert found.refused == ["line 3: no text"]


def test_lines_of_one_article_are_never_torn_into_two_chunks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lines, "FIRST_LINES", 2)
    monkeypatch.setattr(lines, "CHUNK_LINES", 3)
    records = [{"id": str(n), "text": f"Said {n}.", "article": "A"} for n in range(5)]
    alone = [{"id": str(n), "text": f"Other {n}."} for n in range(5, 10)]
    found = importing.chunks(map(json.dumps, [*records, *alone]), table=False)
    assert [len(chunk.records) for chunk in found] == [5, 3, 2]


def statements(count: int) -> list[str]:
    return [
        json.dumps({"id": f"s{n}", "text": f"The bridge {n} opens.", "speaker": f"Ada {n % 7}"})
        for n in range(count)
    ]


def test_a_long_file_is_prepared_by_helpers_and_kept_as_a_short_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        list(archive.import_statements(statements(200)))
        alone = [item.text for _, said in archive.export() for item in said]
    monkeypatch.setattr(lines, "FIRST_LINES", 20)
    monkeypatch.setattr(lines, "CHUNK_LINES", 30)
    with Archive.open(str(tmp_path / "b.db")) as archive:
        list(archive.import_statements(statements(50)[::2]))
        *_, done = archive.import_statements(["{", *statements(200), *statements(5)])
        assert (done.imported, done.skipped, done.lines) == (175, 31, 206)
        assert sorted(item.text for _, s in archive.export() for item in s) == sorted(alone)
        assert [fault for _, faults in archive.verify() for fault in faults] == []
        assert archive.search("bridge 173").answers[0].statement.ref == "s173"


def test_a_helper_that_ends_is_named_and_what_is_kept_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "FIRST_LINES", 20)
    monkeypatch.setattr(helpers, "_PROGRAM", "pass")
    with Archive.open(str(tmp_path / "a.db")) as archive:
        with pytest.raises(KnowledgeError, match="import the file again"):
            list(archive.import_statements(statements(100)))
        assert archive.size().statements == 20


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with (
        pytest.raises(SourceNotFound, match=r"absent\.jsonl"),
        importing.lines_of(tmp_path / "absent.jsonl"),
    ):
        pass
    with pytest.raises(SourceRefused, match=r"name a \.jsonl"), importing.lines_of(tmp_path):
        pass
