"""Copies by themselves: when they are due, and how many stay."""

import os
import time
from pathlib import Path

from bot.backups import NAMES, keep_copy
from knowledge import Archive, samples
from tests.bot.running import running
from tests.bot.standin import StandIn


def test_a_copy_is_made_when_the_newest_is_old_enough(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    with Archive.open(str(tmp_path / "a.db")) as archive:
        archive.add(samples()[0])
        made = keep_copy(archive, folder, 24, 3)
        assert made and made.stat().st_mode & 0o777 == 0o600
        assert keep_copy(archive, folder, 24, 3) is None
        an_hour_ago = time.time() - 3600
        os.utime(made, (an_hour_ago, an_hour_ago))
        assert keep_copy(archive, folder, 2, 3) is None
        made.rename(folder / "verbatim-20200101-000000.db")
        assert keep_copy(archive, folder, 1, 3)
    with Archive.open(str(folder / "verbatim-20200101-000000.db"), create=False) as copy:
        assert copy.size().articles == 1


def test_the_oldest_copies_give_way_and_nothing_else_does(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    for day in range(10, 15):
        (folder / f"verbatim-202001{day}-000000.db").touch()
        os.utime(folder / f"verbatim-202001{day}-000000.db", (0, 0))
    (folder / "mine.db").touch()
    with Archive.open(str(tmp_path / "a.db")) as archive:
        made = keep_copy(archive, folder, 24, 2)
    left = sorted(path.name for path in folder.iterdir())
    assert made and left == ["mine.db", "verbatim-20200114-000000.db", made.name]


async def test_the_bot_makes_them_beside_its_work(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    settings = {"BACKUP_FOLDER": str(folder)}
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db", **settings) as bot:
        assert await telegram.until(lambda: bool(list(folder.glob(NAMES))), 20), bot.errors
        assert await bot.terminate() == 0
    (folder / "no-folder").touch()
    settings = {"BACKUP_FOLDER": str(folder / "no-folder" / "x")}
    async with StandIn() as telegram, running(telegram, tmp_path / "a.db", **settings) as bot:
        assert await telegram.until(lambda: "BACKUP_FOLDER" in bot.errors, 20), bot.errors
        assert "Traceback" not in bot.errors
