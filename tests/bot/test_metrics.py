"""What Prometheus reads, and what is said when it cannot."""

import asyncio
import socket
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError

from bot import checkup, metrics, serving
from bot.settings import Settings
from bot.vitals import Vitals
from knowledge import Archive
from tests.bot.conftest import SAID, filled
from tests.bot.running import running, start
from tests.bot.standin import StandIn
from tests.bot.test_ask import LAKE


@pytest.fixture
def at() -> str:
    """A free address."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{found.getsockname()[1]}"


async def read(at: str) -> str:
    return (await AsyncHTTPClient().fetch(f"http://{at}/metrics")).body.decode()


async def test_the_vitals_are_read_by_name(at: str) -> None:
    vitals = Vitals(under_way=lambda: 3)
    vitals.question(answered=True)
    vitals.question(answered=False)
    vitals.question(answered=False)
    vitals.failed()
    for seconds in (0.01, 0.2, 99.0):
        vitals.handled(seconds)
    server = metrics.listen(vitals, at=at)
    try:
        found = (await read(at)).splitlines()
        with pytest.raises(HTTPClientError, match="404"):
            await AsyncHTTPClient().fetch(f"http://{at}/")
    finally:
        server.stop()
        await server.close_all_connections()
    for line in (
        "verbatim_questions_total 3.0",
        "verbatim_answers_total 1.0",
        "verbatim_silences_total 2.0",
        "verbatim_failures_total 1.0",
        "verbatim_updates_under_way 3.0",
        'verbatim_update_seconds_bucket{le="0.05"} 1.0',
        'verbatim_update_seconds_bucket{le="0.25"} 2.0',
        'verbatim_update_seconds_bucket{le="+Inf"} 3.0',
        "verbatim_update_seconds_count 3.0",
    ):
        assert line in found
    assert not any(line.startswith("verbatim_telegram_silent") for line in found)


async def test_a_running_bot_counts_a_question(tmp_path: Path, at: str) -> None:
    with filled(tmp_path / "a.db", SAID):
        pass
    async with (
        StandIn() as telegram,
        running(telegram, tmp_path / "a.db", METRICS_LISTEN=at, LOG_FORMAT="json") as bot,
    ):
        telegram.say(100, LAKE)
        assert await telegram.until(lambda: len(telegram.answers()) == 1, 15), bot.errors
        found = await read(at)
        assert "verbatim_answers_total 1.0" in found and "verbatim_telegram_silent" in found
        assert "pumps" not in found
        assert await bot.terminate() == 0
        lines = bot.errors.splitlines()
        assert lines and all(line.startswith("{") for line in lines)
        (answered,) = [line for line in lines if "answered with s_1" in line]
        assert '"update":' in answered and "pumps" not in bot.errors


async def test_a_port_that_is_taken_ends_with_the_name_of_the_setting(
    tmp_path: Path, at: str
) -> None:
    host, _, port = at.partition(":")
    async with StandIn() as telegram:
        with socket.create_server((host, int(port))):
            bot = await start(telegram, tmp_path / "a.db", METRICS_LISTEN=at)
            assert await asyncio.wait_for(bot.ended(), 20) == 2, bot.errors
    assert "METRICS_LISTEN" in bot.errors and "Traceback" not in bot.errors


async def test_without_the_extra_the_way_out_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(metrics, "missing", lambda: True)
    settings = Settings(database=str(tmp_path / "a.db"), metrics_listen="127.0.0.1:9100")
    assert await serving.serve(settings) == 2
    assert "pip install 'verbatim-bot[metrics]'" in caplog.text
    assert not (tmp_path / "a.db").exists()
    with Archive.open(settings.database):
        found = {item.what: item for item in await checkup.findings(settings)}
    assert found["metrics"].fine is False and "pip install" in found["metrics"].words
