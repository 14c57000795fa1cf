import csv
import io
import zipfile
from pathlib import Path

import pytest
from documents import Printed, pdf

from knowledge.errors import BadLine, SourceError, SourceNotFound, SourceUnreadable
from knowledge.reading import Part, parts_of, read_bytes, read_file

TEXT = "He left the city on Monday, she said."


def pack(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return path


PARTS = {
    "a.txt": TEXT.encode(),
    "b/c.html": f"<html lang=en><p>{TEXT}</p><p>{TEXT}</p></html>".encode(),
    "b/d.pdf": pdf([[Printed(TEXT)]]),
    "e.jsonl": b'{"text": "One."}\n{"text": "Two."}\n',
    "f.png": b"\x89PNG",
    "__MACOSX/a.txt": b"x",
    ".hidden.txt": b"x",
    "empty/": b"",
}


def test_a_zip_is_its_parts_that_may_hold_articles(tmp_path: Path) -> None:
    found = list(parts_of(pack(tmp_path / "a.zip", PARTS)))
    assert [str(part).removeprefix(f"{tmp_path}/") for part in found] == [
        "a.zip/a.txt",
        "a.zip/b/c.html",
        "a.zip/b/d.pdf",
        "a.zip/e.jsonl",
    ]
    assert all(isinstance(part, Part) for part in found)
    texts = [
        article.text for part in found if isinstance(part, Part) for article in part.articles()
    ]
    assert texts[0] == texts[2] == TEXT and texts[3:] == ["One.", "Two."]


def test_a_zip_that_was_sent_gives_the_articles_of_all_its_parts(tmp_path: Path) -> None:
    data = pack(tmp_path / "a.zip", PARTS).read_bytes()
    assert len(list(read_bytes(data, name="sent.zip"))) == 5


def test_a_folder_is_its_files_and_those_in_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "b/a.html", ".x.txt", "c.png", "d.csv"):
        (tmp_path / name).write_text(TEXT)
    pack(tmp_path / "e.zip", {"in.txt": TEXT.encode()})
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    found = [str(part).removeprefix(f"{tmp_path}/") for part in parts_of(tmp_path)]
    assert found == ["b/a.html", "d.csv", "e.zip/in.txt", "z.txt"]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"a.txt": b""}, r"sent\.zip/a\.txt cannot be read: it is empty"),
        ({"a.zip": b"PK\x03\x04"}, "holds no file"),
        ({"a.txt": b"PK\x03\x04" + bytes(99)}, "unpack it"),
        ({"a.png": b"x"}, "holds no file"),
        ({"a.docx": b"no document"}, r"a\.docx"),
    ],
)
def test_a_part_that_cannot_be_read_is_named(
    tmp_path: Path, parts: dict[str, bytes], reason: str
) -> None:
    data = pack(tmp_path / "x.zip", parts).read_bytes()
    with pytest.raises(SourceError, match=reason):
        list(read_bytes(data, name="sent.zip"))


def test_a_bomb_in_a_zip_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": b" " * 60_000_000, "b.txt": TEXT.encode()})
    bomb, good = parts_of(path)
    assert isinstance(bomb, Part) and isinstance(good, Part)
    with pytest.raises(SourceUnreadable, match="unpacks to more than 50 MB"):
        bomb.articles()
    assert good.articles()[0].text == TEXT


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match="nothing"):
        list(parts_of(tmp_path / "nothing"))


def table(rows: list[list[str]], separator: str = ",") -> str:
    held = io.StringIO()
    csv.writer(held, delimiter=separator).writerows(rows)
    return held.getvalue()


ROWS = [["id", "Title", "date", "text", "more"], ["7", "He; left", "2031-04-08", "He\nleft.", "x"]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_an_article_a_row(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table(ROWS, separator).encode(encoding))
    (article,) = read_file(path)
    assert (article.ref, article.title, article.text) == ("7", "He; left", "He\nleft.")


def test_a_row_that_cannot_be_taken_is_named_and_the_others_are_taken() -> None:
    rows = [*ROWS, ["8", "", "soon", "She stayed.", ""]]
    found = []
    with pytest.raises(BadLine, match='line 2: "date" is') as caught:
        for article in read_bytes(table(rows).encode(), name="a.csv"):
            found.append(article)
    assert len(found) == 1 and len(caught.value.faults) == 1


def test_a_table_without_a_text_says_what_it_lacks() -> None:
    with pytest.raises(SourceError, match='no column "text"'):
        list(read_bytes(b"a,b\n1,2\n", name="a.csv"))
