"""🔔 under an answer: who pressed it hears of a correction of its words, once, and of nothing else."""

import pytest

from knowledge import Article, Status, Watcher
from tests.bot.conftest import EDITOR, STRANGER, Office, Open

LINK = "https://kelpress.example/pumps"
FIRST = '"The pumps of Arna will cost four million," Sanjar Tolgarin said.'
SECOND = '"The pumps of Arna will cost nine million," Sanjar Tolgarin said.'
BESIDE = "\n\nThe forum ended on Tuesday in the hall of the port."


async def published(bot: Office, text: str) -> int:
    """Add an article under the same link and publish it; its number."""
    article = Article(text + BESIDE, title="Pumps", language="en", url=LINK)
    added = bot.archive.add(article, status=Status.DRAFT)
    await bot.forge(EDITOR, f"a:pub:{added.article.id}")
    return added.article.id


@pytest.mark.parametrize(
    ("language", "corrected"), [("en", "was corrected"), ("ru", "исправили"), ("kk", "түзетілді")]
)
async def test_who_rang_hears_of_other_words(office: Open, language: str, corrected: str) -> None:
    async with office(language) as bot:
        await published(bot, FIRST)
        answer = await bot.say(STRANGER, "What will the pumps of Arna cost?")
        assert answer and "four million" in answer.text
        assert "🔔" in (await bot.press(STRANGER, answer, "🔔")).text
        before = len(bot.wire.calls)
        await published(bot, SECOND)
        told = [c for c in bot.wire.calls[before:] if c.parameters.get("chat_id") == STRANGER]
        assert len(told) == 1 and corrected in told[0].text
        assert "four million" in told[0].text and "nine million" in told[0].text
        assert told[0].replies_to == answer.message_id
        await published(bot, FIRST + " It was so.")
        assert bot.archive.desk.watchers(range(100)) == []


async def test_of_words_that_stay_nobody_hears_and_they_are_watched_on(office: Open) -> None:
    async with office() as bot:
        await published(bot, FIRST)
        answer = await bot.say(STRANGER, "What will the pumps of Arna cost?")
        await bot.press(STRANGER, answer, "🔔")
        before = len(bot.wire.calls)
        await published(bot, FIRST + "\n\nA second day was added to the forum.")
        assert not [c for c in bot.wire.calls[before:] if c.parameters.get("chat_id") == STRANGER]
        await published(bot, "The pumps of Arna were not spoken of." + FIRST[:0])
        told = [c for c in bot.wire.calls[before:] if c.parameters.get("chat_id") == STRANGER]
        assert len(told) == 1 and "no longer in it" in told[0].text


async def test_rung_twice_or_forgotten_it_tells_nothing(office: Open) -> None:
    async with office() as bot:
        await published(bot, FIRST)
        answer = await bot.say(STRANGER, "What will the pumps of Arna cost?")
        await bot.press(STRANGER, answer, "🔔")
        assert len(bot.archive.desk.watchers(range(100))) == 1
        assert "🔕" in (await bot.press(STRANGER, answer, "🔔")).text
        assert bot.archive.desk.watchers(range(100)) == []
        await bot.press(STRANGER, answer, "🔔")
        page = await bot.say(STRANGER, "/forgetme")
        await bot.press(STRANGER, page, "Yes")
        assert bot.archive.desk.watchers(range(100)) == []


async def test_not_more_than_a_hundred_are_watched(office: Open, monkeypatch) -> None:
    monkeypatch.setattr("knowledge.desk.MOST_WATCHED", 2)
    async with office() as bot:
        for number in range(1, 5):
            assert bot.archive.desk.watch(Watcher(STRANGER, number, 0, "en"))
        assert len(bot.archive.desk.watchers(range(100))) == 2
