"""Anything a stranger can send gets an answer or silence."""

from pathlib import Path

from tests.bot.conftest import SAID, filled
from tests.bot.hostile import drill


async def test_mutated_updates_never_fail_and_show_only_what_is_kept(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db", SAID) as archive:
        wrong, calls = await drill(archive, 1500)
    assert wrong == [] and calls > 500
