"""/status: how the program fares, for its owners."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.act import Act
from bot.page import Page
from bot.phrases import ago, counted, day, lasting, number
from bot.welcome import version

MEGABYTE, GIGABYTE = 1e6, 1e9


async def status(act: Act) -> Page:
    """Version and uptime, the archive, what waits, the disk, and what went wrong."""
    house, language = act.context.house, act.language
    vitals, database = house.vitals, house.settings.database
    size = await act.do(act.archive.size)
    kept, free = await act.do(_disk, database)
    return Page(
        act.say(
            "admin.state",
            version=version(),
            running=lasting(language, vitals.running),
            articles=counted(language, "count.articles", size.articles),
            statements=counted(language, "count.statements", size.statements),
            latest=day(language, size.last),
            megabytes=number(language, kept / MEGABYTE),
            gigabytes=number(language, free / GIGABYTE),
            under_way=vitals.under_way(),
            inbox=await act.do(act.archive.inbox.depth),
            heard="–" if vitals.silent is None else ago(language, vitals.silent),
            answers=vitals.answers,
            silences=vitals.silences,
            failures=vitals.failures_in_an_hour(),
        )
    )


def _disk(database: str) -> tuple[int, int]:
    """Bytes that the archive takes with its log, and that are free beside it."""
    path = Path(database).expanduser()
    beside = (path.with_name(path.name + end) for end in ("", "-wal", "-letters", "-letters-wal"))
    kept = sum(file.stat().st_size for file in beside if file.exists())
    return kept, shutil.disk_usage(path.parent).free
