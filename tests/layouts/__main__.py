"""`python -m tests.layouts [NUMBER]`: how much of what is said is found, by language, side and factor of a layout.

Half of the sets of words and a third of the layouts are held out: of them figures only, no errors.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields

from knowledge.intake import extract_from
from tests.golden import Golden
from tests.layouts import LANGUAGES, article, sample
from tests.layouts.content import contents
from tests.layouts.layout import Layout
from tests.quality_golden import Outcome, add, errors_of


def main() -> None:
    """Print the figures, and the errors of the worst open layouts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=330)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="of the worst N layouts")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument(
        "--only", default="", metavar="CELL", help="of layouts in it: interview/none"
    )
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    cells: dict[str, Outcome] = defaultdict(Outcome)
    worst: list[tuple[float, Layout, Golden]] = []
    for language in [options.language] if options.language else LANGUAGES:
        for layout, number in sample(options.number, language, seed=options.seed):
            if options.only and not any(
                options.only in cell for cell in cells_of(language, layout)
            ):
                continue
            golden = article(layout, language, number)
            found = extract_from(golden.article)
            held = number >= len(contents(language)) // 2
            for cell in cells_of(language, layout, held=held):
                add(cells[cell], golden, found)
            if not held and not layout.held_out:
                one = Outcome()
                add(one, golden, found)
                worst.append((one.direct.joint_f1, layout, golden))
    show(cells)
    worst.sort(key=lambda item: item[0])
    for joint, layout, golden in worst[: options.errors]:
        print(f"\n{joint:.2f} {layout}\n{golden.article.text}")
        print(*errors_of(golden, extract_from(golden.article)), sep="\n")


def cells_of(language: str, layout: Layout, *, held: bool = False) -> Iterator[str]:
    """The sums in which a layout counts."""
    yield f"language   {language}"
    words, held_layout = ("held" if held else "open"), ("held" if layout.held_out else "open")
    yield f"side       {language}, {words} words, {held_layout} layout"
    for field in fields(Layout):
        yield f"{field.name:10} {getattr(layout, field.name)}"
    yield f"who        {layout.asking}/{layout.label}"
    yield f"marked     {layout.genre}/{layout.mark}"


def show(outcomes: Mapping[str, Outcome]) -> None:
    """A line for each: articles, F1 of direct speech, the same with speakers."""
    for name, one in sorted(outcomes.items()):
        print(f"{name:44} {one.articles:4} {one.direct.f1:.3f} {one.direct.joint_f1:.3f}")


if __name__ == "__main__":
    main()
