"""Lines of ready statements -> rows that were looked through, in chunks.

Neighbouring lines with one "article" become one article, its statements in the order of "position".
"""

from dataclasses import dataclass

from knowledge.importing.lines import Chunk, chunks, lines_of
from knowledge.importing.rows import Batch, Rows, of_one_article, read

__all__ = ["Batch", "Chunk", "Imported", "Rows", "chunks", "lines_of", "of_one_article", "read"]


@dataclass(frozen=True, slots=True)
class Imported:
    """How much was kept, and how much not (there already, or refused), since the start."""

    imported: int = 0
    skipped: int = 0
    lines: int = 0
    messages: tuple[str, ...] = ()
    """What was wrong with the lines refused last."""
