"""Golden articles -> how much of what is said in them extraction finds, and whose it says it is."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table
from rich.text import Text

from knowledge.intake import extract_from
from knowledge.model import Statement
from tests.attribution import (
    FRAGMENT,
    OVERLAP,
    Passage,
    Reading,
    Tally,
    exact,
    loose,
    near,
    same_speaker,
    share,
    tally,
)
from tests.golden import Golden, golden_articles

CEILINGS = ("stored_strings",)
# Shares of what was found may fall when more is found; the joint figures hold them.
NO_FLOOR = ("direct_speaker", "indirect_precision")
HELP = "statements and speakers found in the golden articles"

FIGURES = {
    "direct_f1": "direct F1",
    "direct_exact": "  exact",
    "direct_speaker": "  speaker",
    "direct_joint": "  joint F1",
    "indirect_f1": "indirect F1",
    "indirect_precision": "  precision",
    "indirect_joint": "  joint F1",
    "stored_strings": "strings stored",
}


@dataclass(slots=True)
class Outcome:
    """The counts of the articles of one language and side."""

    articles: int = 0
    direct: Tally = field(default_factory=Tally)
    direct_exact: Tally = field(default_factory=Tally)
    indirect: Tally = field(default_factory=Tally)
    strings: int = 0
    strings_stored: int = 0

    @property
    def figures(self) -> dict[str, float]:
        """Each figure by its name in the floors, 0-1; of `stored_strings` the least is best."""
        return {
            "direct_f1": self.direct.f1,
            "direct_exact": self.direct_exact.f1,
            "direct_speaker": self.direct.speaker,
            "direct_joint": self.direct.joint_f1,
            "indirect_precision": self.indirect.precision,
            "indirect_f1": self.indirect.f1,
            "indirect_joint": self.indirect.joint_f1,
            "stored_strings": share(self.strings_stored, self.strings),
        }


COUNTS: dict[str, Callable[[Outcome], int]] = {
    "articles": lambda outcome: outcome.articles,
    "direct": lambda outcome: outcome.direct.expected,
    "indirect": lambda outcome: outcome.indirect.expected,
    "strings": lambda outcome: outcome.strings,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--language", help="only this one, as en")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="of open articles")
    parser.add_argument("--held", action="store_true", help="measure the held-out articles as well")


def measure(options: argparse.Namespace) -> dict[str, dict[str, float]]:
    """Print the figures of each language and return them by section, as en.open."""
    outcomes: dict[str, Outcome] = defaultdict(Outcome)
    errors: list[Text] = []
    for golden in golden_articles():
        held = golden.held_out
        if options.language not in (None, golden.article.language):
            continue
        if held and not (options.held or options.floors or options.raise_floors):
            continue
        found = extract_from(golden.article)
        add(outcomes[f"{golden.article.language}.{'held' if held else 'open'}"], golden, found)
        if not held:
            errors += errors_of(golden, found)
    console = Console()
    for error in errors[: options.errors]:
        console.print(error, soft_wrap=True)
    console.print(table(outcomes))
    return {section: outcome.figures for section, outcome in outcomes.items()}


def add(outcome: Outcome, golden: Golden, found: Sequence[Statement]) -> None:
    """Count one article."""
    text = golden.article.text
    by = {
        measure: Reading(text, golden.expected, found, measure) for measure in (exact, near, loose)
    }
    outcome.articles += 1
    outcome.direct += tally(by[near], direct=True)
    outcome.direct_exact += tally(by[exact], direct=True)
    outcome.indirect += tally(by[loose], direct=False)
    strings = list(long_strings(golden, by[loose]))
    outcome.strings += len(strings)
    outcome.strings_stored += sum(is_stored(string, by[loose]) for string in strings)


def long_strings(golden: Golden, reading: Reading) -> Iterator[Passage]:
    """The quoted strings of four or more words that nobody said."""
    for span in golden.no_statements:
        passage = reading.at(span)
        if passage and passage.length >= FRAGMENT:
            yield passage


def is_stored(string: Passage, reading: Reading) -> bool:
    """Whether a found statement that has no reason covers the string."""
    return any(
        string.common(passage) >= OVERLAP * string.length and not reading.reason_of(number)[0]
        for number, passage in enumerate(reading.found)
    )


def errors_of(golden: Golden, found: Sequence[Statement]) -> Iterator[Text]:
    """A line for each expected statement missed, found one without reason, and wrong speaker."""
    for direct, measure in ((True, near), (False, loose)):
        reading = Reading(golden.article.text, golden.expected, found, measure)
        for number, passage in enumerate(reading.expected):
            if passage.optional or passage.direct is not direct:
                continue
            answer = reading.answer_to(number)
            if answer is None:
                yield _line(golden, "missed", "red", passage, reading)
            elif not same_speaker(passage, answer):
                said = answer.names[0] if answer.names else "nobody"
                yield _line(golden, f"not {said}", "yellow", passage, reading)
        for number, passage in enumerate(reading.found):
            if passage.direct is direct and not reading.reason_of(number)[0]:
                yield _line(golden, "no statement", "magenta", passage, reading)


def _line(golden: Golden, what: str, style: str, passage: Passage, reading: Reading) -> Text:
    who = passage.names[0] if passage.names else "nobody"
    return Text.assemble(
        (f"{golden.name} ", "dim"),
        (what, style),
        f" [{passage.kind.value}, {who}] ",
        reading.words(passage).replace("\n", " ¶ "),
    )


def table(outcomes: dict[str, Outcome]) -> Table:
    """A column for each section, as en.open: how many of each, and the figures in per cent."""
    sections = sorted(outcomes)
    shown = Table(title="Golden articles", caption="per cent; held: those kept aside")
    shown.add_column("")
    for section in sections:
        shown.add_column(section, justify="right")
    for label, count in COUNTS.items():
        values = (str(count(outcomes[section])) for section in sections)
        shown.add_row(label, *values, style="dim", end_section=label == "strings")
    for name, label in FIGURES.items():
        values = (f"{100 * outcomes[section].figures[name]:.1f}" for section in sections)
        shown.add_row(label, *values, end_section=name in ("direct_joint", "indirect_joint"))
    return shown
