"""What is counted of the program's own life, and what its owners see of it."""

import asyncio
import logging

import pytest

from bot.context import Context
from bot.logs import current_update
from bot.phrases import ago, counted, languages, lasting, number
from bot.vitals import BOUNDS, Vitals
from tests.bot.conftest import EDITOR, OWNER, SAID, STRANGER, Open
from tests.bot.test_ask import LAKE


def test_failures_are_counted_for_an_hour_and_for_ever() -> None:
    now = [0.0]
    vitals = Vitals(now=lambda: now[0])
    vitals.failed()
    now[0] = 1800.0
    vitals.failed()
    assert (vitals.failures, vitals.failures_in_an_hour()) == (2, 2)
    now[0] = 4000.0
    assert (vitals.failures, vitals.failures_in_an_hour()) == (2, 1)
    assert vitals.running == 4000.0


def test_times_fall_under_the_first_bound_that_holds_them() -> None:
    vitals = Vitals()
    for seconds in (0.0, BOUNDS[0], BOUNDS[0] + 0.001, 1000.0):
        vitals.handled(seconds)
    assert vitals.updates[:2] == [2, 1] and vitals.updates[-1] == 1 and sum(vitals.updates) == 4


def test_silence_begins_when_telegram_was_heard() -> None:
    now = [5.0]
    vitals = Vitals(now=lambda: now[0])
    assert vitals.silent is None
    vitals.heard()
    now[0] = 8.0
    assert vitals.silent == 3.0


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ("2 hours", "3 seconds ago", "1,234.5")), ("ru", ("2 часа", "3 секунды назад", "1 234,5")),
     ("kk", ("2 сағат", "3 секунд бұрын", "1 234,5"))],
)  # fmt: skip
def test_times_and_numbers_are_written_as_in_the_language(
    language: str, words: tuple[str, ...]
) -> None:
    said = (lasting(language, 7200), ago(language, 3), number(language, 1234.5))
    assert tuple(text.replace("\xa0", " ") for text in said) == words


@pytest.mark.parametrize("language", languages())
async def test_owners_see_how_the_program_fares(office: Open, language: str) -> None:
    async with office(language, said=SAID) as bot:
        await bot.say(STRANGER, LAKE)
        await bot.say(STRANGER, "chess of bishops")
        bot.archive.inbox.keep([(9001, b"waits")])
        page = await bot.say(OWNER, "/status")
        assert "2025" in page.text and "3 " in page.text  # the latest day, the articles
        assert " 1" in page.text  # answered, not answered, in the inbox
        assert counted(language, "count.statements", 3) in page.text
        assert "/status" in (await bot.say(OWNER, "/help")).text


@pytest.mark.parametrize("person", [STRANGER, EDITOR])
async def test_nobody_else_sees_it(office: Open, person: int) -> None:
    async with office(said=SAID) as bot:
        assert "MB" not in (await bot.say(person, "/status")).text
        assert "/status" not in (await bot.say(person, "/help")).text


@pytest.mark.parametrize("thread", ["do", "seek", "slowly", "draw"])
async def test_lines_of_other_threads_bear_the_number_of_the_update(
    office: Open, thread: str
) -> None:
    async with office() as bot:
        current_update.set(41)
        context = Context(bot.people.application)
        assert await getattr(context, thread)(current_update.get) == 41


async def test_the_result_of_a_question_is_logged_and_its_words_are_not(
    office: Open, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    async with office(said=SAID) as bot:
        await bot.say(STRANGER, LAKE)
        await asyncio.sleep(0)
    assert "answered with s_1" in caplog.text and "pumps" not in caplog.text
