"""Alleged quotations made of real sentences by known changes -> how often the verdict, warnings and marks are right."""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from knowledge import Archive, Article, Span, Verdict
from knowledge.passages import in_reading_order
from tests.alleged_cases import ALWAYS, Case, Maker, Unit, cases, same, units, words
from tests.golden import golden_articles

HELP = "verdicts on alleged quotations made of real sentences by known changes"
CEILINGS = ("false_warnings", "false_exact")
NO_FLOOR: tuple[str, ...] = ()
DATA = Path(__file__).parents[2] / "shared" / "data" / "articles"
SEED = 20260211
HELD_OUT = 7
"""Every seventh article, with its translations, is kept out of the archive; the invented ones are its sentences."""

Figures = dict[str, dict[str, float]]


@dataclass(slots=True)
class Tally:
    """Counts of the cases of one kind or language."""

    cases: int = 0
    right: int = 0
    compared: int = 0
    marked: int = 0
    due: int = 0
    warned: int = 0
    undue: int = 0
    falsely: int = 0
    changed: int = 0
    falsely_exact: int = 0
    seconds: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Shares, 0-1."""
        return {
            "right": _share(self.right, self.cases),
            "marked": _share(self.marked, self.compared),
            "warned": _share(self.warned, self.due),
            "false_warnings": _share(self.falsely, self.undue, of_none=0.0),
            "false_exact": _share(self.falsely_exact, self.changed, of_none=0.0),
        }


def _share(part: int, whole: int, *, of_none: float = 1.0) -> float:
    return part / whole if whole else of_none


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--count", type=int, default=45, help="cases of a kind in a language (default 45)"
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show N wrong ones of each kind"
    )
    parser.add_argument("--kind", default="", help="only this kind, as negation")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--write", type=Path, help="keep the cases here, as JSON lines that `check --jsonl` takes"
    )


def measure(options: argparse.Namespace) -> Figures:
    """Print a table by kind and by language and return its figures."""
    console = Console(width=150)
    kept, held, elsewhere = _sides(list(articles()))
    tallies: dict[str, Tally] = defaultdict(Tally)
    with tempfile.TemporaryDirectory() as folder, stored(kept, Path(folder)) as archive:
        chosen = [
            case
            for case in make_cases(archive, held, elsewhere, count=options.count, seed=options.seed)
            if options.kind in ("", case.kind)
        ]
        if options.write:
            _write(chosen, options.write)
        shown: Counter[str] = Counter()
        for case in chosen:
            start = time.perf_counter()
            verdict = archive.check(case.text, speaker=case.speaker)
            seconds = time.perf_counter() - start
            names = ("all", case.kind, case.language, f"{case.language}.{case.kind}")
            for name in names:
                wrong = count(tallies[name], case, verdict, seconds)
            if wrong and shown[case.kind] < options.errors:
                shown[case.kind] += 1
                _explain(console, case, verdict, wrong)
    console.print(table(tallies))
    return {
        name.replace(" ", "_").replace("'", ""): tally.figures() for name, tally in tallies.items()
    }


def stored(kept: Sequence[Article], folder: Path) -> Archive:
    """An archive of these articles."""
    archive = Archive.open(f"{folder}/check.db")
    for article in kept:
        archive.add(article)
    return archive


def articles() -> Iterator[Article]:
    """The real articles beside the project, else the marked ones of the tests."""
    if not DATA.exists():
        print(f"There is no {DATA}: the marked articles of the tests take its place.")
        yield from (golden.article for golden in golden_articles())
        return
    for path in sorted(DATA.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            yield Article(
                record["text"],
                title=record["title"] or "",
                language=record["lang"],
                publisher=record["publisher"] or "",
                ref=record.get("parallel_group") or "",
            )


def _sides(
    all_articles: Sequence[Article],
) -> tuple[list[Article], list[Article], list[Article]]:
    """Those that are stored; those kept out with all their translations; those stored in translation only."""
    groups: dict[str, list[Article]] = {}
    for item in all_articles:
        groups.setdefault(item.ref or item.text, []).append(replace(item, ref=""))
    kept: list[Article] = []
    held: list[Article] = []
    elsewhere: list[Article] = []
    for number, group in enumerate(groups.values()):
        if number % HELD_OUT == 0:
            held += group
        elif number % HELD_OUT == 1 and len(group) > 1:
            turn = number // HELD_OUT % len(group)
            kept.append(group[turn])
            elsewhere += [item for place, item in enumerate(group) if place != turn]
        else:
            kept += group
    return kept, held, elsewhere


def make_cases(
    archive: Archive,
    held: Sequence[Article],
    elsewhere: Sequence[Article],
    *,
    count: int,
    seed: int,
) -> list[Case]:
    """The cases of all languages, the same for the same seed."""
    stored: dict[str, list[Unit]] = defaultdict(list)
    headlines: dict[str, list[Unit]] = defaultdict(list)
    for listing in archive.articles():
        article, statements = archive.article(listing.article.id)
        sure = [
            archive.statement(item.id).statement if item.speaker else item for item in statements
        ]
        stored[article.language] += units(article, in_reading_order(article, sure))
        if len(words(article.title)) >= 5:
            title = Article(article.title, language=article.language)
            headlines[article.language].append(Unit(title, Span(0, len(title.text))))
    known = {same(unit.text) for found in stored.values() for unit in found}
    speakers = [item.speaker for item in archive.speakers()]
    made: list[Case] = []
    for language, found in sorted(stored.items()):
        maker = Maker(
            language,
            found,
            [unit for unit in _sentences(held, language) if same(unit.text) not in known],
            _sentences(elsewhere, language),
            headlines[language],
            speakers,
            random.Random(f"{seed} {language}"),
        )
        made += cases(maker, count)
    return made


def _sentences(among: Sequence[Article], language: str) -> list[Unit]:
    return [
        unit
        for article in among
        if article.language == language
        for unit in units(article, [Span(0, len(article.text))])
    ]


def count(tally: Tally, case: Case, verdict: Verdict, seconds: float) -> list[str]:
    """Count one case; what is wrong with its verdict in words."""
    wrong = []
    tally.cases += 1
    tally.seconds.append(seconds)
    if verdict.kind.value in case.verdicts:
        tally.right += 1
    else:
        wrong.append(f"{verdict.kind.value}, not {'/'.join(sorted(case.verdicts))}")
    if case.put_in or case.left_out or case.kind in ("invented", "stitched"):
        tally.changed += 1
        tally.falsely_exact += verdict.kind.value == "exact"
    for warning in case.must_warn:
        tally.due += 1
        tally.warned += warning in verdict.warnings
        if warning not in verdict.warnings:
            wrong.append(f"no warning of {warning}")
    for warning in case.must_not_warn & ALWAYS:
        tally.undue += 1
        tally.falsely += warning in verdict.warnings
        if warning in verdict.warnings:
            wrong.append(f"false warning of {warning}")
    if case.put_in is not None and case.left_out is not None and verdict.differences:
        tally.compared += 1
        agrees = _words(verdict, "insert") == Counter(case.put_in) and _words(
            verdict, "delete"
        ) == Counter(case.left_out)
        tally.marked += agrees
        if not agrees:
            wrong.append("other words marked")
    return wrong


def _words(verdict: Verdict, op: str) -> Counter[str]:
    return Counter(
        word for part in verdict.differences if part.op == op for word in words(part.words)
    )


def _explain(console: Console, case: Case, verdict: Verdict, wrong: Sequence[str]) -> None:
    console.print(f"[bold]{case.kind} {case.language}[/]: {'; '.join(wrong)}", highlight=False)
    speaker = f" [{case.speaker}]" if case.speaker else ""
    console.print(f"  alleged: {case.text}{speaker}", markup=False, highlight=False)
    console.print(f"  made of: {case.origin}", markup=False, highlight=False)
    marks = " ".join(
        f"{ {'equal': '', 'insert': '+', 'delete': '-'}[part.op] }[{part.words}]"
        for part in verdict.differences
    )
    said = verdict.answer and verdict.answer.statement.speaker
    found = f"{verdict.kind.value} {verdict.warnings} [{said.name if said else ''}]"
    console.print(f"  verdict: {found} {marks}", markup=False, highlight=False)


def _write(cases: Sequence[Case], path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number, case in enumerate(cases):
            record = {"id": number, "text": case.text, "speaker": case.speaker, "kind": case.kind,
                      "language": case.language, "verdicts": sorted(case.verdicts)}  # fmt: skip
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def table(tallies: dict[str, Tally]) -> Table:
    """A row for each kind and language."""
    shown = Table(title="Alleged quotations", caption="per cent; p50 and p99 in milliseconds")
    for head in (
        "",
        "cases",
        "right",
        "marked",
        "warned",
        "false warnings",
        "false exact",
        "p50",
        "p99",
    ):
        shown.add_column(head, justify="left" if not head else "right")
    for name, tally in tallies.items():
        if "." in name:
            continue
        figures = tally.figures()
        times = sorted(tally.seconds)
        shown.add_row(
            name,
            str(tally.cases),
            *(
                f"{100 * figures[key]:.1f}"
                for key in ("right", "marked", "warned", "false_warnings", "false_exact")
            ),
            f"{1000 * times[len(times) // 2]:.0f}",
            f"{1000 * times[int(len(times) * 0.99)]:.0f}",
        )
    return shown
