"""What was fetched, kept; what stood under the same link before, replaced and brought back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import Archive, Article, NotStored, Original, Status, read
from knowledge.sourcing import Outcome

LINK = "https://islander.example/ferry"
TEXT = (
    "HOLM. ISLANDER – The ferries of Karsund sail again from Monday after nineteen days.\n"
    "“People on the islands paid for a strike that was not theirs,” Ilse Varn, the minister of"
    " transport, said.\nThe fare is nine crowns."
)
FIRST = Article(TEXT, "Ferries sail again", "en", url=LINK)
SECOND = replace(FIRST, text=TEXT.replace("paid for", "suffered from"), url=LINK + "?utm_source=x")
THIRD = replace(FIRST, text=TEXT.replace("nine crowns", "ten crowns"))
QUESTION = "What did Ilse Varn say about the people on the islands?"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "a.db")) as archive:
        yield archive


def answers(archive: Archive) -> list[str]:
    return [item.statement.text for item in archive.search(QUESTION).answers]


# Bytes.


def page(paragraph: str = "The fare is nine crowns.") -> bytes:
    text = "".join(f"<p>{line}</p>" for line in (*TEXT.split("\n"), paragraph))
    return f"<html lang=en><h1>Ferries</h1><article>{text}</article></html>".encode()


def test_what_was_fetched_is_kept_as_it_came(archive: Archive) -> None:
    (article,) = read(page(), name="a.html")
    added = archive.add(article)
    assert archive.sourcing.original(added.article.id) == Original(page(), "a.html", "")
    assert archive.article(added.article.id)[0].original is None


def test_an_article_without_kept_bytes_says_so(archive: Archive) -> None:
    added = archive.add(FIRST)
    with pytest.raises(NotStored, match="were not kept"):
        archive.sourcing.original(added.article.id)
    with pytest.raises(NotStored, match="were not kept"):
        list(archive.sourcing.reread(added.article.id))
    assert list(archive.sourcing.reread()) == []


def test_what_is_removed_takes_its_bytes_along(archive: Archive) -> None:
    (article,) = read(page(), name="a.html")
    added = archive.add(article)
    archive.remove(added.article.id)
    assert list(archive.sourcing.reread()) == []


def test_reading_again_finds_the_same(archive: Archive) -> None:
    (article,) = read(page(), name="a.html")
    archive.add(article)
    (found,) = archive.sourcing.reread()
    assert (found.outcome, found.before) == (Outcome.SAME, found.now)


def worse(archive: Archive) -> int:
    """An article as a worse reader would have kept it: without its second paragraph."""
    (article,) = read(page(), name="a.html")
    lines = article.text.split("\n")
    return archive.add(replace(article, text="\n".join([lines[0], lines[-1]]))).article.id


def test_a_better_reader_reads_again(archive: Archive) -> None:
    number = worse(archive)
    assert not archive.search(QUESTION).answered
    (tried,) = archive.sourcing.reread(keep=False)
    assert (tried.outcome, archive.search(QUESTION).answered) == (Outcome.CHANGED, False)
    (found,) = archive.sourcing.reread(number)
    assert (found.outcome, found.now > found.before) == (Outcome.CHANGED, True)
    assert "paid for a strike" in answers(archive)[0]
    assert [faults for _, faults in archive.verify() if faults] == []


def test_speakers_that_an_editor_has_set_stay(archive: Archive) -> None:
    (article,) = read(page(), name="a.html")
    added = archive.add(
        replace(article, text=article.text.removesuffix("The fare is nine crowns."))
    )
    _, (statement, *_) = archive.article(added.article.id)
    archive.editing.set_speaker(statement.id, "Per Oskeld")
    list(archive.sourcing.reread())
    _, statements = archive.article(added.article.id)
    assert "Per Oskeld" in {item.speaker.name for item in statements if item.speaker}


# Versions.


def test_a_changed_text_of_the_same_link_takes_the_place_of_the_older_one(archive: Archive) -> None:
    first = archive.add(FIRST)
    second = archive.add(SECOND)
    assert (second.replaces, second.article.corrected is not None) == (first.article.id, True)
    assert archive.article(first.article.id)[0].status is Status.WITHDRAWN
    (found,) = archive.search(QUESTION).answers
    assert "suffered from" in found.statement.text
    assert found.article.corrected == second.article.corrected
    changed = [(part.op, part.words) for part in archive.sourcing.changes(second.article.id)]
    assert ("delete", "paid for") in changed and ("insert", "suffered from") in changed


def test_a_draft_replaces_nothing_until_it_is_published(archive: Archive) -> None:
    archive.add(FIRST)
    draft = archive.add(SECOND, status=Status.DRAFT)
    assert draft.replaces and draft.article.corrected is None
    assert "paid for" in answers(archive)[0]
    archive.publish(draft.article.id)
    assert "suffered from" in answers(archive)[0]


def test_taking_a_version_back_brings_the_older_one_back(archive: Archive) -> None:
    archive.add(FIRST)
    second = archive.add(SECOND)
    archive.withdraw(second.article.id)
    assert "paid for" in answers(archive)[0]
    archive.publish(second.article.id)
    archive.remove(second.article.id)
    assert "paid for" in answers(archive)[0]
    assert [faults for _, faults in archive.verify() if faults] == []


def test_of_three_versions_only_the_last_is_found(archive: Archive) -> None:
    numbers = [archive.add(item).article.id for item in (FIRST, SECOND, THIRD)]
    states = [archive.article(number)[0].status for number in numbers]
    assert states == [Status.WITHDRAWN, Status.WITHDRAWN, Status.PUBLISHED]
    archive.withdraw(numbers[2])
    states = [archive.article(number)[0].status for number in numbers]
    assert states == [Status.WITHDRAWN, Status.PUBLISHED, Status.WITHDRAWN]


def test_what_was_withdrawn_by_an_editor_stays_withdrawn(archive: Archive) -> None:
    first = archive.add(FIRST)
    archive.withdraw(first.article.id)
    second = archive.add(SECOND)
    archive.withdraw(second.article.id)
    assert archive.article(first.article.id)[0].status is Status.WITHDRAWN


@pytest.mark.parametrize(
    "other",
    [
        replace(SECOND, url="https://islander.example/other"),
        replace(SECOND, url=""),
        replace(FIRST, text="The harbour of Holm is closed until autumn.", title="Harbour closed"),
    ],
)
def test_other_articles_are_no_versions(archive: Archive, other: Article) -> None:
    archive.add(FIRST)
    assert archive.add(other).replaces == 0


def test_the_home_of_a_site_has_no_versions(archive: Archive) -> None:
    archive.add(replace(FIRST, url="https://islander.example/"))
    assert archive.add(replace(SECOND, url="https://islander.example/")).replaces == 0


def test_the_preview_tells_what_would_be_replaced(archive: Archive) -> None:
    first = archive.add(FIRST)
    assert archive.preview(SECOND).replaces == first.article.id
    assert archive.preview(FIRST).duplicate_of == first.article.id


def test_the_same_lines_twice_are_kept_once(archive: Archive) -> None:
    line = replace(FIRST, ref="x-1", url="")
    first = archive.add(line)
    assert archive.add(line).duplicate_of == first.article.id
