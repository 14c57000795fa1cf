"""Measured figures -> the lines of those under their floors, and floors raised to what is reached.

Floors stand in floors.toml under [COMMAND.section], as [golden.en.open]; a figure named `..._at_most`
has a ceiling instead. Raising never lowers: a floor falls only by hand, with a reason in the commit.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path

FILE = Path(__file__).parent / "floors.toml"
CEILING = "_at_most"
SLACK = 0.02  # under what is reached: about one statement of the smallest section
HEADING = "# What `python tests/quality.py COMMAND --floors` holds; --raise-floors raises it.\n"

Section = Mapping[str, float]
Sections = Mapping[str, Section]


def read(file: Path | None = None) -> dict[str, dict[str, float]]:
    """The floors of every section under its full name, as golden.en.open."""
    found: dict[str, dict[str, float]] = {}
    waiting = [("", tomllib.loads((file or FILE).read_text("utf-8")))]
    for prefix, table in waiting:
        for name, value in table.items():
            if isinstance(value, dict):
                waiting.append((f"{prefix}{name}.", value))
            else:
                found.setdefault(prefix.removesuffix("."), {})[name] = float(value)
    return found


def broken(measured: Sections, floors: Sections) -> list[str]:
    """A line for each measured figure on the wrong side; sections not measured are left out."""
    return [
        f"{section}: {told}"
        for section, figures in measured.items()
        for name, floor in floors.get(section, {}).items()
        if (told := _judged(name, floor, figures))
    ]


def _judged(name: str, floor: float, figures: Section) -> str:
    figure = name.removesuffix(CEILING)
    if figure not in figures:
        return f"{figure} was not measured, its floor is {floor}"
    value = figures[figure]
    if name.endswith(CEILING):
        return f"{figure} {value:.3f} is over {floor}" if value > floor else ""
    return f"{figure} {value:.3f} is under {floor}" if value < floor else ""


def raised(
    measured: Sections,
    floors: Sections,
    *,
    ceilings: Collection[str],
    without: Collection[str] = (),
) -> dict[str, dict[str, float]]:
    """The floors, each a little under what was measured where that is more than it was."""
    new = {section: dict(values) for section, values in floors.items()}
    for section, figures in measured.items():
        values = new.setdefault(section, {})
        for name, value in figures.items():
            if name in without:
                continue
            if name in ceilings:
                least = math.ceil(round(100 * (value + SLACK), 6)) / 100
                values[name + CEILING] = min(values.get(name + CEILING, 1.0), least)
            else:
                most = math.floor(round(100 * (value - SLACK), 6)) / 100
                values[name] = max(values.get(name, 0.0), most, 0.0)
    return new


def toml(floors: Sections) -> str:
    """The text of floors.toml."""
    parts = [HEADING]
    for section, values in sorted(floors.items()):
        parts.append(f"\n[{section}]\n")
        parts += [f"{name} = {value:g}\n" for name, value in values.items()]
    return "".join(parts)
