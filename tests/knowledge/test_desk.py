"""The desk: wishes, votes, open questions, counts, editors and the log."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.desk import Desk
from knowledge.errors import NotStored
from knowledge.model import Article, Kind, Span, Statement
from knowledge.store import Store, Votes
from knowledge.store import desk as tables

SAID = "“We will build it,” said Sanjar Tolgarin."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "a.db", create=True)
    yield store
    store.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store.desk)


def stored_statement(store: Store) -> int:
    span = Span(0, 19)
    _, first = store.articles.add(
        Article(SAID), [Statement(span.of(SAID), span, span, Kind.DIRECT)], {}
    )
    return first


def waits(desk: Desk, **days: int) -> pytest.MonkeyPatch:
    """Clock of the tables moved by so many days."""
    patch = pytest.MonkeyPatch()
    moved = datetime.now(UTC) + timedelta(**days)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return moved

    patch.setattr(tables, "datetime", Clock)
    return patch


# Wishes.


def test_a_choice_is_kept_for_its_scope_alone_and_outlives_a_restart(
    store: Store, desk: Desk
) -> None:
    desk.set_preference("person:1", "language", "kk")
    assert desk.preference("person:1", "language") == "kk"
    assert desk.preference("person:2", "language") == ""
    assert desk.preference("person:1", "quiet") == ""
    assert Desk(store.desk).preference("person:1", "language") == "kk"


def test_an_empty_choice_is_forgotten(desk: Desk) -> None:
    desk.set_preference("group:-5", "quiet", "yes")
    desk.set_preference("group:-5", "quiet", "")
    assert desk.preference("group:-5", "quiet") == ""
    assert desk.forget_scope("group:-5") == 0


def test_a_group_takes_its_choices_to_its_new_number(desk: Desk) -> None:
    desk.set_preference("group:-5", "language", "ru")
    desk.set_preference("group:-1005", "language", "en")
    desk.move_scope("group:-5", "group:-1005")
    assert desk.preference("group:-1005", "language") == "ru"
    assert desk.preference("group:-5", "language") == ""


def test_memory_of_choices_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.desk.SCOPES_REMEMBERED", 3)
    for number in range(10):
        assert desk.preference(f"person:{number}", "language") == ""
    assert len(desk._choices) <= 3


# Votes.


def test_a_person_has_one_vote_and_may_take_it_back(store: Store, desk: Desk) -> None:
    said = stored_statement(store)
    assert desk.vote(said, 1, True) == Votes(1, 0)
    assert desk.vote(said, 1, False) == Votes(0, 1)
    assert desk.vote(said, 2, True) == Votes(1, 1)
    assert desk.vote(said, 1, None) == Votes(1, 0)


def test_there_is_no_vote_for_what_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotStored):
        desk.vote(77, 1, True)


def test_votes_go_with_their_statement(store: Store, desk: Desk) -> None:
    said = stored_statement(store)
    desk.vote(said, 1, True)
    store.articles.remove(1)
    assert desk.votes(said) == Votes(0, 0)
    assert store.faults() == []


# Open questions.


def test_a_question_of_several_people_stands_once_with_all_who_wait(desk: Desk) -> None:
    desk.ask_editors(1, 10, "en", "What of the bridge?")
    desk.ask_editors(2, 20, "ru", "Что с озером?")
    desk.ask_editors(3, 30, "en", "what of the BRIDGE")
    desk.ask_editors(1, 10, "en", "What of the bridge?!")
    first, second = desk.wanted()
    assert {asker.chat_id for asker in first.askers} == {10, 30}
    assert (second.text, len(second.askers)) == ("Что с озером?", 1)
    desk.close_question(first)
    assert [item.text for item in desk.wanted()] == ["Что с озером?"]


def test_a_question_waits_thirty_days_at_most(store: Store, desk: Desk) -> None:
    desk.ask_editors(1, 10, "en", "What of the bridge?")
    later = waits(desk, days=29)
    assert len(desk.wanted()) == 1 and desk.tidy() == 0
    later.undo()
    later = waits(desk, days=30)
    assert desk.wanted() == []
    assert desk.tidy() == 1
    later.undo()


def test_one_person_cannot_fill_the_list(desk: Desk) -> None:
    for number in range(50):
        desk.ask_editors(1, 10, "en", f"Question {number}?")
    desk.ask_editors(2, 20, "en", "Mine?")
    texts = {item.text for item in desk.wanted()}
    assert len(texts) == tables.OPEN_QUESTIONS + 1
    assert "Question 49?" in texts and "Question 0?" not in texts


def test_a_question_without_words_is_kept_as_it_is(desk: Desk) -> None:
    desk.ask_editors(1, 10, "en", "???")
    desk.ask_editors(1, 10, "en", "!!!")
    assert {item.text for item in desk.wanted()} == {"???", "!!!"}


def test_who_wants_to_be_forgotten_is(store: Store, desk: Desk) -> None:
    said = stored_statement(store)
    for person in (1, 2):
        desk.vote(said, person, True)
        desk.ask_editors(person, person, "en", "What of the bridge?")
        desk.set_preference(f"person:{person}", "language", "kk")
    assert desk.forget(1) == 3
    assert desk.votes(said) == Votes(1, 0)
    assert [asker.person_id for asker in desk.wanted()[0].askers] == [2]
    assert desk.preference("person:1", "language") == ""
    assert desk.preference("person:2", "language") == "kk"
    assert desk.forget(1) == 0


# Counts.


def test_statistics_tell_each_day_also_the_empty_ones(desk: Desk) -> None:
    desk.count_question(True, day=date(2026, 3, 1))
    desk.count_question(False, day=date(2026, 3, 1))
    desk.count_question(True, day=date(2026, 3, 3))
    desk.count_question(True, day=date(2026, 1, 1))
    found = desk.statistics(days=3, today=date(2026, 3, 3))
    assert [(item.questions, item.answered) for item in found.days] == [(2, 1), (0, 0), (1, 1)]
    assert (found.questions, found.answered) == (3, 2)


def test_no_count_is_lost_between_threads_or_at_the_end(store: Store, desk: Desk) -> None:
    def ask() -> None:
        for _ in range(200):
            desk.count_question(True, day=date(2026, 3, 3))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    desk.flush()
    found = Desk(store.desk).statistics(days=1, today=date(2026, 3, 3))
    assert found.questions == found.answered == 800


# Editors and their log.


def test_editors_come_and_go(store: Store, desk: Desk) -> None:
    assert not desk.is_editor(5)
    desk.add_editor(5, "Aigerim", added_by=1)
    desk.add_editor(5, "Aigerim S.", added_by=2)
    assert desk.is_editor(5) and Desk(store.desk).is_editor(5)
    assert [(item.name, item.added_by) for item in desk.editors()] == [("Aigerim S.", 1)]
    assert desk.remove_editor(5) and not desk.remove_editor(5)
    assert not desk.is_editor(5)


def test_the_log_shows_the_newest_first_page_by_page(desk: Desk) -> None:
    for number in range(5):
        desk.log(1, "publish", f"article {number}")
    desk.log(2, "backup")
    newest, *_ = desk.log_entries(limit=2)
    assert (newest.person_id, newest.action, newest.target) == (2, "backup", "")
    assert [item.target for item in desk.log_entries(limit=2, offset=4)] == [
        "article 1",
        "article 0",
    ]
