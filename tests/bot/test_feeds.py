"""Feeds and channels' posts, through the whole application; the sites are pages in memory."""

from knowledge import Status
from knowledge.feeds import Feeding
from knowledge.lists import Manners
from knowledge.reading import read_bytes
from tests.bot.conftest import EDITOR, OWNER, STRANGER, Office, Open
from tests.knowledge.test_feeds import RSS, SITE, Web, page, rss

CHANNEL = {"id": -1001234, "type": "channel", "title": "Kelpress", "username": "kelpress"}
POST = "“The lake belongs to everyone,” said Sanjar Tolgarin, the president, in Torvin on Monday evening."


def on_the_web(bot: Office) -> Web:
    """Lets the bot's feeds read from memory."""
    web = Web()
    web.held = {RSS: rss(1, 2), **{f"{SITE}/{n}": page(n) for n in range(4)}}
    archive = bot.archive
    archive.feeds = Feeding(
        archive._store,
        add=archive.add,
        read=read_bytes,
        known=archive.sourcing.at,
        manners=Manners(web, lambda seconds: None),
    )
    return web


async def look(bot: Office) -> None:
    (job,) = bot.people.application.job_queue.get_jobs_by_name("look")
    await job.run(bot.people.application)


async def test_an_editor_adds_a_feed_and_hears_of_its_drafts(office: Open) -> None:
    async with office() as bot:
        on_the_web(bot)
        assert "No feeds yet" in (await bot.say(EDITOR, "/feeds")).text
        added = await bot.say(EDITOR, f"/feed add {RSS}")
        assert "News of Torvin" in added.text and "drafts" in added.text
        assert "Trust 1" not in added.buttons
        await look(bot)
        told = bot.wire.calls[-1]
        assert told.parameters["chat_id"] == EDITOR
        assert "New drafts" in told.text and "Ferry 1" in told.text and "Ferry 2" in told.text
        assert len(bot.archive.articles(status=Status.DRAFT)) == 2
        calls = len(bot.wire.calls)
        await look(bot)
        assert len(bot.wire.calls) == calls  # nothing is due, nobody is disturbed


async def test_only_an_owner_lets_a_feed_publish(office: Open) -> None:
    async with office() as bot:
        web = on_the_web(bot)
        await bot.say(EDITOR, f"/feed add {RSS}")
        listed = await bot.say(OWNER, "/feeds")
        trusted = await bot.press(OWNER, listed, "Trust 1")
        assert "published at once" in trusted.text and "Review 1" in trusted.buttons
        web.held[RSS] = rss(3)
        await look(bot)
        assert bot.archive.size().articles == 1
        assert "Published from" in bot.wire.calls[-1].text
        refused = await bot.forge(EDITOR, "a:trust:1:0", listed)
        assert "editors" in refused.text
        assert bot.archive.feeds.all()[0].trusted


async def test_a_feed_is_removed_by_number_or_button(office: Open) -> None:
    async with office() as bot:
        on_the_web(bot)
        for number in ("1", "2"):
            await bot.say(EDITOR, f"/feed add {RSS}")
            removed = await bot.say(EDITOR, f"/feed remove {number}")
            assert "is asked no more" in removed.text and bot.archive.feeds.all() == []
        assert "nothing with this number" in (await bot.say(EDITOR, "/feed remove 9")).text
        await bot.say(EDITOR, f"/feed add {RSS}")
        await bot.press(EDITOR, await bot.say(EDITOR, "/feeds"), "✕ 3")
        assert bot.archive.feeds.all() == []


async def test_a_wrong_feed_is_named_and_strangers_are_kept_out(office: Open) -> None:
    async with office() as bot:
        on_the_web(bot)
        assert "no feed" in (await bot.say(EDITOR, f"/feed add {SITE}/1")).text
        assert "/feed add" in (await bot.say(EDITOR, "/feed")).text
        assert "/feed add" in (await bot.say(EDITOR, "/feed remove x")).text
        assert "editors" in (await bot.say(STRANGER, f"/feed add {RSS}")).text
        assert bot.archive.feeds.all() == []


async def test_a_feed_that_fails_is_shown_and_does_not_stop_the_bot(office: Open) -> None:
    async with office() as bot:
        web = on_the_web(bot)
        await bot.say(EDITOR, f"/feed add {RSS}")
        del web.held[RSS]
        await look(bot)
        assert "fails (1 time in a row)" in (await bot.say(EDITOR, "/feeds")).text


async def test_a_channels_post_becomes_a_draft_with_its_link(office: Open) -> None:
    async with office() as bot:
        post = {"message_id": 7, "date": 1_900_000_000, "chat": CHANNEL, "sender_chat": CHANNEL}
        await bot.update(channel_post={**post, "text": POST})
        (draft,) = bot.archive.articles(status=Status.DRAFT)
        assert (draft.article.publisher, draft.article.url) == (
            "Kelpress",
            "https://t.me/kelpress/7",
        )
        assert str(draft.article.published) == "2030-03-17"
        assert bot.wire.calls[-1].parameters["chat_id"] == OWNER
        assert "post of Kelpress" in bot.wire.calls[-1].text
        corrected = POST.replace("everyone", "nobody")
        await bot.update(
            edited_channel_post={**post, "edit_date": 1_900_000_100, "text": corrected}
        )
        newest = bot.archive.articles(status=Status.DRAFT)[0].article
        assert bot.archive.sourcing.replaced_by(newest.id) == draft.article.id
        await bot.update(channel_post={**post, "message_id": 8, "text": "Good morning!"})
        assert len(bot.archive.articles(status=Status.DRAFT)) == 2
