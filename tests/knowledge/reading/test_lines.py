import json
from datetime import date

import pytest

from knowledge.errors import BadLine, SourceUnreadable
from knowledge.reading import iter_jsonl

GOOD = {
    "id": "a-1",
    "title": "We are\none",
    "date": "2023-02-10T09:00:00+06:00",
    "publisher": "Kazinform",
    "url": "https://example.org/a",
    "language": "kk",
    "text": "  «Біз біргеміз».\r\n",
}


def test_a_line_is_an_article_whose_text_keeps_its_places() -> None:
    (article,) = iter_jsonl([json.dumps(GOOD).encode()])
    assert (article.ref, article.title, article.published) == (
        "a-1",
        "We are one",
        date(2023, 2, 10),
    )
    assert (article.publisher, article.url, article.language) == (
        "Kazinform",
        "https://example.org/a",
        "kk",
    )
    assert article.text == "  «Біз біргеміз».\n"
    assert article.sha256


def test_only_the_text_is_needed() -> None:
    (article,) = iter_jsonl([b'{"text": "He left.", "date": null, "title": null, "more": [1]}'])
    assert (article.title, article.published, article.language) == ("", None, "en")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2 is no JSON"),
        ("[1]", 'line 2 is no object with a "text"'),
        ('{"title": "x"}', "line 2 has no text in it"),
        ('{"text": ["x"]}', 'line 2: "text" is no string'),
        ('{"text": "x", "date": "10.02.2023"}', "not YYYY-MM-DD"),
        ("[" * 100_000, "line 2 is no JSON"),
        ('{"text": ' + "9" * 10_000 + "}", "line 2"),
        ("\udcff", "line 2 is not UTF-8"),
        ('{"text": "\\ud800"}', "line 2 has no text in it"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_taken(line: str, why: str) -> None:
    found = []
    with pytest.raises(BadLine, match=f"^news.jsonl: 1 of 3 lines were refused: .*{why}"):
        lines = [json.dumps(GOOD), line, json.dumps(GOOD), "\n"]
        for article in iter_jsonl(
            (line.encode("utf-8", "surrogateescape") for line in lines), name="news.jsonl"
        ):
            found.append(article)
    assert len(found) == 2


def test_the_number_of_a_line_holds_over_many_lots() -> None:
    lines = [json.dumps({**GOOD, "text": "He left. " * 50_000}).encode()] * 5
    lines[4] = b"{"
    with pytest.raises(BadLine, match="1 of 5 lines were refused: line 5 is no JSON"):
        list(iter_jsonl(lines))


def test_no_line_at_all_is_an_empty_source() -> None:
    with pytest.raises(SourceUnreadable):
        list(iter_jsonl([b"", b"\n"]))
