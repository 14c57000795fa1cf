"""The shell: every verb end to end over an archive in a temporary file, its shapes, messages and exit codes."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knowledge import samples
from knowledge.__main__ import main
from knowledge.verbs import VERBS

ARTICLE = """date 2025-03-04 Lake to be shared

TORVIN. KELPRESS - President Sanjar Tolgarin opened the water forum on Tuesday.

"The lake feeds two nations, and two nations must feed the lake," Tolgarin said.

He added that the pumping stations would be rebuilt within two years.
"""
STATEMENT_KEYS = {
    "start", "end", "text", "kind", "speaker", "source_start", "source_end", "confidence",
}  # fmt: skip


class Shell:
    """`python -m knowledge` with an archive of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.database, self._capsys = folder / "a.db", capsys
        self.code, self.said, self.complained = 0, "", ""

    def __call__(self, verb: str, *arguments: object) -> "Shell":
        self.code = main([verb, "--db", str(self.database), *map(str, arguments)])
        self.said, self.complained = self._capsys.readouterr()
        return self

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.said.splitlines()]


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "lake.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def typed(text: str) -> None:
        stream = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", stream)

    return typed


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_the_help_of_every_verb_shows_an_example(
    verb: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb.name, "--help"])
    assert ended.value.code == 0
    assert f"python -m knowledge {verb.name}" in capsys.readouterr().out.split("example:")[1]


def test_extract_gives_statements_word_for_word_and_stores_nothing(
    shell: Shell, article: Path
) -> None:
    (found,) = shell("extract", article, "--json").lines
    assert (found["title"], found["date"], found["publisher"], found["language"]) == (
        "Lake to be shared", "2025-03-04", "Kelpress", "en",
    )  # fmt: skip
    for item in found["statements"]:
        assert set(item) == STATEMENT_KEYS
        assert found["text"][item["start"] : item["end"]] == item["text"]
    assert {item["kind"] for item in found["statements"]} == {"direct", "indirect"}
    assert {item["speaker"] for item in found["statements"]} == {"Sanjar Tolgarin"}
    assert not shell.database.exists()


def test_what_was_added_is_answered_with_speaker_source_and_date(
    shell: Shell, article: Path
) -> None:
    assert shell("add", article).code == 0
    said = shell("ask", "What did Tolgarin say of two nations and the lake?").said
    for part in (
        '"The lake feeds two nations, and two nations must feed the lake,"',
        "Sanjar Tolgarin", "President", "direct quote", "Kelpress", "4 March 2025",
        "Lake to be shared",
    ):  # fmt: skip
        assert part in said


def test_a_question_of_which_nothing_is_stored_gets_no_answer(shell: Shell, article: Path) -> None:
    shell("add", article)
    for question in ("volcano observatory", "", "what did he say about", "?!"):
        assert shell("ask", question).said.startswith("Nothing found.")
        assert shell.code == 0
        assert shell("ask", question, "--json").lines[0]["answered"] is False


def test_a_line_that_was_added_twice_is_told(shell: Shell, article: Path) -> None:
    (first,) = shell("add", article, "--json").lines
    (again,) = shell("add", article, "--json").lines
    assert (first["duplicate_of"], again["duplicate_of"]) == (None, first["article"])
    assert first["speakers"] == ["Sanjar Tolgarin"] and first["statements"] >= 2
    assert len(shell("articles", "--json").lines) == 1


def test_an_editors_options_overrule_what_the_text_tells(shell: Shell, article: Path) -> None:
    given = (
        "--title",
        "T",
        "--date",
        "2024-01-02",
        "--publisher",
        "P",
        "--url",
        "https://k.example/1",
    )
    (added,) = shell("add", article, *given, "--json").lines
    (listed,) = shell("articles", "--json").lines
    assert (added["title"], added["date"], added["publisher"]) == ("T", "2024-01-02", "P")
    assert (listed["url"], listed["status"]) == ("https://k.example/1", "published")


def test_a_missing_file_is_named_and_the_next_one_added(
    shell: Shell, article: Path, tmp_path: Path
) -> None:
    shell("add", tmp_path / "absent.txt", article)
    assert shell.code == 1
    assert "absent.txt" in shell.complained and "Added article 1" in shell.said


def test_an_article_can_come_from_standard_input(
    shell: Shell, stdin: Callable[[str], None]
) -> None:
    stdin(ARTICLE)
    assert shell("add", "-", "--json").lines[0]["title"] == "Lake to be shared"


def test_show_and_export_hold_the_text_and_its_statements(shell: Shell, article: Path) -> None:
    shell("add", article)
    (shown,) = shell("show", 1, "--json").lines
    (exported,) = shell("export").lines
    assert shown == exported
    assert len(shown["sha256"]) == 64 and "TORVIN" in shown["text"]
    assert "two nations must feed the lake" in shell("show", 1).said


def test_a_removed_article_is_found_no_more(shell: Shell, article: Path) -> None:
    shell("add", article)
    assert shell("remove", 1).code == 0
    assert shell("ask", "two nations lake").said.startswith("Nothing found.")
    assert shell("show", 1).code == 1 and "There is no article 1" in shell.complained
    assert shell("verify").code == 0


def test_speakers_and_stats_count_what_is_there(shell: Shell, article: Path) -> None:
    shell("add", article)
    (who,) = shell("speakers", "--json").lines
    (size,) = shell("stats", "--json").lines
    assert who["name"] == "Sanjar Tolgarin" and "President" in who["role"]
    assert who["statements"] == size["statements"] and size["articles"] == 1
    assert "Sanjar Tolgarin" in shell("speakers").said and "statements" in shell("stats").said


def test_a_copy_answers_like_the_archive(shell: Shell, article: Path, tmp_path: Path) -> None:
    shell("add", article)
    answer = shell("ask", "two nations lake", "--json").said
    assert shell("backup", tmp_path / "copy.db").code == 0
    shell.database = tmp_path / "copy.db"
    assert shell("ask", "two nations lake", "--json").said == answer
    assert shell("backup", tmp_path / "a.db").code == 1 and "exists already" in shell.complained


def test_the_samples_are_marked_wherever_they_are_shown(shell: Shell) -> None:
    assert shell("add", "--samples").code == 0
    listed = shell("articles", "--json").lines
    assert len(listed) == len(samples()) and all(line["sample"] for line in listed)
    assert "(sample" in shell("articles").said
    assert "sample: persons and places are invented" in shell("ask", "Tolgarin Sorkel").said


def test_what_falls_far_behind_is_printed_only_with_its_reasons(shell: Shell) -> None:
    shell("add", "--samples")
    first, second = shell("ask", VELTSOVA, "--json").lines[0]["results"][:2]
    assert second["score"] < first["score"] / 2
    words = " ".join(second["text"].split()[:3])
    assert words not in shell("ask", VELTSOVA).said
    assert words in shell("ask", VELTSOVA, "--explain").said


VELTSOVA = "What did Veltsova say about four months"


# Ready statements.

READY = [
    {
        "id": "s1",
        "text": "The bridge opens in May.",
        "speaker": "Ada Brenn",
        "article": "a",
        "position": 1,
    },
    {
        "id": "s2",
        "text": "It will carry trains as well.",
        "speaker": "Ada Brenn",
        "article": "a",
        "position": 2,
    },
    {
        "id": "s3",
        "text": "The harbour is closed to tankers.",
        "date": "2024-05-06",
        "title": "Harbour",
    },
]


def write_lines(path: Path, *lines: object) -> Path:
    path.write_text(
        "".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines), "utf-8"
    )
    return path


def test_imported_statements_keep_their_ids_and_are_kept_once(shell: Shell, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "ready.jsonl", *READY)
    assert shell("import", path, "--json").lines == [{"imported": 3, "skipped": 0}]
    assert shell("import", path, "--json").lines == [{"imported": 0, "skipped": 3}]
    (found,) = shell("ask", "will it carry trains", "--limit", 1, "--json").lines
    best = found["results"][0]
    assert (best["statement"], best["article"], best["speaker"]) == ("s2", "a", "Ada Brenn")


def test_a_bad_line_of_an_import_is_named_and_passed_over(shell: Shell, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "ready.jsonl", READY[0], "{", {"id": "x"}, READY[2])
    assert shell("import", path, "--json").lines == [{"imported": 2, "skipped": 2}]
    assert "line 2" in shell.complained and "line 3: no text" in shell.complained
    assert shell("import", path, "--strict").code == 1


# Streams of questions.


def test_questions_in_a_stream_are_answered_one_by_one(
    shell: Shell, article: Path, stdin: Callable[[str], None]
) -> None:
    shell("add", article)
    stdin(
        '{"id": "q1", "text": "two nations lake"}\n\nnonsense\n{"id": 2, "text": "volcano"}\n{"id": 3}\n'
    )
    first, second = shell("ask", "--jsonl").lines
    assert (first["id"], first["answered"], second["id"], second["answered"]) == (
        "q1",
        True,
        2,
        False,
    )
    assert shell.code == 1 and "line 3" in shell.complained and "line 5" in shell.complained


# What is no archive.


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 200]
)
def test_another_file_is_named_and_left_alone(shell: Shell, content: bytes) -> None:
    shell.database.write_bytes(content)
    assert shell("ask", "anything").code == 1
    assert str(shell.database) in shell.complained and shell.complained.count("\n") == 1
    assert shell.database.read_bytes() == content


def test_asking_where_there_is_no_archive_says_how_to_begin(shell: Shell) -> None:
    assert shell("ask", "anything").code == 1
    assert "knowledge add" in shell.complained and not shell.database.exists()


@pytest.mark.parametrize(
    "arguments", [["ask", "--limit", "0", "x"], ["add", "--date", "yesterday", "x"], ["sing"], []]
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize("verb", ["ask", "check", "add"])
def test_what_is_left_out_is_asked_for(shell: Shell, verb: str) -> None:
    shell("add", "--samples")
    assert shell(verb).code == 2
    assert not shell.said and shell.complained.startswith("Name ")


def test_reread_reads_the_kept_page_again(shell: Shell, article: Path) -> None:
    shell("add", article)
    (line,) = shell("reread", "--json").lines
    assert (line["article"], line["outcome"]) == (1, "same")
    assert "the same" in shell("reread", 1, "--dry-run").said
    assert shell("reread", 7).code == 1 and "were not kept" in shell.complained


def test_many_files_are_summed_up_and_the_refused_written(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(25):
        (folder / f"{number}.txt").write_text(f"{ARTICLE}\nNumber {number}.", "utf-8")
    (folder / "z.pdf").write_bytes(b"no pdf at all")
    assert shell("add", folder, "--refused", tmp_path / "refused.jsonl").code == 1
    assert shell.said == "" and shell.complained.strip() == "Added: 25. Refused: 1."
    (refused,) = (tmp_path / "refused.jsonl").read_text("utf-8").splitlines()
    assert set(json.loads(refused)) == {"source", "reason"} and "z.pdf" in refused
    assert len(shell("add", folder, "--json").lines) == 25
    assert "There already: 25" in shell.complained


def test_feeds_are_listed_and_a_wrong_one_is_named(shell: Shell, article: Path) -> None:
    assert shell("feed", "add", "http://127.0.0.1/rss").code == 1
    assert "not public" in shell.complained
    assert "No feeds yet" in shell("feed", "list").said
    assert shell("feed", "list", "--json").lines == []
    assert shell("feed", "remove", "x").code == 1 and "Which feed?" in shell.complained
    assert shell("feed", "remove", "7").code == 1 and "no feed 7" in shell.complained
    assert shell("feed", "poll").code == 0
