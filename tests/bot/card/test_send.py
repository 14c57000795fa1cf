"""/card and its button, through the whole application."""

from typing import Any

import pytest

from tests.bot.conftest import GROUP, SAID, STRANGER, Office, Open
from tests.bot.test_ask import LAKE
from tests.bot.wire import Call

ALIKE = [{**SAID[0], "id": f"a{n}", "speaker": f"Person {name}",
          "text": f"We mend the roads of {name} before winter."}
         for n, name in enumerate(("Arna", "Belk", "Corda"))]  # fmt: skip


def pictures(bot: Office) -> list[Call]:
    return [call for call in bot.wire.calls if call.method == "sendPhoto"]


def is_png(call: Call) -> bool:
    return next(iter(call.files.values())).startswith(b"\x89PNG")


@pytest.mark.parametrize("words", ["/card {question}", "/card s_1"])
async def test_a_card_of_a_question_and_of_a_statement(office: Open, words: str) -> None:
    async with office(said=SAID) as bot:
        sent = await bot.say(STRANGER, words.format(question=LAKE))
        assert sent and sent.method == "sendPhoto" and is_png(sent)
        assert "Talks on the lake" in sent.text and "Open in the archive" in sent.text
        assert "start=s_" in sent.parameters["caption"]
        assert sent.replies_to


async def test_the_button_and_the_reply_give_the_card_of_the_answer(office: Open) -> None:
    async with office(said=SAID) as bot:
        answer = await bot.say(STRANGER, LAKE)
        await bot.press(STRANGER, answer, "Card")
        await bot.reply(STRANGER, answer, "/card")
        first, second = pictures(bot)
        assert first.text == second.text and is_png(first)
        assert any(call.method == "answerCallbackQuery" for call in bot.wire.calls)


async def test_the_reply_to_a_posted_statement_follows_its_link(office: Open) -> None:
    async with office(said=SAID) as bot:
        link = {"text": "Open", "url": "https://t.me/verbatim_bot?start=s_2"}
        posted = Call("sendMessage", {"reply_markup": {"inline_keyboard": [[link]]}}, text="…")
        sent = await bot.reply(STRANGER, posted, "/card")
        assert sent and "The port of Arna opens" in sent.text


async def test_a_list_is_asked_which_and_no_words_are_told_how(office: Open) -> None:
    async with office(said=ALIKE) as bot:
        several = await bot.say(STRANGER, "mend the roads before winter")
        assert "Which of them" in (await bot.reply(STRANGER, several, "/card")).text
        assert "/card" in (await bot.say(STRANGER, "/card")).text
        assert not pictures(bot)


async def test_what_is_not_there_is_said_in_words(office: Open) -> None:
    async with office(said=SAID) as bot:
        assert "no longer fits" in (await bot.say(STRANGER, "/card s_999")).text
        assert "Nothing in the archive" in (await bot.say(STRANGER, "/card chess of bishops")).text
        in_group = await bot.say(STRANGER, "/card chess of bishops", chat=GROUP)
        assert "Nothing in the archive" in in_group.text and not in_group.buttons
        assert not pictures(bot)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The lake 湖 belongs to everyone here.", "cannot draw"),
        (SAID[0]["text"], "Pictures may not"),
    ],
)
async def test_why_there_is_no_card(office: Open, text: str, told: str) -> None:
    async with office(said=[{**SAID[0], "text": text}]) as bot:
        bot.wire.refuse["sendPhoto"] = ["not enough rights to send photos to the chat"]
        assert told in (await bot.say(STRANGER, "/card s_1")).text
        bot.wire.refused.clear()


async def test_a_long_passage_comes_in_pictures_with_a_link_to_the_whole(office: Open) -> None:
    text = " ".join(f"Sentence {number} on the lake ends here." for number in range(600))
    said: list[dict[str, Any]] = [{**SAID[0], "text": text}]
    async with office(said=said) as bot:
        await bot.say(STRANGER, "/card s_1")
        sent = pictures(bot)
        assert len(sent) == 4 and all(is_png(call) for call in sent)
        assert "longer than its cards" in sent[0].text and not sent[1].text


@pytest.mark.parametrize("data", ["q:card", "q:card:x", "q:card:999", "q:card:-1"])
async def test_forged_buttons_give_no_picture(office: Open, data: str) -> None:
    async with office(said=SAID) as bot:
        await bot.say(STRANGER, LAKE)
        await bot.forge(STRANGER, data)
        assert not pictures(bot)
