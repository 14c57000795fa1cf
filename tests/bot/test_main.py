"""The program from outside: --check, .env, and what it says of settings that cannot be used."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge import Archive
from tests.bot.running import ROOT
from tests.bot.standin import TOKEN, StandIn


def run(folder: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *options],
        cwd=folder,
        input="",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )


def test_check_without_settings_is_a_table_of_ticks(tmp_path: Path) -> None:
    done = run(tmp_path, "--check")
    assert done.returncode == 0, done.stdout + done.stderr
    for word in ("settings", "database", "will be made", "token", "terminal", "disk", "SQLite"):
        assert word in done.stdout
    assert not (tmp_path / "data").exists()


def test_check_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database" * 100)
    (tmp_path / ".env").write_text("LOG_LEVEL=INFO\n")
    (tmp_path / ".env").chmod(0o644)
    done = run(tmp_path, "--check", DATABASE="a.db")
    assert done.returncode == 1
    assert "✗" in done.stdout and "not a SQLite database" in done.stdout
    assert "chmod 600 .env" in done.stdout


def test_check_counts_what_is_there(tmp_path: Path) -> None:
    with Archive.open(str(tmp_path / "a.db")):
        pass
    done = run(tmp_path, "--check", DATABASE="a.db")
    assert done.returncode == 0 and "0 articles" in done.stdout


async def test_check_asks_telegram_who_the_token_is(tmp_path: Path) -> None:
    import asyncio

    async with StandIn() as telegram:
        given = {"TELEGRAM_API_URL": telegram.url, "OWNER_IDS": "5"}
        good = await asyncio.to_thread(
            run, tmp_path, "--check", TELEGRAM_BOT_TOKEN=telegram.token, **given
        )
        assert good.returncode == 0 and "@verbatim_bot" in good.stdout
        bad = await asyncio.to_thread(
            run, tmp_path, "--check", TELEGRAM_BOT_TOKEN="1:AnotherToken0", **given
        )
        assert bad.returncode == 1 and "refused" in bad.stdout
        for done in (good, bad):
            assert telegram.token not in done.stdout + done.stderr
            assert "AnotherToken0" not in done.stdout + done.stderr


def test_settings_come_from_env_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("OWNER_IDS=@me\nLOG_LEVEL=INFO\n", "utf-8")
    done = run(tmp_path, "--check")
    assert done.returncode == 2 and done.stderr.startswith("OWNER_IDS: '@me'")
    assert run(tmp_path, "--check", OWNER_IDS="12").returncode in (0, 1)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("TELEGRAM_BOT_TOKEN", {"TELEGRAM_BOT_TOKEN": f"{TOKEN} and more"}),
        ("WEBHOOK_SECRET", {"WEBHOOK_URL": "https://b.example", "TELEGRAM_BOT_TOKEN": TOKEN}),
        ("WEBHOOK_LISTEN", {"WEBHOOK_LISTEN": "everywhere"}),
        ("DATABASE", {"DATABASE": "/dev/null/a.db"}),
    ],
)
def test_a_setting_that_cannot_be_used_ends_with_one_line_and_2(
    tmp_path: Path, name: str, given: dict[str, str]
) -> None:
    done = run(tmp_path, **given)
    assert done.returncode == 2
    assert done.stderr.startswith(name) and done.stderr.count("\n") == 1
    assert TOKEN not in done.stderr


def test_help_shows_examples(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0 and "python -m bot --demo" in done.stdout
