"""What all printing shares: the terminal, days, names of kinds."""

from __future__ import annotations

import sys
from datetime import date

from rich.console import Console

from knowledge.model import (
    Kind,
)

KINDS = {
    Kind.DIRECT: "direct quote",
    Kind.MIXED: "partly quoted",
    Kind.INDIRECT: "reported",
}


INDENT, DEEPER = (0, 0, 0, 2), (0, 0, 0, 3)


def console() -> Console:
    """Standard output; in a pipe lines are never broken."""
    width = None if sys.stdout.isatty() else 10_000
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty(), width=width)


def day(value: date | None) -> str:
    """10 February 2023; "no date" for none."""
    return f"{value.day} {value:%B %Y}" if value else "no date"
