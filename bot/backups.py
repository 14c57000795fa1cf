"""Copies of the archive by themselves: one as soon as the newest is old enough, the oldest give way."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.context import Context
from knowledge import Archive, KnowledgeError

log = logging.getLogger(__name__)

LOOK_SECONDS = 600
"""How often it is looked whether a copy is due: a bot that was away at the time makes it then."""
NAMES = "verbatim-*-*.db"


async def look(context: Context) -> None:
    """Make a copy if one is due; a folder that cannot be written is a line in the log each time."""
    settings = context.house.settings
    folder = Path(settings.backup_folder).expanduser()
    try:
        made = await context.slowly(
            keep_copy, context.archive, folder, settings.backup_hours, settings.backup_keep
        )
    except (KnowledgeError, OSError) as error:
        log.error("BACKUP_FOLDER: no copy of the archive could be made: %s", error)
    else:
        if made:
            log.info("a copy of the archive: %s", made)


def keep_copy(archive: Archive, folder: Path, hours: float, keep: int) -> Path | None:
    """The copy that was made, if the newest is older than so many hours; only so many are kept."""
    copies = sorted(folder.glob(NAMES))
    if copies and time.time() - copies[-1].stat().st_mtime < hours * 3600:
        return None
    made = folder / f"verbatim-{datetime.now(UTC):%Y%m%d-%H%M%S}.db"
    archive.backup(made)
    for old in [*copies, made][:-keep]:
        old.unlink()
    return made
