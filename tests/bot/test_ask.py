"""Questions, through the whole application: private chats, groups, follow-ups, edits."""

from typing import Any

import pytest

from tests.bot.conftest import EDITOR, GROUP, OWNER, SAID, STRANGER, Office, Open
from tests.bot.wire import ME, Call, message, person

LAKE = "The lake belongs to everyone, and we shall build the pumps this year."
PORT = "Trade with the neighbours grew by a third, so the port opens in May."
BARLEY = "Our farmers lost half of the barley because the rain came late."
AT = "@verbatim_bot"


def mention(text: str) -> dict[str, Any]:
    """The mark with which Telegram delivers a mention of the bot."""
    at = len(text[: text.index(AT)].encode("utf-16-le")) // 2
    return {"entities": [{"type": "mention", "offset": at, "length": len(AT)}]}


async def in_group(bot: Office, text: str, **more: Any) -> Call | None:
    """A stranger writes in a group."""
    return await bot.say(STRANGER, text, chat=GROUP, **more)


async def test_a_question_is_answered_word_for_word_with_its_source(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        assert LAKE in answer.text and "Sanjar Tolgarin" in answer.text
        assert "18 September 2025" in answer.text and "Kelpress" in answer.text
        assert "direct quote" in answer.text
        html = answer.parameters["text"]
        assert f"<blockquote>{LAKE}</blockquote>" in html
        assert '<a href="https://kelpress.example/lake">Talks on the lake end in Torvin</a>' in html
        assert answer.replies_to == 1
        assert "Context" in answer.buttons and answer.buttons["Share"].startswith("s_")


@pytest.mark.parametrize(
    ("language", "kind", "context"),
    [("en", "direct quote", "Context"), ("ru", "прямая цитата", "Контекст"),
     ("kk", "тікелей дәйексөз", "Мәнмәтін"), ("de", "direct quote", "Context")],
)  # fmt: skip
async def test_the_answer_speaks_the_persons_language(
    office: Open, language: str, kind: str, context: str
) -> None:
    async with office(language, said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        assert LAKE in answer.text and kind in answer.text and context in answer.buttons


async def test_a_caption_is_a_question_as_well(office: Open) -> None:
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "", photo=photo, caption="barley and rain")
        assert BARLEY in answer.text
        answer = await in_group(bot, "", photo=photo, caption="/ask barley and rain")
        assert BARLEY in answer.text
        assert await in_group(bot, "", photo=photo, caption="/ask@other_bot barley") is None


async def test_an_edited_question_edits_its_answer(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "barley and rain")
        edited = await bot.edit(STRANGER, "pumps of the lake")
        assert edited.method == "editMessageText" and LAKE in edited.text
        assert edited.parameters["message_id"] == answer.message_id
        assert await bot.edit(STRANGER, "pumps of the lake") is None  # nothing to change
        bot.wire.refuse["editMessageText"] = ["message to edit not found"]
        anew = await bot.edit(STRANGER, "barley and rain")
        assert anew.method == "sendMessage" and BARLEY in anew.text


async def test_an_old_message_is_not_answered_for_a_change_of_it(office: Open) -> None:
    async with office(said=SAID) as bot:
        old = message(STRANGER, "barley", message_id=1, sender=STRANGER, edit_date=1_760_000_060)
        assert await bot.update(edited_message=old) == []


async def test_when_nothing_fits_the_bot_says_so_and_shows_ways_on(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "submarine volcanoes of Iceland")
        assert answer.text.startswith("Nothing in the archive fits this.")
        assert "3 statements" in answer.text and "2 October 2025" in answer.text
        assert "blockquote" not in answer.parameters["text"]
        assert "✉ Ask the editors" in answer.buttons


async def test_of_a_speaker_who_said_nothing_on_it_his_page_is_offered(office: Open) -> None:
    async with office(said=SAID) as bot:
        nothing = await bot.say(STRANGER, "What did Aldein say about volcanoes?")
        assert "Understood: Henrik Aldein" in nothing.text
        page = await bot.press(STRANGER, nothing, "👤 Henrik Aldein")
        assert "Farmers wait for rain" in page.text


async def test_an_empty_archive_says_that_it_is_empty(office: Open) -> None:
    async with office() as bot:
        assert "still empty" in (await bot.say(STRANGER, "lake")).text


async def test_the_editors_get_a_question_only_when_it_is_sent_to_them(office: Open) -> None:
    async with office(said=SAID) as bot:
        nothing = await bot.say(STRANGER, "submarine volcanoes of Iceland")
        assert bot.archive.desk.wanted() == []
        sent = await bot.press(STRANGER, nothing, "✉")
        assert "Sent to the editors" in sent.text and sent.buttons == {}
        (wanted,) = bot.archive.desk.wanted()
        assert wanted.text == "submarine volcanoes of Iceland"
        assert [asker.chat_id for asker in wanted.askers] == [STRANGER]


async def test_nobody_sends_anothers_question_to_the_editors(office: Open) -> None:
    async with office(said=SAID) as bot:
        nothing = await bot.say(STRANGER, "submarine volcanoes of Iceland")
        alert = await bot.people.forge(EDITOR, "q:e", nothing)
        assert "no longer fits" in alert.text
        assert bot.archive.desk.wanted() == []


async def test_a_follow_up_keeps_the_speaker(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        then = await bot.reply(STRANGER, answer, "and neighbours?")
        assert PORT in then.text and "Understood: Sanjar Tolgarin" in then.text
        nothing = await bot.reply(STRANGER, answer, "and barley?")
        assert BARLEY not in nothing.text and "Understood: Sanjar Tolgarin" in nothing.text


async def test_a_follow_up_works_after_a_restart(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
    async with office() as bot:
        then = await bot.reply(STRANGER, answer, "and neighbours?")
        assert PORT in then.text and "Understood: Sanjar Tolgarin" in then.text


async def test_a_follow_up_works_where_telegram_leaves_out_the_buttons(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, "pumps of the lake")
        answer.parameters.pop("reply_markup")
        then = await bot.reply(STRANGER, answer, "and barley?")
        assert "Understood: Sanjar Tolgarin" in then.text


# Groups.


async def test_in_a_group_the_bot_is_silent_unless_addressed(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert await in_group(bot, "pumps of the lake") is None
        assert await in_group(bot, "/ask@other_bot pumps of the lake") is None
        assert await in_group(bot, "@other_bot pumps of the lake") is None
        assert await in_group(bot, "mail me@verbatim_bot.example about pumps") is None


@pytest.mark.parametrize(
    "text",
    ["/ask pumps of the lake", "/ask@Verbatim_Bot pumps of the lake", "/ASK pumps of the lake",
     "@verbatim_bot pumps of the lake", "pumps of the lake, @verbatim_bot", "😀 @verbatim_bot pumps lake"],
)  # fmt: skip
async def test_in_a_group_it_answers_commands_and_mentions(office: Open, text: str) -> None:
    async with office(said=SAID) as bot:
        more = mention(text) if AT in text and not text.startswith("/") else {}
        answer = await in_group(bot, text, **more)
        assert LAKE in answer.text and answer.replies_to == 1


async def test_ask_as_a_reply_asks_what_is_replied_to(office: Open) -> None:
    async with office(said=SAID) as bot:
        other = message(GROUP, "barley and rain", message_id=900, sender=EDITOR)
        answer = await in_group(bot, "/ask", reply_to_message=other)
        assert BARLEY in answer.text
        answer = await in_group(bot, AT, reply_to_message=other, **mention(AT))
        assert BARLEY in answer.text
        quote = {"text": "pumps of the lake", "position": 0}
        answer = await in_group(bot, "/ask", reply_to_message=other, quote=quote)
        assert LAKE in answer.text


async def test_a_reply_to_the_bots_answer_in_a_group_asks_on(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await in_group(bot, "/ask pumps of the lake")
        then = await bot.reply(STRANGER, answer, "and neighbours?", chat=GROUP)
        assert PORT in then.text
        others = message(GROUP, "hello", message_id=901, sender=EDITOR)
        assert await in_group(bot, "and trade?", reply_to_message=others) is None


async def test_in_a_group_nothing_found_is_one_short_line(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await in_group(bot, "/ask submarine volcanoes of Iceland")
        assert "\n" not in answer.text and answer.buttons == {}
        bot.archive.desk.set_preference(f"chat:{GROUP}", "quiet", "yes")
        assert await in_group(bot, "/ask submarine volcanoes of Iceland") is None


async def test_ask_without_words_tells_how(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert "/ask what" in (await in_group(bot, "/ask")).text
        assert "/ask what" in (await in_group(bot, AT, **mention(AT))).text
        assert "/check Name" in (await in_group(bot, "/check")).text
        assert "/who water" in (await in_group(bot, "/who")).text


async def test_in_a_topic_the_answer_stays_there_and_the_topic_is_no_reply(office: Open) -> None:
    topic = {"message_thread_id": 55, "is_topic_message": True}
    opened = {"forum_topic_created": {"name": "News", "icon_color": 1}}
    async with office(said=SAID) as bot:
        first = message(GROUP, "", message_id=55, **opened)
        assert await in_group(bot, "hello all", reply_to_message=first, **topic) is None
        answer = await in_group(bot, "/ask pumps of the lake", reply_to_message=first, **topic)
        assert int(answer.parameters["message_thread_id"]) == 55
        bot.wire.refuse["sendMessage"] = ["message thread not found"]
        answer = await in_group(bot, "/ask pumps of the lake", **topic)
        assert "message_thread_id" not in answer.parameters


async def test_in_the_general_topic_no_thread_is_named(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await in_group(bot, "/ask pumps of the lake", message_thread_id=77)
        assert "message_thread_id" not in answer.parameters  # a plain thread of replies


async def test_anonymous_admins_and_channels_may_ask(office: Open) -> None:
    itself = {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Group"}}
    channel = {"sender_chat": {"id": -200, "type": "channel", "title": "News"}}
    async with office(said=SAID) as bot:
        assert LAKE in (await bot.say(1087968824, "/ask pumps lake", chat=GROUP, **itself)).text
        assert LAKE in (await bot.say(136817688, "/ask pumps lake", chat=GROUP, **channel)).text


async def test_a_channels_post_that_is_copied_into_its_group_is_no_question(office: Open) -> None:
    channel = {"sender_chat": {"id": -200, "type": "channel", "title": "News"}}
    async with office(said=SAID) as bot:
        copy = await bot.say(
            777000,
            f"{AT} pumps lake",
            chat=GROUP,
            is_automatic_forward=True,
            **channel,
            **mention(AT),
        )
        assert copy is None


async def test_only_administrators_ask_where_they_chose_so(office: Open) -> None:
    itself = {"sender_chat": {"id": GROUP, "type": "supergroup", "title": "Group"}}
    async with office(said=SAID) as bot:
        bot.archive.desk.set_preference(f"chat:{GROUP}", "ask", "admins")
        bot.wire.admins.add((GROUP, EDITOR))
        assert await in_group(bot, "/ask pumps of the lake") is None
        assert LAKE in (await bot.say(EDITOR, "/ask pumps of the lake", chat=GROUP)).text
        assert LAKE in (await bot.say(1087968824, "/ask pumps lake", chat=GROUP, **itself)).text


async def test_a_group_has_a_language_of_its_own(office: Open) -> None:
    async with office(said=SAID) as bot:
        bot.archive.desk.set_preference(f"chat:{GROUP}", "language", "kk")
        assert "тікелей дәйексөз" in (await in_group(bot, "/ask pumps of the lake")).text
        assert "direct quote" in (await bot.say(STRANGER, "pumps of the lake")).text


# What is no question.


@pytest.mark.parametrize(
    "more",
    [
        {"via_bot": ME, "caption": "pumps of the lake"},  # the bot's own inline result
        {"via_bot": {**ME, "id": 5, "username": "gif"}, "caption": "pumps of the lake"},
        {"new_chat_title": "Lake"},
        {"pinned_message": message(STRANGER, "pumps", message_id=2, sender=STRANGER)},
        {"group_chat_created": True},
    ],
)
async def test_what_no_person_wrote_is_not_answered(office: Open, more: dict[str, Any]) -> None:
    async with office(said=SAID) as bot:
        content = message(STRANGER, "", message_id=1, sender=STRANGER, **more)
        assert await bot.update(message=content) == []


async def test_another_bot_is_not_answered(office: Open) -> None:
    async with office(said=SAID) as bot:
        content = message(GROUP, f"{AT} pumps of the lake", message_id=1, **mention(AT))
        content["from"] = {**person(50), "is_bot": True}
        assert await bot.update(message=content) == []
        assert await bot.update(channel_post=message(GROUP, "/ask lake", message_id=2)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}},
        {"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1,
                     "height": 1, "is_animated": False, "is_video": False}},
        {"location": {"longitude": 1.0, "latitude": 2.0}},
    ],
)  # fmt: skip
async def test_what_has_no_words_is_told_so_in_private_only(
    office: Open, more: dict[str, Any]
) -> None:
    async with office(said=SAID) as bot:
        assert "only text" in (await bot.say(STRANGER, "", **more)).text
        assert await in_group(bot, "", **more) is None


async def test_an_unknown_command_in_private_is_told_so(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert "/help" in (await bot.say(STRANGER, "/frobnicate")).text
        assert await in_group(bot, "/frobnicate") is None


async def test_too_many_questions_are_told_kindly_once(
    office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.memory.PER_SECOND", 0.0)  # however long the sixty take
    async with office(said=SAID) as bot:
        told = [await bot.say(STRANGER, "lake") for _ in range(60)]
        kindly = [answer for answer in told if answer and "give me a minute" in answer.text]
        assert len(kindly) == 1 and told[-1] is None
        assert LAKE in (await bot.say(EDITOR + 100, "pumps of the lake")).text
        assert all([await bot.say(OWNER, "pumps of the lake") for _ in range(40)])
