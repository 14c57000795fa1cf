"""Every drill in short; each is a script for longer runs."""

import asyncio
from pathlib import Path

import pytest

from tests.drills import (
    chaos,
    clocks,
    database,
    endings,
    faults,
    import_kills,
    kills,
    odd_updates,
    pace,
)


def test_nothing_is_lost_by_kills(tmp_path: Path) -> None:
    outcome = asyncio.run(kills.drill(tmp_path, kills=2, rate=20.0))
    assert outcome.fine(), outcome


def test_nothing_is_lost_by_kills_of_a_webhook(tmp_path: Path) -> None:
    outcome = asyncio.run(kills.drill(tmp_path, kills=2, rate=20.0, webhook=True))
    assert outcome.fine(), outcome


def test_nothing_is_lost_or_doubled_by_ends(tmp_path: Path) -> None:
    outcome = asyncio.run(endings.drill(tmp_path, endings=2))
    assert outcome.fine(), outcome


def test_nothing_is_lost_or_doubled_by_a_telegram_that_misbehaves(tmp_path: Path) -> None:
    outcome = asyncio.run(faults.drill(tmp_path, seconds=4.0, outage=3.0))
    assert outcome.fine(), outcome


@pytest.mark.parametrize("kind", chaos.PHASES)
def test_nothing_is_lost_or_doubled_by_odd_replies(tmp_path: Path, kind: str) -> None:
    outcome = asyncio.run(chaos.drill(tmp_path, kind, seconds=4.0))
    assert outcome.fine(), outcome


@pytest.mark.parametrize("kind", clocks.DRILLS)
def test_nothing_is_lost_when_clocks_jump_or_the_bot_ends_in_odd_weather(
    tmp_path: Path, kind: str
) -> None:
    outcome = asyncio.run(clocks.DRILLS[kind](tmp_path, 6.0))
    assert outcome.fine(), outcome


def test_odd_updates_keep_nobody_else_waiting(tmp_path: Path) -> None:
    outcome = asyncio.run(odd_updates.drill(tmp_path, share=0.03))
    assert outcome.fine(), outcome


def test_a_steady_stream_is_answered_whole(tmp_path: Path) -> None:
    asked = pace.fill(tmp_path / "a.db", 1000)
    outcome = asyncio.run(
        pace.drill(tmp_path / "a.db", asked, statements=1000, seconds=4.0, rate=10.0)
    )
    assert outcome.unanswered == 0 and outcome.found_share > 0.9, outcome


def test_nothing_is_lost_by_kills_of_an_import(tmp_path: Path) -> None:
    outcome = import_kills.drill(tmp_path, kills=4, small=0.1)
    assert outcome.fine() and outcome.archives >= 2, outcome


TROUBLES = (database.changed_words, database.read_only, database.put_back)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)
def test_an_archive_in_trouble(tmp_path: Path, trouble: database.Trouble) -> None:
    assert asyncio.run(trouble(tmp_path)) == []


@pytest.mark.parametrize("name", ["half", "a page within"])
def test_a_damaged_archive_is_named_and_left_alone(tmp_path: Path, name: str) -> None:
    assert asyncio.run(database.damaged(tmp_path, name)) == []
