"""Many sources at once: what becomes of each, and what a second run does."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge import Archive
from knowledge.adding import Outcome, Tally, add_all, expand, pages, size
from tests.knowledge.test_lists import SITE, manners, url, urls

TEXT = "“The ferry sails again on Monday,” said Ilse Varn, the minister of transport, number {}."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        yield archive


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(TEXT.format(number), "utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "same.txt").write_text(TEXT.format(0), "utf-8")
    lines = [json.dumps({"text": TEXT.format(7)}), "{", json.dumps({"title": "no text"})]
    (folder / "lines.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


def run(archive: Archive, *names: str) -> Tally:
    tally = Tally()
    for outcome in add_all(archive, expand(names)):
        tally.take(outcome)
    return tally


def test_each_source_has_its_outcome_and_none_stops_the_next(
    archive: Archive, folder: Path
) -> None:
    tally = run(archive, str(folder), str(folder / "nothing.txt"))
    assert dict(tally.counts) == {"added": 4, "there already": 1, "refused": 4}
    reasons = " ".join(item.problem for item in tally.refused)
    assert "line 2 is no JSON" in reasons and "line 3 has no text" in reasons
    assert "bad.pdf cannot be read" in reasons and "no file" in reasons


def test_a_run_that_was_stopped_is_simply_started_again(archive: Archive, folder: Path) -> None:
    steps = add_all(archive, expand([str(folder)]))
    next(steps), next(steps)
    steps.close()
    tally = run(archive, str(folder))
    assert archive.size().articles == 4
    assert (tally.counts["there already"], tally.counts["added"]) == (3, 2)


def test_the_size_of_lines_is_their_number(folder: Path) -> None:
    assert size(folder / "lines.jsonl") == 2 and size(folder / "0.txt") == 1


def page(number: int, day: str) -> bytes:
    text = "".join(f"<p>{TEXT.format(f'{number}.{part}')}</p>" for part in range(3))
    meta = f"<meta property=article:published_time content={day}>"
    return f"<html lang=en><head>{meta}</head><h1>Ferry {number}</h1>{text}</html>".encode()


def test_a_sitemap_gives_its_allowed_pages_since_a_day_once(archive: Archive) -> None:
    held = {
        f"{SITE}/s.xml": urls(*(url(f"/{name}", "2031-04-08") for name in ("1", "2", "private/3"))),
        f"{SITE}/robots.txt": b"User-agent: *\nDisallow: /private",
        f"{SITE}/1": page(1, "2031-04-08"),
        f"{SITE}/2": page(2, "2020-01-01"),  # changed lately, printed long ago
    }
    for expected in (
        {"added": 1, "older": 1, "forbidden by robots.txt": 1},
        {"there already": 1, "older": 1, "forbidden by robots.txt": 1},
    ):
        polite, web, _ = manners(held)
        tally = Tally()
        for item in add_all(
            archive, pages(f"{SITE}/s.xml", since=date(2031, 4, 1), manners=polite)
        ):
            tally.take(item)
        assert dict(tally.counts) == expected
        assert f"{SITE}/private/3" not in web.asked
    assert archive.articles()[0].article.url == f"{SITE}/1"


def test_an_outcome_names_itself() -> None:
    assert Outcome("a", problem="x").name == "refused"
    assert Outcome("a", skipped="older").name == "older"
