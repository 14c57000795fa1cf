"""Groups: the bot is added, removed, moved; administrators choose how it behaves."""

from typing import Any

import pytest

from tests.bot.conftest import EDITOR, GROUP, SAID, STRANGER, Office, Open
from tests.bot.test_ask import LAKE, in_group
from tests.bot.wire import ADMIN, ME, Call, message, person

MEMBER, LEFT = {"status": "member"}, {"status": "left"}
MUTED = {
    "status": "restricted", "is_member": True, "until_date": 0,
    **dict.fromkeys(
        ("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos",
         "can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls",
         "can_send_other_messages", "can_add_web_page_previews", "can_change_info",
         "can_invite_users", "can_pin_messages", "can_manage_topics", "can_edit_tag",
         "can_react_to_messages"), False),
}  # fmt: skip


async def changed(
    bot: Office, was: dict[str, Any], now: dict[str, Any], chat: int = GROUP, kind: str = ""
) -> list[Call]:
    place = {**message(chat, "", message_id=1)["chat"], **({"type": kind} if kind else {})}
    return await bot.update(
        my_chat_member={
            "chat": place, "from": person(STRANGER), "date": 1_760_000_000,
            "old_chat_member": {"user": ME, **was}, "new_chat_member": {"user": ME, **now},
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("now", "said"), [(MEMBER, "I do not hear mentions"), (ADMIN, "I also hear @verbatim_bot")]
)
async def test_added_to_a_group_the_bot_says_once_how_to_ask(
    office: Open, now: dict[str, Any], said: str
) -> None:
    async with office(said=SAID) as bot:
        (greeting,) = await changed(bot, LEFT, now)
        assert "/ask" in greeting.text and said in greeting.text
        assert await changed(bot, MEMBER, ADMIN) == []


async def test_where_it_may_not_speak_it_does_not_try(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert await changed(bot, LEFT, MUTED) == []
        assert await changed(bot, LEFT, ADMIN, kind="channel") == []
        assert await changed(bot, MEMBER, {"status": "kicked", "until_date": 0}, STRANGER) == []


async def test_removed_from_a_group_the_bot_forgets_its_choices(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.archive.desk.set_preference(f"chat:{GROUP}", "language", "kk")
        assert await changed(bot, MEMBER, {"status": "kicked", "until_date": 0}) == []
        assert bot.archive.desk.preference(f"chat:{GROUP}", "language") == ""


@pytest.mark.parametrize("told", ["migrate_to_chat_id", "migrate_from_chat_id"])
async def test_a_group_that_becomes_a_supergroup_keeps_its_choices(office: Open, told: str) -> None:
    async with office(said=SAID) as bot:
        bot.archive.desk.set_preference(f"chat:{GROUP}", "language", "kk")
        here, other = (GROUP, -1001) if told == "migrate_to_chat_id" else (-1001, GROUP)
        await bot.update(message=message(here, "", message_id=1, sender=STRANGER, **{told: other}))
        assert bot.archive.desk.preference("chat:-1001", "language") == "kk"


async def test_an_answer_follows_a_group_that_has_just_moved(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.wire.moved[GROUP] = -1001
        answer = await in_group(bot, "/ask pumps of the lake")
        assert LAKE in answer.text and int(answer.parameters["chat_id"]) == -1001


# /settings.


async def test_administrators_choose_language_silence_and_who_asks(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.wire.admins.add((GROUP, EDITOR))
        page = await bot.say(EDITOR, "/settings", chat=GROUP)
        page = await bot.press(EDITOR, page, "Қазақша")
        assert "✓ Қазақша" in page.buttons and "Топ баптаулары" in page.text
        page = await bot.press(EDITOR, page, "Ештеңе")
        page = await bot.press(EDITOR, page, "тек әкімшілер")
        assert page.text.count("✓") == 0 and sum("✓" in text for text in page.buttons) == 3
        assert await in_group(bot, "/ask volcanoes of Iceland") is None
        page = await bot.press(EDITOR, page, "✓ тек әкімшілер")
        page = await bot.press(EDITOR, page, "әркімнің өз тілі")
        assert "Settings of this group" in page.text
        assert await in_group(bot, "/ask volcanoes of Iceland") is None  # still quiet


async def test_others_change_nothing(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert "Only administrators" in (await in_group(bot, "/settings")).text
        bot.wire.admins.add((GROUP, EDITOR))
        page = await bot.say(EDITOR, "/settings", chat=GROUP)
        alert = await bot.press(STRANGER, page, "Қазақша")
        assert "Only administrators" in alert.text
        assert bot.archive.desk.preference(f"chat:{GROUP}", "language") == ""
        await bot.forge(EDITOR, "q:g:l:kk")  # pressed in private: no group
        assert bot.archive.desk.preference(f"chat:{EDITOR}", "language") == ""


async def test_who_was_an_administrator_a_moment_ago_is_none_now(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.wire.admins.add((GROUP, EDITOR))
        page = await bot.say(EDITOR, "/settings", chat=GROUP)
        bot.wire.admins.clear()
        assert "Only administrators" in (await bot.press(EDITOR, page, "Қазақша")).text


async def test_an_anonymous_administrator_sees_the_settings(office: Open) -> None:
    itself = {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Group"}}
    other = {"sender_chat": {"id": -200, "type": "channel", "title": "News"}}
    async with office(said=SAID) as bot:
        page = await bot.say(1087968824, "/settings", chat=GROUP, **itself)
        assert "Settings of this group" in page.text
        page = await bot.say(136817688, "/settings", chat=GROUP, **other)
        assert "Only administrators" in page.text


async def test_in_private_settings_point_to_the_language(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert "/language" in (await bot.say(STRANGER, "/settings")).text
