"""The short form of the drill with hostile files and links: the quick ones of each kind."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "drills"))

from hostile_files import SECRET, SEEN, cases, unseen
from hostile_more import WIRE, feeds, hidden, more
from hostile_sources import Outcome, links, run_files, run_links, run_lists, run_wire

EVERY = 20
"""One file in so many, and all with unseen words; the whole drill takes minutes."""
SLOW = ("2 GB", "in the styles", "70,000", "a page of letters", "headlines", "rules times", "40 MB")


def test_hostile_files_crash_nothing_and_hide_nothing() -> None:
    quick = [case for case in cases() if not any(word in case.name for word in SLOW)]
    outcome = Outcome()
    others = [case for case in more() if case.name != "ZIP: lines inside"]
    run_files([*quick[::EVERY], *unseen(), *others[::4], *hidden()], outcome)
    assert outcome.faults == []
    assert outcome.counts["read"] >= len(list(unseen())) + len(list(hidden()))


def test_hostile_lists_crash_nothing() -> None:
    outcome = Outcome()
    run_lists(
        outcome, [item for item in feeds() if "million" not in item[0] and "deep" not in item[0]]
    )
    assert outcome.faults == []


def test_a_server_without_manners_is_left_in_time() -> None:
    outcome = Outcome()
    run_wire(outcome, seconds=1.0)
    assert outcome.faults == []
    assert outcome.counts.total() == len(list(WIRE))


def test_no_link_leads_inside_in_whatever_way_it_is_written() -> None:
    outcome = Outcome()
    run_links(list(dict.fromkeys(links())), outcome, seconds=1.0)
    assert outcome.faults == []
    assert outcome.counts["refused"] > 400


def test_the_drill_itself_knows_what_it_looks_for() -> None:
    assert SECRET not in " ".join(SEEN)
    assert len(cases()) >= 150
