"""One choice for each factor of how a desk lays out who speaks."""

from __future__ import annotations

import zlib
from dataclasses import astuple, dataclass


@dataclass(frozen=True, order=True)
class Layout:
    """One choice for each factor."""

    genre: str
    asking: str
    """The label of who asks; `none`, or `absent` where nobody asks."""
    label: str
    mark: str
    """What stands behind a label, or how a tag in the words tells whose they are."""
    opening: str
    paragraphs: int
    people: int
    quoted: str
    """Which paragraphs have quotation marks: `no`, `each`, `open` (closed in the last only), `once`."""
    around: str
    blank: str
    """Where blank lines are: `never`, `always`, or between `turns` only."""
    introduced: str
    prompted: bool = False
    """Whether who asks also says what is no question."""

    @property
    def held_out(self) -> bool:
        """Whether its errors are never looked at."""
        return zlib.crc32(repr(astuple(self)).encode()) % 3 == 0
