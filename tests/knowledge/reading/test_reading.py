import json
import time
from pathlib import Path

import pytest

from knowledge.errors import KnowledgeError, SourceNotFound, SourceRefused, SourceUnreadable
from knowledge.reading import read_bytes, read_file

LINE = json.dumps({"text": "He\u2028left.", "id": 7}, ensure_ascii=False)


def test_a_text_file_is_one_article(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("date 2023-02-10 Мы едины\n\nОн сказал: «Да».".encode("cp1251"))
    (article,) = read_file(file)
    assert (article.title, article.text, article.language) == ("Мы едины", "Он сказал: «Да».", "ru")


def test_a_file_of_json_lines_is_read_as_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{LINE}\n{{\n{LINE}\n", "utf-8")
    articles = read_file(file)
    assert next(articles).ref == "7"


def test_json_lines_are_known_without_a_name() -> None:
    first, second = read_bytes(f"{LINE}\n{LINE}\n".encode())
    assert first.text == second.text == "He\nleft."


def test_missing_files_folders_and_odd_paths_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match=r"nothing\.txt"):
        list(read_file(tmp_path / "nothing.txt"))
    with pytest.raises(SourceRefused, match="is a folder"):
        list(read_file(tmp_path))
    for odd in ("a\x00b", "x" * 5000, ""):
        with pytest.raises(KnowledgeError):
            list(read_file(Path(odd)))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.txt"),
        (b" \n\t", "a.txt"),
        (b"a;b\n1;2", "a.csv"),
        (b"{}", "a.json"),
        (b"\x89PNG\r\n\x1a\n", "a.txt"),
        (b"no zip", "a.docx"),
    ],
)
def test_what_holds_no_article_is_refused_by_name(data: bytes, name: str) -> None:
    with pytest.raises((SourceRefused, SourceUnreadable), match=name.replace(".", r"\.")):
        list(read_bytes(data, name=name))


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "«" * 100_000,
        '"' * 100_000,
        "«a» " * 100_000,
        "\n" * 500_000 + "x",
        " " * 5_000_000 + "x",
    ],
    ids=["2 MB line", "guillemets", "quotes", "pairs", "empty lines", "spaces"],
)
def test_large_odd_texts_take_no_time(text: str) -> None:
    begun = time.perf_counter()
    (article,) = read_bytes(text.encode())
    assert article.text == text.strip()
    assert time.perf_counter() - begun < 2
