"""A measuring command -> its figures in a table, and with --floors whether they hold.

Each `quality_COMMAND.py` beside this file is one command: `HELP`, `CEILINGS` (figures of which the
least is best), `NO_FLOOR` (figures that are only shown), `add_arguments(parser)`, and
`measure(options)`, which prints its tables and returns {section: {figure: value}}.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent
PREFIX = "quality_"
sys.path.insert(0, str(HERE.parent))  # a script's path holds only its own folder

from tests import floors  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 measured, 1 under a floor, 2 wrong usage."""
    names = sorted(path.stem.removeprefix(PREFIX) for path in HERE.glob(f"{PREFIX}*.py"))
    commands = {name: import_module(f"tests.{PREFIX}{name}") for name in names}
    options = _parser(commands).parse_args(arguments)
    command = commands[options.command]
    figures = command.measure(options)
    measured = {f"{options.command}.{section}": values for section, values in figures.items()}
    if options.raise_floors:
        new = floors.raised(
            measured, floors.read(), ceilings=command.CEILINGS, without=command.NO_FLOOR
        )
        floors.FILE.write_text(floors.toml(new), "utf-8")
    if not options.floors:
        return 0
    broken = floors.broken(measured, floors.read())
    print("\n".join(broken) or "All floors hold.")
    return 1 if broken else 0


def _parser(commands: Mapping[str, ModuleType]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python tests/quality.py")
    verbs = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in commands.items():
        verb = verbs.add_parser(name, help=module.HELP, description=module.HELP)
        verb.add_argument(
            "--floors", action="store_true", help="exit 1 where a figure is under floors.toml"
        )
        verb.add_argument(
            "--raise-floors", action="store_true", help="raise floors.toml to what is measured"
        )
        module.add_arguments(verb)
    return parser


if __name__ == "__main__":
    sys.exit(main())
