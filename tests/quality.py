"""A measuring command -> its figures in a table, and with --floors whether they hold.

Run as `python tests/quality.py COMMAND`. Each `quality_COMMAND.py` beside this file is one command:
`HELP`, `add_arguments(parser)`, and `measure(options)`, which prints its tables and returns
{section: {figure: value}}. The floors stand in floors.toml under [COMMAND.section]; a figure named
`..._at_most` has a ceiling instead.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
CEILING = "_at_most"
PREFIX = "quality_"

Figures = Mapping[str, Mapping[str, float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 measured, 1 under a floor, 2 wrong usage."""
    sys.path.insert(0, str(HERE.parent))  # a script's path holds only its own folder
    names = sorted(path.stem.removeprefix(PREFIX) for path in HERE.glob(f"{PREFIX}*.py"))
    commands = {name: import_module(f"tests.{PREFIX}{name}") for name in names}
    options = _parser(commands).parse_args(arguments)
    figures = commands[options.command].measure(options)
    if not options.floors:
        return 0
    floors = tomllib.loads(FLOORS.read_text("utf-8")).get(options.command, {})
    broken = list(under_floors(figures, floors))
    print("\n".join(broken) or "All floors hold.")
    return 1 if broken else 0


def _parser(commands: Mapping[str, Any]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python tests/quality.py", description=__doc__)
    verbs = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in commands.items():
        verb = verbs.add_parser(name, help=module.HELP, description=module.HELP)
        verb.add_argument(
            "--floors", action="store_true", help=f"exit 1 where a figure is under {FLOORS.name}"
        )
        module.add_arguments(verb)
    return parser


def under_floors(figures: Figures, floors: Mapping[str, Any], section: str = "") -> list[str]:
    """A line for each measured figure on the wrong side of its floor.

    Sections that were not measured (another language) are left out; a floor whose figure is missing
    from a measured section is broken.
    """
    lines = []
    for name, floor in floors.items():
        if isinstance(floor, Mapping):
            lines += under_floors(figures, floor, f"{section}.{name}" if section else name)
        elif section in figures:
            lines += _broken(section, name, float(floor), figures[section])
    return lines


def _broken(section: str, name: str, floor: float, measured: Mapping[str, float]) -> list[str]:
    figure = name.removesuffix(CEILING)
    value = measured.get(figure)
    if value is None:
        return [f"{section}: {figure} was not measured, its floor is {floor}"]
    if name.endswith(CEILING):
        return [f"{section}: {figure} {value:.3f} is over {floor}"] if value > floor else []
    return [f"{section}: {figure} {value:.3f} is under {floor}"] if value < floor else []


if __name__ == "__main__":
    sys.exit(main())
