"""Long articles are looked through in a process of their own, with what the archive knows."""

from pathlib import Path

import pytest

from knowledge import Archive, Article, aside, samples

KNOWN = '"The lake is shared," President Sanjar Tolgarin said.\n\n'
LATER = '"It feeds two nations," Tolgarin said.\n\n'
FILLING = "The road to the shore was mended in the spring of that year by nobody in particular.\n\n"


def long_article() -> Article:
    text = (LATER + FILLING * 600).strip()
    assert len(text) > aside.LONG
    return Article(text, title="Lake", language="en")


@pytest.fixture
def archive(tmp_path: Path):
    with Archive.open(str(tmp_path / "a.db")) as opened:
        opened.add(Article(KNOWN.strip(), title="Forum", language="en"))
        yield opened


def test_a_long_article_gives_what_a_short_one_would(archive: Archive) -> None:
    (long,) = archive.preview(long_article()).statements
    short = archive.preview(Article(LATER.strip(), title="Lake", language="en"))
    assert long.text == short.statements[0].text
    assert long.speaker == short.statements[0].speaker


def test_short_articles_start_no_process(archive: Archive, monkeypatch) -> None:
    monkeypatch.setattr(aside.subprocess, "run", None)
    assert archive.preview(samples()[0]).statements


def test_a_process_that_fails_is_done_without(archive: Archive, monkeypatch) -> None:
    monkeypatch.setattr(aside, "_PROGRAM", "raise SystemExit(3)")
    assert len(archive.preview(long_article()).statements) == 1
